//! What a receipt says, and what every paper says about the firm.

use crate::{
    AppError, Work,
    contacts::Names,
    reports::{ReportLanguage, controller_of, receivers_of},
};
use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    consent::{ConsentEvent, ConsentState as State, RecordedConsent, ShownState},
    consent_type::Wording,
    contact::ContactUnit,
    ids::{ConsentEventId, ConsentTypeId, ContactId, WordingId},
};
use custode_report::{ConsentState, Controller, FormWording, Receipt, ReceiptPurpose};
use custode_store::read::{ConsentTypeRow, PurposeRow, RecipientRow};

pub(super) async fn controller(work: &Work) -> Result<Controller, AppError> {
    Ok(controller_of(&work.reader().controller().await?.controller))
}

/// The receipt of one decision on a card. A yes without a day or with too little proof has none: it opens nothing, and a paper
/// that says "given" would claim more than is known.
pub(super) async fn receipt(
    work: &Work,
    (contact, event): (ContactId, ConsentEventId),
    language: ReportLanguage,
) -> Result<Receipt, AppError> {
    let card = work.reader().contact(contact, work.today()).await?.ok_or(AppError::NotFound("contact"))?;
    let names = Names::read(work).await?.in_language(language);
    let events = card.unit.consent_events();
    let recorded = events.iter().find(|recorded| recorded.event.id == event).ok_or(AppError::NotFound("event"))?;
    if card.unit.correction(event).is_some() {
        return Err(AppError::Precondition("corrected"));
    }
    let event = &recorded.event;
    let row = names.consent_type(event.consent_type).ok_or(AppError::NotFound("consent-type"))?;
    let shown = ShownState::of(event.state, event.decided_on, event.evidence_level, &row.definition.terms());
    if !event.state.is_decision() {
        return Err(AppError::Precondition("undecided"));
    }
    if event.state.is_granting() && !shown.is_yes() {
        return Err(AppError::Precondition("unproven"));
    }
    let days = row.definition.validity_days.map(|days| chrono::Days::new(u64::from(days)));
    let by_type = event.decided_on.zip(days).and_then(|(day, days)| day.checked_add_days(days));
    let until = if event.state.is_granting() { event.valid_until.into_iter().chain(by_type).min() } else { None };
    let purpose = row.definition.purpose.and_then(|id| names.purpose(id));
    let receivers = work.reader().recipients().await?;
    let purpose = purpose.map(|row| self::purpose(row, &receivers));
    Ok(Receipt {
        record: event.id.to_string(),
        subject: contact.to_string(),
        person: card.unit.display_name(),
        type_code: row.definition.code.clone(),
        type_title: row.definition.title.clone(),
        description: row.definition.description.clone(),
        state: ConsentState::from_code(event.state.code()).ok_or(AppError::Document)?,
        dpv_state: event.state.dpv().to_owned(),
        decided_on: event.decided_on,
        recorded_at: recorded.key.stamp.at(),
        recorded_by: names.operator(recorded.actor),
        method: event.method.code().to_owned(),
        wording: wording(work, event.consent_type, shown_with(&events, event)).await?,
        evidence_level: event.evidence_level,
        evidence: event.evidence.clone(),
        note: event.note.clone(),
        valid_until: until,
        ended: ended(work, &card.unit, row, (event.state, event.id, until), &names),
        channels: channel_codes(&row.definition.channels, &names),
        purpose,
    })
}

/// The text of a decision; where the firm decided, that of the yes which it gave up.
fn shown_with(events: &[&RecordedConsent], event: &ConsentEvent) -> Option<WordingId> {
    if !matches!(event.state, State::Revoked | State::Invalidated) {
        return event.wording;
    }
    let before = events.iter().take_while(|recorded| recorded.event.id != event.id);
    let yes = before.filter(|one| one.event.consent_type == event.consent_type && one.event.state.is_granting()).last();
    yes.and_then(|recorded| recorded.event.wording)
}

/// How and since when a yes no longer stands: a later no to the same consent, an objection to its whole purpose, or the end of
/// its term, whichever came first; or that the person decided anew with a yes.
fn ended(
    work: &Work,
    unit: &ContactUnit,
    row: &ConsentTypeRow,
    (state, event, until): (State, ConsentEventId, Option<NaiveDate>),
    names: &Names,
) -> Option<(String, NaiveDate)> {
    let view = unit.consent_view(row.id, &row.definition.terms(), work.today());
    let last = view.decided_on.or_else(|| view.recorded.map(|key| work.day_of(key.stamp.at())));
    let purpose = row.definition.purpose.and_then(|id| names.purpose(id));
    let stops = unit.standing_stops();
    let whole = purpose.into_iter().flat_map(|purpose| {
        stops.iter().filter(|recorded| recorded.stop.closes(purpose.id, purpose.purpose.marketing))
    });
    let objected = whole.map(|recorded| recorded.stop.since).min().map(|day| ("objected", day));
    let objected = objected.filter(|_| state.is_granting());
    let said = |end: Option<(&str, NaiveDate)>| end.map(|(how, day)| (how.to_owned(), day));
    // Where the person said yes since, that one counts, whatever this one was.
    if view.state.is_granting() && view.event != Some(event) {
        return said(objected.or_else(|| last.map(|day| ("replaced", day))));
    }
    if !state.is_granting() {
        return None;
    }
    let over = matches!(view.state, State::Withdrawn | State::Revoked | State::Invalidated | State::Refused);
    let taken_back = last.filter(|_| over && view.event != Some(event)).map(|day| (view.state.code(), day));
    let expired = until.filter(|last| *last < work.today()).map(|day| ("expired", day));
    said([taken_back, objected, expired].into_iter().flatten().min_by_key(|(_, day)| *day))
}

fn purpose(row: &PurposeRow, receivers: &[RecipientRow]) -> ReceiptPurpose {
    ReceiptPurpose {
        title: row.purpose.title.clone(),
        marketing: row.purpose.marketing,
        categories: row.purpose.data_categories.clone(),
        recipients: receivers_of(row, receivers),
        retention: row.purpose.retention.clone(),
    }
}

async fn wording(work: &Work, kind: ConsentTypeId, id: Option<WordingId>) -> Result<Option<FormWording>, AppError> {
    let Some(id) = id else { return Ok(None) };
    Ok(work.reader().wordings(kind).await?.iter().find(|known| known.id == id).map(wording_of))
}

pub(super) fn wording_of(wording: &Wording) -> FormWording {
    FormWording {
        id: wording.id.to_string(),
        version: wording.version.clone(),
        language: wording.language.clone(),
        text: wording.text.clone(),
        valid_from: wording.valid_from,
    }
}

pub(super) fn channel_codes(channels: &[Channel], names: &Names) -> Vec<String> {
    channels
        .iter()
        .map(|channel| match channel {
            Channel::Other(id) => names.channel(*id).unwrap_or_default(),
            channel => channel.code(),
        })
        .collect()
}
