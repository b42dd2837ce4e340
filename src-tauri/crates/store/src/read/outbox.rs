//! What waits in the outbox. Only the program itself asks: what a person sees of it goes through the register.

use chrono::{DateTime, Utc};
use custode_domain::ids::CommunicationId;

use super::Reader;
use crate::{StoreError, rows::key};

impl Reader {
    /// The messages that may be sent at this moment, those that wait longest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn outbox_due(&self, now: DateTime<Utc>, limit: u32) -> Result<Vec<CommunicationId>, StoreError> {
        let (now, limit) = (now.timestamp_millis(), i64::from(limit));
        let rows = sqlx::query_file_scalar!("queries/outbox/due.sql", now, limit).fetch_all(&self.pool).await?;
        rows.iter().map(|id| key(id)).collect()
    }

    /// Every message that waits, also for another try or in a campaign that is held up.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn outbox_queued(&self) -> Result<Vec<CommunicationId>, StoreError> {
        let rows = sqlx::query_file_scalar!("queries/outbox/queued.sql").fetch_all(&self.pool).await?;
        rows.iter().map(|id| key(id)).collect()
    }

    /// The messages whose sending was begun and not seen to its end.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn in_delivery(&self) -> Result<Vec<CommunicationId>, StoreError> {
        let rows = sqlx::query_file_scalar!("queries/outbox/in_delivery.sql").fetch_all(&self.pool).await?;
        rows.iter().map(|id| key(id)).collect()
    }
}
