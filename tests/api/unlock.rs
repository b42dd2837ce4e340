//! Unlocking: five ways to fail, told apart, each with the files untouched (issue 2, SECURITY 2.3 and 2.4).

use crate::window::Window;
use custode_api::Speaker;
use custode_app::Stage;
use custode_testkit::{Kit, LOGIN, PASSPHRASE, bytes_of, fresh};
use serde_json::{Value, json};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// A locked archive, *Rossi*, that nobody holds.
async fn locked() -> (Window, PathBuf) {
    let window = Window::open().await;
    let dir = window.kit.archive_dir("Rossi");
    window.kit.desk.shut_down().await;
    (window, dir)
}

fn with(passphrase: &str) -> Value {
    json!({ "login": LOGIN, "passphrase": passphrase })
}

/// The bytes of every file are as they were. Says which file differs, not its bytes.
fn untouched(before: &BTreeMap<String, Vec<u8>>, dir: &Path) {
    let after = bytes_of(dir);
    assert!(before.keys().eq(after.keys()), "{:?} became {:?}", before.keys(), after.keys());
    for (name, bytes) in before {
        assert!(after.get(name) == Some(bytes), "a refused unlock changed {name}");
    }
}

async fn refusal(window: &Window, dir: &Path, passphrase: &str) -> (Value, Value) {
    let before = bytes_of(dir);
    let error = window.refused("archive_unlock", with(passphrase)).await;
    untouched(&before, dir);
    assert_eq!(window.say("app_info", json!({})).await["stage"], "locked");
    (error["code"].clone(), error["params"]["reason"].clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_passphrase_is_told_and_the_right_one_opens_afterwards() {
    let (window, dir) = locked().await;
    let (code, reason) = refusal(&window, &dir, "un'altra frase che non apre nulla").await;
    assert_eq!((code, reason), (json!("wrong-key"), json!("passphrase")));
    let nobody = window.refused("archive_unlock", json!({ "login": "Nessuno", "passphrase": PASSPHRASE })).await;
    assert_eq!((&nobody["code"], &nobody["params"]["reason"]), (&json!("wrong-key"), &json!("login")));
    window.say("archive_unlock", with(PASSPHRASE)).await;
    assert_eq!(window.say("app_info", json!({})).await["stage"], "open");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_header_is_told_and_one_good_copy_is_enough() {
    let (window, dir) = locked().await;
    let (a, b) = (dir.join("keys-a.ck"), dir.join("keys-b.ck"));
    let good = std::fs::read(&a).unwrap();
    let mut bad = good.clone();
    bad[50] ^= 1;
    std::fs::write(&a, &bad).unwrap();
    std::fs::write(&b, &bad).unwrap();
    let (code, reason) = refusal(&window, &dir, PASSPHRASE).await;
    assert_eq!((code, reason), (json!("precondition"), json!("damaged-header")));
    std::fs::write(&b, &good).unwrap();
    window.say("archive_unlock", with(PASSPHRASE)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_data_file_is_told() {
    for damage in ["a flipped page", "cut short", "nothing but zeros"] {
        println!("{damage}");
        let (window, dir) = locked().await;
        let data = dir.join("data.db");
        let mut bytes = std::fs::read(&data).unwrap();
        match damage {
            "a flipped page" => bytes.iter_mut().take(4096).skip(32).for_each(|byte| *byte ^= 0x55),
            "cut short" => bytes.truncate(5000),
            _ => bytes.fill(0),
        }
        std::fs::write(&data, bytes).unwrap();
        let (code, reason) = refusal(&window, &dir, PASSPHRASE).await;
        assert_eq!((code, reason), (json!("precondition"), json!("damaged-data")), "{damage}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_newer_format_is_told_before_any_key_is_tried() {
    let (window, dir) = locked().await;
    for name in ["keys-a.ck", "keys-b.ck"] {
        let path = dir.join(name);
        let mut bytes = std::fs::read(&path).unwrap();
        let body = bytes.len() - 32;
        bytes[8..12].copy_from_slice(&[0, 9, 0, 9]);
        // The plain hash of a header covers its frame and its body, so a newer program would write it anew.
        let hash = blake3::Hasher::new().update(&bytes[..40]).update(&bytes[72..body]).finalize();
        bytes[40..72].copy_from_slice(hash.as_bytes());
        std::fs::write(&path, bytes).unwrap();
    }
    let (code, reason) = refusal(&window, &dir, "qualunque frase, tanto non si prova").await;
    assert_eq!((code, reason), (json!("newer-file"), json!("format")));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_open_elsewhere_is_told_and_opens_when_it_is_free() {
    let window = Window::first_run();
    let other = Kit::new();
    let dir = window.kit.folder().join("Rossi.custode");
    fresh(&other.desk, window.kit.folder(), "Rossi").await;
    window.kit.host.will_pick(&dir);
    let picked = window.say("archive_open_pick", json!({})).await;
    window.say("archive_choose", json!({ "token": picked["file"]["token"] })).await;
    let error = window.refused("archive_unlock", with(PASSPHRASE)).await;
    assert_eq!((&error["code"], &error["params"]["reason"]), (&json!("busy"), &json!("open-elsewhere")));
    other.desk.shut_down().await;
    window.say("archive_unlock", with(PASSPHRASE)).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_five_refusals_never_share_a_sentence() {
    let told = [
        ("wrong-key", "passphrase"),
        ("precondition", "damaged-header"),
        ("precondition", "damaged-data"),
        ("newer-file", "format"),
        ("busy", "open-elsewhere"),
    ];
    let mut distinct = told.to_vec();
    distinct.sort_unstable();
    distinct.dedup();
    assert_eq!(distinct.len(), 5);
    let words = include_str!("../../src-tauri/crates/i18n/locales/it/reasons.ftl");
    for (_, reason) in told.into_iter().filter(|(code, _)| ["precondition", "busy"].contains(code)) {
        assert!(words.contains(&format!("reason-{reason} =")), "{reason} has no Italian sentence");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_changed_from_outside_opens_with_a_warning() {
    let (mut window, dir) = locked().await;
    let copy = std::fs::read(dir.join("data.db")).unwrap();
    window.restart().await;
    window.say("archive_unlock", with(PASSPHRASE)).await;
    window.person("Anna", "Ferri", "anna@posta.example").await;
    window.kit.desk.shut_down().await;
    std::fs::write(dir.join("data.db"), copy).unwrap();
    window.restart().await;
    window.say("archive_unlock", with(PASSPHRASE)).await;
    assert_eq!(window.say("session_get", json!({})).await["changedOutside"], true);
}

/// The program may be closed while a passphrase is being tried: what was begun ends, the archive is closed and free.
#[tokio::test(flavor = "multi_thread")]
async fn the_end_waits_for_an_unlock_that_has_begun() {
    let (window, dir) = locked().await;
    let session = window.session.clone();
    let before = session.taken();
    let unlock =
        tokio::spawn(async move { session.dispatch(Speaker::Lock, "archive_unlock", with(PASSPHRASE)).await.is_ok() });
    while window.session.taken() == before && !unlock.is_finished() {
        tokio::task::yield_now().await;
    }
    window.session.end().await;
    assert!(unlock.await.unwrap(), "the unlock was cut off");
    assert_ne!(window.kit.desk.stage().await, Stage::Open);
    assert_eq!(window.refused("archive_unlock", with(PASSPHRASE)).await["code"], "locked");
    let other = Window::first_run();
    other.kit.host.will_pick(&dir);
    let picked = other.say("archive_open_pick", json!({})).await;
    other.say("archive_choose", json!({ "token": picked["file"]["token"] })).await;
    other.say("archive_unlock", with(PASSPHRASE)).await;
}

/// A link in the folder of an archive leads to a file of somebody else: it is neither read, nor filled, nor overwritten.
#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn a_link_inside_an_archive_harms_no_file_elsewhere() {
    use std::os::unix::fs::symlink;
    let (window, dir) = locked().await;
    let target = window.kit.file("tesi.odt", "anni di lavoro");
    let harmless = |what: &str| {
        assert_eq!(std::fs::read_to_string(&target).unwrap_or_default(), "anni di lavoro", "{what}");
    };
    // What an opening clears away: the leftover of a change of keys.
    symlink(&target, dir.join("data.7.db")).unwrap();
    window.say("archive_unlock", with(PASSPHRASE)).await;
    window.kit.desk.shut_down().await;
    harmless("an orphaned data file");
    assert!(std::fs::symlink_metadata(dir.join("data.7.db")).is_err(), "the link itself is gone");
    // One copy of the header is enough, and the other is made anew.
    let other = window.kit.folder().join("altrove.ck");
    std::fs::rename(dir.join("keys-a.ck"), &other).unwrap();
    let copied = std::fs::read(&other).unwrap();
    symlink(&other, dir.join("keys-a.ck")).unwrap();
    window.say("archive_unlock", with(PASSPHRASE)).await;
    window.kit.desk.shut_down().await;
    assert_eq!(std::fs::read(&other).unwrap(), copied);
    assert!(std::fs::symlink_metadata(dir.join("keys-a.ck")).unwrap().is_file(), "a file of its own again");
    // The lock.
    std::fs::remove_file(dir.join("lock")).unwrap();
    symlink(&target, dir.join("lock")).unwrap();
    let error = window.refused("archive_unlock", with(PASSPHRASE)).await;
    harmless("the lock");
    assert_eq!(
        (&error["code"], &error["params"]["reason"]),
        (&json!("not-found"), &json!("not-an-archive")),
        "{error}"
    );
    std::fs::remove_file(dir.join("lock")).unwrap();
    window.say("archive_unlock", with(PASSPHRASE)).await;
}

/// R15: a folder that is copied to a cloud is known also behind a link, and by the marks of Syncthing.
#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn r15_a_synced_folder_behind_a_link_is_refused() {
    let (window, dir) = locked().await;
    let cloud = window.kit.folder().join("Nextcloud/Documenti");
    std::fs::create_dir_all(&cloud).unwrap();
    std::os::unix::fs::symlink(&cloud, window.kit.folder().join("docs")).unwrap();
    let inside = cloud.join("Rossi.custode");
    std::fs::rename(&dir, &inside).unwrap();
    let through = window.kit.folder().join("docs/Rossi.custode");
    let refused = async || {
        window.kit.host.will_pick(&through);
        let picked = window.say("archive_open_pick", json!({})).await;
        window.say("archive_choose", json!({ "token": picked["file"]["token"] })).await;
        window.refused("archive_unlock", with(PASSPHRASE)).await["params"]["reason"].clone()
    };
    assert_eq!(refused().await, "place-synced");
    std::fs::rename(&inside, &dir).unwrap();
    let synced = window.kit.folder().join("sincronizzati");
    for mark in [".stfolder", ".stignore"] {
        std::fs::create_dir_all(synced.join("clienti")).unwrap();
        std::fs::write(synced.join(mark), b"").unwrap();
        window.kit.host.will_pick(synced.join("clienti"));
        let place = window.say("archive_place_pick", json!({})).await["file"]["token"].clone();
        let new = json!({ "place": place, "name": "Nuovo", "login": LOGIN, "passphrase": PASSPHRASE });
        let error = window.refused("archive_create", new).await;
        assert_eq!(error["params"]["reason"], "place-synced", "{mark}: {error}");
        std::fs::remove_file(synced.join(mark)).unwrap();
    }
}

/// T3: the code of a new recovery sheet does not stand on the screen for ever, with the archive open behind it.
#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_that_nobody_confirms_is_put_away_when_the_desk_is_left() {
    let window = Window::open().await;
    window.say("recovery_renew", json!({ "passphrase": PASSPHRASE })).await;
    assert_eq!(window.kit.desk.stage().await, Stage::RecoveryPending);
    assert!(!window.kit.desk.lock_if_idle().await, "somebody is printing it");
    window.kit.clock.advance(chrono::Duration::hours(1));
    assert!(window.kit.desk.lock_if_idle().await);
    assert_eq!(window.kit.desk.stage().await, Stage::Locked);
    window.say("archive_unlock", with(PASSPHRASE)).await;
    assert_eq!(window.say("app_info", json!({})).await["stage"], "recovery_pending", "and asked for again");
}

/// SECURITY 2.4: a recovery code that is not the one is counted like a wrong passphrase, also across the end of the program.
#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_recovery_code_is_told_by_the_next_opening() {
    let (mut window, _) = locked().await;
    let other = Window::first_run();
    let code = other.kit.open_archive_with_code("Bianchi").await;
    let ask = json!({ "code": code, "login": LOGIN, "newPassphrase": "un papavero sotto la scala nuova" });
    assert_eq!(window.refused("archive_recover", ask).await["code"], "wrong-key");
    window.restart().await;
    window.refused("archive_unlock", with("un'altra frase che non apre nulla")).await;
    window.restart().await;
    window.say("archive_unlock", with(PASSPHRASE)).await;
    let filter = json!({ "operator": null, "contact": null, "group": "access", "since": null, "until": null });
    let log = window.say("activity_list", json!({ "filter": filter, "before": null, "limit": 200 })).await;
    let told: Vec<&Value> =
        log["items"].as_array().unwrap().iter().filter(|line| line["deed"] == "unlock-failed").collect();
    assert_eq!((told.len(), &told[0]["count"]), (1, &json!(2)), "{log}");
}
