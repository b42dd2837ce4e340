//! The public register of oppositions to telemarketing (Registro pubblico delle opposizioni: L. 5/2018, D.P.R. 26/2022):
//! what it answered about a number. A number is kept as a keyed hash, so that a new card with it is known, and so that the
//! answer names nobody once the card is gone.

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{
    channel::Channel,
    consent::{ConsentState, ConsentView},
    consent_type::ConsentType,
    gate::RpoFacts,
};

/// What the register answered about one number.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RpoCheck {
    /// Keyed hash of the number in E.164, under the key of the office.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub hash: Vec<u8>,
    /// Day on which the register was asked.
    #[cbor(n(1), with = "crate::cbor::day")]
    pub checked_on: NaiveDate,
    /// The number is in the register: its owner wants no marketing.
    #[n(2)]
    pub listed: bool,
    /// Last day on which the answer may be relied upon.
    #[cbor(n(3), with = "crate::cbor::day")]
    pub valid_until: NaiveDate,
}

redacted!(RpoCheck);

impl RpoCheck {
    /// Whether the later of two answers about a number is this one; on the same day the stricter one counts.
    #[must_use]
    pub fn outranks(&self, other: &Self) -> bool {
        (self.checked_on, self.listed) >= (other.checked_on, other.listed)
    }
}

/// How a number stands by all that was answered about it, given in the order in which one outranks the other.
#[must_use]
pub fn stands(answers: &[RpoCheck]) -> Option<RpoFacts> {
    let last = answers.last()?;
    let mut since = last.checked_on;
    // On one day the stricter answer counts, and that comes last.
    for earlier in answers.iter().rev().filter(|one| one.checked_on < last.checked_on) {
        if earlier.checked_on == since {
            continue;
        }
        if earlier.listed != last.listed {
            break;
        }
        since = earlier.checked_on;
    }
    Some(RpoFacts { checked_on: last.checked_on, since, listed: last.listed, valid_until: last.valid_until })
}

/// Whether the register knows such a number at all: it lists those of Italy.
#[must_use]
pub fn is_asked(number: &str) -> bool {
    number.starts_with("+39")
}

/// Whether an entry in the register, known since a day, takes the ground from a consent (D.P.R. 26/2022, art. 9): one
/// that was given before, for nothing but calls and letters. What else a consent allows stands, and what is given later too.
#[must_use]
pub fn invalidates(of: &ConsentType, view: &ConsentView, since: NaiveDate) -> bool {
    let only = !of.channels.is_empty() && of.channels.iter().all(|one| matches!(one, Channel::Phone | Channel::Post));
    let stands = matches!(view.state, ConsentState::Given | ConsentState::Renewed);
    only && stands && view.decided_on.is_none_or(|day| day <= since)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap_or_default()
    }

    fn check(checked_on: u32, listed: bool) -> RpoCheck {
        RpoCheck { hash: vec![7; 32], checked_on: day(checked_on), listed, valid_until: day(28) }
    }

    #[test]
    fn the_later_answer_counts_and_on_one_day_the_stricter() {
        assert!(check(4, false).outranks(&check(3, true)));
        assert!(!check(3, true).outranks(&check(4, false)));
        assert!(check(4, true).outranks(&check(4, false)));
        assert!(!check(4, false).outranks(&check(4, true)));
    }

    /// F18: an enrolment is as old as the first of an unbroken run of answers that say so.
    #[test]
    fn an_enrolment_is_as_old_as_the_first_answer_that_told_of_it() {
        for (answers, since) in [
            (&[(3, true)][..], 3),
            (&[(3, true), (6, true), (9, true)], 3),
            (&[(3, true), (6, false), (9, true), (12, true)], 9),
            (&[(3, false), (3, true), (6, false), (6, true)], 3),
            (&[(3, true), (6, true), (9, false)], 9),
            (&[(3, false), (6, true)], 6),
        ] {
            let all: Vec<RpoCheck> = answers.iter().map(|(on, listed)| check(*on, *listed)).collect();
            let stands = stands(&all).unwrap();
            assert_eq!((stands.since, Some(stands.checked_on)), (day(since), all.last().map(|one| one.checked_on)));
        }
        assert!(stands(&[]).is_none());
    }

    #[test]
    fn only_italian_numbers_are_asked() {
        assert!(is_asked("+390551234567") && !is_asked("+41791234567"));
    }

    /// F18: earlier consents to calls and letters fall, later ones and those for other channels stand.
    #[test]
    fn what_falls_with_an_entry_in_the_register() {
        use Channel::{Email, Phone, Post};
        let of = |channels: &[Channel]| ConsentType {
            title: "Telefonate".into(),
            code: "TEL".into(),
            description: None,
            purpose: None,
            validity_days: None,
            allow_mass: false,
            allow_single: false,
            allow_contact: true,
            channels: channels.to_vec(),
            min_evidence: 0,
        };
        let view = |state, decided: Option<u32>| ConsentView {
            state,
            decided_on: decided.map(day),
            ..ConsentView::never_asked()
        };
        for (channels, state, decided, falls) in [
            (&[Phone][..], ConsentState::Given, Some(3), true),
            (&[Phone, Post], ConsentState::Renewed, Some(4), true),
            (&[Phone], ConsentState::Given, None, true),
            (&[Phone], ConsentState::Given, Some(5), false),
            (&[Phone], ConsentState::Withdrawn, Some(3), false),
            (&[Phone, Email], ConsentState::Given, Some(3), false),
            (&[], ConsentState::Given, Some(3), false),
        ] {
            assert_eq!(
                invalidates(&of(channels), &view(state, decided), day(4)),
                falls,
                "{channels:?} {state:?} {decided:?}"
            );
        }
    }
}
