//! The balancing test of a legitimate interest (LIA, Art. 6(1)(f) GDPR): what the firm wants, why it needs the data for it, what
//! it means to the people, and which of the two weighs more. A version never changes; a new look makes a new one.

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{cbor::code_enum, ids::PurposeId};

code_enum! {
    /// What weighs more.
    pub enum BalanceOutcome {
        /// The interest of the firm: the purpose may rest on it.
        Interest = 0 "interest",
        /// The interests and rights of the people: it may not.
        People = 1 "people",
    }
}

/// One version of the test of a purpose.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Balance {
    /// For which purpose.
    #[n(0)]
    pub purpose: PurposeId,
    /// 1, 2, 3 …
    #[n(1)]
    pub version: u32,
    /// When it was made.
    #[cbor(n(2), with = "crate::cbor::day")]
    pub made_on: NaiveDate,
    /// Which interest, and whose.
    #[n(3)]
    pub interest: String,
    /// Why the data are needed for it, and nothing milder does.
    #[n(4)]
    pub necessity: String,
    /// What it means to the people, and whether they expect it.
    #[n(5)]
    pub impact: String,
    /// What protects them: an easy no, fewer data, a short time.
    #[n(6)]
    pub safeguards: String,
    /// What weighs more.
    #[n(7)]
    pub outcome: BalanceOutcome,
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BalanceField {
    /// Interest.
    Interest,
    /// Necessity.
    Necessity,
    /// Impact.
    Impact,
    /// Safeguards.
    Safeguards,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BalanceFault {
    /// Nothing was entered.
    Missing,
    /// More than 4,000 characters.
    TooLong,
}

/// The form of a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBalance {
    /// For which purpose.
    pub purpose: PurposeId,
    /// Which interest.
    pub interest: String,
    /// Why it needs the data.
    pub necessity: String,
    /// What it means to the people.
    pub impact: String,
    /// What protects them.
    pub safeguards: String,
    /// What weighs more.
    pub outcome: BalanceOutcome,
}

/// Longest text, in characters.
const TEXT: usize = 4_000;

impl NewBalance {
    /// Checks the form; `earlier` is the highest version so far, 0 for none.
    ///
    /// # Errors
    /// Every fault of every field: a test that leaves a step out is none.
    pub fn parse(self, earlier: u32, made_on: NaiveDate) -> Result<Balance, Vec<(BalanceField, BalanceFault)>> {
        use BalanceField::{Impact, Interest, Necessity, Safeguards};
        let texts = [
            (Interest, &self.interest),
            (Necessity, &self.necessity),
            (Impact, &self.impact),
            (Safeguards, &self.safeguards),
        ];
        let fault = |text: &str| match text.trim().chars().count() {
            0 => Some(BalanceFault::Missing),
            long if long > TEXT => Some(BalanceFault::TooLong),
            _ => None,
        };
        let faults: Vec<_> = texts.iter().filter_map(|(field, text)| Some((*field, fault(text)?))).collect();
        if !faults.is_empty() {
            return Err(faults);
        }
        let [interest, necessity, impact, safeguards] = texts.map(|(_, text)| text.trim().to_owned());
        let (purpose, outcome, version) = (self.purpose, self.outcome, earlier + 1);
        Ok(Balance { purpose, version, made_on, interest, necessity, impact, safeguards, outcome })
    }
}

/// Whether the latest test of a purpose lets it rest on the legitimate interest.
#[must_use]
pub fn is_balanced<'a>(all: impl IntoIterator<Item = &'a Balance>, purpose: PurposeId) -> bool {
    let of_it = all.into_iter().filter(|balance| balance.purpose == purpose);
    of_it.max_by_key(|balance| balance.version).is_some_and(|latest| latest.outcome == BalanceOutcome::Interest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(outcome: BalanceOutcome) -> NewBalance {
        let text = || " Avvisare chi ha già comprato ".to_owned();
        let purpose = PurposeId::from_bytes([1; 16]);
        NewBalance { purpose, interest: text(), necessity: text(), impact: text(), safeguards: text(), outcome }
    }

    fn made(version: u32, outcome: BalanceOutcome) -> Balance {
        form(outcome).parse(version - 1, NaiveDate::MIN).unwrap()
    }

    #[test]
    fn a_test_has_all_its_steps() {
        let one = made(3, BalanceOutcome::Interest);
        assert_eq!((one.version, one.interest.as_str()), (3, "Avvisare chi ha già comprato"));
        let gap = NewBalance { necessity: " ".to_owned(), impact: "x".repeat(4_001), ..form(BalanceOutcome::Interest) };
        let faults = gap.parse(0, NaiveDate::MIN).err().unwrap_or_default();
        use {BalanceFault::*, BalanceField::*};
        assert_eq!(faults, [(Necessity, Missing), (Impact, TooLong)]);
    }

    #[test]
    fn the_latest_test_of_a_purpose_counts() {
        let (yes, no) = (made(1, BalanceOutcome::Interest), made(2, BalanceOutcome::People));
        let purpose = yes.purpose;
        assert!(is_balanced([&yes], purpose) && !is_balanced([&no, &yes], purpose));
        assert!(!is_balanced([&yes], PurposeId::from_bytes([2; 16])) && !is_balanced([], purpose));
    }
}
