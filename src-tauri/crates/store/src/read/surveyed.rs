//! Cards for a survey of the whole register: their folds with what no fold tells.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    contact::ContactUnit,
    ids::{ContactId, UnitId},
    journal::{Body, Entry},
    unit::{UnitState, fold},
};

use super::Reader;
use crate::{StoreError, rows::key, write::load};

/// A card as a survey sees it.
#[derive(Clone)]
pub struct SurveyedCard {
    /// Identity.
    pub id: ContactId,
    /// The folded state.
    pub unit: ContactUnit,
    /// Last day on which somebody wrote on it by hand.
    pub by_hand_on: Option<NaiveDate>,
}

custode_domain::redacted!(SurveyedCard);

impl Reader {
    /// Some cards, in the order asked; erased, merged and unknown ones are left out. A few hundred ids at a time.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn surveyed(&self, ids: &[ContactId]) -> Result<Vec<SurveyedCard>, StoreError> {
        let units: Vec<UnitId> = ids.iter().map(|id| (*id).into()).collect();
        let mut connection = self.pool.acquire().await?;
        let mut entries = load(&mut connection, &units).await?;
        Ok(ids
            .iter()
            .filter_map(|id| {
                let entries = self.seen(entries.remove(&(*id).into())?);
                match fold(&entries) {
                    UnitState::Contact(unit) if unit.merged_into().is_none() => {
                        Some(SurveyedCard { id: *id, unit, by_hand_on: by_hand_on(&entries) })
                    }
                    _ => None,
                }
            })
            .collect())
    }

    /// The contacts outside of the bin with a yes of some type, over or not, by name.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn contacts_with_a_yes(&self) -> Result<Vec<ContactId>, StoreError> {
        let ids = sqlx::query_file_scalar!("queries/read/contacts_with_a_yes.sql").fetch_all(&self.pool).await?;
        ids.iter().map(|id| key(id)).collect()
    }

    /// When each contact was last written to or heard from; those who never were are absent.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn last_contacts(&self) -> Result<HashMap<ContactId, DateTime<Utc>>, StoreError> {
        let rows = sqlx::query_file!("queries/read/last_contacts.sql").fetch_all(&self.pool).await?;
        let mut found = HashMap::with_capacity(rows.len());
        for row in rows {
            if let Some(at) = DateTime::from_timestamp_millis(row.last) {
                found.insert(key(&row.contact)?, at);
            }
        }
        Ok(found)
    }
}

/// The latest entry that a person made on the card, not an import and not an undo.
fn by_hand_on(entries: &[Entry]) -> Option<NaiveDate> {
    let by_hand = entries.iter().filter(|entry| match &entry.body {
        Some(Body::ContactRecorded(change) | Body::ContactChanged(change)) => {
            change.undoes.is_none() && change.origin.as_ref().is_none_or(|origin| origin.batch.is_none())
        }
        _ => false,
    });
    by_hand.map(|entry| entry.header.stamp.at().date_naive()).max()
}
