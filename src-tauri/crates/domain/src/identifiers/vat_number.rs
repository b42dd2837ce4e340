//! Partita IVA and VAT numbers of other countries in the same column.
//!
//! Italian rule: eleven digits, the last by the Luhn scheme, never all zeros; numbers that begin with 8 or 9
//! are codici fiscali of bodies without a VAT registration.

/// What a cell of a VAT column holds.
#[derive(Clone, PartialEq, Eq)]
pub enum VatReading {
    /// A valid Italian partita IVA, eleven digits.
    Italian(String),
    /// A valid Italian number whose leading zeros a spreadsheet had dropped, restored to eleven digits.
    ZeroRestored(String),
    /// A number of another EU country: country code and number, shape checked only.
    Foreign(String),
    /// Eleven digits with a right check digit that begin with 8 or 9: a numeric codice fiscale.
    TaxCode(String),
    /// Sixteen characters of a personal codice fiscale in the wrong column.
    PersonalTaxCode(String),
    /// None of these.
    Invalid,
}

impl std::fmt::Debug for VatReading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Italian(_) => "Italian(…)",
            Self::ZeroRestored(_) => "ZeroRestored(…)",
            Self::Foreign(_) => "Foreign(…)",
            Self::TaxCode(_) => "TaxCode(…)",
            Self::PersonalTaxCode(_) => "PersonalTaxCode(…)",
            Self::Invalid => "Invalid",
        })
    }
}

/// EU prefixes with the lengths of the part after them (VIES, "VAT identification number structure").
const EU: &[(&str, &[usize])] = &[
    ("AT", &[9]),
    ("BE", &[10]),
    ("BG", &[9, 10]),
    ("CY", &[9]),
    ("CZ", &[8, 9, 10]),
    ("DE", &[9]),
    ("DK", &[8]),
    ("EE", &[9]),
    ("EL", &[9]),
    ("GR", &[9]),
    ("ES", &[9]),
    ("FI", &[8]),
    ("FR", &[11]),
    ("HR", &[11]),
    ("HU", &[8]),
    ("IE", &[8, 9]),
    ("LT", &[9, 12]),
    ("LU", &[8]),
    ("LV", &[11]),
    ("MT", &[8]),
    ("NL", &[12]),
    ("PL", &[10]),
    ("PT", &[9]),
    ("RO", &[2, 3, 4, 5, 6, 7, 8, 9, 10]),
    ("SE", &[12]),
    ("SI", &[8]),
    ("SK", &[10]),
    ("XI", &[9, 12]),
    ("SM", &[5]),
    ("CH", &[9, 12]),
    ("GB", &[9, 12]),
];

/// True when an 11-digit text has the right last digit and is not all zeros.
#[must_use]
pub fn luhn_holds(eleven: &str) -> bool {
    let bytes = eleven.as_bytes();
    if bytes.len() != 11 || !bytes.iter().all(u8::is_ascii_digit) || bytes.iter().all(|b| *b == b'0') {
        return false;
    }
    let sum: u32 = bytes
        .iter()
        .enumerate()
        .map(|(i, b)| {
            let value = u32::from(b - b'0') << (i % 2);
            if value > 9 { value - 9 } else { value }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// True for a valid Italian partita IVA of exactly eleven digits.
#[must_use]
pub fn is_partita_iva(eleven: &str) -> bool {
    luhn_holds(eleven) && !eleven.starts_with(['8', '9'])
}

/// `2024-02-30`, `30/2/24`: whether there is such a day or not.
fn is_written_as_day(cell: &str) -> bool {
    let parts: Vec<&str> = cell.trim().split(['-', '/', '.']).collect();
    let of = |lengths: &[usize]| parts.iter().filter(|part| lengths.contains(&part.len())).count();
    parts.len() == 3
        && of(&[1, 2, 4]) == 3
        && of(&[4]) <= 1
        && parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()))
}

/// Reads a cell: labels (`P.IVA`), blanks, dots, dashes, a leading apostrophe and the prefix `IT` are dropped.
/// What is written as a day is none, though zeros before it might make one of it.
#[must_use]
pub fn read(cell: &str) -> VatReading {
    if is_written_as_day(cell) {
        return VatReading::Invalid;
    }
    let mut text: String = cell.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
    for label in ["PARTITAIVA", "PARTIVA", "PARIVA", "PIVA", "PI", "VATNO", "VATID", "VAT", "IVA"] {
        // A personal tax code may begin with the letters of "P.I.".
        let told =
            |rest: &str| label != "PI" || rest.starts_with(|c: char| c.is_ascii_digit()) || rest.starts_with("IT");
        if let Some(rest) = text.strip_prefix(label).filter(|rest| told(rest)) {
            text = rest.to_owned();
            break;
        }
    }
    if cell.trim_end().ends_with(".0") && text.len() > 1 && text.bytes().all(|b| b.is_ascii_digit()) {
        text.pop();
    }
    let digits = text.strip_prefix("IT").unwrap_or(&text);
    if !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit()) {
        return match digits.len() {
            11 if luhn_holds(digits) && digits.starts_with(['8', '9']) => VatReading::TaxCode(digits.to_owned()),
            11 if luhn_holds(digits) => VatReading::Italian(digits.to_owned()),
            // Shorter than this the check digit is too weak a proof that zeros were lost.
            6..=10 => {
                let padded = format!("{digits:0>11}");
                if luhn_holds(&padded) { VatReading::ZeroRestored(padded) } else { VatReading::Invalid }
            }
            _ => VatReading::Invalid,
        };
    }
    if super::tax_code::TaxCode::parse(&text).is_ok() {
        return VatReading::PersonalTaxCode(text);
    }
    for (prefix, lengths) in EU {
        if let Some(rest) = text.strip_prefix(prefix)
            && lengths.contains(&rest.len())
            && rest.bytes().filter(u8::is_ascii_digit).count() + 3 >= rest.len()
        {
            return VatReading::Foreign(text);
        }
    }
    VatReading::Invalid
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_vectors() {
        let vectors: serde_json::Value =
            serde_json::from_str(include_str!("../../../../../tests/fixtures/vectors/partita_iva.json")).unwrap();
        for case in vectors["cases"].as_array().unwrap() {
            let value = case["value"].as_str().unwrap();
            let want = case["normalized"].as_str();
            let got = match read(value) {
                VatReading::Italian(n) | VatReading::Foreign(n) => (Some(n), true),
                VatReading::TaxCode(n) => (Some(n), false),
                _ => (None, false),
            };
            assert_eq!(got.0.as_deref(), want, "{value}");
            assert_eq!(got.1, case["valid"].as_bool().unwrap(), "{value}");
        }
    }

    #[test]
    fn reads_what_spreadsheets_do_to_numbers() {
        for (cell, want) in [
            ("IT 00743110157", VatReading::Italian("00743110157".into())),
            ("P.IVA 00743110157", VatReading::Italian("00743110157".into())),
            ("P.I. 00743110157", VatReading::Italian("00743110157".into())),
            ("PI: IT00743110157", VatReading::Italian("00743110157".into())),
            ("VAT No. 00743110157", VatReading::Italian("00743110157".into())),
            ("743110157", VatReading::ZeroRestored("00743110157".into())),
            ("743110157.0", VatReading::ZeroRestored("00743110157".into())),
            ("'01234567897", VatReading::Italian("01234567897".into())),
            ("12345678903", VatReading::Italian("12345678903".into())),
            ("00000000000", VatReading::Invalid),
            ("00743110158", VatReading::Invalid),
            ("1234567890", VatReading::Invalid),
            ("123456789012", VatReading::Invalid),
            ("DE136695976", VatReading::Foreign("DE136695976".into())),
            ("RSSMRA80A01H501U", VatReading::PersonalTaxCode("RSSMRA80A01H501U".into())),
            ("PIARMN80A01H501W", VatReading::PersonalTaxCode("PIARMN80A01H501W".into())),
            ("2024-02-30", VatReading::Invalid),
            ("30/2/24", VatReading::Invalid),
            ("", VatReading::Invalid),
        ] {
            assert!(read(cell) == want, "{cell}: {:?}", read(cell));
        }
    }
}
