//! Reading a folded contact.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    ContactField, ContactKind, ContactPoint, ContactStatus, ContactUnit, ExternalId, Link, MergedState,
    RecordedCorrection, Sex,
};
use crate::{
    channel::Channel,
    consent::{RecordedConsent, RecordedStop, StopAuthor},
    identifiers::phone,
    ids::{ActorId, BatchId, ConsentEventId, ConsentTypeId, LinkId, PointId, PurposeId, SaleId, SourceId},
    journal::{Elements, EntryKey, FieldValue, Latest, Register},
    soft_spam::Sale,
};

impl ContactUnit {
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

    /// Whether the person is under age on a day, as far as the day of birth is known (art. 2 c.c.).
    #[must_use]
    pub fn is_minor(&self, day: NaiveDate) -> bool {
        let born = self.value(ContactField::BirthOn).and_then(FieldValue::as_day);
        born.and_then(|born| day.years_since(born)).is_some_and(|age| age < 18)
    }

    /// Whether somebody restricted the processing of this card (Art. 18 GDPR), also while it is in the bin.
    #[must_use]
    pub fn is_restricted(&self) -> bool {
        self.text(ContactField::Status).and_then(ContactStatus::from_code) == Some(ContactStatus::Restricted)
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

    /// What a sealed field is looked up by, where it has a value.
    #[must_use]
    pub fn lookup(&self, field: ContactField) -> Option<[u8; 32]> {
        match self.value(field) {
            Some(FieldValue::Sealed { lookup, .. }) => *lookup,
            _ => None,
        }
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
            Some(MergedState::Merged) => ContactStatus::Merged,
            _ if self.erase_requested.is_some() => ContactStatus::Restricted,
            _ => self.text(ContactField::Status).and_then(ContactStatus::from_code).unwrap_or(ContactStatus::Active),
        }
    }

    /// Where the card is; `None` when only parts of the unit arrived.
    #[must_use]
    pub fn presence(&self) -> Option<MergedState> {
        self.presence.get().copied()
    }

    /// When the card went to the bin: put there, or by the undo of what had made it. `None` when it is not there.
    #[must_use]
    pub fn binned_since(&self) -> Option<EntryKey> {
        let away = matches!(self.presence(), Some(MergedState::Binned | MergedState::Unrecorded));
        self.presence.key().filter(|_| away)
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

    /// Sales in which an e-mail address was given, the latest first.
    #[must_use]
    pub fn sales(&self) -> Vec<&Sale> {
        let mut sales: Vec<&Sale> = self.sales.iter().map(|(_, sale)| sale).collect();
        sales.sort_by_key(|sale| (std::cmp::Reverse(sale.sold_on), sale.id));
        sales
    }

    /// The elements behind the sales.
    #[must_use]
    pub const fn sale_elements(&self) -> &Elements<SaleId, Sale> {
        &self.sales
    }

    /// The consent events of this card, without those that a split gave back.
    fn held_consents(&self) -> impl Iterator<Item = &RecordedConsent> {
        let away = |id| self.guests.get(id).and_then(Latest::get) == Some(&false);
        self.consents.iter().filter(move |(id, _)| !away(id)).map(|(_, event)| event)
    }

    /// Every consent event, corrected ones too, in order of recording.
    #[must_use]
    pub fn consent_events(&self) -> Vec<&RecordedConsent> {
        let mut events: Vec<&RecordedConsent> = self.held_consents().collect();
        events.sort_by_key(|event| event.key);
        events
    }

    /// The correction of an event, if it was recorded in error.
    #[must_use]
    pub fn correction(&self, event: ConsentEventId) -> Option<&RecordedCorrection> {
        self.corrections.get(&event).and_then(Latest::get).filter(|correction| !correction.taken_back)
    }

    /// The events of one type that count, without corrected ones.
    #[must_use]
    pub fn standing_events(&self, kind: ConsentTypeId) -> Vec<&RecordedConsent> {
        self.consent_events()
            .into_iter()
            .filter(|event| event.event.consent_type == kind && self.correction(event.event.id).is_none())
            .collect()
    }

    /// The consent types with at least one standing event.
    #[must_use]
    pub fn consent_types(&self) -> Vec<ConsentTypeId> {
        let types: BTreeSet<ConsentTypeId> = self
            .held_consents()
            .filter(|event| self.correction(event.event.id).is_none())
            .map(|event| event.event.consent_type)
            .collect();
        types.into_iter().collect()
    }

    /// The events of a type that no other event names as parent: what a new event must name.
    #[must_use]
    pub fn consent_heads(&self, kind: ConsentTypeId) -> Vec<ConsentEventId> {
        let named: BTreeSet<ConsentEventId> =
            self.held_consents().flat_map(|event| event.event.parents.iter().copied()).collect();
        self.held_consents()
            .filter(|event| event.event.consent_type == kind && !named.contains(&event.event.id))
            .map(|event| event.event.id)
            .collect()
    }

    /// Every stop, lifted ones too, in order of recording.
    #[must_use]
    pub fn stops(&self) -> Vec<&RecordedStop> {
        let away = |id| self.guest_stops.get(id).and_then(Latest::get) == Some(&false);
        let mut stops: Vec<&RecordedStop> =
            self.stops.iter().filter(|(id, _)| !away(id)).map(|(_, stop)| stop).collect();
        stops.sort_by_key(|stop| stop.key);
        stops
    }

    /// The stops in force.
    #[must_use]
    pub fn standing_stops(&self) -> Vec<&RecordedStop> {
        self.stops().into_iter().filter(|stop| stop.stands()).collect()
    }

    /// Whether a no to all marketing, by each of these channels or by every one where none is named, that the person says on
    /// this day is known: see [`Stop::objects_since`].
    ///
    /// [`Stop::objects_since`]: crate::consent::Stop::objects_since
    #[must_use]
    pub fn objects_since(&self, day: NaiveDate, channels: &[Channel]) -> bool {
        self.standing_stops().iter().any(|known| known.stop.objects_since(day, channels))
    }

    /// Whether the person's objection that stands, said on this day or later, names one of these purposes.
    #[must_use]
    pub fn objects_to_any_since(&self, day: NaiveDate, purposes: &[PurposeId]) -> bool {
        self.standing_stops().iter().map(|known| &known.stop).any(|stop| {
            let names = stop.purposes.iter().any(|named| purposes.contains(named));
            names && stop.author == StopAuthor::Person && stop.since >= day
        })
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

    /// The name as listed: organisation, or last name then first name. A card without any goes by its e-mail address or
    /// telephone number, which does not become its name by that.
    #[must_use]
    pub fn list_name(&self) -> String {
        let name = self.own_name();
        if name.is_empty() { self.known_by().unwrap_or_default() } else { name }
    }

    /// The address or number by which a card without a name is known.
    fn known_by(&self) -> Option<String> {
        let points = self.points();
        let email = points.iter().find(|point| point.kind.is_email()).map(|point| point.normalised.clone());
        email.or_else(|| {
            let number = points.iter().find(|point| point.kind.is_phone())?;
            Some(phone::international(&number.normalised).unwrap_or_else(|| number.normalised.clone()))
        })
    }

    fn own_name(&self) -> String {
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
