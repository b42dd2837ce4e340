//! Wrappers that wipe their content and never print it.

use std::sync::Arc;

use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Thirty-two secret bytes, wiped on drop.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Key32([u8; 32]);

impl Key32 {
    pub(crate) fn new(bytes: &[u8; 32]) -> Self {
        Self(*bytes)
    }

    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        Some(Self(bytes.try_into().ok()?))
    }

    pub(crate) fn expose(&self) -> &[u8; 32] {
        &self.0
    }
}

custode_domain::redacted!(Key32);

impl PartialEq for Key32 {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}

/// The raw SQLCipher key of the data file: exactly 96 lower-case hex digits (64 of key, 32 of salt).
///
/// Any other length would silently be taken as a passphrase by SQLCipher, so the type cannot hold one.
#[derive(Clone)]
pub struct DatabaseKey(Zeroizing<String>);

impl DatabaseKey {
    /// Number of hex digits.
    pub const HEX_DIGITS: usize = 96;

    pub(crate) fn new(key: &Key32, salt: &[u8; 16]) -> Self {
        let mut hex = Zeroizing::new(String::with_capacity(Self::HEX_DIGITS));
        for byte in key.expose().iter().chain(salt) {
            crate::hashing::push_hex(&mut hex, *byte);
        }
        Self(hex)
    }

    /// The 96 hex digits, for `PRAGMA key = "x'…'"`; never for a log.
    pub fn expose_hex(&self) -> &str {
        &self.0
    }
}

impl DatabaseKey {
    /// The key as it is bound to a statement; see [`RawKey`] for when it is wiped.
    #[must_use]
    pub fn raw(&self) -> RawKey {
        let text = Zeroizing::new(format!("x'{}'", self.expose_hex()));
        RawKey(Arc::from(text.as_str()))
    }
}

/// A key in the form in which a statement takes it. Statements share its one copy. It is wiped when this is dropped and every
/// statement is over by then; one that outlives it keeps the copy, which then goes unwiped.
pub struct RawKey(Arc<str>);

impl RawKey {
    /// The text for one statement, which must be over before this is dropped.
    #[must_use]
    pub fn share(&self) -> Arc<str> {
        Arc::clone(&self.0)
    }
}

impl Drop for RawKey {
    fn drop(&mut self) {
        if let Some(text) = Arc::get_mut(&mut self.0) {
            text.zeroize();
        }
    }
}

custode_domain::redacted!(RawKey, DatabaseKey);
