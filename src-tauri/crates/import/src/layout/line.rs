//! A row as one line of text.

use super::row_kind::has_data;
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

/// True for a row with one cell of words, as a title or a heading has it.
pub(super) fn is_lone_line(row: &RawRow) -> bool {
    let mut filled = row.cells.iter().filter(|cell| !cell.is_blank());
    let only = filled.next().filter(|_| filled.next().is_none());
    only.is_some_and(|cell| cell.text.len() <= 120) && !has_data(row) && row.fault.is_none()
}

/// A row as an explanation of signs has it: "rosso" beside "non contattare" is "rosso = non contattare".
pub(super) fn explaining(row: &RawRow) -> String {
    let filled = row.cells.iter().map(|cell| cell.text.trim()).filter(|text| !text.is_empty());
    filled.take(3).collect::<Vec<_>>().join(" = ")
}
