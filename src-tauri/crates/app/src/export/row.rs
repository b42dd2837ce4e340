//! A card as a row of an export: every field that an import would read back, and what people bought.

use crate::{
    Work,
    contacts::{Names, plain_value},
};
use custode_domain::{
    channel::Channel,
    consent::{ConsentState, Stop},
    contact::{ContactField, ContactUnit, PointKind, PostalAddress, ValueKind},
    gate,
    ids::{ContactId, PointId},
    role::Permission,
    soft_spam::Sale,
};
use custode_report::{ConsentCells, ExportRow, ExportedDecision, ExportedSale};
use std::collections::BTreeMap;

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

/// A card as a row: every field that an import would read back, without the IBAN. What the cards mask leaves with who may show
/// it, and with nobody else (S52). On a list to contact people stands `only` the point that the gate was asked about.
pub(super) fn row_of(
    work: &Work,
    id: ContactId,
    unit: &ContactUnit,
    names: &Names,
    only: Option<Option<PointId>>,
) -> ExportRow {
    let listed = unit.points().into_iter().filter(|point| only.is_none_or(|only| only == Some(point.id)));
    let listed: Vec<_> = listed.collect();
    let reveals = work.may(Permission::Reveal);
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
        ) || field.value_kind() == ValueKind::Sealed && !reveals
        {
            continue;
        }
        if let Some(value) = unit.value(*field)
            && let Some(plain) = plain_value(work.archive(), id, *field, value, names)
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
    for (code, value) in unit.customs().into_iter().filter(|(code, _)| reveals || !names.masks(code)) {
        put(&format!("custom:{code}"), value.to_owned());
    }
    if addresses.len() > 1 {
        // The parts of each address stand under the same number, so that none takes the postcode of another.
        for (field, part) in addresses.iter().flat_map(address_parts) {
            values.entry(field.to_owned()).or_default().push(part);
        }
    }
    let mut consents = BTreeMap::new();
    for row in names.consent_types() {
        // A type that is offered no more says something only of those who were asked.
        if row.archived && !unit.consent_events().iter().any(|asked| asked.event.consent_type == row.id) {
            continue;
        }
        let view = unit.consent_view(row.id, &row.definition.terms(), work.today());
        let decision = match view.state {
            ConsentState::Given | ConsentState::Renewed | ConsentState::Expired => Some(ExportedDecision::Given),
            ConsentState::Refused => Some(ExportedDecision::Refused),
            ConsentState::Withdrawn | ConsentState::Revoked | ConsentState::Invalidated => {
                Some(ExportedDecision::Withdrawn)
            }
            ConsentState::Unknown | ConsentState::Requested | ConsentState::Deferred => None,
        };
        let withdrawn = decision == Some(ExportedDecision::Withdrawn);
        let day = view.decided_on;
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
    let stops: Vec<&Stop> = unit.standing_stops().into_iter().map(|recorded| &recorded.stop).collect();
    let objection = gate::listed(&stops);
    ExportRow {
        id: id.to_string(),
        values,
        consents,
        opt_out: objection.is_some(),
        sales: sales.into_iter().map(sold).collect(),
        opt_out_channels: objection.iter().flat_map(|no| &no.channels).map(Channel::code).collect(),
        opt_out_on: objection.and_then(|no| no.since),
    }
}
