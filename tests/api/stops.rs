//! Who cannot be used, and why (S44, F20, F21, S61).

use crate::anchors::{ends, footing};
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

async fn marketing_by_email(window: &Window, id: &Value) -> Vec<Value> {
    let gate = window.card(id).await["gate"].as_array().unwrap().clone();
    let line = gate.into_iter().find(|line| line["channel"] == "email").unwrap();
    line["codes"].as_array().unwrap().clone()
}

/// S44, S46: one act says that somebody is not interested. With a yes that still stands they leave every list, stand among
/// those who cannot be used, and their term runs; taken back, they are as before.
#[tokio::test(flavor = "multi_thread")]
async fn s44_who_is_not_interested_leaves_every_list_and_has_a_term() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let newsletter = window.coded("consent_type_list", "NEWSLETTER").await;
    let yes = json!({
        "contact": anna, "type": newsletter, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": "Faldone 3", "note": null,
    });
    window.say("consent_record", yes).await;
    let campaign = json!({
        "id": null, "title": "Saldi", "subject": "Saldi", "text": "Da domani.", "farewell": "Risponda CANCELLAMI.",
        "consent": newsletter, "audience": { "list": "", "search": "", "filters": [] },
    });
    let campaign = window.say("campaign_save", campaign).await["id"].clone();
    let left_out = async || {
        let page = window.say("campaign_left_out", json!({ "id": campaign, "offset": 0, "limit": 5 })).await;
        page["people"].as_array().unwrap().iter().map(|one| one["codes"].clone()).collect::<Vec<_>>()
    };
    assert!(left_out().await.is_empty() && marketing_by_email(&window, &anna).await.is_empty());
    ends(&window, &anna, json!("2026-11-20"), "not_interested").await;
    assert_eq!(asked(&window, json!({})).await, [line("Ferri Anna", "not_usable")]);
    assert_eq!(left_out().await, [json!(["not_usable"])]);
    assert_eq!(marketing_by_email(&window, &anna).await, ["not_usable"], "single mail, call, export");
    assert_eq!(footing(&window, &anna).await["how"], "not_interested");
    // The day is put right: the card stays not usable, and is given back with the relation.
    ends(&window, &anna, json!("2026-11-19"), "not_interested").await;
    assert_eq!(window.card(&anna).await["status"], "not_usable");
    ends(&window, &anna, Value::Null, "ended").await;
    assert_eq!((window.card(&anna).await["status"].clone(), left_out().await.len()), (json!("active"), 0));
    assert!(asked(&window, json!({})).await.is_empty());
    // Who was not usable before, for another reason, stays so.
    let status = json!([{ "field": "status", "value": "not_usable", "replaces": null }]);
    window.say("contact_update", json!({ "id": anna, "fields": status })).await;
    ends(&window, &anna, json!("2026-11-20"), "not_interested").await;
    ends(&window, &anna, Value::Null, "ended").await;
    assert_eq!(window.card(&anna).await["status"], "not_usable");
    window.is_sound().await;
}
