//! Retention runs: what is over its date, the frozen list beside the journal, and the runs as the journal tells them.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    channel::Channel,
    ids::{ActorId, CaseId, CommunicationId, ContactId, RequestId, RetentionClassId, UnitId},
    journal::{Body, Kind},
    retention::{Event, Events, RetentionAnchor, Term},
    retention_run::{Keeper, RetentionRun, Uncovered},
};
use sqlx::{QueryBuilder, Row, Sqlite};

use super::Reader;
use crate::{
    StoreError,
    binding::bind_all,
    rows::{self, ENTRY_COLUMNS, key, word},
};

/// The condition on an entry `e` of the log: of some kinds, written before a moment.
pub(crate) fn log_before(sql: &mut QueryBuilder<Sqlite>, kinds: &[Kind], before: DateTime<Utc>) {
    sql.push(" WHERE e.kind IN (");
    bind_all(sql, kinds.iter().map(|kind| i64::from(kind.number())));
    sql.push(") AND e.stamp < ").push_bind(before.timestamp_millis() << 16);
}

/// The day that stands for "not over yet" in what the database tells of several people.
const NOT_OVER: &str = "9999-12-31";

/// An event whose day the database tells.
pub(crate) fn event(day: Option<&str>) -> Result<Event, StoreError> {
    match day {
        None => Ok(Event::Untold),
        Some(NOT_OVER) => Ok(Event::Open),
        Some(day) => Ok(Event::On(word(day.parse().ok())?)),
    }
}

/// The end of the cases of a communication.
pub(crate) fn closing(
    cases: i64,
    closed_at: Option<i64>,
    day_of: impl Fn(DateTime<Utc>) -> NaiveDate,
) -> Result<Event, StoreError> {
    match closed_at {
        _ if cases == 0 => Ok(Event::Untold),
        None => Ok(Event::Open),
        Some(at) => Ok(Event::On(day_of(word(DateTime::from_timestamp_millis(at))?))),
    }
}

/// The events of a row of `communication_term`, on the days that the clock on the wall shows.
macro_rules! events {
    ($row:ident, $day_of:ident) => {
        (|| -> Result<Events, StoreError> {
            Ok(Events {
                on: $day_of(word(DateTime::from_timestamp_millis($row.started_at))?),
                case_closed: $crate::read::closing($row.cases, $row.closed_at, &$day_of)?,
                relation_ended: $crate::read::event($row.relation_ended_on.as_deref())?,
                consented: $crate::read::event($row.consented_on.as_deref())?,
                consent_ended: $crate::read::event($row.consent_until.as_deref())?,
                by_consent: $row.by_consent,
            })
        })()
    };
}

/// Something that is over its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetentionItem {
    /// Which: a communication, a card, a case or the file of a request.
    pub id: UnitId,
    /// Its class.
    pub class: RetentionClassId,
    /// Its last day.
    pub due: NaiveDate,
    /// What keeps it in its place.
    pub kept_by: Option<Keeper>,
    /// Which term decided; none in a list that an earlier version froze.
    pub term: Option<Term>,
}

/// What a line of a frozen list is about, as it stands today.
#[derive(Clone, PartialEq, Eq)]
pub struct RetentionRecord {
    /// When a communication happened, or a case was closed.
    pub at: Option<DateTime<Utc>>,
    /// By which channel; none for a card or a case.
    pub channel: Option<Channel>,
    /// It is a card.
    pub card: bool,
    /// The day on which a request was closed; none for everything else.
    pub closed_on: Option<NaiveDate>,
    /// Subject or outcome, name, or title of a case.
    pub title: String,
}

impl std::fmt::Debug for RetentionRecord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RetentionRecord").field("at", &self.at).finish_non_exhaustive()
    }
}

/// A line of the frozen list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionLine {
    /// What is listed.
    pub item: RetentionItem,
    /// What it is.
    pub record: RetentionRecord,
}

/// A record that no run looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UncoveredLine {
    /// Which.
    pub id: UnitId,
    /// Why.
    pub why: Uncovered,
    /// What it is.
    pub record: RetentionRecord,
}

/// What a row of a frozen list is about.
macro_rules! record {
    ($row:ident) => {
        RetentionRecord {
            at: $row.at.and_then(DateTime::from_timestamp_millis),
            channel: $row.channel.as_deref().map(|code| word(Channel::from_code(code))).transpose()?,
            card: $row.card,
            closed_on: $row.closed_on.map(|day| word(day.parse().ok())).transpose()?,
            title: $row.title,
        }
    };
}

/// A run with its last step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionRunRow {
    /// The run.
    pub run: RetentionRun,
    /// When its last step was taken.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: ActorId,
    /// Position of that step in the chain.
    pub seq: u64,
    /// The chain's hash there.
    pub head: [u8; 32],
}

impl Reader {
    /// The communications of a class that may be over: those that began before a moment, and all whose term runs from
    /// another event or whose purpose rests on consent. Each with the dated events that count, and what keeps it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn maybe_over(
        &self,
        (class, anchor): (RetentionClassId, RetentionAnchor),
        before: DateTime<Utc>,
        today: NaiveDate,
        day_of: impl Fn(DateTime<Utc>) -> NaiveDate,
    ) -> Result<Vec<(CommunicationId, Events, Option<Keeper>)>, StoreError> {
        let before = if anchor.is_own_day() { before.timestamp_millis() } else { i64::MAX };
        let (class, today, anchor) = (class.to_vec(), today.to_string(), anchor.code());
        let rows = sqlx::query_file!("queries/retention/overdue.sql", class, before, today, anchor)
            .fetch_all(&self.pool)
            .await?;
        rows.into_iter()
            .map(|row| {
                let events = events!(row, day_of)?;
                Ok((key(&row.id)?, events, row.kept_by.as_deref().and_then(Keeper::from_code)))
            })
            .collect()
    }

    /// The dated events of some communications from which terms may run.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn term_events(
        &self,
        ids: &[CommunicationId],
        day_of: impl Fn(DateTime<Utc>) -> NaiveDate,
    ) -> Result<HashMap<CommunicationId, Events>, StoreError> {
        let mut found = HashMap::with_capacity(ids.len());
        for item in ids {
            let id = item.to_vec();
            let row = sqlx::query_file!("queries/retention/terms_of.sql", id).fetch_optional(&self.pool).await?;
            if let Some(row) = row {
                found.insert(*item, events!(row, day_of)?);
            }
        }
        Ok(found)
    }

    /// The communications that a run put into the bin and that are there still: of one card, or of all. Each with its class
    /// and the dated events that count.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn put_away_by_runs(
        &self,
        contact: Option<ContactId>,
        day_of: impl Fn(DateTime<Utc>) -> NaiveDate,
    ) -> Result<Vec<(CommunicationId, RetentionClassId, Events)>, StoreError> {
        let contact = contact.map(|id| id.to_vec());
        let rows = sqlx::query_file!("queries/retention/put_away.sql", contact).fetch_all(&self.pool).await?;
        rows.into_iter().map(|row| Ok((key(&row.id)?, key(&row.retention_class)?, events!(row, day_of)?))).collect()
    }

    /// The cards and cases that a run took away, or made such that nobody may use them, and that can still come back: of one
    /// card, or all.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn others_put_away_by_runs(&self, contact: Option<ContactId>) -> Result<Vec<UnitId>, StoreError> {
        let contact = contact.map(|id| id.to_vec());
        let rows = sqlx::query_file!("queries/retention/put_away_others.sql", contact).fetch_all(&self.pool).await?;
        rows.iter().map(|row| key(&row.unit)).collect()
    }

    /// Cards whose last basis may be lost: the relation is over, or, where `consent_alone` is a basis, no consent stands that
    /// nothing ends. Each with the moment of the last interaction, and what keeps it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn cards_without_relation(
        &self,
        consent_alone: bool,
        today: NaiveDate,
        day_of: impl Fn(DateTime<Utc>) -> NaiveDate,
    ) -> Result<Vec<(ContactId, Option<NaiveDate>, Option<Keeper>)>, StoreError> {
        let today = today.to_string();
        let rows = sqlx::query_file!("queries/retention/cards.sql", today, consent_alone).fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                let spoken = row.spoken_at.and_then(DateTime::from_timestamp_millis).map(&day_of);
                Ok((key(&row.id)?, spoken, row.kept_by.as_deref().and_then(Keeper::from_code)))
            })
            .collect()
    }

    /// Closed cases in which no communication is left, each with the day on which it was closed, and what keeps it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn empty_cases(
        &self,
        today: NaiveDate,
        day_of: impl Fn(DateTime<Utc>) -> NaiveDate,
    ) -> Result<Vec<(CaseId, NaiveDate, Option<Keeper>)>, StoreError> {
        let today = today.to_string();
        let rows = sqlx::query_file!("queries/retention/cases.sql", today).fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                let closed = day_of(word(DateTime::from_timestamp_millis(row.closed_at))?);
                Ok((key(&row.id)?, closed, row.kept_by.as_deref().and_then(Keeper::from_code)))
            })
            .collect()
    }

    /// Files of requests that were closed before a day, of people whose card stands: each with the day on which it was closed,
    /// and what keeps it.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn request_files(
        &self,
        closed_before: NaiveDate,
        today: NaiveDate,
    ) -> Result<Vec<(RequestId, NaiveDate, Option<Keeper>)>, StoreError> {
        let (today, before) = (today.to_string(), closed_before.to_string());
        let rows = sqlx::query_file!("queries/retention/requests.sql", today, before).fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                let closed = word(row.closed_on.parse().ok())?;
                Ok((key(&row.id)?, closed, row.kept_by.as_deref().and_then(Keeper::from_code)))
            })
            .collect()
    }

    /// Cards of which the journal says already that their last basis was lost, with the latest day that it says.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn ceased(&self) -> Result<HashMap<ContactId, NaiveDate>, StoreError> {
        let mut found = HashMap::new();
        for entry in self.rights(Kind::BasisCeased).await? {
            if let Some(Body::BasisCeased(ceased)) = entry.body {
                found.insert(ContactId::from(entry.header.unit), ceased.on);
            }
        }
        Ok(found)
    }

    /// The communications that no run looks at, each with why: their class is not known (any more), or nothing tells of the
    /// event from which its term runs: it is in no case, nobody who takes part has a card, or decided about a consent.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn uncovered(&self) -> Result<Vec<(UnitId, Uncovered)>, StoreError> {
        let rows = sqlx::query_file!("queries/retention/uncovered.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                let why = match RetentionAnchor::from_code(&row.anchor) {
                    None => Uncovered::Rule,
                    Some(RetentionAnchor::CaseClosed) => Uncovered::Case,
                    Some(RetentionAnchor::RelationEnd) => Uncovered::Relation,
                    Some(_) => Uncovered::Consent,
                };
                Ok((key(&row.unit)?, why))
            })
            .collect()
    }

    /// A page of what no run looks at, as it was when the list was frozen, and how much it is.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn uncovered_lines(
        &self,
        run: &str,
        offset: u64,
        limit: u32,
    ) -> Result<(Vec<UncoveredLine>, u64), StoreError> {
        let (limit, offset) = (i64::from(limit), offset.cast_signed());
        let rows = sqlx::query_file!("queries/retention/uncovered_lines.sql", run, limit, offset)
            .fetch_all(&self.pool)
            .await?;
        let lines = rows.into_iter().map(|row| {
            Ok(UncoveredLine { id: key(&row.unit)?, why: word(Uncovered::from_code(&row.why))?, record: record!(row) })
        });
        let total =
            sqlx::query_file_scalar!("queries/retention/count_uncovered.sql", run).fetch_one(&self.pool).await?;
        Ok((lines.collect::<Result<_, StoreError>>()?, total.cast_unsigned()))
    }

    /// A page of the frozen list of a run, what is kept back first, and how long it is.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn retention_lines(
        &self,
        run: &str,
        offset: u64,
        limit: u32,
    ) -> Result<(Vec<RetentionLine>, u64), StoreError> {
        let (limit, offset) = (i64::from(limit), offset.cast_signed());
        let rows = sqlx::query_file!("queries/retention/items.sql", run, limit, offset).fetch_all(&self.pool).await?;
        let lines = rows.into_iter().map(|row| {
            Ok(RetentionLine {
                item: RetentionItem {
                    id: key(&row.unit)?,
                    class: key(&row.class)?,
                    due: word(row.due.parse().ok())?,
                    kept_by: row.kept_by.as_deref().and_then(Keeper::from_code),
                    term: row.term.as_deref().and_then(Term::from_code),
                },
                record: record!(row),
            })
        });
        let total = sqlx::query_file_scalar!("queries/retention/count.sql", run).fetch_one(&self.pool).await?;
        Ok((lines.collect::<Result<_, StoreError>>()?, total.cast_unsigned()))
    }

    /// How many entries of some kinds were written before a moment and still say something.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn old_log(&self, kinds: &[Kind], before: DateTime<Utc>) -> Result<u64, StoreError> {
        let mut sql =
            QueryBuilder::<Sqlite>::new("SELECT count(*) FROM entry AS e JOIN entry_body AS b ON b.lid = e.lid");
        log_before(&mut sql, kinds, before);
        let count: i64 = sql.build_query_scalar().fetch_one(&self.pool).await?;
        Ok(count.cast_unsigned())
    }

    /// How many files of requests a run would erase still: those have no bin.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn retention_files(&self, run: &str) -> Result<u64, StoreError> {
        let count = sqlx::query_file_scalar!("queries/retention/files.sql", run).fetch_one(&self.pool).await?;
        Ok(count.cast_unsigned())
    }

    /// The next records of a frozen list that were not put away yet, after one of them.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn retention_todo(
        &self,
        run: &str,
        after: Option<UnitId>,
        limit: u32,
    ) -> Result<Vec<RetentionItem>, StoreError> {
        let (after, limit) = (after.map_or_else(Vec::new, |id| id.to_vec()), i64::from(limit));
        let rows = sqlx::query_file!("queries/retention/todo.sql", run, after, limit).fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                let due = word(row.due.parse().ok())?;
                Ok(RetentionItem { id: key(&row.unit)?, class: key(&row.class)?, due, kept_by: None, term: None })
            })
            .collect()
    }

    /// The runs with their last steps, latest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn retention_runs(&self) -> Result<Vec<RetentionRunRow>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT ");
        sql.push(ENTRY_COLUMNS.replacen(" FROM", ", e.hash FROM", 1));
        sql.push(" WHERE e.unit = ").push_bind(self.scope.to_vec());
        sql.push(" AND e.kind = ").push_bind(i64::from(Kind::RetentionRunSet.number()));
        sql.push(" ORDER BY e.stamp DESC, e.lid DESC");
        let mut found: Vec<RetentionRunRow> = Vec::new();
        for row in sql.build().fetch_all(&self.pool).await? {
            let entry = rows::entry(&row)?;
            let Some(Body::RetentionRunSet(run)) = entry.body else { continue };
            if found.iter().all(|known| known.run.number != run.number) {
                let header = entry.header;
                let (at, head) = (header.stamp.at(), rows::array(row.try_get(11)?)?);
                found.push(RetentionRunRow { run, at, actor: header.actor, seq: header.seq, head });
            }
        }
        found.sort_by(|a, b| b.run.number.cmp(&a.run.number));
        Ok(found)
    }
}
