use super::Reader;
use crate::{StoreError, rows};

/// Figures of the open archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stats {
    /// Contacts, without the bin.
    pub contacts: u64,
    /// Contacts in the bin.
    pub binned: u64,
    /// Logged communications.
    pub communications: u64,
    /// Journal entries.
    pub entries: u64,
    /// Bytes of the data file, without its log.
    pub bytes: u64,
    /// Version of SQLite.
    pub sqlite: String,
    /// Version of SQLCipher.
    pub cipher: String,
}

impl Reader {
    /// Counts, size and versions.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn stats(&self) -> Result<Stats, StoreError> {
        let counts = sqlx::query_file!("queries/read/counts.sql").fetch_one(&self.pool).await?;
        let bytes: i64 =
            sqlx::query_scalar("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
                .fetch_one(&self.pool)
                .await?;
        let sqlite: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&self.pool).await?;
        let cipher: String = sqlx::query_scalar("PRAGMA cipher_version").fetch_one(&self.pool).await?;
        Ok(Stats {
            contacts: counts.contacts.cast_unsigned(),
            binned: counts.binned.cast_unsigned(),
            communications: counts.communications.cast_unsigned(),
            entries: counts.entries.cast_unsigned(),
            bytes: bytes.cast_unsigned(),
            sqlite,
            cipher,
        })
    }

    /// Number of the latest entry and the head of the chain; zeros in an empty archive.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn head(&self) -> Result<(u64, [u8; 32]), StoreError> {
        let row = sqlx::query_file!("queries/read/head.sql").fetch_optional(&self.pool).await?;
        Ok(match row {
            Some(row) => (row.seq.cast_unsigned(), rows::array(&row.hash)?),
            None => (0, [0; 32]),
        })
    }
}
