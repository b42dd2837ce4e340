//! A list cut into sheets, one per letter or year: sheets under the same header are read as one table.
//!
//! The rows are counted on from sheet to sheet, as if the sheets stood one below the other; a column of its own says
//! on which sheet and row each stands.

use crate::frame::{Frame, Sink, TableInfo};
use crate::mapping::words;
use crate::refusal::Refusal;
use crate::table::{Cell, RawRow};

/// Header of the column that names the sheet.
pub(crate) const SHEET: &str = "Foglio";
/// Header of the column that names the list: a line above its header or its file, where that is a no.
pub(crate) const LIST: &str = "Dall'elenco";

/// True for the header of a column that says where the rows stood.
pub(crate) fn is_label(header: &str) -> bool {
    header == SHEET || header == LIST
}

/// What stands between the first and the last sheet in the name of the table.
pub(crate) const BETWEEN: &str = " … ";
/// Fewer sheets are chosen by hand.
pub(crate) const LEAST: usize = 3;

/// Sheets that are one list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    /// Name of the table: `A … Z`.
    pub(crate) name: String,
    sheets: Vec<String>,
}

/// The sheets among these that are one list: three or more, and most of all, with the same header of known words.
#[must_use]
pub(crate) fn group(tables: &[TableInfo]) -> Option<Group> {
    let folded = |t: &TableInfo| t.headers.iter().map(|h| words::fold_header(h)).collect::<Vec<_>>();
    let known = |t: &TableInfo| t.headers.iter().filter(|h| words::is_known(h)).count();
    let first = tables.iter().max_by_key(|t| tables.iter().filter(|o| folded(o) == folded(t)).count())?;
    let same: Vec<&TableInfo> = tables.iter().filter(|t| folded(t) == folded(first)).collect();
    // "Clienti" and "Disdette": read apart, the no of the second would be forgotten.
    let refuses = |t: &&TableInfo| t.name.as_deref().is_some_and(crate::normalise::sheet_refuses);
    let least = if same.iter().any(refuses) { 2 } else { LEAST };
    if same.len() < least || same.len() * 4 < tables.len() * 3 || first.header_row.is_none() || known(first) < 2 {
        return None;
    }
    let sheets: Vec<String> = same.iter().filter_map(|t| t.name.clone()).collect();
    Some(Group { name: [sheets.first()?.as_str(), sheets.last()?.as_str()].join(BETWEEN), sheets })
}

/// A sink that adds the name of a sheet to its rows where that is itself a no: "Disdette", "NO MAIL"; else a line above
/// the header, or the name of the file, that is one.
pub(crate) struct Labels<'a> {
    sink: &'a mut dyn Sink,
    file: Option<String>,
    /// What the rows say, and how many cells come before that; none where there is no header to name a column.
    label: Option<(String, Option<usize>)>,
}

impl<'a> Labels<'a> {
    pub(crate) fn new(sink: &'a mut dyn Sink, file: Option<String>) -> Self {
        Self { sink, file, label: None }
    }

    /// What the rows of a table are to say, and under which header.
    fn label(&self, info: &TableInfo) -> Option<(String, &'static str)> {
        let one = |name: &&str| !name.contains(BETWEEN) && crate::normalise::sheet_refuses(name);
        let sheet = Some(info.sheet()).filter(one);
        let title = || info.titles.iter().find(|title| crate::normalise::title_refuses(title));
        let list = || title().or(self.file.as_ref()).map(|name| (name.clone(), LIST));
        // A list with a label of its own was read before and brings it along.
        let labelled = info.headers.iter().any(|header| is_label(header));
        let joined = info.name.as_ref().is_some_and(|name| name.contains(BETWEEN));
        sheet.map(|name| (name.to_owned(), SHEET)).or_else(list).filter(|_| !labelled || joined || sheet.is_some())
    }
}

impl Sink for Labels<'_> {
    fn put(&mut self, mut frame: Frame) -> Result<(), Refusal> {
        if let Frame::Table(info) = &mut frame {
            let width = (info.columns as usize).max(info.headers.len());
            self.label = self.label(info).map(|(name, header)| {
                if info.headers.is_empty() {
                    return (name, None);
                }
                info.headers.resize(width, String::new());
                info.headers.push(header.to_owned());
                info.columns = info.headers.len() as u32;
                (name, Some(width))
            });
        }
        if let (Frame::Rows(rows), Some((name, width))) = (&mut frame, &self.label) {
            for row in rows {
                match width {
                    Some(width) if row.cells.len() <= *width => {
                        row.cells.resize_with(*width, Cell::default);
                        row.cells.push(Cell::text(format!("{name} {}", row.row)));
                    }
                    Some(_) => {}
                    None => row.under = row.under.take().or_else(|| Some(name.clone())),
                }
            }
        }
        self.sink.put(frame)
    }
}

/// A sink that makes one table of the sheets of a group, or passes on the others.
pub(crate) struct Joiner<'a> {
    group: &'a Group,
    sink: &'a mut dyn Sink,
    members: bool,
    sheet: Option<String>,
    /// A line above the header of the sheet that is a no to everybody on it.
    stop: Option<String>,
    width: usize,
    offset: u32,
    last: u32,
    rows: u32,
    begun: bool,
}

impl<'a> Joiner<'a> {
    /// `members` are the sheets of the group; else the other sheets.
    pub(crate) fn new(group: &'a Group, members: bool, sink: &'a mut dyn Sink) -> Self {
        Self { group, sink, members, sheet: None, stop: None, width: 0, offset: 0, last: 0, rows: 0, begun: false }
    }

    /// All sheets were said.
    pub(crate) fn finish(self) -> Result<(), Refusal> {
        if self.members && self.begun { self.sink.put(Frame::TableEnd(self.rows)) } else { Ok(()) }
    }

    fn moved(&mut self, row: u32) -> u32 {
        self.last = self.last.max(self.offset.saturating_add(row));
        self.offset.saturating_add(row)
    }

    fn row(&mut self, mut row: RawRow) -> RawRow {
        let place = format!("{} {}", self.sheet.as_deref().unwrap_or_default(), row.row);
        // More cells than columns stay more: the row is told as ragged.
        if row.cells.len() <= self.width {
            row.cells.resize_with(self.width, Cell::default);
            row.cells.push(Cell::text(place));
        }
        row.row = self.moved(row.row);
        row.under = row.under.or_else(|| self.stop.clone());
        row
    }
}

impl Sink for Joiner<'_> {
    fn put(&mut self, frame: Frame) -> Result<(), Refusal> {
        if let Frame::Table(info) = &frame {
            let name = info.name.clone().unwrap_or_default();
            self.stop = info.titles.iter().find(|title| crate::normalise::title_refuses(title)).cloned();
            self.sheet = (self.group.sheets.contains(&name) == self.members).then_some(name);
        }
        match frame {
            Frame::Done | Frame::Beside(..) => Ok(()),
            Frame::File(_) if !self.members => Ok(()),
            Frame::Progress(_) | Frame::File(_) => self.sink.put(frame),
            // What is said of a sheet stands inside it.
            _ if self.sheet.is_none() && !(self.members && matches!(frame, Frame::Warning(_))) => Ok(()),
            Frame::TableEnd(rows) if self.members => {
                self.sheet = None;
                self.offset = self.last;
                self.rows += rows;
                Ok(())
            }
            Frame::TableEnd(_) => {
                self.sheet = None;
                self.sink.put(frame)
            }
            frame if !self.members => self.sink.put(frame),
            Frame::Table(info) if self.begun => {
                self.last = self.last.max(self.offset);
                // Title and header of the next sheet are no data; they are listed.
                for row in info.title_rows.iter().chain(&info.header_row) {
                    let row = self.moved(*row);
                    self.sink.put(Frame::Skipped(row, crate::frame::SkipReason::HeaderRepeated))?;
                }
                Ok(())
            }
            Frame::Table(mut info) => {
                self.begun = true;
                self.width = (info.columns as usize).max(info.headers.len());
                info.headers.resize(self.width, String::new());
                info.headers.push(SHEET.to_owned());
                info.columns = info.headers.len() as u32;
                info.name = Some(self.group.name.clone());
                info.titles.retain(|title| !crate::normalise::title_refuses(title));
                self.last = info.title_rows.iter().chain(&info.header_row).copied().max().unwrap_or(0);
                self.sink.put(Frame::Table(info))
            }
            Frame::Rows(rows) => {
                let rows = rows.into_iter().map(|row| self.row(row)).collect();
                self.sink.put(Frame::Rows(rows))
            }
            Frame::Skipped(row, reason) => {
                let row = self.moved(row);
                self.sink.put(Frame::Skipped(row, reason))
            }
            Frame::Warning(mut warning) => {
                warning.row = warning.row.map(|row| self.offset.saturating_add(row));
                self.sink.put(Frame::Warning(warning))
            }
            frame => self.sink.put(frame),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::inspect::{Inspection, inspect_in_process};
    use crate::mapping::propose::KnownFields;
    use crate::options::ReadOptions;

    fn book(sheets: &[(&str, &[&str])]) -> String {
        let mut xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" \
            xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
            .to_owned();
        for (name, rows) in sheets {
            xml.push_str(&format!("<Worksheet ss:Name=\"{name}\"><Table>"));
            for row in *rows {
                let cells = row.split(';').map(|c| format!("<Cell><Data ss:Type=\"String\">{c}</Data></Cell>"));
                xml.push_str(&format!("<Row>{}</Row>", cells.collect::<String>()));
            }
            xml.push_str("</Table></Worksheet>");
        }
        xml + "</Workbook>"
    }

    fn read(book: &str, table: Option<&str>) -> Inspection {
        let options = ReadOptions { table: table.map(str::to_owned), ..ReadOptions::default() };
        let mut file = std::io::Cursor::new(book.as_bytes());
        inspect_in_process(&mut file, "x.xls", &options, true, KnownFields::default()).unwrap()
    }

    const HEADER: &str = "Cognome;Nome;Comune";

    #[test]
    fn a_sheet_for_each_letter_is_one_list() {
        let book = book(&[
            ("Istruzioni", &["Non toccare"]),
            ("A", &[HEADER, "Abate;Ada;Parma", "Aiello;Ugo;Lucca"]),
            ("B", &["Elenco B", HEADER, "Bruni;Eva;Pisa"]),
            ("C", &[HEADER, "Conti;Ivo;Massa"]),
        ]);
        let got = read(&book, None);
        let told: Vec<_> = got.tables.iter().map(|t| (t.name.as_deref(), t.data_rows)).collect();
        assert_eq!(told, [(Some("A … C"), 4), (Some("Istruzioni"), 1)]);
        let table = &got.tables[0];
        let rows = table.rows.as_ref().unwrap();
        assert_eq!(rows[2], ["Bruni", "Eva", "Pisa", "B 3"]);
        assert_eq!(rows[3], ["Conti", "Ivo", "Massa", "C 2"]);
        let numbers = table.row_numbers.as_ref().unwrap();
        assert!(numbers.windows(2).all(|w| w[0] < w[1]), "{numbers:?}");
        let one = read(&book, Some("A … C"));
        assert_eq!((one.tables.len(), one.tables[0].data_rows), (1, 4));
        let one = read(&book, Some("B"));
        assert_eq!((one.tables[0].name.as_deref(), one.tables[0].data_rows), (Some("B"), 1));
    }

    #[test]
    fn sheets_of_different_lists_stay_apart() {
        let got = read(
            &book(&[
                ("Clienti", &[HEADER, "Abate;Ada;Parma"]),
                ("Fornitori", &["Ragione sociale;Telefono", "Bar;0521 1"]),
                ("Soci", &["Nominativo;E-mail", "Bruni Eva;e@posta.example"]),
            ]),
            None,
        );
        assert_eq!(got.tables.len(), 3);
    }
}
