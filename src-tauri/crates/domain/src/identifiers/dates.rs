//! Dates as people and spreadsheets write them.

use chrono::{Datelike, NaiveDate};
use unicode_normalization::UnicodeNormalization;

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
    // "#23/11/2021 00:00:00#", as a database writes a day.
    let parts = match split(text.trim_matches('#')) {
        Some(parts) => parts,
        None => return DateReading::Unreadable,
    };
    let day = match parts.as_slice() {
        [Part::Number(y, 8)] => NaiveDate::from_ymd_opt((y / 10_000) as i32, y / 100 % 100, y % 100),
        // "1190101": the century counted from 1900 before the day, as old machines write it.
        [Part::Number(y, 7)] if *y < 2_000_000 => {
            NaiveDate::from_ymd_opt((1900 + y / 10_000) as i32, y / 100 % 100, y % 100)
        }
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
    // Full-width digits are digits.
    let narrow: String;
    let mut rest = text.trim();
    if text.contains(is_wide) {
        narrow = text.nfkc().collect();
        rest = narrow.trim();
    }
    let mut parts = Vec::with_capacity(3);
    // "mar 06/04/2021": three numbers need no month beside them, so the word is the day of the week.
    if let Some((_, behind)) = rest.split_once([' ', ',']).filter(|(word, _)| is_weekday(&fold(word)))
        && behind.trim_start_matches([' ', ',']).starts_with(|c: char| c.is_ascii_digit())
        && is_numeric_day(behind.trim_start_matches([' ', ',']))
    {
        rest = behind.trim_start_matches([' ', ',']);
    }
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
        } else if matches!(first, 'º' | 'ª') {
            // The sign of "1º" counts as a letter.
            rest = &rest[first.len_utf8()..];
            continue;
        } else if first.is_alphabetic() {
            let word = fold(&rest[..end]);
            if let Some(month) = month_named(&word) {
                parts.push(Part::Month(month));
            } else if !is_filler(&word) {
                return None;
            }
        } else {
            rest = &rest[first.len_utf8()..];
            // "5 marzo '98": the sign stands for the century.
            let century = matches!(first, '\'' | '\u{2019}') && rest.starts_with(|c: char| c.is_ascii_digit());
            if !matches!(first, '/' | '-' | '.' | ' ' | ',' | '°' | '\\' | '\u{2010}'..='\u{2015}') && !century {
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
    let hour = ["ore ", "alle ore ", "alle ", "h ", "at ", "um "].iter().find_map(|word| tail.strip_prefix(word));
    let of_hour = |text: &str| {
        let text = text.trim();
        (1..=8).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.'))
    };
    let is_time = tail.is_empty()
        || dotted
        || hour.is_some_and(of_hour)
        || tail.len() <= 20
            && tail.contains(':')
            && tail.chars().all(|c| {
                c.is_ascii_digit()
                    || matches!(c, ':' | '.' | ',' | '+' | '-' | 'Z' | ' ' | 'A' | 'P' | 'M' | 'U' | 'T' | 'C')
            });
    is_time.then_some(parts)
}

/// The month of an Italian, English, French, German or Spanish name, whole or short, folded: from 1.
#[must_use]
pub fn month_named(word: &str) -> Option<u32> {
    const NAMES: [&[&str]; 12] = [
        &["gen", "gennaio", "jan", "january", "januar", "janvier", "janv", "enero", "ene"],
        &["feb", "febbraio", "febb", "february", "februar", "fevrier", "fevr", "fev", "febrero"],
        &["mar", "marzo", "march", "marz", "maerz", "mars"],
        &["apr", "aprile", "april", "avril", "avr", "abril", "abr"],
        &["mag", "maggio", "may", "mai", "mayo"],
        &["giu", "giugno", "jun", "june", "juni", "juin", "junio"],
        &["lug", "luglio", "jul", "july", "juli", "juillet", "juil", "julio"],
        &["ago", "agosto", "aug", "august", "aout"],
        &["set", "sett", "settembre", "sep", "sept", "september", "septembre", "septiembre"],
        &["ott", "ottobre", "oct", "october", "okt", "oktober", "octobre", "octubre"],
        &["nov", "novembre", "november", "noviembre"],
        &["dic", "dicembre", "dec", "december", "dez", "dezember", "decembre", "diciembre"],
    ];
    NAMES.iter().position(|names| names.contains(&word)).map(|p| p as u32 + 1)
}

fn is_filler(word: &str) -> bool {
    matches!(
        word,
        "il" | "del" | "dal" | "addi" | "li" | "th" | "st" | "nd" | "rd" | "of" | "le" | "er" | "am" | "de" | "el"
    ) || is_weekday(word)
}

/// A day of the week, whole or short, folded.
fn is_weekday(word: &str) -> bool {
    const DAYS: [&str; 7] = ["lun", "mar", "mer", "gio", "ven", "sab", "dom"];
    const ENGLISH: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let head: String = word.chars().take(3).collect();
    DAYS.contains(&head.as_str()) || ENGLISH.contains(&head.as_str())
}

/// Day, month and year all in numbers: `06/04/2021`, perhaps with something behind them.
fn is_numeric_day(text: &str) -> bool {
    let day = text.split(' ').next().unwrap_or("");
    let parts: Vec<&str> = day.split(['/', '-', '.', '\\']).collect();
    parts.len() == 3
        && parts.iter().all(|part| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
}

const fn is_wide(c: char) -> bool {
    matches!(c, '\u{FF0D}'..='\u{FF19}')
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
    fn days_as_people_write_them_are_read() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        for (cell, want) in [
            ("mar 06/04/2021", Some((2021, 4, 6))),
            ("Mar, 06-04-2021", Some((2021, 4, 6))),
            ("mar 6.4.21", Some((2021, 4, 6))),
            ("martedì 06/04/2021", Some((2021, 4, 6))),
            ("mar 6 2021", Some((2021, 3, 6))),
            ("6 mar 2021", Some((2021, 3, 6))),
            ("mar 6 apr 2021", None),
            ("1º maggio 2020", Some((2020, 5, 1))),
            ("1° maggio 2020", Some((2020, 5, 1))),
            ("lì 06/04/2021", Some((2021, 4, 6))),
            ("5 marzo '98", Some((1998, 3, 5))),
            ("5 marzo ’98", Some((1998, 3, 5))),
            ("05/03/'98", Some((1998, 3, 5))),
            ("3 ottobre 2020 ore 15", Some((2020, 10, 3))),
            ("03/10/2020 alle 15.30", Some((2020, 10, 3))),
            ("3 ottobre 2020 ore buone", None),
            ("3 septembre 2020", Some((2020, 9, 3))),
            ("3. März 2020", Some((2020, 3, 3))),
            ("3 de octubre de 2020", Some((2020, 10, 3))),
            ("14 août 2020", Some((2020, 8, 14))),
            ("03\\09\\2020", Some((2020, 9, 3))),
            ("３/９/２０２０", Some((2020, 9, 3))),
            ("03‑09‑2020", Some((2020, 9, 3))),
            ("'n 3/9/2020", None),
        ] {
            let got = read(cell, DateOrder::Dmy, DateSystem::From1900, today).day();
            assert_eq!(got, want.and_then(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d)), "{cell}");
        }
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
