//! The import wizard: file, read, match, check, review, result.

use super::ids::{BatchId, ContactId, FileToken, ImportId, JobId, SourceId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ImportStep {
    /// The child process reads the file; nothing to decide yet.
    Reading,
    /// Leggi: sheet, header row, encoding, separator.
    Read,
    /// Abbina: a destiny for every column.
    Match,
    /// Controlla: what was repaired, what is odd, what is rejected.
    Check,
    /// Doppioni.
    Duplicates,
    /// Riepilogo: exactly what will happen.
    Review,
}

/// Start an import from a picked file.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportStart {
    /// From `import_pick`, or dropped.
    pub file: FileToken,
}

/// Start an import from text of the clipboard.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportPaste {
    /// What stands where others have a file name.
    pub name: String,
    /// Rows as a spreadsheet copies them; at most 16 MiB.
    pub text: String,
}

impl std::fmt::Debug for ImportPaste {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ImportPaste(..)")
    }
}

/// An import was started; reading goes on as a job.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportStarted {
    /// The import.
    pub import: ImportId,
    /// The reading.
    pub job: JobId,
}

/// Names an import in preparation.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportRequest {
    /// The import.
    pub import: ImportId,
}

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

/// How sure a proposal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Confidence {
    /// Sicuro.
    Sure,
    /// Probabile.
    Probable,
    /// Da scegliere.
    Choose,
}

/// One value of a yes/no column and what it means.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ValueMeaning {
    /// The cell.
    pub raw: String,
    /// Cells that say so.
    pub count: u32,
    /// `given`, `refused`, `withdrawn` or `unknown`.
    pub meaning: String,
}

/// One source column.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportColumn {
    /// From 0.
    pub index: u32,
    /// Header, or `Colonna C`.
    pub header: String,
    /// Three distinct samples.
    pub samples: Vec<String>,
    /// Cells with a value.
    pub filled: u32,
    /// Field of the command line's vocabulary; null = to be chosen; `ignore` = do not import.
    pub field: Option<String>,
    /// How sure.
    pub confidence: Confidence,
    /// Stable code of the reason.
    pub reason: String,
    /// Numbers of the reason: matching values, values looked at.
    pub matching: u32,
    /// Values looked at.
    pub of: u32,
    /// Looks like health, beliefs, IBAN, documents, long notes: is it really needed?
    pub really_needed: bool,
    /// Meanings, for consent columns.
    pub meanings: Vec<ValueMeaning>,
    /// `dmy`, `mdy` or `ymd`, for date columns.
    pub date_order: Option<String>,
    /// An ambiguous date of this column as it will be read.
    pub date_example: Option<NaiveDate>,
    /// The cell it comes from.
    pub date_raw: Option<String>,
    /// Somebody decided, or the proposal was sure; the way on is open when all columns are settled.
    pub settled: bool,
}

/// An import in preparation.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportView {
    /// Its id.
    pub import: ImportId,
    /// Where it stands.
    pub step: ImportStep,
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
    /// Three words with accents from the file, as proof of the encoding.
    pub accent_samples: Vec<String>,
    /// Columns of the chosen table.
    pub columns: Vec<ImportColumn>,
    /// Columns without a destiny.
    pub unresolved: u32,
    /// Warnings.
    pub warnings: Vec<ImportWarning>,
    /// This very file was imported before, at.
    pub seen_before_at: Option<DateTime<Utc>>,
    /// Name of the import.
    pub name: String,
    /// Source, once chosen.
    pub source: Option<SourceId>,
    /// Day of collection, once chosen.
    pub collected_on: Option<NaiveDate>,
    /// Started at.
    pub started_at: DateTime<Utc>,
}

/// Imports in preparation and done.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportList {
    /// Suspended ones.
    pub suspended: Vec<ImportSuspended>,
    /// Committed ones, newest first.
    pub batches: Vec<BatchView>,
}

/// An import that waits to be resumed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportSuspended {
    /// Its id.
    pub import: ImportId,
    /// File name.
    pub file: String,
    /// Where it stands.
    pub step: ImportStep,
    /// Rows.
    pub rows: u32,
    /// Started at.
    pub started_at: DateTime<Utc>,
}

/// Change how the file is read; null keeps the guess. Reading starts again as a job.
#[derive(Debug, Clone, Deserialize, TS)]
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
#[derive(Debug, Clone, Deserialize, TS)]
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

/// Give a column its destiny.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportColumnSet {
    /// The import.
    pub import: ImportId,
    /// The column.
    pub index: u32,
    /// The field; `ignore` = do not import; null = to be chosen.
    pub field: Option<String>,
    /// Meanings that differ from the guess.
    pub meanings: Vec<ValueMeaning>,
    /// Date order that differs from the guess.
    pub date_order: Option<String>,
}

/// A field that a column can be given.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportField {
    /// Word of the command line's vocabulary, for example `email` or `consent:NEWSLETTER`.
    pub field: String,
    /// Group for the menu: `name`, `point`, `address`, `code`, `other`, `consent`.
    pub group: String,
    /// Title of the consent type, for consent fields.
    pub title: Option<String>,
}

/// Fields that columns can be given.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportFields {
    /// In menu order.
    pub fields: Vec<ImportField>,
}

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

/// The buckets; they add up to the rows read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportTotals {
    /// Nuove.
    pub create: u32,
    /// Aggiornate.
    pub update: u32,
    /// Invariate.
    pub unchanged: u32,
    /// Unite.
    pub duplicate: u32,
    /// Saltate.
    pub suppressed: u32,
    /// Scartate.
    pub rejected: u32,
}

/// A legal effect or another thing to know before the commit.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportEffect {
    /// Stable code: `consents_unproven`, `consents_given`, `consents_refused`, `consents_withdrawn`, `stops_kept`, `pairs_proposed`, `second_contacts`…
    pub code: String,
    /// How many.
    pub count: u32,
}

/// How often a field gets a value.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportFieldCount {
    /// The field.
    pub field: String,
    /// Values.
    pub count: u32,
}

/// Exactly what will happen.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportReview {
    /// Rows read.
    pub rows: u32,
    /// The buckets.
    pub totals: ImportTotals,
    /// Contacts to be made; above `create` where a row holds two.
    pub contacts: u32,
    /// Effects.
    pub effects: Vec<ImportEffect>,
    /// Values by field.
    pub fields: Vec<ImportFieldCount>,
    /// A few rows before and after.
    pub samples: Vec<ImportSample>,
}

/// One row before and after.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportSample {
    /// Row in the file.
    pub row: u32,
    /// The cells.
    pub before: Vec<String>,
    /// Field and value.
    pub after: Vec<(String, String)>,
    /// Bucket: `create`, `update`, …
    pub outcome: String,
}

/// Write the plan.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportCommit {
    /// The import.
    pub import: ImportId,
    /// Name of the import.
    pub name: String,
    /// Source of acquisition: mandatory (S41).
    pub source: SourceId,
    /// Day of collection: mandatory, not in the future.
    pub collected_on: NaiveDate,
}

/// A committed import.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct BatchView {
    /// Its id.
    pub batch: BatchId,
    /// Its name.
    pub name: String,
    /// File name.
    pub file: String,
    /// Source title.
    pub source: String,
    /// Rows read.
    pub rows: u32,
    /// The buckets.
    pub totals: ImportTotals,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Can be taken back until.
    pub undoable_until: Option<DateTime<Utc>>,
    /// Taken back at.
    pub undone_at: Option<DateTime<Utc>>,
    /// Rejected rows can still be saved to a file.
    pub rejects: u32,
}

/// The plan is being written.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CommitStarted {
    /// Id that the import will have.
    pub batch: BatchId,
    /// The writing.
    pub job: JobId,
}

/// Names a committed import.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct BatchRequest {
    /// The import.
    pub batch: BatchId,
}

/// What taking an import back would do.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct UndoPreview {
    /// Cards that go away.
    pub removed: u32,
    /// Cards whose values go back.
    pub reverted: u32,
    /// Cards edited since, which stay as they are.
    pub kept: Vec<UndoKept>,
}

/// A card edited since the import.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct UndoKept {
    /// The card.
    pub contact: ContactId,
    /// Its name.
    pub name: String,
}
