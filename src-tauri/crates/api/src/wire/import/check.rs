//! Controlla: what was found in the rows.

use super::super::ids::ImportId;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One kind of finding.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportFinding {
    /// Stable code.
    pub code: String,
    /// `repaired`, `flagged` or `rejected`.
    pub action: String,
    /// Rows.
    pub count: u32,
}

/// What the check found.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportFindings {
    /// Rows read.
    pub rows: u32,
    /// Rows without a finding.
    pub clean: u32,
    /// Rows with a repair.
    pub repaired: u32,
    /// Rows with a warning.
    pub flagged: u32,
    /// Rows rejected.
    pub rejected: u32,
    /// By code.
    pub findings: Vec<ImportFinding>,
}

/// A window of checked rows.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportRows {
    /// The import.
    pub import: ImportId,
    /// `repaired`, `flagged`, `rejected`; null = all.
    pub action: Option<String>,
    /// Only this code.
    pub code: Option<String>,
    /// First row, from 0.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// One finding in one row.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportIssue {
    /// Stable code.
    pub code: String,
    /// `repaired`, `flagged` or `rejected`.
    pub action: String,
    /// Column, from 0.
    pub column: Option<u32>,
    /// Header of the column.
    pub header: Option<String>,
    /// What the cell said.
    pub before: Option<String>,
    /// What Custode makes of it.
    pub after: Option<String>,
}

/// One checked row.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportRowView {
    /// Row in the file, from 1.
    pub row: u32,
    /// Name, to recognise it.
    pub name: String,
    /// The row is left out by the person.
    pub left_out: bool,
    /// Findings.
    pub issues: Vec<ImportIssue>,
}

/// Checked rows.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportRowPage {
    /// Rows.
    pub rows: Vec<ImportRowView>,
    /// In all.
    pub total: u32,
}

/// Leave a row out, or take it back in.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportLeaveOut {
    /// The import.
    pub import: ImportId,
    /// Row in the file.
    pub row: u32,
    /// Out or in.
    pub left_out: bool,
}
