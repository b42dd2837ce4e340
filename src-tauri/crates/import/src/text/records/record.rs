//! How a text is delimited, and one record of it.

use crate::table::RowFault;

/// How a text is delimited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// Delimiter; none for one column.
    pub delimiter: Option<u8>,
    /// Quotation mark.
    pub quote: u8,
    /// A backslash escapes the quotation mark; else it is doubled.
    pub backslash: bool,
}

impl Default for Dialect {
    fn default() -> Self {
        Self { delimiter: Some(b';'), quote: b'"', backslash: false }
    }
}

/// One record; its fields lie one after the other in `bytes`.
#[derive(Debug, Default)]
pub struct Record {
    /// Line on which it starts, from 1.
    pub line: u32,
    /// Damage found while parsing.
    pub fault: Option<RowFault>,
    pub(super) bytes: Vec<u8>,
    pub(super) ends: Vec<usize>,
}

impl Record {
    /// Fields as bytes.
    pub fn fields(&self) -> impl Iterator<Item = &[u8]> {
        let mut from = 0;
        self.ends.iter().map(move |end| {
            let field = &self.bytes[from..*end];
            from = *end;
            field
        })
    }

    /// Number of fields.
    #[must_use]
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// True when there is no field.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// All fields without their delimiters.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    pub(super) fn clear(&mut self) {
        self.bytes.clear();
        self.ends.clear();
        self.fault = None;
    }
}
