//! One gate before every call and message (S76, S80, S82, S95, S97, S98; DOMAIN 4.4).

use crate::imports::committed;
use crate::window::{Window, everybody, point};
use custode_api::commands::COMMANDS;
use serde_json::{Value, json};

pub(crate) async fn anna(window: &Window) -> Value {
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    window.say("point_add", json!({ "contact": anna, "point": point("mobile", "333 1234567") })).await;
    anna
}

pub(crate) async fn reason(window: &Window, code: &str) -> Value {
    window.coded("reason_list", code).await
}

pub(crate) async fn decide(window: &Window, contact: &Value, code: &str, decision: &str, on: &str) {
    let kind = window.coded("consent_type_list", code).await;
    let request = json!({
        "contact": contact, "type": kind, "decision": decision, "decidedOn": on, "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
    });
    window.say("consent_record", request).await;
}

async fn object(window: &Window, contact: &Value, author: &str) {
    let request =
        json!({ "contact": contact, "author": author, "channels": [], "since": "2026-11-20", "ground": "a voce" });
    window.say("stop_record", request).await;
}

pub(crate) fn go(contact: &Value, channel: &str, consent: &Value, reason: &Value) -> Value {
    json!({ "contact": contact, "channel": channel, "point": null, "consent": consent, "reason": reason, "subject": null, "text": null })
}

async fn ask(window: &Window, contact: &Value, channel: &str) -> Value {
    window.say("reach_ask", json!({ "contact": contact, "channel": channel, "point": null })).await
}

pub(crate) async fn logged(window: &Window, contact: &Value) -> Vec<Value> {
    let list = window.say("communication_list", json!({ "contact": contact, "offset": 0, "limit": 50 })).await;
    list["items"].as_array().unwrap().clone()
}

/// The answers of the gate in the history of the card, oldest first.
async fn decided(window: &Window, contact: &Value) -> Vec<Value> {
    let history = window.say("contact_history", json!({ "id": contact, "offset": 0, "limit": 200 })).await;
    let mut lines: Vec<Value> =
        history["items"].as_array().unwrap().iter().filter(|line| line["what"] == "decided").cloned().collect();
    lines.reverse();
    lines
}

/// Sets the three switches of the active module.
async fn switches(window: &Window, on: bool) {
    let set = |on: bool| json!({ "active": true, "askSingle": on, "checkMass": on, "checkContact": on, "dialer": "", "rpoEach": false });
    window.say("privacy_set", set(true)).await;
    window.say("privacy_set", set(on)).await;
}

/// S95: with a valid consent the call goes at once, on its ground; it is in the log and in the journal.
#[tokio::test(flavor = "multi_thread")]
async fn s95_a_valid_consent_is_proposed_and_opens_the_way() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    decide(&window, &anna, "NEWSLETTER", "given", "2026-11-01").await;
    decide(&window, &anna, "TELEFONO", "given", "2026-11-01").await;
    let question = ask(&window, &anna, "phone").await;
    assert_eq!((&question["proposed"], &question["code"], &question["asks"]), (&json!(0), &json!("ok"), &json!(true)));
    let first: Vec<(&Value, &Value)> =
        question["choices"].as_array().unwrap()[..2].iter().map(|choice| (&choice["title"], &choice["fits"])).collect();
    let (calls, news) = (json!("Telefonate commerciali"), json!("Newsletter"));
    assert_eq!(
        first,
        [(&calls, &json!(true)), (&news, &json!(false))],
        "valid consents first, the fitting one in front"
    );
    let went = window.say("reach_go", go(&anna, "phone", &question["choices"][0]["consent"], &Value::Null)).await;
    assert_eq!((&went["allowed"], &went["code"], &went["opened"]), (&json!(true), &json!("ok"), &json!(true)));
    assert_eq!(window.kit.host.links(), ["tel:+393331234567"]);
    let items = logged(&window, &anna).await;
    assert_eq!(items.len(), 1);
    assert_eq!((&items[0]["delivery"], &items[0]["reason"]), (&json!("open"), &Value::Null));
    assert_eq!(items[0]["gate"], json!({ "act": "call", "allowed": true, "codes": [], "unchecked": false }));
    let lines = decided(&window, &anna).await;
    assert_eq!((lines.len(), &lines[0]["title"]), (1, &calls), "also a yes is an entry");
}

/// DOMAIN 4.4: who closed the way is told as it is; a block of the law is nobody's objection.
#[tokio::test(flavor = "multi_thread")]
async fn the_question_says_who_closed_the_way() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    decide(&window, &anna, "TELEFONO", "given", "2026-11-01").await;
    assert_eq!(ask(&window, &anna, "phone").await["stoppedBy"], Value::Null);
    for author in ["controller", "subject", "law"] {
        object(&window, &anna, author).await;
        let question = ask(&window, &anna, "phone").await;
        assert_eq!((&question["code"], &question["stoppedBy"]), (&json!("objection"), &json!(author)), "the highest");
        assert_eq!(question["on"], "2026-11-20");
    }
}

/// I4: who took the newsletter back is not told of as somebody who was never asked.
#[tokio::test(flavor = "multi_thread")]
async fn the_card_tells_of_a_newsletter_that_was_taken_back() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    let email = async || {
        let card = window.card(&anna).await;
        card["gate"].as_array().unwrap().iter().find(|one| one["channel"] == "email").unwrap().clone()
    };
    assert_eq!(email().await["code"], "consent_absent");
    decide(&window, &anna, "NEWSLETTER", "given", "2026-11-01").await;
    decide(&window, &anna, "NEWSLETTER", "withdrawn", "2026-11-10").await;
    let told = email().await;
    assert_eq!((&told["code"], &told["on"]), (&json!("withdrawn"), &json!("2026-11-10")), "{told}");
}

/// The card of the one person of a list that was brought in.
async fn listed(window: &Window, list: &str) -> Value {
    committed(window, &window.kit.file("lista.csv", list)).await;
    let rows = window.say("contact_list", everybody("")).await["rows"].clone();
    window.card(&rows[0]["id"]).await
}

/// I8: who is said to have agreed to the newsletter, without a proof, was asked: the card says what is missing.
#[tokio::test(flavor = "multi_thread")]
async fn the_card_tells_of_a_newsletter_without_a_proof() {
    let window = Window::open().await;
    let card = listed(&window, "Nome;Cognome;Email;Newsletter\nLina;Neri;lina@posta.example;si\n").await;
    let gate = card["gate"].as_array().unwrap();
    let email = gate.iter().find(|one| one["channel"] == "email").unwrap();
    assert_eq!(
        (&email["code"], &email["allowed"], &email["massAllowed"]),
        (&json!("consent_weak"), &json!(false), &json!(false)),
        "{email}"
    );
}

/// UX: a row that says no says not when: neither the card nor its answer claims the day of the list for the person's.
#[tokio::test(flavor = "multi_thread")]
async fn an_objection_of_a_list_has_no_day_of_its_own() {
    let window = Window::open().await;
    let card = listed(&window, "Nome;Cognome;Email;Note\nLina;Neri;lina@posta.example;non contattare più\n").await;
    assert_eq!((card["stops"].as_array().unwrap().len(), &card["stops"][0]["dated"]), (1, &json!(false)), "{card}");
    let gate = card["gate"].as_array().unwrap();
    assert!(gate.iter().all(|one| one["code"] == "objection" && one["on"].is_null()), "{gate:?}");
}

/// S97, S98, F14: without a consent the call stops, says what is missing, and goes on only with a reason, which stays.
#[tokio::test(flavor = "multi_thread")]
async fn s97_s98_without_a_consent_a_reason_must_be_stated() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    decide(&window, &anna, "TELEFONO", "given", "2024-01-15").await;
    let question = ask(&window, &anna, "phone").await;
    assert_eq!((&question["code"], &question["proposed"]), (&json!("consent_expired"), &Value::Null));
    assert_eq!((&question["consent"], &question["on"]), (&json!("Telefonate commerciali"), &json!("2026-01-14")));
    assert_eq!(question["name"], "Anna Ferri");
    let nobody = window.refused("reach_go", go(&anna, "phone", &Value::Null, &Value::Null)).await;
    assert_eq!(nobody["fields"][0], json!({ "field": "motive", "reason": "missing", "params": {} }));
    let kind = window.coded("consent_type_list", "TELEFONO").await;
    let went = window.say("reach_go", go(&anna, "phone", &kind, &Value::Null)).await;
    assert_eq!((&went["allowed"], &went["needsReason"]), (&json!(false), &json!(true)));
    assert!(window.kit.host.links().is_empty() && logged(&window, &anna).await.is_empty(), "nothing was dialled");
    let why = reason(&window, "CONTRATTO").await;
    let went = window.say("reach_go", go(&anna, "phone", &Value::Null, &why)).await;
    assert_eq!(went["allowed"], true);
    let items = logged(&window, &anna).await;
    assert_eq!(
        (&items[0]["reason"], &items[0]["operator"]),
        (&json!("Ordine o contratto in corso"), &json!("Anna Ferri"))
    );
    let lines = decided(&window, &anna).await;
    let told: Vec<(&Value, &Value)> =
        lines.iter().map(|line| (&line["gate"]["allowed"], &line["gate"]["codes"])).collect();
    assert_eq!(told, [(&json!(false), &json!(["consent_expired"])), (&json!(true), &json!([]))]);
    assert_eq!(lines[1]["title"], "Ordine o contratto in corso");
}

/// Codes 1 to 7 have no way past them; a motive that is not marketing is asked anew: the basis is that of the purpose and not
/// of the person (F4).
#[tokio::test(flavor = "multi_thread")]
async fn an_objector_is_not_called_for_marketing_but_for_a_contract() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    decide(&window, &anna, "TELEFONO", "given", "2026-11-01").await;
    object(&window, &anna, "subject").await;
    let question = ask(&window, &anna, "phone").await;
    assert_eq!(
        (&question["code"], &question["on"], &question["proposed"]),
        (&json!("objection"), &json!("2026-11-20"), &Value::Null)
    );
    let kind = window.coded("consent_type_list", "TELEFONO").await;
    let went = window.say("reach_go", go(&anna, "phone", &kind, &Value::Null)).await;
    assert_eq!(
        (&went["allowed"], &went["needsReason"], &went["codes"]),
        (&json!(false), &json!(false), &json!(["objection"]))
    );
    let why = reason(&window, "ASSISTENZA").await;
    assert_eq!(window.say("reach_go", go(&anna, "phone", &Value::Null, &why)).await["allowed"], true);
    assert_eq!(window.kit.host.links().len(), 1);
}

/// The property of the gate on every path of the window: objection, withdrawal, restriction, not usable, no address. Nobody
/// is reached, with the switches on and off, by whatever marketing motive; what is left open is only what DOMAIN 4.4 says.
#[tokio::test(flavor = "multi_thread")]
async fn no_path_reaches_a_person_past_a_stop() {
    let window = Window::open().await;
    let kind = window.coded("consent_type_list", "TELEFONO").await;
    let (contract, rights) = (reason(&window, "CONTRATTO").await, reason(&window, "DIRITTI").await);
    for on in [true, false] {
        switches(&window, on).await;
        for stop in ["objection", "law", "withdrawn", "not_usable", "bin", "no-point"] {
            let anna = if stop == "no-point" {
                window.person("Anna", "Ferri", "a@x.example").await
            } else {
                anna(&window).await
            };
            if stop != "no-point" {
                decide(&window, &anna, "TELEFONO", "given", "2026-11-01").await;
            }
            match stop {
                "objection" => object(&window, &anna, "subject").await,
                "law" => object(&window, &anna, "law").await,
                "withdrawn" => decide(&window, &anna, "TELEFONO", "withdrawn", "2026-11-02").await,
                "not_usable" => {
                    let fields = json!([{ "field": "status", "value": "not_usable", "replaces": null }]);
                    window.say("contact_update", json!({ "id": anna, "fields": fields })).await;
                }
                "bin" => drop(window.say("contact_bin", json!({ "ids": [anna] })).await),
                _ => {}
            }
            let before = window.kit.host.links().len();
            let marketing = window.say("reach_go", go(&anna, "phone", &kind, &Value::Null)).await;
            assert_eq!(marketing["allowed"], false, "{stop} {on}");
            assert_eq!(marketing["needsReason"], false, "{stop} {on}: {marketing}");
            if !on {
                let unasked = window.say("reach_go", go(&anna, "phone", &Value::Null, &Value::Null)).await;
                assert_eq!(unasked["allowed"], false, "{stop}: the switch leaves out the consent alone");
            }
            assert_eq!(window.kit.host.links().len(), before, "{stop} {on}");
            assert!(logged(&window, &anna).await.is_empty(), "{stop} {on}");
            let for_contract = window.say("reach_go", go(&anna, "phone", &Value::Null, &contract)).await;
            let open = matches!(stop, "objection" | "law" | "withdrawn");
            assert_eq!(for_contract["allowed"], open, "{stop} {on}: {for_contract}");
            if matches!(stop, "not_usable" | "bin") {
                assert_eq!(
                    window.say("reach_go", go(&anna, "phone", &Value::Null, &rights)).await["allowed"],
                    true,
                    "{stop}"
                );
            }
        }
    }
}

/// S80 and S82: a switch that is off takes the question away; the verdict is logged all the same.
#[tokio::test(flavor = "multi_thread")]
async fn s80_s82_a_switch_that_is_off_asks_nothing_and_still_logs() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    switches(&window, false).await;
    assert_eq!(ask(&window, &anna, "email").await["asks"], false);
    let mut mail = go(&anna, "email", &Value::Null, &Value::Null);
    mail["subject"] = json!("Consegna di giovedì");
    let went = window.say("reach_go", mail).await;
    assert_eq!(went["allowed"], true);
    assert_eq!(window.kit.host.links(), ["mailto:anna@posta.example?subject=Consegna%20di%20gioved%C3%AC"]);
    let items = logged(&window, &anna).await;
    assert_eq!(items[0]["gate"], json!({ "act": "message", "allowed": true, "codes": [], "unchecked": true }));
    assert_eq!(decided(&window, &anna).await.len(), 1);
}

/// DOMAIN 4.1, 4.4: a consent to written messages opens the certified address too, and the card of who has one says so.
#[tokio::test(flavor = "multi_thread")]
async fn the_card_answers_for_a_certified_address() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    let pec = async || {
        let card = window.card(&anna).await;
        card["gate"].as_array().unwrap().iter().find(|line| line["channel"] == "pec").cloned()
    };
    assert!(pec().await.is_none(), "of who has none nothing is said");
    window.say("point_add", json!({ "contact": anna, "point": point("pec", "anna@pec.example") })).await;
    let line = pec().await.unwrap();
    assert_eq!((&line["allowed"], &line["massAllowed"]), (&json!(false), &json!(false)), "no consent: {line}");
    decide(&window, &anna, "NEWSLETTER", "given", "2026-11-01").await;
    decide(&window, &anna, "EMAIL", "given", "2026-11-01").await;
    let line = pec().await.unwrap();
    assert_eq!((&line["allowed"], &line["massAllowed"]), (&json!(true), &json!(true)), "{line}");
}

/// S80: with the switch off the reason may still be stated, and then the item is logged for what it is; what is not stated
/// counts as marketing and is kept as such.
#[tokio::test(flavor = "multi_thread")]
async fn s80_what_is_stated_all_the_same_is_logged_for_what_it_is() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    switches(&window, false).await;
    let why = reason(&window, "CONTRATTO").await;
    window.say("reach_go", go(&anna, "email", &Value::Null, &why)).await;
    window.kit.clock.advance(chrono::Duration::minutes(1));
    window.say("reach_go", go(&anna, "email", &Value::Null, &Value::Null)).await;
    let items = logged(&window, &anna).await;
    let marketing = window.coded("purpose_list", "MARKETING").await;
    let contract = window.coded("purpose_list", "CONTRATTO").await;
    assert_eq!((&items[0]["purpose"], &items[1]["purpose"]), (&marketing, &contract));
    let class = async |code| window.coded("retention_class_list", code).await;
    assert_eq!(items[0]["retention"], class("MARKETING").await);
    assert_eq!(items[1]["retention"], class("CORRISPONDENZA").await);
}

/// DOMAIN 4.0, 4.7: one mail of marketing is kept as long as a campaign, not as long as an order; so is a call.
#[tokio::test(flavor = "multi_thread")]
async fn a_single_message_of_marketing_is_no_commercial_correspondence() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    decide(&window, &anna, "EMAIL", "given", "2026-11-01").await;
    decide(&window, &anna, "TELEFONO", "given", "2026-11-01").await;
    for (channel, code) in [("email", "EMAIL"), ("phone", "TELEFONO")] {
        let kind = window.coded("consent_type_list", code).await;
        assert_eq!(window.say("reach_go", go(&anna, channel, &kind, &Value::Null)).await["allowed"], true);
    }
    let class = window.coded("retention_class_list", "MARKETING").await;
    for item in logged(&window, &anna).await {
        assert_eq!((&item["retention"], &item["keptUntil"]), (&class, &json!("2028-11-22")), "24 months: {item}");
    }
}

pub(crate) async fn by_hand(window: &Window, contact: &Value, direction: &str, purpose: &str) -> Value {
    let purpose = window.coded("purpose_list", purpose).await;
    let retention = window.coded("retention_class_list", "CHIAMATE").await;
    let item = json!({
        "id": null, "contacts": [contact], "direction": direction, "channel": "phone", "channelName": null,
        "at": "2026-11-21T09:30:00Z", "minutes": 7, "subject": "Novità di dicembre", "body": "", "outcome": null,
        "purpose": purpose, "retention": retention,
    });
    window.say("communication_save", item).await["id"].clone()
}

/// A past fact can't be blocked: it is logged with the gate's verdict beside it. What came in passes no gate.
#[tokio::test(flavor = "multi_thread")]
async fn logging_by_hand_passes_the_gate_and_is_never_blocked() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    object(&window, &anna, "subject").await;
    let marketing = by_hand(&window, &anna, "outbound", "MARKETING").await;
    let contract = by_hand(&window, &anna, "outbound", "CONTRATTO").await;
    let inbound = by_hand(&window, &anna, "inbound", "MARKETING").await;
    let items = logged(&window, &anna).await;
    let gate = |id: &Value| items.iter().find(|item| item["id"] == *id).unwrap()["gate"].clone();
    let against =
        json!({ "act": "logged", "allowed": false, "codes": ["objection", "consent_absent"], "unchecked": false });
    assert_eq!(gate(&marketing), against);
    assert_eq!(gate(&contract)["allowed"], true);
    assert_eq!(gate(&inbound), Value::Null);
    let mut changed = items.iter().find(|item| item["id"] == marketing).unwrap().clone();
    let kept = [
        "id",
        "contacts",
        "direction",
        "channel",
        "channelName",
        "at",
        "minutes",
        "subject",
        "body",
        "outcome",
        "purpose",
        "retention",
    ];
    changed.as_object_mut().unwrap().retain(|name, _| kept.contains(&name.as_str()));
    changed["outcome"] = json!("Non interessata");
    window.say("communication_save", changed).await;
    assert_eq!(decided(&window, &anna).await.len(), 2, "a change of words asks nothing again");
    assert_eq!(logged(&window, &anna).await.iter().filter(|item| item["gate"]["allowed"] == false).count(), 1);
}

/// A disabled reason is no longer offered, and what was logged with it stays readable (S83).
#[tokio::test(flavor = "multi_thread")]
async fn s83_a_disabled_reason_stays_readable_in_old_logs() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    let why = reason(&window, "APPUNTAMENTO").await;
    window.say("reach_go", go(&anna, "phone", &Value::Null, &why)).await;
    window.say("reason_archive", json!({ "id": why, "archived": true })).await;
    let question = ask(&window, &anna, "phone").await;
    assert!(question["choices"].as_array().unwrap().iter().all(|choice| choice["reason"] != why));
    let refused = window.refused("reach_go", go(&anna, "phone", &Value::Null, &why)).await;
    assert_eq!(refused["fields"][0]["reason"], "archived");
    assert_eq!(logged(&window, &anna).await[0]["reason"], "Appuntamento o consegna");
    assert_eq!(decided(&window, &anna).await[0]["title"], "Appuntamento o consegna");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_reached_that_way_is_refused_at_its_field() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    let why = reason(&window, "CONTRATTO").await;
    let refused = |request: Value| async { window.refused("reach_go", request).await["fields"][0]["field"].clone() };
    assert_eq!(refused(go(&anna, "post", &Value::Null, &why)).await, "channel");
    let mut long = go(&anna, "email", &Value::Null, &why);
    long["subject"] = json!("x".repeat(201));
    assert_eq!(refused(long).await, "subject");
    let mut elsewhere = go(&anna, "email", &Value::Null, &why);
    elsewhere["point"] = json!("019a0000-0000-7000-8000-00000000ffff");
    assert_eq!(refused(elsewhere).await, "point");
    let kind = window.coded("consent_type_list", "EMAIL").await;
    assert_eq!(refused(go(&anna, "email", &kind, &why)).await, "motive");
}

/// F17, S99: five people, one of them may be written to; four are left out, each with its code. Only that one is on the list that
/// leaves the archive, and the gate's answer stays in their journal.
#[tokio::test(flavor = "multi_thread")]
async fn s99_a_list_holds_only_those_who_may_be_written_to() {
    let window = Window::open().await;
    let mut people = Vec::new();
    for name in ["Valida", "Scaduta", "Revocata", "Mai", "Altra"] {
        people.push(window.person(name, "Ferri", &format!("{name}@posta.example")).await);
    }
    let second = json!({ "kind": "email", "value": "seconda@posta.example", "label": null, "address": null });
    window.say("point_add", json!({ "contact": people[0], "point": second })).await;
    decide(&window, &people[0], "NEWSLETTER", "given", "2026-11-01").await;
    decide(&window, &people[1], "NEWSLETTER", "given", "2024-01-15").await;
    decide(&window, &people[2], "NEWSLETTER", "given", "2026-11-01").await;
    decide(&window, &people[2], "NEWSLETTER", "withdrawn", "2026-11-02").await;
    decide(&window, &people[4], "EMAIL", "given", "2026-11-01").await;
    let aim = json!({ "consent": window.coded("consent_type_list", "NEWSLETTER").await, "channel": "email" });
    let everybody = json!({ "ids": [], "search": "", "filters": [], "aim": aim });
    let count = |code: &str, count: u32| json!({ "code": code, "count": count });
    let found = window.say("audience_count", everybody.clone()).await;
    assert_eq!((&found["included"], &found["unchecked"]), (&json!(1), &json!(false)));
    let mut excluded = found["excluded"].as_array().unwrap().clone();
    excluded.sort_by_key(|one| one["code"].to_string());
    assert_eq!(excluded, [count("consent_absent", 2), count("consent_expired", 1), count("withdrawn", 1)]);

    let mut order = everybody.clone();
    order["format"] = json!("csv");
    order["reason"] = json!("newsletter di dicembre");
    let path = window.kit.folder().join("elenco.csv");
    window.kit.host.will_pick(&path);
    assert_eq!(window.export(order).await["rows"], 1);
    let text = std::fs::read_to_string(path).unwrap();
    assert!(text.contains("valida@posta.example") && !text.contains("revocata@posta.example"), "{text}");
    assert!(!text.contains("seconda@posta.example"), "only the address that the gate was asked about: {text}");
    let lines = decided(&window, &people[0]).await;
    assert_eq!((lines.len(), &lines[0]["gate"]["act"]), (1, &json!("export")));
    for left_out in &people[1..] {
        assert!(decided(&window, left_out).await.is_empty(), "who is not on the list was not acted on");
    }

    // S81: with the switch off the look for a consent goes; what the person said against it stays.
    switches(&window, false).await;
    object(&window, &people[3], "subject").await;
    let off = window.say("audience_count", everybody).await;
    assert_eq!((&off["included"], &off["unchecked"]), (&json!(3), &json!(true)));
    let codes: Vec<&Value> = off["excluded"].as_array().unwrap().iter().map(|one| &one["code"]).collect();
    assert!(codes.len() == 2 && codes.contains(&&json!("objection")) && codes.contains(&&json!("withdrawn")), "{off}");
}

/// The person reads for which reason they were called (S98, D7).
#[tokio::test(flavor = "multi_thread")]
async fn the_report_of_a_person_tells_the_stated_reason() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    let why = reason(&window, "ASSISTENZA").await;
    window.say("reach_go", go(&anna, "phone", &Value::Null, &why)).await;
    let report = window.say("report_prepare", json!({ "contact": anna, "language": "it" })).await;
    let folder = window.kit.folder().join("documenti");
    std::fs::create_dir_all(&folder).unwrap();
    window.kit.host.will_pick(&folder);
    let saved = window.say("report_save", json!({ "document": report["document"] })).await;
    let told = std::fs::read_dir(folder.join(saved["place"].as_str().unwrap())).unwrap().flatten().any(|file| {
        let bytes = std::fs::read(file.path()).unwrap_or_default();
        file.path().extension().is_some_and(|ending| ending == "json")
            && String::from_utf8_lossy(&bytes).contains("Assistenza, garanzia o reclamo")
    });
    assert!(told);
}

/// What a command writes it says, or an open window goes on showing what was: a call that ends with "no more calls" closes a
/// channel on the card, asking writes into the consents, and what is taken back asked for nothing.
#[test]
fn acts_name_the_cards_and_consents_that_they_change() {
    for (name, tags) in [
        ("communication_settle", ["contacts", "consents"]),
        ("reach_go", ["contacts", "consents"]),
        ("outbox_cancel", ["contacts", "consents"]),
    ] {
        let command = COMMANDS.iter().find(|one| one.name == name).unwrap();
        let changed = format!("{:?}", command.changes).to_lowercase();
        assert!(tags.iter().all(|tag| changed.contains(tag)), "{name}: {changed}");
    }
}
