//! The disk below the archive: it loses power (SECURITY R2), it is full at any single write (R10), and what was kept in
//! reserve is given back then (R11).

use crate::replicas::copy;
use crate::window::{Window, everybody};
use custode_api::ErrorCode;
use custode_app::{archive, vault::Passphrase};
use custode_testkit::{
    Kit, LOGIN, PASSPHRASE,
    fault::{Disk, watch},
};
use serde_json::{Value, json};
use std::{
    path::Path,
    time::{Duration, Instant},
};

/// Numbers that are the same in every run.
struct Draw(u64);

impl Draw {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }
}

/// How many power cuts: a few in the test run, more where `cargo xtask faults --hours` gives time.
fn goes_on() -> impl FnMut(u32) -> bool {
    let hours = std::env::var("CUSTODE_FAULT_HOURS").ok().and_then(|text| text.parse::<f64>().ok());
    let started = Instant::now();
    move |cuts| hours.map_or(cuts < 24, |hours| started.elapsed() < Duration::from_secs_f64(hours * 3600.0))
}

pub async fn total(window: &Window) -> u64 {
    window.say("contact_list", everybody("")).await["total"]["value"].as_u64().unwrap()
}

async fn unlock(window: &Window) {
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
}

/// A program on another machine that opens the archive in this folder, as a person does.
pub async fn opened(dir: &Path) -> Window {
    let window = Window::first_run();
    let token = window.kit.desk.new_id();
    window.kit.desk.machine().remember(dir, false, token).unwrap();
    archive::unlock(&window.kit.desk, LOGIN.to_owned(), Passphrase::new(PASSPHRASE.to_owned())).await.unwrap();
    window
}

/// R2: the power goes at any moment of a session. What was acknowledged is there, nothing is there by half, and the archive
/// opens and verifies.
#[tokio::test(flavor = "multi_thread")]
async fn r2_a_power_cut_loses_nothing_that_was_acknowledged() {
    let window = Window::open().await;
    window.say("archive_lock", json!({})).await;
    let dir = window.kit.archive_dir("Rossi");
    let disk = watch(&dir);
    unlock(&window).await;
    let newsletter = window.coded("consent_type_list", "NEWSLETTER").await;
    // How much had been asked of the disk when the window was told that so many cards stand.
    let mut told = vec![(disk.length(), 0)];
    for number in 1..=12 {
        let id = window.person("Anna", &format!("Ferri{number}"), &format!("anna{number}@posta.example")).await;
        told.push((disk.length(), number));
        window.say("consent_record", json!({
            "contact": id, "type": newsletter, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
            "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
        })).await;
    }
    let (first, last) = (told[0].0, disk.length());
    assert!(last > first + 24, "a session is seen on the disk: {first} to {last}");
    let kept = window.kit.folder().join("scritto");
    copy(&dir, &kept);

    let (mut draw, mut on, mut cuts) = (Draw(2), goes_on(), 0);
    while on(cuts) {
        let at = first + draw.below(last - first + 1);
        let place = Kit::new();
        let cut = place.folder().join("Rossi.custode");
        copy(&kept, &cut);
        for file in std::fs::read_dir(&cut).unwrap().map(Result::unwrap) {
            let name = file.file_name().into_string().unwrap();
            if name.ends_with("-wal") || name.ends_with("-shm") {
                std::fs::remove_file(file.path()).unwrap();
            }
        }
        for (name, bytes) in disk.after_power_cut(at, |limit| draw.below(limit)) {
            // The index of the log lives in memory that no power cut leaves.
            if !name.ends_with("-shm") && name != "lock" {
                std::fs::write(cut.join(name), bytes).unwrap();
            }
        }
        let after = opened(&cut).await;
        after.is_sound().await;
        let (there, acknowledged) = (total(&after).await, told.iter().rev().find(|(asked, _)| *asked <= at).unwrap().1);
        assert!(there >= acknowledged && there <= acknowledged + 1, "cut {cuts} at {at}: {there}, {acknowledged} told");
        after.kit.desk.shut_down().await;
        cuts += 1;
    }
    println!("R2: {cuts} power cuts, none lost what was acknowledged");
}

/// R10: the disk is full at each single write of a change, from its first to its last. The window is told, nothing is there
/// by half, reading goes on, and the change is made once there is room.
#[tokio::test(flavor = "multi_thread")]
async fn r10_a_disk_that_is_full_at_any_write_harms_nothing() {
    let window = Window::open().await;
    let source = window.coded("source_list", "MODULO").await;
    window.say("archive_lock", json!({})).await;
    let dir = window.kit.archive_dir("Rossi");
    let disk = watch(&dir);
    unlock(&window).await;
    let card = |number: usize| {
        json!({
            "kind": "person", "fields": [{ "field": "last_name", "value": format!("Ferri{number}"), "replaces": null }],
            "points": [], "tags": [], "source": source, "acquiredOn": "2026-11-20",
        })
    };
    let (mut made, mut told) = (0, 0);
    for fits in 0.. {
        disk.fill_after(fits);
        let before = disk.refused();
        let said = window.session.dispatch(custode_api::Speaker::Main, "contact_create", card(fits)).await;
        let refused = disk.refused() > before;
        match said {
            Ok(_) => made += 1,
            Err(error) => {
                let reason = error.params.get("reason").map(String::as_str);
                assert_eq!((error.code, reason), (ErrorCode::Precondition, Some("disk-full")), "write {fits}");
                told += 1;
            }
        }
        assert_eq!(total(&window).await, made, "write {fits}");
        disk.fill_after(usize::MAX);
        if !refused {
            break;
        }
    }
    assert!(told > 3, "a change is more than three writes: {told}");
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    made += 1;
    let newsletter = window.coded("consent_type_list", "NEWSLETTER").await;
    let purpose = window.coded("purpose_list", "CONTRATTO").await;
    let retention = window.coded("retention_class_list", "CHIAMATE").await;
    let field = |name: &str, value: String| json!({ "id": anna, "fields": [{ "field": name, "value": value, "replaces": null }] });
    told += full_at_each(&window, &disk, "contact_update", |n| field("role", format!("ruolo {n}"))).await;
    told += full_at_each(&window, &disk, "contact_update", |n| field("notes", format!("nota {n}"))).await;
    let decision = |_| {
        json!({
            "contact": anna, "type": newsletter, "decision": "given", "decidedOn": "2026-11-01", "method": "paper_form",
            "wording": null, "evidenceLevel": 2, "evidenceNote": null, "note": null,
        })
    };
    told += full_at_each(&window, &disk, "consent_record", decision).await;
    let call = |n: usize| {
        json!({
            "id": null, "contacts": [anna], "direction": "inbound", "channel": "phone", "channelName": null,
            "at": "2026-11-20T09:00:00Z", "minutes": 3, "subject": format!("Chiamata {n}"), "body": "", "outcome": null,
            "purpose": purpose, "retention": retention,
        })
    };
    told += full_at_each(&window, &disk, "communication_save", call).await;
    window.is_sound().await;
    window.say("contact_create", card(1000)).await;
    window.say("archive_lock", json!({})).await;
    unlock(&window).await;
    assert_eq!(total(&window).await, made + 1);
    println!("R10: full at each of {told} writes: told each time, nothing lost");
}

/// The disk is full at each write of a change, from its first to its last; returns how often the window was told.
async fn full_at_each(window: &Window, disk: &Disk, command: &str, request: impl Fn(usize) -> Value) -> usize {
    let mut told = 0;
    for fits in 0.. {
        disk.fill_after(fits);
        let before = disk.refused();
        let said = window.session.dispatch(custode_api::Speaker::Main, command, request(fits)).await;
        let refused = disk.refused() > before;
        disk.fill_after(usize::MAX);
        if let Err(error) = said {
            let reason = error.params.get("reason").map(String::as_str);
            assert_eq!((error.code, reason), (ErrorCode::Precondition, Some("disk-full")), "{command}, write {fits}");
            told += 1;
        }
        if !refused {
            break;
        }
    }
    told
}

/// R11: a reserve lies beside the archive, and is given back by itself when a change does not fit any more.
#[tokio::test(flavor = "multi_thread")]
async fn r11_a_full_disk_gives_the_reserve_back() {
    let window = Window::open().await;
    window.say("archive_lock", json!({})).await;
    let dir = window.kit.archive_dir("Rossi");
    let disk = watch(&dir);
    unlock(&window).await;
    let reserve = dir.join("reserve");
    window.kit.desk.tend_room().await;
    assert_eq!(std::fs::metadata(&reserve).unwrap().len(), 32 << 20);
    let item = |safety: &Value| safety["items"].as_array().unwrap().iter().find(|item| item["what"] == "room").cloned();
    assert!(item(&window.say("safety_get", json!({})).await).unwrap()["count"].as_u64().unwrap() > 0);

    disk.fill_after(0);
    let change = json!({
        "kind": "person", "fields": [{ "field": "last_name", "value": "Ferri", "replaces": null }], "points": [],
        "tags": [], "source": window.coded("source_list", "MODULO").await, "acquiredOn": "2026-11-20",
    });
    let error = window.refused("contact_create", change.clone()).await;
    assert_eq!(error["params"]["reason"], "disk-full", "{error}");
    assert!(!reserve.exists(), "there is room to go on");
    disk.fill_after(usize::MAX);
    window.say("contact_create", change).await;
    window.kit.desk.tend_room().await;
    assert!(reserve.exists(), "kept again once there is room");
}
