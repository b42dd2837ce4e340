//! Anomalies that somebody dismissed.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use custode_domain::{
    anomaly::AnomalySort,
    ids::{ActorId, AnomalyId, ContactId},
    journal::Stamp,
};

use super::Reader;
use crate::{
    StoreError,
    rows::{id, key, word},
};

/// A dismissal.
#[derive(Clone, PartialEq, Eq)]
pub struct DismissalRow {
    /// The anomaly.
    pub id: AnomalyId,
    /// What it was.
    pub sort: AnomalySort,
    /// Why it was dismissed.
    pub reason: String,
    /// The operator whom it was about.
    pub operator: Option<ActorId>,
    /// The cards that it was about.
    pub contacts: Vec<ContactId>,
    /// It is a question again.
    pub reopened: bool,
    /// Who dismissed it.
    pub actor: ActorId,
    /// When.
    pub at: DateTime<Utc>,
}

custode_domain::redacted!(DismissalRow);

impl Reader {
    /// Every dismissal, latest first; those of cards that the reader does not see all of are left out.
    ///
    /// # Errors
    /// Those of the database; [`StoreError::Unreadable`] for a sort of a newer program.
    pub async fn dismissals(&self) -> Result<Vec<DismissalRow>, StoreError> {
        let mut cards: HashMap<AnomalyId, Vec<ContactId>> = HashMap::new();
        for row in sqlx::query_file!("queries/anomaly/cards.sql").fetch_all(&self.pool).await? {
            cards.entry(key(&row.anomaly)?).or_default().push(key(&row.contact)?);
        }
        let rows = sqlx::query_file!("queries/anomaly/all.sql").fetch_all(&self.pool).await?;
        let mut found = Vec::with_capacity(rows.len());
        for row in rows {
            let anomaly = key(&row.id)?;
            let contacts = cards.remove(&anomaly).unwrap_or_default();
            if self.only_owner().is_some() && self.reached(contacts.clone()).await?.len() < contacts.len() {
                continue;
            }
            found.push(DismissalRow {
                id: anomaly,
                sort: word(AnomalySort::from_code(&row.sort))?,
                reason: row.reason,
                operator: id(row.operator)?,
                contacts,
                reopened: row.reopened != 0,
                actor: key(&row.actor)?,
                at: Stamp::from_i64(row.stamp).at(),
            });
        }
        Ok(found)
    }
}
