//! The suppression list at work: an address on it that comes into the register, by whatever way, brings its stop along
//! (DOMAIN 4.9). The card is made; what the person refused elsewhere is refused here.

use crate::{AppError, Work, consents::Parts, contacts::Names, desk::locked};
use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    consent::{ConsentEvent, ConsentState, Method, Stop, StopAuthor, purpose_and_children},
    contact::{ContactChange, ContactPoint, ContactUnit, MergedState, PointKind},
    ids::{ConsentEventId, ConsentTypeId, PurposeId},
    journal::Origin,
    purpose::{Purpose, marketing_purpose},
    suppression::{Suppression, SuppressionReason, erased_since},
};
use custode_store::read::ConsentTypeRow;
use std::collections::{BTreeMap, HashMap};

/// What the hashes are of: an address and a number that read the same are two things.
const EMAIL: &str = "email";
const PHONE: &str = "phone";

/// The list, by hash.
#[derive(Debug, Default)]
pub(crate) struct SuppressionList {
    by_hash: HashMap<Vec<u8>, Vec<Suppression>>,
    /// Every consent type: what a no to all of them names.
    types: Vec<ConsentTypeId>,
}

/// The hash of an address in its normal form.
pub(crate) fn hash_of(work: &Work, address: &str) -> Result<Vec<u8>, AppError> {
    Ok(locked(work.archive().vault()).suppression_hash(EMAIL, address)?.to_vec())
}

/// The hash of a point that can be on the list; `None` for one that cannot.
pub(crate) fn hash_of_point(work: &Work, point: &ContactPoint) -> Result<Option<Vec<u8>>, AppError> {
    hash_of_kind(work, sort_of(point), &point.normalised)
}

fn hash_of_kind(work: &Work, sort: Option<&str>, value: &str) -> Result<Option<Vec<u8>>, AppError> {
    let Some(sort) = sort else { return Ok(None) };
    Ok(Some(locked(work.archive().vault()).suppression_hash(sort, value)?.to_vec()))
}

impl SuppressionList {
    /// The list as it stands.
    pub(crate) async fn read(work: &Work) -> Result<Self, AppError> {
        let mut list = Self::default();
        for one in work.reader().suppressions().await? {
            list.add(one);
        }
        list.know_types(work).await?;
        Ok(list)
    }

    /// What the list says of the addresses that a change brings.
    pub(crate) async fn of(work: &Work, change: &ContactChange) -> Result<Self, AppError> {
        let mut list = Self::default();
        for point in change.points.iter().filter_map(|set| set.point.as_ref()) {
            let Some(hash) = hash_of_point(work, point)? else { continue };
            for one in work.reader().suppressions_of(&hash).await? {
                list.add(one);
            }
        }
        list.know_types(work).await?;
        Ok(list)
    }

    async fn know_types(&mut self, work: &Work) -> Result<(), AppError> {
        if !self.by_hash.is_empty() {
            self.types = work.reader().consent_types().await?.into_iter().map(|row| row.id).collect();
        }
        Ok(())
    }

    /// An entry with the types that it says no to at a point. One to calls that names none says nothing about what may be
    /// written: the gate knows it, the card does not.
    fn named(&self, said: &Suppression, kind: PointKind) -> Suppression {
        let all = said.types.is_empty() && channel_to(kind) != Channel::Phone;
        Suppression { types: if all { self.types.clone() } else { said.types.clone() }, ..said.clone() }
    }

    /// What the list says of one point.
    pub(crate) fn of_point(&self, work: &Work, point: Option<&ContactPoint>) -> Result<Vec<Suppression>, AppError> {
        let Some(point) = point.filter(|_| !self.by_hash.is_empty()) else { return Ok(Vec::new()) };
        let hash = hash_of_point(work, point)?;
        Ok(hash.and_then(|hash| self.by_hash.get(&hash).cloned()).unwrap_or_default())
    }

    /// What the list says of an address or number in its normal form.
    pub(crate) fn of_value(&self, work: &Work, kind: PointKind, value: &str) -> Result<&[Suppression], AppError> {
        let hash = if self.is_empty() { None } else { hash_of_kind(work, sort_of_kind(kind), value)? };
        Ok(hash.and_then(|hash| self.by_hash.get(&hash)).map_or(&[], Vec::as_slice))
    }

    /// Whether nobody is on it.
    pub(crate) fn is_empty(&self) -> bool {
        self.by_hash.is_empty()
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
        for point in change.points.iter_mut().filter_map(|set| set.point.as_mut()) {
            let Some(hash) = hash_of_point(work, point)? else { continue };
            let kind = point.kind;
            for said in self.by_hash.get(&hash).into_iter().flatten() {
                match said.reason {
                    SuppressionReason::Bounced => point.bounced = true,
                    SuppressionReason::Unsubscribed => left.push(self.named(said, kind)),
                    // The gate refuses the address; the card was made by a person.
                    SuppressionReason::Erased | SuppressionReason::Returned => {}
                }
            }
        }
        Ok(left)
    }

    /// Whether somebody was erased on request who is told by these addresses and numbers, and since when. A shared landline
    /// tells nobody apart from the family, so it counts only when there is nothing else.
    pub(crate) fn erased_by(&self, work: &Work, points: &[(PointKind, &str)]) -> Result<Option<NaiveDate>, AppError> {
        if self.by_hash.is_empty() {
            return Ok(None);
        }
        let own = |kind: PointKind| matches!(kind, PointKind::Email | PointKind::Pec | PointKind::Mobile);
        let has_own = points.iter().any(|(kind, _)| own(*kind));
        let mut since = None;
        for (kind, value) in points.iter().filter(|(kind, _)| own(*kind) || !has_own) {
            let hash = hash_of_kind(work, sort_of_kind(*kind), value)?;
            let said = hash.and_then(|hash| self.by_hash.get(&hash));
            since = since.max(said.and_then(|said| erased_since(said)));
        }
        Ok(since)
    }
}

/// What the hash of a point is of; `None` for a point that cannot be on the list.
const fn sort_of(point: &ContactPoint) -> Option<&'static str> {
    if point.invalid { None } else { sort_of_kind(point.kind) }
}

const fn sort_of_kind(kind: PointKind) -> Option<&'static str> {
    match kind {
        PointKind::Email | PointKind::Pec => Some(EMAIL),
        PointKind::Mobile | PointKind::Landline => Some(PHONE),
        _ => None,
    }
}

/// The channel that a no reaches a point by.
const fn channel_to(kind: PointKind) -> Channel {
    match kind {
        PointKind::Pec => Channel::Pec,
        PointKind::Email => Channel::Email,
        _ => Channel::Phone,
    }
}

/// The withdrawals that entries of the list bring to a card, unless they stand, with what falls with them. `written` are
/// events of the same act.
pub(crate) fn withdrawals(
    work: &Work,
    parts: &Parts,
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
    let all: Vec<ConsentEvent> = written.iter().chain(&events).cloned().collect();
    events.extend(parts.falling(work, seen, &all));
    events
}

/// What the list has to say of a card that goes for ever, or a later import would bring back somebody who said no as if they
/// never had (DOMAIN 4.8). For each address and number the types that the person withdrew, and those for the purposes of a stop
/// of the person or of the law that reaches it (F21); no type, which is all marketing for good, where that stop names no
/// purpose, or none that any type asks about: an objection is not lost. A no to calls is one to types for calls only.
/// Nothing for a card that an undone import had made: it is as if it had never been there.
pub(crate) fn left_behind(work: &Work, unit: &ContactUnit, names: &Names) -> Result<Vec<Suppression>, AppError> {
    if matches!(unit.presence(), None | Some(MergedState::Unrecorded)) {
        return Ok(Vec::new());
    }
    let mut entries = Vec::new();
    for point in unit.points() {
        let Some(hash) = hash_of_point(work, point)? else { continue };
        let channel = channel_to(point.kind);
        let stops = unit.standing_stops().into_iter().map(|known| &known.stop);
        let reaching = stops.filter(|stop| stop.channels.is_empty() || stop.channels.contains(&channel));
        let (mut since, mut refused, mut all) = (None, Vec::new(), false);
        for stop in reaching.filter(|stop| stop.author != StopAuthor::Controller) {
            let named = meant_by(stop, names);
            let serves = |row: &ConsentTypeRow| row.definition.channels.contains(&channel);
            let whole = stop.channels.is_empty() && channel != Channel::Phone;
            refused.extend(named.iter().filter(|row| whole || serves(row)).map(|row| row.id));
            all |= named.is_empty();
            since = since.max(Some(stop.since));
        }
        for row in names.consent_types() {
            let view = unit.consent_view(row.id, &row.definition.terms(), work.today());
            let fits = channel != Channel::Phone || row.definition.channels.contains(&channel);
            if view.state == ConsentState::Withdrawn && fits {
                refused.push(row.id);
                since = since.max(view.decided_on);
            }
        }
        // No type named: a no to calls says nothing about what may be written, and one to all marketing is on no consent.
        if all {
            refused.clear();
        }
        refused.sort_unstable();
        refused.dedup();
        if all || !refused.is_empty() {
            let since = since.unwrap_or_else(|| work.today());
            entries.push(Suppression {
                hash,
                reason: SuppressionReason::Unsubscribed,
                types: refused,
                since,
                opened: None,
            });
        }
    }
    Ok(entries)
}

/// The consent types for the purposes that a stop names, and for parts of them; none for a stop of all marketing.
fn meant_by<'a>(stop: &Stop, names: &'a Names) -> Vec<&'a ConsentTypeRow> {
    let all: Vec<(PurposeId, &Purpose)> = names.purposes().iter().map(|row| (row.id, &row.purpose)).collect();
    let in_use = names.purposes().iter().filter(|row| !row.archived).map(|row| (row.id, &row.purpose));
    let usual = marketing_purpose(in_use).map(|(id, _)| id);
    let meant: Vec<PurposeId> = stop.purposes.iter().flat_map(|id| purpose_and_children(*id, &all)).collect();
    let serves = |row: &&ConsentTypeRow| row.definition.purpose.or(usual).is_some_and(|id| meant.contains(&id));
    names.consent_types().iter().filter(serves).collect()
}

/// What the list says of a person who asked for erasure: every address and number of theirs.
pub(crate) fn of_erased(work: &Work, unit: &ContactUnit) -> Result<Vec<Suppression>, AppError> {
    let mut entries = Vec::new();
    for point in unit.points() {
        if let Some(hash) = hash_of_point(work, point)? {
            let (types, since) = (Vec::new(), work.today());
            entries.push(Suppression { hash, reason: SuppressionReason::Erased, types, since, opened: None });
        }
    }
    Ok(entries)
}
