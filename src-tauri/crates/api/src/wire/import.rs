//! The import wizard: file, read, match, check, review, result.

mod batch;
mod check;
mod choose;
mod columns;
mod consents;
mod difference;
mod log;
mod opposition;
mod profile;
mod review;

pub use batch::{BatchRejects, BatchRequest, BatchUndo, BatchView, UndoKept, UndoPreview};
pub use check::{
    ImportCellCount, ImportCellSet, ImportCellsFind, ImportCellsReplace, ImportCorrected, ImportCorrection,
    ImportFinding, ImportFindings, ImportHiddenSet, ImportIssue, ImportLeaveOut, ImportLeftOut, ImportRefuse,
    ImportRowPage, ImportRowView, ImportRows,
};
pub use choose::{
    ImportList, ImportLookRequest, ImportPaste, ImportRequest, ImportStart, ImportStarted, ImportStep, ImportSuspended,
};
pub use columns::{Confidence, ImportColumn, ImportColumnSet, ImportField, ImportFields, ValueMeaning};
pub use consents::{
    ImportConsentAnswer, ImportConsentAnswerSet, ImportConsentColumns, ImportConsentKind, ImportConsentKindSet,
    ImportConsents, ImportConsentsSet,
};
pub use difference::{ImportDifferencePage, ImportDifferenceTake, ImportDifferenceView, ImportDifferences};
pub use log::{
    ImportLog, ImportLogCommit, ImportLogLook, ImportLogSet, LogColumn, LogColumnSet, LogField, LogLine, LogParty,
    LogPartySet, LogWhose,
};
pub use opposition::{
    ImportMode, ImportModeSet, ImportOppositionSet, ImportOppositions, ImportRpo, ImportRpoSet, ImportWithdrawnType,
};
pub use profile::{
    ImportProfileUse, ImportProfileView, ProfileList, ProfileRename, ProfileRequest, ProfileTake, ProfileView,
};
pub use review::{
    CommitStarted, ImportCommit, ImportDraftSet, ImportEffect, ImportFieldCount, ImportReview, ImportSample,
    ImportTotals,
};

use super::ids::{BatchId, ImportId, JobId, SourceId};
use super::settings::LegalBasis;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A table in the file: a sheet, or the whole text.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportTable {
    /// Sheet name; null for text files.
    pub name: Option<String>,
    /// Row of the header, from 1; null = none.
    pub header_row: Option<u32>,
    /// Rows of data.
    pub data_rows: u32,
    /// Columns.
    pub columns: u32,
    /// Hidden in the workbook: off by default.
    pub hidden: bool,
}

/// Something about the file that the person should know.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportWarning {
    /// Stable code.
    pub code: String,
    /// Row, from 1.
    pub row: Option<u32>,
    /// Column, from 0.
    pub column: Option<u32>,
    /// How many times.
    pub count: u32,
}

/// An import in preparation.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportView {
    /// Its id.
    pub import: ImportId,
    /// Where it stands.
    pub step: ImportStep,
    /// The step that was shown last, where somebody was already in the wizard.
    pub at: Option<ImportStep>,
    /// Reading or checking that goes on now.
    pub job: Option<JobId>,
    /// Writing that goes on now.
    pub writing: Option<CommitStarted>,
    /// What was written, once it is done.
    pub written: Option<BatchId>,
    /// File name.
    pub file: String,
    /// Bytes.
    pub bytes: u64,
    /// Real format, whatever the extension says.
    pub format: String,
    /// WHATWG label; null for workbooks.
    pub encoding: Option<String>,
    /// Separator; null for workbooks.
    pub delimiter: Option<String>,
    /// Tables of the file.
    pub tables: Vec<ImportTable>,
    /// The chosen table, an index.
    pub table: u32,
    /// Header row of the chosen table.
    pub header_row: Option<u32>,
    /// Data rows of the chosen table.
    pub data_rows: u32,
    /// Rows left out as titles, totals or blank.
    pub skipped_rows: u32,
    /// Rows of the chosen table that are hidden in the workbook.
    pub hidden_rows: u32,
    /// The hidden rows are taken in.
    pub take_hidden: bool,
    /// Three words with accents from the file, as proof of the encoding.
    pub accent_samples: Vec<String>,
    /// Columns of the chosen table.
    pub columns: Vec<ImportColumn>,
    /// Columns without a destiny.
    pub unresolved: u32,
    /// Warnings.
    pub warnings: Vec<ImportWarning>,
    /// This very file is one of our own exports.
    pub own_export: Option<ImportOwnExport>,
    /// This very file was imported before, at.
    pub seen_before_at: Option<DateTime<Utc>>,
    /// Name of the import.
    pub name: String,
    /// Source, once chosen.
    pub source: Option<SourceId>,
    /// Day of collection, once chosen.
    pub collected_on: Option<NaiveDate>,
    /// What the rows describe.
    pub mode: ImportMode,
    /// The headers are those of a list of people who left.
    pub looks_like_objections: bool,
    /// It is a log of calls or messages.
    pub looks_like_log: bool,
    /// Its rows are consents of people, one each.
    pub looks_like_consents: bool,
    /// The legal basis, once chosen.
    pub basis: Option<LegalBasis>,
    /// Where a bought list comes from, once written.
    pub origin_proof: Option<String>,
    /// It brings consents, or objections: the basis must be named before it is written.
    pub basis_needed: bool,
    /// The profile that fits.
    pub profile: Option<ImportProfileView>,
    /// Started at.
    pub started_at: DateTime<Utc>,
}

/// Our own export, by the hash of the file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportOwnExport {
    /// When it was written.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// It holds contacts; else it is a list or a report.
    pub contacts: bool,
    /// Contacts or rows.
    pub count: u64,
}

/// Change how the file is read; null keeps the guess. Reading starts again as a job.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportReadSet {
    /// The import.
    pub import: ImportId,
    /// Table index.
    pub table: u32,
    /// Header row from 1; 0 = no header.
    pub header_row: Option<u32>,
    /// Encoding label.
    pub encoding: Option<String>,
    /// Separator.
    pub delimiter: Option<String>,
}

/// A window of raw rows.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportPreview {
    /// The import.
    pub import: ImportId,
    /// First row, from 0.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// Raw rows.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportPreviewPage {
    /// Headers.
    pub headers: Vec<String>,
    /// Rows.
    pub rows: Vec<ImportPreviewRow>,
    /// In all.
    pub total: u32,
}

/// A raw row.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportPreviewRow {
    /// Row in the file, from 1.
    pub row: u32,
    /// Cells as text.
    pub cells: Vec<String>,
}
