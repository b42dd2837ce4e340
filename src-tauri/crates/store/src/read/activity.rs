//! Who did what: the journal action by action, latest first (S47).
//!
//! Entries are numbered in the order in which they were written, and those of one action stand together. So a page is a
//! walk backwards from a number; an import of a hundred thousand rows is one line, and is stepped over by bisection.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use custode_domain::{
    consent::ConsentState,
    ids::{ActorId, ConsentTypeId, TxnId, UnitId},
    journal::{Body, Kind, Stamp},
    records::AuditNote,
    request::RequestEvent,
};
use sqlx::{QueryBuilder, Row, Sqlite};

use super::Reader;
use crate::{StoreError, binding::bind_all, rows::key};

/// Entries in one look.
const CHUNK: i64 = 400;
/// Entries of one action after which its rest is stepped over.
const LONG: usize = 2_000;
/// Units that a line names.
const NAMED: usize = 3;
/// Events of requests, and decisions about consents, that a line tells.
const TOLD: usize = 8;

/// What the log asks; every part must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ActivityQuery {
    /// By this operator.
    pub actor: Option<ActorId>,
    /// About this unit.
    pub unit: Option<UnitId>,
    /// Only entries of these kinds; empty = all.
    pub kinds: Vec<Kind>,
    /// From this instant on.
    pub since: Option<DateTime<Utc>>,
    /// Before this instant.
    pub until: Option<DateTime<Utc>>,
    /// Entries before this number; `None` = from the latest.
    pub before: Option<u64>,
    /// Lines at most.
    pub limit: usize,
}

/// One action, as far as the question goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityLine {
    /// The first of its entries: the next page begins before it.
    pub first: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: ActorId,
    /// Which action.
    pub txn: TxnId,
    /// Kinds with how many entries each, the most frequent first. Of a very long action only its end is counted by kind.
    pub kinds: Vec<(Kind, u64)>,
    /// Entries in all.
    pub entries: u64,
    /// The first few units.
    pub units: Vec<UnitId>,
    /// What an audit entry of it says; of an erasure on request, its certificate and the number of the request.
    pub note: Option<AuditNote>,
    /// The first few things that happened to requests, each with its request.
    pub events: Vec<(UnitId, RequestEvent)>,
    /// What was decided about consents, each thing once; nothing of whoever is erased.
    pub decisions: Vec<(ConsentTypeId, ConsentState)>,
    /// There were more of them.
    pub more_decisions: bool,
}

struct Read {
    lid: i64,
    txn: TxnId,
    unit: UnitId,
    kind: Kind,
    at: DateTime<Utc>,
    actor: ActorId,
    note: Option<AuditNote>,
    event: Option<RequestEvent>,
    decision: Option<(ConsentTypeId, ConsentState)>,
}

impl ActivityLine {
    fn begin(read: &Read) -> Self {
        Self {
            first: read.lid.cast_unsigned(),
            at: read.at,
            actor: read.actor,
            txn: read.txn,
            kinds: Vec::new(),
            entries: 0,
            units: Vec::new(),
            note: None,
            events: Vec::new(),
            decisions: Vec::new(),
            more_decisions: false,
        }
    }

    fn take(&mut self, read: Read) {
        self.first = read.lid.cast_unsigned();
        self.entries += 1;
        match self.kinds.iter_mut().find(|(kind, _)| *kind == read.kind) {
            Some((_, count)) => *count += 1,
            None => self.kinds.push((read.kind, 1)),
        }
        if self.units.len() < NAMED && !self.units.contains(&read.unit) {
            self.units.push(read.unit);
        }
        // Failed openings name the line of the opening that told them, with their number.
        self.note = match read.kind {
            Kind::AuditUnlockFailed => read.note.or(self.note.take()),
            _ => self.note.take().or(read.note),
        };
        if self.events.len() < TOLD {
            self.events.extend(read.event.map(|event| (read.unit, event)));
        }
        if let Some(decision) = read.decision.filter(|one| !self.decisions.contains(one)) {
            // The latest entry comes first here: a line tells them as they were written.
            if self.decisions.len() < TOLD { self.decisions.insert(0, decision) } else { self.more_decisions = true }
        }
    }
}

fn conditions(sql: &mut QueryBuilder<Sqlite>, query: &ActivityQuery, before: i64) {
    sql.push(
        " FROM entry AS e LEFT JOIN entry_body AS b ON b.lid = e.lid AND (e.kind = 110 OR e.kind BETWEEN 600 AND 699 \
         OR e.kind BETWEEN 900 AND 916 OR e.kind = 940 OR e.kind >= 970)",
    );
    sql.push(" WHERE e.lid < ").push_bind(before);
    if let Some(actor) = query.actor {
        sql.push(" AND e.actor = ").push_bind(actor.to_vec());
    }
    if let Some(unit) = query.unit {
        sql.push(" AND e.unit = ").push_bind(unit.to_vec());
    }
    if let Some(since) = query.since {
        sql.push(" AND e.stamp >= ").push_bind(Stamp::next(since, None).as_i64());
    }
    if let Some(until) = query.until {
        sql.push(" AND e.stamp < ").push_bind(Stamp::next(until, None).as_i64());
    }
    if !query.kinds.is_empty() {
        sql.push(" AND e.kind IN (");
        bind_all(sql, query.kinds.iter().map(|kind| i64::from(kind.number())));
        sql.push(")");
    }
}

/// What an entry says beyond its kind.
fn noted(body: Body) -> Option<AuditNote> {
    match body {
        Body::AuditOpened(note)
        | Body::AuditUnlockFailed(note)
        | Body::AuditRevealed(note)
        | Body::AuditExported(note)
        | Body::AuditPrinted(note)
        | Body::AuditVerified(note)
        | Body::AuditKeysChanged(note)
        | Body::AuditRefused(note)
        | Body::AuditClockBack(note)
        | Body::OutsideConfirmed(note)
        | Body::OutboxSet(note)
        | Body::SheetTried(note)
        | Body::CardsRead(note) => Some(note),
        // Further figures of a backup say nothing to who reads the log: its number, the hash of the file.
        Body::BackupMade(note) | Body::BackupRestored(note) => {
            Some(AuditNote { what: note.what, ..AuditNote::default() })
        }
        Body::BackupTested(note) => {
            let what = if note.what == "ok" { "ok" } else { "failed" };
            Some(AuditNote { what: what.to_owned(), ..AuditNote::default() })
        }
        Body::PersonErased(erased) => {
            let detail = [Some(erased.number), erased.request].into_iter().flatten().collect::<Vec<_>>().join(", ");
            Some(AuditNote { detail: Some(detail), ..AuditNote::default() })
        }
        _ => None,
    }
}

impl Reader {
    /// A page of actions, latest first, and whether there are more.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn activity(&self, query: &ActivityQuery) -> Result<(Vec<ActivityLine>, bool), StoreError> {
        let mut before = query.before.map_or(i64::MAX, u64::cast_signed);
        let mut lines: Vec<ActivityLine> = Vec::new();
        loop {
            let chunk = self.entries_before(query, before).await?;
            let last = i64::try_from(chunk.len()).unwrap_or(CHUNK) < CHUNK;
            for read in chunk {
                before = read.lid;
                if lines.last().is_none_or(|line| line.txn != read.txn) {
                    if lines.len() == query.limit {
                        return Ok((lines, true));
                    }
                    lines.push(ActivityLine::begin(&read));
                }
                if let Some(line) = lines.last_mut() {
                    line.take(read);
                }
            }
            if last {
                return Ok((lines, false));
            }
            if let Some(line) = lines.last_mut().filter(|line| line.entries > LONG as u64) {
                let first = self.first_of(line.txn, before).await?;
                line.entries += before.saturating_sub(first).unsigned_abs();
                line.first = first.cast_unsigned();
                before = first;
            }
        }
    }

    /// The official numbers of some requests; those that are over are not among them.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn request_numbers(&self, units: &[UnitId]) -> Result<HashMap<UnitId, String>, StoreError> {
        let mut numbers = HashMap::new();
        for chunk in units.chunks(500) {
            let mut sql = QueryBuilder::<Sqlite>::new("SELECT id, number FROM request WHERE id IN (");
            bind_all(&mut sql, chunk.iter().map(|unit| unit.to_vec()));
            sql.push(")");
            for row in sql.build().fetch_all(&self.pool).await? {
                numbers.insert(key(row.try_get(0)?)?, row.try_get(1)?);
            }
        }
        Ok(numbers)
    }

    /// The number of the first entry of some units.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn firsts_of(&self, units: &[UnitId]) -> Result<HashMap<UnitId, u64>, StoreError> {
        let mut firsts = HashMap::new();
        for chunk in units.chunks(500) {
            let mut sql = QueryBuilder::<Sqlite>::new("SELECT unit, min(lid) FROM entry WHERE unit IN (");
            let mut list = sql.separated(", ");
            chunk.iter().for_each(|unit| {
                list.push_bind(unit.to_vec());
            });
            sql.push(") GROUP BY unit");
            for row in sql.build().fetch_all(&self.pool).await? {
                firsts.insert(key(row.try_get(0)?)?, row.try_get::<i64, _>(1)?.cast_unsigned());
            }
        }
        Ok(firsts)
    }

    /// Those of some units that were erased.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn erased_of(&self, units: &[UnitId]) -> Result<HashSet<UnitId>, StoreError> {
        let mut erased = HashSet::new();
        for chunk in units.chunks(500) {
            let mut sql = QueryBuilder::<Sqlite>::new("SELECT unit FROM erased_unit WHERE unit IN (");
            bind_all(&mut sql, chunk.iter().map(|unit| unit.to_vec()));
            sql.push(")");
            for row in sql.build().fetch_all(&self.pool).await? {
                erased.insert(key(row.try_get(0)?)?);
            }
        }
        Ok(erased)
    }

    async fn entries_before(&self, query: &ActivityQuery, before: i64) -> Result<Vec<Read>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT e.lid, e.txn, e.unit, e.kind, e.stamp, e.actor, b.body");
        conditions(&mut sql, query, before);
        sql.push(" ORDER BY e.lid DESC LIMIT ").push_bind(CHUNK);
        let rows = sql.build().fetch_all(&self.pool).await?;
        rows.iter()
            .map(|row| {
                let kind = u32::try_from(row.try_get::<i64, _>(3)?).map_err(|_| StoreError::Unreadable)?;
                let kind = Kind::from_number(kind);
                let body: Option<&[u8]> = row.try_get(6)?;
                let body = body.and_then(|bytes| Body::from_bytes(kind, bytes).ok());
                let event = body.as_ref().and_then(RequestEvent::of);
                let decision = match &body {
                    Some(Body::ConsentEvent(event)) => Some((event.consent_type, event.state)),
                    _ => None,
                };
                let note = body.and_then(noted);
                Ok(Read {
                    lid: row.try_get(0)?,
                    txn: key(row.try_get(1)?)?,
                    unit: key(row.try_get(2)?)?,
                    kind,
                    at: Stamp::from_i64(row.try_get(4)?).at(),
                    actor: key(row.try_get(5)?)?,
                    note,
                    event,
                    decision,
                })
            })
            .collect()
    }

    /// The number of the first entry of an action of which `known` is one: they stand together.
    async fn first_of(&self, txn: TxnId, known: i64) -> Result<i64, StoreError> {
        let (mut outside, mut inside) = (0, known);
        while inside - outside > 1 {
            let middle = outside + (inside - outside) / 2;
            let at: Option<Vec<u8>> = sqlx::query_scalar("SELECT txn FROM entry WHERE lid = ?")
                .bind(middle)
                .fetch_optional(&self.pool)
                .await?;
            if at.is_some_and(|bytes| bytes == txn.to_vec()) { inside = middle } else { outside = middle }
        }
        Ok(inside)
    }
}
