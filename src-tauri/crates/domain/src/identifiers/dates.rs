//! Dates as people and spreadsheets write them.

use chrono::{Datelike, NaiveDate};

use super::text::{clean, fold, is_placeholder};

/// Order of the parts in a column of numeric dates. Decided once per column, never per cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateOrder {
    /// Day, month, year.
    #[default]
    Dmy,
    /// Month, day, year.
    Mdy,
}

/// First day of a workbook's serial numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DateSystem {
    /// Day 1 is 1 January 1900 (with the false 29 February of that year).
    #[default]
    From1900,
    /// Day 0 is 1 January 1904.
    From1904,
}

/// What a cell of a date column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateReading {
    /// A day of the calendar, not after the reference day.
    On(NaiveDate),
    /// A word for "none" or nothing at all.
    Nothing,
    /// A real day, but after the reference day.
    Future(NaiveDate),
    /// Only a year, or month and year.
    Incomplete,
    /// Not a date of the calendar in this order.
    Unreadable,
}

impl DateReading {
    /// The usable day.
    #[must_use]
    pub fn day(self) -> Option<NaiveDate> {
        if let Self::On(day) = self { Some(day) } else { None }
    }
}

/// Day of a spreadsheet serial number (the part before the decimal point).
#[must_use]
pub fn from_serial(serial: i64, system: DateSystem) -> Option<NaiveDate> {
    let epoch = match system {
        DateSystem::From1900 if serial < 60 => NaiveDate::from_ymd_opt(1899, 12, 31)?,
        DateSystem::From1900 => NaiveDate::from_ymd_opt(1899, 12, 30)?,
        DateSystem::From1904 => NaiveDate::from_ymd_opt(1904, 1, 1)?,
    };
    epoch.checked_add_signed(chrono::Duration::try_days(serial)?)
}

/// Reads a cell. Days after `reference` are no usable dates of something that happened.
///
/// Two-digit years become the latest year that is not after `reference`.
#[must_use]
pub fn read(cell: &str, order: DateOrder, system: DateSystem, reference: NaiveDate) -> DateReading {
    let text = clean(cell);
    if is_placeholder(&text) {
        return DateReading::Nothing;
    }
    if let Some(serial) = serial(&text) {
        return match from_serial(serial, system) {
            Some(day) if day <= reference => DateReading::On(day),
            Some(day) => DateReading::Future(day),
            None => DateReading::Unreadable,
        };
    }
    let parts = match split(&text) {
        Some(parts) => parts,
        None => return DateReading::Unreadable,
    };
    let day = match parts.as_slice() {
        [Part::Number(y, 8)] => NaiveDate::from_ymd_opt((y / 10_000) as i32, y / 100 % 100, y % 100),
        [Part::Number(_, 4)] | [Part::Number(..) | Part::Month(_), Part::Number(_, 4)] => {
            return DateReading::Incomplete;
        }
        [Part::Number(y, 4), Part::Number(m, _), Part::Number(d, _)] => NaiveDate::from_ymd_opt(*y as i32, *m, *d),
        [Part::Number(d, 1..=2), Part::Month(m), Part::Number(y, n)]
        | [Part::Month(m), Part::Number(d, 1..=2), Part::Number(y, n)] => full_year(*y, *n, *m, *d, reference),
        [Part::Number(a, 1..=2), Part::Number(b, 1..=2), Part::Number(y, n)] => {
            let (d, m) = if order == DateOrder::Dmy { (*a, *b) } else { (*b, *a) };
            full_year(*y, *n, m, d, reference)
        }
        _ => None,
    };
    match day {
        Some(day) if day.year() < 1850 => DateReading::Unreadable,
        Some(day) if day <= reference => DateReading::On(day),
        Some(day) => DateReading::Future(day),
        None => DateReading::Unreadable,
    }
}

/// True when the two first numbers of a text tell day and month apart: `Some(Dmy)` for 25/12, `Some(Mdy)` for
/// 12/25, none when both could be either.
#[must_use]
pub fn order_shown_by(cell: &str) -> Option<DateOrder> {
    match split(&clean(cell))?.as_slice() {
        [Part::Number(a, 1..=2), Part::Number(b, 1..=2), Part::Number(_, 2 | 4)] => match (*a > 12, *b > 12) {
            (true, false) => Some(DateOrder::Dmy),
            (false, true) => Some(DateOrder::Mdy),
            _ => None,
        },
        _ => None,
    }
}

fn serial(text: &str) -> Option<i64> {
    let whole = text
        .split_once(['.', ','])
        .map_or(text, |(whole, fraction)| if fraction.bytes().all(|b| b.is_ascii_digit()) { whole } else { "" });
    let plausible = whole.len() == 5 && whole.bytes().all(|b| b.is_ascii_digit());
    if plausible && text.matches(['.', ',']).count() <= 1 { whole.parse().ok().filter(|s| *s >= 10_000) } else { None }
}

fn full_year(year: u32, digits: usize, month: u32, day: u32, reference: NaiveDate) -> Option<NaiveDate> {
    match digits {
        4 => NaiveDate::from_ymd_opt(year as i32, month, day),
        1 | 2 => {
            let century = reference.year() / 100 * 100;
            [century, century - 100]
                .into_iter()
                .filter_map(|c| NaiveDate::from_ymd_opt(c + year as i32, month, day))
                .find(|d| *d <= reference)
        }
        _ => None,
    }
}

enum Part {
    Number(u32, usize),
    Month(u32),
}

/// Numbers and month names of the date; weekday and time of day are left out.
fn split(text: &str) -> Option<Vec<Part>> {
    let mut parts = Vec::with_capacity(3);
    let mut rest = text.trim();
    while !rest.is_empty() && parts.len() < 3 {
        let first = rest.chars().next()?;
        let end = rest
            .find(|c: char| if first.is_ascii_digit() { !c.is_ascii_digit() } else { !c.is_alphabetic() })
            .unwrap_or(rest.len());
        if first.is_ascii_digit() {
            if end > 8 {
                return None;
            }
            parts.push(Part::Number(rest[..end].parse().ok()?, end));
        } else if first.is_alphabetic() {
            let word = fold(&rest[..end]);
            if let Some(month) = month_named(&word) {
                parts.push(Part::Month(month));
            } else if !is_filler(&word) {
                return None;
            }
        } else {
            rest = &rest[first.len_utf8()..];
            if !matches!(first, '/' | '-' | '.' | ' ' | ',' | '°' | 'º') {
                return None;
            }
            continue;
        }
        rest = &rest[end..];
    }
    let tail = rest.trim_start_matches(['T', ' ', ',', '.']);
    // "12/03/2023 10.15.00": Italian spreadsheets write the time with dots.
    let dotted = rest.starts_with(' ')
        && tail.len() <= 8
        && matches!(tail.split('.').count(), 2 | 3)
        && tail.split('.').all(|part| matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit()));
    let is_time = tail.is_empty()
        || dotted
        || tail.len() <= 20
            && tail.contains(':')
            && tail.chars().all(|c| {
                c.is_ascii_digit()
                    || matches!(c, ':' | '.' | ',' | '+' | '-' | 'Z' | ' ' | 'A' | 'P' | 'M' | 'U' | 'T' | 'C')
            });
    is_time.then_some(parts)
}

/// The month of an Italian or English name, whole or short, in small letters: from 1.
#[must_use]
pub fn month_named(word: &str) -> Option<u32> {
    const NAMES: [&[&str]; 12] = [
        &["gen", "gennaio", "jan", "january"],
        &["feb", "febbraio", "february"],
        &["mar", "marzo", "march"],
        &["apr", "aprile", "april"],
        &["mag", "maggio", "may"],
        &["giu", "giugno", "jun", "june"],
        &["lug", "luglio", "jul", "july"],
        &["ago", "agosto", "aug", "august"],
        &["set", "sett", "settembre", "sep", "sept", "september"],
        &["ott", "ottobre", "oct", "october"],
        &["nov", "novembre", "november"],
        &["dic", "dicembre", "dec", "december"],
    ];
    NAMES.iter().position(|names| names.contains(&word)).map(|p| p as u32 + 1)
}

fn is_filler(word: &str) -> bool {
    const DAYS: [&str; 7] = ["lun", "mar", "mer", "gio", "ven", "sab", "dom"];
    const ENGLISH: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let head: String = word.chars().take(3).collect();
    matches!(word, "il" | "del" | "dal" | "addi" | "th" | "st" | "nd" | "rd" | "of")
        || DAYS.contains(&head.as_str())
        || ENGLISH.contains(&head.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_vectors() {
        let vectors: serde_json::Value =
            serde_json::from_str(include_str!("../../../../../tests/fixtures/vectors/dates_it.json")).unwrap();
        let reference = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
        for case in vectors["cases"].as_array().unwrap() {
            let cell = case["cell"].as_str().unwrap();
            let got = read(cell, DateOrder::Dmy, DateSystem::From1900, reference).day().map(|d| d.to_string());
            assert_eq!(got.as_deref(), case["iso"].as_str(), "{cell:?}");
        }
    }

    #[test]
    fn a_time_with_dots_is_a_time() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let day = |cell| read(cell, DateOrder::Dmy, DateSystem::From1900, today).day();
        assert_eq!(day("12/03/2023 10.15.00"), NaiveDate::from_ymd_opt(2023, 3, 12));
        assert_eq!(day("12/03/2023 10.15"), NaiveDate::from_ymd_opt(2023, 3, 12));
        assert_eq!(day("12/03/2023 101.15"), None);
    }

    #[test]
    fn decides_by_column_order_and_date_system() {
        let reference = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
        let day = |y, m, d| NaiveDate::from_ymd_opt(y, m, d);
        assert_eq!(read("8/4/1940", DateOrder::Mdy, DateSystem::From1900, reference).day(), day(1940, 8, 4));
        assert_eq!(read("12/25/2019", DateOrder::Mdy, DateSystem::From1900, reference).day(), day(2019, 12, 25));
        assert_eq!(read("42400", DateOrder::Dmy, DateSystem::From1904, reference).day(), day(2020, 2, 1));
        assert_eq!(read("marzo 2018", DateOrder::Dmy, DateSystem::From1900, reference), DateReading::Incomplete);
        assert_eq!(read("31/02/2015", DateOrder::Dmy, DateSystem::From1900, reference), DateReading::Unreadable);
        assert_eq!(order_shown_by("25/12/2019"), Some(DateOrder::Dmy));
        assert_eq!(order_shown_by("12/25/2019"), Some(DateOrder::Mdy));
        assert_eq!(order_shown_by("01/02/2019"), None);
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in "\\PC{0,30}") {
            let reference = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
            let _ = read(&text, DateOrder::Dmy, DateSystem::From1900, reference);
        }
    }
}
