//! How alike two parties are, field by field, in few levels.

use chrono::{Datelike, NaiveDate};
use rapidfuzz::distance::{jaro_winkler, osa};

use super::{
    pool::Word,
    record::{Known, Record},
};

/// The fields that are compared. The number is the place in a pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    First,
    Last,
    Name,
    Email,
    Mobile,
    Landline,
    Tax,
    Vat,
    Birth,
    Street,
    Place,
    Firm,
}

/// Every field in the order of a pattern.
pub(super) const FIELDS: [Field; 12] = {
    use Field::*;
    [First, Last, Name, Email, Mobile, Landline, Tax, Vat, Birth, Street, Place, Firm]
};

/// Nothing to compare: one of the two does not say.
pub(super) const UNKNOWN: u8 = 0;
/// The same.
pub(super) const SAME: u8 = 1;
/// Nearly the same.
pub(super) const NEAR: u8 = 2;
/// Another value.
pub(super) const OTHER: u8 = 3;
/// Levels with the unknown one.
pub(super) const LEVELS: usize = 4;

/// A comparison of two parties.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Comparison {
    levels: [u8; FIELDS.len()],
    /// First name and surname agree crosswise.
    pub swapped: bool,
    /// The e-mail, number or name that both have, for its frequency.
    pub shared: [Word; FIELDS.len()],
}

impl Comparison {
    pub(super) fn of(known: &Known, a: u32, b: u32) -> Self {
        let (one, other) = (known.at(a), known.at(b));
        let mut found = Self::default();
        if one.organisation {
            found.put(Field::Name, word_level(known, one.name, other.name, firm_near), one.name);
            found.put(Field::Vat, equal(one.vat, other.vat), one.vat);
        } else {
            found.names(known, one, other);
            found.put(Field::Firm, equal(one.firm, other.firm), one.firm);
            found.put(Field::Birth, births(one.birth, other.birth), Word::default());
        }
        found.points(Field::Email, known, known.emails(one), known.emails(other), email_near);
        found.points(Field::Mobile, known, known.mobiles(one), known.mobiles(other), digit_off);
        found.points(Field::Landline, known, known.landlines(one), known.landlines(other), digit_off);
        found.put(Field::Tax, codes(known, one, other), Word::default());
        // People of one firm are found at one address: that says nothing more.
        if found.level(Field::Firm) != SAME {
            found.put(Field::Street, streets(known, one, other), one.street);
            found.put(Field::Place, places(known, one, other), one.city);
        }
        found
    }

    pub(super) const fn level(&self, field: Field) -> u8 {
        self.levels[field as usize]
    }

    /// The levels in one number.
    pub(super) fn pattern(&self) -> u32 {
        self.levels.iter().rev().fold(0, |all, level| all << 2 | u32::from(*level))
    }

    fn put(&mut self, field: Field, level: u8, shared: Word) {
        self.levels[field as usize] = level;
        if level == SAME {
            self.shared[field as usize] = shared;
        }
    }

    fn names(&mut self, known: &Known, one: &Record, other: &Record) {
        let level = |a, b| word_level(known, a, b, name_near);
        let straight = (level(one.first, other.first), level(one.last, other.last));
        if straight.0 == OTHER && straight.1 == OTHER {
            let crossed = (level(one.first, other.last), level(one.last, other.first));
            let agrees = |level: u8| matches!(level, SAME | NEAR);
            if agrees(crossed.0) || agrees(crossed.1) {
                self.swapped = true;
                // One mistake was made, not two.
                self.put(Field::First, crossed.0.max(NEAR), Word::default());
                self.put(Field::Last, crossed.1, one.last);
                return;
            }
        }
        self.put(Field::First, straight.0, one.first);
        self.put(Field::Last, straight.1, one.last);
    }

    fn points(&mut self, field: Field, known: &Known, one: &[Word], other: &[Word], near: fn(&str, &str) -> bool) {
        if one.is_empty() || other.is_empty() {
            return;
        }
        if let Some(shared) = one.iter().find(|point| other.contains(point)) {
            return self.put(field, SAME, *shared);
        }
        let text = |word: &Word| known.points.text(*word);
        let close = one.iter().any(|a| other.iter().any(|b| near(text(a), text(b))));
        self.put(field, if close { NEAR } else { OTHER }, Word::default());
    }
}

/// Whether two parties of a block have enough in common to be compared at all. Looks at whole values only, which is quick;
/// one name spelt a little differently is looked at when the rest nearly suffices.
pub(super) fn promising(known: &Known, a: u32, b: u32) -> bool {
    let (one, other) = (known.at(a), known.at(b));
    let same = |a: Word, b: Word| a.some() && a == b;
    let any = |a: &[Word], b: &[Word]| a.iter().any(|word| b.contains(word));
    let street = same(one.street, other.street);
    let place = same(one.postcode, other.postcode) || same(one.city, other.city);
    let strong = same(one.tax, other.tax)
        || same(one.vat, other.vat)
        || one.hash.is_some() && one.hash == other.hash
        || one.birth.is_some() && one.birth == other.birth
        || any(known.emails(one), known.emails(other))
        || any(known.mobiles(one), known.mobiles(other))
        || any(known.landlines(one), known.landlines(other));
    if one.organisation || strong {
        return true;
    }
    let straight = (same(one.first, other.first), same(one.last, other.last));
    let crossed = (same(one.first, other.last), same(one.last, other.first));
    let shared = [straight.0 || crossed.0, straight.1 || crossed.1, same(one.firm, other.firm)];
    let names = 2 * shared.into_iter().filter(|same| *same).count();
    let home = usize::from(place) + usize::from(street) + 2 * usize::from(street && same(one.number, other.number));
    let shared = names + home;
    if shared == 0 || shared > 3 {
        return shared > 3;
    }
    let near = |a: Word, b: Word| word_level(known, a, b, name_near) != OTHER;
    let spelt = near(one.first, other.first) && near(one.last, other.last)
        || near(one.first, other.last) && near(one.last, other.first);
    let home_near = names > 0 && place && matches!(streets(known, one, other), SAME | NEAR);
    spelt || home_near || births(one.birth, other.birth) == NEAR
}

fn equal(one: Word, other: Word) -> u8 {
    match (one.some() && other.some(), one == other) {
        (false, _) => UNKNOWN,
        (true, true) => SAME,
        (true, false) => OTHER,
    }
}

fn word_level(known: &Known, one: Word, other: Word, near: fn(&str, &str) -> bool) -> u8 {
    match equal(one, other) {
        OTHER if near(known.names.text(one), known.names.text(other)) => NEAR,
        level => level,
    }
}

/// At most so many edits between two texts, a change of places of neighbours being one. Folded texts are nearly always
/// ASCII; where they are not, an accent counts as two letters.
fn within(most: usize, one: &str, other: &str) -> bool {
    let args = osa::Args::default().score_cutoff(most);
    one.len().abs_diff(other.len()) <= most && osa::distance_with_args(one.bytes(), other.bytes(), &args).is_some()
}

/// As spelling mistakes leave two texts, most of all behind a common beginning.
fn spelt_alike(least: f64, one: &str, other: &str) -> bool {
    let args = jaro_winkler::Args::default().score_cutoff(least);
    one.as_bytes().first() == other.as_bytes().first()
        && jaro_winkler::similarity_with_args(one.bytes(), other.bytes(), &args).is_some()
}

/// A spelling mistake, an initial, one of two first names.
fn name_near(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if short.len() <= 2 {
        return long.starts_with(short);
    }
    if long.contains(' ')
        && (long.split(' ').any(|word| word == short) || long.bytes().filter(|c| *c != b' ').eq(short.bytes()))
    {
        return true;
    }
    within(if short.len() >= 7 { 2 } else { 1 }, short, long) || spelt_alike(0.93, short, long)
}

/// All words of the shorter name are in the longer one, or the spelling differs a little.
fn firm_near(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let held = short.split(' ').filter(|word| word.len() > 2).all(|word| long.split(' ').any(|other| other == word));
    held && short.len() >= 5 || spelt_alike(0.94, short, long)
}

fn email_near(one: &str, other: &str) -> bool {
    let (Some((a, home)), Some((b, other_home))) = (one.split_once('@'), other.split_once('@')) else { return false };
    let part = |a: &str, b: &str| a.len() >= 5 && b.starts_with(a);
    home == other_home && (part(a, b) || part(b, a)) || one.len() > 8 && within(1, one, other)
}

fn digit_off(one: &str, other: &str) -> bool {
    one.len() > 8 && within(1, one, other)
}

fn codes(known: &Known, one: &Record, other: &Record) -> u8 {
    if let (Some(a), Some(b)) = (one.hash, other.hash)
        && !(one.tax.some() && other.tax.some())
    {
        return if a == b { SAME } else { OTHER };
    }
    match equal(one.tax, other.tax) {
        OTHER => {
            let (a, b) = (known.codes.text(one.tax), known.codes.text(other.tax));
            let few = if a.len().min(b.len()) >= 11 { 2 } else { 1 };
            match one.tax_checked && other.tax_checked {
                true => OTHER,
                false if within(few, a, b) => NEAR,
                // A code that cannot be right says nothing of who somebody is.
                false => UNKNOWN,
            }
        }
        level => level,
    }
}

fn births(one: Option<NaiveDate>, other: Option<NaiveDate>) -> u8 {
    let (Some(a), Some(b)) = (one, other) else { return UNKNOWN };
    let parts = [a.day() == b.day(), a.month() == b.month(), a.year() == b.year()];
    let crossed = a.year() == b.year() && a.day() == b.month() && a.month() == b.day();
    match parts.iter().filter(|part| **part).count() {
        3 => SAME,
        2 => NEAR,
        _ if crossed => NEAR,
        _ => OTHER,
    }
}

fn streets(known: &Known, one: &Record, other: &Record) -> u8 {
    let named = equal(one.street, other.street);
    if named == UNKNOWN {
        return UNKNOWN;
    }
    let (a, b) = (known.places.text(one.street), known.places.text(other.street));
    let begins = |a: &str, b: &str| a.len() >= 4 && b.starts_with(a);
    let close = named == SAME || name_near(a, b) || begins(a, b) || begins(b, a);
    match equal(one.number, other.number) {
        SAME if named == SAME => SAME,
        // A number is soon mistaken, and a street without one is no address yet.
        _ if close => NEAR,
        _ => OTHER,
    }
}

fn places(known: &Known, one: &Record, other: &Record) -> u8 {
    let level = |a: Word, b: Word, near: fn(&str, &str) -> bool| match equal(a, b) {
        OTHER if near(known.places.text(a), known.places.text(b)) => NEAR,
        level => level,
    };
    let post = level(one.postcode, other.postcode, |a, b| a.len() >= 4 && within(1, a, b));
    let city = level(one.city, other.city, name_near);
    match (post, city) {
        (UNKNOWN, UNKNOWN) => UNKNOWN,
        (SAME, SAME | UNKNOWN) | (UNKNOWN, SAME) => SAME,
        (OTHER, OTHER | UNKNOWN) | (UNKNOWN, OTHER) => OTHER,
        (NEAR, OTHER) | (OTHER, NEAR) => OTHER,
        _ => NEAR,
    }
}
