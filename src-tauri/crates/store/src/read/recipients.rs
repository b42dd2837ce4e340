//! The register of recipients and processors.

use custode_domain::{
    ids::PurposeId,
    recipient::{Recipient, RecipientRole, Safeguard},
};

use super::{Reader, RecipientRow};
use crate::{
    StoreError,
    rows::{day, key, word},
};

impl Reader {
    /// Recipients by name, those that no longer get data too.
    ///
    /// # Errors
    /// Those of the database; [`StoreError::Unreadable`] for a row that cannot be read.
    pub async fn recipients(&self) -> Result<Vec<RecipientRow>, StoreError> {
        let rows = sqlx::query_file!("queries/read/recipients.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                let purposes = row.purposes.chunks(16).map(|id| key(id).map(PurposeId::from_uuid));
                let safeguard = row.safeguard.as_deref().map(|code| word(Safeguard::from_code(code))).transpose()?;
                Ok(RecipientRow {
                    id: key(&row.id)?,
                    recipient: Recipient {
                        name: row.name,
                        role: word(RecipientRole::from_code(&row.role))?,
                        service: row.service,
                        country: row.country,
                        safeguard,
                        contract_on: day(row.contract_on)?,
                        contact: row.contact,
                        purposes: purposes.collect::<Result<_, StoreError>>()?,
                    },
                    archived: row.archived != 0,
                })
            })
            .collect()
    }
}
