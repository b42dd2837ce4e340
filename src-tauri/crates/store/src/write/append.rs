use std::collections::{HashMap, HashSet};

use custode_domain::{
    ids::{ReplicaId, ScopeId, UnitId},
    journal::{Body, Entry, EntryHeader, SCHEMA_VERSION, Stamp},
    unit::is_read_only,
};
use custode_vault::{Entropy, OsEntropy, chain_hash, commitment};
use sqlx::{QueryBuilder, Row, Sqlite, SqliteConnection};

use super::{Tx, halves::in_halves};
use crate::{
    StoreError,
    binding::bind_all,
    packed::Insert,
    rows::{self, ENTRY_COLUMNS},
};

/// Room that a header takes on its way to its table.
const HEADER_ROOM: usize = 256;

/// Room that number and salt of a body take.
const BODY_ROOM: usize = 64;

/// Units in one look-up.
const UNITS: usize = 500;

/// The end of the chain of this scope and replica.
pub(crate) struct ChainHead {
    pub(crate) seq: u64,
    pub(crate) hash: [u8; 32],
}

pub(crate) async fn chain_head(
    connection: &mut SqliteConnection,
    scope: ScopeId,
    replica: ReplicaId,
) -> Result<ChainHead, StoreError> {
    let (scope, replica) = (scope.to_vec(), replica.to_vec());
    let head = sqlx::query_file!("queries/entry/chain_head.sql", scope, replica).fetch_optional(connection).await?;
    Ok(match head {
        Some(head) => ChainHead { seq: head.seq.cast_unsigned(), hash: rows::array(&head.hash)? },
        None => ChainHead { seq: 0, hash: [0; 32] },
    })
}

pub(crate) async fn save_head(
    connection: &mut SqliteConnection,
    scope: ScopeId,
    replica: ReplicaId,
    head: &ChainHead,
) -> Result<(), StoreError> {
    // A chain begins with its first entry; a write without one leaves no empty chain behind.
    if head.seq == 0 {
        return Ok(());
    }
    let (scope, replica, seq, hash) = (scope.to_vec(), replica.to_vec(), head.seq.cast_signed(), head.hash.to_vec());
    sqlx::query_file!("queries/entry/save_head.sql", scope, replica, seq, hash).execute(connection).await?;
    Ok(())
}

/// The entries of some units, oldest first, part by part ([`Entry::told`]).
pub(crate) async fn load(
    connection: &mut SqliteConnection,
    units: &[UnitId],
) -> Result<HashMap<UnitId, Vec<Entry>>, StoreError> {
    let mut found: HashMap<UnitId, Vec<Entry>> = HashMap::with_capacity(units.len());
    for chunk in units.chunks(UNITS) {
        let mut query = QueryBuilder::<Sqlite>::new("SELECT ");
        query.push(ENTRY_COLUMNS).push(" WHERE e.unit IN (");
        bind_all(&mut query, chunk.iter().map(|unit| unit.to_vec()));
        query.push(") ORDER BY e.lid");
        for row in query.build().fetch_all(&mut *connection).await? {
            let entry = rows::entry(&row)?;
            found.entry(entry.header.unit).or_default().extend(entry.told());
        }
    }
    Ok(found)
}

struct Sealed {
    entry: Entry,
    hash: [u8; 32],
    salt: [u8; 32],
    body: Vec<u8>,
    sig: Option<[u8; 64]>,
}

/// The bytes of a body with what its header says of them; needs no other entry.
struct Committed {
    salt: [u8; 32],
    bytes: Vec<u8>,
    commitment: [u8; 32],
}

impl Committed {
    fn new(body: &Body, salt: &[u8]) -> Result<Self, StoreError> {
        let salt = rows::array(salt)?;
        let bytes = body.to_bytes();
        let commitment = commitment(&salt, &bytes);
        Ok(Self { salt, bytes, commitment })
    }
}

impl Tx {
    /// Turns what has gathered into chained entries, stores them and projects the touched units.
    pub(super) async fn append_pending(&mut self) -> Result<u64, StoreError> {
        let pending = std::mem::take(&mut self.pending);
        if pending.is_empty() {
            return Ok(0);
        }
        self.look_up_known(&pending).await?;
        let mut salts = vec![0; pending.len() * 32];
        OsEntropy.fill(&mut salts)?;
        let mut order: Vec<UnitId> = Vec::new();
        let mut touched: HashSet<UnitId> = HashSet::new();
        let mut sealed = Vec::with_capacity(pending.len());
        let salted: Vec<(&Body, &[u8])> = pending.iter().map(|(_, body)| body).zip(salts.chunks_exact(32)).collect();
        let committed = in_halves(salted, |(body, salt)| Committed::new(body, salt));
        for ((unit, body), committed) in pending.into_iter().zip(committed) {
            if touched.insert(unit) {
                order.push(unit);
            }
            sealed.push(self.seal(unit, body, committed?));
        }
        if let (Some(signer), Some(last)) = (&self.signer, sealed.last_mut()) {
            last.sig = Some(signer.sign(&last.hash));
        }
        let mut inserts = insert(self.next_lid, &sealed);
        let count = sealed.len() as u64;
        self.next_lid += count.cast_signed();
        self.project(order, sealed, &mut inserts).await?;
        self.line.run(inserts).await?;
        Ok(count)
    }

    fn seal(&mut self, unit: UnitId, body: Body, committed: Committed) -> Sealed {
        let Committed { salt, bytes, commitment } = committed;
        let stamp = Stamp::next(self.act.at, self.highest.get(&unit).copied());
        self.highest.insert(unit, stamp);
        self.chain.seq += 1;
        let header = EntryHeader {
            scope: self.scope,
            replica: self.replica,
            seq: self.chain.seq,
            txn: self.act.txn,
            unit,
            kind: body.kind(),
            stamp,
            schema_v: SCHEMA_VERSION,
            actor: self.act.actor,
            commitment,
        };
        self.chain.hash = chain_hash(&self.chain.hash, &header.bytes());
        Sealed { entry: Entry { header, body: Some(body) }, hash: self.chain.hash, salt, body: bytes, sig: None }
    }

    /// Highest stamps of units that are not new, and whether they still take entries.
    async fn look_up_known(&mut self, pending: &[(UnitId, Body)]) -> Result<(), StoreError> {
        let mut unknown: Vec<UnitId> = pending
            .iter()
            .map(|(unit, _)| *unit)
            .filter(|unit| !self.fresh.contains(unit) && !self.highest.contains_key(unit))
            .collect();
        unknown.sort_unstable();
        unknown.dedup();
        if unknown.is_empty() {
            return Ok(());
        }
        let connection = self.line.connection().await?;
        for chunk in unknown.chunks(UNITS) {
            let mut query =
                QueryBuilder::<Sqlite>::new("SELECT unit, max(stamp), max(kind = 711) FROM entry WHERE unit IN (");
            bind_all(&mut query, chunk.iter().map(|unit| unit.to_vec()));
            query.push(") GROUP BY unit");
            for row in query.build().fetch_all(&mut *connection).await? {
                if row.try_get::<i64, _>(2)? != 0 {
                    return Err(StoreError::Erased);
                }
                self.highest.insert(UnitId::from_slice(row.try_get(0)?)?, Stamp::from_i64(row.try_get(1)?));
            }
        }
        Ok(())
    }

    /// Adds the rows of new units to the others. Units that were there already are read with their new entries, and so
    /// need everything written.
    async fn project(
        &mut self,
        order: Vec<UnitId>,
        sealed: Vec<Sealed>,
        inserts: &mut Vec<Insert>,
    ) -> Result<(), StoreError> {
        let mut groups: HashMap<UnitId, Vec<Entry>> = HashMap::with_capacity(order.len());
        let mut known: Vec<UnitId> = Vec::new();
        let mut only_audit: HashSet<UnitId> = order.iter().copied().collect();
        for one in sealed {
            let unit = one.entry.header.unit;
            if !one.entry.header.kind.is_audit() {
                only_audit.remove(&unit);
            }
            groups.entry(unit).or_default().push(one.entry);
        }
        let mut fresh: Vec<(UnitId, Vec<Entry>)> = Vec::new();
        for unit in order {
            if only_audit.contains(&unit) {
                self.note(unit, custode_domain::journal::Family::Any);
            } else if self.fresh.remove(&unit) {
                fresh.push((unit, groups.remove(&unit).unwrap_or_default()));
            } else {
                known.push(unit);
            }
        }
        let (mut families, others) = self.projector.new_units(fresh, inserts);
        if !others.is_empty() {
            families.extend(self.projector.others(self.line.connection().await?, others).await?);
        }
        if !known.is_empty() {
            self.line.run(std::mem::take(inserts)).await?;
        }
        for chunk in known.chunks(UNITS) {
            let mut entries: HashMap<UnitId, Vec<Entry>> = HashMap::with_capacity(chunk.len());
            let mut unread = Vec::new();
            for unit in chunk {
                match self.read.remove(unit) {
                    Some(mut earlier) => {
                        let new = groups.remove(unit).unwrap_or_default();
                        earlier.extend(new.into_iter().flat_map(Entry::told));
                        entries.insert(*unit, earlier);
                    }
                    None => unread.push(*unit),
                }
            }
            let connection = self.line.connection().await?;
            entries.extend(load(connection, &unread).await?);
            if entries.values().any(|entries| is_read_only(entries)) {
                return Err(StoreError::ReadOnlyUnit);
            }
            families.extend(self.projector.changed(connection, &entries).await?);
        }
        for (unit, family) in families {
            self.note(unit, family);
        }
        Ok(())
    }
}

/// The row number of the next entry.
pub(crate) async fn next_lid(connection: &mut SqliteConnection) -> Result<i64, StoreError> {
    Ok(sqlx::query_file_scalar!("queries/entry/next_lid.sql").fetch_one(connection).await?)
}

fn insert(lid: i64, sealed: &[Sealed]) -> Vec<Insert> {
    let mut entries = Insert::with_room(
        "INSERT INTO entry (lid, scope, replica, seq, txn, unit, kind, stamp, schema_v, actor, commitment, hash, sig)",
        sealed.len() * HEADER_ROOM,
    );
    let room = sealed.iter().map(|one| one.body.len() + BODY_ROOM).sum();
    let mut bodies = Insert::with_room("INSERT INTO entry_body (lid, salt, body)", room);
    for (one, lid) in sealed.iter().zip(lid..) {
        let header = &one.entry.header;
        entries.row([
            &lid,
            header.scope.as_bytes(),
            header.replica.as_bytes(),
            &header.seq.cast_signed(),
            header.txn.as_bytes(),
            header.unit.as_bytes(),
            &i64::from(header.kind.number()),
            &header.stamp.as_i64(),
            &i64::from(header.schema_v),
            header.actor.as_bytes(),
            &header.commitment,
            &one.hash,
            &one.sig,
        ]);
        bodies.row([&lid, &one.salt, &one.body]);
    }
    vec![entries, bodies]
}
