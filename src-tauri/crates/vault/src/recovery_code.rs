//! The recovery code: 160 random bits that a person can write down, read back and type.

use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{Entropy, VaultError};

pub(crate) const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SYMBOLS: usize = 32;
/// Largest prime below 32²: with it the two check characters catch every wrong character and every swap of two.
const CHECK_MODULUS: u32 = 1021;

/// The code on the recovery sheet: eight groups of four Crockford base32 characters and two check characters.
///
/// Lower case, spaces, dashes, `O` for `0` and `I` or `L` for `1` are understood when it is typed.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RecoveryCode([u8; 20]);

/// Why a typed text is not a recovery code. It tells nothing about the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryCodeInvalid {
    /// Not 34 characters.
    #[error("a recovery code has 34 characters")]
    Length,
    /// A character that no recovery code contains.
    #[error("character {position} is not used in recovery codes")]
    Character {
        /// Which character, counted from 1 without spaces and dashes.
        position: usize,
    },
    /// The two check characters do not fit: something was mistyped.
    #[error("the check characters do not fit")]
    Check,
}

impl RecoveryCode {
    /// Number of groups of four before the check group.
    pub const GROUPS: usize = 8;

    /// A new random code.
    pub fn generate(entropy: &mut dyn Entropy) -> Result<Self, VaultError> {
        let mut bytes = Zeroizing::new([0; 20]);
        entropy.fill(bytes.as_mut())?;
        Ok(Self(*bytes))
    }

    /// Reads what a person typed.
    pub fn parse(typed: &str) -> Result<Self, RecoveryCodeInvalid> {
        let mut symbols = Zeroizing::new([0u8; SYMBOLS + 2]);
        let mut count = 0;
        for c in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}')) {
            let value = symbol_value(c).ok_or(RecoveryCodeInvalid::Character { position: count + 1 })?;
            *symbols.get_mut(count).ok_or(RecoveryCodeInvalid::Length)? = value;
            count += 1;
        }
        if count != SYMBOLS + 2 {
            return Err(RecoveryCodeInvalid::Length);
        }
        let check = check_of(&symbols[..SYMBOLS]);
        if check != (u32::from(symbols[SYMBOLS]) << 5 | u32::from(symbols[SYMBOLS + 1])) {
            return Err(RecoveryCodeInvalid::Check);
        }
        let mut bytes = Zeroizing::new([0u8; 20]);
        for (five, eight) in bytes.chunks_exact_mut(5).zip(symbols[..SYMBOLS].chunks_exact(8)) {
            let word = eight.iter().fold(0u64, |word, s| word << 5 | u64::from(*s));
            five.copy_from_slice(&word.to_be_bytes()[3..]);
        }
        Ok(Self(*bytes))
    }

    /// The printable form, `XXXX-XXXX-…-XXXX-CC`; only for the recovery sheet.
    pub fn expose_text(&self) -> Zeroizing<String> {
        let symbols = self.symbols();
        let mut text = Zeroizing::new(String::with_capacity(48));
        for (i, s) in symbols.iter().enumerate() {
            if i > 0 && i % 4 == 0 {
                text.push('-');
            }
            text.push(char::from(ALPHABET[usize::from(*s)]));
        }
        text
    }

    /// True if the typed text is group `index` (0 to 7) of this code: the sheet is asked back by two groups.
    pub fn matches_group(&self, index: usize, typed: &str) -> bool {
        let symbols = self.symbols();
        let Some(group) = symbols[..SYMBOLS].chunks_exact(4).nth(index) else { return false };
        let typed: Option<Zeroizing<Vec<u8>>> = typed
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(symbol_value)
            .collect::<Option<Vec<u8>>>()
            .map(Zeroizing::new);
        typed.is_some_and(|typed| typed.as_slice().ct_eq(group).into())
    }

    pub(crate) fn as_bytes(&self) -> &[u8; 20] {
        &self.0
    }

    fn symbols(&self) -> Zeroizing<[u8; SYMBOLS + 2]> {
        let mut symbols = Zeroizing::new([0u8; SYMBOLS + 2]);
        for (eight, five) in symbols[..SYMBOLS].chunks_exact_mut(8).zip(self.0.chunks_exact(5)) {
            let word = five.iter().fold(0u64, |word, byte| word << 8 | u64::from(*byte));
            for (i, s) in eight.iter_mut().enumerate() {
                *s = (word >> (35 - 5 * i) & 31) as u8;
            }
        }
        let check = check_of(&symbols[..SYMBOLS]);
        symbols[SYMBOLS] = (check >> 5) as u8;
        symbols[SYMBOLS + 1] = (check & 31) as u8;
        symbols
    }
}

custode_domain::redacted!(RecoveryCode);

pub(crate) fn symbol_value(c: char) -> Option<u8> {
    let c = match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    ALPHABET.iter().position(|a| char::from(*a) == c).map(|i| i as u8)
}

fn check_of(symbols: &[u8]) -> u32 {
    symbols.iter().fold(0, |check, s| (check * 32 + u32::from(*s)) % CHECK_MODULUS)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn compact(code: &RecoveryCode) -> Vec<char> {
        code.expose_text().chars().filter(|c| *c != '-').collect()
    }

    fn parse(symbols: &[char]) -> Result<RecoveryCode, RecoveryCodeInvalid> {
        RecoveryCode::parse(&symbols.iter().collect::<String>())
    }

    #[test]
    fn the_printed_form_has_eight_groups_and_a_check_group() {
        let text = RecoveryCode([0xA5; 20]).expose_text();
        let groups: Vec<&str> = text.split('-').collect();
        assert_eq!(groups.len(), 9);
        assert!(groups[..8].iter().all(|g| g.len() == 4) && groups[8].len() == 2);
    }

    #[test]
    fn debug_shows_nothing() {
        assert_eq!(format!("{:?}", RecoveryCode([7; 20])), "RecoveryCode(..)");
    }

    #[test]
    fn wrong_length_and_foreign_characters_are_named() {
        assert_eq!(RecoveryCode::parse("").unwrap_err(), RecoveryCodeInvalid::Length);
        assert_eq!(RecoveryCode::parse(&"0".repeat(35)).unwrap_err(), RecoveryCodeInvalid::Length);
        assert_eq!(RecoveryCode::parse("00 0U").unwrap_err(), RecoveryCodeInvalid::Character { position: 4 });
    }

    #[test]
    fn two_groups_can_be_asked_back() {
        let code = RecoveryCode(std::array::from_fn(|i| i as u8 * 11));
        let text = code.expose_text().to_lowercase();
        let groups: Vec<&str> = text.split('-').collect();
        assert!((0..8).all(|i| code.matches_group(i, groups[i])));
        assert!(!code.matches_group(2, groups[3]) && !code.matches_group(2, "") && !code.matches_group(8, groups[8]));
    }

    proptest! {
        #[test]
        fn typing_it_back_gives_the_same_code(bytes: [u8; 20]) {
            let code = RecoveryCode(bytes);
            prop_assert_eq!(RecoveryCode::parse(&code.expose_text()).unwrap().0, bytes);
            let sloppy = code.expose_text().to_lowercase().replace('0', "o").replace('1', "l").replace('-', "  ");
            prop_assert_eq!(RecoveryCode::parse(&sloppy).unwrap().0, bytes);
            let capital_i = code.expose_text().replace('1', "I").replace('-', "–");
            prop_assert_eq!(RecoveryCode::parse(&capital_i).unwrap().0, bytes);
        }

        #[test]
        fn every_single_wrong_character_is_caught(bytes: [u8; 20]) {
            let right = compact(&RecoveryCode(bytes));
            for i in 0..right.len() {
                for other in ALPHABET.iter().map(|a| char::from(*a)).filter(|a| *a != right[i]) {
                    let mut wrong = right.clone();
                    wrong[i] = other;
                    prop_assert_eq!(parse(&wrong).unwrap_err(), RecoveryCodeInvalid::Check);
                }
            }
        }

        #[test]
        fn every_swap_of_two_characters_is_caught(bytes: [u8; 20]) {
            let right = compact(&RecoveryCode(bytes));
            for i in 0..SYMBOLS {
                for j in i + 1..SYMBOLS {
                    if right[i] != right[j] {
                        let mut wrong = right.clone();
                        wrong.swap(i, j);
                        prop_assert_eq!(parse(&wrong).unwrap_err(), RecoveryCodeInvalid::Check);
                    }
                }
            }
        }
    }
}
