use std::collections::HashMap;

use chrono::{DateTime, Utc};
use custode_domain::{
    contact::ContactUnit,
    ids::{ActorId, ContactId, UnitId},
    journal::{Body, EntryHeader, Kind},
    quality::Discarded,
    records::AuditNote,
    unit::{UnitState, fold},
};
use sqlx::{QueryBuilder, Row, Sqlite};

use super::Reader;
use crate::{
    StoreError,
    binding::bind_all,
    rows::{self, ENTRY_COLUMNS, key},
    write::load,
};

/// One look, export, print or opening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditItem {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: ActorId,
    /// About which unit: a contact, or the archive as a whole (its scope).
    pub unit: UnitId,
    /// What sort of act.
    pub kind: Kind,
    /// Codes and counts; `None` when the body is gone.
    pub note: Option<AuditNote>,
}

impl Reader {
    /// The audit log: a reading of the journal, latest first (DOMAIN 4.10).
    ///
    /// # Errors
    /// Those of the database.
    pub async fn audit(&self, offset: u64, limit: u32) -> Result<Vec<AuditItem>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT ");
        sql.push(ENTRY_COLUMNS).push(" WHERE e.kind BETWEEN 600 AND 699 ORDER BY e.stamp DESC, e.lid DESC LIMIT ");
        sql.push_bind(i64::from(limit.min(200))).push(" OFFSET ").push_bind(offset.cast_signed());
        let rows = sql.build().fetch_all(&self.pool).await?;
        rows.iter()
            .map(|row| {
                let entry = rows::entry(row)?;
                let note = match entry.body {
                    Some(
                        Body::AuditOpened(note)
                        | Body::AuditUnlockFailed(note)
                        | Body::AuditRevealed(note)
                        | Body::AuditExported(note)
                        | Body::AuditPrinted(note)
                        | Body::AuditVerified(note)
                        | Body::AuditKeysChanged(note),
                    ) => Some(note),
                    _ => None,
                };
                let header = entry.header;
                let at = header.stamp.at();
                Ok(AuditItem { at, actor: header.actor, unit: header.unit, kind: header.kind, note })
            })
            .collect()
    }

    /// The export that wrote a file with this SHA-256, the latest one.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn exported(&self, sha256: &[u8]) -> Result<Option<AuditItem>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT ");
        // The first condition is that of the index.
        sql.push(ENTRY_COLUMNS).push(" WHERE e.kind BETWEEN 600 AND 699 AND e.kind = ");
        sql.push_bind(i64::from(Kind::AuditExported.number())).push(" ORDER BY e.stamp DESC, e.lid DESC");
        for row in sql.build().fetch_all(&self.pool).await? {
            let entry = rows::entry(&row)?;
            let Some(Body::AuditExported(note)) = entry.body else { continue };
            if note.sha256.as_deref() == Some(sha256) {
                let header = entry.header;
                let (at, note) = (header.stamp.at(), Some(note));
                return Ok(Some(AuditItem { at, actor: header.actor, unit: header.unit, kind: header.kind, note }));
            }
        }
        Ok(None)
    }

    /// What was put into the bin for its quality, latest first: when, by whom, why, how many, and how many of them came
    /// back since.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn discards(&self) -> Result<Vec<(DateTime<Utc>, ActorId, Discarded, u64)>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT ");
        sql.push(ENTRY_COLUMNS).push(" WHERE e.unit = ").push_bind(self.scope.to_vec());
        sql.push(" AND e.kind = ").push_bind(i64::from(Kind::CardsDiscarded.number()));
        sql.push(" ORDER BY e.stamp DESC, e.lid DESC");
        let mut found = Vec::new();
        for row in sql.build().fetch_all(&self.pool).await? {
            let entry = rows::entry(&row)?;
            if let Some(Body::CardsDiscarded(discarded)) = entry.body {
                let back = self.came_back(&entry.header).await?;
                found.push((entry.header.stamp.at(), entry.header.actor, discarded, back));
            }
        }
        Ok(found)
    }

    /// How many of the cards that an action put into the bin were taken out of it since.
    async fn came_back(&self, act: &EntryHeader) -> Result<u64, StoreError> {
        let (before, behind) = self.run_of_act(act).await?;
        let (scope, replica) = (act.scope.to_vec(), act.replica.to_vec());
        let back = sqlx::query_file_scalar!("queries/read/came_back.sql", scope, replica, before, behind);
        Ok(back.fetch_one(&self.pool).await?.cast_unsigned())
    }

    /// The numbers of the chain before and behind what an act wrote, as one of its entries names it: only that is walked, by
    /// its key, and not the whole journal.
    pub(super) async fn run_of_act(&self, entry: &EntryHeader) -> Result<(i64, i64), StoreError> {
        let (scope, replica, txn) = (entry.scope.to_vec(), entry.replica.to_vec(), entry.txn.to_vec());
        let seq = entry.seq.cast_signed();
        let run = sqlx::query_file!("queries/read/act_run.sql", scope, replica, seq, txn).fetch_one(&self.pool).await?;
        Ok((run.before, run.behind))
    }

    /// The folded states of some contacts, in the order asked; erased and unknown ones are left out. For exports: call it
    /// with a few hundred ids at a time.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn units(&self, ids: &[ContactId]) -> Result<Vec<(ContactId, ContactUnit)>, StoreError> {
        let units: Vec<UnitId> = ids.iter().map(|id| (*id).into()).collect();
        let mut connection = self.pool.acquire().await?;
        let mut entries = load(&mut connection, &units).await?;
        Ok(ids
            .iter()
            .filter_map(|id| match fold(&self.seen(entries.remove(&(*id).into())?)) {
                UnitState::Contact(unit) => Some((*id, unit)),
                _ => None,
            })
            .collect())
    }

    /// As [`Reader::units`], of cards that stand in lists: one that became part of another is left out.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn listed_units(&self, ids: &[ContactId]) -> Result<Vec<(ContactId, ContactUnit)>, StoreError> {
        let listed = self.names(ids).await?;
        let ids: Vec<ContactId> = ids.iter().copied().filter(|id| listed.contains_key(id)).collect();
        self.units(&ids).await
    }

    /// Names as listed; contacts that are gone are left out.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn names(&self, ids: &[ContactId]) -> Result<HashMap<ContactId, String>, StoreError> {
        let mut found = HashMap::with_capacity(ids.len());
        for chunk in self.reached(ids.to_vec()).await?.chunks(500) {
            let mut sql = QueryBuilder::<Sqlite>::new("SELECT id, list_name FROM contact WHERE id IN (");
            bind_all(&mut sql, chunk.iter().map(|id| id.to_vec()));
            sql.push(")");
            for row in sql.build().fetch_all(&self.pool).await? {
                found.insert(key(row.try_get(0)?)?, row.try_get(1)?);
            }
        }
        Ok(found)
    }
}
