//! Which rows of a sheet are hidden, which cells are merged, which formulas have no result: read from the stream of its XML
//! while that is inflated and counted.

use std::collections::HashSet;

use memchr::{memchr, memmem, memrchr};

use super::zip_scan::attribute;

/// Looks for `<row … hidden="1">` and formulas without a value in a stream of sheet XML.
#[derive(Default)]
pub(super) struct RowScan {
    /// Hidden rows, from 1.
    pub(super) hidden: HashSet<u32>,
    /// Hidden columns, from 0.
    pub(super) hidden_columns: Vec<u32>,
    /// Formulas without a stored result.
    pub(super) bare_formulas: u32,
    /// Vertical merges of one column: column from 0, first and last row from 1.
    pub(super) merges: Vec<(u32, u32, u32)>,
    row: u32,
    tag: Vec<u8>,
    in_tag: bool,
    formula: bool,
    value: bool,
    /// The open tag at the end of a piece that was passed over.
    held: Vec<u8>,
}

/// What a piece is looked at for tag by tag; one without any of it is passed over.
const MARKS: [&[u8]; 4] = [b"hidden", b"mergeCell", b"<f", b":f"];
/// Hidden columns that are told of at most.
const MOST_COLUMNS: usize = 1_000;
/// Longest open tag that waits for its end.
const HELD: usize = 8 << 10;

impl RowScan {
    /// Takes the next piece of the sheet.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        if self.in_tag || self.formula {
            return self.tags(bytes);
        }
        if self.held.is_empty() && memchr(b'<', bytes).is_none() {
            return;
        }
        let mut held = std::mem::take(&mut self.held);
        let piece = if held.is_empty() {
            bytes
        } else {
            held.extend_from_slice(bytes);
            &held
        };
        let open = memrchr(b'<', piece).filter(|at| memchr(b'>', &piece[*at..]).is_none()).unwrap_or(piece.len());
        let (whole, rest) = piece.split_at(open);
        if !self.passes(whole) {
            self.tags(whole);
        }
        if rest.len() > HELD || self.formula {
            self.tags(rest);
        } else {
            self.held = rest.to_vec();
        }
    }

    /// Passes over a piece of whole tags in which nothing is looked for; true when that was possible.
    fn passes(&mut self, piece: &[u8]) -> bool {
        if MARKS.iter().any(|mark| memmem::find(piece, mark).is_some()) {
            return false;
        }
        // The number of the last row is all that the next piece needs to know; rows without one are counted.
        let Some(at) = memmem::rfind(piece, b"<row") else { return memmem::find(piece, b":row").is_none() };
        let tag = piece.get(at + 1..).unwrap_or_default();
        let tag = String::from_utf8_lossy(&tag[..memchr(b'>', tag).unwrap_or(tag.len())]).into_owned();
        match attribute(&tag, "r").filter(|_| tag.starts_with("row ")).and_then(|row| row.parse().ok()) {
            Some(row) => {
                self.row = row;
                true
            }
            None => false,
        }
    }

    fn tags(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while !rest.is_empty() {
            if self.in_tag {
                let end = memchr(b'>', rest);
                let piece = &rest[..end.unwrap_or(rest.len())];
                if self.tag.len() < 512 {
                    self.tag.extend_from_slice(&piece[..piece.len().min(512)]);
                }
                match end {
                    Some(end) => {
                        self.tag_done();
                        self.in_tag = false;
                        rest = &rest[end + 1..];
                    }
                    None => return,
                }
            } else {
                match memchr(b'<', rest) {
                    Some(start) => {
                        self.in_tag = true;
                        self.tag.clear();
                        rest = &rest[start + 1..];
                    }
                    None => return,
                }
            }
        }
    }

    fn tag_done(&mut self) {
        let tag = &self.tag;
        let element_end = tag.iter().position(|b| b.is_ascii_whitespace() || *b == b'/').unwrap_or(tag.len());
        let closing = tag.first() == Some(&b'/');
        let name = if closing { &tag[1..] } else { &tag[..element_end] };
        let name = name.rsplit(|b| *b == b':').next().unwrap_or(name);
        match name {
            b"row" if !closing => {
                let text = String::from_utf8_lossy(tag);
                self.row = attribute(&text, "r").and_then(|r| r.parse().ok()).unwrap_or(self.row + 1);
                if matches!(attribute(&text, "hidden").as_deref(), Some("1" | "true")) {
                    self.hidden.insert(self.row);
                }
            }
            b"col" if !closing => {
                let text = String::from_utf8_lossy(tag);
                let number = |name| attribute(&text, name).and_then(|n| n.parse::<u32>().ok()).unwrap_or(0);
                let (from, to) = (number("min"), number("max"));
                // Whoever hides the rest of the grid hides nothing that is filled.
                if matches!(attribute(&text, "hidden").as_deref(), Some("1" | "true")) && to < 16_384 && from > 0 {
                    let room = MOST_COLUMNS.saturating_sub(self.hidden_columns.len());
                    self.hidden_columns.extend((from - 1..to).take(room));
                }
            }
            b"mergeCell" if !closing && self.merges.len() < 200_000 => {
                let text = String::from_utf8_lossy(tag);
                let range = attribute(&text, "ref");
                let corners = range.as_deref().and_then(|r| r.split_once(':'));
                if let Some((from, to)) = corners.and_then(|(a, b)| Some((reference(a)?, reference(b)?)))
                    && from.0 == to.0
                    && from.1 < to.1
                {
                    self.merges.push((from.0, from.1, to.1));
                }
            }
            b"c" if !closing => (self.formula, self.value) = (false, false),
            b"f" if !closing => self.formula = true,
            b"v" | b"is" if !closing => self.value = tag.last() != Some(&b'/'),
            b"c" => {
                self.bare_formulas += u32::from(self.formula && !self.value);
                (self.formula, self.value) = (false, false);
            }
            _ => {}
        }
    }
}

/// `B12` to column 1 (from 0) and row 12.
fn reference(text: &str) -> Option<(u32, u32)> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let column = text[..digits].bytes().try_fold(0_u32, |n, b| {
        let letter = b.is_ascii_alphabetic().then(|| u32::from(b.to_ascii_uppercase() - b'A') + 1)?;
        Some(n.saturating_mul(26).saturating_add(letter))
    })?;
    Some((column.checked_sub(1)?, text[digits..].parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_hidden_rows_across_chunks() {
        let xml = br#"<sheetData><row r="1"><c r="A1"><f>A2</f></c></row><row r="2" hidden="1"><c r="A2"><f>1</f><v>1</v></c></row><x:row hidden="true"/></sheetData>"#;
        for cut in 0..xml.len() {
            let mut scan = RowScan::default();
            scan.feed(&xml[..cut]);
            scan.feed(&xml[cut..]);
            assert_eq!(scan.hidden, HashSet::from([2, 3]), "{cut}");
            assert_eq!(scan.bare_formulas, 1, "{cut}");
        }
    }

    #[test]
    fn passes_over_what_it_does_not_look_for_and_knows_the_row() {
        let row = |at: u32| format!("<row r=\"{at}\"><c r=\"A{at}\" t=\"s\"><v>{at}</v></c></row>");
        let many: String = (1..=400).map(row).collect();
        let xml =
            format!("<sheetData>{many}<row hidden=\"1\"/><row/>{}<row hidden=\"1\"/></sheetData>", "<row/>".repeat(90));
        for size in [7, 64, 512, 4_096] {
            let mut scan = RowScan::default();
            xml.as_bytes().chunks(size).for_each(|piece| scan.feed(piece));
            assert_eq!(scan.hidden, HashSet::from([401, 493]), "{size}");
        }
    }

    #[test]
    fn hidden_columns_are_counted() {
        let mut scan = RowScan::default();
        scan.feed(br#"<cols><col min="1" max="1"/><col min="2" max="4" width="9" hidden="1"/><col min="9" max="16384" hidden="1"/></cols>"#);
        assert_eq!(scan.hidden_columns, [1, 2, 3]);
    }

    #[test]
    fn a_formula_may_wait_for_its_result_in_the_next_piece() {
        let mut scan = RowScan::default();
        for piece in ["<row r=\"1\"><c r=\"A1\"><f>B1</f>", "<v>1</v></c><c><f>B2</f>", "</c><c><v>2</v></c></row>"] {
            scan.feed(piece.as_bytes());
        }
        assert_eq!(scan.bare_formulas, 1);
    }
}
