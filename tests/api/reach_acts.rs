//! What follows once the way is open: the call, the draft, their end (DOMAIN 4.4, S16, S61, S95).

use crate::reach::{anna, by_hand, decide, go, logged, reason};
use crate::window::{Window, point};
use custode_api::commands::COMMANDS;
use serde_json::{Value, json};

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
