//! Cases, as a write sees them.

use custode_domain::ids::{CaseId, CommunicationId};

use super::Tx;
use crate::{StoreError, rows::key};

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
}
