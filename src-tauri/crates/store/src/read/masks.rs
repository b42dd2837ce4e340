//! What the copy for a person leaves out, and by which names others are known.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use custode_domain::{
    ids::{ActorId, ContactId, MaskId},
    journal::Body,
    masking::Mask,
};

use super::Reader;
use crate::StoreError;

impl Reader {
    /// The decisions about what names others that stand, also those on cards that were merged into this one; oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn masks(&self, contact: ContactId) -> Result<Vec<(DateTime<Utc>, ActorId, Mask)>, StoreError> {
        let cards = self.cards_of(contact).await?;
        let entries: Vec<_> = cards.into_iter().flat_map(|(_, entries)| entries).collect();
        let gone: HashSet<MaskId> = entries
            .iter()
            .filter_map(|entry| match &entry.body {
                Some(Body::MaskRemoved(removal)) => Some(removal.id),
                _ => None,
            })
            .collect();
        let mut masks: Vec<_> = entries
            .into_iter()
            .filter_map(|entry| match entry.body {
                Some(Body::MaskSet(mask)) if !gone.contains(&mask.id) => {
                    Some((entry.header.stamp.at(), entry.header.actor, mask))
                }
                _ => None,
            })
            .collect();
        masks.sort_by_key(|(at, ..)| *at);
        Ok(masks)
    }

    /// Folded names of the people of the register but one, first name first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn names_of_others(&self, than: ContactId) -> Result<HashSet<String>, StoreError> {
        let (than, owner) = (than.to_vec(), self.only_owner().map(|owner| owner.to_vec()));
        let names =
            sqlx::query_file_scalar!("queries/read/person_names.sql", than, owner).fetch_all(&self.pool).await?;
        Ok(names
            .into_iter()
            .map(|name| name.replacen('|', " ", 1).trim().to_owned())
            .filter(|name| name.contains(' '))
            .collect())
    }
}
