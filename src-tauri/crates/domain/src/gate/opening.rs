//! What stops close (DOMAIN 4.3): the one rule that the gate, the list, the card, the papers and the renewals ask.

use chrono::NaiveDate;

use super::HeldConsent;
use crate::{
    channel::Channel,
    consent::{Stop, StopAuthor, ends_objection},
    ids::PurposeId,
};

/// What a consent opens: channels for a purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The purpose.
    pub purpose: PurposeId,
    /// The broader purposes that it is part of: what stops them stops it (I4).
    pub above: Vec<PurposeId>,
    /// Whether the purpose is marketing.
    pub marketing: bool,
    /// The channels.
    pub channels: Vec<Channel>,
}

impl Opening {
    /// Whether these stops together close every channel: whatever the person decided, nobody is asked. Nothing to open is
    /// not closed.
    #[must_use]
    pub fn is_closed_by(&self, stops: &[&Stop], consents: &[HeldConsent<'_>]) -> bool {
        !self.channels.is_empty() && self.closed(stops, consents).len() == self.channels.len()
    }

    /// The channels that these stops close.
    #[must_use]
    pub fn closed(&self, stops: &[&Stop], consents: &[HeldConsent<'_>]) -> Vec<Channel> {
        let is_closed = |channel: &&Channel| self.closing(channel, stops, consents).next().is_some();
        self.channels.iter().filter(is_closed).cloned().collect()
    }

    /// The stops that close a channel. The person's own later, evidenced act among these consents opens again what it names.
    pub fn closing<'s>(
        &self,
        channel: &Channel,
        stops: &[&'s Stop],
        consents: &[HeldConsent<'_>],
    ) -> impl Iterator<Item = &'s Stop> {
        let scope = (self.purpose, self.above.as_slice(), self.marketing);
        stops.iter().copied().filter(move |stop| holds(stop, scope, channel, consents))
    }
}

/// Whether a stop holds for a purpose, those above it, and a channel.
pub(super) fn holds(
    stop: &Stop,
    (purpose, above, marketing): (PurposeId, &[PurposeId], bool),
    channel: &Channel,
    consents: &[HeldConsent<'_>],
) -> bool {
    let covers = |purpose: &PurposeId| stop.covers(*purpose, marketing, channel);
    let is_covered = covers(&purpose) || above.iter().any(covers);
    is_covered && !(stop.author == StopAuthor::Person && lifts(consents, purpose, channel, stop.since))
}

/// Whether one of these consents is the person's own evidenced act after a day, for this purpose and channel (DOMAIN 4.3).
#[must_use]
pub fn lifts(consents: &[HeldConsent<'_>], purpose: PurposeId, channel: &Channel, since: NaiveDate) -> bool {
    consents.iter().any(|held| {
        held.consent_type.purpose == Some(purpose)
            && held.consent_type.channels.contains(channel)
            && ends_objection(held.view.state, held.view.decided_on, held.view.evidence_level, since)
    })
}
