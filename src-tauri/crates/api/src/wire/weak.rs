//! Consensi deboli (S60).

use super::ids::{BatchId, ConsentTypeId, ContactId, JobId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Look for weak consents, as a long act.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct WeakConsentSurvey {
    /// Only what this import brought; null = everything.
    pub batch: Option<BatchId>,
}

/// One thing that a yes can lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ConsentWeakness {
    /// Nobody knows when it was given.
    NoDate,
    /// Nothing can be shown.
    NoEvidence,
    /// The proof is weaker than the type asks for.
    LowEvidence,
    /// Its time is over.
    Expired,
    /// Nobody knows which text the person saw.
    NoWording,
    /// One yes for everything.
    Bundled,
}

/// Asks for a report that was made.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct WeakConsentRequest {
    /// The act that made it.
    pub job: JobId,
}

/// How many lack one thing.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct WeakCount {
    /// The thing.
    pub lacks: ConsentWeakness,
    /// Consents.
    pub count: u64,
}

/// How many are of one type.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct WeakTypeCount {
    /// The type.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: ConsentTypeId,
    /// Its title.
    pub title: String,
    /// Consents.
    pub count: u64,
}

/// How many came from one file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct WeakFileCount {
    /// Name of the file; empty = recorded by hand.
    pub file: String,
    /// Consents.
    pub count: u64,
}

/// The report in figures.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct WeakConsentView {
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Every yes that was looked at.
    pub checked: u64,
    /// Those that lack something.
    pub found: u64,
    /// By what is lacking.
    pub lacks: Vec<WeakCount>,
    /// By type, most first.
    pub types: Vec<WeakTypeCount>,
    /// By file, most first.
    pub files: Vec<WeakFileCount>,
}

/// A window of lines.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct WeakConsentRows {
    /// The act that made the report.
    pub job: JobId,
    /// Lacks this.
    pub lacks: Option<ConsentWeakness>,
    /// Of this type.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: Option<ConsentTypeId>,
    /// From this file; empty = recorded by hand.
    pub file: Option<String>,
    /// First, from 0.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// A yes that lacks something.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct WeakConsentRow {
    /// Whose.
    pub contact: ContactId,
    /// Their name.
    pub name: String,
    /// The type.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: ConsentTypeId,
    /// Its title.
    pub title: String,
    /// What it lacks.
    pub lacks: Vec<ConsentWeakness>,
    /// When it was given.
    pub decided_on: Option<NaiveDate>,
    /// 0 to 3.
    pub evidence_level: u8,
    /// File that it came from; null = recorded by hand.
    pub file: Option<String>,
    /// Sheet.
    pub table: Option<String>,
    /// Row.
    pub row: Option<u32>,
    /// What was noted of it: the words of the cell, and where the proof is said to be.
    pub note: Option<String>,
}

/// Lines of the report.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct WeakConsentPage {
    /// Lines from `offset`.
    pub rows: Vec<WeakConsentRow>,
    /// In all.
    pub total: u32,
}

/// Save lines of the report.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct WeakConsentSave {
    /// The act that made the report.
    pub job: JobId,
    /// Lacks this.
    pub lacks: Option<ConsentWeakness>,
    /// Of this type.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: Option<ConsentTypeId>,
    /// From this file; empty = recorded by hand.
    pub file: Option<String>,
    /// What for; written in the journal.
    pub reason: String,
}

custode_app::domain::redacted!(WeakConsentRow);
