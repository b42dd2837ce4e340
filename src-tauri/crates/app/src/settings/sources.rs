//! Sources of acquisition (S41): shipped, extendable, never deleted.

use crate::{AppError, FieldFault, Work};
use custode_domain::{ids::SourceId, journal::Body, source::Source};

/// A source as typed.
#[derive(Debug, Clone)]
pub struct SourceDraft {
    /// `None` for a new one.
    pub id: Option<SourceId>,
    /// Code; unique whatever the case.
    pub code: String,
    /// Title.
    pub title: String,
    /// The data came from the person.
    pub from_subject: bool,
    /// Out of use.
    pub archived: bool,
}

/// Adds or changes a source.
///
/// # Errors
/// Field faults, among them a code that is taken.
pub async fn save_source(work: &Work, draft: SourceDraft) -> Result<SourceId, AppError> {
    let known = work.reader().sources().await?;
    let code = draft.code.trim().to_uppercase();
    let mut faults = Vec::new();
    if code.is_empty() {
        faults.push(FieldFault::new("code", "missing"));
    } else if code.chars().count() > 40 || code.chars().any(char::is_whitespace) {
        faults.push(FieldFault::new("code", "bad-characters"));
    } else if known.iter().any(|other| other.source.code.eq_ignore_ascii_case(&code) && Some(other.id) != draft.id) {
        faults.push(FieldFault::new("code", "taken"));
    }
    if draft.title.trim().is_empty() {
        faults.push(FieldFault::new("title", "missing"));
    } else if draft.title.chars().count() > 200 {
        faults.push(FieldFault::new("title", "too-long"));
    }
    if !faults.is_empty() {
        return Err(AppError::Invalid(faults));
    }
    let old = match draft.id {
        Some(id) => Some(known.iter().find(|other| other.id == id).ok_or(AppError::NotFound("source"))?),
        None => None,
    };
    let id = draft.id.unwrap_or_else(|| SourceId::from_uuid(work.new_id()));
    let source = Source {
        code,
        title: draft.title.trim().to_owned(),
        from_subject: draft.from_subject,
        description: old.and_then(|old| old.source.description.clone()),
        position: old.map_or_else(|| u32::try_from(known.len()).unwrap_or(u32::MAX), |old| old.source.position),
    };
    let was_archived = old.is_some_and(|old| old.archived);
    work.transact(async |tx| {
        tx.write(id, Body::SourceSet(source));
        if draft.archived != was_archived {
            tx.write(id, if draft.archived { Body::SourceArchived } else { Body::SourceRestored });
        }
        Ok(())
    })
    .await?;
    Ok(id)
}
