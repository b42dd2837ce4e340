//! Deadlines by Regulation 1182/71 with Italian holidays (DOMAIN 4.0): its vectors, and ten thousand days against a calendar
//! that is calculated here in another way, without the libraries of the product.
#![allow(clippy::unwrap_used)]

use chrono::{Datelike, NaiveDate};
use custode_domain::legal::{
    Deadline, Doubt, FactValue, ITALIAN_HOLIDAYS, PACKAGE_IT, fact, holiday_on, is_working_day, months_after,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn day(text: &str) -> NaiveDate {
    NaiveDate::parse_from_str(text, "%d/%m/%Y").unwrap()
}

#[test]
fn the_vectors_of_the_domain() {
    for (received, due, nominal) in [
        ("31/01/2026", "02/03/2026", "28/02/2026"),
        ("31/08/2026", "30/09/2026", "30/09/2026"),
        ("04/09/2026", "05/10/2026", "04/10/2026"),
        ("25/11/2026", "28/12/2026", "25/12/2026"),
        ("28/02/2027", "30/03/2027", "28/03/2027"),
        ("04/09/2027", "05/10/2027", "04/10/2027"),
        ("31/01/2028", "29/02/2028", "29/02/2028"),
    ] {
        let deadline = months_after(day(received), 1).unwrap();
        assert_eq!(deadline, Deadline { nominal: day(nominal), due: day(due) }, "{received}");
        assert_eq!(deadline.is_moved(), due != nominal);
    }
    let extended = months_after(day("30/11/2026"), 3).unwrap();
    assert_eq!(extended, Deadline { nominal: day("28/02/2027"), due: day("01/03/2027") }, "with the extension");
}

#[test]
fn saint_francis_is_a_holiday_from_2026_on() {
    assert!(is_working_day(day("04/10/2024")), "a Friday, before the law");
    assert_eq!(holiday_on(day("04/10/2027")).map(|holiday| holiday.code), Some("saint-francis"));
    for (easter_monday, year) in
        [("21/04/2025", 2025), ("06/04/2026", 2026), ("29/03/2027", 2027), ("17/04/2028", 2028)]
    {
        assert_eq!(holiday_on(day(easter_monday)).map(|holiday| holiday.code), Some("easter-monday"), "{year}");
    }
    let codes: BTreeSet<&str> = ITALIAN_HOLIDAYS.iter().map(|holiday| holiday.code).collect();
    assert_eq!(codes.len(), ITALIAN_HOLIDAYS.len());
    assert!(ITALIAN_HOLIDAYS.iter().all(|holiday| !holiday.source.is_empty()));
}

#[test]
fn the_package_names_each_fact_once_with_its_source() {
    let keys: BTreeSet<&str> = PACKAGE_IT.iter().map(|fact| fact.key).collect();
    assert_eq!(keys.len(), PACKAGE_IT.len());
    for fact in PACKAGE_IT {
        assert!(!fact.source.is_empty() && fact.valid_from() > NaiveDate::MIN, "{}", fact.key);
    }
    let value = |key: &str| fact(key).unwrap().value;
    assert_eq!((value("dsr.termine"), value("dsr.proroga")), (FactValue::Months(1), FactValue::Months(2)));
    assert_eq!((value("breach.notifica"), value("minori")), (FactValue::Hours(72), FactValue::Years(14)));
    assert_eq!(fact("marketing.conservazione").unwrap().doubt, Doubt::Verify);
    assert_eq!(fact("nothing"), None);
}

/// A calendar of its own: days are counted from 1 March of year 0, weeks from a known Monday, Easter after Gauss.
mod other {
    pub fn number(year: i64, month: i64, day: i64) -> i64 {
        let year = if month <= 2 { year - 1 } else { year };
        let in_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
        year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + in_year
    }

    pub fn leap(year: i64) -> bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    pub fn length(year: i64, month: i64) -> i64 {
        match month {
            2 => 28 + i64::from(leap(year)),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }

    /// Gauss, with the corrections of Kinkelin and Lichtenberg: a day of March, counted on.
    pub fn easter(year: i64) -> i64 {
        let k = year / 100;
        let m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
        let s = 2 - (3 * k + 3) / 4;
        let a = year % 19;
        let d = (19 * a + m) % 30;
        let r = (d + a / 11) / 29;
        let og = 21 + d - r;
        let sz = 7 - (year + year / 4 + s).rem_euclid(7);
        og + 7 - (og - sz).rem_euclid(7)
    }

    pub fn free(year: i64, month: i64, day: i64) -> bool {
        // 3 January 2000 was a Monday.
        let weekday = (number(year, month, day) - number(2000, 1, 3)).rem_euclid(7);
        let march = number(year, 3, 1) - 1;
        let after = number(year, month, day) - march - easter(year);
        let fixed = [(1, 1), (1, 6), (4, 25), (5, 1), (6, 2), (8, 15), (11, 1), (12, 8), (12, 25), (12, 26)];
        weekday >= 5
            || fixed.contains(&(month, day))
            || (year >= 2026 && (month, day) == (10, 4))
            || after == 0
            || after == 1
    }

    pub type Day = (i64, i64, i64);

    pub fn months_after((year, month, day): Day, months: i64) -> (Day, Day) {
        let all = year * 12 + month - 1 + months;
        let (year, month) = (all / 12, all % 12 + 1);
        let nominal = (year, month, day.min(length(year, month)));
        let mut due = nominal;
        while free(due.0, due.1, due.2) {
            due.2 += 1;
            if due.2 > length(due.0, due.1) {
                due = if due.1 == 12 { (due.0 + 1, 1, 1) } else { (due.0, due.1 + 1, 1) };
            }
        }
        (nominal, due)
    }
}

fn parts(day: NaiveDate) -> other::Day {
    (i64::from(day.year()), i64::from(day.month()), i64::from(day.day()))
}

/// Every day until 2040, so that no single holiday is missed by chance.
#[test]
fn every_day_of_the_next_years_agrees_with_another_calendar() {
    for offset in 0..8_400 {
        let received = day("01/01/2018") + chrono::Duration::days(offset);
        for months in [1, 3] {
            let deadline = months_after(received, months).unwrap();
            let other = other::months_after(parts(received), i64::from(months));
            assert_eq!((parts(deadline.nominal), parts(deadline.due)), other, "{received} + {months}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn ten_thousand_days_agree_with_another_calendar(offset in 0_i64..40_000, months in 0_u32..=36) {
        let received = day("01/01/2018") + chrono::Duration::days(offset);
        let deadline = months_after(received, months).unwrap();
        let (nominal, due) = other::months_after(parts(received), i64::from(months));
        prop_assert_eq!((parts(deadline.nominal), parts(deadline.due)), (nominal, due), "{} + {}", received, months);
    }
}
