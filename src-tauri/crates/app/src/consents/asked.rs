//! Consents that somebody takes back in a request (Art. 7(3) GDPR): withdrawn in the write that says so (D5).

use super::{ConsentEntry, parts::Parts, record::event_of};
use crate::{AppError, FieldFault, Work};
use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    consent::{ConsentState, Correction, Method, yes_after},
    contact::ContactUnit,
    ids::{ConsentTypeId, ContactId},
    journal::Body,
};
use custode_store::{Tx, read::ConsentTypeRow};

/// What a request takes back.
pub(crate) struct Asked<'a> {
    /// Which types.
    pub types: &'a [ConsentTypeId],
    /// The day on which the person said so.
    pub on: NaiveDate,
    /// How the request came.
    pub channel: &'a Channel,
    /// Its number: there lies the proof.
    pub number: &'a str,
}

/// The consents of a card that can be taken back: given, or given once and run out.
pub(crate) fn living<'a>(
    types: &'a [ConsentTypeRow],
    card: &'a ContactUnit,
    today: NaiveDate,
) -> impl Iterator<Item = &'a ConsentTypeRow> {
    types.iter().filter(move |row| card.consent_view(row.id, &row.definition.terms(), today).state.can_be_withdrawn())
}

/// Whether the person's withdrawal of a type, said on a day or later, is on the card.
pub(crate) fn is_withdrawn_since(card: &ContactUnit, kind: ConsentTypeId, day: NaiveDate) -> bool {
    card.standing_events(kind).iter().any(|known| {
        known.event.state == ConsentState::Withdrawn && known.event.decided_on.is_none_or(|decided| decided >= day)
    })
}

/// Whether a consent still counts as given although the person takes it back from a day on.
pub(crate) fn still_stands(card: &ContactUnit, row: &ConsentTypeRow, day: NaiveDate, today: NaiveDate) -> bool {
    let state = card.consent_view(row.id, &row.definition.terms(), today).state;
    state.is_granting() && !is_withdrawn_since(card, row.id, day)
}

/// Withdraws what is asked and still lives, with the parts of each purpose (I4). Says whether anything was withdrawn.
///
/// # Errors
/// [`AppError::NotFound`] for a type or card that is not there; a field fault `consents` for a yes from after the day.
pub(crate) async fn withdraw_asked(
    work: &Work,
    tx: &mut Tx,
    contact: ContactId,
    asked: Asked<'_>,
) -> Result<bool, AppError> {
    let rows = work.reader().consent_types().await?;
    if asked.types.iter().any(|kind| !rows.iter().any(|row| row.id == *kind)) {
        return Err(AppError::NotFound("consent-type"));
    }
    let card = tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
    let method = Method::of_channel(asked.channel);
    let mut events = Vec::new();
    for row in living(&rows, &card, work.today()).filter(|row| asked.types.contains(&row.id)) {
        if is_withdrawn_since(&card, row.id, asked.on) {
            continue;
        }
        if let Some(yes) = yes_after(&card.standing_events(row.id), asked.on) {
            let mut fault = FieldFault::new("consents", "before-yes");
            fault.params.insert("day".to_owned(), yes.to_string());
            return Err(AppError::Invalid(vec![fault]));
        }
        let entry = ConsentEntry {
            consent_type: row.id,
            state: ConsentState::Withdrawn,
            decided_on: asked.on,
            method,
            wording: None,
            evidence_level: method.highest_evidence(),
            evidence: Some(asked.number.to_owned()),
            note: None,
        };
        events.push(event_of(work, &card, row, &entry)?);
    }
    let falling = Parts::read(work).await?.falling(work, Some(&card), &events);
    let some = !events.is_empty();
    for event in events.into_iter().chain(falling) {
        tx.write(contact, Body::ConsentEvent(event));
    }
    Ok(some)
}

/// Takes back what a request withdrew on a card that turned out to be somebody else's.
pub(crate) fn give_back_asked(tx: &mut Tx, contact: ContactId, card: &ContactUnit, number: &str) {
    let wrong = card.consent_events().into_iter().map(|known| &known.event).filter(|event| {
        event.state == ConsentState::Withdrawn
            && event.evidence.as_deref() == Some(number)
            && card.correction(event.id).is_none()
    });
    let wrong: Vec<_> = wrong.map(|event| event.id).collect();
    for event in &wrong {
        tx.write(
            contact,
            Body::ConsentCorrected(Correction { event: *event, reason: number.to_owned(), undoes: None }),
        );
    }
}
