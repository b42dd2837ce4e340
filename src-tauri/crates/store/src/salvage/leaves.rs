//! The rows of a data file whose trees cannot be walked any more, because a root, a page between root and leaves or the list
//! of tables is damaged (SECURITY R6).
//!
//! A page that holds rows says all of them by itself, and every page is proved by its own code. So a new first page is made,
//! with the same key and a list of the few tables that are wanted, the other pages are put behind it as they are, and each
//! of them in turn is declared the root of those tables: what then reads as a row of one of them is one. Which body belongs
//! to an entry and which file was attached is proved later by their hashes.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use custode_vault::DatabaseKey;
use sqlx::{Connection as _, Row as _, SqliteConnection, sqlite::SqliteRow};

use super::Watch;
use crate::{StoreError, archive::beside, connection::Keyed, damage};

/// Size of a page, as SQLCipher makes them.
const PAGE: u64 = 4096;
/// What a page of a long value holds of it, at the least: page size, without SQLCipher's reserve and the number of the next.
const HELD: u64 = 4000;
/// More rows than this are on no page; a page with others below it gives its first ones, which come again with theirs.
const ROWS: u32 = 120;
/// Pages copied at once.
const PORTION: u64 = 256;

/// The tables that are wanted, as they lie in the file: in so few words that they fit on one page.
const FRAME: [&str; 6] = [
    "CREATE TABLE entry (lid INTEGER PRIMARY KEY, scope, replica, seq, txn, unit, kind, stamp, schema_v, actor, \
     commitment, hash, sig)",
    "CREATE TABLE entry_body (lid INTEGER PRIMARY KEY, salt, body)",
    "CREATE TABLE evidence_file (id, unit, bytes)",
    "CREATE TABLE replica_self (replica, since, cause)",
    "CREATE TABLE chain (scope, replica, seq, hash, PRIMARY KEY (scope, replica)) WITHOUT ROWID",
    "CREATE TABLE erased_unit (unit PRIMARY KEY, scope, receipt) WITHOUT ROWID",
];
/// The same where the rows are gathered: nothing comes twice, and what only looks like a body or a file keeps none away.
const GATHERED: [&str; 10] = [
    FRAME[0],
    "CREATE TABLE entry_body (lid, salt, body)",
    "CREATE UNIQUE INDEX entry_body_once ON entry_body (lid, salt)",
    FRAME[2],
    "CREATE UNIQUE INDEX evidence_file_once ON evidence_file (id, length(bytes))",
    "CREATE TABLE replica_self (replica PRIMARY KEY, since, cause)",
    FRAME[4],
    FRAME[5],
    "CREATE TABLE local_setting (key PRIMARY KEY, value) WITHOUT ROWID",
    "CREATE TABLE archive_meta (key PRIMARY KEY, value) WITHOUT ROWID",
];

/// How the columns of a table are carried over.
#[derive(Clone, Copy)]
enum As {
    Number,
    Bytes,
    MaybeBytes,
    Text,
}

/// One of the tables: how its rows are told from others, and where they go.
struct Table {
    columns: &'static [As],
    /// The rows of a page at once, unless they are too long for that.
    all: Option<&'static str>,
    /// For rows with long values: their numbers on a page, and one of them.
    each: Option<(&'static str, &'static str)>,
    put: &'static str,
}

/// Tables whose rows have numbers.
const NUMBERED: [Table; 4] = [
    Table {
        columns: &[
            As::Number,
            As::Bytes,
            As::Bytes,
            As::Number,
            As::Bytes,
            As::Bytes,
            As::Number,
            As::Number,
            As::Number,
            As::Bytes,
            As::Bytes,
            As::Bytes,
            As::MaybeBytes,
        ],
        all: Some(
            "SELECT lid, scope, replica, seq, txn, unit, kind, stamp, schema_v, actor, commitment, hash, sig FROM entry \
              WHERE typeof(scope) = 'blob' AND length(scope) = 16 AND typeof(replica) = 'blob' AND length(replica) = 16 \
              AND typeof(seq) = 'integer' AND typeof(txn) = 'blob' AND length(txn) = 16 AND typeof(unit) = 'blob' \
              AND length(unit) = 16 AND typeof(kind) = 'integer' AND typeof(stamp) = 'integer' \
              AND typeof(schema_v) = 'integer' AND typeof(actor) = 'blob' AND length(actor) = 16 \
              AND typeof(commitment) = 'blob' AND length(commitment) = 32 AND typeof(hash) = 'blob' \
              AND length(hash) = 32 LIMIT ?",
        ),
        each: None,
        put: "INSERT OR IGNORE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    },
    Table {
        columns: &[As::Number, As::Bytes, As::Bytes],
        all: Some(
            "SELECT lid, salt, body FROM entry_body WHERE typeof(salt) = 'blob' AND length(salt) = 32 \
              AND typeof(body) = 'blob' LIMIT ?",
        ),
        each: Some((
            "SELECT lid FROM entry_body WHERE typeof(salt) = 'blob' AND length(salt) = 32 AND typeof(body) = 'blob' LIMIT ?",
            "SELECT lid, salt, body FROM entry_body WHERE lid = ?",
        )),
        put: "INSERT OR IGNORE INTO entry_body VALUES (?, ?, ?)",
    },
    Table {
        columns: &[As::Bytes, As::Bytes, As::Bytes],
        all: None,
        each: Some((
            "SELECT rowid FROM evidence_file WHERE typeof(id) = 'blob' AND length(id) = 16 AND typeof(unit) = 'blob' \
              AND length(unit) = 16 AND typeof(bytes) = 'blob' LIMIT ?",
            "SELECT id, unit, bytes FROM evidence_file WHERE rowid = ?",
        )),
        put: "INSERT OR IGNORE INTO evidence_file VALUES (?, ?, ?)",
    },
    Table {
        columns: &[As::Bytes, As::Number, As::Text],
        all: Some(
            "SELECT replica, since, cause FROM replica_self WHERE typeof(replica) = 'blob' AND length(replica) = 16 \
              AND typeof(since) = 'integer' AND cause IN ('first_run', 'restore', 'copy') LIMIT ?",
        ),
        each: None,
        put: "INSERT OR IGNORE INTO replica_self VALUES (?, ?, ?)",
    },
];
/// Tables that lie in the order of their keys.
const KEYED: [Table; 2] = [
    Table {
        columns: &[As::Bytes, As::Bytes, As::Number, As::Bytes],
        all: Some(
            "SELECT scope, replica, seq, hash FROM chain WHERE typeof(scope) = 'blob' AND length(scope) = 16 \
              AND typeof(replica) = 'blob' AND length(replica) = 16 AND typeof(seq) = 'integer' \
              AND typeof(hash) = 'blob' AND length(hash) = 32 LIMIT ?",
        ),
        each: None,
        put: "INSERT OR IGNORE INTO chain VALUES (?, ?, ?, ?)",
    },
    Table {
        columns: &[As::Bytes, As::Bytes, As::Bytes],
        all: Some(
            "SELECT unit, scope, receipt FROM erased_unit WHERE typeof(unit) = 'blob' AND length(unit) = 16 \
              AND typeof(scope) = 'blob' AND length(scope) = 16 AND typeof(receipt) = 'blob' LIMIT ?",
        ),
        each: None,
        put: "INSERT OR IGNORE INTO erased_unit VALUES (?, ?, ?)",
    },
];

/// Files beside the new one that are gone when this is dropped. They are encrypted as it is.
pub(super) struct Aside {
    pages: PathBuf,
    /// Where the rows are gathered.
    pub(super) gathered: PathBuf,
    /// A second new file, made from them.
    pub(super) second: PathBuf,
}

impl Aside {
    pub(super) fn of(into: &Path) -> Self {
        let named = |ending| into.with_extension(ending);
        Self { pages: named("pages"), gathered: named("rows"), second: named("second") }
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        for file in [&self.pages, &self.gathered, &self.second] {
            clear(file);
        }
    }
}

/// Removes a data file and what lies beside it.
pub(super) fn clear(file: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        // Mostly not there.
        let _ = std::fs::remove_file(beside(file, ending));
    }
}

/// Gathers the rows of all pages that can be read. The damaged file is only read.
///
/// # Errors
/// [`StoreError::Corrupt`] for a file with a log that cannot be worked in: its pages may be older than an erasure. Those of
/// writing the files aside; [`StoreError::Cancelled`].
pub(super) async fn gather(
    damaged: &Path,
    aside: &Aside,
    key: &DatabaseKey,
    watch: Watch<'_>,
) -> Result<(), StoreError> {
    let whole = with_log(damaged, aside, key).await?;
    let pages = framed(&whole, &aside.pages, key).await?;
    let mut to = Keyed::new(&aside.gathered, key)?.blank().await?;
    sqlx::query("BEGIN").execute(&mut to).await?;
    for sql in GATHERED {
        sqlx::query(sql).execute(&mut to).await?;
    }
    settings(damaged, &mut to, key).await?;
    let mut from = Pages::open(Keyed::new(&aside.pages, key)?).await?;
    for page in 2..=pages {
        if page % 64 == 2 && !watch(page - 2, pages + 1) {
            return Err(StoreError::Cancelled);
        }
        from.turn_to(page).await?;
        // A page that holds no rows, or holds them in the order of a key, is none of a table whose rows have numbers.
        let tables =
            if from.rows("SELECT 1 FROM entry LIMIT ?", 1).await?.is_some() { NUMBERED.as_slice() } else { &KEYED };
        for table in tables {
            for row in from.of_table(table).await? {
                put(&mut to, table, &row).await?;
            }
        }
    }
    from.connection.close().await?;
    sqlx::query("COMMIT").execute(&mut to).await?;
    to.close().await?;
    Ok(())
}

/// What this machine set for itself looks like many other rows: it comes over where the list of tables can be read.
async fn settings(damaged: &Path, to: &mut SqliteConnection, key: &DatabaseKey) -> Result<(), StoreError> {
    let Ok(mut from) = Keyed::new(damaged, key)?.probe().await else { return Ok(()) };
    let read = sqlx::query("SELECT key, value FROM local_setting").fetch_all(&mut from).await;
    let _ = from.close().await;
    for row in read.unwrap_or_default() {
        let (name, value): (String, String) = (row.try_get(0)?, row.try_get(1)?);
        sqlx::query("INSERT OR IGNORE INTO local_setting VALUES (?, ?)")
            .bind(name)
            .bind(value)
            .execute(&mut *to)
            .await?;
    }
    Ok(())
}

/// The file with all that its log says: itself where there is none, else a copy into which the log was worked.
async fn with_log(damaged: &Path, aside: &Aside, key: &DatabaseKey) -> Result<PathBuf, StoreError> {
    let log = |file: &Path| beside(file, "-wal");
    if std::fs::metadata(log(damaged)).is_ok_and(|log| log.len() > 0) {
        let copied =
            std::fs::copy(damaged, &aside.second).and_then(|_| std::fs::copy(log(damaged), log(&aside.second)));
        copied.map_err(|_| StoreError::Io)?;
        let mut copy = Keyed::new(&aside.second, key)?.writer(false).await?;
        let worked: i64 = sqlx::query_scalar("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut copy).await?;
        copy.close().await?;
        return if worked == 0 { Ok(aside.second.clone()) } else { Err(StoreError::Corrupt) };
    }
    Ok(damaged.to_owned())
}

/// Puts the pages of a file behind a first page that lists the tables; returns how many there are.
async fn framed(whole: &Path, pages: &Path, key: &DatabaseKey) -> Result<u64, StoreError> {
    let length = std::fs::metadata(whole).map_err(|_| StoreError::Io)?.len();
    let count = length / PAGE;
    let mut frame = Keyed::new(pages, key)?.blank().await?;
    for sql in FRAME {
        sqlx::query(sql).execute(&mut frame).await?;
    }
    // The first page says how many there are: so many are made, to be written over.
    sqlx::query("CREATE TABLE room (bytes)").execute(&mut frame).await?;
    let mut made = 0_i64;
    while made.cast_unsigned() < count {
        let lacking = (count - made.cast_unsigned()).min(16_384) * HELD + PAGE;
        let room = i64::try_from(lacking).map_err(|_| StoreError::Corrupt)?;
        sqlx::query("INSERT INTO room VALUES (zeroblob(?))").bind(room).execute(&mut frame).await?;
        made = sqlx::query_scalar("PRAGMA page_count").fetch_one(&mut frame).await?;
    }
    frame.close().await?;
    copy_behind_first(whole, pages, count).map_err(|error| match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => StoreError::Full,
        _ => StoreError::Io,
    })?;
    Ok(count)
}

fn copy_behind_first(whole: &Path, pages: &Path, count: u64) -> std::io::Result<()> {
    let (mut from, mut to) = (File::open(whole)?, File::options().write(true).open(pages)?);
    from.seek(SeekFrom::Start(PAGE))?;
    to.seek(SeekFrom::Start(PAGE))?;
    let mut left = count.saturating_sub(1);
    while left > 0 {
        let portion = left.min(PORTION);
        let mut bytes = Vec::new();
        Read::by_ref(&mut from).take(portion * PAGE).read_to_end(&mut bytes)?;
        to.write_all(&bytes)?;
        left -= portion;
    }
    Ok(())
}

/// The pages, of which one at a time is the root of every table.
struct Pages {
    keyed: Keyed,
    connection: SqliteConnection,
    page: u64,
}

impl Pages {
    async fn open(keyed: Keyed) -> Result<Self, StoreError> {
        let connection = Self::connected(&keyed).await?;
        Ok(Self { keyed, connection, page: 0 })
    }

    async fn connected(keyed: &Keyed) -> Result<SqliteConnection, StoreError> {
        let mut connection = keyed.blank().await?;
        for sql in ["PRAGMA journal_mode = MEMORY", "BEGIN"] {
            sqlx::query(sql).execute(&mut connection).await?;
        }
        Ok(connection)
    }

    async fn turn_to(&mut self, page: u64) -> Result<(), StoreError> {
        self.page = page;
        if self.point().await.is_ok() { Ok(()) } else { self.reopen().await }
    }

    /// Writes down the roots, and has the list of tables read again. It stays in a transaction that is never finished.
    async fn point(&mut self) -> Result<(), sqlx::Error> {
        let connection = &mut self.connection;
        sqlx::query("PRAGMA writable_schema = ON").execute(&mut *connection).await?;
        sqlx::query("UPDATE sqlite_schema SET rootpage = ? WHERE name <> 'room'")
            .bind(self.page.cast_signed())
            .execute(&mut *connection)
            .await?;
        sqlx::query("PRAGMA writable_schema = RESET").execute(&mut *connection).await?;
        Ok(())
    }

    async fn reopen(&mut self) -> Result<(), StoreError> {
        let fresh = Self::connected(&self.keyed).await?;
        let spoilt = std::mem::replace(&mut self.connection, fresh);
        let _ = spoilt.close().await;
        Ok(self.point().await?)
    }

    /// The rows of a statement with one number; `None` where the page is none of that table, or cannot be read.
    async fn rows(&mut self, sql: &'static str, number: i64) -> Result<Option<Vec<SqliteRow>>, StoreError> {
        let mut tried = false;
        loop {
            match sqlx::query(sql).bind(number).fetch_all(&mut self.connection).await {
                Ok(rows) => return Ok(Some(rows)),
                // An earlier page spoilt the connection, or this one does.
                Err(error) if is_spoilt(&error) && !tried => {
                    tried = true;
                    self.reopen().await?;
                }
                Err(_) => return Ok(None),
            }
        }
    }

    /// The rows that the page holds of a table.
    async fn of_table(&mut self, table: &Table) -> Result<Vec<SqliteRow>, StoreError> {
        if let Some(all) = table.all
            && let Some(rows) = self.rows(all, i64::from(ROWS)).await?
        {
            return Ok(rows);
        }
        let Some((ids, one)) = table.each else { return Ok(Vec::new()) };
        // One by one: a page that only one of them needs is damaged.
        let mut found = Vec::new();
        for id in self.rows(ids, i64::from(ROWS)).await?.unwrap_or_default() {
            let Ok(id) = id.try_get::<i64, _>(0) else { continue };
            found.extend(self.rows(one, id).await?.unwrap_or_default());
        }
        Ok(found)
    }
}

fn is_spoilt(error: &sqlx::Error) -> bool {
    let sqlx::Error::Database(inner) = error else { return false };
    inner.code().is_some_and(|code| code == damage::SPOILT.to_string())
}

/// Puts a row to those that were gathered; one whose values are not what the table has is none of its rows.
async fn put(to: &mut SqliteConnection, table: &Table, row: &SqliteRow) -> Result<(), StoreError> {
    let mut query = sqlx::query(table.put);
    for (at, column) in table.columns.iter().enumerate() {
        let bound = match column {
            As::Number => row.try_get::<i64, _>(at).map(|value| query.bind(value)),
            As::Bytes => row.try_get::<Vec<u8>, _>(at).map(|value| query.bind(value)),
            As::MaybeBytes => row.try_get::<Option<Vec<u8>>, _>(at).map(|value| query.bind(value)),
            As::Text => row.try_get::<String, _>(at).map(|value| query.bind(value)),
        };
        let Ok(bound) = bound else { return Ok(()) };
        query = bound;
    }
    query.execute(to).await?;
    Ok(())
}
