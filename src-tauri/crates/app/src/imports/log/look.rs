//! The look at a log before anything is written: what becomes of each row.

use super::{
    super::{
        lists::raw_portions,
        session::{Session, load},
    },
    channel, columns, dates, ours,
    parties::{LogParty, Parties, Whose},
};
use crate::{
    AppError, Work,
    communications::mail::{MailState, require_addresses},
    desk::locked,
    jobs::Progress,
    said::Said,
};
use chrono::{DateTime, Utc};
use custode_domain::{channel::Channel, communication::Direction, ids::ContactId};
use custode_import::{
    normalise::{
        issue::IssueCode,
        log::{LogColumns, LogField, LogRow, Moment},
    },
    table::RawRow,
};
use custode_vault::{blake3_bytes, hex};
use std::collections::{BTreeSet, HashMap, HashSet};
use uuid::Uuid;

/// What the reader calls the file of a chat program.
const CHAT: &str = "chat";

/// Most rows of a log that are taken in one go.
const MOST: usize = 100_000;
/// Most parties in a look; those that need a decision come first.
const MOST_PARTIES: usize = 300;
/// Letters of a text in the look.
const GLIMPSE: usize = 200;

/// A row in the look.
#[derive(Clone)]
pub struct LogLine {
    /// Row of the file.
    pub row: u32,
    /// What would become of it.
    pub state: MailState,
    /// Why it cannot be read.
    pub reason: Option<&'static str>,
    /// When it was.
    pub at: Option<DateTime<Utc>>,
    /// Which way it went.
    pub direction: Direction,
    /// The other side, as the file writes it.
    pub party: Option<String>,
    /// The cards that it would be logged for, or may be of.
    pub people: Vec<(ContactId, String)>,
    /// Seconds.
    pub duration_s: Option<u32>,
    /// How it ended.
    pub outcome: Option<String>,
    /// The beginning of what was said.
    pub text: Option<String>,
}

impl std::fmt::Debug for LogLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LogLine").field("row", &self.row).field("state", &self.state).finish_non_exhaustive()
    }
}

/// What a log will do.
#[derive(Debug, Clone)]
pub struct LogReview {
    /// The columns, by their field.
    pub columns: Vec<(LogField, Option<u32>)>,
    /// By which channel.
    pub channel: Channel,
    /// Which way everything went, where that was said.
    pub all: Option<Direction>,
    /// Rows that do not say which way they went.
    pub undirected: u32,
    /// Rows read.
    pub rows: u32,
    /// How many of each state.
    pub counts: HashMap<MailState, u32>,
    /// Who takes part; those that wait for a decision first.
    pub parties: Vec<LogParty>,
    /// How many there are.
    pub parties_total: u32,
    /// A page of rows.
    pub lines: Vec<LogLine>,
    /// Rows of the state that was asked for.
    pub total: u32,
}

/// A row with everything that decides about it.
pub(super) struct Sorted {
    pub(super) state: MailState,
    pub(super) reason: Option<IssueCode>,
    pub(super) direction: Direction,
    pub(super) at: Option<DateTime<Utc>>,
    pub(super) party: Option<String>,
    /// Card, its name, the number that led to it.
    pub(super) people: Vec<(ContactId, String, Option<String>)>,
}

/// A log that was read whole.
pub(super) struct Log {
    pub(super) channel: Channel,
    pub(super) columns: LogColumns,
    pub(super) ours: BTreeSet<String>,
    pub(super) rows: Vec<LogRow>,
    /// Keyed hash of what names each row for ever, and the one of earlier versions.
    pub(super) keys: Vec<[Vec<u8>; 2]>,
    all: Option<Direction>,
    /// A conversation as a chat program keeps it: who speaks there hears what the firm says.
    chat: bool,
    parties: Parties,
    known: HashSet<Vec<u8>>,
}

fn all(session: &Session) -> Option<Direction> {
    session.state.log.all.map(|inbound| if inbound { Direction::Inbound } else { Direction::Outbound })
}

fn instant(work: &Work, moment: Moment) -> DateTime<Utc> {
    match moment {
        Moment::Exact(at) => at,
        Moment::Wall(at) => work.instant(at),
    }
}

impl Log {
    /// Reads the staged rows and finds out whose they are.
    ///
    /// # Errors
    /// [`AppError::Precondition`] without a column of days or of the other side, or with too many rows.
    pub(super) async fn read(work: &Work, session: &Session, progress: &Progress) -> Result<Self, AppError> {
        let (order, system) = dates(&session.state);
        let (columns, today) = (columns(&session.state), work.today());
        if columns.column(LogField::At).is_none() || columns.column(LogField::Who).is_none() {
            return Err(AppError::Precondition("no-log-columns"));
        }
        let mut rows = Vec::new();
        let mut parties = Parties::default();
        raw_portions(work, session, progress, async |staged| {
            for raw in &staged {
                let row = columns.read(raw, order, system, today);
                for side in row.from.iter().chain(&row.to) {
                    // The name stands beside one number; of two it is not known whose it is.
                    parties.count(side, row.name.as_deref().filter(|_| row.to.is_none()));
                }
                rows.push(row);
            }
            if rows.len() > MOST { Err(AppError::Precondition("log-too-long")) } else { Ok(()) }
        })
        .await?;
        let ours = ours(work, session).await?;
        parties.resolve(work, &ours, &session.state.log.people).await?;
        let known = work.reader().known_messages().await?;
        let (channel, all) = (channel(&session.state), all(session));
        let chat = session.state.format == CHAT;
        // The same words to two people are two messages.
        let heard: Vec<String> = parties.others().filter(|_| chat).take(2).map(|party| party.key.clone()).collect();
        let hearer = if let [one] = heard.as_slice() { Some(one.clone()) } else { None };
        let keys = keys(work, &rows, |row| {
            let said_by_us = row.to.is_none() && row.from.as_ref().is_some_and(|side| ours.contains(&side.key()));
            hearer.as_deref().filter(|_| said_by_us)
        })?;
        Ok(Self { channel, columns, ours, rows, keys, all, chat, parties, known })
    }

    /// Which way a row went, and the parties on the other side.
    fn others(&self, row: &LogRow) -> Result<(Direction, Vec<String>), IssueCode> {
        let is_ours = |key: &String| self.ours.contains(key);
        let from = row.from.as_ref().map(custode_import::normalise::log::Side::key);
        let to = row.to.as_ref().map(custode_import::normalise::log::Side::key);
        let (from_ours, to_ours) = (from.as_ref().is_some_and(is_ours), to.as_ref().is_some_and(is_ours));
        if from.is_none() && to.is_none() {
            return Err(IssueCode::LogNobody);
        }
        let one = |direction, other: Option<String>| match other.filter(|key| !is_ours(key)) {
            Some(other) => Ok((direction, vec![other])),
            None => Err(IssueCode::LogNobody),
        };
        if from_ours && to.is_none() && self.chat {
            // What the firm said in a conversation went to the others who speak there.
            let others: Vec<String> = self.parties.others().map(|party| party.key.clone()).collect();
            return if others.is_empty() { Err(IssueCode::LogNobody) } else { Ok((Direction::Outbound, others)) };
        }
        if from_ours {
            return one(Direction::Outbound, to);
        }
        if to_ours {
            return one(Direction::Inbound, from);
        }
        match (row.direction, &to) {
            (Some(Direction::Inbound), _) => one(Direction::Inbound, from.or(to)),
            (Some(Direction::Outbound), Some(_)) => one(Direction::Outbound, to),
            (Some(Direction::Outbound), None) => one(Direction::Outbound, from),
            (None, None) if self.chat => one(Direction::Inbound, from),
            (None, _) => match self.all {
                Some(Direction::Outbound) => one(Direction::Outbound, to.or(from)),
                Some(Direction::Inbound) => one(Direction::Inbound, from.or(to)),
                None => Err(IssueCode::LogNoDirection),
            },
        }
    }

    /// What becomes of a row; `met` holds those that came before.
    pub(super) fn sort(&self, work: &Work, at: usize, met: &mut HashSet<Vec<u8>>) -> Sorted {
        let (row, [key, before]) = (&self.rows[at], &self.keys[at]);
        let none =
            |state, reason, direction, at, party| Sorted { state, reason, direction, at, party, people: Vec::new() };
        let unreadable = |reason| none(MailState::Unreadable, Some(reason), Direction::Inbound, None, None);
        let when = match row.at {
            Err(reason) => return unreadable(reason),
            Ok(moment) => instant(work, moment),
        };
        if when > work.now() {
            return unreadable(IssueCode::LogFuture);
        }
        let (direction, others) = match self.others(row) {
            Err(reason) => return Sorted { at: Some(when), ..unreadable(reason) },
            Ok(found) => found,
        };
        if self.columns.has_texts() && row.text.as_deref().is_none_or(|text| text.trim().is_empty()) {
            return Sorted { at: Some(when), ..unreadable(IssueCode::LogEmpty) };
        }
        let parties: Vec<&LogParty> = others.iter().filter_map(|key| self.parties.get(key)).collect();
        let label = parties.first().map(|party| party.label.clone());
        if self.known.contains(key) || self.known.contains(before) || !met.insert(key.clone()) {
            return none(MailState::Present, None, direction, Some(when), label);
        }
        let open = parties.iter().find(|party| matches!(party.whose, Whose::Several | Whose::Proposed));
        let mut people: Vec<(ContactId, String, Option<String>)> = Vec::new();
        let (state, party) = match open {
            Some(open) => {
                people = open.people.iter().map(|(id, name)| (*id, name.clone(), None)).collect();
                (MailState::Ambiguous, Some(open.label.clone()))
            }
            None => {
                for party in &parties {
                    if let Some((id, name)) =
                        party.card().filter(|(id, _)| people.iter().all(|(known, ..)| known != id))
                    {
                        people.push((id, name.to_owned(), party.number().map(str::to_owned)));
                    }
                }
                (if people.is_empty() { MailState::Unknown } else { MailState::Ready }, label)
            }
        };
        Sorted { state, reason: None, direction, at: Some(when), party, people }
    }

    /// Rows that do not say which way they went.
    fn undirected(&self) -> u32 {
        let without = Self { all: None, known: HashSet::new(), ..self.shell() };
        let count = self.rows.iter().filter(|row| without.others(row) == Err(IssueCode::LogNoDirection)).count();
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    /// The same without its rows, to ask about them.
    fn shell(&self) -> Self {
        Self {
            channel: self.channel.clone(),
            columns: self.columns.clone(),
            ours: self.ours.clone(),
            rows: Vec::new(),
            keys: Vec::new(),
            all: self.all,
            chat: self.chat,
            parties: Parties::default(),
            known: HashSet::new(),
        }
    }
}

/// What names each row for ever: all that it says, and which one of equal ones it is. Beside it the key under which earlier
/// versions kept it: as the language of the program spells it, which an update of that may change.
fn keys<'a>(
    work: &Work,
    rows: &[LogRow],
    heard_by: impl Fn(&LogRow) -> Option<&'a str>,
) -> Result<Vec<[Vec<u8>; 2]>, AppError> {
    let mut equal: HashMap<String, u32> = HashMap::new();
    let vault = work.archive().vault();
    rows.iter()
        .map(|row| {
            let (name, before) = names(row, heard_by(row));
            let nth = equal.entry(name.clone()).or_default();
            *nth += 1;
            let key = |name: &str| locked(vault).suppression_hash("log", &format!("{name} {nth}"));
            Ok([key(&name)?.to_vec(), key(&before)?.to_vec()])
        })
        .collect()
}

fn names(row: &LogRow, heard_by: Option<&str>) -> (String, String) {
    let side = |side: &Option<custode_import::normalise::log::Side>| side.as_ref().map(|side| side.key());
    let (from, to) = (side(&row.from), side(&row.to));
    let (kind, at) = match row.at {
        Ok(Moment::Exact(at)) => ("exact", Some(at.timestamp_millis())),
        Ok(Moment::Wall(at)) => ("wall", Some(at.and_utc().timestamp_millis())),
        Err(_) => ("unsaid", None),
    };
    let said = Said::new("log")
        .text(Some(kind))
        .number(at)
        .text(from.as_deref())
        .text(to.as_deref())
        .text(heard_by)
        .number(row.duration_s.map(i64::from))
        .text(row.outcome.as_deref())
        .text(row.text.as_deref());
    let before = (from, to, heard_by, row.duration_s, &row.outcome, &row.text);
    let before = hex(&blake3_bytes(format!("{:?}\n{before:?}", row.at).as_bytes()));
    (said.name(), before)
}

/// What the log will do, with a page of its rows. Nothing is written.
///
/// # Errors
/// Those of the database; [`AppError::Precondition`] for a log with too many rows.
pub async fn review_log(
    work: &Work,
    id: Uuid,
    only: Option<MailState>,
    (offset, limit): (usize, usize),
) -> Result<LogReview, AppError> {
    require_addresses(work)?;
    let session = load(work, id).await?;
    let found = columns(&session.state);
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let at = |field| found.column(field).map(small);
    let mut review = LogReview {
        columns: LogField::ALL.into_iter().map(|field| (field, at(field))).collect(),
        channel: channel(&session.state),
        all: all(&session),
        undirected: 0,
        rows: 0,
        counts: HashMap::new(),
        parties: Vec::new(),
        parties_total: 0,
        lines: Vec::new(),
        total: 0,
    };
    if at(LogField::At).is_none() || at(LogField::Who).is_none() {
        return Ok(review);
    }
    let log = Log::read(work, &session, &Progress::default()).await?;
    review.rows = small(log.rows.len());
    review.undirected = log.undirected();
    let mut met = HashSet::new();
    for (at, row) in log.rows.iter().enumerate() {
        let sorted = log.sort(work, at, &mut met);
        *review.counts.entry(sorted.state).or_insert(0) += 1;
        if only.is_some_and(|only| only != sorted.state) {
            continue;
        }
        review.total += 1;
        if review.total as usize <= offset || review.lines.len() >= limit {
            continue;
        }
        review.lines.push(LogLine {
            row: row.row,
            state: sorted.state,
            reason: sorted.reason.map(IssueCode::code),
            at: sorted.at,
            direction: sorted.direction,
            party: sorted.party,
            people: sorted.people.into_iter().map(|(id, name, _)| (id, name)).collect(),
            duration_s: row.duration_s,
            outcome: row.outcome.clone(),
            text: row.text.as_ref().map(|text| text.chars().take(GLIMPSE).collect()),
        });
    }
    let mut parties: Vec<LogParty> = log.parties.all().cloned().collect();
    review.parties_total = small(parties.len());
    parties.sort_by_key(|party| (party.whose, std::cmp::Reverse(party.rows)));
    parties.truncate(MOST_PARTIES);
    review.parties = parties;
    Ok(review)
}

/// Why a row of such a log is refused, whatever was said of who takes part.
pub(in super::super) fn refused(work: &Work, session: &Session, read: &RawRow) -> Option<IssueCode> {
    let (order, system) = dates(&session.state);
    let found = columns(&session.state);
    let row = found.read(read, order, system, work.today());
    if let Err(reason) = row.at {
        return Some(reason);
    }
    if row.from.is_none() && row.to.is_none() {
        return Some(IssueCode::LogNobody);
    }
    if found.has_texts() && row.text.is_none() {
        return Some(IssueCode::LogEmpty);
    }
    (session.state.format != CHAT).then_some(IssueCode::LogNoDirection)
}
