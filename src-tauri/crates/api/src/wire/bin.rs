//! The bin: what is in it, taking it out, erasing it for ever.

use super::{
    ids::{CommunicationId, ContactId, JobId},
    retention::RunKeeper,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What something in the bin is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum BinKind {
    /// A person's card.
    Person,
    /// An organisation's card.
    Organisation,
    /// A communication.
    Communication,
}

/// Why something is in the bin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum BinWhy {
    /// Somebody put it there.
    ByHand,
    /// An import was undone.
    ImportUndone,
    /// The act that made it was undone.
    Undone,
    /// The person's card is erased; a norm keeps the communication.
    Held,
    /// A retention run put it there.
    Term,
}

/// One thing in the bin; exactly one of the ids is there.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct BinItem {
    /// The card.
    pub contact: Option<ContactId>,
    /// The communication.
    pub communication: Option<CommunicationId>,
    /// What it is.
    pub kind: BinKind,
    /// Name, or subject.
    pub name: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Who put it there.
    pub by: String,
    /// Why it is there.
    pub why: BinWhy,
    /// Name of the import that was undone.
    pub import: Option<String>,
    /// The last day of the term for which a retention run put it there.
    pub over_on: Option<NaiveDate>,
    /// The day on which it is erased; none while something keeps it that has no day.
    pub erased_on: Option<NaiveDate>,
    /// What keeps it.
    pub kept_by: Option<RunKeeper>,
    /// The last day on which a norm keeps it.
    pub kept_until: Option<NaiveDate>,
    /// That norm.
    pub norm: Option<String>,
}

/// One page.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct BinList {
    /// First row.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// What is in the bin, latest first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct BinPage {
    /// The page.
    pub items: Vec<BinItem>,
    /// In all.
    pub total: u32,
    /// The erasure that is at work.
    pub erasing: Option<JobId>,
    /// The computer's clock stands before a time that was seen already: nothing is erased by itself.
    pub clock_behind: bool,
    /// Days by which the clock went forward at once; they do not count until somebody says that the date is right.
    pub clock_jump: Option<u32>,
}

/// Things to take out of the bin.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct BinUnits {
    /// Cards.
    pub contacts: Vec<ContactId>,
    /// Communications.
    pub communications: Vec<CommunicationId>,
}

/// What emptying the bin would do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct BinPreview {
    /// Cards that are destroyed.
    pub contacts: u32,
    /// Communications that are destroyed.
    pub communications: u32,
    /// Communications that a norm keeps; they stay in the bin until their day.
    pub kept: u32,
    /// Communications that stay with somebody else who takes part in them.
    pub shared: u32,
    /// Communications that a hold keeps.
    pub held: u32,
    /// The number to type, when so many are destroyed that it is asked.
    pub to_type: Option<u32>,
    /// Identity of the plan.
    pub plan: String,
}

/// What becomes of one record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum BinOutcome {
    /// Destroyed.
    Destroyed,
    /// Kept until a day by a norm.
    Kept,
    /// Stays with somebody else.
    Shared,
    /// A hold keeps it.
    Held,
}

/// One record of the preview.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct BinRecord {
    /// Its id, as text.
    pub id: String,
    /// What it is.
    pub kind: BinKind,
    /// Name, or subject.
    pub name: String,
    /// What becomes of it.
    pub outcome: BinOutcome,
    /// Kept until.
    pub kept_until: Option<NaiveDate>,
    /// By which norm.
    pub norm: Option<String>,
}

/// One page of the records.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct BinRecordPage {
    /// The page.
    pub records: Vec<BinRecord>,
    /// In all.
    pub total: u32,
}

/// Empties the bin; nothing brings back what goes.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct BinEmpty {
    /// The plan that was shown.
    pub plan: String,
    /// The number that was typed, when it was asked.
    pub typed: Option<u32>,
}
