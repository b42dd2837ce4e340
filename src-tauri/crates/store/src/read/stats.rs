use custode_vault::blake3_bytes;

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
    /// Counts, size and versions; cards and communications are those within reach.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn stats(&self) -> Result<Stats, StoreError> {
        let counts = sqlx::query_file!("queries/read/counts.sql").fetch_one(&self.pool).await?;
        let own = match self.only_owner() {
            None => None,
            Some(owner) => {
                let all = "SELECT count(*) FROM communication AS m WHERE m.binned = 0 AND EXISTS ( \
                           SELECT 1 FROM communication_contact AS q LEFT JOIN contact_alias AS x ON x.alias = q.contact \
                           JOIN contact AS c ON c.id = q.contact OR c.lid = x.contact_lid \
                           WHERE q.communication_lid = m.lid AND c.owner = ?)";
                let logged: i64 = sqlx::query_scalar(all).bind(owner.to_vec()).fetch_one(&self.pool).await?;
                Some((self.count_contacts().await?, logged.cast_unsigned()))
            }
        };
        let (contacts, binned, communications) = match own {
            Some((contacts, communications)) => (contacts, 0, communications),
            None => {
                (counts.contacts.cast_unsigned(), counts.binned.cast_unsigned(), counts.communications.cast_unsigned())
            }
        };
        let bytes: i64 =
            sqlx::query_scalar("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
                .fetch_one(&self.pool)
                .await?;
        let sqlite: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(&self.pool).await?;
        let cipher: String = sqlx::query_scalar("PRAGMA cipher_version").fetch_one(&self.pool).await?;
        Ok(Stats {
            contacts,
            binned,
            communications,
            entries: counts.entries.cast_unsigned(),
            bytes: bytes.cast_unsigned(),
            sqlite,
            cipher,
        })
    }

    /// How far the journal goes, and a hash that stands for all of it; zeros in an empty archive. With one chain these
    /// are its last number and its head. With several (R12) the number counts the entries of all of them, so that it
    /// only grows, and the hash is one over the ends of all chains.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn head(&self) -> Result<(u64, [u8; 32]), StoreError> {
        head_of(&self.pool).await
    }
}

/// [`Reader::head`] over any connection.
pub(crate) async fn head_of(database: impl sqlx::SqliteExecutor<'_>) -> Result<(u64, [u8; 32]), StoreError> {
    let chains = sqlx::query_file!("queries/read/heads.sql").fetch_all(database).await?;
    if let [only] = chains.as_slice() {
        return Ok((only.seq.cast_unsigned(), rows::array(&only.hash)?));
    }
    let (mut entries, mut ends) = (0, Vec::with_capacity(chains.len() * 72));
    for chain in &chains {
        entries += chain.seq.cast_unsigned();
        ends.extend_from_slice(&chain.scope);
        ends.extend_from_slice(&chain.replica);
        ends.extend_from_slice(&chain.seq.to_be_bytes());
        ends.extend_from_slice(&chain.hash);
    }
    Ok(if chains.is_empty() { (0, [0; 32]) } else { (entries, blake3_bytes(&ends)) })
}
