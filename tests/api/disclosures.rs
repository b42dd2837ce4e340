//! To whom the data of one person went (Art. 15(1)(c), 17(2) and 19 GDPR; F33, S51).

use crate::{recipients::json_of, window::Window};
use serde_json::{Value, json};

fn request(contact: &Value, kind: &str) -> Value {
    json!({
        "kinds": [kind], "receivedOn": "2026-11-20", "channel": "email", "relation": "oneself",
        "requester": { "name": "Anna Ferri", "address": null, "reach": "anna@posta.example" }, "person": null,
        "contact": contact, "text": null, "contested": false, "follows": null, "assignee": null,
    })
}

async fn told(window: &Window, contact: &Value) -> Value {
    window.say("disclosure_list", json!({ "contact": contact })).await["disclosures"].clone()
}

/// F33, D7: an export for somebody outside is noted on every card in it and on no other one; one that stays in the firm on
/// none; the pack prints it beside the register.
#[tokio::test(flavor = "multi_thread")]
async fn f33_a_file_for_a_recipient_is_noted_on_the_cards_in_it() {
    let window = Window::open().await;
    let (anna, bea) =
        (window.person("Anna", "Ferri", "anna@posta.example").await, window.person("Bea", "Galli", "").await);
    let partner = json!({
        "id": null, "name": "Studio Rossi", "role": "processor", "service": "Contabilità", "country": "IT",
        "safeguard": null, "contractOn": "2026-01-10", "contact": "", "purposes": [],
    });
    let partner = window.say("recipient_save", partner).await["id"].clone();
    let export = |to: Value| json!({ "format": "csv", "ids": [anna], "search": "", "filters": [], "reason": "Fatture", "to": to });
    let place = |name: &str| window.kit.folder().join(name);
    window.kit.host.will_pick(place("a.csv"));
    let stays = json!({ "format": "csv", "ids": [anna], "search": "", "filters": [], "reason": "Copia mia" });
    window.export(stays).await;
    assert_eq!(told(&window, &anna).await, json!([]));
    let nobody = export(json!({ "recipient": null, "name": " " }));
    assert_eq!(window.refused("contact_export", nobody).await["fields"][0]["reason"], "missing");
    window.kit.host.will_pick(place("b.csv"));
    window.export(export(json!({ "recipient": partner, "name": "" }))).await;
    let lines = told(&window, &anna).await;
    assert_eq!(
        (&lines[0]["name"], &lines[0]["way"], &lines[0]["what"], &lines[0]["why"], &lines[0]["on"]),
        (&json!("Studio Rossi"), &json!("export"), &json!("csv"), &json!("Fatture"), &json!("2026-11-22")),
        "{lines}"
    );
    assert_eq!(told(&window, &bea).await, json!([]));
    let refused = json!({ "contact": anna, "id": lines[0]["id"], "reason": "x" });
    assert_eq!(window.refused("disclosure_strike", refused).await["params"]["reason"], "disclosure-of-a-file");
    let report = window.say("report_prepare", json!({ "contact": anna, "language": "it" })).await;
    let pack = json_of(&window, &report, "pacco").await;
    assert_eq!(
        (&pack["disclosures"][0]["name"], &pack["disclosures"][0]["how"]),
        (&json!("Studio Rossi"), &json!("export"))
    );
    window.is_sound().await;
}

/// S51, Art. 19: what somebody writes down counts until it is struck out with a reason; a rectification lists whom to tell.
#[tokio::test(flavor = "multi_thread")]
async fn s51_a_rectification_lists_who_has_the_data_until_they_are_told() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let note = |name: &str, on: &str, what: &str| json!({ "contact": anna, "to": { "recipient": null, "name": name }, "on": on, "what": what, "why": null });
    let wrong = window.refused("disclosure_record", note("Corriere", "2027-01-01", " ")).await;
    let fields: Vec<&Value> = wrong["fields"].as_array().unwrap().iter().map(|fault| &fault["field"]).collect();
    assert_eq!(fields, ["what", "on"]);
    window.say("disclosure_record", note("Corriere Veloce", "2026-10-02", "indirizzo")).await;
    window.say("disclosure_record", note("Sbagliato", "2026-10-03", "indirizzo")).await;
    let lines = told(&window, &anna).await;
    assert_eq!((&lines[0]["name"], lines.as_array().unwrap().len()), (&json!("Sbagliato"), 2));
    let strike = json!({ "contact": anna, "id": lines[0]["id"], "reason": " " });
    assert_eq!(window.refused("disclosure_strike", strike.clone()).await["fields"][0]["field"], "reason");
    let strike = json!({ "contact": anna, "id": lines[0]["id"], "reason": "Era un altro cliente" });
    window.say("disclosure_strike", strike.clone()).await;
    assert_eq!(window.refused("disclosure_strike", strike).await["code"], "not-found");
    assert_eq!(told(&window, &anna).await.as_array().unwrap().len(), 1);
    let made = window.say("request_create", request(&anna, "rectification")).await["id"].clone();
    let view = async || window.say("request_get", json!({ "request": made })).await;
    assert_eq!(view().await["holders"], json!([{ "name": "Corriere Veloce", "on": "2026-10-02" }]));
    let act = json!({ "what": "notified", "on": "2026-11-22", "recipient": "Corriere Veloce", "how": "email" });
    window.say("request_act", json!({ "request": made, "act": act })).await;
    assert_eq!(view().await["notified"], json!(["Corriere Veloce"]));
    let lines = told(&window, &anna).await;
    assert_eq!(
        (&lines[0]["way"], lines.as_array().unwrap().len()),
        (&json!("notice"), 2),
        "the notice is a disclosure too"
    );
    window.is_sound().await;
}
