//! The controller (titolare): particulars and logo.

use crate::{AppError, FieldFault, Work, contacts::values::field_warning};
use custode_domain::{
    contact::ContactField,
    controller::Controller,
    identifiers::{
        email,
        postcode::{self, PostcodeReading},
        tax_code::TaxCode,
        vat_number::{self, VatReading},
    },
    ids::TxnId,
    journal::Body,
};
use std::path::Path;

/// Largest logo, in bytes.
const MAX_LOGO: u64 = 1 << 20;
/// First bytes of a PNG file (ISO/IEC 15948).
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Fields that a report to a data subject needs (Art. 15 and 13(1)(a) GDPR) and that are empty, by wire name.
#[must_use]
pub fn missing_of(controller: &Controller) -> Vec<String> {
    let address = controller.address.clone().unwrap_or_default();
    let empty = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
    [
        ("name", controller.name.trim().is_empty()),
        ("street", empty(&address.street)),
        ("city", empty(&address.city)),
        ("vatNumber", empty(&controller.vat_number) && empty(&controller.tax_code)),
        ("email", empty(&controller.email) && empty(&controller.pec)),
    ]
    .into_iter()
    .filter(|(_, missing)| *missing)
    .map(|(field, _)| field.to_owned())
    .collect()
}

/// Particulars that their own rule finds fault with, by wire name: a warning, not a wall, but they stand on every document.
#[must_use]
pub fn odd_of(controller: &Controller) -> Vec<String> {
    let said =
        |text: &Option<String>| text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    let address = controller.address.clone().unwrap_or_default();
    let abroad = said(&address.country).is_some_and(|country| !country.eq_ignore_ascii_case("IT"));
    let odd_postcode = |code: &String| !matches!(postcode::read(code, None, false), PostcodeReading::Cap(_));
    // A firm has a number of eleven digits for both; whoever trades alone has the code of a person.
    let odd_tax_code =
        |code: &String| TaxCode::parse(code).is_err() && matches!(vat_number::read(code), VatReading::Invalid);
    [
        (
            "vatNumber",
            said(&controller.vat_number).is_some_and(|text| field_warning(ContactField::VatNumber, &text).is_some()),
        ),
        ("taxCode", said(&controller.tax_code).is_some_and(|text| odd_tax_code(&text))),
        ("postcode", !abroad && said(&address.postcode).is_some_and(|text| odd_postcode(&text))),
    ]
    .into_iter()
    .filter(|(_, odd)| *odd)
    .map(|(field, _)| field.to_owned())
    .collect()
}

/// Saves the particulars; the logo stays.
///
/// # Errors
/// Field faults: no name, a text that is too long, an e-mail that can't be one; that nothing is automated while a purpose in
/// use says otherwise.
pub async fn save_controller(work: &Work, mut controller: Controller) -> Result<TxnId, AppError> {
    let mut faults = Vec::new();
    if controller.name.trim().is_empty() {
        faults.push(FieldFault::new("name", "missing"));
    }
    for (field, value) in [("email", &controller.email), ("pec", &controller.pec)] {
        if value.as_deref().is_some_and(|text| !text.trim().is_empty() && !email::is_usable(text.trim())) {
            faults.push(FieldFault::new(field, "email-invalid"));
        }
    }
    let long = |text: &Option<String>| text.as_deref().is_some_and(|text| text.chars().count() > 300);
    if controller.name.chars().count() > 300 {
        faults.push(FieldFault::new("name", "too-long"));
    }
    for (field, value) in
        [("dpo", &controller.dpo), ("phone", &controller.phone), ("vatNumber", &controller.vat_number)]
    {
        if long(value) {
            faults.push(FieldFault::new(field, "too-long"));
        }
    }
    if !faults.is_empty() {
        return Err(AppError::Invalid(faults));
    }
    if controller.nothing_automated {
        let purposes = work.reader().purposes().await?;
        if purposes.iter().any(|row| !row.archived && row.purpose.is_automated()) {
            return Err(AppError::field("nothingAutomated", "a-purpose-says-otherwise"));
        }
    }
    let known = work.reader().controller().await?;
    controller.logo = known.controller.logo;
    put(work, known.id, controller).await
}

async fn put(work: &Work, id: custode_domain::ids::UnitId, controller: Controller) -> Result<TxnId, AppError> {
    let outcome = work
        .transact(async |tx| {
            tx.write(id, Body::ControllerSet(controller));
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// Puts a PNG on the letterhead, or takes it off.
///
/// # Errors
/// Field faults: not a PNG, larger than 1 MiB.
pub async fn set_logo(work: &Work, file: Option<&Path>) -> Result<TxnId, AppError> {
    let logo = match file {
        None => None,
        Some(path) => {
            if std::fs::metadata(path)?.len() > MAX_LOGO {
                return Err(AppError::field("logo", "too-large"));
            }
            let bytes = std::fs::read(path)?;
            if !bytes.starts_with(PNG) {
                return Err(AppError::field("logo", "not-a-png"));
            }
            Some(bytes)
        }
    };
    let known = work.reader().controller().await?;
    put(work, known.id, Controller { logo, ..known.controller }).await
}
