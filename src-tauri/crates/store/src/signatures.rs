//! Who wrote what (SECURITY 1, T5): each commit ends with a signature over the hash of its last entry, and so over
//! everything before it. From the entry on that names somebody's key, what they write is signed.

use std::collections::BTreeMap;

use custode_domain::{ids::ActorId, journal::Body};
use custode_vault::entry_signature_fits;
use sqlx::{Row as _, SqliteConnection};

use crate::{
    StoreError,
    read::Reader,
    rows::{self, ENTRY_COLUMNS},
    verify::Check,
};

/// Signatures looked at in one read.
const CHUNK: i64 = 5_000;

/// The keys of everybody, and from which row on they sign.
type Known = BTreeMap<ActorId, (i64, Vec<[u8; 32]>)>;

async fn known(connection: &mut SqliteConnection) -> Result<Known, StoreError> {
    let sql =
        format!("SELECT {} WHERE e.kind = 1101 ORDER BY e.lid", ENTRY_COLUMNS.replacen(" FROM", ", e.lid FROM", 1));
    let mut known = Known::new();
    for row in sqlx::query(sqlx::AssertSqlSafe(sql)).fetch_all(connection).await? {
        let (entry, lid): (_, i64) = (rows::entry(&row)?, row.try_get("lid")?);
        let Some(Body::SignerKnown(signer)) = entry.body else { continue };
        let Ok(key) = signer.key.try_into() else { continue };
        known.entry(entry.header.actor).or_insert_with(|| (lid, Vec::new())).1.push(key);
    }
    Ok(known)
}

/// Every signature is one of who is named beside it, and none is missing at the end of what they wrote. `gaps`: parts of the
/// journal are lost to damage, and signatures with them.
pub(crate) async fn check(connection: &mut SqliteConnection, gaps: bool) -> Result<Check, StoreError> {
    let known = known(connection).await?;
    let (mut after, mut signed) = (0_i64, 0_u64);
    loop {
        let sql = "SELECT lid, actor, hash, sig FROM entry WHERE sig IS NOT NULL AND lid > ? ORDER BY lid LIMIT ?";
        let rows = sqlx::query(sql).bind(after).bind(CHUNK).fetch_all(&mut *connection).await?;
        let Some(last) = rows.last() else { break };
        after = last.try_get(0)?;
        for row in &rows {
            let (lid, hash): (i64, [u8; 32]) = (row.try_get(0)?, rows::array(row.try_get(2)?)?);
            let keys = known.get(&ActorId::from_slice(row.try_get(1)?)?);
            let sig: Result<[u8; 64], _> = row.try_get::<&[u8], _>(3)?.try_into();
            let fits = |sig: [u8; 64]| {
                keys.is_some_and(|(_, keys)| keys.iter().any(|key| entry_signature_fits(key, &hash, &sig)))
            };
            if !sig.is_ok_and(fits) {
                return Ok(Check::new("signatures", false, format!("the signature of entry {lid} does not fit")));
            }
            signed += 1;
        }
    }
    for (actor, (from, _)) in known.iter().filter(|_| !gaps) {
        let sql = "SELECT e.lid FROM entry AS e WHERE e.actor = ? AND e.lid >= ? AND e.sig IS NULL AND NOT EXISTS \
                   (SELECT 1 FROM entry AS n WHERE n.scope = e.scope AND n.replica = e.replica AND n.seq = e.seq + 1 \
                    AND n.txn = e.txn) LIMIT 1";
        let without = sqlx::query(sql).bind(actor.to_vec()).bind(from).fetch_optional(&mut *connection).await?;
        if let Some(row) = without {
            let lid: i64 = row.try_get(0)?;
            return Ok(Check::new("signatures", false, format!("entry {lid} lacks its signature")));
        }
    }
    Ok(Check::new("signatures", true, format!("{signed} signatures of {} people", known.len())))
}

impl Reader {
    /// Whether the journal says that this is the key with which somebody signs.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn knows_signer(&self, actor: ActorId, key: &[u8; 32]) -> Result<bool, StoreError> {
        let mut connection = self.pool().acquire().await?;
        Ok(known(&mut *connection).await?.get(&actor).is_some_and(|(_, keys)| keys.contains(key)))
    }
}
