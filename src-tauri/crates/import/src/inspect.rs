//! What the importer sees in a file: the value behind `custode inspect --json` and step "Read" of the wizard.

use std::io::{Read, Seek};

use crate::frame::{Frame, WarningCode};
use crate::mapping::content::{self, Content, LOOKED_AT};
use crate::mapping::field::Field;
use crate::mapping::propose::{self, KnownFields, Proposal};
use crate::options::ReadOptions;
use crate::reader;
use crate::reading::Reading;
use crate::refusal::{Refusal, RefusalCode};
use crate::table::{Cell, RawRow};

mod value;
pub use value::{InspectedColumn, InspectedFile, InspectedSkip, InspectedTable, InspectedWarning, Inspection};

/// Samples shown of a column.
const SAMPLES: usize = 3;

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
                    titles: info.titles.clone(),
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
            Frame::TableEnd(_) => self.end(),
            Frame::Progress(_) | Frame::Done | Frame::Refused(_) | Frame::Beside(..) => {}
            // Mail has no columns.
            Frame::Message(_) | Frame::Piece(_) | Frame::Unreadable(..) => {}
        }
    }

    /// The inspection.
    #[must_use]
    pub fn finish(mut self) -> Inspection {
        self.end();
        self.inspection
    }

    /// Ends a table. A no in a column that is left out is never silent.
    fn end(&mut self) {
        let Some(table) = self.table.take() else { return };
        let noes: Vec<u32> = table.columns.iter().map(|column| column.content.noes()).collect();
        let shown = table.finish(&self.known);
        let left_out = shown
            .columns
            .iter()
            .zip(noes)
            .filter(|(column, noes)| matches!(column.field, None | Some(Field::Ignore)) && *noes > 0);
        self.inspection.warnings.extend(left_out.map(|(column, noes)| InspectedWarning {
            code: WarningCode::AnswersLeftOut.code().to_owned(),
            row: None,
            column: Some(column.index),
            detail: Some(noes.to_string()),
        }));
        self.inspection.tables.push(shown);
    }
}

impl Table {
    fn row(&mut self, row: &RawRow, known: &KnownFields) {
        self.shown.data_rows += 1;
        if row.cells.len() > self.columns.len() {
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
                surname_first: column.content.surname_first().filter(|_| {
                    matches!(
                        column.field,
                        Some(Field::FullName | Field::Organisation | Field::LastName | Field::FirstName)
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
    let options = options.of_file(name);
    let mut inspector = Inspector::new(name, bytes, keep_rows, known);
    let outcome = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        reader::read(file, &options, &mut |frame: Frame| -> Result<(), Refusal> {
            inspector.frame(&frame);
            Ok(())
        })
    }));
    outcome.unwrap_or_else(|_| Err(RefusalCode::Damaged.into()))?;
    Ok(inspector.finish())
}
