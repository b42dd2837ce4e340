//! Fields that the firm adds to its cards (S50).

use crate::window::Window;
use serde_json::{Value, json};

/// A field of the firm; gives back its code.
pub async fn field(window: &Window, title: &str, sensitivity: &str) -> (Value, String) {
    let purpose = window.say("purpose_list", json!({})).await["purposes"][0]["id"].clone();
    let made = json!({ "id": null, "title": title, "purpose": purpose, "sensitivity": sensitivity, "archived": false });
    let saved = window.say("custom_field_save", made).await;
    (saved["id"].clone(), saved["code"].as_str().unwrap().to_owned())
}

async fn set(window: &Window, contact: &Value, code: &str, value: &str) -> Value {
    window.say("custom_value_set", json!({ "contact": contact, "code": code, "value": value })).await
}

async fn listed(window: &Window) -> Vec<Value> {
    window.say("custom_field_list", json!({})).await["fields"].as_array().unwrap().clone()
}

/// S50: a new field with what it is for, without code; old cards are untouched and show it empty.
#[tokio::test(flavor = "multi_thread")]
async fn s50_a_field_is_added_filled_emptied_and_taken_back() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    assert_eq!(window.card(&anna).await["customs"], json!([]));
    let (_, code) = field(&window, "Taglia delle scarpe", "ordinary").await;
    assert_eq!(code, "taglia-delle-scarpe");
    let card = window.card(&anna).await;
    assert_eq!(
        (&card["customs"][0]["title"], &card["customs"][0]["value"]),
        (&json!("Taglia delle scarpe"), &Value::Null)
    );

    set(&window, &anna, &code, " 38 ").await;
    let second = set(&window, &anna, &code, "39").await;
    let card = window.card(&anna).await;
    assert_eq!(
        (&card["customs"][0]["value"], &card["customs"][0]["origin"]["by"]),
        (&json!("39"), &json!("Anna Ferri"))
    );
    let page = window.say("contact_history", json!({ "id": anna, "offset": 0, "limit": 5 })).await;
    let line = &page["items"][0];
    assert_eq!((&line["what"], &line["title"]), (&json!("custom"), &json!("Taglia delle scarpe")));
    assert_eq!((&line["before"], &line["after"]), (&json!("38"), &json!("39")));

    window.say("change_undo", json!({ "txn": second["txn"] })).await;
    assert_eq!(window.card(&anna).await["customs"][0]["value"], "38");
    assert_eq!(listed(&window).await[0]["usage"], 1);
    set(&window, &anna, &code, "").await;
    assert_eq!(window.card(&anna).await["customs"][0]["value"], Value::Null);
}

/// S50: an archived field is offered no more, and what it holds stays; its code never changes.
#[tokio::test(flavor = "multi_thread")]
async fn s50_an_archived_field_keeps_its_values_and_a_new_title_keeps_its_code() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let bruno = window.person("Bruno", "Galli", "bruno@posta.example").await;
    let (id, code) = field(&window, "Caldaia", "ordinary").await;
    set(&window, &anna, &code, "Modello K2").await;
    let purpose = listed(&window).await[0]["purpose"].clone();
    let renamed = json!({ "id": id, "title": "Modello di caldaia", "purpose": purpose, "sensitivity": "ordinary", "archived": true });
    assert_eq!(window.say("custom_field_save", renamed).await["code"], code);
    assert_eq!(window.card(&anna).await["customs"][0]["title"], "Modello di caldaia");
    assert_eq!(window.card(&bruno).await["customs"], json!([]), "an archived field is not offered");
    let fields = window.say("import_fields", json!({})).await;
    assert!(!fields.to_string().contains("custom:caldaia"), "{fields}");
}

/// S52: a delicate value is dots until somebody asks for it, and the look is in the journal.
#[tokio::test(flavor = "multi_thread")]
async fn s52_a_delicate_value_is_masked_and_a_look_leaves_a_trace() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let (_, code) = field(&window, "Allergie", "delicate").await;
    set(&window, &anna, &code, "Polline").await;
    let card = window.card(&anna).await;
    assert_eq!(card["customs"][0]["value"], "•••••••");
    let page = window.say("contact_history", json!({ "id": anna, "offset": 0, "limit": 20 })).await;
    assert!(!card.to_string().contains("Polline") && !page.to_string().contains("Polline"));
    let shown = window.say("custom_value_reveal", json!({ "contact": anna, "code": code })).await;
    assert_eq!(shown["value"], "Polline");
    let page = window.say("contact_history", json!({ "id": anna, "offset": 0, "limit": 5 })).await;
    assert_eq!(page["items"][0]["what"], "revealed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_field_that_cannot_be_is_refused_at_its_place() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    field(&window, "Taglia", "ordinary").await;
    let purpose = listed(&window).await[0]["purpose"].clone();
    let stranger = json!("019a0000-0000-7000-8000-00000000ffff");
    for (title, purpose, name, reason) in [
        ("", &purpose, "title", "missing"),
        ("TAGLIA", &purpose, "title", "taken"),
        ("Taglia!", &purpose, "title", "taken"),
        ("???", &purpose, "title", "bad-characters"),
        ("Altro", &stranger, "purpose", "missing"),
    ] {
        let made =
            json!({ "id": null, "title": title, "purpose": purpose, "sensitivity": "ordinary", "archived": false });
        let error = window.refused("custom_field_save", made).await;
        assert_eq!(
            (&error["fields"][0]["field"], &error["fields"][0]["reason"]),
            (&json!(name), &json!(reason)),
            "{title}"
        );
    }
    let unknown = json!({ "contact": anna, "code": "mai-vista", "value": "x" });
    assert_eq!(window.refused("custom_value_set", unknown).await["fields"][0]["reason"], "unknown");
    let long = json!({ "contact": anna, "code": "taglia", "value": "x".repeat(2_001) });
    assert_eq!(window.refused("custom_value_set", long).await["fields"][0]["reason"], "too-long");
    let nothing = json!({ "contact": anna, "code": "taglia" });
    assert_eq!(window.refused("custom_value_reveal", nothing).await["code"], "not-found");
}

/// The report names the field by its title and keeps it as long as its purpose says.
#[tokio::test(flavor = "multi_thread")]
async fn s50_the_report_has_the_field_with_the_retention_of_its_purpose() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let (_, code) = field(&window, "Allergie", "delicate").await;
    set(&window, &anna, &code, "Polline").await;
    let retention = window.say("purpose_list", json!({})).await["purposes"][0]["retention"].clone();
    let report = window.say("report_prepare", json!({ "contact": anna, "language": "it" })).await;
    let out = window.kit.folder().join("pacco");
    std::fs::create_dir(&out).unwrap();
    window.kit.host.will_pick(&out);
    let saved = window.say("report_save", json!({ "document": report["document"] })).await;
    let json = saved["files"].as_array().unwrap().iter().find(|file| file["kind"] == "json").unwrap()["name"].clone();
    let out = out.join(saved["place"].as_str().unwrap());
    let pack: Value = serde_json::from_slice(&std::fs::read(out.join(json.as_str().unwrap())).unwrap()).unwrap();
    let row = pack["fields"].as_array().unwrap().iter().find(|row| row["label"] == "Allergie").unwrap();
    assert_eq!(row["value"], "Polline");
    assert!(row["kept"].to_string().contains(retention.as_str().unwrap()), "{row}");
}
