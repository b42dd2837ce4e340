use std::collections::BTreeMap;

use minicbor::{Decode, Encode};

use super::{ContactChange, ContactPoint, ExternalId, Link};
use crate::{
    consent::{RecordedConsent, RecordedStop},
    ids::{ActorId, BatchId, ConsentEventId, ContactId, LinkId, PointId, SaleId, StopId},
    journal::{Body, Elements, Entry, EntryKey, FieldValue, Latest, Register},
    soft_spam::Sale,
    text,
};

/// A correction as it stands in the journal (I8).
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RecordedCorrection {
    /// Who wrote it, and when.
    #[n(0)]
    pub key: EntryKey,
    /// Author.
    #[n(1)]
    pub actor: ActorId,
    /// Reason in words.
    #[n(2)]
    pub reason: String,
    /// The correction was a mistake and is taken back.
    #[n(3)]
    pub taken_back: bool,
}

/// The state of a contact: the fold of its unit. Merging two states is order-independent, so a snapshot is one of them.
#[derive(Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct ContactUnit {
    #[n(0)]
    pub(super) fields: BTreeMap<u32, Register<FieldValue>>,
    #[n(1)]
    pub(super) points: Elements<PointId, ContactPoint>,
    #[n(2)]
    pub(super) tags: Elements<String, String>,
    #[n(3)]
    pub(super) links: Elements<LinkId, Link>,
    #[n(4)]
    pub(super) externals: Elements<ExternalId, ()>,
    #[n(5)]
    pub(super) customs: Elements<String, String>,
    #[n(6)]
    pub(super) presence: Latest<MergedState>,
    #[n(7)]
    pub(super) consents: BTreeMap<ConsentEventId, RecordedConsent>,
    #[n(8)]
    pub(super) corrections: BTreeMap<ConsentEventId, Latest<RecordedCorrection>>,
    #[n(9)]
    pub(super) stops: BTreeMap<StopId, RecordedStop>,
    #[n(10)]
    pub(super) first: Option<EntryKey>,
    #[n(11)]
    pub(super) last: Option<EntryKey>,
    #[n(12)]
    pub(super) erase_requested: Option<EntryKey>,
    #[n(13)]
    pub(super) recorded_by: Option<ActorId>,
    #[n(14)]
    pub(super) pending_lifts: BTreeMap<StopId, Vec<crate::consent::RecordedLift>>,
    #[n(15)]
    pub(super) first_batch: Option<BatchId>,
    /// Cards that were merged into this one: here, or split off again.
    #[cbor(n(16), default)]
    pub(super) absorbed: BTreeMap<ContactId, Latest<bool>>,
    /// Consent events that came by a merge: here, or gone back.
    #[cbor(n(17), default)]
    pub(super) guests: BTreeMap<ConsentEventId, Latest<bool>>,
    /// Stops that came by a merge: here, or gone back.
    #[cbor(n(18), default)]
    pub(super) guest_stops: BTreeMap<StopId, Latest<bool>>,
    /// What each merge saw together.
    #[cbor(n(19), default)]
    pub(super) joins: BTreeMap<EntryKey, Vec<ConsentEventId>>,
    /// Where the card went.
    #[cbor(n(20), default)]
    pub(super) merged_into: Latest<Option<ContactId>>,
    /// Sales in which an e-mail address was given.
    #[cbor(n(21), default)]
    pub(super) sales: Elements<SaleId, Sale>,
}

crate::cbor::code_enum! {
    /// Where the card is.
    pub enum MergedState {
        /// In the register.
        Present = 0 "present",
        /// In the bin.
        Binned = 1 "binned",
        /// Created by an action that was undone: nowhere to be seen.
        Unrecorded = 2 "unrecorded",
        /// Merged into another card, which answers for it.
        Merged = 3 "merged",
    }
}

redacted!(ContactUnit, RecordedCorrection);

impl ContactUnit {
    /// [`Self::apply`] for an entry that nobody needs afterwards: a new card is not copied.
    pub fn take(&mut self, entry: Entry) {
        let (key, actor) = (entry.key(), entry.header.actor);
        match entry.body {
            Some(Body::ContactRecorded(change)) => self.record(key, actor, change),
            Some(Body::ContactImported(card)) => self.import(key, actor, card),
            _ => return self.apply(&entry),
        }
        self.last = self.last.max(Some(key));
    }

    /// Takes in one entry. Kinds of other families and unreadable bodies leave the state as it is.
    pub fn apply(&mut self, entry: &Entry) {
        let key = entry.key();
        let Some(body) = &entry.body else { return };
        match body {
            Body::ContactRecorded(change) => self.record(key, entry.header.actor, change.clone()),
            Body::ContactImported(card) => self.import(key, entry.header.actor, card.clone()),
            Body::ContactChanged(change) => self.change(key, change.clone()),
            Body::ContactBinned(_) => self.presence.set(key, MergedState::Binned),
            Body::ContactRestored(_) => self.presence.set(key, MergedState::Present),
            Body::ContactUnrecorded(_) => self.presence.set(key, MergedState::Unrecorded),
            Body::ConsentEvent(event) => {
                let recorded = RecordedConsent { event: event.clone(), key, actor: entry.header.actor };
                self.take_consent(recorded);
            }
            Body::ContactAbsorbed(absorption) => self.absorb(key, absorption),
            Body::ContactSplit(split) => self.split(key, split),
            Body::ContactMerged(into) => {
                self.presence.set(key, MergedState::Merged);
                self.merged_into.set(key, Some(into.survivor));
            }
            Body::ContactUnmerged(_) => {
                self.presence.set(key, MergedState::Present);
                self.merged_into.set(key, None);
            }
            Body::ConsentCorrected(correction) | Body::ConsentReinstated(correction) => {
                let recorded = RecordedCorrection {
                    key,
                    actor: entry.header.actor,
                    reason: correction.reason.clone(),
                    taken_back: matches!(body, Body::ConsentReinstated(_)),
                };
                self.corrections.entry(correction.event).or_default().set(key, recorded);
            }
            Body::StopSet(stop) => {
                let lifts = self.pending_lifts.remove(&stop.id).unwrap_or_default();
                self.set_stop(RecordedStop { stop: stop.clone(), key, actor: entry.header.actor, lifts, again: None });
            }
            Body::StopLifted(lift) | Body::StopCorrected(lift) => {
                let recorded = crate::consent::RecordedLift {
                    key,
                    lift: lift.clone(),
                    correction: matches!(body, Body::StopCorrected(_)),
                };
                match self.stops.get_mut(&lift.stop) {
                    Some(stop) => stop.lift(recorded),
                    None => self.pending_lifts.entry(lift.stop).or_default().push(recorded),
                }
            }
            Body::Snapshot(snapshot) => {
                if let Some(state) = snapshot.contact() {
                    self.merge(state);
                }
                return;
            }
            Body::EraseRequested(_) => self.erase_requested = Some(key),
            _ => return,
        }
        self.last = self.last.max(Some(key));
    }

    /// Leaves only the fields, points and own fields that somebody may see.
    pub(crate) fn keep(
        &mut self,
        field: impl Fn(u32) -> bool,
        point: impl Fn(super::PointKind) -> bool,
        customs: bool,
    ) {
        self.fields.retain(|number, _| field(*number));
        self.points.retain(|_, shown| point(shown.kind));
        self.customs.retain(|_, _| customs);
        let email = point(super::PointKind::Email);
        self.sales.retain(|_, _| email);
    }

    pub(super) fn record(&mut self, key: EntryKey, actor: ActorId, change: ContactChange) {
        if self.first.is_none_or(|first| key < first) {
            self.first = Some(key);
            self.recorded_by = Some(actor);
            self.first_batch = change.origin.as_ref().and_then(|origin| origin.batch);
        }
        self.presence.set(key, MergedState::Present);
        self.change(key, change);
    }

    /// The first setting is the stop; a later one with the same id sets it again.
    pub(super) fn set_stop(&mut self, stop: RecordedStop) {
        match self.stops.get_mut(&stop.stop.id) {
            Some(known) => known.merge(stop),
            None => {
                self.stops.insert(stop.stop.id, stop);
            }
        }
    }

    pub(super) fn change(&mut self, key: EntryKey, change: ContactChange) {
        for set in change.fields {
            self.fields.entry(set.field).or_default().set(key, set.value, &set.replaces);
        }
        for set in change.points {
            self.points.set(set.id, key, set.point, &set.replaces);
        }
        for set in change.tags {
            self.tags.set(text::fold(&set.tag), key, set.on.then_some(set.tag), &set.replaces);
        }
        for set in change.links {
            self.links.set(set.id, key, set.link, &set.replaces);
        }
        for set in change.externals {
            self.externals.set(set.external, key, set.on.then_some(()), &set.replaces);
        }
        for set in change.customs {
            self.customs.set(set.code, key, set.value, &set.replaces);
        }
        for set in change.sales {
            self.sales.set(set.id, key, set.sale, &set.replaces);
        }
    }

    fn merge(&mut self, mut other: Self) {
        self.merge_guests(&mut other);
        for (field, register) in other.fields {
            self.fields.entry(field).or_default().merge(register);
        }
        self.points.merge(other.points);
        self.tags.merge(other.tags);
        self.links.merge(other.links);
        self.externals.merge(other.externals);
        self.customs.merge(other.customs);
        self.sales.merge(other.sales);
        self.presence.merge(other.presence);
        other.consents.into_values().for_each(|event| self.take_consent(event));
        for (id, correction) in other.corrections {
            self.corrections.entry(id).or_default().merge(correction);
        }
        for (id, mut stop) in other.stops {
            self.pending_lifts.remove(&id).unwrap_or_default().into_iter().for_each(|lift| stop.lift(lift));
            self.set_stop(stop);
        }
        if let Some(first) = other.first
            && self.first.is_none_or(|known| first < known)
        {
            self.first = Some(first);
            self.recorded_by = other.recorded_by;
            self.first_batch = other.first_batch;
        }
        self.last = self.last.max(other.last);
        self.erase_requested = self.erase_requested.max(other.erase_requested);
        for (id, lifts) in other.pending_lifts {
            for lift in lifts {
                match self.stops.get_mut(&id) {
                    Some(stop) => stop.lift(lift),
                    None => self.pending_lifts.entry(id).or_default().push(lift),
                }
            }
        }
    }
}
