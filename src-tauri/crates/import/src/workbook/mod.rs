//! Workbooks: xlsx, xlsb, xls, ods. Only cell values are read; formulas, macros and links are not.

mod biff;
pub mod legacy;
pub mod ods;
pub mod open_xml;
mod painted;
mod plain;
mod row_scan;
pub mod value;
pub(crate) mod xml;
pub mod zip_scan;

use std::collections::{HashMap, HashSet};
use std::io::{Read, Seek};

use crate::frame::{FileInfo, Format, Frame, SheetInfo, Sink, WarningCode};
use crate::layout::Layout;
use crate::limits::{CELL_BYTES, CELLS, COLUMNS, ROW_BYTES, SHEET_ROWS};
use crate::options::ReadOptions;
use crate::refusal::{Refusal, RefusalCode};
use crate::table::{Cell, Hint, RawRow, RowFault};
use crate::text::warning;

/// Reads a zipped workbook, whichever it is.
///
/// # Errors
/// A refusal of the file.
pub fn read_zip(file: impl Read + Seek, options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), Refusal> {
    let mut file = std::io::BufReader::with_capacity(64 << 10, file);
    let mut scan = zip_scan::scan(&mut file, sink)?;
    match scan.plain.take() {
        Some(plain) => read_scanned(std::io::Cursor::new(plain), &scan, options, sink),
        None => {
            file.rewind()?;
            read_scanned(file, &scan, options, sink)
        }
    }
}

fn read_scanned(
    file: impl Read + Seek,
    scan: &zip_scan::Scan,
    options: &ReadOptions,
    sink: &mut dyn Sink,
) -> Result<(), Refusal> {
    match scan.content {
        zip_scan::Content::Xlsx => open_xml::read_xlsx(file, scan, options, sink),
        zip_scan::Content::Xlsb => open_xml::read_xlsb(file, scan, options, sink),
        zip_scan::Content::Ods => ods::read(file, options, sink),
    }
}

pub(crate) fn file_info(format: Format, sheets: &[SheetInfo]) -> Frame {
    Frame::File(FileInfo {
        format,
        encoding: None,
        bom: None,
        delimiter: None,
        quote: None,
        escape: None,
        sheets: sheets.to_vec(),
    })
}

/// Sheets to read: the named one, hidden or not, else the visible ones. Hidden ones are said.
pub(crate) fn chosen(
    sheets: &[SheetInfo],
    options: &ReadOptions,
    sink: &mut dyn Sink,
) -> Result<Vec<SheetInfo>, Refusal> {
    if let Some(name) = &options.table {
        return match sheets.iter().find(|s| s.name == *name) {
            Some(sheet) => Ok(vec![sheet.clone()]),
            None => Err(Refusal::with_detail(RefusalCode::NoSuchTable, name.clone())),
        };
    }
    for sheet in sheets.iter().filter(|s| !s.visible) {
        sink.put(warning(WarningCode::HiddenSheet, None, Some(sheet.name.clone())))?;
    }
    Ok(sheets.iter().filter(|s| s.visible).cloned().collect())
}

/// Gathers the cells of one sheet into rows, within the limits of the grid.
pub(crate) struct Grid<'a> {
    name: &'a str,
    layout: Layout,
    row: Option<RawRow>,
    row_bytes: usize,
    hidden: &'a dyn Fn(u32) -> bool,
    hidden_rows: u32,
    errors: u32,
    stopped: bool,
    last_row: u32,
    gaps: u32,
    /// Rows that the reader itself found hidden.
    hidden_too: HashSet<u32>,
    /// Vertical merges by their first row, and those that reach into the row at hand.
    merges: HashMap<u32, Vec<(u32, u32)>>,
    reaching: Vec<(u32, u32, Cell)>,
    /// Rows that are a no by their colour, with the words of the sheet that say so.
    stops: HashMap<u32, String>,
}

/// Empty rows that are said one by one; a sheet with more has a table far below another.
const GAPS: u32 = 10_000;

impl<'a> Grid<'a> {
    pub(crate) fn new(
        sheet: &'a SheetInfo,
        options: &ReadOptions,
        date_1904: bool,
        hidden: &'a dyn Fn(u32) -> bool,
    ) -> Self {
        let layout = Layout::new(Some(sheet.name.clone()), sheet.visible, options, date_1904, false);
        Self {
            name: &sheet.name,
            layout,
            row: None,
            row_bytes: 0,
            hidden,
            hidden_rows: 0,
            errors: 0,
            stopped: false,
            last_row: 0,
            gaps: 0,
            hidden_too: HashSet::new(),
            merges: HashMap::new(),
            reaching: Vec::new(),
            stops: HashMap::new(),
        }
    }

    /// These rows are a no by their colour: the sheet says so.
    pub(crate) fn stop(&mut self, stops: HashMap<u32, String>) {
        self.stops = stops;
        self.layout.know_colours();
    }

    /// The row (from 0) that begins is hidden.
    pub(crate) fn hide(&mut self, row: u32) {
        self.hidden_too.insert(row + 1);
    }

    /// The first cell of a merge over rows of one column speaks for all of them.
    pub(crate) fn merge(&mut self, merges: &[(u32, u32, u32)]) {
        for (column, from, to) in merges {
            self.merges.entry(*from).or_default().push((*column, *to));
        }
    }

    /// Takes a cell (row and column from 0); false when no more are wanted.
    pub(crate) fn cell(
        &mut self,
        row: u32,
        column: u32,
        mut cell: Cell,
        cells: &mut u64,
        sink: &mut dyn Sink,
    ) -> Result<bool, Refusal> {
        if cell.text.is_empty() {
            return Ok(!self.stopped);
        }
        if row >= SHEET_ROWS || column >= 16_384 {
            return Err(Refusal::at(RefusalCode::CellOutsideGrid, self.name, row.saturating_add(1), column));
        }
        if column as usize >= COLUMNS {
            return Err(Refusal::at(RefusalCode::TooManyColumns, self.name, row + 1, column));
        }
        *cells += 1;
        if *cells > CELLS {
            return Err(Refusal::at(RefusalCode::TooManyCells, self.name, row + 1, column));
        }
        self.errors += u32::from(cell.hint == Hint::Error);
        if self.row.as_ref().is_none_or(|r| r.row != row + 1) {
            self.end_row(sink)?;
            self.row = Some(RawRow {
                row: row + 1,
                hidden: (self.hidden)(row + 1) || self.hidden_too.contains(&(row + 1)),
                ..RawRow::default()
            });
            self.row_bytes = 0;
        }
        let Some(current) = &mut self.row else { return Ok(true) };
        self.row_bytes += cell.text.len();
        if cell.text.len() > CELL_BYTES || self.row_bytes > ROW_BYTES {
            cell.text.clear();
            current.fault = Some(RowFault::TooLarge);
            sink.put(warning(WarningCode::CellTooLarge, Some(row + 1), None))?;
        }
        let column = column as usize;
        if current.cells.len() <= column {
            current.cells.resize_with(column + 1, Cell::default);
        }
        current.cells[column] = cell;
        Ok(!self.stopped)
    }

    fn end_row(&mut self, sink: &mut dyn Sink) -> Result<(), Refusal> {
        if let Some(mut row) = self.row.take() {
            let gap = row.row.saturating_sub(self.last_row + 1);
            for empty in self.last_row + 1..row.row {
                if gap <= 100 && self.gaps < GAPS {
                    self.gaps += 1;
                    self.stopped |= !self.layout.row(RawRow { row: empty, ..RawRow::default() }, sink)?;
                }
            }
            self.last_row = row.row;
            row.under = self.stops.remove(&row.row);
            self.spread(&mut row);
            self.hidden_rows += u32::from(row.hidden);
            self.stopped |= !self.layout.row(row, sink)?;
        }
        Ok(())
    }

    fn spread(&mut self, row: &mut RawRow) {
        self.reaching.retain(|(_, to, _)| *to >= row.row);
        for (column, _, value) in &self.reaching {
            let at = *column as usize;
            if row.cells.len() <= at {
                row.cells.resize_with(at + 1, Cell::default);
            }
            if row.cells[at].text.is_empty() {
                row.cells[at] = value.clone();
            }
        }
        for (column, to) in self.merges.remove(&row.row).unwrap_or_default() {
            if let Some(cell) = row.cells.get(column as usize).filter(|c| !c.text.is_empty()) {
                self.reaching.push((column, to, cell.clone()));
            }
        }
    }

    pub(crate) fn finish(mut self, sink: &mut dyn Sink) -> Result<(), Refusal> {
        self.end_row(sink)?;
        self.layout.finish(sink)?;
        if self.hidden_rows > 0 {
            sink.put(warning(WarningCode::HiddenRows, None, Some(self.hidden_rows.to_string())))?;
        }
        if self.errors > 0 {
            sink.put(warning(WarningCode::ErrorValues, None, Some(self.errors.to_string())))?;
        }
        Ok(())
    }
}
