//! What two records are to each other that share a key (DOMAIN 4.9): the one rule that a row of a list, the bin and an erasure
//! ask.

use super::certain::{Shared, Traits, same};
use crate::identifiers::names;

/// What two records share.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum SharedKey<'a> {
    /// A tax code.
    TaxCode,
    /// A VAT number.
    Vat,
    /// An e-mail or a number, in its normal form.
    Point(&'a str),
    /// A number in another program.
    External,
}

/// What is known of one of the two.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Side<'a> {
    /// It is an organisation.
    pub organisation: bool,
    /// Folded first name, `|`, folded surname; for an organisation its folded name.
    pub name: &'a str,
    /// Lookup hash of its tax code, where the check of that holds.
    pub tax_code: Option<[u8; 32]>,
    /// What tells homonyms apart.
    pub traits: Traits,
}

crate::redacted!(SharedKey<'a>, Side<'a>);

/// What two records are to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meeting {
    /// One, by the certain tier.
    One,
    /// Of one name, or none; that it is the same, only a person can say.
    Namesake,
    /// Of two names, and still a person should look at them.
    Sharing,
    /// Two.
    Apart,
}

impl Meeting {
    /// One, or a namesake of whom nobody can say so by rule.
    #[must_use]
    pub const fn may_be_one(self) -> bool {
        matches!(self, Self::One | Self::Namesake)
    }
}

/// What two records that share `key` are to each other. Two people with two tax codes are never one; a number of another
/// program joins nobody of an entirely different name, because lists get renumbered, and of a family that shares a card each
/// stays who they are; a tax code beside the name of somebody else is a slip, or the code of whom a row is not about; of those
/// who share a name and an address, homonyms stay apart.
#[must_use]
pub fn meet(key: SharedKey<'_>, one: &Side<'_>, other: &Side<'_>) -> Meeting {
    let organisation = one.organisation;
    if organisation != other.organisation {
        return Meeting::Apart;
    }
    let two_codes = one.tax_code.is_some() && other.tax_code.is_some() && one.tax_code != other.tax_code;
    match key {
        SharedKey::External if two_codes || !akin(one.name, other.name) => Meeting::Apart,
        SharedKey::External if organisation || one_first_name(one.name, other.name) => Meeting::One,
        SharedKey::TaxCode if organisation || akin(one.name, other.name) => Meeting::One,
        SharedKey::External | SharedKey::TaxCode => Meeting::Sharing,
        SharedKey::Vat if organisation => Meeting::One,
        SharedKey::Vat => Meeting::Apart,
        SharedKey::Point(_) if one.name != other.name || !organisation && two_codes => Meeting::Sharing,
        SharedKey::Point(point) => {
            let (first, last) = one.name.split_once('|').unwrap_or_default();
            let full = !one.name.is_empty() && !one.name.starts_with('|') && !one.name.ends_with('|');
            let certain = full && same(Shared::by(point, first, last), &one.traits, &other.traits);
            if certain { Meeting::One } else { Meeting::Namesake }
        }
    }
}

/// Names that have a word in common, or one that says nothing.
fn akin(one: &str, other: &str) -> bool {
    let words = |name: &str| name.split([' ', '|']).filter(|w| w.len() > 1).map(str::to_owned).collect::<Vec<_>>();
    let (one, other) = (words(one), words(other));
    one.is_empty() || other.is_empty() || one.iter().any(|word| other.contains(word))
}

/// The first names may be one person's; a name with its halves changed over is the same.
fn one_first_name(one: &str, other: &str) -> bool {
    let (first, last) = one.split_once('|').unwrap_or((one, ""));
    let (other_first, other_last) = other.split_once('|').unwrap_or((other, ""));
    names::may_be_one_first_name(first, other_first) || (first, last) == (other_last, other_first)
}

#[cfg(test)]
mod tests {
    use super::{super::Party, Meeting::*, SharedKey::*, *};

    const MARIO: &str = "mario|rossi";

    fn person(name: &str) -> Side<'_> {
        Side { organisation: false, name, tax_code: None, traits: Traits::default() }
    }

    fn firm(name: &str) -> Side<'_> {
        Side { organisation: true, ..person(name) }
    }

    fn coded(name: &str, code: u8) -> Side<'_> {
        Side { tax_code: Some([code; 32]), ..person(name) }
    }

    fn born<'a>(name: &'a str, day: &str) -> Side<'a> {
        let party = Party { birth_on: Some(day.parse().unwrap()), ..Party::default() };
        Side { traits: Traits::of(&party), ..person(name) }
    }

    fn living<'a>(name: &'a str, city: &str) -> Side<'a> {
        let party = Party { city: city.to_owned(), ..Party::default() };
        Side { traits: Traits::of(&party), ..person(name) }
    }

    /// DOMAIN 4.9, the certain tier: same tax code; same VAT number between organisations; same e-mail or phone with the same
    /// folded name, but for what tells homonyms apart. Everything else is somebody's decision, or two.
    #[test]
    fn the_certain_tier() {
        const OWN: SharedKey<'_> = Point("m.r@studiorossi.example");
        const COMMON: SharedKey<'_> = Point("mario.rossi@gmail.com");
        const MOBILE: SharedKey<'_> = Point("+393331234567");
        const HOME: SharedKey<'_> = Point("+390551234567");
        for (key, one, other, found) in [
            // The same name by the same e-mail or number.
            (OWN, person(MARIO), person(MARIO), One),
            (MOBILE, person(MARIO), person(MARIO), One),
            (OWN, coded(MARIO, 1), person(MARIO), One),
            (OWN, firm("rossi srl"), firm("rossi srl"), One),
            // Two names, two codes: somebody decides.
            (OWN, person(MARIO), person("anna|rossi"), Sharing),
            (OWN, person(MARIO), person("mario|"), Sharing),
            (OWN, coded(MARIO, 1), coded(MARIO, 2), Sharing),
            // Half a name, and none, is everybody's.
            (OWN, person("|rossi"), person("|rossi"), Namesake),
            (OWN, person("mario|"), person("mario|"), Namesake),
            (OWN, person("|"), person("|"), Namesake),
            // Homonyms.
            (MOBILE, born(MARIO, "1950-01-01"), born(MARIO, "1980-01-01"), Namesake),
            (HOME, born(MARIO, "1950-01-01"), person(MARIO), One),
            (HOME, coded(MARIO, 1), living(MARIO, "Prato"), One),
            (HOME, living(MARIO, "Empoli"), living(MARIO, "Prato"), Namesake),
            (COMMON, living(MARIO, "Prato"), living(MARIO, "Prato"), One),
            (COMMON, living(MARIO, "Empoli"), living(MARIO, "Prato"), Namesake),
            (OWN, living(MARIO, "Empoli"), living(MARIO, "Prato"), One),
            // A person is no organisation.
            (OWN, person("rossi"), firm("rossi"), Apart),
            (TaxCode, person(MARIO), firm(MARIO), Apart),
            // A tax code, but beside the name of somebody else.
            (TaxCode, person(MARIO), person("mario|rossi bianchi"), One),
            (TaxCode, person(MARIO), person("|"), One),
            (TaxCode, person(MARIO), person("lucia|bianchi"), Sharing),
            (TaxCode, firm("rossi srl"), firm("verdi spa"), One),
            // A VAT number between organisations.
            (Vat, firm("rossi srl"), firm("verdi spa"), One),
            (Vat, person(MARIO), person(MARIO), Apart),
            (Vat, person(MARIO), firm("rossi srl"), Apart),
            // A number of another program: a family has one card, and lists get renumbered.
            (External, person(MARIO), person("m|rossi"), One),
            (External, person(MARIO), person("rossi|mario"), One),
            (External, person(MARIO), person("anna|rossi"), Sharing),
            (External, person(MARIO), person("lucia|bianchi"), Apart),
            (External, coded(MARIO, 1), coded(MARIO, 2), Apart),
            (External, firm("rossi srl"), firm("rossi mario srl"), One),
        ] {
            let case = format!("{} / {}", one.name, other.name);
            assert_eq!(meet(key, &one, &other), found, "{case}");
            assert_eq!(meet(key, &other, &one), found, "{case}, the other way round");
        }
    }
}
