//! What a program would do without Custode: SQLCipher opened with the raw key, SQL as it comes.

use custode_app::vault::{self, Passphrase};
use custode_testkit::PASSPHRASE;
use sqlx::{ConnectOptions as _, SqliteConnection, sqlite::SqliteConnectOptions};
use std::path::Path;

/// The key of an archive, taken out beforehand.
pub fn key(archive: &Path) -> String {
    let unlocked = vault::unlock(archive, None, &Passphrase::new(PASSPHRASE.to_owned())).unwrap();
    unlocked.database_key().unwrap().expose_hex().to_owned()
}

/// A plain connection to the encrypted file.
pub async fn connect(archive: &Path, key: &str) -> SqliteConnection {
    SqliteConnectOptions::new()
        .filename(archive.join("data.db"))
        .pragma("key", format!("\"x'{key}'\""))
        .pragma("query_only", "ON")
        .disable_statement_logging()
        .connect()
        .await
        .unwrap()
}
