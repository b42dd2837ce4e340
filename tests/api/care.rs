//! Cards to look after: confirmed as right (S51), and people told where their data came from (F46, Art. 14 GDPR).

use crate::window::Window;
use serde_json::{Value, json};

async fn listed(window: &Window, months: u32, name: &str) -> Vec<Value> {
    let ask = json!({ "months": months, "name": name, "offset": 0, "limit": 50 });
    let page = window.say("verify_list", ask).await;
    let rows = page["rows"].as_array().unwrap().clone();
    assert_eq!(page["total"], rows.len());
    rows
}

/// S51: a card is on the list until somebody says that it is right; the day is stamped, the journal says who; undo takes it
/// back.
#[tokio::test(flavor = "multi_thread")]
async fn s51_confirming_stamps_the_day_and_the_author() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let bruno = window.person("Bruno", "Gatti", "bruno@posta.example").await;
    assert!(listed(&window, 12, "").await.is_empty(), "recorded today");
    assert_eq!(listed(&window, 0, "").await.len(), 2);
    let found = listed(&window, 0, "FERRI").await;
    assert_eq!((found.len(), &found[0]["contact"], &found[0]["verifiedOn"]), (1, &anna, &Value::Null));
    assert_eq!(window.refused("contact_confirm", json!({ "ids": [] })).await["fields"][0]["reason"], "missing");
    let done = window.say("contact_confirm", json!({ "ids": [anna, bruno] })).await;
    assert_eq!(window.card(&anna).await["verifiedOn"], "2026-11-22");
    assert_eq!(listed(&window, 0, "FERRI").await[0]["verifiedOn"], "2026-11-22");
    let history = window.say("contact_history", json!({ "id": anna, "offset": 0, "limit": 20 })).await;
    assert!(history["items"].as_array().unwrap().iter().any(|line| line["what"] == "verified"), "{history}");
    window.is_sound().await;
    window.say("change_undo", json!({ "txn": done["txn"] })).await;
    assert_eq!(window.card(&anna).await["verifiedOn"], Value::Null);
    assert_eq!(listed(&window, 0, "FERRI").await[0]["verifiedOn"], Value::Null);
    window.is_sound().await;
}

/// F46: whoever's data came from somewhere else waits until they were given the notice; the last day is a month after, or the
/// first contact.
#[tokio::test(flavor = "multi_thread")]
async fn f46_who_did_not_give_the_data_is_told_within_a_month() {
    let window = Window::open().await;
    window.names_the_firm().await;
    let own = window.person("Anna", "Ferri", "anna@posta.example").await;
    let source = window.coded("source_list", "PASSAPAROLA").await;
    let card = |first: &str| {
        json!({
            "kind": "person", "points": [], "tags": [], "source": source, "acquiredOn": "2026-11-20",
            "fields": [{ "field": "first_name", "value": first, "replaces": null }, { "field": "last_name", "value": "Gatti", "replaces": null }],
        })
    };
    let bruno = window.say("contact_create", card("Bruno")).await["id"].clone();
    let carla = window.say("contact_create", card("Carla")).await["id"].clone();
    let call = json!({
        "id": null, "contacts": [carla], "direction": "outbound", "channel": "phone", "channelName": null,
        "at": "2026-11-22T09:00:00Z", "minutes": 3, "subject": "Prima telefonata", "body": "", "outcome": null,
        "purpose": window.coded("purpose_list", "CONTRATTO").await,
        "retention": window.coded("retention_class_list", "CHIAMATE").await,
    });
    window.say("communication_save", call).await;
    let ask = json!({ "late": false, "name": "", "offset": 0, "limit": 50 });
    let page = window.say("notice_list", ask.clone()).await;
    let rows = page["rows"].as_array().unwrap();
    let ids: Vec<&Value> = rows.iter().map(|row| &row["contact"]).collect();
    assert_eq!(ids, [&carla, &bruno], "whose data came from them waits for nothing: {own}");
    assert_eq!((&rows[0]["dueOn"], &rows[0]["daysLeft"]), (&json!("2026-11-22"), &json!(0)), "the first call");
    assert_eq!((&rows[1]["dueOn"], &rows[1]["daysLeft"]), (&json!("2026-12-20"), &json!(28)));
    assert_eq!((&page["late"], &page["inForce"]), (&json!(0), &Value::Null));
    let give = |on: &str| json!({ "ids": [bruno, carla], "on": on, "channel": "email" });
    assert_eq!(window.refused("notice_give", give("2026-11-22")).await["params"]["reason"], "no-notice");
    window.say("paper_issue", json!({ "paper": "notice" })).await;
    assert_eq!(window.refused("notice_give", give("2026-11-23")).await["fields"][0]["reason"], "in-future");
    let given = window.say("notice_give", give("2026-11-22")).await;
    assert!(given["txn"].is_string());
    assert_eq!(window.say("notice_list", ask).await["total"], 0);
    let told = window.say("paper_checklist", json!({ "id": bruno })).await;
    let notice = told["papers"].as_array().unwrap().iter().find(|one| one["paper"] == "notice").unwrap().clone();
    assert_eq!((&notice["given"], &notice["channel"]), (&json!(1), &json!("email")));
}

/// F46: a notice that is not due leaves the queue with its ground and comes back when somebody thinks again; a gift that was
/// noted by mistake is taken back, and who waited waits again.
#[tokio::test(flavor = "multi_thread")]
async fn f46_a_notice_is_waived_for_a_reason_and_a_mistake_is_taken_back() {
    let window = Window::open().await;
    window.names_the_firm().await;
    let source = window.coded("source_list", "PASSAPAROLA").await;
    let fields = json!([{ "field": "last_name", "value": "Gatti", "replaces": null }]);
    let card = json!({ "kind": "person", "points": [], "tags": [], "source": source, "acquiredOn": "2026-11-20", "fields": fields });
    let bruno = window.say("contact_create", card).await["id"].clone();
    let waiting = async || {
        let page = window.say("notice_list", json!({ "late": false, "name": "", "offset": 0, "limit": 50 })).await;
        page["total"].clone()
    };
    let waived =
        async |name: &str| window.say("notice_waived", json!({ "name": name, "offset": 0, "limit": 50 })).await;
    assert_eq!((waiting().await, waived("").await["total"].clone()), (json!(1), json!(0)));
    let waive = |ground: &str, note: Value| json!({ "ids": [bruno], "ground": ground, "note": note });
    let refused = window.refused("notice_waive", waive("law", Value::Null)).await;
    assert_eq!((&refused["fields"][0]["field"], &refused["fields"][0]["reason"]), (&json!("note"), &json!("missing")));
    assert_eq!(window.refused("notice_owe", json!({ "ids": [bruno] })).await["code"], "not-found");
    window.say("notice_waive", waive("law", json!(" Antiriciclaggio "))).await;
    assert_eq!(waiting().await, 0);
    let page = waived("GATTI").await;
    let row = &page["rows"][0];
    assert_eq!((&row["contact"], &row["ground"], &row["note"]), (&bruno, &json!("law"), &json!("Antiriciclaggio")));
    assert_eq!(waived("Rossi").await["total"], 0);
    let others = [window.person("Carla", "Neri", "").await, window.person("Dora", "Negri", "").await];
    for id in &others {
        window.kit.clock.advance(chrono::Duration::minutes(1));
        window.say("notice_waive", json!({ "ids": [id], "ground": "known", "note": null })).await;
    }
    let page = async |name: &str, offset: u32| {
        let page = window.say("notice_waived", json!({ "name": name, "offset": offset, "limit": 2 })).await;
        let rows = page["rows"].as_array().unwrap().iter().map(|row| row["contact"].clone());
        (rows.collect::<Vec<_>>(), page["total"].clone())
    };
    assert_eq!(page("", 0).await, (vec![others[1].clone(), others[0].clone()], json!(3)), "the latest first");
    assert_eq!(page("", 2).await, (vec![bruno.clone()], json!(3)));
    assert_eq!(page("NERI", 0).await, (vec![others[0].clone()], json!(1)));
    assert_eq!(page("", 9).await, (vec![], json!(3)), "a page after the last one says how many there are");
    window.say("notice_owe", json!({ "ids": others })).await;
    window.say("notice_owe", json!({ "ids": [bruno] })).await;
    assert_eq!((waiting().await, waived("").await["total"].clone()), (json!(1), json!(0)));

    window.say("paper_issue", json!({ "paper": "notice" })).await;
    window.say("notice_give", json!({ "ids": [bruno], "on": "2026-11-22", "channel": "email" })).await;
    assert_eq!(waiting().await, 0);
    let gone = |version: u32, reason: &str| json!({ "contact": bruno, "paper": "notice", "version": version, "on": "2026-11-22", "reason": reason });
    assert_eq!(window.refused("paper_retract", gone(2, "Sbaglio")).await["code"], "not-found");
    assert_eq!(window.refused("paper_retract", gone(1, " ")).await["fields"][0]["reason"], "missing");
    window.say("paper_retract", gone(1, "Persona sbagliata")).await;
    assert_eq!(waiting().await, 1);
    let told = window.say("paper_checklist", json!({ "id": bruno })).await;
    assert_eq!(told["papers"][0]["given"], Value::Null, "{told}");
    let page = window.say("contact_history", json!({ "id": bruno, "offset": 0, "limit": 20 })).await;
    let what: Vec<&Value> = page["items"].as_array().unwrap().iter().map(|line| &line["what"]).collect();
    assert!(what.contains(&&json!("notice_waived")) && what.contains(&&json!("retracted")), "{what:?}");
    window.is_sound().await;
}
