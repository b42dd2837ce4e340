//! To whom the data of a person were disclosed.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use custode_domain::{
    disclosure::Disclosure,
    ids::{ActorId, ContactId, DisclosureId},
    journal::Body,
};

use super::Reader;
use crate::StoreError;

impl Reader {
    /// The disclosures that stand, also those of cards that were merged into this one; the latest day first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn disclosures(
        &self,
        contact: ContactId,
    ) -> Result<Vec<(DateTime<Utc>, ActorId, Disclosure)>, StoreError> {
        let cards = self.cards_of(contact).await?;
        let entries: Vec<_> = cards.into_iter().flat_map(|(_, entries)| entries).collect();
        let struck: HashSet<DisclosureId> = entries
            .iter()
            .filter_map(|entry| match &entry.body {
                Some(Body::DisclosureStruck(strike)) => Some(strike.id),
                _ => None,
            })
            .collect();
        let mut disclosures: Vec<_> = entries
            .into_iter()
            .filter_map(|entry| match entry.body {
                Some(Body::DisclosureRecorded(one)) if !struck.contains(&one.id) => {
                    Some((entry.header.stamp.at(), entry.header.actor, one))
                }
                _ => None,
            })
            .collect();
        disclosures.sort_by_key(|(at, _, one)| std::cmp::Reverse((one.on, *at)));
        Ok(disclosures)
    }
}
