//! What the importer sees in a file: the value behind `custode inspect --json` and step "Read" of the wizard.

use std::io::{Read, Seek};

use custode_domain::identifiers::dates::DateOrder;
use serde::{Deserialize, Serialize};

use crate::frame::{Frame, Warning};
use crate::mapping::content::{self, Content, LOOKED_AT};
use crate::mapping::field::Field;
use crate::mapping::propose::{self, KnownFields, Proposal, Reason, Sensitive};
use crate::options::ReadOptions;
use crate::reader;
use crate::reading::Reading;
use crate::refusal::{Refusal, RefusalCode};
use crate::table::{Cell, RawRow};

/// Samples shown of a column.
const SAMPLES: usize = 3;

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
}

fn is_zero(n: &u32) -> bool {
    *n == 0
}

impl InspectedTable {
    /// The sheet that the table is part of: its name without the columns of a table beside others.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        self.name.as_deref().map(|name| crate::beside::split(name).map_or(name, |(sheet, _)| sheet))
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

/// Builds an inspection from frames as they come.
#[derive(Debug)]
pub struct Inspector {
    inspection: Inspection,
    known: KnownFields,
    keep_rows: bool,
    table: Option<Table>,
}

#[derive(Debug)]
struct Table {
    shown: InspectedTable,
    headers: Vec<String>,
    columns: Vec<Column>,
    decided: bool,
}

#[derive(Debug, Default)]
struct Column {
    content: Content,
    filled: u32,
    invalid: u32,
    field: Option<Field>,
    samples: Vec<String>,
    first: Vec<Cell>,
}

impl Inspector {
    /// An inspection without tables yet.
    #[must_use]
    pub fn new(name: &str, bytes: u64, keep_rows: bool, known: KnownFields) -> Self {
        let file = InspectedFile {
            name: name.to_owned(),
            bytes,
            format: String::new(),
            encoding: None,
            bom: None,
            delimiter: None,
            quote: None,
            escape: None,
        };
        Self {
            inspection: Inspection { file, tables: Vec::new(), warnings: Vec::new() },
            known,
            keep_rows,
            table: None,
        }
    }

    /// Takes a frame.
    pub fn frame(&mut self, frame: &Frame) {
        match frame {
            Frame::File(info) => {
                let file = &mut self.inspection.file;
                file.format = info.format.code().to_owned();
                file.encoding.clone_from(&info.encoding);
                (file.bom, file.delimiter, file.quote) = (info.bom, info.delimiter, info.quote);
                file.escape.clone_from(&info.escape);
            }
            Frame::Table(info) => {
                let shown = InspectedTable {
                    name: info.name.clone(),
                    header_row: info.header_row,
                    title_rows: info.title_rows.clone(),
                    data_rows: 0,
                    columns: Vec::new(),
                    skipped_rows: Vec::new(),
                    rows: self.keep_rows.then(Vec::new),
                    row_numbers: self.keep_rows.then(Vec::new),
                    date_1904: info.date_1904,
                    first_column: info.first_column,
                };
                let mut columns = Vec::new();
                columns.resize_with((info.columns as usize).max(info.headers.len()), Column::default);
                self.table = Some(Table { shown, headers: info.headers.clone(), columns, decided: false });
            }
            Frame::Rows(rows) => {
                if let Some(table) = &mut self.table {
                    for row in rows {
                        table.row(row, &self.known);
                    }
                }
            }
            Frame::Skipped(row, reason) => {
                if let Some(table) = &mut self.table {
                    table.shown.skipped_rows.push(InspectedSkip { row: *row, reason: reason.code().to_owned() });
                }
            }
            Frame::Warning(warning) => self.inspection.warnings.push(warning.clone().into()),
            Frame::TableEnd(_) => {
                if let Some(table) = self.table.take() {
                    self.inspection.tables.push(table.finish(&self.known));
                }
            }
            Frame::Progress(_) | Frame::Done | Frame::Refused(_) | Frame::Beside(..) => {}
        }
    }

    /// The inspection.
    #[must_use]
    pub fn finish(mut self) -> Inspection {
        if let Some(table) = self.table.take() {
            self.inspection.tables.push(table.finish(&self.known));
        }
        self.inspection
    }
}

impl Table {
    fn row(&mut self, row: &RawRow, known: &KnownFields) {
        self.shown.data_rows += 1;
        if row.cells.len() > self.columns.len() {
            let filled_before = self.shown.data_rows - 1;
            let _ = filled_before;
            self.columns.resize_with(row.cells.len(), Column::default);
        }
        for (column, cell) in self.columns.iter_mut().zip(&row.cells) {
            if cell.text.is_empty() || cell.is_blank() {
                continue;
            }
            column.filled += 1;
            column.content.count(cell);
            if self.decided {
                if let Some(field) = &column.field {
                    column.invalid += u32::from(content::is_invalid(field, cell));
                }
            } else {
                column.first.push(cell.clone());
            }
            if column.samples.len() < SAMPLES && !column.samples.contains(&cell.text) {
                column.samples.push(cell.text.clone());
            }
        }
        if let (Some(rows), Some(numbers)) = (&mut self.shown.rows, &mut self.shown.row_numbers) {
            let mut cells: Vec<String> = row.cells.iter().map(|c| c.text.clone()).collect();
            cells.resize(cells.len().max(self.columns.len()), String::new());
            rows.push(cells);
            numbers.push(row.row);
        }
        if !self.decided && self.shown.data_rows >= LOOKED_AT {
            self.decide(known);
        }
    }

    /// Settles the fields; cells seen so far are checked against them and dropped.
    fn decide(&mut self, known: &KnownFields) -> Vec<Proposal> {
        let contents: Vec<Content> = self.columns.iter().map(|c| c.content.clone()).collect();
        let proposals = propose::propose(&self.headers, &contents, known);
        if !self.decided {
            for (column, proposal) in self.columns.iter_mut().zip(&proposals) {
                if let Some(field) = &proposal.field {
                    column.invalid = column.first.iter().filter(|c| content::is_invalid(field, c)).count() as u32;
                }
                column.field.clone_from(&proposal.field);
                column.first = Vec::new();
            }
            self.decided = true;
        }
        proposals
    }

    fn finish(mut self, known: &KnownFields) -> InspectedTable {
        let proposals = self.decide(known);
        let rows = self.shown.data_rows;
        let width = self.columns.len();
        self.shown.columns = self
            .columns
            .into_iter()
            .zip(proposals)
            .enumerate()
            .map(|(i, (column, proposal))| InspectedColumn {
                index: i as u32,
                header: self.headers.get(i).filter(|h| !h.is_empty()).cloned(),
                date_order: column.content.date_order().filter(|_| {
                    matches!(
                        column.field,
                        Some(Field::BirthOn | Field::AcquiredOn | Field::ConsentOn(_) | Field::ConsentWithdrawnOn(_))
                    )
                }),
                field: column.field,
                confidence: proposal.confidence,
                empty: rows - column.filled.min(rows),
                invalid: column.invalid,
                samples: column.samples,
                sure: proposal.sure,
                runner_up: proposal.runner_up.map(|(f, _)| f),
                reason: Some(proposal.reason),
                really_needed: proposal.really_needed,
            })
            .collect();
        if let Some(all) = &mut self.shown.rows {
            for row in all {
                row.resize(width, String::new());
            }
        }
        self.shown
    }
}

/// Inspects through a worker process.
///
/// # Errors
/// The refusal of the file.
pub fn inspect(mut reading: Reading, name: &str, keep_rows: bool, known: KnownFields) -> Result<Inspection, Refusal> {
    let mut inspector = Inspector::new(name, reading.file_bytes(), keep_rows, known);
    while let Some(frame) = reading.next_frame()? {
        inspector.frame(&frame);
    }
    Ok(inspector.finish())
}

/// Inspects in this process: for tests and measurements, never for a user's file.
///
/// # Errors
/// The refusal of the file.
pub fn inspect_in_process(
    file: &mut (impl Read + Seek),
    name: &str,
    options: &ReadOptions,
    keep_rows: bool,
    known: KnownFields,
) -> Result<Inspection, Refusal> {
    let bytes = file.seek(std::io::SeekFrom::End(0))?;
    let mut inspector = Inspector::new(name, bytes, keep_rows, known);
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        reader::read(file, options, &mut |frame: Frame| -> Result<(), Refusal> {
            inspector.frame(&frame);
            Ok(())
        })
    }));
    outcome.unwrap_or_else(|_| Err(RefusalCode::Damaged.into()))?;
    Ok(inspector.finish())
}

impl InspectedTable {
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
                })
                .collect(),
            values: std::collections::BTreeMap::new(),
            date_order: None,
        }
    }
}
