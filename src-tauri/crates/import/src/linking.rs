//! The contacts of a row as parties that can be compared with others (`custode_domain::matching`).

use custode_domain::matching::Party;

use crate::normalise::draft::{ContactDraft, ContactKind, NormalisedRow, PointKind};

/// The parties of a row, in the order of its contacts.
#[must_use]
pub fn parties(row: &NormalisedRow) -> Vec<Party> {
    let firm = row.contacts.iter().find(|contact| contact.kind == ContactKind::Organisation);
    row.contacts.iter().map(|contact| party(contact, firm)).collect()
}

/// What an organisation is known by to its people: its VAT number, else its name.
fn firm_key(contact: &ContactDraft) -> String {
    let vat = contact.vat_number.as_ref().filter(|code| code.valid).map(|code| code.value.clone());
    vat.or_else(|| contact.organisation.clone()).unwrap_or_default()
}

fn party(contact: &ContactDraft, firm: Option<&ContactDraft>) -> Party {
    let organisation = contact.kind == ContactKind::Organisation;
    // A person whose own address is not told is found where the firm is.
    let address = match firm {
        Some(firm) if contact.address.is_empty() => &firm.address,
        _ => &contact.address,
    };
    let points = |kinds: &[PointKind]| {
        let mut values: Vec<String> = Vec::new();
        for point in contact.points.iter().filter(|point| kinds.contains(&point.kind)) {
            if !values.contains(&point.value) {
                values.push(point.value.clone());
            }
        }
        values
    };
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let vat = contact.vat_number.as_ref().filter(|code| code.valid);
    Party {
        organisation,
        first: text(&contact.first_name),
        last: text(&contact.last_name),
        name: text(&contact.organisation),
        emails: points(&[PointKind::Email, PointKind::Pec]),
        mobiles: points(&[PointKind::Mobile]),
        landlines: points(&[PointKind::Landline, PointKind::Fax]),
        tax_code: contact.tax_code.as_ref().map(|code| code.value.clone()).unwrap_or_default(),
        tax_code_checked: contact.tax_code.as_ref().is_some_and(|code| code.valid),
        tax_code_hash: None,
        vat_number: vat.map(|code| code.value.clone()).unwrap_or_default(),
        birth_on: contact.birth_on,
        street: text(&address.street),
        postcode: text(&address.postcode),
        city: text(&address.city),
        firm: firm.filter(|_| !organisation).map(firm_key).unwrap_or_default(),
    }
}
