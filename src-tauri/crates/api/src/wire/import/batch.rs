//! Imports that were written, and taking them back.

use super::super::ids::{BatchId, ContactId, FileToken, ProfileId};
use super::super::settings::LegalBasis;
use super::opposition::ImportMode;
use super::review::ImportTotals;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    /// What its rows described.
    pub mode: ImportMode,
    /// The legal basis that was named for it.
    pub basis: Option<LegalBasis>,
    /// Where the bought list comes from and with what right the firm has it.
    pub origin_proof: Option<String>,
    /// The profile under which its mapping was kept, while the import is remembered.
    pub profile: Option<ProfileId>,
    /// The folder in which its file lies, for `place_open`, while this run of the program knows it.
    pub folder: Option<FileToken>,
}

/// Names a committed import.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct BatchRequest {
    /// The import.
    pub batch: BatchId,
}

/// Save the rejected rows of a committed import.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct BatchRejects {
    /// The import.
    pub batch: BatchId,
    /// What for; written in the journal.
    pub reason: String,
}

/// Take an import back.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct BatchUndo {
    /// The import.
    pub batch: BatchId,
    /// Cards that were changed since and go to the bin all the same, of those that the preview lists.
    #[serde(default)]
    pub also: Vec<ContactId>,
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
    /// Communications that go into the bin.
    pub others: u32,
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
