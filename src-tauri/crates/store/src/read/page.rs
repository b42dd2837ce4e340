use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    consent::{ConsentView, ShownState, Stop},
    contact::{ContactKind, ContactStatus},
    gate::{Opening, Way},
    ids::{ActorId, BatchId, ConsentTypeId, ContactId, SourceId},
};
use sqlx::{QueryBuilder, Row, Sqlite, SqliteConnection};
use std::collections::HashSet;

use super::{
    Reader,
    consent::{self, TypeTerms},
    crowd::Crowd,
    search::{Match, Search, Source},
    window,
};
use crate::{
    StoreError,
    rows::{key, unpack},
};

/// Rows of one window at most.
pub const PAGE_LIMIT: u32 = 200;

/// A condition of the grid; all of them must hold.
#[derive(Clone, PartialEq, Eq)]
pub enum ContactFilter {
    /// Person or organisation.
    Kind(ContactKind),
    /// Status. Without this filter, binned contacts are left out.
    Status(ContactStatus),
    /// Has this tag.
    Tag(String),
    /// City of some address, without regard to accents and case.
    City(String),
    /// Province of some address.
    Province(String),
    /// Source of acquisition.
    Source(SourceId),
    /// Created by this import.
    Batch(BatchId),
    /// Looked after by this operator.
    Owner(ActorId),
    /// Has, or lacks, an e-mail or PEC.
    HasEmail(bool),
    /// Has, or lacks, a phone.
    HasPhone(bool),
    /// A consent type stands in this state today.
    Consent(ConsentTypeId, ShownState),
    /// Has, or lacks, a stop in force.
    Stopped(bool),
    /// Stops in force close, or do not close, all that a consent type opens; nobody's, while that was not looked up.
    Closed(ConsentTypeId, bool, Option<Opening>),
    /// May, or may not, be reached for marketing in this way: what the gate said of everybody. Nobody, while it was not asked.
    Reach(Way, bool, Option<Crowd>),
    /// Lets nobody through: what it asks for is hidden from the person at the desk.
    Nobody,
}

custode_domain::redacted!(ContactFilter, ContactRow, ContactQuery);

/// Columns that the grid sorts by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ContactSort {
    /// Name in Italian order; search results by likeness.
    #[default]
    Name,
    /// First e-mail.
    Email,
    /// City.
    City,
    /// Latest communication.
    LastContact,
    /// Day of recording.
    Created,
}

/// What the grid asks.
#[derive(Clone, Default)]
pub struct ContactQuery {
    /// Search as you type; empty = everything.
    pub search: String,
    /// Lookup hash of the typed text, when it has the form of a tax code.
    pub tax_code_hash: Option<[u8; 32]>,
    /// Conditions.
    pub filters: Vec<ContactFilter>,
    /// Order.
    pub sort: ContactSort,
    /// Downwards.
    pub descending: bool,
    /// First row, from 0.
    pub offset: u64,
    /// Rows, at most [`PAGE_LIMIT`].
    pub limit: u32,
}

/// One row of the grid.
#[derive(Clone, PartialEq, Eq)]
pub struct ContactRow {
    /// Identity.
    pub id: ContactId,
    /// Person or organisation.
    pub kind: ContactKind,
    /// Status.
    pub status: ContactStatus,
    /// Name as listed: last name first.
    pub name: String,
    /// First e-mail or PEC.
    pub email: Option<String>,
    /// First phone, E.164.
    pub phone: Option<String>,
    /// City of the first address.
    pub city: Option<String>,
    /// Province of the first address.
    pub province: Option<String>,
    /// Tags in order of their folded text.
    pub tags: Vec<String>,
    /// Source of acquisition.
    pub source: Option<SourceId>,
    /// Operator who looks after the contact.
    pub owner: Option<ActorId>,
    /// Latest communication.
    pub last_contact_at: Option<DateTime<Utc>>,
    /// When it was recorded.
    pub created_at: DateTime<Utc>,
    /// States of every consent type that is not archived, in their order.
    pub consents: Vec<(ConsentTypeId, ConsentView)>,
    /// The stops in force, without their words.
    pub stops: Vec<Stop>,
}

/// How many contacts there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// The number.
    pub count: u64,
    /// There may be more: searches stop counting at 200.
    pub capped: bool,
}

/// One window of the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContactPage {
    /// Rows from the offset on.
    pub rows: Vec<ContactRow>,
    /// How many there are.
    pub total: Total,
}

impl Reader {
    /// One window of the grid (UX decision 7): a range of sort keys for one or two letters, full text for more, digits
    /// from the end for phones.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn contacts(&self, query: &ContactQuery, today: NaiveDate) -> Result<ContactPage, StoreError> {
        let mut connection = self.pool.acquire().await?;
        let query = &ContactQuery {
            filters: self.within_reach(&query.filters),
            sort: self.order_within(query.sort),
            ..query.clone()
        };
        let types = asked(&mut connection, &query.filters).await?;
        let search = Search::of(&query.search, query.tax_code_hash, self);
        let limit = query.limit.min(PAGE_LIMIT);
        let (lids, total) = match &search {
            None => self.all(&mut connection, query, &types, today, limit).await?,
            Some(search) => {
                let (mut lids, total) = found(&mut connection, query, search, &types, today, PAGE_LIMIT).await?;
                lids.drain(..usize::try_from(query.offset).unwrap_or(usize::MAX).min(lids.len()));
                lids.truncate(limit as usize);
                (lids, total)
            }
        };
        let rows = window::rows(&mut connection, &lids, today).await?;
        let rows = rows.into_iter().map(|row| self.seen_row(row)).collect();
        Ok(ContactPage { rows, total })
    }

    async fn all(
        &self,
        connection: &mut SqliteConnection,
        query: &ContactQuery,
        types: &[TypeTerms],
        today: NaiveDate,
        limit: u32,
    ) -> Result<(Vec<i64>, Total), StoreError> {
        let count = if query.filters.is_empty() {
            self.counted.people(connection).await?
        } else {
            let mut count = QueryBuilder::<Sqlite>::new("SELECT count(*) FROM contact AS c WHERE ");
            conditions(&mut count, &query.filters, types, today);
            count.build_query_scalar().fetch_one(&mut *connection).await?
        };
        let mut page = QueryBuilder::<Sqlite>::new("SELECT c.lid FROM contact AS c WHERE ");
        conditions(&mut page, &query.filters, types, today);
        order(&mut page, query);
        page.push(" LIMIT ").push_bind(i64::from(limit)).push(" OFFSET ").push_bind(query.offset.cast_signed());
        let lids = page.build_query_scalar().fetch_all(connection).await?;
        Ok((lids, Total { count: count.cast_unsigned(), capped: false }))
    }

    /// The ids of everybody whom a search finds and its filters let through, by name: for exports and audiences, which
    /// must not stop where a person stops reading. Offset and limit of the query mean nothing here.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn found_ids(&self, query: &ContactQuery, today: NaiveDate) -> Result<Vec<ContactId>, StoreError> {
        let Some(search) = Search::of(&query.search, query.tax_code_hash, self) else {
            return self.contact_ids(&query.filters, today).await;
        };
        let mut connection = self.pool.acquire().await?;
        let query = &ContactQuery { filters: self.within_reach(&query.filters), ..query.clone() };
        let types = asked(&mut connection, &query.filters).await?;
        let (lids, _) = found(&mut connection, query, &search, &types, today, u32::MAX - 1).await?;
        let mut sql =
            QueryBuilder::<Sqlite>::new("SELECT c.id FROM contact AS c WHERE c.lid IN (SELECT value FROM json_each(");
        sql.push_bind(window::list(&lids)).push(")) ORDER BY c.sort_key, c.lid");
        sql.build().fetch_all(&mut *connection).await?.iter().map(|row| key(row.try_get(0)?)).collect()
    }

    /// The ids of every contact that the filters let through, in no order: for exports and audiences.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn contact_ids(&self, filters: &[ContactFilter], today: NaiveDate) -> Result<Vec<ContactId>, StoreError> {
        let mut connection = self.pool.acquire().await?;
        let filters = &self.within_reach(filters);
        let types = asked(&mut connection, filters).await?;
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT c.id FROM contact AS c WHERE ");
        conditions(&mut sql, filters, &types, today);
        sql.push(" ORDER BY c.sort_key, c.lid");
        sql.build().fetch_all(&mut *connection).await?.iter().map(|row| key(row.try_get(0)?)).collect()
    }
}

/// The terms of the consent types when a filter asks for a state.
async fn asked(connection: &mut SqliteConnection, filters: &[ContactFilter]) -> Result<Vec<TypeTerms>, StoreError> {
    let wanted = filters.iter().any(|filter| matches!(filter, ContactFilter::Consent(..)));
    if wanted { consent::terms(connection).await } else { Ok(Vec::new()) }
}

/// Candidates of a search: at most `most` and one more, then ranked here.
async fn found(
    connection: &mut SqliteConnection,
    query: &ContactQuery,
    search: &Search,
    types: &[TypeTerms],
    today: NaiveDate,
    most: u32,
) -> Result<(Vec<i64>, Total), StoreError> {
    let mut candidates: Vec<Match> = Vec::new();
    for source in search.sources() {
        gather(connection, query, (search, source, most), types, today, &mut candidates).await?;
    }
    if candidates.is_empty()
        && let Some(parts) = search.fallback()
    {
        gather(connection, query, (search, &parts, most), types, today, &mut candidates).await?;
    }
    let capped = candidates.len() > most as usize;
    candidates.truncate(most as usize);
    let count = candidates.len() as u64;
    let lids: Vec<i64> = if query.sort == ContactSort::Name && !query.descending {
        candidates.sort_by(|a, b| a.order().cmp(&b.order()));
        candidates.into_iter().map(|found| found.lid).collect()
    } else {
        let candidates: Vec<i64> = candidates.into_iter().map(|found| found.lid).collect();
        let mut sql =
            QueryBuilder::<Sqlite>::new("SELECT c.lid FROM contact AS c WHERE c.lid IN (SELECT value FROM json_each(");
        sql.push_bind(window::list(&candidates)).push("))");
        order(&mut sql, query);
        sql.build_query_scalar().fetch_all(connection).await?
    };
    Ok((lids, Total { count, capped }))
}

/// Adds what one way of searching finds.
async fn gather(
    connection: &mut SqliteConnection,
    query: &ContactQuery,
    (search, source, most): (&Search, &Source, u32),
    types: &[TypeTerms],
    today: NaiveDate,
    candidates: &mut Vec<Match>,
) -> Result<(), StoreError> {
    // All of them in one row: each row wakes its reader, and two hundred times that is more than the search itself.
    let mut sql = QueryBuilder::<Sqlite>::new(
        "SELECT json_group_array(json_array(lid, name, body)) FROM (SELECT c.lid AS lid, c.list_name AS name, ",
    );
    sql.push(source.looked_at()).push(" AS body FROM contact AS c");
    source.push_join(&mut sql);
    sql.push(" WHERE ");
    source.push_condition(&mut sql);
    sql.push(" AND ");
    conditions(&mut sql, &query.filters, types, today);
    source.push_order(&mut sql);
    sql.push(" LIMIT ").push_bind(i64::from(most) + 1).push(")");
    let known: HashSet<i64> = candidates.iter().map(|known| known.lid).collect();
    let found: String = sql.build_query_scalar().fetch_one(connection).await?;
    for (lid, name, body) in unpack::<(i64, String, Option<String>)>(&found)? {
        if search.shows(&name, body.as_deref()) && !known.contains(&lid) {
            candidates.push(search.rank(lid, &name));
        }
    }
    Ok(())
}

fn order(sql: &mut QueryBuilder<Sqlite>, query: &ContactQuery) {
    let down = if query.descending { " DESC" } else { "" };
    match query.sort {
        ContactSort::Name => sql.push(" ORDER BY c.sort_key").push(down),
        ContactSort::Email => sql.push(" ORDER BY c.email IS NULL, c.email").push(down).push(", c.sort_key"),
        ContactSort::City => sql.push(" ORDER BY c.city IS NULL, c.city").push(down).push(", c.sort_key"),
        ContactSort::Created => sql.push(" ORDER BY c.created_stamp").push(down),
        ContactSort::LastContact => sql
            .push(
                " ORDER BY (SELECT max(m.started_at) FROM communication_contact AS p JOIN communication AS m \
                 ON m.lid = p.communication_lid AND m.binned = 0 WHERE p.contact IN (SELECT c.id UNION ALL \
                 SELECT x.alias FROM contact_alias AS x WHERE x.contact_lid = c.lid))",
            )
            .push(down)
            .push(" NULLS LAST, c.sort_key"),
    };
    sql.push(", c.lid").push(down);
}

fn conditions(sql: &mut QueryBuilder<Sqlite>, filters: &[ContactFilter], types: &[TypeTerms], today: NaiveDate) {
    let by_status = filters.iter().any(|filter| matches!(filter, ContactFilter::Status(_)));
    sql.push(if by_status { "TRUE" } else { "c.status <> 'binned'" });
    let point = |sql: &mut QueryBuilder<Sqlite>, has: bool, kinds: &str| {
        sql.push(if has { "" } else { "NOT " });
        sql.push("EXISTS (SELECT 1 FROM contact_point AS p WHERE p.contact_lid = c.lid AND p.kind IN (");
        sql.push(kinds).push("))");
    };
    for filter in filters {
        sql.push(" AND ");
        match filter {
            ContactFilter::Kind(kind) => {
                sql.push("c.kind = ").push_bind(kind.code());
            }
            ContactFilter::Status(status) => {
                sql.push("c.status = ").push_bind(status.code());
            }
            ContactFilter::Tag(tag) => {
                sql.push("EXISTS (SELECT 1 FROM contact_tag AS t WHERE t.contact_lid = c.lid AND t.folded = ");
                sql.push_bind(custode_domain::text::fold(tag)).push(")");
            }
            ContactFilter::City(city) => {
                sql.push("c.city = ").push_bind(city.clone()).push(" COLLATE NOCASE");
            }
            ContactFilter::Province(province) => {
                sql.push("c.province = ").push_bind(province.clone()).push(" COLLATE NOCASE");
            }
            ContactFilter::Source(source) => {
                sql.push("c.source = ").push_bind(source.to_vec());
            }
            ContactFilter::Batch(batch) => {
                sql.push("c.batch = ").push_bind(batch.to_vec());
            }
            ContactFilter::Owner(owner) => {
                sql.push("c.owner = ").push_bind(owner.to_vec());
            }
            ContactFilter::Reach(_, value, Some(crowd)) => crowd.push_condition(sql, *value),
            ContactFilter::Nobody | ContactFilter::Reach(_, _, None) => {
                sql.push("FALSE");
            }
            ContactFilter::HasEmail(has) => point(sql, *has, "'email', 'pec'"),
            ContactFilter::HasPhone(has) => point(sql, *has, "'mobile', 'landline'"),
            ContactFilter::Consent(kind, state) => consent::push_state(sql, *kind, *state, types, today),
            ContactFilter::Closed(kind, is_closed, opening) => {
                sql.push(if *is_closed { "" } else { "NOT " });
                consent::push_closed(sql, *kind, opening.as_ref(), today);
            }
            ContactFilter::Stopped(has) => {
                sql.push(if *has { "" } else { "NOT " });
                sql.push("EXISTS (SELECT 1 FROM stop AS s WHERE s.contact_lid = c.lid AND s.stands = 1)");
            }
        }
    }
}
