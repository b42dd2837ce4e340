use minicbor::{Decode, Encode};

use super::{ContactChange, ContactUnit};
use crate::{
    cbor::redacted,
    consent::{ConsentEvent, RecordedConsent, RecordedStop, Stop},
    ids::ActorId,
    journal::{Body, Entry, EntryHeader, EntryKey, Kind},
};

/// Body of "imported": a row of a file becomes a card, with the decisions and the objection that stand in the same row.
/// One entry says all of it, and readers are told part by part ([`Entry::told`]).
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ImportedCard {
    /// The card.
    #[n(0)]
    change: ContactChange,
    /// Its decisions; one without an origin has that of the card.
    #[cbor(n(1), default, skip_if = "Vec::is_empty")]
    consents: Vec<ConsentEvent>,
    /// Its objections, likewise.
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    stops: Vec<Stop>,
}

redacted!(ImportedCard);

impl ImportedCard {
    /// A card and what its row decides. The origin is written once, where it is the same.
    #[must_use]
    pub fn new(change: ContactChange, mut consents: Vec<ConsentEvent>, mut stops: Vec<Stop>) -> Self {
        let origins = consents.iter_mut().map(|event| &mut event.origin);
        for origin in origins.chain(stops.iter_mut().map(|stop| &mut stop.origin)) {
            if *origin == change.origin {
                *origin = None;
            }
        }
        Self { change, consents, stops }
    }

    /// The card.
    #[must_use]
    pub const fn change(&self) -> &ContactChange {
        &self.change
    }

    fn events(&self) -> impl Iterator<Item = ConsentEvent> {
        let origin = |event: &ConsentEvent| event.origin.clone().or_else(|| self.change.origin.clone());
        self.consents.iter().map(move |event| ConsentEvent { origin: origin(event), ..event.clone() })
    }

    fn objections(&self) -> impl Iterator<Item = Stop> {
        let origin = |stop: &Stop| stop.origin.clone().or_else(|| self.change.origin.clone());
        self.stops.iter().map(move |stop| Stop { origin: origin(stop), ..stop.clone() })
    }
}

impl ContactUnit {
    pub(super) fn import(&mut self, key: EntryKey, actor: ActorId, card: &ImportedCard) {
        self.record(key, actor, &card.change);
        for event in card.events() {
            self.take_consent(RecordedConsent { event, key, actor });
        }
        for stop in card.objections() {
            let lifts = self.pending_lifts.remove(&stop.id).unwrap_or_default();
            self.set_stop(RecordedStop { stop, key, actor, lifts, again: None });
        }
    }
}

impl Entry {
    /// What the entry says, one thing at a time, all of it under the same key: an imported card reads like a card that
    /// was recorded and like each decision that came with it. Any other entry says one thing.
    #[must_use]
    pub fn told(self) -> Vec<Self> {
        let Some(Body::ContactImported(card)) = &self.body else { return vec![self] };
        let part = |kind: Kind, body: Body| Self { header: EntryHeader { kind, ..self.header }, body: Some(body) };
        let mut parts = vec![part(Kind::ContactRecorded, Body::ContactRecorded(card.change.clone()))];
        parts.extend(card.events().map(|event| part(Kind::ConsentEvent, Body::ConsentEvent(event))));
        parts.extend(card.objections().map(|stop| part(Kind::StopSet, Body::StopSet(stop))));
        parts
    }
}
