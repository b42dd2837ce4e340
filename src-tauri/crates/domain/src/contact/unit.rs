use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use super::{ContactChange, ContactField, ContactKind, ContactPoint, ContactStatus, ExternalId, Link, Sex};
use crate::{
    cbor::redacted,
    consent::{RecordedConsent, RecordedStop},
    ids::{ActorId, BatchId, ConsentEventId, ConsentTypeId, LinkId, PointId, SourceId, StopId},
    journal::{Body, Elements, Entry, EntryKey, FieldValue, Latest, Register},
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
}

/// The state of a contact: the fold of its unit. Merging two states is order-independent, so a snapshot is one of them.
#[derive(Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct ContactUnit {
    #[n(0)]
    fields: BTreeMap<u32, Register<FieldValue>>,
    #[n(1)]
    points: Elements<PointId, ContactPoint>,
    #[n(2)]
    tags: Elements<String, String>,
    #[n(3)]
    links: Elements<LinkId, Link>,
    #[n(4)]
    externals: Elements<ExternalId, ()>,
    #[n(5)]
    customs: Elements<String, String>,
    #[n(6)]
    presence: Latest<MergedState>,
    #[n(7)]
    consents: BTreeMap<ConsentEventId, RecordedConsent>,
    #[n(8)]
    corrections: BTreeMap<ConsentEventId, RecordedCorrection>,
    #[n(9)]
    stops: BTreeMap<StopId, RecordedStop>,
    #[n(10)]
    first: Option<EntryKey>,
    #[n(11)]
    last: Option<EntryKey>,
    #[n(12)]
    erase_requested: Option<EntryKey>,
    #[n(13)]
    recorded_by: Option<ActorId>,
    #[n(14)]
    pending_lifts: BTreeMap<StopId, Vec<crate::consent::RecordedLift>>,
    #[n(15)]
    first_batch: Option<BatchId>,
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
    }
}

redacted!(ContactUnit, RecordedCorrection);

impl ContactUnit {
    /// Takes in one entry. Kinds of other families and unreadable bodies leave the state as it is.
    pub fn apply(&mut self, entry: &Entry) {
        let key = entry.key();
        let Some(body) = &entry.body else { return };
        match body {
            Body::ContactRecorded(change) => {
                if self.first.is_none_or(|first| key < first) {
                    self.first = Some(key);
                    self.recorded_by = Some(entry.header.actor);
                    self.first_batch = change.origin.as_ref().and_then(|origin| origin.batch);
                }
                self.presence.set(key, MergedState::Present);
                self.change(key, change);
            }
            Body::ContactChanged(change) => self.change(key, change),
            Body::ContactBinned(_) => self.presence.set(key, MergedState::Binned),
            Body::ContactRestored(_) => self.presence.set(key, MergedState::Present),
            Body::ContactUnrecorded(_) => self.presence.set(key, MergedState::Unrecorded),
            Body::ConsentEvent(event) => {
                let recorded = RecordedConsent { event: event.clone(), key, actor: entry.header.actor };
                self.consents.entry(event.id).or_insert(recorded);
            }
            Body::ConsentCorrected(correction) => {
                let recorded = RecordedCorrection { key, actor: entry.header.actor, reason: correction.reason.clone() };
                let known = self.corrections.entry(correction.event).or_insert_with(|| recorded.clone());
                if key < known.key {
                    *known = recorded;
                }
            }
            Body::StopSet(stop) => {
                let lifts = self.pending_lifts.remove(&stop.id).unwrap_or_default();
                self.stops.entry(stop.id).or_insert(RecordedStop {
                    stop: stop.clone(),
                    key,
                    actor: entry.header.actor,
                    lifts,
                });
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

    fn change(&mut self, key: EntryKey, change: &ContactChange) {
        for set in &change.fields {
            self.fields.entry(set.field).or_default().set(key, set.value.clone(), &set.replaces);
        }
        for set in &change.points {
            self.points.set(set.id, key, set.point.clone(), &set.replaces);
        }
        for set in &change.tags {
            self.tags.set(text::fold(&set.tag), key, set.on.then(|| set.tag.clone()), &set.replaces);
        }
        for set in &change.links {
            self.links.set(set.id, key, set.link.clone(), &set.replaces);
        }
        for set in &change.externals {
            self.externals.set(set.external.clone(), key, set.on.then_some(()), &set.replaces);
        }
        for set in &change.customs {
            self.customs.set(set.code.clone(), key, set.value.clone(), &set.replaces);
        }
    }

    fn merge(&mut self, other: Self) {
        for (field, register) in other.fields {
            self.fields.entry(field).or_default().merge(register);
        }
        self.points.merge(other.points);
        self.tags.merge(other.tags);
        self.links.merge(other.links);
        self.externals.merge(other.externals);
        self.customs.merge(other.customs);
        self.presence.merge(other.presence);
        for (id, event) in other.consents {
            self.consents.entry(id).or_insert(event);
        }
        for (id, correction) in other.corrections {
            let known = self.corrections.entry(id).or_insert_with(|| correction.clone());
            if correction.key < known.key {
                *known = correction;
            }
        }
        for (id, stop) in other.stops {
            match self.stops.get_mut(&id) {
                Some(known) => stop.lifts.into_iter().for_each(|lift| known.lift(lift)),
                None => {
                    let early = self.pending_lifts.remove(&id).unwrap_or_default();
                    let known = self.stops.entry(id).or_insert(stop);
                    early.into_iter().for_each(|lift| known.lift(lift));
                }
            }
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

    /// The register of a field, with its heads.
    #[must_use]
    pub fn register(&self, field: ContactField) -> Option<&Register<FieldValue>> {
        self.fields.get(&field.number())
    }

    /// The value of a field; `None` when it was never set or is cleared.
    #[must_use]
    pub fn value(&self, field: ContactField) -> Option<&FieldValue> {
        self.register(field).and_then(Register::get).filter(|value| **value != FieldValue::Cleared)
    }

    /// The text of a field.
    #[must_use]
    pub fn text(&self, field: ContactField) -> Option<&str> {
        self.value(field).and_then(FieldValue::as_text)
    }

    /// The day of a field.
    #[must_use]
    pub fn day(&self, field: ContactField) -> Option<NaiveDate> {
        self.value(field).and_then(FieldValue::as_day)
    }

    /// Person or organisation; a person unless the journal says otherwise.
    #[must_use]
    pub fn kind(&self) -> ContactKind {
        self.text(ContactField::Kind).and_then(ContactKind::from_code).unwrap_or(ContactKind::Person)
    }

    /// Sex, only if given.
    #[must_use]
    pub fn sex(&self) -> Option<Sex> {
        self.text(ContactField::Sex).and_then(Sex::from_code)
    }

    /// Source of acquisition.
    #[must_use]
    pub fn source(&self) -> Option<SourceId> {
        self.value(ContactField::Source).and_then(FieldValue::as_id).map(SourceId::from_uuid)
    }

    /// Operator who looks after the contact.
    #[must_use]
    pub fn owner(&self) -> Option<ActorId> {
        self.value(ContactField::Owner).and_then(FieldValue::as_id).map(ActorId::from_uuid)
    }

    /// What may be done with the contact. A requested erasure restricts at once (JOURNAL, erase in two steps).
    #[must_use]
    pub fn status(&self) -> ContactStatus {
        match self.presence.get() {
            Some(MergedState::Binned | MergedState::Unrecorded) => ContactStatus::Binned,
            _ if self.erase_requested.is_some() => ContactStatus::Restricted,
            _ => self.text(ContactField::Status).and_then(ContactStatus::from_code).unwrap_or(ContactStatus::Active),
        }
    }

    /// Where the card is; `None` when only parts of the unit arrived.
    #[must_use]
    pub fn presence(&self) -> Option<MergedState> {
        self.presence.get().copied()
    }

    /// The points, primary ones first within their kind, then in order of their id.
    #[must_use]
    pub fn points(&self) -> Vec<&ContactPoint> {
        let mut points: Vec<&ContactPoint> = self.points.iter().map(|(_, point)| point).collect();
        points.sort_by_key(|point| (point.kind, !point.primary, point.id));
        points
    }

    /// The elements behind the points.
    #[must_use]
    pub const fn point_elements(&self) -> &Elements<PointId, ContactPoint> {
        &self.points
    }

    /// The tags as shown, in order of their folded text.
    #[must_use]
    pub fn tags(&self) -> Vec<&str> {
        self.tags.iter().map(|(_, tag)| tag.as_str()).collect()
    }

    pub(super) const fn tag_elements(&self) -> &Elements<String, String> {
        &self.tags
    }

    /// Links to other contacts.
    #[must_use]
    pub fn links(&self) -> Vec<&Link> {
        self.links.iter().map(|(_, link)| link).collect()
    }

    pub(super) const fn link_elements(&self) -> &Elements<LinkId, Link> {
        &self.links
    }

    /// Numbers in other systems.
    #[must_use]
    pub fn externals(&self) -> Vec<&ExternalId> {
        self.externals.iter().map(|(external, ())| external).collect()
    }

    pub(super) const fn external_elements(&self) -> &Elements<ExternalId, ()> {
        &self.externals
    }

    /// Fields that the firm added: code and value.
    #[must_use]
    pub fn customs(&self) -> Vec<(&str, &str)> {
        self.customs.iter().map(|(code, value)| (code.as_str(), value.as_str())).collect()
    }

    pub(super) const fn custom_elements(&self) -> &Elements<String, String> {
        &self.customs
    }

    /// Every consent event, corrected ones too, in order of recording.
    #[must_use]
    pub fn consent_events(&self) -> Vec<&RecordedConsent> {
        let mut events: Vec<&RecordedConsent> = self.consents.values().collect();
        events.sort_by_key(|event| event.key);
        events
    }

    /// The correction of an event, if it was recorded in error.
    #[must_use]
    pub fn correction(&self, event: ConsentEventId) -> Option<&RecordedCorrection> {
        self.corrections.get(&event)
    }

    /// The events of one type that count, without corrected ones.
    #[must_use]
    pub fn standing_events(&self, kind: ConsentTypeId) -> Vec<&RecordedConsent> {
        self.consent_events()
            .into_iter()
            .filter(|event| event.event.consent_type == kind && !self.corrections.contains_key(&event.event.id))
            .collect()
    }

    /// The consent types with at least one standing event.
    #[must_use]
    pub fn consent_types(&self) -> Vec<ConsentTypeId> {
        let types: BTreeSet<ConsentTypeId> = self
            .consents
            .values()
            .filter(|event| !self.corrections.contains_key(&event.event.id))
            .map(|event| event.event.consent_type)
            .collect();
        types.into_iter().collect()
    }

    /// The events of a type that no other event names as parent: what a new event must name.
    #[must_use]
    pub fn consent_heads(&self, kind: ConsentTypeId) -> Vec<ConsentEventId> {
        let named: BTreeSet<ConsentEventId> =
            self.consents.values().flat_map(|event| event.event.parents.iter().copied()).collect();
        self.consents
            .values()
            .filter(|event| event.event.consent_type == kind && !named.contains(&event.event.id))
            .map(|event| event.event.id)
            .collect()
    }

    /// Every stop, lifted ones too, in order of recording.
    #[must_use]
    pub fn stops(&self) -> Vec<&RecordedStop> {
        let mut stops: Vec<&RecordedStop> = self.stops.values().collect();
        stops.sort_by_key(|stop| stop.key);
        stops
    }

    /// The stops in force.
    #[must_use]
    pub fn standing_stops(&self) -> Vec<&RecordedStop> {
        self.stops().into_iter().filter(|stop| stop.stands()).collect()
    }

    /// First entry: when and by whom the contact was recorded.
    #[must_use]
    pub const fn recorded(&self) -> Option<(EntryKey, Option<ActorId>)> {
        match self.first {
            Some(key) => Some((key, self.recorded_by)),
            None => None,
        }
    }

    /// The import that created the contact.
    #[must_use]
    pub const fn batch(&self) -> Option<BatchId> {
        self.first_batch
    }

    /// The latest entry that changed the state.
    #[must_use]
    pub const fn changed(&self) -> Option<EntryKey> {
        self.last
    }

    /// Whether an erasure was asked for and is not executed yet.
    #[must_use]
    pub const fn erase_requested(&self) -> bool {
        self.erase_requested.is_some()
    }

    /// Whether some field was changed by two writers who did not see each other.
    #[must_use]
    pub fn contested_fields(&self) -> Vec<ContactField> {
        self.fields
            .iter()
            .filter(|(_, register)| register.is_contested())
            .filter_map(|(number, _)| ContactField::from_number(*number))
            .collect()
    }

    /// The name as listed: organisation, or last name then first name.
    #[must_use]
    pub fn list_name(&self) -> String {
        let last = self.text(ContactField::LastName);
        let first = self.text(ContactField::FirstName);
        let organisation = self.text(ContactField::OrganisationName);
        let person = [last, first].into_iter().flatten().collect::<Vec<_>>().join(" ");
        match self.kind() {
            ContactKind::Organisation => organisation.map_or(person, str::to_owned),
            ContactKind::Person if person.is_empty() => organisation.unwrap_or_default().to_owned(),
            ContactKind::Person => person,
        }
    }

    /// The name as addressed: organisation, or first name then last name.
    #[must_use]
    pub fn display_name(&self) -> String {
        let last = self.text(ContactField::LastName);
        let first = self.text(ContactField::FirstName);
        match self.kind() {
            ContactKind::Person if last.is_some() && first.is_some() => {
                [first, last].into_iter().flatten().collect::<Vec<_>>().join(" ")
            }
            _ => self.list_name(),
        }
    }
}
