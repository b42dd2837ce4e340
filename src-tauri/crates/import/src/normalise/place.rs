//! Postal address of a row.

use custode_domain::identifiers::names;
use custode_domain::identifiers::postcode::{self, PostcodeReading, town_line};
use custode_domain::identifiers::province;
use custode_domain::identifiers::text::fold;

use super::draft::{AddressDraft, NormalisedRow};
use super::issue::IssueCode;
use super::{Parts, Text, flagged, keep, repaired, stands};

/// Where they begin in "Via Roma 1, 43121 Parma (PR)".
fn whole_at(text: &str) -> Option<usize> {
    let starts =
        |at: &usize| !text[..*at].ends_with(|c: char| c.is_alphanumeric()) && town_line(&text[*at..]).is_some();
    text.char_indices().filter(|(_, c)| c.is_ascii_digit()).map(|(at, _)| at).rfind(starts)
}

/// Takes postcode, town and province out of a cell that holds more than its own.
fn unjoined<'a>(parts: &Parts<'a>, out: &mut NormalisedRow) -> Places<'a> {
    let mut places =
        Places { street: parts.street, postcode: parts.postcode, city: parts.city, province: parts.province };
    let foreign = parts.country.is_some_and(|c| is_foreign(c.text));
    // "29122" in the column of towns is a postcode.
    if let (Some(cell), None, false) = (places.city, places.postcode, foreign)
        && cell.text.len() == 5
        && cell.text.bytes().all(|b| b.is_ascii_digit())
        && repaired(out, IssueCode::AddressSplit, cell, cell.text)
    {
        (places.postcode, places.city) = (Some(cell), None);
    }
    let cells = [places.postcode, places.city, places.street];
    for (slot, cell) in cells.into_iter().enumerate().filter_map(|(slot, cell)| Some((slot, cell?))) {
        let own = |place: Option<Text<'a>>| place.is_none_or(|p| p.column.index == cell.column.index);
        let Some(at) = whole_at(cell.text).filter(|at| slot == 2 || *at == 0) else { continue };
        let Some((cap, city, province)) = town_line(&cell.text[at..]).filter(|_| !foreign) else { continue };
        if !own(places.postcode)
            || !own(places.city)
            || province.is_some() && !own(places.province) && !agrees(places.province, province)
        {
            continue;
        }
        let street = if slot == 2 { cell.text[..at].trim_end_matches([' ', ',', '-', '\n']) } else { "" };
        let told = [street, cap, city, province.unwrap_or_default()];
        let told: Vec<&str> = told.into_iter().filter(|part| !part.is_empty()).collect();
        if !repaired(out, IssueCode::AddressSplit, cell, &told.join(" | ")) {
            continue;
        }
        let part = |text: &'a str| Some(Text { text, ..cell });
        if slot == 2 {
            places.street = part(street).filter(|s| !s.text.is_empty());
        }
        (places.postcode, places.city) = (part(cap), part(city));
        places.province =
            if own(places.province) { province.and_then(part).or(places.province) } else { places.province };
        break;
    }
    places
}

/// The column of provinces says the same as the line.
fn agrees(cell: Option<Text<'_>>, found: Option<&str>) -> bool {
    let code = |text: &str| province::code(text.trim_matches(['(', ')', ' ']));
    cell.is_some_and(|cell| code(cell.text).is_some() && code(cell.text) == found.and_then(code))
}

/// "Rivergaro PC": a town and its province; "Ponte a PO" names a river.
fn with_province(city: &str) -> Option<(&str, &'static str)> {
    let (name, end) = city.rsplit_once(' ')?;
    let name = name.trim_end_matches([' ', ',', '-']);
    let joined =
        name.rsplit(' ').next().is_some_and(|word| matches!(fold(word).as_str(), "a" | "al" | "sul" | "di" | "in"));
    let two = end.len() == 2 && end.bytes().all(|b| b.is_ascii_uppercase());
    let code = province::code(end).filter(|_| two && !joined && name.chars().count() >= 3)?;
    Some((name, code))
}

/// The cells of an address, one value each.
struct Places<'a> {
    street: Option<Text<'a>>,
    postcode: Option<Text<'a>>,
    city: Option<Text<'a>>,
    province: Option<Text<'a>>,
}

fn is_foreign(country: &str) -> bool {
    !matches!(fold(country).as_str(), "italia" | "italy" | "it" | "ita" | "i" | "italien" | "italie")
}

pub(super) fn address(row: &Parts<'_>, out: &mut NormalisedRow) -> AddressDraft {
    let parts = unjoined(row, out);
    let mut address = AddressDraft {
        street: parts.street.map(|c| c.text.replace('\n', ", ")),
        country: row.country.map(|c| c.text.to_owned()),
        ..AddressDraft::default()
    };
    if let Some(cell) = parts.street
        && let Some(better) = address.street.as_deref().and_then(|s| names::recase(s, false))
        && stands(out, IssueCode::CaseRestored, cell.column, cell.text, &better)
    {
        address.street = Some(better);
    }
    if let (Some(street), Some(number)) = (&mut address.street, row.house_number)
        && !street.ends_with(number.text)
    {
        street.push(' ');
        street.push_str(number.text);
    }
    let foreign = row.country.is_some_and(|c| is_foreign(c.text));
    let mut in_city = None;
    if let Some(cell) = parts.city {
        let mut city = cell.text;
        if let Some((name, rest)) = city.rsplit_once('(')
            && let Some(code) = rest.strip_suffix(')').and_then(province::code)
            && repaired(out, IssueCode::CityProvinceSplit, cell, &format!("{} | {code}", name.trim()))
        {
            city = name.trim();
            in_city = Some(code);
        } else if let Some((name, code)) = with_province(city).filter(|_| parts.province.is_none() && !foreign)
            && repaired(out, IssueCode::CityProvinceSplit, cell, &format!("{name} | {code}"))
        {
            city = name;
            in_city = Some(code);
        }
        let recased =
            names::recase(city, false).filter(|better| stands(out, IssueCode::CaseRestored, cell.column, city, better));
        address.city = Some(recased.unwrap_or_else(|| city.to_owned()));
    }
    let mut code = in_city;
    if let Some(cell) = parts.province {
        match province::code(cell.text) {
            Some(found) => {
                code = Some(found);
                address.province = Some(found.to_owned());
            }
            None => {
                if !foreign {
                    flagged(out, IssueCode::ProvinceUnknown, cell, None);
                }
                address.province = Some(cell.text.to_owned());
            }
        }
    } else if let Some(found) = in_city {
        address.province = Some(found.to_owned());
    }
    // A town that is a province's capital stands in for a missing province.
    let capital = || address.city.as_deref().filter(|c| c.len() > 2).and_then(province::code);
    if let Some(cell) = parts.postcode {
        match postcode::read(cell.text, code.or_else(capital), foreign) {
            PostcodeReading::Cap(cap) => {
                if code.is_some_and(|p| postcode::contradicts(&cap, p)) {
                    flagged(out, IssueCode::PostcodeProvinceMismatch, cell, None);
                }
                address.postcode = Some(cap);
            }
            PostcodeReading::ZeroRestored(cap) => {
                let restored = repaired(out, IssueCode::PostcodeZeroRestored, cell, &cap);
                address.postcode = Some(if restored { cap } else { cell.text.to_owned() });
            }
            PostcodeReading::Foreign(text) => address.postcode = Some(text),
            PostcodeReading::Nothing => {}
            PostcodeReading::Invalid => keep(out, IssueCode::PostcodeInvalid, cell),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::whole_at;

    #[test]
    fn a_town_may_have_its_province_behind_it() {
        assert_eq!(super::with_province("Rivergaro PC"), Some(("Rivergaro", "PC")));
        assert_eq!(super::with_province("San Remo - IM"), Some(("San Remo", "IM")));
        for town in ["PONTE A PO", "Reggio Emilia", "Roma", "Bra CN1", "A PC", "Rivergaro pc"] {
            assert_eq!(super::with_province(town), None, "{town}");
        }
    }

    #[test]
    fn finds_the_town_behind_the_street() {
        let street = "Via Roma 12345, 43121 Parma (PR)";
        assert_eq!(whole_at(street).map(|at| &street[at..]), Some("43121 Parma (PR)"));
        assert_eq!(whole_at("Via Roma 12"), None);
    }
}
