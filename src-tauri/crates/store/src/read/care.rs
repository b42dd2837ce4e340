//! Cards that somebody has to look after: those that nobody confirmed for long (S51), and people who were not told where their
//! data came from (F46).

use chrono::{DateTime, NaiveDate};
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

    /// People outside of the bin whose data did not come from them, got until a day, and who were given no notice; those who
    /// wait longest first, and the number of all of them.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn notices_due(
        &self,
        until: NaiveDate,
        name: &str,
        (offset, limit): (u64, u64),
    ) -> Result<(Vec<UntoldRow>, u64), StoreError> {
        let owner = self.only_owner().map(|owner| owner.to_vec());
        let (until, limit, offset) = (until.to_string(), limit.cast_signed(), offset.cast_signed());
        let told = self.told_units().await?;
        let rows = sqlx::query_file!("queries/read/notices_due.sql", owner, told, until, name, limit, offset);
        let rows = rows.fetch_all(&self.pool).await?;
        let total = rows.first().map_or(0, |row| row.total).cast_unsigned();
        let read = rows.into_iter().map(|row| {
            let first = row.first_at.and_then(DateTime::from_timestamp_millis);
            Ok(UntoldRow {
                contact: key(&row.id)?,
                name: row.list_name,
                source: row.title,
                obtained_on: required(row.obtained_on)?,
                first_contact_on: first.map(|at| at.date_naive()),
            })
        });
        Ok((read.collect::<Result<_, StoreError>>()?, total))
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
