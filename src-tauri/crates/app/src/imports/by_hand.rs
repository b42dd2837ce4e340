//! Which values of a card are not those of the file, because a person corrected their cells in the wizard (S18).

use super::card::Shared;
use custode_domain::{
    contact::{ContactChange, ContactField, PointKind},
    journal::ByHand,
};
use custode_import::{
    mapping::field::Field,
    normalise::{
        corrections::CellFix,
        draft::{ContactDraft, NormalisedRow},
    },
};

/// Notes in the origin of a change what was corrected, and beside each value what the file says.
pub(super) fn mark(shared: &Shared, row: &NormalisedRow, draft: &ContactDraft, change: &mut ContactChange) {
    if row.corrected.is_empty() {
        return;
    }
    let mut by_hand = ByHand::default();
    let fix_of = |wanted: &dyn Fn(&Field) -> bool| {
        let of = |fix: &&CellFix| shared.field(fix.column).is_some_and(wanted);
        row.corrected.iter().find(of)
    };
    for set in &mut change.fields {
        let Some(field) = ContactField::from_number(set.field) else { continue };
        if let Some(fix) = fix_of(&|source| feeds(source, field)) {
            by_hand.fields.push(set.field);
            // What is sealed on the card is not kept in the clear beside it.
            let sealed = matches!(field, ContactField::TaxCode | ContactField::Iban);
            set.raw = Some(fix.raw.clone()).filter(|raw| !sealed && !raw.trim().is_empty());
        }
    }
    for set in &mut change.points {
        let Some(point) = &mut set.point else { continue };
        let fix = if point.kind == PointKind::Post {
            fix_of(&is_address)
        } else {
            let usable = draft.points.iter().find(|one| one.value == point.normalised).map(|one| one.column);
            let kept = || row.unusable.iter().find(|one| one.text == point.raw).map(|one| one.column);
            let column = usable.or_else(kept);
            row.corrected.iter().find(|fix| Some(fix.column) == column)
        };
        if let Some(fix) = fix {
            by_hand.points.push(set.id);
            if !fix.raw.trim().is_empty() {
                point.raw.clone_from(&fix.raw);
            }
        }
    }
    for set in &change.customs {
        if fix_of(&|source| matches!(source, Field::Custom(code) if *code == set.code)).is_some() {
            by_hand.customs.push(set.code.clone());
        }
    }
    if let Some(origin) = change.origin.as_mut().filter(|_| !by_hand.is_empty()) {
        origin.by_hand = Some(by_hand);
    }
}

const fn is_address(field: &Field) -> bool {
    matches!(field, Field::Address | Field::Postcode | Field::City | Field::Province | Field::Country)
}

/// Whether a column of this field can give a card this value.
const fn feeds(source: &Field, value: ContactField) -> bool {
    match value {
        ContactField::OrganisationName | ContactField::LastName | ContactField::FirstName => {
            matches!(source, Field::Organisation | Field::LastName | Field::FirstName | Field::FullName)
        }
        ContactField::TaxCode | ContactField::VatNumber => {
            matches!(source, Field::TaxCode | Field::VatNumber | Field::TaxOrVat)
        }
        ContactField::SdiCode => matches!(source, Field::SdiCode),
        ContactField::Iban => matches!(source, Field::Iban),
        ContactField::BirthOn => matches!(source, Field::BirthOn),
        ContactField::BirthPlace => matches!(source, Field::BirthPlace),
        ContactField::Sex => matches!(source, Field::Sex),
        ContactField::Language => matches!(source, Field::Language),
        ContactField::Website => matches!(source, Field::Website),
        ContactField::Role => matches!(source, Field::Role),
        ContactField::Source => matches!(source, Field::Source),
        ContactField::AcquiredOn => matches!(source, Field::AcquiredOn),
        ContactField::Notes => matches!(source, Field::Notes),
        _ => false,
    }
}
