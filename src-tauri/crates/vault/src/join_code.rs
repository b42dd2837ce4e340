//! The one-time code with which somebody new, or somebody whose passphrase is lost, comes in and chooses a passphrase.

use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{
    Entropy, Passphrase, VaultError,
    recovery_code::{ALPHABET, symbol_value},
};

/// Sixteen characters of five random bits each: 80 bits, behind Argon2id like a passphrase.
const SYMBOLS: usize = 16;

/// A code of four groups of four characters. Case, spaces, dashes, `O` for `0` and `I` or `L` for `1` do not matter.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct JoinCode([u8; SYMBOLS]);

impl JoinCode {
    /// A new random code.
    pub fn generate(entropy: &mut dyn Entropy) -> Result<Self, VaultError> {
        let mut symbols = Zeroizing::new([0; SYMBOLS]);
        entropy.fill(symbols.as_mut())?;
        Ok(Self(symbols.map(|byte| byte & 31)))
    }

    /// Reads what a person typed; `None` for what cannot be a code.
    pub fn parse(typed: &str) -> Option<Self> {
        let mut symbols = Zeroizing::new([0; SYMBOLS]);
        let mut count = 0;
        for c in typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}')) {
            *symbols.get_mut(count)? = symbol_value(c)?;
            count += 1;
        }
        (count == SYMBOLS).then(|| Self(*symbols))
    }

    /// The printable form, `XXXX-XXXX-XXXX-XXXX`: shown once to who adds the person.
    pub fn expose_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(SYMBOLS + 3));
        for (at, symbol) in self.0.iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                text.push('-');
            }
            text.push(char::from(ALPHABET[usize::from(*symbol)]));
        }
        text
    }

    /// What the slot is closed with.
    pub(crate) fn as_passphrase(&self) -> Passphrase {
        Passphrase::new(self.expose_text().to_string())
    }
}

custode_domain::redacted!(JoinCode);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OsEntropy;

    #[test]
    fn a_code_is_read_back_however_it_is_typed() {
        for _ in 0..200 {
            let code = JoinCode::generate(&mut OsEntropy).unwrap();
            let text = code.expose_text();
            assert_eq!(text.len(), 19);
            for typed in [text.to_string(), text.to_lowercase(), text.replace('-', " "), text.replace('0', "o")] {
                assert_eq!(JoinCode::parse(&typed).map(|code| code.0), Some(code.0), "one way of typing is not read");
            }
        }
        for typed in ["", "ABCD", "ABCD-EFGH-JKMN-PQRU", "ABCD-EFGH-JKMN-PQRS-T"] {
            assert!(JoinCode::parse(typed).is_none(), "{typed}");
        }
        assert!(!format!("{:?}", JoinCode::generate(&mut OsEntropy).unwrap()).contains('-'));
    }
}
