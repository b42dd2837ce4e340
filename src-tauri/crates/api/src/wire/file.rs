//! Files picked in native dialogs, and long acts.

use super::ids::{FileToken, JobId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A picked file or folder, without its path.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PickedFile {
    /// Opaque handle for later requests.
    pub token: FileToken,
    /// Name to show.
    pub name: String,
    /// Size in bytes; 0 for folders and for files to be written.
    pub size: u64,
}

/// The outcome of a native dialog; null when the person cancelled.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct Picked {
    /// What was picked.
    pub file: Option<PickedFile>,
}

/// Names a long act.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct JobRequest {
    /// The act.
    pub job: JobId,
}

/// What a long act is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum JobPhase {
    /// Reading the file in the child process.
    Reading,
    /// Normalising and checking rows.
    Checking,
    /// Looking for the same people in the archive.
    Matching,
    /// Writing the journal.
    Writing,
    /// Rebuilding the search index.
    Indexing,
    /// Taking an import back.
    Undoing,
    /// Setting a document.
    Rendering,
    /// Checking the archive.
    Verifying,
    /// Erasing what is in the bin.
    Erasing,
    /// Looking for what is over its date.
    Listing,
    /// Putting it into the bin.
    Moving,
    /// Copying the archive into a backup.
    Copying,
    /// Writing the archive anew under other keys.
    Rekeying,
    /// Handing messages to the mail server.
    Sending,
    /// Reading the people who leave as a list.
    Gathering,
    /// Writing a file that leaves.
    Saving,
}

/// Where a long act stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "state")]
#[ts(rename_all = "snake_case", tag = "state")]
pub enum JobView {
    /// Still at it.
    Running {
        /// What it does now.
        phase: JobPhase,
        /// Units done.
        done: u64,
        /// Units in all; null while unknown.
        total: Option<u64>,
        /// Seconds left by the pace so far; null while unknown.
        #[serde(rename = "secondsLeft")]
        #[ts(rename = "secondsLeft")]
        seconds_left: Option<u64>,
    },
    /// Finished.
    Done {},
    /// Stopped by the person; nothing was changed.
    Cancelled {},
    /// Failed; nothing was changed.
    Failed {
        /// Why.
        error: crate::ApiError,
    },
}

/// Handle on a long act that was started.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct Started {
    /// The act to poll with `job_get`.
    pub job: JobId,
}
