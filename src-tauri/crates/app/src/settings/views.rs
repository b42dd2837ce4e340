//! Saved views of the people and of the communications. The definition is JSON written by the api; here it is only kept.

use crate::{AppError, Work};
use custode_domain::{
    ids::{ActorId, ViewId},
    journal::Body,
    records::{SavedView, ViewPlace},
};
use custode_store::read::ContactFilter;

/// What a saved view asks for.
#[derive(Default)]
pub struct Asks<'a> {
    /// What was typed to search for.
    pub text: &'a str,
    /// Conditions of a list of people.
    pub filters: Vec<ContactFilter>,
    /// It names a card or a case.
    pub names_one: bool,
}

impl std::fmt::Debug for Asks<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Asks").field("filters", &self.filters).finish_non_exhaustive()
    }
}

impl Asks<'_> {
    /// Whether it says what somebody else may not read: a value that their role hides, or somebody out of their reach.
    fn is_private(&self) -> bool {
        self.names_one || !self.text.trim().is_empty() || self.filters.iter().any(ContactFilter::says_a_word)
    }

    /// Whether it asks about what the role hides: without its condition it would show other people, by the same name.
    fn is_hidden(&self, work: &Work) -> bool {
        self.filters.iter().filter_map(ContactFilter::facet).any(|facet| work.hides(facet))
    }
}

/// The views of a place that the person at the desk may have, by name. `read` understands a definition; one that it does not
/// is left out.
///
/// # Errors
/// Those of the database.
pub async fn views<K>(
    work: &Work,
    place: ViewPlace,
    read: impl Fn(&str) -> Option<K>,
    asks: impl Fn(&K) -> Asks<'_>,
) -> Result<Vec<(ViewId, String, K)>, AppError> {
    let mut views = Vec::new();
    for row in work.reader().saved_views(place).await? {
        let Some(kept) = read(&row.view.definition) else { continue };
        let asked = asks(&kept);
        let is_shown = !asked.is_hidden(work)
            && (!asked.is_private()
                || work.reads_words()
                || made_by(work, row.id).await? == Some(work.archive().actor()));
        drop(asked);
        if is_shown {
            views.push((row.id, row.view.title, kept));
        }
    }
    views.sort_by_key(|(_, title, _)| title.to_lowercase());
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
