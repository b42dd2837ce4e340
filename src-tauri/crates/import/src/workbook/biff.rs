//! Hidden rows of the binary workbooks, which the reader of cells does not tell: xls (MS-XLS) and xlsb (MS-XLSB). What
//! cannot be read here hides nothing; whether the file is whole is the reader's to say.

use std::collections::HashSet;
use std::io::{Read, Seek};

/// `BoundSheet8`: where the records of a sheet begin (MS-XLS 2.4.28).
const BOUND_SHEET: u16 = 0x0085;
/// `Row`: a row with its height and whether it is hidden (MS-XLS 2.4.221).
const ROW: u16 = 0x0208;
/// `BOF` and `EOF`: a sheet, or a chart inside of one.
const BEGINS: u16 = 0x0809;
const ENDS: u16 = 0x000A;
/// `BrtRowHdr` (MS-XLSB 2.4.745) and `BrtBundleSh` (2.4.314).
const ROW_HEADER: u16 = 0;
const BUNDLE_SHEET: u16 = 156;

/// Bytes of a record that are kept: more than the name of a sheet takes.
const KEPT: usize = 1024;

/// Hidden rows (from 1) of each sheet of an xls, in the order of its sheets.
pub(super) fn hidden_rows(file: impl Read + Seek) -> Vec<HashSet<u32>> {
    let stream = cfb::CompoundFile::open(file).and_then(|mut parts| {
        let name = if parts.is_stream("/Workbook") { "/Workbook" } else { "/Book" };
        let mut bytes = Vec::new();
        parts.open_stream(name)?.read_to_end(&mut bytes)?;
        Ok(bytes)
    });
    let Ok(stream) = stream else { return Vec::new() };
    let sheets = records(&stream).filter(|(kind, _)| *kind == BOUND_SHEET);
    sheets
        .map(|(_, body)| {
            let from = number(body, 0).and_then(|at| stream.get(at as usize..)).unwrap_or_default();
            hidden_in(from)
        })
        .collect()
}

fn hidden_in(sheet: &[u8]) -> HashSet<u32> {
    let mut hidden = HashSet::new();
    let mut depth = 0_u32;
    for (kind, body) in records(sheet) {
        match kind {
            BEGINS => depth += 1,
            ENDS if depth <= 1 => break,
            ENDS => depth -= 1,
            // fDyZero is bit 5 of the word at 12.
            ROW if depth == 1 && body.get(12).is_some_and(|flags| flags & 0x20 != 0) => {
                hidden.extend(short(body, 0).map(|row| u32::from(row) + 1));
            }
            _ => {}
        }
    }
    hidden
}

/// Kind and body of each record of an xls.
fn records(mut bytes: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    std::iter::from_fn(move || {
        let (kind, size) = (short(bytes, 0)?, usize::from(short(bytes, 2)?));
        let body = bytes.get(4..4 + size)?;
        bytes = &bytes[4 + size..];
        Some((kind, body))
    })
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?))
}

/// Takes the records of a part of an xlsb as its bytes come, and keeps what is asked of them.
#[derive(Debug, Default)]
pub(super) struct Parts {
    /// Hidden rows, from 1.
    pub(super) hidden: HashSet<u32>,
    /// Name and relation of each sheet.
    pub(super) sheets: Vec<(String, String)>,
    head: Vec<u8>,
    record: Option<(u16, usize)>,
    body: Vec<u8>,
}

impl Parts {
    pub(super) fn feed(&mut self, mut bytes: &[u8]) {
        while !bytes.is_empty() {
            match &mut self.record {
                None => {
                    self.head.push(bytes[0]);
                    bytes = &bytes[1..];
                    self.record = header(&self.head);
                    if self.record.is_some() || self.head.len() > 6 {
                        self.head.clear();
                    }
                }
                Some((_, left)) => {
                    let some = bytes.len().min(*left);
                    let kept = some.min(KEPT - self.body.len().min(KEPT));
                    self.body.extend_from_slice(&bytes[..kept]);
                    bytes = &bytes[some..];
                    *left -= some;
                }
            }
            if let Some((kind, 0)) = self.record {
                self.take(kind);
                self.body.clear();
                self.record = None;
            }
        }
    }

    fn take(&mut self, kind: u16) {
        match kind {
            // fDyZero is the fifth bit behind row, style, height and one byte.
            ROW_HEADER if self.body.get(11).is_some_and(|flags| flags & 0x10 != 0) => {
                self.hidden.extend(number(&self.body, 0).and_then(|row| row.checked_add(1)));
            }
            BUNDLE_SHEET => {
                let relation = text(&self.body, 8);
                let named = relation.and_then(|(relation, next)| Some((text(&self.body, next)?.0, relation)));
                self.sheets.extend(named);
            }
            _ => {}
        }
    }
}

/// Kind and size at the start of a record of an xlsb, seven bits in each byte; none while bytes are missing.
fn header(head: &[u8]) -> Option<(u16, usize)> {
    let (first, rest) = head.split_first()?;
    let (kind, rest) = match first & 0x80 {
        0 => (u16::from(*first), rest),
        _ => {
            let (second, rest) = rest.split_first()?;
            (u16::from(first & 0x7F) | u16::from(second & 0x7F) << 7, rest)
        }
    };
    let last = rest.iter().take(4).position(|byte| byte & 0x80 == 0).or((rest.len() >= 4).then_some(3))?;
    let size = rest[..=last].iter().rev().fold(0, |size, byte| size << 7 | usize::from(byte & 0x7F));
    Some((kind, size))
}

/// A text with its length before it, and where the next one begins.
fn text(bytes: &[u8], at: usize) -> Option<(String, usize)> {
    let letters = number(bytes, at)? as usize;
    let end = at.checked_add(4)?.checked_add(letters.checked_mul(2)?)?;
    let wide: Vec<u16> =
        bytes.get(at + 4..end)?.chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
    Some((String::from_utf16_lossy(&wide), end))
}
