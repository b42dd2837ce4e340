//! Requests of data subjects, filtered and in the order of their dates.

use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    ids::{ActorId, ContactId, RequestId},
    journal::{Body, Entry, Kind},
    request::{Relation, RequestState, RequestUnit, RightKind},
    unit::{UnitState, fold},
};
use sqlx::{QueryBuilder, Row, Sqlite};

use super::{PAGE_LIMIT, Reader};
use crate::{
    StoreError,
    binding::bind_all,
    rows::{self, ENTRY_COLUMNS, day, id, key, word},
};

/// What the list shows; every part must hold.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RequestQuery {
    /// Words in number, requester or person.
    pub text: String,
    /// In one of these states; none = in any.
    pub states: Vec<RequestState>,
    /// This right is asked.
    pub kind: Option<RightKind>,
    /// This operator works on it.
    pub assignee: Option<ActorId>,
    /// About this card.
    pub contact: Option<ContactId>,
    /// First item.
    pub offset: u64,
    /// At most [`PAGE_LIMIT`].
    pub limit: u32,
}

/// A line of the list. Dates are without a pause that is still open.
#[derive(Clone, PartialEq, Eq)]
pub struct RequestRow {
    /// Identity.
    pub id: RequestId,
    /// Official number.
    pub number: String,
    /// Where it stands.
    pub state: RequestState,
    /// What is asked.
    pub kinds: Vec<RightKind>,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// How it came.
    pub channel: Channel,
    /// Who asks, as written.
    pub requester: String,
    /// As what.
    pub relation: Relation,
    /// For whom, when somebody else asks.
    pub person: Option<String>,
    /// The card; that of who it was merged into.
    pub contact: Option<ContactId>,
    /// Who works on it.
    pub assignee: Option<ActorId>,
    /// Prudent day.
    pub prudent_on: NaiveDate,
    /// Last day.
    pub due_on: NaiveDate,
    /// Since when the clock stands still.
    pub paused_since: Option<NaiveDate>,
    /// When the person was told that it takes longer.
    pub extended_on: Option<NaiveDate>,
    /// When it was closed.
    pub closed_on: Option<NaiveDate>,
}

custode_domain::redacted!(RequestQuery, RequestRow);

fn conditions(sql: &mut QueryBuilder<Sqlite>, query: &RequestQuery) {
    sql.push(" FROM request AS r WHERE 1");
    let words: String =
        query.text.trim().chars().map(|c| if matches!(c, '%' | '_' | '\\') { ' ' } else { c }).collect();
    if !words.is_empty() {
        let like = format!("%{words}%");
        sql.push(" AND (r.number LIKE ").push_bind(like.clone());
        sql.push(" OR r.requester LIKE ").push_bind(like.clone());
        sql.push(" OR r.person LIKE ").push_bind(like).push(")");
    }
    if !query.states.is_empty() {
        sql.push(" AND r.state IN (");
        bind_all(sql, query.states.iter().map(|state| state.code()));
        sql.push(")");
    }
    if let Some(kind) = query.kind {
        sql.push(" AND (',' || r.kinds || ',') LIKE ").push_bind(format!("%,{},%", kind.code()));
    }
    if let Some(assignee) = query.assignee {
        sql.push(" AND r.assignee = ").push_bind(assignee.to_vec());
    }
    if let Some(contact) = query.contact {
        sql.push(" AND (r.contact = ").push_bind(contact.to_vec());
        sql.push(" OR r.contact IN (SELECT a.alias FROM contact_alias AS a JOIN contact AS c ON c.lid = a.contact_lid WHERE c.id = ");
        sql.push_bind(contact.to_vec()).push("))");
    }
}

const COLUMNS: &str = "SELECT r.id, r.number, r.state, r.kinds, r.received_on, r.channel, r.requester, r.relation, r.person, \
     coalesce((SELECT c.id FROM contact_alias AS a JOIN contact AS c ON c.lid = a.contact_lid WHERE a.alias = r.contact), r.contact), \
     r.assignee, r.prudent_on, r.due_on, r.paused_since, r.extended_on, r.closed_on";

/// Open ones first by their last day, those whose clock stands still after them; then closed ones, latest first.
const ORDER: &str =
    " ORDER BY r.closed_on IS NOT NULL, r.closed_on DESC, r.paused_since IS NOT NULL, r.due_on, r.number LIMIT ";

impl Reader {
    /// A window of the requests, and how many there are.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn requests(&self, query: &RequestQuery) -> Result<(Vec<RequestRow>, u64), StoreError> {
        let mut count = QueryBuilder::<Sqlite>::new("SELECT count(*)");
        conditions(&mut count, query);
        let total: i64 = count.build().fetch_one(&self.pool).await?.try_get(0)?;
        let mut sql = QueryBuilder::<Sqlite>::new(COLUMNS);
        conditions(&mut sql, query);
        sql.push(ORDER).push_bind(i64::from(query.limit.min(PAGE_LIMIT)));
        sql.push(" OFFSET ").push_bind(query.offset.cast_signed());
        let rows = sql.build().fetch_all(&self.pool).await?;
        let rows = rows.iter().map(|row| {
            let kinds: String = row.try_get(3)?;
            let required = |day: Option<NaiveDate>| day.ok_or(StoreError::Unreadable);
            Ok(RequestRow {
                id: key(row.try_get(0)?)?,
                number: row.try_get(1)?,
                state: word(RequestState::from_code(row.try_get(2)?))?,
                kinds: kinds.split(',').filter_map(RightKind::from_code).collect(),
                received_on: required(day(row.try_get(4)?)?)?,
                channel: word(Channel::from_code(row.try_get(5)?))?,
                requester: row.try_get(6)?,
                relation: word(Relation::from_code(row.try_get(7)?))?,
                person: row.try_get(8)?,
                contact: id(row.try_get(9)?)?,
                assignee: id(row.try_get(10)?)?,
                prudent_on: required(day(row.try_get(11)?)?)?,
                due_on: required(day(row.try_get(12)?)?)?,
                paused_since: day(row.try_get(13)?)?,
                extended_on: day(row.try_get(14)?)?,
                closed_on: day(row.try_get(15)?)?,
            })
        });
        Ok((rows.collect::<Result<_, StoreError>>()?, total.cast_unsigned()))
    }

    /// Requests of erased people that were closed before a day, each with the day on which it was closed.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn requests_of_erased(
        &self,
        closed_before: NaiveDate,
    ) -> Result<Vec<(RequestId, NaiveDate)>, StoreError> {
        let day = closed_before.to_string();
        let rows = sqlx::query_file!("queries/read/requests_of_erased.sql", day).fetch_all(&self.pool).await?;
        rows.iter().map(|row| Ok((key(&row.id)?, word(row.closed_on.parse().ok())?))).collect()
    }

    /// The requests that come back to one, each with its number, in the order in which they were entered.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn requests_after(&self, id: RequestId) -> Result<Vec<(RequestId, String)>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT ");
        sql.push(ENTRY_COLUMNS).push(" WHERE e.kind = ").push_bind(i64::from(Kind::RequestReceived.number()));
        // Nobody comes back to what was not received yet.
        sql.push(
            " AND e.unit IN (SELECT id FROM request WHERE received_on >= (SELECT received_on FROM request WHERE id = ",
        );
        sql.push_bind(id.to_vec()).push(")) ORDER BY e.lid");
        let mut found = Vec::new();
        for row in sql.build().fetch_all(&self.pool).await? {
            let entry = rows::entry(&row)?;
            if let Some(Body::RequestReceived(intake)) = entry.body
                && intake.follows == Some(id)
            {
                found.push((RequestId::from(entry.header.unit), intake.number));
            }
        }
        Ok(found)
    }

    /// Open requests whose clock runs: those that are over their last day, and those whose last day comes until a day.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn requests_due(&self, today: NaiveDate, until: NaiveDate) -> Result<(u64, u64), StoreError> {
        let (today, until) = (today.to_string(), until.to_string());
        let row = sqlx::query_file!("queries/read/requests_due.sql", today, until).fetch_one(&self.pool).await?;
        Ok((row.late.cast_unsigned(), row.soon.cast_unsigned()))
    }

    /// One request with everything that happened to it; `None` when it does not exist or was erased.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn request(&self, id: RequestId) -> Result<Option<RequestUnit>, StoreError> {
        let entries: Vec<Entry> = self.entries(id).await?;
        Ok(match fold(&entries) {
            UnitState::Request(unit) if unit.intake().is_some() => Some(unit),
            _ => None,
        })
    }
}
