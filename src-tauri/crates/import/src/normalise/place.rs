//! Postal address of a row.

use custode_domain::identifiers::names;
use custode_domain::identifiers::postcode::{self, PostcodeReading};
use custode_domain::identifiers::province;
use custode_domain::identifiers::text::fold;

use super::draft::{AddressDraft, NormalisedRow};
use super::issue::{Action, IssueCode};
use super::{Parts, flagged, keep, push, repaired};

pub(super) fn address(parts: &Parts<'_>, out: &mut NormalisedRow) -> AddressDraft {
    let mut address = AddressDraft {
        street: parts.street.map(|c| c.text.replace('\n', ", ")),
        country: parts.country.map(|c| c.text.to_owned()),
        ..AddressDraft::default()
    };
    if let Some(cell) = parts.street
        && let Some(better) = address.street.as_deref().and_then(|s| names::recase(s, false))
    {
        push(out, IssueCode::CaseRestored, Some(cell.column), Action::Repaired, Some(cell.text), Some(&better));
        address.street = Some(better);
    }
    let foreign = parts.country.is_some_and(|c| {
        !matches!(fold(c.text).as_str(), "italia" | "italy" | "it" | "ita" | "i" | "italien" | "italie")
    });
    let mut in_city = None;
    if let Some(cell) = parts.city {
        let mut city = cell.text;
        if let Some((name, rest)) = city.rsplit_once('(')
            && let Some(code) = rest.strip_suffix(')').and_then(province::code)
        {
            city = name.trim();
            in_city = Some(code);
            repaired(out, IssueCode::CityProvinceSplit, cell, &format!("{city} | {code}"));
        }
        let recased = names::recase(city, false);
        if let Some(better) = &recased {
            push(out, IssueCode::CaseRestored, Some(cell.column), Action::Repaired, Some(city), Some(better));
        }
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
                repaired(out, IssueCode::PostcodeZeroRestored, cell, &cap);
                address.postcode = Some(cap);
            }
            PostcodeReading::Foreign(text) => address.postcode = Some(text),
            PostcodeReading::Nothing => {}
            PostcodeReading::Invalid => keep(out, IssueCode::PostcodeInvalid, cell),
        }
    }
    address
}
