//! Delimited text: from bytes to rows.

pub mod chat;
pub mod fixed;
mod mailboxes;
pub mod records;
pub mod transcode;

use std::io::{Read, Seek, SeekFrom};

use crate::frame::{FileInfo, Format, Frame, Sink, Warning, WarningCode};
use crate::layout::Layout;
use crate::layout::blocks::are_addresses;
use crate::limits::CELLS;
use crate::options::ReadOptions;
use crate::refusal::{Refusal, RefusalCode};
use crate::sniff::dialect;
use crate::sniff::encoding::{self, Charset};
use crate::table::{Cell, RawRow, RowFault};
use records::{Dialect, Record, Records};

/// Bytes looked at to guess the dialect.
const SAMPLE: usize = 256 << 10;
/// Lines looked at to find addresses in them.
const ADDRESS_LINES: usize = 60;

/// Reads a text file and says everything to the sink.
///
/// # Errors
/// A refusal of the file.
pub fn read(file: &mut (impl Read + Seek), options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), Refusal> {
    let mut said = 0;
    let mut survey = encoding::survey(file, &mut |bytes| {
        if bytes >= said + (16 << 20) {
            said = bytes;
            sink.put(Frame::Progress(bytes))?;
        }
        Ok(())
    })?;
    if let Some(label) = &options.encoding {
        let charset = Charset::from_label(label)?;
        survey.mixed &= charset == survey.charset;
        survey.charset = charset;
    }
    file.seek(SeekFrom::Start(survey.bom as u64))?;
    if survey.charset.is_wide() {
        let mut source = transcode::ToUtf8::new(file, survey.charset);
        let mut sample = vec![0; SAMPLE];
        let n = fill(&mut source, &mut sample)?;
        sample.truncate(n);
        let label = survey.charset.label();
        let bytes = Bytes { charset: Charset::Utf8, mixed: false, label, bom: survey.bom > 0, nuls: 0 };
        let head = sample.clone();
        rows(head.chain(source), &sample, bytes, options, sink)
    } else {
        let mut sample = vec![0; SAMPLE];
        let n = fill(file, &mut sample)?;
        sample.truncate(n);
        let bytes = Bytes {
            charset: survey.charset,
            mixed: survey.mixed,
            label: survey.charset.label(),
            bom: survey.bom > 0,
            nuls: survey.nuls,
        };
        let head = sample.clone();
        rows(head.chain(file), &sample, bytes, options, sink)
    }
}

/// Turns a vector into a reader that can be chained.
trait Chain {
    fn chain<R: Read>(self, rest: R) -> std::io::Chain<std::io::Cursor<Vec<u8>>, R>;
}

impl Chain for Vec<u8> {
    fn chain<R: Read>(self, rest: R) -> std::io::Chain<std::io::Cursor<Vec<u8>>, R> {
        Read::chain(std::io::Cursor::new(self), rest)
    }
}

struct Bytes {
    charset: Charset,
    mixed: bool,
    label: String,
    bom: bool,
    nuls: u64,
}

impl Bytes {
    /// A sample as UTF-8.
    fn decoded<'a>(&self, sample: &'a [u8]) -> std::borrow::Cow<'a, [u8]> {
        if self.charset == Charset::Utf8 || sample.is_ascii() {
            std::borrow::Cow::Borrowed(sample)
        } else {
            std::borrow::Cow::Owned(encoding::decode_all(self.charset, sample).into_bytes())
        }
    }
}

fn fill(source: &mut impl Read, buffer: &mut [u8]) -> Result<usize, Refusal> {
    let mut n = 0;
    while n < buffer.len() {
        match source.read(&mut buffer[n..]) {
            Ok(0) => break,
            Ok(k) => n += k,
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e.into()),
        }
    }
    Ok(n)
}

fn rows(
    source: impl Read,
    sample: &[u8],
    bytes: Bytes,
    options: &ReadOptions,
    sink: &mut dyn Sink,
) -> Result<(), Refusal> {
    if sample.iter().all(|b| b.is_ascii_whitespace() || *b == 0) && sample.len() < SAMPLE {
        return Err(RefusalCode::EmptyFile.into());
    }
    let whole_lines = if sample.len() < SAMPLE {
        sample.len()
    } else {
        sample.iter().rposition(|b| *b == b'\n' || *b == b'\r').map_or(sample.len(), |p| p + 1)
    };
    let sample = &sample[..whole_lines];
    if options.delimiter.is_none() && chat::is_chat(&bytes.decoded(sample)) {
        let written = chat::Written { charset: bytes.charset, label: bytes.label, bom: bytes.bom };
        return chat::rows(source, &written, options, sink);
    }
    // The line "Mario Rossi <m@x>; Anna Bianchi <a@x>" is two people.
    let listed =
        if sample.len() < SAMPLE && options.delimiter.is_none() { mailboxes::one_a_line(sample) } else { None };
    if let Some(lines) = listed {
        // One column: a mark that stands nowhere in it keeps the blanks in the names from being taken for gutters.
        let alone = ReadOptions { delimiter: Some('\t'), ..options.clone() };
        return table(lines.as_slice(), &lines, bytes, &alone, sink);
    }
    // Streets have commas: "Via Po, 1" is one line of an address.
    let addresses = options.delimiter.is_none() && {
        let text = bytes.decoded(sample);
        are_addresses(String::from_utf8_lossy(&text).lines().take(ADDRESS_LINES))
    };
    if addresses {
        let alone = ReadOptions { delimiter: Some('\t'), ..options.clone() };
        return table(source, sample, bytes, &alone, sink);
    }
    table(source, sample, bytes, options, sink)
}

fn table(
    source: impl Read,
    sample: &[u8],
    bytes: Bytes,
    options: &ReadOptions,
    sink: &mut dyn Sink,
) -> Result<(), Refusal> {
    let fixed = options.delimiter.and_then(|d| u8::try_from(d).ok()).filter(u8::is_ascii);
    let guess = dialect::guess(sample, fixed);
    // Blanks line columns up more often than they part them, and commas part the decimals of a number: a print is read by
    // its gutters.
    let by_blanks = match guess.dialect.delimiter {
        None => true,
        Some(delimiter) => {
            fixed.is_none() && !guess.sep_line && (delimiter == b' ' || dialect::in_numbers(sample, delimiter))
        }
    };
    let columns = if by_blanks { fixed::columns(&bytes.decoded(sample)) } else { None };
    let escape = if guess.dialect.backslash { "backslash" } else { "double" };
    sink.put(Frame::File(FileInfo {
        format: if columns.is_some() { Format::Fixed } else { Format::Csv },
        encoding: Some(bytes.label.clone()),
        bom: Some(bytes.bom),
        delimiter: guess.dialect.delimiter.filter(|_| columns.is_none()).map(char::from),
        quote: columns.is_none().then_some(char::from(guess.dialect.quote)),
        escape: columns.is_none().then(|| escape.to_owned()),
        sheets: Vec::new(),
    }))?;
    if bytes.nuls > 0 {
        sink.put(warning(WarningCode::NulRemoved, None, Some(bytes.nuls.to_string())))?;
    }
    let dialect =
        if columns.is_some() { Dialect { delimiter: None, quote: 0, backslash: false } } else { guess.dialect };
    let mut records = Records::new(source, dialect);
    records.expect_fields(if columns.is_some() { 1 } else { guess.fields });
    let mut layout = Layout::new(None, true, options, false, true);
    let mut record = Record::default();
    let mut decode = Decoder {
        charset: bytes.charset,
        mixed: bytes.mixed,
        upgraded: 0,
        first_upgraded: None,
        undecodable: 0,
        first_undecodable: None,
    };
    let mut said = 0;
    let mut cells = 0_u64;
    let mut otherwise = (0_u64, None);
    while records.next(&mut record)? {
        cells += record.len() as u64;
        if cells > CELLS {
            return Err(Refusal { row: Some(record.line), ..RefusalCode::TooManyCells.into() });
        }
        if guess.sep_line && record.line == 1 {
            layout.title(1);
            continue;
        }
        let mut row = RawRow {
            row: record.line,
            cells: Vec::with_capacity(record.len()),
            hidden: false,
            fault: record.fault,
            under: None,
        };
        decode.record(&record, &mut row);
        // The mark with which DOS programs end a file.
        if let [only] = row.cells.as_mut_slice()
            && only.text.trim() == "\u{1a}"
        {
            only.text.clear();
        }
        if let Some(columns) = &columns {
            // A title or a rule across the columns stays one cell.
            row.cells = match row.text(0).trim_end() {
                line if fixed::fits(line, columns) => fixed::cut(line, columns).map(Cell::text).collect(),
                line => vec![Cell::text(line.trim_start())],
            };
        }
        if record.len() == 1 && guess.fields >= 3 && recut(&mut row, guess.fields) {
            otherwise.0 += 1;
            otherwise.1.get_or_insert(row.row);
        }
        match row.fault {
            Some(RowFault::QuoteUnclosed) => sink.put(warning(WarningCode::QuoteUnclosed, Some(row.row), None))?,
            Some(RowFault::TooLarge) => sink.put(warning(WarningCode::CellTooLarge, Some(row.row), None))?,
            _ => {}
        }
        if !layout.row(row, sink)? {
            break;
        }
        if records.bytes_read() >= said + (8 << 20) {
            said = records.bytes_read();
            sink.put(Frame::Progress(said))?;
        }
    }
    layout.finish(sink)?;
    if decode.upgraded > 0 {
        sink.put(warning(WarningCode::MixedEncoding, decode.first_upgraded, Some(decode.upgraded.to_string())))?;
    }
    if otherwise.0 > 0 {
        sink.put(warning(WarningCode::RowCutOtherwise, otherwise.1, Some(otherwise.0.to_string())))?;
    }
    if decode.undecodable > 0 {
        sink.put(warning(
            WarningCode::UndecodableBytes,
            decode.first_undecodable,
            Some(decode.undecodable.to_string()),
        ))?;
    }
    sink.put(Frame::Done)
}

/// Cuts a row that came out as one cell where another usual delimiter makes exactly the cells of the others.
fn recut(row: &mut RawRow, fields: usize) -> bool {
    let text = row.text(0);
    if text.contains('"') {
        return false;
    }
    for delimiter in [';', ',', '\t', '|'] {
        let cells: Vec<&str> = text.split(delimiter).collect();
        let used = cells.iter().rposition(|c| !c.trim().is_empty()).map_or(0, |p| p + 1);
        if used == fields || cells.len() == fields && used * 2 > fields {
            row.cells = cells[..used].iter().map(|c| Cell::text(*c)).collect();
            return true;
        }
    }
    false
}

pub(crate) fn warning(code: WarningCode, row: Option<u32>, detail: Option<String>) -> Frame {
    Frame::Warning(Warning { code, row, column: None, detail })
}

/// The sign that a control of Latin-1 stands for in Windows-1252; the five that stand for none stay.
fn windows_sign(c: char) -> char {
    match u8::try_from(u32::from(c)) {
        Ok(byte @ 0x80..=0x9F) => {
            encoding_rs::WINDOWS_1252.decode_without_bom_handling(&[byte]).0.chars().next().unwrap_or(c)
        }
        _ => c,
    }
}

/// Bytes of a field to text, record by record: a record is in one encoding.
struct Decoder {
    charset: Charset,
    mixed: bool,
    upgraded: u64,
    first_upgraded: Option<u32>,
    undecodable: u64,
    first_undecodable: Option<u32>,
}

impl Decoder {
    /// The row is told as one in another encoding, unless something worse is wrong with it.
    fn upgrade(&mut self, record: &Record, row: &mut RawRow) {
        self.upgraded += 1;
        self.first_upgraded.get_or_insert(record.line);
        row.fault.get_or_insert(RowFault::OtherEncoding);
    }

    fn record(&mut self, record: &Record, row: &mut RawRow) {
        let ascii = record.bytes().is_ascii();
        let utf8 = ascii || std::str::from_utf8(record.bytes()).is_ok();
        let charset = match self.charset {
            Charset::Utf8 if !utf8 => {
                self.upgrade(record, row);
                Charset::Legacy(encoding_rs::WINDOWS_1252)
            }
            Charset::Utf8 => Charset::Utf8,
            // Text that went through two programs: its line is UTF-8 among others that are not.
            other if self.mixed && utf8 && !ascii => {
                self.upgrade(record, row);
                let _ = other;
                Charset::Utf8
            }
            other => other,
        };
        let nul = record.bytes().contains(&0);
        for field in record.fields() {
            let mut text = if utf8 && charset == Charset::Utf8 || field.is_ascii() {
                String::from_utf8_lossy(field).into_owned()
            } else {
                encoding::decode_all(charset, field)
            };
            if nul {
                text.retain(|c| c != '\0');
            }
            if utf8 && !ascii && text.contains(|c| ('\u{80}'..='\u{9F}').contains(&c)) {
                // Windows-1252 that a program took for Latin-1 and wrote as UTF-8: "d\u{92}Annunzio".
                text = text.chars().map(windows_sign).collect();
            }
            if !ascii && text.chars().any(|c| c == '\u{FFFD}' || ('\u{80}'..='\u{9F}').contains(&c)) {
                self.undecodable += 1;
                self.first_undecodable.get_or_insert(record.line);
            }
            row.cells.push(Cell::text(text));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::{Inspection, inspect_in_process};
    use crate::mapping::propose::KnownFields;

    fn read_text(text: &str) -> Inspection {
        let mut file = std::io::Cursor::new(text.as_bytes());
        inspect_in_process(&mut file, "x", &ReadOptions::default(), true, KnownFields::default()).unwrap()
    }

    #[test]
    fn a_row_with_another_delimiter_is_cut_at_its_own() {
        let got = read_text(
            "Cognome;Nome;Comune\nRossi;Mario;Parma\nNeri\tAnna\tLucca\nuna nota, lunga\nVerdi;Ugo;Pisa\nBruni;Ivo;Massa\n",
        );
        let rows = got.tables[0].rows.as_ref().unwrap();
        assert_eq!(rows[1], ["Neri", "Anna", "Lucca"]);
        assert_eq!(rows[2][0], "una nota, lunga");
        assert!(got.warnings.iter().any(|w| w.code == "row-cut-otherwise" && w.row == Some(3)));
    }

    #[test]
    fn a_decimal_comma_parts_no_columns() {
        let got = read_text(
            "FRANTOIO CASALE    Campagna 2019/2020\n-------------------------\n\
             COD  RAGIONE SOCIALE     CAP    TELEFONO     QUINTALI  ANNOTAZ.\n\
             001  AZ. AGR. NARDI      70121  080-1043193  59,17     paga tardi\n\
             002  PARISI VIVIANA      39100  0471-446932  16,03     no carte\n\
             003  ZANELLA VIVIANA     55100  0583-103044  42,44\n\
             007  ESPOSITO CHIARA     97100  0932-389921  51,10     more, mo viene er fijo\n",
        );
        assert_eq!((got.file.format.as_str(), got.file.delimiter), ("fixed", None));
        let table = &got.tables[0];
        assert_eq!((table.header_row, table.data_rows), (Some(3), 4));
        assert_eq!(table.rows.as_ref().unwrap()[1][..5], ["002", "PARISI VIVIANA", "39100", "0471-446932", "16,03"]);
        let numbers = read_text("1,25,3\n4,50,6\n7,75,9\n");
        assert_eq!(numbers.file.delimiter, Some(','), "a list of numbers is one");
    }

    #[test]
    fn signs_of_windows_written_as_controls_come_back() {
        let got = read_text("Cognome;Nome\nD\u{92}Annunzio;Zoé\n");
        assert_eq!(got.tables[0].rows.as_ref().unwrap()[0], ["D’Annunzio", "Zoé"]);
    }
}
