//! The holidays as the firm has them: those of the package, with days added (the patron saint, a new law) or taken out.

use chrono::{Datelike, NaiveDate, Weekday};
use minicbor::{Decode, Encode};

use super::{ITALIAN_HOLIDAYS, LegalField, LegalInvalid, holiday_on};

/// Most days that a firm adds.
const MOST: usize = 40;
/// Longest name, in characters.
const TITLE: usize = 100;
/// A leap year, which has every day.
const LEAP: i32 = 2_000;

/// A day that the firm added, the same in every year.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct OwnHoliday {
    /// What is celebrated.
    #[n(0)]
    pub title: String,
    /// Month.
    #[n(1)]
    pub month: u32,
    /// Day of the month.
    #[n(2)]
    pub day: u32,
}

/// What the firm changed about the holidays of the package.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Calendar {
    /// Counts from this day; before it the package holds.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub from: NaiveDate,
    /// Days that are holidays too.
    #[cbor(n(1), default, skip_if = "Vec::is_empty")]
    pub added: Vec<OwnHoliday>,
    /// Codes of holidays of the package that are none.
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    pub removed: Vec<String>,
}

impl Calendar {
    /// Checks what somebody typed.
    ///
    /// # Errors
    /// [`LegalInvalid`]: nothing changed, a day without a name or that no year has, one twice, a holiday that the package does
    /// not have.
    pub fn parse(from: NaiveDate, added: Vec<OwnHoliday>, removed: Vec<String>) -> Result<Self, LegalInvalid> {
        let mut calendar = Self { from, added: Vec::new(), removed };
        calendar.removed.sort_unstable();
        calendar.removed.dedup();
        if added.len() > MOST
            || calendar.removed.iter().any(|code| !ITALIAN_HOLIDAYS.iter().any(|one| one.code == code))
        {
            return Err(LegalInvalid::OutOfRange);
        }
        for one in added {
            let title = one.title.trim().to_owned();
            if title.is_empty() {
                return Err(LegalInvalid::Missing(LegalField::Value));
            }
            if title.chars().count() > TITLE {
                return Err(LegalInvalid::TooLong(LegalField::Value));
            }
            let twice = calendar.added.iter().any(|known| (known.month, known.day) == (one.month, one.day));
            if twice || NaiveDate::from_ymd_opt(LEAP, one.month, one.day).is_none() {
                return Err(LegalInvalid::OutOfRange);
            }
            calendar.added.push(OwnHoliday { title, ..one });
        }
        if calendar.added.is_empty() && calendar.removed.is_empty() {
            return Err(LegalInvalid::Missing(LegalField::Value));
        }
        Ok(calendar)
    }

    /// Whether terms can end on a day.
    #[must_use]
    pub fn is_working_day(&self, day: NaiveDate) -> bool {
        let counts = day >= self.from;
        let national = holiday_on(day).is_some_and(|one| !counts || !self.removed.iter().any(|code| code == one.code));
        let own = counts && self.added.iter().any(|one| (one.month, one.day) == (day.month(), day.day()));
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !national && !own
    }

    /// This day, or the next working day after it. `None` beyond the calendar.
    #[must_use]
    pub fn working_day_from(&self, day: NaiveDate) -> Option<NaiveDate> {
        let mut due = day;
        while !self.is_working_day(due) {
            due = due.succ_opt()?;
        }
        Some(due)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn patron(title: &str, month: u32, day: u32) -> OwnHoliday {
        OwnHoliday { title: title.to_owned(), month, day }
    }

    /// DOMAIN 4.0, festivi.IT: a day is added or taken out from a day on, and terms follow.
    #[test]
    fn a_day_of_the_firm_counts_from_its_day_and_one_taken_out_counts_no_more() {
        let added = vec![patron(" San Giovanni ", 6, 24)];
        let calendar = Calendar::parse(day(2027, 1, 1), added, vec!["saint-francis".to_owned()]).unwrap();
        assert_eq!(calendar.added[0].title, "San Giovanni");
        assert!(calendar.is_working_day(day(2026, 6, 24)), "a Wednesday before it counts");
        assert_eq!(calendar.working_day_from(day(2027, 6, 24)), Some(day(2027, 6, 25)), "a Thursday");
        assert!(calendar.is_working_day(day(2027, 10, 4)), "a Monday, taken out");
        assert!(!calendar.is_working_day(day(2027, 12, 8)), "the others stay");
    }

    #[test]
    fn a_day_that_no_year_has_or_without_a_name_is_refused() {
        let parse = |added, removed: &[&str]| {
            Calendar::parse(day(2027, 1, 1), added, removed.iter().map(|code| (*code).to_owned()).collect())
        };
        assert!(parse(vec![patron("Bisestile", 2, 29)], &[]).is_ok());
        assert_eq!(parse(vec![patron("Mai", 2, 30)], &[]), Err(LegalInvalid::OutOfRange));
        assert_eq!(parse(vec![patron("A", 6, 24), patron("B", 6, 24)], &[]), Err(LegalInvalid::OutOfRange));
        assert_eq!(parse(vec![patron(" ", 6, 24)], &[]), Err(LegalInvalid::Missing(LegalField::Value)));
        assert_eq!(parse(vec![], &["carnival"]), Err(LegalInvalid::OutOfRange));
        assert_eq!(parse(vec![], &[]), Err(LegalInvalid::Missing(LegalField::Value)));
    }
}
