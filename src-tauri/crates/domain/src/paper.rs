//! Papers that a firm prints and gets back or hands out: forms with a code, and documents in versions (S15, S42, S58, S67).

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{
    cbor::code_enum,
    channel::Channel,
    ids::{CommunicationId, ConsentTypeId, PurposeId, WordingId},
};

code_enum! {
    /// A paper that comes back with answers.
    pub enum SheetKind {
        /// Asks for consents.
        Form = 0 "form",
        /// Lets a person say what they want.
        Preferences = 1 "preferences",
    }
}

impl SheetKind {
    /// The letter that its code begins with.
    #[must_use]
    pub const fn letter(self) -> char {
        match self {
            Self::Form => 'M',
            Self::Preferences => 'P',
        }
    }
}

/// Letters of the check; a wrong digit or two digits in the wrong order never give the same one, because 23 is prime.
const CHECKS: &[u8; 23] = b"TRWAGMYFPDXBNJZSQVHLCKE";
/// Added for a preference sheet, so that its code is not that of a form.
const PREFERENCES: u32 = 11;

/// The code printed on a paper that comes back, like `M-0042-K`: a number that the archive counts, and a check letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SheetCode {
    /// Which paper.
    pub sheet: SheetKind,
    /// Its number, from 1.
    pub number: u32,
}

impl SheetCode {
    fn check(self) -> char {
        let shift = if self.sheet == SheetKind::Preferences { PREFERENCES } else { 0 };
        char::from(CHECKS[((self.number % 23 + shift) % 23) as usize])
    }

    /// Reads a code as a person types it or a scanner reads it: any case, with or without dashes and spaces. `None` when it
    /// is no code, or its check letter does not fit.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let clean: String = text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
        if text.chars().any(|c| !c.is_ascii_alphanumeric() && !c.is_whitespace() && !matches!(c, '-' | '–' | '.')) {
            return None;
        }
        let sheet = match clean.chars().next()? {
            'M' => SheetKind::Form,
            'P' => SheetKind::Preferences,
            _ => return None,
        };
        let digits = clean.get(1..clean.len().checked_sub(1)?)?;
        if digits.is_empty() || digits.len() > 9 || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let code = Self { sheet, number: digits.parse().ok()? };
        clean.ends_with(code.check()).then_some(code)
    }
}

impl std::fmt::Display for SheetCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{:04}-{}", self.sheet.letter(), self.number, self.check())
    }
}

/// One consent that a paper asks for, and in which words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct SheetAsk {
    /// Which type.
    #[n(0)]
    pub consent_type: ConsentTypeId,
    /// Which version of its text.
    #[n(1)]
    pub wording: Option<WordingId>,
}

/// A form or preference sheet that was printed. One for a person lies in the person's unit, a blank one in the archive's.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct PrintedSheet {
    /// Which paper.
    #[n(0)]
    pub sheet: SheetKind,
    /// Its number.
    #[n(1)]
    pub number: u32,
    /// What it asks for.
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    pub asks: Vec<SheetAsk>,
    /// Purposes that it lets object to.
    #[cbor(n(3), default, skip_if = "Vec::is_empty")]
    pub purposes: Vec<PurposeId>,
    /// Channels that it lets close.
    #[cbor(n(4), default, skip_if = "Vec::is_empty")]
    pub channels: Vec<Channel>,
    /// Version of the privacy notice that goes with it.
    #[n(5)]
    pub notice: Option<u32>,
    /// Language of the paper.
    #[n(6)]
    pub language: String,
}

impl PrintedSheet {
    /// Its code.
    #[must_use]
    pub const fn code(&self) -> SheetCode {
        SheetCode { sheet: self.sheet, number: self.number }
    }
}

code_enum! {
    /// A document that a firm hands out.
    pub enum FirmPaper {
        /// Informativa.
        Notice = 0 "notice",
        /// Politica di conservazione.
        Retention = 1 "retention",
        /// The rights of a person.
        Rights = 2 "rights",
    }
}

/// The text of a document in one language.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct PaperText {
    /// Language.
    #[n(0)]
    pub language: String,
    /// Text.
    #[n(1)]
    pub text: String,
}

/// An immutable version of a document.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct PaperIssue {
    /// Which document.
    #[n(0)]
    pub paper: FirmPaper,
    /// Its number, from 1.
    #[n(1)]
    pub version: u32,
    /// When.
    #[cbor(n(2), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// Its text in every language.
    #[n(3)]
    pub texts: Vec<PaperText>,
}

impl PaperIssue {
    /// The text in a language.
    #[must_use]
    pub fn text(&self, language: &str) -> Option<&str> {
        self.texts.iter().find(|one| one.language == language).map(|one| one.text.as_str())
    }
}

/// A version of a document was given to a person (S15).
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct PaperGift {
    /// Which document.
    #[n(0)]
    pub paper: FirmPaper,
    /// Which version.
    #[n(1)]
    pub version: u32,
    /// When.
    #[cbor(n(2), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// How.
    #[n(3)]
    pub channel: Channel,
    /// The communication that it went with (S69); none where it was given by itself.
    #[n(4)]
    pub communication: Option<CommunicationId>,
}

code_enum! {
    /// Why no notice about the origin of the data is due (Art. 14(5) GDPR).
    pub enum NoticeGround {
        /// The person has the information already.
        Known = 0 "known",
        /// To tell them is impossible or would need a disproportionate effort.
        Disproportionate = 1 "disproportionate",
        /// A law says that the data are obtained.
        Law = 2 "law",
        /// The data are under professional secrecy.
        Secrecy = 3 "secrecy",
    }
}

/// Somebody decided that no notice is due to a person, or that it is due after all.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct NoticeWaiver {
    /// Why; none when it is due after all.
    #[n(0)]
    pub ground: Option<NoticeGround>,
    /// What stands behind it, in words.
    #[n(1)]
    pub note: Option<String>,
}

/// A version of a document was not given: the gift was noted by mistake.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct PaperRetraction {
    /// Which document.
    #[n(0)]
    pub paper: FirmPaper,
    /// Which version.
    #[n(1)]
    pub version: u32,
    /// The day that was noted.
    #[cbor(n(2), with = "crate::cbor::day")]
    pub on: NaiveDate,
    /// Why, in words.
    #[n(3)]
    pub reason: String,
}

redacted!(PaperGift, NoticeWaiver, PaperRetraction);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_code_is_read_as_it_is_typed() {
        let code = SheetCode { sheet: SheetKind::Form, number: 42 };
        assert_eq!(code.to_string(), "M-0042-L");
        for typed in ["M-0042-L", "m0042l", " m 42 l ", "M – 0042 – L", "m.42.l"] {
            assert_eq!(SheetCode::parse(typed), Some(code), "{typed}");
        }
        for wrong in ["", "M", "ML", "M-0042-K", "P-0042-L", "X-0042-L", "M-42", "M-0042-L!", "M-12345678901-A", "Màè"]
        {
            assert_eq!(SheetCode::parse(wrong), None, "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn every_code_comes_back_and_no_slip_of_one_digit_is_taken_for_another(
            number in 1_u32..999_999,
            preferences: bool,
            place in 0_usize..6,
            digit in 0_u8..10,
        ) {
            let sheet = if preferences { SheetKind::Preferences } else { SheetKind::Form };
            let code = SheetCode { sheet, number };
            let text = code.to_string();
            prop_assert_eq!(SheetCode::parse(&text), Some(code));
            let mut slipped = text.clone().into_bytes();
            let at = 2 + place % (text.len() - 4);
            slipped[at] = b'0' + digit;
            let slipped = String::from_utf8(slipped).unwrap_or_default();
            prop_assert!(slipped == text || SheetCode::parse(&slipped).is_none());
            let swapped: String = {
                let mut bytes = text.clone().into_bytes();
                let last = text.len() - 3;
                bytes.swap(last, last - 1);
                String::from_utf8(bytes).unwrap_or_default()
            };
            prop_assert!(swapped == text || SheetCode::parse(&swapped).is_none());
            let other = if preferences { text.replace('P', "M") } else { text.replace('M', "P") };
            prop_assert!(!other.starts_with(text.chars().next().unwrap_or('?')) && SheetCode::parse(&other).is_none()
                || text.matches(['M', 'P']).count() > 1);
        }

        #[test]
        fn reading_never_fails(text in ".{0,24}") {
            let _ = SheetCode::parse(&text);
        }
    }
}
