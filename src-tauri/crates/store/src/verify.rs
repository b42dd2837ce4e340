//! Verification (AUTOMATION `verify`): database, cipher, chain, projections, full text.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use custode_domain::{
    communication::Attachment,
    ids::{ReplicaId, ScopeId},
    journal::Entry,
};
use custode_vault::{JournalSigner, blake3_bytes, chain_hash, commitment, sha256};
use sqlx::{Row, SqliteConnection, TypeInfo, ValueRef, sqlite::SqliteRow};

use crate::{
    Archive, StoreError,
    backup::INTERRUPT_STEPS,
    damage,
    local::count,
    read, rebuild,
    rows::{self, ENTRY_COLUMNS},
    salvage::{gaps, named_proofs},
    signatures,
    write::{Writer, full_text},
};

/// Entries read at a time.
const CHUNK: i64 = 5_000;

/// Projections compared with a refold, each with the order that makes its rows comparable. Row numbers of this machine
/// are left out: a refold may give others.
pub(crate) const PROJECTIONS: &[(&str, &str)] = &[
    ("contact", "SELECT * FROM contact ORDER BY id"),
    (
        "contact_point",
        "SELECT c.id AS contact, x.* FROM contact_point AS x JOIN contact AS c ON c.lid = x.contact_lid ORDER BY 1, x.kind, x.value",
    ),
    (
        "contact_care",
        "SELECT c.id AS contact, x.* FROM contact_care AS x JOIN contact AS c ON c.lid = x.contact_lid ORDER BY 1",
    ),
    (
        "contact_sale",
        "SELECT c.id AS contact, x.* FROM contact_sale AS x JOIN contact AS c ON c.lid = x.contact_lid ORDER BY 1, x.id",
    ),
    (
        "contact_tag",
        "SELECT c.id AS contact, x.* FROM contact_tag AS x JOIN contact AS c ON c.lid = x.contact_lid ORDER BY 1, x.folded",
    ),
    (
        "contact_link",
        "SELECT c.id AS contact, x.* FROM contact_link AS x JOIN contact AS c ON c.lid = x.contact_lid ORDER BY 1, x.id",
    ),
    (
        "contact_alias",
        "SELECT c.id AS contact, x.* FROM contact_alias AS x JOIN contact AS c ON c.lid = x.contact_lid ORDER BY 1, x.alias",
    ),
    (
        "contact_external",
        "SELECT c.id AS contact, x.* FROM contact_external AS x JOIN contact AS c ON c.lid = x.contact_lid ORDER BY 1, x.system, x.value",
    ),
    (
        "contact_custom",
        "SELECT c.id AS contact, x.* FROM contact_custom AS x JOIN contact AS c ON c.lid = x.contact_lid ORDER BY 1, x.code",
    ),
    (
        "contact_search",
        "SELECT c.id AS contact, x.body FROM contact_search AS x JOIN contact AS c ON c.lid = x.lid ORDER BY 1",
    ),
    ("consent_type", "SELECT * FROM consent_type ORDER BY id"),
    ("wording", "SELECT * FROM wording ORDER BY id"),
    (
        "consent_corrected",
        "SELECT c.id AS contact, x.* FROM consent_corrected AS x JOIN contact AS c ON c.lid = x.contact_lid ORDER BY 1, x.consent_type",
    ),
    (
        "consent_state",
        "SELECT c.id AS contact, x.* FROM consent_state AS x JOIN contact AS c ON c.lid = x.contact_lid ORDER BY 1, x.consent_type",
    ),
    ("stop", "SELECT c.id AS contact, x.* FROM stop AS x JOIN contact AS c ON c.lid = x.contact_lid ORDER BY 1, x.id"),
    ("communication", "SELECT * FROM communication ORDER BY id"),
    (
        "communication_contact",
        "SELECT m.id AS communication, x.* FROM communication_contact AS x JOIN communication AS m ON m.lid = x.communication_lid ORDER BY 1, x.contact, x.role",
    ),
    ("purpose", "SELECT * FROM purpose ORDER BY id"),
    ("controller", "SELECT * FROM controller ORDER BY id"),
    ("operator", "SELECT * FROM operator ORDER BY id"),
    ("role", "SELECT * FROM role ORDER BY id"),
    ("legal_fact", "SELECT * FROM legal_fact ORDER BY id"),
    ("balance", "SELECT * FROM balance ORDER BY id"),
    ("recipient", "SELECT * FROM recipient ORDER BY id"),
    ("source", "SELECT * FROM source ORDER BY id"),
    ("retention_class", "SELECT * FROM retention_class ORDER BY id"),
    ("channel", "SELECT * FROM channel ORDER BY id"),
    ("campaign", "SELECT * FROM campaign ORDER BY id"),
    ("case_file", "SELECT * FROM case_file ORDER BY id"),
    ("case_item", "SELECT * FROM case_item ORDER BY case_id, communication"),
    ("saved_view", "SELECT * FROM saved_view ORDER BY id"),
    ("custom_field", "SELECT * FROM custom_field ORDER BY id"),
    ("contact_reason", "SELECT * FROM contact_reason ORDER BY id"),
    ("privacy", "SELECT * FROM privacy ORDER BY id"),
    ("legacy_source", "SELECT * FROM legacy_source ORDER BY id"),
    ("import_batch", "SELECT * FROM import_batch ORDER BY id"),
    ("duplicate_pair", "SELECT * FROM duplicate_pair ORDER BY id"),
    ("suppression", "SELECT * FROM suppression ORDER BY id"),
    ("rpo_check", "SELECT * FROM rpo_check ORDER BY id"),
    ("device", "SELECT * FROM device ORDER BY id"),
    ("anomaly", "SELECT * FROM anomaly ORDER BY id"),
    ("anomaly_card", "SELECT * FROM anomaly_card ORDER BY anomaly, contact"),
    ("request", "SELECT * FROM request ORDER BY id"),
    ("hold", "SELECT * FROM hold ORDER BY id"),
    ("held_proof", "SELECT * FROM held_proof ORDER BY id"),
    ("bin_item", "SELECT * FROM bin_item ORDER BY unit"),
];

/// What is said of an entry that is not one.
const UNREADABLE: &str = "an entry cannot be read";
/// What is said of a check that could not be made.
const UNDONE: &str = "the check itself failed";

/// One check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Stable name.
    pub name: &'static str,
    /// Passed.
    pub ok: bool,
    /// Figures, or where it failed; never personal.
    pub detail: String,
    /// The figures by their stable words, for whoever says them in another language.
    pub figures: Vec<(&'static str, u64)>,
}

impl Check {
    pub(crate) fn new(name: &'static str, ok: bool, detail: impl Into<String>) -> Self {
        Self { name, ok, detail: detail.into(), figures: Vec::new() }
    }

    pub(crate) fn counting(self, figures: &[(&'static str, u64)]) -> Self {
        Self { figures: figures.to_vec(), ..self }
    }

    /// Something was found wrong, in the file, in its proofs, or in what is derived from the journal: not a check that could
    /// not be made.
    #[must_use]
    pub fn is_wrong(&self) -> bool {
        !self.ok && self.detail != UNDONE
    }

    /// What is derived from the journal differs from it: folding that again mends it.
    #[must_use]
    pub fn is_mendable(&self) -> bool {
        !self.ok && matches!(self.name, "search" | "projections")
    }

    /// A check that ended in an error: of the file, or of what is around it.
    fn failed(name: &'static str, error: StoreError, found: &'static str) -> Self {
        let of_the_file = matches!(error, StoreError::Corrupt | StoreError::WrongKey);
        Self::new(name, false, if of_the_file { found } else { UNDONE })
    }
}

impl Archive {
    /// Every check, in order. A failed check is a result, not an error; the archive is not changed.
    ///
    /// # Errors
    /// Those of the database outside of the checks themselves.
    pub async fn verify(&self) -> Result<Vec<Check>, StoreError> {
        self.verify_until(&Arc::default()).await
    }

    /// The same, and `stop` ends it early: nobody writes meanwhile.
    ///
    /// # Errors
    /// As [`Archive::verify`]; [`StoreError::Cancelled`].
    pub async fn verify_until(&self, stop: &Arc<AtomicBool>) -> Result<Vec<Check>, StoreError> {
        let mut writer = self.writer().await;
        let checks = all(&mut writer, self.signer().as_deref(), stop).await;
        writer.rollback().await?;
        writer.current()?.lock_handle().await?.remove_progress_handler();
        // A check that was stopped looks like one that failed.
        if stop.load(Ordering::Relaxed) { Err(StoreError::Cancelled) } else { checks }
    }

    /// A hash over every projection, without row numbers of this machine, stamps, audit and the bin: equal before an
    /// import and after its undo.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn logical_hash(&self) -> Result<[u8; 32], StoreError> {
        let mut writer = self.writer().await;
        let connection = writer.idle().await?;
        let mut all = Vec::new();
        for (name, sql) in PROJECTIONS {
            if !matches!(*name, "import_batch" | "duplicate_pair" | "bin_item") {
                all.extend(table_hash(connection, sql, &["created_stamp", "changed_stamp", "stamp"]).await?);
            }
        }
        Ok(blake3_bytes(&all))
    }
}

async fn all(
    writer: &mut Writer,
    header: Option<&JournalSigner>,
    stop: &Arc<AtomicBool>,
) -> Result<Vec<Check>, StoreError> {
    let mut checks = Vec::new();
    for (name, sql) in [
        ("cipher", "PRAGMA cipher_integrity_check"),
        ("integrity", "PRAGMA integrity_check"),
        ("foreign_keys", "PRAGMA foreign_key_check"),
    ] {
        checks.push(pragma(watched(writer, stop).await?, name, sql).await);
    }
    let found = chain(watched(writer, stop).await?).await;
    checks.push(found.unwrap_or_else(|error| Check::failed("chain", error, UNREADABLE)));
    let found = signatures::check(watched(writer, stop).await?, header).await;
    checks.push(found.unwrap_or_else(|error| Check::failed("signatures", error, UNREADABLE)));
    let found = erased(watched(writer, stop).await?).await;
    checks.push(found.unwrap_or_else(|error| Check::failed("erasures", error, UNREADABLE)));
    let found = evidence(watched(writer, stop).await?).await;
    checks.push(found.unwrap_or_else(|error| Check::failed("evidence", error, "a file cannot be read")));
    let found = full_text::check(watched(writer, stop).await?).await;
    checks.push(match found {
        Ok(()) => Check::new("search", true, "full text equals its content"),
        Err(_) => Check::new("search", false, "full text differs from its content"),
    });
    watched(writer, stop).await?;
    let compared = match writer.begin().await {
        Ok(()) => projections(writer.current()?).await,
        Err(error) => Err(error),
    };
    checks.push(compared.unwrap_or_else(|_| Check::new("projections", false, "the journal cannot be folded")));
    Ok(checks)
}

/// The connection for the next check, which `stop` ends early: a new one where a page that cannot be read spoilt the last.
async fn watched<'a>(writer: &'a mut Writer, stop: &Arc<AtomicBool>) -> Result<&'a mut SqliteConnection, StoreError> {
    let connection = writer.idle().await?;
    let flag = Arc::clone(stop);
    connection.lock_handle().await?.set_progress_handler(INTERRUPT_STEPS, move || !flag.load(Ordering::Relaxed));
    Ok(connection)
}

pub(crate) async fn pragma(connection: &mut SqliteConnection, name: &'static str, sql: &'static str) -> Check {
    match sqlx::query(sql).fetch_all(connection).await {
        Err(error) => Check::failed(name, error.into(), "a page cannot be read"),
        Ok(rows) => {
            let sound = rows.is_empty()
                || (rows.len() == 1 && rows[0].try_get::<String, _>(0).is_ok_and(|answer| answer == "ok"));
            if !sound {
                damage::met();
            }
            Check::new(name, sound, if sound { "ok".to_owned() } else { format!("{} findings", rows.len()) })
        }
    }
}

/// Every header hashes to the next one, every body that is still there fits its commitment.
pub(crate) async fn chain(connection: &mut SqliteConnection) -> Result<Check, StoreError> {
    let mut heads: BTreeMap<(ScopeId, ReplicaId), (u64, [u8; 32])> = BTreeMap::new();
    let (mut entries, mut bodies, mut after) = (0u64, 0u64, 0i64);
    let gaps = gaps(&mut *connection).await?;
    // Numbers begin at 1: what stands before was put there by another hand, and no walk over the numbers would meet it.
    let before: bool =
        sqlx::query_scalar("SELECT EXISTS (SELECT 1 FROM entry WHERE lid < 1)").fetch_one(&mut *connection).await?;
    if before {
        return Ok(Check::new("chain", false, "an entry stands before the first one"));
    }
    let sql = format!("SELECT {} WHERE e.lid > ", ENTRY_COLUMNS.replacen(" FROM", ", e.lid, e.hash, b.salt FROM", 1));
    loop {
        let mut query = sqlx::QueryBuilder::<sqlx::Sqlite>::new(&sql);
        query.push_bind(after).push(" ORDER BY e.lid LIMIT ").push_bind(CHUNK);
        let rows = query.build().fetch_all(&mut *connection).await?;
        let Some(last) = rows.last() else { break };
        after = last.try_get(11)?;
        for row in &rows {
            let at: i64 = row.try_get(2)?;
            let salt: Option<&[u8]> = row.try_get(13)?;
            if let Some((salt, body)) = salt.zip(row.try_get::<Option<&[u8]>, _>(10)?) {
                if commitment(&rows::array(salt)?, body) != rows::array(row.try_get(9)?)? {
                    return Ok(Check::new("chain", false, format!("body of entry {at} was changed")));
                }
                bodies += 1;
            }
            let Ok(Entry { header, .. }) = rows::entry(row) else {
                return Ok(Check::new("chain", false, format!("entry {at} cannot be read")));
            };
            let key = (header.scope, header.replica);
            let (seq, hash) = heads.entry(key).or_insert((0, [0; 32]));
            let expected = chain_hash(hash, &header.bytes());
            let stored = rows::array(row.try_get(12)?)?;
            let lost = header.seq > *seq + 1 && gaps.contains(&(key, *seq + 1, header.seq - 1));
            if !lost && (header.seq != *seq + 1 || expected != stored) {
                return Ok(Check::new("chain", false, format!("broken at entry {}", header.seq)));
            }
            (*seq, *hash) = (header.seq, stored);
            entries += 1;
        }
    }
    let saved: HashMap<(ScopeId, ReplicaId), (u64, [u8; 32])> =
        sqlx::query("SELECT scope, replica, seq, hash FROM chain")
            .fetch_all(connection)
            .await?
            .iter()
            .map(|row| {
                let key = (ScopeId::from_slice(row.try_get(0)?)?, ReplicaId::from_slice(row.try_get(1)?)?);
                Ok((key, (row.try_get::<i64, _>(2)?.cast_unsigned(), rows::array(row.try_get(3)?)?)))
            })
            .collect::<Result<_, StoreError>>()?;
    if let Some((_, (seq, _))) = heads.iter().find(|(key, head)| saved.get(key) != Some(head)) {
        return Ok(Check::new("chain", false, format!("the end of the chain is missing after entry {seq}")));
    }
    if saved.len() != heads.len() {
        return Ok(Check::new("chain", false, "a whole chain is missing"));
    }
    let lost: u64 = gaps.iter().map(|(_, first, last)| last - first + 1).sum();
    let chains = heads.len() as u64;
    let mut figures = vec![("entries", entries), ("bodies", bodies)];
    figures.extend((lost > 0).then_some(("lost", lost)));
    figures.push(("chains", chains));
    let lost = if lost > 0 { format!("{lost} lost to damage, ") } else { String::new() };
    let detail = format!("{entries} entries, {bodies} bodies, {lost}{chains} chains");
    Ok(Check::new("chain", true, detail).counting(&figures))
}

/// Erased units have their tombstone and their receipt, and no body left but that.
async fn erased(connection: &mut SqliteConnection) -> Result<Check, StoreError> {
    let without = count(
        connection,
        "SELECT (SELECT count(*) FROM entry AS e WHERE e.kind = 711 AND e.unit NOT IN (SELECT unit FROM erased_unit)) \
         + (SELECT count(*) FROM erased_unit AS u WHERE NOT EXISTS (SELECT 1 FROM entry AS e WHERE e.unit = u.unit AND e.kind = 711))",
    )
    .await?;
    if without > 0 {
        return Ok(Check::new("erasures", false, format!("{without} erasures without tombstone or receipt")));
    }
    let left = count(
        connection,
        "SELECT count(*) FROM erased_unit AS u JOIN entry AS e ON e.unit = u.unit AND e.kind <> 711 \
         JOIN entry_body AS b ON b.lid = e.lid",
    )
    .await?;
    Ok(Check::new("erasures", left == 0, format!("{left} bodies of erased units"))
        .counting(&[("left", left.unsigned_abs())]))
}

/// Every file that the journal names is there and is what was attached; none is there that the journal does not name.
async fn evidence(connection: &mut SqliteConnection) -> Result<Check, StoreError> {
    let mut files: HashMap<Vec<u8>, [u8; 32]> = HashMap::new();
    // One at a time: ten megabytes each.
    let ids: Vec<Vec<u8>> = sqlx::query_scalar("SELECT id FROM evidence_file").fetch_all(&mut *connection).await?;
    for id in ids {
        let bytes: Vec<u8> = sqlx::query_scalar("SELECT bytes FROM evidence_file WHERE id = ?")
            .bind(&id)
            .fetch_one(&mut *connection)
            .await?;
        files.insert(id, sha256(&bytes));
    }
    let mut wrong = 0_u64;
    let mut all = named_proofs(connection).await?;
    let rows = sqlx::query_as("SELECT id, attachments FROM communication WHERE attachments IS NOT NULL");
    let packed: Vec<(Vec<u8>, String)> = rows.fetch_all(connection).await?;
    for (unit, packed) in packed {
        for file in read::attachments(Some(&packed))?.into_iter().filter(Attachment::is_kept) {
            all.insert(file.id.to_vec(), (unit.clone(), file.sha256));
        }
    }
    for (id, (_, sha256)) in &all {
        if files.remove(id).is_none_or(|hash| hash.as_slice() != sha256) {
            wrong += 1;
        }
    }
    let (named, left) = (all.len() as u64, files.len() as u64);
    let ok = wrong == 0 && left == 0;
    let detail = format!("{named} files, {wrong} missing or changed, {left} without an entry");
    let mut figures = vec![("files", named)];
    figures.extend((!ok).then_some([("wrong", wrong), ("stray", left)]).into_iter().flatten());
    Ok(Check::new("evidence", ok, detail).counting(&figures))
}

/// Projections equal a refold from scratch; runs inside a transaction that is rolled back.
async fn projections(connection: &mut SqliteConnection) -> Result<Check, StoreError> {
    let mut before = Vec::with_capacity(PROJECTIONS.len());
    for (_, sql) in PROJECTIONS {
        before.push(table_hash(connection, sql, &[]).await?);
    }
    let units = rebuild::refold(connection).await?;
    for ((name, sql), before) in PROJECTIONS.iter().zip(before) {
        if table_hash(connection, sql, &[]).await? != before {
            return Ok(Check::new("projections", false, format!("{name} differs from the journal")));
        }
    }
    Ok(Check::new("projections", true, format!("{units} units")).counting(&[("units", units)]))
}

async fn table_hash(
    connection: &mut SqliteConnection,
    sql: &'static str,
    without: &[&str],
) -> Result<[u8; 32], StoreError> {
    use sqlx::Column;
    let mut bytes = Vec::new();
    let mut hash = [0; 32];
    for row in sqlx::query(sql).fetch_all(connection).await? {
        bytes.clear();
        bytes.extend_from_slice(&hash);
        for column in row.columns() {
            let name = column.name();
            if name == "lid" || name.ends_with("_lid") || without.contains(&name) {
                continue;
            }
            push_value(&mut bytes, &row, column.ordinal())?;
        }
        hash = blake3_bytes(&bytes);
    }
    Ok(hash)
}

fn push_value(bytes: &mut Vec<u8>, row: &SqliteRow, at: usize) -> Result<(), StoreError> {
    let raw = row.try_get_raw(at)?;
    if raw.is_null() {
        bytes.push(0);
        return Ok(());
    }
    let name = raw.type_info().name().to_owned();
    let part: Vec<u8> = match name.as_str() {
        "INTEGER" | "BOOLEAN" => row.try_get_unchecked::<i64, _>(at)?.to_be_bytes().to_vec(),
        "TEXT" => row.try_get_unchecked::<String, _>(at)?.into_bytes(),
        _ => row.try_get_unchecked::<Vec<u8>, _>(at)?,
    };
    bytes.push(1);
    bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
    bytes.extend_from_slice(&part);
    Ok(())
}
