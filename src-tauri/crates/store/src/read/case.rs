//! Cases (S53), in the order of those who wait.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    communication::Category,
    ids::{ActorId, CaseId, CommunicationId, ContactId},
    journal::Stamp,
};
use sqlx::{QueryBuilder, Row, Sqlite, sqlite::SqliteRow};

use super::{PAGE_LIMIT, Reader};
use crate::{
    StoreError,
    binding::bind_all,
    rows::{id, key, word},
};

/// Which cases are listed; every part must hold.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct CaseQuery {
    /// Only open, or only closed ones.
    pub closed: Option<bool>,
    /// This operator works on them.
    pub assignee: Option<ActorId>,
    /// Of this card; of nobody in particular, cards in the bin are left out.
    pub contact: Option<ContactId>,
    /// Of this sort.
    pub category: Option<Category>,
    /// Opened from this moment on.
    pub since: Option<DateTime<Utc>>,
    /// Opened before this moment.
    pub before: Option<DateTime<Utc>>,
    /// Words in the title.
    pub text: String,
    /// First item.
    pub offset: u64,
    /// At most [`PAGE_LIMIT`].
    pub limit: u32,
}

/// A case as it stands.
#[derive(Clone, PartialEq, Eq)]
pub struct CaseRow {
    /// Identity.
    pub id: CaseId,
    /// What it is about.
    pub title: String,
    /// Sort.
    pub category: Category,
    /// Whose it is; the card that stays, where that one was merged.
    pub contact: ContactId,
    /// Who works on it.
    pub assignee: Option<ActorId>,
    /// Since when the person waits.
    pub opened_at: DateTime<Utc>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// How it ended.
    pub outcome: Option<String>,
    /// When the person was first answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// Communications in it.
    pub items: u64,
    /// The processing of the person's data is restricted (Art. 18 GDPR).
    pub restricted: bool,
}

custode_domain::redacted!(CaseQuery, CaseRow);

/// The case in which a communication is.
#[derive(Clone, PartialEq, Eq)]
pub struct CaseOf {
    /// Which.
    pub id: CaseId,
    /// What it is about.
    pub title: String,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
}

custode_domain::redacted!(CaseOf);

/// An answer is what went out since the case is open, and is not on its way still.
const COLUMNS: &str = "SELECT k.id, k.title, k.category, coalesce(x.stays, k.contact), k.assignee, k.opened_at, k.closed_at, \
     k.outcome, coalesce((SELECT min(m.started_at) FROM case_item AS i JOIN communication AS m ON m.id = i.communication \
     WHERE i.case_id = k.id AND m.binned = 0 AND m.direction = 'outbound' AND m.started_at >= k.opened_at \
     AND (m.delivery IS NULL OR m.delivery = 'done')), k.answered_at), \
     (SELECT count(*) FROM case_item AS i JOIN communication AS m ON m.id = i.communication \
     WHERE i.case_id = k.id AND m.binned = 0), coalesce(c.status = 'restricted', 0)";

const SOURCE: &str = " FROM case_file AS k LEFT JOIN merged_card AS x ON x.id = k.contact \
     LEFT JOIN contact AS c ON c.id = coalesce(x.stays, k.contact) WHERE k.removed = 0";

fn moment(millis: Option<i64>) -> Result<Option<DateTime<Utc>>, StoreError> {
    millis.map(|millis| word(DateTime::from_timestamp_millis(millis))).transpose()
}

fn case_row(row: &SqliteRow) -> Result<CaseRow, StoreError> {
    Ok(CaseRow {
        id: key(row.try_get(0)?)?,
        title: row.try_get(1)?,
        category: word(Category::from_code(row.try_get(2)?))?,
        contact: key(row.try_get(3)?)?,
        assignee: id(row.try_get(4)?)?,
        opened_at: word(DateTime::from_timestamp_millis(row.try_get(5)?))?,
        closed_at: moment(row.try_get(6)?)?,
        outcome: row.try_get(7)?,
        answered_at: moment(row.try_get(8)?)?,
        items: row.try_get::<i64, _>(9)?.cast_unsigned(),
        restricted: row.try_get(10)?,
    })
}

fn conditions(sql: &mut QueryBuilder<Sqlite>, query: &CaseQuery, owner: Option<ActorId>) {
    sql.push(SOURCE);
    if let Some(owner) = owner {
        sql.push(" AND c.owner = ").push_bind(owner.to_vec());
    }
    match query.contact {
        Some(contact) => {
            sql.push(" AND coalesce(x.stays, k.contact) = ").push_bind(contact.to_vec());
        }
        None => {
            sql.push(" AND NOT EXISTS (SELECT 1 FROM bin_item AS b WHERE b.unit = coalesce(x.stays, k.contact))");
        }
    }
    if let Some(closed) = query.closed {
        sql.push(if closed { " AND k.closed_at IS NOT NULL" } else { " AND k.closed_at IS NULL" });
    }
    if let Some(assignee) = query.assignee {
        sql.push(" AND k.assignee = ").push_bind(assignee.to_vec());
    }
    if let Some(category) = query.category {
        sql.push(" AND k.category = ").push_bind(category.code());
    }
    if let Some(since) = query.since {
        sql.push(" AND k.opened_at >= ").push_bind(since.timestamp_millis());
    }
    if let Some(before) = query.before {
        sql.push(" AND k.opened_at < ").push_bind(before.timestamp_millis());
    }
    let words: String =
        query.text.trim().chars().map(|c| if matches!(c, '%' | '_' | '\\') { ' ' } else { c }).collect();
    if !words.is_empty() {
        // What a restricted card is about is not come upon by a word.
        sql.push(" AND coalesce(c.status, '') <> 'restricted' AND k.title LIKE ").push_bind(format!("%{words}%"));
    }
}

impl Reader {
    /// Cases that were taken away until a moment, and that nothing holds.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn removed_cases(&self, until: DateTime<Utc>, today: NaiveDate) -> Result<Vec<CaseId>, StoreError> {
        let (until, today) = (Stamp::next(until, None).as_i64() | 0xffff, today.to_string());
        let rows = sqlx::query_file_scalar!("queries/case/removed.sql", until, today).fetch_all(&self.pool).await?;
        rows.iter().map(|id| key(id)).collect()
    }

    /// A window of the cases, open ones first, those that wait longest before the others; and how many there are.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn cases(&self, query: &CaseQuery) -> Result<(Vec<CaseRow>, u64), StoreError> {
        let owner = self.only_owner();
        let mut count = QueryBuilder::<Sqlite>::new("SELECT count(*)");
        conditions(&mut count, query, owner);
        let total: i64 = count.build().fetch_one(&self.pool).await?.try_get(0)?;
        let mut sql = QueryBuilder::<Sqlite>::new(COLUMNS);
        conditions(&mut sql, query, owner);
        sql.push(" ORDER BY k.closed_at IS NOT NULL, k.closed_at DESC, k.opened_at, k.id LIMIT ");
        sql.push_bind(i64::from(query.limit.min(PAGE_LIMIT))).push(" OFFSET ").push_bind(query.offset.cast_signed());
        let rows = sql.build().fetch_all(&self.pool).await?;
        Ok((rows.iter().map(case_row).collect::<Result<_, _>>()?, total.cast_unsigned()))
    }

    /// One case; `None` when it is not there (any more), or not within reach.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn case(&self, id: CaseId) -> Result<Option<CaseRow>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new(COLUMNS);
        sql.push(SOURCE).push(" AND k.id = ").push_bind(id.to_vec());
        if let Some(owner) = self.only_owner() {
            sql.push(" AND c.owner = ").push_bind(owner.to_vec());
        }
        sql.build().fetch_optional(&self.pool).await?.as_ref().map(case_row).transpose()
    }

    /// The communications of a case that are in reach and not in the bin, the earliest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn case_items(&self, id: CaseId) -> Result<Vec<super::CommunicationRow>, StoreError> {
        let wanted = id.to_vec();
        let ids = sqlx::query_file_scalar!("queries/case/items.sql", wanted).fetch_all(&self.pool).await?;
        let mut found = Vec::with_capacity(ids.len());
        for id in &ids {
            found.extend(self.communication(key(id)?).await?);
        }
        Ok(found)
    }

    /// The cases in which some communications are, as far as they are within reach; of somebody whose data are restricted
    /// without a title (Art. 18).
    ///
    /// # Errors
    /// Those of the database.
    pub async fn cases_of(
        &self,
        communications: &[CommunicationId],
    ) -> Result<HashMap<CommunicationId, CaseOf>, StoreError> {
        let mut found = HashMap::new();
        for chunk in communications.chunks(500) {
            let mut sql = QueryBuilder::<Sqlite>::new(
                "SELECT i.communication, k.id, CASE WHEN c.status = 'restricted' THEN '' ELSE k.title END, k.closed_at FROM case_item AS i JOIN case_file AS k ON k.id = i.case_id \
                 LEFT JOIN merged_card AS x ON x.id = k.contact LEFT JOIN contact AS c ON c.id = coalesce(x.stays, k.contact) \
                 WHERE k.removed = 0",
            );
            if let Some(owner) = self.only_owner() {
                sql.push(" AND c.owner = ").push_bind(owner.to_vec());
            }
            sql.push(" AND i.communication IN (");
            bind_all(&mut sql, chunk.iter().map(|id| id.to_vec()));
            sql.push(") ORDER BY k.opened_at");
            for row in sql.build().fetch_all(&self.pool).await? {
                let case =
                    CaseOf { id: key(row.try_get(1)?)?, title: row.try_get(2)?, closed_at: moment(row.try_get(3)?)? };
                found.insert(key(row.try_get(0)?)?, case);
            }
        }
        Ok(found)
    }
}
