//! SpreadsheetML 2003: the XML that Excel 2002 and 2003 write and many programs still send as .xls or .xml
//! (XML Spreadsheet Reference, Microsoft).

use std::io::{BufRead, Read, Seek};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::frame::{Format, Frame, SheetInfo, Sink};
use crate::limits::SHEET_ROWS;
use crate::options::ReadOptions;
use crate::refusal::{Refusal, RefusalCode};
use crate::table::{Cell, Hint};
use crate::workbook::{Grid, chosen, file_info, value, xml};

/// Reads the workbook and says its sheets to the sink.
///
/// # Errors
/// A refusal of the file.
pub fn read(file: &mut (impl Read + Seek), options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), Refusal> {
    let survey = super::charset(file, options.encoding.as_deref())?;
    let sheets = list(super::utf8(file, survey)?)?;
    if sheets.is_empty() {
        return Err(RefusalCode::UnsupportedXml.into());
    }
    sink.put(file_info(Format::SpreadsheetMl, &sheets))?;
    let wanted = chosen(&sheets, options, sink)?;
    tables(super::utf8(file, survey)?, &wanted, options, sink)?;
    sink.put(Frame::Done)
}

/// First pass: names of the sheets and whether they are shown; a sheet says so behind its rows.
fn list(xml: impl BufRead) -> Result<Vec<SheetInfo>, Refusal> {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let mut sheets: Vec<SheetInfo> = Vec::new();
    let mut visible = false;
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(xml::damaged)? {
            Event::Start(e) | Event::Empty(e) if e.local_name().as_ref() == b"Worksheet" => {
                sheets.push(SheetInfo { name: xml::attribute(&e, b"Name").unwrap_or_default(), visible: true });
            }
            Event::Start(e) => visible = e.local_name().as_ref() == b"Visible",
            Event::Text(t) if visible => {
                visible = false;
                let text = t.decode().map_err(|e| xml::damaged(e.into()))?;
                if let Some(sheet) = sheets.last_mut().filter(|_| text.trim().starts_with("SheetHidden")) {
                    sheet.visible = false;
                }
                if let Some(sheet) = sheets.last_mut().filter(|_| text.trim() == "SheetVeryHidden") {
                    sheet.visible = false;
                }
            }
            Event::DocType(_) => return Err(RefusalCode::Damaged.into()),
            Event::Eof => return Ok(sheets),
            _ => {}
        }
    }
}

/// Where the next cell stands.
#[derive(Default)]
struct Place {
    row: u32,
    column: u32,
    /// Columns and rows that the cell at hand covers beyond its own.
    across: u32,
    down: u32,
}

/// Second pass: the rows of the wanted sheets.
fn tables(xml: impl BufRead, wanted: &[SheetInfo], options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), Refusal> {
    let mut reader = Reader::from_reader(xml);
    reader.config_mut().check_end_names = false;
    let mut buffer = Vec::new();
    let mut cells = 0_u64;
    loop {
        buffer.clear();
        let (name, empty) = match reader.read_event_into(&mut buffer).map_err(xml::damaged)? {
            Event::Start(e) if e.local_name().as_ref() == b"Worksheet" => (xml::attribute(&e, b"Name"), false),
            Event::Empty(e) if e.local_name().as_ref() == b"Worksheet" => (xml::attribute(&e, b"Name"), true),
            Event::Eof => return Ok(()),
            _ => continue,
        };
        let name = name.unwrap_or_default();
        let Some(sheet) = wanted.iter().find(|s| s.name == name) else { continue };
        let never = |_: u32| false;
        let mut grid = Grid::new(sheet, options, false, &never);
        if !empty {
            rows(&mut reader, &mut buffer, &mut grid, &mut cells, sink)?;
        }
        grid.finish(sink)?;
    }
}

fn rows<R: BufRead>(
    reader: &mut Reader<R>,
    buffer: &mut Vec<u8>,
    grid: &mut Grid<'_>,
    cells: &mut u64,
    sink: &mut dyn Sink,
) -> Result<(), Refusal> {
    let mut place = Place::default();
    let mut kind: Option<String> = None;
    let mut text = String::new();
    loop {
        buffer.clear();
        let event = reader.read_event_into(buffer).map_err(xml::damaged)?;
        let is_empty = matches!(event, Event::Empty(_));
        match &event {
            Event::Start(e) | Event::Empty(e) => match e.local_name().as_ref() {
                b"Row" => {
                    place.begin_row(e);
                    if xml::attribute(e, b"Hidden").as_deref() == Some("1") {
                        grid.hide(place.row);
                    }
                    if is_empty {
                        place.row += 1;
                    }
                }
                b"Cell" => {
                    place.begin_cell(e);
                    if place.down > 0 {
                        let first = place.row + 1;
                        grid.merge(&[(place.column, first, first.saturating_add(place.down))]);
                    }
                    if is_empty {
                        place.end_cell();
                    }
                }
                b"Data" if !is_empty => {
                    kind = xml::attribute(e, b"Type").or(Some(String::new()));
                    text.clear();
                }
                _ => {}
            },
            Event::Text(t) if kind.is_some() => text.push_str(&t.decode().map_err(|e| xml::damaged(e.into()))?),
            Event::CData(t) if kind.is_some() => text.push_str(&t.decode().map_err(|e| xml::damaged(e.into()))?),
            Event::GeneralRef(r) if kind.is_some() => text.push_str(&xml::reference(r)?),
            Event::End(e) => match e.local_name().as_ref() {
                b"Data" => {
                    let cell = typed(&kind.take().unwrap_or_default(), std::mem::take(&mut text));
                    grid.cell(place.row, place.column, cell, cells, sink)?;
                }
                b"Cell" => place.end_cell(),
                b"Row" => place.row = place.row.saturating_add(1),
                b"Worksheet" => return Ok(()),
                _ => {}
            },
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

impl Place {
    fn begin_row(&mut self, e: &BytesStart<'_>) {
        let index = xml::attribute(e, b"Index").and_then(|n| n.parse::<u32>().ok());
        // From 1 in the file; a place beyond the grid is refused by the grid when a cell comes.
        self.row = index.map_or(self.row, |n| n.saturating_sub(1)).min(SHEET_ROWS);
        self.column = 0;
    }

    fn begin_cell(&mut self, e: &BytesStart<'_>) {
        let number = |name: &[u8]| xml::attribute(e, name).and_then(|n| n.parse::<u32>().ok());
        self.column = number(b"Index").map_or(self.column, |n| n.saturating_sub(1));
        self.across = number(b"MergeAcross").unwrap_or(0);
        self.down = number(b"MergeDown").unwrap_or(0);
    }

    fn end_cell(&mut self) {
        self.column = self.column.saturating_add(1).saturating_add(self.across);
    }
}

/// A cell by the type that the file names.
fn typed(kind: &str, text: String) -> Cell {
    match kind {
        "Number" => match text.trim().parse::<f64>() {
            Ok(n) => Cell { text: value::number(n), hint: Hint::Number },
            Err(_) => Cell::text(text),
        },
        "DateTime" => value::iso(text.trim()),
        "Boolean" => Cell { text: if text.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(), hint: Hint::Bool },
        "Error" => Cell { text, hint: Hint::Error },
        _ => Cell::text(text.replace("\r\n", "\n")),
    }
}

#[cfg(test)]
mod tests {
    use crate::inspect::inspect_in_process;
    use crate::mapping::propose::KnownFields;
    use crate::options::ReadOptions;

    const BOOK: &str = r#"<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
<Worksheet ss:Name="Clienti"><Table>
<Row><Cell><Data ss:Type="String">Cognome</Data></Cell><Cell><Data ss:Type="String">Nome</Data></Cell><Cell><Data ss:Type="String">Nato il</Data></Cell><Cell><Data ss:Type="String">Comune</Data></Cell></Row>
<Row ss:Index="3"><Cell><Data ss:Type="String">Rossi &amp; C.</Data></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">1980-01-31T00:00:00.000</Data></Cell><Cell ss:MergeDown="1"><Data ss:Type="String">Parma</Data></Cell></Row>
<Row ss:Hidden="1"><Cell><Data ss:Type="String">Neri</Data></Cell><Cell><Data ss:Type="String">Zo&#233;</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="valori"><Table><Row><Cell><Data ss:Type="Number">1</Data></Cell></Row></Table><x:WorksheetOptions><x:Visible>SheetHidden</x:Visible></x:WorksheetOptions></Worksheet>
</Workbook>"#;

    #[test]
    fn reads_a_workbook_of_2003() {
        let mut file = std::io::Cursor::new(BOOK.as_bytes());
        let got =
            inspect_in_process(&mut file, "x.xls", &ReadOptions::default(), true, KnownFields::default()).unwrap();
        assert_eq!(got.file.format, "spreadsheetml");
        assert_eq!(got.tables.len(), 1);
        let table = &got.tables[0];
        assert_eq!((table.header_row, table.row_numbers.as_deref()), (Some(1), Some(&[3, 4][..])));
        let rows = table.rows.as_ref().unwrap();
        assert_eq!(rows[0], ["Rossi & C.", "", "1980-01-31", "Parma"]);
        assert_eq!(rows[1], ["Neri", "Zoé", "", "Parma"]);
        let codes: Vec<&str> = got.warnings.iter().map(|w| w.code.as_str()).collect();
        assert!(codes.contains(&"hidden-sheet") && codes.contains(&"hidden-rows"), "{codes:?}");
    }
}
