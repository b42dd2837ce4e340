//! Which rows: a file or a paste, and the imports that wait.

use super::super::ids::{FileToken, ImportId, JobId};
use super::batch::BatchView;
use super::opposition::ImportMode;
use chrono::{DateTime, Utc};
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
    /// Doppioni: rows that may be somebody known.
    Duplicates,
    /// Riepilogo: exactly what will happen.
    Review,
}

/// Start an import from a picked file.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportStart {
    /// From `import_pick`, or dropped.
    pub file: FileToken,
    /// What its rows describe, where that is known beforehand.
    #[serde(default)]
    #[ts(optional)]
    pub mode: Option<ImportMode>,
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

custode_app::domain::redacted!(ImportPaste);

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
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportRequest {
    /// The import.
    pub import: ImportId,
}

/// Names a look at a list.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportLookRequest {
    /// The act that took it.
    pub job: JobId,
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
