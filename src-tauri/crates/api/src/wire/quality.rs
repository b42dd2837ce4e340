//! The quality report (S36), and why rows and cards are discarded.

use super::ids::{BatchId, ContactId, ImportId, JobId, TxnId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the report looks at.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "of", deny_unknown_fields)]
#[ts(rename_all = "snake_case", tag = "of")]
pub enum QualityScope {
    /// Every card outside of the bin.
    Register {},
    /// The cards that one import made.
    Batch {
        /// Which.
        batch: BatchId,
    },
    /// The rows of an import in preparation.
    Import {
        /// Which.
        import: ImportId,
    },
}

/// Make the report, as a long act.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct QualitySurvey {
    /// What to look at.
    pub scope: QualityScope,
    /// Months after which data are old, 1 to 240.
    pub months: u32,
}

/// One thing that can be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum QualityFlaw {
    /// An e-mail address that is none.
    Email,
    /// A number that is no telephone number.
    Phone,
    /// A tax code that fails its check.
    TaxCode,
    /// A VAT number that fails its check.
    VatNumber,
    /// Messages to the address came back.
    Bounced,
    /// Another value that fails its check.
    Value,
    /// Nothing says that the data were right lately.
    Stale,
    /// No way to reach anybody.
    Empty,
    /// Nobody knows where the data come from.
    NoSource,
    /// Nothing says what the data are kept for.
    NoPurpose,
}

/// A question of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum QualityGroup {
    /// Wrong values.
    Invalid,
    /// Old values.
    Stale,
    /// Nobody can be reached.
    Empty,
    /// No reason to be kept.
    OutOfPurpose,
}

/// How many have one thing wrong.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct QualityCount {
    /// The thing.
    pub flaw: QualityFlaw,
    /// Rows or cards.
    pub count: u64,
}

/// A question with its answer.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct QualityAnswer {
    /// The question.
    pub group: QualityGroup,
    /// Rows or cards.
    pub count: u64,
    /// By kind; only those that occur.
    pub flaws: Vec<QualityCount>,
}

/// Why something was discarded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum DiscardReason {
    /// Its values are wrong.
    Invalid,
    /// It is too old.
    Stale,
    /// Nobody can be reached by it.
    Empty,
    /// There is no purpose to keep it for.
    OutOfPurpose,
    /// It is there already.
    Duplicate,
    /// The person asked for it.
    Asked,
    /// Something else, said in words.
    Other,
}

/// So many discarded for one reason.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct QualityDiscarded {
    /// Why.
    pub reason: DiscardReason,
    /// In words.
    pub note: Option<String>,
    /// How many.
    pub count: u64,
    /// How many were taken out of the bin since.
    pub back: u64,
    /// When; null while the import is not written.
    pub at: Option<DateTime<Utc>>,
    /// By whom.
    pub by: Option<String>,
}

/// Asks for a report that was made.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct QualityRequest {
    /// The act that made it.
    pub job: JobId,
}

/// The report in figures.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct QualityView {
    /// What was looked at.
    pub scope: QualityScope,
    /// Name of the file, of an import.
    pub file: Option<String>,
    /// Months after which data are old.
    pub months: u32,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Rows or cards looked at.
    pub checked: u64,
    /// Those with something wrong.
    pub flawed: u64,
    /// Rows that the import refused.
    pub rejected: u64,
    /// The four questions.
    pub answers: Vec<QualityAnswer>,
    /// What was discarded before.
    pub discarded: Vec<QualityDiscarded>,
}

/// A window of the rows or cards behind a count.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct QualityRows {
    /// The act that made the report.
    pub job: JobId,
    /// Code of a question or of a kind; null = all.
    pub flaw: Option<String>,
    /// First, from 0.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// A row or card with something wrong.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct QualityRow {
    /// The card; null for a row.
    pub contact: Option<ContactId>,
    /// The row in the file; null for a card.
    pub row: Option<u32>,
    /// Its name.
    pub name: String,
    /// What is wrong.
    pub flaws: Vec<QualityFlaw>,
    /// Latest day on which something says that the data were right.
    pub known_on: Option<NaiveDate>,
}

/// Rows or cards behind a count.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct QualityPage {
    /// Rows from `offset`.
    pub rows: Vec<QualityRow>,
    /// In all.
    pub total: u32,
}

/// Discard findings of a report: rows stay out of the import, cards go to the bin.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct QualityDiscard {
    /// The act that made the report.
    pub job: JobId,
    /// Code of a question or of a kind, to discard all behind it; null when they are named.
    pub flaw: Option<String>,
    /// These cards.
    pub contacts: Vec<ContactId>,
    /// These rows.
    pub rows: Vec<u32>,
    /// Why.
    pub reason: DiscardReason,
    /// In words; needed for "something else".
    pub note: String,
}

/// What was discarded.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct QualityDiscardDone {
    /// How many.
    pub count: u64,
    /// The act, for undo, where cards went to the bin.
    pub txn: Option<TxnId>,
}

/// Save the rows or cards behind a count.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct QualitySave {
    /// The act that made the report.
    pub job: JobId,
    /// Code of a question or of a kind; null = all.
    pub flaw: Option<String>,
    /// What for; written in the journal.
    pub reason: String,
}

custode_app::domain::redacted!(QualityRow);

impl std::fmt::Debug for QualityDiscard {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("QualityDiscard").field("reason", &self.reason).finish_non_exhaustive()
    }
}
