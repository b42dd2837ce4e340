//! Archives of earlier schemas (SECURITY R13, R14): each that was ever committed opens, is upgraded on a copy and is whole.

use crate::replicas::copy;
use crate::signatures::insider;
use crate::window::{Window, everybody};
use custode_api::Speaker;
use custode_app::{store, vault};
use custode_testkit::{LOGIN, PASSPHRASE, bytes_of};
use serde_json::json;
use sqlx::{ConnectOptions, Connection, sqlite::SqliteConnectOptions};
use std::path::{Path, PathBuf};

/// Every archive is one of the sample data, by who made the first one.
pub async fn login_of(dir: &Path) -> String {
    let header = vault::inspect(dir).unwrap();
    header.logins.into_iter().next().unwrap().into_inner()
}

pub fn fixtures() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/archives");
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    found.retain(|path| path.is_dir());
    found.sort();
    found
}

/// The number of a migration, or of an archive, which is named by the last migration that it has.
fn number(path: &Path) -> Option<u32> {
    path.file_name()?.to_str()?.get(..4)?.parse().ok()
}

/// The schema of this program, by its last migration.
fn this_schema() -> u32 {
    let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates/store/migrations");
    std::fs::read_dir(migrations).unwrap().filter_map(|entry| number(&entry.unwrap().path())).max().unwrap()
}

/// The archives of schemas before this one.
pub fn older_fixtures() -> Vec<PathBuf> {
    let last = this_schema();
    fixtures().into_iter().filter(|path| number(path).is_some_and(|own| own < last)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_archive_that_was_ever_committed_opens_upgraded_and_whole() {
    for fixture in fixtures() {
        let name = fixture.file_name().unwrap().to_str().unwrap().to_owned();
        let window = Window::first_run();
        let dir = window.kit.archive_dir(&name);
        copy(&fixture.join("Prova.custode"), &dir);
        let login = login_of(&dir).await;
        let (data, key) = {
            let open = vault::unlock(&dir, Some(&login), &vault::Passphrase::new(PASSPHRASE.to_owned())).unwrap();
            (open.data_file(), open.database_key().unwrap())
        };
        let older = store::needs_upgrade(&data, &key).await.unwrap();
        let before = store::look_at_copy(&data, &key).await.unwrap();
        assert!(before.is_sound(), "{name}");
        let token = window.kit.desk.new_id();
        window.kit.desk.machine().remember(&dir, false, token).unwrap();
        let unlock = json!({ "login": login, "passphrase": PASSPHRASE });
        // An upgrade that was stopped left its copy behind.
        std::fs::write(dir.join("data.7.db"), b"half").unwrap();
        window.say("archive_unlock", unlock.clone()).await;
        window.is_sound().await;
        assert_eq!(window.say("session_get", json!({})).await["changedOutside"], false, "{name}");
        let contacts = before.tables.iter().find(|(table, _)| table == "contact").unwrap().1;
        assert_eq!(window.say("archive_stats", json!({})).await["contacts"], contacts, "{name}");
        assert_eq!(window.say("contact_list", everybody("")).await["total"]["value"], contacts, "{name}");
        window.say("archive_lock", json!({})).await;
        let files: Vec<String> = std::fs::read_dir(&dir)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|file| file.starts_with("data"))
            .collect();
        assert_eq!(files, [if older { "data.1.db" } else { "data.db" }], "{name}");
        window.say("archive_unlock", unlock).await;
        assert_eq!(window.say("session_get", json!({})).await["changedOutside"], false, "{name}");
    }
}

/// The last migration taken back, as an earlier program left it; its file is not touched before the copy is proved.
#[tokio::test(flavor = "multi_thread")]
async fn an_archive_of_an_earlier_schema_is_upgraded_on_a_copy() {
    let window = Window::open().await;
    let anna = window.person("Anna", "Ferri", "").await;
    window.say("archive_lock", json!({})).await;
    let dir = window.kit.archive_dir("Rossi");
    let passphrase = || vault::Passphrase::new(PASSPHRASE.to_owned());
    let key = vault::unlock(&dir, Some(LOGIN), &passphrase()).unwrap().database_key().unwrap();
    let options = SqliteConnectOptions::new()
        .filename(dir.join("data.db"))
        .pragma("key", format!("\"x'{}'\"", key.expose_hex()))
        .disable_statement_logging();
    let mut insider = options.connect().await.unwrap();
    for sql in [
        "DROP INDEX communication_when",
        "DROP INDEX communication_follow_up",
        "DELETE FROM _sqlx_migrations WHERE version = 18",
    ] {
        sqlx::query(sql).execute(&mut insider).await.unwrap();
    }
    insider.close().await.unwrap();
    assert!(store::needs_upgrade(&dir.join("data.db"), &key).await.unwrap());
    // The copy has no place to go: the archive stays as it is, and nothing of the try is left.
    let before = bytes_of(&dir);
    std::fs::create_dir(dir.join("data.1.db")).unwrap();
    let unlock = json!({ "login": LOGIN, "passphrase": PASSPHRASE });
    window.refused("archive_unlock", unlock.clone()).await;
    std::fs::remove_dir(dir.join("data.1.db")).unwrap();
    assert_eq!(bytes_of(&dir), before);

    window.say("archive_unlock", unlock.clone()).await;
    assert!(dir.join("data.1.db").is_file() && !dir.join("data.db").exists());
    assert_eq!(window.card(&anna).await["status"], "active");
    window.is_sound().await;
    window.say("archive_lock", json!({})).await;
    assert!(!store::needs_upgrade(&dir.join("data.1.db"), &key).await.unwrap());
    window.say("archive_unlock", unlock).await;
    // What the insider did is told until somebody answers for it; the upgrade itself is the program's own doing.
    assert_eq!(window.say("session_get", json!({})).await["changedOutside"], true);
    window.say("outside_confirm", json!({ "found": "Un indice rifatto a mano" })).await;
    window.say("archive_lock", json!({})).await;
    window.say("archive_unlock", json!({ "login": LOGIN, "passphrase": PASSPHRASE })).await;
    assert_eq!(window.say("session_get", json!({})).await["changedOutside"], false);
}

/// R14: what a later program added is refused before a byte is written, so that nobody writes into it without what that
/// program asks for: an earlier one would leave entries unsigned.
#[tokio::test(flavor = "multi_thread")]
async fn r14_an_archive_of_a_later_schema_is_refused_and_left_as_it_is() {
    let window = Window::open().await;
    window.person("Anna", "Ferri", "").await;
    window.say("archive_lock", json!({})).await;
    let dir = window.kit.archive_dir("Rossi");
    insider(
        &dir,
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) \
         VALUES (9999, 'later', 1, x'00', 0)",
    )
    .await;
    let (before, begun) = (bytes_of(&dir), std::time::Instant::now());
    let unlock = json!({ "login": LOGIN, "passphrase": PASSPHRASE });
    let refused = window.refused("archive_unlock", unlock).await;
    assert_eq!(refused["code"], "newer-file", "{refused}");
    assert!(begun.elapsed() < std::time::Duration::from_secs(5));
    assert_eq!(bytes_of(&dir), before);
}

/// R13: the newest fixture is of this program's schema. Every change of the schema, so every migration, brings a new one.
#[tokio::test(flavor = "multi_thread")]
async fn there_is_an_archive_of_this_schema() {
    let newest = fixtures().pop().unwrap();
    assert_eq!(number(&newest), Some(this_schema()), "`cargo xtask db archive` makes the one that is missing");
    let (folder, newest) = (tempfile::tempdir().unwrap(), newest.join("Prova.custode"));
    assert_eq!(vault::inspect(&newest).unwrap().schema_min_reader, store::DATA_SCHEMA);
    let dir = folder.path().join("Prova.custode");
    copy(&newest, &dir);
    let passphrase = vault::Passphrase::new(PASSPHRASE.to_owned());
    let open = vault::unlock(&dir, Some(&login_of(&dir).await), &passphrase).unwrap();
    let upgrade = store::needs_upgrade(&open.data_file(), &open.database_key().unwrap()).await.unwrap();
    assert!(!upgrade, "it has every migration that its name says");
}

/// R13: the disk is full at any write of an upgrade. The older archive stays as it is to the byte until the new file stands in
/// its place, and is upgraded once there is room.
#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn an_upgrade_that_does_not_fit_changes_nothing() {
    let window = Window::first_run();
    let dir = window.kit.archive_dir("Prova");
    copy(&fixtures()[0].join("Prova.custode"), &dir);
    let before = bytes_of(&dir);
    let disk = custode_testkit::fault::watch(&dir);
    let token = window.kit.desk.new_id();
    window.kit.desk.machine().remember(&dir, false, token).unwrap();
    let unlock = json!({ "login": login_of(&dir).await, "passphrase": PASSPHRASE });
    let (mut told, mut fits) = (0, 0);
    loop {
        disk.fill_after(fits);
        let refused = disk.refused();
        let said = window.session.dispatch(Speaker::Main, "archive_unlock", unlock.clone()).await;
        if disk.refused() == refused {
            said.unwrap();
            break;
        }
        let error = said.unwrap_err();
        assert_eq!(error.params.get("reason").map(String::as_str), Some("disk-full"), "write {fits}: {error:?}");
        // Once the upgrade itself is through, what does not fit is the first opening of the new file: it stands, proved.
        let is_through = dir.join("data.1.db").is_file() && !dir.join("data.db").exists();
        assert!(is_through || bytes_of(&dir) == before, "write {fits}");
        told += u32::from(!is_through);
        // Each of the first writes, then further and further apart.
        fits += 1 + fits / 4;
    }
    disk.fill_after(usize::MAX);
    assert!(told > 12, "an upgrade is more than a few writes: {told}");
    window.is_sound().await;
    println!("R13: full at {told} writes of an upgrade, the last before {fits}: nothing changed");
}
