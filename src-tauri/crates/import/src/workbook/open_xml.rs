//! xlsx, xlsm and xlsb through calamine's cell readers, which hold one cell at a time.

use std::collections::HashSet;
use std::io::{Read, Seek};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsb, XlsbError, Xlsx, XlsxError};

use super::painted::{Paint, Painted, Survey};
use super::zip_scan::Scan;
use super::{Grid, chosen, file_info, value};
use crate::frame::{Format, Frame, SheetInfo, Sink, Warning, WarningCode};
use crate::options::ReadOptions;
use crate::refusal::{Refusal, RefusalCode};
use crate::text::warning;

fn sheets_of(metadata: &[calamine::Sheet], sink: &mut dyn Sink) -> Result<Vec<SheetInfo>, Refusal> {
    let mut sheets = Vec::new();
    for sheet in metadata {
        if sheet.typ == SheetType::WorkSheet {
            sheets.push(SheetInfo { name: sheet.name.clone(), visible: sheet.visible == SheetVisible::Visible });
        } else {
            sink.put(warning(WarningCode::SheetNotATable, None, Some(sheet.name.clone())))?;
        }
    }
    Ok(sheets)
}

fn xlsx_refusal(error: &XlsxError) -> Refusal {
    match error {
        XlsxError::Password => RefusalCode::PasswordProtected,
        XlsxError::Io(_) => RefusalCode::Unreadable,
        _ => RefusalCode::Damaged,
    }
    .into()
}

/// Reads an xlsx.
///
/// # Errors
/// A refusal of the file.
pub fn read_xlsx(
    file: impl Read + Seek,
    scan: &Scan,
    options: &ReadOptions,
    sink: &mut dyn Sink,
) -> Result<(), Refusal> {
    let mut workbook = Xlsx::new(file).map_err(|e| xlsx_refusal(&e))?;
    let mut said = Vec::new();
    let mut later = |frame: Frame| -> Result<(), Refusal> {
        said.push(frame);
        Ok(())
    };
    let metadata = workbook.sheets_metadata().to_vec();
    let sheets = sheets_of(&metadata, &mut later)?;
    sink.put(file_info(Format::Xlsx, &sheets))?;
    for frame in said {
        sink.put(frame)?;
    }
    if scan.macros {
        sink.put(warning(WarningCode::MacrosIgnored, None, None))?;
    }
    let date_1904 = workbook.has_1904_epoch();
    let none = HashSet::new();
    let mut cells = 0;
    for sheet in chosen(&sheets, options, sink)? {
        let part = scan.parts.get(&sheet.name);
        let hidden_rows = part.and_then(|p| scan.hidden_rows.get(p)).unwrap_or(&none);
        let hidden = |row: u32| hidden_rows.contains(&row);
        let mut grid = Grid::new(&sheet, options, date_1904, &hidden);
        if let Some(merges) = part.and_then(|p| scan.merges.get(p)) {
            grid.merge(merges);
        }
        let painted = painted(&mut workbook, &sheet.name);
        grid.stop(painted.stops);
        let mut reader = match workbook.worksheet_cells_reader(&sheet.name) {
            Ok(reader) => reader,
            Err(XlsxError::NotAWorksheet(_)) => {
                sink.put(warning(WarningCode::SheetNotATable, None, Some(sheet.name.clone())))?;
                continue;
            }
            Err(e) if sheets.len() == 1 => return Err(Refusal { table: Some(sheet.name.clone()), ..xlsx_refusal(&e) }),
            Err(_) => {
                sink.put(warning(WarningCode::SheetUnreadable, None, Some(sheet.name.clone())))?;
                continue;
            }
        };
        let zeros: Vec<Option<usize>> = reader
            .styles()
            .iter()
            .map(|s| s.number_format.as_ref().and_then(|n| value::zero_fill(&n.format_code)))
            .collect();
        let mut seen = 0_u32;
        loop {
            let (cell, style) = match reader.next_cell_with_style_id() {
                Ok(Some(found)) => found,
                Ok(None) => break,
                Err(e) => return Err(Refusal { table: Some(sheet.name.clone()), ..xlsx_refusal(&e) }),
            };
            let (row, column) = cell.get_position();
            if !matches!(cell.get_value(), DataRef::Empty) {
                let cell = value::from_ref(cell.get_value(), zeros.get(style).copied().flatten());
                if !grid.cell(row, column, cell, &mut cells, sink)? {
                    break;
                }
            }
            seen += 1;
            if seen.is_multiple_of(100_000) {
                sink.put(Frame::Progress(u64::from(seen)))?;
            }
        }
        grid.finish(sink)?;
        for column in part.and_then(|p| scan.hidden_columns.get(p)).into_iter().flatten() {
            let (code, column) = (WarningCode::HiddenColumns, Some(*column));
            sink.put(Frame::Warning(Warning { code, row: None, column, detail: None }))?;
        }
        if painted.unexplained > 0 {
            sink.put(warning(WarningCode::RowsColoured, None, Some(painted.unexplained.to_string())))?;
        }
        if painted.unused {
            sink.put(warning(WarningCode::ColourLegend, None, None))?;
        }
        if let Some(n) = part.and_then(|p| scan.bare_formulas.get(p)) {
            sink.put(warning(WarningCode::FormulaWithoutValue, None, Some(n.to_string())))?;
        }
    }
    sink.put(Frame::Done)
}

/// What the colours of a sheet say. What cannot be read here says nothing; whether the sheet is whole is told when its cells
/// are read.
fn painted<R: Read + Seek>(workbook: &mut Xlsx<R>, sheet: &str) -> Painted {
    let Ok(mut reader) = workbook.worksheet_cells_reader(sheet) else { return Painted::default() };
    let paints: Vec<Paint> = reader.styles().iter().map(Paint::of).collect();
    let mut survey = Survey::default();
    if paints.iter().all(|paint| paint.is_plain()) {
        return survey.finish();
    }
    while let Ok(Some((cell, style))) = reader.next_cell_with_style_id() {
        let row = cell.get_position().0 + 1;
        survey.cell(row, cell.get_value(), paints.get(style).copied().unwrap_or_default());
    }
    survey.finish()
}

/// Reads an xlsb.
///
/// # Errors
/// A refusal of the file.
pub fn read_xlsb(
    file: impl Read + Seek,
    scan: &Scan,
    options: &ReadOptions,
    sink: &mut dyn Sink,
) -> Result<(), Refusal> {
    let refusal = |error: &XlsbError| -> Refusal {
        match error {
            XlsbError::Password => RefusalCode::PasswordProtected,
            XlsbError::Io(_) => RefusalCode::Unreadable,
            _ => RefusalCode::Damaged,
        }
        .into()
    };
    let mut workbook = Xlsb::new(file).map_err(|e| refusal(&e))?;
    let mut said = Vec::new();
    let mut later = |frame: Frame| -> Result<(), Refusal> {
        said.push(frame);
        Ok(())
    };
    let sheets = sheets_of(workbook.sheets_metadata(), &mut later)?;
    sink.put(file_info(Format::Xlsb, &sheets))?;
    for frame in said {
        sink.put(frame)?;
    }
    if scan.macros {
        sink.put(warning(WarningCode::MacrosIgnored, None, None))?;
    }
    let mut cells = 0;
    let none = HashSet::new();
    for sheet in chosen(&sheets, options, sink)? {
        let hidden_rows = scan.parts.get(&sheet.name).and_then(|part| scan.hidden_rows.get(part)).unwrap_or(&none);
        let hidden = |row: u32| hidden_rows.contains(&row);
        let mut grid = Grid::new(&sheet, options, false, &hidden);
        let mut reader = workbook
            .worksheet_cells_reader(&sheet.name)
            .map_err(|e| Refusal { table: Some(sheet.name.clone()), ..refusal(&e) })?;
        while let Some(cell) =
            reader.next_cell().map_err(|e| Refusal { table: Some(sheet.name.clone()), ..refusal(&e) })?
        {
            let (row, column) = cell.get_position();
            if !grid.cell(row, column, value::from_ref(cell.get_value(), None), &mut cells, sink)? {
                break;
            }
        }
        grid.finish(sink)?;
    }
    sink.put(Frame::Done)
}
