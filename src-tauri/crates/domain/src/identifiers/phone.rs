//! Telephone numbers: one or several in a cell, to E.164 with Italy as the default country.
//!
//! Italian landlines keep their leading zero, mobiles have none. Plain Italian numbers take a short path
//! that needs no metadata; numbers of other countries go through the `phonenumber` crate.

mod abroad;
mod labels;
mod no_number;

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;

use super::area_codes::{NumberKind, is_landline, kind};
use super::text::{clean, is_placeholder};

pub use phonenumber::country::Id as Country;

pub use super::phone_shown::international;
pub use abroad::read_from;
use labels::{strip_extension, strip_label, strip_scheme};

/// What the column promises; decides only where a text could be two things.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PhoneColumn {
    /// Landlines are expected: nine digits that begin like an area without its zero get the zero back.
    Landline,
    /// Mobiles are expected.
    Mobile,
    /// Either.
    #[default]
    Any,
}

/// One number.
#[derive(Clone, PartialEq, Eq)]
pub struct Phone {
    /// E.164 with its plus sign.
    pub e164: String,
    /// Kind by the national plan; foreign numbers are told only as far as the metadata go.
    pub kind: NumberKind,
    /// True when a leading zero that a spreadsheet had dropped was put back.
    pub zero_restored: bool,
}

impl std::fmt::Debug for Phone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Phone").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// What a cell of a telephone column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PhoneReading {
    /// One or more numbers in the order written.
    Numbers(Vec<Phone>),
    /// Numbers among text that is none.
    Partly {
        /// The numbers in the order written.
        numbers: Vec<Phone>,
        /// What stands beside them.
        rest: String,
    },
    /// Scientific notation that lost digits: nothing can be restored.
    Damaged,
    /// A word for "none" or nothing at all.
    Nothing,
    /// Not a number.
    Invalid,
}

/// Reads a cell.
#[must_use]
pub fn read(cell: &str, column: PhoneColumn) -> PhoneReading {
    if let Some(two) = one_digit_on(cell, column) {
        return PhoneReading::Numbers(two);
    }
    if let Some(phone) = plain(cell, column) {
        return PhoneReading::Numbers(vec![phone]);
    }
    // The dashes of a typesetter are dashes.
    let dash = |c: char| if matches!(c, '\u{2010}'..='\u{2015}' | '\u{2212}') { '-' } else { c };
    let cell: Cow<'_, str> =
        if cell.is_ascii() { Cow::Borrowed(cell) } else { Cow::Owned(cell.nfkc().map(dash).collect()) };
    let cell = clean(&cell);
    if is_placeholder(&cell) {
        return PhoneReading::Nothing;
    }
    if let Some(reading) = scientific(&cell, column) {
        return reading;
    }
    let text = cell.strip_suffix(".0").unwrap_or(&cell);
    if let Some(phone) = one(text, column) {
        return PhoneReading::Numbers(vec![phone]);
    }
    if no_number::is(text) { PhoneReading::Invalid } else { several(text, column) }
}

/// "049/654321-22": from 049654321 to 049654322, where the digits behind the dash count a little on.
fn counts_on(text: &str, column: PhoneColumn) -> Option<Vec<Phone>> {
    let (stem, last) = text.rsplit_once('-')?;
    let run = stem.len() - stem.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let number = |text: &str| text.parse::<u32>().ok();
    let (from, to) = (number(stem.get(stem.len().checked_sub(2)?..)?)?, number(last)?);
    if last.len() != 2 || run < 6 || to <= from || to - from > 10 {
        return None;
    }
    let first = plain(stem, column).filter(|first| first.kind == NumberKind::Landline)?;
    let second = plain(&format!("{}{last}", &stem[..stem.len() - 2]), column)?;
    Some(vec![first, second])
}

/// "0577/123456-7" is two numbers of one firm: 0577123456 and 0577123457.
fn one_digit_on(text: &str, column: PhoneColumn) -> Option<Vec<Phone>> {
    let text = text.trim();
    if let Some(two) = counts_on(text, column) {
        return Some(two);
    }
    let (stem, digit) = text.split_at_checked(text.len().checked_sub(1)?)?;
    let stem = stem.strip_suffix(['-', '/'])?;
    let run = stem.len() - stem.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    if !digit.bytes().all(|b| b.is_ascii_digit()) || run < 5 || stem.ends_with(digit) {
        return None;
    }
    let first = plain(stem, column).filter(|first| first.kind == NumberKind::Landline)?;
    let second = plain(&format!("{}{digit}", &stem[..stem.len() - 1]), column)?;
    Some(vec![first, second])
}

/// The common case: digits with blanks, slashes, dashes, dots, brackets, perhaps +39 or 0039.
fn plain(text: &str, column: PhoneColumn) -> Option<Phone> {
    let bytes = text.as_bytes();
    if bytes.len() < 6 || bytes.len() > 24 {
        return None;
    }
    let mut digits = [0_u8; 24];
    let mut n = 0;
    let mut plus = false;
    let mut slashes = 0;
    for (i, b) in bytes.iter().enumerate() {
        match b {
            b'0'..=b'9' => {
                digits[n] = *b;
                n += 1;
            }
            b'+' if n == 0 && !plus => plus = true,
            b' ' | b'-' | b'.' | b'(' | b')' => {}
            b'/' => slashes += 1,
            b'\'' if i == 0 => {}
            _ => return None,
        }
    }
    // 12/03/1980 is a date, 3471234567.0 a number turned into text.
    if slashes > 1 || text.ends_with(".0") || no_number::is(text) {
        return None;
    }
    let all = std::str::from_utf8(&digits[..n]).ok()?;
    let national = if plus {
        all.strip_prefix("39")?
    } else if let Some(rest) = all.strip_prefix("0039") {
        rest
    } else if all.starts_with("00") {
        return None;
    } else {
        return settle(all, column).or_else(|| all.strip_prefix("39").filter(|r| r.len() >= 9).and_then(exact));
    };
    exact(national)
}

/// A national number taken as written.
fn exact(national: &str) -> Option<Phone> {
    kind(national).map(|kind| Phone { e164: format!("+39{national}"), kind, zero_restored: false })
}

/// A national number, with the zero put back where only that gives a number of the plan.
fn settle(national: &str, column: PhoneColumn) -> Option<Phone> {
    let restored = || {
        if national.starts_with('0') || national.len() > 10 || national.len() < 8 {
            return None;
        }
        let zero = format!("0{national}");
        is_landline(&zero).then(|| Phone {
            e164: format!("+39{zero}"),
            kind: NumberKind::Landline,
            zero_restored: true,
        })
    };
    // What could also be a landline without its zero is one in a column of landlines.
    let doubtful = national.len() == 9 && national.starts_with('3') || national.len() == 8;
    match kind(national) {
        Some(_) if doubtful && column == PhoneColumn::Landline => restored().or_else(|| exact(national)),
        Some(_) => exact(national),
        None => restored(),
    }
}

/// One number with perhaps a label, a scheme or a foreign prefix.
fn one(text: &str, column: PhoneColumn) -> Option<Phone> {
    let mut t = text.trim();
    if let Some(rest) = strip_scheme(t) {
        t = rest;
    }
    let t = strip_label(strip_extension(t.trim_matches('\'')))?.trim();
    if let Some(phone) = plain(t, column) {
        return Some(phone);
    }
    if !t.bytes().all(|b| b.is_ascii_digit() || matches!(b, b' ' | b'-' | b'.' | b'/' | b'(' | b')' | b'+')) {
        return None;
    }
    let t = t.strip_prefix('(').filter(|r| r.starts_with('+')).map_or_else(|| t.to_owned(), |r| r.replacen(')', "", 1));
    if let Some(phone) = plain(&t, column) {
        return Some(phone);
    }
    // "+44 (0)20 …": the zero is for those who call from inside.
    let t = t.replacen("(0)", "", 1);
    let international = if t.starts_with('+') { t } else { format!("+{}", t.strip_prefix("00")?) };
    foreign(&international)
}

fn foreign(text: &str) -> Option<Phone> {
    let number = phonenumber::parse(None, text).ok()?;
    settled(&number)
}

fn settled(number: &phonenumber::PhoneNumber) -> Option<Phone> {
    if number.code().value() == 39 || !phonenumber::is_valid(number) {
        return None;
    }
    let kind = match number.number_type(&phonenumber::metadata::DATABASE) {
        phonenumber::Type::Mobile | phonenumber::Type::FixedLineOrMobile => NumberKind::Mobile,
        phonenumber::Type::FixedLine => NumberKind::Landline,
        _ => NumberKind::Special,
    };
    Some(Phone { e164: number.format().mode(phonenumber::Mode::E164).to_string(), kind, zero_restored: false })
}

/// Several numbers: at clear separators first, else where a dash or slash leaves a number on both sides.
fn several(text: &str, column: PhoneColumn) -> PhoneReading {
    let mut parts: Vec<&str> = vec![text];
    for separator in ["\n", ";", " / ", " - ", " o ", " e ", " oppure ", "|", ":::", ","] {
        // The comma of "3,47E+09" separates nothing.
        let cut = |p: &str| separator != "," || scientific(p.trim_matches('\''), column).is_none();
        parts = parts
            .iter()
            .flat_map(|p| if cut(p) { p.split(separator).collect::<Vec<_>>() } else { vec![*p] })
            .map(str::trim)
            .filter(|p| !p.is_empty())
            .collect();
    }
    let (mut numbers, mut rest): (Vec<Phone>, Vec<&str>) = (Vec::new(), Vec::new());
    if parts.len() > 1 && parts.len() <= 6 {
        for part in parts {
            match one(part, column) {
                Some(number) => numbers.push(number),
                None if is_placeholder(part) => {}
                None => rest.push(part),
            }
        }
    }
    if !numbers.is_empty() && rest.is_empty() {
        return PhoneReading::Numbers(numbers);
    }
    for (at, _) in text.match_indices(['-', '/', ' ']) {
        if let (Some(a), Some(b)) = (one(&text[..at], column), one(&text[at + 1..], column)) {
            return PhoneReading::Numbers(vec![a, b]);
        }
    }
    // "347 9876543 (dopo le 18)".
    if let Some((number, remark)) = text.split_once('(')
        && numbers.is_empty()
        && remark.chars().any(char::is_alphabetic)
        && let Some(number) = one(number.trim(), column)
    {
        let rest = remark.trim_end_matches([')', ' ']).to_owned();
        return PhoneReading::Partly { numbers: vec![number], rest };
    }
    if numbers.is_empty()
        && let Some(found) = among_words(text, column)
    {
        return found;
    }
    if numbers.is_empty() { PhoneReading::Invalid } else { PhoneReading::Partly { numbers, rest: rest.join("; ") } }
}

/// "non chiamare al 347 1234567", "347 1234567/4": the one number of the text, and what is said beside it.
fn among_words(text: &str, column: PhoneColumn) -> Option<PhoneReading> {
    let of_number = |c: char| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '/' | '+' | '(' | ')');
    let mut found: Option<(Phone, usize, usize)> = None;
    let mut at = 0;
    for piece in text.split(|c: char| !of_number(c)) {
        let from = text[at..].find(piece).map_or(at, |found| at + found);
        at = from + piece.len();
        let bare = piece.trim_matches([' ', '.', '-', '/', ')', '(']);
        let first = text[from..].find(bare).map_or(from, |found| from + found);
        let touches =
            text[..first].ends_with(char::is_alphabetic) || text[first + bare.len()..].starts_with(char::is_alphabetic);
        if touches || bare.bytes().filter(u8::is_ascii_digit).count() < 8 {
            continue;
        }
        let shorter = bare.rsplit_once(['/', '-']).filter(|(_, last)| last.len() < 3).map(|(stem, _)| stem);
        let read = [Some(bare), shorter].into_iter().flatten().find_map(|t| Some((one(t, column)?, t.len())));
        match (read, &found) {
            (Some((number, length)), None) => found = Some((number, first, first + length)),
            (Some(_), Some(_)) => return None,
            (None, _) => {}
        }
    }
    let (number, from, to) = found?;
    let rest = [&text[..from], &text[to..]].map(|side| side.trim_matches([' ', ',', ';', ':', '(', ')', '-']));
    let rest = rest.into_iter().filter(|side| !side.is_empty()).collect::<Vec<_>>().join(" ");
    Some(PhoneReading::Partly { numbers: vec![number], rest })
}

/// `3.47E+09`: whole when the mantissa has every digit, else damaged beyond repair.
fn scientific(text: &str, column: PhoneColumn) -> Option<PhoneReading> {
    let (mantissa, exponent) = text.split_once(['E', 'e'])?;
    let exponent: usize = exponent.strip_prefix('+').unwrap_or(exponent).parse().ok()?;
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, ""));
    if whole.len() != 1 || !whole.bytes().chain(fraction.bytes()).all(|b| b.is_ascii_digit()) || exponent > 15 {
        return None;
    }
    if fraction.len() != exponent {
        return Some(PhoneReading::Damaged);
    }
    Some(plain(&format!("{whole}{fraction}"), column).map_or(PhoneReading::Damaged, |p| PhoneReading::Numbers(vec![p])))
}

#[cfg(test)]
mod tests;
