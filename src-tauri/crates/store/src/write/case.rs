//! Cases, as a write sees them.

use chrono::NaiveDate;
use custode_domain::ids::{CaseId, CommunicationId};

use super::Tx;
use crate::{StoreError, read::day_of, rows::key};

impl Tx {
    /// The cases in which a communication is.
    ///
    /// # Errors
    /// Those of [`Tx::flush`].
    pub async fn cases_with(&mut self, item: CommunicationId) -> Result<Vec<CaseId>, StoreError> {
        self.flush().await?;
        let (id, connection) = (item.to_vec(), self.line.connection().await?);
        let rows = sqlx::query_file_scalar!("queries/case/with.sql", id).fetch_all(connection).await?;
        rows.iter().map(|id| key(id)).collect()
    }

    /// The day on which the case of a communication was closed; `None` while it is open, or without a case.
    ///
    /// # Errors
    /// Those of [`Tx::flush`].
    pub async fn case_closed_on(&mut self, item: CommunicationId) -> Result<Option<NaiveDate>, StoreError> {
        self.flush().await?;
        let (id, connection) = (item.to_vec(), self.line.connection().await?);
        let closed = sqlx::query_file_scalar!("queries/case/closed_on.sql", id).fetch_optional(connection).await?;
        Ok(closed.flatten().and_then(day_of))
    }
}
