//! The shapes of an inspection, as AUTOMATION.md gives them.

use custode_domain::identifiers::dates::DateOrder;
use serde::{Deserialize, Serialize};

use crate::frame::Warning;
use crate::mapping::field::Field;
use crate::mapping::propose::{Reason, Sensitive};

/// Everything about a file, in the shape of AUTOMATION.md.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Inspection {
    /// The file.
    pub file: InspectedFile,
    /// Its tables.
    pub tables: Vec<InspectedTable>,
    /// What is to be said about the reading.
    pub warnings: Vec<InspectedWarning>,
}

/// The file as such.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectedFile {
    /// Name without its folder.
    pub name: String,
    /// Size.
    pub bytes: u64,
    /// What the content is.
    pub format: String,
    /// WHATWG label or our own; none for workbooks.
    pub encoding: Option<String>,
    /// A byte order mark was there.
    pub bom: Option<bool>,
    /// Delimiter.
    pub delimiter: Option<char>,
    /// Quotation mark.
    pub quote: Option<char>,
    /// `double` or `backslash`.
    pub escape: Option<String>,
}

/// One table.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct InspectedTable {
    /// Sheet.
    pub name: Option<String>,
    /// Row of the header.
    pub header_row: Option<u32>,
    /// Rows above it.
    pub title_rows: Vec<u32>,
    /// Number of data rows.
    pub data_rows: u32,
    /// Columns.
    pub columns: Vec<InspectedColumn>,
    /// Rows that are no data.
    pub skipped_rows: Vec<InspectedSkip>,
    /// Data rows, when asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rows: Option<Vec<Vec<String>>>,
    /// Row in the file of each of `rows`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row_numbers: Option<Vec<u32>>,
    /// The workbook counts its days from 1904.
    #[serde(default)]
    pub date_1904: bool,
    /// Column of the file in which the table begins, from 0.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub first_column: u32,
    /// What the rows above the header say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub titles: Vec<String>,
}

fn is_zero(n: &u32) -> bool {
    *n == 0
}

impl InspectedTable {
    /// The sheet that the table is part of: its name without the place of one among others.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        self.name.as_deref().map(crate::beside::sheet)
    }
}

impl std::fmt::Debug for InspectedTable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InspectedTable")
            .field("header_row", &self.header_row)
            .field("data_rows", &self.data_rows)
            .field("columns", &self.columns.len())
            .finish_non_exhaustive()
    }
}

/// One column.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct InspectedColumn {
    /// Column from 0.
    pub index: u32,
    /// Header; none without one.
    pub header: Option<String>,
    /// Proposed field.
    pub field: Option<Field>,
    /// Score of the proposal.
    pub confidence: f64,
    /// Empty cells.
    pub empty: u32,
    /// Filled cells that do not fit the field.
    pub invalid: u32,
    /// Distinct values.
    pub samples: Vec<String>,
    /// The proposal may be taken without asking.
    #[serde(default)]
    pub sure: bool,
    /// Second best field.
    #[serde(default)]
    pub runner_up: Option<Field>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Reason>,
    /// Why importing it deserves a second thought.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub really_needed: Option<Sensitive>,
    /// Order of day and month that the values show.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date_order: Option<DateOrder>,
    /// Which half of whole names stands first, as the values show it: the surname, or not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub surname_first: Option<bool>,
}

impl std::fmt::Debug for InspectedColumn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InspectedColumn")
            .field("index", &self.index)
            .field("field", &self.field)
            .field("confidence", &self.confidence)
            .finish_non_exhaustive()
    }
}

/// A row that is no data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectedSkip {
    /// Row from 1.
    pub row: u32,
    /// Why.
    pub reason: String,
}

/// A warning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct InspectedWarning {
    /// Stable code.
    pub code: String,
    /// Row from 1.
    pub row: Option<u32>,
    /// Column from 0.
    pub column: Option<u32>,
    /// A count or the name of a sheet.
    pub detail: Option<String>,
}

impl From<Warning> for InspectedWarning {
    fn from(w: Warning) -> Self {
        Self { code: w.code.code().to_owned(), row: w.row, column: w.column, detail: w.detail }
    }
}

impl InspectedTable {
    /// What the list itself says that the answers of its columns mean, by field.
    fn legends(&self) -> std::collections::BTreeMap<String, std::collections::BTreeMap<String, String>> {
        let answers = self.columns.iter().filter(|column| matches!(column.field, Some(Field::Consent(_))));
        let each = answers.filter_map(|column| {
            let legend = crate::legend::of(&self.titles, column.header.as_deref().unwrap_or_default());
            Some((column.field.as_ref()?.to_string(), legend)).filter(|(_, legend)| !legend.is_empty())
        });
        each.collect()
    }

    /// The mapping that the proposals make.
    #[must_use]
    pub fn proposed_map(&self) -> crate::mapping::MapFile {
        crate::mapping::MapFile {
            table: self.name.clone(),
            header_row: self.header_row,
            columns: self
                .columns
                .iter()
                .map(|c| crate::mapping::MapColumn {
                    index: c.index,
                    field: c.field.clone(),
                    header: c.header.clone(),
                    date_order: c.date_order,
                    surname_first: c.surname_first,
                })
                .collect(),
            values: self.legends(),
            date_order: None,
        }
    }
}
