//! The bin: who, when, why; taking things out; erasing them for ever, by hand and by itself (DOMAIN 4.8, JOURNAL R10).

use crate::automation::Terminal;
use crate::imports::committed;
use crate::requests::{enters, form};
use crate::window::{Window, everybody};
use chrono::Duration;
use custode_api::automation::Command;
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};

const SHEET: &str =
    "Cognome;Nome;E-mail\nRossi;Mario;mario@posta.example\nGalli;Bea;bea@posta.example\nVerdi;Ugo;ugo@posta.example\n";

async fn binned(window: &Window, ids: &[&Value]) {
    window.say("contact_bin", json!({ "ids": ids })).await;
}

async fn list(window: &Window) -> Value {
    window.say("bin_list", json!({ "offset": 0, "limit": 50 })).await
}

/// Locks, lets days pass, and unlocks again.
async fn after(window: &Window, days: i64) {
    window.say("archive_lock", json!({})).await;
    window.kit.clock.advance(Duration::days(days));
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
}

/// Uses the archive every few days, as an office does.
async fn used_for(window: &Window, days: i64) {
    for step in std::iter::repeat_n(5, usize::try_from(days / 5).unwrap()).chain((days % 5 > 0).then_some(days % 5)) {
        after(window, step).await;
    }
}

/// Waits until so many things are in the bin and nothing is at work.
async fn settled(window: &Window, total: u64) {
    for _ in 0..500 {
        let page = list(window).await;
        if page["total"] == total && page["erasing"].is_null() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    panic!("the bin never came to {total}: {}", list(window).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bin_says_who_when_and_why_and_gives_back() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let call = window.logs(&[&anna], "CHIAMATE", "2026-11-20T09:00:00Z", "").await;
    window.say("communication_bin", json!({ "id": call })).await;
    binned(&window, &[&anna]).await;
    let page = list(&window).await;
    insta::assert_json_snapshot!(page, { ".items[].contact" => "[id]", ".items[].communication" => "[id]" });
    let unknown = json!({ "contacts": ["019a0000-0000-7000-8000-00000000ffff"], "communications": [call] });
    assert_eq!(window.refused("bin_restore", unknown).await["code"], "not-found");
    assert_eq!(list(&window).await["total"], 2, "all or nothing");
    window.say("bin_restore", json!({ "contacts": [anna], "communications": [call] })).await;
    assert_eq!(list(&window).await["total"], 0);
    assert_eq!(window.card(&anna).await["status"], "active");
    let twice = json!({ "contacts": [anna], "communications": [] });
    assert_eq!(window.refused("bin_restore", twice).await["code"], "not-found");
    window.is_sound().await;
}

/// One outcome for each record; what is erased never comes back, and nothing goes that was not shown.
#[tokio::test(flavor = "multi_thread")]
async fn emptying_does_what_the_preview_says_and_nothing_brings_it_back() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let bea = window.person("Bea", "Galli", "bea@posta.example").await;
    window.logs(&[&anna], "CHIAMATE", "2026-11-20T09:00:00Z", "").await;
    window.logs(&[&anna], "CORRISPONDENZA", "2026-11-20T10:00:00Z", "").await;
    window.logs(&[&anna], "CORRISPONDENZA", "2015-01-20T10:00:00Z", "").await;
    window.logs(&[&anna, &bea], "CHIAMATE", "2026-11-20T11:00:00Z", "").await;
    let put = window.say("contact_bin", json!({ "ids": [anna] })).await;

    let preview = window.say("bin_preview", json!({})).await;
    let counts = ["contacts", "communications", "kept", "shared"].map(|name| preview[name].as_u64().unwrap());
    assert_eq!(counts, [1, 2, 1, 1], "{preview}");
    let records = window.say("bin_records", json!({ "offset": 0, "limit": 50 })).await;
    insta::assert_json_snapshot!(records, { ".records[].id" => "[id]" });

    let other = window.person("Carla", "Neri", "").await;
    binned(&window, &[&other]).await;
    let stale = json!({ "plan": preview["plan"], "typed": null });
    assert_eq!(window.refused("bin_empty", stale).await["params"]["reason"], "bin-changed");
    window.empties_bin().await;

    let page = list(&window).await;
    assert_eq!((&page["total"], &page["items"][0]["why"]), (&json!(1), &json!("held")), "{page}");
    assert_eq!(
        (&page["items"][0]["keptUntil"], &page["items"][0]["erasedOn"]),
        (&json!("2036-11-20"), &json!("2036-11-21"))
    );
    assert_eq!(window.refused("contact_get", json!({ "id": anna })).await["code"], "not-found");
    let held = json!({ "contacts": [], "communications": [page["items"][0]["communication"]] });
    assert_eq!(window.refused("bin_restore", held).await["params"]["reason"], "nobody-left");
    let undo = window.refused("change_undo", json!({ "txn": put["txn"] })).await;
    assert_eq!(undo["params"]["reason"], "nothing-to-undo", "{undo}");
    let nothing = window.say("bin_preview", json!({})).await;
    let order = json!({ "plan": nothing["plan"], "typed": null });
    assert_eq!(window.refused("bin_empty", order).await["params"]["reason"], "bin-empty", "what a norm keeps stays");
    let theirs = window.say("communication_list", json!({ "contact": bea, "offset": 0, "limit": 50 })).await;
    assert_eq!(theirs["total"]["value"], 1, "the communication with somebody else stays");
    window.is_sound().await;
}

/// What a norm keeps after its people were erased is neither brought back, nor changed.
#[tokio::test(flavor = "multi_thread")]
async fn nothing_brings_back_a_communication_whose_people_are_erased() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let letter = window.logs(&[&anna], "CORRISPONDENZA", "2026-11-20T10:00:00Z", "").await;
    let put = window.say("communication_bin", json!({ "id": letter })).await;
    let bea = window.person("Bea", "Galli", "").await;
    let changed = json!({
        "id": letter, "contacts": [bea], "direction": "inbound", "channel": "phone", "channelName": null,
        "at": "2026-11-20T10:00:00Z", "minutes": 3, "subject": "Altro", "body": "", "outcome": null,
        "purpose": window.coded("purpose_list", "CONTRATTO").await,
        "retention": window.coded("retention_class_list", "CHIAMATE").await,
    });
    assert_eq!(window.refused("communication_save", changed).await["code"], "not-found", "it is in the bin");
    binned(&window, &[&anna]).await;
    window.empties_bin().await;
    assert_eq!(list(&window).await["total"], 1);
    let undo = window.refused("change_undo", json!({ "txn": put["txn"] })).await;
    assert_eq!(undo["params"]["reason"], "nothing-to-undo", "{undo}");
    assert_eq!(list(&window).await["total"], 1);
    window.is_sound().await;
}

/// Art. 18 GDPR: who is restricted is stored and nothing else, also in the bin.
#[tokio::test(flavor = "multi_thread")]
async fn a_restricted_card_is_not_erased() {
    let window = Window::open().await;
    let (anna, bea) = (window.person("Anna", "Ferri", "").await, window.person("Bea", "Galli", "").await);
    window.logs(&[&anna], "CHIAMATE", "2026-11-20T09:00:00Z", "").await;
    enters(&window, form(&["objection"], &anna)).await;
    binned(&window, &[&anna, &bea]).await;
    let preview = window.say("bin_preview", json!({})).await;
    let counts = ["contacts", "communications", "kept", "shared"].map(|name| preview[name].as_u64().unwrap());
    assert_eq!(counts, [1, 0, 0, 1], "{preview}");
    window.empties_bin().await;
    let page = list(&window).await;
    assert_eq!((&page["total"], &page["items"][0]["contact"]), (&json!(1), &anna), "{page}");
    window.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn more_than_fifty_records_want_their_number() {
    let window = Window::open().await;
    let mut ids = Vec::new();
    for number in 0..51 {
        ids.push(window.person("Anna", &format!("Prova{number}"), "").await);
    }
    binned(&window, &ids.iter().collect::<Vec<_>>()).await;
    let preview = window.say("bin_preview", json!({})).await;
    assert_eq!(preview["toType"], 51);
    for typed in [json!(null), json!(50)] {
        let error = window.refused("bin_empty", json!({ "plan": preview["plan"], "typed": typed })).await;
        assert_eq!(error["fields"][0]["field"], "typed", "{error}");
    }
    window.empties_bin().await;
    assert_eq!(list(&window).await["total"], 0);
    window.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn after_thirty_days_of_use_it_is_erased_by_itself() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let bea = window.person("Bea", "Galli", "bea@posta.example").await;
    binned(&window, &[&anna]).await;
    used_for(&window, 5).await;
    binned(&window, &[&bea]).await;
    used_for(&window, 24).await;
    settled(&window, 2).await;
    after(&window, 1).await;
    settled(&window, 1).await;
    assert_eq!(list(&window).await["items"][0]["name"], "Galli Bea");
    let suppressed = window.person("Anna", "Ferri", "anna@posta.example").await;
    assert_eq!(window.card(&suppressed).await["status"], "active", "no suppression: the person may come in again");
    window.is_sound().await;
}

/// DOMAIN 4.8: who said no is remembered by the hash of the address alone, so that a later import does not bring them back
/// as if they never had; who said nothing leaves nothing.
#[tokio::test(flavor = "multi_thread")]
async fn a_no_outlives_the_card_without_a_name() {
    let window = Window::open().await;
    let said_no = window.person("Anna", "Ferri", "anna@posta.example").await;
    let silent = window.person("Bea", "Galli", "bea@posta.example").await;
    window
        .say(
            "stop_record",
            json!({ "contact": said_no, "author": "subject", "channels": [], "since": "2026-11-20", "ground": "Per e-mail" }),
        )
        .await;
    binned(&window, &[&said_no, &silent]).await;
    window.empties_bin().await;
    let again = window.person("Anna", "Ferri", "anna@posta.example").await;
    let other = window.person("Bea", "Galli", "bea@posta.example").await;
    let states = async |id: &Value| {
        let card = window.card(id).await;
        card["consents"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| one["state"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert!(states(&again).await.iter().all(|state| state == "withdrawn"), "{:?}", states(&again).await);
    assert!(states(&other).await.iter().all(|state| state != "withdrawn"), "who said nothing leaves nothing");
    window.is_sound().await;
}

/// Makes the archive one from before there was the clock of the bin.
async fn forgets_clock(window: &Window) {
    let work = custode_app::Work::on(&window.kit.desk).await.unwrap();
    work.archive().store().set_setting("bin_clock", "").await.unwrap();
}

/// SECURITY R16: a clock that was set back erases nothing, and one that jumped forward is not believed alone.
#[tokio::test(flavor = "multi_thread")]
async fn r16_a_wrong_clock_erases_nothing_until_somebody_confirms_it() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    binned(&window, &[&anna]).await;
    after(&window, 3_650).await;
    window.tended().await;
    let page = list(&window).await;
    assert_eq!((&page["total"], &page["clockJump"]), (&json!(1), &json!(3_650)), "{page}");
    after(&window, -3_649).await;
    let page = list(&window).await;
    assert_eq!(
        (&page["total"], &page["clockJump"], &page["clockBehind"]),
        (&json!(1), &json!(null), &json!(false)),
        "corrected"
    );
    after(&window, 5).await;
    after(&window, -400).await;
    assert_eq!(list(&window).await["clockBehind"], true);
    after(&window, 440).await;
    let page = list(&window).await;
    assert_eq!((&page["total"], &page["clockJump"]), (&json!(1), &json!(40)), "closed for a while, or wrong: {page}");
    window.say("bin_clock_confirm", json!({})).await;
    let page = list(&window).await;
    assert_eq!((&page["total"], &page["clockJump"]), (&json!(1), &Value::Null), "it had been set back: {page}");
    used_for(&window, 39).await;
    settled(&window, 0).await;
    window.is_sound().await;
}

/// An office that was closed says that the date is right, and the days count at once.
#[tokio::test(flavor = "multi_thread")]
async fn a_confirmed_clock_makes_due_what_waited_for_it() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    binned(&window, &[&anna]).await;
    after(&window, 40).await;
    assert_eq!(list(&window).await["clockJump"], 40);
    window.say("bin_clock_confirm", json!({})).await;
    settled(&window, 0).await;
    assert_eq!(list(&window).await["clockJump"], Value::Null);
}

/// What goes to the bin while the clock is set back has its thirty days from when it is right again.
#[tokio::test(flavor = "multi_thread")]
async fn what_is_binned_by_a_clock_that_is_set_back_is_not_due_at_once() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    used_for(&window, 60).await;
    after(&window, -55).await;
    binned(&window, &[&anna]).await;
    after(&window, 56).await;
    window.tended().await;
    assert_eq!(list(&window).await["total"], 1);
    used_for(&window, 29).await;
    settled(&window, 1).await;
    after(&window, 1).await;
    settled(&window, 0).await;
}

/// An archive from before there was this clock judges the first opening by what it had seen until then.
#[tokio::test(flavor = "multi_thread")]
async fn an_archive_without_a_clock_does_not_believe_its_first_opening() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    binned(&window, &[&anna]).await;
    forgets_clock(&window).await;
    after(&window, 40).await;
    window.tended().await;
    let page = list(&window).await;
    assert_eq!((&page["total"], &page["clockJump"]), (&json!(1), &json!(40)), "{page}");
    window.is_sound().await;
}

/// Issue 3 part 8: the cards of an undone import go to the bin, are in no list, and are erased on their day; what was
/// worked on since stays; after 30 days the import stands.
#[tokio::test(flavor = "multi_thread")]
async fn the_cards_of_an_undone_import_are_in_the_bin() {
    let window = Window::open().await;
    let batch = committed(&window, &window.kit.file("clienti.csv", SHEET)).await;
    let id = |name: &'static str| {
        let window = &window;
        async move { window.say("contact_search", json!({ "text": name, "limit": 5 })).await["hits"][0]["id"].clone() }
    };
    let (mario, bea) = (id("rossi").await, id("galli").await);
    window.logs(&[&bea], "CHIAMATE", "2026-11-20T09:00:00Z", "").await;
    let preview = window.say("batch_undo_preview", json!({ "batch": batch })).await;
    assert_eq!((&preview["removed"], &preview["kept"][0]["contact"]), (&json!(2), &bea), "a talk is work on the card");
    let undo = window.say("batch_undo", json!({ "batch": batch })).await;
    window.done(&undo).await;
    assert_eq!(window.say("contact_list", everybody("")).await["total"]["value"], 1);
    assert_eq!(id("rossi").await, Value::Null, "in no search");
    let page = list(&window).await;
    let why = |at: usize| (page["items"][at]["why"].clone(), page["items"][at]["import"].clone());
    assert_eq!(
        (why(0), why(1)),
        ((json!("import_undone"), json!("Fiera d'autunno")), (json!("import_undone"), json!("Fiera d'autunno")))
    );
    window.say("bin_restore", json!({ "contacts": [mario], "communications": [] })).await;
    assert_eq!(id("rossi").await, mario, "it can be taken out again");
    used_for(&window, 30).await;
    settled(&window, 0).await;
    window.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_is_undone_within_thirty_days_only() {
    let window = Window::open().await;
    let batch = committed(&window, &window.kit.file("clienti.csv", SHEET)).await;
    after(&window, 31).await;
    assert_eq!(window.say("batch_get", json!({ "batch": batch })).await["undoableUntil"], Value::Null);
    assert_eq!(window.refused("batch_undo_preview", json!({ "batch": batch })).await["params"]["reason"], "too-late");
    let undo = window.say("batch_undo", json!({ "batch": batch })).await;
    assert_eq!(window.ended(&undo["job"]).await["error"]["params"]["reason"], "too-late");
    let error = window.refused("change_undo", json!({ "txn": batch })).await;
    assert_eq!(error["params"]["reason"], "too-late", "by no other way either");
    assert_eq!(window.say("contact_list", everybody("")).await["total"]["value"], 3);
}

/// A stop leaves what is erased erased and the rest in the bin; nothing is half erased.
#[tokio::test(flavor = "multi_thread")]
async fn emptying_can_be_stopped() {
    let window = Window::open().await;
    let mut sheet = String::from("Cognome;Nome;E-mail\n");
    for number in 0..900 {
        sheet.push_str(&format!("Prova{number};Anna;p{number}@posta.example\n"));
    }
    let batch = committed(&window, &window.kit.file("molti.csv", sheet)).await;
    let undo = window.say("batch_undo", json!({ "batch": batch })).await;
    window.done(&undo).await;
    let preview = window.say("bin_preview", json!({})).await;
    assert_eq!(preview["toType"], 900);
    let order = json!({ "plan": preview["plan"], "typed": 900 });
    let job = window.say("bin_empty", order.clone()).await;
    assert_eq!(list(&window).await["erasing"], job["job"], "a window that comes back finds it");
    assert_eq!(window.refused("bin_empty", order).await["params"]["reason"], "at-work");
    window.say("job_cancel", json!({ "job": job["job"] })).await;
    assert_eq!(window.ended(&job["job"]).await["state"], "cancelled");
    let left = list(&window).await["total"].as_u64().unwrap();
    assert!(left > 0 && left <= 900 && left % 100 == 0, "whole portions only: {left}");
    window.is_sound().await;
    window.empties_bin().await;
    assert_eq!(list(&window).await["total"], 0);
}

/// AUTOMATION: the same bin on a terminal, with the same outcomes and the same brake.
#[tokio::test(flavor = "multi_thread")]
async fn a_terminal_lists_and_empties_the_bin() {
    let terminal = Terminal::created().await;
    let imported = terminal.imported().await;
    let ids: Vec<Value> = imported["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["contact"].clone())
        .filter(Value::is_string)
        .collect();
    let put = |ids: Vec<Value>| {
        let terminal = &terminal;
        async move {
            let desk = std::sync::Arc::new(custode_app::Desk::new(terminal.kit.ports()));
            desk.machine().remember(&terminal.archive(), false, desk.new_id()).unwrap();
            let phrase = custode_app::vault::Passphrase::new(PASSPHRASE.to_owned());
            custode_app::archive::unlock_at_terminal(&desk, LOGIN.to_owned(), phrase).await.unwrap();
            let work = custode_app::Work::on(&desk).await.unwrap();
            let ids: Vec<_> = ids.iter().map(|id| id.as_str().unwrap().parse().unwrap()).collect();
            custode_app::contacts::bin(&work, &ids).await.unwrap();
            desk.shut_down().await;
        }
    };
    put(ids.clone()).await;
    let archive = terminal.archive();
    let listed = terminal.done(Command::BinList { archive: archive.clone() }).await;
    assert_eq!((&listed["total"], &listed["items"][0]["why"]), (&json!(ids.len()), &json!("by-hand")), "{listed}");
    assert_eq!(listed["clock"], json!({ "behind": false, "jump_days": null }));
    let empty = |due, dry_run, count| Command::BinEmpty { archive: archive.clone(), due, dry_run, count };
    assert_eq!(terminal.done(empty(true, false, None)).await["contacts"], 0, "nothing is due yet");
    assert_eq!(terminal.done(empty(false, true, None)).await["contacts"], ids.len());
    assert_eq!(terminal.done(Command::BinList { archive: archive.clone() }).await["total"], ids.len(), "a dry run");
    let done = terminal.done(empty(false, false, None)).await;
    assert_eq!((&done["dry_run"], &done["contacts"]), (&json!(false), &json!(ids.len())));
    assert_eq!(terminal.done(Command::BinList { archive: archive.clone() }).await["total"], 0);

    let mut sheet = String::from("Cognome;Nome\n");
    (0..51).for_each(|number| sheet.push_str(&format!("Prova{number};Anna\n")));
    let many = terminal.done(terminal.import(vec![terminal.kit.file("molti.csv", sheet)])).await;
    put(many["rows"].as_array().unwrap().iter().map(|row| row["contact"].clone()).collect()).await;
    assert_eq!(terminal.refused(empty(false, false, Some(50))).await, (1, "bin-count".to_owned()));
    assert_eq!(terminal.done(empty(false, false, Some(51))).await["contacts"], 51);
    assert_eq!(terminal.done(Command::Verify { archive }).await["ok"], true);
}
