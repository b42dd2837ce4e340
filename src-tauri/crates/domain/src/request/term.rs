//! How long the file of a request is kept (DOMAIN 4.6 D10, 4.7).

use chrono::{Months, NaiveDate};

/// Code of the retention class of request files.
pub const REQUEST_FILES: &str = "FASCICOLI-DIRITTI";

/// Months after the closing when the firm has no class for them: until a complaint or a claim about the answer has run out of
/// time.
pub const KEPT_MONTHS: u32 = 60;

/// The last day of the file of a request that was closed on a day, under a class of so many months. `None` beyond the
/// calendar.
#[must_use]
pub fn kept_until(closed_on: NaiveDate, months: u32) -> Option<NaiveDate> {
    closed_on.checked_add_months(Months::new(months))
}

/// Files of requests that were closed before this day are over their last day.
#[must_use]
pub fn over_when_closed_before(today: NaiveDate, months: u32) -> NaiveDate {
    today.checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }

    /// Nothing goes on its last day, and whatever goes is past it, also at the end of a February.
    #[test]
    fn a_file_goes_only_after_its_last_day() {
        for closed in [day(2024, 2, 29), day(2026, 1, 31), day(2026, 11, 26)] {
            let last = kept_until(closed, KEPT_MONTHS).unwrap();
            assert!(closed >= over_when_closed_before(last, KEPT_MONTHS), "{closed}");
            assert!(
                closed < over_when_closed_before(last.checked_add_months(Months::new(1)).unwrap(), KEPT_MONTHS),
                "{closed}"
            );
        }
    }
}
