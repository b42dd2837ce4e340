//! The ledger of erasures beside the archive (DOMAIN 4.8, JOURNAL R12): an older copy that is put in its place erases again
//! what was erased since, before anybody sees it; a ledger of somebody else does nothing.

use crate::replicas::copy;
use crate::window::{Window, everybody};
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};
use std::path::PathBuf;

fn ledgers(window: &Window) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(window.kit.folder()).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.extension().is_some_and(|ending| ending == "ledger")).collect()
}

async fn lock(window: &Window) {
    window.say("archive_lock", json!({})).await;
}

async fn unlock(window: &Window) -> Value {
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
    window.say("session_get", json!({})).await["ledger"].clone()
}

async fn erased(window: &Window, id: &Value) {
    window.say("contact_bin", json!({ "ids": [id] })).await;
    window.empties_bin().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_copy_erases_again_before_anybody_sees_it() {
    let window = Window::open().await;
    let (anna, bea) =
        (window.person("Anna", "Ferri", "a@posta.example").await, window.person("Bea", "Galli", "").await);
    window.logs(&[&anna], "CHIAMATE", "2026-11-20T09:00:00Z", "").await;
    window.logs(&[&anna], "CORRISPONDENZA", "2026-11-20T09:00:00Z", "").await;
    lock(&window).await;
    let (dir, older) = (window.kit.archive_dir("Rossi"), window.kit.folder().join("copia"));
    copy(&dir, &older);
    assert_eq!(unlock(&window).await, "fine");
    assert!(ledgers(&window).is_empty(), "nothing was erased yet");
    erased(&window, &anna).await;
    assert_eq!(ledgers(&window).len(), 1);
    lock(&window).await;

    copy(&older, &dir);
    assert_eq!(unlock(&window).await, "fine");
    assert_eq!(window.refused("contact_get", json!({ "id": anna })).await["code"], "not-found");
    let list = window.say("contact_list", everybody("")).await;
    assert_eq!((&list["total"]["value"], &list["rows"][0]["id"]), (&json!(1), &bea));
    let bin = window.say("bin_list", json!({ "offset": 0, "limit": 10 })).await;
    assert_eq!(
        (&bin["total"], &bin["items"][0]["why"]),
        (&json!(1), &json!("held")),
        "what a norm keeps is kept again"
    );
    window.is_sound().await;
    lock(&window).await;
    assert_eq!(unlock(&window).await, "fine");
    window.is_sound().await;
}

/// What the person refused and agreed to is known after the replay as it was after the erasure.
#[tokio::test(flavor = "multi_thread")]
async fn an_older_copy_remembers_a_no_and_the_proof_of_a_yes() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "a@posta.example").await;
    let newsletter = window.coded("consent_type_list", "NEWSLETTER").await;
    let yes = json!({
        "contact": anna, "type": newsletter, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
        "wording": null, "evidenceLevel": 2, "evidenceNote": "Modulo", "note": null,
    });
    window.say("consent_record", yes).await;
    let stop =
        json!({ "contact": anna, "author": "subject", "channels": [], "since": "2026-11-20", "ground": "A voce" });
    window.say("stop_record", stop).await;
    lock(&window).await;
    let (dir, older) = (window.kit.archive_dir("Rossi"), window.kit.folder().join("copia"));
    copy(&dir, &older);
    unlock(&window).await;
    erased(&window, &anna).await;
    assert_eq!(window.say("erasure_list", json!({})).await["proofs"], 1, "the bin leaves the proof too");
    lock(&window).await;

    copy(&older, &dir);
    assert_eq!(unlock(&window).await, "fine");
    assert_eq!(window.say("erasure_list", json!({})).await["proofs"], 1);
    let again = window.person("Anna", "Ferri", "a@posta.example").await;
    let ask = json!({ "contact": again, "channel": "email", "point": null });
    let asked = window.say("reach_ask", ask).await.to_string();
    assert!(asked.contains("suppressed") && asked.contains("objection"), "{asked}");
    window.is_sound().await;
}

/// An older copy may still know a merge that was split since: only the card that was erased goes again.
#[tokio::test(flavor = "multi_thread")]
async fn an_older_copy_erases_nobody_who_was_only_merged_then() {
    let window = Window::open().await;
    let (anna, twin) = (window.person("Anna", "Ferri", "").await, window.person("Anna", "Ferro", "").await);
    let merging = json!({ "survivor": anna, "other": twin, "fields": [], "customs": [] });
    let merged = window.say("contact_merge", merging).await;
    lock(&window).await;
    let (dir, older) = (window.kit.archive_dir("Rossi"), window.kit.folder().join("copia"));
    copy(&dir, &older);
    unlock(&window).await;
    window.say("change_undo", json!({ "txn": merged["txn"] })).await;
    erased(&window, &twin).await;
    assert_eq!(window.card(&anna).await["status"], "active");
    lock(&window).await;

    copy(&older, &dir);
    assert_eq!(unlock(&window).await, "fine");
    assert_eq!(window.card(&anna).await["status"], "active");
    window.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ledger_that_was_lost_is_made_again() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    erased(&window, &anna).await;
    let [file] = <[PathBuf; 1]>::try_from(ledgers(&window)).unwrap();
    let whole = std::fs::read(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    lock(&window).await;
    assert_eq!(unlock(&window).await, "fine");
    assert_eq!(std::fs::read(&file).unwrap(), whole);
}

/// Issue 5, bad input: a ledger that does not belong to the archive. It is said, nothing is erased by it, and it stays.
#[tokio::test(flavor = "multi_thread")]
async fn a_ledger_of_another_archive_does_nothing_and_is_not_written_over() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let bea = window.person("Bea", "Galli", "").await;
    erased(&window, &anna).await;
    let [file] = <[PathBuf; 1]>::try_from(ledgers(&window)).unwrap();
    lock(&window).await;
    let mut bytes = std::fs::read(&file).unwrap();
    let unit: String = bea.as_str().unwrap().chars().filter(char::is_ascii_hexdigit).collect();
    for (at, byte) in bytes[32..48].iter_mut().enumerate() {
        *byte = u8::from_str_radix(&unit[at * 2..at * 2 + 2], 16).unwrap();
    }
    std::fs::write(&file, &bytes).unwrap();
    assert_eq!(unlock(&window).await, "foreign");
    assert_eq!(window.card(&bea).await["status"], "active", "nobody is erased by it");
    let carla = window.person("Carla", "Neri", "").await;
    erased(&window, &carla).await;
    assert_eq!(std::fs::read(&file).unwrap(), bytes, "it is left as it lies");
    window.is_sound().await;
}
