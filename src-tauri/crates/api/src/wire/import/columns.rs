//! Abbina: what each column is, and what it becomes.

use super::super::ids::ImportId;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
#[derive(Clone, Serialize, Deserialize, TS)]
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
#[derive(Clone, Serialize, TS)]
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

/// Give a column its destiny.
#[derive(Clone, Deserialize, TS)]
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
