//! What an import in preparation knows. Kept as JSON in a local table of the encrypted file, so that it survives a lock.

mod lists;
mod system;

pub use lists::{ConsentListState, OppositionState, RpoState};

use super::{alike::AlikeRow, log::LogState};
use chrono::NaiveDate;
use custode_domain::{
    identifiers::dates::DateOrder,
    quality::{DiscardReason, Discarded},
};
use custode_import::{mapping::field::Field, options::ReadOptions};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// Where an import stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The child reads.
    Reading,
    /// Leggi.
    Read,
    /// Abbina.
    Match,
    /// Controlla.
    Check,
    /// Doppioni.
    Duplicates,
    /// Riepilogo.
    Review,
    /// Committed; only the rejected rows are still kept.
    Done,
}

impl Step {
    /// The word kept beside the state.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Read => "read",
            Self::Match => "match",
            Self::Check => "check",
            Self::Duplicates => "duplicates",
            Self::Review => "review",
            Self::Done => "done",
        }
    }
}

/// One column of the chosen table.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct ColumnState {
    /// From 0.
    pub index: u32,
    /// Header; `None` when the table has none.
    pub header: Option<String>,
    /// Distinct samples.
    pub samples: Vec<String>,
    /// Cells with a value.
    pub filled: u32,
    /// The field; `None` = to be chosen.
    pub field: Option<Field>,
    /// The person decided, or the proposal was sure.
    pub settled: bool,
    /// 0 to 1.
    pub confidence: f64,
    /// The proposal was sure.
    pub sure: bool,
    /// Stable code of the reason.
    pub reason: String,
    /// Values that fit.
    pub fitting: u32,
    /// Values looked at.
    pub of: u32,
    /// It looks sensitive.
    pub really_needed: bool,
    /// Distinct values with their number, for columns with few of them.
    pub values: Vec<(String, u32)>,
    /// Meanings that a person gave: value, as [`custode_domain::identifiers::consent_cell::key`] has it, to meaning.
    pub meanings: BTreeMap<String, String>,
    /// What the list itself says that its signs mean, above the header or in it.
    #[serde(default)]
    pub legend: BTreeMap<String, String>,
    /// Order of day and month.
    pub date_order: Option<DateOrder>,
    /// Which half of whole names stands first, as the values show it.
    #[serde(default)]
    pub surname_first: Option<bool>,
    /// The consent that the header speaks of, when the archive has no such type: `field` is only a question then.
    #[serde(default)]
    pub unknown_type: Option<String>,
    /// An unsure proposal that was taken as it is, because nobody was there to decide. What it says of consents proves
    /// nothing.
    #[serde(default)]
    pub guessed: bool,
}

custode_domain::redacted!(ColumnState);

impl ColumnState {
    /// A person, or a mapping that a person made, gives the column its destiny.
    pub(super) fn decide(&mut self, field: Option<Field>) {
        self.settled = field.is_some();
        self.field = field;
        self.unknown_type = None;
        self.guessed = false;
    }
}

/// One table of the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TableState {
    /// Sheet name.
    pub name: Option<String>,
    /// Row of the header.
    pub header_row: Option<u32>,
    /// Headers.
    pub headers: Vec<String>,
    /// Rows of data.
    pub data_rows: u32,
    /// Rows that are no data.
    pub skipped: u32,
    /// Shown in the workbook.
    pub visible: bool,
    /// Days count from 1904.
    pub date_1904: bool,
    /// Columns with their proposals.
    pub columns: Vec<ColumnState>,
    /// Rows that are hidden in the workbook.
    #[serde(default)]
    pub hidden_rows: u32,
    /// Hidden rows are wanted too.
    #[serde(default)]
    pub take_hidden: bool,
    /// What a profile makes cells of a column say.
    #[serde(default)]
    pub dictionary: BTreeMap<u32, BTreeMap<String, String>>,
    /// Kinds of repairs that a profile refuses.
    #[serde(default)]
    pub refused: Vec<String>,
}

impl TableState {
    /// Name under which its rows are staged.
    #[must_use]
    pub fn sheet(&self) -> &str {
        self.name.as_deref().unwrap_or_default()
    }

    /// Codes of the consent types that some column speaks of without a person having said so.
    pub(super) fn guessed_types(&self) -> Vec<String> {
        let guessed = self.columns.iter().filter(|column| column.guessed);
        guessed.filter_map(|column| column.field.as_ref()?.consent_type()).map(str::to_owned).collect()
    }
}

/// Something about the file to know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WarningState {
    /// Stable code.
    pub code: String,
    /// First row.
    pub row: Option<u32>,
    /// First column.
    pub column: Option<u32>,
    /// How many.
    pub count: u32,
}

/// What the rows of a file describe.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Contacts.
    #[default]
    Contacts,
    /// Only objections: who left a mailing tool, or what came back. No card is made.
    Suppression,
    /// Answers of the register of oppositions about numbers. No card is made.
    Rpo,
    /// Calls and messages that another program kept. No card is made.
    Log,
    /// Consents of people who are known, one a row. No card is made.
    Consents,
}

/// Rows that a person left out for one reason.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DiscardState {
    /// Stable code of the reason.
    pub reason: String,
    /// In words.
    pub note: Option<String>,
    /// The rows.
    pub rows: BTreeSet<u32>,
}

custode_domain::redacted!(DiscardState);

/// A profile that fits the chosen table, and how it differs.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProfileUse {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// Name under which the numbers of the other program are kept on cards.
    #[serde(default)]
    pub system: String,
    /// The columns follow it.
    pub applied: bool,
    /// Headers that it knows and the table does not have.
    pub missing: Vec<String>,
    /// Headers that the table has and it does not know.
    pub added: Vec<String>,
    /// It was made on a sheet of another name.
    pub other_sheet: bool,
}

/// The state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ImportState {
    /// File name.
    pub file: String,
    /// Bytes.
    pub bytes: u64,
    /// Real format.
    pub format: String,
    /// Encoding label.
    pub encoding: Option<String>,
    /// Separator.
    pub delimiter: Option<char>,
    /// What the person decided about the reading.
    pub options: ReadOptions,
    /// Tables.
    pub tables: Vec<TableState>,
    /// The chosen table.
    pub table: usize,
    /// Warnings.
    pub warnings: Vec<WarningState>,
    /// Words with accents, as proof of the encoding.
    pub accents: Vec<String>,
    /// Rows that the person left out.
    pub left_out: BTreeSet<u32>,
    /// Why, by reason.
    #[serde(default)]
    pub discards: Vec<DiscardState>,
    /// The rows were checked with the mapping as it is.
    pub checked: bool,
    /// Name of the import.
    pub name: String,
    /// Source, once chosen.
    pub source: Option<Uuid>,
    /// Day of collection, once chosen.
    pub collected_on: Option<NaiveDate>,
    /// The committed import.
    pub batch: Option<Uuid>,
    /// The profile that fits; after the commit, the one that was kept.
    #[serde(default)]
    pub profile: Option<ProfileUse>,
    /// What the rows describe.
    #[serde(default)]
    pub mode: Mode,
    /// What a person chose about a list of objections.
    #[serde(default)]
    pub opposition: OppositionState,
    /// What a person chose about a list of answers of the register of oppositions.
    #[serde(default)]
    pub rpo: RpoState,
    /// What a person chose about a log.
    #[serde(default)]
    pub log: LogState,
    /// What a person chose about a list of consents.
    #[serde(default)]
    pub consent_list: ConsentListState,
    /// The legal basis of the list, once chosen: the code of a [`custode_domain::purpose::LegalBasis`].
    #[serde(default)]
    pub basis: Option<String>,
    /// Where a bought list comes from and with what right the firm has it.
    #[serde(default)]
    pub origin_proof: Option<String>,
    /// Rows that may be somebody known, with what the person decided.
    #[serde(default)]
    pub alike: Vec<AlikeRow>,
    /// Rows that are certainly somebody known, and cards that the others make, as the search for alike rows found them.
    #[serde(default)]
    pub piles: Option<(u32, u32)>,
}

impl ImportState {
    /// For a file that is about to be read.
    #[must_use]
    pub fn new(file: String, bytes: u64) -> Self {
        let name = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem).to_owned();
        Self {
            file,
            bytes,
            format: String::new(),
            encoding: None,
            delimiter: None,
            options: ReadOptions::default(),
            tables: Vec::new(),
            table: 0,
            warnings: Vec::new(),
            accents: Vec::new(),
            left_out: BTreeSet::new(),
            discards: Vec::new(),
            checked: false,
            name,
            source: None,
            collected_on: None,
            batch: None,
            profile: None,
            mode: Mode::Contacts,
            opposition: OppositionState::default(),
            rpo: RpoState::default(),
            log: LogState::default(),
            consent_list: ConsentListState::default(),
            basis: None,
            origin_proof: None,
            alike: Vec::new(),
            piles: None,
        }
    }

    /// What stood in the cells of the file goes when the import is written: what became of it is on the cards, and must be
    /// gone when they are erased.
    pub(super) fn forget_cells(&mut self) {
        self.accents.clear();
        self.log.people.clear();
        self.log.ours = None;
        for column in self.tables.iter_mut().flat_map(|table| &mut table.columns) {
            column.samples.clear();
            column.values.clear();
        }
    }

    /// Leaves rows out for a reason; a row has one.
    pub(crate) fn leave_out(&mut self, rows: &[u32], reason: DiscardReason, note: Option<String>) {
        self.take_in(rows);
        self.left_out.extend(rows);
        let same = self.discards.iter_mut().find(|known| known.reason == reason.code() && known.note == note);
        match same {
            Some(known) => known.rows.extend(rows),
            None => {
                let rows = rows.iter().copied().collect();
                self.discards.push(DiscardState { reason: reason.code().to_owned(), note, rows });
            }
        }
    }

    /// Takes rows in that were left out.
    pub(crate) fn take_in(&mut self, rows: &[u32]) {
        for row in rows {
            self.left_out.remove(row);
            for known in &mut self.discards {
                known.rows.remove(row);
            }
        }
        self.discards.retain(|known| !known.rows.is_empty());
    }

    /// Why a row was left out.
    #[must_use]
    pub fn discard_of(&self, row: u32) -> Option<&DiscardState> {
        self.discards.iter().find(|known| known.rows.contains(&row))
    }

    /// What was left out, by reason, as the journal keeps it. A row left out without a word is "something else".
    #[must_use]
    pub fn discarded(&self) -> Vec<Discarded> {
        let mut found: Vec<Discarded> = self
            .discards
            .iter()
            .map(|known| Discarded {
                reason: DiscardReason::from_code(&known.reason).unwrap_or(DiscardReason::Other),
                note: known.note.clone(),
                count: known.rows.len() as u64,
            })
            .collect();
        let said: u64 = found.iter().map(|known| known.count).sum();
        let unsaid = (self.left_out.len() as u64).saturating_sub(said);
        if unsaid > 0 {
            found.push(Discarded { reason: DiscardReason::Other, note: None, count: unsaid });
        }
        found
    }

    /// The chosen table.
    #[must_use]
    pub fn chosen(&self) -> Option<&TableState> {
        self.tables.get(self.table)
    }

    /// Columns without a destiny.
    #[must_use]
    pub fn unresolved(&self) -> usize {
        self.chosen().map_or(0, |table| table.columns.iter().filter(|column| !column.settled).count())
    }
}
