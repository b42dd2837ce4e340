//! Lists that make no card: who left a mailing tool, what came back, what the register of oppositions answered.

use super::super::Answer;
use super::batch::totals_view;
use crate::wire::{Done, file::Started, ids, import::*};
use custode_app::{
    AppError, JobValue, Work,
    imports::{self, ListReview, Mode},
};
use std::sync::Arc;

pub(super) const fn mode_view(mode: Mode) -> ImportMode {
    match mode {
        Mode::Contacts => ImportMode::Contacts,
        Mode::Suppression => ImportMode::Suppression,
        Mode::Rpo => ImportMode::Rpo,
        Mode::Log => ImportMode::Log,
        Mode::Consents => ImportMode::Consents,
    }
}

pub(super) const fn mode_of(mode: ImportMode) -> Mode {
    match mode {
        ImportMode::Contacts => Mode::Contacts,
        ImportMode::Suppression => Mode::Suppression,
        ImportMode::Rpo => Mode::Rpo,
        ImportMode::Log => Mode::Log,
        ImportMode::Consents => Mode::Consents,
    }
}

pub(crate) async fn import_mode_set(work: &Work, request: ImportModeSet) -> Answer<Done> {
    imports::set_mode(work, request.import.0, mode_of(request.mode)).await?;
    Ok(Done {})
}

/// Looks at the rows of an import, as a long act; `import_review`, `import_oppositions`, `import_rpo` or `import_consents`
/// tell what it saw.
pub(crate) async fn import_look(work: &Work, request: ImportRequest) -> Answer<Started> {
    let (job, held, import) = (work.new_id(), work.clone(), request.import.0);
    work.desk().jobs().start(job, move |progress| async move {
        let look = imports::look(&held, import, &progress).await.map_err(Arc::new)?;
        held.desk().jobs().forget(|value| matches!(value, JobValue::ListLook(look) if look.import == import));
        Ok(JobValue::ListLook(Arc::new(look)))
    });
    Ok(Started { job: ids::JobId(job) })
}

pub(crate) async fn import_oppositions(work: &Work, request: ImportLookRequest) -> Answer<ImportOppositions> {
    let look = imports::look_of(work, request.job.0)?;
    let ListReview::Oppositions(review) = &look.review else { return Err(AppError::NotFound("look").into()) };
    let types = review.types.iter().map(|one| ImportWithdrawnType {
        id: ids::ConsentTypeId(one.id.as_uuid()),
        title: one.title.clone(),
        withdrawn: one.withdrawn,
    });
    Ok(ImportOppositions {
        address: review.address,
        day: review.day,
        types: types.collect(),
        rows: review.totals.sum(),
        totals: totals_view(review.totals),
        left: review.left,
        bounced: review.bounced,
        cards: review.cards,
    })
}

pub(crate) async fn import_opposition_set(work: &Work, request: ImportOppositionSet) -> Answer<Done> {
    let kept = request.kept.into_iter().map(|id| id.0).collect();
    imports::set_opposition(work, request.import.0, request.address, request.day, kept).await?;
    Ok(Done {})
}

pub(crate) async fn import_rpo(work: &Work, request: ImportLookRequest) -> Answer<ImportRpo> {
    let look = imports::look_of(work, request.job.0)?;
    let ListReview::Rpo(review) = &look.review else { return Err(AppError::NotFound("look").into()) };
    Ok(ImportRpo {
        number: review.number,
        answer: review.answer,
        all: review.all,
        rows: review.totals.sum(),
        totals: totals_view(review.totals),
        listed: review.listed,
        clear: review.clear,
        invalidated: review.invalidated,
        valid_until: review.valid_until,
    })
}

pub(crate) async fn import_rpo_set(work: &Work, request: ImportRpoSet) -> Answer<Done> {
    imports::set_rpo(work, request.import.0, request.number, request.answer, request.all).await?;
    Ok(Done {})
}
