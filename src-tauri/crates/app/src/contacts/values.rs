//! From what a person types to what the journal keeps. A value that fails its check is kept and marked: warnings, not
//! walls (DOMAIN 4.9). Only what could not be understood later (a day that is no day) is refused, at its field.

use super::Names;
use crate::{AppError, FieldFault, archive::OpenArchive, desk::locked};
use chrono::NaiveDate;
use custode_domain::{
    contact::{ContactField, ContactPoint, PointKind, PostalAddress, ValueKind},
    identifiers::{
        email::{self, EmailReading},
        iban,
        phone::{self, PhoneColumn, PhoneReading},
        province,
        tax_code::TaxCode,
        vat_number::{self, VatReading},
    },
    ids::{ContactId, PointId},
    journal::FieldValue,
};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Longest single-line value, in characters.
const MAX_LINE: usize = 500;
/// Longest note, in characters.
const MAX_NOTE: usize = 20_000;

/// A contact point as typed.
#[derive(Clone, PartialEq, Eq)]
pub struct TypedPoint {
    /// Kind.
    pub kind: PointKind,
    /// As typed; empty for a postal address.
    pub value: String,
    /// Parts, for a postal address.
    pub address: Option<PostalAddress>,
    /// Home, work, …
    pub label: Option<String>,
}

custode_domain::redacted!(TypedPoint);

/// The value of a field as the journal keeps it; sealed fields are sealed here, for this contact and field only.
pub(crate) fn field_value(
    archive: &OpenArchive,
    contact: ContactId,
    field: ContactField,
    typed: &str,
) -> Result<FieldValue, AppError> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(FieldValue::Cleared);
    }
    let limit = if matches!(field, ContactField::Notes | ContactField::SealedNotes) { MAX_NOTE } else { MAX_LINE };
    if typed.chars().count() > limit {
        return Err(AppError::field(field.code(), "too-long"));
    }
    match field.value_kind() {
        ValueKind::Text => Ok(FieldValue::Text(normal_text(field, typed))),
        ValueKind::Day => {
            typed.parse::<NaiveDate>().map(FieldValue::Day).map_err(|_| AppError::field(field.code(), "not-a-day"))
        }
        ValueKind::Id => {
            Uuid::parse_str(typed).map(FieldValue::Id).map_err(|_| AppError::field(field.code(), "unknown"))
        }
        ValueKind::Sealed => seal(archive, contact, field, &normal_sealed(field, typed)),
    }
}

/// Seals a normalised value for one contact and field. A tax code is found again by its hash; of an IBAN none is kept, for
/// who once had the key of the hashes could try account numbers against it.
pub(crate) fn seal(
    archive: &OpenArchive,
    contact: ContactId,
    field: ContactField,
    normal: &str,
) -> Result<FieldValue, AppError> {
    let vault = locked(archive.vault());
    let bytes = vault.seal_field(contact.as_uuid(), field.number(), normal.as_bytes())?;
    let lookup = match field {
        ContactField::TaxCode => Some(vault.lookup_hash(field.code(), normal)?),
        _ => None,
    };
    Ok(FieldValue::Sealed { bytes, lookup })
}

/// Opens a sealed value; wiped when dropped.
pub(crate) fn unseal(
    archive: &OpenArchive,
    contact: ContactId,
    field: ContactField,
    bytes: &[u8],
) -> Result<Zeroizing<String>, AppError> {
    let plain = locked(archive.vault()).open_field(contact.as_uuid(), field.number(), bytes)?;
    String::from_utf8(plain.to_vec()).map(Zeroizing::new).map_err(|_| AppError::Internal("a sealed value is no text"))
}

fn normal_text(field: ContactField, typed: &str) -> String {
    match field {
        ContactField::VatNumber => match vat_number::read(typed) {
            VatReading::Italian(number)
            | VatReading::ZeroRestored(number)
            | VatReading::Foreign(number)
            | VatReading::TaxCode(number) => number,
            VatReading::PersonalTaxCode(_) | VatReading::Invalid => typed.to_owned(),
        },
        ContactField::SdiCode => typed.to_uppercase(),
        _ => typed.to_owned(),
    }
}

/// The form in which sealed values are compared.
pub(crate) fn normal_sealed(field: ContactField, typed: &str) -> String {
    match field {
        ContactField::TaxCode => TaxCode::parse(typed).map_or_else(
            |_| typed.split_whitespace().collect::<String>().to_uppercase(),
            |code| code.as_str().to_owned(),
        ),
        ContactField::Iban => iban::read(typed).unwrap_or_else(|| typed.to_owned()),
        _ => typed.to_owned(),
    }
}

/// The plain text of a value; sealed ones are opened, ids become names. `None` for an empty one.
#[must_use]
pub fn plain_value(
    archive: &OpenArchive,
    contact: ContactId,
    field: ContactField,
    value: &FieldValue,
    names: &Names,
) -> Option<Zeroizing<String>> {
    match value {
        FieldValue::Text(text) => Some(Zeroizing::new(text.clone())),
        FieldValue::Day(day) => Some(Zeroizing::new(day.to_string())),
        FieldValue::Id(id) => match field {
            ContactField::Source => names.source((*id).into()).map(Zeroizing::new),
            ContactField::Owner => Some(Zeroizing::new(names.operator((*id).into()))),
            _ => Some(Zeroizing::new(id.to_string())),
        },
        FieldValue::Sealed { bytes, .. } => unseal(archive, contact, field, bytes).ok(),
        FieldValue::Cleared | FieldValue::Unknown(_) => None,
    }
}

/// As [`plain_value`], with sealed values masked down to their tail (S52).
#[must_use]
pub fn shown_value(
    archive: &OpenArchive,
    contact: ContactId,
    field: ContactField,
    value: &FieldValue,
    names: &Names,
) -> Option<String> {
    plain_value(archive, contact, field, value, names).map(|plain| with_mask(field, &plain))
}

/// The value as a screen shows it: of a sealed one dots and the last four characters of a code, nothing of a note.
pub(crate) fn with_mask(field: ContactField, plain: &str) -> String {
    if field.value_kind() != ValueKind::Sealed {
        return plain.to_owned();
    }
    let characters: Vec<char> = plain.chars().collect();
    let shown = if field == ContactField::SealedNotes || characters.len() < 8 { 0 } else { 4 };
    let hidden = characters.len().saturating_sub(shown).min(12);
    "•".repeat(hidden).chars().chain(characters.iter().skip(characters.len() - shown).copied()).collect()
}

/// What a rule finds wrong with a value as it stands, as a stable code.
#[must_use]
pub fn warning(
    archive: &OpenArchive,
    contact: ContactId,
    field: ContactField,
    value: &FieldValue,
    (names, today): (&Names, NaiveDate),
) -> Option<&'static str> {
    if let (ContactField::BirthOn, FieldValue::Day(born)) = (field, value) {
        return birth_warning(*born, today);
    }
    matches!(field, ContactField::TaxCode | ContactField::VatNumber | ContactField::Iban)
        .then(|| plain_value(archive, contact, field, value, names))
        .flatten()
        .and_then(|plain| field_warning(field, &plain))
}

/// A point for people: `+39 333 123 4567`, `Via dei Servi 12, 50122 Firenze FI`.
#[must_use]
pub fn point_display(kind: PointKind, point: &ContactPoint) -> String {
    match (kind, &point.address) {
        (PointKind::Post, Some(address)) => address_line(address),
        (PointKind::Landline | PointKind::Mobile | PointKind::Fax, _) if !point.invalid => {
            phone::international(&point.normalised).unwrap_or_else(|| point.normalised.clone())
        }
        _ => point.normalised.clone(),
    }
}

/// An address that is probably a slip: `gmail.con`.
#[must_use]
pub fn is_misspelt(point: &ContactPoint) -> bool {
    matches!(point.kind, PointKind::Email | PointKind::Pec)
        && matches!(email::read(&point.normalised), EmailReading::Suspect { .. })
}

/// The keyed hash of a search text that may be a tax code.
#[must_use]
pub fn search_hash(archive: &OpenArchive, text: &str) -> Option<[u8; 32]> {
    let code = TaxCode::parse(text).ok()?;
    locked(archive.vault()).lookup_hash(ContactField::TaxCode.code(), code.as_str()).ok()
}

/// Nobody alive was born before so many years.
const OLDEST: u32 = 120;

/// A day of birth that cannot be right: still to come, or longer ago than anybody lives.
fn birth_warning(born: NaiveDate, today: NaiveDate) -> Option<&'static str> {
    let oldest = today.checked_sub_months(chrono::Months::new(OLDEST * 12));
    match () {
        () if born > today => Some("birth-in-future"),
        () if oldest.is_some_and(|oldest| born < oldest) => Some("birth-too-early"),
        () => None,
    }
}

/// What a rule finds wrong with a value, as a stable code.
pub(crate) fn field_warning(field: ContactField, plain: &str) -> Option<&'static str> {
    match field {
        ContactField::TaxCode => TaxCode::parse(plain).err().map(|_| "tax-code-invalid"),
        ContactField::VatNumber => {
            matches!(vat_number::read(plain), VatReading::Invalid | VatReading::PersonalTaxCode(_))
                .then_some("vat-number-invalid")
        }
        ContactField::Iban => iban::read(plain).is_none().then_some("iban-invalid"),
        _ => None,
    }
}

/// A contact point with its normal form; what can't be read is kept as typed and marked.
pub(crate) fn point(id: PointId, typed: &TypedPoint) -> Result<ContactPoint, AppError> {
    let raw = typed.value.trim();
    let label = typed.label.as_deref().map(str::trim).filter(|label| !label.is_empty()).map(str::to_owned);
    if raw.chars().count() > MAX_LINE || label.as_ref().is_some_and(|label| label.chars().count() > 60) {
        return Err(AppError::field("value", "too-long"));
    }
    let mut point = match typed.kind {
        PointKind::Post => {
            let address = typed.address.clone().unwrap_or_default();
            let line = address_line(&address);
            if line.is_empty() {
                return Err(AppError::field("address", "missing"));
            }
            let mut point = ContactPoint::new(id, PointKind::Post, line.clone(), line);
            point.address = Some(tidy(address));
            point
        }
        _ if raw.is_empty() => return Err(AppError::field("value", "missing")),
        PointKind::Email | PointKind::Pec => match email::read(raw) {
            EmailReading::Addresses(found) if found.len() == 1 => {
                ContactPoint::new(id, typed.kind, raw, found.into_iter().next().unwrap_or_default())
            }
            EmailReading::Suspect { address, .. } => ContactPoint::new(id, typed.kind, raw, address),
            EmailReading::Addresses(_) => return Err(AppError::field("value", "several-addresses")),
            EmailReading::Partly { .. } | EmailReading::Nothing | EmailReading::Invalid => {
                unreadable(id, typed.kind, raw)
            }
        },
        PointKind::Landline | PointKind::Mobile | PointKind::Fax => match phone::read(raw, PhoneColumn::Any) {
            PhoneReading::Numbers(found) if found.len() == 1 => {
                let normal = found.into_iter().next().map(|phone| phone.e164).unwrap_or_default();
                ContactPoint::new(id, typed.kind, raw, normal)
            }
            PhoneReading::Numbers(_) => return Err(AppError::field("value", "several-numbers")),
            PhoneReading::Partly { .. } | PhoneReading::Damaged | PhoneReading::Nothing | PhoneReading::Invalid => {
                unreadable(id, typed.kind, raw)
            }
        },
        PointKind::Messaging => ContactPoint::new(id, PointKind::Messaging, raw, raw.to_lowercase()),
    };
    point.label = label;
    Ok(point)
}

fn unreadable(id: PointId, kind: PointKind, raw: &str) -> ContactPoint {
    let mut point = ContactPoint::new(id, kind, raw, raw);
    point.invalid = true;
    point
}

/// Trims the parts and writes the province as its code.
fn tidy(address: PostalAddress) -> PostalAddress {
    let part = |text: Option<String>| text.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let typed = part(address.province);
    PostalAddress {
        street: part(address.street),
        postcode: part(address.postcode),
        city: part(address.city),
        province: typed.map(|text| province::code(&text).map_or_else(|| text.clone(), str::to_owned)),
        country: part(address.country).map(|code| code.to_uppercase()),
    }
}

/// An address on one line: `Via dei Servi 12, 50122 Firenze FI`.
#[must_use]
pub fn address_line(address: &PostalAddress) -> String {
    address_lines(address).join(", ")
}

/// An address as an envelope has it: street, town, and a country that is not Italy.
#[must_use]
pub fn address_lines(address: &PostalAddress) -> Vec<String> {
    let part = |text: &Option<String>| text.as_deref().map(str::trim).unwrap_or_default().to_owned();
    let country = part(&address.country);
    let town = [part(&address.postcode), part(&address.city), part(&address.province)]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    [part(&address.street), town, if country.eq_ignore_ascii_case("it") { String::new() } else { country }]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect()
}

/// A fault as part of a larger form.
pub(crate) fn under(prefix: &str, error: AppError) -> AppError {
    match error {
        AppError::Invalid(faults) => AppError::Invalid(
            faults
                .into_iter()
                .map(|fault| FieldFault { field: format!("{prefix}.{}", fault.field), ..fault })
                .collect(),
        ),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(kind: PointKind, value: &str) -> TypedPoint {
        TypedPoint { kind, value: value.to_owned(), address: None, label: None }
    }

    #[test]
    fn points_are_normalised_or_kept_and_marked() {
        let id = PointId::from_uuid(Uuid::from_u128(1));
        for (kind, value, normal, invalid) in [
            (PointKind::Email, " Giulia.Bianchi@Posta.Example ", "giulia.bianchi@posta.example", false),
            (PointKind::Email, "giulia.posta.example", "giulia.posta.example", true),
            (PointKind::Mobile, "333 123 4567", "+393331234567", false),
            (PointKind::Landline, "055 2345678", "+390552345678", false),
            (PointKind::Mobile, "3,33E+09", "3,33E+09", true),
        ] {
            let point = point(id, &typed(kind, value)).unwrap();
            assert_eq!(point.normalised, normal, "{value}");
            assert_eq!(point.invalid, invalid, "{value}");
        }
        assert!(point(id, &typed(PointKind::Email, "  ")).is_err(), "nothing typed");
    }

    #[test]
    fn an_address_reads_on_one_line() {
        let address = PostalAddress {
            street: Some("Via dei Servi 12".to_owned()),
            postcode: Some("50122".to_owned()),
            city: Some("Firenze".to_owned()),
            province: Some("firenze".to_owned()),
            country: Some("it".to_owned()),
        };
        assert_eq!(address_line(&tidy(address)), "Via dei Servi 12, 50122 Firenze FI");
        assert_eq!(address_line(&PostalAddress::default()), "");
    }

    #[test]
    fn warnings_name_what_is_wrong_and_never_refuse() {
        assert_eq!(field_warning(ContactField::TaxCode, "RSSMRA80A01H501X"), Some("tax-code-invalid"));
        assert_eq!(field_warning(ContactField::TaxCode, "RSSMRA80A01H501U"), None);
        assert_eq!(field_warning(ContactField::VatNumber, "00000000000"), Some("vat-number-invalid"));
        assert_eq!(field_warning(ContactField::VatNumber, "12345678903"), None);
        let day = |year| NaiveDate::from_ymd_opt(year, 5, 1).unwrap();
        let today = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
        assert_eq!(birth_warning(day(2030), today), Some("birth-in-future"));
        assert_eq!(birth_warning(day(1700), today), Some("birth-too-early"));
        assert_eq!((birth_warning(day(1907), today), birth_warning(today, today)), (None, None));
    }
}
