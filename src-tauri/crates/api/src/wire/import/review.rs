//! Riepilogo: what will happen, and the word to do it.

use super::super::ids::{BatchId, ImportId, JobId, SourceId};
use super::super::settings::LegalBasis;
use super::ImportStep;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    /// Stable code: `consents_unproven`, `consents_given`, `consents_refused`, `consents_withdrawn`, `consents_held_back`,
    /// `stops_kept`, `stops_listed`, `bounced_listed`, `pairs_proposed`, `second_contacts`…
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
    /// Values that are written, by field.
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
    /// The cells of the file.
    pub before: Vec<String>,
    /// Field and value of what is written.
    pub after: Vec<(String, String)>,
    /// Bucket: `create`, `update`, …
    pub outcome: String,
    /// Field and value of the card that the row joins, as it stands now; empty for a new one.
    pub card: Vec<(String, String)>,
}

/// Write the plan.
#[derive(Clone, Deserialize, TS)]
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
    /// On which basis the firm uses the data: mandatory where the rows bring consents.
    pub basis: Option<LegalBasis>,
    /// Where a bought list comes from and with what right the firm has it: mandatory where the source is of such lists.
    pub origin_proof: Option<String>,
}

/// Keep where a person stands in the wizard, and what is written in its last step but not committed yet.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportDraftSet {
    /// The import.
    pub import: ImportId,
    /// The step that is shown.
    pub at: ImportStep,
    /// Name of the import.
    pub name: String,
    /// Source of acquisition, once chosen.
    pub source: Option<SourceId>,
    /// Day of collection, once chosen.
    pub collected_on: Option<NaiveDate>,
    /// Legal basis, once chosen.
    pub basis: Option<LegalBasis>,
    /// Where a bought list comes from, as far as written.
    pub origin_proof: Option<String>,
}

impl std::fmt::Debug for ImportDraftSet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ImportDraftSet").field("import", &self.import).field("at", &self.at).finish_non_exhaustive()
    }
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
