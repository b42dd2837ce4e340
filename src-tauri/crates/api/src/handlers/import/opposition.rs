//! Lists that make no card: who left a mailing tool, what came back, what the register of oppositions answered.

use super::super::Answer;
use super::batch::totals_view;
use crate::wire::{Done, ids, import::*};
use custode_app::{
    Work,
    imports::{self, Mode},
    jobs::Progress,
};

pub(super) const fn mode_view(mode: Mode) -> ImportMode {
    match mode {
        Mode::Contacts => ImportMode::Contacts,
        Mode::Suppression => ImportMode::Suppression,
        Mode::Rpo => ImportMode::Rpo,
        Mode::Log => ImportMode::Log,
    }
}

pub(super) const fn mode_of(mode: ImportMode) -> Mode {
    match mode {
        ImportMode::Contacts => Mode::Contacts,
        ImportMode::Suppression => Mode::Suppression,
        ImportMode::Rpo => Mode::Rpo,
        ImportMode::Log => Mode::Log,
    }
}

pub(crate) async fn import_mode_set(work: &Work, request: ImportModeSet) -> Answer<Done> {
    imports::set_mode(work, request.import.0, mode_of(request.mode)).await?;
    Ok(Done {})
}

pub(crate) async fn import_oppositions(work: &Work, request: ImportRequest) -> Answer<ImportOppositions> {
    let review = imports::review_oppositions(work, request.import.0, &Progress::default()).await?;
    let types = review.types.into_iter().map(|one| ImportWithdrawnType {
        id: ids::ConsentTypeId(one.id.as_uuid()),
        title: one.title,
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

pub(crate) async fn import_rpo(work: &Work, request: ImportRequest) -> Answer<ImportRpo> {
    let review = imports::review_rpo(work, request.import.0, &Progress::default()).await?;
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
