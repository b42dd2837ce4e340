//! Holds (DOMAIN 4.7): while one stands, what it is on is not erased, whoever asks and whatever term is over.
//!
//! A hold is a unit of its own and names a card, a communication or a case. A case that is held keeps its communications and
//! the card of its person. A card that is held keeps the communications with its
//! person too. Whoever merges two cards merges no holds: a hold on one of them is a hold on the person.

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{
    cbor::code_enum,
    ids::{CaseId, CommunicationId, ContactId, UnitId},
};

code_enum! {
    /// Why something must stay.
    pub enum HoldKind {
        /// Somebody decided that it is still needed: an inspection, an order of a court.
        Hold = 0 "hold",
        /// A complaint or dispute is open (art. 17(3)(e) GDPR); closing it gives the records back to their terms.
        Dispute = 1 "dispute",
    }
}

/// A hold on one thing; exactly one of the ids is there.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Hold {
    /// Sort.
    #[n(0)]
    pub kind: HoldKind,
    /// The card.
    #[n(1)]
    pub contact: Option<ContactId>,
    /// The communication.
    #[n(2)]
    pub communication: Option<CommunicationId>,
    /// Why, in words.
    #[n(3)]
    pub reason: String,
    /// Last day; it stands until somebody lifts it when there is none.
    #[cbor(n(4), with = "crate::cbor::opt_day", has_nil)]
    pub until: Option<NaiveDate>,
    /// The case.
    #[n(5)]
    pub case: Option<CaseId>,
}

redacted!(Hold);

/// Why a hold is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HoldInvalid {
    /// No reason.
    #[error("a hold needs a reason")]
    NoReason,
    /// The reason is longer than 300 characters.
    #[error("the reason is too long")]
    TooLong,
    /// Its last day is over already.
    #[error("its last day is over")]
    Over,
}

impl Hold {
    /// Checks what somebody typed.
    ///
    /// # Errors
    /// [`HoldInvalid`].
    pub fn check(&self, today: NaiveDate) -> Result<(), HoldInvalid> {
        match self.reason.trim().chars().count() {
            0 => Err(HoldInvalid::NoReason),
            301.. => Err(HoldInvalid::TooLong),
            _ if self.until.is_some_and(|until| until < today) => Err(HoldInvalid::Over),
            _ => Ok(()),
        }
    }

    /// What it is on.
    #[must_use]
    pub fn target(&self) -> Option<UnitId> {
        let thing = self.contact.map(UnitId::from).or(self.communication.map(UnitId::from));
        thing.or(self.case.map(UnitId::from))
    }

    /// Whether its time is not over.
    #[must_use]
    pub fn stands_on(&self, today: NaiveDate) -> bool {
        self.until.is_none_or(|until| until >= today)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f41_a_hold_needs_a_reason_and_a_day_that_is_to_come() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day);
        let today = day(20).unwrap_or_default();
        let hold = |reason: &str, until| Hold {
            kind: HoldKind::Hold,
            contact: Some(ContactId::from_bytes([1; 16])),
            communication: None,
            reason: reason.to_owned(),
            until,
            case: None,
        };
        assert_eq!(hold(" ", None).check(today), Err(HoldInvalid::NoReason));
        assert_eq!(hold(&"x".repeat(301), None).check(today), Err(HoldInvalid::TooLong));
        assert_eq!(hold("Causa", day(19)).check(today), Err(HoldInvalid::Over));
        assert_eq!(hold("Causa", day(20)).check(today), Ok(()));
        assert!(hold("Causa", day(20)).stands_on(today), "its last day counts");
        assert!(!hold("Causa", day(19)).stands_on(today));
        assert!(hold("Causa", None).stands_on(today));
    }
}
