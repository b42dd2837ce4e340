//! Who keeps a record back is said in one place (DOMAIN 4.7, Art. 18 GDPR): in the register and in the bin, for runs, for the bin
//! and for what ends by itself; and what goes for ever in great number is counted and typed.

use crate::anchors::{ends, simulated};
use crate::erasure::erased;
use crate::requests::{acts, enters, form, with};
use crate::window::Window;
use chrono::Duration;
use serde_json::{Value, json};

async fn binned(window: &Window) -> Vec<Value> {
    window.say("bin_list", json!({ "offset": 0, "limit": 50 })).await["items"].as_array().unwrap().clone()
}

fn closes(on: &str) -> Value {
    json!({ "what": "close", "on": on, "withdrawn": true, "note": "Ha richiamato" })
}

async fn files_rule(window: &Window, days: u32) {
    let draft = files_draft(window, 60, days).await;
    window.say("retention_save", draft).await;
}

/// The rule of files of requests, as somebody would type it.
async fn files_draft(window: &Window, months: u32, days: u32) -> Value {
    let list = window.say("retention_class_list", json!({})).await;
    let rules = list["classes"].as_array().unwrap();
    let rule = rules.iter().find(|rule| rule["code"] == "FASCICOLI-DIRITTI").unwrap();
    json!({ "id": rule["id"], "months": months, "reason": "", "floorMonths": rule["floorMonths"],
        "floorNorm": rule["floorNorm"].as_str().unwrap_or_default(), "graceDays": days })
}

/// 4.7: what lies in the bin and stays there says why, and no day on which it would be erased.
#[tokio::test(flavor = "multi_thread")]
async fn s11_the_bin_says_why_a_card_with_an_open_case_stays() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let bea = window.person("Bea", "Galli", "").await;
    let call = window.logs(&[&anna], "CHIAMATE", "2026-11-10T09:00:00Z", "").await;
    let case = json!({
        "id": null, "title": "Caldaia", "category": "complaint", "contact": anna, "assignee": null,
        "openedAt": "2026-11-18T09:00:00Z", "items": [],
    });
    let case = window.say("case_save", case).await["id"].clone();
    window.say("communication_bin", json!({ "id": call })).await;
    window.say("contact_bin", json!({ "ids": [anna, bea] })).await;
    let says = async || {
        let there = binned(&window).await;
        let of = |id: &Value| {
            let item = there.iter().find(|item| item["contact"] == *id || item["communication"] == *id).unwrap();
            (item["keptBy"].clone(), item["erasedOn"].clone())
        };
        (of(&anna), of(&bea), of(&call))
    };
    let stays = (json!("case"), Value::Null);
    let goes = (Value::Null, json!("2026-12-22"));
    assert_eq!(says().await, (stays.clone(), goes.clone(), stays), "the call goes with Anna, who stays");
    window.say("case_close", json!({ "id": case, "outcome": "Risolto" })).await;
    assert_eq!(says().await, (goes.clone(), goes.clone(), goes));
    window.is_sound().await;
}

/// Art. 18 GDPR, D10: a restriction holds in the bin too: the file of the request stays and the list of a run says why.
#[tokio::test(flavor = "multi_thread")]
async fn f32_a_restricted_card_in_the_bin_keeps_the_files_of_its_requests() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let contested = with(form(&["rectification"], &anna), json!({ "contested": true }));
    let id = enters(&window, contested).await;
    acts(&window, &id, closes("2026-11-22")).await;
    assert_eq!(window.card(&anna).await["status"], "restricted");
    window.say("contact_bin", json!({ "ids": [anna] })).await;
    assert_eq!(binned(&window).await[0]["keptBy"], "restriction");
    window.is_sound().await;
    window.kit.clock.advance(Duration::days(5 * 365 + 3));
    window.say("bin_clock_confirm", json!({})).await;
    window.say("run_switch", json!({ "on": true })).await;
    let (_, lines) = simulated(&window).await;
    assert_eq!((lines.len(), &lines[0]["id"], &lines[0]["keptBy"]), (1, &id, &json!("restriction")), "{lines:?}");
    assert_eq!(binned(&window).await.len(), 1, "and the card, with its days long over");
}

/// F43, D10: the file of a request of somebody who was erased waits the days of grace of its rule too.
#[tokio::test(flavor = "multi_thread")]
async fn f43_the_files_of_erased_people_wait_the_days_of_grace() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let id = enters(&window, form(&["access"], &anna)).await;
    acts(&window, &id, closes("2026-11-22")).await;
    files_rule(&window, 30).await;
    erased(&window, &anna).await;
    let stands = async || {
        window.tended().await;
        let page = json!({ "search": "", "states": [], "kind": null, "assignee": null, "contact": null, "offset": 0,
            "limit": 50 });
        window.say("request_list", page).await["total"] == 1
    };
    window.kit.clock.advance(Duration::days(5 * 365 + 3));
    window.say("bin_clock_confirm", json!({})).await;
    assert!(stands().await, "its term is over, its grace is not");
    window.kit.clock.advance(Duration::days(6));
    assert!(stands().await);
    for _ in 0..4 {
        window.kit.clock.advance(Duration::days(7));
        window.tended().await;
    }
    assert!(!stands().await, "thirty days later it is erased");
}

/// S9, D10, DOMAIN 4.7: a shorter rule erases no file of somebody who was erased by itself: what it would let go is counted before,
/// and goes with a run that was looked at and approved.
#[tokio::test(flavor = "multi_thread")]
async fn s9_a_shorter_rule_for_files_of_erased_people_waits_for_a_run() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let id = enters(&window, form(&["access"], &anna)).await;
    acts(&window, &id, closes("2026-11-22")).await;
    erased(&window, &anna).await;
    window.kit.clock.advance(Duration::days(70));
    window.say("bin_clock_confirm", json!({})).await;
    let draft = files_draft(&window, 1, 0).await;
    let difference = window.say("retention_preview", draft.clone()).await;
    let told = |key: &str| difference[key].clone();
    assert_eq!(
        (told("requests"), told("earlier"), told("overBefore"), told("overAfter")),
        (json!(1), json!(1), json!(0), json!(1)),
        "{difference}"
    );
    window.say("retention_save", draft).await;
    let stands = async || {
        window.tended().await;
        let page = json!({ "search": "", "states": [], "kind": null, "assignee": null, "contact": null, "offset": 0,
            "limit": 50 });
        window.say("request_list", page).await["total"] == 1
    };
    assert!(stands().await, "nobody looked at it");
    window.say("run_switch", json!({ "on": true })).await;
    let (run, lines) = simulated(&window).await;
    assert_eq!((lines.len(), &lines[0]["id"], &lines[0]["due"]), (1, &id, &json!("2026-12-22")), "{lines:?}");
    let order = json!({ "number": run["number"] });
    window.say("run_approve", order.clone()).await;
    window.done(&window.say("run_execute", order).await).await;
    assert!(!stands().await);
    window.is_sound().await;
}

/// JOURNAL (mass-erase brake), D10: more than fifty files of requests are erased for ever only when their number was typed.
#[tokio::test(flavor = "multi_thread")]
async fn f39_a_run_that_erases_many_files_asks_for_their_number() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    for _ in 0..51 {
        let id = enters(&window, form(&["access"], &anna)).await;
        acts(&window, &id, closes("2026-11-22")).await;
    }
    ends(&window, &anna, Value::Null, "ended").await;
    window.kit.clock.advance(Duration::days(5 * 365 + 3));
    window.say("bin_clock_confirm", json!({})).await;
    window.say("run_switch", json!({ "on": true })).await;
    let (run, _) = simulated(&window).await;
    assert_eq!((&run["listed"], &run["toType"]), (&json!(51), &json!(51)), "{run}");
    window.say("run_approve", json!({ "number": run["number"] })).await;
    for typed in [Value::Null, json!(50)] {
        let order = json!({ "number": run["number"], "typed": typed });
        let fault = window.refused("run_execute", order).await["fields"][0].clone();
        assert_eq!((&fault["field"], &fault["reason"]), (&json!("typed"), &json!("other-number")));
    }
    window.done(&window.say("run_execute", json!({ "number": run["number"], "typed": 51 })).await).await;
    let run = window.say("run_list", json!({})).await["runs"][0].clone();
    assert_eq!((&run["moved"], &run["toType"]), (&json!(51), &Value::Null), "{run}");
    window.is_sound().await;
}
