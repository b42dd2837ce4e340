//! A program that is killed (SECURITY R1, R13, R18). While it works, its folder is copied at many moments between two writes:
//! that is what a kill leaves just there, header and all. Each copy is opened as a person does and looked through.

use crate::{
    backups::{empty_machine, lock, unlock},
    imports::committed,
    merge::merging,
    older_archives::{login_of, older_fixtures},
    power::{opened, total},
    replicas::copy,
    users::SECOND,
    window::{Window, everybody},
};
use custode_app::{
    domain::role::ShippedRole,
    vault::{self, Passphrase, VaultError},
};
use custode_testkit::{LOGIN, PASSPHRASE, fault::watch};
use serde_json::{Value, json};
use std::path::Path;

/// Moments of a kill: so many in the test run, ten times as many for `cargo xtask faults --hours`.
fn moments(few: usize) -> usize {
    if std::env::var_os("CUSTODE_FAULT_HOURS").is_some() { few * 10 } else { few }
}

/// R1: killed at any moment while people are entered, a list is imported, two cards are merged and one is erased. What was
/// acknowledged is there, an import is whole or not there, and the archive verifies.
#[tokio::test(flavor = "multi_thread")]
async fn r1_a_kill_at_any_moment_loses_nothing_that_was_acknowledged() {
    let window = Window::open().await;
    lock(&window).await;
    let dir = window.kit.archive_dir("Rossi");
    let disk = watch(&dir);
    unlock(&window).await;
    let rows: String = (0..60).map(|n| format!("Sarti{n};Rita;rita{n}@posta.example\n")).collect();
    let list = window.kit.file("elenco.csv", format!("Cognome;Nome;E-mail\n{rows}"));
    disk.film(&window.kit.folder().join("film"), moments(200));
    // How many cards stand once so much had been asked of the disk.
    let mut told = vec![(disk.length(), 0)];
    let mut people = Vec::new();
    for number in 0..6 {
        people.push(window.person("Anna", &format!("Ferri{number}"), &format!("anna{number}@posta.example")).await);
        told.push((disk.length(), total(&window).await));
    }
    committed(&window, &list).await;
    told.push((disk.length(), total(&window).await));
    window.say("contact_merge", merging(&people[0], &people[1], &[])).await;
    told.push((disk.length(), total(&window).await));
    window.say("contact_bin", json!({ "ids": [people[2]] })).await;
    told.push((disk.length(), total(&window).await));
    window.empties_bin().await;
    told.push((disk.length(), total(&window).await));
    lock(&window).await;
    assert_eq!(told.last().unwrap().1, 64, "{told:?}");

    let pictures = disk.developed();
    for (at, picture) in &pictures {
        let done = told.iter().rposition(|(asked, _)| asked <= at).unwrap_or(0);
        let allowed = [told[done].1, told.get(done + 1).map_or(told[done].1, |next| next.1)];
        let after = opened(picture).await;
        let there = total(&after).await;
        assert!(allowed.contains(&there), "killed at {at}: {there} cards, {allowed:?} allowed");
        after.is_sound().await;
        after.kit.desk.shut_down().await;
    }
    println!("R1: killed at {} moments, nothing acknowledged lost, no half import", pictures.len());
    assert!(pictures.len() >= moments(200), "{}", pictures.len());
}

async fn person_with_code(window: &Window) -> Value {
    let id = window.person("Mario", "Rossi", "mario@posta.example").await;
    let code = json!([{ "field": "tax_code", "value": "RSSMRA80A01H501U", "replaces": null }]);
    window.say("contact_update", json!({ "id": id, "fields": code })).await;
    id
}

/// R18, with twenty people: killed at any moment while one loses the right to see codes, another is taken out and the keys of the whole archive
/// change. Who stays comes in and reads what they may, who was taken out never again.
#[tokio::test(flavor = "multi_thread")]
async fn r18_a_kill_at_any_moment_of_a_removal_shuts_out_nobody_who_stays() {
    let window = Window::open().await;
    let mario = person_with_code(&window).await;
    let bruno = window.sits_down("Bruno", &Window::role(ShippedRole::Owner)).await;
    window.signs_in(LOGIN).await;
    let carla = window.sits_down("Carla", &Window::role(ShippedRole::Owner)).await;
    window.signs_in(LOGIN).await;
    for number in 4..=20 {
        window.invites(&format!("Persona {number}"), &Window::role(ShippedRole::Operator)).await;
    }
    lock(&window).await;
    let dir = window.kit.archive_dir("Rossi");
    let disk = watch(&dir);
    unlock(&window).await;
    disk.film(&window.kit.folder().join("film"), moments(30));
    let reader = Window::role(ShippedRole::Reader);
    window.say("user_role_set", json!({ "id": carla, "role": reader, "passphrase": PASSPHRASE })).await;
    let job = window.say("user_remove", json!({ "id": bruno, "passphrase": PASSPHRASE })).await;
    let removed_at = disk.length();
    window.done(&job).await;
    lock(&window).await;

    let second = || Passphrase::new(SECOND.to_owned());
    let pictures = disk.developed();
    let mut found = [0, 0];
    for (number, (at, picture)) in pictures.iter().enumerate() {
        let out = vault::unlock(picture, Some("Bruno"), &second());
        if *at >= removed_at {
            assert!(matches!(out, Err(VaultError::UnknownLogin)), "killed at {at}: taken out, and comes in");
        }
        drop(out);
        if number % 4 == 0 {
            drop(vault::unlock(picture, Some("Carla"), &second()).unwrap());
        }
        let after = opened(picture).await;
        let shown = after.say("contact_reveal", json!({ "id": mario, "field": "tax_code" })).await;
        assert_eq!(shown["value"], "RSSMRA80A01H501U", "killed at {at}");
        let known = after.say("user_list", json!({})).await["users"].as_array().unwrap().len();
        assert!(known >= 19, "killed at {at}: {known} of twenty, one of them taken out");
        let generation = after.say("keys_get", json!({})).await["generation"].as_u64().unwrap();
        found[usize::try_from(generation).unwrap() - 1] += 1;
        after.is_sound().await;
        after.kit.desk.shut_down().await;
    }
    println!("R18: killed at {} moments, {found:?} before and after the change", pictures.len());
    assert!(pictures.len() >= moments(30) && found[0] > 0, "{found:?}");
}

/// R13: killed at fifty moments or more of an upgrade, of each of the latest three archives that were kept. The header names a
/// whole file: the older one, byte for byte as it was, or the newer; and either opens with everything in it.
#[tokio::test(flavor = "multi_thread")]
async fn r13_a_kill_at_any_moment_of_an_upgrade_leaves_the_older_archive_or_the_newer() {
    let (mut kills, mut older) = (0, 0);
    for fixture in older_fixtures().iter().rev().take(3) {
        let found = killed_while_upgraded(&fixture.join("Prova.custode")).await;
        assert!(found.1 > 0 && found.0 >= moments(50), "{}: {} of {}", fixture.display(), found.1, found.0);
        kills += found.0;
        older += found.1;
    }
    println!("R13: killed at {kills} moments of three upgrades, {older} before the change over");
}

async fn killed_while_upgraded(fixture: &Path) -> (usize, usize) {
    let window = Window::first_run();
    let dir = window.kit.archive_dir("Prova");
    copy(fixture, &dir);
    let named = vault::inspect(&dir).unwrap().data_file.file_name().unwrap().to_owned();
    let before = std::fs::read(dir.join(&named)).unwrap();
    let disk = watch(&dir);
    disk.film(&window.kit.folder().join("film"), moments(50));
    let token = window.kit.desk.new_id();
    window.kit.desk.machine().remember(&dir, false, token).unwrap();
    let login = login_of(&dir).await;
    window.say("archive_unlock", json!({ "login": login, "passphrase": PASSPHRASE })).await;
    let expected = window.say("archive_stats", json!({})).await["contacts"].clone();
    lock(&window).await;
    assert!(expected.as_u64().unwrap() > 0);

    let (pictures, mut older) = (disk.developed(), 0);
    for (number, (at, picture)) in pictures.iter().enumerate() {
        let is_older = vault::inspect(picture).unwrap().data_file.ends_with(&named);
        if is_older {
            older += 1;
            let now = std::fs::read(picture.join(&named)).unwrap();
            assert!(now == before, "killed at {at}: the older file is as it was");
        }
        // An older file that is as it was is upgraded as the first time. To open all of them takes minutes.
        if number % if is_older { 12 } else { 6 } != 0 {
            continue;
        }
        let after = reopened(picture, &login).await;
        assert_eq!(after.say("archive_stats", json!({})).await["contacts"], expected, "killed at {at}");
        assert_eq!(after.say("contact_list", everybody("")).await["total"]["value"], expected);
        after.kit.desk.shut_down().await;
    }
    (pictures.len(), older)
}

/// By a machine whose ids are its own.
async fn reopened(dir: &Path, login: &str) -> Window {
    let window = empty_machine();
    let token = window.kit.desk.new_id();
    window.kit.desk.machine().remember(dir, false, token).unwrap();
    window.say("archive_unlock", json!({ "login": login, "passphrase": PASSPHRASE })).await;
    window
}
