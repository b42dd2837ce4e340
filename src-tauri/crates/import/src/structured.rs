//! Rows of files whose columns are known from the start: vCards, JSON. No row of them is a title or a total.

use crate::frame::{Frame, Sink, TableInfo, Warning, WarningCode};
use crate::limits::{CELL_BYTES, CELLS, COLUMNS, ROW_BYTES};
use crate::options::ReadOptions;
use crate::refusal::{Refusal, RefusalCode};
use crate::table::{Cell, RawRow, RowFault};

/// Rows sent together.
const BATCH: usize = 256;

/// Says one table of known columns to the sink.
pub(crate) struct Rows<'a> {
    sink: &'a mut dyn Sink,
    limit: Option<u32>,
    batch: Vec<RawRow>,
    bytes: usize,
    count: u32,
    cells: u64,
}

impl<'a> Rows<'a> {
    /// The table begins.
    pub(crate) fn begin(headers: Vec<String>, options: &ReadOptions, sink: &'a mut dyn Sink) -> Result<Self, Refusal> {
        if headers.len() > COLUMNS {
            return Err(RefusalCode::TooManyColumns.into());
        }
        if let Some(name) = &options.table {
            return Err(Refusal::with_detail(RefusalCode::NoSuchTable, name.clone()));
        }
        sink.put(Frame::Table(TableInfo {
            name: None,
            header_row: None,
            title_rows: Vec::new(),
            columns: headers.len() as u32,
            headers,
            date_1904: false,
            visible: true,
            first_column: 0,
            titles: Vec::new(),
        }))?;
        Ok(Self { sink, limit: options.row_limit, batch: Vec::new(), bytes: 0, count: 0, cells: 0 })
    }

    /// Takes a row with its place in the file, from 1; false when no more are wanted.
    pub(crate) fn row(&mut self, row: u32, cells: Vec<String>) -> Result<bool, Refusal> {
        self.cells += cells.iter().filter(|c| !c.is_empty()).count() as u64;
        if self.cells > CELLS {
            return Err(Refusal { row: Some(row), ..RefusalCode::TooManyCells.into() });
        }
        let size: usize = cells.iter().map(String::len).sum();
        let mut row = RawRow { row, cells: cells.into_iter().map(Cell::text).collect(), ..RawRow::default() };
        if size > ROW_BYTES || row.cells.iter().any(|c| c.text.len() > CELL_BYTES) {
            self.too_large(&mut row)?;
        }
        self.count += 1;
        self.bytes += size.min(ROW_BYTES);
        self.batch.push(row);
        if self.batch.len() >= BATCH || self.bytes >= ROW_BYTES {
            self.flush()?;
        }
        Ok(self.limit.is_none_or(|limit| self.count < limit))
    }

    fn too_large(&mut self, row: &mut RawRow) -> Result<(), Refusal> {
        row.cells.clear();
        row.fault = Some(RowFault::TooLarge);
        self.sink.put(Frame::Warning(Warning {
            code: WarningCode::CellTooLarge,
            row: Some(row.row),
            column: None,
            detail: None,
        }))
    }

    /// A row that is above the limits before its cells are known.
    pub(crate) fn oversized(&mut self, row: u32) -> Result<(), Refusal> {
        let mut row = RawRow { row, ..RawRow::default() };
        self.too_large(&mut row)?;
        self.count += 1;
        self.batch.push(row);
        Ok(())
    }

    fn flush(&mut self) -> Result<(), Refusal> {
        self.bytes = 0;
        if self.batch.is_empty() { Ok(()) } else { self.sink.put(Frame::Rows(std::mem::take(&mut self.batch))) }
    }

    /// The table and the file are over.
    pub(crate) fn finish(mut self) -> Result<(), Refusal> {
        self.flush()?;
        self.sink.put(Frame::TableEnd(self.count))?;
        self.sink.put(Frame::Done)
    }
}

/// Columns in the order of their rank, each as often as the richest row needs it.
#[derive(Debug, Default)]
pub(crate) struct Columns {
    columns: Vec<(usize, String, usize)>,
}

/// Most columns of one kind; what is more stands in the last, one below the other.
const REPEATS: usize = 6;

impl Columns {
    /// Learns from the values of a row: their rank, header and order.
    pub(crate) fn learn(&mut self, values: &[(usize, String, String)]) {
        let mut seen: Vec<(&str, usize)> = Vec::new();
        for (rank, header, _) in values {
            let n = match seen.iter_mut().find(|(h, _)| h == header) {
                Some((_, n)) => {
                    *n += 1;
                    *n
                }
                None => {
                    seen.push((header, 1));
                    1
                }
            };
            let n = n.min(REPEATS);
            match self.columns.iter_mut().find(|(_, h, _)| h == header) {
                Some((_, _, most)) => *most = (*most).max(n),
                None => self.columns.push((*rank, header.clone(), n)),
            }
        }
    }

    /// Settles the order and gives the headers: `Email`, `Email 2`.
    pub(crate) fn headers(&mut self) -> Vec<String> {
        self.columns.sort_by_key(|(rank, _, _)| *rank);
        let name = |h: &str, n: usize| if n == 0 { h.to_owned() } else { format!("{h} {}", n + 1) };
        self.columns.iter().flat_map(|(_, h, most)| (0..*most).map(move |n| name(h, n))).collect()
    }

    /// The cells of a row under these headers.
    pub(crate) fn cells(&self, values: Vec<(usize, String, String)>) -> Vec<String> {
        let mut cells = vec![String::new(); self.columns.iter().map(|(_, _, most)| most).sum()];
        for (_, header, value) in values {
            let mut at = 0;
            for (_, known, most) in &self.columns {
                if *known == header {
                    let free = (at..at + most).find(|i| cells[*i].is_empty());
                    let cell = &mut cells[free.unwrap_or(at + most - 1)];
                    if !cell.is_empty() {
                        cell.push('\n');
                    }
                    cell.push_str(&value);
                    break;
                }
                at += most;
            }
        }
        cells
    }
}
