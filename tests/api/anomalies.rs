//! Anomalie (S55): one IBAN, number, partita IVA or codice fiscale on cards that nothing connects, codes of another person,
//! and operators who look at or take out very much.

use crate::erasure::erased;
use crate::window::{Window, point};
use custode_app::domain::role::ShippedRole;
use custode_testkit::LOGIN;
use serde_json::{Value, json};

const IBAN: &str = "IT60X0542811101000000123456";
const CODE: &str = "RSSMRA80A01H501U";

async fn sets(window: &Window, contact: &Value, field: &str, value: &str) {
    let fields = json!([{ "field": field, "value": value, "replaces": null }]);
    window.say("contact_update", json!({ "id": contact, "fields": fields })).await;
}

async fn phones(window: &Window, contact: &Value, number: &str) {
    let add = json!({ "contact": contact, "point": point("mobile", number) });
    window.say("point_add", add).await;
}

async fn looks(window: &Window) -> Value {
    window.done(&window.say("anomaly_look", json!({})).await).await;
    window.say("anomaly_summary", json!({})).await
}

async fn list(window: &Window, dismissed: bool) -> Vec<Value> {
    let asked = json!({ "sort": null, "dismissed": dismissed, "offset": 0, "limit": 50 });
    window.say("anomaly_list", asked).await["items"].as_array().unwrap().clone()
}

fn sorts(items: &[Value]) -> Vec<&str> {
    items.iter().map(|item| item["sort"].as_str().unwrap()).collect()
}

/// S55: the value is shown with its end only, a link or one surname connects, and a page is true when it is read.
#[tokio::test(flavor = "multi_thread")]
async fn s55_one_value_on_unrelated_cards_is_a_question_and_a_link_answers_it() {
    let window = Window::open().await;
    let early = window.say("anomaly_summary", json!({})).await;
    assert_eq!((&early["at"], &early["open"]), (&Value::Null, &json!(0)), "nobody looked yet");
    let asked = json!({ "sort": null, "dismissed": false, "offset": 0, "limit": 50 });
    assert_eq!(window.refused("anomaly_list", asked).await["params"]["reason"], "not-looked");

    let mario = window.person("Mario", "Rossi", "").await;
    let bea = window.person("Bea", "Galli", "").await;
    let ugo = window.person("Ugo", "Rossi", "").await;
    for one in [&mario, &bea] {
        sets(&window, one, "iban", IBAN).await;
    }
    sets(&window, &mario, "tax_code", CODE).await;
    sets(&window, &ugo, "tax_code", &CODE.to_lowercase()).await;
    sets(&window, &mario, "vat_number", "12345678903").await;
    sets(&window, &bea, "vat_number", "IT 12345678903").await;
    phones(&window, &mario, "333 1234567").await;
    phones(&window, &ugo, "+39 333 1234567").await;

    let summary = looks(&window).await;
    assert_eq!((&summary["checked"], &summary["open"]), (&json!(3), &json!(4)), "{summary}");
    let found = list(&window, false).await;
    assert_eq!(sorts(&found), ["iban", "vat_number", "tax_code", "code_name"], "a household shares its telephone");
    let names: Vec<&Value> = found[0]["cards"].as_array().unwrap().iter().map(|card| &card["name"]).collect();
    assert_eq!(names, [&json!("Galli Bea"), &json!("Rossi Mario")]);
    let value = found[0]["value"].as_str().unwrap();
    assert!(value.ends_with("3456") && !value.contains("0542"), "a sealed value shows its end: {value}");
    assert_eq!(found[1]["value"], "12345678903");
    assert_eq!(found[3]["cards"][0]["name"], "Rossi Ugo", "his code says Mario");

    phones(&window, &bea, "333 1234567").await;
    assert_eq!(looks(&window).await["open"], 5, "Bea is of no household of theirs");
    window.say("link_add", json!({ "contact": mario, "other": bea, "role": null })).await;
    let now = list(&window, false).await;
    assert_eq!(sorts(&now), ["tax_code", "code_name"], "a link connects, without another look");
    sets(&window, &ugo, "tax_code", "").await;
    assert_eq!(list(&window, false).await, Vec::<Value>::new());
    window.is_sound().await;
}

/// S55: the codice fiscale says another day of birth.
#[tokio::test(flavor = "multi_thread")]
async fn s55_a_code_that_says_another_birth_date_is_told_with_both_days() {
    let window = Window::open().await;
    let mario = window.person("Mario", "Rossi", "").await;
    sets(&window, &mario, "tax_code", CODE).await;
    sets(&window, &mario, "birth_on", "1981-02-03").await;
    looks(&window).await;
    let found = list(&window, false).await;
    assert_eq!(sorts(&found), ["code_birth"]);
    assert_eq!((&found[0]["told"], &found[0]["written"]), (&json!("1980-01-01"), &json!("1981-02-03")));
}

/// S55: a dismissal has a reason, is undone and opened again; another card makes another question; an erasure takes it.
#[tokio::test(flavor = "multi_thread")]
async fn s55_a_dismissal_stays_until_it_is_opened_or_something_changes() {
    let window = Window::open().await;
    let mario = window.person("Mario", "Rossi", "").await;
    let bea = window.person("Bea", "Galli", "").await;
    for one in [&mario, &bea] {
        sets(&window, one, "iban", IBAN).await;
    }
    looks(&window).await;
    let id = list(&window, false).await[0]["id"].clone();
    let dismiss = |reason: &str| json!({ "id": id, "reason": reason });
    assert_eq!(window.refused("anomaly_dismiss", dismiss(" ")).await["fields"][0]["reason"], "missing");
    let done = window.say("anomaly_dismiss", dismiss("Conto della coppia")).await;
    assert_eq!(window.refused("anomaly_dismiss", dismiss("Di nuovo")).await["code"], "not-found");
    let summary = looks(&window).await;
    assert_eq!(
        (&summary["open"], &summary["dismissed"]),
        (&json!(0), &json!(1)),
        "it stays dismissed at the next look"
    );
    let kept = list(&window, true).await;
    assert_eq!(
        (&kept[0]["dismissed"]["reason"], &kept[0]["dismissed"]["by"]),
        (&json!("Conto della coppia"), &json!(LOGIN))
    );
    window.say("change_undo", json!({ "txn": done["txn"] })).await;
    assert_eq!(list(&window, false).await.len(), 1, "undone");
    window.say("anomaly_dismiss", dismiss("Conto della coppia")).await;
    window.say("anomaly_reopen", json!({ "id": id })).await;
    assert_eq!(window.refused("anomaly_reopen", json!({ "id": id })).await["code"], "not-found");
    assert_eq!(list(&window, false).await.len(), 1, "a question again");
    window.say("anomaly_dismiss", dismiss("Conto della coppia")).await;

    let ugo = window.person("Ugo", "Neri", "").await;
    sets(&window, &ugo, "iban", IBAN).await;
    assert_eq!(looks(&window).await["open"], 1, "a third card is another question");
    erased(&window, &mario).await;
    assert_eq!(list(&window, true).await, Vec::<Value>::new(), "its reason spoke of the person");
    window.is_sound().await;
}

/// S55, S47: many hidden values in one day, and half of the register taken out, are shown to those who read the journal.
#[tokio::test(flavor = "multi_thread")]
async fn s55_an_operator_who_looks_at_very_much_is_named_to_those_who_read_the_journal() {
    let window = Window::open().await;
    let mario = window.person("Mario", "Rossi", "").await;
    sets(&window, &mario, "tax_code", CODE).await;
    for _ in 0..29 {
        window.say("contact_reveal", json!({ "id": mario, "field": "tax_code" })).await;
    }
    assert_eq!(looks(&window).await["open"], 0);
    window.say("contact_reveal", json!({ "id": mario, "field": "tax_code" })).await;
    assert_eq!(looks(&window).await["open"], 1);
    let found = list(&window, false).await;
    let acts = &found[0]["acts"];
    assert_eq!((&found[0]["sort"], &acts["name"], &acts["count"]), (&json!("many_reveals"), &json!(LOGIN), &json!(30)));
    for at in 0..10 {
        window.kit.host.will_pick(window.kit.folder().join(format!("elenco-{at}.csv")));
        let order = json!({ "format": "csv", "ids": [], "search": "", "filters": [], "reason": "Prova" });
        window.export(order).await;
    }
    assert_eq!(looks(&window).await["open"], 2, "ten files in one day");
    let role = json!({
        "id": null, "title": "Qualità", "may": ["people", "quality"], "hides": [], "ownCards": false,
    });
    let saved = window.say("role_save", role).await;
    window.sits_down("Bruno", &saved["id"]).await;
    assert_eq!(looks(&window).await["open"], 0, "what operators did is not for everybody");
    window.signs_in(LOGIN).await;
    window.sits_down("Carla", &Window::role(ShippedRole::Operator)).await;
    assert_eq!(window.refused("anomaly_summary", json!({})).await["code"], "forbidden");
}
