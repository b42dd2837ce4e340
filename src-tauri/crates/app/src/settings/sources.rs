//! Sources of acquisition (S41): shipped, extendable, never deleted.

use crate::{AppError, FieldFault, Work, defaults::typed_over};
use custode_domain::{
    ids::SourceId,
    journal::Body,
    source::{NewSource, Source, SourceFault, SourceField, SourceInvalid},
};

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
    /// The data were bought, or handed over by somebody else.
    pub bought: bool,
    /// Out of use.
    pub archived: bool,
}

/// Adds or changes a source.
///
/// # Errors
/// Field faults, among them a code that is taken.
pub async fn save_source(work: &Work, draft: SourceDraft) -> Result<SourceId, AppError> {
    let known = work.reader().sources().await?;
    let (old, others): (Vec<_>, Vec<_>) = known.iter().partition(|other| Some(other.id) == draft.id);
    let old = old.first().copied();
    let title = typed_over(old.map(|old| old.source.title.as_str()), draft.title);
    let others: Vec<&Source> = others.iter().map(|other| &other.source).collect();
    let source = NewSource { code: draft.code, title, from_subject: draft.from_subject, bought: draft.bought }
        .parse(old.map(|old| &old.source), &others)
        .map_err(|faults| AppError::Invalid(faults.into_iter().map(fault).collect()))?;
    if draft.id.is_some() && old.is_none() {
        return Err(AppError::NotFound("source"));
    }
    let id = draft.id.unwrap_or_else(|| SourceId::from_uuid(work.new_id()));
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

fn fault(invalid: SourceInvalid) -> FieldFault {
    let field = match invalid.field {
        SourceField::Code => "code",
        SourceField::Title => "title",
    };
    let reason = match invalid.reason {
        SourceFault::Missing => "missing",
        SourceFault::TooLong => "too-long",
        SourceFault::BadCharacters => "bad-characters",
        SourceFault::Taken => "taken",
    };
    FieldFault::new(field, reason)
}
