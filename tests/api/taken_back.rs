//! A withdrawal in a request is one on the card (S70, D5, Art. 7(3) GDPR), and data are called corrected when they were.

use crate::requests::{acts, drafts, enters, form, get, order, result, sent, sure, with};
use crate::window::Window;
use serde_json::{Value, json};

async fn why(window: &Window, id: &Value, act: Value) -> Value {
    window.refused("request_act", json!({ "request": id, "act": act })).await["params"]["reason"].clone()
}

/// Somebody says yes to a type on a paper.
pub async fn agrees(window: &Window, contact: &Value, code: &str, on: &str) -> Value {
    let kind = window.coded("consent_type_list", code).await;
    let request = json!({
        "contact": contact, "type": kind, "decision": "given", "decidedOn": on, "method": "paper_form", "wording": null,
        "evidenceLevel": 2, "evidenceNote": null, "note": null,
    });
    window.say("consent_record", request).await;
    kind
}

async fn states(window: &Window, contact: &Value, kinds: &[&Value]) -> Vec<Value> {
    let card = window.card(contact).await;
    let rows = card["consents"].as_array().unwrap();
    let state = |kind: &&Value| rows.iter().find(|row| &row["type"] == *kind).unwrap()["state"].clone();
    kinds.iter().map(state).collect()
}

async fn mass(window: &Window, contact: &Value) -> Value {
    let card = window.card(contact).await;
    card["gate"].as_array().unwrap().iter().find(|row| row["channel"] == "email").unwrap()["massAllowed"].clone()
}

/// The withdrawal among the events of a consent.
fn withdrawal(row: &Value) -> &Value {
    row["events"].as_array().unwrap().iter().find(|event| event["decision"] == "withdrawn").unwrap()
}

fn taking(kinds: &[&Value]) -> Value {
    with(result("withdrawal", "done", &[]), json!({ "consents": kinds }))
}

async fn answer(window: &Window, id: &Value) -> String {
    drafts(window, id, "answer", json!({})).await["text"].as_str().unwrap().to_owned()
}

/// S70, D5: what is named with the outcome is withdrawn in that write, from the day of receipt; nothing else is touched (I4),
/// the gate says no, and the letter says which.
#[tokio::test(flavor = "multi_thread")]
async fn s70_d5_a_withdrawal_is_done_when_the_consent_is_taken_back() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let news = agrees(&window, &giulia, "NEWSLETTER", "2026-09-01").await;
    let calls = agrees(&window, &giulia, "TELEFONO", "2026-09-01").await;
    assert_eq!(mass(&window, &giulia).await, true);
    let id = enters(&window, form(&["withdrawal"], &giulia)).await;
    let view = get(&window, &id).await;
    assert_eq!(view["results"], json!([]), "nothing is named yet");
    let living = view["consents"].as_array().unwrap().iter().filter(|one| one["lives"] == true).count();
    assert_eq!(living, 2, "{view}");
    assert_eq!(why(&window, &id, result("withdrawal", "done", &[])).await, "request-withdraw-first");
    assert_eq!(mass(&window, &giulia).await, true, "what is refused writes nothing");

    acts(&window, &id, taking(&[&news])).await;
    assert_eq!(states(&window, &giulia, &[&news, &calls]).await, ["withdrawn", "given"]);
    assert_eq!(mass(&window, &giulia).await, false);
    let card = window.card(&giulia).await;
    let row = card["consents"].as_array().unwrap().iter().find(|row| row["type"] == news).unwrap().clone();
    let event = withdrawal(&row);
    assert_eq!((&event["decidedOn"], &event["method"]), (&json!("2026-11-20"), &json!("email")), "{event}");
    let text = answer(&window, &id).await;
    let title = row["title"].as_str().unwrap();
    assert!(text.contains(&format!("- {title}")) && !text.to_lowercase().contains("telefon"), "{text}");
    window.is_sound().await;
}

/// D5: what the request names is withdrawn as it is entered, or when the card is found; the wrong card gets its yes back.
#[tokio::test(flavor = "multi_thread")]
async fn d5_what_a_request_names_is_withdrawn_at_once() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let other = window.person("Giulia", "Bianchini", "bianchini@posta.example").await;
    let news = agrees(&window, &giulia, "NEWSLETTER", "2026-09-01").await;
    agrees(&window, &other, "NEWSLETTER", "2026-09-01").await;
    let id = enters(&window, with(form(&["withdrawal"], &other), json!({ "withdraws": [news] }))).await;
    assert_eq!(get(&window, &id).await["results"][0]["outcome"], "done");
    assert_eq!(states(&window, &other, &[&news]).await, ["withdrawn"]);

    window.say("request_link", json!({ "request": id, "contact": giulia })).await;
    assert_eq!(states(&window, &other, &[&news]).await, ["given"]);
    assert_eq!(states(&window, &giulia, &[&news]).await, ["withdrawn"]);
    assert_eq!(mass(&window, &giulia).await, false);
    window.is_sound().await;
}

/// D3: a yes that is put back by a correction keeps the request open; a yes that the person gives anew does not.
#[tokio::test(flavor = "multi_thread")]
async fn d3_a_consent_that_still_stands_keeps_the_request_open() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let news = agrees(&window, &giulia, "NEWSLETTER", "2026-09-01").await;
    let by_phone = json!({ "withdraws": [news], "channel": "phone" });
    let id = enters(&window, with(form(&["withdrawal"], &giulia), by_phone)).await;
    let draft = drafts(&window, &id, "answer", json!({})).await;
    let letter = window.say("request_letter", order(&id, "answer", &draft, true)).await;
    acts(&window, &id, sent(&letter["code"])).await;
    let card = window.card(&giulia).await;
    let row = card["consents"].as_array().unwrap().iter().find(|row| row["type"] == news).unwrap().clone();
    let fix = json!({ "contact": giulia, "event": withdrawal(&row)["id"], "reason": "Un'altra persona" });
    window.say("consent_correct", fix).await;
    let close = json!({ "what": "close", "on": "2026-11-22", "withdrawn": false, "note": null });
    assert_eq!(why(&window, &id, close.clone()).await, "request-withdraw-first");
    acts(&window, &id, taking(&[&news])).await;
    agrees(&window, &giulia, "NEWSLETTER", "2026-11-22").await;
    acts(&window, &id, close).await;
    assert_eq!(get(&window, &id).await["state"], "fulfilled");
}

/// A yes from after the request is not taken back by it, and where there is none, the letter says that.
#[tokio::test(flavor = "multi_thread")]
async fn d5_a_withdrawal_takes_back_what_was_there() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let none = enters(&window, form(&["withdrawal"], &giulia)).await;
    acts(&window, &none, result("withdrawal", "done", &[])).await;
    let text = answer(&window, &none).await;
    assert!(text.contains("non c’è un Suo consenso"), "{text}");

    let news = agrees(&window, &giulia, "NEWSLETTER", "2026-11-22").await;
    let late = with(form(&["withdrawal"], &giulia), json!({ "withdraws": [news] }));
    let fault = window.refused("request_create", late).await;
    assert_eq!(
        (&fault["fields"][0]["field"], &fault["fields"][0]["reason"]),
        (&json!("consents"), &json!("before-yes")),
        "{fault}"
    );
    assert_eq!(states(&window, &giulia, &[&news]).await, ["given"]);
}

/// S70, Art. 16: nobody is told that data were corrected when nothing on the card changed and nobody says what else did.
#[tokio::test(flavor = "multi_thread")]
async fn s70_a_rectification_is_done_when_something_was_corrected() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let contested = with(form(&["rectification"], &giulia), json!({ "contested": true }));
    let id = enters(&window, contested).await;
    let done = |note: Value| with(result("rectification", "done", &[]), json!({ "note": note }));
    acts(&window, &id, sure()).await;
    assert_eq!(get(&window, &id).await["corrected"], false, "a restriction corrects nothing");
    assert_eq!(why(&window, &id, done(Value::Null)).await, "request-correct-first");
    assert_eq!(why(&window, &id, done(json!("  "))).await, "request-correct-first");
    acts(&window, &id, done(json!("Il civico sulle fatture, in contabilità"))).await;
    let text = answer(&window, &id).await;
    assert!(text.contains("Il civico") && !text.contains("Abbiamo corretto i Suoi dati"), "{text}");

    let last = json!({ "id": giulia, "fields": [{ "field": "last_name", "value": "Bianco", "replaces": null }] });
    window.say("contact_update", last).await;
    assert_eq!(get(&window, &id).await["corrected"], true);
    acts(&window, &id, done(Value::Null)).await;
    let text = answer(&window, &id).await;
    assert!(text.contains("Abbiamo corretto i Suoi dati"), "{text}");
}
