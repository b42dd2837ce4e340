//! The suppression list (DOMAIN 4.1): addresses that must not be written to, as keyed hashes. No name, no address, no link:
//! it outlives the erasure of a card, so that whoever comes in again is not written to.

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{
    cbor::code_enum,
    channel::Channel,
    ids::{ConsentTypeId, PurposeId, ReasonId},
};

code_enum! {
    /// Why an address or number is on the list.
    pub enum SuppressionReason {
        /// Its owner left the list of a mailing tool.
        Unsubscribed = 0 "unsubscribed",
        /// What was sent to it came back for good.
        Bounced = 1 "bounced",
        /// Its owner asked for erasure: no file makes a card of them, until their own later act.
        Erased = 2 "erased",
        /// Its owner came back by an act of their own: what that names is open again, and nothing else (DOMAIN 4.3).
        Returned = 3 "returned",
    }
}

/// What the own later act of somebody erased names. Marketing is never among it: that asks for a consent, and what was refused
/// or objected to stays so.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Opened {
    /// Reasons.
    #[cbor(n(0), default, skip_if = "Vec::is_empty")]
    pub reasons: Vec<ReasonId>,
    /// Purposes.
    #[cbor(n(1), default, skip_if = "Vec::is_empty")]
    pub purposes: Vec<PurposeId>,
    /// Channels.
    #[n(2)]
    pub channels: Vec<Channel>,
}

/// One address of the list.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Suppression {
    /// Keyed hash of the normal form of the address, under the key of the office.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub hash: Vec<u8>,
    /// Why.
    #[n(1)]
    pub reason: SuppressionReason,
    /// Consent types that are withdrawn; none says all of them. For what came back or is erased it has no meaning.
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    pub types: Vec<ConsentTypeId>,
    /// Day of the decision, or of the failure.
    #[cbor(n(3), with = "crate::cbor::day")]
    pub since: NaiveDate,
    /// What the act of somebody who came back names; none for every other reason.
    #[n(4)]
    pub opened: Option<Opened>,
}

/// The own later act of somebody who had been erased, as their card tells of it (DOMAIN 4.3, 4.8).
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct PersonReturned {
    /// The day of the act.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// What proves it, 2 or 3.
    #[n(1)]
    pub level: u8,
    /// What it was, and where the proof lies, in words.
    #[n(2)]
    pub words: String,
    /// What it names.
    #[n(3)]
    pub opened: Opened,
}

redacted!(Suppression, PersonReturned);

/// Level of evidence from which an act of the person counts against what they said before (DOMAIN 4.3).
pub const RETURN_LEVEL: u8 = 2;

impl Suppression {
    /// Whether somebody erased came back after a day by an act that names this purpose or reason and this channel. The same day
    /// counts as the less permissive.
    #[must_use]
    pub fn opens(&self, since: NaiveDate, channel: &Channel, named: impl Fn(&Opened) -> bool) -> bool {
        let opened = self.opened.as_ref().filter(|_| self.reason == SuppressionReason::Returned && self.since > since);
        opened.is_some_and(|opened| opened.channels.contains(channel) && named(opened))
    }

    /// Whether this entry says all that another one of the same address says.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        self.reason == other.reason
            && self.since >= other.since
            && (self.types.is_empty()
                || !other.types.is_empty() && other.types.iter().all(|wanted| self.types.contains(wanted)))
    }
}

/// Since when an address is that of somebody who was erased, as long as no act of their own came after (DOMAIN 4.3). The same
/// day counts as the less permissive.
#[must_use]
pub fn erased_since(said: &[Suppression]) -> Option<NaiveDate> {
    let last = |reason| said.iter().filter(|one| one.reason == reason).map(|one| one.since).max();
    let erased = last(SuppressionReason::Erased)?;
    let back = last(SuppressionReason::Returned).is_some_and(|back| back > erased);
    (!back).then_some(erased)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_covers_what_is_older_and_narrower() {
        let [one, two] = [1_u128, 2].map(|n| ConsentTypeId::from_uuid(uuid::Uuid::from_u128(n)));
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap_or_default();
        let entry = |reason, types: &[ConsentTypeId], since| Suppression {
            hash: vec![7; 32],
            reason,
            types: types.to_vec(),
            since: day(since),
            opened: None,
        };
        let wide = entry(SuppressionReason::Unsubscribed, &[one, two], 5);
        assert!(wide.covers(&entry(SuppressionReason::Unsubscribed, &[two], 5)));
        assert!(!wide.covers(&entry(SuppressionReason::Unsubscribed, &[two], 6)), "a later one is news");
        assert!(!entry(SuppressionReason::Unsubscribed, &[one], 5).covers(&wide));
        assert!(!wide.covers(&entry(SuppressionReason::Bounced, &[], 5)));
        let all = entry(SuppressionReason::Unsubscribed, &[], 5);
        assert!(all.covers(&wide) && !wide.covers(&all), "no type named means every one");
    }

    #[test]
    fn an_act_after_the_erasure_ends_it_and_one_on_its_day_does_not() {
        use SuppressionReason::{Erased, Returned, Unsubscribed};
        let day = |day| NaiveDate::from_ymd_opt(2026, 3, day).unwrap_or_default();
        let said = |all: &[(SuppressionReason, u32)]| {
            let entry = |(reason, since): &(SuppressionReason, u32)| Suppression {
                hash: vec![7; 32],
                reason: *reason,
                types: vec![],
                since: day(*since),
                opened: None,
            };
            erased_since(&all.iter().map(entry).collect::<Vec<_>>())
        };
        assert_eq!(said(&[(Unsubscribed, 5)]), None);
        assert_eq!(said(&[(Erased, 5)]), Some(day(5)));
        assert_eq!(said(&[(Erased, 5), (Returned, 5)]), Some(day(5)));
        assert_eq!(said(&[(Erased, 5), (Returned, 6)]), None);
        assert_eq!(said(&[(Erased, 5), (Returned, 6), (Erased, 8)]), Some(day(8)), "erased once more");
    }
}
