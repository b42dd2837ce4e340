//! Cases (pratiche, S53): what somebody complained about or asked to be solved, with the communications that belong to it.
//!
//! A case is a unit of its own, about one person. A communication is in one case at most, and may be with somebody else.

use chrono::{DateTime, Utc};
use minicbor::{Decode, Encode};

use crate::{
    communication::Category,
    ids::{ActorId, CommunicationId, ContactId},
};

/// Most communications in one case.
pub const MOST_ITEMS: usize = 500;

/// How a case ended.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct CaseClosing {
    /// When.
    #[cbor(n(0), with = "crate::cbor::instant")]
    pub at: DateTime<Utc>,
    /// How, in words.
    #[n(1)]
    pub outcome: String,
    /// When the person was first answered, in milliseconds; kept here, for the communications may go before the case.
    #[n(2)]
    pub answered_at: Option<i64>,
}

/// A case.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Case {
    /// What it is about, in a few words.
    #[n(0)]
    pub title: String,
    /// Sort.
    #[n(1)]
    pub category: Category,
    /// Whose it is.
    #[n(2)]
    pub contact: ContactId,
    /// Who works on it.
    #[n(3)]
    pub assignee: Option<ActorId>,
    /// Since when the person waits.
    #[cbor(n(4), with = "crate::cbor::instant")]
    pub opened_at: DateTime<Utc>,
    /// Its communications, in the order in which they were linked.
    #[cbor(n(5), default, skip_if = "Vec::is_empty")]
    pub items: Vec<CommunicationId>,
    /// How it ended; none while it is open.
    #[n(6)]
    pub closed: Option<CaseClosing>,
}

redacted!(Case, CaseClosing);

/// Why a case is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CaseInvalid {
    /// No title.
    #[error("a case needs a title")]
    NoTitle,
    /// Title over 200 or outcome over 2,000 characters.
    #[error("too long")]
    TooLong,
    /// It was opened in the future.
    #[error("it was opened in the future")]
    InFuture,
    /// It ended before it began, or in the future.
    #[error("it cannot have ended then")]
    EndedWrong,
    /// It is closed without a word on how it ended.
    #[error("a closed case needs an outcome")]
    NoOutcome,
    /// Over [`MOST_ITEMS`] communications.
    #[error("too many communications")]
    TooMany,
}

impl Case {
    /// Checks what somebody typed.
    ///
    /// # Errors
    /// [`CaseInvalid`].
    pub fn check(&self, now: DateTime<Utc>) -> Result<(), CaseInvalid> {
        if self.title.trim().is_empty() {
            return Err(CaseInvalid::NoTitle);
        }
        let outcome = self.closed.as_ref().map_or("", |closing| closing.outcome.as_str());
        if self.title.chars().count() > 200 || outcome.chars().count() > 2_000 {
            return Err(CaseInvalid::TooLong);
        }
        if self.opened_at > now {
            return Err(CaseInvalid::InFuture);
        }
        if let Some(closing) = &self.closed {
            if closing.at < self.opened_at || closing.at > now {
                return Err(CaseInvalid::EndedWrong);
            }
            if closing.outcome.trim().is_empty() {
                return Err(CaseInvalid::NoOutcome);
            }
        }
        if self.items.len() > MOST_ITEMS { Err(CaseInvalid::TooMany) } else { Ok(()) }
    }

    /// Puts a communication in or takes it out; whether anything changed.
    pub fn link(&mut self, item: CommunicationId, linked: bool) -> bool {
        let known = self.items.contains(&item);
        match linked {
            true if !known => self.items.push(item),
            false if known => self.items.retain(|other| *other != item),
            _ => return false,
        }
        true
    }
}

/// Times of some cases, put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Times {
    /// How many there are.
    pub count: u64,
    /// The one in the middle, in seconds; of an even number the mean of the two.
    pub median: u64,
    /// The longest, in seconds.
    pub slowest: u64,
}

impl Times {
    /// Of these, in seconds.
    #[must_use]
    pub fn of(mut seconds: Vec<u64>) -> Self {
        seconds.sort_unstable();
        let (Some(slowest), middle) = (seconds.last().copied(), seconds.len() / 2) else { return Self::default() };
        let upper = seconds.get(middle).copied().unwrap_or(slowest);
        let lower = if seconds.len().is_multiple_of(2) { seconds.get(middle.wrapping_sub(1)).copied() } else { None };
        let median = lower.map_or(upper, |lower| lower + (upper - lower) / 2);
        Self { count: seconds.len() as u64, median, slowest }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(day: u32, hour: u32) -> DateTime<Utc> {
        chrono::NaiveDate::from_ymd_opt(2026, 11, day).unwrap().and_hms_opt(hour, 0, 0).unwrap().and_utc()
    }

    #[test]
    fn s53_a_case_is_opened_in_the_past_and_closed_with_a_word_after_it_was_opened() {
        let now = at(26, 12);
        let case = Case {
            title: "Lavatrice che perde".to_owned(),
            category: Category::Complaint,
            contact: ContactId::from_bytes([1; 16]),
            assignee: None,
            opened_at: at(20, 9),
            items: Vec::new(),
            closed: None,
        };
        let closed = |when, outcome: &str| Case {
            closed: Some(CaseClosing { at: when, outcome: outcome.to_owned(), answered_at: None }),
            ..case.clone()
        };
        assert_eq!(case.check(now), Ok(()));
        assert_eq!(Case { title: " ".to_owned(), ..case.clone() }.check(now), Err(CaseInvalid::NoTitle));
        assert_eq!(Case { opened_at: at(27, 9), ..case.clone() }.check(now), Err(CaseInvalid::InFuture));
        assert_eq!(closed(at(21, 9), "Riparata").check(now), Ok(()));
        assert_eq!(closed(at(21, 9), " ").check(now), Err(CaseInvalid::NoOutcome));
        assert_eq!(closed(at(19, 9), "Riparata").check(now), Err(CaseInvalid::EndedWrong));
        assert_eq!(closed(at(27, 9), "Riparata").check(now), Err(CaseInvalid::EndedWrong));
        let (mut linked, item) = (case, CommunicationId::from_bytes([2; 16]));
        assert!(linked.link(item, true) && !linked.link(item, true), "once");
        assert!(linked.link(item, false) && linked.items.is_empty());
    }

    #[test]
    fn s53_the_middle_of_some_times() {
        assert_eq!(Times::of(vec![]), Times::default());
        assert_eq!(Times::of(vec![30, 10, 20]), Times { count: 3, median: 20, slowest: 30 });
        assert_eq!(Times::of(vec![40, 10, 20, 30]), Times { count: 4, median: 25, slowest: 40 });
    }
}
