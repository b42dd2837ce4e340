use std::{
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use custode_vault::DatabaseKey;
use sqlx::{
    ConnectOptions, Connection as _, SqliteConnection, SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};

use crate::{StoreError, damage, ending, limit};

/// KiB that a reader keeps decrypted, negative as SQLite wants it: what a search as you type looks at from one letter to
/// the next. With the two megabytes of the default each letter decrypts it all again.
const READER_CACHE: &str = "-8192";

/// Steps of a reader between two looks at whether the archive is being closed.
const READER_STEPS: i32 = 10_000;

/// How to connect. Deliberately without `Debug`: sqlx would print the key (SECURITY 0.3).
pub(crate) struct Keyed(SqliteConnectOptions);

impl Keyed {
    pub(crate) fn new(path: &Path, key: &DatabaseKey) -> Result<Self, StoreError> {
        let hex = key.expose_hex();
        // Any other length would silently be taken as a passphrase (SECURITY 0.4).
        if hex.len() != DatabaseKey::HEX_DIGITS || !hex.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return Err(StoreError::WrongKey);
        }
        let options = SqliteConnectOptions::new()
            .filename(path)
            .pragma("key", format!("\"x'{hex}'\""))
            .busy_timeout(Duration::from_secs(5))
            .foreign_keys(true)
            .statement_cache_capacity(200)
            .pragma("trusted_schema", "OFF")
            .pragma("cell_size_check", "ON")
            .pragma("temp_store", "MEMORY")
            .pragma("secure_delete", "ON")
            .pragma("fullfsync", "ON")
            .pragma("checkpoint_fullfsync", "ON")
            .disable_statement_logging();
        Ok(Self(options))
    }

    /// The one connection that writes and makes every checkpoint (SECURITY 0.1).
    pub(crate) async fn writer(&self, create: bool) -> Result<SqliteConnection, StoreError> {
        let options = self
            .0
            .clone()
            .create_if_missing(create)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .pragma("cache_size", "-32768");
        ready(options, Attach::Forbidden).await
    }

    /// Looks at the file without changing it: no journal mode, no migration.
    pub(crate) async fn probe(&self) -> Result<SqliteConnection, StoreError> {
        let options = self.0.clone().read_only(true).pragma("query_only", "ON").pragma("wal_autocheckpoint", "0");
        ready(options, Attach::Allowed).await
    }

    /// The one connection that may attach: for a copy of the whole file. It reads, and never makes a checkpoint.
    pub(crate) async fn maintenance(&self) -> Result<SqliteConnection, StoreError> {
        let options = self.0.clone().read_only(true).pragma("wal_autocheckpoint", "0");
        ready(options, Attach::Allowed).await
    }

    /// A new file, for the one write that fills it from another that it attaches.
    pub(crate) async fn blank(&self) -> Result<SqliteConnection, StoreError> {
        let options = self.0.clone().create_if_missing(true).synchronous(SqliteSynchronous::Full);
        ready(options, Attach::Allowed).await
    }

    /// A look at a file that nobody writes: no lock, no log, nothing beside it.
    pub(crate) async fn untouched(&self) -> Result<SqliteConnection, StoreError> {
        let options = self.0.clone().immutable(true).read_only(true).pragma("query_only", "ON");
        ready(options, Attach::Forbidden).await
    }

    /// Connections that cannot write and never make a checkpoint. The first opens with the first read; none is closed for
    /// being idle or old. What they read stops once `closing` says so: nobody waits for a long look when the archive is locked.
    pub(crate) fn readers(&self, closing: &Arc<AtomicBool>) -> SqlitePool {
        let options = self
            .0
            .clone()
            .pragma("query_only", "ON")
            .pragma("wal_autocheckpoint", "0")
            .pragma("cache_size", READER_CACHE);
        let closing = Arc::clone(closing);
        SqlitePoolOptions::new()
            .max_connections(4)
            .idle_timeout(None)
            .max_lifetime(None)
            .acquire_timeout(Duration::from_secs(10))
            .test_before_acquire(false)
            .before_acquire(|_, meta| Box::pin(async move { Ok(!damage::may_have_spoilt(meta.age)) }))
            .after_connect(move |connection, _| {
                let closing = Arc::clone(&closing);
                Box::pin(async move {
                    ending::waits_for(connection).await.map_err(|_| sqlx::Error::WorkerCrashed)?;
                    let mut handle = connection.lock_handle().await?;
                    handle.set_progress_handler(READER_STEPS, move || !closing.load(Ordering::Relaxed));
                    drop(handle);
                    limit::forbid_attach(connection).await.map_err(|_| sqlx::Error::WorkerCrashed)
                })
            })
            .connect_lazy_with(options)
    }
}

/// Whether a connection may attach another file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Attach {
    Allowed,
    Forbidden,
}

/// A connection that can be used. One that is refused is closed before the refusal is told: the end of the process would not
/// wait for it, and take away the libraries from the thread that closes it.
async fn ready(options: SqliteConnectOptions, attach: Attach) -> Result<SqliteConnection, StoreError> {
    let mut connection = options.connect().await?;
    let made = async {
        assert_cipher(&mut connection).await?;
        ending::waits_for(&mut connection).await?;
        if attach == Attach::Forbidden {
            limit::forbid_attach(&mut connection).await?;
        }
        Ok(())
    };
    match made.await {
        Ok(()) => Ok(connection),
        Err(refused) => {
            let _ = connection.close().await;
            Err(refused)
        }
    }
}

/// Without SQLCipher in the build, `PRAGMA key` does nothing and the file is plain (SECURITY 0.5).
async fn assert_cipher(connection: &mut SqliteConnection) -> Result<(), StoreError> {
    let version: Option<String> = sqlx::query_scalar("PRAGMA cipher_version").fetch_optional(&mut *connection).await?;
    if version.is_none_or(|version| version.is_empty()) {
        return Err(StoreError::NotEncrypted);
    }
    sqlx::query_scalar::<_, i64>("SELECT count(*) FROM sqlite_schema").fetch_one(connection).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// ATTACH and VACUUM INTO would write the archive in the clear (SECURITY 0.9); a reader writes nothing.
    #[tokio::test]
    async fn nobody_attaches_and_readers_do_not_write() {
        let folder = tempfile::tempdir().unwrap();
        let (file, plain) = (folder.path().join("data.db"), folder.path().join("plain.db"));
        let key = format!("\"x'{}'\"", "ab".repeat(48));
        let keyed = Keyed(SqliteConnectOptions::new().filename(&file).pragma("key", key));
        let out = [
            format!("ATTACH DATABASE '{}' AS plain KEY ''", plain.display()),
            format!("VACUUM INTO '{}'", plain.display()),
        ];
        let mut writer = keyed.writer(true).await.unwrap();
        sqlx::query("CREATE TABLE t (a)").execute(&mut writer).await.unwrap();
        let readers = keyed.readers(&Arc::default());
        for sql in &out {
            assert!(sqlx::query(sqlx::AssertSqlSafe(sql.clone())).execute(&mut writer).await.is_err(), "writer: {sql}");
            assert!(sqlx::query(sqlx::AssertSqlSafe(sql.clone())).execute(&readers).await.is_err(), "reader: {sql}");
        }
        assert!(!plain.exists());
        let insert = "INSERT INTO t VALUES (1)";
        assert!(sqlx::query(insert).execute(&readers).await.is_err());
        assert!(sqlx::query(insert).execute(&mut keyed.probe().await.unwrap()).await.is_err());
        sqlx::query(insert).execute(&mut writer).await.unwrap();
        readers.close().await;
        writer.close().await.unwrap();
        let mut copy = keyed.untouched().await.unwrap();
        for sql in out.iter().map(String::as_str).chain([insert]) {
            assert!(sqlx::query(sqlx::AssertSqlSafe(sql.to_owned())).execute(&mut copy).await.is_err(), "copy: {sql}");
        }
        assert!(!plain.exists());
    }
}
