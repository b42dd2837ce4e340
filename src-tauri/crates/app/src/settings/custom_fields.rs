//! Fields that the firm adds to its cards (S50): what they are for is said when they are made; never deleted.

use crate::{AppError, FieldFault, Work};
use custode_domain::{
    custom_field::{CustomField, CustomFieldInvalid, NewCustomField, Sensitivity},
    ids::{CustomFieldId, PurposeId},
    journal::Body,
};

/// A field as typed.
#[derive(Debug, Clone)]
pub struct CustomFieldDraft {
    /// `None` for a new one.
    pub id: Option<CustomFieldId>,
    /// Title.
    pub title: String,
    /// What it is kept for.
    pub purpose: PurposeId,
    /// How delicate it is.
    pub sensitivity: Sensitivity,
    /// Out of use.
    pub archived: bool,
}

/// Adds or changes a field; gives back the code that its values have. The code comes from the first title and stays.
///
/// # Errors
/// Field faults, among them a title that another field has; [`AppError::NotFound`].
pub async fn save_custom_field(work: &Work, draft: CustomFieldDraft) -> Result<(CustomFieldId, String), AppError> {
    let known = work.reader().custom_fields().await?;
    let (old, others): (Vec<_>, Vec<_>) = known.iter().partition(|other| Some(other.id) == draft.id);
    let old = old.first().copied();
    let others: Vec<&CustomField> = others.iter().map(|other| &other.field).collect();
    let parsed = NewCustomField { title: draft.title, purpose: draft.purpose, sensitivity: draft.sensitivity }
        .parse(old.map(|old| &old.field), &others);
    let mut faults: Vec<FieldFault> = parsed.as_ref().err().map(|invalid| fault(*invalid)).into_iter().collect();
    if !work.reader().purposes().await?.iter().any(|row| row.id == draft.purpose) {
        faults.push(FieldFault::new("purpose", "missing"));
    }
    let field = match parsed {
        Ok(field) if faults.is_empty() => field,
        _ => return Err(AppError::Invalid(faults)),
    };
    if draft.id.is_some() && old.is_none() {
        return Err(AppError::NotFound("custom-field"));
    }
    let id = draft.id.unwrap_or_else(|| CustomFieldId::from_uuid(work.new_id()));
    let code = field.code.clone();
    let changed = old.is_none_or(|old| old.field != field);
    let was_archived = old.is_some_and(|old| old.archived);
    work.transact(async |tx| {
        if changed {
            tx.write(id, Body::CustomFieldSet(field));
        }
        if draft.archived != was_archived {
            tx.write(id, if draft.archived { Body::CustomFieldArchived } else { Body::CustomFieldRestored });
        }
        Ok(())
    })
    .await?;
    Ok((id, code))
}

fn fault(invalid: CustomFieldInvalid) -> FieldFault {
    let reason = match invalid {
        CustomFieldInvalid::Missing => "missing",
        CustomFieldInvalid::TooLong => "too-long",
        CustomFieldInvalid::NoCode => "bad-characters",
        CustomFieldInvalid::Taken => "taken",
    };
    FieldFault::new("title", reason)
}
