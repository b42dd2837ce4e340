//! Backups, restore and trial (SECURITY 2.7, R17; JOURNAL R12; REQUIREMENTS S29, S30, S49, F57): a backup gets its name only
//! when it is proved, a restore makes a new archive that erases again what was erased since, and nothing harms the archive.

use crate::window::Window;
use custode_testkit::{FakeHost, LOGIN, PASSPHRASE, bytes_of};
use serde_json::{Value, json};
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

pub fn folder(window: &Window, name: &str) -> PathBuf {
    let folder = window.kit.folder().join(name);
    fs::create_dir_all(&folder).unwrap();
    folder
}

pub fn host(window: &Window) -> Arc<FakeHost> {
    Arc::clone(&window.kit.host)
}

/// Chooses a folder for backups.
pub async fn chooses(window: &Window, slot: u8, folder: &Path) {
    host(window).will_pick(folder);
    let picked = window.say("backup_place_pick", json!({})).await["file"]["token"].clone();
    window.say("backup_place_set", json!({ "slot": slot, "folder": picked })).await;
}

pub async fn makes(window: &Window) -> Value {
    let job = window.say("backup_make", json!({})).await;
    window.ended(&job["job"]).await
}

pub fn named(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "custode-backup"));
    files.sort();
    files
}

fn parts(folder: &Path) -> usize {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    entries.filter(|name| name.to_string_lossy().contains(".part")).count()
}

/// A window of another machine that has only this file.
pub fn empty_machine() -> Window {
    let window = Window::first_run();
    // Its ids count from one as well: two machines never give the same.
    for _ in 0..10_000 {
        let _ = window.kit.desk.new_id();
    }
    window
}

pub async fn picked(window: &Window, file: &Path) -> Value {
    host(window).will_pick(file);
    window.say("backup_pick", json!({})).await["file"]["token"].clone()
}

pub fn order(file: &Value) -> Value {
    json!({
        "file": file, "place": null, "name": "Rossi ripristinato", "login": LOGIN, "passphrase": PASSPHRASE,
        "code": null, "ledger": null, "withoutLedger": false,
    })
}

pub fn with(mut order: Value, name: &str, value: Value) -> Value {
    order[name] = value;
    order
}

pub async fn lock(window: &Window) {
    window.say("archive_lock", json!({})).await;
}

pub async fn unlock(window: &Window) {
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_is_made_proved_named_and_restored_on_an_empty_machine() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Galeazzi", "a@posta.example").await;
    let copies = folder(&window, "copie");
    assert_eq!(window.say("backup_get", json!({})).await["state"], "no_place");
    chooses(&window, 0, &copies).await;
    assert_eq!(window.say("backup_get", json!({})).await["state"], "never");
    assert_eq!(makes(&window).await["state"], "done");
    let view = window.say("backup_get", json!({})).await;
    assert_eq!(
        (&view["state"], &view["changed"], &view["places"][0]["count"]),
        (&json!("fine"), &json!(false), &json!(1))
    );
    assert!(view["lastAt"].is_string());
    assert_eq!(window.say("archive_stats", json!({})).await["contacts"], 1);
    let [file] = <[PathBuf; 1]>::try_from(named(&copies)).unwrap();
    assert_eq!((parts(&copies), file.file_name().unwrap().to_str()), (0, Some("Rossi-000001-20261122.custode-backup")));
    let raw = fs::read(&file).unwrap();
    assert!(!raw.windows(8).any(|bytes| bytes == b"Galeazzi"), "it is encrypted");

    let other = empty_machine();
    fs::copy(&file, other.kit.folder().join("presa.custode-backup")).unwrap();
    let token = picked(&other, &other.kit.folder().join("presa.custode-backup")).await;
    let found = other.say("backup_look", json!({ "file": token })).await;
    assert_eq!(
        (&found["archive"], &found["contacts"], &found["logins"]),
        (&json!("Rossi"), &json!(1), &json!([LOGIN]))
    );
    // JOURNAL R12: without a ledger at least as new as the backup it says so and asks.
    let refused = other.refused("archive_restore", order(&token)).await;
    assert_eq!(refused["params"]["reason"], "ledger-missing");
    assert!(!other.kit.archive_dir("Rossi ripristinato").exists());
    let done = other.say("archive_restore", with(order(&token), "withoutLedger", json!(true))).await;
    assert_eq!((&done["ledger"], &done["erasedAgain"], &done["kit"]), (&json!(false), &json!(0), &Value::Null));
    assert_eq!(other.say("contact_get", json!({ "id": anna })).await["status"], "active");
    let session = other.say("session_get", json!({})).await;
    assert_eq!((&session["archive"], &session["changedOutside"]), (&json!("Rossi ripristinato"), &json!(false)));
    other.is_sound().await;
    lock(&other).await;
    unlock(&other).await;
    other.is_sound().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_is_gone_or_closed_is_named_and_the_archive_stays_as_it_is() {
    let window = Window::open().await;
    window.person("Anna", "Ferri", "").await;
    let (first, second) = (folder(&window, "chiavetta"), folder(&window, "disco"));
    assert_eq!(makes(&window).await["error"]["params"]["reason"], "no-backup-place");
    chooses(&window, 0, &first).await;
    chooses(&window, 1, &second).await;
    fs::remove_dir_all(&first).unwrap();
    assert_eq!(makes(&window).await["state"], "done", "one place that fails does not stop the other");
    let view = window.say("backup_get", json!({})).await;
    assert_eq!(
        (&view["places"][0]["failed"], &view["places"][0]["reachable"]),
        (&json!("backup-folder-gone"), &json!(false))
    );
    assert_eq!((&view["places"][1]["failed"], &view["places"][1]["count"]), (&Value::Null, &json!(1)));
    fs::remove_dir_all(&second).unwrap();
    let failed = makes(&window).await;
    assert_eq!(failed["error"]["params"]["reason"], "backup-folder-gone");
    assert_eq!(window.say("backup_get", json!({})).await["state"], "failed");
    // A file where the folder was.
    fs::write(&first, b"x").unwrap();
    assert_eq!(makes(&window).await["error"]["params"]["reason"], "backup-folder-gone");
    window.is_sound().await;

    let inside = window.kit.archive_dir("Rossi").join("copie");
    fs::create_dir(&inside).unwrap();
    host(&window).will_pick(&inside);
    let token = window.say("backup_place_pick", json!({})).await["file"]["token"].clone();
    let refused = window.refused("backup_place_set", json!({ "slot": 0, "folder": token })).await;
    assert_eq!(refused["params"]["reason"], "backup-inside");
    window.say("backup_place_set", json!({ "slot": 0, "folder": null })).await;
    assert_eq!(window.say("backup_get", json!({})).await["places"].as_array().unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_stop_left_is_cleared_away_and_what_is_not_ours_stays() {
    let window = Window::open().await;
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    let id = custode_app::Work::on(&window.kit.desk).await.unwrap().archive().file_uuid().simple().to_string();
    fs::write(copies.join(format!(".custode-{}.part", &id[20..])), b"half").unwrap();
    fs::write(copies.join(format!(".custode-{}.part-data", &id[20..])), b"half").unwrap();
    fs::write(copies.join(".custode-0123456789ab.part"), b"of another archive").unwrap();
    fs::write(copies.join("tesi.custode-backup"), b"not a backup at all").unwrap();
    makes(&window).await;
    let wanted = copies.join("prima-della-fusione.custode-backup");
    fs::rename(copies.join("Rossi-000001-20261122.custode-backup"), &wanted).unwrap();
    for _ in 1..14 {
        makes(&window).await;
    }
    assert!(wanted.exists(), "one that somebody gave a name stays, whatever its number");
    #[cfg(unix)]
    for entry in fs::read_dir(&copies).unwrap().flatten() {
        use std::os::unix::fs::PermissionsExt as _;
        let ours = entry.file_name().to_string_lossy().starts_with("Rossi");
        let mode = entry.metadata().unwrap().permissions().mode() & 0o777;
        assert!(!ours || mode == 0o600, "{} is its owner's alone: {mode:o}", entry.path().display());
    }
    fs::remove_file(&wanted).unwrap();
    assert_eq!(parts(&copies), 1);
    assert_eq!(fs::read(copies.join("tesi.custode-backup")).unwrap(), b"not a backup at all");
    let view = window.say("backup_get", json!({})).await;
    assert_eq!(view["places"][0]["count"], 10, "all of one hour: the newest ten stay");
    assert!(copies.join("Rossi-000014-20261122.custode-backup").exists());
    assert!(!copies.join("Rossi-000004-20261122.custode-backup").exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lock_makes_one_when_something_was_written_and_none_when_nothing_was() {
    let window = Window::open().await;
    window.person("Anna", "Ferri", "").await;
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    lock(&window).await;
    assert_eq!(named(&copies).len(), 1);
    unlock(&window).await;
    lock(&window).await;
    assert_eq!(named(&copies).len(), 1, "an opening is no change");
    unlock(&window).await;
    let there_and_back = "altalena cestino foglia martello neve";
    for (current, new) in [(PASSPHRASE, there_and_back), (there_and_back, PASSPHRASE)] {
        window.say("passphrase_change", json!({ "current": current, "newPassphrase": new })).await;
    }
    lock(&window).await;
    assert_eq!(named(&copies).len(), 2, "an older one opens with the passphrase from before");
    unlock(&window).await;
    window.person("Bea", "Galli", "").await;
    window.say("backup_times_set", json!({ "automatic": false, "everyHours": 8 })).await;
    lock(&window).await;
    assert_eq!(named(&copies).len(), 2, "not by itself");
    unlock(&window).await;
    assert_eq!(window.say("session_get", json!({})).await["changedOutside"], false);
    let refused = window.refused("backup_times_set", json!({ "automatic": true, "everyHours": 3 })).await;
    assert_eq!(refused["fields"][0]["reason"], "out-of-range");
    window.say("backup_times_set", json!({ "automatic": true, "everyHours": 1 })).await;
    window.kit.desk.shut_down().await;
    assert_eq!(named(&copies).len(), 3, "the end of the program makes it too");
}

/// What belongs beside a backup may fail: it is one all the same, and the older ones go.
#[tokio::test(flavor = "multi_thread")]
async fn a_ledger_of_somebody_else_is_told_and_the_backups_stay_few() {
    let window = Window::open().await;
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    makes(&window).await;
    let mut files = fs::read_dir(&copies).unwrap().map(|entry| entry.unwrap().path());
    let ledger = files.find(|path| path.extension().is_some_and(|ending| ending == "ledger")).unwrap();
    fs::write(&ledger, b"of somebody else").unwrap();
    for _ in 0..11 {
        assert_eq!(makes(&window).await["state"], "done");
    }
    let view = window.say("backup_get", json!({})).await;
    let place = &view["places"][0];
    assert_eq!((&place["failed"], &place["count"]), (&json!("backup-ledger-foreign"), &json!(10)));
    assert_eq!(view["changed"], false, "it is noted");
    assert_eq!(fs::read(&ledger).unwrap(), b"of somebody else");
}

/// A kill leaves the copy that was being made; the next start, or the next restore there, takes it away.
#[tokio::test(flavor = "multi_thread")]
async fn what_a_kill_left_of_a_trial_or_a_restore_is_removed() {
    let mut window = Window::open().await;
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    makes(&window).await;
    let trial = folder(&window, "program-data/prova-a1b2c3");
    fs::write(trial.join("data.db"), b"a whole copy").unwrap();
    window.restart().await;
    assert!(!trial.exists());
    let [restored, salvaged, at_work] =
        [".custode-restore-a1b2c3", ".custode-salvage-a1b2c3", ".custode-restore-d4e5f6"].map(|name| {
            fs::write(folder(&window, name).join("note"), b"").unwrap();
            folder(&window, &format!("{name}/archive"))
        });
    let lock = fs::File::create(at_work.join("lock")).unwrap();
    lock.lock().unwrap();
    let [file] = <[PathBuf; 1]>::try_from(named(&copies)).unwrap();
    window.say("archive_restore", order(&picked(&window, &file).await)).await;
    assert!(!restored.exists() && !salvaged.exists() && at_work.exists(), "but for one that is at work");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_trial_restores_to_one_side_and_finds_damage() {
    let window = Window::open().await;
    window.person("Anna", "Ferri", "").await;
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    let none = window.say("backup_drill", json!({})).await;
    assert_eq!(window.ended(&none["job"]).await["error"]["params"]["reason"], "no-backup");
    makes(&window).await;
    assert_eq!(window.say("backup_get", json!({})).await["drillDue"], true);
    let before = bytes_of(&window.kit.folder().join("program-data"));
    let job = window.say("backup_drill", json!({})).await;
    window.done(&job).await;
    let report = window.say("backup_drill_report", json!({ "job": job["job"] })).await;
    assert_eq!((&report["ok"], &report["contacts"], &report["counter"]), (&json!(true), &json!(1), &json!(1)));
    assert_eq!(bytes_of(&window.kit.folder().join("program-data")), before, "nothing of it stays");
    let view = window.say("backup_get", json!({})).await;
    assert_eq!((&view["drillResult"], &view["drillDue"]), (&json!("ok"), &json!(false)));
    window.kit.clock.advance(chrono::Duration::days(40));
    assert_eq!(window.say("backup_get", json!({})).await["drillDue"], true, "every month");

    let [file] = <[PathBuf; 1]>::try_from(named(&copies)).unwrap();
    let mut bytes = fs::read(&file).unwrap();
    let at = bytes.len() - 3_000;
    bytes[at] ^= 1;
    fs::write(&file, &bytes).unwrap();
    let job = window.say("backup_drill", json!({})).await;
    window.done(&job).await;
    let report = window.say("backup_drill_report", json!({ "job": job["job"] })).await;
    assert_eq!((&report["ok"], &report["failed"]), (&json!(false), &json!("damaged-backup")));
    let safety = window.say("safety_get", json!({})).await;
    assert_eq!(item(&safety, "trial"), ("bad".to_owned(), "failed".to_owned()));
}

fn item(safety: &Value, what: &str) -> (String, String) {
    let items = safety["items"].as_array().unwrap();
    let found = items.iter().find(|item| item["what"] == what).unwrap();
    (found["state"].as_str().unwrap().to_owned(), found["says"].as_str().unwrap().to_owned())
}

/// S29: what this machine remembered can be lost; where backups go is not forgotten without a word.
#[tokio::test(flavor = "multi_thread")]
async fn a_machine_that_forgot_where_backups_go_says_so() {
    let mut window = Window::open().await;
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    window.kit.desk.shut_down().await;
    let memory = window.kit.folder().join("program-data/machine.json");
    fs::write(&memory, b"{\"archives\":").unwrap();
    window.restart().await;
    host(&window).will_pick(window.kit.archive_dir("Rossi"));
    let picked = window.say("archive_open_pick", json!({})).await;
    window.say("archive_choose", json!({ "token": picked["file"]["token"] })).await;
    unlock(&window).await;
    let safety = window.say("safety_get", json!({})).await;
    assert_eq!(item(&safety, "backup"), ("bad".to_owned(), "forgotten".to_owned()));
    assert_eq!(fs::read(memory.with_extension("json.damaged")).unwrap(), b"{\"archives\":");
    chooses(&window, 0, &copies).await;
    window.say("backup_place_set", json!({ "slot": 0, "folder": null })).await;
    let safety = window.say("safety_get", json!({})).await;
    assert_eq!(item(&safety, "backup"), ("bad".to_owned(), "no-place".to_owned()), "it was said again");
}

/// S29, S30: one look says what is safe and where the data are.
#[tokio::test(flavor = "multi_thread")]
async fn the_safety_page_says_what_stands_and_where_everything_lies() {
    let window = Window::open().await;
    let safety = window.say("safety_get", json!({})).await;
    for (what, state, says) in [
        ("backup", "bad", "no-place"),
        ("second", "warn", "one"),
        ("trial", "warn", "never"),
        ("verified", "warn", "never"),
        ("sheet", "good", "made"),
        ("cipher", "good", "on"),
        ("seal", "good", "whole"),
        ("ledger", "good", "fine"),
        ("idle", "good", "on"),
        ("device", "plain", "off"),
    ] {
        assert_eq!(item(&safety, what), (state.to_owned(), says.to_owned()), "{what}");
    }
    let copies = folder(&window, "Dropbox");
    chooses(&window, 0, &copies).await;
    makes(&window).await;
    window.is_sound().await;
    let safety = window.say("safety_get", json!({})).await;
    assert_eq!(item(&safety, "backup").0, "good");
    assert_eq!(item(&safety, "verified"), ("good".to_owned(), "passed".to_owned()));
    let places = safety["places"].as_array().unwrap();
    let names: Vec<&str> = places.iter().map(|place| place["what"].as_str().unwrap()).collect();
    assert_eq!(names, ["archive", "ledger", "backup", "program", "drafts", "exports"]);
    assert_eq!(
        (&places[2]["name"], &places[2]["kind"]),
        (&json!("Dropbox"), &json!("synced")),
        "a backup may lie there"
    );
    window.say("place_open", json!({ "folder": places[2]["open"] })).await;
    assert_eq!(host(&window).viewed(), [copies.canonicalize().unwrap()]);
}

/// SECURITY R15: an archive at work is not put where other programs copy files behind its back.
#[tokio::test(flavor = "multi_thread")]
async fn a_live_archive_is_refused_in_a_synced_folder() {
    let window = Window::open().await;
    window.person("Anna", "Ferri", "").await;
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    makes(&window).await;
    lock(&window).await;
    let synced = folder(&window, "OneDrive - Studio Rossi");
    let moved = synced.join("Rossi.custode");
    fs::rename(window.kit.archive_dir("Rossi"), &moved).unwrap();
    host(&window).will_pick(&moved);
    let token = window.say("archive_open_pick", json!({})).await["file"]["token"].clone();
    window.say("archive_choose", json!({ "token": token })).await;
    let before = bytes_of(&moved);
    let refused = window.refused("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
    assert_eq!(refused["params"]["reason"], "place-synced");
    assert_eq!(bytes_of(&moved), before, "it was not touched");
    host(&window).will_pick(&synced);
    let place = window.say("archive_place_pick", json!({})).await["file"]["token"].clone();
    let new = json!({ "place": place, "name": "Altro", "login": LOGIN, "passphrase": PASSPHRASE });
    assert_eq!(window.refused("archive_create", new).await["params"]["reason"], "place-synced");
    let [file] = <[PathBuf; 1]>::try_from(named(&copies)).unwrap();
    let wish = with(order(&picked(&window, &file).await), "place", place);
    assert_eq!(window.refused("archive_restore", wish).await["params"]["reason"], "place-synced");
}

/// SECURITY 5: a machine that goes to sleep waits a few seconds at most; the keys go first, and the backup is made at the next
/// opening.
#[tokio::test(flavor = "multi_thread")]
async fn a_machine_that_goes_to_sleep_does_not_wait_for_a_backup() {
    let window = Window::open().await;
    let copies = folder(&window, "copie");
    chooses(&window, 0, &copies).await;
    window.person("Anna", "Galeazzi", "a@posta.example").await;
    window.kit.desk.lock_for_sleep().await;
    assert_eq!(window.say("app_info", json!({})).await["stage"], "locked");
    assert_eq!(named(&copies), Vec::<PathBuf>::new());
    unlock(&window).await;
    window.kit.desk.lock().await;
    assert_eq!(named(&copies).len(), 1, "a lock by hand makes it");
}
