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
            .map(|row| {
                let types = row.types.chunks(16).map(|id| key(id).map(ConsentTypeId::from_uuid));
                Ok(Suppression {
                    types: types.collect::<Result<_, StoreError>>()?,
                    reason: SuppressionReason::from_code(&row.reason).ok_or(StoreError::Unreadable)?,
                    since: row.since.parse().map_err(|_| StoreError::Unreadable)?,
                    hash: row.hash,
                })
            })
            .collect()
    }
}
