//! Papers in the journal: forms that were printed, documents that were issued, and what a person was given.

use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    ids::{ActorId, ConsentEventId, ConsentTypeId, ContactId, UnitId},
    journal::{Body, Entry, Kind, Stamp},
    paper::{FirmPaper, PaperGift, PaperIssue, PrintedSheet, SheetCode},
};
use sqlx::{QueryBuilder, Sqlite};

use super::Reader;
use crate::{
    StoreError,
    rows::{self, ENTRY_COLUMNS, key},
};

/// A form that was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: ActorId,
    /// In whose unit: the person's, or the archive's for a blank one.
    pub unit: UnitId,
    /// What it asks.
    pub sheet: PrintedSheet,
}

/// A consent that ends.
#[derive(Clone, PartialEq, Eq)]
pub struct EndingRow {
    /// Whose.
    pub contact: ContactId,
    /// Their name.
    pub name: String,
    /// Which type.
    pub consent_type: ConsentTypeId,
    /// The yes.
    pub event: ConsentEventId,
    /// When it was given.
    pub decided_on: Option<NaiveDate>,
    /// Last day.
    pub until: NaiveDate,
}

custode_domain::redacted!(EndingRow);

/// The gifts of a unit that nobody took back, in their order.
pub(super) fn standing_gifts(entries: Vec<Entry>) -> Vec<(Stamp, PaperGift)> {
    let mut gifts: Vec<(Stamp, PaperGift)> = Vec::new();
    let mut entries = entries;
    entries.sort_by_key(Entry::key);
    for entry in entries {
        match entry.body {
            Some(Body::PaperGiven(gift)) => gifts.push((entry.header.stamp, gift)),
            Some(Body::PaperRetracted(gone)) => {
                gifts.retain(|(_, gift)| (gift.paper, gift.version, gift.on) != (gone.paper, gone.version, gone.on));
            }
            _ => {}
        }
    }
    gifts
}

impl Reader {
    /// Entries of a kind of paper, latest first; those whose body is gone are left out.
    pub(super) async fn papers(&self, kind: Kind) -> Result<Vec<Entry>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT ");
        // The first condition is that of the index.
        sql.push(ENTRY_COLUMNS).push(" WHERE e.kind BETWEEN 850 AND 859 AND e.kind = ");
        sql.push_bind(i64::from(kind.number())).push(" ORDER BY e.lid DESC");
        sql.build().fetch_all(&self.pool).await?.iter().map(rows::entry).collect()
    }

    /// The printed paper with a code.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn printed_sheet(&self, code: SheetCode) -> Result<Option<SheetRow>, StoreError> {
        let entries = self.papers(Kind::SheetPrinted).await?;
        Ok(entries.into_iter().find_map(|entry| match entry.body {
            Some(Body::SheetPrinted(sheet)) if sheet.code() == code => Some(SheetRow {
                at: entry.header.stamp.at(),
                actor: entry.header.actor,
                unit: entry.header.unit,
                sheet,
            }),
            _ => None,
        }))
    }

    /// Every version of every document of the firm, latest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn issued_papers(&self) -> Result<Vec<PaperIssue>, StoreError> {
        let entries = self.papers(Kind::PaperIssued).await?;
        Ok(entries
            .into_iter()
            .filter_map(|entry| match entry.body {
                Some(Body::PaperIssued(issue)) => Some(issue),
                _ => None,
            })
            .collect())
    }

    /// The documents that a person was given, also on cards that were merged into theirs; latest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn given_papers(&self, contact: ContactId) -> Result<Vec<PaperGift>, StoreError> {
        let cards = self.cards_of(contact).await?.into_iter();
        let mut given: Vec<_> = cards.flat_map(|(_, entries)| standing_gifts(entries)).collect();
        given.sort_by_key(|(stamp, gift)| std::cmp::Reverse((gift.on, *stamp)));
        Ok(given.into_iter().map(|(_, gift)| gift).collect())
    }

    /// The cards of a person in whose units such a gift stands.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn gift_holders(
        &self,
        contact: ContactId,
        (paper, version, on): (FirmPaper, u32, NaiveDate),
    ) -> Result<Vec<ContactId>, StoreError> {
        let is_it = |gift: &PaperGift| gift.paper == paper && gift.version == version && gift.on == on;
        let cards = self.cards_of(contact).await?.into_iter();
        let holds = |entries| standing_gifts(entries).iter().any(|(_, gift)| is_it(gift));
        Ok(cards.filter_map(|(card, entries)| holds(entries).then_some(card)).collect())
    }

    /// Every yes whose last day lies in a span, soonest first (S63). Cards in the bin, out of use, restricted or out of reach
    /// are left out, and so are types out of use and a yes that proves too little: there is nothing to renew yet.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn ending_consents(&self, from: NaiveDate, until: NaiveDate) -> Result<Vec<EndingRow>, StoreError> {
        let (from, until) = (from.to_string(), until.to_string());
        let owner = self.only_owner().map(|owner| owner.to_vec());
        let rows = sqlx::query_file!("queries/read/ending_consents.sql", from, until, owner);
        let rows = rows.fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                Ok(EndingRow {
                    contact: key(&row.id)?,
                    name: row.list_name,
                    consent_type: key(&row.consent_type)?,
                    event: key(&row.event)?,
                    decided_on: rows::day(row.decided_on)?,
                    until: rows::day(row.until)?.ok_or(StoreError::Unreadable)?,
                })
            })
            .collect()
    }
}
