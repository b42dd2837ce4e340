use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::{ConsentReason, ConsentState, ConsentView, Method, RecordedConsent, ShownState};
use crate::{consent_type::ConsentTerms, ids::ConsentEventId, journal::EntryKey};

/// Least evidence with which the person's later grant ends an earlier withdrawal (DOMAIN 4.3: level 2 or more).
const ENDS_WITHDRAWAL: u8 = 2;

/// The state of one type on one day (I2): the last decision by its day; the same or a missing day counts as the less
/// permissive. `events` are the standing events of that type; the order does not matter.
#[must_use]
pub fn consent_state(events: &[&RecordedConsent], terms: &ConsentTerms, today: NaiveDate) -> ConsentView {
    consent_state_joined(events, &[], terms, today)
}

/// [`consent_state`] where merges of cards saw events together: a withdrawal and a grant of different replicas are no
/// conflict after that, the days decide (JOURNAL, merge semantics).
#[must_use]
pub fn consent_state_joined(
    events: &[&RecordedConsent],
    joins: &[&[ConsentEventId]],
    terms: &ConsentTerms,
    today: NaiveDate,
) -> ConsentView {
    let Some((decider, mut reason)) = decider(events, terms) else {
        return ConsentView::never_asked();
    };
    let conflict = unseen_withdrawal(events, joins);
    let decider = match conflict {
        Some(withdrawal) => {
            reason = ConsentReason::Conflict;
            withdrawal
        }
        None => decider,
    };
    let event = &decider.event;
    let decided = Decided {
        state: event.state,
        decided_on: event.decided_on,
        own_term: event.valid_until,
        evidence_level: event.evidence_level,
        event: event.id,
        recorded: decider.key,
        reason,
        conflict: conflict.is_some(),
    };
    decided.on(terms, today)
}

/// The decision that decides, before today and the type's terms are looked at. This is what a projection stores.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// What was decided.
    pub state: ConsentState,
    /// The day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// A term of its own.
    pub own_term: Option<NaiveDate>,
    /// Evidence level.
    pub evidence_level: u8,
    /// Which event.
    pub event: ConsentEventId,
    /// When it was recorded.
    pub recorded: EntryKey,
    /// Why it decides.
    pub reason: ConsentReason,
    /// A task "confirm again" is due.
    pub conflict: bool,
}

impl Decided {
    /// The state on one day (S88: expiry is computed when it is read).
    #[must_use]
    pub fn on(&self, terms: &ConsentTerms, today: NaiveDate) -> ConsentView {
        let valid_until = valid_until(self.decided_on, self.own_term, terms.validity_days);
        let expired = self.state.is_granting() && valid_until.is_some_and(|last| last < today);
        let state = if expired { ConsentState::Expired } else { self.state };
        let shown = ShownState::of(state, self.decided_on, self.evidence_level, terms);
        ConsentView {
            state,
            shown,
            counts: shown.is_yes(),
            decided_on: self.decided_on,
            valid_until,
            evidence_level: self.evidence_level,
            event: Some(self.event),
            recorded: Some(self.recorded),
            reason: if expired { ConsentReason::TermOver } else { self.reason },
            conflict: self.conflict,
        }
    }
}

impl ShownState {
    /// What a decision is shown as: a yes without day or proof, or with less proof than the type asks for, is never shown as
    /// given (DOMAIN 4.2 I8).
    #[must_use]
    pub fn of(state: ConsentState, decided_on: Option<NaiveDate>, evidence_level: u8, terms: &ConsentTerms) -> Self {
        let proven = decided_on.is_some() && evidence_level > 0;
        let strong = evidence_level >= terms.min_evidence;
        match state {
            ConsentState::Given | ConsentState::Renewed if !proven => Self::ProofMissing,
            ConsentState::Given | ConsentState::Renewed if !strong => Self::ProofWeak,
            ConsentState::Unknown => Self::Unknown,
            ConsentState::Requested => Self::Requested,
            ConsentState::Deferred => Self::Deferred,
            ConsentState::Refused => Self::Refused,
            ConsentState::Given => Self::Given,
            ConsentState::Renewed => Self::Renewed,
            ConsentState::Expired => Self::Expired,
            ConsentState::Withdrawn => Self::Withdrawn,
            ConsentState::Revoked => Self::Revoked,
            ConsentState::Invalidated => Self::Invalidated,
        }
    }

    /// A yes that counts.
    #[must_use]
    pub const fn is_yes(self) -> bool {
        matches!(self, Self::Given | Self::Renewed)
    }
}

fn valid_until(decided_on: Option<NaiveDate>, own: Option<NaiveDate>, validity_days: Option<u32>) -> Option<NaiveDate> {
    let by_type =
        decided_on.zip(validity_days).and_then(|(day, validity)| day.checked_add_days(Days::new(u64::from(validity))));
    match (by_type, own) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    }
}

/// The latest hour in Italy is two hours ahead of the clock of the journal: a no that was written down before midnight there is
/// never held to be of the day before.
const LATEST_HOUR: TimeDelta = TimeDelta::hours(2);

/// Where an event stands on the line of days. A no without a day was said at the latest when it was written down, and I2 takes
/// the least permissive day that it can have; anything else without a day counts as the oldest.
fn day_of(recorded: &RecordedConsent) -> NaiveDate {
    let undated = if recorded.event.state.is_negative() { latest_day(recorded.key.stamp.at()) } else { NaiveDate::MIN };
    recorded.event.decided_on.unwrap_or(undated)
}

fn latest_day(written: DateTime<Utc>) -> NaiveDate {
    written.checked_add_signed(LATEST_HOUR).unwrap_or(written).date_naive()
}

/// Whether it is the person's own no, of which nobody knows the day: what an old list tells.
fn is_undated_no(recorded: &RecordedConsent) -> bool {
    matches!(recorded.event.state, ConsentState::Refused | ConsentState::Withdrawn)
        && recorded.event.decided_on.is_none()
}

/// Least evidence of a yes that takes the place of a person's own no; `None` where any later answer does.
fn needed(standing: &RecordedConsent, terms: &ConsentTerms) -> Option<u8> {
    match standing.event.state {
        ConsentState::Withdrawn => Some(terms.min_evidence.max(ENDS_WITHDRAWAL)),
        // Nobody knows whether it took a yes back.
        ConsentState::Refused if is_undated_no(standing) => Some(terms.min_evidence.max(ENDS_WITHDRAWAL)),
        ConsentState::Refused => Some(terms.min_evidence.max(1)),
        _ => None,
    }
}

/// Whether a person's own no outlives what was written down after it: only their own answer, and a yes with enough behind it,
/// takes its place. A withdrawal asks for more than a refusal (DOMAIN 4.3). A no without a day gives way only to a yes that
/// came in after it, and never to a list (I5).
fn keeps(standing: &RecordedConsent, next: &RecordedConsent, terms: &ConsentTerms) -> bool {
    let Some(needed) = needed(standing, terms) else { return false };
    let (undated, said) = (is_undated_no(standing), &next.event);
    match (standing.event.state, said.state) {
        (_, ConsentState::Withdrawn) => false,
        (ConsentState::Refused, ConsentState::Refused) => undated && said.decided_on.is_some(),
        (_, yes) if yes.is_granting() => {
            let from_list = said.method == Method::Import || next.key < standing.key;
            said.evidence_level < needed || undated && from_list
        }
        _ => true,
    }
}

/// What a yes must have to take the place of the no that decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YesNeeds {
    /// The first day of which it may be.
    pub from: NaiveDate,
    /// Its least evidence level.
    pub evidence_level: u8,
}

/// What a yes that comes in now must have to count against the person's own no (I2, DOMAIN 4.3); `None` where no such no
/// decides. `events` are the standing events of one type.
#[must_use]
pub fn yes_needs(events: &[&RecordedConsent], terms: &ConsentTerms) -> Option<YesNeeds> {
    let (standing, _) = decider(events, terms)?;
    let evidence_level = needed(standing, terms)?;
    let from =
        events.iter().filter(|known| !known.event.state.is_granting()).map(|known| first_day_after(known)).max()?;
    Some(YesNeeds { from, evidence_level })
}

/// The first day of which a yes comes after what was said otherwise: on the same day the less permissive counts (I2). What was
/// said on a day that nobody knows, and that somebody was asked, is before a yes of that day.
fn first_day_after(said: &RecordedConsent) -> NaiveDate {
    let day = day_of(said);
    let gives_way = is_undated_no(said) || said.event.state == ConsentState::Requested;
    if gives_way { day } else { day.succ_opt().unwrap_or(day) }
}

fn decider<'a>(events: &[&'a RecordedConsent], terms: &ConsentTerms) -> Option<(&'a RecordedConsent, ConsentReason)> {
    let mut sorted: Vec<&RecordedConsent> = events.to_vec();
    // Asking is no answer: what was answered on the same day counts, whichever of the two was written first.
    sorted.sort_by_key(|recorded| {
        let state = recorded.event.state;
        let answered = state != ConsentState::Requested;
        let said = !is_undated_no(recorded);
        (day_of(recorded), said, answered, std::cmp::Reverse(state.permissiveness()), recorded.key)
    });
    let mut current: Option<&RecordedConsent> = None;
    let mut reason = ConsentReason::Latest;
    for next in sorted {
        match current {
            // What the firm does afterwards (revoked, invalidated, asked again) takes nobody's own no away.
            Some(standing) if keeps(standing, next, terms) => {
                if next.event.state.is_granting() {
                    reason = ConsentReason::GrantTooWeak;
                }
            }
            Some(standing) => {
                let same_day = day_of(standing) == day_of(next) && standing.event.state != next.event.state;
                let undated = next.event.decided_on.is_none();
                reason = if same_day || undated { ConsentReason::LeastPermissive } else { ConsentReason::Latest };
                current = Some(next);
            }
            None => current = Some(next),
        }
    }
    current.map(|decider| (decider, reason))
}

/// A withdrawal and a grant of different replicas that did not see each other, and that nobody confirmed since.
fn unseen_withdrawal<'a>(events: &[&'a RecordedConsent], joins: &[&[ConsentEventId]]) -> Option<&'a RecordedConsent> {
    if events.iter().all(|event| event.key.replica == events[0].key.replica) {
        return None;
    }
    let ancestry = ancestries(events);
    let sees = |later: ConsentEventId, earlier: ConsentEventId| {
        ancestry.get(&later).is_some_and(|seen| seen.contains(&earlier))
    };
    let joined = |join: &[ConsentEventId], event: ConsentEventId| {
        join.iter().any(|parent| *parent == event || sees(*parent, event))
    };
    let mut found: Vec<&RecordedConsent> = events
        .iter()
        .filter(|withdrawal| withdrawal.event.state == ConsentState::Withdrawn)
        .filter(|withdrawal| {
            let w = withdrawal.event.id;
            events.iter().filter(|grant| grant.event.state.is_granting()).any(|grant| {
                let g = grant.event.id;
                grant.key.replica != withdrawal.key.replica
                    && !sees(g, w)
                    && !sees(w, g)
                    && !joins.iter().any(|join| joined(join, g) && joined(join, w))
                    && !events.iter().any(|later| sees(later.event.id, g) && sees(later.event.id, w))
            })
        })
        .copied()
        .collect();
    found.sort_by_key(|withdrawal| withdrawal.key);
    found.pop()
}

fn ancestries(events: &[&RecordedConsent]) -> BTreeMap<ConsentEventId, BTreeSet<ConsentEventId>> {
    let parents: BTreeMap<ConsentEventId, &[ConsentEventId]> =
        events.iter().map(|event| (event.event.id, event.event.parents.as_slice())).collect();
    parents
        .keys()
        .map(|id| {
            let mut seen = BTreeSet::new();
            let mut open: Vec<ConsentEventId> = parents.get(id).map(|list| list.to_vec()).unwrap_or_default();
            while let Some(next) = open.pop() {
                if seen.insert(next)
                    && let Some(more) = parents.get(&next)
                {
                    open.extend_from_slice(more);
                }
            }
            (*id, seen)
        })
        .collect()
}
