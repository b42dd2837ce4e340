//! Identifiers and cell meanings: how a typed or imported text becomes a checked, normal value.
//!
//! Everything here is a pure function of its arguments. A value that fails a check is never lost:
//! the callers keep the text and show a warning (DOMAIN.md 4.9, "warnings, not walls").

pub mod area_codes;
pub mod consent_cell;
pub mod country;
pub mod dates;
pub mod email;
pub mod first_names;
pub mod iban;
pub mod names;
mod organisation;
pub mod phone;
mod phone_shown;
pub mod postcode;
pub mod province;
pub mod tax_code;
pub mod text;
pub mod vat_number;
