//! A look at an import before it is written: what its rows would do. It walks all of them, so it is a long act with progress
//! and a way to stop. Of a list that makes no card its value stays until the next look; of cards it is the plan that is kept.

use super::{
    check::rows_of, consent_list::review_consent_list, oppositions::review_oppositions, plan::review, rpo::review_rpo,
    session::load, state::Mode,
};
use crate::{
    AppError, JobValue, Work,
    imports::{ConsentListReview, OppositionReview, RpoReview},
    jobs::{Ending, Phase, Progress},
};
use std::sync::Arc;
use uuid::Uuid;

/// What an import will do, by what its rows describe.
#[derive(Debug)]
pub enum ListReview {
    /// Cards: the plan is made and kept.
    Contacts,
    /// One consent a row.
    Consents(ConsentListReview),
    /// Who left a mailing tool, what came back.
    Oppositions(OppositionReview),
    /// What the register of oppositions answered.
    Rpo(RpoReview),
}

/// A look that is over.
#[derive(Debug)]
pub struct ListLook {
    /// The import in preparation.
    pub import: Uuid,
    /// What was seen.
    pub review: ListReview,
}

/// Looks at the rows of an import. Nothing is written.
///
/// # Errors
/// [`AppError::Precondition`] for rows that make communications; [`AppError::Cancelled`].
pub async fn look(work: &Work, id: Uuid, progress: &Progress) -> Result<ListLook, AppError> {
    let session = load(work, id).await?;
    progress.enter(Phase::Checking, rows_of(&session));
    let review = match session.state.mode {
        Mode::Consents => ListReview::Consents(review_consent_list(work, id, progress).await?),
        Mode::Suppression => ListReview::Oppositions(review_oppositions(work, id, progress).await?),
        Mode::Rpo => ListReview::Rpo(review_rpo(work, id, progress).await?),
        Mode::Contacts => {
            review(work, id, progress).await?;
            ListReview::Contacts
        }
        Mode::Log => return Err(AppError::Precondition("no-list")),
    };
    Ok(ListLook { import: id, review })
}

/// The look that an act took.
///
/// # Errors
/// [`AppError::NotFound`] when it is gone, [`AppError::Precondition`] while it is being taken.
pub fn look_of(work: &Work, job: Uuid) -> Result<Arc<ListLook>, AppError> {
    match work.desk().jobs().look(job) {
        Some(Ending::Done(JobValue::ListLook(look))) => Ok(look),
        Some(_) => Err(AppError::Precondition("not-done")),
        None => Err(AppError::NotFound("job")),
    }
}
