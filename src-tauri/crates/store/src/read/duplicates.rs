//! Pairs that wait for a decision, and where merged cards went.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use custode_domain::{
    contact::ContactKind,
    ids::{ContactId, DuplicateId, TxnId},
    journal::Stamp,
    records::DuplicatePair,
    role::Facet,
};
use sqlx::{QueryBuilder, Row, Sqlite};

use super::{
    Reader,
    catalogue::{reasons, small},
};
use crate::{
    StoreError,
    binding::bind_all,
    rows::{key, word},
};

/// A card in one line, with what tells homonyms apart.
#[derive(Clone)]
pub struct Brief {
    /// The card.
    pub id: ContactId,
    /// Its kind.
    pub kind: ContactKind,
    /// Its name as listed.
    pub name: String,
    /// First e-mail.
    pub email: Option<String>,
    /// First phone.
    pub phone: Option<String>,
    /// City.
    pub city: Option<String>,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
}

custode_domain::redacted!(Brief);

impl Reader {
    /// Cards in one line each, in no order; cards that are gone are left out.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn briefs(&self, ids: &[ContactId]) -> Result<Vec<Brief>, StoreError> {
        let mut found = Vec::with_capacity(ids.len());
        for chunk in self.reached(ids.to_vec()).await?.chunks(500) {
            let mut sql = QueryBuilder::<Sqlite>::new(
                "SELECT id, kind, list_name, email, phone, city, created_stamp FROM contact WHERE id IN (",
            );
            bind_all(&mut sql, chunk.iter().map(|id| id.to_vec()));
            sql.push(")");
            for row in sql.build().fetch_all(&self.pool).await? {
                let kind: &str = row.try_get(1)?;
                found.push(Brief {
                    id: key(row.try_get(0)?)?,
                    kind: word(ContactKind::from_code(kind))?,
                    name: row.try_get(2)?,
                    email: row.try_get::<Option<_>, _>(3)?.filter(|_| !self.hides(Facet::Email)),
                    phone: row.try_get::<Option<_>, _>(4)?.filter(|_| !self.hides(Facet::Phone)),
                    city: row.try_get::<Option<_>, _>(5)?.filter(|_| !self.hides(Facet::Address)),
                    created_at: Stamp::from_i64(row.try_get(6)?).at(),
                });
            }
        }
        Ok(found)
    }

    /// Every pair that waits for a decision, most alike first: both cards stand outside of the bin, no two pairs are about
    /// the same two cards, and none was ruled out before one of its cards was merged.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn duplicates(&self) -> Result<Vec<(DuplicateId, DuplicatePair)>, StoreError> {
        let rows = sqlx::query_file!("queries/read/duplicates.sql").fetch_all(&self.pool).await?;
        let mut standing: HashSet<Vec<u8>> = HashSet::new();
        let wanted: Vec<&[u8]> = rows.iter().filter(|row| !row.closed).flat_map(|row| [&*row.a, &*row.b]).collect();
        for chunk in wanted.chunks(500) {
            let mut sql = QueryBuilder::<Sqlite>::new("SELECT id FROM contact WHERE status <> 'binned' AND id IN (");
            bind_all(&mut sql, chunk.iter().map(|id| id.to_vec()));
            sql.push(")");
            for row in sql.build().fetch_all(&self.pool).await? {
                standing.insert(row.try_get(0)?);
            }
        }
        let both = |a: &[u8], b: &[u8]| if a < b { (a.to_vec(), b.to_vec()) } else { (b.to_vec(), a.to_vec()) };
        let mut settled: HashSet<(Vec<u8>, Vec<u8>)> =
            rows.iter().filter(|row| row.closed).map(|row| both(&row.a, &row.b)).collect();
        rows.into_iter()
            .filter(|row| !row.closed && row.a != row.b && standing.contains(&row.a) && standing.contains(&row.b))
            .filter(|row| settled.insert(both(&row.a, &row.b)))
            .map(|row| {
                let reasons = reasons(&row.reasons);
                let pair = DuplicatePair { a: key(&row.a)?, b: key(&row.b)?, score: small(row.score), reasons };
                Ok((key(&row.id)?, pair))
            })
            .collect()
    }

    /// Every pair that was ever proposed, by the cards that stand now, the smaller id first; true for one that somebody
    /// ruled out: that is remembered for ever.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn paired(&self) -> Result<HashMap<(ContactId, ContactId), bool>, StoreError> {
        let rows = sqlx::query_file!("queries/read/duplicates.sql").fetch_all(&self.pool).await?;
        let mut paired = HashMap::with_capacity(rows.len());
        for row in rows {
            let (a, b): (ContactId, ContactId) = (key(&row.a)?, key(&row.b)?);
            *paired.entry((a.min(b), a.max(b))).or_default() |= row.closed;
        }
        Ok(paired)
    }

    /// The card that answers for one that was merged; `None` for a card that stands by itself, or never was.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn successor(&self, id: ContactId) -> Result<Option<ContactId>, StoreError> {
        let id = id.to_vec();
        let found = sqlx::query_file_scalar!("queries/read/successor.sql", id).fetch_optional(&self.pool).await?;
        found.map(|id| key(&id)).transpose()
    }

    /// The card into which an action merged another one.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn merge_of(&self, txn: TxnId) -> Result<Option<ContactId>, StoreError> {
        let txn = txn.to_vec();
        let found = sqlx::query_file_scalar!("queries/read/merge_of.sql", txn).fetch_optional(&self.pool).await?;
        found.map(|id| key(&id)).transpose()
    }

    /// Whether a communication that names the card was logged or changed after a stamp.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn spoken_since(&self, id: ContactId, stamp: Stamp) -> Result<bool, StoreError> {
        let (id, stamp) = (id.to_vec(), stamp.as_i64());
        let any = sqlx::query_file_scalar!("queries/read/spoken_since.sql", id, stamp).fetch_one(&self.pool).await?;
        Ok(any != 0)
    }
}
