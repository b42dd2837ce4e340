//! Listing what was repaired, flagged or rejected in a row, and what no field could take.

use super::draft::{NormalisedRow, Unusable};
use super::issue::{Action, Issue, IssueCode};
use super::{Column, Text};

pub(super) fn push(
    out: &mut NormalisedRow,
    code: IssueCode,
    column: Option<&Column>,
    action: Action,
    before: Option<&str>,
    after: Option<&str>,
) {
    out.issues.push(Issue {
        code,
        column: column.map(|c| c.index as u32),
        action,
        before: before.map(str::to_owned),
        after: after.map(str::to_owned),
    });
}

pub(super) fn flag_row(out: &mut NormalisedRow, code: IssueCode) {
    push(out, code, None, Action::Flagged, None, None);
}

/// Lists a repair of a cell. False when a person refused it: the cell stays as it is written.
#[must_use]
pub(super) fn repaired(out: &mut NormalisedRow, code: IssueCode, cell: Text<'_>, after: &str) -> bool {
    stands(out, code, cell.column, cell.raw, after)
}

/// Lists a repair with what was there before it. False when a person refused it.
#[must_use]
pub(super) fn stands(out: &mut NormalisedRow, code: IssueCode, column: &Column, before: &str, after: &str) -> bool {
    let refused = out.refuses(code, column.index as u32);
    let action = if refused { Action::Refused } else { Action::Repaired };
    push(out, code, Some(column), action, Some(before), Some(after));
    !refused
}

pub(super) fn flagged(out: &mut NormalisedRow, code: IssueCode, cell: Text<'_>, after: Option<&str>) {
    push(out, code, Some(cell.column), Action::Flagged, Some(cell.raw), after);
}

/// Flags a cell whose text is of no use for its field, and keeps the text.
pub(super) fn keep(out: &mut NormalisedRow, code: IssueCode, cell: Text<'_>) {
    flagged(out, code, cell, None);
    kept_quietly(out, cell);
}

/// Keeps the text of a cell that says more than its field takes.
pub(super) fn kept_quietly(out: &mut NormalisedRow, cell: Text<'_>) {
    out.unusable.push(Unusable {
        field: cell.column.field.to_string(),
        text: cell.text.to_owned(),
        column: cell.column.index as u32,
    });
}

pub(super) fn reject(mut out: NormalisedRow, code: IssueCode) -> NormalisedRow {
    out.contacts.clear();
    out.consents.clear();
    push(&mut out, code, None, Action::Rejected, None, None);
    out.rejected = Some(code);
    out
}
