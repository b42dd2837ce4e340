//! Who wrote what (SECURITY 1, T5): each commit ends with a signature over the hash of its last entry, and so over
//! everything before it.
//!
//! Whose key is whose says the header, which only who has the master key can write; the journal names each key once, by an
//! entry of who signs with it. The first of these entries marks where an archive begins to be signed: before it, in what an
//! earlier program wrote, no signature is missing, and behind it every commit has one. The header says which entry that is and
//! holds a hash of what stood before ([`SigningStart`]), so nobody begins anew without it. What a rescue carried over
//! ([`crate::salvage`]) lost some entries to damage: only what stood directly before a gap may lack its signature, and the note
//! of the rescue, which is signed, holds a hash of all that it brought.

use std::collections::{BTreeMap, HashSet};

use custode_domain::{
    ids::{ActorId, ReplicaId, ScopeId},
    journal::{Body, Entry},
};
use custode_vault::{JournalSigner, SigningStart, entry_signature_fits, sha256};
use sqlx::{Row as _, SqliteConnection};

use crate::{
    Archive, StoreError,
    read::Reader,
    rows::{self, ENTRY_COLUMNS},
    salvage::{gaps, gaps_text},
    verify::Check,
};

/// Signatures looked at in one read.
const CHUNK: i64 = 5_000;

const NAME: &str = "signatures";

/// A key that the journal names: in which entry, whose.
struct Named {
    lid: i64,
    actor: ActorId,
    key: [u8; 32],
}

/// The keys that the journal names, the first one first.
async fn named(connection: &mut SqliteConnection) -> Result<Vec<Named>, StoreError> {
    let sql =
        format!("SELECT {} WHERE e.kind = 1101 ORDER BY e.lid", ENTRY_COLUMNS.replacen(" FROM", ", e.lid FROM", 1));
    let mut found = Vec::new();
    for row in sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(connection).await? {
        let (entry, lid): (_, i64) = (rows::entry(&row)?, row.try_get("lid")?);
        let Some(Body::SignerKnown(signer)) = entry.body else { continue };
        if let Ok(key) = signer.key.try_into() {
            found.push(Named { lid, actor: entry.header.actor, key });
        }
    }
    Ok(found)
}

/// What a rescue carried over.
struct Rescue {
    /// The note of it, and the hash that this holds.
    lid: i64,
    sha256: Option<Vec<u8>>,
    /// The last entry that came over.
    until: i64,
}

async fn rescue(connection: &mut SqliteConnection) -> Result<Option<Rescue>, StoreError> {
    let sql = format!(
        "SELECT {} WHERE e.kind = 983 ORDER BY e.lid DESC LIMIT 1",
        ENTRY_COLUMNS.replacen(" FROM", ", e.lid FROM", 1)
    );
    let Some(row) = sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_optional(&mut *connection).await? else {
        return Ok(None);
    };
    let (Entry { header, body }, lid) = (rows::entry(&row)?, row.try_get("lid")?);
    let sha256 = match body {
        Some(Body::Salvaged(note)) => note.sha256,
        _ => None,
    };
    let until = before_chain(connection, header.scope.to_vec(), header.replica.to_vec()).await?;
    Ok(Some(Rescue { lid, sha256, until }))
}

/// The last entry before a chain began.
async fn before_chain(connection: &mut SqliteConnection, scope: Vec<u8>, replica: Vec<u8>) -> Result<i64, StoreError> {
    let sql = "SELECT coalesce((SELECT lid FROM entry WHERE scope = ? AND replica = ? ORDER BY seq LIMIT 1), \
               (SELECT max(lid) + 1 FROM entry), 1) - 1";
    Ok(sqlx::query_scalar(sql).bind(scope).bind(replica).fetch_one(connection).await?)
}

/// A hash over the gaps and over the hashes of all entries up to one.
async fn digest(connection: &mut SqliteConnection, until: i64) -> Result<[u8; 32], StoreError> {
    let mut hash = sha256(gaps_text(connection).await?.as_bytes());
    let mut after = 0_i64;
    loop {
        let sql = "SELECT lid, hash FROM entry WHERE lid > ? AND lid <= ? ORDER BY lid LIMIT ?";
        let rows = sqlx::query(sql).bind(after).bind(until).bind(CHUNK).fetch_all(&mut *connection).await?;
        let Some(last) = rows.last() else { return Ok(hash) };
        after = last.try_get(0)?;
        for row in &rows {
            hash = sha256(&[hash.as_slice(), row.try_get(1)?].concat());
        }
    }
}

/// Every signature is one of who is named beside it, and none is missing where there must be one. `header`: what knows the
/// keys of everybody; without it those are taken that the journal names.
pub(crate) async fn check(
    connection: &mut SqliteConnection,
    header: Option<&JournalSigner>,
) -> Result<Check, StoreError> {
    let no = |text: String| Ok(Check::new(NAME, false, text));
    let named = named(connection).await?;
    let knows = |actor: ActorId, key: &[u8; 32]| match header {
        Some(header) => header.keys_of(actor.as_uuid()).any(|known| known == key),
        None => true,
    };
    if let Some(stranger) = named.iter().find(|named| !knows(named.actor, &named.key)) {
        return no(format!("entry {} names a key that nobody here has", stranger.lid));
    }
    let Some(mark) = named.first().map(|named| named.lid) else {
        // A file that nobody has opened yet since there are signatures; behind the header of an open one there is a mark.
        return if header.is_some() {
            no("nobody's key is named".to_owned())
        } else {
            Ok(Check::new(NAME, true, "none yet"))
        };
    };
    if let Some(start) = header.and_then(JournalSigner::start)
        && let Some(fault) = begun_anew(connection, mark, &start).await?
    {
        return no(fault);
    }
    let carried = match rescue(connection).await? {
        Some(rescue) if rescue.lid > mark => match rescue.sha256 {
            Some(hash) if hash == digest(connection, rescue.until).await? => rescue.until,
            Some(_) => {
                return no(format!("of entries 1 to {}, which a rescue brought, some were changed", rescue.until));
            }
            None => return no(format!("the rescue in entry {} says not what it brought", rescue.lid)),
        },
        // Before there were signatures.
        Some(_) => 0,
        None if gaps(connection).await?.is_empty() || header.is_none() => 0,
        None => return no("entries are missing, and no rescue tells of them".to_owned()),
    };
    let signed = match fitting(connection, &keys(&named, header)).await? {
        Ok(signed) => signed,
        Err(lid) => return no(format!("the signature of entry {lid} does not fit")),
    };
    if let Some(lid) = unsigned(connection, mark, carried).await? {
        return no(format!("entry {lid} lacks its signature"));
    }
    let rescued = if carried > 0 { format!(", entries 1 to {carried} are from a rescue") } else { String::new() };
    Ok(Check::new(NAME, true, format!("{signed} signatures since entry {mark}{rescued}")))
}

/// What does not fit where the journal names the first key: another entry than the header says, or something else before it.
async fn begun_anew(
    connection: &mut SqliteConnection,
    mark: i64,
    start: &SigningStart,
) -> Result<Option<String>, StoreError> {
    let found = start_at(connection, mark).await?;
    Ok(if (found.scope, found.replica, found.seq, found.hash) != (start.scope, start.replica, start.seq, start.hash) {
        Some(format!("signing begins in entry {mark}, which is another one than the header says"))
    } else if found.before != start.before {
        Some(format!("before entry {mark}, in which signing begins, something was changed"))
    } else {
        None
    })
}

/// What the header should say of the entry that names the first key.
async fn start_at(connection: &mut SqliteConnection, mark: i64) -> Result<SigningStart, StoreError> {
    let sql = "SELECT scope, replica, seq, hash FROM entry WHERE lid = ?";
    let row = sqlx::query(sql).bind(mark).fetch_one(&mut *connection).await?;
    Ok(SigningStart {
        scope: *ScopeId::from_slice(row.try_get(0)?)?.as_bytes(),
        replica: *ReplicaId::from_slice(row.try_get(1)?)?.as_bytes(),
        seq: row.try_get::<i64, _>(2)?.cast_unsigned(),
        hash: rows::array(row.try_get(3)?)?,
        before: digest(connection, mark - 1).await?,
    })
}

/// The keys of everybody who is named: those of the header, or those of the journal.
fn keys(named: &[Named], header: Option<&JournalSigner>) -> impl Fn(ActorId) -> Option<Vec<[u8; 32]>> {
    let mut all = BTreeMap::<ActorId, Vec<[u8; 32]>>::new();
    for named in named {
        all.entry(named.actor).or_default().push(named.key);
    }
    move |actor| match header {
        Some(header) => Some(header.keys_of(actor.as_uuid()).copied().collect()),
        None => all.get(&actor).cloned(),
    }
}

/// How many signatures fit; the first that does not. One of somebody of whom no key is known is passed over.
async fn fitting(
    connection: &mut SqliteConnection,
    keys: &impl Fn(ActorId) -> Option<Vec<[u8; 32]>>,
) -> Result<Result<u64, i64>, StoreError> {
    let (mut after, mut signed) = (0_i64, 0_u64);
    let mut known = BTreeMap::new();
    loop {
        let sql = "SELECT lid, actor, hash, sig FROM entry WHERE sig IS NOT NULL AND lid > ? ORDER BY lid LIMIT ?";
        let rows = sqlx::query(sql).bind(after).bind(CHUNK).fetch_all(&mut *connection).await?;
        let Some(last) = rows.last() else { return Ok(Ok(signed)) };
        after = last.try_get(0)?;
        for row in &rows {
            let (lid, hash): (i64, [u8; 32]) = (row.try_get(0)?, rows::array(row.try_get(2)?)?);
            let actor = ActorId::from_slice(row.try_get(1)?)?;
            let Some(keys) = known.entry(actor).or_insert_with(|| keys(actor)) else { continue };
            let sig: Result<[u8; 64], _> = row.try_get::<&[u8], _>(3)?.try_into();
            if !sig.is_ok_and(|sig| keys.iter().any(|key| entry_signature_fits(key, &hash, &sig))) {
                return Ok(Err(lid));
            }
            signed += 1;
        }
    }
}

/// The first end of a commit, from an entry on, that nobody signed. Of what a rescue brought, up to `carried`, one is excused
/// whose next entry is among those that are missing: the commit went on there.
async fn unsigned(connection: &mut SqliteConnection, from: i64, carried: i64) -> Result<Option<i64>, StoreError> {
    let gaps: HashSet<_> = gaps(connection).await?.into_iter().map(|(chain, first, _)| (chain, first)).collect();
    let mut from = from;
    while let Some(lid) = unsigned_from(connection, from).await? {
        let sql = "SELECT scope, replica, seq FROM entry WHERE lid = ?";
        let row = sqlx::query(sql).bind(lid).fetch_one(&mut *connection).await?;
        let chain = (ScopeId::from_slice(row.try_get(0)?)?, ReplicaId::from_slice(row.try_get(1)?)?);
        let next = row.try_get::<i64, _>(2)?.cast_unsigned() + 1;
        if lid > carried || !gaps.contains(&(chain, next)) {
            return Ok(Some(lid));
        }
        from = lid + 1;
    }
    Ok(None)
}

async fn unsigned_from(connection: &mut SqliteConnection, from: i64) -> Result<Option<i64>, StoreError> {
    let sql = "SELECT e.lid FROM entry AS e WHERE e.lid >= ? AND e.sig IS NULL AND NOT EXISTS \
               (SELECT 1 FROM entry AS n WHERE n.scope = e.scope AND n.replica = e.replica AND n.seq = e.seq + 1 \
                AND n.txn = e.txn AND n.actor = e.actor) ORDER BY e.lid LIMIT 1";
    Ok(sqlx::query_scalar(sql).bind(from).fetch_optional(connection).await?)
}

impl Reader {
    /// Whether the journal names this as a key of somebody. It costs the same however long the journal is.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn names_signer(&self, actor: ActorId, key: &[u8; 32]) -> Result<bool, StoreError> {
        let sql = format!("SELECT {ENTRY_COLUMNS} WHERE e.kind = 1101 AND e.actor = ?");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(actor.to_vec()).fetch_all(self.pool()).await?;
        let named = |row| match rows::entry(row).ok()?.body? {
            Body::SignerKnown(signer) => Some(signer.key == key.as_slice()),
            _ => None,
        };
        Ok(rows.iter().filter_map(named).any(|is| is))
    }
}

impl Archive {
    /// Where this journal begins to be signed, for the header to say so; `None` before it names a key.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn signing_start(&self) -> Result<Option<SigningStart>, StoreError> {
        let mut writer = self.writer().await;
        let connection = writer.idle().await?;
        match named(connection).await?.first().map(|named| named.lid) {
            Some(mark) => start_at(connection, mark).await.map(Some),
            None => Ok(None),
        }
    }

    /// A hash over all that a rescue brought into this file: every entry before the chain of this installation, and what is
    /// missing among them.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn rescued_hash(&self) -> Result<[u8; 32], StoreError> {
        let mut writer = self.writer().await;
        let connection = writer.idle().await?;
        let until = before_chain(connection, self.scope().to_vec(), self.replica().to_vec()).await?;
        digest(connection, until).await
    }
}
