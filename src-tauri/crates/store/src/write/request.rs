use super::Tx;
use crate::StoreError;

impl Tx {
    /// The next official number of a year: `DSR-2026-0042` (JOURNAL R2). Writes come one after the other, so no two are the
    /// same.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn next_request_number(&mut self, year: i32) -> Result<String, StoreError> {
        self.flush().await?;
        let like = format!("DSR-{year:04}-%");
        let connection = self.line.connection().await?;
        let last = sqlx::query_file_scalar!("queries/read/last_request.sql", like).fetch_one(connection).await?;
        let last = last.and_then(|number| number.rsplit('-').next()?.parse::<u32>().ok()).unwrap_or(0);
        Ok(format!("DSR-{year:04}-{:04}", last + 1))
    }
}
