//! Campaigns (S43, S46, S72, S81, S99; DOMAIN 4.4): who gets one, who does not and why, and what comes of each message.

use crate::erasure::erased;
use crate::merge::merging;
use crate::outbox::{settings, settled};
use crate::window::Window;
use custode_testkit::{MailServer, Mood};
use serde_json::{Value, json};

pub async fn decide(window: &Window, contact: &Value, code: &str, decision: &str, on: &str) {
    let kind = window.coded("consent_type_list", code).await;
    let request = json!({
        "contact": contact, "type": kind, "decision": decision, "decidedOn": on, "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
    });
    window.say("consent_record", request).await;
}

pub async fn draft(window: &Window) -> Value {
    let consent = window.coded("consent_type_list", "NEWSLETTER").await;
    let saved = window.say(
        "campaign_save",
        json!({
            "id": null, "title": "Saldi d'inverno", "subject": "Saldi", "text": "Da domani, tutto a metà prezzo.",
            "farewell": "Per non riceverne più risponda CANCELLAMI.", "consent": consent,
            "audience": { "list": "", "search": "", "filters": [] },
        }),
    );
    saved.await["id"].clone()
}

async fn got(window: &Window, id: &Value) -> Value {
    window.say("campaign_get", json!({ "id": id })).await
}

async fn left_out(window: &Window, id: &Value) -> Vec<(String, String)> {
    let page = window.say("campaign_people", json!({ "included": false, "id": id, "offset": 0, "limit": 50 })).await;
    let people = page["people"].as_array().unwrap();
    assert_eq!(page["total"], people.len());
    let mut lines: Vec<(String, String)> = people
        .iter()
        .map(|one| (one["name"].as_str().unwrap_or("-").to_owned(), one["codes"][0].as_str().unwrap().to_owned()))
        .collect();
    lines.sort();
    lines
}

/// The five of S99: valid, expired, withdrawn, never asked, valid for another type.
async fn five(window: &Window) -> Vec<Value> {
    let mut people = Vec::new();
    for (first, email) in [
        ("Anna", "anna@posta.example"),
        ("Bruno", "bruno@posta.example"),
        ("Carla", "carla@posta.example"),
        ("Dario", "dario@posta.example"),
        ("Elena", "elena@posta.example"),
    ] {
        people.push(window.person(first, "Ferri", email).await);
    }
    decide(window, &people[0], "NEWSLETTER", "given", "2026-11-01").await;
    decide(window, &people[1], "NEWSLETTER", "given", "2020-01-01").await;
    decide(window, &people[2], "NEWSLETTER", "given", "2026-11-01").await;
    decide(window, &people[2], "NEWSLETTER", "withdrawn", "2026-11-10").await;
    decide(window, &people[4], "TELEFONO", "given", "2026-11-01").await;
    people
}

pub async fn with_server() -> (Window, MailServer) {
    let (window, server) = (Window::open().await, MailServer::start().await);
    window.say("outbox_set", settings(server.port)).await;
    (window, server)
}

#[tokio::test(flavor = "multi_thread")]
async fn s99_only_a_valid_yes_gets_it_and_four_are_left_out_with_their_codes() {
    let (window, server) = with_server().await;
    let people = five(&window).await;
    let id = draft(&window).await;
    let why = [
        ("Ferri Bruno", "consent_expired"),
        ("Ferri Carla", "withdrawn"),
        ("Ferri Dario", "consent_absent"),
        ("Ferri Elena", "consent_absent"),
    ];
    let why: Vec<(String, String)> = why.iter().map(|(name, code)| ((*name).to_owned(), (*code).to_owned())).collect();
    assert_eq!(left_out(&window, &id).await, why, "live");
    let asked = json!({ "id": id, "included": true, "offset": 0, "limit": 50 });
    let gets_it = window.say("campaign_people", asked.clone()).await;
    assert_eq!(
        (&gets_it["total"], &gets_it["people"][0]["name"]),
        (&json!(1), &json!("Ferri Anna")),
        "by name, before"
    );
    window.say("campaign_start", json!({ "id": id })).await;
    settled(&window).await;
    let received = server.received();
    assert_eq!(received.iter().map(|one| one.to.as_str()).collect::<Vec<_>>(), ["anna@posta.example"]);
    let text = &received[0].text;
    assert!(text.contains("List-Unsubscribe: <mailto:info@bianchi.example?subject=unsubscribe%20"), "{text}");
    assert!(text.contains("CANCELLAMI.") && text.contains("[00"), "{text}");
    // Whoever answers from another address quotes it.
    let quoted = text.rsplit_once('[').unwrap().1.split(']').next().unwrap();
    let ask = json!({
        "text": format!("[{quoted}]"), "channel": null, "direction": null, "category": null, "purpose": null,
        "delivery": null, "followUp": false, "since": null, "until": null, "offset": 0, "limit": 5,
    });
    let found = window.say("communication_register", ask).await;
    assert_eq!(
        (&found["total"], &found["lines"][0]["people"][0]["name"]),
        (&json!(1), &json!("Ferri Anna")),
        "{found}"
    );
    let campaign = got(&window, &id).await;
    assert_eq!((&campaign["included"], &campaign["sent"], &campaign["waiting"]), (&json!(1), &json!(1), &json!(0)));
    assert_eq!(left_out(&window, &id).await, why, "as it was frozen");
    assert_eq!(window.refused("campaign_people", asked).await["params"]["reason"], "campaign-started");
    let list = window.say("communication_list", json!({ "contact": people[0], "offset": 0, "limit": 5 })).await;
    let item = &list["items"][0];
    assert_eq!((&item["campaign"], &item["delivery"]), (&json!("Saldi d'inverno"), &json!("done")));
    assert_eq!(item["body"], "Da domani, tutto a metà prezzo.", "the text of the campaign is that of its messages");
    assert!(item["keptUntil"].is_string(), "under a retention class");
    let history = window.say("contact_history", json!({ "id": people[2], "offset": 0, "limit": 50 })).await;
    let asked: Vec<&Value> =
        history["items"].as_array().unwrap().iter().filter(|line| line["what"] == "decided").collect();
    assert_eq!(asked.len(), 1, "a no to a campaign stays in the journal of the person too");
    window.is_sound().await;
}

/// S72, F16: counts move without a refresh; what was frozen is asked about again before each message.
#[tokio::test(flavor = "multi_thread")]
async fn s72_who_withdraws_after_the_start_does_not_get_it() {
    let (window, server) = with_server().await;
    window.say("outbox_pause", json!({ "paused": true })).await;
    let people = five(&window).await;
    decide(&window, &people[3], "NEWSLETTER", "given", "2026-11-02").await;
    let id = draft(&window).await;
    window.say("campaign_start", json!({ "id": id })).await;
    assert_eq!(got(&window, &id).await["waiting"], 2);
    decide(&window, &people[0], "NEWSLETTER", "withdrawn", "2026-11-22").await;
    window.say("outbox_pause", json!({ "paused": false })).await;
    settled(&window).await;
    assert_eq!(server.received().iter().map(|one| one.to.as_str()).collect::<Vec<_>>(), ["dario@posta.example"]);
    let register = json!({
        "text": "", "channel": null, "direction": null, "category": null, "purpose": null, "delivery": "not_done",
        "campaign": id, "followUp": false, "since": null, "until": null, "offset": 0, "limit": 10,
    });
    let lines = window.say("communication_register", register).await;
    assert_eq!((&lines["total"], &lines["lines"][0]["item"]["fault"]), (&json!(1), &json!("gate")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_campaign_is_held_up_goes_on_and_is_stopped_for_good() {
    let (window, server) = with_server().await;
    let people = five(&window).await;
    decide(&window, &people[3], "NEWSLETTER", "given", "2026-11-02").await;
    server.feels(Mood::Busy);
    let id = draft(&window).await;
    window.say("campaign_start", json!({ "id": id })).await;
    settled(&window).await;
    let again = window.refused("campaign_start", json!({ "id": id })).await;
    assert_eq!(again["params"]["reason"], "campaign-started");
    window.say("campaign_step", json!({ "id": id, "state": "paused" })).await;
    server.feels(Mood::Fine);
    window.kit.clock.advance(chrono::Duration::minutes(5));
    window.kit.desk.tend_outbox().await;
    settled(&window).await;
    assert_eq!(server.received().len(), 0, "what is held up does not go");
    window.say("campaign_step", json!({ "id": id, "state": "running" })).await;
    settled(&window).await;
    assert_eq!(server.received().len(), 2);
    window.say("outbox_pause", json!({ "paused": true })).await;
    let second = draft(&window).await;
    window.say("campaign_start", json!({ "id": second })).await;
    window.say("campaign_step", json!({ "id": second, "state": "stopped" })).await;
    let refused = window.refused("campaign_step", json!({ "id": second, "state": "running" })).await;
    assert_eq!(refused["params"]["reason"], "campaign-step");
    window.say("outbox_pause", json!({ "paused": false })).await;
    settled(&window).await;
    assert_eq!(server.received().len(), 2, "what is stopped never goes");
    assert_eq!(got(&window, &second).await["notSent"], 2);
}

/// Two cards with one address get one message; two cards that are merged after the start too; an erased person none.
#[tokio::test(flavor = "multi_thread")]
async fn nobody_gets_a_campaign_twice_and_an_erased_person_not_at_all() {
    let (window, server) = with_server().await;
    window.say("outbox_pause", json!({ "paused": true })).await;
    let mut people = Vec::new();
    for (first, email) in [
        ("Anna", "anna@posta.example"),
        ("Anna Maria", "anna@posta.example"),
        ("Bruno", "bruno@posta.example"),
        ("Bruno Piero", "bruno.piero@posta.example"),
        ("Carla", "carla@posta.example"),
    ] {
        let id = window.person(first, "Ferri", email).await;
        decide(&window, &id, "NEWSLETTER", "given", "2026-11-01").await;
        people.push(id);
    }
    let id = draft(&window).await;
    let aim = json!({ "consent": window.coded("consent_type_list", "NEWSLETTER").await, "channel": "email" });
    let count = json!({ "ids": [], "search": "", "filters": [], "aim": aim, "campaign": true });
    let counted = window.say("audience_count", count).await;
    assert_eq!((&counted["included"], &counted["excluded"][0]["code"]), (&json!(4), &json!("ok")), "as it starts");
    window.say("campaign_start", json!({ "id": id })).await;
    let campaign = got(&window, &id).await;
    assert_eq!((&campaign["included"], &campaign["leftOut"][0]["code"]), (&json!(4), &json!("ok")));
    window.say("contact_merge", merging(&people[2], &people[3], &[])).await;
    erased(&window, &people[4]).await;
    window.say("outbox_pause", json!({ "paused": false })).await;
    settled(&window).await;
    let mut to: Vec<String> = server.received().into_iter().map(|one| one.to).collect();
    to.sort();
    assert!(!to.contains(&"carla@posta.example".to_owned()), "an erased person: {to:?}");
    let brunos = to.iter().filter(|to| to.starts_with("bruno")).count();
    assert_eq!(brunos, 1, "one person on two cards: {to:?}");
    assert_eq!(to.iter().filter(|to| *to == "anna@posta.example").count(), 1);
    window.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_is_checked_changed_and_removed_and_nothing_is_sent_with_the_outbox_off() {
    let window = Window::open().await;
    let empty = window.refused(
        "campaign_save",
        json!({
            "id": null, "title": "", "subject": "", "text": "", "farewell": " ", "consent": null,
            "audience": { "list": "", "search": "", "filters": [] },
        }),
    );
    let fields: Vec<Value> =
        empty.await["fields"].as_array().unwrap().iter().map(|field| field["field"].clone()).collect();
    assert_eq!(fields, ["title", "subject", "text", "farewell", "consent"]);
    let id = draft(&window).await;
    let refused = window.refused("campaign_start", json!({ "id": id })).await;
    assert_eq!(refused["params"]["reason"], "outbox-off");
    let gone = window.say("campaign_remove", json!({ "id": id })).await;
    assert_eq!(window.say("campaign_list", json!({})).await["campaigns"], json!([]));
    window.say("change_undo", json!({ "txn": gone["txn"] })).await;
    assert_eq!(window.say("campaign_list", json!({})).await["campaigns"].as_array().unwrap().len(), 1);
}

/// What the start wrote into the journals says the same as the list that is kept beside them: a machine that has none makes it
/// from there. Who reaches only own cards runs no campaigns.
#[tokio::test(flavor = "multi_thread")]
async fn the_journals_say_who_was_left_out() {
    let (window, _server) = with_server().await;
    five(&window).await;
    let id = draft(&window).await;
    window.say("campaign_start", json!({ "id": id })).await;
    settled(&window).await;
    assert_eq!(left_out(&window, &id).await.len(), 4);
    let asked = custode_app::domain::ids::CampaignId::from_uuid(id.as_str().unwrap().parse().unwrap());
    let work = custode_app::Work::on(&window.kit.desk).await.unwrap();
    let journal = work.reader().asked_at_start(asked).await.unwrap();
    let kept = work.reader().campaign_left_out(asked, 0, 50).await.unwrap();
    let mut told: Vec<_> = journal
        .iter()
        .map(|(contact, one)| (*contact, one.codes.iter().map(|code| code.code().to_owned()).collect::<Vec<_>>()))
        .collect();
    let mut kept = kept;
    told.sort();
    kept.sort();
    assert_eq!(told, kept);
    let role = json!({ "id": null, "title": "Solo i suoi", "may": ["campaigns"], "hides": [], "ownCards": true });
    assert_eq!(window.refused("role_save", role).await["code"], "validation");
}

/// S3: a word of the text of a campaign finds its messages, which keep no text of their own, with the piece in which it stands.
#[tokio::test(flavor = "multi_thread")]
async fn s3_a_word_of_a_campaign_finds_its_messages() {
    let (window, _server) = with_server().await;
    five(&window).await;
    let id = draft(&window).await;
    let register = async |text: &str| {
        let mut ask = crate::communications::anything();
        ask["text"] = json!(text);
        window.say("communication_register", ask).await
    };
    assert_eq!(register("metà prezzo").await["total"], 0, "a draft was sent to nobody");
    window.say("campaign_start", json!({ "id": id })).await;
    for typed in ["METÀ prez", "cancellami", "saldi"] {
        let page = register(typed).await;
        assert_eq!(
            (&page["total"], &page["lines"][0]["people"][0]["name"]),
            (&json!(1), &json!("Ferri Anna")),
            "{typed}"
        );
        let snippet = page["lines"][0]["snippet"].as_array().unwrap();
        assert!(snippet.iter().any(|part| part["found"] == true), "{typed}: {snippet:?}");
    }
    assert_eq!(register("metà caldaia").await["total"], 0);
    // Other conditions hold beside it.
    let mut ask = crate::communications::anything();
    (ask["text"], ask["direction"]) = (json!("prezzo"), json!("inbound"));
    assert_eq!(window.say("communication_register", ask).await["total"], 0);
}

/// Nobody gets two: an address that becomes that of another recipient after the start gets the campaign once.
#[tokio::test(flavor = "multi_thread")]
async fn an_address_that_two_recipients_come_to_share_gets_a_campaign_once() {
    let (window, server) = with_server().await;
    window.say("outbox_pause", json!({ "paused": true })).await;
    let mut people = Vec::new();
    for (first, email) in
        [("Anna", "anna@posta.example"), ("Bruno", "bruno@posta.example"), ("Carla", "carla@posta.example")]
    {
        let id = window.person(first, "Ferri", email).await;
        decide(&window, &id, "NEWSLETTER", "given", "2026-11-01").await;
        people.push(id);
    }
    // Carla has Bruno's second address too, but is written to at her own.
    let second = crate::window::point("email", "bruno@posta.example");
    window.say("point_add", json!({ "contact": people[2], "point": second })).await;
    let id = draft(&window).await;
    window.say("campaign_start", json!({ "id": id })).await;
    let anna = window.card(&people[0]).await["points"][0].clone();
    let moved = crate::window::point("email", "bruno@posta.example");
    window
        .say("point_update", json!({ "contact": people[0], "point": anna["id"], "value": moved, "primary": true }))
        .await;
    window.say("outbox_pause", json!({ "paused": false })).await;
    settled(&window).await;
    let mut to: Vec<String> = server.received().into_iter().map(|one| one.to).collect();
    to.sort();
    assert_eq!(to, ["bruno@posta.example", "carla@posta.example"]);
    assert_eq!(got(&window, &id).await["notSent"], 1);
    window.is_sound().await;
}
