//! Consent types and events: S84-S89, S93, S94, S96, I1-I8.

use crate::window::{Window, field};
use serde_json::{Value, json};

pub fn new_type(id: Value, code: &str) -> Value {
    json!({
        "id": id, "title": "Sondaggi", "code": code, "description": "Un sondaggio all'anno", "validityDays": 365,
        "allowMass": true, "allowSingle": false, "allowContact": false, "channels": [], "minEvidence": 1,
        "purpose": null, "wording": "Acconsento a ricevere un sondaggio all'anno.",
    })
}

fn decision(contact: &Value, kind: &Value, decision: &str, on: &str) -> Value {
    json!({
        "contact": contact, "type": kind, "decision": decision, "decidedOn": on, "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": "Faldone 3", "note": null,
    })
}

async fn newsletter(window: &Window) -> Value {
    window.coded("consent_type_list", "NEWSLETTER").await
}

async fn consent(window: &Window, contact: &Value, kind: &Value) -> Value {
    let card = window.card(contact).await;
    card["consents"].as_array().unwrap().iter().find(|consent| consent["type"] == *kind).unwrap().clone()
}

/// S93: three separate default types, one permission each.
#[tokio::test(flavor = "multi_thread")]
async fn s93_three_separate_types_are_shipped() {
    let window = Window::open().await;
    let list = window.say("consent_type_list", json!({})).await;
    let shipped: Vec<(&Value, u8)> = list["types"]
        .as_array()
        .unwrap()
        .iter()
        .map(|kind| {
            let flags = ["allowMass", "allowSingle", "allowContact"].map(|flag| u8::from(kind[flag] == true));
            (&kind["code"], flags.iter().sum())
        })
        .collect();
    assert_eq!(shipped, [(&json!("NEWSLETTER"), 1), (&json!("EMAIL"), 1), (&json!("TELEFONO"), 1)]);
}

/// S84, S85, S86, S87, S88, S89, F5: title (required), unique code without regard to case, description, validity, three permissions.
#[tokio::test(flavor = "multi_thread")]
async fn s84_s89_a_type_has_a_unique_code_whatever_its_case() {
    let window = Window::open().await;
    let saved = window.say("consent_type_save", new_type(Value::Null, "SONDAGGI")).await;
    let taken = window.refused("consent_type_save", new_type(Value::Null, "sondaggi")).await;
    assert_eq!(taken["fields"][0]["field"], "code", "{taken}");
    let mut changed = new_type(saved["id"].clone(), "SONDAGGI");
    changed["validityDays"] = json!(30);
    window.say("consent_type_save", changed).await;
    let list = window.say("consent_type_list", json!({})).await;
    let kind = list["types"].as_array().unwrap().iter().find(|kind| kind["id"] == saved["id"]).unwrap();
    assert_eq!((&kind["validityDays"], &kind["usage"]), (&json!(30), &json!(0)));
    let anna = window.person("Anna", "Ferri", "").await;
    let card = window.card(&anna).await;
    let shown = card["consents"].as_array().unwrap().iter().find(|one| one["type"] == saved["id"]).unwrap();
    assert_eq!(shown["title"], "Sondaggi", "S85: the title is what the card says");
    assert_eq!(kind["description"], "Un sondaggio all'anno");
    let mut bare = new_type(saved["id"].clone(), "SONDAGGI");
    bare["description"] = Value::Null;
    window.say("consent_type_save", bare).await;
    let list = window.say("consent_type_list", json!({})).await;
    let kind = list["types"].as_array().unwrap().iter().find(|kind| kind["id"] == saved["id"]).unwrap();
    assert_eq!(kind["description"], Value::Null, "S87: it saves empty");
    let mut untitled = new_type(Value::Null, "ALTRO");
    untitled["title"] = json!("  ");
    assert_eq!(window.refused("consent_type_save", untitled).await["fields"][0]["field"], "title");
    let mut three = new_type(Value::Null, "TUTTO");
    (three["allowSingle"], three["allowContact"]) = (json!(true), json!(true));
    assert_eq!(window.say("consent_type_save", three).await["adviceThreeInOne"], true);
}

/// S22, I6: what is necessary for the service rests on another basis, and is never called a consent: no type is made for it.
#[tokio::test(flavor = "multi_thread")]
async fn s22_nobody_is_asked_a_consent_for_what_is_necessary() {
    let window = Window::open().await;
    for code in ["CONTRATTO", "OBBLIGHI"] {
        let mut necessary = new_type(Value::Null, "SERVIZIO");
        necessary["purpose"] = window.coded("purpose_list", code).await;
        let refused = window.refused("consent_type_save", necessary).await;
        assert_eq!(refused["fields"][0]["field"], "purpose", "{code}: {refused}");
    }
}

/// Once used, a type is archived, never deleted.
#[tokio::test(flavor = "multi_thread")]
async fn a_used_type_is_archived_instead_of_deleted() {
    let window = Window::open().await;
    let unused = window.say("consent_type_save", new_type(Value::Null, "SONDAGGI")).await;
    window.say("consent_type_delete", json!({ "id": unused["id"] })).await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = newsletter(&window).await;
    window.say("consent_record", decision(&anna, &kind, "given", "2026-11-01")).await;
    let error = window.refused("consent_type_delete", json!({ "id": kind })).await;
    assert!(error.to_string().contains("in-use"), "{error}");
    window.say("consent_type_archive", json!({ "id": kind })).await;
    let closed = window.refused("consent_record", decision(&anna, &kind, "given", "2026-11-02")).await;
    assert_eq!(closed["code"], "validation", "a type out of use takes no new yes: {closed}");
    window.say("consent_record", decision(&anna, &kind, "withdrawn", "2026-11-03")).await;
    window.say("consent_type_restore", json!({ "id": kind })).await;
    assert_eq!(consent(&window, &anna, &kind).await["state"], "withdrawn");
}

/// S94: as many fields as there are types, asked or not; I7: nothing is ticked before somebody asked.
#[tokio::test(flavor = "multi_thread")]
async fn s94_i7_the_card_has_one_field_for_each_type_and_none_is_ticked() {
    let window = Window::open().await;
    window.say("consent_type_save", new_type(Value::Null, "SONDAGGI")).await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let card = window.card(&anna).await;
    let states: Vec<&Value> = card["consents"].as_array().unwrap().iter().map(|consent| &consent["state"]).collect();
    assert_eq!(states, ["never_asked"; 4]);
    assert!(card["consents"].as_array().unwrap().iter().all(|consent| consent["counts"] == false));
}

/// S96: the day is asked, is not in the future for a yes, and stands apart from the moment of recording.
#[tokio::test(flavor = "multi_thread")]
async fn s96_the_day_of_the_decision_is_asked_and_not_in_the_future() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = newsletter(&window).await;
    let mut undated = decision(&anna, &kind, "given", "2026-11-01");
    undated.as_object_mut().unwrap().remove("decidedOn");
    assert_eq!(window.refused("consent_record", undated).await["params"]["reason"], "shape");
    let tomorrow = window.refused("consent_record", decision(&anna, &kind, "given", "2026-11-23")).await;
    assert_eq!(tomorrow["fields"][0]["reason"], "in-future");
    window.say("consent_record", decision(&anna, &kind, "given", "2026-11-01")).await;
    let given = consent(&window, &anna, &kind).await;
    insta::assert_json_snapshot!(given, { ".type" => "[id]", ".events[].id" => "[id]", ".events[].type" => "[id]" });
}

/// Withdrawing is as easy as giving, and one type does not drag another along (I4).
#[tokio::test(flavor = "multi_thread")]
async fn i2_i4_a_withdrawal_of_the_same_day_wins_and_touches_no_other_type() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let (mail, mass) = (window.coded("consent_type_list", "EMAIL").await, newsletter(&window).await);
    window.say("consent_record", decision(&anna, &mail, "given", "2026-11-10")).await;
    window.say("consent_record", decision(&anna, &mass, "given", "2026-11-10")).await;
    window.say("consent_record", decision(&anna, &mass, "withdrawn", "2026-11-10")).await;
    assert_eq!(consent(&window, &anna, &mass).await["state"], "withdrawn");
    assert_eq!(consent(&window, &anna, &mail).await["state"], "given");
    let old = decision(&anna, &mass, "given", "2026-11-05");
    window.session.dispatch(custode_api::Speaker::Main, "consent_record", old).await.ok();
    assert_eq!(consent(&window, &anna, &mass).await["state"], "withdrawn", "an older yes does not overrule it");
}

/// F11: never asked, asked, refused, withdrawn and run out are five answers, on the card, in the gate and in the list.
#[tokio::test(flavor = "multi_thread")]
async fn f11_what_was_not_given_says_which_of_them_it_is() {
    let window = Window::open().await;
    let kind = newsletter(&window).await;
    for (said, on, state, code) in [
        (None, "", "never_asked", "consent_absent"),
        (Some("requested"), "2026-11-10", "requested", "consent_absent"),
        (Some("refused"), "2026-11-10", "refused", "consent_refused"),
        (Some("withdrawn"), "2026-11-10", "withdrawn", "withdrawn"),
        (Some("given"), "2024-01-10", "expired", "consent_expired"),
    ] {
        let person = window.person("Anna", state, &format!("{}@posta.example", state.replace('_', ""))).await;
        if let Some(said) = said {
            window.say("consent_record", decision(&person, &kind, said, on)).await;
        }
        assert_eq!(consent(&window, &person, &kind).await["state"], state);
        let mut list = crate::window::everybody("");
        list["filters"] = json!([{ "by": "consent", "type": kind, "state": state }]);
        let found = window.say("contact_list", list).await;
        assert_eq!((&found["total"]["value"], &found["rows"][0]["id"]), (&json!(1), &person), "{state}");
        let aim = json!({ "consent": kind, "channel": "email" });
        let ask = json!({ "ids": [person], "search": "", "filters": [], "aim": aim });
        let counted = window.say("audience_count", ask).await;
        assert_eq!((&counted["included"], &counted["excluded"][0]["code"]), (&json!(0), &json!(code)), "{state}");
    }
}

/// DOMAIN 4.3: an objection to all marketing, by the person, is over for what their later yes with proof names. List, filter,
/// card and audience say the same, before and after.
#[tokio::test(flavor = "multi_thread")]
async fn a_later_yes_with_proof_ends_an_objection_on_every_page() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = newsletter(&window).await;
    let stop = json!({ "contact": anna, "author": "subject", "channels": [], "since": "2026-11-20", "ground": null });
    window.say("stop_record", stop).await;
    let says = async |is_closed: bool| {
        // A yes after a yes renews it.
        let (state, other) = if is_closed { ("objection", "renewed") } else { ("renewed", "objection") };
        for (asked, total) in [(state, 1), (other, 0)] {
            let mut list = crate::window::everybody("");
            list["filters"] = json!([{ "by": "consent", "type": kind, "state": asked }]);
            let found = window.say("contact_list", list).await;
            assert_eq!(found["total"]["value"], total, "{asked} is found while {state}");
        }
        let row = window.say("contact_list", crate::window::everybody("")).await["rows"][0].clone();
        let cells = row["consents"].as_array().unwrap();
        assert_eq!(cells.iter().find(|one| one["type"] == kind).unwrap()["state"], state);
        assert_eq!(consent(&window, &anna, &kind).await["objected"], is_closed, "on the card");
        let aim = json!({ "consent": kind, "channel": "email" });
        let ask = json!({ "ids": [anna], "search": "", "filters": [], "aim": aim });
        assert_eq!(window.say("audience_count", ask).await["included"], i32::from(!is_closed));
    };
    let mut early = decision(&anna, &kind, "given", "2026-11-01");
    early["evidenceLevel"] = json!(2);
    window.say("consent_record", early).await;
    says(true).await;
    let mut later = decision(&anna, &kind, "given", "2026-11-21");
    later["evidenceLevel"] = json!(2);
    window.say("consent_record", later).await;
    says(false).await;
    window.kit.clock.advance(chrono::Duration::days(760));
    let mut list = crate::window::everybody("");
    list["filters"] = json!([{ "by": "consent", "type": kind, "state": "objection" }]);
    assert_eq!(
        window.say("contact_list", list).await["total"]["value"],
        1,
        "the yes ran out: the objection holds again"
    );
    assert_eq!(consent(&window, &anna, &kind).await["objected"], true, "on the card too");
}

/// S88: expiry is computed when somebody looks, not stored.
#[tokio::test(flavor = "multi_thread")]
async fn s88_a_consent_expires_without_anybody_doing_anything() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = newsletter(&window).await;
    window.say("consent_record", decision(&anna, &kind, "given", "2026-11-01")).await;
    assert_eq!(consent(&window, &anna, &kind).await["validUntil"], "2028-10-31");
    window.kit.clock.advance(chrono::Duration::days(760));
    let later = consent(&window, &anna, &kind).await;
    assert_eq!((&later["state"], &later["counts"]), (&json!("expired"), &json!(false)));
}

/// A yes without proof is shown as declared, never as given (I8).
#[tokio::test(flavor = "multi_thread")]
async fn i8_a_yes_without_proof_is_never_shown_as_given() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = newsletter(&window).await;
    let mut bare = decision(&anna, &kind, "given", "2026-11-01");
    (bare["method"], bare["evidenceLevel"], bare["evidenceNote"]) = (json!("voice"), json!(0), Value::Null);
    window.say("consent_record", bare).await;
    let shown = consent(&window, &anna, &kind).await;
    assert_eq!((&shown["state"], &shown["counts"]), (&json!("declared"), &json!(false)));
    let mut boast = decision(&anna, &kind, "given", "2026-11-01");
    (boast["method"], boast["evidenceLevel"]) = (json!("voice"), json!(3));
    assert_eq!(window.refused("consent_record", boast).await["code"], "validation");
}

/// I1, I8: an event is never changed; a correction names it and both stay in the history.
#[tokio::test(flavor = "multi_thread")]
async fn i1_a_correction_neutralises_and_both_stay() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = newsletter(&window).await;
    window.say("consent_record", decision(&anna, &kind, "given", "2026-11-01")).await;
    let event = consent(&window, &anna, &kind).await["events"][0]["id"].clone();
    let ask = json!({ "contact": anna, "event": event, "reason": "Scritto sulla scheda sbagliata" });
    window.say("consent_correct", ask.clone()).await;
    let after = consent(&window, &anna, &kind).await;
    assert_eq!(after["state"], "never_asked");
    assert_eq!(after["events"].as_array().unwrap().len(), 1);
    assert_eq!(after["events"][0]["corrected"], "Scritto sulla scheda sbagliata");
    assert_eq!(window.refused("consent_correct", ask).await["params"]["reason"], "corrected");
    let silent = json!({ "contact": anna, "event": event, "reason": " " });
    assert!(window.session.dispatch(custode_api::Speaker::Main, "consent_correct", silent).await.is_err());
}

/// DOMAIN 4.2, F8: certified mail and an electronic signature prove as much as a double opt-in, a plain e-mail does not.
#[tokio::test(flavor = "multi_thread")]
async fn pec_and_electronic_signature_prove_most() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = newsletter(&window).await;
    for (method, level, taken) in
        [("pec", 3, true), ("e_signature", 3, true), ("email", 3, false), ("voice", 2, false), ("email", 2, true)]
    {
        let mut ask = decision(&anna, &kind, "given", "2026-11-01");
        ask["method"] = json!(method);
        ask["evidenceLevel"] = json!(level);
        if !taken {
            let error = window.refused("consent_record", ask).await;
            assert_eq!(error["fields"][0]["reason"], "too-high", "{method} at {level}");
            continue;
        }
        window.kit.clock.advance(chrono::Duration::minutes(1));
        window.say("consent_record", ask).await;
        let event = consent(&window, &anna, &kind).await["events"][0].clone();
        assert_eq!((&event["method"], &event["evidenceLevel"]), (&json!(method), &json!(level)));
        assert_eq!(event["correctable"], false, "it came from the person");
    }
}

/// I8: a correction by mistake is taken back by an entry of its own; event, correction and the way back stay.
#[tokio::test(flavor = "multi_thread")]
async fn i8_a_correction_by_mistake_is_taken_back_and_all_of_it_stays() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = newsletter(&window).await;
    window.say("consent_record", decision(&anna, &kind, "given", "2026-11-01")).await;
    let before = consent(&window, &anna, &kind).await;
    let ask = json!({ "contact": anna, "event": before["events"][0]["id"], "reason": "Scheda sbagliata" });
    let corrected = window.say("consent_correct", ask).await;
    let back = window.say("change_undo", json!({ "txn": corrected["txn"] })).await;
    assert_eq!(consent(&window, &anna, &kind).await, before, "with its day, its method and its evidence");
    let page = window.say("contact_history", json!({ "id": anna, "offset": 0, "limit": 20 })).await;
    let lines: Vec<_> = page["items"].as_array().unwrap().iter().map(|line| line["what"].clone()).collect();
    assert_eq!(lines[..3], [json!("consent_reinstated"), json!("consent_corrected"), json!("consent")]);
    let twice = window.refused("change_undo", json!({ "txn": corrected["txn"] })).await;
    assert_eq!(twice["params"]["reason"], "nothing-to-undo");
    window.say("change_undo", json!({ "txn": back["txn"] })).await;
    assert_eq!(consent(&window, &anna, &kind).await["state"], "never_asked", "and that too");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_decision_for_many_people_is_one_act() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let bea = window.person("Bea", "Galli", "bea@posta.example").await;
    let kind = newsletter(&window).await;
    let many = |contacts: Value| {
        json!({
            "contacts": contacts, "type": kind, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
            "wording": null, "evidenceLevel": 2, "evidenceNote": null,
        })
    };
    let done = window.say("consent_record_many", many(json!([anna, bea]))).await;
    assert_eq!(consent(&window, &bea, &kind).await["state"], "given");
    assert_eq!(window.refused("consent_record_many", many(json!([]))).await["code"], "validation");
    let stranger = json!([anna, "019a0000-0000-7000-8000-00000000ffff"]);
    assert_eq!(window.refused("consent_record_many", many(stranger)).await["code"], "not-found");
    assert!(done["txn"].is_string());
}

/// DOMAIN 4.3, 4.4: an objection closes every channel that it covers, whatever was consented, until it is lifted.
#[tokio::test(flavor = "multi_thread")]
async fn an_objection_closes_the_channels_that_it_covers() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = newsletter(&window).await;
    window.say("consent_record", decision(&anna, &kind, "given", "2026-11-01")).await;
    let email = |card: &Value| {
        card["gate"].as_array().unwrap().iter().find(|answer| answer["channel"] == "email").unwrap().clone()
    };
    let before = email(&window.card(&anna).await);
    assert_eq!((&before["massAllowed"], &before["allowed"]), (&json!(true), &json!(false)), "{before}");
    let stop =
        json!({ "contact": anna, "author": "subject", "channels": [], "since": "2026-11-20", "ground": "Per e-mail" });
    let recorded = window.say("stop_record", stop).await;
    let card = window.card(&anna).await;
    let during = email(&card);
    assert_eq!((&during["code"], &during["massAllowed"]), (&json!("objection"), &json!(false)));
    assert_eq!(field(&card, "last_name"), "Ferri");
    let lift = |stop: &Value, reason: &str| json!({ "contact": anna, "stop": stop, "reason": reason });
    let hers = window.refused("stop_lift", lift(&card["stops"][0]["id"], "Ci ha ripensato")).await;
    assert_eq!(hers["params"]["reason"], "not-ours", "a lower author never lifts a higher one");
    window.say("change_undo", json!({ "txn": recorded["txn"] })).await;
    assert_eq!(email(&window.card(&anna).await)["massAllowed"], true, "one recorded in error can be taken back");

    let block = |ground: Value| json!({ "contact": anna, "author": "controller", "channels": ["email"], "since": "2026-11-20", "ground": ground });
    assert_eq!(window.refused("stop_record", block(Value::Null)).await["fields"][0]["field"], "ground");
    window.say("stop_record", block(json!("Indirizzo condiviso"))).await;
    let card = window.card(&anna).await;
    assert_eq!(email(&card)["massAllowed"], false);
    let ours =
        card["stops"].as_array().unwrap().iter().find(|stop| stop["author"] == "controller").unwrap()["id"].clone();
    assert_eq!(window.refused("stop_lift", lift(&ours, " ")).await["fields"][0]["field"], "reason");
    let lifted = window.say("stop_lift", lift(&ours, "Indirizzo ora personale")).await;
    assert_eq!(email(&window.card(&anna).await)["massAllowed"], true);

    let again = window.say("change_undo", json!({ "txn": lifted["txn"] })).await;
    let card = window.card(&anna).await;
    assert_eq!(email(&card)["massAllowed"], false, "a lift by mistake is taken back");
    let stops: Vec<_> = card["stops"].as_array().unwrap().iter().filter(|stop| stop["id"] == ours).collect();
    assert_eq!((stops.len(), &stops[0]["since"], &stops[0]["liftedOn"]), (1, &json!("2026-11-20"), &Value::Null));
    let twice = window.refused("change_undo", json!({ "txn": lifted["txn"] })).await;
    assert_eq!(twice["params"]["reason"], "nothing-to-undo");
    window.say("change_undo", json!({ "txn": again["txn"] })).await;
    assert_eq!(email(&window.card(&anna).await)["massAllowed"], true, "and the lift counts again");
}

/// F7: a withdrawal dated before the yes would take nothing back, and nobody agrees before they are born. The operator is
/// told at the field; nothing is recorded.
#[tokio::test(flavor = "multi_thread")]
async fn f7_a_day_that_cannot_be_is_told_at_its_field() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let id = newsletter(&window).await;
    let fault = |answer: Value| (answer["fields"][0]["reason"].clone(), answer["fields"][0]["params"]["day"].clone());
    window.say("consent_record", decision(&anna, &id, "given", "2026-03-04")).await;

    let before = decision(&anna, &id, "withdrawn", "2026-02-04");
    assert_eq!(fault(window.refused("consent_record", before).await), (json!("before-yes"), json!("2026-03-04")));
    assert_eq!(consent(&window, &anna, &id).await["state"], "given", "nothing was recorded");
    window.say("consent_record", decision(&anna, &id, "withdrawn", "2026-03-04")).await;
    assert_eq!(consent(&window, &anna, &id).await["state"], "withdrawn", "on the day itself it counts");

    let born = json!([{ "field": "birth_on", "value": "1980-05-06", "replaces": null }]);
    window.say("contact_update", json!({ "id": anna, "fields": born })).await;
    let child = decision(&anna, &id, "given", "1979-01-01");
    assert_eq!(fault(window.refused("consent_record", child).await), (json!("before-birth"), json!("1980-05-06")));
}

/// S84, Art. 7: who said yes said it to what the type was then. Once it was used it never grows: more ways, another purpose, a
/// longer term, a weaker proof are another type; less, and other words, stay possible.
#[tokio::test(flavor = "multi_thread")]
async fn s84_a_type_that_was_used_is_never_widened() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let mut kind = new_type(Value::Null, "SONDAGGI");
    kind["allowSingle"] = json!(true);
    kind["purpose"] = window.coded("purpose_list", "MARKETING").await;
    let id = window.say("consent_type_save", kind.clone()).await["id"].clone();
    kind["id"] = id.clone();
    kind["channels"] = json!(["email"]);
    let surveys = json!({
        "id": null, "title": "Indagini", "code": "INDAGINI", "basis": "consent", "marketing": true, "categories": "",
        "recipients": "", "retention": "", "parent": null,
    });
    let surveys = window.say("purpose_save", surveys).await["id"].clone();
    // Before anybody was asked it is a draft.
    let with = |change: &Value| {
        let mut kind = kind.clone();
        kind.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        kind
    };
    window.say("consent_type_save", with(&json!({ "allowContact": true, "channels": ["email", "phone"] }))).await;
    window.say("consent_type_save", kind.clone()).await;
    window.say("consent_record", decision(&anna, &id, "given", "2026-11-01")).await;
    for change in [
        json!({ "allowContact": true }),
        json!({ "channels": ["email", "sms"] }),
        json!({ "channels": ["phone"] }),
        json!({ "channels": [] }),
        json!({ "purpose": surveys }),
        json!({ "purpose": null }),
        json!({ "validityDays": 366 }),
        json!({ "validityDays": null }),
        json!({ "minEvidence": 0 }),
    ] {
        let error = window.refused("consent_type_save", with(&change)).await;
        let told = (&error["code"], &error["params"]["reason"]);
        assert_eq!(told, (&json!("precondition"), &json!("type-widened")), "{change}: {error}");
    }
    let narrower = json!({
        "title": "Un sondaggio", "description": "Altre parole", "allowSingle": false, "validityDays": 30, "minEvidence": 2,
    });
    window.say("consent_type_save", with(&narrower)).await;
    let list = window.say("consent_type_list", json!({})).await;
    let kept = list["types"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap();
    assert_eq!((&kept["title"], &kept["validityDays"]), (&json!("Un sondaggio"), &json!(30)), "{kept}");
    let back = window.refused("consent_type_save", kind.clone()).await;
    assert_eq!(back["params"]["reason"], "type-widened", "what was narrowed is another type too");
}

/// A card in the bin takes no yes; a no is always taken (I3).
#[tokio::test(flavor = "multi_thread")]
async fn a_card_in_the_bin_takes_no_yes() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let kind = newsletter(&window).await;
    window.say("consent_record", decision(&anna, &kind, "given", "2026-11-01")).await;
    window.say("contact_bin", json!({ "ids": [anna] })).await;
    let late = window.refused("consent_record", decision(&anna, &kind, "given", "2026-11-10")).await;
    assert_eq!(late["code"], "not-found", "{late}");
    let answers = json!({
        "contact": anna, "sheet": null, "decidedOn": "2026-11-20", "method": "paper_form", "evidenceLevel": 2,
        "evidenceNote": null, "consents": [{ "type": kind, "yes": true, "wording": null }], "stops": [],
    });
    assert_eq!(window.refused("answers_record", answers).await["code"], "not-found");
    window.say("consent_record", decision(&anna, &kind, "withdrawn", "2026-11-20")).await;
    assert_eq!(consent(&window, &anna, &kind).await["state"], "withdrawn");
}
