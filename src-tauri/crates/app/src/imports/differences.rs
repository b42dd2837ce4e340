//! What a file says otherwise than the cards that its rows join (S21): told as differences, never written over silently.

use super::{
    card::{Shared, plain_values},
    session::{keep, load},
    state::Step,
};
use crate::{AppError, Work};
use custode_domain::{contact::ContactUnit, identifiers::text::fold, journal::FieldValue};
use custode_import::normalise::draft::{ContactDraft, NormalisedRow};
use custode_store::ImportDifference;
use uuid::Uuid;

/// Differences of a page: the differences, how many there are, and how many are taken.
pub type Differences = (Vec<ImportDifference>, u32, u32);

fn told(value: &FieldValue) -> String {
    match value {
        FieldValue::Day(day) => day.to_string(),
        other => other.as_text().unwrap_or_default().to_owned(),
    }
}

/// What a row says otherwise than the card that it joins. Case, accents and blanks make no difference.
pub(super) fn of_row(
    shared: &Shared,
    seen: &ContactUnit,
    row: &NormalisedRow,
    draft: &ContactDraft,
) -> Vec<ImportDifference> {
    let mut found = Vec::new();
    for (field, value) in plain_values(row, draft) {
        let Some(card) = seen.value(field) else { continue };
        let (before, after) = (told(card), told(&value));
        if before.is_empty() || fold(&before) == fold(&after) {
            continue;
        }
        let code = field.code();
        found.push(ImportDifference {
            row_no: u64::from(row.row),
            field: code.to_owned(),
            name: seen.list_name(),
            taken: shared.takes(row.row, code, &after),
            before,
            after,
        });
    }
    found
}

/// One page of differences. They come out of the plan: [`super::review`] is asked first.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn differences(work: &Work, id: Uuid, offset: u32, limit: u32) -> Result<Differences, AppError> {
    let session = load(work, id).await?;
    let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
    Ok(work.reader().import_differences(id, table.sheet(), offset, limit).await?)
}

/// Takes the file's value of a field of a row, or of all rows; or leaves the card's. The plan is made again.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Conflict`] after the commit.
pub async fn take_difference(work: &Work, id: Uuid, at: Option<(u64, &str)>, taken: bool) -> Result<(), AppError> {
    let session = load(work, id).await?;
    if session.step == Step::Done {
        return Err(AppError::Conflict("committed"));
    }
    let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
    work.archive().store().take_import_difference(id, table.sheet(), at, taken).await?;
    keep(work, &session).await
}
