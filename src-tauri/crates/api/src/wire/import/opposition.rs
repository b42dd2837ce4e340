//! Mode "only objections": a list of who left a mailing tool, or of what came back.

use super::super::ids::{ConsentTypeId, ImportId};
use super::review::ImportTotals;
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
}

/// Say what the rows describe.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportModeSet {
    /// The import.
    pub import: ImportId,
    /// Contacts or objections.
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
#[derive(Debug, Clone, Deserialize, TS)]
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
