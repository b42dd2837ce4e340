//! Asking for consents: somebody who calls (S62), the firm's words (S74), one request for each renewal (S63).

use crate::outbox::settings;
use crate::window::{Window, point};
use custode_testkit::MailServer;
use serde_json::{Value, json};

/// A call of somebody new, as far as the operator got.
async fn call(window: &Window) -> Value {
    json!({
        "kind": "person",
        "fields": [{ "field": "last_name", "value": "Ferri", "replaces": null }],
        "points": [point("email", "anna@posta.example")],
        "source": window.coded("source_list", "TELEFONATA").await,
        "notice": 1,
        "toldBy": "phone",
        "purpose": window.coded("purpose_list", "CONTRATTO").await,
        "subject": "Preventivo per la caldaia",
        "body": "",
        "script": 0,
        "answers": [],
    })
}

async fn consent(window: &Window, contact: &Value, code: &str) -> Value {
    let kind = window.coded("consent_type_list", code).await;
    let card = window.card(contact).await;
    card["consents"].as_array().unwrap().iter().find(|one| one["type"] == kind).unwrap().clone()
}

/// S62: no prospect without the notice, a reason that needs no consent, and a way to reach them.
#[tokio::test(flavor = "multi_thread")]
async fn s62_nobody_who_calls_is_saved_without_notice_reason_and_a_way_to_reach_them() {
    let window = Window::open().await;
    window.names_the_firm().await;
    let complete = call(&window).await;
    let before = window.say("session_get", json!({})).await["contacts"].clone();
    let reason = |error: &Value| (error["fields"][0]["field"].clone(), error["fields"][0]["reason"].clone());
    let unissued = window.refused("call_take_in", complete.clone()).await;
    assert_eq!(reason(&unissued), (json!("notice"), json!("missing")), "no notice was issued yet");
    window.say("paper_issue", json!({ "paper": "notice" })).await;
    let marketing = window.coded("purpose_list", "MARKETING").await;
    for (field, value, at, why) in [
        ("notice", json!(2), "notice", "missing"),
        ("points", json!([]), "points", "missing"),
        ("purpose", marketing, "purpose", "needs-consent"),
        ("subject", json!("  "), "subject", "missing"),
        ("fields", json!([]), "last_name", "missing"),
    ] {
        let mut request = complete.clone();
        request[field] = value;
        assert_eq!(reason(&window.refused("call_take_in", request).await), (json!(at), json!(why)), "{field}");
    }
    assert_eq!(window.say("session_get", json!({})).await["contacts"], before, "nothing was saved");
    let made = window.say("call_take_in", complete).await;
    let told = window.say("paper_checklist", json!({ "id": made["id"] })).await;
    let notice = told["papers"].as_array().unwrap().iter().find(|one| one["paper"] == "notice").unwrap();
    assert_eq!((&notice["given"], &notice["channel"]), (&json!(1), &json!("phone")), "{told}");
    let page = window.say("communication_list", json!({ "contact": made["id"], "offset": 0, "limit": 10 })).await;
    let logged = &page["items"][0];
    assert_eq!((&logged["direction"], &logged["channel"]), (&json!("inbound"), &json!("phone")), "{page}");
    window.is_sound().await;
    // One act, so one step takes all of it back.
    window.say("change_undo", json!({ "txn": made["txn"] })).await;
    assert_eq!(window.say("session_get", json!({})).await["contacts"], before);
    window.is_sound().await;
}

/// S62, I5: what is said on the telephone is worth what the operator witnessed, with the text that was read aloud.
#[tokio::test(flavor = "multi_thread")]
async fn i5_answers_of_a_call_claim_no_more_than_a_witness() {
    let window = Window::open().await;
    window.names_the_firm().await;
    window.say("paper_issue", json!({ "paper": "notice" })).await;
    let types = window.say("consent_type_list", json!({})).await["types"].clone();
    let kind = |code: &str| types.as_array().unwrap().iter().find(|one| one["code"] == code).unwrap().clone();
    let answer = |code: &str, reply: &str| json!({ "type": kind(code)["id"], "reply": reply, "wording": kind(code)["wording"]["id"] });
    let mut request = call(&window).await;
    request["answers"] = json!([answer("NEWSLETTER", "yes"), answer("EMAIL", "no"), answer("TELEFONO", "later")]);
    let mut twice = request.clone();
    twice["answers"].as_array_mut().unwrap().push(answer("EMAIL", "yes"));
    assert!(window.refused("call_take_in", twice).await.to_string().contains("twice"));
    let made = window.say("call_take_in", request).await;
    let yes = consent(&window, &made["id"], "NEWSLETTER").await;
    let event = &yes["events"][0];
    assert_eq!((&event["method"], &event["evidenceLevel"]), (&json!("voice"), &json!(1)), "{yes}");
    assert_eq!(event["wording"]["version"], 1, "{yes}");
    assert_eq!(consent(&window, &made["id"], "EMAIL").await["state"], "refused");
    assert_eq!(consent(&window, &made["id"], "TELEFONO").await["state"], "deferred");
    window.is_sound().await;
}

/// S74: the firm's words are versions that never change, in both languages, with the real data in their places.
#[tokio::test(flavor = "multi_thread")]
async fn s74_the_words_that_ask_are_versions_and_name_the_firm_and_the_text() {
    let window = Window::open().await;
    let texts = window.say("ask_text_list", json!({})).await;
    let shipped = &texts["texts"][0];
    assert_eq!((&shipped["way"], &shipped["version"]), (&json!("phone"), &json!(0)), "{texts}");
    let same = json!({ "way": "phone", "it": shipped["it"], "en": shipped["en"] });
    assert_eq!(window.refused("ask_text_save", same).await["code"], "conflict");
    let empty = json!({ "way": "phone", "it": "Buongiorno", "en": " " });
    assert_eq!(window.refused("ask_text_save", empty).await["fields"][0]["field"], "en");
    window.say("ask_text_save", json!({ "way": "phone", "it": "Qui [azienda].", "en": "This is [firm]." })).await;
    let script = window.say("call_script", json!({ "language": "it" })).await;
    assert_eq!((&script["version"], &script["text"]), (&json!(1), &json!("Qui Rossi.")), "{script}");
    assert_eq!(script["notice"], Value::Null);
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let ask = json!({ "contact": anna, "type": kind, "way": "email", "language": "it" });
    let draft = window.say("ask_draft", ask).await;
    let text = draft["text"].as_str().unwrap();
    assert!(
        text.contains("Anna Ferri") && text.contains("Newsletter") && text.contains("Acconsento a ricevere"),
        "{text}"
    );
    assert!(text.contains("Rossi") && !text.contains('['), "every place is filled: {text}");
}

async fn reason(window: &Window) -> Value {
    window.say("reason_list", json!({})).await["reasons"][0]["id"].clone()
}

/// S74: asking by e-mail passes the gate and is waited for; the answer makes it given.
#[tokio::test(flavor = "multi_thread")]
async fn s74_a_consent_that_was_asked_for_is_waited_for_until_the_answer_is_recorded() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let reason = reason(&window).await;
    let go = json!({
        "contact": anna, "channel": "email", "point": null, "consent": null, "reason": reason,
        "subject": "Possiamo scriverLe?", "text": "Buongiorno", "asks": kind,
    });
    let went = window.say("reach_go", go).await;
    assert_eq!(went["allowed"], true, "{went}");
    let waits = consent(&window, &anna, "NEWSLETTER").await;
    assert_eq!((&waits["state"], &waits["counts"]), (&json!("requested"), &json!(false)), "{waits}");
    let confirmed = json!({
        "contact": anna, "type": kind, "decision": "given", "decidedOn": "2026-11-22", "method": "double_opt_in",
        "wording": null, "evidenceLevel": 3, "evidenceNote": null, "note": null,
    });
    // F9: the message was sent, and the confirmation is still words.
    let fault = window.refused("consent_record", confirmed.clone()).await["fields"][0].clone();
    assert_eq!((&fault["field"], &fault["reason"]), (&json!("evidenceLevel"), &json!("opt-in-unconfirmed")));
    let bea = window.person("Bea", "Galli", "bea@posta.example").await;
    let message = "From: anna@posta.example\r\nDate: Sun, 22 Nov 2026 09:00:00 +0100\r\n\r\nConfermo";
    let confirms = async |contact: &Value| {
        window.kit.host.will_pick(window.kit.file("conferma.eml", message));
        let mut confirmed = confirmed.clone();
        (confirmed["contact"], confirmed["file"]) =
            (contact.clone(), window.say("evidence_pick", json!({})).await["file"]["token"].clone());
        confirmed
    };
    let unsent = window.refused("consent_record", confirms(&bea).await).await["fields"][0].clone();
    assert_eq!(
        (&unsent["field"], &unsent["reason"]),
        (&json!("evidenceNote"), &json!("opt-in-unsent")),
        "nobody asked Bea"
    );
    window.say("consent_record", confirms(&anna).await).await;
    let given = consent(&window, &anna, "NEWSLETTER").await;
    assert_eq!((&given["state"], &given["counts"]), (&json!("given"), &json!(true)), "{given}");
    window.is_sound().await;
}

/// S63: one request for each yes that ends, whatever became of it; a message that did not go out asked nothing.
#[tokio::test(flavor = "multi_thread")]
async fn s63_a_renewal_is_asked_once_and_the_queue_does_not_propose_it_again() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let types = window.say("consent_type_list", json!({})).await["types"].clone();
    let mut kind = types.as_array().unwrap().iter().find(|one| one["code"] == "NEWSLETTER").unwrap().clone();
    let id = kind["id"].clone();
    for key in ["archived", "usage", "narrower"] {
        kind.as_object_mut().unwrap().remove(key);
    }
    kind["wording"] = Value::Null;
    kind["validityDays"] = json!(20);
    window.say("consent_type_save", kind).await;
    let yes = |day: &str| {
        json!({
            "contact": anna, "type": id, "decision": "given", "decidedOn": day, "method": "paper_form",
            "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
        })
    };
    window.say("consent_record", yes("2026-11-10")).await;
    let queue =
        |asked: bool| json!({ "days": 30, "past": false, "type": null, "asked": asked, "offset": 0, "limit": 50 });
    assert_eq!(window.say("renewal_list", queue(false)).await["total"], 1);
    let reason = reason(&window).await;
    let go = json!({
        "contact": anna, "channel": "email", "point": null, "consent": null, "reason": reason,
        "subject": "Rinnovo", "text": "Buongiorno", "asks": id,
    });
    let went = window.say("reach_go", go.clone()).await;
    assert_eq!(went["allowed"], true, "{went}");
    assert_eq!(consent(&window, &anna, "NEWSLETTER").await["state"], "given", "the yes stands meanwhile");
    let left = window.say("renewal_list", queue(false)).await;
    assert_eq!((&left["total"], &left["asked"]), (&json!(0), &json!(1)), "{left}");
    let all = window.say("renewal_list", queue(true)).await;
    assert_eq!(
        (&all["rows"][0]["askedOn"], &all["rows"][0]["askedBy"]),
        (&json!("2026-11-22"), &json!("email")),
        "{all}"
    );
    let again = window.refused("reach_go", go.clone()).await;
    assert_eq!((&again["code"], &again["params"]["reason"]), (&json!("conflict"), &json!("renewal-asked")), "{again}");
    let settle = json!({ "id": went["communication"], "done": false, "outcome": null, "minutes": null });
    window.say("communication_settle", settle).await;
    assert_eq!(window.say("renewal_list", queue(false)).await["total"], 1, "it did not go out");
    window.say("reach_go", go).await;
    // A renewed yes begins another period.
    window.say("consent_record", yes("2026-11-20")).await;
    assert_eq!(window.say("renewal_list", queue(false)).await["total"], 1);
    window.is_sound().await;
}

/// What asked did not go out, so no answer is waited for; and who said no is not asked again.
#[tokio::test(flavor = "multi_thread")]
async fn s74_a_message_that_was_taken_back_asked_for_nothing_and_a_no_is_not_asked_again() {
    let window = Window::open().await;
    let server = MailServer::start().await;
    window.say("outbox_set", settings(server.port)).await;
    window.say("outbox_pause", json!({ "paused": true })).await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let go = json!({
        "contact": anna, "channel": "email", "point": null, "consent": null, "reason": reason(&window).await,
        "subject": "Possiamo scriverLe?", "text": "Buongiorno", "asks": kind, "send": true,
    });
    let went = window.say("reach_go", go.clone()).await;
    assert_eq!(consent(&window, &anna, "NEWSLETTER").await["state"], "requested", "{went}");
    window.say("outbox_cancel", json!({ "id": went["communication"] })).await;
    assert_ne!(consent(&window, &anna, "NEWSLETTER").await["state"], "requested");
    let no = json!({
        "contact": anna, "type": kind, "decision": "refused", "decidedOn": "2026-11-22", "method": "email",
        "wording": null, "evidenceLevel": 0, "evidenceNote": null, "note": null,
    });
    window.say("consent_record", no).await;
    let again = window.refused("reach_go", go).await;
    assert_eq!((&again["code"], &again["params"]["reason"]), (&json!("conflict"), &json!("said-no")), "{again}");
    window.is_sound().await;
}

/// S74: by SMS and message the firm's words are copied into the telephone; that they went, by which way and with which version
/// of the text, stays on the card, and what did not go asked for nothing.
#[tokio::test(flavor = "multi_thread")]
async fn s74_a_consent_is_asked_for_by_sms_with_the_version_of_its_text() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    window.say("point_add", json!({ "contact": anna, "point": point("mobile", "333 1234567") })).await;
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let draft =
        window.say("ask_draft", json!({ "contact": anna, "type": kind, "way": "message", "language": "it" })).await;
    let text = draft["text"].as_str().unwrap();
    assert!(text.contains("Acconsento a ricevere") && text.contains("SÌ"), "{text}");
    let go = json!({
        "contact": anna, "channel": "sms", "point": null, "consent": null, "reason": reason(&window).await,
        "subject": null, "text": text, "asks": kind,
    });
    let mut silent = go.clone();
    silent["text"] = Value::Null;
    assert_eq!(window.refused("reach_go", silent).await["fields"][0]["field"], "text");
    let went = window.say("reach_go", go.clone()).await;
    assert_eq!((&went["allowed"], &went["opened"]), (&json!(true), &json!(true)), "{went}");
    assert_eq!(window.kit.host.viewed(), Vec::<std::path::PathBuf>::new(), "no program of this computer sends it");
    let waits = consent(&window, &anna, "NEWSLETTER").await;
    let asked = &waits["events"][0];
    assert_eq!((&waits["state"], &asked["decision"]), (&json!("requested"), &json!("requested")), "{waits}");
    assert!(!asked["wording"].is_null(), "the version that they were asked with: {asked}");
    assert_eq!(asked["method"], "message", "an SMS is no e-mail: {asked}");
    let logged = async || {
        let ask = json!({ "contact": anna, "offset": 0, "limit": 10 });
        window.say("communication_list", ask).await["items"][0].clone()
    };
    let item = logged().await;
    assert_eq!((&item["channel"], &item["delivery"], &item["body"]), (&json!("sms"), &json!("open"), &json!(text)));
    let settle = json!({ "id": item["id"], "done": false, "outcome": null, "minutes": null, "followUpOn": null });
    window.say("communication_settle", settle).await;
    assert_ne!(consent(&window, &anna, "NEWSLETTER").await["state"], "requested", "it did not go: nobody was asked");
    let again = window.say("reach_go", go).await;
    let settle =
        json!({ "id": again["communication"], "done": true, "outcome": null, "minutes": null, "followUpOn": null });
    window.say("communication_settle", settle).await;
    assert_eq!(consent(&window, &anna, "NEWSLETTER").await["state"], "requested");
}

/// Asks for a consent under a contract.
fn asks(contact: &Value, channel: &str, kind: &Value, why: &Value) -> Value {
    json!({
        "contact": contact, "channel": channel, "point": null, "consent": null, "reason": why,
        "subject": if channel == "email" { json!("Possiamo scriverLe?") } else { Value::Null },
        "text": if channel == "email" { json!("Buongiorno") } else { Value::Null },
        "asks": kind,
    })
}

/// Art. 21, DOMAIN 4.4: asking for a consent is for the purpose of that consent, whatever reason the message has. Stops of
/// every author, for every purpose, on every channel: where one closes the way or all that the consent would open, nobody is
/// asked; where none does, they are.
#[tokio::test(flavor = "multi_thread")]
async fn s74_nobody_is_asked_for_a_consent_past_a_stop() {
    let window = Window::open().await;
    let marketing = window.coded("purpose_list", "MARKETING").await;
    let surveys = json!({
        "id": null, "title": "Sondaggi", "code": "SONDAGGI", "basis": "consent", "marketing": true, "categories": "",
        "recipients": "", "retention": "", "parent": null,
    });
    let surveys = window.say("purpose_save", surveys).await["id"].clone();
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let why = reason(&window).await;
    let mut number = 0;
    for author in ["subject", "controller", "law"] {
        for (purposes, concerns) in [(json!([]), true), (json!([marketing]), true), (json!([surveys]), false)] {
            for channels in [&[][..], &["email"], &["phone"], &["email", "pec"]] {
                for way in ["email", "phone"] {
                    number += 1;
                    let who =
                        window.person("Anna", &format!("Ferri {number}"), &format!("p{number}@posta.example")).await;
                    let mobile = point("mobile", &format!("+39 333 {:07}", 1_000_000 + number));
                    window.say("point_add", json!({ "contact": who, "point": mobile })).await;
                    window
                        .say(
                            "stop_record",
                            json!({
                                "contact": who, "author": author, "purposes": purposes, "channels": channels,
                                "since": "2026-11-20", "ground": "per iscritto",
                            }),
                        )
                        .await;
                    let on = |channel: &str| channels.is_empty() || channels.contains(&channel);
                    let stopped = concerns && (on(way) || on("email") && on("pec"));
                    let went = window.say("reach_go", asks(&who, way, &kind, &why)).await;
                    let told = format!("{author} {purposes} {channels:?} by {way}: {went}");
                    assert_eq!(went["allowed"], !stopped, "{told}");
                    assert_eq!(went["codes"], if stopped { json!(["objection"]) } else { json!([]) }, "{told}");
                    let state = consent(&window, &who, "NEWSLETTER").await["state"].clone();
                    assert_eq!(state, if stopped { "never_asked" } else { "requested" }, "{told}");
                    assert_eq!(went["communication"].is_null(), stopped, "{told}");
                }
            }
        }
    }
    // What has nothing to do with a consent goes as before.
    let who = window.person("Bea", "Galli", "bea@posta.example").await;
    let stop = json!({ "contact": who, "author": "subject", "channels": [], "since": "2026-11-20", "ground": null });
    window.say("stop_record", stop).await;
    let mut plain = asks(&who, "email", &kind, &why);
    plain["asks"] = Value::Null;
    assert_eq!(window.say("reach_go", plain).await["allowed"], true);
    // Nor is a right that is answered a way to ask.
    let rights = window.coded("reason_list", "DIRITTI").await;
    let went = window.say("reach_go", asks(&who, "email", &kind, &rights)).await;
    assert_eq!((&went["allowed"], &went["codes"]), (&json!(false), &json!(["objection"])), "{went}");
    // A no on another card with the same address holds here too.
    let twin = window.person("Beatrice", "Galli", "bea@posta.example").await;
    let went = window.say("reach_go", asks(&twin, "email", &kind, &why)).await;
    assert_eq!((&went["allowed"], &went["codes"]), (&json!(false), &json!(["objection"])), "{went}");
    // Who objected and then said yes with proof may be asked to renew it.
    window.kit.clock.advance(chrono::Duration::days(1));
    let yes = json!({
        "contact": who, "type": kind, "decision": "given", "decidedOn": "2026-11-23", "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
    });
    window.say("consent_record", yes).await;
    assert_eq!(window.say("reach_go", asks(&who, "email", &kind, &why)).await["allowed"], true);
    window.is_sound().await;
}

/// F18: a number that the register of oppositions lists is not called to ask for a consent to calls.
#[tokio::test(flavor = "multi_thread")]
async fn f18_a_listed_number_is_not_called_for_a_consent() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    window.say("point_add", json!({ "contact": anna, "point": point("mobile", "333 2222222") })).await;
    let import = crate::rpo::list(&window, "esito.csv", "Numero;Iscritto\n3332222222;S\n").await;
    crate::rpo::written(&window, &import, "2026-11-20").await;
    let kind = window.coded("consent_type_list", "TELEFONO").await;
    let why = reason(&window).await;
    let went = window.say("reach_go", asks(&anna, "phone", &kind, &why)).await;
    assert_eq!((&went["allowed"], &went["codes"]), (&json!(false), &json!(["rpo_listed"])), "{went}");
}

/// S74: a request that nobody answered is not made again, by whatever way.
#[tokio::test(flavor = "multi_thread")]
async fn s74_who_did_not_answer_is_not_asked_again_and_again() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    window.say("point_add", json!({ "contact": anna, "point": point("mobile", "333 1234567") })).await;
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let why = reason(&window).await;
    let first = window.say("reach_go", asks(&anna, "email", &kind, &why)).await;
    assert_eq!(first["allowed"], true);
    for way in ["email", "phone"] {
        let again = window.refused("reach_go", asks(&anna, way, &kind, &why)).await;
        assert_eq!(
            (&again["code"], &again["params"]["reason"]),
            (&json!("conflict"), &json!("asked-already")),
            "{again}"
        );
    }
    // "I'll think about it" is an answer: another day they may be asked.
    let later = json!({
        "contact": anna, "type": kind, "decision": "deferred", "decidedOn": "2026-11-22", "method": "voice",
        "wording": null, "evidenceLevel": 0, "evidenceNote": null, "note": null,
    });
    window.say("consent_record", later).await;
    assert_eq!(window.say("reach_go", asks(&anna, "phone", &kind, &why)).await["allowed"], true);
}

/// S63, Art. 21: whoever objects is not proposed for a renewal, and asking all the same is refused.
#[tokio::test(flavor = "multi_thread")]
async fn s63_who_objects_is_not_proposed_for_a_renewal() {
    let window = Window::open().await;
    let types = window.say("consent_type_list", json!({})).await["types"].clone();
    let mut kind = types.as_array().unwrap().iter().find(|one| one["code"] == "NEWSLETTER").unwrap().clone();
    let id = kind["id"].clone();
    for key in ["archived", "usage", "narrower"] {
        kind.as_object_mut().unwrap().remove(key);
    }
    (kind["wording"], kind["validityDays"]) = (Value::Null, json!(20));
    window.say("consent_type_save", kind).await;
    let mut people = Vec::new();
    for name in ["Ferri", "Galli", "Landi"] {
        let who = window.person("Anna", name, &format!("{name}@posta.example").to_lowercase()).await;
        let yes = json!({
            "contact": who, "type": id, "decision": "given", "decidedOn": "2026-11-10", "method": "paper_form",
            "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
        });
        window.say("consent_record", yes).await;
        people.push(who);
    }
    for (who, channels) in [(&people[0], json!([])), (&people[1], json!(["phone"]))] {
        let stop =
            json!({ "contact": who, "author": "subject", "channels": channels, "since": "2026-11-20", "ground": null });
        window.say("stop_record", stop).await;
    }
    let queue = json!({ "days": 30, "past": false, "type": null, "asked": true, "offset": 0, "limit": 50 });
    let page = window.say("renewal_list", queue).await;
    let names: Vec<&Value> = page["rows"].as_array().unwrap().iter().map(|row| &row["name"]).collect();
    assert_eq!((&page["total"], names), (&json!(2), vec![&json!("Galli Anna"), &json!("Landi Anna")]), "{page}");
    let why = reason(&window).await;
    let went = window.say("reach_go", asks(&people[0], "email", &id, &why)).await;
    assert_eq!((&went["allowed"], &went["codes"]), (&json!(false), &json!(["objection"])), "{went}");
    assert_eq!(window.say("reach_go", asks(&people[1], "email", &id, &why)).await["allowed"], true);
}
