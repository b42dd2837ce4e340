//! What the person allowed, refused and forbade, as the report tells it.

use super::{
    gather::channel_code,
    masking::{Marks, proof_name},
};
use crate::{
    AppError, Work,
    consents::AttachedFile,
    contacts::{Names, held},
    reach::Judged,
};
use custode_domain::{
    channel::Channel,
    consent::{ShownState, StopAuthor},
    ids::ConsentEventId,
    masking::{MaskItem, MaskPart},
};
use custode_report::{AuthorRank, ConsentEvent, ConsentState, ConsentSummary, ProofCopy, Stop, Wording};
use custode_store::read::{CardConsent, ContactCard};
use custode_vault::hex;

/// Who stops the whole consent although it was given, and which of its channels are closed where only some are.
fn stopped(card: &ContactCard, consent: &CardConsent, names: &Names) -> (Option<AuthorRank>, Vec<Channel>) {
    let known = names.opening(consent.id).zip(names.consent_type(consent.id));
    let Some((opening, row)) = known else { return (None, Vec::new()) };
    let (stops, act) = (Judged::stops(&card.unit), [held(row, &consent.view)]);
    if !opening.is_closed_by(&stops, &act) {
        return (None, opening.closed(&stops, &act));
    }
    let closing = opening.channels.iter().flat_map(|channel| opening.closing(channel, &stops, &act));
    // Of several the one of the highest author is told (DOMAIN 4.3).
    (closing.map(|stop| stop.author).max().map(rank), Vec::new())
}

const fn rank(author: StopAuthor) -> AuthorRank {
    match author {
        StopAuthor::Person => AuthorRank::Person,
        StopAuthor::Controller => AuthorRank::Controller,
        StopAuthor::Law => AuthorRank::Law,
    }
}

pub(super) fn consents(card: &ContactCard, names: &Names, marks: &Marks) -> Vec<ConsentSummary> {
    card.consents
        .iter()
        .filter_map(|consent| {
            let row = names.consent_type(consent.id)?;
            let view = &consent.view;
            let deciding = consent.events.iter().find(|recorded| Some(recorded.event.id) == view.event);
            // Beside a no, a stop says nothing more.
            let (stopped_by, closed) = if view.counts { stopped(card, consent, names) } else { (None, Vec::new()) };
            Some(ConsentSummary {
                type_code: row.definition.code.clone(),
                type_title: row.definition.title.clone(),
                description: row.definition.description.clone(),
                state: ConsentState::from_code(view.shown.code())?,
                counts: view.counts,
                stopped_by,
                closed: closed.iter().map(|channel| channel_code(channel, names)).collect(),
                decided_on: view.decided_on,
                method: deciding.map(|recorded| recorded.event.method.code().to_owned()),
                wording: deciding.and_then(|recorded| recorded.event.wording).map(|id| id.to_string()),
                evidence_level: deciding.map(|recorded| recorded.event.evidence_level),
                evidence: deciding.and_then(|recorded| {
                    let item = MaskItem::Consent(recorded.event.id);
                    marks.hide_some(&item, MaskPart::Evidence, recorded.event.evidence.clone())
                }),
                valid_until: view.valid_until,
                recorded_at: deciding.map(|recorded| recorded.key.stamp.at()),
                recorded_by: deciding.map(|recorded| names.operator(recorded.actor)),
            })
        })
        .collect()
}

/// The files that prove a decision, or a stop by its id; they are numbered in the order of all.
fn proofs(event: ConsentEventId, marks: &Marks, files: &[AttachedFile]) -> Vec<ProofCopy> {
    let numbered = files.iter().enumerate().filter(|(_, file)| file.evidence.proves(event));
    numbered
        .map(|(at, file)| {
            let item = MaskItem::Proof(file.evidence.id);
            let left_out = marks.touches(&item);
            ProofCopy {
                left_out,
                number: at + 1,
                name: marks.hide(&item, MaskPart::Subject, proof_name(file)),
                bytes: (!left_out).then_some(file.evidence.size),
                sha256: (!left_out).then(|| hex(&file.evidence.sha256)),
                level: file.evidence.level,
                attached_at: file.at,
            }
        })
        .collect()
}

/// Every decision, with the files that prove it; these are numbered in their order.
pub(super) fn events(
    card: &ContactCard,
    (names, marks): (&Names, &Marks),
    files: &[AttachedFile],
) -> Vec<ConsentEvent> {
    let mut all: Vec<ConsentEvent> = card
        .unit
        .consent_events()
        .into_iter()
        .filter_map(|recorded| {
            let event = &recorded.event;
            let row = names.consent_type(event.consent_type)?;
            let item = MaskItem::Consent(event.id);
            let terms = row.definition.terms();
            let shown = ShownState::of(event.state, event.decided_on, event.evidence_level, &terms);
            Some(ConsentEvent {
                type_code: row.definition.code.clone(),
                type_title: row.definition.title.clone(),
                state: ConsentState::from_code(shown.code())?,
                decided_on: event.decided_on,
                recorded_at: recorded.key.stamp.at(),
                recorded_by: Some(names.operator(recorded.actor)),
                method: Some(event.method.code().to_owned()),
                wording: event.wording.map(|id| id.to_string()),
                evidence_level: Some(event.evidence_level),
                evidence: marks.hide_some(&item, MaskPart::Evidence, event.evidence.clone()),
                valid_until: event.valid_until,
                note: marks.hide_some(&item, MaskPart::Note, event.note.clone()),
                corrected: card
                    .unit
                    .correction(event.id)
                    .map(|correction| marks.hide(&item, MaskPart::Reason, correction.reason.clone())),
                files: proofs(event.id, marks, files),
            })
        })
        .collect();
    // As it happened; what was noted without a day stands where it was noted.
    all.sort_by_key(|event| (event.decided_on.unwrap_or_else(|| event.recorded_at.date_naive()), event.recorded_at));
    all
}

pub(super) async fn wordings(work: &Work, card: &ContactCard, names: &Names) -> Result<Vec<Wording>, AppError> {
    let mut all = Vec::new();
    for consent in &card.consents {
        let shown: Vec<_> = consent.events.iter().filter_map(|recorded| recorded.event.wording).collect();
        if shown.is_empty() {
            continue;
        }
        let title = names.consent_type(consent.id).map(|row| row.definition.title.clone()).unwrap_or_default();
        for wording in work.reader().wordings(consent.id).await? {
            if shown.contains(&wording.id) {
                all.push(Wording {
                    code: wording.id.to_string(),
                    title: format!("{title} · {}", wording.version),
                    text: wording.text,
                    valid_from: wording.valid_from,
                });
            }
        }
    }
    Ok(all)
}

/// Every stop, with the files that prove it.
pub(super) fn stops(
    work: &Work,
    card: &ContactCard,
    (names, marks): (&Names, &Marks),
    files: &[AttachedFile],
) -> Vec<Stop> {
    card.unit
        .stops()
        .into_iter()
        .map(|recorded| Stop {
            purposes: recorded
                .stop
                .purposes
                .iter()
                .filter_map(|id| names.purpose(*id))
                .map(|row| row.purpose.title.clone())
                .collect(),
            channels: recorded.stop.channels.iter().map(|channel| channel_code(channel, names)).collect(),
            author: rank(recorded.stop.author),
            ground: marks.hide_some(
                &MaskItem::Objection(recorded.stop.id),
                MaskPart::Ground,
                recorded.stop.ground.clone(),
            ),
            since: recorded.stop.since,
            undated: !recorded.stop.is_dated(),
            lifted_on: recorded.ended_by().map(|lift| work.day_of(lift.key.stamp.at())),
            arrived_by: recorded.stop.arrived_by.as_ref().map(|channel| channel_code(channel, names)),
            files: proofs(ConsentEventId::from_uuid(recorded.stop.id.as_uuid()), marks, files),
        })
        .collect()
}
