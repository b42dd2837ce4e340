//! One gate before every call and message (S76, S80, S82, S95, S97, S98; DOMAIN 4.4).

use crate::imports::committed;
use crate::window::{Window, everybody, point};
use custode_api::commands::COMMANDS;
use serde_json::{Value, json};

async fn anna(window: &Window) -> Value {
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    window.say("point_add", json!({ "contact": anna, "point": point("mobile", "333 1234567") })).await;
    anna
}

async fn reason(window: &Window, code: &str) -> Value {
    window.coded("reason_list", code).await
}

async fn decide(window: &Window, contact: &Value, code: &str, decision: &str, on: &str) {
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

fn go(contact: &Value, channel: &str, consent: &Value, reason: &Value) -> Value {
    json!({ "contact": contact, "channel": channel, "point": null, "consent": consent, "reason": reason, "subject": null, "text": null })
}

async fn ask(window: &Window, contact: &Value, channel: &str) -> Value {
    window.say("reach_ask", json!({ "contact": contact, "channel": channel, "point": null })).await
}

async fn logged(window: &Window, contact: &Value) -> Vec<Value> {
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

/// S16: who is to be called back stands on the agenda on the day that was said; not on one that is over.
#[tokio::test(flavor = "multi_thread")]
async fn s16_who_is_to_be_called_back_is_on_the_agenda() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    let why = reason(&window, "CONTRATTO").await;
    let call = window.say("reach_go", go(&anna, "phone", &Value::Null, &why)).await["communication"].clone();
    let settle =
        |on: &str| json!({ "id": call, "done": true, "outcome": "Da richiamare", "minutes": null, "followUpOn": on });
    let refused = window.refused("communication_settle", settle("2026-11-21")).await;
    assert_eq!(
        (&refused["fields"][0]["field"], &refused["fields"][0]["reason"]),
        (&json!("followUpOn"), &json!("in-past"))
    );
    window.say("communication_settle", settle("2026-11-24")).await;
    let agenda = window.say("agenda_get", json!({ "limit": 20 })).await;
    assert_eq!(agenda["week"]["lines"][0]["item"]["id"], call, "{agenda}");
    // Another word about how it went leaves the day alone.
    window
        .say("communication_settle", json!({ "id": call, "done": true, "outcome": "Richiamata", "minutes": 3 }))
        .await;
    assert_eq!(logged(&window, &anna).await[0]["followUpOn"], "2026-11-24");
}

/// S61: who says during a call that they want no more is taken off every list of calls in the same write as the outcome.
#[tokio::test(flavor = "multi_thread")]
async fn s61_no_more_calls_is_noted_with_the_outcome() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    let why = reason(&window, "CONTRATTO").await;
    let call = window.say("reach_go", go(&anna, "phone", &Value::Null, &why)).await["communication"].clone();
    let settle = |done: bool| json!({ "id": call, "done": done, "outcome": "Basta telefonate", "noMoreCalls": true });
    assert_eq!(window.refused("communication_settle", settle(false)).await["params"]["reason"], "no-callee");
    assert_eq!(window.card(&anna).await["stops"], json!([]), "nobody was called");
    let settled = window.say("communication_settle", settle(true)).await;
    let stop = window.card(&anna).await["stops"][0].clone();
    assert_eq!((&stop["author"], &stop["channels"]), (&json!("subject"), &json!(["phone"])), "{stop}");
    assert_eq!(logged(&window, &anna).await[0]["outcome"], "Basta telefonate");
    window.say("change_undo", json!({ "txn": settled["txn"] })).await;
    assert_eq!(logged(&window, &anna).await[0]["outcome"], Value::Null, "one act, one undo");
    window.is_sound().await;
}

/// S61: "don't call me" is off the list of calls that a colleague has open within two seconds: the act names what the list is
/// read from, so that their window asks again, and the answer is a list without them.
#[tokio::test(flavor = "multi_thread")]
async fn s61_who_wants_no_calls_leaves_the_list_of_a_colleague_at_once() {
    let window = Window::open().await;
    let (anna, bea) = (anna(&window).await, window.person("Bea", "Galli", "").await);
    window.say("point_add", json!({ "contact": bea, "point": point("mobile", "333 7654321") })).await;
    for who in [&anna, &bea] {
        decide(&window, who, "TELEFONO", "given", "2026-11-01").await;
    }
    // On a list of calls stands only whom the register of oppositions does not.
    let answers = crate::rpo::list(&window, "esito.csv", "Numero;Iscritto\n3331234567;N\n3337654321;N\n").await;
    crate::rpo::written(&window, &answers, "2026-11-20").await;
    let role = Window::role(custode_app::domain::role::ShippedRole::Operator);
    window.sits_down("Ugo", &role).await;
    let mut list = crate::window::everybody("");
    list["filters"] = json!([{ "by": "reach", "way": "call", "value": true }]);
    assert_eq!(window.say("contact_list", list.clone()).await["total"]["value"], 2);
    let started = std::time::Instant::now();
    let stop =
        json!({ "contact": anna, "author": "subject", "channels": ["phone"], "since": "2026-11-23", "ground": null });
    window.say("stop_record", stop).await;
    let left = window.say("contact_list", list).await;
    assert!(started.elapsed() < std::time::Duration::from_secs(2), "{:?}", started.elapsed());
    assert_eq!((&left["total"]["value"], &left["rows"][0]["id"]), (&json!(1), &bea));
    let command = |name: &str| COMMANDS.iter().find(|one| one.name == name).unwrap();
    let (act, read) = (command("stop_record"), command("contact_list"));
    assert!(act.changes.iter().any(|tag| read.reads.contains(tag)), "an open list asks again");
    let call = window
        .say("reach_go", go(&anna, "phone", &window.coded("consent_type_list", "TELEFONO").await, &Value::Null))
        .await;
    assert_eq!((&call["allowed"], &call["codes"]), (&json!(false), &json!(["objection"])), "whoever still sees them");
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

/// A mail stays open in the mail program until somebody says what became of it; so does a call.
#[tokio::test(flavor = "multi_thread")]
async fn what_was_opened_waits_for_its_end() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    let why = reason(&window, "RICHIESTA").await;
    let mail = window.say("reach_go", go(&anna, "email", &Value::Null, &why)).await["communication"].clone();
    let settle = |id: &Value, done: bool| json!({ "id": id, "done": done, "outcome": null, "minutes": null });
    let sent = window.say("communication_settle", settle(&mail, true)).await;
    assert_eq!(logged(&window, &anna).await[0]["delivery"], "done");
    window.say("change_undo", json!({ "txn": sent["txn"] })).await;
    assert_eq!(logged(&window, &anna).await[0]["delivery"], "open");
    window.say("communication_settle", settle(&mail, false)).await;
    assert_eq!(logged(&window, &anna).await[0]["delivery"], "not_done");
    let call = window.say("reach_go", go(&anna, "phone", &Value::Null, &why)).await["communication"].clone();
    window
        .say("communication_settle", json!({ "id": call, "done": true, "outcome": "Ha risposto", "minutes": 4 }))
        .await;
    let items = logged(&window, &anna).await;
    let ended = items.iter().find(|item| item["id"] == call).unwrap();
    assert_eq!(
        (&ended["outcome"], &ended["minutes"], &ended["delivery"]),
        (&json!("Ha risposto"), &json!(4), &json!("done"))
    );
    let by_hand = by_hand(&window, &anna, "outbound", "CONTRATTO").await;
    assert_eq!(window.refused("communication_settle", settle(&by_hand, true)).await["params"]["reason"], "not-opened");
}

/// No program opens the link: the communication is there as not done, and the window hears of it.
#[tokio::test(flavor = "multi_thread")]
async fn a_computer_without_a_telephone_says_so() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    window.kit.host.refuse_links();
    let why = reason(&window, "CONTRATTO").await;
    let went = window.say("reach_go", go(&anna, "phone", &Value::Null, &why)).await;
    assert_eq!((&went["allowed"], &went["opened"]), (&json!(true), &json!(false)));
    assert_eq!(logged(&window, &anna).await[0]["delivery"], "not_done");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_number_goes_to_the_switchboard_that_was_set() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    let settings = json!({ "active": true, "askSingle": true, "checkMass": true, "checkContact": true, "dialer": "http://192.168.1.20/call?n={numero}", "rpoEach": false });
    window.say("privacy_set", settings).await;
    let why = reason(&window, "CONTRATTO").await;
    window.say("reach_go", go(&anna, "phone", &Value::Null, &why)).await;
    assert_eq!(window.kit.host.links(), ["http://192.168.1.20/call?n=%2B393331234567"]);
}

async fn by_hand(window: &Window, contact: &Value, direction: &str, purpose: &str) -> Value {
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

/// A message that is written here: the gate first, then a whole draft in a private folder, which is gone after the lock.
#[tokio::test(flavor = "multi_thread")]
async fn a_written_message_is_a_draft_that_no_lock_survives() {
    let mut window = Window::open().await;
    let anna = anna(&window).await;
    let contract = reason(&window, "CONTRATTO").await;
    let write = |text: &str| {
        let mut wish = go(&anna, "email", &Value::Null, &contract);
        (wish["subject"], wish["text"]) = (json!("Il Suo ordine è pronto"), json!(text));
        wish
    };
    let long = window.refused("reach_go", write(&"x".repeat(20_001))).await;
    assert_eq!(long["fields"][0]["field"], "text", "{long}");
    let went = window.say("reach_go", write("Gentile signora Ferri,\nl'ordine è pronto.")).await;
    assert_eq!((&went["allowed"], &went["opened"]), (&json!(true), &json!(true)));
    assert!(window.kit.host.links().is_empty(), "no link beside the draft");
    let path = window.kit.host.viewed().pop().unwrap();
    let draft = std::fs::read_to_string(&path).unwrap();
    assert!(draft.contains("<anna@posta.example>") && draft.contains("X-Unsent: 1"), "{draft}");
    assert!(!path.to_string_lossy().to_lowercase().contains("ferri"));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
    }
    let items = logged(&window, &anna).await;
    assert_eq!((&items[0]["delivery"], &items[0]["subject"]), (&json!("open"), &json!("Il Suo ordine è pronto")));
    assert!(items[0]["body"].as_str().unwrap().contains("l'ordine è pronto"));
    let put_back = || {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &draft).unwrap();
    };
    let bea = window.person("Bea", "Galli", "").await;
    window.say("contact_bin", json!({ "ids": [bea] })).await;
    window.empties_bin().await;
    assert!(!path.exists(), "gone with an erasure");
    put_back();
    window.say("archive_lock", json!({})).await;
    assert!(!path.exists(), "gone at the lock");
    // A program that was killed leaves one behind; the next start takes it away.
    put_back();
    window.restart().await;
    assert!(!path.exists(), "gone at the next start");
}

/// A PEC goes from the firm's PEC; where there is none, the mail program chooses.
#[tokio::test(flavor = "multi_thread")]
async fn a_pec_is_written_from_the_pec_of_the_firm() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    window.say("point_add", json!({ "contact": anna, "point": point("pec", "anna@pec.example") })).await;
    let contract = reason(&window, "CONTRATTO").await;
    for (pec, from) in [("", None), ("firma@pec.example", Some("<firma@pec.example>"))] {
        let firm = json!({
            "name": "Rossi srl", "street": "", "postcode": "", "city": "", "province": "", "country": "",
            "vatNumber": "", "taxCode": "", "email": "firma@posta.example", "phone": "", "pec": pec, "dpo": "",
        });
        window.say("controller_set", firm).await;
        let mut wish = go(&anna, "pec", &Value::Null, &contract);
        wish["text"] = json!("Gentile signora Ferri");
        window.say("reach_go", wish).await;
        let draft = std::fs::read_to_string(window.kit.host.viewed().pop().unwrap()).unwrap();
        let said = draft.lines().find(|line| line.starts_with("From:"));
        assert_eq!(said.is_some(), from.is_some(), "{draft}");
        assert!(from.is_none_or(|from| draft.contains(from)) && !draft.contains("firma@posta.example"), "{draft}");
    }
}

/// The gate stands before the draft: what it forbids is never written to the disk.
#[tokio::test(flavor = "multi_thread")]
async fn no_draft_is_written_when_the_gate_says_no() {
    let window = Window::open().await;
    let anna = anna(&window).await;
    let kind = window.coded("consent_type_list", "EMAIL").await;
    let mut wish = go(&anna, "email", &kind, &Value::Null);
    wish["text"] = json!("Offerta");
    let went = window.say("reach_go", wish).await;
    assert_eq!(went["allowed"], false, "{went}");
    assert!(window.kit.host.viewed().is_empty() && logged(&window, &anna).await.is_empty());
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
