//! The frozen list of a retention run, beside the journal.

use super::Tx;
use crate::{StoreError, bulk::insert_all, packed::Insert, read::RetentionItem};

impl Tx {
    /// Keeps the frozen list of a run, in the place of every earlier one.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn freeze_retention(&mut self, run: &str, items: &[RetentionItem]) -> Result<(), StoreError> {
        let connection = self.connection().await?;
        sqlx::query_file!("queries/retention/forget_items.sql").execute(&mut *connection).await?;
        for portion in items.chunks(1_000) {
            let mut insert = Insert::new("INSERT INTO local_retention_item (run, unit, class, due, held, kept_by)");
            for item in portion {
                let due = item.due.to_string();
                let (held, kept_by) = (item.kept_by.is_some(), item.kept_by.map(|keeper| keeper.code()));
                insert.row([&run, item.id.as_bytes(), item.class.as_bytes(), &due, &held, &kept_by]);
            }
            insert_all(connection, &[insert]).await?;
        }
        Ok(())
    }
}
