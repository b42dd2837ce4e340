//! A file for somebody outside: closed with a passphrase that is told by another way, in the open format "age" (scrypt), so
//! that they need no program of ours.

use std::{io::Write, iter};

use age::secrecy::SecretString;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::{Entropy, VaultError, recovery_code::ALPHABET};

/// Twenty characters of five random bits each: 100 bits.
const SYMBOLS: usize = 20;
/// 2^17 rounds: 128 MiB and about a second. The passphrase is random, so it does not rest on this.
const WORK: u8 = 17;

/// A random passphrase of five groups of four characters, in small letters; it is shown once and kept nowhere.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct DeliveryPassphrase([u8; SYMBOLS]);

impl DeliveryPassphrase {
    /// A new one.
    pub fn generate(entropy: &mut dyn Entropy) -> Result<Self, VaultError> {
        let mut symbols = Zeroizing::new([0; SYMBOLS]);
        entropy.fill(symbols.as_mut())?;
        Ok(Self(symbols.map(|byte| byte & 31)))
    }

    /// As it is told and typed: `xxxx-xxxx-xxxx-xxxx-xxxx`.
    pub fn expose_text(&self) -> Zeroizing<String> {
        // As long as it gets: growing or shrinking would leave a copy behind.
        let mut text = Zeroizing::new(String::with_capacity(SYMBOLS + (SYMBOLS - 1) / 4));
        for (at, symbol) in self.0.iter().enumerate() {
            if at > 0 && at % 4 == 0 {
                text.push('-');
            }
            text.push(char::from(ALPHABET[usize::from(*symbol)]).to_ascii_lowercase());
        }
        text
    }
}

custode_domain::redacted!(DeliveryPassphrase);

/// Writes bytes to `out`, closed with a passphrase; gives `out` back, whole.
///
/// # Errors
/// Those of writing.
pub fn seal_delivery<W: Write>(out: W, plain: &[u8], passphrase: &DeliveryPassphrase) -> std::io::Result<W> {
    // Moved, not copied: the string wipes itself when the recipient goes.
    let text = std::mem::take(&mut *passphrase.expose_text());
    let mut recipient = age::scrypt::Recipient::new(SecretString::from(text));
    recipient.set_work_factor(WORK);
    let sealer = age::Encryptor::with_recipients(iter::once(&recipient as &dyn age::Recipient))
        .map_err(|_| std::io::Error::from(std::io::ErrorKind::InvalidInput))?;
    let mut writer = sealer.wrap_output(out)?;
    writer.write_all(plain)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OsEntropy;
    use std::io::Read;

    fn open(sealed: &[u8], passphrase: &str) -> Option<Vec<u8>> {
        let identity = age::scrypt::Identity::new(SecretString::from(passphrase.to_owned()));
        let file = age::Decryptor::new(sealed).ok()?;
        let mut plain = Vec::new();
        file.decrypt(iter::once(&identity as &dyn age::Identity)).ok()?.read_to_end(&mut plain).ok()?;
        Some(plain)
    }

    /// D9: what is sent opens with the passphrase and with nothing else, and a changed byte is noticed.
    #[test]
    fn d9_a_sealed_file_opens_with_its_passphrase_alone() {
        let passphrase = DeliveryPassphrase::generate(&mut OsEntropy).unwrap();
        let other = DeliveryPassphrase::generate(&mut OsEntropy).unwrap();
        let plain = "Fascicolo di Anna Ferri".repeat(9_000).into_bytes();
        let mut sealed = seal_delivery(Vec::new(), &plain, &passphrase).unwrap();
        assert!(sealed.starts_with(b"age-encryption.org/v1\n-> scrypt "));
        assert!(!sealed.windows(5).any(|part| part == b"Ferri"));
        let text = passphrase.expose_text();
        assert_eq!((text.len(), text.split('-').count()), (24, 5));
        assert_eq!(open(&sealed, &text).as_deref(), Some(plain.as_slice()));
        assert_eq!(open(&sealed, &other.expose_text()), None);
        let last = sealed.len() - 1;
        sealed[last] ^= 1;
        assert_eq!(open(&sealed, &text), None);
        assert!(!format!("{passphrase:?}").contains('-'));
    }
}
