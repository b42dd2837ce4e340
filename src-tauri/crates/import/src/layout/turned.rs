//! Tables that lie on their side: the names of the columns stand one below the other, and each person is a column.

use crate::header;
use crate::mapping::words::{self, Word};
use crate::table::{Cell, RawRow};

/// The rows of such a table as they should stand; nothing for any other table. Only a whole table can be turned.
pub(super) fn turned(rows: &[RawRow]) -> Option<Vec<RawRow>> {
    let filled: Vec<&RawRow> = rows.iter().filter(|row| !row.is_blank()).collect();
    let width = header::usual_width(rows);
    if filled.len() < 3 || width < 4 || width <= filled.len() / 2 {
        return None;
    }
    let first: Vec<Option<Word>> = filled.iter().map(|row| named(row.cells.first())).collect();
    let told: Vec<&Word> = first.iter().flatten().collect();
    let known = told.len();
    let different = told.iter().enumerate().all(|(at, word)| !told[..at].contains(word));
    let names =
        first.iter().flatten().any(|word| matches!(word, Word::Plain("last_name" | "full_name" | "organisation")));
    // Most of the first column names fields, each another one, and no row names them.
    if !names || known < 3 || known * 4 < filled.len() * 3 || !different {
        return None;
    }
    if filled.iter().any(|row| row.cells.iter().skip(1).filter(|cell| named(Some(cell)).is_some()).count() > width / 4)
    {
        return None;
    }
    let column =
        |at: usize| -> Vec<Cell> { filled.iter().map(|row| row.cells.get(at).cloned().unwrap_or_default()).collect() };
    Some((0..width).map(|at| RawRow { row: at as u32 + 1, cells: column(at), ..RawRow::default() }).collect())
}

/// The field that a cell names.
fn named(cell: Option<&Cell>) -> Option<Word> {
    let text = cell?.text.trim().trim_end_matches(':').trim();
    (text.chars().count() > 1).then(|| words::exact(&words::fold_header(text))).flatten()
}
