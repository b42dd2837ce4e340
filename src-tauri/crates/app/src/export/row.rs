//! A card as a row of an export: every field that an import would read back, and what people bought.

use crate::{
    Work,
    contacts::{Names, plain_value},
};
use custode_domain::{
    consent::ConsentState,
    contact::{ContactField, PointKind, PostalAddress},
    ids::PointId,
    soft_spam::Sale,
};
use custode_report::{ConsentCells, ExportColumns, ExportRow, ExportedDecision, ExportedSale};
use custode_store::read::ContactCard;
use std::collections::BTreeMap;

/// The columns that some rows need.
pub(super) fn columns_of(names: &Names, rows: &[ExportRow]) -> ExportColumns {
    let types: Vec<String> = names.consent_types().iter().map(|row| row.definition.code.clone()).collect();
    let mut repeats: BTreeMap<String, usize> = BTreeMap::new();
    let mut custom: Vec<String> = Vec::new();
    for row in rows {
        for (field, values) in &row.values {
            let needed = repeats.entry(field.clone()).or_default();
            *needed = (*needed).max(values.len());
            if let Some(code) = field.strip_prefix("custom:")
                && !custom.iter().any(|known| known == code)
            {
                custom.push(code.to_owned());
            }
        }
    }
    let columns = ExportColumns::new(&types, &custom, &repeats, false);
    if rows.iter().any(|row| !row.sales.is_empty()) { columns.with_sales() } else { columns }
}

const fn point_field(kind: PointKind) -> Option<&'static str> {
    Some(match kind {
        PointKind::Email => "email",
        PointKind::Pec => "pec",
        PointKind::Landline => "phone",
        PointKind::Mobile => "mobile",
        PointKind::Fax => "fax",
        PointKind::Post | PointKind::Messaging => return None,
    })
}

fn address_parts(address: &PostalAddress) -> [(&'static str, String); 5] {
    let part = |part: &Option<String>| part.clone().unwrap_or_default();
    [
        ("address", part(&address.street)),
        ("postcode", part(&address.postcode)),
        ("city", part(&address.city)),
        ("province", part(&address.province)),
        ("country", part(&address.country)),
    ]
}

/// A card as a row: every field that an import would read back, without the IBAN. On a list to contact people stands
/// `only` the point that the gate was asked about.
pub(super) fn row_of(work: &Work, card: &ContactCard, names: &Names, only: Option<Option<PointId>>) -> ExportRow {
    let unit = &card.unit;
    let listed = unit.points().into_iter().filter(|point| only.is_none_or(|only| only == Some(point.id)));
    let listed: Vec<_> = listed.collect();
    let mut values: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut put = |field: &str, value: String| {
        if !value.is_empty() {
            values.entry(field.to_owned()).or_default().push(value);
        }
    };
    for field in ContactField::ALL {
        if matches!(
            field,
            ContactField::Kind
                | ContactField::Iban
                | ContactField::SealedNotes
                | ContactField::Owner
                | ContactField::Status
                | ContactField::VerifiedOn
                | ContactField::RelationEndedOn
                | ContactField::RelationEnd
        ) {
            continue;
        }
        if let Some(value) = unit.value(*field)
            && let Some(plain) = plain_value(work.archive(), card.id, *field, value, names)
        {
            put(field.code(), plain.to_string());
        }
    }
    for point in &listed {
        if let Some(field) = point_field(point.kind) {
            put(field, point.normalised.clone());
        }
    }
    let addresses: Vec<_> = listed.iter().filter_map(|point| point.address.clone()).collect();
    if let [address] = addresses.as_slice() {
        for (field, part) in address_parts(address) {
            put(field, part);
        }
    }
    put("tags", unit.tags().join("; "));
    for (code, value) in unit.customs() {
        put(&format!("custom:{code}"), value.to_owned());
    }
    if addresses.len() > 1 {
        // The parts of each address stand under the same number, so that none takes the postcode of another.
        for (field, part) in addresses.iter().flat_map(address_parts) {
            values.entry(field.to_owned()).or_default().push(part);
        }
    }
    let mut consents = BTreeMap::new();
    for consent in &card.consents {
        let Some(row) = names.consent_type(consent.id) else { continue };
        let decision = match consent.view.state {
            ConsentState::Given | ConsentState::Renewed | ConsentState::Expired => Some(ExportedDecision::Given),
            ConsentState::Refused => Some(ExportedDecision::Refused),
            ConsentState::Withdrawn | ConsentState::Revoked | ConsentState::Invalidated => {
                Some(ExportedDecision::Withdrawn)
            }
            ConsentState::Unknown | ConsentState::Requested | ConsentState::Deferred => None,
        };
        let withdrawn = decision == Some(ExportedDecision::Withdrawn);
        let day = consent.view.decided_on;
        consents.insert(
            row.definition.code.clone(),
            ConsentCells { decision, decided_on: day.filter(|_| !withdrawn), withdrawn_on: day.filter(|_| withdrawn) },
        );
    }
    // A list to contact people says no more than where.
    let sales = if only.is_some() { Vec::new() } else { unit.sales() };
    let sold = |sale: &Sale| ExportedSale {
        sold_on: sale.sold_on,
        goods: names.goods(sale.goods).unwrap_or_default(),
        address: sale.address.clone(),
        informed: sale.informed,
        reference: sale.reference.clone(),
    };
    ExportRow {
        id: card.id.to_string(),
        values,
        consents,
        opt_out: !unit.standing_stops().is_empty(),
        sales: sales.into_iter().map(sold).collect(),
    }
}
