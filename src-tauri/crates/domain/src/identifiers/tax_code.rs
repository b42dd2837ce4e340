//! Codice fiscale: shape, check character, decoded birth date and sex, comparison with a name.
//!
//! Rules: D.M. 12 March 1974 and D.M. 345 of 23 December 1976 (odd/even table, month letters, women's
//! day + 40, omocodia letters LMNPQRSTUV in the seven digit positions). Eleven digits are a company's or
//! a provisional code and follow the check digit of the partita IVA.

use chrono::{Datelike, NaiveDate};

use super::text::fold;
use super::vat_number::luhn_holds;

const ODD: [u8; 36] = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10,
    22, 25, 24, 23,
];
const MONTHS: &[u8; 12] = b"ABCDEHLMPRST";
const OMOCODIA: &[u8; 10] = b"LMNPQRSTUV";
const DIGIT_POSITIONS: [usize; 7] = [6, 7, 9, 10, 12, 13, 14];

/// Sex as the tax code and registry forms write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sex {
    /// M
    Male,
    /// F
    Female,
}

/// Why a text is not a codice fiscale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TaxCodeInvalid {
    /// Not 16 letters and digits, nor 11 digits, once separators are dropped.
    #[error("wrong length")]
    Length,
    /// A letter where a digit belongs, or the reverse.
    #[error("wrong shape")]
    Shape,
    /// Month letter or day that no calendar has.
    #[error("impossible birth date")]
    BirthDate,
    /// The last character does not follow from the others.
    #[error("check character differs")]
    Check,
}

/// A checked codice fiscale in capitals without separators.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct TaxCode(String);

impl std::fmt::Debug for TaxCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TaxCode(…)")
    }
}

impl TaxCode {
    /// Checks a text; blanks, dashes, dots, a leading apostrophe and "C.F." before the code are dropped, case does not matter.
    ///
    /// # Errors
    /// The first rule that the text breaks.
    pub fn parse(text: &str) -> Result<Self, TaxCodeInvalid> {
        let mut code: String = text
            .chars()
            .filter(|c| {
                !c.is_whitespace() && !matches!(c, '-' | '.' | ':' | '\'' | '/' | '\u{2019}' | '\u{200B}' | '\u{FEFF}')
            })
            .map(|c| c.to_ascii_uppercase())
            .collect();
        if matches!(code.len(), 13 | 18) && code.starts_with("CF") {
            code.drain(..2);
        }
        if code.len() == 11 && code.bytes().all(|b| b.is_ascii_digit()) {
            return if luhn_holds(&code) { Ok(Self(code)) } else { Err(TaxCodeInvalid::Check) };
        }
        if code.len() != 16 || !code.is_ascii() {
            return Err(TaxCodeInvalid::Length);
        }
        let bytes = code.as_bytes();
        for (i, b) in bytes.iter().enumerate() {
            let fits = if DIGIT_POSITIONS.contains(&i) {
                b.is_ascii_digit() || OMOCODIA.contains(b)
            } else {
                b.is_ascii_uppercase()
            };
            if !fits {
                return Err(TaxCodeInvalid::Shape);
            }
        }
        if check_letter(&bytes[..15]) != bytes[15] {
            return Err(TaxCodeInvalid::Check);
        }
        let code = Self(code);
        if code.day_month().is_none() {
            return Err(TaxCodeInvalid::BirthDate);
        }
        Ok(code)
    }

    /// The code in capitals.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// True for the 11-digit codes of organisations and provisional ones.
    #[must_use]
    pub fn is_numeric(&self) -> bool {
        self.0.len() == 11
    }

    /// Whether two codes can belong to the same person: equal once omocodia letters are digits again. The check character
    /// follows from the others and is left out.
    #[must_use]
    pub fn same_person(&self, other: &Self) -> bool {
        let plain = |code: &Self| -> String {
            let body = code.as_str().chars().take(if code.is_numeric() { 11 } else { 15 });
            body.enumerate()
                .map(|(at, letter)| match "LMNPQRSTUV".find(letter) {
                    Some(digit) if matches!(at, 6 | 7 | 9 | 10 | 12..=14) => char::from(b'0' + digit as u8),
                    _ => letter,
                })
                .collect()
        };
        plain(self) == plain(other)
    }

    /// True when omocodia letters stand for digits.
    #[must_use]
    pub fn is_omocode(&self) -> bool {
        !self.is_numeric() && DIGIT_POSITIONS.iter().any(|i| !self.0.as_bytes()[*i].is_ascii_digit())
    }

    /// Sex written in the code; none for 11-digit codes.
    #[must_use]
    pub fn sex(&self) -> Option<Sex> {
        if self.is_numeric() {
            return None;
        }
        Some(if self.number(9, 10) > 40 { Sex::Female } else { Sex::Male })
    }

    /// Birth date, the century chosen so that the day is not after `reference`; none for 11-digit codes.
    #[must_use]
    pub fn birth_on(&self, reference: NaiveDate) -> Option<NaiveDate> {
        let (day, month) = self.day_month()?;
        let year = self.number(6, 7) as i32;
        let century = reference.year() / 100 * 100;
        [century + year, century - 100 + year]
            .into_iter()
            .filter_map(|y| NaiveDate::from_ymd_opt(y, month, day))
            .find(|d| *d <= reference)
    }

    /// True when surname and name give the first six letters (in this order). Particles and accents fold away.
    #[must_use]
    pub fn fits_name(&self, last_name: &str, first_name: &str) -> bool {
        self.is_numeric()
            || (self.0[..3] == letters_of(last_name, false) && self.0[3..6] == letters_of(first_name, true))
    }

    /// True when the birth date agrees in day, month and two-digit year.
    #[must_use]
    pub fn fits_birth(&self, birth_on: NaiveDate) -> bool {
        match self.day_month() {
            None => true,
            Some((day, month)) => {
                birth_on.day() == day
                    && birth_on.month() == month
                    && birth_on.year().rem_euclid(100) as u32 == self.number(6, 7)
            }
        }
    }

    fn day_month(&self) -> Option<(u32, u32)> {
        if self.is_numeric() {
            return None;
        }
        let month = MONTHS.iter().position(|m| *m == self.0.as_bytes()[8])? as u32 + 1;
        let raw = self.number(9, 10);
        let day = if raw > 40 { raw - 40 } else { raw };
        let leap_safe = if self.number(6, 7).is_multiple_of(4) { 2000 } else { 2001 };
        NaiveDate::from_ymd_opt(leap_safe, month, day).map(|_| (day, month))
    }

    fn number(&self, tens: usize, ones: usize) -> u32 {
        let digit = |i: usize| {
            let b = self.0.as_bytes()[i];
            if b.is_ascii_digit() {
                u32::from(b - b'0')
            } else {
                OMOCODIA.iter().position(|o| *o == b).map_or(0, |p| p as u32)
            }
        };
        digit(tens) * 10 + digit(ones)
    }
}

fn check_letter(fifteen: &[u8]) -> u8 {
    let mut sum = 0_u32;
    for (i, b) in fifteen.iter().enumerate() {
        let value = if b.is_ascii_digit() { b - b'0' } else { b - b'A' };
        sum += if i % 2 == 0 {
            u32::from(ODD[usize::from(if b.is_ascii_digit() { value } else { value + 10 })])
        } else {
            u32::from(value)
        };
    }
    b'A' + (sum % 26) as u8
}

fn letters_of(name: &str, is_first_name: bool) -> String {
    let letters: Vec<char> =
        fold(name).chars().filter(char::is_ascii_lowercase).map(|c| c.to_ascii_uppercase()).collect();
    let is_vowel = |c: &char| matches!(c, 'A' | 'E' | 'I' | 'O' | 'U');
    let mut consonants: Vec<char> = letters.iter().copied().filter(|c| !is_vowel(c)).collect();
    if is_first_name && consonants.len() > 3 {
        consonants.remove(1);
    }
    consonants.into_iter().chain(letters.iter().copied().filter(is_vowel)).chain("XXX".chars()).take(3).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_vectors() {
        let vectors: serde_json::Value =
            serde_json::from_str(include_str!("../../../../../tests/fixtures/vectors/codice_fiscale.json")).unwrap();
        let reference = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
        for case in vectors["cases"].as_array().unwrap() {
            let code = case["code"].as_str().unwrap();
            let parsed = TaxCode::parse(code);
            assert_eq!(parsed.is_ok(), case["valid"].as_bool().unwrap(), "{code}");
            if let (Ok(parsed), Some(person)) = (&parsed, case["person"].as_object()) {
                assert!(
                    parsed.fits_name(person["lastname"].as_str().unwrap(), person["firstname"].as_str().unwrap()),
                    "{code}"
                );
                let birth = NaiveDate::parse_from_str(person["birthdate"].as_str().unwrap(), "%d/%m/%Y").unwrap();
                assert!(parsed.fits_birth(birth), "{code}");
                assert_eq!(parsed.birth_on(reference), Some(birth), "{code}");
                assert_eq!(parsed.sex() == Some(Sex::Male), person["gender"] == "M", "{code}");
            }
            if case["omocode"] == true {
                assert!(parsed.unwrap().is_omocode(), "{code}");
            }
        }
    }

    #[test]
    fn reads_the_house_examples() {
        let plain = TaxCode::parse("RSSMRA80A01H501U").unwrap();
        assert!(plain.fits_name("Rossi", "Mario") && !plain.fits_name("Bianchi", "Mario"));
        assert!(TaxCode::parse("RSSMRA80A01H50MM").unwrap().is_omocode());
        assert_eq!(TaxCode::parse("RSSMRA80A01H501X"), Err(TaxCodeInvalid::Check));
        assert_eq!(format!("{plain:?}"), "TaxCode(…)");
    }

    proptest::proptest! {
        #[test]
        fn never_panics(text in ".{0,24}") {
            let _ = TaxCode::parse(&text);
        }
    }
}
