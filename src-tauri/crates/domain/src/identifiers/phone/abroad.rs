//! Numbers of people who live in another country.

use super::{Country, NumberKind, Phone, PhoneColumn, PhoneReading, labels::strip_label, read, settled};
use crate::identifiers::text::clean;

/// Reads a cell of a row whose country is known. A number written as its own country writes it is that country's, never an
/// Italian one of a stranger.
#[must_use]
pub fn read_from(cell: &str, column: PhoneColumn, country: Option<Country>) -> PhoneReading {
    // San Marino and the Vatican are reached by Italian numbers.
    let foreign = country.filter(|country| !matches!(country, Country::IT | Country::SM | Country::VA));
    let Some(country) = foreign else { return read(cell, column) };
    let mut found = Vec::new();
    for part in cell.split(['\n', ';', '|']).flat_map(|part| part.split(" / ")) {
        let bare = strip_label(clean(part).trim_matches('\'')).unwrap_or_default().trim().to_owned();
        if bare.is_empty() || bare.starts_with(['+', '(']) && bare.contains('+') || bare.starts_with("00") {
            return read(cell, column);
        }
        if is_italian_mobile(&bare, country) {
            return read(cell, column);
        }
        let Some(number) = national(&bare, country) else {
            return match read(cell, column) {
                // An Italian mobile of somebody abroad is one; a landline would be a stranger's.
                PhoneReading::Numbers(found)
                    if found.iter().any(|n| n.kind != NumberKind::Mobile && n.e164.starts_with("+39")) =>
                {
                    PhoneReading::Invalid
                }
                other => other,
            };
        };
        found.push(number);
    }
    PhoneReading::Numbers(found)
}

/// Ten digits from 3 on are how Italians write the mobile of somebody who lives abroad: people there would begin with a zero,
/// but where national numbers have ten digits themselves.
fn is_italian_mobile(text: &str, country: Country) -> bool {
    let ten_digits = matches!(country, Country::US | Country::CA | Country::PR | Country::DO | Country::CO);
    let mut digits = text.chars().filter(char::is_ascii_digit);
    !ten_digits && digits.next() == Some('3') && digits.count() == 9
}

/// A number as people of that country write it.
fn national(text: &str, country: Country) -> Option<Phone> {
    let digits = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b' ' | b'-' | b'.' | b'/' | b'(' | b')'));
    let number = phonenumber::parse(Some(country), text).ok().filter(|_| digits)?;
    settled(&number)
}
