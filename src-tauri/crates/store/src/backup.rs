//! A consistent copy of the data file beside the running one, and the look that proves it (SECURITY 2.7).

use std::{
    collections::HashMap,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use custode_vault::{BackupManifest, DatabaseKey};
use sqlx::{Connection as _, SqliteConnection};

use crate::{
    Archive, Check, Reader, StoreError,
    columns::column_classes,
    connection::Keyed,
    local::count,
    read::head_of,
    verify::{chain, pragma},
};

/// Steps of the database between two looks at the flag.
pub(crate) const INTERRUPT_STEPS: i32 = 2_000;

/// Tables of the full text: their rows are those of another table.
const FULL_TEXTS: [&str; 3] = ["contact_fts", "contact_parts", "communication_fts"];

/// What a copy holds, as it was found in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyReport {
    /// The checks of the file and of the chain.
    pub checks: Vec<Check>,
    /// Rows of each table.
    pub tables: Vec<(String, u64)>,
    /// Entries of all chains.
    pub seq: u64,
    /// Hash that stands for all chains.
    pub head: [u8; 32],
    /// Units erased for ever so far.
    pub erased: u64,
}

impl CopyReport {
    /// What a manifest says of the chain and of the tables that are known here is what was found.
    #[must_use]
    pub fn fits(&self, manifest: &BackupManifest) -> bool {
        let found: HashMap<&str, u64> = self.tables.iter().map(|(table, rows)| (table.as_str(), *rows)).collect();
        let same = |(table, rows): &(String, u64)| found.get(table.as_str()).is_none_or(|found| found == rows);
        (self.seq, self.head, self.erased) == (manifest.audit_seq, manifest.audit_head, manifest.erased)
            && manifest.tables.iter().all(same)
    }

    /// Every check passed.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.checks.iter().all(|check| check.ok)
    }
}

impl Archive {
    /// Writes a copy of this moment to a new file, under the same key, while others go on reading and writing. `stop`
    /// ends it early.
    ///
    /// # Errors
    /// [`StoreError::Full`] and [`StoreError::Io`] for the place of the copy, [`StoreError::Cancelled`]; what was written
    /// stays for the caller to remove.
    pub async fn copy_into(&self, target: &Path, key: &DatabaseKey, stop: Arc<AtomicBool>) -> Result<(), StoreError> {
        copy_file(self.path(), target, key, stop).await
    }
}

/// The same for any file: what the log beside it holds comes along.
pub(crate) async fn copy_file(
    path: &Path,
    target: &Path,
    key: &DatabaseKey,
    stop: Arc<AtomicBool>,
) -> Result<(), StoreError> {
    let target = target.to_str().ok_or(StoreError::Io)?.to_owned();
    let mut connection = Keyed::new(path, key)?.maintenance().await?;
    let mut handle = connection.lock_handle().await?;
    handle.set_progress_handler(INTERRUPT_STEPS, move || !stop.load(Ordering::Relaxed));
    drop(handle);
    let copied = sqlx::query("VACUUM INTO ?").bind(target).execute(&mut connection).await;
    let closed = connection.close().await;
    copied?;
    Ok(closed?)
}

/// Opens a copy that nobody else has open, without writing a byte to it or beside it, and checks pages, cipher, chain and
/// counts.
///
/// # Errors
/// [`StoreError::WrongKey`], [`StoreError::Corrupt`], [`StoreError::Io`]; a failed check is a result, not an error.
pub async fn look_at_copy(path: &Path, key: &DatabaseKey) -> Result<CopyReport, StoreError> {
    look_at_copy_until(path, key, Arc::new(AtomicBool::new(false))).await
}

/// The same, and `stop` ends it early.
///
/// # Errors
/// As [`look_at_copy`]; [`StoreError::Cancelled`].
pub async fn look_at_copy_until(
    path: &Path,
    key: &DatabaseKey,
    stop: Arc<AtomicBool>,
) -> Result<CopyReport, StoreError> {
    let mut connection = Keyed::new(path, key)?.untouched().await?;
    let flag = Arc::clone(&stop);
    let mut handle = connection.lock_handle().await?;
    handle.set_progress_handler(INTERRUPT_STEPS, move || !flag.load(Ordering::Relaxed));
    drop(handle);
    let looked = report(&mut connection).await;
    let closed = connection.close().await;
    // A check that was stopped looks like one that failed.
    if stop.load(Ordering::Relaxed) {
        return Err(StoreError::Cancelled);
    }
    let looked = looked?;
    closed?;
    Ok(looked)
}

async fn report(connection: &mut SqliteConnection) -> Result<CopyReport, StoreError> {
    let mut checks = vec![
        pragma(connection, "cipher", "PRAGMA cipher_integrity_check").await,
        pragma(connection, "integrity", "PRAGMA quick_check").await,
    ];
    checks.push(chain(connection).await.unwrap_or_else(|_| Check::new("chain", false, "an entry cannot be read")));
    Ok(CopyReport { checks, ..counts(connection).await? })
}

/// What a file holds, without a check.
pub(crate) async fn counts(connection: &mut SqliteConnection) -> Result<CopyReport, StoreError> {
    let there: Vec<String> =
        sqlx::query_scalar("SELECT name FROM sqlite_schema WHERE type = 'table'").fetch_all(&mut *connection).await?;
    let mut tables = Vec::new();
    // An older copy has fewer tables.
    let known = column_classes().iter().filter(|(table, _)| there.iter().any(|name| name == table));
    for (table, _) in known.filter(|(table, _)| !FULL_TEXTS.contains(table)) {
        let mut sql = sqlx::QueryBuilder::<sqlx::Sqlite>::new("SELECT count(*) FROM ");
        let rows: i64 = sql.push(table).build_query_scalar().fetch_one(&mut *connection).await?;
        tables.push(((*table).to_owned(), rows.cast_unsigned()));
    }
    let erased = count(connection, "SELECT count(*) FROM erased_unit").await?.cast_unsigned();
    let (seq, head) = head_of(&mut *connection).await?;
    Ok(CopyReport { checks: Vec::new(), tables, seq, head, erased })
}

impl Reader {
    /// The number of the last entry in this file; it never leaves the machine.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn last_entry(&self) -> Result<i64, StoreError> {
        Ok(sqlx::query_scalar("SELECT coalesce(max(lid), 0) FROM entry").fetch_one(self.pool()).await?)
    }

    /// Whether anything but looks and backups was written after an entry. Changed keys count: an older backup opens with
    /// the ones from before.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn changed_since(&self, entry: i64) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS(SELECT 1 FROM entry WHERE lid > ? \
                   AND (kind = 606 OR kind NOT BETWEEN 600 AND 699) AND kind NOT BETWEEN 980 AND 999)";
        Ok(sqlx::query_scalar(sql).bind(entry).fetch_one(self.pool()).await?)
    }
}
