//! Profiles of imports: how the files of one source are read and matched. Of this machine, never journaled (R14).

use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::{Archive, Reader, StoreError};

/// One profile.
#[derive(Clone, PartialEq, Eq)]
pub struct ImportProfile {
    /// Identity.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// The folded headers in order, each once, with a bar between them.
    pub headers: String,
    /// Folded name of the sheet; empty for text files.
    pub sheet: String,
    /// Counts how often it was saved, from 1.
    pub version: u32,
    /// Saved last at.
    pub changed_at: DateTime<Utc>,
    /// An import used it last at.
    pub used_at: Option<DateTime<Utc>>,
    /// Everything else, in the wizard's own format.
    pub content: String,
}

impl std::fmt::Debug for ImportProfile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ImportProfile").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Reader {
    /// Every profile by name.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn import_profiles(&self) -> Result<Vec<ImportProfile>, StoreError> {
        let rows = sqlx::query_file!("queries/local/profiles.sql").fetch_all(self.pool()).await?;
        rows.into_iter()
            .map(|row| {
                Ok(ImportProfile {
                    id: crate::rows::key(&row.id)?,
                    name: row.name,
                    headers: row.headers,
                    sheet: row.sheet,
                    version: u32::try_from(row.version).unwrap_or(1),
                    changed_at: DateTime::from_timestamp_millis(row.changed_at).unwrap_or_default(),
                    used_at: row.used_at.and_then(DateTime::from_timestamp_millis),
                    content: row.content,
                })
            })
            .collect()
    }
}

impl Archive {
    /// Keeps a profile under its id.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_import_profile(&self, profile: &ImportProfile) -> Result<(), StoreError> {
        let id = profile.id.as_bytes().to_vec();
        let (changed, used) = (profile.changed_at.timestamp_millis(), profile.used_at.map(|at| at.timestamp_millis()));
        let version = i64::from(profile.version);
        let mut writer = self.writer().await;
        sqlx::query_file!(
            "queries/local/put_profile.sql",
            id,
            profile.name,
            profile.headers,
            profile.sheet,
            version,
            changed,
            used,
            profile.content
        )
        .execute(writer.idle().await?)
        .await?;
        Ok(())
    }

    /// Forgets a profile.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn remove_import_profile(&self, id: Uuid) -> Result<(), StoreError> {
        let id = id.as_bytes().to_vec();
        let mut writer = self.writer().await;
        sqlx::query_file!("queries/local/remove_profile.sql", id).execute(writer.idle().await?).await?;
        Ok(())
    }
}
