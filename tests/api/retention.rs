//! Retention rules: which term decides, what a change does before it is saved, and what the law does not allow.

use crate::window::Window;
use custode_app::{
    AppError, Work,
    domain::{ids::CommunicationId, journal::Body, unit::UnitState},
    jobs::Progress,
    retention,
};
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};

async fn rule(window: &Window, code: &str) -> Value {
    let list = window.say("retention_class_list", json!({})).await;
    list["classes"].as_array().unwrap().iter().find(|rule| rule["code"] == code).unwrap().clone()
}

fn changed(rule: &Value, months: u32, floor: Value, norm: &str) -> Value {
    json!({ "id": rule["id"], "months": months, "reason": rule["reason"], "floorMonths": floor, "floorNorm": norm })
}

/// S9, S10, F40 (legal floors), F42 (by channel): a rule is changed after a look at the difference, and every day follows.
#[tokio::test(flavor = "multi_thread")]
async fn s9_the_difference_is_shown_first_and_every_day_follows_the_rule() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    window.logs(&[&anna], "CHIAMATE", "2026-11-20T09:00:00Z", "").await;
    window.logs(&[&anna], "CHIAMATE", "2026-01-20T09:00:00Z", "").await;
    window.logs(&[&anna], "CORRISPONDENZA", "2026-11-20T09:00:00Z", "").await;
    let calls = rule(&window, "CHIAMATE").await;
    let shorter = changed(&calls, 6, Value::Null, "");
    let difference = window.say("retention_preview", shorter.clone()).await;
    assert_eq!(
        difference,
        json!({
            "items": 2, "cards": 0, "cases": 0, "requests": 0, "earlier": 2, "later": 0, "overBefore": 0, "overAfter": 1,
            "floorLonger": false,
        })
    );
    assert_eq!(rule(&window, "CHIAMATE").await["months"], 12, "a look changes nothing");
    let days = async || {
        let page = window.say("communication_list", json!({ "contact": anna, "offset": 0, "limit": 50 })).await;
        let items = page["items"].as_array().unwrap().clone();
        items.iter().map(|item| (item["keptUntil"].clone(), item["keptWhy"].clone())).collect::<Vec<_>>()
    };
    let before = days().await;
    assert!(before.contains(&(json!("2027-11-20"), json!("ceiling"))), "{before:?}");
    assert!(before.contains(&(json!("2036-11-20"), json!("floor"))), "{before:?}");
    let saved = window.say("retention_save", shorter).await;
    assert!(days().await.contains(&(json!("2027-05-20"), json!("ceiling"))), "{:?}", days().await);
    window.say("change_undo", json!({ "txn": saved["txn"] })).await;
    assert_eq!(days().await, before);

    let floor = changed(&calls, 12, json!(24), "Contratto collettivo");
    assert_eq!(window.say("retention_preview", floor.clone()).await["floorLonger"], true);
    window.say("retention_save", floor).await;
    assert!(days().await.contains(&(json!("2028-11-20"), json!("floor"))), "{:?}", days().await);
    let preview = window.say("erase_preview", json!({ "id": anna })).await;
    assert_eq!(preview["counts"][1]["kept"], 3, "a floor is held against an erasure too: {preview}");
    window.is_sound().await;
}

/// S11: a rule above its legal maximum is refused with the reason.
#[tokio::test(flavor = "multi_thread")]
async fn s11_a_rule_beyond_the_law_is_refused() {
    let window = Window::open().await;
    let fault = |error: Value| (error["fields"][0]["field"].clone(), error["fields"][0]["reason"].clone());
    let marketing = rule(&window, "MARKETING").await;
    assert_eq!((&marketing["legalMonths"], &marketing["months"]), (&json!(24), &json!(24)));
    for (months, floor, norm, field, reason) in [
        (25, Value::Null, "", "months", "beyond-legal"),
        (0, Value::Null, "", "months", "missing"),
        (12, json!(36), "art. 2220 c.c.", "months", "beyond-legal"),
    ] {
        let order = changed(&marketing, months, floor, norm);
        for command in ["retention_preview", "retention_save"] {
            let refused = fault(window.refused(command, order.clone()).await);
            assert_eq!(refused, (json!(field), json!(reason)), "{command} {order}");
        }
    }
    let calls = rule(&window, "CHIAMATE").await;
    let bare = json!({ "id": calls["id"], "months": 12, "reason": "", "floorMonths": 6, "floorNorm": " " });
    assert_eq!(fault(window.refused("retention_save", bare).await), (json!("floorNorm"), json!("missing")));
    assert_eq!(rule(&window, "MARKETING").await["months"], 24);
}

/// DOMAIN 4.0: every fact has its source and the day from which it holds.
#[tokio::test(flavor = "multi_thread")]
async fn the_package_of_the_law_is_shown_with_its_sources() {
    let window = Window::open().await;
    let list = window.say("legal_list", json!({})).await;
    let facts = list["facts"].as_array().unwrap();
    assert!(facts.len() > 20 && facts.iter().all(|fact| fact["source"] != "" && fact["validFrom"].is_string()));
    let answer = facts.iter().find(|fact| fact["key"] == "dsr.termine").unwrap();
    assert_eq!((&answer["sort"], &answer["number"]), (&json!("months"), &json!(1)));
}

/// DOMAIN 4.7: the days of a term are those of the clock on the wall: half past midnight in Italy is the day before in UTC.
#[tokio::test(flavor = "multi_thread")]
async fn s11_a_term_counts_the_days_of_the_desk() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    window.logs(&[&anna], "CHIAMATE", "2026-11-20T23:30:00Z", "").await;
    let page = window.say("communication_list", json!({ "contact": anna, "offset": 0, "limit": 5 })).await;
    assert_eq!(page["items"][0]["keptUntil"], "2027-11-21", "it was the 21st: {page}");
}

/// DOMAIN 4.7: what the access log says goes after 24 months, with a run that was looked at; its entries stay in the chain.
#[tokio::test(flavor = "multi_thread")]
async fn s9_the_content_of_the_access_log_goes_with_a_run() {
    let window = Window::open().await;
    let log = rule(&window, "ACCESSI").await;
    assert_eq!((&log["months"], &log["anchorFixed"]), (&json!(24), &json!(true)));
    assert_eq!(rule(&window, "REGISTRO").await["months"], 120);
    window.say("archive_lock", json!({})).await;
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
    window.kit.clock.advance(chrono::Duration::days(800));
    window.say("bin_clock_confirm", json!({})).await;
    window.say("run_switch", json!({ "on": true })).await;
    let of_log = async || {
        window.done(&window.say("run_simulate", json!({})).await).await;
        let run = runs(&window).await["runs"][0].clone();
        let logs = run["logs"].as_array().unwrap();
        let count = logs.iter().find(|one| one["title"] == log["title"]).cloned().unwrap_or_default();
        assert_eq!(run["listed"], 0, "they are no records: {run}");
        (run["number"].clone(), count["entries"].as_u64())
    };
    let (number, before) = of_log().await;
    assert!(before.is_some_and(|count| count > 0), "{before:?}");
    let order = json!({ "number": number });
    window.say("run_approve", order.clone()).await;
    window.done(&window.say("run_execute", order).await).await;
    let run = runs(&window).await["runs"][0].clone();
    assert_eq!((&run["state"], run["logs"][0]["entries"].as_u64()), (&json!("verified"), before), "{run}");
    assert_eq!(of_log().await.1.unwrap_or(0), 0, "it is gone, and counted no more");
    window.is_sound().await;
}

async fn runs(window: &Window) -> Value {
    window.say("run_list", json!({})).await
}

/// F39: off until somebody turns them on; simulated, approved, carried out, verified; held records stay; what was put away
/// can be taken out of the bin for thirty days (F43).
#[tokio::test(flavor = "multi_thread")]
async fn f39_a_run_puts_away_what_was_listed_and_nothing_else() {
    let window = Window::open().await;
    let (anna, bea) = (window.person("Anna", "Ferri", "").await, window.person("Bea", "Galli", "").await);
    for at in ["2024-01-20T09:00:00Z", "2025-11-20T09:00:00Z", "2025-11-23T09:00:00Z"] {
        window.logs(&[&anna], "CHIAMATE", at, "").await;
    }
    let held = window.logs(&[&bea], "CHIAMATE", "2024-01-20T10:00:00Z", "").await;
    window.logs(&[&anna], "CORRISPONDENZA", "2015-01-20T09:00:00Z", "").await;
    crate::holds::held(&window, Some(&bea), None, "dispute").await;
    assert_eq!(window.refused("run_simulate", json!({})).await["params"]["reason"], "runs-off");
    window.say("run_switch", json!({ "on": true })).await;
    window.done(&window.say("run_simulate", json!({})).await).await;
    let list = runs(&window).await;
    insta::assert_json_snapshot!(list);
    let page = json!({ "number": "CO-0001", "offset": 0, "limit": 50 });
    let lines = window.say("run_lines", page.clone()).await;
    assert_eq!(
        (&lines["total"], &lines["lines"][0]["keptBy"], &lines["lines"][0]["id"]),
        (&json!(4), &json!("hold"), &held)
    );
    // S8, DOMAIN 4.7: every line says which term decided.
    for line in lines["lines"].as_array().unwrap() {
        let by_law = line["class"] == "Corrispondenza commerciale";
        assert_eq!(line["keptWhy"], if by_law { "floor" } else { "ceiling" }, "{line}");
    }

    let run = json!({ "number": "CO-0001" });
    assert_eq!(window.refused("run_execute", run.clone()).await["params"]["reason"], "run-step", "not approved");
    window.say("run_approve", run.clone()).await;
    // Somebody looks at one of them again, and puts a hold on it.
    let late =
        lines["lines"].as_array().unwrap().iter().find(|line| line["due"] == "2026-11-20").unwrap()["id"].clone();
    crate::holds::held(&window, None, Some(&late), "hold").await;
    window.done(&window.say("run_execute", run.clone()).await).await;
    let done = runs(&window).await["runs"][0].clone();
    assert_eq!(
        (&done["state"], &done["moved"], &done["skipped"]),
        (&json!("verified"), &json!(2), &json!(1)),
        "{done}"
    );
    let bin = window.say("bin_list", json!({ "offset": 0, "limit": 50 })).await;
    assert_eq!(bin["total"], 2, "thirty days to take them out again");
    assert_eq!(window.refused("run_execute", run.clone()).await["params"]["reason"], "run-step");
    let made = json!({ "number": "CO-0001", "language": "it" });
    let paper = window.say("run_certificate", made).await;
    let text = window.say("report_page", json!({ "document": paper["document"], "page": 1 })).await["text"].clone();
    assert!(text.as_str().unwrap().contains("CO-0001"), "{text}");
    assert!(!text.as_str().unwrap().contains("Ferri"), "{text}");
    window.is_sound().await;
}

/// Logs the same call many times, in one act.
async fn many(window: &Window, call: &Value, count: usize) {
    let work = Work::on(&window.kit.desk).await.unwrap();
    let id: CommunicationId = call.as_str().unwrap().parse().unwrap();
    work.transact(async |tx| {
        let Some(UnitState::Communication(record)) = tx.state(id).await? else { panic!("no call") };
        let item = record.get().unwrap().clone();
        for _ in 0..count {
            let id = CommunicationId::from_uuid(work.new_id());
            tx.write_new(id, Body::CommunicationLogged(item.clone()));
        }
        Ok(())
    })
    .await
    .unwrap();
}

/// A run over more than it puts away at once, approved.
async fn long_run(window: &Window, count: usize) -> Value {
    let anna = window.person("Anna", "Ferri", "").await;
    let call = window.logs(&[&anna], "CHIAMATE", "2024-01-20T09:00:00Z", "").await;
    many(window, &call, count - 1).await;
    window.say("run_switch", json!({ "on": true })).await;
    window.done(&window.say("run_simulate", json!({})).await).await;
    window.say("run_approve", json!({ "number": "CO-0001" })).await;
    call
}

/// F39: what was left alone before a stop is counted once, and what was put away is counted with it; the certificate says what
/// happened.
#[tokio::test(flavor = "multi_thread")]
async fn f39_a_run_that_was_stopped_and_goes_on_counts_everything_once() {
    let window = Window::open().await;
    let call = long_run(&window, 1_401).await;
    crate::holds::held(&window, None, Some(&call), "hold").await;
    let (work, progress) = (Work::on(&window.kit.desk).await.unwrap(), Progress::default());
    let stop = async {
        while progress.look().1 == 0 {
            tokio::time::sleep(std::time::Duration::from_millis(1)).await;
        }
        progress.cancel();
    };
    let (ended, ()) = tokio::join!(retention::execute(&work, "CO-0001", &progress), stop);
    assert!(matches!(ended, Err(AppError::Cancelled)), "{ended:?}");
    drop(work);
    let half = runs(&window).await["runs"][0].clone();
    let bin = async || window.say("bin_list", json!({ "offset": 0, "limit": 1 })).await["total"].clone();
    assert_eq!((&half["state"], &half["skipped"]), (&json!("executing"), &json!(1)), "{half}");
    assert_eq!(half["moved"], bin().await, "what is in the bin is what was counted");
    assert!(half["moved"].as_u64().unwrap() < 1_400, "it was stopped: {half}");
    window.done(&window.say("run_execute", json!({ "number": "CO-0001" })).await).await;
    let done = runs(&window).await["runs"][0].clone();
    assert_eq!(
        (&done["state"], &done["moved"], &done["skipped"], &bin().await),
        (&json!("verified"), &json!(1_400), &json!(1), &json!(1_400)),
        "{done}"
    );
    window.is_sound().await;
}

/// F39: a run that is given up while it is at work stays given up, and puts nothing more away.
#[tokio::test(flavor = "multi_thread")]
async fn f39_a_run_that_is_given_up_at_work_stops() {
    let window = Window::open().await;
    long_run(&window, 2_900).await;
    let run = json!({ "number": "CO-0001" });
    let job = window.say("run_execute", run.clone()).await["job"].clone();
    while window.say("job_get", json!({ "job": job })).await["done"].as_u64().is_none_or(|done| done == 0) {
        tokio::time::sleep(std::time::Duration::from_millis(1)).await;
    }
    window.say("run_discard", run).await;
    assert_eq!(window.ended(&job).await["state"], "cancelled");
    let given_up = runs(&window).await["runs"][0].clone();
    let bin = window.say("bin_list", json!({ "offset": 0, "limit": 1 })).await;
    assert_eq!(given_up["state"], "discarded", "{given_up}");
    assert_eq!(given_up["moved"], bin["total"], "what went until then is counted");
    assert!(bin["total"].as_u64().unwrap() < 2_900, "and the rest stays");
    window.is_sound().await;
}

/// F39 and bad input: nothing goes by a list that is older than a day, nor by a clock that was set back.
#[tokio::test(flavor = "multi_thread")]
async fn f39_an_old_list_is_refused() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    window.logs(&[&anna], "CHIAMATE", "2024-01-20T09:00:00Z", "").await;
    window.say("run_switch", json!({ "on": true })).await;
    window.done(&window.say("run_simulate", json!({})).await).await;
    let run = json!({ "number": "CO-0001" });
    window.say("run_approve", run.clone()).await;
    for hours in [24, -24 * 366] {
        window.kit.clock.advance(chrono::Duration::hours(hours));
        assert_eq!(window.refused("run_execute", run.clone()).await["params"]["reason"], "run-stale");
        window.kit.clock.advance(chrono::Duration::hours(-hours));
    }
    assert_eq!(window.say("bin_list", json!({ "offset": 0, "limit": 5 })).await["total"], 0);
    window.done(&window.say("run_simulate", json!({})).await).await;
    let list = runs(&window).await;
    assert_eq!((&list["runs"][0]["number"], &list["runs"][1]["state"]), (&json!("CO-0002"), &json!("discarded")));
    window.say("run_discard", json!({ "number": "CO-0002" })).await;
    assert_eq!(window.refused("run_approve", json!({ "number": "CO-0002" })).await["params"]["reason"], "run-step");
}

/// DOMAIN 4.0, issue 5: a fact is changed with source and reason, counts from its day, and goes back to the package; terms
/// that run already stay as they were counted (D1).
#[tokio::test(flavor = "multi_thread")]
async fn a_fact_of_the_law_is_changed_with_a_reason_and_goes_back_to_the_package() {
    let window = Window::open().await;
    let fact = async |key: &str| {
        let list = window.say("legal_list", json!({})).await;
        list["facts"].as_array().unwrap().iter().find(|fact| fact["key"] == key).unwrap().clone()
    };
    let request = async |received: &str| {
        let ask = json!({
            "kinds": ["access"], "receivedOn": received, "channel": "email", "relation": "oneself",
            "requester": { "name": "Anna Ferri", "address": null, "reach": null }, "person": null, "contact": null,
            "text": null, "contested": false, "follows": null, "assignee": null,
        });
        let made = window.say("request_create", ask).await;
        let view = async || window.say("request_get", json!({ "request": made["id"] })).await["clock"]["dueOn"].clone();
        (view().await, made["id"].clone())
    };
    let (due, before) = request("2026-11-20").await;
    assert_eq!(due, "2026-12-21");
    let change = |value: u32, source: &str, reason: &str| json!({ "key": "dsr.termine", "value": value, "source": source, "validFrom": "2026-11-21", "reason": reason });
    assert_eq!(window.refused("legal_set", change(2, "Reg. UE 2027/1", " ")).await["fields"][0]["field"], "reason");
    assert_eq!(window.refused("legal_set", change(0, "x", "x")).await["fields"][0]["reason"], "out-of-range");
    let set = window.say("legal_set", change(2, "Reg. UE 2027/1", "Parere del legale")).await;
    let now = fact("dsr.termine").await;
    assert_eq!(
        (&now["number"], &now["source"], &now["package"]["number"]),
        (&json!(2), &json!("Reg. UE 2027/1"), &json!(1))
    );
    assert_eq!((&now["change"]["reason"], &now["change"]["inForce"]), (&json!("Parere del legale"), &json!(true)));
    assert_eq!(window.say("legal_list", json!({})).await["changed"], 1);
    assert_eq!(request("2026-11-20").await.0, "2026-12-21", "received before the day of the change");
    assert_eq!(request("2026-11-21").await.0, "2027-01-21");
    assert_eq!(window.say("request_get", json!({ "request": before })).await["clock"]["dueOn"], "2026-12-21");
    window.say("change_undo", json!({ "txn": set["txn"] })).await;
    assert_eq!(fact("dsr.termine").await["change"], Value::Null);
    // The legal maximum of a rule follows (S11).
    let longer = json!({ "key": "marketing.conservazione", "value": 36, "source": "Garante 9/2027", "validFrom": "2026-01-01", "reason": "Nuove linee guida" });
    let marketing = rule(&window, "MARKETING").await;
    assert_eq!(
        window.refused("retention_save", changed(&marketing, 30, Value::Null, "")).await["fields"][0]["reason"],
        "beyond-legal"
    );
    window.say("legal_set", longer).await;
    assert_eq!(rule(&window, "MARKETING").await["legalMonths"], 36);
    window.say("retention_save", changed(&marketing, 30, Value::Null, "")).await;
    window.say("legal_reset", json!({ "key": "marketing.conservazione" })).await;
    assert_eq!(rule(&window, "MARKETING").await["legalMonths"], 24);
    assert_eq!(window.refused("legal_reset", json!({ "key": "doi" })).await["code"], "not-found");
    window.is_sound().await;
}

/// DOMAIN 4.0, festivi.IT and art. 2220 c.c.: holidays, rules in words and the floor of commercial correspondence are changed
/// with a reason too; the clock of a request and the rules count by them from their day.
#[tokio::test(flavor = "multi_thread")]
async fn holidays_words_and_the_commercial_floor_are_facts_that_count() {
    let window = Window::open().await;
    let fact = async |key: &str| {
        let list = window.say("legal_list", json!({})).await;
        list["facts"].as_array().unwrap().iter().find(|fact| fact["key"] == key).unwrap().clone()
    };
    let due = async |received: &str| {
        let ask = json!({
            "kinds": ["access"], "receivedOn": received, "channel": "email", "relation": "oneself",
            "requester": { "name": "Anna Ferri", "address": null, "reach": null }, "person": null, "contact": null,
            "text": null, "contested": false, "follows": null, "assignee": null,
        });
        let made = window.say("request_create", ask).await;
        window.say("request_get", json!({ "request": made["id"] })).await["clock"]["dueOn"].clone()
    };
    let set = |key: &str, from: &str, more: Value| {
        let mut ask =
            json!({ "key": key, "value": 0, "source": "Delibera", "validFrom": from, "reason": "Parere del legale" });
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        ask
    };
    let days = fact("festivi.IT").await;
    assert_eq!((&days["sort"], days["holidays"].as_array().unwrap().len()), (&json!("holidays"), 13));
    assert_eq!(due("2026-11-20").await, "2026-12-21", "the 20th is a Sunday");
    let bad = json!({ "calendar": { "added": [{ "title": "Mai", "month": 2, "day": 30 }], "removed": [] } });
    assert_eq!(
        window.refused("legal_set", set("festivi.IT", "2026-12-01", bad)).await["fields"][0]["reason"],
        "out-of-range"
    );
    let own = json!({ "calendar": { "added": [{ "title": "Patrono", "month": 12, "day": 21 }], "removed": ["saint-stephen"] } });
    let changed_days = window.say("legal_set", set("festivi.IT", "2026-12-01", own)).await;
    assert_eq!(due("2026-11-20").await, "2026-12-22", "the day that the firm added counts from its own day");
    assert_eq!(fact("festivi.IT").await["calendar"]["added"][0]["title"], "Patrono");
    window.say("change_undo", json!({ "txn": changed_days["txn"] })).await;
    assert_eq!(due("2026-11-20").await, "2026-12-21");
    let words = set("defunti", "2026-11-01", json!({ "words": "Anche il convivente" }));
    window.say("legal_set", words).await;
    assert_eq!(fact("defunti").await["words"], "Anche il convivente");
    let number = json!({ "key": "defunti", "value": 3, "source": "x", "validFrom": "2026-11-01", "reason": "x" });
    assert_eq!(window.refused("legal_set", number).await["fields"][0]["field"], "value");
    // A longer floor of the law keeps commercial correspondence longer, whatever its rule says.
    let letters = async || rule(&window, "CORRISPONDENZA").await;
    assert_eq!(letters().await["floorMonths"], 120);
    window.say("legal_set", set("scritture.conservazione", "2026-11-01", json!({ "value": 132 }))).await;
    let longer = letters().await;
    assert_eq!(
        (&longer["floorMonths"], &longer["floorNorm"], &longer["floorLonger"]),
        (&json!(132), &json!("Delibera"), &json!(true))
    );
    // Saving the rule as it is shown does not make the law's floor the firm's own.
    window.say("retention_save", changed(&longer, 120, json!(132), "Delibera")).await;
    window.say("legal_reset", json!({ "key": "scritture.conservazione" })).await;
    assert_eq!(letters().await["floorMonths"], 120);
    window.is_sound().await;
}

/// The floor of commercial correspondence is that of art. 2220 c.c., and says so.
#[tokio::test(flavor = "multi_thread")]
async fn the_floor_of_commercial_correspondence_names_its_norm() {
    let window = Window::open().await;
    let letters = rule(&window, "CORRISPONDENZA").await;
    assert_eq!((&letters["floorMonths"], &letters["floorNorm"]), (&json!(120), &json!("art. 2220 c.c.")));
    assert_eq!(rule(&window, "CHIAMATE").await["floorNorm"], Value::Null);
}

/// DOMAIN 4.7: what belongs to somebody who waits for an answer is listed and stays; the counts stand beside those of the run
/// before; where two people are wanted, whoever made the list does not approve it.
#[tokio::test(flavor = "multi_thread")]
async fn f39_open_requests_stay_counts_are_compared_and_a_second_person_approves() {
    let window = Window::open().await;
    let (anna, bea) = (window.person("Anna", "Ferri", "").await, window.person("Bea", "Galli", "").await);
    window.logs(&[&anna], "CHIAMATE", "2024-01-20T09:00:00Z", "").await;
    window.say("run_switch", json!({ "on": true })).await;
    window.done(&window.say("run_simulate", json!({})).await).await;
    assert_eq!(runs(&window).await["runs"][0]["counts"][0]["before"], Value::Null, "nothing to compare with");
    let asked = window.logs(&[&bea], "CHIAMATE", "2024-01-21T09:00:00Z", "").await;
    crate::requests::enters(&window, crate::requests::form(&["access"], &bea)).await;
    window.say("run_second", json!({ "on": true })).await;
    window.done(&window.say("run_simulate", json!({})).await).await;
    let list = runs(&window).await;
    let run = &list["runs"][0];
    let count = &run["counts"][0];
    assert_eq!((&count["items"], &count["held"], &count["before"]), (&json!(2), &json!(1), &json!(1)), "{run}");
    assert_eq!(
        (&run["previous"], &run["needsSecond"], &list["second"]),
        (&json!("CO-0001"), &json!(true), &json!(true))
    );
    let lines = window.say("run_lines", json!({ "number": "CO-0002", "offset": 0, "limit": 50 })).await;
    assert_eq!((&lines["lines"][0]["id"], &lines["lines"][0]["keptBy"]), (&asked, &json!("request")));
    let refused = window.refused("run_approve", json!({ "number": "CO-0002" })).await;
    assert_eq!(refused["params"]["reason"], "run-second");
    let refused = window.refused("run_second", json!({ "on": false })).await;
    assert_eq!(refused["params"]["reason"], "run-second", "nobody frees their own list of the second person");
    window.say("run_discard", json!({ "number": "CO-0002" })).await;
    window.say("run_second", json!({ "on": false })).await;
    window.done(&window.say("run_simulate", json!({})).await).await;
    window.say("run_approve", json!({ "number": "CO-0003" })).await;
    window.done(&window.say("run_execute", json!({ "number": "CO-0003" })).await).await;
    assert_eq!(runs(&window).await["runs"][0]["moved"], 1, "who waits for an answer keeps what is theirs");
}

/// 4.7: a reminder of an appointment by e-mail is service, not correspondence of the business for ten years; the question says so
/// beforehand and why, and the rule can be another one afterwards.
#[tokio::test(flavor = "multi_thread")]
async fn the_reason_of_a_message_proposes_how_long_it_is_kept() {
    let window = Window::open().await;
    let anna = crate::reach::anna(&window).await;
    let (calls, letters) = (rule(&window, "CHIAMATE").await, rule(&window, "CORRISPONDENZA").await);
    for (code, kept, by) in [("APPUNTAMENTO", &calls, "reason"), ("CONTRATTO", &letters, "channel")] {
        let why = crate::reach::reason(&window, code).await;
        let question = window.say("reach_ask", json!({ "contact": anna, "channel": "email", "point": null })).await;
        let choices = question["choices"].as_array().unwrap();
        let choice = choices.iter().find(|choice| choice["reason"] == why).unwrap();
        assert_eq!((&choice["kept"], &choice["keptBy"]), (&kept["title"], &json!(by)), "{code}");
        let went = window.say("reach_go", crate::reach::go(&anna, "email", &Value::Null, &why)).await;
        let logged = crate::reach::logged(&window, &anna).await;
        let item = logged.iter().find(|item| item["id"] == went["communication"]).unwrap();
        assert_eq!(item["retention"], kept["id"], "{code}");
    }
}

/// F42, S10: which rule is proposed to a channel or a category is for the firm to say; only new communications follow.
#[tokio::test(flavor = "multi_thread")]
async fn f42_rules_are_given_to_channels_and_categories() {
    let window = Window::open().await;
    let (calls, complaints) = (rule(&window, "CHIAMATE").await, rule(&window, "RECLAMI").await);
    assert_eq!(calls["defaultFor"], json!(["phone", "in_person"]), "{calls}");
    let gives = |channel: Value, category: Value, class: Value| json!({ "channel": channel, "category": category, "class": class });
    window.say("retention_usual_set", gives(json!("phone"), Value::Null, complaints["id"].clone())).await;
    window.say("retention_usual_set", gives(Value::Null, json!("complaint"), complaints["id"].clone())).await;
    let (calls, complaints) = (rule(&window, "CHIAMATE").await, rule(&window, "RECLAMI").await);
    assert_eq!((&calls["defaultFor"], &complaints["defaultFor"]), (&json!(["in_person"]), &json!(["phone"])));
    assert_eq!(complaints["defaultCategories"], json!(["complaint"]));
    let saved = window.say("retention_usual_set", gives(Value::Null, json!("complaint"), Value::Null)).await;
    assert_eq!(rule(&window, "RECLAMI").await["defaultCategories"], json!([]));
    window.say("change_undo", json!({ "txn": saved["txn"] })).await;
    assert_eq!(rule(&window, "RECLAMI").await["defaultCategories"], json!(["complaint"]));
    let why = crate::reach::reason(&window, "CONTRATTO").await;
    let for_reason = |class: Value| json!({ "channel": null, "category": null, "reason": why, "class": class });
    window.say("retention_usual_set", for_reason(complaints["id"].clone())).await;
    assert_eq!(rule(&window, "RECLAMI").await["defaultReasons"], json!([why]));
    window.say("retention_usual_set", for_reason(Value::Null)).await;
    assert_eq!(rule(&window, "RECLAMI").await["defaultReasons"], json!([]));
    for (request, field) in [
        (gives(json!("phone"), Value::Null, Value::Null), "class"),
        (gives(Value::Null, Value::Null, complaints["id"].clone()), "channel"),
    ] {
        assert_eq!(window.refused("retention_usual_set", request).await["fields"][0]["field"], field);
    }
    window.is_sound().await;
}

/// F43, DOMAIN 4.7: a rule says how many days a run still waits after the term, and whether a card goes or only may not be used
/// any more.
#[tokio::test(flavor = "multi_thread")]
async fn f43_a_rule_has_days_of_grace_and_says_what_becomes_of_a_card() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let end = json!({ "id": anna, "on": "2026-05-01", "how": "not_interested" });
    window.say("relation_end", end).await;
    // Somebody takes the card into use again, and leaves it at that: the term goes on.
    let status = json!([{ "field": "status", "value": "active", "replaces": null }]);
    window.say("contact_update", json!({ "id": anna, "fields": status })).await;
    let prospects = rule(&window, "PROSPECT").await;
    assert_eq!((&prospects["graceDays"], &prospects["action"]), (&json!(0), &json!("erase")));
    assert_eq!(rule(&window, "CHIAMATE").await["action"], Value::Null, "communications are erased");
    let with = |days: u32, action: &str| {
        let mut draft = changed(&prospects, 6, Value::Null, "");
        (draft["graceDays"], draft["action"]) = (json!(days), json!(action));
        draft
    };
    // DOMAIN 4.7: what is left of a communication without people and words is of no use, so it is erased or kept.
    let mut draft = changed(&rule(&window, "CHIAMATE").await, 12, Value::Null, "");
    draft["action"] = json!("not_usable");
    let refused = window.refused("retention_save", draft).await;
    assert_eq!(
        (&refused["fields"][0]["field"], &refused["fields"][0]["reason"]),
        (&json!("action"), &json!("only-cards"))
    );
    let refused = window.refused("retention_save", with(366, "erase")).await;
    assert_eq!(
        (&refused["fields"][0]["field"], &refused["fields"][0]["reason"]),
        (&json!("graceDays"), &json!("too-long"))
    );
    window.say("retention_save", with(30, "not_usable")).await;
    window.say("run_switch", json!({ "on": true })).await;
    let lists = async || {
        window.done(&window.say("run_simulate", json!({})).await).await;
        let run = window.say("run_list", json!({})).await["runs"][0].clone();
        let page = json!({ "number": run["number"], "offset": 0, "limit": 50 });
        (run, window.say("run_lines", page).await["lines"].as_array().unwrap().clone())
    };
    let (_, lines) = lists().await;
    assert_eq!((lines.len(), &lines[0]["keptBy"]), (1, &json!("grace")), "warned, and left alone: {lines:?}");
    window.kit.clock.advance(chrono::Duration::days(20));
    let (run, lines) = lists().await;
    assert_eq!(lines[0]["keptBy"], Value::Null);
    let order = json!({ "number": run["number"] });
    window.say("run_approve", order.clone()).await;
    window.done(&window.say("run_execute", order).await).await;
    assert_eq!(window.card(&anna).await["status"], "not_usable");
    assert_eq!(window.say("bin_list", json!({ "offset": 0, "limit": 5 })).await["total"], 0);
    let (_, lines) = lists().await;
    assert!(lines.is_empty(), "nothing more is to be done: {lines:?}");
    window.is_sound().await;
}
