//! Fields that the firm adds to its cards (S50): what they are for is said when they are made; never deleted.

use crate::{AppError, FieldFault, Work};
use custode_domain::{
    custom_field::{CustomField, Sensitivity, code_from},
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
    let title = draft.title.trim().to_owned();
    let code = code_from(&title);
    let mut faults = Vec::new();
    let other = known.iter().find(|other| {
        Some(other.id) != draft.id
            && (other.field.title.to_lowercase() == title.to_lowercase()
                || (draft.id.is_none() && other.field.code == code))
    });
    if title.is_empty() {
        faults.push(FieldFault::new("title", "missing"));
    } else if title.chars().count() > 200 {
        faults.push(FieldFault::new("title", "too-long"));
    } else if code.is_empty() {
        faults.push(FieldFault::new("title", "bad-characters"));
    } else if other.is_some() {
        faults.push(FieldFault::new("title", "taken"));
    }
    if !work.reader().purposes().await?.iter().any(|row| row.id == draft.purpose) {
        faults.push(FieldFault::new("purpose", "missing"));
    }
    if !faults.is_empty() {
        return Err(AppError::Invalid(faults));
    }
    let old = match draft.id {
        Some(id) => Some(known.iter().find(|other| other.id == id).ok_or(AppError::NotFound("custom-field"))?),
        None => None,
    };
    let id = draft.id.unwrap_or_else(|| CustomFieldId::from_uuid(work.new_id()));
    let field = CustomField {
        code: old.map_or(code, |old| old.field.code.clone()),
        title,
        purpose: draft.purpose,
        sensitivity: draft.sensitivity,
        position: old.map_or_else(|| u32::try_from(known.len()).unwrap_or(u32::MAX), |old| old.field.position),
    };
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
