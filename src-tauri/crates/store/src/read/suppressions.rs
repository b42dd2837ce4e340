//! The suppression list as it stands.

use custode_domain::{
    ids::ConsentTypeId,
    suppression::{Suppression, SuppressionReason},
};

use super::Reader;
use crate::{StoreError, rows::key};

impl Reader {
    /// Every entry of the suppression list.
    ///
    /// # Errors
    /// Those of the database; [`StoreError::Unreadable`] for a row that cannot be read.
    pub async fn suppressions(&self) -> Result<Vec<Suppression>, StoreError> {
        let rows = sqlx::query_file!("queries/read/suppressions.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| read(row.hash, &row.reason, &row.types, (&row.since, row.opened.as_deref())))
            .collect()
    }

    /// The entries of one address.
    ///
    /// # Errors
    /// As [`Reader::suppressions`].
    pub async fn suppressions_of(&self, hash: &[u8]) -> Result<Vec<Suppression>, StoreError> {
        let rows = sqlx::query_file!("queries/read/suppressions_of.sql", hash).fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| read(row.hash, &row.reason, &row.types, (&row.since, row.opened.as_deref())))
            .collect()
    }
}

fn read(
    hash: Vec<u8>,
    reason: &str,
    types: &[u8],
    (since, opened): (&str, Option<&[u8]>),
) -> Result<Suppression, StoreError> {
    let types = types.chunks(16).map(|id| key(id).map(ConsentTypeId::from_uuid));
    Ok(Suppression {
        types: types.collect::<Result<_, StoreError>>()?,
        reason: SuppressionReason::from_code(reason).ok_or(StoreError::Unreadable)?,
        since: since.parse().map_err(|_| StoreError::Unreadable)?,
        opened: opened.map(minicbor::decode).transpose().map_err(|_| StoreError::Unreadable)?,
        hash,
    })
}
