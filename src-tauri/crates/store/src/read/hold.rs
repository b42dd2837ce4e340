//! Holds as they stand, and proofs of consent without a card.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    erasing::PersonErased,
    hold::HoldKind,
    ids::{ActorId, ContactId, HoldId, ProofId, UnitId},
    journal::{Body, Kind, Stamp},
    retention_run::Keeper,
};
use sqlx::{QueryBuilder, Row, Sqlite};

use super::{BinCommunication, Reader, bin_communication};
use crate::{
    StoreError,
    rows::{self, ENTRY_COLUMNS, day, key, word},
};

/// A hold.
#[derive(Clone, PartialEq, Eq)]
pub struct HoldRow {
    /// Identity.
    pub id: HoldId,
    /// Sort.
    pub kind: HoldKind,
    /// What it was put on.
    pub target: UnitId,
    /// What it is on now: the card that stays, where the one that it was put on was merged.
    pub stays: UnitId,
    /// Why, in words.
    pub reason: String,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// When it was lifted.
    pub lifted: Option<DateTime<Utc>>,
    /// Who set it.
    pub actor: ActorId,
    /// When it was set.
    pub set_at: DateTime<Utc>,
}

custode_domain::redacted!(HoldRow);

impl HoldRow {
    /// Whether it keeps anything on a day.
    #[must_use]
    pub fn stands_on(&self, today: NaiveDate) -> bool {
        self.lifted.is_none() && self.until.is_none_or(|until| until >= today)
    }
}

/// The certificate of an erasure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ErasedRow {
    /// When.
    pub at: DateTime<Utc>,
    /// Who closed it.
    pub actor: ActorId,
    /// What it says.
    pub erased: PersonErased,
    /// Position of its entry in the chain.
    pub seq: u64,
    /// The chain's hash at its entry.
    pub head: [u8; 32],
}

/// What keeps each unit, where several things do.
pub(crate) fn strongest<'a>(
    rows: impl Iterator<Item = (&'a [u8], &'a str)>,
) -> Result<HashMap<UnitId, Keeper>, StoreError> {
    let mut kept = HashMap::new();
    for (unit, why) in rows {
        let why = word(Keeper::from_code(why))?;
        kept.entry(key(unit)?).and_modify(|known: &mut Keeper| *known = why.min(*known)).or_insert(why);
    }
    Ok(kept)
}

impl Reader {
    /// Every hold, latest first, lifted ones too.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn holds(&self) -> Result<Vec<HoldRow>, StoreError> {
        let rows = sqlx::query_file!("queries/hold/all.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                Ok(HoldRow {
                    id: key(&row.id)?,
                    kind: word(HoldKind::from_code(&row.kind))?,
                    target: key(&row.target)?,
                    stays: key(&row.stays)?,
                    reason: row.reason,
                    until: day(row.until)?,
                    lifted: row.lifted.map(|stamp| Stamp::from_i64(stamp).at()),
                    actor: key(&row.actor)?,
                    set_at: Stamp::from_i64(row.stamp).at(),
                })
            })
            .collect()
    }

    /// What holds stand on: cards, those that stay in their place, and communications.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn held_units(&self, today: NaiveDate) -> Result<HashSet<UnitId>, StoreError> {
        let today = today.to_string();
        let rows = sqlx::query_file_scalar!("queries/hold/standing.sql", today).fetch_all(&self.pool).await?;
        rows.iter().map(|target| key(target)).collect()
    }

    /// What neither the bin nor a retention run destroys: cards on which a hold stands, whose processing is restricted
    /// (Art. 18 GDPR), also in the bin, about which a request or a case is open, with those merged into them; every
    /// communication with such a person, but for those of whom only a case is open; and what is held itself. Each with what
    /// keeps it. The view `kept_unit` is the one place that says so.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn kept_back(&self, today: NaiveDate) -> Result<HashMap<UnitId, Keeper>, StoreError> {
        let today = today.to_string();
        let rows = sqlx::query_file!("queries/hold/kept_back.sql", today).fetch_all(&self.pool).await?;
        strongest(rows.iter().map(|row| (row.unit.as_slice(), row.why.as_str())))
    }

    /// The communications of a person, of all cards that are one with this one, also those in the bin; latest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn communications_to_erase(&self, contact: ContactId) -> Result<Vec<BinCommunication>, StoreError> {
        let id = contact.to_vec();
        let rows = sqlx::query_file!("queries/erasure/communications_of.sql", id).fetch_all(&self.pool).await?;
        rows.iter()
            .map(|row| bin_communication(&row.id, row.started_at, &row.retention_class, row.others, row.binned))
            .collect()
    }

    /// Proofs whose last day is over.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn proofs_due(&self, today: NaiveDate) -> Result<Vec<ProofId>, StoreError> {
        let today = today.to_string();
        let rows = sqlx::query_file_scalar!("queries/proof/due.sql", today).fetch_all(&self.pool).await?;
        rows.iter().map(|id| key(id)).collect()
    }

    /// How many proofs are held, and the first and the last of their days.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn proof_counts(&self) -> Result<(u64, Option<NaiveDate>, Option<NaiveDate>), StoreError> {
        let row = sqlx::query_file!("queries/proof/counts.sql").fetch_one(&self.pool).await?;
        Ok((row.count.cast_unsigned(), day(row.first)?, day(row.last)?))
    }

    /// The certificates of erasures, latest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn erasures(&self) -> Result<Vec<ErasedRow>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT ");
        sql.push(ENTRY_COLUMNS.replacen(" FROM", ", e.hash FROM", 1));
        sql.push(" WHERE e.unit = ").push_bind(self.scope.to_vec());
        sql.push(" AND e.kind = ").push_bind(i64::from(Kind::PersonErased.number()));
        sql.push(" ORDER BY e.stamp DESC, e.lid DESC");
        let mut found = Vec::new();
        for row in sql.build().fetch_all(&self.pool).await? {
            let entry = rows::entry(&row)?;
            if let Some(Body::PersonErased(erased)) = entry.body {
                let header = entry.header;
                let (at, head) = (header.stamp.at(), rows::array(row.try_get(11)?)?);
                found.push(ErasedRow { at, actor: header.actor, erased, seq: header.seq, head });
            }
        }
        Ok(found)
    }
}
