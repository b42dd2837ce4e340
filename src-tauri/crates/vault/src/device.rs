//! The convenience slot: a user's secret wrapped for one computer, kept outside of the archive.

use std::fmt;

use zeroize::Zeroizing;

use crate::{
    Entropy, OsEntropy, VaultError,
    entropy::random_key,
    hashing::push_hex,
    header::UserSlot,
    keys::UserSecret,
    sealing::{NONCE_LEN, TAG_LEN, aead_open, aead_seal, derive_key},
    secret::Key32,
};

const MAGIC: &[u8; 8] = b"CUSTDEV1";
const SEALED_LEN: usize = 64 + TAG_LEN;
const SLOT_LEN: usize = 8 + 16 + 16 + 8 + 8 + NONCE_LEN + SEALED_LEN;
/// Longest life of a device slot, in seconds: 30 days.
const MAX_LIFE: i64 = 30 * 24 * 60 * 60;

/// Thirty-two random bytes that the operating system's keyring keeps; useless without the slot, and the slot without them.
#[derive(Clone, Debug, PartialEq)]
pub struct DeviceSecret(Key32);

impl DeviceSecret {
    /// A new random secret.
    pub fn generate(entropy: &mut dyn Entropy) -> Result<Self, VaultError> {
        Ok(Self(random_key(entropy)?))
    }

    /// One line of 64 hex digits, which every keyring can hold.
    pub fn expose_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(64));
        for byte in self.0.expose() {
            push_hex(&mut text, *byte);
        }
        text
    }

    /// Reads the line back; `None` if a keyring returned anything else.
    pub fn from_text(text: &str) -> Option<Self> {
        let digits = text.trim().as_bytes();
        if digits.len() != 64 {
            return None;
        }
        let mut bytes = Zeroizing::new([0u8; 32]);
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            let high = char::from(pair[0]).to_digit(16)?;
            let low = char::from(pair[1]).to_digit(16)?;
            *byte = (high << 4 | low) as u8;
        }
        Some(Self(Key32::new(&bytes)))
    }
}

/// A user's secret, wrapped for one computer until a fixed time.
#[derive(Clone, PartialEq)]
pub struct DeviceSlot {
    file_uuid: [u8; 16],
    user_id: [u8; 16],
    made_at: i64,
    valid_until: i64,
    nonce: [u8; NONCE_LEN],
    sealed: [u8; SEALED_LEN],
}

impl fmt::Debug for DeviceSlot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeviceSlot").field("valid_until", &self.valid_until).finish_non_exhaustive()
    }
}

impl DeviceSlot {
    pub(crate) fn wrap(
        file_uuid: &[u8; 16],
        slot: &UserSlot,
        user: &UserSecret,
        secret: &DeviceSecret,
        now: i64,
        valid_until: i64,
    ) -> Result<Self, VaultError> {
        let valid_until = valid_until.min(now.saturating_add(MAX_LIFE));
        let (key, aad) = key_and_aad(file_uuid, slot, secret, now, valid_until)?;
        let (nonce, sealed) = aead_seal(&key, &aad, &user.to_bytes(), &mut OsEntropy)?;
        Ok(Self {
            file_uuid: *file_uuid,
            user_id: slot.user_id,
            made_at: now,
            valid_until,
            nonce,
            sealed: sealed.try_into().map_err(|_| VaultError::Primitive)?,
        })
    }

    /// Errors: [`VaultError::DeviceSlotExpired`] also for a clock that runs before the slot was made, [`VaultError::DeviceSlotRefused`].
    pub(crate) fn open(
        &self,
        file_uuid: &[u8; 16],
        slot: &UserSlot,
        secret: &DeviceSecret,
        now: i64,
    ) -> Result<UserSecret, VaultError> {
        if &self.file_uuid != file_uuid {
            return Err(VaultError::DeviceSlotRefused);
        }
        let (key, aad) = key_and_aad(file_uuid, slot, secret, self.made_at, self.valid_until)?;
        let user = aead_open(&key, &self.nonce, &aad, &self.sealed)
            .and_then(|bytes| UserSecret::from_bytes(&bytes))
            .ok_or(VaultError::DeviceSlotRefused)?;
        if now < self.made_at || now >= self.valid_until {
            return Err(VaultError::DeviceSlotExpired);
        }
        Ok(user)
    }

    pub(crate) fn user_id(&self) -> &[u8; 16] {
        &self.user_id
    }

    /// Seconds since 1970 at which this slot ends.
    pub fn valid_until(&self) -> i64 {
        self.valid_until
    }

    /// The bytes to keep in the local data folder of the program.
    pub fn to_bytes(&self) -> Vec<u8> {
        let made_at = self.made_at.to_be_bytes();
        let valid_until = self.valid_until.to_be_bytes();
        [MAGIC.as_slice(), &self.file_uuid, &self.user_id, &made_at, &valid_until, &self.nonce, &self.sealed].concat()
    }

    /// Reads the bytes back; `None` if they are anything else.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.len() != SLOT_LEN {
            return None;
        }
        let rest = bytes.strip_prefix(MAGIC)?;
        let (file_uuid, rest) = rest.split_first_chunk()?;
        let (user_id, rest) = rest.split_first_chunk()?;
        let (made_at, rest) = rest.split_first_chunk()?;
        let (valid_until, rest) = rest.split_first_chunk()?;
        let (nonce, rest) = rest.split_first_chunk()?;
        Some(Self {
            file_uuid: *file_uuid,
            user_id: *user_id,
            made_at: i64::from_be_bytes(*made_at),
            valid_until: i64::from_be_bytes(*valid_until),
            nonce: *nonce,
            sealed: rest.try_into().ok()?,
        })
    }
}

/// The salt of the passphrase slot is part of the binding: it changes with every change of passphrase, and so ends the slot.
fn key_and_aad(
    file_uuid: &[u8; 16],
    slot: &UserSlot,
    secret: &DeviceSecret,
    made_at: i64,
    valid_until: i64,
) -> Result<(Key32, Vec<u8>), VaultError> {
    let key = derive_key(secret.0.expose(), file_uuid, &[b"custode/device/1", &slot.user_id])?;
    let purpose = b"custode/device/1".as_slice();
    let (made_at, valid_until) = (made_at.to_be_bytes(), valid_until.to_be_bytes());
    Ok((key, [file_uuid.as_slice(), &slot.user_id, purpose, &slot.kdf_salt, &made_at, &valid_until].concat()))
}
