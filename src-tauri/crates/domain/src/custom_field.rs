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

/// The code that a title proposes: small letters, digits and hyphens, at most 40.
#[must_use]
pub fn code_from(title: &str) -> String {
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
    use super::code_from;

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
}
