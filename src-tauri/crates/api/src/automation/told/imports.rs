//! The answer of an import.

use chrono::NaiveDate;
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// `import`. One line for each row, where they are asked for, comes beside it: see [`ImportedRow`].
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// The first import.
    pub batch: Option<Uuid>,
    /// One for each table.
    pub batches: Vec<Uuid>,
    /// Planned, not written.
    pub dry_run: bool,
    /// Code of the legal basis.
    pub basis: Option<&'static str>,
    /// What somebody should know.
    pub warnings: Vec<ImportWarning>,
    /// Columns that were left out or guessed, by table.
    pub columns: Vec<TableColumns>,
    /// The rows by what became of them.
    pub totals: Totals,
}

/// The rows by what became of them; their sum is the rows read.
#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Totals {
    /// A new card.
    pub create: u64,
    /// A card that is known by its number got something more.
    pub update: u64,
    /// Nothing new.
    pub unchanged: u64,
    /// Joined to an existing or earlier card.
    pub duplicate: u64,
    /// Left out.
    pub suppressed: u64,
    /// Not understood.
    pub rejected: u64,
}

/// What somebody should know of an import.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum ImportWarning {
    /// A column speaks of a consent that the archive does not have.
    UnknownConsentType {
        /// File.
        file: String,
        /// Header, or number from 1.
        column: String,
        /// The consent that it speaks of.
        #[serde(rename = "type")]
        consent_type: String,
        /// The type under which its answers are kept as bare declarations; none: they stay on the cards as text.
        kept_under: Option<String>,
    },
    /// So many a no stand in columns that are left out.
    AnswersLeftOut {
        /// File.
        file: String,
        /// How many.
        count: u32,
    },
    /// The headers are not those of the profile.
    ProfileDiffers {
        /// File.
        file: String,
        /// Name of the profile.
        profile: String,
        /// Headers of the profile that the file lacks.
        missing: Vec<String>,
        /// Headers that the profile does not know.
        added: Vec<String>,
    },
}

/// Columns of a table that nobody settled, by their headers.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct TableColumns {
    /// File.
    pub file: String,
    /// Sheet.
    pub table: Option<String>,
    /// Filled columns that did not come in.
    pub left_out: Vec<String>,
    /// Columns whose field is only a guess.
    pub guessed: Vec<String>,
}

/// A row of an import.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ImportedRow<'a> {
    /// Sheet.
    pub table: Option<&'a str>,
    /// Row in the file.
    pub row: u32,
    /// What became of it.
    pub outcome: &'static str,
    /// The card that it is about.
    pub contact: Option<Uuid>,
    /// The other cards of the row.
    pub linked: Vec<Uuid>,
    /// What it says, in normal form.
    pub values: BTreeMap<String, String>,
    /// What it says of consents.
    pub consents: Vec<RowConsent>,
    /// What was repaired, flagged or rejected.
    pub issues: Vec<IssueLine<'a>>,
}

/// What a row says of a consent.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RowConsent {
    /// Code of the type.
    #[serde(rename = "type")]
    pub consent_type: String,
    /// What the cell says: `given`, `refused`, `withdrawn`, `unknown`.
    pub state: &'static str,
    /// The gate accepts it.
    pub counts: bool,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// 0 to 3.
    pub evidence_level: u8,
}

/// What was repaired, flagged or rejected.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct IssueLine<'a> {
    /// Stable code.
    pub code: &'static str,
    /// Column from 0.
    pub column: Option<u32>,
    /// `repaired`, `flagged` or `rejected`.
    pub action: &'static str,
    /// The card that it may be, of `possible-duplicate`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<Uuid>,
    /// What the two share, of `possible-duplicate`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<&'a str>,
}

custode_app::domain::redacted!(
    Imported,
    Totals,
    ImportWarning,
    TableColumns,
    ImportedRow<'a>,
    RowConsent,
    IssueLine<'a>,
);
