//! Records of a delimited text: a lenient, bounded, streaming parser.
//!
//! Own instead of the `csv` crate because a stray quotation mark must not swallow the rest of a file: the parser
//! knows when a quoted field grows beyond the limits or contains whole records, and reads that record again
//! without quotation marks.

use std::io::Read;

use crate::limits::{CELL_BYTES, COLUMNS, ROW_BYTES};
use crate::refusal::{Refusal, RefusalCode};
use crate::table::RowFault;

mod record;
#[cfg(test)]
mod tests;
pub use record::{Dialect, Record};

/// Reads records from a source of ASCII-compatible bytes.
#[derive(Debug)]
pub struct Records<R> {
    input: R,
    buffer: Vec<u8>,
    from: usize,
    to: usize,
    eof: bool,
    dialect: Dialect,
    line: u32,
    /// Fields of an ordinary record; tells whole records inside a quoted field.
    expected: usize,
    read: u64,
    /// Lines end with a lone carriage return, so a line feed inside quotation marks ends none.
    lone_cr: Option<bool>,
}

enum Parsed {
    Record { bytes: usize, lines: u32 },
    Incomplete,
    Swallowing,
}

impl<R: Read> Records<R> {
    /// A reader at line 1.
    pub fn new(input: R, dialect: Dialect) -> Self {
        Self {
            input,
            buffer: vec![0; 128 << 10],
            from: 0,
            to: 0,
            eof: false,
            dialect,
            line: 1,
            expected: 0,
            read: 0,
            lone_cr: None,
        }
    }

    /// Tells how many fields an ordinary record has.
    pub fn expect_fields(&mut self, fields: usize) {
        self.expected = fields;
    }

    /// Bytes taken from the source.
    #[must_use]
    pub fn bytes_read(&self) -> u64 {
        self.read
    }

    /// Reads the next record; false at the end.
    ///
    /// # Errors
    /// What the source says; [`RefusalCode::TooManyColumns`].
    pub fn next(&mut self, record: &mut Record) -> Result<bool, Refusal> {
        loop {
            if self.from == self.to && !self.more()? {
                return Ok(false);
            }
            record.clear();
            record.line = self.line;
            let outcome = self.parse(record, true);
            let (bytes, lines) = match outcome {
                Parsed::Record { bytes, lines } => (bytes, lines),
                Parsed::Incomplete if self.more()? => continue,
                Parsed::Incomplete | Parsed::Swallowing => self.plain(record)?,
            };
            if record.len() > COLUMNS {
                return Err(Refusal { row: Some(record.line), ..RefusalCode::TooManyColumns.into() });
            }
            if self.lone_cr.is_none() && bytes > 0 {
                self.lone_cr = Some(self.buffer[self.from + bytes - 1] == b'\r');
            }
            self.from += bytes;
            self.line = self.line.saturating_add(lines);
            return Ok(true);
        }
    }

    /// The record at hand without quotation marks: one line.
    fn plain(&mut self, record: &mut Record) -> Result<(usize, u32), Refusal> {
        loop {
            record.clear();
            match self.parse(record, false) {
                Parsed::Record { bytes, lines } => {
                    record.fault.get_or_insert(RowFault::QuoteUnclosed);
                    return Ok((bytes, lines));
                }
                Parsed::Incomplete if self.to - self.from <= ROW_BYTES && self.more()? => {}
                Parsed::Incomplete | Parsed::Swallowing => {
                    record.clear();
                    record.fault = Some(RowFault::TooLarge);
                    record.ends.push(0);
                    let bytes = self.skip_line()?;
                    return Ok((bytes, 1));
                }
            }
        }
    }

    /// Drops what is left of an oversized line; nothing of it stays in memory.
    fn skip_line(&mut self) -> Result<usize, Refusal> {
        loop {
            if let Some(at) = self.buffer[self.from..self.to].iter().position(|b| *b == b'\n' || *b == b'\r') {
                let end = self.from + at;
                let crlf =
                    self.buffer[end] == b'\r' && self.buffer.get(end + 1).filter(|_| end + 1 < self.to) == Some(&b'\n');
                return Ok(at + 1 + usize::from(crlf));
            }
            self.from = self.to;
            if !self.more()? {
                return Ok(0);
            }
        }
    }

    /// Gets more bytes behind those at hand; false at the end of the source.
    fn more(&mut self) -> Result<bool, Refusal> {
        if self.eof {
            return Ok(false);
        }
        if self.from > 0 {
            self.buffer.copy_within(self.from..self.to, 0);
            self.to -= self.from;
            self.from = 0;
        }
        if self.to == self.buffer.len() {
            let size = self.buffer.len() * 2;
            self.buffer.resize(size, 0);
        }
        loop {
            match self.input.read(&mut self.buffer[self.to..]) {
                Ok(0) => {
                    self.eof = true;
                    // An incomplete record is complete at the end of the file: look again.
                    return Ok(self.to > self.from);
                }
                Ok(n) => {
                    self.to += n;
                    self.read += n as u64;
                    return Ok(true);
                }
                Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
                Err(e) => return Err(e.into()),
            }
        }
    }

    fn parse(&self, record: &mut Record, quotes: bool) -> Parsed {
        let bytes = &self.buffer[self.from..self.to];
        let delimiter = self.dialect.delimiter;
        let mut at = 0;
        let mut lines = 0;
        loop {
            // A field begins.
            let blanks = if quotes && delimiter != Some(b' ') {
                bytes[at..].iter().take_while(|b| **b == b' ').count()
            } else {
                0
            };
            let field_from = record.bytes.len();
            if quotes && bytes.get(at + blanks) == Some(&self.dialect.quote) {
                let opening_lines = lines;
                match self.quoted(bytes, at + blanks + 1, record, &mut lines) {
                    // The mark that ends it opens the next field: the first one was stray and is text.
                    Some(next) if self.opens_the_next(bytes, next, &record.bytes[field_from..]) => {
                        record.bytes.truncate(field_from);
                        lines = opening_lines;
                    }
                    Some(next) => at = next,
                    None if self.eof || bytes.len() - at > CELL_BYTES => return Parsed::Swallowing,
                    None => return Parsed::Incomplete,
                }
                if lines > opening_lines && self.holds_records(&record.bytes[field_from..]) {
                    return Parsed::Swallowing;
                }
            }
            // The rest up to the delimiter, usually all of it.
            let rest = bytes[at..].iter().position(|b| Some(*b) == delimiter || *b == b'\n' || *b == b'\r');
            let end = match rest {
                Some(n) => at + n,
                None if self.eof => bytes.len(),
                None if bytes.len() - at > ROW_BYTES => return Parsed::Swallowing,
                None => return Parsed::Incomplete,
            };
            record.bytes.extend_from_slice(&bytes[at..end]);
            if record.bytes.len() - field_from > CELL_BYTES {
                record.bytes.truncate(field_from);
                record.fault = Some(RowFault::TooLarge);
            }
            record.ends.push(record.bytes.len());
            if record.bytes.len() > ROW_BYTES {
                return Parsed::Swallowing;
            }
            at = end + 1;
            match bytes.get(end) {
                None => return Parsed::Record { bytes: end, lines: lines + 1 },
                Some(b'\n') => return Parsed::Record { bytes: at, lines: lines + 1 },
                Some(b'\r') => match bytes.get(at) {
                    Some(b'\n') => return Parsed::Record { bytes: at + 1, lines: lines + 1 },
                    None if !self.eof => return Parsed::Incomplete,
                    _ => return Parsed::Record { bytes: at, lines: lines + 1 },
                },
                Some(_) => {
                    if record.ends.len() > COLUMNS {
                        return Parsed::Record { bytes: at, lines: lines + 1 };
                    }
                }
            }
        }
    }

    /// Copies a quoted field; returns the place after its closing mark.
    fn quoted(&self, bytes: &[u8], mut at: usize, record: &mut Record, lines: &mut u32) -> Option<usize> {
        let quote = self.dialect.quote;
        // `""text` at once: the second mark is text, not the end of nothing.
        if bytes.get(at) == Some(&quote)
            && bytes.get(at + 1).is_some_and(|b| {
                *b != quote && Some(*b) != self.dialect.delimiter && !matches!(b, b'\n' | b'\r' | b' ')
            })
        {
            record.bytes.push(quote);
            at += 1;
        }
        loop {
            let n = bytes[at..]
                .iter()
                .position(|b| *b == quote || *b == b'\n' || *b == b'\r' || (*b == b'\\' && self.dialect.backslash))?;
            record.bytes.extend_from_slice(&bytes[at..at + n]);
            at += n;
            match bytes[at] {
                b'\\' => {
                    let next = *bytes.get(at + 1)?;
                    if next == quote || next == b'\\' {
                        record.bytes.push(next);
                        at += 2;
                    } else {
                        record.bytes.push(b'\\');
                        at += 1;
                    }
                }
                b'\n' => {
                    record.bytes.push(b'\n');
                    *lines += u32::from(self.lone_cr != Some(true));
                    at += 1;
                }
                b'\r' => {
                    if *bytes.get(at + 1).or(if self.eof { Some(&b' ') } else { None })? == b'\n' {
                        at += 1;
                    }
                    record.bytes.push(b'\n');
                    *lines += 1;
                    at += 1;
                }
                _ => match bytes.get(at + 1) {
                    Some(b) if *b == quote => {
                        record.bytes.push(quote);
                        at += 2;
                    }
                    None if !self.eof => return None,
                    after => {
                        let mut skip = at + 1;
                        if after == Some(&b' ') {
                            // Blanks between the closing mark and the delimiter are not data.
                            let blanks = bytes[skip..].iter().take_while(|b| **b == b' ').count();
                            if bytes
                                .get(skip + blanks)
                                .is_none_or(|b| Some(*b) == self.dialect.delimiter || matches!(b, b'\n' | b'\r'))
                            {
                                skip += blanks;
                            }
                        }
                        return Some(skip);
                    }
                },
            }
            if record.bytes.len() > ROW_BYTES {
                return None;
            }
        }
    }

    /// True when a quoted field ended at a mark that stands behind a delimiter and before text.
    fn opens_the_next(&self, bytes: &[u8], next: usize, field: &[u8]) -> bool {
        let text_follows =
            bytes.get(next).is_some_and(|b| Some(*b) != self.dialect.delimiter && !matches!(b, b'\n' | b'\r' | b' '));
        self.dialect.delimiter.is_some() && field.last().copied() == self.dialect.delimiter && text_follows
    }

    /// True when a line inside a quoted field has as many delimiters as a whole record.
    fn holds_records(&self, field: &[u8]) -> bool {
        let Some(delimiter) = self.dialect.delimiter else { return false };
        self.expected >= 3
            && field
                .split(|b| *b == b'\n')
                .skip(1)
                .any(|line| line.iter().filter(|b| **b == delimiter).count() + 1 >= self.expected)
    }
}
