//! Files that prove decisions: which there are, and what is in them.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, Utc};
use custode_domain::{
    evidence::Evidence,
    ids::{ActorId, ConsentEventId, ContactId, EvidenceId},
    journal::{Body, Entry},
    unit::{UnitState, fold},
};

use super::Reader;
use crate::StoreError;

/// The files that entries attach, without those that were destroyed since.
fn attached(entries: Vec<Entry>) -> Vec<(DateTime<Utc>, ActorId, Evidence)> {
    let gone: HashSet<EvidenceId> = entries
        .iter()
        .filter_map(|entry| match &entry.body {
            Some(Body::EvidenceRemoved(removal)) => Some(removal.id),
            _ => None,
        })
        .collect();
    entries
        .into_iter()
        .filter_map(|entry| match entry.body {
            Some(Body::EvidenceAttached(evidence)) => Some((entry.header.stamp.at(), entry.header.actor, evidence)),
            _ => None,
        })
        .filter(|(.., evidence)| !gone.contains(&evidence.id))
        .collect()
}

impl Reader {
    /// The entries of each card of a person: first their own, then those that were merged into it.
    pub(super) async fn cards_of(&self, contact: ContactId) -> Result<Vec<(ContactId, Vec<Entry>)>, StoreError> {
        let entries = self.entries(contact).await?;
        let merged = match fold(&entries) {
            UnitState::Contact(unit) => unit.absorbed(),
            _ => Vec::new(),
        };
        let mut cards = vec![(contact, entries)];
        for other in merged {
            cards.push((other, self.entries(other).await?));
        }
        Ok(cards)
    }

    /// The files that prove decisions of a person, also on cards that were merged into theirs; oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn evidence(&self, contact: ContactId) -> Result<Vec<(DateTime<Utc>, ActorId, Evidence)>, StoreError> {
        let cards = self.cards_of(contact).await?;
        let mut files: Vec<_> = cards.into_iter().flat_map(|(_, entries)| attached(entries)).collect();
        files.sort_by_key(|(at, ..)| *at);
        Ok(files)
    }

    /// Every decision or objection of a person that a file ever proved, also one that was taken out since.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn ever_proven(&self, contact: ContactId) -> Result<HashSet<ConsentEventId>, StoreError> {
        let mut found = HashSet::new();
        for (_, entries) in self.cards_of(contact).await? {
            for entry in entries {
                if let Some(Body::EvidenceAttached(file)) = entry.body {
                    found.insert(file.event);
                    found.extend(file.also);
                }
            }
        }
        Ok(found)
    }

    /// The card of a person in whose unit a file lies; `None` when they have no such file.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn evidence_holder(&self, contact: ContactId, id: EvidenceId) -> Result<Option<ContactId>, StoreError> {
        let cards = self.cards_of(contact).await?;
        let holds = |entries: Vec<Entry>| attached(entries).iter().any(|(.., one)| one.id == id);
        Ok(cards.into_iter().find_map(|(card, entries)| holds(entries).then_some(card)))
    }

    /// What is in a file; `None` when its unit is erased.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn evidence_bytes(&self, id: EvidenceId) -> Result<Option<Vec<u8>>, StoreError> {
        let id = id.to_vec();
        Ok(sqlx::query_file_scalar!("queries/read/evidence_file.sql", id).fetch_optional(&self.pool).await?)
    }

    /// The hashes of the files of some cards, by the decision that they prove: what a proof keeps of them.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn evidence_hashes(
        &self,
        cards: &[ContactId],
    ) -> Result<BTreeMap<ConsentEventId, Vec<Vec<u8>>>, StoreError> {
        let mut hashes: BTreeMap<ConsentEventId, Vec<Vec<u8>>> = BTreeMap::new();
        for card in cards {
            let key = card.to_vec();
            if sqlx::query_file_scalar!("queries/read/evidence_any.sql", key).fetch_one(&self.pool).await? == 0 {
                continue;
            }
            for (.., file) in attached(self.entries(*card).await?) {
                for event in std::iter::once(file.event).chain(file.also) {
                    hashes.entry(event).or_default().push(file.sha256.clone());
                }
            }
        }
        Ok(hashes)
    }
}
