//! A decision of a person about a consent type, and the correction of one that was recorded in error.

use super::{
    evidence::{ProofFile, opt_in},
    parts::Parts,
};
use crate::{AppError, FieldFault, Work, retention::note_lost};
use chrono::NaiveDate;
use custode_domain::{
    consent::{
        ConsentEvent, ConsentInvalid, ConsentState, ConsentView, Correction, CorrectionRefused, Method,
        NewConsentEvent, check_correction, yes_after,
    },
    contact::{ContactField, ContactStatus, ContactUnit},
    ids::{ConsentEventId, ConsentTypeId, ContactId, TxnId, WordingId},
    journal::Body,
    role::Permission,
    text::typed,
};
use custode_store::read::ConsentTypeRow;
use std::path::Path;

/// Most cards that one act may touch.
const MAX_CARDS: usize = 1_000;

/// What the operator entered.
#[derive(Clone)]
pub struct ConsentEntry {
    /// Which type.
    pub consent_type: ConsentTypeId,
    /// What was decided.
    pub state: ConsentState,
    /// The day on which the person decided.
    pub decided_on: NaiveDate,
    /// How it reached us.
    pub method: Method,
    /// Which wording the person saw.
    pub wording: Option<WordingId>,
    /// 0 to 3.
    pub evidence_level: u8,
    /// Where the proof lies.
    pub evidence: Option<String>,
    /// Free words.
    pub note: Option<String>,
}

custode_domain::redacted!(ConsentEntry);

/// Records the same decision for one or more people in one act. The journal keeps the day of the decision and, apart
/// from it, the moment of recording (S96). A withdrawal takes the yeses to parts of the same purpose with it; a yes says
/// nothing about other types (I4).
///
/// # Errors
/// Field faults by I3, I5 and S96: a yes in the future, a yes for an archived type, more evidence than the method gives.
/// F7: a withdrawal from before the yes that it takes back, a yes from before the person was born. [`AppError::NotFound`] also
/// for a yes of somebody in the bin.
pub async fn record(work: &Work, contacts: &[ContactId], entry: ConsentEntry) -> Result<TxnId, AppError> {
    record_with(work, contacts, entry, None, true).await
}

/// [`record`] for the sample archive, whose past is older than its texts.
///
/// # Errors
/// As [`record`], but for F7.
pub(crate) async fn record_past(work: &Work, contact: ContactId, entry: ConsentEntry) -> Result<TxnId, AppError> {
    record_with(work, &[contact], entry, None, false).await
}

/// [`record`] for one person, with the file that proves it.
///
/// # Errors
/// As [`record`]; a file that is empty, too large or of no kind that is kept.
pub async fn record_proven(
    work: &Work,
    contact: ContactId,
    entry: ConsentEntry,
    file: &Path,
) -> Result<TxnId, AppError> {
    let proof = ProofFile::read(file).await?;
    record_with(work, &[contact], entry, Some(proof), true).await
}

/// F7: whether the day fits the card. Only the operator's own word is asked: what a file or a letter tells of the past is
/// history.
fn fits(unit: &ContactUnit, entry: &ConsentEntry) -> Result<(), AppError> {
    let day = entry.decided_on;
    if entry.state == ConsentState::Withdrawn
        && let Some(yes) = yes_after(&unit.standing_events(entry.consent_type), day)
    {
        return Err(day_fault("decidedOn", "before-yes", yes));
    }
    let born = unit.day(ContactField::BirthOn).filter(|birth| entry.state.is_granting() && *birth > day);
    born.map_or(Ok(()), |birth| Err(day_fault("decidedOn", "before-birth", birth)))
}

fn day_fault(field: &str, reason: &'static str, day: NaiveDate) -> AppError {
    let mut fault = FieldFault::new(field, reason);
    fault.params.insert("day".to_owned(), day.to_string());
    AppError::Invalid(vec![fault])
}

async fn record_with(
    work: &Work,
    contacts: &[ContactId],
    entry: ConsentEntry,
    mut proof: Option<ProofFile>,
    by_hand: bool,
) -> Result<TxnId, AppError> {
    if contacts.is_empty() || contacts.len() > MAX_CARDS {
        return Err(AppError::field("contacts", "out-of-range"));
    }
    let types = work.reader().consent_types().await?;
    let known = types.iter().find(|known| known.id == entry.consent_type).ok_or(AppError::NotFound("consent-type"))?;
    if let Some(wording) = entry.wording
        && !work.reader().wordings(entry.consent_type).await?.iter().any(|known| known.id == wording)
    {
        return Err(AppError::field("wording", "unknown"));
    }
    let parts = Parts::read(work).await?;
    let outcome = work
        .transact(async |tx| {
            for contact in contacts {
                let unit = tx.contact(*contact).await?.ok_or(AppError::NotFound("contact"))?;
                if by_hand {
                    fits(&unit, &entry)?;
                }
                let event = event_of(work, &unit, known, &entry)?;
                if by_hand {
                    opt_in(&unit, &event, event.evidence_level, proof.is_some())?;
                }
                let (id, level) = (event.id, event.evidence_level);
                let falling = parts.falling(work, Some(&unit), std::slice::from_ref(&event));
                for event in std::iter::once(event).chain(falling) {
                    tx.write(*contact, Body::ConsentEvent(event));
                }
                if let Some(proof) = proof.take() {
                    proof.attach(work, tx, *contact, &[id], level).await?;
                }
            }
            Ok(())
        })
        .await?;
    if entry.state.is_negative() {
        note_lost(work, contacts).await?;
    }
    Ok(outcome.txn)
}

/// The event that an entry makes on a card, checked by I3, I5 and S96.
pub(super) fn event_of(
    work: &Work,
    unit: &ContactUnit,
    known: &ConsentTypeRow,
    entry: &ConsentEntry,
) -> Result<ConsentEvent, AppError> {
    // A card in the bin is nobody to write to: only a no is still taken (I3).
    if entry.state.is_granting() && unit.status() == ContactStatus::Binned {
        return Err(AppError::NotFound("contact"));
    }
    let today = work.today();
    // A no counts at once: a later day on it is a slip of the pen, not a reason to refuse it (I3).
    let decided_on = if entry.state.is_negative() { entry.decided_on.min(today) } else { entry.decided_on };
    NewConsentEvent {
        consent_type: entry.consent_type,
        point: None,
        state: renewal(entry.state, &unit.consent_view(entry.consent_type, &known.definition.terms(), today)),
        decided_on: Some(decided_on),
        method: entry.method,
        wording: entry.wording,
        evidence_level: Some(entry.evidence_level),
        evidence: typed(entry.evidence.as_deref()),
        valid_until: None,
        note: typed(entry.note.as_deref()),
    }
    .parse(
        ConsentEventId::from_uuid(work.new_id()),
        unit.consent_heads(entry.consent_type),
        today,
        known.archived,
        unit.status() == ContactStatus::Erased,
    )
    .map_err(fault)
}

/// A yes after one that counts, or whose time is over, is a renewal (DPV `RenewedConsentGiven`); after a mere declaration or a
/// withdrawal it is given.
fn renewal(state: ConsentState, stands: &ConsentView) -> ConsentState {
    let before = stands.counts || stands.state == ConsentState::Expired;
    if state == ConsentState::Given && before { ConsentState::Renewed } else { state }
}

fn fault(invalid: ConsentInvalid) -> AppError {
    match invalid {
        ConsentInvalid::DayMissing => AppError::field("decidedOn", "missing"),
        ConsentInvalid::DayInFuture => AppError::field("decidedOn", "in-future"),
        ConsentInvalid::DayTooEarly => AppError::field("decidedOn", "too-early"),
        ConsentInvalid::EvidenceTooHigh => AppError::field("evidenceLevel", "too-high"),
        ConsentInvalid::TypeArchived => AppError::field("type", "archived"),
        ConsentInvalid::Computed => AppError::field("decision", "computed"),
        ConsentInvalid::Erased => AppError::Forbidden("erased"),
        ConsentInvalid::AfterWithdrawal => AppError::Forbidden("after-withdrawal"),
    }
}

/// Whether the person at the desk may do what only the Referente may do: who sets the rules.
pub(crate) fn is_lead(work: &Work) -> bool {
    work.may(Permission::Rules)
}

/// Neutralises an event that was recorded in error (I8). Both stay in the history.
///
/// # Errors
/// [`AppError::Forbidden`] for an event that came from the person; a field fault without a reason.
pub async fn correct(work: &Work, contact: ContactId, event: ConsentEventId, reason: &str) -> Result<TxnId, AppError> {
    let lead = is_lead(work);
    let outcome = work
        .transact(async |tx| {
            let unit = tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
            let events = unit.consent_events();
            let recorded =
                events.iter().find(|recorded| recorded.event.id == event).ok_or(AppError::NotFound("event"))?;
            if unit.correction(event).is_some() {
                return Err(AppError::Conflict("corrected"));
            }
            check_correction(recorded, work.archive().actor(), lead, reason, work.now()).map_err(|refused| {
                match refused {
                    CorrectionRefused::PersonsOwn => AppError::Forbidden("persons-own"),
                    CorrectionRefused::LeadOnly => AppError::Forbidden("lead-only"),
                    CorrectionRefused::ReasonMissing => AppError::field("reason", "missing"),
                }
            })?;
            tx.write(
                contact,
                Body::ConsentCorrected(Correction { event, reason: reason.trim().to_owned(), undoes: None }),
            );
            Ok(())
        })
        .await?;
    // What was recorded in error may have been the last basis.
    note_lost(work, &[contact]).await?;
    Ok(outcome.txn)
}
