//! "Bad input" of the issue on rights, retention and erasure, item by item: each is refused with a clear Italian sentence, and
//! nothing irreversible happens.

use crate::backups::{chooses, empty_machine, folder, host, makes, named, order as restoring, picked, with as changed};
use crate::requests::{SURE, acts, drafts, enters, form, get, order, result, sent, sure, with};
use crate::window::{Window, everybody};
use chrono::Duration;
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};

/// The sentence that the window shows for a refusal: whole, in Italian, without a code in it.
fn sentence(reason: &Value) -> &'static str {
    let words = include_str!("../../src-tauri/crates/i18n/locales/it/reasons.ftl");
    let key = format!("reason-{} = ", reason.as_str().unwrap_or_default());
    let line =
        words.lines().find_map(|line| line.strip_prefix(&key)).unwrap_or_else(|| panic!("no words for {reason}"));
    assert!(line.ends_with('.') && line.split(' ').count() >= 4 && !line.contains('{'), "{line}");
    line
}

async fn act(window: &Window, id: &Value, act: Value) -> Value {
    window.refused("request_act", json!({ "request": id, "act": act })).await["params"]["reason"].clone()
}

/// Whoever is about to be erased is here still.
async fn is_here(window: &Window, id: &Value) {
    assert_eq!(window.card(id).await["id"], *id);
    assert_eq!(window.say("erasure_list", json!({})).await["erasures"], json!([]));
}

/// A request before its contact exists is entered, numbered and on its clock; it is told whose it is when the card is there.
#[tokio::test(flavor = "multi_thread")]
async fn f24_a_request_may_come_before_its_contact_exists() {
    let window = Window::open().await;
    let id = enters(&window, form(&["access"], &Value::Null)).await;
    let view = get(&window, &id).await;
    assert_eq!((&view["contact"], view["clock"]["dueOn"].is_string()), (&Value::Null, true), "{view}");
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    window.say("request_link", json!({ "request": id, "contact": giulia })).await;
    assert_eq!(get(&window, &id).await["contact"], giulia);
    window.is_sound().await;
}

/// A date before 2018 or in the future, at its field, with nothing entered.
#[tokio::test(flavor = "multi_thread")]
async fn f25_a_date_that_cannot_be_is_refused() {
    let window = Window::open().await;
    for day in ["2017-12-31", "1926-11-20", "2026-11-23", "2126-11-20"] {
        let error =
            window.refused("request_create", with(form(&["access"], &Value::Null), json!({ "receivedOn": day }))).await;
        assert_eq!(error["fields"][0]["field"], "receivedOn", "{day}");
        sentence(&error["fields"][0]["reason"]);
    }
    let id = enters(&window, form(&["access"], &Value::Null)).await;
    for (day, what) in [("2026-11-19", "before it came"), ("2026-11-23", "tomorrow")] {
        let error =
            window.refused("request_act", json!({ "request": id, "act": { "what": "acknowledge", "on": day } })).await;
        assert!(error["code"] == "validation" || error["code"] == "precondition", "{what}: {error}");
    }
    assert_eq!(get(&window, &id).await["state"], "received");
}

/// A second extension, and an end without an answer that was sent.
#[tokio::test(flavor = "multi_thread")]
async fn f25_a_second_extension_and_an_end_without_proof_are_refused() {
    let window = Window::open().await;
    let giulia = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let id = enters(&window, form(&["access"], &giulia)).await;
    acts(&window, &id, sure()).await;
    let more = json!({ "ground": "complexity", "reason": "Archivio cartaceo" });
    let draft = drafts(&window, &id, "extension", more.clone()).await;
    let letter = window.say("request_letter", order(&id, "extension", &draft, true)).await;
    let extend = json!({
        "what": "extend", "on": "2026-11-22", "code": letter["code"], "how": "email", "proof": "messaggio 12",
        "ground": "complexity", "reason": "Archivio cartaceo",
    });
    acts(&window, &id, extend.clone()).await;
    let due = get(&window, &id).await["clock"]["dueOn"].clone();
    sentence(&act(&window, &id, extend).await);
    assert_eq!(get(&window, &id).await["clock"]["dueOn"], due, "as it was");
    let close = json!({ "what": "close", "on": "2026-11-22", "withdrawn": false, "note": null });
    sentence(&act(&window, &id, close.clone()).await);
    acts(&window, &id, result("access", "done", &[])).await;
    sentence(&act(&window, &id, close.clone()).await);
    let report = window.say("report_prepare", json!({ "contact": giulia, "language": "it", "request": id })).await;
    window
        .say("request_document_keep", json!({ "request": id, "document": report["document"], "kind": "access_pack" }))
        .await;
    sentence(&act(&window, &id, close.clone()).await);
    let bare = json!({ "what": "sent", "on": "2026-11-22", "code": report["code"], "how": "post", "proof": " " });
    let error = window.refused("request_act", json!({ "request": id, "act": bare })).await;
    assert_eq!(error["fields"][0]["field"], "proof", "{error}");
    acts(&window, &id, sent(&report["code"])).await;
    acts(&window, &id, close).await;
    window.is_sound().await;
}

/// Homonyms are told apart where a request is tied to a card, and before somebody is erased: by address, and by the typed name.
#[tokio::test(flavor = "multi_thread")]
async fn s25_homonyms_are_told_apart_in_the_search() {
    let window = Window::open().await;
    let first = window.person("Giulia", "Bianchi", "giulia@posta.example").await;
    let second = window.person("Giulia", "Bianchi", "g.bianchi@altra.example").await;
    let found = window.say("contact_search", json!({ "text": "giulia bianchi", "limit": 10 })).await;
    let hits = found["hits"].as_array().unwrap();
    assert_eq!(hits.len(), 2, "{found}");
    let whole: Vec<String> = hits.iter().map(ToString::to_string).collect();
    for address in ["giulia@posta.example", "g.bianchi@altra.example"] {
        assert_eq!(whole.iter().filter(|hit| hit.contains(address)).count(), 1, "{found}");
    }
    let preview = window.say("erase_preview", json!({ "id": first })).await;
    let other = json!({
        "contact": second, "plan": preview["plan"], "ground": "withdrawn", "request": "", "typed": preview["name"],
    });
    let error = window.refused("erase_start", other).await;
    sentence(&error["params"]["reason"]);
    for id in [&first, &second] {
        is_here(&window, id).await;
    }
}

/// Erasing somebody who has another right open; a hold and a dispute at once, one of them lifted.
#[tokio::test(flavor = "multi_thread")]
async fn f41_nobody_is_erased_with_an_open_request_a_hold_and_a_dispute() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let id = enters(&window, form(&["access", "erasure"], &anna)).await;
    let hold = |kind: &str| {
        json!({
            "contact": anna, "communication": null, "kind": kind, "reason": "Causa in tribunale", "until": null,
        })
    };
    let mut holds = Vec::new();
    for kind in ["hold", "dispute"] {
        holds.push(window.say("hold_set", hold(kind)).await["id"].clone());
    }
    let tries = async || {
        let preview = window.say("erase_preview", json!({ "id": anna })).await;
        let order = json!({
            "contact": anna, "plan": preview["plan"], "ground": "withdrawn", "request": "", "typed": preview["name"],
            "letter": null, "noLetter": "answered",
        });
        let reason = window.refused("erase_start", order).await["params"]["reason"].clone();
        sentence(&reason);
        (preview["blocks"].clone(), reason)
    };
    assert_eq!(tries().await, (json!(["hold", "dispute", "request"]), json!("held")));
    window.say("hold_lift", json!({ "id": holds[0] })).await;
    assert_eq!(tries().await, (json!(["dispute", "request"]), json!("disputed")));
    window.say("hold_lift", json!({ "id": holds[1] })).await;
    assert_eq!(tries().await, (json!(["request"]), json!("asked")));
    acts(&window, &id, sure()).await;
    acts(&window, &id, json!({ "what": "scope", "on": SURE, "found": true, "text": "Tutti i dati" })).await;
    is_here(&window, &anna).await;
}

/// A clock that was moved back a year: nothing is erased, nothing is entered with a day that is still to come, and a run
/// made after the clock cannot go on.
#[tokio::test(flavor = "multi_thread")]
async fn r16_a_clock_moved_back_a_year_erases_nothing() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    window.say("contact_bin", json!({ "ids": [anna] })).await;
    let id = enters(&window, form(&["access"], &Value::Null)).await;
    window.say("archive_lock", json!({})).await;
    window.kit.clock.advance(Duration::days(-365));
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
    window.kit.desk.tend_bin().await;
    let bin = window.say("bin_list", json!({ "offset": 0, "limit": 5 })).await;
    assert_eq!((&bin["total"], &bin["clockBehind"]), (&json!(1), &json!(true)), "{bin}");
    let ahead = json!({ "request": id, "act": { "what": "acknowledge", "on": "2026-11-20" } });
    let error = window.refused("request_act", ahead).await;
    assert_eq!(error["code"], "validation", "a day that is to come for this clock: {error}");
    let error = window.refused("request_create", form(&["access"], &Value::Null)).await;
    sentence(&error["fields"][0]["reason"]);
    assert_eq!(get(&window, &id).await["state"], "received");
}

/// A ledger of another archive, put beside a backup: the restore says so, and no archive comes of it.
#[tokio::test(flavor = "multi_thread")]
async fn f37_a_ledger_that_does_not_belong_to_the_archive_is_refused() {
    let (window, stranger) = (Window::open().await, Window::open().await);
    let anna = window.person("Anna", "Ferri", "").await;
    let other = stranger.person("Bea", "Galli", "").await;
    let mut made = Vec::new();
    for (one, id) in [(&window, &anna), (&stranger, &other)] {
        let copies = folder(one, "copie");
        chooses(one, 0, &copies).await;
        makes(one).await;
        one.say("contact_bin", json!({ "ids": [id] })).await;
        one.empties_bin().await;
        let mut files = std::fs::read_dir(&copies).unwrap().map(|entry| entry.unwrap().path());
        let ledger = files.find(|path| path.extension().is_some_and(|ending| ending == "ledger")).unwrap();
        made.push((named(&copies).pop().unwrap(), std::fs::read(ledger).unwrap()));
    }
    let fresh = empty_machine();
    let taken = folder(&fresh, "presa");
    std::fs::copy(&made[0].0, taken.join("x.custode-backup")).unwrap();
    let token = picked(&fresh, &taken.join("x.custode-backup")).await;
    let file = fresh.kit.file("registro.ledger", &made[1].1);
    host(&fresh).will_pick(&file);
    let given = fresh.say("backup_ledger_pick", json!({})).await["file"]["token"].clone();
    let error = fresh.refused("archive_restore", changed(restoring(&token), "ledger", given)).await;
    assert_eq!(error["params"]["reason"], "ledger-foreign", "{error}");
    sentence(&error["params"]["reason"]);
    assert_eq!(window.say("contact_list", everybody("")).await["total"]["value"], 0, "and nothing came back anywhere");
}
