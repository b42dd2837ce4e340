//! Registro attività: who did what.

use super::ids::{ContactId, OperatorId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Sorts of acts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ActivityGroup {
    /// Cards.
    People,
    /// Consents and objections.
    Decisions,
    /// Communications.
    Contacts,
    /// Imports and old copies.
    Imports,
    /// What left or was shown.
    Out,
    /// Openings, refusals, keys, users.
    Access,
    /// Settings.
    Rules,
    /// Erasures.
    Erasure,
}

/// Which part of the log; every condition must hold.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ActivityFilter {
    /// By this operator.
    pub operator: Option<OperatorId>,
    /// About this person.
    pub contact: Option<ContactId>,
    /// This sort of acts.
    pub group: Option<ActivityGroup>,
    /// From this day on.
    pub since: Option<NaiveDate>,
    /// Up to this day.
    pub until: Option<NaiveDate>,
}

/// Ask for a page of the log.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ActivityList {
    /// Which part.
    pub filter: ActivityFilter,
    /// `next` of the page before; null = the latest.
    pub before: Option<u64>,
    /// At most 200.
    pub limit: u16,
}

/// Somebody whom a line is about.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ActivityPerson {
    /// The card.
    pub id: ContactId,
    /// Its name.
    pub name: String,
}

/// One action.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ActivityItem {
    /// Number of its first entry.
    pub first: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Stable word for what was done.
    pub deed: String,
    /// Code of what it was about.
    pub what: String,
    /// Key of the message for that; null = none is shown.
    pub word: Option<String>,
    /// Reason or result in words, number of a request or a document.
    pub detail: Option<String>,
    /// How many.
    pub count: u64,
    /// The first few people.
    pub people: Vec<ActivityPerson>,
    /// It was about a person who is erased.
    pub erased: bool,
}

/// A page of the log.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ActivityPage {
    /// Latest first.
    pub items: Vec<ActivityItem>,
    /// Where the next page begins; null = there is none.
    pub next: Option<u64>,
}

/// What each operator took out since a day.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ActivityTotals {
    /// From this day on.
    pub since: Option<NaiveDate>,
}

/// What one operator took out or looked at.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct OperatorTotals {
    /// Who.
    pub id: OperatorId,
    /// Their name.
    pub name: String,
    /// Files.
    pub exports: u64,
    /// Rows in them.
    pub rows: u64,
    /// Documents.
    pub prints: u64,
    /// Masked values shown.
    pub reveals: u64,
    /// Cards opened, each once a session.
    pub cards: u64,
    /// Attempts that were refused.
    pub refusals: u64,
}

/// What everybody took out or looked at, and the end of the chain.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ActivityTotalsView {
    /// Those with the most rows first.
    pub operators: Vec<OperatorTotals>,
    /// Entries of the journal.
    pub entries: u64,
    /// Hash of the end of the chain, hexadecimal.
    pub head: String,
    /// When the archive was last verified.
    pub last_verified_at: Option<DateTime<Utc>>,
}

/// A part of the log that was saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ActivitySaved {
    /// Name of the file; null when the dialog was cancelled.
    pub file: Option<String>,
    /// Lines written.
    pub rows: u64,
    /// Earlier lines found no room; the last line of the file says so.
    pub cut: bool,
}

/// Save a part of the log as a table.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ActivitySave {
    /// Which part.
    pub filter: ActivityFilter,
    /// What for; written in the journal.
    pub reason: String,
}
