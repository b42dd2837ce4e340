//! Somebody who had been erased comes back by an act of their own (DOMAIN 4.3, 4.8; F20).

use crate::{
    imports::checked,
    reach::{decide, go, reason},
    window::{Window, point},
};
use chrono::Duration;
use custode_app::domain::role::ShippedRole;
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};

const ANNA: &str = "anna@posta.example";
const SHEET: &str = "Cognome;Nome;E-mail\nFerri;Anna;anna@posta.example\n";

/// Anna was erased on request, and has a card again that somebody made by hand five days later.
async fn back(window: &Window) -> Value {
    let anna = window.person("Anna", "Ferri", ANNA).await;
    crate::erasure::erased(window, &anna).await;
    window.say("archive_lock", json!({})).await;
    window.kit.clock.advance(Duration::days(5));
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
    window.person("Anna", "Ferri", ANNA).await
}

async fn act(window: &Window, contact: &Value) -> Value {
    json!({
        "contact": contact, "on": "2026-11-26", "level": 2, "words": "Ordine 118 firmato in negozio",
        "reasons": [reason(window, "CONTRATTO").await], "purposes": [], "channels": ["email"],
    })
}

fn with(act: &Value, change: Value) -> Value {
    crate::requests::with(act.clone(), change)
}

async fn goes(window: &Window, contact: &Value, channel: &str, code: &str) -> Value {
    let why = reason(window, code).await;
    window.say("reach_go", go(contact, channel, &Value::Null, &why)).await
}

/// DOMAIN 4.3: the act opens the reason and the channel that it names, for nothing else; marketing stays closed, and a list still
/// brings no yes.
#[tokio::test(flavor = "multi_thread")]
async fn f20_the_own_later_act_opens_what_it_names_and_nothing_else() {
    let window = Window::open().await;
    let anna = back(&window).await;
    window.say("point_add", json!({ "contact": anna, "point": point("mobile", "333 1234567") })).await;
    let told = window.say("return_get", json!({ "id": anna })).await;
    let points = told["points"].as_array().unwrap();
    assert_eq!(points.len(), 1, "the number was not hers: {told}");
    assert_eq!(
        (&points[0]["display"], &points[0]["since"], &points[0]["back"]),
        (&json!(ANNA), &json!("2026-11-22"), &json!(false))
    );
    assert_eq!(goes(&window, &anna, "email", "CONTRATTO").await["code"], "suppressed");

    window.say("return_record", act(&window, &anna).await).await;
    assert_eq!(window.say("return_get", json!({ "id": anna })).await["points"][0]["back"], true);
    assert_eq!(goes(&window, &anna, "email", "CONTRATTO").await["allowed"], true);
    assert_eq!(
        goes(&window, &anna, "email", "ASSISTENZA").await["code"],
        "suppressed",
        "a reason that it does not name"
    );
    let ask = json!({ "contact": anna, "channel": "email", "point": null });
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let marketing = window.say("reach_go", go(&anna, "email", &kind, &Value::Null)).await;
    assert_ne!(marketing["allowed"], true, "{marketing}");
    let asked = window.say("reach_ask", ask).await;
    assert!(asked.to_string().contains("suppressed"), "what is left of the list still says so: {asked}");

    let history = window.say("contact_history", json!({ "id": anna, "offset": 0, "limit": 20 })).await;
    let line = history["items"].as_array().unwrap().iter().find(|line| line["what"] == "returned").cloned().unwrap();
    assert_eq!(line["after"], "Ordine 118 firmato in negozio");
    let import = checked(&window, &window.kit.file("clienti.csv", SHEET)).await;
    let review = window.say("import_review", json!({ "import": import })).await;
    assert_eq!(review["totals"]["suppressed"], 0, "a row of hers is hers again: {review}");
    window.is_sound().await;
}

/// 4.3: only a later act with evidence counts, and marketing is never part of it.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_no_own_later_act_lifts_nothing() {
    let window = Window::open().await;
    let anna = back(&window).await;
    let good = act(&window, &anna).await;
    let newsletter = window.coded("purpose_list", "MARKETING").await;
    for (change, field, reason) in [
        (json!({ "on": "2026-11-22" }), "on", "before-erasure"),
        (json!({ "on": "2026-11-28" }), "on", "in-future"),
        (json!({ "level": 1 }), "level", "return-proof"),
        (json!({ "level": 4 }), "level", "return-proof"),
        (json!({ "words": "  " }), "words", "missing"),
        (json!({ "channels": [] }), "channels", "missing"),
        (json!({ "reasons": [] }), "opens", "missing"),
        (json!({ "reasons": ["019a0000-0000-7000-8000-00000000ffff"] }), "opens", "unknown"),
        (json!({ "purposes": [newsletter] }), "opens", "return-marketing"),
    ] {
        let error = window.refused("return_record", with(&good, change)).await;
        assert_eq!(
            (&error["fields"][0]["field"], &error["fields"][0]["reason"]),
            (&json!(field), &json!(reason)),
            "{error}"
        );
    }
    let bea = window.person("Bea", "Galli", "bea@posta.example").await;
    let error = window.refused("return_record", with(&good, json!({ "contact": bea }))).await;
    assert_eq!(error["params"]["reason"], "return-nobody");
    assert_eq!(goes(&window, &anna, "email", "CONTRATTO").await["code"], "suppressed", "nothing was written");
    // An operator of the counter hands it on: the act undoes what somebody asked for by law.
    window.sits_down("Aldo", &Window::role(ShippedRole::Agent)).await;
    assert_eq!(window.refused("return_record", good).await["code"], "forbidden");
}

/// An objection of the new card stands, the act is taken back like any other, and a second erasure closes the address again.
#[tokio::test(flavor = "multi_thread")]
async fn an_act_lifts_no_objection_and_ends_with_its_undo_or_the_next_erasure() {
    let window = Window::open().await;
    let anna = back(&window).await;
    let stop =
        json!({ "contact": anna, "author": "subject", "channels": [], "since": "2026-11-25", "ground": "a voce" });
    window.say("stop_record", stop).await;
    let done = window.say("return_record", act(&window, &anna).await).await;
    decide(&window, &anna, "NEWSLETTER", "given", "2026-11-24").await;
    let kind = window.coded("consent_type_list", "NEWSLETTER").await;
    let marketing = window.say("reach_go", go(&anna, "email", &kind, &Value::Null)).await;
    assert_eq!(marketing["code"], "objection", "{marketing}");
    assert_eq!(goes(&window, &anna, "email", "CONTRATTO").await["allowed"], true);

    window.say("change_undo", json!({ "txn": done["txn"] })).await;
    assert_eq!(
        goes(&window, &anna, "email", "CONTRATTO").await["code"],
        "suppressed",
        "the entry of the erasure stands"
    );
    window.say("return_record", act(&window, &anna).await).await;
    crate::erasure::erased(&window, &anna).await;
    let again = window.person("Anna", "Ferri", ANNA).await;
    assert_eq!(goes(&window, &again, "email", "CONTRATTO").await["code"], "suppressed");
    assert_eq!(window.say("return_get", json!({ "id": again })).await["points"][0]["since"], "2026-11-27");
    window.is_sound().await;
}
