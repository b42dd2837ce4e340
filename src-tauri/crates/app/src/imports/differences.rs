//! What a file says otherwise than the cards that its rows join (S21): told as differences, never written over silently.

use super::{
    card::{Shared, address_of, plain_values},
    session::{keep, load},
    state::Step,
};
use crate::{
    AppError, Work,
    contacts::{Names, mask},
};
use custode_domain::{
    contact::{ContactPoint, ContactUnit, PointKind, PostalAddress},
    identifiers::text::fold,
    journal::FieldValue,
};
use custode_import::normalise::draft::{ContactDraft, NormalisedRow};
use custode_store::ImportDifference;
use uuid::Uuid;

/// Differences of a page: the differences, how many there are, and how many are taken.
pub type Differences = (Vec<ImportDifference>, u32, u32);

/// The postal address among the fields of an import.
pub(super) const ADDRESS: &str = "address";

fn told(value: &FieldValue) -> String {
    match value {
        FieldValue::Day(day) => day.to_string(),
        other => other.as_text().unwrap_or_default().to_owned(),
    }
}

/// The one postal address of a card that a row tells otherwise, and the line of the row's. Of several nobody knows which one
/// moved: the row's is one more then.
pub(super) fn moved<'a>(seen: &'a ContactUnit, draft: &ContactDraft) -> Option<(&'a ContactPoint, String)> {
    let (address, line) = address_of(draft)?;
    let mut known = seen.points().into_iter().filter(|point| point.kind == PointKind::Post);
    let old = known.next().filter(|_| known.next().is_none())?;
    let adds = |card: &PostalAddress| address.adds_nothing_to(card);
    (old.normalised != line && !old.address.as_ref().is_some_and(adds)).then_some((old, line))
}

/// What a row says otherwise than the card that it joins. Case, accents and blanks make no difference.
pub(super) fn of_row(
    shared: &Shared,
    seen: &ContactUnit,
    row: &NormalisedRow,
    draft: &ContactDraft,
    main: bool,
) -> Vec<ImportDifference> {
    let mut found = Vec::new();
    let mut compare = |code: &str, before: String, after: String| {
        if before.is_empty() || fold(&before) == fold(&after) {
            return;
        }
        found.push(ImportDifference {
            row_no: u64::from(row.row),
            field: code.to_owned(),
            name: seen.list_name(),
            taken: shared.takes(row.row, code, &after),
            before,
            after,
        });
    };
    for (field, value) in plain_values(row, draft) {
        if let Some(card) = seen.value(field) {
            compare(field.code(), told(card), told(&value));
        }
    }
    if let Some((old, line)) = moved(seen, draft) {
        compare(ADDRESS, old.normalised.clone(), line);
    }
    for custom in row.custom.iter().filter(|_| main) {
        if let Some(card) = custom_of(seen, &custom.code) {
            compare(&custom_field(&custom.code), card.to_owned(), custom.value.clone());
        }
    }
    found
}

/// The name of a field of the firm among the fields of an import.
pub(super) fn custom_field(code: &str) -> String {
    format!("custom:{code}")
}

/// What a card says in a field of the firm.
pub(super) fn custom_of<'a>(seen: &'a ContactUnit, code: &str) -> Option<&'a str> {
    seen.customs().into_iter().find(|(known, _)| *known == code).map(|(_, value)| value)
}

/// One page of differences. They come out of the plan: [`super::review`] is asked first. Values of delicate fields of the
/// firm are masked, as on the card.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn differences(work: &Work, id: Uuid, offset: u32, limit: u32) -> Result<Differences, AppError> {
    let session = load(work, id).await?;
    let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
    let (mut found, total, taken) = work.reader().import_differences(id, table.sheet(), offset, limit).await?;
    let names = Names::read(work).await?;
    for one in &mut found {
        if one.field.strip_prefix("custom:").is_some_and(|code| names.masks(code)) {
            (one.before, one.after) = (mask(&one.before), mask(&one.after));
        }
    }
    Ok((found, total, taken))
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
