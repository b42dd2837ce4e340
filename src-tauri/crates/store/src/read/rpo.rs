//! What the register of oppositions answered.

use custode_domain::rpo::RpoCheck;

use super::Reader;
use crate::StoreError;

impl Reader {
    /// Every answer, those about one number side by side, in the order in which they came.
    ///
    /// # Errors
    /// Those of the database; [`StoreError::Unreadable`] for a row that cannot be read.
    pub async fn rpo_checks(&self) -> Result<Vec<RpoCheck>, StoreError> {
        let rows = sqlx::query_file!("queries/read/rpo_checks.sql").fetch_all(&self.pool).await?;
        rows.into_iter().map(|row| read(row.hash, &row.checked_on, row.listed, &row.valid_until)).collect()
    }

    /// The answers about one number.
    ///
    /// # Errors
    /// As [`Reader::rpo_checks`].
    pub async fn rpo_checks_of(&self, hash: &[u8]) -> Result<Vec<RpoCheck>, StoreError> {
        let rows = sqlx::query_file!("queries/read/rpo_checks_of.sql", hash).fetch_all(&self.pool).await?;
        rows.into_iter().map(|row| read(row.hash, &row.checked_on, row.listed, &row.valid_until)).collect()
    }
}

fn read(hash: Vec<u8>, checked_on: &str, listed: bool, valid_until: &str) -> Result<RpoCheck, StoreError> {
    let day = |text: &str| text.parse().map_err(|_| StoreError::Unreadable);
    Ok(RpoCheck { hash, checked_on: day(checked_on)?, listed, valid_until: day(valid_until)? })
}
