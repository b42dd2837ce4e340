//! Rows and cells as they come out of a file, before anything is understood.

use minicbor::{Decode, Encode};

/// What the file itself says about a cell's type; text files say nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(index_only)]
pub enum Hint {
    /// Text, or a text file.
    #[default]
    #[n(0)]
    Text,
    /// A number of a workbook.
    #[n(1)]
    Number,
    /// A date of a workbook, already in ISO form.
    #[n(2)]
    Date,
    /// TRUE or FALSE of a workbook.
    #[n(3)]
    Bool,
    /// An error value of a workbook such as `#N/A`.
    #[n(4)]
    Error,
}

/// One cell: its text and what the file says about it.
#[derive(Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(array)]
pub struct Cell {
    /// The value as text; dates are ISO, numbers have a decimal point.
    #[n(0)]
    pub text: String,
    /// Type named by the file.
    #[n(1)]
    pub hint: Hint,
}

impl std::fmt::Debug for Cell {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Cell({:?}, {} bytes)", self.hint, self.text.len())
    }
}

impl Cell {
    /// A text cell.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self { text: text.into(), hint: Hint::Text }
    }

    /// True when the cell has nothing but blanks.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }
}

/// Damage of a whole row that the reader could not undo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(index_only)]
pub enum RowFault {
    /// More filled cells than the table has columns.
    #[n(0)]
    TooManyCells,
    /// A quotation mark opened and never closed; the row was read without quotation marks.
    #[n(1)]
    QuoteUnclosed,
    /// A cell above 64 KiB or a row above 1 MiB; its text was not kept.
    #[n(2)]
    TooLarge,
    /// Fewer cells than columns where this row and its neighbour make one: a line break inside a cell.
    #[n(3)]
    BrokenInTwo,
    /// The row is written in another encoding than the file, and was read in its own.
    #[n(4)]
    OtherEncoding,
}

/// One data row.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(array)]
pub struct RawRow {
    /// Row in the file, from 1: the line on which it starts, or the row of the sheet.
    #[n(0)]
    pub row: u32,
    /// The cells from the first column on; trailing empty ones may be missing.
    #[n(1)]
    pub cells: Vec<Cell>,
    /// True for a hidden row of a workbook.
    #[n(2)]
    pub hidden: bool,
    /// Damage, if any.
    #[n(3)]
    pub fault: Option<RowFault>,
    /// The heading that the row stands under, where that is itself a no: "DISISCRITTI", "Dimessi - non contattare".
    #[n(4)]
    pub under: Option<String>,
}

impl RawRow {
    /// Text of a cell; empty when the row is shorter.
    #[must_use]
    pub fn text(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |c| c.text.as_str())
    }

    /// True when no cell has text.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(Cell::is_blank)
    }
}
