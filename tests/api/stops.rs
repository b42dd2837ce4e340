//! Who cannot be used, and why (S44, F20, F21, S61).

use crate::anchors::{ends, footing};
use crate::window::Window;
use serde_json::{Value, json};

fn all() -> Value {
    json!({ "what": null, "author": null, "purpose": null, "channel": null, "name": "", "offset": 0, "limit": 50 })
}

async fn asked(window: &Window, part: Value) -> Vec<(String, String)> {
    let mut ask = all();
    for (key, value) in part.as_object().unwrap() {
        ask[key] = value.clone();
    }
    let page = window.say("stop_list", ask).await;
    let rows = page["rows"].as_array().unwrap().clone();
    assert_eq!(page["total"], rows.len());
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    rows.iter().map(|row| (text(&row["name"]), text(&row["what"]))).collect()
}

fn line(name: &str, what: &str) -> (String, String) {
    (name.to_owned(), what.to_owned())
}

/// S44, F21: every no has its line with who said it; it is found by purpose and channel, and a lifted one is gone.
#[tokio::test(flavor = "multi_thread")]
async fn s44_everybody_who_cannot_be_used_stands_on_one_list() {
    let window = Window::open().await;
    let [anna, bruno, carla, dario] = [
        window.person("Anna", "Ferri", "anna@posta.example").await,
        window.person("Bruno", "Gatti", "bruno@posta.example").await,
        window.person("Carla", "Landi", "carla@posta.example").await,
        window.person("Dario", "Moro", "dario@posta.example").await,
    ];
    assert!(asked(&window, json!({})).await.is_empty());
    let marketing = window.coded("purpose_list", "MARKETING").await;
    let contract = window.coded("purpose_list", "CONTRATTO").await;
    let stop = |contact: &Value, author: &str, channels: Value| {
        json!({
            "contact": contact, "channels": channels, "author": author, "ground": "al telefono", "since": "2026-11-20",
        })
    };
    let no_calls = window.say("stop_record", stop(&anna, "subject", json!(["phone"]))).await;
    window.say("stop_record", stop(&bruno, "controller", json!([]))).await;
    let status = json!([{ "field": "status", "value": "not_usable", "replaces": null }]);
    window.say("contact_update", json!({ "id": carla, "fields": status })).await;
    let newsletter = window.coded("consent_type_list", "NEWSLETTER").await;
    let withdrawal = json!({
        "contact": dario, "type": newsletter, "decision": "withdrawn", "decidedOn": "2026-11-19", "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": "Faldone 3", "note": null,
    });
    window.say("consent_record", withdrawal).await;
    let everybody = [
        line("Ferri Anna", "objection"),
        line("Gatti Bruno", "block"),
        line("Landi Carla", "not_usable"),
        line("Moro Dario", "withdrawn"),
    ];
    assert_eq!(asked(&window, json!({})).await, everybody);
    assert_eq!(asked(&window, json!({ "author": "subject" })).await, [everybody[0].clone(), everybody[3].clone()]);
    assert_eq!(asked(&window, json!({ "what": "block" })).await, [everybody[1].clone()]);
    assert_eq!(asked(&window, json!({ "name": "LANDI" })).await, [everybody[2].clone()]);
    assert_eq!(asked(&window, json!({ "channel": "post" })).await, [everybody[1].clone(), everybody[2].clone()]);
    assert_eq!(asked(&window, json!({ "purpose": marketing })).await, everybody);
    assert_eq!(asked(&window, json!({ "purpose": contract })).await, [everybody[2].clone()], "marketing only");
    window.say("change_undo", json!({ "txn": no_calls["txn"] })).await;
    assert_eq!(asked(&window, json!({})).await, everybody[1..]);
    window.say("contact_bin", json!({ "ids": [bruno] })).await;
    let page = window.say("stop_list", all()).await;
    assert_eq!(page["counts"], json!([{ "what": "withdrawn", "count": 1 }, { "what": "not_usable", "count": 1 }]));
}

/// Whether a newsletter may go, and the first answer about one message.
async fn marketing_by_email(window: &Window, id: &Value) -> (bool, Value) {
    let gate = window.card(id).await["gate"].as_array().unwrap().clone();
    let line = gate.into_iter().find(|line| line["channel"] == "email").unwrap();
    (line["massAllowed"] == true, line["code"].clone())
}

/// S44, S46: one act says that somebody is not interested. With a yes that still stands they leave every list, stand among
/// those who cannot be used, and their term runs; taken back, they are as before.
#[tokio::test(flavor = "multi_thread")]
async fn s44_who_is_not_interested_leaves_every_list_and_has_a_term() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let newsletter = window.coded("consent_type_list", "NEWSLETTER").await;
    let yes = json!({
        "contact": anna, "type": newsletter, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": "Faldone 3", "note": null,
    });
    window.say("consent_record", yes).await;
    let campaign = json!({
        "id": null, "title": "Saldi", "subject": "Saldi", "text": "Da domani.", "farewell": "Risponda CANCELLAMI.",
        "consent": newsletter, "audience": { "list": "", "search": "", "filters": [] },
    });
    let campaign = window.say("campaign_save", campaign).await["id"].clone();
    let left_out = async || {
        let page =
            window.say("campaign_people", json!({ "included": false, "id": campaign, "offset": 0, "limit": 5 })).await;
        page["people"].as_array().unwrap().iter().map(|one| one["codes"].clone()).collect::<Vec<_>>()
    };
    assert!(left_out().await.is_empty() && marketing_by_email(&window, &anna).await.0);
    ends(&window, &anna, json!("2026-11-20"), "not_interested").await;
    assert_eq!(asked(&window, json!({})).await, [line("Ferri Anna", "not_usable")]);
    assert_eq!(left_out().await, [json!(["not_usable"])]);
    let answer = (false, json!("not_usable"));
    assert_eq!(marketing_by_email(&window, &anna).await, answer, "single mail, call, export");
    // The yes that still stands keeps the card no longer than six months after the last word: nobody may use it.
    let foot = footing(&window, &anna).await;
    assert_eq!((&foot["how"], &foot["lostOn"]), (&json!("not_interested"), &json!("2026-11-20")));
    assert_eq!(foot["keptUntil"], "2027-05-20", "{foot}");
    // The day is put right: the card stays not usable, and is given back with the relation.
    ends(&window, &anna, json!("2026-11-19"), "not_interested").await;
    assert_eq!(window.card(&anna).await["status"], "not_usable");
    ends(&window, &anna, Value::Null, "ended").await;
    assert_eq!((window.card(&anna).await["status"].clone(), left_out().await.len()), (json!("active"), 0));
    assert!(asked(&window, json!({})).await.is_empty());
    // Who was not usable before, for another reason, stays so.
    let status = json!([{ "field": "status", "value": "not_usable", "replaces": null }]);
    window.say("contact_update", json!({ "id": anna, "fields": status })).await;
    ends(&window, &anna, json!("2026-11-20"), "not_interested").await;
    assert_eq!(footing(&window, &anna).await["byEnd"], false, "set by hand, taken back by hand");
    ends(&window, &anna, Value::Null, "ended").await;
    assert_eq!(window.card(&anna).await["status"], "not_usable");
    window.is_sound().await;
}

/// F21: a stop for one purpose closes that and leaves the others; its words say which. Nobody objects to a contract.
#[tokio::test(flavor = "multi_thread")]
async fn f21_a_stop_names_its_purposes() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let surveys = json!({
        "id": null, "title": "Sondaggi", "code": "SONDAGGI", "basis": "consent", "marketing": true, "categories": "",
        "recipients": "", "retention": "", "parent": null,
    });
    window.say("purpose_save", surveys).await;
    let surveys = window.coded("purpose_list", "SONDAGGI").await;
    let newsletter = window.coded("consent_type_list", "NEWSLETTER").await;
    let yes = json!({
        "contact": anna, "type": newsletter, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": "Faldone 3", "note": null,
    });
    window.say("consent_record", yes).await;
    let stop = |purpose: &Value| {
        json!({
            "contact": anna, "purposes": [purpose], "channels": [], "author": "subject", "ground": null,
            "since": "2026-11-20", "arrivedBy": "phone",
        })
    };
    let contract = window.coded("purpose_list", "CONTRATTO").await;
    let refused = window.refused("stop_record", stop(&contract)).await;
    assert_eq!(refused["fields"][0]["field"], "purposes");
    window.say("stop_record", stop(&surveys)).await;
    let shown = window.card(&anna).await["stops"][0].clone();
    assert_eq!((&shown["purposes"], &shown["arrivedBy"]), (&json!(["Sondaggi"]), &json!("phone")), "{shown}");
    assert!(marketing_by_email(&window, &anna).await.0, "the newsletter goes on");
    let marketing = window.coded("purpose_list", "MARKETING").await;
    window.say("stop_record", stop(&marketing)).await;
    assert_eq!(marketing_by_email(&window, &anna).await, (false, json!("objection")));
    assert_eq!(asked(&window, json!({ "purpose": surveys })).await.len(), 1);
    window.is_sound().await;
}

/// S23: an objection keeps by which way it came and the file that proves it; with that, nobody calls it a mistake (I8).
#[tokio::test(flavor = "multi_thread")]
async fn s23_an_objection_keeps_its_proof() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let stop = |by: Value, file: Value| {
        json!({
            "contact": anna, "channels": ["phone"], "author": "subject", "ground": "raccomandata", "since": "2026-11-20",
            "arrivedBy": by, "file": file,
        })
    };
    let path = window.kit.folder().join("lettera.pdf");
    std::fs::write(&path, b"%PDF-1.7 basta").unwrap();
    let token = serde_json::to_value(window.kit.desk.token_for(path).token).unwrap();
    window.say("stop_record", stop(json!("phone"), token)).await;
    let shown = window.card(&anna).await["stops"][0].clone();
    let files = window.say("evidence_list", json!({ "id": anna })).await;
    assert_eq!(
        (&files["files"][0]["name"], &files["files"][0]["events"]),
        (&json!("lettera.pdf"), &json!([shown["id"]]))
    );
    let end = |stop: &Value| json!({ "contact": anna, "stop": stop, "reason": "Scheda sbagliata" });
    assert_eq!((&shown["liftable"], &shown["correctable"]), (&json!(false), &json!(false)));
    assert_eq!(window.refused("stop_correct", end(&shown["id"])).await["params"]["reason"], "persons-own");
    // What was said and typed on the wrong card is a mistake; what came in writing is not.
    window.say("stop_record", stop(json!("email"), Value::Null)).await;
    window.say("stop_record", stop(Value::Null, Value::Null)).await;
    let stops = window.card(&anna).await["stops"].clone();
    assert_eq!((&stops[1]["correctable"], &stops[2]["correctable"]), (&json!(false), &json!(true)), "{stops}");
    assert_eq!(window.refused("stop_correct", end(&stops[1]["id"])).await["params"]["reason"], "persons-own");
    window.say("stop_correct", end(&stops[2]["id"])).await;
    let ended = window.card(&anna).await["stops"][2].clone();
    let why = json!("Scheda sbagliata");
    assert_eq!((&ended["wrong"], &ended["liftedOn"], &ended["liftedWhy"]), (&json!(true), &json!("2026-11-22"), &why));
    window.is_sound().await;
}

/// I8: a slip is undone the same day; what a person wrote is not undone the day after, by nobody.
#[tokio::test(flavor = "multi_thread")]
async fn s23_an_objection_is_undone_only_as_a_slip_of_the_day() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let stop = |by: &str| {
        json!({ "contact": anna, "channels": ["phone"], "author": "subject", "ground": "mail", "since": "2026-11-20",
            "arrivedBy": by, "file": null })
    };
    let slip = window.say("stop_record", stop("email")).await;
    window.say("change_undo", json!({ "txn": slip["txn"] })).await;
    assert_eq!(window.card(&anna).await["stops"][0]["wrong"], true);
    let written = window.say("stop_record", stop("email")).await;
    window.kit.clock.advance(chrono::Duration::hours(25));
    let refused = window.refused("change_undo", json!({ "txn": written["txn"] })).await;
    assert_eq!(refused["params"]["reason"], "persons-own", "{refused}");
    assert_eq!(window.card(&anna).await["stops"][1]["liftedOn"], Value::Null, "it stands");
    window.is_sound().await;
}

/// DOMAIN 4.3: a block by law is over when its cause is; the Referente says so, with a reason that stays.
#[tokio::test(flavor = "multi_thread")]
async fn a_block_by_law_is_lifted_with_a_reason() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let block = json!({
        "contact": anna, "channels": [], "author": "law", "ground": "Ordine del Garante", "since": "2026-11-20",
    });
    window.say("stop_record", block).await;
    let stop = window.card(&anna).await["stops"][0].clone();
    assert_eq!(stop["liftable"], true, "who sets the rules: {stop}");
    let lift = |reason: &str| json!({ "contact": anna, "stop": stop["id"], "reason": reason });
    assert_eq!(window.refused("stop_lift", lift(" ")).await["fields"][0]["field"], "reason");
    window.say("stop_lift", lift("Ordine ritirato")).await;
    let over = window.card(&anna).await["stops"][0].clone();
    assert_eq!((&over["liftedWhy"], &over["wrong"]), (&json!("Ordine ritirato"), &json!(false)));
    assert!(asked(&window, json!({})).await.is_empty());
    window.is_sound().await;
}

async fn with_number(window: &Window, first: &str, kind: &str, number: &str) -> Value {
    let id = window.person(first, "Ferri", "").await;
    let point = crate::window::point(kind, number);
    window.say("point_add", json!({ "contact": id, "point": point })).await;
    let yes = json!({
        "contact": id, "type": window.coded("consent_type_list", "TELEFONO").await, "decision": "given",
        "decidedOn": "2026-11-01", "method": "paper_form", "wording": null, "evidenceLevel": 2, "evidenceNote": null,
        "note": null,
    });
    window.say("consent_record", yes).await;
    id
}

/// S61: a mobile is one person's: who wants no calls is not called by way of another card with it, on the ground of a consent
/// from before. A landline is a whole office's, and what is said later on the other card stands.
#[tokio::test(flavor = "multi_thread")]
async fn s61_no_more_calls_holds_for_the_mobile_on_another_card() {
    let window = Window::open().await;
    let anna = with_number(&window, "Anna", "mobile", "+41 79 123 45 67").await;
    let twin = with_number(&window, "Annamaria", "mobile", "+41 79 123 45 67").await;
    let office = with_number(&window, "Olga", "landline", "+41 91 123 45 67").await;
    let colleague = with_number(&window, "Piero", "landline", "+41 91 123 45 67").await;
    let kind = window.coded("consent_type_list", "TELEFONO").await;
    let call = async |who: &Value| {
        let go = json!({ "contact": who, "channel": "phone", "point": null, "consent": kind, "reason": null, "subject": null });
        let went = window.say("reach_go", go).await;
        (went["allowed"] == true, went["codes"][0].clone())
    };
    let may = async || {
        let mut list = crate::window::everybody("");
        list["filters"] = json!([{ "by": "reach", "way": "call", "value": true }]);
        let aim = json!({ "consent": kind, "channel": "phone" });
        let count = json!({ "ids": [], "search": "", "filters": [], "aim": aim });
        let on_list = window.say("contact_list", list).await["total"]["value"].clone();
        (on_list, window.say("audience_count", count).await["included"].clone())
    };
    assert_eq!(may().await, (json!(4), json!(4)));
    for who in [&anna, &office] {
        let stop = json!({
            "contact": who, "author": "subject", "channels": ["phone"], "since": "2026-11-20", "ground": null,
        });
        window.say("stop_record", stop).await;
    }
    assert_eq!(call(&twin).await, (false, json!("objection")), "the same mobile");
    assert_eq!(call(&colleague).await, (true, Value::Null), "a line of an office");
    assert_eq!(may().await, (json!(1), json!(1)));
    let later = json!({
        "contact": twin, "type": kind, "decision": "given", "decidedOn": "2026-11-21", "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
    });
    window.say("consent_record", later).await;
    assert_eq!(call(&twin).await, (true, Value::Null), "what is said later there stands");
    assert_eq!(may().await, (json!(2), json!(2)));
    // A consent to calls that is taken back is taken back for the mobile.
    let withdrawn = json!({
        "contact": anna, "type": kind, "decision": "withdrawn", "decidedOn": "2026-11-22", "method": "voice",
        "wording": null, "evidenceLevel": 1, "evidenceNote": null, "note": null,
    });
    window.say("consent_record", withdrawn).await;
    assert_eq!(call(&twin).await, (false, json!("withdrawn")), "taken back");
    window.is_sound().await;
}

/// F21, DOMAIN 4.8: what a stop for one purpose leaves behind when its card goes for ever is a no to that purpose, and none to
/// the others.
#[tokio::test(flavor = "multi_thread")]
async fn f21_a_stop_for_one_purpose_leaves_the_others_open_after_the_erasure() {
    let window = Window::open().await;
    let surveys = json!({
        "id": null, "title": "Sondaggi", "code": "SONDAGGI", "basis": "consent", "marketing": true, "categories": "",
        "recipients": "", "retention": "", "parent": null,
    });
    let surveys = window.say("purpose_save", surveys).await["id"].clone();
    let kind = json!({
        "id": null, "title": "Sondaggi", "code": "SONDAGGI", "description": null, "validityDays": null, "allowMass": true,
        "allowSingle": true, "allowContact": true, "channels": ["email", "phone"], "minEvidence": 0, "purpose": surveys,
        "wording": null,
    });
    window.say("consent_type_save", kind).await;
    let somebody = async |first: &str| {
        let id = window.person(first, "Ferri", "anna@posta.example").await;
        let point = crate::window::point("mobile", "+39 333 1234567");
        window.say("point_add", json!({ "contact": id, "point": point })).await;
        id
    };
    let anna = somebody("Anna").await;
    let stop = json!({
        "contact": anna, "purposes": [surveys], "channels": [], "author": "subject", "ground": null,
        "since": "2026-11-20",
    });
    window.say("stop_record", stop).await;
    window.say("contact_bin", json!({ "ids": [anna] })).await;
    window.empties_bin().await;
    let again = somebody("Annamaria").await;
    let card = window.card(&again).await;
    let mut states: Vec<(Value, Value)> = Vec::new();
    for one in card["consents"].as_array().unwrap() {
        states.push((one["title"].clone(), one["state"].clone()));
    }
    let closed: Vec<&Value> = states.iter().filter(|(_, state)| state == "withdrawn").map(|(title, _)| title).collect();
    assert_eq!(closed, [&json!("Sondaggi")], "{states:?}");
    for (code, channel, allowed) in [
        ("NEWSLETTER", "email", true),
        ("TELEFONO", "phone", true),
        ("SONDAGGI", "email", false),
        ("SONDAGGI", "phone", false),
    ] {
        let kind = window.coded("consent_type_list", code).await;
        if allowed {
            let yes = json!({
                "contact": again, "type": kind, "decision": "given", "decidedOn": "2026-11-19", "method": "paper_form",
                "wording": null, "evidenceLevel": 1, "evidenceNote": null, "note": null,
            });
            window.say("consent_record", yes).await;
        }
        let go = json!({ "contact": again, "channel": channel, "point": null, "consent": kind, "reason": null, "subject": "S" });
        let went = window.say("reach_go", go).await;
        let objects = went["codes"].as_array().unwrap().iter().any(|one| one == "objection" || one == "withdrawn");
        assert_eq!(objects, !allowed, "{code} {channel}: {went}");
    }
}
