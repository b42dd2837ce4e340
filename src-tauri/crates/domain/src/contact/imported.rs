use minicbor::{Decode, Encode};

use super::{ContactChange, ContactUnit};
use crate::{
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

    /// The card alone.
    pub(crate) const fn change_mut(&mut self) -> &mut ContactChange {
        &mut self.change
    }

    /// The card, its decisions, its objections, each with its origin.
    fn parts(self) -> (ContactChange, impl Iterator<Item = ConsentEvent>, impl Iterator<Item = Stop>) {
        let (of_events, of_stops) = (self.change.origin.clone(), self.change.origin.clone());
        let events = self.consents.into_iter().map(move |event| {
            let origin = event.origin.or_else(|| of_events.clone());
            ConsentEvent { origin, ..event }
        });
        let stops = self.stops.into_iter().map(move |stop| {
            let origin = stop.origin.or_else(|| of_stops.clone());
            Stop { origin, ..stop }
        });
        (self.change, events, stops)
    }
}

impl ContactUnit {
    pub(super) fn import(&mut self, key: EntryKey, actor: ActorId, card: ImportedCard) {
        let (change, events, stops) = card.parts();
        self.record(key, actor, change);
        for event in events {
            self.take_consent(RecordedConsent { event, key, actor });
        }
        for stop in stops {
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
        let Self { header, body } = self;
        let Some(Body::ContactImported(card)) = body else { return vec![Self { header, body }] };
        let part = |kind: Kind, body: Body| Self { header: EntryHeader { kind, ..header }, body: Some(body) };
        let (change, events, stops) = card.parts();
        let mut parts = vec![part(Kind::ContactRecorded, Body::ContactRecorded(change))];
        parts.extend(events.map(|event| part(Kind::ConsentEvent, Body::ConsentEvent(event))));
        parts.extend(stops.map(|stop| part(Kind::StopSet, Body::StopSet(stop))));
        parts
    }
}
