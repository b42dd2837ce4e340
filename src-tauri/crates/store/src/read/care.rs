//! Cards that somebody has to look after: those that nobody confirmed for long (S51), and people who were not told where their
//! data came from (F46).

use chrono::NaiveDate;
use custode_domain::{
    ids::ContactId,
    journal::{Body, Kind},
    paper::FirmPaper,
};

use super::Reader;
use crate::{
    StoreError,
    rows::{day, key},
};

/// A card that nobody confirmed lately.
#[derive(Clone, PartialEq, Eq)]
pub struct UnverifiedRow {
    /// Who.
    pub contact: ContactId,
    /// Their name in lists.
    pub name: String,
    /// When somebody last said that the card is right; `None` when nobody did.
    pub verified_on: Option<NaiveDate>,
    /// When it was recorded.
    pub created_on: NaiveDate,
}

/// Somebody whose data did not come from them and who was not given the privacy notice.
#[derive(Clone, PartialEq, Eq)]
pub struct UntoldRow {
    /// Who.
    pub contact: ContactId,
    /// Their name in lists.
    pub name: String,
    /// Title of the source.
    pub source: String,
    /// When the firm got the data.
    pub obtained_on: NaiveDate,
    /// When the firm first wrote to or called them.
    pub first_contact_on: Option<NaiveDate>,
    /// Last day: so many months after the data were got, or the first contact if that came before (Art. 14(3)).
    pub due_on: NaiveDate,
}

/// The term of Art. 14 in months, and the one that counts for data got from a day on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoticeTerm {
    /// Months.
    pub months: u32,
    /// From this day other months count.
    pub then: Option<(NaiveDate, u32)>,
}

/// People who wait for the notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UntoldPage {
    /// Those who are due first, first.
    pub rows: Vec<UntoldRow>,
    /// All that are meant.
    pub total: u64,
    /// Those whose last day is over.
    pub late: u64,
}

custode_debug!(UnverifiedRow, UntoldRow);

fn required(text: String) -> Result<NaiveDate, StoreError> {
    day(Some(text))?.ok_or(StoreError::Unreadable)
}

impl Reader {
    /// Cards outside of the bin that nobody confirmed since a day, the oldest first, and the number of all of them.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn to_verify(
        &self,
        since: NaiveDate,
        name: &str,
        (offset, limit): (u64, u64),
    ) -> Result<(Vec<UnverifiedRow>, u64), StoreError> {
        let owner = self.only_owner().map(|owner| owner.to_vec());
        let (since, limit, offset) = (since.to_string(), limit.cast_signed(), offset.cast_signed());
        let rows = sqlx::query_file!("queries/read/to_verify.sql", owner, since, name, limit, offset);
        let rows = rows.fetch_all(&self.pool).await?;
        let total = rows.first().map_or(0, |row| row.total).cast_unsigned();
        let read = rows.into_iter().map(|row| {
            Ok(UnverifiedRow {
                contact: key(&row.id)?,
                name: row.list_name,
                verified_on: day(row.verified_on)?,
                created_on: required(row.created_on)?,
            })
        });
        Ok((read.collect::<Result<_, StoreError>>()?, total))
    }

    /// People outside of the bin whose data did not come from them and who were given no notice; those whose last day comes
    /// first, first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn notices_due(
        &self,
        term: NoticeTerm,
        today: NaiveDate,
        (late_only, name): (bool, &str),
        (offset, limit): (u64, u64),
    ) -> Result<UntoldPage, StoreError> {
        let owner = self.only_owner().map(|owner| owner.to_vec());
        let (today, limit, offset) = (today.to_string(), limit.cast_signed(), offset.cast_signed());
        let (from, then) = term.then.unwrap_or((NaiveDate::MAX, term.months));
        // A day beyond the four digits of a year compares as text like any other that never comes.
        let from = if from == NaiveDate::MAX { "9999-12-31".to_owned() } else { from.to_string() };
        let told = self.told_units().await?;
        let rows = sqlx::query_file!(
            "queries/read/notices_due.sql",
            owner,
            told,
            name,
            from,
            then,
            term.months,
            today,
            late_only,
            limit,
            offset
        );
        let rows = rows.fetch_all(&self.pool).await?;
        let (total, late) = rows.first().map_or((0, 0), |row| (row.total.cast_unsigned(), row.late.cast_unsigned()));
        let read = rows.into_iter().map(|row| {
            Ok(UntoldRow {
                contact: key(&row.id)?,
                name: row.list_name,
                source: row.title,
                obtained_on: required(row.obtained_on)?,
                first_contact_on: day(row.first_on)?,
                due_on: required(row.due_on)?,
            })
        });
        Ok(UntoldPage { rows: read.collect::<Result<_, StoreError>>()?, total, late })
    }

    /// The units in which a gift of the privacy notice stands, packed for a statement.
    async fn told_units(&self) -> Result<String, StoreError> {
        let gifts = self.papers(Kind::PaperGiven).await?;
        let told = gifts
            .iter()
            .filter(|entry| matches!(&entry.body, Some(Body::PaperGiven(gift)) if gift.paper == FirmPaper::Notice));
        let units: Vec<String> = told.map(|entry| entry.header.unit.as_uuid().simple().to_string()).collect();
        Ok(serde_json::to_string(&units).unwrap_or_default())
    }
}
