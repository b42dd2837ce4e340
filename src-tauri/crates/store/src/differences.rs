//! Values of a file that differ from those on the cards that its rows join. The card's value stays unless somebody takes
//! the file's.

use uuid::Uuid;

use crate::{Archive, Reader, StoreError, bulk::insert_all, packed::Insert};

/// One value that differs.
#[derive(Clone, PartialEq, Eq)]
pub struct ImportDifference {
    /// Row in the file, from 1.
    pub row_no: u64,
    /// Code of the field.
    pub field: String,
    /// Name of the card.
    pub name: String,
    /// What the card says.
    pub before: String,
    /// What the file says.
    pub after: String,
    /// The file's is wanted.
    pub taken: bool,
}

impl std::fmt::Debug for ImportDifference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ImportDifference")
            .field("row_no", &self.row_no)
            .field("field", &self.field)
            .finish_non_exhaustive()
    }
}

fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Reader {
    /// Differences of a sheet from an offset on, how many there are, and how many are taken.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn import_differences(
        &self,
        session: Uuid,
        sheet: &str,
        offset: u32,
        limit: u32,
    ) -> Result<(Vec<ImportDifference>, u32, u32), StoreError> {
        let (id, limit, offset) = (session.as_bytes().to_vec(), i64::from(limit), i64::from(offset));
        let rows =
            sqlx::query_file!("queries/local/differences.sql", id, sheet, limit, offset).fetch_all(self.pool()).await?;
        let count = sqlx::query_file!("queries/local/count_differences.sql", id, sheet).fetch_one(self.pool()).await?;
        let rows = rows
            .into_iter()
            .map(|row| ImportDifference {
                row_no: row.row_no.cast_unsigned(),
                field: row.field,
                name: row.name,
                before: row.before,
                after: row.after,
                taken: row.taken != 0,
            })
            .collect();
        Ok((rows, small(count.all), small(count.taken)))
    }

    /// Row, field and text of the file for each difference that is taken.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn taken_differences(
        &self,
        session: Uuid,
        sheet: &str,
    ) -> Result<Vec<(u64, String, String)>, StoreError> {
        let id = session.as_bytes().to_vec();
        let rows = sqlx::query_file!("queries/local/taken_differences.sql", id, sheet).fetch_all(self.pool()).await?;
        Ok(rows.into_iter().map(|row| (row.row_no.cast_unsigned(), row.field, row.after)).collect())
    }
}

impl Archive {
    /// Keeps the differences of a sheet in the place of those that were found before.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_import_differences(
        &self,
        session: Uuid,
        sheet: &str,
        found: &[ImportDifference],
    ) -> Result<(), StoreError> {
        let (id, sheet) = (session.as_bytes().to_vec(), sheet.to_owned());
        let mut kept = Insert::new(
            "REPLACE INTO local_import_difference (session, sheet, row_no, field, name, before, after, taken)",
        );
        for one in found {
            let (row_no, taken) = (one.row_no.cast_signed(), i64::from(one.taken));
            kept.row([session.as_bytes(), &sheet, &row_no, &one.field, &one.name, &one.before, &one.after, &taken]);
        }
        let mut writer = self.writer().await;
        writer.begin().await?;
        let done = async {
            let connection = writer.current()?;
            sqlx::query_file!("queries/local/clear_differences.sql", id, sheet).execute(&mut *connection).await?;
            insert_all(connection, &[kept]).await
        };
        if let Err(error) = done.await {
            writer.rollback().await?;
            return Err(error);
        }
        writer.commit().await
    }

    /// Takes the file's value, or leaves the card's: of one field of a row, or of all. The plan goes.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn take_import_difference(
        &self,
        session: Uuid,
        sheet: &str,
        at: Option<(u64, &str)>,
        taken: bool,
    ) -> Result<(), StoreError> {
        let id = session.as_bytes().to_vec();
        let (row_no, field) = (at.map(|(row, _)| row.cast_signed()), at.map(|(_, field)| field));
        let taken = i64::from(taken);
        let mut writer = self.writer().await;
        let connection = writer.idle().await?;
        sqlx::query_file!("queries/local/take_difference.sql", taken, id, sheet, row_no, field)
            .execute(&mut *connection)
            .await?;
        sqlx::query_file!("queries/local/clear_plan.sql", id).execute(connection).await?;
        Ok(())
    }
}
