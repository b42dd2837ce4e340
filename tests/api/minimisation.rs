//! What each field is for (S24): a proposal, versions, the quiet word at the field, and the list of what nothing asks for.

use crate::window::{Window, point};
use custode_app::domain::{contact::ContactField, minimisation::DataField, role::ShippedRole};
use custode_testkit::LOGIN;
use serde_json::{Value, json};

async fn sets(window: &Window, contact: &Value, field: &str, value: &str) {
    let fields = json!([{ "field": field, "value": value, "replaces": null }]);
    window.say("contact_update", json!({ "id": contact, "fields": fields })).await;
}

async fn lacking(window: &Window, contact: &Value) -> Vec<String> {
    let view = window.say("field_lacking", json!({ "contact": contact })).await;
    view["fields"].as_array().unwrap().iter().map(|one| one["field"].as_str().unwrap().to_owned()).collect()
}

async fn found(window: &Window) -> (Value, Value) {
    let started = window.say("unjustified_survey", json!({})).await;
    window.done(&started).await;
    let report = window.say("unjustified_report", json!({ "job": started["job"] })).await;
    (started["job"].clone(), report)
}

/// Puts a purpose on a field, or takes all away.
async fn declares(window: &Window, field: &str, purposes: Value) -> Value {
    let mut table = window.say("field_purpose_get", json!({})).await;
    for line in table["fields"].as_array_mut().unwrap() {
        if line["field"] == field {
            line["purposes"] = purposes.clone();
        }
    }
    window.say("field_purpose_set", json!({ "fields": table["fields"] })).await
}

/// F1: a field of a card is marked as personal data by its line in the table, or says how the firm handles the card; a new
/// field that does neither fails here.
#[test]
fn f1_every_field_of_a_card_is_marked_as_personal_data() {
    let unmarked = ContactField::ALL.iter().filter(|field| DataField::of_field(**field).is_none());
    let unmarked: Vec<&str> = unmarked.map(|field| field.code()).collect();
    let handling =
        ["kind", "owner", "source", "acquired_on", "status", "verified_on", "relation_ended_on", "relation_end"];
    assert!(unmarked.iter().all(|field| handling.contains(field)), "{unmarked:?}");
}

/// S24: a consent that ends takes the justification of what it was asked for with it.
#[tokio::test(flavor = "multi_thread")]
async fn s24_a_field_is_justified_by_a_purpose_in_force_for_that_person() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let marketing = window.coded("purpose_list", "MARKETING").await;
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    assert_eq!(
        lacking(&window, &Value::Null).await,
        ["sex", "birth_on", "birth_place"],
        "nothing shipped asks for them"
    );
    declares(&window, "birth_on", json!([marketing])).await;
    let view = window.say("field_lacking", json!({ "contact": anna })).await;
    let birth = view["fields"].as_array().unwrap().iter().find(|one| one["field"] == "birth_on").unwrap();
    assert_eq!(birth["purposes"], json!(["Inviare novità e offerte"]), "what would justify it");
    let record = |decision: &str, on: &str| {
        json!({
            "contact": anna, "type": kind, "decision": decision, "decidedOn": on, "method": "paper_form",
            "evidenceLevel": 2, "evidenceNote": null, "note": null, "wording": null,
        })
    };
    window.say("consent_record", record("given", "2026-03-01")).await;
    assert_eq!(lacking(&window, &anna).await, ["sex", "birth_place"]);
    window.say("consent_record", record("withdrawn", "2026-04-01")).await;
    assert_eq!(lacking(&window, &anna).await, ["sex", "birth_on", "birth_place"]);
    let nobody = json!({ "contact": "019a0000-0000-7000-8000-00000000ffff" });
    assert_eq!(window.refused("field_lacking", nobody).await["code"], "not-found");
}

/// S24: a field of the firm says so too when its purpose is not in force for the person.
#[tokio::test(flavor = "multi_thread")]
async fn s24_a_field_of_the_firm_without_a_purpose_in_force_is_told() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    for (title, purpose) in [("Taglia", "MARKETING"), ("Contratto", "CONTRATTO")] {
        let purpose = window.coded("purpose_list", purpose).await;
        let own =
            json!({ "id": null, "title": title, "purpose": purpose, "sensitivity": "ordinary", "archived": false });
        window.say("custom_field_save", own).await;
    }
    let own =
        async |contact: &Value| window.say("field_lacking", json!({ "contact": contact })).await["customs"].clone();
    let size = json!([{ "code": "taglia", "purpose": "Inviare novità e offerte" }]);
    assert_eq!(own(&anna).await, size);
    assert_eq!(own(&Value::Null).await, size, "a card that is about to be made");
    let yes = json!({
        "contact": anna, "type": window.coded("consent_type_list", "NEWSLETTER").await, "decision": "given",
        "decidedOn": "2026-03-01", "method": "paper_form", "evidenceLevel": 2, "evidenceNote": null, "note": null,
        "wording": null,
    });
    window.say("consent_record", yes).await;
    assert_eq!(own(&anna).await, json!([]));
}

/// S24: versions are numbered, say who and when, and never change; a role that may not set rules does not.
#[tokio::test(flavor = "multi_thread")]
async fn s24_each_version_of_the_table_stays() {
    let window = Window::open().await;
    let table = window.say("field_purpose_get", json!({})).await;
    assert_eq!((&table["versions"], table["fields"].as_array().unwrap().len()), (&json!([]), 17));
    let contract = window.coded("purpose_list", "CONTRATTO").await;
    assert_eq!(declares(&window, "sex", json!([contract])).await["version"], 1);
    assert_eq!(declares(&window, "sex", json!([])).await["version"], 2);
    let table = window.say("field_purpose_get", json!({})).await;
    let versions = table["versions"].as_array().unwrap();
    assert_eq!((&versions[0]["number"], &versions[0]["changed"]), (&json!(2), &json!(1)));
    assert_eq!((&versions[1]["number"], &versions[1]["by"]), (&json!(1), &json!(LOGIN)));
    let same = window.refused("field_purpose_set", json!({ "fields": table["fields"] })).await;
    assert_eq!(same["params"]["reason"], "nothing-changed");
    let short = json!({ "fields": [{ "field": "sex", "purposes": [] }] });
    assert_eq!(window.refused("field_purpose_set", short).await["fields"][0]["reason"], "missing");
    let mut odd = table["fields"].clone();
    odd[0]["purposes"] = json!(["019a0000-0000-7000-8000-00000000ffff"]);
    assert_eq!(window.refused("field_purpose_set", json!({ "fields": odd })).await["fields"][0]["reason"], "unknown");
    window.sits_down("Bruno", &Window::role(ShippedRole::Operator)).await;
    assert_eq!(window.refused("field_purpose_get", json!({})).await["code"], "forbidden");
    assert_eq!(window.refused("unjustified_survey", json!({})).await["code"], "forbidden");
    window.say("field_lacking", json!({ "contact": null })).await;
    window.is_sound().await;
}

/// S24: counts by field, the cards, a table file and a PDF.
#[tokio::test(flavor = "multi_thread")]
async fn s24_the_report_lists_unjustified_fields_with_counts_and_cards() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let bea = window.person("Bea", "Galli", "").await;
    assert_eq!(found(&window).await.1["found"], 0);
    sets(&window, &anna, "birth_on", "1980-01-01").await;
    sets(&window, &anna, "birth_place", "Roma").await;
    sets(&window, &bea, "birth_on", "1990-01-01").await;
    window.say("point_add", json!({ "contact": bea, "point": point("mobile", "333 1234567") })).await;
    declares(&window, "phone", json!([])).await;
    let marketing = window.coded("purpose_list", "MARKETING").await;
    let own =
        json!({ "id": null, "title": "Taglia", "purpose": marketing, "sensitivity": "ordinary", "archived": false });
    let code = window.say("custom_field_save", own).await["code"].clone();
    window.say("custom_value_set", json!({ "contact": anna, "code": code, "value": "M" })).await;

    let (job, report) = found(&window).await;
    assert_eq!((&report["checked"], &report["found"]), (&json!(2), &json!(2)), "{report}");
    let counts: Vec<(&Value, &Value)> =
        report["fields"].as_array().unwrap().iter().map(|one| (&one["title"], &one["count"])).collect();
    assert_eq!(counts[0], (&json!("Data di nascita"), &json!(2)));
    assert!(counts.contains(&(&json!("Taglia"), &json!(1))) && counts.contains(&(&json!("Telefoni"), &json!(1))));
    let rows = |field: Value, own: Value| json!({ "job": job, "field": field, "own": own, "offset": 0, "limit": 50 });
    let page = window.say("unjustified_rows", rows(json!("phone"), Value::Null)).await;
    assert_eq!((&page["total"], &page["rows"][0]["name"]), (&json!(1), &json!("Galli Bea")));
    let page = window.say("unjustified_rows", rows(Value::Null, code)).await;
    assert_eq!(page["rows"][0]["fields"], json!(["Data di nascita", "Luogo di nascita", "Taglia"]));

    let path = window.kit.folder().join("senza.csv");
    window.kit.host.will_pick(&path);
    let order = json!({ "job": job, "field": "birth_place", "own": null, "reason": "prova" });
    assert_eq!(window.say("unjustified_save", order).await["rows"], 1);
    let text = std::fs::read_to_string(&path).unwrap();
    assert!(text.contains("Ferri Anna") && text.contains("Luogo di nascita") && !text.contains("Galli"), "{text}");
    let paper = window.say("unjustified_paper", json!({ "job": job, "reason": "prova" })).await;
    assert_eq!(paper["pages"], 1, "{paper}");
}
