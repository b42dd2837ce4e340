//! The frozen list of a retention run, beside the journal.

use super::Tx;
use crate::{
    StoreError,
    bulk::insert_all,
    packed::Insert,
    read::{RetentionItem, log_before},
};
use chrono::{DateTime, Utc};
use custode_domain::{ids::UnitId, journal::Kind, retention_run::Uncovered};
use sqlx::{QueryBuilder, Sqlite};

impl Tx {
    /// Keeps the frozen list of a run and what no rule covers, in the place of every earlier one.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn freeze_retention(
        &mut self,
        run: &str,
        items: &[RetentionItem],
        uncovered: &[(UnitId, Uncovered)],
    ) -> Result<(), StoreError> {
        let connection = self.connection().await?;
        sqlx::query_file!("queries/retention/forget_items.sql").execute(&mut *connection).await?;
        sqlx::query_file!("queries/retention/forget_uncovered.sql").execute(&mut *connection).await?;
        for portion in items.chunks(1_000) {
            let mut insert =
                Insert::new("INSERT INTO local_retention_item (run, unit, class, due, held, kept_by, term)");
            for item in portion {
                let due = item.due.to_string();
                let (held, kept_by) = (item.kept_by.is_some(), item.kept_by.map(|keeper| keeper.code()));
                let term = item.term.map(|term| term.code());
                insert.row([&run, item.id.as_bytes(), item.class.as_bytes(), &due, &held, &kept_by, &term]);
            }
            insert_all(connection, &[insert]).await?;
        }
        for portion in uncovered.chunks(1_000) {
            let mut insert = Insert::new("INSERT INTO local_retention_uncovered (run, unit, why)");
            for (id, why) in portion {
                insert.row([&run, id.as_bytes(), &why.code()]);
            }
            insert_all(connection, &[insert]).await?;
        }
        Ok(())
    }

    /// Destroys what entries of some kinds say that were written before a moment, with their salts. They keep their place in the
    /// chain. Returns how many there were.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn forget_log(&mut self, kinds: &[Kind], before: DateTime<Utc>) -> Result<u64, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new("DELETE FROM entry_body WHERE lid IN (SELECT e.lid FROM entry AS e");
        log_before(&mut sql, kinds, before);
        sql.push(")");
        Ok(sql.build().execute(self.connection().await?).await?.rows_affected())
    }
}
