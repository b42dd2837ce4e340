//! Retention from dated events (DOMAIN 4.7) when an event is taken back, when cards become one, when something is open: what
//! a run had put away comes back or stays, and nothing that a norm keeps loses its day.

use crate::anchors::{anchored, decides, ends, footing, simulated};
use crate::erasure::erased;
use crate::merge::merging;
use crate::requests::{acts, enters, form, with};
use crate::window::Window;
use chrono::Duration;
use serde_json::{Value, json};

/// Simulates, approves and carries out; the run afterwards.
async fn runs(window: &Window) -> Value {
    window.say("run_switch", json!({ "on": true })).await;
    let (run, _) = simulated(window).await;
    carried_out(window, &run).await
}

async fn carried_out(window: &Window, run: &Value) -> Value {
    let order = json!({ "number": run["number"] });
    window.say("run_approve", order.clone()).await;
    window.done(&window.say("run_execute", order).await).await;
    window.say("run_list", json!({})).await["runs"][0].clone()
}

async fn binned(window: &Window) -> Vec<Value> {
    window.say("bin_list", json!({ "offset": 0, "limit": 50 })).await["items"].as_array().unwrap().clone()
}

async fn history(window: &Window, id: &Value) -> Vec<String> {
    let page = window.say("contact_history", json!({ "id": id, "offset": 0, "limit": 50 })).await;
    let items = page["items"].as_array().unwrap();
    items.iter().map(|item| item["what"].as_str().unwrap().to_owned()).collect()
}

async fn opens(window: &Window, contact: &Value, title: &str) -> Value {
    let case = json!({
        "id": null, "title": title, "category": "complaint", "contact": contact, "assignee": null,
        "openedAt": "2026-11-18T09:00:00Z", "items": [],
    });
    window.say("case_save", case).await["id"].clone()
}

/// S44: a card that a run set aside stays out of use when the person then says that they are not interested, though the new
/// term is not over yet.
#[tokio::test(flavor = "multi_thread")]
async fn s44_a_no_after_a_run_brings_no_card_back() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let list = window.say("retention_class_list", json!({})).await;
    for code in ["RAPPORTI-CESSATI", "PROSPECT"] {
        let rule = list["classes"].as_array().unwrap().iter().find(|rule| rule["code"] == code).unwrap();
        let rule = json!({ "id": rule["id"], "months": 6, "reason": "", "floorMonths": null, "floorNorm": "",
            "graceDays": 0, "action": "not_usable" });
        window.say("retention_save", rule).await;
    }
    ends(&window, &anna, json!("2026-01-31"), "ended").await;
    assert_eq!(runs(&window).await["moved"], 1);
    let card = window.card(&anna).await;
    assert_eq!((&card["status"], &card["footing"]["byEnd"]), (&json!("not_usable"), &json!(false)));
    ends(&window, &anna, json!("2026-11-20"), "not_interested").await;
    assert_eq!(window.card(&anna).await["status"], "not_usable");
    window.kit.desk.tend_bin().await;
    assert_eq!(window.card(&anna).await["status"], "not_usable");
    window.is_sound().await;
}

/// DOMAIN 4.9, 4.7: a relation that goes on on one of two cards goes on on the one that stays, whichever that is (who is not
/// interested is told in `s44_a_merge_keeps_why_a_card_is_not_used`); where it is
/// over on both, the later day counts. A split gives both back what they said.
#[tokio::test(flavor = "multi_thread")]
async fn f54_a_merge_never_takes_the_end_of_a_relation_to_a_card_that_lives() {
    let window = Window::open().await;
    let one = |last| window.person("Anna", last, "");
    let (alive, over, later) = (one("Ferri").await, one("Ferro").await, one("Ferra").await);
    ends(&window, &over, json!("2026-01-31"), "ended").await;
    ends(&window, &later, json!("2026-03-31"), "ended").await;
    let says = async |id: &Value| {
        let footing = footing(&window, id).await;
        (footing["endedOn"].clone(), footing["how"].clone())
    };
    let on = (Value::Null, Value::Null);
    for (survivor, other) in [(&alive, &over), (&over, &alive)] {
        let before = (says(survivor).await, says(other).await);
        let merged = window.say("contact_merge", merging(survivor, other, &[])).await;
        assert_eq!(says(survivor).await, on, "it goes on");
        window.say("contact_split", json!({ "txn": merged["txn"] })).await;
        assert_eq!((says(survivor).await, says(other).await), before);
    }
    let merged = window.say("contact_merge", merging(&over, &later, &[])).await;
    assert_eq!(says(&over).await, (json!("2026-03-31"), json!("ended")), "the later day, with what happened then");
    window.kit.clock.advance(Duration::minutes(1));
    window.say("run_switch", json!({ "on": true })).await;
    let (_, lines) = simulated(&window).await;
    assert!(lines.is_empty(), "ten years: {lines:?}");
    assert!(history(&window, &over).await.contains(&"basis_ceased".to_owned()));
    window.say("contact_split", json!({ "txn": merged["txn"] })).await;
    assert_eq!(says(&over).await.0, json!("2026-01-31"), "what the program notes is no change by a person");
    window.is_sound().await;
}

/// 4.7, F43: whoever takes back the event from which a term ran gets back what a run had put into the bin for it, and is told;
/// what somebody put there by hand stays there.
#[tokio::test(flavor = "multi_thread")]
async fn f43_what_a_run_put_away_comes_back_with_the_event_that_was_taken_back() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let call = window.logs(&[&anna], "CHIAMATE", "2024-01-10T09:00:00Z", "").await;
    let by_hand = window.logs(&[&anna], "CHIAMATE", "2024-02-10T09:00:00Z", "").await;
    window.say("communication_bin", json!({ "id": by_hand })).await;
    window.say("retention_save", anchored(&window, "CHIAMATE", "relation_end").await).await;
    ends(&window, &anna, json!("2025-06-30"), "not_interested").await;
    let run = runs(&window).await;
    assert_eq!((&run["moved"], &run["skipped"]), (&json!(2), &json!(0)), "{run}");
    let there = binned(&window).await;
    let of = |id: &Value| there.iter().find(|item| item["contact"] == *id || item["communication"] == *id).unwrap();
    assert_eq!((&of(&anna)["why"], &of(&anna)["overOn"]), (&json!("term"), &json!("2025-12-30")), "{there:?}");
    assert_eq!((&of(&call)["why"], &of(&by_hand)["why"]), (&json!("term"), &json!("by_hand")), "{there:?}");
    let back = window.say("relation_end", json!({ "id": anna, "on": null, "how": "ended" })).await;
    assert_eq!(back["returned"], 2, "the card and the call: {back}");
    let left: Vec<Value> = binned(&window).await.iter().map(|item| item["communication"].clone()).collect();
    assert_eq!(left, [by_hand], "what somebody put there stays there");
    let told = history(&window, &anna).await;
    assert!(told.contains(&"term_over".to_owned()) && told.contains(&"term_returned".to_owned()), "{told:?}");
    window.is_sound().await;
}

/// 4.7: the same when the event is undone, or when the rule is a longer one; and before anything is erased by itself or by
/// hand, the bin is looked through once more.
#[tokio::test(flavor = "multi_thread")]
async fn f43_an_undo_and_a_longer_rule_bring_back_what_a_run_put_away() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let stated = ends(&window, &anna, json!("2026-01-31"), "not_interested").await;
    assert_eq!(runs(&window).await["moved"], 1);
    window.say("change_undo", json!({ "txn": stated["txn"] })).await;
    assert!(binned(&window).await.is_empty(), "undone");

    ends(&window, &anna, json!("2026-01-31"), "not_interested").await;
    assert_eq!(runs(&window).await["moved"], 1);
    let list = window.say("retention_class_list", json!({})).await;
    let rule = list["classes"].as_array().unwrap().iter().find(|rule| rule["code"] == "PROSPECT").unwrap().clone();
    assert_eq!(rule["anchorFixed"], true);
    let longer =
        |months: u32| json!({ "id": rule["id"], "months": months, "reason": "", "floorMonths": null, "floorNorm": "" });
    let difference = window.say("retention_preview", longer(3)).await;
    assert_eq!(difference["cards"], 0, "it lies in the bin: {difference}");
    window.say("retention_save", longer(24)).await;
    assert!(binned(&window).await.is_empty(), "the rule keeps it longer");
    let difference = window.say("retention_preview", longer(3)).await;
    let told = (&difference["cards"], &difference["earlier"], &difference["overBefore"], &difference["overAfter"]);
    assert_eq!(told, (&json!(1), &json!(1), &json!(0), &json!(1)), "S9 counts cards too: {difference}");
    let mut other = longer(24);
    other["anchor"] = json!("import");
    let refused = window.refused("retention_save", other).await;
    assert_eq!((&refused["fields"][0]["field"], &refused["fields"][0]["reason"]), (&json!("anchor"), &json!("fixed")));
    window.is_sound().await;
}

/// 4.7: a card that a run made such that nobody may use it is in use again when the end of its relation is taken back, also
/// where it was restricted in between; what a person set aside stays aside.
#[tokio::test(flavor = "multi_thread")]
async fn f43_a_card_that_a_run_set_aside_comes_back_with_the_event_that_was_taken_back() {
    let window = Window::open().await;
    let one = |last| window.person("Anna", last, "");
    let (anna, asked, by_hand) = (one("Ferri").await, one("Ferro").await, one("Ferra").await);
    let list = window.say("retention_class_list", json!({})).await;
    let rule =
        list["classes"].as_array().unwrap().iter().find(|rule| rule["code"] == "RAPPORTI-CESSATI").unwrap().clone();
    let rule = |months: u32| {
        json!({ "id": rule["id"], "months": months, "reason": "", "floorMonths": null, "floorNorm": "",
            "graceDays": 0, "action": "not_usable" })
    };
    window.say("retention_save", rule(108)).await;
    let fields = json!([{ "field": "status", "value": "not_usable", "replaces": null }]);
    window.say("contact_update", json!({ "id": by_hand, "fields": fields })).await;
    for id in [&anna, &asked, &by_hand] {
        ends(&window, id, json!("2017-10-01"), "ended").await;
    }
    assert_eq!(runs(&window).await["moved"], 2, "one was set aside already");
    let status = async |id: &Value| window.card(id).await["status"].clone();
    assert_eq!((status(&anna).await, status(&asked).await), (json!("not_usable"), json!("not_usable")));
    let goes_on = async |id: &Value| {
        let order = json!({ "id": id, "on": null, "how": "ended" });
        window.say("relation_end", order).await["returned"].clone()
    };
    assert_eq!(goes_on(&anna).await, 1);
    assert_eq!(status(&anna).await, "active");
    let told = history(&window, &anna).await;
    assert!(told.contains(&"term_over".to_owned()) && told.contains(&"term_returned".to_owned()), "{told:?}");
    assert_eq!((goes_on(&by_hand).await, status(&by_hand).await), (json!(0), json!("not_usable")));

    let request = enters(&window, with(form(&["rectification"], &asked), json!({ "contested": true }))).await;
    assert_eq!(status(&asked).await, "restricted");
    assert_eq!(goes_on(&asked).await, 0, "storage only");
    let lifts = json!({ "what": "restrict", "on": "2026-11-22", "restricted": false, "ground": "accuracy",
        "reason": "Verificato", "toldOn": "2026-11-22" });
    acts(&window, &request, lifts).await;
    window.kit.desk.tend_bin().await;
    assert_eq!(status(&asked).await, "active", "with the restriction the last reason is gone");

    ends(&window, &anna, json!("2017-10-01"), "ended").await;
    assert_eq!(runs(&window).await["moved"], 1);
    window.say("retention_save", rule(120)).await;
    assert_eq!(status(&anna).await, "active", "the rule keeps it longer");
    window.is_sound().await;
}

/// 4.7: an open case keeps the card of its person, in the register and in the bin; what was put into the bin by hand since the
/// list was made is not counted a second time.
#[tokio::test(flavor = "multi_thread")]
async fn s11_an_open_case_keeps_the_card() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let bea = window.person("Bea", "Galli", "").await;
    for id in [&anna, &bea] {
        ends(&window, id, json!("2026-01-31"), "not_interested").await;
    }
    let case = opens(&window, &anna, "Caldaia").await;
    window.say("run_switch", json!({ "on": true })).await;
    let (run, lines) = simulated(&window).await;
    let of = |id: &Value| lines.iter().find(|line| line["id"] == *id).unwrap()["keptBy"].clone();
    assert_eq!((of(&anna), of(&bea)), (json!("case"), Value::Null), "{lines:?}");
    window.say("contact_bin", json!({ "ids": [bea] })).await;
    let run = carried_out(&window, &run).await;
    assert_eq!((&run["moved"], &run["skipped"]), (&json!(0), &json!(0)), "{run}");
    window.say("contact_bin", json!({ "ids": [anna] })).await;
    window.empties_bin().await;
    assert_eq!(binned(&window).await.len(), 1, "Anna stays as long as her case is open");
    window.say("contact_restore", json!({ "ids": [anna] })).await;
    window.say("case_close", json!({ "id": case, "outcome": "Risolto" })).await;
    let (_, lines) = simulated(&window).await;
    assert_eq!(lines[0]["keptBy"], Value::Null, "{lines:?}");
    window.is_sound().await;
}

/// 4.7: a case that was taken away is not erased while its person has a request open, or is restricted.
#[tokio::test(flavor = "multi_thread")]
async fn s11_a_removed_case_waits_for_the_answer_to_an_open_request() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let case = opens(&window, &anna, "Caldaia").await;
    window.say("case_remove", json!({ "id": case })).await;
    enters(&window, form(&["access"], &anna)).await;
    let unit = custode_app::domain::ids::CaseId::from_uuid(case.as_str().unwrap().parse().unwrap());
    let erased = async || {
        let work = custode_app::Work::on(&window.kit.desk).await.unwrap();
        let entries = work.reader().entries(unit).await.unwrap();
        matches!(custode_app::domain::unit::fold(&entries), custode_app::domain::unit::UnitState::Erased)
    };
    for _ in 0..6 {
        window.kit.clock.advance(Duration::days(7));
        window.tended().await;
    }
    assert!(!erased().await, "the request asks for it");
    window.is_sound().await;
}

/// 4.7: the loss of a basis counts from its own day on, and is told wherever a no comes from: a sheet with answers too.
#[tokio::test(flavor = "multi_thread")]
async fn s8_a_no_of_today_loses_the_last_basis_today() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    decides(&window, &anna, "given", "2026-02-01").await;
    ends(&window, &anna, json!("2026-03-31"), "ended").await;
    assert_eq!(footing(&window, &anna).await["lostOn"], Value::Null);
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let sheet = json!({
        "contact": anna, "sheet": null, "decidedOn": "2026-11-22", "method": "paper_form", "evidenceLevel": 2,
        "evidenceNote": "Faldone 3", "consents": [{ "type": kind, "yes": false, "wording": null }], "stops": [],
    });
    window.say("answers_record", sheet).await;
    assert_eq!(footing(&window, &anna).await["lostOn"], "2026-11-22");
    assert!(history(&window, &anna).await.contains(&"basis_ceased".to_owned()), "told at once");
    window.is_sound().await;
}

/// DOMAIN 4.8, 4.7: the day until which a norm keeps a communication is the same after one of the two people in it is erased,
/// and after a hold on it was lifted.
#[tokio::test(flavor = "multi_thread")]
async fn f34_a_norm_keeps_what_is_shared_or_held_to_the_day_that_the_erased_card_told() {
    let window = Window::open().await;
    let (anna, bea) = (window.person("Anna", "Ferri", "").await, window.person("Bea", "Galli", "").await);
    let mut rule = anchored(&window, "CHIAMATE", "relation_end").await;
    (rule["floorMonths"], rule["floorNorm"]) = (json!(60), json!("Legge x"));
    rule["months"] = json!(60);
    window.say("retention_save", rule).await;
    window.logs(&[&anna, &bea], "CHIAMATE", "2024-01-10T09:00:00Z", "").await;
    ends(&window, &anna, json!("2026-06-30"), "ended").await;
    ends(&window, &bea, json!("2024-06-30"), "ended").await;
    erased(&window, &anna).await;
    let plan = json!({ "contact": bea, "offset": 0, "limit": 50 });
    let records = window.say("erase_records", plan).await;
    let line = records["records"].as_array().unwrap().iter().find(|one| one["class"] == "communication").unwrap();
    assert_eq!(line["keptUntil"], "2031-06-30", "five years from Anna's day, although she is gone: {records}");
    window.is_sound().await;
}

/// DOMAIN 4.6 D10, 4.7: the file of a request of somebody whose card stands has an end too, with its letters and proofs: a run
/// lists it, an open request keeps it, and it is erased when the run is carried out.
#[tokio::test(flavor = "multi_thread")]
async fn f39_the_file_of_an_answered_request_ends_after_five_years() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let id = enters(&window, form(&["access"], &anna)).await;
    let close = json!({ "what": "close", "on": "2026-11-22", "withdrawn": true, "note": "Ha richiamato" });
    acts(&window, &id, close.clone()).await;
    window.kit.clock.advance(Duration::days(5 * 365 + 3));
    window.say("bin_clock_confirm", json!({})).await;
    window.say("run_switch", json!({ "on": true })).await;
    let other = with(form(&["access"], &anna), json!({ "receivedOn": "2031-11-20" }));
    let other = enters(&window, other).await;
    let (_, lines) = simulated(&window).await;
    let line = lines.iter().find(|line| line["sort"] == "request").unwrap();
    assert_eq!(
        (&line["id"], &line["due"], &line["keptBy"]),
        (&id, &json!("2031-11-22"), &json!("request")),
        "{lines:?}"
    );
    let withdrawn = json!({ "what": "close", "on": "2031-11-23", "withdrawn": true, "note": "Ha richiamato" });
    acts(&window, &other, withdrawn).await;
    let run = runs(&window).await;
    assert_eq!((&run["moved"], &run["skipped"]), (&json!(1), &json!(0)), "{run}");
    assert_eq!(window.refused("request_get", json!({ "request": id })).await["code"], "not-found");
    assert_eq!(window.card(&anna).await["id"], anna, "the card stands");
    assert!(binned(&window).await.is_empty(), "there is no bin for it");
    window.is_sound().await;
}
