//! Answers about where the data came from and what they are worth.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// `inventory`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Inventory {
    /// How many.
    pub total: usize,
    /// The old copies.
    pub copies: Vec<CopyLine>,
    /// Where the list was written.
    pub path: Option<String>,
}

/// An old copy of the data.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct CopyLine {
    /// Identity; none for a file that was imported and of which nobody said more.
    pub id: Option<Uuid>,
    /// Name of the file, or what it is.
    pub title: String,
    /// Code of the sort of thing.
    pub kind: &'static str,
    /// Whose data, and which, are in it.
    pub content: Option<String>,
    /// Where it is kept.
    pub place: Option<String>,
    /// Who holds it.
    pub holder: Option<String>,
    /// About how many people are in it.
    pub people: Option<u64>,
    /// Code of what became of it.
    pub state: &'static str,
    /// Since when.
    pub state_on: NaiveDate,
    /// Who said so.
    pub state_by: Option<String>,
    /// Its imports, latest first.
    pub imports: Vec<CopyImport>,
}

/// An import of an old copy.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct CopyImport {
    /// The import.
    pub batch: Uuid,
    /// Its name.
    pub name: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Rows read.
    pub rows: u32,
    /// Rows that came in, or were known, without a warning, of a hundred.
    pub score: Option<u8>,
    /// It was taken back.
    pub undone: bool,
}

/// `quality`. The cards with something wrong come beside it: see [`FlawedLine`].
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Quality {
    /// Cards looked at.
    pub checked: u64,
    /// Those with something wrong.
    pub flawed: usize,
    /// Months after which data are old.
    pub months: u32,
    /// By group of flaws.
    pub groups: Vec<FlawGroupCount>,
    /// Where the list was written.
    pub path: Option<String>,
}

/// The flaws of one group.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct FlawGroupCount {
    /// Code of the group.
    pub group: &'static str,
    /// Cards with one of its flaws.
    pub count: u64,
    /// Cards by code of the flaw.
    pub flaws: BTreeMap<&'static str, u64>,
}

/// A card with something wrong.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct FlawedLine<'a> {
    /// The card.
    pub contact: Option<Uuid>,
    /// The row, of an import.
    pub row: Option<u32>,
    /// Its name.
    pub name: &'a str,
    /// Codes of what is wrong.
    pub flaws: Vec<&'static str>,
    /// Latest day on which something says that the data were right.
    pub known_on: Option<NaiveDate>,
}

/// `weak-consents`. The consents come beside it: see [`WeakLine`].
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct WeakConsents {
    /// Every yes that was looked at.
    pub checked: u64,
    /// Those that prove too little.
    pub found: usize,
    /// By code of what they lack.
    pub lacks: BTreeMap<&'static str, u64>,
    /// By type, most first.
    pub types: Vec<TypeCount>,
    /// By file, most first.
    pub files: Vec<FileCount>,
    /// Where the list was written.
    pub path: Option<String>,
}

/// The weak consents of a type.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct TypeCount {
    /// Code of the type.
    #[serde(rename = "type")]
    pub consent_type: String,
    /// How many.
    pub count: u64,
}

/// The weak consents of a file.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct FileCount {
    /// The file; empty = recorded by hand.
    pub file: String,
    /// How many.
    pub count: u64,
}

/// A consent that proves too little.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct WeakLine<'a> {
    /// Whose.
    pub contact: Uuid,
    /// Their name.
    pub name: &'a str,
    /// Code of the type.
    #[serde(rename = "type")]
    pub consent_type: String,
    /// Codes of what it lacks.
    pub lacks: Vec<&'static str>,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// 0 to 3.
    pub evidence_level: u8,
    /// File of the import.
    pub file: Option<&'a str>,
    /// Sheet.
    pub table: Option<&'a str>,
    /// Row.
    pub row: Option<u32>,
}

custode_app::domain::redacted!(
    Inventory,
    CopyLine,
    CopyImport,
    Quality,
    FlawGroupCount,
    FlawedLine<'a>,
    WeakConsents,
    TypeCount,
    FileCount,
    WeakLine<'a>,
);
