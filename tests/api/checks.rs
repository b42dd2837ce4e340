//! The proofs that nobody has to think of (SECURITY R6, R17; REQUIREMENTS S49): the trial of the newest backup and the
//! verification of the archive run by themselves once a month, and an archive that is damaged is rescued from the window.

use crate::{
    backups::{chooses, folder, lock, makes, named, unlock},
    signatures::{check, insider},
    window::{Window, everybody},
};
use chrono::Duration;
use custode_testkit::{LOGIN, PASSPHRASE, bytes_of};
use serde_json::{Value, json};
use std::{fs, path::Path};

/// Runs what is due and waits for it; false when nothing was.
async fn runs(window: &Window) -> bool {
    let started = window.kit.desk.run_due_checks().await.unwrap();
    while window.kit.desk.jobs().busy() {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
    started
}

async fn matter(window: &Window, what: &str) -> Value {
    let items = window.say("safety_get", json!({})).await["items"].as_array().unwrap().clone();
    items.into_iter().find(|item| item["what"] == what).unwrap()
}

/// S49: dated, kept, once a month, without a word from anybody.
#[tokio::test(flavor = "multi_thread")]
async fn s49_trial_and_verification_run_by_themselves_once_a_month() {
    let window = Window::open().await;
    window.person("Anna", "Galeazzi", "a@posta.example").await;
    assert_eq!(matter(&window, "verified").await["says"], "never");
    assert!(runs(&window).await, "there is no backup yet: the archive itself");
    assert_eq!(matter(&window, "verified").await["says"], "passed");
    assert!(!runs(&window).await, "nothing else is due");
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    makes(&window).await;
    assert!(runs(&window).await);
    let trial = matter(&window, "trial").await;
    assert_eq!((&trial["says"], &trial["at"]), (&json!("passed"), &json!("2026-11-22T11:00:00Z")));
    assert!(!runs(&window).await);
    window.kit.clock.advance(Duration::days(32));
    assert_eq!(matter(&window, "trial").await["says"], "due");
    assert!(runs(&window).await && runs(&window).await && !runs(&window).await, "each once");
    for what in ["trial", "verified"] {
        let item = matter(&window, what).await;
        assert_eq!((&item["says"], &item["at"]), (&json!("passed"), &json!("2026-12-24T11:00:00Z")), "{what}");
    }
    let left = fs::read_dir(window.kit.folder().join("program-data")).unwrap();
    let left: Vec<String> = left.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    assert!(!left.iter().any(|name| name.contains("prova") || name.contains("trial")), "{left:?}");
}

/// S49, R6: a page that cannot be read is found by the check that runs by itself, raises the banner and stays told; what is
/// whole is read and written all the same.
#[tokio::test(flavor = "multi_thread")]
async fn s49_a_damaged_page_raises_the_banner() {
    let window = Window::open().await;
    for number in 0..40 {
        window.person("Anna", &format!("Galeazzi{number}"), &format!("a{number}@posta.example")).await;
    }
    let data = window.kit.archive_dir("Rossi").join("data.db");
    lock(&window).await;
    let mut bytes = fs::read(&data).unwrap();
    // Behind what the opening reads.
    let page = bytes.len() / 4096 / 2;
    bytes[page * 4096 + 1_000] ^= 1;
    fs::write(&data, bytes).unwrap();
    unlock(&window).await;
    assert_eq!(window.say("session_get", json!({})).await["damagedAt"], Value::Null, "nobody looked yet");
    assert!(runs(&window).await);
    let session = window.say("session_get", json!({})).await;
    assert!(session["damagedAt"].is_string(), "{session}");
    assert_eq!(matter(&window, "verified").await["says"], "damage");
    window.person("Bruno", "Dopo", "b@posta.example").await;
}

/// S42, S49: a proof that is missing from the file is damage like a page that cannot be read; what was found wrong is looked at
/// again after a day, not every few minutes.
#[tokio::test(flavor = "multi_thread")]
async fn s49_a_proof_that_is_missing_raises_the_banner_and_the_check_does_not_go_round() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Galeazzi", "a@posta.example").await;
    let event = crate::evidence::decided(&window, &anna, "paper_form", 2).await;
    let token = crate::evidence::picked(&window, "modulo.pdf", b"%PDF-1.7 firmato").await;
    window.say("evidence_attach", json!({ "contact": anna, "event": event, "level": 2, "file": token })).await;
    assert!(runs(&window).await && !runs(&window).await);
    assert_eq!(matter(&window, "verified").await["says"], "passed");
    lock(&window).await;
    insider(&window.kit.archive_dir("Rossi"), "DELETE FROM evidence_file").await;
    unlock(&window).await;
    window.kit.clock.advance(Duration::days(32));
    assert!(runs(&window).await);
    assert!(window.say("session_get", json!({})).await["damagedAt"].is_string(), "no banner");
    assert_eq!(matter(&window, "verified").await["says"], "damage");
    assert!(!runs(&window).await, "it goes round");
    window.kit.clock.advance(Duration::hours(25));
    assert!(runs(&window).await && !runs(&window).await, "and is looked at again after a day");
}

/// SECURITY 2.3: a session that was killed asks for a verification, and goes on asking until one passes: a lock in between
/// seals what nobody looked at.
#[tokio::test(flavor = "multi_thread")]
async fn s49_a_killed_session_owes_a_verification_until_one_passes() {
    let mut window = Window::open().await;
    window.person("Anna", "Galeazzi", "a@posta.example").await;
    assert!(runs(&window).await && !runs(&window).await);
    let (dir, killed) = (window.kit.archive_dir("Rossi"), window.kit.folder().join("ucciso"));
    fs::create_dir(&killed).unwrap();
    for (name, bytes) in bytes_of(&dir) {
        fs::write(killed.join(name), bytes).unwrap();
    }
    window.kit.desk.shut_down().await;
    for entry in fs::read_dir(&killed).unwrap() {
        let entry = entry.unwrap();
        fs::copy(entry.path(), dir.join(entry.file_name())).unwrap();
    }
    window.restart().await;
    for _ in 0..2 {
        unlock(&window).await;
        let owed = matter(&window, "verified").await;
        assert_eq!((&owed["state"], &owed["says"]), (&json!("warn"), &json!("owed")), "{owed}");
        lock(&window).await;
    }
    unlock(&window).await;
    assert!(runs(&window).await && !runs(&window).await);
    assert_eq!(matter(&window, "verified").await["says"], "passed");
    lock(&window).await;
    unlock(&window).await;
    assert_eq!(matter(&window, "verified").await["says"], "passed");
}

/// S30, S49: the page as a document, in both languages, for whoever keeps the proof.
#[tokio::test(flavor = "multi_thread")]
async fn s49_the_page_of_safety_is_set_as_a_pdf() {
    let window = Window::open().await;
    for (language, words) in
        [("it", ["Stato sicurezza", "Chiavi", "Impronta"]), ("en", ["Security status", "Keys", "hash"])]
    {
        let paper = window.say("safety_paper", json!({ "language": language })).await;
        let pages = paper["pages"].as_u64().unwrap();
        let mut text = String::new();
        for page in 1..=pages {
            let page = json!({ "document": paper["document"], "page": page });
            text.push_str(window.say("report_page", page).await["text"].as_str().unwrap());
        }
        let text = text.to_lowercase();
        for word in words {
            assert!(text.contains(&word.to_lowercase()), "{language}: {word} is not in {text}");
        }
    }
}

/// A backup that does not restore is told, and the next one is tried at once.
#[tokio::test(flavor = "multi_thread")]
async fn s49_a_backup_that_fails_its_trial_is_told_and_the_next_one_is_tried() {
    let window = Window::open().await;
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    makes(&window).await;
    let file = named(&copies)[0].clone();
    let mut bytes = fs::read(&file).unwrap();
    let at = bytes.len() - 5_000;
    bytes[at] ^= 1;
    fs::write(&file, bytes).unwrap();
    assert!(runs(&window).await);
    assert_eq!(matter(&window, "trial").await["says"], "failed");
    assert_ne!(window.say("backup_get", json!({})).await["drillResult"], "ok", "the window raises a banner from this");
    assert!(runs(&window).await && !runs(&window).await, "the archive itself, then nothing");
    window.kit.clock.advance(Duration::hours(1));
    makes(&window).await;
    assert!(runs(&window).await);
    assert_eq!(matter(&window, "trial").await["says"], "passed");
}

/// R6: what the window offers when the archive does not open: the newest backup, or what can still be read. The damaged
/// archive is not touched.
#[tokio::test(flavor = "multi_thread")]
async fn r6_a_damaged_archive_is_rescued_from_the_window() {
    let window = Window::open().await;
    for number in 0..40 {
        window.person("Anna", &format!("Galeazzi{number}"), &format!("a{number}@posta.example")).await;
    }
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    makes(&window).await;
    window.kit.clock.advance(Duration::hours(1));
    window.person("Bruno", "Dopo", "b@posta.example").await;
    makes(&window).await;
    let dir = window.kit.archive_dir("Rossi");
    window.kit.desk.shut_down().await;
    let data = dir.join("data.db");
    let mut bytes = fs::read(&data).unwrap();
    let pages = bytes.len() / 4096;
    // Where rows are: most pages of so small a file are of the schema, and the roots of its tables.
    for page in [pages - 9, pages - 8, pages - 3] {
        bytes[page * 4096..page * 4096 + 4096].fill(0);
    }
    fs::write(&data, bytes).unwrap();
    let before = bytes_of(&dir);

    let newest = window.say("backup_newest", json!({})).await["file"].clone();
    let found = window.say("backup_look", json!({ "file": newest["token"] })).await;
    assert_eq!((&found["contacts"], &found["newerBeside"]), (&json!(41), &json!(false)), "the newest one");

    let order = json!({ "name": "Rossi recuperato", "login": LOGIN, "passphrase": "non è questa la frase" });
    assert_eq!(window.refused("archive_salvage", order).await["code"], "wrong-key");
    let order = json!({ "name": "Rossi recuperato", "login": LOGIN, "passphrase": PASSPHRASE });
    stopped_while_it_runs(&window, &order).await;
    assert_eq!(window.say("archive_salvage_look", json!({})).await["job"], Value::Null);
    let names = |dir: &Path| fs::read_dir(dir.parent().unwrap()).unwrap().count();
    let beside = names(&dir);
    let rescued = window.say("archive_salvage", order.clone()).await;
    assert_eq!(names(&dir), beside + 1, "nothing of the one that was stopped is left");
    assert!(rescued["entries"].as_u64().unwrap() > 0, "{rescued}");
    let untouched = bytes_of(&dir).into_iter().filter(|(name, _)| name != "lock").collect::<Vec<_>>();
    assert_eq!(untouched, before.into_iter().filter(|(name, _)| name != "lock").collect::<Vec<_>>());
    let again = window.refused("archive_salvage", with_name(&order, "Rossi recuperato")).await;
    assert_eq!(again["code"], "conflict", "nothing is written over");
    unlock(&window).await;
    assert_eq!(window.say("session_get", json!({})).await["archive"], "Rossi recuperato");
    let total = window.say("contact_list", everybody("")).await["total"]["value"].as_u64().unwrap();
    assert!(total > 20, "{total} of 41 people: {rescued}");
    // What came over is told apart, and is vouched for: nobody takes more away and calls it damage.
    window.is_sound().await;
    let signed = check(&window).await;
    assert!(signed["detail"].as_str().unwrap().ends_with("are from a rescue"), "{signed}");
    lock(&window).await;
    let dir = window.kit.archive_dir("Rossi recuperato");
    let gap = "UPDATE archive_meta SET value = value || ' ' || (SELECT lower(hex(scope)) || ':' || lower(hex(replica)) FROM chain \
               LIMIT 1) || ':900001:900002' WHERE key = 'salvage_gaps'";
    insider(&dir, gap).await;
    unlock(&window).await;
    assert_eq!(check(&window).await["ok"], false);
    lock(&window).await;
}

/// T5, R6: a rescue is no way to have a signature that was taken away before it forgotten: it vouches for what it found only
/// where damage explains what is missing.
#[tokio::test(flavor = "multi_thread")]
async fn r6_a_rescue_forgives_no_signature_that_was_taken_away_before() {
    let window = Window::open().await;
    for number in 0..5 {
        window.person("Anna", &format!("Galeazzi{number}"), "").await;
    }
    window.kit.desk.shut_down().await;
    let taken = "UPDATE entry SET sig = NULL WHERE lid = (SELECT lid FROM entry WHERE sig IS NOT NULL ORDER BY lid DESC LIMIT 1 OFFSET 3)";
    insider(&window.kit.archive_dir("Rossi"), taken).await;
    let order = json!({ "name": "Rossi recuperato", "login": LOGIN, "passphrase": PASSPHRASE });
    let rescued = window.say("archive_salvage", order).await;
    assert_eq!(rescued["lostEntries"], 0);
    unlock(&window).await;
    let found = check(&window).await;
    assert_eq!(found["ok"], false, "{found}");
    assert!(found["detail"].as_str().unwrap().contains("lacks its signature"), "{found}");
}

/// R6: one salvage at a time; a second one is refused and takes nothing from the first.
#[tokio::test(flavor = "multi_thread")]
async fn r6_two_rescues_at_once_do_not_share_anything() {
    let window = Window::open().await;
    for number in 0..5 {
        window.person("Anna", &format!("Galeazzi{number}"), "").await;
    }
    window.kit.desk.shut_down().await;
    let order = json!({ "name": "Rossi uno", "login": LOGIN, "passphrase": PASSPHRASE });
    let second = async {
        salvage_runs(&window).await;
        let refused = window.refused("archive_salvage", with_name(&order, "Rossi due")).await;
        assert_eq!(
            (&refused["code"], window.say("archive_salvage_look", json!({})).await["job"].is_null()),
            (&json!("precondition"), false)
        );
    };
    let (first, ()) = tokio::join!(window.say("archive_salvage", order.clone()), second);
    assert_eq!(first["lostEntries"], 0);
    assert!(window.kit.archive_dir("Rossi uno").exists() && !window.kit.archive_dir("Rossi due").exists());
}

/// Waits until a salvage can be seen; one that nobody sees is a fault of the test, and not a reason to wait for ever.
async fn salvage_runs(window: &Window) {
    for _ in 0..30_000 {
        if !window.say("archive_salvage_look", json!({})).await["job"].is_null() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(1)).await;
    }
    panic!("the salvage was never seen at work");
}

/// The window sees how far the salvage is, and stops it; the order is refused as cancelled, and nothing is remembered.
async fn stopped_while_it_runs(window: &Window, order: &Value) {
    let salvage = window.refused("archive_salvage", order.clone());
    let stop = async {
        salvage_runs(window).await;
        assert_eq!(window.say("archive_salvage_look", json!({})).await["job"]["state"], "running");
        window.say("archive_salvage_stop", json!({})).await;
    };
    let (refused, ()) = tokio::join!(salvage, stop);
    assert_eq!(refused["code"], "cancelled", "{refused}");
    assert!(!window.kit.archive_dir("Rossi recuperato").exists());
}

fn with_name(order: &Value, name: &str) -> Value {
    let mut order = order.clone();
    order["name"] = json!(name);
    order
}
