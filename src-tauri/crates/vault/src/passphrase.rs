//! Passphrases: their one normal form and the rules a new one must follow.

use std::collections::HashSet;

use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

/// A passphrase in Unicode form NFC and otherwise as typed (ASVS 6.2.8); wiped on drop, never printed.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes the typed text, normalises it and wipes the original.
    pub fn new(mut typed: String) -> Self {
        // NFC can grow a text, but never beyond three times its length in UTF-8: no reallocation leaves a copy behind.
        let mut normal = Zeroizing::new(String::with_capacity(typed.len() * 3));
        normal.extend(typed.nfc());
        typed.zeroize();
        Self(normal)
    }

    /// True if nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    fn as_str(&self) -> &str {
        &self.0
    }
}

custode_domain::redacted!(Passphrase);

impl From<String> for Passphrase {
    fn from(typed: String) -> Self {
        Self::new(typed)
    }
}

/// Why a passphrase is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassphraseWeakness {
    /// Fewer than 15 characters and fewer than five words.
    TooShort,
    /// It is on the lists of common passwords.
    Common,
    /// It is built from the login label or another word that belongs to this archive.
    Personal,
    /// It repeats one character or one short piece.
    Repeated,
    /// It follows a keyboard row or an alphabet.
    Sequence,
    /// A guesser with a dictionary finds it too fast.
    Guessable,
}

/// What the rules say about a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PassphraseAssessment {
    /// Resistance to guessing, 0 (none) to 4 (very strong), as estimated by zxcvbn.
    pub score: u8,
    /// Why it is refused; `None` when it is acceptable.
    pub weakness: Option<PassphraseWeakness>,
}

impl PassphraseAssessment {
    /// True if an archive can be protected with it.
    pub fn acceptable(&self) -> bool {
        self.weakness.is_none()
    }
}

/// The rules for a new passphrase: at least 15 characters or five words, not a common one, zxcvbn score 3 or 4
/// (ASVS 6.2.1 and 6.2.4). There is no rule about kinds of characters and no upper limit that a person would meet.
#[derive(Debug, Clone, Copy)]
pub struct PassphraseRules;

impl PassphraseRules {
    /// Fewest characters, unless there are [`Self::MIN_WORDS`] words.
    pub const MIN_CHARS: usize = 15;
    /// Fewest different words of two letters or more.
    pub const MIN_WORDS: usize = 5;
    /// Fewest characters beside digits and words that belong to the archive, if such words are used at all.
    pub const MIN_OWN_CHARS: usize = 8;
    /// Lowest accepted score.
    pub const MIN_SCORE: u8 = 3;

    /// Judges a passphrase. `context` holds words that a guesser would try first: login, name of the archive.
    pub fn check(passphrase: &Passphrase, context: &[&str]) -> PassphraseAssessment {
        let text = passphrase.as_str();
        let parts = context.iter().flat_map(|label| label.split_whitespace()).filter(|word| word.chars().count() >= 3);
        let known: Vec<&str> = context.iter().copied().chain(parts).collect();
        let estimate = zxcvbn::zxcvbn(text, &known);
        let score = u8::from(estimate.score());
        let words: HashSet<&str> = text
            .split(|c: char| c.is_whitespace() || matches!(c, '-' | '_' | '.' | ','))
            .filter(|word| word.chars().count() >= 2)
            .collect();
        let long_enough = text.chars().count() >= Self::MIN_CHARS || words.len() >= Self::MIN_WORDS;
        let weakness = if let Some(reason) = whole_match(&estimate, text) {
            Some(reason)
        } else if is_mostly_known(text, &known) {
            Some(PassphraseWeakness::Personal)
        } else if !long_enough {
            Some(PassphraseWeakness::TooShort)
        } else if score < Self::MIN_SCORE {
            Some(main_reason(&estimate))
        } else {
            None
        };
        PassphraseAssessment { score, weakness }
    }
}

/// True if little is left once the words that belong to this archive, digits and spaces are taken away:
/// the estimate alone is too kind to "name surname year".
fn is_mostly_known(text: &str, known: &[&str]) -> bool {
    let whole = Zeroizing::new(text.to_lowercase());
    let mut rest = whole.clone();
    for word in known.iter().map(|word| word.to_lowercase()).filter(|word| !word.is_empty()) {
        rest = Zeroizing::new(rest.replace(&word, ""));
    }
    let own = rest.chars().filter(|c| !c.is_numeric() && !c.is_whitespace()).count();
    rest.len() < whole.len() && own < PassphraseRules::MIN_OWN_CHARS
}

/// A ban that holds whatever the score: the whole text is one entry of a list.
fn whole_match(estimate: &zxcvbn::Entropy, text: &str) -> Option<PassphraseWeakness> {
    match estimate.sequence() {
        [only] if only.token.chars().count() == text.chars().count() => match reason_of(&only.pattern) {
            PassphraseWeakness::Guessable => None,
            reason => Some(reason),
        },
        _ => None,
    }
}

fn main_reason(estimate: &zxcvbn::Entropy) -> PassphraseWeakness {
    estimate
        .sequence()
        .iter()
        .max_by_key(|part| part.token.chars().count())
        .map_or(PassphraseWeakness::Guessable, |part| reason_of(&part.pattern))
}

fn reason_of(pattern: &zxcvbn::matching::patterns::MatchPattern) -> PassphraseWeakness {
    use zxcvbn::matching::patterns::MatchPattern;
    match pattern {
        MatchPattern::Dictionary(found) => {
            // The crate keeps the list's type private; only its name says which list it is.
            match format!("{:?}", found.dictionary_name).as_str() {
                "Passwords" => PassphraseWeakness::Common,
                "UserInputs" => PassphraseWeakness::Personal,
                _ => PassphraseWeakness::Guessable,
            }
        }
        MatchPattern::Repeat(_) => PassphraseWeakness::Repeated,
        MatchPattern::Spatial(_) | MatchPattern::Sequence(_) => PassphraseWeakness::Sequence,
        _ => PassphraseWeakness::Guessable,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn judged(text: &str) -> PassphraseAssessment {
        PassphraseRules::check(&Passphrase::new(text.to_owned()), &["Anna Bianchi", "Studio Rossi"])
    }

    #[test]
    fn composed_and_decomposed_accents_are_the_same_passphrase() {
        let composed = Passphrase::new("perché è così bello".to_owned());
        let decomposed = Passphrase::new("perche\u{301} e\u{300} cosi\u{300} bello".to_owned());
        assert_eq!(composed.as_bytes(), decomposed.as_bytes());
    }

    #[test]
    fn nothing_but_the_unicode_form_is_changed() {
        let text = "  Spazi, MAIUSCOLE e ﬁ legature  ";
        assert_eq!(Passphrase::new(text.to_owned()).as_bytes(), text.as_bytes());
    }

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(format!("{:?}", Passphrase::new("segreto-segreto".to_owned())), "Passphrase(..)");
    }

    #[test]
    fn good_passphrases_are_accepted() {
        for text in [
            "cavallo batteria graffetta esatto",
            "mulino tegola anfora brina scoglio",
            "ab-zu-qo-ve-ti-pl",
            "Tq7-vLm2#pXw9zRk",
            "perché il gatto dorme sul tetto rosso?",
        ] {
            assert!(judged(text).acceptable(), "{text}: {:?}", judged(text));
        }
    }

    #[test]
    fn weak_passphrases_name_their_reason() {
        for (text, reason) in [
            ("", PassphraseWeakness::TooShort),
            ("xK9#qq", PassphraseWeakness::TooShort),
            ("password", PassphraseWeakness::Common),
            ("1q2w3e4r5t6y7u8i9o0p", PassphraseWeakness::Common),
            ("Anna Bianchi", PassphraseWeakness::Personal),
            ("aaaaaaaaaaaaaaaaaaaa", PassphraseWeakness::Repeated),
            ("passwordpassword", PassphraseWeakness::Repeated),
            ("abcdefghijklmnopqrstuvwxyz", PassphraseWeakness::Sequence),
        ] {
            assert_eq!(judged(text).weakness, Some(reason), "{text}");
        }
    }

    #[test]
    fn one_common_word_with_padding_is_not_enough() {
        assert!(!judged("password1234567").acceptable());
        assert!(!judged("annabianchi2024").acceptable());
    }

    #[test]
    fn very_long_passphrases_are_judged_quickly() {
        assert!(judged(&"mulino tegola anfora brina scoglio ".repeat(300)).score <= 4);
    }

    proptest! {
        #[test]
        fn fewer_than_fifteen_characters_in_one_piece_never_pass(text in "[a-zA-Z0-9!?]{0,14}") {
            prop_assert!(!judged(&text).acceptable());
        }

        #[test]
        fn normalising_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = Passphrase::new(text);
            let twice = Passphrase::new(once.as_str().to_owned());
            prop_assert_eq!(once.as_bytes(), twice.as_bytes());
        }
    }
}
