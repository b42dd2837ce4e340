//! Files that prove decisions.

use super::ids::{ConsentEventId, ContactId, EvidenceId, FileToken};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A file beside a decision.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct EvidenceView {
    /// Its id.
    pub id: EvidenceId,
    /// The decisions: a form has several boxes.
    pub events: Vec<ConsentEventId>,
    /// Its name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 in hex.
    pub sha256: String,
    /// What it proves, 0 to 3.
    pub level: u8,
    /// A recording of what was said.
    pub recording: bool,
    /// When it was attached.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
}

/// The files of a person's decisions.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct EvidenceList {
    /// Oldest first.
    pub files: Vec<EvidenceView>,
}

/// Attach a file to a decision.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct EvidenceAttach {
    /// The person.
    pub contact: ContactId,
    /// The decision.
    pub event: ConsentEventId,
    /// What the file proves, 0 to 3.
    pub level: u8,
    /// From `evidence_pick`, or dropped.
    pub file: FileToken,
}

/// Destroy a file that was attached by mistake.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct EvidenceRemove {
    /// The person.
    pub contact: ContactId,
    /// The file.
    pub id: EvidenceId,
    /// Why.
    pub reason: String,
}

/// Take a file out and open it.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct EvidenceOpen {
    /// The person.
    pub contact: ContactId,
    /// The file.
    pub id: EvidenceId,
}
