//! The certain tier (DOMAIN 4.9), and what keeps homonyms out of it.
//!
//! Same e-mail or phone with the same folded name is one person, with three exceptions that a household or a common name
//! makes: another birth date (or VAT number); a landline, which is the house's and not the person's; an e-mail that is the
//! name at a provider of the many (`mario.rossi@…`, which lists hold for more than one Mario Rossi) where the address
//! differs and nothing else agrees. Those pairs are shown to a person.

use super::{
    party::Party,
    record::{folded_street, plain_code},
};
use crate::identifiers::text::fold;

/// What two parties of the same name have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shared {
    /// An e-mail of their own.
    Email,
    /// An e-mail that is no more than the name, at a provider of the many.
    CommonEmail,
    /// A mobile number.
    Mobile,
    /// Any other number.
    Landline,
}

impl Shared {
    /// What a normalised point of a person of this folded first name and surname is.
    #[must_use]
    pub fn by(point: &str, first: &str, last: &str) -> Self {
        if let Some((local, home)) = point.split_once('@') {
            if is_common(local, home, first, last) { Self::CommonEmail } else { Self::Email }
        } else if point.strip_prefix("+39").is_some_and(|number| number.starts_with('3')) {
            Self::Mobile
        } else {
            Self::Landline
        }
    }
}

/// The little of a party that tells homonyms apart, as short hashes; 0 is unknown.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Traits {
    email: u32,
    mobile: u32,
    landline: u32,
    home: u32,
    place: u32,
    born: u32,
    tax: u32,
    firm: u32,
}

impl std::fmt::Debug for Traits {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Traits(…)")
    }
}

impl Traits {
    /// Reads them.
    #[must_use]
    pub fn of(party: &Party) -> Self {
        let first = |points: &[String]| points.first().map_or(0, |point| short(point));
        let (street, number) = folded_street(&party.street);
        let code = if party.tax_code_checked { short(&plain_code(&party.tax_code)) } else { 0 };
        Self {
            email: first(&party.emails),
            mobile: first(&party.mobiles),
            landline: first(&party.landlines),
            home: if street.is_empty() { 0 } else { short(&format!("{street} {number}")) },
            place: short(if party.postcode.is_empty() { &party.city } else { &party.postcode }),
            born: match party.birth_on {
                _ if party.organisation => short(&party.vat_number),
                Some(day) => short(&day.to_string()),
                None => 0,
            },
            tax: party.tax_code_hash.map_or(code, |hash| short(&format!("{hash:?}"))),
            firm: short(&party.firm),
        }
    }

    /// Takes in what another reading of the same party adds.
    pub fn learn(&mut self, other: &Self) {
        let mine =
            [&mut self.email, &mut self.mobile, &mut self.landline, &mut self.born, &mut self.tax, &mut self.firm];
        let theirs = [other.email, other.mobile, other.landline, other.born, other.tax, other.firm];
        for (mine, theirs) in mine.into_iter().zip(theirs).filter(|(mine, _)| **mine == 0) {
            *mine = theirs;
        }
        if self.home == 0 && self.place == 0 {
            (self.home, self.place) = (other.home, other.place);
        }
    }

    /// Nothing of it is a person's own: no e-mail, mobile number, birth date or tax code.
    const fn bare(&self) -> bool {
        self.email == 0 && self.mobile == 0 && self.born == 0 && self.tax == 0
    }
}

/// Whether two parties of the same folded name, and of no two tax codes, are certainly one by what they share.
#[must_use]
pub fn same(shared: Shared, one: &Traits, other: &Traits) -> bool {
    let agree = |a: u32, b: u32| a != 0 && a == b;
    let differ = |a: u32, b: u32| a != 0 && b != 0 && a != b;
    if differ(one.born, other.born) {
        return false;
    }
    let moved = differ(one.home, other.home) || differ(one.place, other.place) || differ(one.firm, other.firm);
    let closer = agree(one.mobile, other.mobile)
        || agree(one.born, other.born)
        || agree(one.tax, other.tax)
        || agree(one.firm, other.firm);
    match shared {
        Shared::Mobile => true,
        Shared::Email => true,
        Shared::CommonEmail => !moved || closer || agree(one.landline, other.landline),
        Shared::Landline => {
            let bare = one.bare() || other.bare();
            closer || agree(one.email, other.email) || bare && one.tax == 0 && other.tax == 0 && !moved
        }
    }
}

/// First words of the domains of providers that give an address to anybody.
const PROVIDERS: &[&str] = &[
    "gmail",
    "googlemail",
    "libero",
    "hotmail",
    "live",
    "msn",
    "outlook",
    "yahoo",
    "ymail",
    "alice",
    "tim",
    "tiscali",
    "tiscalinet",
    "virgilio",
    "tin",
    "iol",
    "inwind",
    "icloud",
    "me",
    "fastwebnet",
    "email",
    "aruba",
    "pec",
    "legalmail",
];

/// The name and at most two digits, at a provider of the many.
fn is_common(local: &str, home: &str, first: &str, last: &str) -> bool {
    let provider = home.split(['.', '-']).next().unwrap_or_default();
    if first.is_empty() || last.is_empty() || !PROVIDERS.contains(&provider) {
        return false;
    }
    let letters = |text: &str| text.chars().filter(char::is_ascii_alphabetic).collect::<String>();
    let (first, last) = (letters(first), letters(last));
    let initial = first.get(..1).unwrap_or_default();
    let word = letters(local);
    let named = [format!("{first}{last}"), format!("{last}{first}"), format!("{initial}{last}")].contains(&word);
    named && local.chars().filter(char::is_ascii_digit).count() <= 2
}

/// FNV-1a of the folded text, never 0 for a text that says something.
fn short(text: &str) -> u32 {
    let folded = fold(text);
    if folded.is_empty() {
        return 0;
    }
    let hash = folded.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash.max(1)
}
