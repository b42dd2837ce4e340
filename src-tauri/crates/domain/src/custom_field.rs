//! Fields that the firm adds to its cards (S50): each says what it is for and how delicate it is.

use minicbor::{Decode, Encode};

use crate::{cbor::code_enum, ids::PurposeId};

code_enum! {
    /// How careful the screen is with a value.
    pub enum Sensitivity {
        /// Shown like any other value.
        Ordinary = 0 "ordinary",
        /// Masked until somebody asks for it; the look is written in the journal (S52).
        Delicate = 1 "delicate",
    }
}

/// A field of the firm.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct CustomField {
    /// Unique; the values of cards name it. It never changes.
    #[n(0)]
    pub code: String,
    /// Name.
    #[n(1)]
    pub title: String,
    /// What it is kept for (Art. 5(1)(b) GDPR).
    #[n(2)]
    pub purpose: PurposeId,
    /// How delicate it is.
    #[n(3)]
    pub sensitivity: Sensitivity,
    /// Order on the card.
    #[cbor(n(4), default)]
    pub position: u32,
}

impl CustomField {
    /// Whether cards mask its values, and show them to nobody but who may reveal (S52).
    #[must_use]
    pub const fn is_masked(&self) -> bool {
        matches!(self.sensitivity, Sensitivity::Delicate)
    }
}

/// Longest title, in characters.
const TITLE_LIMIT: usize = 200;

/// Why a field of the firm is refused: its title is at fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CustomFieldInvalid {
    /// Nothing was entered.
    #[error("the title is missing")]
    Missing,
    /// Longer than 200 characters.
    #[error("the title is too long")]
    TooLong,
    /// No letter or digit that could stand in a code.
    #[error("the title has no letter or digit for a code")]
    NoCode,
    /// Another field has this title, or a new one would get its code.
    #[error("the title is taken")]
    Taken,
}

/// The form of a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewCustomField {
    /// Title.
    pub title: String,
    /// What it is kept for.
    pub purpose: PurposeId,
    /// How delicate it is.
    pub sensitivity: Sensitivity,
}

impl NewCustomField {
    /// Checks the form against the `others` of the firm. The code comes from the first title and stays, and so does the
    /// position: those of `earlier` count where there is one.
    ///
    /// # Errors
    /// What is wrong with the title.
    pub fn parse(
        self,
        earlier: Option<&CustomField>,
        others: &[&CustomField],
    ) -> Result<CustomField, CustomFieldInvalid> {
        let title = self.title.trim();
        let code = earlier.map_or_else(|| code_from(title), |earlier| earlier.code.clone());
        if title.is_empty() {
            return Err(CustomFieldInvalid::Missing);
        }
        if title.chars().count() > TITLE_LIMIT {
            return Err(CustomFieldInvalid::TooLong);
        }
        if code_from(title).is_empty() {
            return Err(CustomFieldInvalid::NoCode);
        }
        let same_title = |other: &CustomField| other.title.to_lowercase() == title.to_lowercase();
        if others.iter().any(|other| same_title(other) || other.code == code) {
            return Err(CustomFieldInvalid::Taken);
        }
        Ok(CustomField {
            code,
            title: title.to_owned(),
            purpose: self.purpose,
            sensitivity: self.sensitivity,
            position: earlier
                .map_or_else(|| u32::try_from(others.len()).unwrap_or(u32::MAX), |earlier| earlier.position),
        })
    }
}

/// The code that a title proposes: small letters, digits and hyphens, at most 40.
#[must_use]
fn code_from(title: &str) -> String {
    let mut code = String::new();
    for c in crate::identifiers::text::fold(title).chars() {
        match c {
            c if c.is_ascii_alphanumeric() => code.push(c),
            _ if !code.is_empty() && !code.ends_with('-') => code.push('-'),
            _ => {}
        }
        if code.len() == 40 {
            break;
        }
    }
    code.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_proposes_its_code() {
        for (title, code) in [
            ("Taglia scarpe", "taglia-scarpe"),
            ("  Città d'origine (2) ", "citta-dorigine-2"),
            ("???", ""),
            (&"lungo ".repeat(20), "lungo-lungo-lungo-lungo-lungo-lungo-lung"),
        ] {
            assert_eq!(code_from(title), code);
        }
    }

    fn form(title: &str) -> NewCustomField {
        NewCustomField {
            title: title.to_owned(),
            purpose: PurposeId::from_uuid(uuid::Uuid::from_u128(1)),
            sensitivity: Sensitivity::Ordinary,
        }
    }

    #[test]
    fn a_title_that_says_nothing_or_what_another_says_is_refused() {
        let shoes = form("Taglia scarpe").parse(None, &[]).unwrap();
        for (title, verdict) in [
            ("", Err(CustomFieldInvalid::Missing)),
            (" \t ", Err(CustomFieldInvalid::Missing)),
            ("???", Err(CustomFieldInvalid::NoCode)),
            ("日本", Err(CustomFieldInvalid::NoCode)),
            (&"è".repeat(201), Err(CustomFieldInvalid::TooLong)),
            (&"è".repeat(200), Ok(())),
            ("TAGLIA SCARPE", Err(CustomFieldInvalid::Taken)),
            ("Taglia, scarpe!", Err(CustomFieldInvalid::Taken)),
            (" Taglia camicia ", Ok(())),
        ] {
            assert_eq!(form(title).parse(None, &[&shoes]).map(|_| ()), verdict, "{title}");
        }
    }

    #[test]
    fn a_new_title_leaves_code_and_position() {
        let first = form("Taglia scarpe").parse(None, &[]).unwrap();
        let second = form(" Allergie ").parse(None, &[&first]).unwrap();
        assert_eq!((second.title.as_str(), second.code.as_str(), second.position), ("Allergie", "allergie", 1));
        let renamed = form("Intolleranze").parse(Some(&second), &[&first]).unwrap();
        assert_eq!((renamed.title.as_str(), renamed.code.as_str(), renamed.position), ("Intolleranze", "allergie", 1));
        assert_eq!(form("Allergie").parse(Some(&renamed), &[&first]).unwrap().code, "allergie");
        assert_eq!(form("TAGLIA scarpe").parse(Some(&renamed), &[&first]), Err(CustomFieldInvalid::Taken));
    }
}
