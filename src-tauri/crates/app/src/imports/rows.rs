//! What the check found, in figures and in pages of rows.

use super::{
    check::normaliser,
    corrections::{Laid, last_correction, understood},
    read::raw,
    session::{keep, load},
    state::Step,
};
use crate::{AppError, Work};
use custode_domain::{identifiers::phone, quality::DiscardReason};
use custode_import::normalise::draft::NormalisedRow;
use custode_store::{CorrectionStep, ImportIssueRow};
use uuid::Uuid;

/// What the check found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    /// Rows read.
    pub rows: u32,
    /// Rows with a repair.
    pub repaired: u32,
    /// Rows with a warning.
    pub flagged: u32,
    /// Rows rejected.
    pub rejected: u32,
    /// Rows without any finding.
    pub clean: u32,
    /// Rows by code and action.
    pub codes: Vec<(String, String, u32)>,
    /// The last step of the person's corrections, and how many there are.
    pub corrections: Option<(CorrectionStep, u32)>,
}

/// One checked row with its findings.
#[derive(Clone)]
pub struct RowReport {
    /// Row in the file.
    pub row: u32,
    /// Name, to recognise it.
    pub name: String,
    /// Left out by the person.
    pub left_out: bool,
    /// Why, and in which words.
    pub discard: Option<(String, Option<String>)>,
    /// Findings.
    pub issues: Vec<ImportIssueRow>,
    /// The cells as they stand now.
    pub cells: Vec<String>,
    /// Cells that a person corrected, with what the file says.
    pub corrected: Vec<(u32, String)>,
}

impl std::fmt::Debug for RowReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RowReport").field("row", &self.row).finish_non_exhaustive()
    }
}

/// What the check found, in figures.
///
/// # Errors
/// [`AppError::Precondition`] before the check.
pub async fn findings(work: &Work, id: Uuid) -> Result<Findings, AppError> {
    let session = load(work, id).await?;
    if !session.state.checked {
        return Err(AppError::Precondition("not-checked"));
    }
    let counts = work.reader().import_issue_counts(id).await?;
    let rows = session.state.chosen().map_or(0, |table| table.data_rows);
    let of =
        |action: &str| counts.rows_by_action.iter().find(|(known, _)| known == action).map_or(0, |(_, rows)| *rows);
    Ok(Findings {
        rows,
        repaired: of("repaired"),
        flagged: of("flagged"),
        rejected: of("rejected"),
        clean: rows.saturating_sub(counts.rows_with_issues),
        codes: counts.codes,
        corrections: last_correction(work, &session).await?,
    })
}

/// One page of rows with findings, and how many there are; filtered by action and code. Without a filter, all rows.
///
/// # Errors
/// [`AppError::Precondition`] before the check.
pub async fn rows(
    work: &Work,
    id: Uuid,
    action: Option<&str>,
    code: Option<&str>,
    offset: u32,
    limit: u32,
) -> Result<(Vec<RowReport>, u32), AppError> {
    let session = load(work, id).await?;
    if !session.state.checked {
        return Err(AppError::Precondition("not-checked"));
    }
    let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
    let normaliser = normaliser(work, table);
    let (staged, total) =
        work.reader().import_rows_with_issues(id, table.sheet(), action, code, u64::from(offset), limit).await?;
    let (kept, issues): (Vec<_>, Vec<_>) = staged.into_iter().unzip();
    let laid = Laid::over(&work.reader(), id, table, &kept).await?;
    let mut reports = Vec::with_capacity(kept.len());
    for (kept, issues) in kept.iter().zip(issues) {
        let normalised = understood(&normaliser, &laid, kept)?;
        let (now, fixed) = laid.now(raw(&kept.cells)?);
        reports.push(RowReport {
            row: normalised.row,
            name: name_of(&normalised),
            left_out: session.state.left_out.contains(&normalised.row),
            discard: session.state.discard_of(normalised.row).map(|known| (known.reason.clone(), known.note.clone())),
            issues,
            cells: (0..table.columns.len()).map(|column| now.text(column).to_owned()).collect(),
            corrected: fixed.into_iter().map(|fix| (fix.column, fix.raw)).collect(),
        });
    }
    Ok((reports, u32::try_from(total).unwrap_or(u32::MAX)))
}

/// A row's name for people: organisation, or surname and first name, or its first point.
pub(super) fn name_of(row: &NormalisedRow) -> String {
    let Some(contact) = row.main_contact() else { return String::new() };
    let named: Vec<&str> =
        [contact.last_name.as_deref(), contact.first_name.as_deref()].into_iter().flatten().collect();
    if !named.is_empty() {
        return named.join(" ");
    }
    let address = || {
        contact.points.first().map(|point| phone::international(&point.value).unwrap_or_else(|| point.value.clone()))
    };
    contact.organisation.clone().or_else(address).unwrap_or_default()
}

/// Leaves rows out of the import for a reason (S36); without one, takes them back in.
///
/// # Errors
/// A field fault for words that are missing or too many; [`AppError::Conflict`] after the commit.
pub async fn leave_out(
    work: &Work,
    id: Uuid,
    rows: &[u32],
    reason: Option<(DiscardReason, &str)>,
) -> Result<(), AppError> {
    let mut session = load(work, id).await?;
    if session.step == Step::Done {
        return Err(AppError::Conflict("committed"));
    }
    match reason {
        Some((reason, note)) => session.state.leave_out(rows, reason, crate::quality::words_of(reason, note)?),
        None => session.state.take_in(rows),
    }
    // A plan that was made before is of other rows.
    session.step = session.step.min(Step::Check);
    keep(work, &session).await
}
