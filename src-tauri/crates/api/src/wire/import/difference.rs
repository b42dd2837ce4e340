//! What the file says otherwise than the cards that its rows join.

use super::super::ids::ImportId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A window of differences.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportDifferences {
    /// The import.
    pub import: ImportId,
    /// First one, from 0.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// One value that differs.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportDifferenceView {
    /// Row in the file.
    pub row: u32,
    /// Field of the card.
    pub field: String,
    /// Name of the card.
    pub name: String,
    /// What the card says.
    pub before: String,
    /// What the file says.
    pub after: String,
    /// The file's is wanted.
    pub taken: bool,
}

/// Differences.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportDifferencePage {
    /// Differences.
    pub differences: Vec<ImportDifferenceView>,
    /// In all.
    pub total: u32,
    /// Of which are taken.
    pub taken: u32,
}

/// Take the file's value, or leave the card's.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportDifferenceTake {
    /// The import.
    pub import: ImportId,
    /// The row; null = every difference.
    pub row: Option<u32>,
    /// The field, where a row is named.
    pub field: Option<String>,
    /// Take or leave.
    pub taken: bool,
}
