use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, TimeDelta, Timelike, Utc, Weekday};

use crate::Lang;

const MONTHS_IT: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A date in full words: "22 novembre 2026", "1º novembre 2026"; "22 November 2026" in English.
pub fn date_long(lang: Lang, date: NaiveDate) -> String {
    let day = match (lang, date.day()) {
        (Lang::It, 1) => "1º".to_owned(),
        (_, day) => day.to_string(),
    };
    format!("{day} {} {}", month(lang, date), date.year())
}

/// A date for tables: "22 nov 2026"; "22 Nov 2026" in English.
pub fn date_short(lang: Lang, date: NaiveDate) -> String {
    let name: String = month(lang, date).chars().take(3).collect();
    format!("{} {name} {}", date.day(), date.year())
}

/// A date and the time of day: "22 nov 2026, 14:05".
pub fn date_time(lang: Lang, at: NaiveDateTime) -> String {
    format!("{}, {:02}:{:02}", date_short(lang, at.date()), at.hour(), at.minute())
}

/// A whole number with the language's separator of thousands: 12.345 in Italian, 12,345 in English.
pub fn number(lang: Lang, value: i64) -> String {
    let separator = match lang {
        Lang::It => '.',
        Lang::En => ',',
    };
    let digits = value.unsigned_abs().to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if value < 0 {
        out.push('\u{2212}');
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// The instant on an Italian wall clock: CET, or CEST between the last Sundays of March and October at 01:00 UTC
/// (Directive 2000/84/EC).
pub fn italian_clock(at: DateTime<Utc>) -> NaiveDateTime {
    let utc = at.naive_utc();
    let summer = match (last_sunday(utc.year(), 3), last_sunday(utc.year(), 10)) {
        (Some(from), Some(until)) => {
            let one = TimeDelta::hours(1);
            utc >= from + one && utc < until + one
        }
        _ => false,
    };
    utc + TimeDelta::hours(if summer { 2 } else { 1 })
}

fn last_sunday(year: i32, month: u32) -> Option<NaiveDateTime> {
    let last = NaiveDate::from_ymd_opt(year, month, 31)?;
    let back = last.weekday().days_since(Weekday::Sun);
    last.checked_sub_days(Days::new(u64::from(back)))?.and_hms_opt(0, 0, 0)
}

fn month(lang: Lang, date: NaiveDate) -> &'static str {
    let names = match lang {
        Lang::It => &MONTHS_IT,
        Lang::En => &MONTHS_EN,
    };
    names.get(date.month0() as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn dates_are_written_in_words() {
        assert_eq!(date_long(Lang::It, day(2026, 11, 22)), "22 novembre 2026");
        assert_eq!(date_long(Lang::It, day(2026, 5, 1)), "1º maggio 2026");
        assert_eq!(date_long(Lang::En, day(2026, 5, 1)), "1 May 2026");
        assert_eq!(date_short(Lang::It, day(2026, 11, 2)), "2 nov 2026");
        assert_eq!(date_short(Lang::En, day(2026, 9, 2)), "2 Sep 2026");
    }

    #[test]
    fn thousands_are_grouped() {
        assert_eq!(number(Lang::It, 2_314), "2.314");
        assert_eq!(number(Lang::En, 1_234_567), "1,234,567");
        assert_eq!(number(Lang::It, 999), "999");
        assert_eq!(number(Lang::It, -1000), "\u{2212}1.000");
    }

    #[test]
    fn the_italian_clock_changes_on_the_two_sundays() {
        let at = |text: &str| italian_clock(text.parse().unwrap()).format("%d %H:%M").to_string();
        assert_eq!(at("2026-03-29T00:59:00Z"), "29 01:59");
        assert_eq!(at("2026-03-29T01:00:00Z"), "29 03:00");
        assert_eq!(at("2026-10-25T00:59:00Z"), "25 02:59");
        assert_eq!(at("2026-10-25T01:00:00Z"), "25 02:00");
        assert_eq!(at("2026-12-31T23:30:00Z"), "01 00:30");
    }
}
