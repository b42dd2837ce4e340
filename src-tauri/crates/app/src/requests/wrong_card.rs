//! What a request did at once to a card (D4, D6) is taken back when the card turns out to be somebody else's.

use super::{no_to_all, restrict};
use crate::{AppError, Work, consents::give_back_asked};
use custode_domain::{
    consent::{Stop, StopAuthor, StopLift},
    contact::ContactUnit,
    ids::{ContactId, RequestId},
    journal::Body,
    request::{RequestEvent, RequestRestriction, RequestUnit, RightKind},
};
use custode_store::{Tx, read::RequestQuery};

/// Takes back the objection, the withdrawals and the restriction of one request. What other requests about the same card hold stays.
pub(super) async fn release(
    work: &Work,
    tx: &mut Tx,
    id: RequestId,
    unit: &RequestUnit,
    contact: ContactId,
) -> Result<(), AppError> {
    // Whoever was erased since holds nothing any more.
    let Some(card) = tx.contact(contact).await? else { return Ok(()) };
    let others = restrict::others(work, id, contact).await?;
    correct_stops(work, tx, unit, (contact, &card), &others)?;
    if let Some(intake) = unit.intake() {
        give_back_asked(tx, contact, &card, &intake.number);
    }
    let ground = unit.events().rev().find_map(|event| match event {
        RequestEvent::Restricted(one) => Some(one.ground),
        _ => None,
    });
    if let Some(ground) = ground.filter(|_| unit.restricts()) {
        let lifted = RequestRestriction { on: work.today(), restricted: false, ground, reason: None, told_on: None };
        tx.write(id, Body::RequestRestricted(lifted));
        if card.is_restricted() && !others.iter().any(RequestUnit::restricts) {
            restrict::free(tx, contact, &card).await?;
        }
    }
    Ok(())
}

/// The numbers of the requests about a card, whoever works on them.
pub(crate) async fn numbers_about(work: &Work, contact: ContactId) -> Result<Vec<String>, AppError> {
    let work = work.clone().of_the_program();
    let mut numbers = Vec::new();
    loop {
        let offset = numbers.len() as u64;
        let query = RequestQuery { contact: Some(contact), offset, limit: 200, ..RequestQuery::default() };
        let (rows, total) = work.reader().requests(&query).await?;
        let last = rows.is_empty();
        numbers.extend(rows.into_iter().map(|row| row.number));
        if last || numbers.len() as u64 >= total {
            return Ok(numbers);
        }
    }
}

/// Whether a request with one of these numbers set a stop.
pub(crate) fn set_by(stop: &Stop, numbers: &[String]) -> bool {
    stop.author == StopAuthor::Person && stop.ground.as_ref().is_some_and(|ground| numbers.contains(ground))
}

/// The stops whose ground is the number of the request were set in error. Another objection that was not written down because
/// such a stop stood gets its own.
fn correct_stops(
    work: &Work,
    tx: &mut Tx,
    unit: &RequestUnit,
    (contact, card): (ContactId, &ContactUnit),
    others: &[RequestUnit],
) -> Result<(), AppError> {
    let Some(number) = unit.intake().map(|intake| &intake.number) else { return Ok(()) };
    let (wrong, right): (Vec<_>, Vec<_>) = card
        .standing_stops()
        .into_iter()
        .map(|known| &known.stop)
        .partition(|stop| set_by(stop, std::slice::from_ref(number)));
    for stop in &wrong {
        let lift = StopLift {
            stop: stop.id,
            author: StopAuthor::Controller,
            reason: Some(number.clone()),
            consent: None,
            evidence_level: 0,
            undoes: None,
        };
        tx.write(contact, Body::StopCorrected(lift));
    }
    let objections = others
        .iter()
        .filter_map(RequestUnit::intake)
        .filter(|intake| intake.kinds.contains(&RightKind::ObjectionMarketing));
    for intake in objections {
        let leant = wrong.iter().any(|stop| stop.objects_since(intake.received_on, &[]));
        if leant && !right.iter().any(|stop| stop.objects_since(intake.received_on, &[])) {
            tx.write(contact, Body::StopSet(no_to_all(work, intake)));
        }
    }
    Ok(())
}
