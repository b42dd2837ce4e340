//! The suppression list at work: an address on it that comes into the register, by whatever way, brings its stop along
//! (DOMAIN 4.9). The card is made; what the person refused elsewhere is refused here.

use crate::{AppError, Work, desk::locked};
use custode_domain::{
    consent::{ConsentEvent, ConsentState, Method, StopAuthor},
    contact::{ContactChange, ContactPoint, ContactUnit, MergedState, PointKind},
    ids::{ConsentEventId, ConsentTypeId},
    journal::Origin,
    suppression::{Suppression, SuppressionReason},
};
use custode_store::read::ConsentTypeRow;
use std::collections::{BTreeMap, HashMap};

/// What the hashes are of.
const EMAIL: &str = "email";

/// The list, by hash.
#[derive(Debug, Default)]
pub(crate) struct SuppressionList {
    by_hash: HashMap<Vec<u8>, Vec<Suppression>>,
}

/// The hash of an address in its normal form.
pub(crate) fn hash_of(work: &Work, address: &str) -> Result<Vec<u8>, AppError> {
    Ok(locked(work.archive().vault()).suppression_hash(EMAIL, address)?.to_vec())
}

impl SuppressionList {
    /// The list as it stands.
    pub(crate) async fn read(work: &Work) -> Result<Self, AppError> {
        let mut list = Self::default();
        for one in work.reader().suppressions().await? {
            list.add(one);
        }
        Ok(list)
    }

    /// What the list says of the addresses that a change brings.
    pub(crate) async fn of(work: &Work, change: &ContactChange) -> Result<Self, AppError> {
        let mut list = Self::default();
        for point in change.points.iter().filter_map(|set| set.point.as_ref()).filter(|point| is_address(point)) {
            for one in work.reader().suppressions_of(&hash_of(work, &point.normalised)?).await? {
                list.add(one);
            }
        }
        Ok(list)
    }

    /// What the list says of one point.
    pub(crate) fn of_point(&self, work: &Work, point: Option<&ContactPoint>) -> Result<Vec<Suppression>, AppError> {
        match point.filter(|point| !self.by_hash.is_empty() && is_address(point)) {
            Some(point) => Ok(self.by_hash.get(&hash_of(work, &point.normalised)?).cloned().unwrap_or_default()),
            None => Ok(Vec::new()),
        }
    }

    /// Takes an entry in.
    pub(crate) fn add(&mut self, one: Suppression) {
        self.by_hash.entry(one.hash.clone()).or_default().push(one);
    }

    /// Whether the list says already what an entry says.
    pub(crate) fn covers(&self, one: &Suppression) -> bool {
        self.by_hash.get(&one.hash).is_some_and(|known| known.iter().any(|known| known.covers(one)))
    }

    /// What the list says of the addresses that a change brings: those that came back are marked so, the others are given
    /// back.
    pub(crate) fn over(&self, work: &Work, change: &mut ContactChange) -> Result<Vec<Suppression>, AppError> {
        let mut left = Vec::new();
        if self.by_hash.is_empty() {
            return Ok(left);
        }
        for point in change.points.iter_mut().filter_map(|set| set.point.as_mut()).filter(|point| is_address(point)) {
            for said in self.by_hash.get(&hash_of(work, &point.normalised)?).into_iter().flatten() {
                match said.reason {
                    SuppressionReason::Bounced => point.bounced = true,
                    SuppressionReason::Unsubscribed => left.push(said.clone()),
                }
            }
        }
        Ok(left)
    }
}

/// Whether a point can be on the list.
const fn is_address(point: &ContactPoint) -> bool {
    !point.invalid && matches!(point.kind, PointKind::Email | PointKind::Pec)
}

/// The withdrawals that entries of the list bring to a card, unless they stand. `written` are events of the same act.
pub(crate) fn withdrawals(
    work: &Work,
    seen: Option<&ContactUnit>,
    written: &[ConsentEvent],
    said: &[Suppression],
    origin: Option<&Origin>,
) -> Vec<ConsentEvent> {
    let mut since: BTreeMap<ConsentTypeId, chrono::NaiveDate> = BTreeMap::new();
    for one in said {
        for consent_type in &one.types {
            let day = since.entry(*consent_type).or_insert(one.since);
            *day = one.since.max(*day);
        }
    }
    let mut events = Vec::new();
    for (consent_type, day) in since {
        let stands = |event: &ConsentEvent| {
            event.consent_type == consent_type
                && event.state == ConsentState::Withdrawn
                && event.decided_on.is_some_and(|on| on >= day)
        };
        let known = seen.map(|unit| unit.standing_events(consent_type)).unwrap_or_default();
        if known.iter().any(|known| stands(&known.event)) || written.iter().any(stands) {
            continue;
        }
        let earlier = written.iter().rev().find(|event| event.consent_type == consent_type).map(|event| event.id);
        let heads = || seen.map(|unit| unit.consent_heads(consent_type)).unwrap_or_default();
        events.push(ConsentEvent {
            id: ConsentEventId::from_uuid(work.new_id()),
            consent_type,
            point: None,
            state: ConsentState::Withdrawn,
            decided_on: Some(day),
            method: Method::Import,
            wording: None,
            evidence_level: 0,
            evidence: None,
            valid_until: None,
            note: None,
            parents: earlier.map_or_else(heads, |id| vec![id]),
            origin: origin.cloned(),
        });
    }
    events
}

/// What the list has to say of a card that goes for ever, or a later import would bring back somebody who said no as if they
/// never had (DOMAIN 4.8): for each address the types that the person withdrew, and all of them where a stop of the person
/// or of the law stands. Nothing for a card that an undone import had made: it is as if it had never been there.
pub(crate) fn left_behind(
    work: &Work,
    unit: &ContactUnit,
    types: &[ConsentTypeRow],
) -> Result<Vec<Suppression>, AppError> {
    if unit.presence() != Some(MergedState::Binned) {
        return Ok(Vec::new());
    }
    let stops = unit.standing_stops().into_iter().map(|known| &known.stop);
    let stopped = stops.filter(|stop| stop.author != StopAuthor::Controller).map(|stop| stop.since).max();
    let mut since = stopped;
    let mut refused = Vec::new();
    for row in types {
        let view = unit.consent_view(row.id, &row.definition.terms(), work.today());
        let withdrawn = view.state == ConsentState::Withdrawn;
        if withdrawn || stopped.is_some() {
            refused.push(row.id);
            since = since.max(view.decided_on.filter(|_| withdrawn));
        }
    }
    if refused.is_empty() {
        return Ok(Vec::new());
    }
    let since = since.unwrap_or_else(|| work.today());
    let addresses = unit.points().into_iter().filter(|point| is_address(point));
    addresses
        .map(|point| {
            let hash = hash_of(work, &point.normalised)?;
            Ok(Suppression { hash, reason: SuppressionReason::Unsubscribed, types: refused.clone(), since })
        })
        .collect()
}
