//! The outbox against a real mail server on this machine (issue rows S46, S72; DOMAIN 4.4, 4.5).

use crate::window::Window;
use chrono::Duration;
use custode_testkit::{MailServer, Mood};
use serde_json::{Value, json};

/// Settings of a server on this machine.
pub fn settings(port: u16) -> Value {
    json!({
        "on": true, "host": "127.0.0.1", "port": port, "security": "none", "name": "Officine Bianchi",
        "sender": "info@bianchi.example", "user": "info", "pace": 600, "password": "segreto di prova",
    })
}

async fn with_server() -> (Window, MailServer) {
    let (window, server) = (Window::open().await, MailServer::start().await);
    window.say("outbox_set", settings(server.port)).await;
    (window, server)
}

/// A message to somebody, for a reason that needs no consent.
async fn writes(window: &Window, contact: &Value, subject: &str) -> Value {
    let reason = window.coded("reason_list", "CONTRATTO").await;
    let go = json!({
        "contact": contact, "channel": "email", "point": null, "consent": null, "reason": reason, "subject": subject,
        "text": "Buongiorno,\n.il suo ordine è pronto.", "send": true,
    });
    window.say("reach_go", go).await
}

async fn item(window: &Window, contact: &Value) -> Value {
    let list = window.say("communication_list", json!({ "contact": contact, "offset": 0, "limit": 5 })).await;
    list["items"][0].clone()
}

/// Waits until the outbox has done what it can.
pub async fn settled(window: &Window) -> Value {
    for _ in 0..2_000 {
        let outbox = window.say("outbox_get", json!({})).await;
        let free = outbox["fault"].is_null() && outbox["paused"] == false && outbox["waiting"] != 0;
        if outbox["sending"] == false && !free {
            return outbox;
        }
        if outbox["sending"] == false {
            let before = outbox["waiting"].clone();
            window.kit.desk.tend_outbox().await;
            tokio::time::sleep(std::time::Duration::from_millis(60)).await;
            let outbox = window.say("outbox_get", json!({})).await;
            if outbox["sending"] == false && outbox["waiting"] == before {
                return outbox;
            }
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("the outbox never rested");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_message_goes_to_the_server_and_stands_on_the_card() {
    let (window, server) = with_server().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let went = writes(&window, &anna, "Ordine").await;
    assert_eq!((&went["allowed"], &went["opened"]), (&json!(true), &json!(false)), "no other program is opened");
    settled(&window).await;
    let received = server.received();
    assert_eq!(received.iter().map(|one| one.to.as_str()).collect::<Vec<_>>(), ["anna@posta.example"]);
    assert!(received[0].text.contains("Subject: Ordine") && received[0].text.contains("Officine Bianchi"));
    assert!(!received[0].text.to_lowercase().contains("bcc:"));
    let item = item(&window, &anna).await;
    assert_eq!(
        (&item["delivery"], &item["fault"], &item["gate"]["act"]),
        (&json!("done"), &Value::Null, &json!("message"))
    );
    let history = window.say("contact_history", json!({ "id": anna, "offset": 0, "limit": 50 })).await;
    let asked = history["items"].as_array().unwrap().iter().filter(|line| line["what"] == "decided").count();
    assert_eq!(asked, 2, "the gate was asked when it was written and when it left");
    window.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn with_the_outbox_off_nothing_is_sent_and_no_connection_is_opened() {
    let (window, server) = (Window::open().await, MailServer::start().await);
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let refused = window.refused(
        "reach_go",
        json!({
            "contact": anna, "channel": "email", "point": null, "consent": null,
            "reason": window.coded("reason_list", "CONTRATTO").await, "subject": "a", "text": "b", "send": true,
        }),
    );
    assert_eq!(refused.await["params"]["reason"], "outbox-off");
    window.say("outbox_set", settings(server.port)).await;
    window.say("outbox_pause", json!({ "paused": true })).await;
    writes(&window, &anna, "Ordine").await;
    let mut off = settings(server.port);
    off["on"] = json!(false);
    off["password"] = Value::Null;
    window.say("outbox_set", off).await;
    window.kit.desk.tend_outbox().await;
    assert_eq!((server.calls(), server.received().len()), (0, 0));
}

/// A pause is written in the journal like every other change of the sending, and what somebody saves at the same time is not
/// lost by it, nor the pause by that.
#[tokio::test(flavor = "multi_thread")]
async fn a_pause_and_a_change_of_the_settings_both_count() {
    let (window, server) = with_server().await;
    for round in 0..12 {
        let (paused, name) = (round % 2 == 0, format!("Officine {round}"));
        let mut changed = settings(server.port);
        (changed["name"], changed["password"]) = (json!(name), Value::Null);
        let pause = window.say("outbox_pause", json!({ "paused": paused }));
        tokio::join!(window.say("outbox_set", changed), pause);
        let outbox = window.say("outbox_get", json!({})).await;
        let named = window.say("outbox_settings", json!({})).await["name"].clone();
        assert_eq!((&outbox["paused"], &named), (&json!(paused), &json!(name)), "round {round}");
    }
    let filter = json!({ "operator": null, "contact": null, "group": null, "since": null, "until": null });
    let log = window.say("activity_list", json!({ "filter": filter, "before": null, "limit": 2 })).await;
    let said: Vec<&str> = log["items"].as_array().unwrap().iter().filter_map(|item| item["what"].as_str()).collect();
    assert!(said.contains(&"outbox_on") && said.contains(&"outbox_resumed"), "{log}");
    window.is_sound().await;
}

/// S46, S72, F16: an objection between writing and sending keeps the message back, and says so in the person's journal.
#[tokio::test(flavor = "multi_thread")]
async fn s72_the_gate_is_asked_again_right_before_a_message_leaves() {
    let (window, server) = with_server().await;
    window.say("outbox_pause", json!({ "paused": true })).await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = window.coded("consent_type_list", "EMAIL").await;
    window
        .say(
            "consent_record",
            json!({
                "contact": anna, "type": kind, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
                "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
            }),
        )
        .await;
    let go = json!({
        "contact": anna, "channel": "email", "point": null, "consent": kind, "reason": null, "subject": "Saldi",
        "text": "Da domani.", "send": true,
    });
    assert_eq!(window.say("reach_go", go).await["allowed"], true);
    window
        .say(
            "stop_record",
            json!({
                "contact": anna, "author": "subject", "channels": [], "since": "2026-11-22", "ground": "a voce",
            }),
        )
        .await;
    window.say("outbox_pause", json!({ "paused": false })).await;
    settled(&window).await;
    let item = item(&window, &anna).await;
    assert_eq!((&item["delivery"], &item["fault"]), (&json!("not_done"), &json!("gate")));
    assert_eq!((server.received().len(), server.named("anna@posta.example")), (0, 0), "not even the address was named");
}

/// What each fault of a server comes to: how the message stands, and why the outbox rests.
#[tokio::test(flavor = "multi_thread")]
async fn every_bad_server_is_told_in_its_own_word_and_nothing_goes_twice() {
    for (mood, delivery, fault, rest) in [
        (Mood::Silent, "queued", None, Some("stalled")),
        (Mood::Strange, "queued", None, Some("strange")),
        (Mood::NoLogin, "queued", None, Some("login")),
        (Mood::NoSender, "queued", None, Some("sender")),
        (Mood::Busy, "queued", Some("busy"), None),
        (Mood::Limit, "queued", None, Some("busy")),
        (Mood::Policy, "queued", Some("busy"), None),
        (Mood::NoRecipient, "not_done", Some("recipient"), None),
        (Mood::NoMailbox, "not_done", Some("no_mailbox"), None),
        (Mood::NoText, "not_done", Some("text"), None),
        (Mood::DropsInText, "uncertain", Some("dropped"), Some("dropped")),
        (Mood::DropsAtTheEnd, "uncertain", Some("dropped"), Some("dropped")),
        (Mood::SilentAtTheEnd, "uncertain", Some("stalled"), Some("stalled")),
    ] {
        let (window, server) = with_server().await;
        server.feels(mood);
        let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
        writes(&window, &anna, "Ordine").await;
        let outbox = settled(&window).await;
        let found = item(&window, &anna).await;
        assert_eq!((&found["delivery"], &found["fault"]), (&json!(delivery), &json!(fault)), "{mood:?}");
        assert_eq!(outbox["fault"], json!(rest), "{mood:?}");
        assert_eq!(outbox["failed"], u32::from(delivery == "not_done"), "{mood:?}");
        // Only a server that says so takes the address out of use: another refusal may be about the firm.
        let card = window.card(&anna).await;
        let email = card["gate"].as_array().unwrap().iter().find(|one| one["channel"] == "email").unwrap();
        let unusable = email["codes"].as_array().unwrap().contains(&json!("invalid_point"));
        assert_eq!(unusable, matches!(mood, Mood::NoMailbox), "{mood:?}");
        server.feels(Mood::Fine);
        window.kit.clock.advance(Duration::minutes(10));
        window.say("outbox_again", json!({})).await;
        settled(&window).await;
        let goes_on = delivery == "queued";
        let at_the_server = server.received().len();
        let most = usize::from(goes_on || matches!(mood, Mood::DropsAtTheEnd | Mood::SilentAtTheEnd));
        assert_eq!(
            at_the_server, most,
            "{mood:?}: a message that waited goes, one that may have gone does not go again"
        );
        assert_eq!(item(&window, &anna).await["delivery"], if goes_on { "done" } else { delivery }, "{mood:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_uncertain_message_is_settled_by_a_person_and_a_waiting_one_can_be_taken_back() {
    let (window, server) = with_server().await;
    server.feels(Mood::DropsAtTheEnd);
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let went = writes(&window, &anna, "Ordine").await;
    assert_eq!(settled(&window).await["uncertain"], 1);
    let register = json!({
        "text": "", "channel": null, "direction": null, "category": null, "purpose": null, "delivery": "uncertain",
        "followUp": false, "since": null, "until": null, "offset": 0, "limit": 10,
    });
    assert_eq!(window.say("communication_register", register).await["total"], 1);
    let settle = json!({ "id": went["communication"], "done": true, "outcome": null, "minutes": null });
    window.say("communication_settle", settle).await;
    assert_eq!(item(&window, &anna).await["delivery"], "done");

    window.say("outbox_pause", json!({ "paused": true })).await;
    server.feels(Mood::Fine);
    let bruno = window.person("Bruno", "Neri", "bruno@posta.example").await;
    let went = writes(&window, &bruno, "Ordine").await;
    let settle = json!({ "id": went["communication"], "done": true, "outcome": null, "minutes": null });
    assert_eq!(window.refused("communication_settle", settle).await["params"]["reason"], "in-outbox");
    let back = window.say("outbox_cancel", json!({ "id": went["communication"] })).await;
    let found = item(&window, &bruno).await;
    assert_eq!((&found["delivery"], &found["fault"]), (&json!("not_done"), &json!("cancelled")));
    let again = window.refused("outbox_cancel", json!({ "id": went["communication"] })).await;
    assert_eq!(again["params"]["reason"], "not-queued");
    // Taking the taking back puts nothing into the outbox.
    window.session.dispatch(custode_api::Speaker::Main, "change_undo", json!({ "txn": back["txn"] })).await.ok();
    window.say("outbox_pause", json!({ "paused": false })).await;
    settled(&window).await;
    assert_eq!(server.received().iter().filter(|one| one.to == "bruno@posta.example").count(), 0);
}

/// Undo of a message that waits, the bin, and an erasure: none of them lets it go later.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_undone_binned_or_of_an_erased_person_does_not_go() {
    let (window, server) = with_server().await;
    window.say("outbox_pause", json!({ "paused": true })).await;
    let mut items = Vec::new();
    for (first, email) in
        [("Anna", "anna@posta.example"), ("Bruno", "bruno@posta.example"), ("Carla", "carla@posta.example")]
    {
        let id = window.person(first, "Ferri", email).await;
        items.push((id.clone(), writes(&window, &id, "Ordine").await));
    }
    window.say("change_undo", json!({ "txn": items[0].1["txn"] })).await;
    let binned = json!({ "id": items[1].1["communication"] });
    window.say("communication_bin", binned).await;
    window.say("bin_restore", json!({ "contacts": [], "communications": [items[1].1["communication"]] })).await;
    window.say("contact_bin", json!({ "ids": [items[2].0] })).await;
    window.say("outbox_pause", json!({ "paused": false })).await;
    settled(&window).await;
    assert_eq!(server.received().len(), 0);
    window.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_trial_of_a_connection_says_what_is_wrong_and_sends_nothing() {
    let (window, server) = (Window::open().await, MailServer::start().await);
    let check = |settings: Value| async { window.say("outbox_check", settings).await["fault"].clone() };
    assert_eq!(check(settings(server.port)).await, Value::Null);
    server.feels(Mood::NoLogin);
    assert_eq!(check(settings(server.port)).await, "login");
    server.feels(Mood::Silent);
    assert_eq!(check(settings(server.port)).await, "stalled");
    server.feels(Mood::Fine);
    let mut start_tls = settings(server.port);
    start_tls["security"] = json!("start_tls");
    assert_eq!(check(start_tls).await, "no_encryption");
    let mut tls = settings(server.port);
    tls["security"] = json!("tls");
    assert_eq!(check(tls).await, "no_encryption", "it talks openly: no word of a certificate");
    assert_eq!(check(settings(1)).await, "unreachable");
    assert_eq!(server.received().len(), 0);
    let mut open = settings(server.port);
    open["host"] = json!("smtp.bianchi.example");
    let refused = window.refused("outbox_set", open).await;
    assert_eq!(refused["fields"][0]["field"], "security", "no open connection leaves this machine: {refused}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_password_is_sealed_and_never_shown() {
    let (window, server) = with_server().await;
    let shown = window.say("outbox_settings", json!({})).await;
    assert_eq!(shown["hasPassword"], true);
    assert!(!shown.to_string().contains("segreto"), "{shown}");
    let work = custode_app::Work::on(&window.kit.desk).await.unwrap();
    for name in ["outbox", "outbox_password"] {
        let kept = work.reader().setting(name).await.unwrap().unwrap();
        assert!(!kept.contains("segreto"), "{name}");
    }
    let mut same = settings(server.port);
    same["password"] = Value::Null;
    window.say("outbox_set", same.clone()).await;
    same["host"] = json!("localhost");
    let refused = window.refused("outbox_set", same).await;
    assert_eq!(refused["fields"][0]["field"], "password", "the old password goes to no other server: {refused}");
}

/// A server that refuses one after the other for good refuses the firm, not the people: the outbox rests, and what waits goes
/// when it takes something again. One that it refuses afterwards does not hold up the others.
#[tokio::test(flavor = "multi_thread")]
async fn three_refusals_in_a_row_are_the_servers_and_the_others_wait() {
    let (window, server) = with_server().await;
    window.say("outbox_pause", json!({ "paused": true })).await;
    let mut people = Vec::new();
    for number in 0..6 {
        let who = window.person("Anna", &format!("Ferri {number}"), &format!("p{number}@posta.example")).await;
        writes(&window, &who, "Ordine").await;
        people.push(who);
    }
    server.feels(Mood::NoRecipient);
    window.say("outbox_pause", json!({ "paused": false })).await;
    let outbox = settled(&window).await;
    assert_eq!(
        (&outbox["fault"], &outbox["failed"], &outbox["waiting"]),
        (&json!("busy"), &json!(2), &json!(4)),
        "{outbox}"
    );
    window.kit.clock.advance(Duration::minutes(2));
    let outbox = settled(&window).await;
    assert_eq!((&outbox["failed"], &outbox["waiting"]), (&json!(4), &json!(2)), "it goes on: {outbox}");
    server.feels(Mood::Fine);
    window.say("outbox_again", json!({})).await;
    settled(&window).await;
    assert_eq!(server.received().len(), 2);
}

/// A limit of the day is one of the firm: nothing is lost however long it lasts.
#[tokio::test(flavor = "multi_thread")]
async fn a_limit_of_the_day_costs_no_message() {
    let (window, server) = with_server().await;
    window.say("outbox_pause", json!({ "paused": true })).await;
    for number in 0..8 {
        let who = window.person("Anna", &format!("Ferri {number}"), &format!("p{number}@posta.example")).await;
        writes(&window, &who, "Ordine").await;
    }
    server.feels(Mood::Limit);
    window.say("outbox_pause", json!({ "paused": false })).await;
    for _ in 0..12 {
        let outbox = settled(&window).await;
        assert_eq!((&outbox["failed"], &outbox["waiting"]), (&json!(0), &json!(8)), "{outbox}");
        window.kit.clock.advance(Duration::hours(2));
    }
    server.feels(Mood::Fine);
    window.say("outbox_again", json!({})).await;
    settled(&window).await;
    assert_eq!(server.received().len(), 8);
}
