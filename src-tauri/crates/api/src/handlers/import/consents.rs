//! Lists with one consent a row.

use super::super::Answer;
use super::batch::totals_view;
use crate::wire::{Done, ids, import::*};
use custode_app::{
    AppError, Work,
    imports::{self, ConsentListChange, ListReview},
};
use custode_domain::ids::ConsentTypeId;

pub(crate) async fn import_consents(work: &Work, request: ImportLookRequest) -> Answer<ImportConsents> {
    let look = imports::look_of(work, request.job.0)?;
    let ListReview::Consents(review) = &look.review else { return Err(AppError::NotFound("look").into()) };
    let ([kind, answer, decided, withdrawn], [given, refused, taken_back]) = (review.columns, review.brought);
    let [unknown, ambiguous, other_name] = review.unknown;
    let id = |id: ConsentTypeId| ids::ConsentTypeId(id.as_uuid());
    let kinds = review.kinds.iter().map(|one| ImportConsentKind {
        raw: one.raw.clone(),
        count: one.count,
        consent_type: one.consent_type.map(id),
        left_out: one.left_out,
    });
    let answers = review.answers.iter();
    Ok(ImportConsents {
        columns: ImportConsentColumns { kind, answer, decided, withdrawn },
        all_about: review.all_about.map(id),
        all_say: review.all_say.clone(),
        names_people: review.names_people,
        kinds: kinds.collect(),
        answers: answers
            .map(|(raw, count, meaning)| ImportConsentAnswer {
                raw: raw.clone(),
                count: *count,
                meaning: meaning.clone(),
            })
            .collect(),
        rows: review.totals.sum(),
        totals: totals_view(review.totals),
        given,
        refused,
        withdrawn: taken_back,
        unknown,
        ambiguous,
        other_name,
        held_back: review.held_back,
        cards: review.cards,
    })
}

pub(crate) async fn import_consents_set(work: &Work, request: ImportConsentsSet) -> Answer<Done> {
    let id = |id: ids::ConsentTypeId| ConsentTypeId::from_uuid(id.0);
    let columns = request.columns.map(|one| [one.kind, one.answer, one.decided, one.withdrawn].map(Some));
    let change = ConsentListChange {
        columns: columns.unwrap_or_default(),
        all_about: request.all_about.map(id),
        all_say: request.all_say,
        kind: request.kind.map(|kind| (kind.raw, kind.consent_type.map(id))),
        answer: request.answer.map(|answer| (answer.raw, answer.meaning)),
    };
    imports::set_consent_list(work, request.import.0, change).await?;
    Ok(Done {})
}
