//! Which installation writes (JOURNAL R12): the same machine goes on with its chain; a copied folder, an older file put
//! back and another machine get a chain of their own, and all of them verify.

use crate::outbox::{settings, settled};
use crate::window::Window;
use custode_api::automation::{Command, Key, run};
use custode_app::{Work, archive, domain::ids::ReplicaId, jobs::Progress, vault::Passphrase};
use custode_testkit::{Kit, LOGIN, MailServer, PASSPHRASE, person};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Copies the files of an archive folder, but for its lock.
pub fn copy(from: &Path, to: &Path) {
    let _ = std::fs::remove_dir_all(to);
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap().map(Result::unwrap) {
        if entry.path().is_file() && entry.file_name() != "lock" {
            std::fs::copy(entry.path(), to.join(entry.file_name())).unwrap();
        }
    }
}

/// Unlocks an archive as a person does.
async fn open(kit: &Kit, dir: &Path) -> Work {
    let token = kit.desk.new_id();
    kit.desk.machine().remember(dir, false, token).unwrap();
    archive::unlock(&kit.desk, LOGIN.to_owned(), Passphrase::new(PASSPHRASE.to_owned())).await.unwrap();
    Work::on(&kit.desk).await.unwrap()
}

/// What an opened archive is.
struct Written {
    replica: ReplicaId,
    chains: String,
    changed_outside: bool,
}

/// Writes something, and says who wrote it. Every chain is whole afterwards.
async fn written(work: Work, name: &str) -> Written {
    person(&work, name, "Ferri").create().await;
    let checks = archive::verify(&work, &Progress::default()).await.unwrap();
    for check in &checks {
        assert!(check.ok, "{}: {}", check.name, check.detail);
    }
    let chain = checks.iter().find(|check| check.name == "chain").unwrap();
    Written {
        replica: work.archive().store().replica(),
        chains: chain.detail.rsplit(", ").next().unwrap().to_owned(),
        changed_outside: work.archive().changed_outside(),
    }
}

async fn made(kit: &Kit) -> (PathBuf, ReplicaId) {
    let first = written(kit.open_archive("Rossi").await, "Anna").await;
    kit.desk.shut_down().await;
    (kit.archive_dir("Rossi"), first.replica)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_machine_goes_on_with_its_chain() {
    let mut kit = Kit::new();
    let (dir, first) = made(&kit).await;
    for name in ["Bea", "Carla"] {
        kit.restart().await;
        let again = written(open(&kit, &dir).await, name).await;
        assert_eq!((again.replica, again.chains.as_str()), (first, "1 chains"));
        assert!(!again.changed_outside);
    }
}

/// SECURITY 2.3: an archive whose last session did not close is verified at once, not in a month; one that was closed is not.
#[tokio::test(flavor = "multi_thread")]
async fn an_archive_that_was_not_closed_is_verified_at_once() {
    let (killed, mut kit) = (Kit::new(), Kit::new());
    written(killed.open_archive("Rossi").await, "Anna").await;
    let dir = kit.archive_dir("Rossi");
    copy(&killed.archive_dir("Rossi"), &dir);
    let proves = async |kit: &Kit| {
        let started = kit.desk.run_due_checks().await.unwrap();
        while kit.desk.jobs().busy() {
            tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        }
        started
    };
    let work = open(&kit, &dir).await;
    assert!(work.archive().owes_check());
    assert!(proves(&kit).await, "it was verified a moment ago, but that session was killed");
    assert!(!work.archive().owes_check() && !proves(&kit).await, "once is enough");
    drop(work);
    kit.desk.shut_down().await;
    kit.restart().await;
    assert!(!open(&kit, &dir).await.archive().owes_check());
    assert!(!proves(&kit).await);
    killed.desk.shut_down().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copied_folder_writes_a_chain_of_its_own() {
    let mut kit = Kit::new();
    let (dir, first) = made(&kit).await;
    let twin = kit.folder().join("Copia.custode");
    copy(&dir, &twin);
    let original = written(open(&kit, &dir).await, "Bea").await;
    assert_eq!(original.replica, first, "whoever is opened first is the one that was left here");
    let second = written(open(&kit, &twin).await, "Carla").await;
    assert_ne!(second.replica, first);
    assert_eq!(second.chains, "2 chains");
    kit.restart().await;
    let original = written(open(&kit, &dir).await, "Dora").await;
    assert_eq!(original.replica, first, "the one beside is known again");
    let again = written(open(&kit, &twin).await, "Elsa").await;
    assert_eq!(again.replica, second.replica, "and so is the copy");
    assert!(!again.changed_outside, "the seal goes over both chains");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_file_put_back_writes_a_chain_of_its_own() {
    let mut kit = Kit::new();
    let (dir, first) = made(&kit).await;
    let kept = kit.folder().join("Copia.custode");
    copy(&dir, &kept);
    assert_eq!(written(open(&kit, &dir).await, "Bea").await.replica, first);
    kit.restart().await;
    copy(&kept, &dir);
    let second = written(open(&kit, &dir).await, "Carla").await;
    assert_ne!(second.replica, first);
    assert!(second.changed_outside);
    kit.restart().await;
    let again = written(open(&kit, &dir).await, "Dora").await;
    assert_eq!(again.replica, second.replica);
    assert!(!again.changed_outside);
}

/// R5: pages of an older state of the same file, put back into the newer one. Each is authentic by itself, so the cipher lets
/// them pass; the seal over the whole file does not.
#[tokio::test(flavor = "multi_thread")]
async fn pages_of_an_older_file_put_back_are_noticed() {
    const PAGE: usize = 4096;
    let mut kit = Kit::new();
    let (dir, _) = made(&kit).await;
    let data = |dir: &Path| {
        let files = std::fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path());
        files.max_by_key(|file| std::fs::metadata(file).unwrap().len()).unwrap()
    };
    let older = std::fs::read(data(&dir)).unwrap();
    kit.restart().await;
    let work = open(&kit, &dir).await;
    for number in 0..40 {
        person(&work, &format!("Bea{number}"), "Galli").create().await;
    }
    written(work, "Bea").await;
    kit.desk.shut_down().await;
    let kept = kit.folder().join("Copia.custode");
    copy(&dir, &kept);
    let newer = std::fs::read(data(&dir)).unwrap();
    let pages = older.chunks(PAGE).zip(newer.chunks(PAGE)).enumerate();
    let changed: Vec<usize> = pages.filter(|(_, (old, new))| old != new).map(|(number, _)| number).collect();
    assert!(changed.len() > 14, "{changed:?}");
    // Each by itself, then two at a time.
    let pairs = changed.iter().enumerate().flat_map(|(at, one)| changed[at..].iter().map(move |other| [*one, *other]));
    let (alone, two): (Vec<_>, Vec<_>) = pairs.partition(|[one, other]| one == other);
    let put_back: Vec<[usize; 2]> = alone.into_iter().chain(two).take(100).collect();
    for pages in &put_back {
        copy(&kept, &dir);
        let mut mixed = newer.clone();
        for page in pages {
            let place = page * PAGE..(page + 1) * PAGE;
            mixed[place.clone()].copy_from_slice(&older[place]);
        }
        std::fs::write(data(&dir), mixed).unwrap();
        kit.restart().await;
        let token = kit.desk.new_id();
        kit.desk.machine().remember(&dir, false, token).unwrap();
        let opened = archive::unlock(&kit.desk, LOGIN.to_owned(), Passphrase::new(PASSPHRASE.to_owned())).await;
        // Damage that keeps it shut is noticed as well.
        if opened.is_ok() {
            let work = Work::on(&kit.desk).await.unwrap();
            assert!(work.archive().changed_outside(), "pages {pages:?}");
        }
        kit.desk.shut_down().await;
    }
    println!("R5: pages of an older file put back {} times, each noticed", put_back.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_of_the_open_archive_is_not_taken_for_the_closed_one() {
    let mut kit = Kit::new();
    let work = kit.open_archive("Rossi").await;
    person(&work, "Anna", "Ferri").create().await;
    work.archive().store().checkpoint().await.unwrap();
    let (dir, kept) = (kit.archive_dir("Rossi"), kit.folder().join("Copia.custode"));
    copy(&dir, &kept);
    let first = written(work, "Bea").await.replica;
    kit.desk.shut_down().await;
    copy(&kept, &dir);
    std::fs::remove_file(kit.folder().join("program-data/machine.json")).unwrap();
    kit.restart().await;
    let second = written(open(&kit, &dir).await, "Carla").await.replica;
    assert_ne!(second, first, "it has the nonce of the last start, but ends before the close");
}

#[tokio::test(flavor = "multi_thread")]
async fn another_machine_writes_a_chain_of_its_own_and_so_does_the_way_back() {
    let kit = Kit::new();
    let (dir, first) = made(&kit).await;
    let other = Kit::new();
    let there = other.folder().join("Rossi.custode");
    copy(&dir, &there);
    let second = written(open(&other, &there).await, "Bea").await.replica;
    assert_ne!(second, first, "a machine without a memory of this archive");
    other.desk.shut_down().await;
    copy(&there, &dir);
    let third = written(open(&kit, &dir).await, "Carla").await;
    assert!(![first, second].contains(&third.replica));
    assert_eq!(third.chains, "3 chains");
}

#[tokio::test(flavor = "multi_thread")]
async fn window_and_terminal_of_one_machine_are_one_installation() {
    let kit = Kit::new();
    let (dir, first) = made(&kit).await;
    let scratch = tempfile::tempdir().unwrap();
    let mut ports = kit.ports();
    ports.data_dir = scratch.path().to_path_buf();
    let key = |_| Ok(Key { user: None, passphrase: PASSPHRASE.to_owned().into() });
    let verified = run(ports, Command::Verify { archive: dir.clone() }, key).await.unwrap();
    assert_eq!(verified.exit, 0, "{}", verified.json());
    let window = written(open(&kit, &dir).await, "Bea").await;
    assert_eq!((window.replica, window.chains.as_str()), (first, "1 chains"));
}

/// What waits in a copy may have gone from the original: going on with the sending sends none of it from there.
#[tokio::test(flavor = "multi_thread")]
async fn what_waits_in_a_copy_is_uncertain_and_never_sent_by_itself() {
    let mut window = Window::open().await;
    let server = MailServer::start().await;
    window.say("outbox_set", settings(server.port)).await;
    window.say("outbox_pause", json!({ "paused": true })).await;
    let anna = window.person("Anna", "Ferri", "anna@posta.example").await;
    let reason = window.coded("reason_list", "CONTRATTO").await;
    let go = json!({
        "contact": anna, "channel": "email", "point": null, "consent": null, "reason": reason, "subject": "Ordine",
        "text": "È pronto.", "send": true,
    });
    window.say("reach_go", go).await;
    let dir = window.kit.archive_dir("Rossi");
    window.kit.desk.shut_down().await;
    let twin = window.kit.folder().join("Copia.custode");
    copy(&dir, &twin);
    for (place, waiting, uncertain) in [(&dir, 1, 0), (&twin, 0, 1)] {
        window.restart().await;
        open(&window.kit, place).await;
        let outbox = window.say("outbox_get", json!({})).await;
        assert_eq!((&outbox["waiting"], &outbox["uncertain"]), (&json!(waiting), &json!(uncertain)), "{outbox}");
        window.kit.desk.shut_down().await;
    }
    window.restart().await;
    open(&window.kit, &twin).await;
    window.say("outbox_pause", json!({ "paused": false })).await;
    settled(&window).await;
    assert_eq!(server.received().len(), 0);
    window.is_sound().await;
}
