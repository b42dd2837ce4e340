//! What can still be read of a damaged data file goes into a new one (SECURITY R6). Only the journal is carried over,
//! with the files that it names: every projection is folded again. What lies on damaged pages is left out and counted, and
//! its places in the chains are written down: the new file says for ever that something is missing there, and `verify` goes on
//! proving the rest.

mod leaves;

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Utc};
use custode_domain::{
    communication::Attachment,
    ids::{ReplicaId, ScopeId, UnitId},
    journal::Body,
};
use custode_vault::{DatabaseKey, commitment, from_hex, hex, sha256};
use sqlx::{Connection as _, Row as _, SqliteConnection, sqlite::SqliteRow};

use crate::{
    Archive, CreateArchive, StoreError,
    archive::{Beside, checkpoint, meta, set_meta},
    connection::Keyed,
    rebuild,
    rows::{self, ENTRY_COLUMNS},
};

/// Name of the list of gaps among the archive's own values.
const GAPS: &str = "salvage_gaps";
/// Rows asked for at once; halved where a page does not answer.
const STEP: i64 = 512;

/// What was read and what was not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Salvaged {
    /// Entries that came over.
    pub entries: u64,
    /// Entries that the chains tell of and that cannot be read.
    pub lost_entries: u64,
    /// Contents of entries that came over.
    pub bodies: u64,
    /// Entries that came over without a content that fits: it was erased before, or is lost.
    pub without_body: u64,
    /// Files that prove decisions and came over.
    pub files: u64,
    /// Files that the journal names and that cannot be read, or are not what was attached.
    pub lost_files: u64,
}

/// Told how many entries were looked at, of how many; false stops the salvage.
pub type Watch<'a> = &'a (dyn Fn(u64, u64) -> bool + Sync);

/// Scope and installation of a chain.
pub(crate) type ChainKey = (ScopeId, ReplicaId);
/// A stretch of a chain that could not be read, first and last number.
pub(crate) type Gap = (ChainKey, u64, u64);

/// The gaps that a salvage left.
pub(crate) async fn gaps(connection: &mut SqliteConnection) -> Result<Vec<Gap>, StoreError> {
    Ok(gaps_text(connection).await?.split_whitespace().filter_map(gap).collect())
}

/// The same as it is written down; empty in a file that was never rescued.
pub(crate) async fn gaps_text(connection: &mut SqliteConnection) -> Result<String, StoreError> {
    Ok(meta(connection, GAPS).await?.unwrap_or_default())
}

fn gap(word: &str) -> Option<Gap> {
    let mut parts = word.split(':');
    let scope = ScopeId::from_slice(&from_hex(parts.next()?)?).ok()?;
    let replica = ReplicaId::from_slice(&from_hex(parts.next()?)?).ok()?;
    Some(((scope, replica), parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// Makes `into` from what `damaged` still gives, for a new installation. The damaged file is only read.
///
/// # Errors
/// [`StoreError::WrongKey`] and [`StoreError::Corrupt`] when no page with entries can be read; those of writing the new file,
/// which stays for the caller to remove; [`StoreError::Cancelled`].
pub async fn salvage(
    damaged: &Path,
    into: &Path,
    key: &DatabaseKey,
    (replica, at): (ReplicaId, DateTime<Utc>),
    watch: Watch<'_>,
) -> Result<Salvaged, StoreError> {
    let beside = Beside::of(damaged);
    let done = match carried(damaged, into, key, (replica, at), watch).await {
        Ok(first) if first.is_whole => Ok(first),
        Err(error @ (StoreError::Cancelled | StoreError::Full)) => Err(error),
        first => by_leaves(first, damaged, into, key, (replica, at), watch).await,
    };
    beside.leave_as_it_was();
    let Carried { done, mut to, .. } = done?;
    // Nothing at all came over: that is no rescued archive, but an empty one.
    if done.entries == 0 {
        return Err(StoreError::Corrupt);
    }
    if !watch(done.entries, done.entries) {
        return Err(StoreError::Cancelled);
    }
    rebuild::refold_all(&mut to).await?;
    checkpoint(&mut to).await?;
    to.close().await?;
    Ok(done)
}

/// A new file with what came over.
struct Carried {
    done: Salvaged,
    to: SqliteConnection,
    /// Nothing failed on the way.
    is_whole: bool,
}

async fn carried(
    damaged: &Path,
    into: &Path,
    key: &DatabaseKey,
    (replica, at): (ReplicaId, DateTime<Utc>),
    watch: Watch<'_>,
) -> Result<Carried, StoreError> {
    let mut from = Source::open(Keyed::new(damaged, key)?).await?;
    let scope = scope_of(&mut from).await?;
    Archive::create(into, key, CreateArchive { scope, replica, at }).await?.close().await?;
    let mut to = Keyed::new(into, key)?.writer(false).await?;
    let done = carry(&mut from, &mut to, watch).await;
    let is_whole = !from.failed;
    let closed = from.connection.close().await;
    let done = done?;
    closed?;
    Ok(Carried { done, to, is_whole })
}

/// What the trees do not give any more, read page by page; the better of both stays.
async fn by_leaves(
    first: Result<Carried, StoreError>,
    damaged: &Path,
    into: &Path,
    key: &DatabaseKey,
    who: (ReplicaId, DateTime<Utc>),
    watch: Watch<'_>,
) -> Result<Carried, StoreError> {
    let aside = leaves::Aside::of(into);
    let second = match leaves::gather(damaged, &aside, key, watch).await {
        Ok(()) => {
            leaves::clear(&aside.second);
            carried(&aside.gathered, &aside.second, key, who, watch).await
        }
        Err(error) => Err(error),
    };
    let came = |carried: &Carried| carried.done.entries + carried.done.bodies + carried.done.files;
    match (first, second) {
        (_, Err(StoreError::Cancelled)) => Err(StoreError::Cancelled),
        (Ok(first), Ok(second)) if came(&second) <= came(&first) => {
            second.to.close().await?;
            Ok(first)
        }
        (first, Ok(second)) => {
            if let Ok(first) = first {
                first.to.close().await?;
            }
            second.to.close().await?;
            leaves::clear(into);
            std::fs::rename(&aside.second, into).map_err(|_| StoreError::Io)?;
            Ok(Carried { to: Keyed::new(into, key)?.writer(false).await?, ..second })
        }
        (first, Err(_)) => first,
    }
}

/// The scope, as the archive says it of itself, or, where that page is damaged, as its entries say it.
async fn scope_of(from: &mut Source) -> Result<ScopeId, StoreError> {
    let said = from.all("SELECT value FROM archive_meta WHERE key = 'scope'").await?;
    if let Some(scope) = said.first().and_then(|row| row.try_get::<String, _>(0).ok()?.parse().ok()) {
        return Ok(scope);
    }
    for sql in
        ["SELECT scope FROM chain LIMIT 1", "SELECT scope FROM entry WHERE lid = 1", "SELECT scope FROM entry LIMIT 1"]
    {
        if let Some(row) = from.all(sql).await?.first() {
            return Ok(ScopeId::from_slice(row.try_get(0)?)?);
        }
    }
    Err(StoreError::Corrupt)
}

/// The damaged file. The cipher answers nothing any more once a page did not fit its code, so each failure opens it anew.
struct Source {
    keyed: Keyed,
    connection: SqliteConnection,
    /// Something could not be read.
    failed: bool,
}

impl Source {
    async fn open(keyed: Keyed) -> Result<Self, StoreError> {
        let connection = keyed.probe().await?;
        Ok(Self { keyed, connection, failed: false })
    }

    /// The rows of a statement; `None` when a page that it needs cannot be read.
    async fn rows(
        &mut self,
        mut query: sqlx::QueryBuilder<sqlx::Sqlite>,
    ) -> Result<Option<Vec<SqliteRow>>, StoreError> {
        if let Ok(rows) = query.build().fetch_all(&mut self.connection).await {
            return Ok(Some(rows));
        }
        self.failed = true;
        let spoilt = std::mem::replace(&mut self.connection, self.keyed.probe().await?);
        let _ = spoilt.close().await;
        Ok(None)
    }

    async fn all(&mut self, sql: &'static str) -> Result<Vec<SqliteRow>, StoreError> {
        Ok(self.rows(sqlx::QueryBuilder::new(sql)).await?.unwrap_or_default())
    }
}

async fn carry(from: &mut Source, to: &mut SqliteConnection, watch: Watch<'_>) -> Result<Salvaged, StoreError> {
    sqlx::query("BEGIN IMMEDIATE").execute(&mut *to).await?;
    let said = small_tables(from, to).await?;
    let mut done = Salvaged::default();
    let mut ends: BTreeMap<ChainKey, Vec<(u64, Vec<u8>)>> = BTreeMap::new();
    let last = last_lid(from, &said).await?;
    let mut first = 1;
    while first <= last {
        if !watch((first - 1).cast_unsigned(), last.cast_unsigned()) {
            return Err(StoreError::Cancelled);
        }
        let until = (first + STEP - 1).min(last);
        for row in readable(from, first, until).await? {
            let (scope, replica): (&[u8], &[u8]) = (row.try_get(1)?, row.try_get(2)?);
            let key = (ScopeId::from_slice(scope)?, ReplicaId::from_slice(replica)?);
            ends.entry(key).or_default().push((row.try_get::<i64, _>(3)?.cast_unsigned(), row.try_get(11)?));
            put_entry(to, &row).await?;
            done.entries += 1;
            if put_body(from, to, &row).await? { done.bodies += 1 } else { done.without_body += 1 }
        }
        first = until + 1;
    }
    (done.files, done.lost_files) = put_files(from, to).await?;
    done.lost_entries = close_chains(to, &said, ends).await?;
    // Whose tombstone is lost is erased again by the ledger; whose receipt is lost keeps its tombstone.
    for sql in [
        "DELETE FROM erased_unit WHERE unit NOT IN (SELECT unit FROM entry WHERE kind = 711)",
        "INSERT OR IGNORE INTO erased_unit SELECT DISTINCT unit, scope, x'' FROM entry WHERE kind = 711",
    ] {
        sqlx::query(sql).execute(&mut *to).await?;
    }
    sqlx::query("COMMIT").execute(to).await?;
    Ok(done)
}

/// The rows of a stretch of entries, without those that cannot be read.
async fn readable(from: &mut Source, first: i64, last: i64) -> Result<Vec<SqliteRow>, StoreError> {
    const COLUMNS: &str = "SELECT lid, scope, replica, seq, txn, unit, kind, stamp, schema_v, actor, commitment, hash, sig \
                           FROM entry WHERE lid ";
    let (mut open, mut found) = (vec![(first, last)], Vec::new());
    while let Some((first, last)) = open.pop() {
        let mut query = sqlx::QueryBuilder::<sqlx::Sqlite>::new(COLUMNS);
        // One row is looked up without a step to the next one, whose page may be damaged.
        if first == last {
            query.push("= ").push_bind(first);
        } else {
            query.push("BETWEEN ").push_bind(first).push(" AND ").push_bind(last).push(" ORDER BY lid");
        }
        match from.rows(query).await? {
            Some(rows) => found.extend(rows),
            None if first < last => {
                let middle = first + (last - first) / 2;
                // The last one in is the first one out: rows come in their order.
                open.push((middle + 1, last));
                open.push((first, middle));
            }
            None => {}
        }
    }
    Ok(found)
}

async fn put_entry(to: &mut SqliteConnection, row: &SqliteRow) -> Result<(), StoreError> {
    let mut query = sqlx::query("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    for column in 0..13 {
        query = match column {
            0 | 3 | 6 | 7 | 8 => query.bind(row.try_get::<i64, _>(column)?),
            12 => query.bind(row.try_get::<Option<Vec<u8>>, _>(column)?),
            _ => query.bind(row.try_get::<Vec<u8>, _>(column)?),
        };
    }
    query.execute(to).await?;
    Ok(())
}

/// False when there is no content that fits the entry.
async fn put_body(from: &mut Source, to: &mut SqliteConnection, entry: &SqliteRow) -> Result<bool, StoreError> {
    let lid: i64 = entry.try_get(0)?;
    let mut query = sqlx::QueryBuilder::new("SELECT salt, body FROM entry_body WHERE lid = ");
    query.push_bind(lid);
    let rows = from.rows(query).await?.unwrap_or_default();
    let wanted = rows::array(entry.try_get(10)?)?;
    let mut bodies = rows.iter().filter_map(|row| Some((row.try_get(0).ok()?, row.try_get(1).ok()?)));
    let fits =
        |(salt, bytes): &(Vec<u8>, Vec<u8>)| rows::array(salt).is_ok_and(|salt| commitment(&salt, bytes) == wanted);
    let Some((salt, bytes)) = bodies.find(fits) else { return Ok(false) };
    let insert = sqlx::query("INSERT INTO entry_body VALUES (?, ?, ?)").bind(lid).bind(salt).bind(bytes);
    insert.execute(to).await?;
    Ok(true)
}

/// The files that prove decisions and the papers of requests, as the entries name them, without those that were destroyed since.
pub(crate) async fn named_proofs(connection: &mut SqliteConnection) -> Result<NamedFiles, StoreError> {
    let mut named = NamedFiles::new();
    // As the indexes of these kinds say it; a removal comes after what it removes.
    for kinds in ["e.kind BETWEEN 850 AND 859 AND e.kind = 853", "e.kind BETWEEN 1000 AND 1019 AND e.kind = 1000"] {
        let sql = format!("SELECT {ENTRY_COLUMNS} WHERE {kinds}");
        for row in sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(&mut *connection).await? {
            let entry = rows::entry(&row)?;
            match entry.body {
                Some(Body::EvidenceAttached(file)) => {
                    named.insert(file.id.to_vec(), (entry.header.unit.to_vec(), file.sha256));
                }
                Some(Body::EvidenceRemoved(removal)) => {
                    named.remove(removal.id.as_bytes().as_slice());
                }
                _ => {}
            }
        }
    }
    named_letters(connection, &mut named).await?;
    Ok(named)
}

/// The papers of requests. Of each request its documents with what was dropped since, in the order of the journal.
async fn named_letters(connection: &mut SqliteConnection, named: &mut NamedFiles) -> Result<(), StoreError> {
    let sql = format!("SELECT {ENTRY_COLUMNS} WHERE e.kind IN (910, 916) ORDER BY e.lid");
    let mut papers: BTreeMap<(UnitId, String), Vec<Vec<u8>>> = BTreeMap::new();
    for row in sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(connection).await? {
        let entry = rows::entry(&row)?;
        let unit = entry.header.unit;
        match entry.body {
            Some(Body::RequestLetterSet(letter)) => {
                let ids = papers.entry((unit, letter.code)).or_default();
                for file in letter.files {
                    ids.push(file.id.to_vec());
                    named.insert(file.id.to_vec(), (unit.to_vec(), file.sha256));
                }
            }
            Some(Body::RequestFilesDropped(dropped)) => {
                for id in papers.remove(&(unit, dropped.code)).unwrap_or_default() {
                    named.remove(&id);
                }
            }
            _ => {}
        }
    }
    Ok(())
}

/// The files that came with messages, as the entries of communications name them.
async fn named_attachments(connection: &mut SqliteConnection, named: &mut NamedFiles) -> Result<(), StoreError> {
    const KINDS: &str = "kind IN (300, 301)";
    let step =
        format!("SELECT max(lid) FROM (SELECT lid FROM entry WHERE {KINDS} AND lid > ? ORDER BY lid LIMIT {STEP})");
    let part = format!("SELECT {ENTRY_COLUMNS} WHERE e.{KINDS} AND e.lid > ? AND e.lid <= ?");
    let mut last = 0_i64;
    loop {
        // A part at a time: the texts of all communications are much.
        let end = sqlx::query(sqlx::AssertSqlSafe(step.as_str())).bind(last).fetch_one(&mut *connection).await?;
        let Some(end) = end.try_get::<Option<i64>, _>(0)? else { return Ok(()) };
        let rows = sqlx::query(sqlx::AssertSqlSafe(part.as_str())).bind(last).bind(end);
        let rows = rows.fetch_all(&mut *connection).await?;
        last = end;
        for row in &rows {
            let entry = rows::entry(row)?;
            let (Some(Body::CommunicationLogged(item)) | Some(Body::CommunicationChanged(item))) = entry.body else {
                continue;
            };
            let files = item.mail.map(|mail| mail.attachments).unwrap_or_default();
            for file in files.into_iter().filter(Attachment::is_kept) {
                named.insert(file.id.to_vec(), (entry.header.unit.to_vec(), file.sha256));
            }
        }
    }
}

/// Brings over the files that the entries name, each on its own: ten megabytes are many pages. Returns how many came, and how
/// many the journal names in vain.
async fn put_files(from: &mut Source, to: &mut SqliteConnection) -> Result<(u64, u64), StoreError> {
    let (mut files, mut lost) = (0, 0);
    let mut named = named_proofs(to).await?;
    named_attachments(to, &mut named).await?;
    for (id, (unit, hash)) in named {
        let mut query = sqlx::QueryBuilder::new("SELECT bytes FROM evidence_file WHERE id = ");
        query.push_bind(id.clone());
        let found = from.rows(query).await?.unwrap_or_default();
        let mut contents = found.iter().filter_map(|row| row.try_get::<Vec<u8>, _>(0).ok());
        let Some(bytes) = contents.find(|bytes| sha256(bytes).as_slice() == hash) else {
            lost += 1;
            continue;
        };
        let insert = sqlx::query("INSERT INTO evidence_file (id, unit, bytes) VALUES (?, ?, ?)");
        insert.bind(id).bind(unit).bind(bytes).execute(&mut *to).await?;
        files += 1;
    }
    Ok((files, lost))
}

/// Files by their id: unit, SHA-256.
pub(crate) type NamedFiles = BTreeMap<Vec<u8>, (Vec<u8>, Vec<u8>)>;

/// What each chain says of its own end.
type Said = BTreeMap<ChainKey, u64>;

/// Tables that fit on few pages; one that cannot be read is left out.
async fn small_tables(from: &mut Source, to: &mut SqliteConnection) -> Result<Said, StoreError> {
    for (read, write) in [
        ("SELECT unit, scope, receipt FROM erased_unit", "INSERT OR IGNORE INTO erased_unit VALUES (?, ?, ?)"),
        ("SELECT key, value FROM local_setting", "INSERT OR IGNORE INTO local_setting VALUES (?, ?)"),
        ("SELECT replica, since, cause FROM replica_self", "INSERT OR IGNORE INTO replica_self VALUES (?, ?, ?)"),
    ] {
        for row in from.all(read).await? {
            let mut query = sqlx::query(write);
            for column in 0..row.len() {
                query = match (read.contains("replica_self"), column) {
                    (true, 1) => query.bind(row.try_get::<i64, _>(column)?),
                    (true, 2) => query.bind(row.try_get::<String, _>(column)?),
                    _ if read.contains("local_setting") => query.bind(row.try_get::<String, _>(column)?),
                    _ => query.bind(row.try_get::<Vec<u8>, _>(column)?),
                };
            }
            query.execute(&mut *to).await?;
        }
    }
    let mut said = Said::new();
    for row in from.all("SELECT scope, replica, seq FROM chain").await? {
        let key = (ScopeId::from_slice(row.try_get(0)?)?, ReplicaId::from_slice(row.try_get(1)?)?);
        said.insert(key, row.try_get::<i64, _>(2)?.cast_unsigned());
    }
    Ok(said)
}

/// The last number that an entry may have: as the table says, or, when that end of it is damaged, as many as the chains.
async fn last_lid(from: &mut Source, said: &Said) -> Result<i64, StoreError> {
    let last = from.all("SELECT max(lid) FROM entry").await?;
    let last: Option<i64> = last.first().and_then(|row| row.try_get(0).ok());
    let counted = i64::try_from(said.values().sum::<u64>()).unwrap_or(i64::MAX);
    Ok(last.unwrap_or(0).max(counted))
}

/// Writes where each chain ends and what it lacks; returns how many entries are lost.
async fn close_chains(
    to: &mut SqliteConnection,
    said: &Said,
    ends: BTreeMap<ChainKey, Vec<(u64, Vec<u8>)>>,
) -> Result<u64, StoreError> {
    let (mut words, mut lost) = (Vec::new(), 0);
    lost += said.iter().filter(|(key, _)| !ends.contains_key(key)).map(|(_, entries)| entries).sum::<u64>();
    for (key, mut entries) in ends {
        entries.sort();
        let mut next = 1;
        let mut missing = |from: u64, to: u64| {
            if from <= to {
                words.push(format!("{}:{}:{from}:{to}", hex(key.0.as_bytes()), hex(key.1.as_bytes())));
                lost += to - from + 1;
            }
        };
        for (seq, _) in &entries {
            missing(next, seq - 1);
            next = seq + 1;
        }
        missing(next, said.get(&key).copied().unwrap_or(0));
        // Nothing tells how far it went: what may be missing behind its last entry is one of no known length.
        if !said.contains_key(&key) {
            words.push(format!("{}:{}:{next}:{next}", hex(key.0.as_bytes()), hex(key.1.as_bytes())));
        }
        if let Some((seq, hash)) = entries.pop() {
            sqlx::query("INSERT INTO chain VALUES (?, ?, ?, ?)")
                .bind(key.0.to_vec())
                .bind(key.1.to_vec())
                .bind(seq.cast_signed())
                .bind(hash)
                .execute(&mut *to)
                .await?;
        }
    }
    set_meta(to, GAPS, &words.join(" ")).await?;
    Ok(lost)
}
