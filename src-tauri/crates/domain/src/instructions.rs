//! The instructions for those who use the program (S32, Art. 29 and 32(4) GDPR): versions that the firm issues, and who read
//! and accepted which.

use minicbor::{Decode, Encode};

use crate::ids::{ScopeId, UnitId};

/// Longest text of one language, in characters.
pub const MAX_TEXT: usize = 20_000;

/// A version. Versions are numbered from 1 and never change.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct Instructions {
    /// Number of the version.
    #[cbor(n(0), default)]
    pub version: u32,
    /// The Italian text.
    #[n(1)]
    pub it: String,
    /// The English text; empty = only Italian.
    #[cbor(n(2), default)]
    pub en: String,
}

/// Somebody read a version and accepted it; who and when stand in the entry.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct Acceptance {
    /// Number of the version.
    #[cbor(n(0), default)]
    pub version: u32,
    /// Language in which it was read: `it` or `en`.
    #[n(1)]
    pub language: String,
    /// SHA-256 of the text that was read, in hex.
    #[n(2)]
    pub sha256: String,
}

/// Why a text is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InstructionsInvalid {
    /// No Italian text.
    #[error("no text")]
    Missing,
    /// Over [`MAX_TEXT`] characters.
    #[error("too long")]
    TooLong,
}

impl Instructions {
    /// Where the versions of an archive and what became of them are kept: one unit for each scope, the same on every machine.
    #[must_use]
    pub fn unit(scope: ScopeId) -> UnitId {
        let mut bytes = *scope.as_bytes();
        bytes[9] ^= 0x5c;
        UnitId::from_bytes(bytes)
    }

    /// Checks what somebody typed.
    ///
    /// # Errors
    /// [`InstructionsInvalid`].
    pub fn check(&self) -> Result<(), InstructionsInvalid> {
        if self.it.trim().is_empty() {
            return Err(InstructionsInvalid::Missing);
        }
        let long = |text: &str| text.chars().count() > MAX_TEXT;
        if long(&self.it) || long(&self.en) { Err(InstructionsInvalid::TooLong) } else { Ok(()) }
    }

    /// The text that somebody reads who works in a language.
    #[must_use]
    pub fn text(&self, english: bool) -> &str {
        if english && !self.en.trim().is_empty() { &self.en } else { &self.it }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s32_a_version_needs_an_italian_text_of_fitting_length() {
        let of = |it: &str, en: &str| Instructions { version: 1, it: it.into(), en: en.into() };
        assert_eq!(of(" \n", "Text").check(), Err(InstructionsInvalid::Missing));
        assert_eq!(of("Testo", &"x".repeat(MAX_TEXT + 1)).check(), Err(InstructionsInvalid::TooLong));
        assert_eq!(of("Testo", "").check(), Ok(()));
        assert_eq!(of("Testo", " ").text(true), "Testo");
        assert_eq!(of("Testo", "Text").text(true), "Text");
    }
}
