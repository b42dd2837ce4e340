//! A row as one line of text.

use crate::mapping::words;
use crate::table::RawRow;

/// True for a row whose cells hardly repeat each other: a header names each column once.
pub(super) fn is_varied(row: &RawRow) -> bool {
    let mut cells: Vec<String> =
        row.cells.iter().filter(|c| !c.is_blank()).map(|c| words::fold_header(&c.text)).collect();
    let all = cells.len();
    cells.sort_unstable();
    cells.dedup();
    cells.len() * 10 >= all * 7
}

/// What a row says as one line.
pub(super) fn line_of(row: &RawRow) -> String {
    let filled = row.cells.iter().map(|cell| cell.text.trim()).filter(|text| !text.is_empty());
    filled.collect::<Vec<_>>().join(" ")
}

/// What a title row says; what stands in different cells stays apart.
pub(super) fn told(row: &RawRow) -> String {
    let filled = row.cells.iter().map(|cell| cell.text.trim()).filter(|text| !text.is_empty());
    filled.collect::<Vec<_>>().join("; ")
}

/// A text as the head of another page has it: digits count on.
pub(super) fn as_on_each_page(text: &str) -> String {
    text.trim().chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect()
}
