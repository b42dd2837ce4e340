//! A part of the people that no column tells, such as those whom the gate lets be called: one byte for each place in the
//! table, so that a page of the list asks it as it walks.

use std::sync::Arc;

use custode_domain::{
    ids::ContactId,
    journal::{Family, Kind},
};
use sqlx::{QueryBuilder, Sqlite};

use super::Reader;
use crate::{
    StoreError,
    rows::{key, unpack},
};

/// More entries than this since the last look, and everybody is asked about again.
const MANY: i64 = 5_000;

/// Some of the people; clones share it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Crowd(Arc<Vec<u8>>);

custode_domain::redacted!(Crowd);

/// What was written since a look.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Touched {
    /// Cards that say something else now.
    pub cards: Vec<ContactId>,
    /// Something was written that may change the answer about everybody.
    pub everybody: bool,
}

impl Crowd {
    fn put(&mut self, lid: i64, inside: bool) {
        let Ok(at) = usize::try_from(lid) else { return };
        let all = Arc::make_mut(&mut self.0);
        if inside && all.len() <= at {
            all.resize(at + 1, 0);
        }
        if let Some(place) = all.get_mut(at) {
            *place = inside.into();
        }
    }

    /// Those who are, or are not, inside; `c` is the card.
    pub(super) fn push_condition(&self, sql: &mut QueryBuilder<Sqlite>, inside: bool) {
        // Places count from 1 in SQL. A card that came later lies behind the end and is not inside; of nobody, SQL
        // has no bytes at all.
        sql.push("coalesce(substr(").push_bind(self.0.to_vec()).push(", c.lid + 1, 1), x'') ");
        sql.push(if inside { "= x'01'" } else { "<> x'01'" });
    }
}

impl Reader {
    /// Puts cards into a crowd, or takes them out; cards that are gone are passed over.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn mark(&self, crowd: &mut Crowd, ids: &[ContactId], inside: bool) -> Result<(), StoreError> {
        for some in ids.chunks(10_000) {
            let digits: Vec<String> = some.iter().map(|id| id.as_uuid().simple().to_string()).collect();
            let digits = serde_json::to_string(&digits).map_err(|_| StoreError::Unreadable)?;
            let packed: String = sqlx::query_scalar(
                "SELECT json_group_array(c.lid) FROM json_each(?) AS j CROSS JOIN contact AS c ON c.id = unhex(j.value)",
            )
            .bind(digits)
            .fetch_one(&self.pool)
            .await?;
            for lid in unpack::<i64>(&packed)? {
                crowd.put(lid, inside);
            }
        }
        Ok(())
    }

    /// What was written after an entry, as far as the gate looks at it. What makes no state is passed over, and so are
    /// communications, cases, saved views and names of operators.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn touched_since(&self, lid: i64) -> Result<Touched, StoreError> {
        let rows: Vec<(i64, Vec<u8>)> = sqlx::query_as("SELECT kind, unit FROM entry WHERE lid > ? LIMIT ?")
            .bind(lid)
            .bind(MANY + 1)
            .fetch_all(&self.pool)
            .await?;
        let mut touched = Touched { everybody: rows.len() as i64 > MANY, ..Touched::default() };
        for (number, unit) in rows {
            let kind = Kind::from_number(u32::try_from(number).map_err(|_| StoreError::Unreadable)?);
            match kind.family() {
                _ if kind.is_audit() => {}
                Family::Contact => touched.cards.push(key(&unit)?),
                Family::Communication | Family::Case | Family::SavedView | Family::Operator => {}
                _ => touched.everybody = true,
            }
        }
        touched.cards.sort_unstable();
        touched.cards.dedup();
        Ok(touched)
    }
}
