//! How consents are asked for: the firm's own words, and who was asked to renew.

use std::collections::{HashMap, HashSet};

use custode_domain::{
    asking::{AskText, RenewalAsk},
    ids::{ConsentEventId, ContactId},
    journal::{Body, Entry, Kind},
};
use sqlx::{QueryBuilder, Sqlite};

use super::Reader;
use crate::{
    StoreError,
    rows::{self, ENTRY_COLUMNS},
};

impl Reader {
    /// Entries of a kind about asking, earliest first; those whose body is gone are left out.
    async fn asked(&self, kind: Kind) -> Result<Vec<Entry>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT ");
        // The first condition is that of the index.
        sql.push(ENTRY_COLUMNS).push(" WHERE e.kind BETWEEN 1000 AND 1019 AND e.kind = ");
        sql.push_bind(i64::from(kind.number())).push(" ORDER BY e.lid");
        sql.build().fetch_all(&self.pool).await?.iter().map(rows::entry).collect()
    }

    /// Every version of the words that consents are asked for with.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn ask_texts(&self) -> Result<Vec<AskText>, StoreError> {
        let entries = self.asked(Kind::AskTextSet).await?;
        Ok(entries
            .into_iter()
            .filter_map(|entry| match entry.body {
                Some(Body::AskTextSet(text)) => Some(text),
                _ => None,
            })
            .collect())
    }

    /// The requests to renew a yes, by the yes that they are about: the latest of each that went out.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn renewals_asked(&self) -> Result<HashMap<ConsentEventId, RenewalAsk>, StoreError> {
        let entries = self.asked(Kind::RenewalAsked).await?;
        if entries.is_empty() {
            return Ok(HashMap::new());
        }
        let unsent: HashSet<Vec<u8>> =
            sqlx::query_file_scalar!("queries/read/unsent.sql").fetch_all(&self.pool).await?.into_iter().collect();
        let mut asked: HashMap<ConsentEventId, (ContactId, RenewalAsk)> = HashMap::new();
        for entry in entries {
            if let Some(Body::RenewalAsked(ask)) = entry.body
                && !unsent.contains(&ask.communication.to_vec())
            {
                asked.insert(ask.event, (entry.header.unit.into(), ask));
            }
        }
        let cards = self.reached(asked.values().map(|(card, _)| *card).collect()).await?;
        asked.retain(|_, (card, _)| cards.contains(card));
        Ok(asked.into_iter().map(|(event, (_, ask))| (event, ask)).collect())
    }
}
