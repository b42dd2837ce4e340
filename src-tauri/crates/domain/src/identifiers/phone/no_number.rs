//! Digits and signs that are plainly something else: a day, two years, a machine's address, an amount, a reference.

/// True for a text that is no telephone number, whatever its digits would make.
pub(super) fn is(text: &str) -> bool {
    text.bytes().any(|b| matches!(b, b'-' | b'.' | b'/'))
        && (is_date_like(text)
            || is_two_years(text)
            || is_machine(text)
            || is_decimal(text)
            || is_range(text)
            || is_reference(text))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && is_digits(text) && (text.starts_with("19") || text.starts_with("20"))
}

/// `2024-06-12`, `12-06-2024`, `12.6.2024`, also with the time of day behind it.
fn is_date_like(text: &str) -> bool {
    let (day, time) = text.split_once([' ', 'T']).unwrap_or((text, ""));
    let is_time = time.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.')) && time.len() <= 12;
    let Some(separator) = day.bytes().find(|b| matches!(b, b'-' | b'.' | b'/')) else { return false };
    let mut groups = day.split(separator as char);
    let (Some(one), Some(two), Some(three), None) = (groups.next(), groups.next(), groups.next(), groups.next()) else {
        return false;
    };
    is_time
        && [one, two, three].iter().all(|group| is_digits(group))
        && matches!([one.len(), two.len(), three.len()], [4, 1 | 2, 1 | 2] | [1 | 2, 1 | 2, 4])
}

/// `2021/2022`, `1990 - 2000`: a season or a span.
fn is_two_years(text: &str) -> bool {
    text.split_once(['/', '-']).is_some_and(|(from, to)| is_year(from.trim()) && is_year(to.trim()))
}

/// `192.168.10.20`: four numbers up to 255 without a zero in front. A telephone number has one, or a 3 and a greater group.
fn is_machine(text: &str) -> bool {
    let group = |group: &str| {
        is_digits(group) && !(group.len() > 1 && group.starts_with('0')) && group.parse::<u16>().is_ok_and(|n| n < 256)
    };
    text.split('.').count() == 4 && text.split('.').all(group)
}

/// `44.80151`, `-10.3279`: a measure or a place on the map.
fn is_decimal(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let parts = text.split_once('.').filter(|(whole, part)| is_digits(whole) && is_digits(part));
    parts.is_some_and(|(whole, part)| {
        whole.len() <= 2 && !(whole.len() == 2 && whole.starts_with('0')) && part.len() >= 3
    })
}

/// `20.000 - 30.000`: from an amount to another one.
fn is_range(text: &str) -> bool {
    let amount = |text: &str| {
        let mut groups = text.trim().split('.');
        groups.next().is_some_and(|first| is_digits(first) && first.len() <= 3 && !first.starts_with('0'))
            && text.contains('.')
            && groups.all(|group| group.len() == 3 && is_digits(group))
    };
    text.split_once('-').is_some_and(|(from, to)| amount(from) && amount(to))
}

/// `2023/001230`: a year and a number counted in it.
fn is_reference(text: &str) -> bool {
    text.split_once(['/', '-']).is_some_and(|(year, number)| is_year(year.trim()) && is_digits(number.trim()))
}
