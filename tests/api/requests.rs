//! Requests of data subjects (F24-F26, F31-F33, F35, S25, S70; DOMAIN 4.6).

use crate::anchors::ends;
use crate::window::{Window, everybody};
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};

/// What the form of a new request sends.
pub fn form(kinds: &[&str], contact: &Value) -> Value {
    json!({
        "kinds": kinds, "receivedOn": "2026-11-20", "channel": "email",
        "requester": { "name": "Giulia Bianchi", "address": "Via Roma 1\n50123 Firenze", "reach": null },
        "relation": "oneself", "person": null, "contact": contact, "text": "Vorrei sapere che cosa avete",
        "contested": false, "follows": null, "assignee": null,
    })
}

pub fn with(mut form: Value, change: Value) -> Value {
    form.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
    form
}

pub async fn enters(window: &Window, form: Value) -> Value {
    window.say("request_create", form).await["id"].clone()
}

pub async fn get(window: &Window, id: &Value) -> Value {
    window.say("request_get", json!({ "request": id })).await
}

pub async fn acts(window: &Window, id: &Value, act: Value) {
    window.say("request_act", json!({ "request": id, "act": act })).await;
}

async fn refused(window: &Window, id: &Value, act: Value) -> Value {
    window.refused("request_act", json!({ "request": id, "act": act })).await
}

async fn list(window: &Window, change: Value) -> Value {
    let all = json!({
        "search": "", "states": [], "kind": null, "assignee": null, "contact": null, "offset": 0, "limit": 50,
    });
    window.say("request_list", with(all, change)).await
}

pub async fn drafts(window: &Window, id: &Value, kind: &str, more: Value) -> Value {
    let ask = json!({
        "request": id, "kind": kind, "language": "it", "ground": null, "reason": null, "recipient": null,
    });
    window.say("request_draft", with(ask, more)).await
}

/// The letter as drafted, to look at or for good.
pub fn order(id: &Value, kind: &str, draft: &Value, keep: bool) -> Value {
    json!({
        "request": id, "kind": kind, "language": "it", "subject": draft["subject"], "text": draft["text"],
        "closing": draft["closing"], "addressee": draft["addressee"], "delivery": draft["delivery"],
        "enclosures": [], "recipient": draft["writtenFor"]["recipient"], "ground": draft["writtenFor"]["ground"],
        "reason": draft["writtenFor"]["reason"], "writtenFor": draft["writtenFor"], "keep": keep,
    })
}

pub fn sent(code: &Value) -> Value {
    json!({ "what": "sent", "on": "2026-11-22", "code": code, "how": "post", "proof": "Raccomandata 1234" })
}

pub const SURE: &str = "2026-11-21";

pub fn sure() -> Value {
    json!({ "what": "settle_identity", "on": SURE, "method": "known", "verified": true, "note": null })
}

pub fn result(right: &str, outcome: &str, grounds: &[&str]) -> Value {
    // The data of an access were handed over as the note says: no pack is made in tests of other rules.
    let note = if right == "access" && outcome == "done" { json!("consegnati di persona") } else { Value::Null };
    json!({ "what": "result", "on": SURE, "right": right, "outcome": outcome, "grounds": grounds, "note": note })
}

/// The bad input of the issue, each with its sentence.
#[tokio::test(flavor = "multi_thread")]
async fn f24_what_cannot_be_is_refused_at_its_field() {
    let window = Window::open().await;
    let nobody = Value::Null;
    for (change, field, reason) in [
        (json!({ "receivedOn": "2017-12-31" }), "receivedOn", "before-2018"),
        (json!({ "receivedOn": "2031-01-01" }), "receivedOn", "in-future"),
        (json!({ "kinds": [] }), "kinds", "missing"),
        (json!({ "requester": { "name": " ", "address": null, "reach": null } }), "requester", "missing"),
        (json!({ "relation": "heir" }), "person", "missing"),
        (json!({ "assignee": "Nessuno" }), "assignee", "unknown"),
        (json!({ "channel": "other" }), "channel", "unknown"),
    ] {
        let error = window.refused("request_create", with(form(&["access"], &nobody), change)).await;
        assert_eq!((&error["fields"][0]["field"], &error["fields"][0]["reason"]), (&json!(field), &json!(reason)));
    }
    let unknown = json!("019a0000-0000-7000-8000-00000000ffff");
    assert_eq!(window.refused("request_create", form(&["access"], &unknown)).await["code"], "not-found");
    let follows = with(form(&["access"], &nobody), json!({ "follows": unknown }));
    assert_eq!(window.refused("request_create", follows).await["code"], "not-found");
    assert_eq!(window.refused("request_get", json!({ "request": unknown })).await["code"], "not-found");
    assert_eq!(list(&window, json!({})).await["total"], 0, "and nothing was entered");
}

/// F25: a number for each, dates from the package of legal facts, the nearest first, closed ones last.
#[tokio::test(flavor = "multi_thread")]
async fn f25_the_register_is_in_the_order_of_its_dates() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let late = enters(&window, with(form(&["access"], &giulia), json!({ "receivedOn": "2026-09-04" }))).await;
    let soon = enters(&window, form(&["erasure", "access"], &Value::Null)).await;
    let taken = with(form(&["rectification"], &giulia), json!({ "assignee": "Anna Ferri" }));
    let taken_back = enters(&window, taken).await;
    acts(&window, &taken_back, json!({ "what": "close", "on": SURE, "withdrawn": true, "note": "Ha richiamato" }))
        .await;
    let page = list(&window, json!({})).await;
    let numbers: Vec<&str> =
        page["rows"].as_array().unwrap().iter().map(|row| row["number"].as_str().unwrap()).collect();
    assert_eq!(numbers, ["DSR-2026-0001", "DSR-2026-0002", "DSR-2026-0003"]);
    let row = &page["rows"][0];
    assert_eq!((&row["prudentOn"], &row["dueOn"]), (&json!("2026-10-04"), &json!("2026-10-05")), "DOMAIN 4.0");
    assert!(row["daysLeft"].as_i64().unwrap() < 0 && row["name"] == "Bianchi Giulia", "{row}");
    assert_eq!(page["rows"][2]["state"], "withdrawn");
    assert_eq!(page["operators"], json!(["Anna Ferri"]));
    for (change, total) in [
        (json!({ "states": ["received"] }), 2),
        (json!({ "kind": "erasure" }), 1),
        (json!({ "kind": "objection" }), 0),
        (json!({ "assignee": "Anna Ferri" }), 1),
        (json!({ "contact": giulia }), 2),
        (json!({ "search": "0002" }), 1),
        (json!({ "search": "bianchi" }), 3),
        (json!({ "search": "%" }), 3),
    ] {
        assert_eq!(list(&window, change.clone()).await["total"], total, "{change}");
    }
    acts(&window, &soon, json!({ "what": "ask_identity", "on": "2026-11-21", "doubt": "Indirizzo mai visto" })).await;
    let view = get(&window, &soon).await;
    assert_eq!((&view["state"], &view["clock"]["pausedSince"]), (&json!("identity"), &json!("2026-11-21")));
    assert_eq!(view["clock"]["over"], false);
    let view = get(&window, &late).await;
    assert_eq!((&view["clock"]["over"], &view["clock"]["longerOn"]), (&json!(true), &Value::Null), "no more time (D2)");
    window.is_sound().await;
}

/// D4: an objection to advertising stops it when it arrives, before anybody asks who it is; also when the card is found later.
#[tokio::test(flavor = "multi_thread")]
async fn d4_a_no_to_advertising_has_effect_at_receipt() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let id = enters(&window, form(&["objection_marketing"], &giulia)).await;
    let card = window.card(&giulia).await;
    let stop = &card["stops"][0];
    assert_eq!((&stop["author"], &stop["since"]), (&json!("subject"), &json!("2026-11-20")), "{card}");
    assert_eq!(stop["ground"], "DSR-2026-0001");
    assert_eq!(stop["correctable"], false, "the request holds it, whatever channel it came by");
    let wrong = json!({ "contact": giulia, "stop": stop["id"], "reason": "Scheda sbagliata" });
    assert_eq!(window.refused("stop_correct", wrong).await["params"]["reason"], "undo-request");
    let view = get(&window, &id).await;
    assert_eq!(view["results"][0]["outcome"], "done");
    assert_eq!(view["steps"]["identify"], "unneeded");

    let ugo = window.person("Ugo", "Verdi", "ugo@posta.example").await;
    let later = enters(&window, form(&["objection_marketing", "access"], &Value::Null)).await;
    assert!(window.card(&ugo).await["stops"].as_array().unwrap().is_empty());
    window.say("request_link", json!({ "request": later, "contact": ugo })).await;
    assert_eq!(window.card(&ugo).await["stops"][0]["since"], "2026-11-20", "since the day of receipt");
    window.say("request_link", json!({ "request": later, "contact": ugo })).await;
    let again = enters(&window, form(&["objection_marketing"], &ugo)).await;
    assert_eq!(window.card(&ugo).await["stops"].as_array().unwrap().len(), 1, "one no is enough");
    assert_eq!(get(&window, &again).await["results"][0]["outcome"], "done");
    window.say("request_link", json!({ "request": later, "contact": null })).await;
    assert_eq!(get(&window, &later).await["contact"], Value::Null);
    let standing = standing(&window, &ugo).await;
    assert_eq!(standing, [json!("DSR-2026-0003")], "the wrong request lets go, the other objection holds");
    window.is_sound().await;
}

/// The grounds of the stops of a card that are in force.
async fn standing(window: &Window, contact: &Value) -> Vec<Value> {
    let card = window.card(contact).await;
    let stops = card["stops"].as_array().unwrap();
    stops.iter().filter(|stop| stop["liftedOn"].is_null()).map(|stop| stop["ground"].clone()).collect()
}

/// An objection after an older one counts from its own day: a consent in between may have overtaken the older one.
#[tokio::test(flavor = "multi_thread")]
async fn d4_a_later_no_is_not_lost_in_an_older_one() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    enters(&window, with(form(&["objection_marketing"], &giulia), json!({ "receivedOn": "2026-03-01" }))).await;
    enters(&window, form(&["objection_marketing"], &giulia)).await;
    assert_eq!(standing(&window, &giulia).await.len(), 2);
    window.is_sound().await;
}

/// Only a request sets and lifts a restriction: no undo from the card, no typed status; the wrong card is let go.
#[tokio::test(flavor = "multi_thread")]
async fn d6_only_a_request_sets_and_lifts_a_restriction() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let ugo = window.person("Ugo", "Verdi", "ugo@posta.example").await;
    let status = async |id: &Value, value: &str| {
        let fields = json!([{ "field": "status", "value": value, "replaces": null }]);
        window.refused("contact_update", json!({ "id": id, "fields": fields })).await["fields"][0]["reason"].clone()
    };
    assert_eq!(status(&giulia, "restricted").await, "status-by-request");
    let id = enters(&window, form(&["objection", "objection_marketing"], &giulia)).await;
    assert_eq!(status(&giulia, "active").await, "status-by-request");
    let history = window.say("contact_history", json!({ "id": giulia, "offset": 0, "limit": 20 })).await;
    let lines = history["items"].as_array().unwrap();
    let line = lines.iter().find(|line| line["field"] == "status").unwrap();
    assert_eq!(line["undoable"], false, "{line}");
    let refused = window.refused("change_undo", json!({ "txn": line["txn"] })).await;
    assert_eq!(refused["params"]["reason"], "undo-request");
    assert_eq!(window.card(&giulia).await["status"], "restricted");

    window.say("request_link", json!({ "request": id, "contact": ugo })).await;
    assert_eq!(window.card(&giulia).await["status"], "active");
    assert!(standing(&window, &giulia).await.is_empty());
    assert_eq!(window.card(&ugo).await["status"], "restricted");
    assert_eq!(standing(&window, &ugo).await.len(), 1);
    window.is_sound().await;
}

/// D6, F32: contested data and a pending objection are only stored, in no list, until that is lifted with a reason.
#[tokio::test(flavor = "multi_thread")]
async fn d6_what_is_contested_is_restricted_until_that_is_settled() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let ugo = window.person("Ugo", "Verdi", "ugo@posta.example").await;
    enters(&window, form(&["rectification"], &ugo)).await;
    assert_eq!(window.card(&ugo).await["status"], "active", "a new address contests nothing");
    let id = enters(&window, with(form(&["rectification"], &giulia), json!({ "contested": true }))).await;
    assert_eq!(window.card(&giulia).await["status"], "restricted");
    assert_eq!(get(&window, &id).await["restricted"], true);
    let file = window.kit.folder().join("elenco.csv");
    window.kit.host.will_pick(file.clone());
    let export = json!({
        "format": "csv", "ids": [giulia, ugo], "search": "", "filters": [], "aim": null, "reason": "prova",
    });
    assert_eq!(window.export(export).await["rows"], 1, "F32: not in an export");
    assert!(!std::fs::read_to_string(&file).unwrap().contains("Bianchi"));

    let lift = |reason: Value, told: Value| {
        json!({
            "what": "restrict", "on": "2026-11-22", "restricted": false, "ground": "accuracy", "reason": reason,
            "toldOn": told,
        })
    };
    let error = refused(&window, &id, lift(json!("Corretti"), Value::Null)).await;
    assert_eq!((&error["fields"][0]["field"], &error["fields"][0]["reason"]), (&json!("toldOn"), &json!("told-first")));
    let error = refused(&window, &id, lift(Value::Null, json!("2026-11-22"))).await;
    assert_eq!(error["fields"][0]["field"], "reason");
    let second = enters(&window, form(&["objection"], &giulia)).await;
    acts(&window, &id, lift(json!("Corretti"), json!("2026-11-22"))).await;
    assert_eq!(window.card(&giulia).await["status"], "restricted", "the objection is still being weighed");
    acts(&window, &second, json!({ "what": "close", "on": "2026-11-22", "withdrawn": true, "note": "Ha richiamato" }))
        .await;
    assert_eq!(window.card(&giulia).await["status"], "restricted", "it outlives the request");
    acts(&window, &second, lift(json!("Ritirata"), json!("2026-11-22"))).await;
    assert_eq!(window.card(&giulia).await["status"], "active");
    enters(&window, form(&["objection"], &ugo)).await;
    assert_eq!(window.card(&ugo).await["status"], "restricted", "the objection is being weighed");
    window.is_sound().await;
}

/// S44, D6: who says no while the card is restricted is not usable once it is free, and is again when that is taken back.
#[tokio::test(flavor = "multi_thread")]
async fn s44_a_no_during_a_restriction_outlives_it() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let id = enters(&window, with(form(&["rectification"], &giulia), json!({ "contested": true }))).await;
    ends(&window, &giulia, json!("2026-11-21"), "not_interested").await;
    assert_eq!(window.card(&giulia).await["status"], "restricted");
    let lift = json!({ "what": "restrict", "on": "2026-11-22", "restricted": false, "ground": "accuracy",
        "reason": "Corretti", "toldOn": "2026-11-22" });
    acts(&window, &id, lift).await;
    let card = window.card(&giulia).await;
    assert_eq!((&card["status"], &card["footing"]["byEnd"]), (&json!("not_usable"), &json!(true)));
    ends(&window, &giulia, Value::Null, "ended").await;
    assert_eq!(window.card(&giulia).await["status"], "active");
    window.is_sound().await;
}

/// Art. 12(3) to (5): no answer is drafted before its results, and a ground that the firm must prove is told with its facts.
#[tokio::test(flavor = "multi_thread")]
async fn an_answer_waits_for_what_was_done() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let id = enters(&window, form(&["objection"], &anna)).await;
    acts(&window, &id, sure()).await;
    let ask = |kind: &str| json!({ "request": id, "kind": kind, "language": "it", "ground": null, "reason": null, "recipient": null });
    for kind in ["answer", "refusal"] {
        assert_eq!(
            window.refused("request_draft", ask(kind)).await["params"]["reason"],
            "request-result-first",
            "{kind}"
        );
    }
    acts(&window, &id, result("objection", "done", &[])).await;
    let told = drafts(&window, &id, "answer", json!({})).await;
    assert!(told["text"].as_str().unwrap().contains("Abbiamo smesso di usare i Suoi dati"), "{told}");
    // A ground that the firm must prove is told with its facts.
    let other = enters(&window, form(&["access"], &anna)).await;
    acts(&window, &other, sure()).await;
    let bare = result("access", "refused", &["unfounded"]);
    assert_eq!(refused(&window, &other, bare).await["params"]["reason"], "request-facts-first");
    window.is_sound().await;
}

/// Art. 15: a parent reads a copy that speaks of the child, and a confirmation that leaves no sort of data out.
#[tokio::test(flavor = "multi_thread")]
async fn a_copy_speaks_to_who_asked_for_another() {
    let window = Window::open().await;
    let luca = window.person("Luca", "Bianchi", "luca@posta.example").await;
    let asked = with(form(&["access"], &luca), json!({ "relation": "parent", "person": "Luca Bianchi" }));
    let id = enters(&window, asked).await;
    acts(&window, &id, sure()).await;
    let pack = window.say("report_prepare", json!({ "contact": luca, "language": "it", "request": id })).await;
    let page = window.say("report_page", json!({ "document": pack["document"], "page": 1 })).await;
    let said = page["text"].as_str().unwrap().replace('\n', " ");
    assert!(
        said.contains("I dati che custodiamo su Luca Bianchi") && said.contains("Gentile Giulia Bianchi"),
        "{said}"
    );
    assert!(!said.contains("La riguardano"), "{said}");
    let confirmed = drafts(&window, &id, "confirmation", json!({})).await;
    let confirmed = confirmed["text"].as_str().unwrap();
    assert!(confirmed.contains("provenienza e date della scheda") && !confirmed.contains("iban"), "{confirmed}");
}

/// F26, D2, D3, F33 (recipients told), F35: from the doubt to the proof, with every wrong turn refused.
#[tokio::test(flavor = "multi_thread")]
async fn d3_a_request_ends_with_an_answer_and_its_proof() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let id = enters(&window, form(&["access", "erasure"], &giulia)).await;
    acts(&window, &id, json!({ "what": "acknowledge", "on": "2026-11-20" })).await;
    assert_eq!(
        refused(&window, &id, result("access", "done", &[])).await["params"]["reason"],
        "request-identity-first"
    );
    acts(&window, &id, sure()).await;
    acts(&window, &id, json!({ "what": "scope", "on": SURE, "found": true, "text": "Tutti i dati" })).await;

    let extend = |code: &Value| {
        json!({
            "what": "extend", "on": "2026-11-22", "code": code, "how": "email", "proof": "messaggio 12",
            "ground": "complexity", "reason": "Archivio cartaceo",
        })
    };
    assert_eq!(refused(&window, &id, extend(&json!("L-0009"))).await["params"]["reason"], "request-no-letter");
    let more = json!({ "ground": "complexity", "reason": "Archivio cartaceo" });
    let draft = drafts(&window, &id, "extension", more.clone()).await;
    assert!(draft["text"].as_str().unwrap().contains("22 febbraio 2027"), "{draft}");
    let letter = window.say("request_letter", with(order(&id, "extension", &draft, true), more.clone())).await;
    let set = get(&window, &id).await["letters"][0].clone();
    assert_eq!((&set["ground"], &set["reason"]), (&more["ground"], &more["reason"]), "who sends it writes it no more");
    acts(&window, &id, extend(&letter["code"])).await;
    assert_eq!(get(&window, &id).await["clock"]["dueOn"], "2027-02-22");
    let ask = json!({
        "request": id, "kind": "extension", "language": "it", "ground": "number", "reason": "x", "recipient": null,
    });
    assert_eq!(window.refused("request_draft", ask).await["params"]["reason"], "request-extended");

    acts(&window, &id, result("access", "done", &[])).await;
    let error = refused(&window, &id, result("erasure", "refused", &[])).await;
    assert_eq!(error["fields"][0]["field"], "grounds");
    let close = json!({ "what": "close", "on": "2026-11-22", "withdrawn": false, "note": null });
    assert_eq!(refused(&window, &id, close.clone()).await["params"]["reason"], "request-not-done");
    acts(&window, &id, result("erasure", "refused", &["legal_duty"])).await;
    assert_eq!(refused(&window, &id, close.clone()).await["params"]["reason"], "request-no-answer");
    let report = window.say("report_prepare", json!({ "contact": giulia, "language": "it", "request": id })).await;
    let keep = json!({ "request": id, "document": report["document"], "kind": "access_pack" });
    window.say("request_document_keep", keep.clone()).await;
    assert_eq!(window.refused("request_document_keep", keep).await["code"], "conflict");
    acts(&window, &id, sent(&report["code"])).await;
    assert_eq!(refused(&window, &id, close.clone()).await["params"]["reason"], "request-no-refusal");

    let draft = drafts(&window, &id, "refusal", json!({})).await;
    let text = draft["text"].as_str().unwrap();
    assert!(text.contains("art. 17, par. 3, lett. b, GDPR") && text.contains("Garante"), "{text}");
    let letter = window.say("request_letter", order(&id, "refusal", &draft, true)).await;
    acts(&window, &id, sent(&letter["code"])).await;
    acts(&window, &id, json!({ "what": "note", "on": SURE, "text": "Ringrazia" })).await;
    acts(&window, &id, json!({ "what": "notified", "on": SURE, "recipient": "Studio Neri", "how": "pec" })).await;
    acts(&window, &id, close.clone()).await;
    let view = get(&window, &id).await;
    assert_eq!((&view["state"], &view["closedOn"]), (&json!("partly"), &json!("2026-11-22")));
    let kept = view["letters"].as_array().unwrap().iter().find(|one| one["code"] == letter["code"]).unwrap();
    assert_eq!(kept["sha256"], letter["files"][0]["sha256"], "the hash of the answer stays with the request");
    assert_eq!(refused(&window, &id, close).await["params"]["reason"], "request-closed");
    let error = window.refused("request_letter", order(&id, "answer", &draft, false)).await;
    assert_eq!(error["params"]["reason"], "request-closed");
    window.is_sound().await;
}

/// DOMAIN 4.6: a new fact is a new request that is linked to the closed one, and each names the other.
#[tokio::test(flavor = "multi_thread")]
async fn requests_that_follow_each_other_name_each_other() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let first = enters(&window, form(&["access"], &giulia)).await;
    acts(&window, &first, json!({ "what": "close", "on": "2026-11-22", "withdrawn": true, "note": "Ha richiamato" }))
        .await;
    let later = enters(&window, with(form(&["access"], &giulia), json!({ "follows": first }))).await;
    let of = async |id: &Value| get(&window, id).await["related"].clone();
    assert_eq!(of(&later).await, json!([{ "id": first, "number": "DSR-2026-0001", "later": false }]));
    assert_eq!(of(&first).await, json!([{ "id": later, "number": "DSR-2026-0002", "later": true }]));
}

/// A request follows a card that is merged into another one, outlives a lock, and is in the access pack of the person.
#[tokio::test(flavor = "multi_thread")]
async fn a_request_follows_its_person() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let twin = window.person("Giulia", "Bianchi", "g.bianchi@posta.example").await;
    assert_eq!(window.say("contact_list", everybody("bianchi")).await["rows"].as_array().unwrap().len(), 2, "homonyms");
    let id = enters(&window, form(&["access"], &twin)).await;
    window.say("contact_merge", json!({ "survivor": giulia, "other": twin, "fields": [], "customs": [] })).await;
    assert_eq!(get(&window, &id).await["contact"], giulia);
    assert_eq!(list(&window, json!({ "contact": giulia })).await["rows"][0]["contact"], giulia);
    window.say("archive_lock", json!({})).await;
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
    assert_eq!(get(&window, &id).await["number"], "DSR-2026-0001");
    let contact = get(&window, &id).await["contact"].clone();
    let report = window.say("report_prepare", json!({ "contact": contact, "language": "it", "request": id })).await;
    let page = window.say("report_page", json!({ "document": report["document"], "page": 1 })).await;
    let text = page["text"].as_str().unwrap();
    assert!(text.contains("Sua richiesta del 20 novembre 2026") && text.contains("DSR-2026-0001"), "{text}");
    window.is_sound().await;
}
