//! How good the data are (S36): what is invalid, stale, empty or kept without a purpose, the same for a row that is about
//! to come in and for a card that is there; and what was discarded for it, with the reason.

use chrono::{Months, NaiveDate};
use minicbor::{Decode, Encode};

use crate::cbor::code_enum;

code_enum! {
    /// One thing that is wrong.
    pub enum Flaw {
        /// An e-mail address that is none.
        Email = 0 "email",
        /// A number that is no telephone number.
        Phone = 1 "phone",
        /// A tax code that fails its check.
        TaxCode = 2 "tax_code",
        /// A VAT number that fails its check.
        VatNumber = 3 "vat_number",
        /// Messages to the address came back.
        Bounced = 4 "bounced",
        /// Another value that fails its check.
        Value = 5 "value",
        /// Nothing says that the data were right lately.
        Stale = 6 "stale",
        /// No way to reach anybody.
        Empty = 7 "empty",
        /// Nobody knows where the data come from.
        NoSource = 8 "no_source",
        /// Nothing says what the data are kept for.
        NoPurpose = 9 "no_purpose",
    }
}

code_enum! {
    /// The four questions of the report.
    pub enum FlawGroup {
        /// Wrong values.
        Invalid = 0 "invalid",
        /// Old values.
        Stale = 1 "stale",
        /// No values to reach anybody by.
        Empty = 2 "empty",
        /// Values without a reason to be kept.
        OutOfPurpose = 3 "out_of_purpose",
    }
}

impl Flaw {
    /// The question that it answers.
    #[must_use]
    pub const fn group(self) -> FlawGroup {
        match self {
            Self::Email | Self::Phone | Self::TaxCode | Self::VatNumber | Self::Bounced | Self::Value => {
                FlawGroup::Invalid
            }
            Self::Stale => FlawGroup::Stale,
            Self::Empty => FlawGroup::Empty,
            Self::NoSource | Self::NoPurpose => FlawGroup::OutOfPurpose,
        }
    }
}

/// What is known of a row or card.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Facts {
    /// Values that fail their check.
    pub invalid: Vec<Flaw>,
    /// Latest day on which something says that the data were right; `None` when no day is known.
    pub known_on: Option<NaiveDate>,
    /// A missing day speaks of age, not of a question that is still to be asked.
    pub undated_is_old: bool,
    /// Somebody can be reached by it.
    pub reachable: bool,
    /// It is known where the data come from.
    pub has_source: bool,
    /// Something says what the data are kept for.
    pub has_purpose: bool,
}

/// What is wrong with it, in the order of the report, each once; `fresh_from` is the first day that is not old.
#[must_use]
pub fn flaws(facts: &Facts, fresh_from: NaiveDate) -> Vec<Flaw> {
    let mut found = facts.invalid.clone();
    let mut note = |wrong: bool, flaw: Flaw| {
        if wrong {
            found.push(flaw);
        }
    };
    note(facts.known_on.map_or(facts.undated_is_old, |day| day < fresh_from), Flaw::Stale);
    note(!facts.reachable, Flaw::Empty);
    note(!facts.has_source, Flaw::NoSource);
    note(!facts.has_purpose, Flaw::NoPurpose);
    found.sort_unstable();
    found.dedup();
    found
}

/// The first day that is not old, so many months before today.
#[must_use]
pub fn fresh_from(today: NaiveDate, months: u32) -> NaiveDate {
    today.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

code_enum! {
    /// Why a row was left out, or a card put into the bin.
    pub enum DiscardReason {
        /// Its values are wrong.
        Invalid = 0 "invalid",
        /// It is too old.
        Stale = 1 "stale",
        /// Nobody can be reached by it.
        Empty = 2 "empty",
        /// There is no purpose to keep it for.
        OutOfPurpose = 3 "out_of_purpose",
        /// It is there already.
        Duplicate = 4 "duplicate",
        /// The person asked for it.
        Asked = 5 "asked",
        /// Something else, said in words.
        Other = 6 "other",
    }
}

/// So many rows or cards discarded for one reason. No name and no number of a row: it stays when they are erased.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Discarded {
    /// Why.
    #[n(0)]
    pub reason: DiscardReason,
    /// In words.
    #[n(1)]
    pub note: Option<String>,
    /// How many.
    #[n(2)]
    pub count: u64,
}

redacted!(Discarded);

/// Longest words, in characters.
const NOTE: usize = 200;

/// Why words are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteFault {
    /// "Something else" says nothing by itself.
    Missing,
    /// Longer than 200 characters.
    TooLong,
}

/// The words that go with a reason.
///
/// # Errors
/// [`NoteFault`].
pub fn discard_note(reason: DiscardReason, note: &str) -> Result<Option<String>, NoteFault> {
    let note = note.trim();
    if note.chars().count() > NOTE {
        return Err(NoteFault::TooLong);
    }
    if note.is_empty() && reason == DiscardReason::Other {
        return Err(NoteFault::Missing);
    }
    Ok(Some(note.to_owned()).filter(|note| !note.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }

    fn good() -> Facts {
        Facts {
            known_on: Some(day(2026, 1, 1)),
            undated_is_old: true,
            reachable: true,
            has_source: true,
            has_purpose: true,
            ..Facts::default()
        }
    }

    #[test]
    fn each_question_has_its_answer() {
        let from = fresh_from(day(2026, 11, 26), 24);
        assert_eq!(from, day(2024, 11, 26));
        assert_eq!(flaws(&good(), from), []);
        for (facts, flaw, group) in [
            (Facts { invalid: vec![Flaw::VatNumber], ..good() }, Flaw::VatNumber, FlawGroup::Invalid),
            (Facts { invalid: vec![Flaw::Bounced, Flaw::Bounced], ..good() }, Flaw::Bounced, FlawGroup::Invalid),
            (Facts { known_on: Some(day(2024, 11, 25)), ..good() }, Flaw::Stale, FlawGroup::Stale),
            (Facts { known_on: None, ..good() }, Flaw::Stale, FlawGroup::Stale),
            (Facts { reachable: false, ..good() }, Flaw::Empty, FlawGroup::Empty),
            (Facts { has_source: false, ..good() }, Flaw::NoSource, FlawGroup::OutOfPurpose),
            (Facts { has_purpose: false, ..good() }, Flaw::NoPurpose, FlawGroup::OutOfPurpose),
        ] {
            assert_eq!(flaws(&facts, from), [flaw]);
            assert_eq!(flaw.group(), group);
        }
        assert_eq!(flaws(&Facts { known_on: Some(from), ..good() }, from), [], "the first day is not old");
        assert_eq!(flaws(&Facts { known_on: None, undated_is_old: false, ..good() }, from), []);
    }

    #[test]
    fn something_else_has_to_be_said() {
        assert_eq!(discard_note(DiscardReason::Stale, "  "), Ok(None));
        assert_eq!(discard_note(DiscardReason::Other, " Fornitori "), Ok(Some("Fornitori".to_owned())));
        assert_eq!(discard_note(DiscardReason::Other, " "), Err(NoteFault::Missing));
        assert_eq!(discard_note(DiscardReason::Stale, &"x".repeat(201)), Err(NoteFault::TooLong));
    }
}
