//! Where random bytes come from.

use zeroize::Zeroizing;

use crate::{VaultError, secret::Key32};

/// A source of unpredictable bytes. The program uses [`OsEntropy`]; a test may count or fix the bytes.
pub trait Entropy {
    /// Fills the whole buffer. Errors: [`VaultError::NoRandomness`].
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), VaultError>;
}

/// The operating system's generator.
#[derive(Debug, Clone, Copy, Default)]
pub struct OsEntropy;

impl Entropy for OsEntropy {
    fn fill(&mut self, buffer: &mut [u8]) -> Result<(), VaultError> {
        getrandom::fill(buffer).map_err(|_| VaultError::NoRandomness)
    }
}

/// An array of random bytes, for salts and nonces.
pub fn random_array<const N: usize>(entropy: &mut dyn Entropy) -> Result<[u8; N], VaultError> {
    let mut out = [0; N];
    entropy.fill(&mut out)?;
    Ok(out)
}

pub(crate) fn random_key(entropy: &mut dyn Entropy) -> Result<Key32, VaultError> {
    let mut bytes = Zeroizing::new([0; 32]);
    entropy.fill(bytes.as_mut())?;
    Ok(Key32::new(&bytes))
}
