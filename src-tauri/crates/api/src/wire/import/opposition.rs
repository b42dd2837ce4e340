//! Lists that make no card: who left a mailing tool, what came back, what the register of oppositions answered.

use super::super::ids::{ConsentTypeId, ImportId};
use super::review::ImportTotals;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the rows of a file describe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ImportMode {
    /// Contacts.
    Contacts,
    /// Only objections: no card is made.
    Suppression,
    /// Answers of the register of oppositions about numbers: no card is made.
    Rpo,
    /// Calls and messages that another program kept: no card is made.
    Log,
    /// Consents of people who are known, one a row: no card is made.
    Consents,
}

/// Say what the rows describe.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportModeSet {
    /// The import.
    pub import: ImportId,
    /// Which.
    pub mode: ImportMode,
}

/// A consent type that the list can withdraw.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportWithdrawnType {
    /// Which.
    pub id: ConsentTypeId,
    /// Its title.
    pub title: String,
    /// The list withdraws it.
    pub withdrawn: bool,
}

/// What the list will do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportOppositions {
    /// Column of the address, from 0; null = to be chosen.
    pub address: Option<u32>,
    /// Column of the day; null = none.
    pub day: Option<u32>,
    /// Types with mass permission on e-mail.
    pub types: Vec<ImportWithdrawnType>,
    /// Rows read.
    pub rows: u32,
    /// The buckets.
    pub totals: ImportTotals,
    /// Rows of people who left.
    pub left: u32,
    /// Rows of addresses that came back.
    pub bounced: u32,
    /// Cards that the list touches.
    pub cards: u32,
}

/// Choose the columns, and which types stay as they are.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportOppositionSet {
    /// The import.
    pub import: ImportId,
    /// Column of the address; null = as guessed.
    pub address: Option<u32>,
    /// Column of the day; null = as guessed.
    pub day: Option<u32>,
    /// Types that stay as they are.
    pub kept: Vec<ConsentTypeId>,
}

/// What a list of answers of the register of oppositions will do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportRpo {
    /// Column of the number, from 0; null = to be chosen.
    pub number: Option<u32>,
    /// Column of the answer; null = the list has none.
    pub answer: Option<u32>,
    /// Without a column of answers: every number is listed, or none is; null = to be said.
    pub all: Option<bool>,
    /// Rows read.
    pub rows: u32,
    /// The buckets.
    pub totals: ImportTotals,
    /// Rows of listed numbers.
    pub listed: u32,
    /// Rows of numbers that may be called.
    pub clear: u32,
    /// Earlier consents that fall.
    pub invalidated: u32,
    /// Last day of the answers.
    pub valid_until: Option<NaiveDate>,
}

/// Choose the columns, and what a list without answers says.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportRpoSet {
    /// The import.
    pub import: ImportId,
    /// Column of the number; null = as guessed.
    pub number: Option<u32>,
    /// Column of the answer; null = none.
    pub answer: Option<u32>,
    /// Every number is listed, or none is.
    pub all: Option<bool>,
}
