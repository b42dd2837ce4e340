//! Cases: opened from a card or a communication, linked, closed, counted; what holds, terms, merges and erasures do to them
//! (S53).

use crate::erasure::erased;
use crate::merge::merging;
use crate::requests::{enters, form};
use crate::window::Window;
use serde_json::{Value, json};

fn list(contact: Option<&Value>, closed: Option<bool>) -> Value {
    json!({ "closed": closed, "mine": false, "contact": contact, "category": null, "text": "", "offset": 0, "limit": 50 })
}

async fn opens(window: &Window, contact: &Value, title: &str, at: &str, items: &[&Value]) -> Value {
    let case = json!({
        "id": null, "title": title, "category": "complaint", "contact": contact, "assignee": null, "openedAt": at,
        "items": items,
    });
    window.say("case_save", case).await["id"].clone()
}

async fn links(window: &Window, case: &Value, items: &[&Value], linked: bool) -> Value {
    window.say("case_link", json!({ "id": case, "items": items, "linked": linked })).await
}

async fn cases(window: &Window, contact: Option<&Value>, closed: Option<bool>) -> Vec<String> {
    let page = window.say("case_list", list(contact, closed)).await;
    let lines = page["lines"].as_array().unwrap();
    assert_eq!(page["total"], lines.len());
    lines.iter().map(|line| line["title"].as_str().unwrap().to_owned()).collect()
}

async fn answers(window: &Window, contact: &Value, at: &str) -> Value {
    let purpose = window.coded("purpose_list", "CONTRATTO").await;
    let retention = window.coded("retention_class_list", "RECLAMI").await;
    let item = json!({
        "id": null, "contacts": [contact], "direction": "outbound", "channel": "phone", "channelName": null, "at": at,
        "minutes": 3, "subject": "Risposta", "body": "", "outcome": null, "purpose": purpose, "retention": retention,
    });
    window.say("communication_save", item).await["id"].clone()
}

/// S53: opened from a call, past items of the same and of another person linked, closed with an outcome, opened again; the
/// time to the first answer is that of what went out since.
#[tokio::test(flavor = "multi_thread")]
async fn s53_a_case_is_opened_from_a_call_linked_closed_and_opened_again() {
    let window = Window::open().await;
    let (anna, bea) = (window.person("Anna", "Ferri", "").await, window.person("Bea", "Galli", "").await);
    let call = window.logs(&[&anna], "RECLAMI", "2026-11-18T09:00:00Z", "").await;
    let other = window.logs(&[&bea], "CHIAMATE", "2026-11-18T10:00:00Z", "").await;
    let early = answers(&window, &anna, "2026-11-17T09:00:00Z").await;
    let late = answers(&window, &anna, "2026-11-18T11:30:00Z").await;
    let fault = |error: Value| (error["fields"][0]["field"].clone(), error["fields"][0]["reason"].clone());
    let bare = json!({
        "id": null, "title": " ", "category": "complaint", "contact": anna, "assignee": null,
        "openedAt": "2026-11-18T09:00:00Z", "items": [],
    });
    assert_eq!(fault(window.refused("case_save", bare).await), (json!("title"), json!("missing")));

    let case = opens(&window, &anna, "Lavatrice  che perde", "2026-11-18T09:00:00Z", &[&call]).await;
    let view = window.say("case_get", json!({ "id": case })).await;
    assert_eq!((&view["case"]["answeredAt"], &view["case"]["items"]), (&Value::Null, &json!(1)), "{view}");
    assert_eq!(view["case"]["title"], "Lavatrice che perde");
    links(&window, &case, &[&other, &early, &late], true).await;
    let view = window.say("case_get", json!({ "id": case })).await;
    assert_eq!(view["case"]["answeredAt"], "2026-11-18T11:30:00Z", "what went out before does not answer");
    assert_eq!(view["items"].as_array().unwrap().len(), 4);
    let page = window.say("communication_list", json!({ "contact": bea, "offset": 0, "limit": 5 })).await;
    assert_eq!(page["items"][0]["case"]["title"], "Lavatrice che perde", "shown on what is linked");
    let mut asked = crate::communications::anything();
    asked["case"] = case.clone();
    assert_eq!(window.say("communication_register", asked).await["total"], 4);

    // In one case at most.
    let second = opens(&window, &bea, "Altro", "2026-11-19T09:00:00Z", &[&other]).await;
    assert_eq!(window.say("case_get", json!({ "id": case })).await["case"]["items"], 3);
    links(&window, &second, &[&other], false).await;
    assert_eq!(window.say("case_get", json!({ "id": second })).await["case"]["items"], 0);

    let close = |outcome: &str| json!({ "id": case, "outcome": outcome });
    assert_eq!(fault(window.refused("case_close", close(" ")).await), (json!("outcome"), json!("missing")));
    let closed = window.say("case_close", close("Riparata in garanzia")).await;
    assert_eq!(window.refused("case_close", close("x")).await["params"]["reason"], "case-closed");
    assert_eq!(cases(&window, None, Some(true)).await, ["Lavatrice che perde"]);
    assert_eq!(cases(&window, None, Some(false)).await, ["Altro"]);
    let report = window.say("case_report", json!({ "since": "2026-11-01", "until": null })).await;
    insta::assert_json_snapshot!(report);
    window.say("change_undo", json!({ "txn": closed["txn"] })).await;
    assert_eq!(cases(&window, Some(&anna), Some(false)).await, ["Lavatrice che perde"]);
    window.say("case_close", close("Riparata")).await;
    window.say("case_reopen", json!({ "id": case })).await;
    assert_eq!(window.refused("case_reopen", json!({ "id": case })).await["params"]["reason"], "case-open");
    let removed = window.say("case_remove", json!({ "id": second })).await;
    assert_eq!(window.refused("case_get", json!({ "id": second })).await["code"], "not-found");
    window.say("change_undo", json!({ "txn": removed["txn"] })).await;
    assert_eq!(cases(&window, None, None).await.len(), 2);
    window.is_sound().await;
}

/// A hold on a case keeps its communications, whoever they are with, and the card of its person, until it is lifted.
#[tokio::test(flavor = "multi_thread")]
async fn a_hold_on_a_case_reaches_what_is_in_it() {
    let window = Window::open().await;
    let (anna, bea) = (window.person("Anna", "Ferri", "").await, window.person("Bea", "Galli", "").await);
    let call = window.logs(&[&anna], "CHIAMATE", "2024-11-18T09:00:00Z", "").await;
    let other = window.logs(&[&bea], "CHIAMATE", "2024-11-18T10:00:00Z", "").await;
    let free = window.logs(&[&bea], "CHIAMATE", "2024-11-19T10:00:00Z", "").await;
    let case = opens(&window, &anna, "Causa", "2024-11-18T09:00:00Z", &[&call, &other]).await;
    let renamed = json!({
        "id": case, "title": "Causa Ferri", "category": "complaint", "contact": anna, "assignee": null,
        "openedAt": "2024-11-18T09:00:00Z", "items": [],
    });
    let renamed = window.say("case_save", renamed).await["txn"].clone();
    let hold = json!({ "contact": null, "communication": null, "case": case, "kind": "dispute", "reason": "Causa", "until": null });
    let hold = window.say("hold_set", hold).await["id"].clone();
    assert_eq!(window.refused("case_remove", json!({ "id": case })).await["params"]["reason"], "held");
    let out = json!({ "id": case, "items": [other], "linked": false });
    assert_eq!(window.refused("change_undo", json!({ "txn": renamed })).await["params"]["reason"], "held");
    assert_eq!(
        window.refused("case_link", out).await["params"]["reason"],
        "held",
        "nothing leaves a case that is held"
    );
    let held = async |contact: &Value| {
        let page = window.say("communication_list", json!({ "contact": contact, "offset": 0, "limit": 5 })).await;
        let items = page["items"].as_array().unwrap().iter();
        items.map(|item| item["held"].as_bool().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!((held(&anna).await, held(&bea).await), (vec![true], vec![false, true]));

    window.say("run_switch", json!({ "on": true })).await;
    window.done(&window.say("run_simulate", json!({})).await).await;
    let lines = window.say("run_lines", json!({ "number": "CO-0001", "offset": 0, "limit": 50 })).await;
    let kept: Vec<&Value> = lines["lines"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| line["keptBy"].is_null())
        .map(|line| &line["id"])
        .collect();
    assert_eq!(kept, [&free], "the others are held");

    assert_eq!(window.say("erase_preview", json!({ "id": anna })).await["blocks"], json!(["dispute", "case"]));
    let preview = window.say("erase_records", json!({ "contact": bea, "offset": 0, "limit": 50 })).await;
    let outcomes: Vec<&Value> =
        preview["records"].as_array().unwrap().iter().map(|record| &record["outcome"]).collect();
    assert!(outcomes.contains(&&json!("held")), "{preview}");
    for item in [&call, &other] {
        window.say("communication_bin", json!({ "id": item })).await;
    }
    window.say("case_close", json!({ "id": case, "outcome": "Riparata" })).await;
    window.say("contact_bin", json!({ "ids": [anna] })).await;
    let counts = window.say("bin_preview", json!({})).await;
    assert_eq!((&counts["contacts"], &counts["communications"]), (&json!(0), &json!(0)), "{counts}");
    window.say("hold_lift", json!({ "id": hold })).await;
    let counts = window.say("bin_preview", json!({})).await;
    assert_eq!((&counts["contacts"], &counts["communications"]), (&json!(1), &json!(2)), "{counts}");
    window.empties_bin().await;
    assert_eq!(cases(&window, None, None).await, Vec::<String>::new(), "it went with its person");
    window.is_sound().await;
}

/// S11, DOMAIN 4.7: what was said in an open case is on no list and in no emptied bin; closing the case returns it.
#[tokio::test(flavor = "multi_thread")]
async fn s11_an_open_case_keeps_what_was_said_in_it() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let call = window.logs(&[&anna], "CHIAMATE", "2024-11-18T09:00:00Z", "").await;
    let case = opens(&window, &anna, "Contestazione", "2024-11-18T09:00:00Z", &[&call]).await;
    window.say("run_switch", json!({ "on": true })).await;
    let kept_by = async |number: &str| {
        window.done(&window.say("run_simulate", json!({})).await).await;
        let lines = window.say("run_lines", json!({ "number": number, "offset": 0, "limit": 50 })).await;
        lines["lines"].as_array().unwrap().iter().find(|line| line["id"] == call).unwrap()["keptBy"].clone()
    };
    assert_eq!(kept_by("CO-0001").await, "case");
    window.say("communication_bin", json!({ "id": call })).await;
    let counts = window.say("bin_preview", json!({})).await;
    assert_eq!(counts["communications"], 0, "{counts}");
    let bin = window.say("bin_list", json!({ "offset": 0, "limit": 5 })).await["items"][0].clone();
    assert_eq!((&bin["keptBy"], &bin["erasedOn"]), (&json!("case"), &Value::Null), "{bin}");
    window.say("bin_restore", json!({ "contacts": [], "communications": [call] })).await;
    window.say("case_close", json!({ "id": case, "outcome": "Risolta" })).await;
    assert_eq!(kept_by("CO-0002").await, Value::Null);
    window.is_sound().await;
}

/// DOMAIN 4.7: a term that runs from the end of a case runs from there, and not at all while it is open.
#[tokio::test(flavor = "multi_thread")]
async fn the_term_of_a_complaint_runs_from_the_end_of_its_case() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let old = window.logs(&[&anna], "RECLAMI", "2018-11-18T09:00:00Z", "").await;
    let loose = window.logs(&[&anna], "RECLAMI", "2018-11-19T09:00:00Z", "").await;
    let open = window.logs(&[&anna], "RECLAMI", "2018-11-20T09:00:00Z", "").await;
    window.kit.clock.advance(chrono::Duration::days(-6 * 365));
    let case = opens(&window, &anna, "Vecchio reclamo", "2018-11-18T09:00:00Z", &[&old]).await;
    window.say("case_close", json!({ "id": case, "outcome": "Risolto" })).await;
    opens(&window, &anna, "Ancora aperto", "2018-11-20T09:00:00Z", &[&open]).await;
    window.kit.clock.advance(chrono::Duration::days(6 * 365));
    window.say("run_switch", json!({ "on": true })).await;
    window.done(&window.say("run_simulate", json!({})).await).await;
    let run = window.say("run_list", json!({})).await["runs"][0].clone();
    assert_eq!(run["uncovered"], 1, "a complaint without a case, nothing else: {run}");
    let page = json!({ "number": "CO-0001", "offset": 0, "limit": 50 });
    let uncovered = window.say("run_uncovered", page).await;
    assert_eq!((&uncovered["total"], &uncovered["lines"][0]["why"]), (&json!(1), &json!("case")), "{uncovered}");
    assert_eq!(uncovered["lines"][0]["id"], loose, "it is listed, not only counted");
    let lines = window.say("run_lines", json!({ "number": "CO-0001", "offset": 0, "limit": 50 })).await;
    assert_eq!((&lines["total"], &lines["lines"][0]["id"]), (&json!(1), &old));
    let number = json!({ "number": "CO-0001" });
    window.say("run_approve", number.clone()).await;
    window.done(&window.say("run_execute", number).await).await;
    assert_eq!(window.say("bin_list", json!({ "offset": 0, "limit": 5 })).await["total"], 1);
    window.empties_bin().await;
    let both = ["Ancora aperto", "Vecchio reclamo"];
    assert_eq!(cases(&window, None, None).await, both, "a case has a term of its own");
    window.done(&window.say("run_simulate", json!({})).await).await;
    let lines = window.say("run_lines", json!({ "number": "CO-0002", "offset": 0, "limit": 50 })).await;
    assert_eq!(
        (&lines["total"], &lines["lines"][0]["sort"]),
        (&json!(1), &json!("case")),
        "nothing is left in it: {lines}"
    );
    let number = json!({ "number": "CO-0002" });
    window.say("run_approve", number.clone()).await;
    window.done(&window.say("run_execute", number).await).await;
    assert_eq!(cases(&window, None, None).await, ["Ancora aperto"]);
    window.is_sound().await;
}

/// DOMAIN 4.9, 4.8: a case follows its card into a merge and back, goes with its person, and stands in the access pack.
#[tokio::test(flavor = "multi_thread")]
async fn a_case_follows_its_person_into_a_merge_and_an_erasure() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let twin = window.person("Anna", "Ferri", "anna@posta.example").await;
    let call = window.logs(&[&twin], "CHIAMATE", "2026-11-18T09:00:00Z", "").await;
    let case = opens(&window, &twin, "Lavatrice che perde", "2026-11-18T09:00:00Z", &[&call]).await;
    let merged = window.say("contact_merge", merging(&anna, &twin, &[])).await;
    assert_eq!(cases(&window, Some(&anna), None).await, ["Lavatrice che perde"]);
    window.say("change_undo", json!({ "txn": merged["txn"] })).await;
    assert_eq!(cases(&window, Some(&twin), None).await.len(), 1);
    assert_eq!(cases(&window, Some(&anna), None).await.len(), 0);
    window.say("contact_merge", merging(&anna, &twin, &[])).await;
    let records = window.say("erase_records", json!({ "contact": anna, "offset": 0, "limit": 50 })).await;
    let classes: Vec<&Value> = records["records"].as_array().unwrap().iter().map(|record| &record["class"]).collect();
    assert!(classes.contains(&&json!("case")), "{records}");
    // Art. 17(3)(e), DOMAIN 4.7: what is still open is settled first, and is named.
    let preview = window.say("erase_preview", json!({ "id": anna })).await;
    assert_eq!((&preview["blocks"], &preview["openCases"][0]["id"]), (&json!(["case"]), &case));
    let order = crate::erasure::order(&window, &anna, "mistake").await;
    assert_eq!(window.refused("erase_start", order).await["params"]["reason"], "case-waits");
    window.say("case_close", json!({ "id": case, "outcome": "Riparata" })).await;
    erased(&window, &anna).await;
    assert_eq!(cases(&window, None, None).await, Vec::<String>::new());
    window.is_sound().await;
}

/// Art. 18 GDPR, S20: in the list of everybody a restricted card's case shows nothing; an agent meets only own cards.
#[tokio::test(flavor = "multi_thread")]
async fn s20_a_case_is_shown_to_whom_its_card_is() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let case = opens(&window, &anna, "Lavatrice che perde", "2026-11-18T09:00:00Z", &[]).await;
    enters(&window, form(&["objection"], &anna)).await;
    let line = window.say("case_list", list(None, None)).await["lines"][0].clone();
    assert_eq!((&line["title"], &line["name"], &line["restricted"]), (&json!(""), &Value::Null, &json!(true)));
    assert_eq!(cases(&window, Some(&anna), None).await, ["Lavatrice che perde"], "the card shows it");
    window.sits_down("Ugo", &Window::role(custode_app::domain::role::ShippedRole::Agent)).await;
    assert_eq!(cases(&window, None, None).await, Vec::<String>::new());
    for (command, request) in [
        ("case_get", json!({ "id": case })),
        ("case_close", json!({ "id": case, "outcome": "x" })),
        ("hold_list", json!({ "contact": null, "communication": null, "case": case })),
    ] {
        assert_eq!(window.refused(command, request).await["code"], "not-found", "{command}");
    }
    let report = window.say("case_report", json!({ "since": null, "until": null })).await;
    assert_eq!(report["all"]["opened"], 0);
}

/// DOMAIN 4.8: what one person asks for takes no case of another, although the last of what was said in it goes; neither does
/// the bin that a person went through.
#[tokio::test(flavor = "multi_thread")]
async fn an_erasure_takes_no_case_of_somebody_else() {
    let window = Window::open().await;
    let (anna, bea) = (window.person("Anna", "Ferri", "").await, window.person("Bea", "Galli", "").await);
    let call = window.logs(&[&bea], "CHIAMATE", "2026-11-18T09:00:00Z", "").await;
    let case = opens(&window, &anna, "Lavatrice che perde", "2026-11-18T09:00:00Z", &[&call]).await;
    window.say("case_close", json!({ "id": case, "outcome": "Riparata" })).await;
    let carla = window.person("Carla", "Neri", "").await;
    let other = window.logs(&[&carla], "CHIAMATE", "2026-11-18T09:00:00Z", "").await;
    let second = opens(&window, &anna, "Caldaia spenta", "2026-11-18T09:00:00Z", &[&other]).await;
    window.say("case_close", json!({ "id": second, "outcome": "Riparata" })).await;
    erased(&window, &bea).await;
    window.say("contact_bin", json!({ "ids": [carla] })).await;
    window.empties_bin().await;
    for (case, title) in [(&case, "Lavatrice che perde"), (&second, "Caldaia spenta")] {
        let view = window.say("case_get", json!({ "id": case })).await;
        assert_eq!((&view["case"]["title"], &view["case"]["items"]), (&json!(title), &json!(0)), "{view}");
    }
    window.is_sound().await;
}
