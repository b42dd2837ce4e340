//! Retention runs: what is over its date, the frozen list beside the journal, and the runs as the journal tells them.

use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    channel::Channel,
    ids::{ActorId, CommunicationId, RetentionClassId},
    journal::{Body, Kind},
    retention_run::{Keeper, RetentionRun},
};
use sqlx::{QueryBuilder, Row, Sqlite};

use super::Reader;
use crate::{
    StoreError,
    rows::{self, ENTRY_COLUMNS, key, word},
};

/// A communication that is over its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetentionItem {
    /// Which.
    pub id: CommunicationId,
    /// Its class.
    pub class: RetentionClassId,
    /// Its last day.
    pub due: NaiveDate,
    /// What keeps it in its place.
    pub kept_by: Option<Keeper>,
}

/// A line of the frozen list.
#[derive(Clone, PartialEq, Eq)]
pub struct RetentionLine {
    /// The communication.
    pub item: RetentionItem,
    /// When it happened.
    pub started_at: DateTime<Utc>,
    /// By which channel.
    pub channel: Channel,
    /// Subject or outcome.
    pub title: String,
}

impl std::fmt::Debug for RetentionLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RetentionLine").field("item", &self.item).finish_non_exhaustive()
    }
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
    /// The communications of a class that began before a moment, with what keeps them in their place.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn started_before(
        &self,
        class: RetentionClassId,
        before: DateTime<Utc>,
        today: NaiveDate,
    ) -> Result<Vec<(CommunicationId, DateTime<Utc>, Option<Keeper>)>, StoreError> {
        let (class, before, today) = (class.to_vec(), before.timestamp_millis(), today.to_string());
        let rows =
            sqlx::query_file!("queries/retention/overdue.sql", class, before, today).fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                let kept_by = row.kept_by.as_deref().and_then(Keeper::from_code);
                Ok((key(&row.id)?, word(DateTime::from_timestamp_millis(row.started_at))?, kept_by))
            })
            .collect()
    }

    /// The communications of a class whose cases were closed before a moment, each with that moment, and with what
    /// keeps them back.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn closed_before(
        &self,
        class: RetentionClassId,
        before: DateTime<Utc>,
        today: NaiveDate,
    ) -> Result<Vec<(CommunicationId, DateTime<Utc>, Option<Keeper>)>, StoreError> {
        let (class, before, today) = (class.to_vec(), before.timestamp_millis(), today.to_string());
        let rows = sqlx::query_file!("queries/retention/overdue_of_cases.sql", class, before, today)
            .fetch_all(&self.pool)
            .await?;
        rows.into_iter()
            .map(|row| {
                let kept_by = row.kept_by.as_deref().and_then(Keeper::from_code);
                Ok((key(&row.id)?, word(DateTime::from_timestamp_millis(row.started_at))?, kept_by))
            })
            .collect()
    }

    /// How many communications no run looks at: their class is not known (any more), or its term runs from a day that
    /// neither the communication nor its case tells.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn uncovered(&self) -> Result<u64, StoreError> {
        let count = sqlx::query_file_scalar!("queries/retention/uncovered.sql").fetch_one(&self.pool).await?;
        Ok(count.cast_unsigned())
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
                },
                started_at: word(DateTime::from_timestamp_millis(row.started_at))?,
                channel: word(Channel::from_code(&row.channel))?,
                title: row.title,
            })
        });
        let total = sqlx::query_file_scalar!("queries/retention/count.sql", run).fetch_one(&self.pool).await?;
        Ok((lines.collect::<Result<_, StoreError>>()?, total.cast_unsigned()))
    }

    /// The next communications of a frozen list that were not put away yet, after one of them.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn retention_todo(
        &self,
        run: &str,
        after: Option<CommunicationId>,
        limit: u32,
    ) -> Result<Vec<RetentionItem>, StoreError> {
        let (after, limit) = (after.map_or_else(Vec::new, |id| id.to_vec()), i64::from(limit));
        let rows = sqlx::query_file!("queries/retention/todo.sql", run, after, limit).fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                let due = word(row.due.parse().ok())?;
                Ok(RetentionItem { id: key(&row.unit)?, class: key(&row.class)?, due, kept_by: None })
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
