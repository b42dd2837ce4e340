//! Logs of calls and messages.

use super::super::communication::{Category, Channel, Direction};
use super::super::ids::{ContactId, ImportId, PurposeId, RetentionClassId};
use super::super::mail::{MailCounts, MailPerson, MailState};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a column of a log says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum LogField {
    /// The day, perhaps with the hour.
    At,
    /// The hour, where it has a column of its own.
    Time,
    /// Number or name of the other side, or of whom it comes from.
    Who,
    /// To whom.
    To,
    /// A name beside the number.
    Name,
    /// Which way.
    Direction,
    /// How long.
    Duration,
    /// How it ended.
    Outcome,
    /// What was said.
    Text,
}

/// Whose a number or a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum LogWhose {
    /// Several cards have the number.
    Several,
    /// Cards bear the name; a person says whether one of them it is.
    Proposed,
    /// No card.
    Nobody,
    /// One card has the number.
    Known,
    /// A person said so.
    Chosen,
    /// The firm's own.
    Ours,
}

/// The column of a field.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct LogColumn {
    /// What it says.
    pub field: LogField,
    /// From 0; null = there is none.
    pub column: Option<u32>,
}

/// A number or a name of a log.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct LogParty {
    /// What names it in this log.
    pub key: String,
    /// As the file writes it.
    pub label: String,
    /// Whose it is.
    pub whose: LogWhose,
    /// The card that it is, or the cards that it may be.
    pub people: Vec<MailPerson>,
    /// Rows that it takes part in.
    pub rows: u32,
}

/// A row in the look.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct LogLine {
    /// Row of the file.
    pub row: u32,
    /// What would become of it.
    pub state: MailState,
    /// Why it cannot be read: `log-no-date`, `log-future-date`, `log-nobody`, `log-no-direction`, `log-empty`.
    pub reason: Option<String>,
    /// When it was.
    pub at: Option<DateTime<Utc>>,
    /// Which way it went.
    pub direction: Direction,
    /// The other side, as the file writes it.
    pub party: Option<String>,
    /// The cards that it would be logged for, or may be of.
    pub people: Vec<MailPerson>,
    /// Seconds.
    pub duration_s: Option<u32>,
    /// How it ended, in the words of the file.
    pub outcome: Option<String>,
    /// The beginning of what was said.
    pub text: Option<String>,
}

/// Look at a log.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportLogLook {
    /// The import.
    pub import: ImportId,
    /// Only rows of this state.
    pub only: Option<MailState>,
    /// First row.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// What a log will do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportLog {
    /// The columns, by their field.
    pub columns: Vec<LogColumn>,
    /// Telephone, chat or SMS.
    pub channel: Channel,
    /// Which way everything went, where the rows do not say it and a person did.
    pub all: Option<Direction>,
    /// Rows that do not say which way they went.
    pub undirected: u32,
    /// Rows read.
    pub rows: u32,
    /// How many of each state.
    pub counts: MailCounts,
    /// Who takes part; those that wait for a decision first, at most 300.
    pub parties: Vec<LogParty>,
    /// How many there are.
    pub parties_total: u32,
    /// A page of rows.
    pub lines: Vec<LogLine>,
    /// Rows of the state that was asked for.
    pub total: u32,
}

/// Another column for a field.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct LogColumnSet {
    /// What it says.
    pub field: LogField,
    /// From 0; null = there is none.
    pub column: Option<u32>,
}

/// Whose a number or a name is.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct LogPartySet {
    /// What names it in this log.
    pub key: String,
    /// The firm's own; null leaves that as it is.
    pub ours: Option<bool>,
    /// Whose it is; null = what was said of it is taken back.
    pub contact: Option<ContactId>,
}

/// Say something about a log; what is null stays as it is.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportLogSet {
    /// The import.
    pub import: ImportId,
    /// Another column for a field.
    pub column: Option<LogColumnSet>,
    /// Another channel.
    pub channel: Option<Channel>,
    /// Which way everything went.
    pub all: Option<Direction>,
    /// Whose a number or a name is.
    pub party: Option<LogPartySet>,
}

/// Log what is ready.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportLogCommit {
    /// The import.
    pub import: ImportId,
    /// Purpose: mandatory.
    pub purpose: PurposeId,
    /// Retention class: mandatory (S8).
    pub retention: RetentionClassId,
    /// What they are about.
    pub category: Option<Category>,
}
