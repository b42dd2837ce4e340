//! Restores (SECURITY 2.7, R17; JOURNAL R12): with the passphrase or the recovery sheet alone, with every ledger that is found,
//! as an installation of its own, and nothing left after a refusal.

use crate::backups::{chooses, empty_machine, folder, host, lock, makes, named, order, picked, with};
use crate::users::SECOND;
use crate::window::{Window, everybody};
use custode_app::domain::role::ShippedRole;
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::{Value, json};
use std::{fs, path::PathBuf};

/// F37: a restore replays the ledger before anybody looks: who was erased since the backup does not come back.
#[tokio::test(flavor = "multi_thread")]
async fn a_restored_archive_erases_again_and_writes_a_chain_of_its_own() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let bea = window.person("Bea", "Galli", "").await;
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    makes(&window).await;
    window.say("contact_bin", json!({ "ids": [anna] })).await;
    window.empties_bin().await;
    let [file] = <[PathBuf; 1]>::try_from(named(&copies)).unwrap();
    // The erasure reached the ledger beside the backups at once.
    let other = empty_machine();
    for entry in fs::read_dir(&copies).unwrap().map(Result::unwrap) {
        fs::copy(entry.path(), other.kit.folder().join(entry.file_name())).unwrap();
    }
    let token = picked(&other, &other.kit.folder().join(file.file_name().unwrap())).await;
    let done = other.say("archive_restore", order(&token)).await;
    assert_eq!((&done["ledger"], &done["erasedAgain"]), (&json!(true), &json!(1)));
    assert_eq!(other.refused("contact_get", json!({ "id": anna })).await["code"], "not-found");
    assert_eq!(other.say("contact_list", everybody("")).await["rows"][0]["id"], bea);
    other.is_sound().await;

    // The same machine: both stand beside each other, each with its own chain.
    let token = picked(&window, &file).await;
    let done = window.say("archive_restore", order(&token)).await;
    assert_eq!((&done["ledger"], &done["erasedAgain"]), (&json!(true), &json!(1)));
    let report = window.say("archive_verify", json!({})).await;
    window.done(&report).await;
    let report = window.say("archive_verify_report", json!({ "job": report["job"] })).await;
    let chain = report["checks"].as_array().unwrap().iter().find(|check| check["name"] == "chain").unwrap();
    assert!(chain["ok"] == true && chain["detail"].as_str().unwrap().ends_with("2 chains"), "{chain}");
    let again = window.refused("archive_restore", order(&picked(&window, &file).await)).await;
    assert_eq!(again["params"]["reason"], "archive-exists", "never over an archive");
}

/// A crash leaves no close seal: a backup of that session has its nonce, and would pass for the archive that was left here.
#[tokio::test(flavor = "multi_thread")]
async fn a_backup_of_a_session_that_never_closed_is_not_taken_for_the_archive_itself() {
    let window = Window::open().await;
    window.person("Anna", "Ferri", "").await;
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    makes(&window).await;
    let first = window.kit.desk.stage().await;
    assert_eq!(format!("{first:?}"), "Open");
    let replica = custode_app::Work::on(&window.kit.desk).await.unwrap().archive().store().replica();
    let [file] = <[PathBuf; 1]>::try_from(named(&copies)).unwrap();
    let token = picked(&window, &file).await;
    window.say("archive_restore", order(&token)).await;
    let restored = custode_app::Work::on(&window.kit.desk).await.unwrap().archive().store().replica();
    assert_ne!(restored, replica);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_recovery_sheet_alone_restores_on_an_empty_machine() {
    let window = Window::first_run();
    let made = window
        .say("archive_create", json!({ "place": null, "name": "Rossi", "login": LOGIN, "passphrase": PASSPHRASE }))
        .await;
    let groups = made["groups"].as_array().unwrap().clone();
    let typed: Vec<Value> = made["ask"]
        .as_array()
        .unwrap()
        .iter()
        .map(|index| json!({ "index": index, "text": groups[index.as_u64().unwrap() as usize - 1] }))
        .collect();
    window.say("recovery_confirm", json!({ "groups": typed })).await;
    let anna = window.person("Anna", "Ferri", "").await;
    let copies = folder(&window, "copie");
    chooses(&window, 1, &copies).await;
    makes(&window).await;
    let [file] = <[PathBuf; 1]>::try_from(named(&copies)).unwrap();
    let code: Vec<&str> = groups.iter().map(|group| group.as_str().unwrap()).collect();

    let other = empty_machine();
    let token = picked(&other, &file).await;
    let new = "altalena cestino foglia martello neve";
    let wrong = with(order(&token), "code", json!("0000"));
    assert_eq!(other.refused("archive_restore", wrong).await["fields"][0]["reason"], "mistyped");
    let wish = with(with(order(&token), "code", json!(code.join("-"))), "passphrase", json!(new));
    let done = other.say("archive_restore", wish).await;
    assert_eq!(done["ledger"], true, "the ledger lies beside the backup");
    assert_eq!(done["kit"]["kitNo"], 2);
    let kit = &done["kit"];
    let typed: Vec<Value> = kit["ask"]
        .as_array()
        .unwrap()
        .iter()
        .map(|index| json!({ "index": index, "text": kit["groups"][index.as_u64().unwrap() as usize - 1] }))
        .collect();
    other.say("recovery_confirm", json!({ "groups": typed })).await;
    assert_eq!(other.say("contact_get", json!({ "id": anna })).await["status"], "active");
    lock(&other).await;
    other.say("archive_unlock", json!({ "login": LOGIN, "passphrase": new })).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_keys_and_damage_are_told_apart_and_leave_nothing() {
    let window = Window::open().await;
    window.person("Anna", "Ferri", "").await;
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    makes(&window).await;
    let [file] = <[PathBuf; 1]>::try_from(named(&copies)).unwrap();
    let whole = fs::read(&file).unwrap();
    let other = empty_machine();
    let place = other.kit.folder().to_owned();
    let taken = place.join("x.custode-backup");
    let wish = |token: &Value| with(order(token), "withoutLedger", json!(true));
    fs::write(&taken, &whole).unwrap();
    let token = picked(&other, &taken).await;
    let wrong = with(wish(&token), "passphrase", json!("una frase che non è quella giusta"));
    assert_eq!(other.refused("archive_restore", wrong).await["code"], "wrong-key");
    for at in [30, 200, whole.len() - 5_000] {
        let mut bytes = whole.clone();
        bytes[at] ^= 1;
        fs::write(&taken, &bytes).unwrap();
        let refused = other.refused("archive_restore", wish(&token)).await;
        assert_eq!(refused["params"]["reason"], "damaged-backup", "byte {at}");
    }
    fs::write(&taken, b"not one").unwrap();
    assert_eq!(other.refused("backup_look", json!({ "file": token })).await["params"]["reason"], "not-a-backup");
    let left: Vec<_> = fs::read_dir(&place).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().all(|name| ["x.custode-backup", "program-data"].contains(&name.to_str().unwrap())), "{left:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_ledger_that_is_older_than_the_backup_is_not_enough_and_one_by_hand_is() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    makes(&window).await;
    let mut files = fs::read_dir(&copies).unwrap().map(|entry| entry.unwrap().path());
    let ledger = files.find(|path| path.extension().is_some_and(|ending| ending == "ledger")).unwrap();
    let older = fs::read(&ledger).unwrap();
    window.say("contact_bin", json!({ "ids": [anna] })).await;
    window.empties_bin().await;
    makes(&window).await;
    let newer = fs::read(&ledger).unwrap();
    assert_ne!(older, newer);
    let file = named(&copies).pop().unwrap();

    let other = empty_machine();
    let taken = folder(&other, "presa");
    fs::copy(&file, taken.join("x.custode-backup")).unwrap();
    fs::write(taken.join(ledger.file_name().unwrap()), &older).unwrap();
    let token = picked(&other, &taken.join("x.custode-backup")).await;
    assert_eq!(other.refused("archive_restore", order(&token)).await["params"]["reason"], "ledger-missing");
    let by_hand = other.kit.file("registro.ledger", b"no ledger at all");
    host(&other).will_pick(&by_hand);
    let given = other.say("backup_ledger_pick", json!({})).await["file"]["token"].clone();
    let none = other.refused("archive_restore", with(order(&token), "ledger", given.clone())).await;
    assert_eq!(none["params"]["reason"], "ledger-foreign");
    fs::write(&by_hand, &newer).unwrap();
    let done = other.say("archive_restore", with(order(&token), "ledger", given)).await;
    assert_eq!((&done["ledger"], &done["erasedAgain"]), (&json!(true), &json!(0)));
    let beside = other.kit.folder().join(ledger.file_name().unwrap());
    assert_eq!(fs::read(beside).unwrap(), newer, "what is known stands beside the new archive");
}

/// Without a ledger somebody who was erased may come back: who may not erase does not decide that.
#[tokio::test(flavor = "multi_thread")]
async fn going_on_without_a_ledger_is_for_who_may_erase() {
    let window = Window::open().await;
    window.sits_down("Bruno", &Window::role(ShippedRole::Operator)).await;
    window.signs_in(LOGIN).await;
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    makes(&window).await;
    let [file] = <[PathBuf; 1]>::try_from(named(&copies)).unwrap();
    let other = empty_machine();
    let taken = other.kit.folder().join("x.custode-backup");
    fs::copy(&file, &taken).unwrap();
    let wish = with(order(&picked(&other, &taken).await), "withoutLedger", json!(true));
    let bruno = with(with(wish.clone(), "login", json!("Bruno")), "passphrase", json!(SECOND));
    let refused = other.refused("archive_restore", bruno).await;
    assert_eq!((&refused["code"], &refused["params"]["reason"]), (&json!("forbidden"), &json!("role")));
    assert!(!other.kit.archive_dir("Rossi ripristinato").exists());
    other.say("archive_restore", wish).await;
}
