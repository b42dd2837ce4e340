//! Controlla: what was found in the rows.

use super::super::{ids::ImportId, quality::DiscardReason};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One kind of finding.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportFinding {
    /// Stable code.
    pub code: String,
    /// `repaired`, `refused`, `flagged` or `rejected`.
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
    /// What a person corrected last; null when nothing.
    pub correction: Option<ImportCorrection>,
}

/// The last step of a person's corrections, which `import_correction_undo` takes back.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportCorrection {
    /// Cells that it changed; 0 for a repair.
    pub cells: u32,
    /// A repair was refused, or taken again; null for cells.
    pub refused: Option<bool>,
    /// Steps in all.
    pub steps: u32,
}

/// A window of checked rows.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportRows {
    /// The import.
    pub import: ImportId,
    /// `repaired` (also what was refused), `flagged`, `rejected`; null = all.
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
    /// `repaired`, `refused`, `flagged` or `rejected`.
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
    /// Why; null for a row that comes in.
    pub left_out_for: Option<ImportLeftOut>,
    /// Findings.
    pub issues: Vec<ImportIssue>,
    /// The cells as they stand now.
    pub cells: Vec<String>,
    /// Cells that a person corrected.
    pub corrected: Vec<ImportCorrected>,
}

/// A cell that a person corrected.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportCorrected {
    /// Column, from 0.
    pub column: u32,
    /// What the file says.
    pub raw: String,
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
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportLeaveOut {
    /// The import.
    pub import: ImportId,
    /// Row in the file.
    pub row: u32,
    /// Out or in.
    pub left_out: bool,
    /// Why; needed to leave it out.
    pub reason: Option<DiscardReason>,
    /// In words; needed for "something else".
    pub note: Option<String>,
}

/// Why a row was left out.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportLeftOut {
    /// Why.
    pub reason: DiscardReason,
    /// In words.
    pub note: Option<String>,
}

/// Make a cell say something else. What the file says is kept.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportCellSet {
    /// The import.
    pub import: ImportId,
    /// Row in the file.
    pub row: u32,
    /// Column, from 0.
    pub column: u32,
    /// The text; at most 64 KiB.
    pub text: String,
}

/// Look for text in a column.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportCellsFind {
    /// The import.
    pub import: ImportId,
    /// Column, from 0.
    pub column: u32,
    /// The text.
    pub find: String,
    /// The cell has to say exactly this.
    pub whole: bool,
}

/// Cells with a text.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportCellCount {
    /// How many.
    pub count: u32,
}

/// Replace text in a column, as one step.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportCellsReplace {
    /// The import.
    pub import: ImportId,
    /// Column, from 0.
    pub column: u32,
    /// The text to find.
    pub find: String,
    /// The cell has to say exactly this.
    pub whole: bool,
    /// What stands there afterwards.
    pub text: String,
}

custode_app::domain::redacted!(ImportCellSet, ImportCellsFind, ImportCellsReplace);

/// Refuse a repair, or take it again.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportRefuse {
    /// The import.
    pub import: ImportId,
    /// The kind of repair.
    pub code: String,
    /// Only in this row; null = all of its kind.
    pub row: Option<u32>,
    /// Only in this column.
    pub column: Option<u32>,
    /// Refuse, or take again.
    pub refused: bool,
}

/// Take the hidden rows of the chosen table in, or leave them out.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportHiddenSet {
    /// The import.
    pub import: ImportId,
    /// In or out.
    pub take: bool,
}
