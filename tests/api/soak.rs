//! Days of mixed work (SECURITY R24): three people in turn enter, import, merge, hand out and erase; the program is killed
//! after each round and goes on from what that left. Nothing is lost, nothing grows.

use crate::{
    backups::{chooses, folder, makes},
    imports::committed,
    merge::merging,
    power::total,
    replicas::copy,
    window::Window,
};
use custode_app::domain::role::ShippedRole;
use custode_testkit::{LOGIN, PASSPHRASE};
use serde_json::json;
use std::{
    path::Path,
    time::{Duration, Instant},
};

/// Two rounds in the test run, as many as fit where `cargo xtask faults --hours` gives time.
fn goes_on() -> (bool, impl FnMut(u32) -> bool) {
    let hours = std::env::var("CUSTODE_FAULT_HOURS").ok().and_then(|text| text.parse::<f64>().ok());
    let started = Instant::now();
    let on =
        move |rounds| hours.map_or(rounds < 2, |hours| started.elapsed() < Duration::from_secs_f64(hours * 3600.0));
    (hours.is_some(), on)
}

/// Memory of this process in KiB, and how many files it holds open.
#[cfg(target_os = "linux")]
fn held() -> (u64, usize) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS:")).unwrap();
    let memory = line.split_whitespace().nth(1).unwrap().parse().unwrap();
    (memory, std::fs::read_dir("/proc/self/fd").unwrap().count())
}

/// A round of one person; returns by how many cards the archive has grown.
async fn works(window: &Window, who: &str, round: u32) -> u64 {
    window.signs_in(who).await;
    let mut people = Vec::new();
    for number in 0..4 {
        let email = format!("{who}{round}x{number}@posta.example").to_lowercase();
        people.push(window.person("Anna", &format!("{who} {round} {number}"), &email).await);
    }
    window.logs(&[&people[0], &people[1]], "CHIAMATE", "2026-11-20T09:00:00Z", "Preventivo").await;
    let rows: String =
        (0..20).map(|n| format!("Sarti {who} {round} {n};Rita;r{n}.{round}.{who}@posta.example\n")).collect();
    let list = window.kit.file(&format!("elenco-{who}-{round}.csv"), format!("Cognome;Nome;E-mail\n{rows}"));
    committed(window, &list).await;
    window.say("contact_merge", merging(&people[0], &people[1], &[])).await;
    window.say("contact_bin", json!({ "ids": [people[2]] })).await;
    window.empties_bin().await;
    4 + 20 - 1 - 1
}

/// A program that opens what a killed one left. Its ids are none that were given before.
async fn goes_on_there(dir: &Path, round: u32) -> Window {
    let window = Window::first_run();
    for _ in 0..=round {
        for _ in 0..20_000 {
            let _ = window.kit.desk.new_id();
        }
    }
    let token = window.kit.desk.new_id();
    window.kit.desk.machine().remember(dir, false, token).unwrap();
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
    window
}

#[tokio::test(flavor = "multi_thread")]
async fn r24_days_of_mixed_work_lose_nothing_and_grow_nothing() {
    let mut window = Window::open().await;
    for name in ["Bruno", "Carla"] {
        window.sits_down(name, &Window::role(ShippedRole::Owner)).await;
        window.signs_in(LOGIN).await;
    }
    let (long, mut on) = goes_on();
    let (mut rounds, mut expected) = (0, total(&window).await);
    #[cfg(target_os = "linux")]
    let mut first = None;
    let mut dir = window.kit.archive_dir("Rossi");
    while on(rounds) {
        for who in [LOGIN, "Bruno", "Carla"] {
            expected += works(&window, who, rounds).await;
        }
        window.signs_in(LOGIN).await;
        let copies = folder(&window, "copie");
        chooses(&window, 0, &copies).await;
        assert_eq!(makes(&window).await["state"], "done");
        assert_eq!(total(&window).await, expected, "round {rounds}");
        window.is_sound().await;
        let log = std::fs::metadata(dir.join("data.db-wal")).map_or(0, |file| file.len());
        assert!(log <= 64 << 20, "round {rounds}: a log of {log} bytes");

        // Killed: what lies in the folder just then is all there is.
        let place = tempfile::tempdir().unwrap().keep();
        let left = place.join("Rossi.custode");
        copy(&dir, &left);
        window.kit.desk.shut_down().await;
        window = goes_on_there(&left, rounds).await;
        assert_eq!(total(&window).await, expected, "after the kill of round {rounds}");
        let _ = std::fs::remove_dir_all(dir.parent().unwrap());
        dir = left;
        rounds += 1;
        #[cfg(target_os = "linux")]
        if rounds % 5 == 0 && long {
            // The first rounds fill caches and the allocator's own lists.
            let ((memory, files), now) = (*first.get_or_insert_with(held), held());
            assert!(
                now.0 <= memory + memory / 20 && now.1 <= files,
                "round {rounds}: {now:?} after {memory} KiB, {files} files"
            );
        }
    }
    window.is_sound().await;
    window.kit.desk.shut_down().await;
    let _ = std::fs::remove_dir_all(dir.parent().unwrap());
    let words = if long { ", memory and files as at the beginning" } else { "" };
    println!("R24: {rounds} rounds of three people, {expected} cards, killed after each{words}");
}
