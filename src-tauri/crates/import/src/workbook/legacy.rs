//! xls (BIFF) through calamine, which reads such a file whole; the memory limit of the worker is the bound.

use std::io::{Read, Seek, SeekFrom};

use calamine::{Data, Dimensions, Reader, SheetType, SheetVisible, Xls, XlsError};

use super::{Grid, biff, chosen, file_info, value};
use crate::frame::{Format, Frame, SheetInfo, Sink};
use crate::options::ReadOptions;
use crate::refusal::{Refusal, RefusalCode};

/// Reads a compound file: an xls, or refuses it by what it is.
///
/// # Errors
/// A refusal of the file.
pub fn read(mut file: impl Read + Seek, options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), Refusal> {
    what_it_is(&mut file)?;
    let hidden_rows = biff::hidden_rows(&mut file);
    file.rewind()?;
    let mut workbook = Xls::new(std::io::BufReader::new(file)).map_err(|e| match e {
        XlsError::Password => Refusal::from(RefusalCode::PasswordProtected),
        XlsError::Io(ref io) if io.kind() != std::io::ErrorKind::UnexpectedEof => RefusalCode::Unreadable.into(),
        _ => RefusalCode::Damaged.into(),
    })?;
    let metadata = workbook.sheets_metadata().to_vec();
    let sheets: Vec<SheetInfo> = metadata
        .iter()
        .filter(|s| s.typ == SheetType::WorkSheet)
        .map(|s| SheetInfo { name: s.name.clone(), visible: s.visible == SheetVisible::Visible })
        .collect();
    if sheets.is_empty() {
        return Err(RefusalCode::Damaged.into());
    }
    sink.put(file_info(Format::Xls, &sheets))?;
    let date_1904 = workbook.has_1904_epoch();
    let mut cells = 0;
    for sheet in chosen(&sheets, options, sink)? {
        let at = metadata.iter().position(|one| one.name == sheet.name);
        let rows = at.and_then(|at| hidden_rows.get(at));
        let hidden = |row: u32| rows.is_some_and(|rows| rows.contains(&row));
        let mut grid = Grid::new(&sheet, options, date_1904, &hidden);
        let merges = workbook.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        grid.merge(&merges.iter().filter_map(one_column).collect::<Vec<_>>());
        let range = workbook
            .worksheet_range(&sheet.name)
            .map_err(|_| Refusal { table: Some(sheet.name.clone()), ..RefusalCode::Damaged.into() })?;
        let (top, left) = range.start().unwrap_or((0, 0));
        'rows: for (r, row) in range.rows().enumerate() {
            for (c, data) in row.iter().enumerate() {
                if !matches!(data, Data::Empty)
                    && !grid.cell(top + r as u32, left + c as u32, value::from_data(data), &mut cells, sink)?
                {
                    break 'rows;
                }
            }
        }
        grid.finish(sink)?;
    }
    sink.put(Frame::Done)
}

/// A merge of rows of one column: the column from 0, first and last row from 1.
fn one_column(merge: &Dimensions) -> Option<(u32, u32, u32)> {
    let (from, to) = (merge.start, merge.end);
    (from.1 == to.1 && from.0 < to.0).then_some((from.1, from.0 + 1, to.0 + 1))
}

/// True when a FILEPASS record (0x002F) follows the beginning of a workbook stream (MS-XLS 2.4.117).
fn asks_for_password(bytes: &[u8]) -> bool {
    let begins = |at: &usize| {
        matches!(bytes.get(*at..*at + 2), Some([0x09, 0x08])) && bytes.get(*at + 6..*at + 8) == Some(&[0x05, 0x00])
    };
    (0..bytes.len()).step_by(64).filter(begins).any(|start| {
        let mut at = start;
        for _ in 0..12 {
            let Some(&[a, b, c, d]) = bytes.get(at..at + 4) else { return false };
            if u16::from_le_bytes([a, b]) == 0x002F {
                return true;
            }
            at += 4 + usize::from(u16::from_le_bytes([c, d]));
        }
        false
    })
}

/// Stream names of a compound file are UTF-16; the first megabytes hold the directory of small files, the last ones that of others.
fn what_it_is(file: &mut (impl Read + Seek)) -> Result<(), Refusal> {
    let size = file.seek(SeekFrom::End(0))?;
    let mut bytes = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.take(1 << 20).read_to_end(&mut bytes)?;
    if size > 1 << 20 {
        file.seek(SeekFrom::Start(size.saturating_sub(1 << 20).max(1 << 20)))?;
        file.take(1 << 20).read_to_end(&mut bytes)?;
    }
    file.seek(SeekFrom::Start(0))?;
    if asks_for_password(&bytes) {
        return Err(RefusalCode::PasswordProtected.into());
    }
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|w| w == wide)
    };
    if has("EncryptedPackage") || has("EncryptionInfo") {
        return Err(RefusalCode::PasswordProtected.into());
    }
    if has("Workbook") || has("Book") || has("WORKBOOK") || has("BOOK") {
        return Ok(());
    }
    for (stream, kind) in [
        ("WordDocument", "DOC"),
        ("PowerPoint Document", "PPT"),
        ("__properties_version1.0", "MSG"),
        ("VisioDocument", "VSD"),
    ] {
        if has(stream) {
            return Err(Refusal::with_detail(RefusalCode::UnsupportedDocument, kind));
        }
    }
    Ok(())
}
