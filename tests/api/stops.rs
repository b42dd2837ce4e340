//! Who cannot be used, and why (S44, F20, F21, S61).

use crate::window::Window;
use serde_json::{Value, json};

fn all() -> Value {
    json!({ "what": null, "author": null, "purpose": null, "channel": null, "name": "", "offset": 0, "limit": 50 })
}

async fn asked(window: &Window, part: Value) -> Vec<(String, String)> {
    let mut ask = all();
    for (key, value) in part.as_object().unwrap() {
        ask[key] = value.clone();
    }
    let page = window.say("stop_list", ask).await;
    let rows = page["rows"].as_array().unwrap().clone();
    assert_eq!(page["total"], rows.len());
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    rows.iter().map(|row| (text(&row["name"]), text(&row["what"]))).collect()
}

fn line(name: &str, what: &str) -> (String, String) {
    (name.to_owned(), what.to_owned())
}

/// S44, F21: every no has its line with who said it; it is found by purpose and channel, and a lifted one is gone.
#[tokio::test(flavor = "multi_thread")]
async fn s44_everybody_who_cannot_be_used_stands_on_one_list() {
    let window = Window::open().await;
    let [anna, bruno, carla, dario] = [
        window.person("Anna", "Ferri", "anna@posta.example").await,
        window.person("Bruno", "Gatti", "bruno@posta.example").await,
        window.person("Carla", "Landi", "carla@posta.example").await,
        window.person("Dario", "Moro", "dario@posta.example").await,
    ];
    assert!(asked(&window, json!({})).await.is_empty());
    let marketing = window.coded("purpose_list", "MARKETING").await;
    let contract = window.coded("purpose_list", "CONTRATTO").await;
    let stop = |contact: &Value, author: &str, channels: Value| {
        json!({
            "contact": contact, "channels": channels, "author": author, "ground": "al telefono", "since": "2026-11-20",
        })
    };
    let no_calls = window.say("stop_record", stop(&anna, "subject", json!(["phone"]))).await;
    window.say("stop_record", stop(&bruno, "controller", json!([]))).await;
    let status = json!([{ "field": "status", "value": "not_usable", "replaces": null }]);
    window.say("contact_update", json!({ "id": carla, "fields": status })).await;
    let newsletter = window.coded("consent_type_list", "NEWSLETTER").await;
    let withdrawal = json!({
        "contact": dario, "type": newsletter, "decision": "withdrawn", "decidedOn": "2026-11-19", "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": "Faldone 3", "note": null,
    });
    window.say("consent_record", withdrawal).await;
    let everybody = [
        line("Ferri Anna", "objection"),
        line("Gatti Bruno", "block"),
        line("Landi Carla", "not_usable"),
        line("Moro Dario", "withdrawn"),
    ];
    assert_eq!(asked(&window, json!({})).await, everybody);
    assert_eq!(asked(&window, json!({ "author": "subject" })).await, [everybody[0].clone(), everybody[3].clone()]);
    assert_eq!(asked(&window, json!({ "what": "block" })).await, [everybody[1].clone()]);
    assert_eq!(asked(&window, json!({ "name": "LANDI" })).await, [everybody[2].clone()]);
    assert_eq!(asked(&window, json!({ "channel": "post" })).await, [everybody[1].clone(), everybody[2].clone()]);
    assert_eq!(asked(&window, json!({ "purpose": marketing })).await, everybody);
    assert_eq!(asked(&window, json!({ "purpose": contract })).await, [everybody[2].clone()], "marketing only");
    window.say("change_undo", json!({ "txn": no_calls["txn"] })).await;
    assert_eq!(asked(&window, json!({})).await, everybody[1..]);
    window.say("contact_bin", json!({ "ids": [bruno] })).await;
    let page = window.say("stop_list", all()).await;
    assert_eq!(page["counts"], json!([{ "what": "withdrawn", "count": 1 }, { "what": "not_usable", "count": 1 }]));
}
