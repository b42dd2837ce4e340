//! OpenDocument spreadsheets: an own streaming reader of `content.xml`, because repeats must be counted before
//! they are unrolled and nothing of the sheet may be held.

use std::collections::HashSet;
use std::io::{BufReader, Read, Seek};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::xml::{attribute, damaged, reference};
use super::{Grid, chosen, file_info, value};
use crate::frame::{Format, Frame, SheetInfo, Sink};
use crate::limits::{CELL_BYTES, CELLS, SHEET_ROWS};
use crate::options::ReadOptions;
use crate::refusal::{Refusal, RefusalCode};
use crate::table::{Cell, Hint};

/// Reads an ods.
///
/// # Errors
/// A refusal of the file.
pub fn read(file: impl Read + Seek, options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), Refusal> {
    let damaged = |_| Refusal::from(RefusalCode::Damaged);
    let mut archive = ZipArchive::new(file).map_err(damaged)?;
    let sheets = {
        let part = archive.by_name("content.xml").map_err(damaged)?;
        list(BufReader::with_capacity(64 << 10, part), sink)?
    };
    sink.put(file_info(Format::Ods, &sheets))?;
    let wanted = chosen(&sheets, options, sink)?;
    let part = archive.by_name("content.xml").map_err(damaged)?;
    tables(BufReader::with_capacity(64 << 10, part), &wanted, options, sink)?;
    sink.put(Frame::Done)
}

/// First pass: names and visibility of the tables, and what their repeats would amount to.
fn list(xml: impl std::io::BufRead, sink: &mut dyn Sink) -> Result<Vec<SheetInfo>, Refusal> {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let mut hidden_styles = HashSet::new();
    let mut style = String::new();
    let mut sheets: Vec<SheetInfo> = Vec::new();
    let (mut cells, mut row_cells, mut row_repeat, mut filled_repeat, mut has_text) =
        (0_u64, 0_u64, 1_u64, 1_u64, false);
    let mut events = 0_u64;
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer).map_err(damaged)?;
        events += 1;
        if events.is_multiple_of(500_000) {
            sink.put(Frame::Progress(events))?;
        }
        match &event {
            Event::Start(e) | Event::Empty(e) => match e.local_name().as_ref() {
                b"style" => style = attribute(e, b"name").unwrap_or_default(),
                b"table-properties" if attribute(e, b"display").as_deref() == Some("false") => {
                    hidden_styles.insert(style.clone());
                }
                b"table" => {
                    let hidden = attribute(e, b"style-name").is_some_and(|s| hidden_styles.contains(&s));
                    sheets.push(SheetInfo { name: attribute(e, b"name").unwrap_or_default(), visible: !hidden });
                }
                b"table-row" => (row_cells, row_repeat) = (0, repeat(e, b"number-rows-repeated")),
                b"table-cell" | b"covered-table-cell" => {
                    filled_repeat = repeat(e, b"number-columns-repeated");
                    has_text = attribute(e, b"value-type").is_some();
                    if has_text {
                        row_cells += filled_repeat;
                    }
                }
                b"p" if !has_text => {
                    has_text = true;
                    row_cells += filled_repeat;
                }
                _ => {}
            },
            Event::End(e) if e.local_name().as_ref() == b"table-row" => {
                cells += row_cells.saturating_mul(row_repeat);
                if cells > CELLS {
                    return Err(Refusal {
                        table: sheets.last().map(|s| s.name.clone()),
                        ..RefusalCode::TooManyCells.into()
                    });
                }
            }
            Event::DocType(_) => return Err(RefusalCode::Damaged.into()),
            Event::Eof => return Ok(sheets),
            _ => {}
        }
    }
}

fn repeat(element: &BytesStart<'_>, name: &[u8]) -> u64 {
    attribute(element, name).and_then(|n| n.parse().ok()).unwrap_or(1).max(1)
}

/// A cell being read.
#[derive(Default)]
struct Open {
    hint: Hint,
    value: Option<String>,
    text: String,
    paragraphs: u32,
    columns: u64,
}

impl Open {
    fn new(e: &BytesStart<'_>) -> Self {
        let mut open = Self { columns: repeat(e, b"number-columns-repeated"), ..Self::default() };
        match attribute(e, b"value-type").as_deref() {
            Some("float" | "currency" | "percentage") => {
                open.hint = Hint::Number;
                open.value = attribute(e, b"value").map(|v| v.parse::<f64>().map_or(v.clone(), value::number));
            }
            Some("date") => {
                open.hint = Hint::Date;
                open.value = attribute(e, b"date-value")
                    .map(|v| v.strip_suffix("T00:00:00").unwrap_or(&v).replacen('T', " ", 1));
            }
            Some("boolean") => {
                open.hint = Hint::Bool;
                open.value = attribute(e, b"boolean-value").map(|v| v.to_uppercase());
            }
            Some("string") => open.value = attribute(e, b"string-value"),
            _ => {}
        }
        open
    }

    fn close(self) -> Cell {
        let mut hint = self.hint;
        // What a zero-filling format shows ("00184") is what people typed.
        let shown = self.text.trim();
        let text = match self.value {
            Some(v)
                if hint == Hint::Number
                    && shown.len() > v.len()
                    && shown.starts_with('0')
                    && shown.bytes().all(|b| b.is_ascii_digit())
                    && shown.trim_start_matches('0') == v =>
            {
                shown.to_owned()
            }
            Some(v) => v,
            None => self.text,
        };
        if hint == Hint::Text
            && text.starts_with('#')
            && (text.ends_with('!') || text.ends_with('?') || text == "#N/A" || text == "#N/D")
            || text.starts_with("Err:")
        {
            hint = Hint::Error;
        }
        Cell { text, hint }
    }
}

/// Second pass: the rows of the wanted tables.
fn tables(
    xml: impl std::io::BufRead,
    wanted: &[SheetInfo],
    options: &ReadOptions,
    sink: &mut dyn Sink,
) -> Result<(), Refusal> {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let mut cells = 0_u64;
    let never = |_: u32| false;
    loop {
        buffer.clear();
        let (name, empty) = match reader.read_event_into(&mut buffer).map_err(damaged)? {
            Event::Start(e) if e.local_name().as_ref() == b"table" => {
                (attribute(&e, b"name").unwrap_or_default(), false)
            }
            Event::Empty(e) if e.local_name().as_ref() == b"table" => {
                (attribute(&e, b"name").unwrap_or_default(), true)
            }
            Event::Eof => return Ok(()),
            _ => continue,
        };
        let Some(sheet) = wanted.iter().find(|s| s.name == name) else { continue };
        let mut grid = Grid::new(sheet, options, false, &never);
        if !empty {
            table(&mut reader, &mut buffer, &mut grid, &mut cells, sink)?;
        }
        grid.finish(sink)?;
    }
}

fn table<R: std::io::BufRead>(
    reader: &mut Reader<R>,
    buffer: &mut Vec<u8>,
    grid: &mut Grid<'_>,
    cells: &mut u64,
    sink: &mut dyn Sink,
) -> Result<(), Refusal> {
    let mut row = 0_u64;
    let mut row_repeat = 1_u64;
    let mut current: Vec<(u32, Cell)> = Vec::new();
    let mut column = 0_u64;
    let mut open: Option<Open> = None;
    let mut depth = 1_u32;
    // Text of comments and drawings inside a cell is not the cell's.
    let mut aside = 0_u32;
    let mut paragraph = false;
    loop {
        buffer.clear();
        let event = reader.read_event_into(buffer).map_err(damaged)?;
        let is_empty = matches!(event, Event::Empty(_));
        match &event {
            Event::Start(e) | Event::Empty(e) => match e.local_name().as_ref() {
                b"table" if !is_empty => depth += 1,
                b"annotation" | b"frame" | b"shapes" | b"tracked-changes" | b"forms" if !is_empty => aside += 1,
                _ if aside > 0 || depth > 1 => {}
                b"table-row" => {
                    row_repeat = repeat(e, b"number-rows-repeated");
                    if matches!(attribute(e, b"visibility").as_deref(), Some("collapse" | "filter")) {
                        (row..row.saturating_add(row_repeat.min(1_000))).for_each(|at| grid.hide(at as u32));
                    }
                    column = 0;
                    current.clear();
                    if is_empty {
                        row = row.saturating_add(row_repeat);
                    }
                }
                b"table-cell" | b"covered-table-cell" => {
                    let cell = Open::new(e);
                    if is_empty { column = put(cell, column, &mut current) } else { open = Some(cell) }
                }
                b"p" if !is_empty => {
                    if let Some(cell) = &mut open {
                        if cell.paragraphs > 0 {
                            cell.text.push('\n');
                        }
                        cell.paragraphs += 1;
                        paragraph = true;
                    }
                }
                b"s" => {
                    if let Some(cell) = open.as_mut().filter(|_| paragraph) {
                        let blanks = attribute(e, b"c").and_then(|n| n.parse().ok()).unwrap_or(1_usize).min(1000);
                        cell.text.extend(std::iter::repeat_n(' ', blanks));
                    }
                }
                b"tab" => push(&mut open, paragraph, "\t"),
                b"line-break" => push(&mut open, paragraph, "\n"),
                _ => {}
            },
            Event::Text(t) if aside == 0 && paragraph => {
                push(&mut open, true, &t.decode().map_err(|e| damaged(e.into()))?)
            }
            Event::CData(t) if aside == 0 && paragraph => {
                push(&mut open, true, &t.decode().map_err(|e| damaged(e.into()))?)
            }
            Event::GeneralRef(r) if aside == 0 && paragraph => {
                let resolved = reference(r)?;
                push(&mut open, true, &resolved);
            }
            Event::End(e) => match e.local_name().as_ref() {
                b"table" => {
                    depth -= 1;
                    if depth == 0 {
                        return Ok(());
                    }
                }
                b"annotation" | b"frame" | b"shapes" | b"tracked-changes" | b"forms" => aside = aside.saturating_sub(1),
                _ if aside > 0 || depth > 1 => {}
                b"p" => paragraph = false,
                b"table-cell" | b"covered-table-cell" => {
                    if let Some(cell) = open.take() {
                        column = put(cell, column, &mut current);
                    }
                }
                b"table-row" => {
                    if !current.is_empty() {
                        for at in row..row.saturating_add(row_repeat) {
                            let at = u32::try_from(at).unwrap_or(SHEET_ROWS);
                            for (column, cell) in &current {
                                if !grid.cell(at, *column, cell.clone(), cells, sink)? {
                                    break;
                                }
                            }
                        }
                        current.clear();
                    }
                    row = row.saturating_add(row_repeat);
                }
                _ => {}
            },
            Event::Eof => return Err(RefusalCode::Damaged.into()),
            _ => {}
        }
    }
}

fn push(open: &mut Option<Open>, inside: bool, text: &str) {
    if let Some(cell) = open.as_mut().filter(|c| inside && c.text.len() <= CELL_BYTES) {
        cell.text.push_str(text);
    }
}

/// Adds a cell as often as it is repeated; empty ones only move on.
fn put(open: Open, column: u64, current: &mut Vec<(u32, Cell)>) -> u64 {
    let columns = open.columns;
    let cell = open.close();
    // A covered cell of a merge keeps what it once held; its row must not vanish with it.
    if !cell.text.is_empty() {
        for at in column..column.saturating_add(columns).min(16_385) {
            current.push((at as u32, cell.clone()));
        }
    }
    column.saturating_add(columns)
}
