//! Retention from dated events (DOMAIN 4.7): the end of a relation, consents and their withdrawal, the closing of a case; the
//! loss of the last basis; reminders that name nobody.

use crate::requests::{enters, form};
use crate::window::Window;
use serde_json::{Value, json};

pub async fn ends(window: &Window, id: &Value, on: Value, how: &str) -> Value {
    window.say("relation_end", json!({ "id": id, "on": on, "how": how })).await
}

pub async fn footing(window: &Window, id: &Value) -> Value {
    window.card(id).await["footing"].clone()
}

pub async fn decides(window: &Window, id: &Value, decision: &str, on: &str) {
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let event = json!({
        "contact": id, "type": kind, "decision": decision, "decidedOn": on, "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": "Faldone 3", "note": null,
    });
    window.say("consent_record", event).await;
}

/// Logs an item under a purpose and a class.
async fn logs(window: &Window, id: &Value, purpose: &str, class: &str, at: &str) -> Value {
    let purpose = window.coded("purpose_list", purpose).await;
    let retention = window.coded("retention_class_list", class).await;
    let item = json!({
        "id": null, "contacts": [id], "direction": "inbound", "channel": "email", "channelName": null, "at": at,
        "minutes": null, "subject": format!("{class} del {at}"), "body": "", "outcome": null, "purpose": purpose,
        "retention": retention,
    });
    window.say("communication_save", item).await["id"].clone()
}

async fn kept(window: &Window, contact: &Value, item: &Value) -> (Value, Value, Value) {
    let page = window.say("communication_list", json!({ "contact": contact, "offset": 0, "limit": 50 })).await;
    let found = page["items"].as_array().unwrap().iter().find(|one| one["id"] == *item).unwrap().clone();
    (found["keptUntil"].clone(), found["keptWhy"].clone(), found["keptFrom"].clone())
}

pub async fn anchored(window: &Window, code: &str, anchor: &str) -> Value {
    let list = window.say("retention_class_list", json!({})).await;
    let rule = list["classes"].as_array().unwrap().iter().find(|rule| rule["code"] == code).unwrap().clone();
    json!({
        "id": rule["id"], "months": rule["months"], "anchor": anchor, "reason": rule["reason"], "floorMonths": null,
        "floorNorm": "",
    })
}

pub async fn simulated(window: &Window) -> (Value, Vec<Value>) {
    window.done(&window.say("run_simulate", json!({})).await).await;
    let run = window.say("run_list", json!({})).await["runs"][0].clone();
    let page = json!({ "number": run["number"], "offset": 0, "limit": 50 });
    let lines = window.say("run_lines", page).await["lines"].as_array().unwrap().clone();
    (run, lines)
}

/// S8, 4.7: the end of a relation is stated, shown, told in the history, and taken back; a consent that is alive keeps the
/// card, and its withdrawal is what the clock starts from.
#[tokio::test(flavor = "multi_thread")]
async fn s8_the_last_basis_is_lost_by_dated_events_and_starts_the_clock() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    assert_eq!(footing(&window, &anna).await["lostOn"], Value::Null, "the relation goes on");
    for (on, reason) in [(json!("2026-11-23"), "in-future"), (json!("1899-12-31"), "out-of-range")] {
        let order = json!({ "id": anna, "on": on, "how": "ended" });
        let refused = window.refused("relation_end", order).await;
        assert_eq!((&refused["fields"][0]["field"], &refused["fields"][0]["reason"]), (&json!("on"), &json!(reason)));
    }
    decides(&window, &anna, "given", "2026-02-01").await;
    let stated = ends(&window, &anna, json!("2026-03-31"), "ended").await;
    let alive = footing(&window, &anna).await;
    assert_eq!((&alive["endedOn"], &alive["lostOn"]), (&json!("2026-03-31"), &Value::Null), "a consent is alive");
    decides(&window, &anna, "withdrawn", "2026-06-30").await;
    let lost = footing(&window, &anna).await;
    assert_eq!((&lost["lostOn"], &lost["keptUntil"]), (&json!("2026-06-30"), &json!("2036-06-30")), "{lost}");
    assert_eq!(lost["keptWhy"], "ceiling");
    let history = async || {
        let page = window.say("contact_history", json!({ "id": anna, "offset": 0, "limit": 50 })).await;
        let items = page["items"].as_array().unwrap().clone();
        let told = items.iter().filter(|item| item["what"] == "basis_ceased" || item["what"] == "relation_ended");
        told.map(|item| (item["what"].clone(), item["after"].clone())).collect::<Vec<_>>()
    };
    let told = history().await;
    assert!(told.contains(&(json!("basis_ceased"), json!("2026-06-30"))), "{told:?}");
    assert!(told.contains(&(json!("relation_ended"), json!("2026-03-31"))), "{told:?}");
    // What is edited on the card moves nothing, and nothing is told twice.
    window.say("tags_set", json!({ "contact": anna, "tags": ["cliente"] })).await;
    window.say("run_switch", json!({ "on": true })).await;
    let (run, lines) = simulated(&window).await;
    assert!(lines.is_empty(), "its term is not over: {run} {lines:?}");
    assert_eq!(footing(&window, &anna).await, lost);
    assert_eq!(history().await, told);
    window.say("change_undo", json!({ "txn": stated["txn"] })).await;
    assert_eq!(footing(&window, &anna).await["endedOn"], Value::Null, "taken back");
    window.is_sound().await;
}

/// F39, 4.7: a prospect that is not interested goes after six months, by a run, through the bin, and leaves only the hash that
/// keeps the next list from bringing it back; holds and open requests keep it.
#[tokio::test(flavor = "multi_thread")]
async fn f39_a_prospect_goes_after_six_months_and_leaves_a_suppression_hash() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let bea = window.person("Bea", "Galli", "bea@posta.example").await;
    let carla = window.person("Carla", "Neri", "carla@posta.example").await;
    let dora = window.person("Dora", "Verdi", "dora@posta.example").await;
    for id in [&anna, &bea, &carla] {
        ends(&window, id, json!("2026-05-01"), "not_interested").await;
    }
    ends(&window, &dora, json!("2026-05-01"), "ended").await;
    enters(&window, form(&["access"], &bea)).await;
    logs(&window, &carla, "CONTRATTO", "CORRISPONDENZA", "2026-04-01T09:00:00Z").await;
    window.say("run_switch", json!({ "on": true })).await;
    let (run, lines) = simulated(&window).await;
    let told: Vec<_> =
        lines.iter().map(|line| (&line["title"], &line["sort"], &line["due"], &line["keptBy"])).collect();
    assert_eq!(told.len(), 2, "a norm keeps Carla, ten years keep Dora: {told:?}");
    let of = |id: &Value| lines.iter().find(|line| line["id"] == *id).unwrap().clone();
    assert_eq!((&of(&bea)["keptBy"], &of(&anna)["keptBy"]), (&json!("request"), &Value::Null));
    assert_eq!((&of(&anna)["sort"], &of(&anna)["due"]), (&json!("card"), &json!("2026-11-01")));
    assert_eq!(footing(&window, &carla).await["keptWhy"], "floor");
    let order = json!({ "number": run["number"] });
    window.say("run_approve", order.clone()).await;
    window.done(&window.say("run_execute", order).await).await;
    let run = window.say("run_list", json!({})).await["runs"][0].clone();
    assert_eq!((&run["state"], &run["moved"], &run["skipped"]), (&json!("verified"), &json!(1), &json!(0)), "{run}");
    let bin = window.say("bin_list", json!({ "offset": 0, "limit": 50 })).await;
    assert_eq!((&bin["total"], &bin["items"][0]["contact"]), (&json!(1), &anna), "thirty days to take it out again");
    window.empties_bin().await;
    let again = window.person("Anna", "Ferri", "anna@posta.example").await;
    let gate = window.card(&again).await["gate"].clone();
    let email = gate.as_array().unwrap().iter().find(|one| one["channel"] == "email").unwrap().clone();
    assert!(email["codes"].as_array().unwrap().contains(&json!("suppressed")), "whoever brings it back: {email}");
    window.is_sound().await;
}

/// 4.7: what rests on consent is needed until that is withdrawn, and no longer than its rule allows; a floor would beat both.
#[tokio::test(flavor = "multi_thread")]
async fn marketing_is_kept_until_the_withdrawal_and_waits_for_the_event_that_its_rule_names() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let item = logs(&window, &anna, "MARKETING", "MARKETING", "2026-01-10T09:00:00Z").await;
    let none = (json!("2028-01-10"), json!("ceiling"), Value::Null);
    assert_eq!(kept(&window, &anna, &item).await, none, "nobody ever asked");
    decides(&window, &anna, "given", "2026-01-01").await;
    assert_eq!(kept(&window, &anna, &item).await, none, "open while the consent is alive");
    decides(&window, &anna, "withdrawn", "2026-10-15").await;
    assert_eq!(kept(&window, &anna, &item).await, (json!("2026-10-15"), json!("need"), Value::Null));
    window.say("run_switch", json!({ "on": true })).await;
    let (_, lines) = simulated(&window).await;
    assert_eq!((lines.len(), &lines[0]["id"], &lines[0]["due"]), (1, &item, &json!("2026-10-15")), "{lines:?}");

    let call = window.logs(&[&anna], "CHIAMATE", "2024-01-10T09:00:00Z", "").await;
    assert_eq!(kept(&window, &anna, &call).await.0, json!("2025-01-10"));
    let by_relation = anchored(&window, "CHIAMATE", "relation_end").await;
    let difference = window.say("retention_preview", by_relation.clone()).await;
    assert_eq!((&difference["later"], &difference["overAfter"]), (&json!(1), &json!(0)), "{difference}");
    window.say("retention_save", by_relation).await;
    assert_eq!(kept(&window, &anna, &call).await, (Value::Null, Value::Null, json!("relation_end")));
    let (run, lines) = simulated(&window).await;
    assert_eq!((lines.len(), &run["uncovered"]), (1, &json!(0)), "it waits, and is covered: {run}");
    ends(&window, &anna, json!("2025-06-30"), "ended").await;
    assert_eq!(kept(&window, &anna, &call).await, (json!("2026-06-30"), json!("ceiling"), Value::Null));
    let (_, lines) = simulated(&window).await;
    assert!(lines.iter().any(|line| line["id"] == call && line["due"] == "2026-06-30"), "{lines:?}");
    window.is_sound().await;
}

/// 4.7, F43: a closed case in which nothing is left has an end of its own; the floor of a class that counts from the closing
/// is counted from there, also after the person and the case were erased.
#[tokio::test(flavor = "multi_thread")]
async fn a_closed_case_ends_by_itself_and_a_floor_counts_from_its_closing() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    window.kit.clock.advance(chrono::Duration::days(-6 * 365));
    let opens = async |items: &[&Value]| {
        let case = json!({
            "id": null, "title": "Reclamo", "category": "complaint", "contact": anna, "assignee": null,
            "openedAt": "2019-11-18T09:00:00Z", "items": items,
        });
        window.say("case_save", case).await["id"].clone()
    };
    let complaint = window.logs(&[&anna], "RECLAMI", "2019-11-18T09:00:00Z", "").await;
    let (empty, full) = (opens(&[]).await, opens(&[&complaint]).await);
    for case in [&empty, &full] {
        window.say("case_close", json!({ "id": case, "outcome": "Risolto" })).await;
    }
    window.kit.clock.advance(chrono::Duration::days(6 * 365));
    let closed = "2020-11-23";
    let list = window.say("retention_class_list", json!({})).await;
    let rule = list["classes"].as_array().unwrap().iter().find(|rule| rule["code"] == "RECLAMI").unwrap().clone();
    let floored = json!({ "id": rule["id"], "months": 60, "reason": "", "floorMonths": 96, "floorNorm": "Legge x" });
    window.say("run_switch", json!({ "on": true })).await;
    let (run, lines) = simulated(&window).await;
    let of = |id: &Value| lines.iter().find(|line| line["id"] == *id).cloned();
    assert_eq!((&of(&empty).unwrap()["sort"], of(&complaint).is_some()), (&json!("case"), true), "{lines:?} {closed}");
    window.say("retention_save", floored).await;
    let plan = json!({ "contact": anna, "offset": 0, "limit": 50 });
    let records = window.say("erase_records", plan).await;
    let line = records["records"].as_array().unwrap().iter().find(|one| one["class"] == "communication").unwrap();
    let until = line["keptUntil"].as_str().unwrap().to_owned();
    assert!(until.starts_with("2028-11-2"), "eight years from the closing, not from the letter: {line}");
    crate::erasure::erased(&window, &anna).await;
    let bin = window.say("bin_list", json!({ "offset": 0, "limit": 50 })).await;
    assert_eq!(bin["items"][0]["keptUntil"], until.as_str(), "{bin}");
    let _ = run;
    window.is_sound().await;
}

/// F43: the empty case goes by the run, can be taken back for thirty days, then ends for ever.
#[tokio::test(flavor = "multi_thread")]
async fn f43_an_empty_case_goes_by_the_run_and_for_ever_after_thirty_days() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    window.kit.clock.advance(chrono::Duration::days(-6 * 365));
    let case = json!({
        "id": null, "title": "Reclamo", "category": "complaint", "contact": anna, "assignee": null,
        "openedAt": "2019-11-18T09:00:00Z", "items": [],
    });
    let case = window.say("case_save", case).await["id"].clone();
    window.say("case_close", json!({ "id": case, "outcome": "Risolto" })).await;
    window.kit.clock.advance(chrono::Duration::days(6 * 365));
    window.say("bin_clock_confirm", json!({})).await;
    window.say("run_switch", json!({ "on": true })).await;
    let (run, lines) = simulated(&window).await;
    assert_eq!(lines.len(), 1, "{lines:?}");
    let order = json!({ "number": run["number"] });
    window.say("run_approve", order.clone()).await;
    window.done(&window.say("run_execute", order).await).await;
    assert_eq!(window.refused("case_get", json!({ "id": case })).await["code"], "not-found");
    let unit = custode_app::domain::ids::CaseId::from_uuid(case.as_str().unwrap().parse().unwrap());
    let still = async || {
        let work = custode_app::Work::on(&window.kit.desk).await.unwrap();
        let entries = work.reader().entries(unit).await.unwrap();
        !matches!(custode_app::domain::unit::fold(&entries), custode_app::domain::unit::UnitState::Erased)
    };
    for _ in 0..4 {
        window.kit.clock.advance(chrono::Duration::days(7));
        window.tended().await;
    }
    assert!(still().await, "thirty days of grace");
    window.kit.clock.advance(chrono::Duration::days(5));
    window.tended().await;
    assert!(!still().await, "for ever");
    window.is_sound().await;
}

/// Issue 5, part 2: the system's notice says how many requests are due and nothing about anybody; once a day, not while it is
/// turned off, not while the archive is locked.
#[tokio::test(flavor = "multi_thread")]
async fn f25_reminders_say_numbers_once_a_day_and_nothing_while_locked() {
    use custode_app::ports::DueNotice;
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    enters(&window, form(&["access"], &anna)).await;
    let desk = std::sync::Arc::clone(&window.kit.desk);
    desk.tend_reminders().await;
    assert!(window.kit.host.reminders().is_empty(), "a month is left");
    assert_eq!(window.say("reminders_get", json!({})).await["on"], true);
    window.say("reminders_set", json!({ "on": false })).await;
    let reminds = async || {
        let work = custode_app::Work::on(&window.kit.desk).await.unwrap();
        custode_app::requests::remind(&work).await.unwrap();
        window.kit.host.reminders()
    };
    window.kit.clock.advance(chrono::Duration::days(24));
    assert!(reminds().await.is_empty(), "turned off");
    window.say("reminders_set", json!({ "on": true })).await;
    assert_eq!(reminds().await, [DueNotice { late: 0, soon: 1 }]);
    assert_eq!(reminds().await.len(), 1, "once a day");
    window.kit.clock.advance(chrono::Duration::days(10));
    assert_eq!(reminds().await.last(), Some(&DueNotice { late: 1, soon: 0 }));
    window.say("archive_lock", json!({})).await;
    window.kit.clock.advance(chrono::Duration::days(2));
    desk.tend_reminders().await;
    assert_eq!(window.kit.host.reminders().len(), 2, "nothing while it is locked");
}
