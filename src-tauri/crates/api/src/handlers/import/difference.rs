//! What the file says otherwise than the cards that its rows join.

use super::super::{Answer, limited};
use crate::ApiError;
use crate::wire::{Done, import::*};
use custode_app::{Work, imports};

pub(crate) async fn import_differences(work: &Work, request: ImportDifferences) -> Answer<ImportDifferencePage> {
    let limit = limited(request.limit)?;
    let (found, total, taken) = imports::differences(work, request.import.0, request.offset, limit).await?;
    let differences = found
        .into_iter()
        .map(|one| ImportDifferenceView {
            row: u32::try_from(one.row_no).unwrap_or(u32::MAX),
            field: one.field,
            name: one.name,
            before: one.before,
            after: one.after,
            taken: one.taken,
        })
        .collect();
    Ok(ImportDifferencePage { differences, total, taken })
}

pub(crate) async fn import_difference_take(work: &Work, request: ImportDifferenceTake) -> Answer<Done> {
    let at = match (request.row, request.field.as_deref()) {
        (Some(row), Some(field)) => Some((u64::from(row), field)),
        (None, None) => None,
        _ => return Err(ApiError::field("field", "missing")),
    };
    imports::take_difference(work, request.import.0, at, request.taken).await?;
    Ok(Done {})
}
