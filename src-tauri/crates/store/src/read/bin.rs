use std::collections::HashMap;

use chrono::{DateTime, Utc};
use custode_domain::{
    ids::{CommunicationId, ContactId, RetentionClassId, UnitId},
    journal::{Entry, Stamp},
};

use sqlx::{QueryBuilder, Row, Sqlite};

use super::Reader;
use crate::{
    StoreError,
    binding::bind_all,
    rows::{key, word},
    write::load,
};

/// What is in the bin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BinUnit {
    /// A card.
    Contact(ContactId),
    /// A communication.
    Communication(CommunicationId),
}

/// One thing in the bin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BinRow {
    /// What it is.
    pub unit: BinUnit,
    /// Since when.
    pub since: Stamp,
}

/// A communication that emptying the bin reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BinCommunication {
    /// Its id.
    pub id: CommunicationId,
    /// The day from which its class counts.
    pub started_at: DateTime<Utc>,
    /// Its retention class.
    pub class: RetentionClassId,
    /// Somebody takes part in it whose card stays.
    pub others: bool,
    /// It is in the bin itself.
    pub binned: bool,
}

pub(crate) fn bin_communication(
    id: &[u8],
    started_at: i64,
    class: &[u8],
    others: bool,
    binned: bool,
) -> Result<BinCommunication, StoreError> {
    let started_at = DateTime::from_timestamp_millis(started_at).ok_or(StoreError::Unreadable)?;
    Ok(BinCommunication { id: key(id)?, started_at, class: key(class)?, others, binned })
}

/// The last stamp of a moment; of all when there is none.
fn stamp(until: Option<DateTime<Utc>>) -> i64 {
    until.map_or(i64::MAX, |until| Stamp::next(until, None).as_i64() | 0xffff)
}

impl Reader {
    /// What is in the bin, latest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn bin(&self, offset: u64, limit: u32) -> Result<Vec<BinRow>, StoreError> {
        let (limit, offset) = (i64::from(limit), offset.cast_signed());
        let rows = sqlx::query_file!("queries/bin/page.sql", limit, offset).fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                let unit = match row.kind.as_str() {
                    "contact" => Some(BinUnit::Contact(key(&row.unit)?)),
                    "communication" => Some(BinUnit::Communication(key(&row.unit)?)),
                    _ => None,
                };
                Ok(BinRow { unit: word(unit)?, since: Stamp::from_i64(row.since) })
            })
            .collect()
    }

    /// How many cards and how many communications are in the bin.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn bin_counts(&self) -> Result<(u64, u64), StoreError> {
        let counts = sqlx::query_file!("queries/bin/counts.sql").fetch_one(&self.pool).await?;
        Ok((counts.contacts.cast_unsigned(), counts.communications.cast_unsigned()))
    }

    /// The cards that went to the bin until a moment, or all, earliest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn bin_contacts(&self, until: Option<DateTime<Utc>>) -> Result<Vec<ContactId>, StoreError> {
        let until = stamp(until);
        let rows = sqlx::query_file!("queries/bin/contacts.sql", until).fetch_all(&self.pool).await?;
        rows.iter().map(|row| key(&row.unit)).collect()
    }

    /// The communications that go with what went to the bin until a moment: those that were put there themselves, then
    /// those with the people of the cards.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn bin_communications(&self, until: Option<DateTime<Utc>>) -> Result<Vec<BinCommunication>, StoreError> {
        let until = stamp(until);
        let binned = sqlx::query_file!("queries/bin/communications.sql", until).fetch_all(&self.pool).await?;
        let with = sqlx::query_file!("queries/bin/communications_with.sql", until).fetch_all(&self.pool).await?;
        let binned =
            binned.iter().map(|row| bin_communication(&row.unit, row.started_at, &row.retention_class, false, true));
        let with =
            with.iter().map(|row| bin_communication(&row.id, row.started_at, &row.retention_class, row.others, false));
        binned.chain(with).collect()
    }

    /// Whether anybody who takes part in a communication still has a card, in the register or in the bin.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn is_attended(&self, id: CommunicationId) -> Result<bool, StoreError> {
        let id = id.to_vec();
        Ok(sqlx::query_file_scalar!("queries/bin/attended.sql", id).fetch_one(&self.pool).await?)
    }

    /// The highest time of what was written last, openings left out; `None` in an archive without entries.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn last_written(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        let stamp = sqlx::query_file_scalar!("queries/bin/last_written.sql").fetch_one(&self.pool).await?;
        Ok(stamp.map(|stamp| Stamp::from_i64(stamp).at()))
    }

    /// Every erased unit with its receipt.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn erased_units(&self) -> Result<Vec<(UnitId, Vec<u8>)>, StoreError> {
        let rows = sqlx::query_file!("queries/bin/erased_units.sql").fetch_all(&self.pool).await?;
        rows.into_iter().map(|row| Ok((key(&row.unit)?, row.receipt))).collect()
    }

    /// Those of some units of which the journal knows something.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn known_units(&self, units: &[UnitId]) -> Result<Vec<UnitId>, StoreError> {
        let mut known = Vec::new();
        for chunk in units.chunks(500) {
            let mut query = QueryBuilder::<Sqlite>::new("SELECT DISTINCT unit FROM entry WHERE unit IN (");
            bind_all(&mut query, chunk.iter().map(|unit| unit.to_vec()));
            query.push(")");
            for row in query.build().fetch_all(&self.pool).await? {
                known.push(key(row.try_get(0)?)?);
            }
        }
        Ok(known)
    }

    /// The entries of some units, oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn entries_of(&self, units: &[UnitId]) -> Result<HashMap<UnitId, Vec<Entry>>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        let entries = load(&mut connection, units).await?;
        Ok(entries.into_iter().map(|(unit, entries)| (unit, self.seen(entries))).collect())
    }
}
