//! What the worker says to its parent: length-prefixed CBOR.

use std::io::{Read, Write};

use minicbor::{Decode, Encode};

use crate::limits::FRAME_BYTES;
use crate::mail::{MailMessage, Unreadable};
use crate::refusal::{Refusal, RefusalCode, codes};
use crate::table::RawRow;

codes! {
    /// What the content of the file is.
    Format {
        /// Delimited text: csv, tsv, txt.
        0 Csv = "csv",
        /// Text in columns of fixed width.
        1 Fixed = "fixed",
        /// xlsx or xlsm.
        2 Xlsx = "xlsx",
        /// xlsb.
        3 Xlsb = "xlsb",
        /// BIFF workbook.
        4 Xls = "xls",
        /// OpenDocument spreadsheet.
        5 Ods = "ods",
        /// Excel's XML of 2002 and 2003.
        6 SpreadsheetMl = "spreadsheetml",
        /// A table of a web page.
        7 Html = "html",
        /// vCard.
        8 Vcf = "vcf",
        /// JSON: our own export, or a list of flat objects.
        9 Json = "json",
        /// A conversation that a chat program wrote as text.
        10 Chat = "chat",
    }
}

codes! {
    /// Why a row of the file is no data row.
    SkipReason {
        /// Nothing in it.
        0 Blank = "blank",
        /// Totals or counts.
        1 Total = "total",
        /// A heading between groups of rows.
        2 Section = "section",
        /// The header once more.
        3 HeaderRepeated = "header-repeated",
        /// A closing line such as "printed on".
        4 Footer = "footer",
        /// A note of the chat program, from nobody.
        5 Note = "note",
    }
}

codes! {
    /// Something to be said about the reading; nothing is lost.
    WarningCode {
        /// Lines in two encodings; each was read in its own.
        0 MixedEncoding = "mixed-encoding",
        /// Bytes that the encoding does not have.
        1 UndecodableBytes = "undecodable-bytes",
        /// A quotation mark that never closes.
        2 QuoteUnclosed = "quote-unclosed",
        /// NUL characters were left out.
        3 NulRemoved = "nul-removed",
        /// A hidden sheet, not read unless named. `detail` is its name.
        4 HiddenSheet = "hidden-sheet",
        /// Hidden rows, marked. `detail` is their number.
        5 HiddenRows = "hidden-rows",
        /// Two columns with the same header; a number was added.
        6 DuplicateHeader = "duplicate-header",
        /// Formulas without a stored result were read as empty. `detail` is their number.
        7 FormulaWithoutValue = "formula-without-value",
        /// The workbook carries macros; they were not read.
        8 MacrosIgnored = "macros-ignored",
        /// A row with more filled cells than columns.
        9 RowTooLong = "row-too-long",
        /// Rows with fewer cells than columns.
        10 RowTooShort = "row-too-short",
        /// A cell or row above the size limit.
        11 CellTooLarge = "cell-too-large",
        /// A sheet that is no table (chart, dialog). `detail` is its name.
        12 SheetNotATable = "sheet-not-a-table",
        /// Error values such as #N/A. `detail` is their number.
        13 ErrorValues = "error-values",
        /// A sheet that could not be read. `detail` is its name.
        14 SheetUnreadable = "sheet-unreadable",
        /// Rows with another delimiter than the rest; each was cut at its own. `detail` is their number.
        15 RowCutOtherwise = "row-cut-otherwise",
        /// Hidden columns, read like the others. `detail` is their number.
        16 HiddenColumns = "hidden-columns",
        /// A column of answers that the proposal leaves out, with a no among them. `detail` is the number of noes.
        17 AnswersLeftOut = "answers-left-out",
        /// Painted rows of a sheet that does not say what its colours mean. `detail` is their number.
        18 RowsColoured = "rows-coloured",
        /// The list explains colours that were not used: as something else than a no, or they cannot be read.
        19 ColourLegend = "colour-legend",
    }
}

/// A warning with its place.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode, serde::Serialize)]
#[cbor(array)]
pub struct Warning {
    /// What.
    #[n(0)]
    pub code: WarningCode,
    /// Row from 1.
    #[n(1)]
    pub row: Option<u32>,
    /// Column from 0.
    #[n(2)]
    pub column: Option<u32>,
    /// A count or the name of a sheet.
    #[n(3)]
    pub detail: Option<String>,
}

/// What is known of the file before its rows.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct FileInfo {
    /// What the content is.
    #[n(0)]
    pub format: Format,
    /// WHATWG label in lower case, or our `ibm850`, `utf-32le`, `utf-32be`; none for workbooks.
    #[n(1)]
    pub encoding: Option<String>,
    /// True when a byte order mark was there; none for workbooks.
    #[n(2)]
    pub bom: Option<bool>,
    /// Delimiter of delimited text; none when there is one column only.
    #[n(3)]
    pub delimiter: Option<char>,
    /// Quotation mark of delimited text.
    #[n(4)]
    pub quote: Option<char>,
    /// `double` or `backslash`.
    #[n(5)]
    pub escape: Option<String>,
    /// Sheets with their visibility, in the order of the file.
    #[n(6)]
    pub sheets: Vec<SheetInfo>,
}

impl FileInfo {
    /// What is known of a file of text that is no delimited table.
    pub(crate) fn of_text(format: Format, encoding: String, bom: bool) -> Self {
        Self {
            format,
            encoding: Some(encoding),
            bom: Some(bom),
            delimiter: None,
            quote: None,
            escape: None,
            sheets: Vec::new(),
        }
    }
}

/// A sheet as the workbook lists it.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct SheetInfo {
    /// Name.
    #[n(0)]
    pub name: String,
    /// False for hidden sheets.
    #[n(1)]
    pub visible: bool,
}

/// What is known of a table before its rows.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct TableInfo {
    /// Sheet; none for text.
    #[n(0)]
    pub name: Option<String>,
    /// Row of the header from 1; none when there is no header.
    #[n(1)]
    pub header_row: Option<u32>,
    /// Rows above the header that are titles or blank.
    #[n(2)]
    pub title_rows: Vec<u32>,
    /// Header texts, unique; `Column N`-like names never: empty when there is no header.
    #[n(3)]
    pub headers: Vec<String>,
    /// Columns as far as known at the start.
    #[n(4)]
    pub columns: u32,
    /// True when the workbook counts its days from 1904.
    #[n(5)]
    pub date_1904: bool,
    /// False for a hidden sheet that was asked for by name.
    #[n(6)]
    pub visible: bool,
    /// Column of the file in which the table begins, from 0: more than 0 for a table beside another.
    #[n(7)]
    pub first_column: u32,
    /// What the title rows say, each as one line; no more than a few, and none that is long.
    #[n(8)]
    pub titles: Vec<String>,
}

impl TableInfo {
    /// The sheet on which the table stands; empty for text.
    #[must_use]
    pub fn sheet(&self) -> &str {
        self.name.as_deref().map_or("", crate::beside::sheet)
    }
}

/// One message of the worker.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
pub enum Frame {
    /// First.
    #[n(0)]
    File(#[n(0)] FileInfo),
    /// A table begins.
    #[n(1)]
    Table(#[n(0)] TableInfo),
    /// Data rows.
    #[n(2)]
    Rows(#[n(0)] Vec<RawRow>),
    /// A row that is no data row.
    #[n(3)]
    Skipped(#[n(0)] u32, #[n(1)] SkipReason),
    /// A warning.
    #[n(4)]
    Warning(#[n(0)] Warning),
    /// The table is over; number of its data rows.
    #[n(5)]
    TableEnd(#[n(0)] u32),
    /// Still at work; bytes read so far.
    #[n(6)]
    Progress(#[n(0)] u64),
    /// Last: everything was said.
    #[n(7)]
    Done,
    /// Last: the file is refused.
    #[n(8)]
    Refused(#[n(0)] Refusal),
    /// Another table stands beside the one that ended; its columns, first and behind the last. Never leaves the worker.
    #[n(9)]
    Beside(#[n(0)] Option<String>, #[n(1)] u32, #[n(2)] u32),
    /// A message of a mail file.
    #[n(10)]
    Message(#[n(0)] Box<MailMessage>),
    /// More bytes of the files that came with the last message, one file after the other.
    #[n(11)]
    Piece(#[n(0)] minicbor::bytes::ByteVec),
    /// A message of this file cannot be read.
    #[n(12)]
    Unreadable(#[n(0)] u32, #[n(1)] Unreadable),
}

/// Where frames go. Refusing a frame stops the reading.
pub trait Sink {
    /// Takes one frame.
    ///
    /// # Errors
    /// A refusal stops the reading and becomes its outcome.
    fn put(&mut self, frame: Frame) -> Result<(), Refusal>;
}

impl<F: FnMut(Frame) -> Result<(), Refusal>> Sink for F {
    fn put(&mut self, frame: Frame) -> Result<(), Refusal> {
        self(frame)
    }
}

/// Writes one frame: four bytes of length, little-endian, then CBOR.
///
/// # Errors
/// What the writer says.
pub fn write(out: &mut impl Write, frame: &Frame, buffer: &mut Vec<u8>) -> std::io::Result<()> {
    buffer.clear();
    buffer.extend_from_slice(&[0; 4]);
    minicbor::encode(frame, &mut *buffer).map_err(std::io::Error::other)?;
    let length = u32::try_from(buffer.len() - 4).map_err(std::io::Error::other)?;
    buffer[..4].copy_from_slice(&length.to_le_bytes());
    out.write_all(buffer)
}

/// Reads one frame; none at a clean end.
///
/// # Errors
/// [`RefusalCode::BadAnswer`] for anything that is not a frame within the limits.
pub fn read(input: &mut impl Read, buffer: &mut Vec<u8>) -> Result<Option<Frame>, Refusal> {
    let mut length = [0; 4];
    match input.read_exact(&mut length) {
        Ok(()) => {}
        Err(e) if e.kind() == std::io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(_) => return Err(RefusalCode::WorkerFailed.into()),
    }
    let length = u32::from_le_bytes(length) as usize;
    if length > FRAME_BYTES {
        return Err(RefusalCode::BadAnswer.into());
    }
    buffer.resize(length, 0);
    input.read_exact(buffer).map_err(|_| Refusal::from(RefusalCode::WorkerFailed))?;
    minicbor::decode(buffer).map(Some).map_err(|_| RefusalCode::BadAnswer.into())
}
