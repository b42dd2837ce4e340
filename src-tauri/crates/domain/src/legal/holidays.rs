use chrono::{Datelike, Days, NaiveDate, Weekday};

/// When a holiday falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HolidayDay {
    /// The same day of every year: month and day.
    Fixed(u32, u32),
    /// So many days after Easter Sunday.
    AfterEaster(u64),
}

/// A national holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holiday {
    /// Stable word; its name comes from the catalogue of messages.
    pub code: &'static str,
    /// When.
    pub day: HolidayDay,
    /// First year in which it is one.
    pub since: i32,
    /// The norm.
    pub source: &'static str,
}

const OLD: &str = "L. 260/1949";

const fn fixed(code: &'static str, month: u32, day: u32, since: i32, source: &'static str) -> Holiday {
    Holiday { code, day: HolidayDay::Fixed(month, day), since, source }
}

/// The national holidays of Italy. Days of patron saints are not among them: they are local (a lawyer should confirm it).
pub const ITALIAN_HOLIDAYS: &[Holiday] = &[
    fixed("new-year", 1, 1, 1949, OLD),
    fixed("epiphany", 1, 6, 1986, "D.P.R. 792/1985"),
    Holiday { code: "easter", day: HolidayDay::AfterEaster(0), since: 1949, source: OLD },
    Holiday { code: "easter-monday", day: HolidayDay::AfterEaster(1), since: 1949, source: OLD },
    fixed("liberation", 4, 25, 1949, OLD),
    fixed("labour", 5, 1, 1949, OLD),
    fixed("republic", 6, 2, 2001, "L. 336/2000"),
    fixed("assumption", 8, 15, 1949, OLD),
    fixed("saint-francis", 10, 4, 2026, "L. 151/2025"),
    fixed("all-saints", 11, 1, 1949, OLD),
    fixed("immaculate", 12, 8, 1949, OLD),
    fixed("christmas", 12, 25, 1949, OLD),
    fixed("saint-stephen", 12, 26, 1949, OLD),
];

/// The holiday on a day, if it is one.
#[must_use]
pub fn holiday_on(day: NaiveDate) -> Option<&'static Holiday> {
    let easter = computus::gregorian_naive(day.year()).ok();
    ITALIAN_HOLIDAYS.iter().filter(|holiday| day.year() >= holiday.since).find(|holiday| match holiday.day {
        HolidayDay::Fixed(month, date) => (day.month(), day.day()) == (month, date),
        HolidayDay::AfterEaster(days) => {
            easter.and_then(|easter| easter.checked_add_days(Days::new(days))) == Some(day)
        }
    })
}

/// A day on which terms can end: no Saturday, Sunday or national holiday.
#[must_use]
pub fn is_working_day(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && holiday_on(day).is_none()
}
