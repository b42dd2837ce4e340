use chrono::{Months, NaiveDate};

use super::is_working_day;

/// The end of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// The same day number, or the last day of a shorter month: also the prudent day to be done by.
    pub nominal: NaiveDate,
    /// The last day on which it is still in time: the next working day when the nominal one is none.
    pub due: NaiveDate,
}

impl Deadline {
    /// Whether the last day was moved.
    #[must_use]
    pub fn is_moved(&self) -> bool {
        self.nominal != self.due
    }
}

/// A term of whole months from a day: the day itself is not counted, the term ends with the day of the same number, or with
/// the last day of a shorter month, and if that is a Saturday, a Sunday or a holiday, with the next working day
/// (Reg. 1182/71 art. 3(1), (2)(c), (4)). `None` beyond the calendar.
#[must_use]
pub fn months_after(day: NaiveDate, months: u32) -> Option<Deadline> {
    let nominal = day.checked_add_months(Months::new(months))?;
    Some(Deadline { nominal, due: working_day_from(nominal)? })
}

/// This day, or the next working day after it. `None` beyond the calendar.
#[must_use]
pub fn working_day_from(day: NaiveDate) -> Option<NaiveDate> {
    let mut due = day;
    while !is_working_day(due) {
        due = due.succ_opt()?;
    }
    Some(due)
}
