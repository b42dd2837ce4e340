//! The suppression list (DOMAIN 4.1): addresses that must not be written to, as keyed hashes. No name, no address, no link:
//! it outlives the erasure of a card, so that whoever comes in again is not written to.

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{cbor::code_enum, ids::ConsentTypeId};

code_enum! {
    /// Why an address or number is on the list.
    pub enum SuppressionReason {
        /// Its owner left the list of a mailing tool.
        Unsubscribed = 0 "unsubscribed",
        /// What was sent to it came back for good.
        Bounced = 1 "bounced",
        /// Its owner asked for erasure: no file makes a card of them, until their own later act.
        Erased = 2 "erased",
    }
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
}

redacted!(Suppression);

impl Suppression {
    /// Whether this entry says all that another one of the same address says.
    #[must_use]
    pub fn covers(&self, other: &Self) -> bool {
        self.reason == other.reason
            && self.since >= other.since
            && (self.types.is_empty()
                || !other.types.is_empty() && other.types.iter().all(|wanted| self.types.contains(wanted)))
    }
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
        };
        let wide = entry(SuppressionReason::Unsubscribed, &[one, two], 5);
        assert!(wide.covers(&entry(SuppressionReason::Unsubscribed, &[two], 5)));
        assert!(!wide.covers(&entry(SuppressionReason::Unsubscribed, &[two], 6)), "a later one is news");
        assert!(!entry(SuppressionReason::Unsubscribed, &[one], 5).covers(&wide));
        assert!(!wide.covers(&entry(SuppressionReason::Bounced, &[], 5)));
        let all = entry(SuppressionReason::Unsubscribed, &[], 5);
        assert!(all.covers(&wide) && !wide.covers(&all), "no type named means every one");
    }
}
