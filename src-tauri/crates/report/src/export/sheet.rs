use std::{
    io::{self, Seek, Write},
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

use rust_xlsxwriter::{DocProperties, Format, Workbook, XlsxError};
use tempfile::tempfile_in;

use super::{COPY_OF, ExportColumns, ExportFailure, ExportRow};
use crate::table::{MARK, write_rows};

/// Rows of a sheet below its header.
const MOST_ROWS: u64 = 1_048_575;

/// Contacts as CSV: UTF-8 with mark, semicolons, neutralised cells. `copy` says whose copy it is (S47), in a last column of
/// its own: the format has no other place, and a row that is pasted elsewhere keeps it. Returns the number of contacts.
pub fn export_csv<W: Write>(
    mut out: W,
    columns: &ExportColumns,
    rows: impl IntoIterator<Item = ExportRow>,
    copy: &str,
) -> Result<u64, ExportFailure> {
    let mut count = 0;
    let cells = rows.into_iter().map(|row| {
        count += 1;
        let mut cells = columns.cells(&row);
        cells.push(copy.to_owned());
        cells
    });
    let mut headers = columns.headers();
    headers.push(COPY_OF.to_owned());
    table_csv(&mut out, headers, cells)?;
    Ok(count)
}

/// Contacts as a workbook of text cells: no formula, no link, rows written as they come. Returns the number of contacts.
///
/// Rows wait in a nameless file in `folder`, which shall be the folder of the export itself, so that no person's data touch
/// a disk that the user did not choose. `mark` says whose copy it is (S47): at the head of every printed page and among
/// what the file tells of itself, so that no cell changes for a reader.
pub fn export_xlsx<W: Write + Seek + Send>(
    out: W,
    folder: &Path,
    columns: &ExportColumns,
    rows: impl IntoIterator<Item = ExportRow>,
    mark: &str,
) -> Result<u64, ExportFailure> {
    let rows = rows.into_iter().map(|row| columns.cells(&row));
    guarded(folder, || workbook(out, folder, ("Contatti", Some(mark)), columns.headers(), rows))
}

/// Any table as a workbook of text cells, with the mark of whose copy it is; see [`export_xlsx`]. Returns the number of rows
/// below the header.
pub fn table_xlsx<W: Write + Seek + Send>(
    out: W,
    folder: &Path,
    (name, mark): (&str, Option<&str>),
    headers: Vec<String>,
    rows: impl IntoIterator<Item = Vec<String>>,
) -> Result<u64, ExportFailure> {
    guarded(folder, || workbook(out, folder, (name, mark), headers, rows))
}

/// The library panics where its own temporary file cannot be written.
fn guarded(folder: &Path, write: impl FnOnce() -> Result<u64, ExportFailure>) -> Result<u64, ExportFailure> {
    catch_unwind(AssertUnwindSafe(write)).unwrap_or_else(|_| Err(ExportFailure::Io(no_room(folder))))
}

/// A mark as a page's head takes it: at most 200 characters, in small letters, no codes of its own.
fn page_head(mark: &str) -> String {
    let plain: String = mark.chars().filter(|c| !c.is_control()).take(200).collect();
    format!("&C&8{}", plain.replace('&', "&&"))
}

/// Why a file in the folder cannot grow: what the system says to a megabyte more.
fn no_room(folder: &Path) -> io::Error {
    let probe = tempfile_in(folder).and_then(|mut file| {
        file.write_all(&vec![0; 1 << 20])?;
        file.sync_all()
    });
    probe.err().unwrap_or_else(|| io::ErrorKind::StorageFull.into())
}

fn workbook<W: Write + Seek + Send>(
    out: W,
    folder: &Path,
    (name, mark): (&str, Option<&str>),
    headers: Vec<String>,
    rows: impl IntoIterator<Item = Vec<String>>,
) -> Result<u64, ExportFailure> {
    let mut workbook = Workbook::new();
    if let Some(mark) = mark {
        workbook.set_properties(&DocProperties::new().set_subject(mark).set_comment(mark));
    }
    let titled = |error| failure(&error, 0);
    workbook.set_tempdir(folder).map_err(titled)?;
    let sheet = workbook.add_worksheet_with_constant_memory().map_err(titled)?;
    sheet.set_name(name).map_err(titled)?;
    if let Some(mark) = mark {
        sheet.set_header(page_head(mark));
    }
    sheet.set_freeze_panes(1, 0).map_err(titled)?;
    let bold = Format::new().set_bold();
    // Text by format too, so that a program that edits a cell does not turn "00123" into a number.
    let as_text = Format::new().set_num_format("@");
    for (column, header) in (0u16..).zip(headers) {
        sheet.set_column_width(column, 18.0).map_err(titled)?;
        sheet.write_string_with_format(0, column, header, &bold).map_err(titled)?;
    }
    let mut count: u64 = 0;
    for row in rows {
        count += 1;
        let line = u32::try_from(count).ok().filter(|_| count <= MOST_ROWS).ok_or(ExportFailure::TooLarge)?;
        for (column, cell) in (0u16..).zip(row) {
            if !cell.is_empty() {
                sheet.write_string_with_format(line, column, cell, &as_text).map_err(|error| failure(&error, count))?;
            }
        }
    }
    workbook.save_to_writer(out).map_err(|error| failure(&error, count))?;
    Ok(count)
}

/// Any table as CSV: UTF-8 with mark, semicolons, neutralised cells.
pub fn table_csv<W: Write>(
    mut out: W,
    headers: Vec<String>,
    rows: impl IntoIterator<Item = Vec<String>>,
) -> Result<(), ExportFailure> {
    out.write_all(&MARK)?;
    write_rows(&mut out, std::iter::once(headers).chain(rows)).map_err(|error| match error.into_kind() {
        csv::ErrorKind::Io(error) => ExportFailure::Io(error),
        _ => ExportFailure::Format,
    })
}

fn failure(error: &XlsxError, row: u64) -> ExportFailure {
    match error {
        XlsxError::MaxStringLengthExceeded => ExportFailure::CellTooLong { row },
        XlsxError::RowColumnLimitError => ExportFailure::TooLarge,
        XlsxError::IoError(error) => ExportFailure::Io(error.kind().into()),
        _ => ExportFailure::Format,
    }
}
