//! From a comparison to a tier, with the reasons that a person reads.

use super::{
    certain::{Shared, same},
    compare::{Comparison, Field, NEAR, OTHER, SAME, UNKNOWN},
    model::Model,
    pair::{Pair, Reason, Tier},
    record::{Known, Record},
};

/// The pair, unless it is too unlikely to be shown. `ask` is the least likelihood of one that a person decides.
pub(super) fn judge(known: &Known, model: &Model, a: u32, b: u32, ask: f64) -> Option<Pair> {
    let found = Comparison::of(known, a, b);
    let (one, other) = (known.at(a), known.at(b));
    let certain = certain(known, &found, one, other);
    let likelihood = model.likelihood(known, &found);
    if !certain && likelihood < ask {
        return None;
    }
    let tier = match () {
        () if certain => Tier::Certain,
        () if two(&found, one, other) => Tier::Apart,
        () => Tier::ToDecide,
    };
    let (first, second) = if one.at < other.at { (one.at, other.at) } else { (other.at, one.at) };
    Some(Pair {
        a: first as usize,
        b: second as usize,
        organisations: one.organisation,
        score: if certain { 1000 } else { (likelihood * 1000.0).round() as u32 },
        tier,
        reasons: reasons(&found),
    })
}

/// The tax codes of both are checked, and two.
fn two_codes(found: &Comparison, one: &Record, other: &Record) -> bool {
    found.level(Field::Tax) == OTHER && one.tax_checked && other.tax_checked
}

/// The rules of DOMAIN 4.9.
fn certain(known: &Known, found: &Comparison, one: &Record, other: &Record) -> bool {
    let same_code = found.level(Field::Tax) == SAME && one.tax_checked && other.tax_checked;
    if same_code || found.level(Field::Vat) == SAME {
        return true;
    }
    let named = if one.organisation {
        found.level(Field::Name) == SAME
    } else {
        found.level(Field::First) == SAME && found.level(Field::Last) == SAME && !found.swapped
    };
    let (first, last) = (known.names.text(one.first), known.names.text(one.last));
    named
        && !two_codes(found, one, other)
        && [Field::Email, Field::Mobile, Field::Landline].into_iter().any(|field| {
            let point = known.points.text(found.shared[field as usize]);
            found.level(field) == SAME && same(Shared::by(point, first, last), &one.traits, &other.traits)
        })
}

/// Something says that the two are two, however alike they are.
fn two(found: &Comparison, one: &Record, other: &Record) -> bool {
    let level = |field| found.level(field);
    if two_codes(found, one, other) || level(Field::Vat) == OTHER && level(Field::Name) != SAME {
        return true;
    }
    if one.organisation {
        return false;
    }
    // Only what is a person's own speaks for one person; a house, its telephone and a firm belong to several.
    let own = [Field::Email, Field::Mobile, Field::Tax, Field::Birth].map(level);
    let own_agrees = own.iter().any(|found| matches!(*found, SAME | NEAR));
    let born_apart = level(Field::Birth) == OTHER && level(Field::Tax) != SAME && level(Field::Tax) != NEAR;
    let other_first = level(Field::First) == OTHER && !own_agrees;
    // One address for a couple, under two first names of one surname.
    let couple = level(Field::First) == OTHER
        && level(Field::Last) == SAME
        && level(Field::Birth) == UNKNOWN
        && level(Field::Tax) == UNKNOWN
        && !(level(Field::Email) == SAME && level(Field::Mobile) == SAME);
    born_apart || other_first || couple
}

fn reasons(found: &Comparison) -> Vec<Reason> {
    let level = |field| found.level(field);
    let mut told = Vec::new();
    let mut tell = |field: Field, same: Option<Reason>, near: Option<Reason>, other: Option<Reason>| {
        told.extend(match level(field) {
            SAME => same,
            NEAR => near,
            OTHER => other,
            _ => None,
        });
    };
    tell(Field::Tax, Some(Reason::TaxCode), Some(Reason::TaxCodeNear), Some(Reason::OtherTaxCode));
    tell(Field::Vat, Some(Reason::VatNumber), None, Some(Reason::OtherVatNumber));
    tell(Field::Email, Some(Reason::Email), Some(Reason::EmailNear), Some(Reason::OtherEmail));
    tell(Field::Mobile, Some(Reason::Phone), Some(Reason::PhoneNear), Some(Reason::OtherPhone));
    tell(Field::Landline, Some(Reason::Phone), Some(Reason::PhoneNear), None);
    tell(Field::Name, Some(Reason::Name), Some(Reason::NameNear), Some(Reason::OtherName));
    tell(Field::Birth, Some(Reason::Birth), Some(Reason::BirthNear), Some(Reason::OtherBirth));
    tell(Field::Street, Some(Reason::Address), Some(Reason::AddressNear), Some(Reason::OtherAddress));
    tell(Field::Firm, Some(Reason::Firm), None, None);
    if level(Field::Street) == UNKNOWN || level(Field::Street) == OTHER {
        tell(Field::Place, Some(Reason::Place), None, Some(Reason::OtherAddress));
    }
    told.extend(name_reason(found));
    told.sort_unstable();
    told.dedup();
    told
}

/// What the two names of two people say.
fn name_reason(found: &Comparison) -> Option<Reason> {
    match (found.level(Field::First), found.level(Field::Last)) {
        (UNKNOWN, UNKNOWN) => None,
        _ if found.swapped => Some(Reason::NameSwapped),
        (SAME, SAME) => Some(Reason::Name),
        (OTHER, OTHER) => Some(Reason::OtherName),
        (OTHER, _) => Some(Reason::OtherFirstName),
        (_, OTHER) => Some(Reason::OtherName),
        _ => Some(Reason::NameNear),
    }
}
