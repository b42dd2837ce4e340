//! What a person changed about a row before it is understood: cells that say something else, repairs that are refused.
//! The row as it was read stays as it is.

use minicbor::{Decode, Encode};
use serde::Serialize;

use super::draft::NormalisedRow;
use super::issue::IssueCode;
use crate::table::{Cell, RawRow};

/// A cell that a person made say something else.
#[derive(Clone, PartialEq, Eq, Encode, Decode, Serialize)]
#[cbor(array)]
pub struct CellFix {
    /// Column from 0.
    #[n(0)]
    pub column: u32,
    /// What the file says. A fix made on another reading of the file does not apply.
    #[n(1)]
    pub raw: String,
    /// What it says now.
    #[n(2)]
    pub text: String,
}

impl std::fmt::Debug for CellFix {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CellFix").field("column", &self.column).finish_non_exhaustive()
    }
}

/// A kind of repair that a person refused, or took again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode, Serialize)]
#[cbor(array)]
pub struct Refusal {
    /// The kind.
    #[n(0)]
    pub code: IssueCode,
    /// Column from 0; none = wherever it is found in the row.
    #[n(1)]
    pub column: Option<u32>,
    /// Refused, or taken again.
    #[n(2)]
    pub refused: bool,
}

/// What a person changed about one row, in the order in which it was done: the last word counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Corrections {
    /// Cells.
    pub cells: Vec<CellFix>,
    /// Repairs.
    pub refusals: Vec<Refusal>,
}

impl Corrections {
    /// The row as a person wants it read, with the fixes that made a difference; none when the file stands as it is.
    #[must_use]
    pub fn over(&self, raw: &RawRow) -> Option<(RawRow, Vec<CellFix>)> {
        let mut now = raw.clone();
        let mut fixed: Vec<CellFix> = Vec::new();
        for fix in self.cells.iter().filter(|fix| raw.text(fix.column as usize) == fix.raw) {
            fixed.retain(|earlier| earlier.column != fix.column);
            let at = fix.column as usize;
            if now.cells.len() <= at {
                now.cells.resize_with(at + 1, Cell::default);
            }
            if fix.text == fix.raw {
                now.cells[at] = raw.cells.get(at).cloned().unwrap_or_default();
            } else {
                now.cells[at] = Cell::text(fix.text.as_str());
                fixed.push(fix.clone());
            }
        }
        fixed.sort_by_key(|fix| fix.column);
        (!fixed.is_empty()).then_some((now, fixed))
    }
}

impl NormalisedRow {
    /// Whether a person refused a repair of this kind in this column.
    pub(super) fn refuses(&self, code: IssueCode, column: u32) -> bool {
        let mut words = self.refusals.iter().rev();
        words
            .find(|word| word.code == code && word.column.is_none_or(|wanted| wanted == column))
            .is_some_and(|word| word.refused)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fix(column: u32, raw: &str, text: &str) -> CellFix {
        CellFix { column, raw: raw.to_owned(), text: text.to_owned() }
    }

    fn row() -> RawRow {
        RawRow { row: 2, cells: vec![Cell::text("Rossi"), Cell::text("rossi.libero.it")], ..RawRow::default() }
    }

    #[test]
    fn the_last_word_about_a_cell_counts_and_the_file_can_be_right_again() {
        let cells = vec![fix(1, "rossi.libero.it", "rossi@libero"), fix(1, "rossi.libero.it", "rossi@libero.example")];
        let (now, fixed) = Corrections { cells: cells.clone(), refusals: Vec::new() }.over(&row()).unwrap();
        assert_eq!((now.text(1), fixed.len()), ("rossi@libero.example", 1));
        let back = cells.into_iter().chain([fix(1, "rossi.libero.it", "rossi.libero.it")]).collect();
        assert_eq!(Corrections { cells: back, refusals: Vec::new() }.over(&row()), None);
    }

    #[test]
    fn a_fix_of_another_reading_does_not_apply_and_a_short_row_grows() {
        let cells = vec![fix(0, "Bianchi", "Neri"), fix(4, "", "43121")];
        let (now, fixed) = Corrections { cells, refusals: Vec::new() }.over(&row()).unwrap();
        assert_eq!((now.text(0), now.text(4), fixed.len()), ("Rossi", "43121", 1));
    }
}
