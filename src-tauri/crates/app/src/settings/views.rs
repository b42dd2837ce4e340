//! Saved views of the people and of the communications. The definition is JSON written by the api; here it is only kept.

use crate::{AppError, Work};
use custode_domain::{
    ids::{ActorId, ViewId},
    journal::Body,
    records::{SavedView, ViewPlace},
};
use custode_store::read::ViewRow;

/// The views of a place, each with whether the person at the desk may read its words: what somebody else searched for may be a
/// value that their role hides, or name somebody out of their reach.
///
/// # Errors
/// Those of the database.
pub async fn views(work: &Work, place: ViewPlace) -> Result<Vec<(ViewRow, bool)>, AppError> {
    let mut views = Vec::new();
    for row in work.reader().saved_views(place).await? {
        let readable = work.reads_words() || made_by(work, row.id).await? == Some(work.archive().actor());
        views.push((row, readable));
    }
    Ok(views)
}

/// Who wrote a view last.
async fn made_by(work: &Work, view: ViewId) -> Result<Option<ActorId>, AppError> {
    let entries = work.archive().reader().entries(view).await?;
    let set = entries.iter().rev().find(|entry| matches!(entry.body, Some(Body::SavedViewSet(_))));
    Ok(set.map(|entry| entry.header.actor))
}

/// A view to keep.
#[derive(Clone)]
pub struct ViewDraft {
    /// `None` for a new one.
    pub id: Option<ViewId>,
    /// What it is of.
    pub place: ViewPlace,
    /// Its name.
    pub title: String,
    /// Filters, order and columns.
    pub definition: String,
}

custode_domain::redacted!(ViewDraft);

/// Saves a view.
///
/// # Errors
/// [`AppError::NotFound`] for a view that is gone; field faults: no name, a name that another view has.
pub async fn save_view(work: &Work, draft: ViewDraft) -> Result<ViewId, AppError> {
    let title = draft.title.trim().to_owned();
    if title.is_empty() {
        return Err(AppError::field("name", "missing"));
    }
    if title.chars().count() > 80 || draft.definition.len() > 64 * 1024 {
        return Err(AppError::field("name", "too-long"));
    }
    let known = work.reader().saved_views(draft.place).await?;
    if known.iter().any(|other| other.view.title.eq_ignore_ascii_case(&title) && Some(other.id) != draft.id) {
        return Err(AppError::field("name", "taken"));
    }
    if draft.id.is_some_and(|id| known.iter().all(|other| other.id != id)) {
        return Err(AppError::NotFound("view"));
    }
    let id = draft.id.unwrap_or_else(|| ViewId::from_uuid(work.new_id()));
    let position = known.iter().find(|other| other.id == id).map_or(known.len(), |other| other.view.position as usize);
    let (position, place) = (u32::try_from(position).unwrap_or(u32::MAX), Some(draft.place));
    let view = SavedView { title, definition: draft.definition, position, place };
    work.transact(async |tx| {
        tx.write(id, Body::SavedViewSet(view));
        Ok(())
    })
    .await?;
    Ok(id)
}

/// Removes a view.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn delete_view(work: &Work, place: ViewPlace, id: ViewId) -> Result<(), AppError> {
    if !work.reader().saved_views(place).await?.iter().any(|known| known.id == id) {
        return Err(AppError::NotFound("view"));
    }
    work.transact(async |tx| {
        tx.write(id, Body::SavedViewRemoved);
        Ok(())
    })
    .await?;
    Ok(())
}
