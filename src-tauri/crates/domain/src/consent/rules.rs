use chrono::{DateTime, Datelike as _, NaiveDate, TimeDelta, Utc};

use super::{ConsentEvent, ConsentState, Method, RecordedConsent, RecordedStop, Stop, StopAuthor, StopKind};
use crate::{
    channel::Channel,
    contact::RecordedCorrection,
    ids::{ActorId, ConsentEventId, ConsentTypeId, PointId, PurposeId, StopId, WordingId},
    journal::{EntryKey, Origin},
    purpose::Purpose,
};

/// Why a consent event is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ConsentInvalid {
    /// A granting event needs the day of the decision (S96).
    #[error("the day of the decision is missing")]
    DayMissing,
    /// A granting event cannot lie in the future (I3, S96).
    #[error("the day of the decision is in the future")]
    DayInFuture,
    /// Nobody alive decided so long ago: a year typed wrong.
    #[error("the day of the decision is too long ago")]
    DayTooEarly,
    /// Nothing is granted after erasure (I3).
    #[error("the contact is erased")]
    Erased,
    /// Expiry is computed, never recorded.
    #[error("this state is computed")]
    Computed,
    /// The claimed evidence exceeds what the method can prove (I5).
    #[error("the evidence is more than the method can prove")]
    EvidenceTooHigh,
    /// An import cannot grant after an existing withdrawal (I5).
    #[error("an import cannot follow a withdrawal")]
    AfterWithdrawal,
    /// The consent type is archived.
    #[error("the consent type is archived")]
    TypeArchived,
}

/// What an operator enters; [`NewConsentEvent::parse`] checks it.
#[derive(Clone, PartialEq, Eq)]
pub struct NewConsentEvent {
    /// Which type.
    pub consent_type: ConsentTypeId,
    /// Only for this point.
    pub point: Option<PointId>,
    /// What was decided.
    pub state: ConsentState,
    /// The day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// How.
    pub method: Method,
    /// Which text.
    pub wording: Option<WordingId>,
    /// Evidence level; `None` takes what the method is worth.
    pub evidence_level: Option<u8>,
    /// Where the proof lies.
    pub evidence: Option<String>,
    /// A term of its own.
    pub valid_until: Option<NaiveDate>,
    /// Free words.
    pub note: Option<String>,
}

redacted!(NewConsentEvent);

/// The first year in which a decision may lie.
const EARLIEST_YEAR: i32 = 1900;

impl NewConsentEvent {
    /// Checks what an operator entered on `today`. `heads` are the events that the operator saw
    /// ([`crate::contact::ContactUnit::consent_heads`]).
    ///
    /// # Errors
    /// [`ConsentInvalid`] by I3, I5 and S96. Withdrawals and refusals are always accepted; without a day they count
    /// from today.
    pub fn parse(
        self,
        id: ConsentEventId,
        heads: Vec<ConsentEventId>,
        today: NaiveDate,
        archived: bool,
        erased: bool,
    ) -> Result<ConsentEvent, ConsentInvalid> {
        if self.state == ConsentState::Expired {
            return Err(ConsentInvalid::Computed);
        }
        if self.state.is_granting() {
            match self.decided_on {
                None => return Err(ConsentInvalid::DayMissing),
                Some(day) if day > today => return Err(ConsentInvalid::DayInFuture),
                Some(day) if day.year() < EARLIEST_YEAR => return Err(ConsentInvalid::DayTooEarly),
                Some(_) => {}
            }
            if erased {
                return Err(ConsentInvalid::Erased);
            }
            if archived {
                return Err(ConsentInvalid::TypeArchived);
            }
        }
        let highest = self.method.highest_evidence();
        let evidence_level = self.evidence_level.unwrap_or(highest);
        if evidence_level > highest {
            return Err(ConsentInvalid::EvidenceTooHigh);
        }
        Ok(ConsentEvent {
            id,
            consent_type: self.consent_type,
            point: self.point,
            state: self.state,
            decided_on: self.decided_on.or(self.state.is_negative().then_some(today)),
            method: self.method,
            wording: self.wording,
            evidence_level,
            evidence: self.evidence,
            valid_until: self.valid_until,
            note: self.note,
            parents: heads,
            origin: None,
        })
    }
}

/// The day of the latest standing yes after `day`: a withdrawal dated before it would take nothing back, as the later
/// decision counts. `standing` are the events of one type on one card that were not corrected.
#[must_use]
pub fn yes_after(standing: &[&RecordedConsent], day: NaiveDate) -> Option<NaiveDate> {
    let yeses = standing.iter().filter(|known| known.event.state.is_granting());
    yeses.filter_map(|known| known.event.decided_on).filter(|decided| *decided > day).max()
}

/// Checks an event that an import wants to create (I5): the level is at most what the file proves, and a grant never
/// follows an existing withdrawal. An undated grant is allowed: it never counts (I8).
///
/// # Errors
/// [`ConsentInvalid`] by I3 and I5.
pub fn check_import(
    event: &ConsentEvent,
    proven_level: u8,
    existing: &[&RecordedConsent],
    today: NaiveDate,
) -> Result<(), ConsentInvalid> {
    if event.state == ConsentState::Expired {
        return Err(ConsentInvalid::Computed);
    }
    if event.evidence_level > proven_level {
        return Err(ConsentInvalid::EvidenceTooHigh);
    }
    if !event.state.is_granting() {
        return Ok(());
    }
    if event.decided_on.is_some_and(|day| day > today) {
        return Err(ConsentInvalid::DayInFuture);
    }
    let after_withdrawal = existing
        .iter()
        .filter(|known| known.event.consent_type == event.consent_type)
        .filter(|known| known.event.state == ConsentState::Withdrawn)
        .any(|known| match (event.decided_on, known.event.decided_on) {
            (Some(grant), Some(withdrawn)) => grant >= withdrawn,
            (Some(_), None) => true,
            (None, _) => false,
        });
    if after_withdrawal { Err(ConsentInvalid::AfterWithdrawal) } else { Ok(()) }
}

/// Why a correction is refused (I8).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CorrectionRefused {
    /// The event came from the person's own message or file.
    #[error("the event came from the person")]
    PersonsOwn,
    /// More than 24 hours old, or of another operator: only the Referente corrects.
    #[error("only the lead may correct this event")]
    LeadOnly,
    /// A correction says why.
    #[error("the reason is missing")]
    ReasonMissing,
}

/// Whether `actor` may neutralise an event recorded in error (I8): within 24 hours by the same operator, later by the
/// Referente; never for an event that came from the person's own message or file.
///
/// # Errors
/// [`CorrectionRefused`].
pub fn check_correction(
    event: &RecordedConsent,
    actor: ActorId,
    lead: bool,
    reason: &str,
    now: DateTime<Utc>,
) -> Result<(), CorrectionRefused> {
    if reason.trim().is_empty() {
        return Err(CorrectionRefused::ReasonMissing);
    }
    may_correct(event, actor, lead, now)
}

/// [`check_correction`] before a reason is known: whether to offer it at all.
///
/// # Errors
/// [`CorrectionRefused`].
pub fn may_correct(
    event: &RecordedConsent,
    actor: ActorId,
    lead: bool,
    now: DateTime<Utc>,
) -> Result<(), CorrectionRefused> {
    // That somebody was asked is the firm's own word, whatever it was written with.
    if event.event.method.is_persons_own() && event.event.state != ConsentState::Requested {
        return Err(CorrectionRefused::PersonsOwn);
    }
    if lead || (is_fresh(event.key, now) && event.actor == actor) { Ok(()) } else { Err(CorrectionRefused::LeadOnly) }
}

/// Whether `actor` may neutralise a stop that was recorded in error (I8), as for a decision: within 24 hours by the same
/// operator, later by the Referente; never one that came in the person's own writing, or with a file that proves it.
///
/// # Errors
/// [`CorrectionRefused`].
pub fn may_correct_stop(
    stop: &RecordedStop,
    proven: bool,
    actor: ActorId,
    lead: bool,
    now: DateTime<Utc>,
) -> Result<(), CorrectionRefused> {
    let fresh = is_fresh(stop.key, now);
    if stop.stop.is_persons_own(fresh) || proven && stop.stop.author == StopAuthor::Person {
        return Err(CorrectionRefused::PersonsOwn);
    }
    if lead || (fresh && stop.actor == actor) { Ok(()) } else { Err(CorrectionRefused::LeadOnly) }
}

/// Whether `actor` may undo the act that set a stop: their own slip within 24 hours, whatever is beside it; after that, or of
/// somebody else, as [`may_correct_stop`] (I8).
///
/// # Errors
/// [`CorrectionRefused`].
pub fn may_undo_stop(
    stop: &RecordedStop,
    proven: bool,
    actor: ActorId,
    lead: bool,
    now: DateTime<Utc>,
) -> Result<(), CorrectionRefused> {
    if is_fresh(stop.key, now) && stop.actor == actor {
        return Ok(());
    }
    may_correct_stop(stop, proven, actor, lead, now)
}

/// Whether the firm may lift a stop (DOMAIN 4.3): its own, and one of the law when the Referente says why it is over. What the
/// person said, only they take back.
#[must_use]
pub const fn may_lift(author: StopAuthor, lead: bool) -> bool {
    match author {
        StopAuthor::Controller => true,
        StopAuthor::Law => lead,
        StopAuthor::Person => false,
    }
}

/// Whether `actor` may take a correction back, which makes the event count again (I8): as for the correction itself, within
/// 24 hours whoever wrote it, later the Referente.
///
/// # Errors
/// [`CorrectionRefused::LeadOnly`].
pub fn check_reinstatement(
    correction: &RecordedCorrection,
    actor: ActorId,
    lead: bool,
    now: DateTime<Utc>,
) -> Result<(), CorrectionRefused> {
    if lead || (is_fresh(correction.key, now) && correction.actor == actor) {
        Ok(())
    } else {
        Err(CorrectionRefused::LeadOnly)
    }
}

fn is_fresh(key: EntryKey, now: DateTime<Utc>) -> bool {
    now.signed_duration_since(key.stamp.at()) <= TimeDelta::hours(24)
}

/// Why a stop is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StopInvalid {
    /// A stop of the controller or the law says why.
    #[error("the ground is missing")]
    GroundMissing,
}

/// The person's own objection: it is always accepted (I3).
#[must_use]
pub const fn objection(
    id: StopId,
    purposes: Vec<PurposeId>,
    channels: Vec<Channel>,
    ground: Option<String>,
    since: NaiveDate,
    origin: Option<Origin>,
) -> Stop {
    let (kind, author) = (StopKind::Objection, StopAuthor::Person);
    Stop { id, kind, purposes, channels, author, ground, since, origin, arrived_by: None, day_told: false }
}

/// An [`objection`] or a block.
///
/// # Errors
/// [`StopInvalid`] when the firm blocks without a ground.
pub fn new_stop(
    id: StopId,
    author: StopAuthor,
    purposes: Vec<PurposeId>,
    channels: Vec<Channel>,
    ground: Option<String>,
    since: NaiveDate,
    origin: Option<Origin>,
) -> Result<Stop, StopInvalid> {
    if author != StopAuthor::Person && ground.as_deref().is_none_or(|ground| ground.trim().is_empty()) {
        return Err(StopInvalid::GroundMissing);
    }
    let said = objection(id, purposes, channels, ground, since, origin);
    Ok(if author == StopAuthor::Person { said } else { Stop { kind: StopKind::Block, author, ..said } })
}

/// A purpose and everything below it: withdrawing a parent withdraws its children, granting never cascades (I4).
#[must_use]
pub fn purpose_and_children(parent: PurposeId, all: &[(PurposeId, &Purpose)]) -> Vec<PurposeId> {
    let mut found = vec![parent];
    let mut at = 0;
    while let Some(current) = found.get(at).copied() {
        for (id, purpose) in all {
            if purpose.parent == Some(current) && !found.contains(id) {
                found.push(*id);
            }
        }
        at += 1;
    }
    found
}
