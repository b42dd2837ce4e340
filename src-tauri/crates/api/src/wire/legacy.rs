//! The inventory of old copies (S33).

use super::ids::{BatchId, FileToken, LegacySourceId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What sort of thing the data lie in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum LegacyKind {
    /// A spreadsheet or text file.
    Spreadsheet,
    /// An address book.
    AddressBook,
    /// Paper.
    Paper,
    /// Another program.
    Software,
    /// A telephone.
    Phone,
    /// A mailing tool.
    Mailing,
    /// Anything else.
    Other,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum LegacyState {
    /// Its people are not in the register yet.
    ToImport,
    /// Its people are in the register; the copy still exists.
    Imported,
    /// It has to go.
    ToDestroy,
    /// It is gone.
    Destroyed,
}

/// An import of an old copy.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct LegacyImport {
    /// The import.
    pub batch: BatchId,
    /// Its name.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Rows read.
    pub rows: u32,
    /// Rows without a warning, of a hundred; null where nobody counted them.
    pub score: Option<u8>,
    /// It was taken back.
    pub undone: bool,
}

/// An old copy.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct LegacyView {
    /// Its id; null for a file that was imported and of which nobody said more.
    pub id: Option<LegacySourceId>,
    /// Name of the file, or what it is.
    pub title: String,
    /// What sort of thing.
    pub kind: LegacyKind,
    /// Whose data are in it.
    pub content: Option<String>,
    /// Where it is kept.
    pub place: Option<String>,
    /// Who holds it.
    pub holder: Option<String>,
    /// About how many people.
    pub people: Option<u64>,
    /// What became of it, its imports counted.
    pub state: LegacyState,
    /// Since when.
    pub state_on: NaiveDate,
    /// Who.
    pub state_by: Option<String>,
    /// A file is linked, so that its imports are found by themselves.
    pub has_file: bool,
    /// Its imports, latest first.
    pub imports: Vec<LegacyImport>,
    /// When somebody last wrote about it.
    pub written_at: Option<DateTime<Utc>>,
    /// Who.
    pub written_by: Option<String>,
}

/// Every old copy.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct LegacyList {
    /// Those of which somebody said something first.
    pub copies: Vec<LegacyView>,
}

/// Record or change an old copy.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct LegacySave {
    /// Null for a new one.
    pub id: Option<LegacySourceId>,
    /// Name of the file, or what it is.
    pub title: String,
    /// What sort of thing.
    pub kind: LegacyKind,
    /// Whose data are in it.
    pub content: String,
    /// Where it is kept.
    pub place: String,
    /// Who holds it.
    pub holder: String,
    /// About how many people.
    pub people: Option<u64>,
    /// What became of it.
    pub state: LegacyState,
    /// Since when; null = today, but for a destroyed one.
    pub state_on: Option<NaiveDate>,
    /// Who; needed for a destroyed one.
    pub state_by: String,
    /// The file itself, picked; only its hash is kept.
    pub file: Option<FileToken>,
    /// An import whose file it is.
    pub batch: Option<BatchId>,
}

/// An old copy was saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct LegacySaved {
    /// Its id.
    pub id: LegacySourceId,
}

/// Names an old copy.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct LegacyRequest {
    /// Which.
    pub id: LegacySourceId,
}

/// Save the inventory as a table.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct LegacyExport {
    /// What for; written in the journal.
    pub reason: String,
}
