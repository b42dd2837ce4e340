//! Lists with one consent a row, of people who are known.

use super::super::ids::{ConsentTypeId, ImportId};
use super::review::ImportTotals;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which column says what; null = none.
#[derive(Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportConsentColumns {
    /// What a consent is about.
    pub kind: Option<u32>,
    /// The answer.
    pub answer: Option<u32>,
    /// The day of the decision.
    pub decided: Option<u32>,
    /// The day on which a yes was taken back.
    pub withdrawn: Option<u32>,
}

/// A name in the list and the consent type that it means.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportConsentKind {
    /// As the list writes it.
    pub raw: String,
    /// Rows.
    pub count: u32,
    /// The type; null = to be said.
    pub consent_type: Option<ConsentTypeId>,
    /// Its rows are left out.
    pub left_out: bool,
}

/// An answer in the list and what it means.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportConsentAnswer {
    /// As the list writes it.
    pub raw: String,
    /// Rows.
    pub count: u32,
    /// `given`, `refused`, `withdrawn` or `unknown`.
    pub meaning: String,
}

/// What a list of consents will do.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportConsents {
    /// The columns.
    pub columns: ImportConsentColumns,
    /// The type that all rows are about, where no column says it.
    pub all_about: Option<ConsentTypeId>,
    /// The answer that all rows give, where no column says it.
    pub all_say: Option<String>,
    /// Some column says who.
    pub names_people: bool,
    /// Names of consents, the most frequent first.
    pub kinds: Vec<ImportConsentKind>,
    /// Answers, the most frequent first.
    pub answers: Vec<ImportConsentAnswer>,
    /// Rows read.
    pub rows: u32,
    /// The buckets.
    pub totals: ImportTotals,
    /// Rows that bring a yes.
    pub given: u32,
    /// Rows that bring a no.
    pub refused: u32,
    /// Rows that bring a withdrawal.
    pub withdrawn: u32,
    /// Rows of people who are not in the register.
    pub unknown: u32,
    /// Rows that several cards could mean.
    pub ambiguous: u32,
    /// Rows whose address is that of a card with another name.
    pub other_name: u32,
    /// Rows with a yes that a no of the person holds back.
    pub held_back: u32,
    /// Cards that get something.
    pub cards: u32,
}

/// Change how such a list is read; what is null stays.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportConsentsSet {
    /// The import.
    pub import: ImportId,
    /// All columns.
    pub columns: Option<ImportConsentColumns>,
    /// The type of all rows.
    pub all_about: Option<ConsentTypeId>,
    /// The answer of all rows: `given`, `refused`, `withdrawn`.
    pub all_say: Option<String>,
    /// What a name means.
    pub kind: Option<ImportConsentKindSet>,
    /// What an answer means.
    pub answer: Option<ImportConsentAnswerSet>,
}

/// What a name means.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportConsentKindSet {
    /// As the list writes it.
    pub raw: String,
    /// The type; null leaves its rows out.
    pub consent_type: Option<ConsentTypeId>,
}

/// What an answer means.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportConsentAnswerSet {
    /// As the list writes it.
    pub raw: String,
    /// `given`, `refused`, `withdrawn` or `unknown`.
    pub meaning: String,
}
