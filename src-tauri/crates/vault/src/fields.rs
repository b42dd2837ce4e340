//! Sealed fields, keyed hashes and authentication codes that an open archive makes.

use ed25519_dalek::{Signature, VerifyingKey};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::{
    OsEntropy, Unlocked, VaultError,
    keys::CLASS_FISCAL,
    sealing::{NONCE_LEN, TAG_LEN, aead_open, aead_seal, derive_key, mac, mac_fits},
    secret::Key32,
};

/// Under the first key of the class.
const FIRST_KEY: u8 = 1;
/// Under a later one, whose number follows.
const LATER_KEY: u8 = 2;

impl Unlocked {
    /// Seals a field of the class "fiscal" (tax code, IBAN, flagged note) for its one place: this unit and this field number.
    ///
    /// The result is version 1 · nonce 24 · ciphertext · tag 16, and from the first change of the key on version 2 · which
    /// key u32 · nonce and the rest; the same value sealed twice looks different.
    /// Errors: [`VaultError::SealedValueRefused`] if this user does not hold the class key.
    pub fn seal_field(&self, unit: Uuid, field_no: u32, plaintext: &[u8]) -> Result<Vec<u8>, VaultError> {
        let (keys, mut out) = (&self.session.keys, Vec::with_capacity(5 + NONCE_LEN + TAG_LEN + plaintext.len()));
        let key = keys.class(CLASS_FISCAL)?;
        match keys.class_generation(CLASS_FISCAL) {
            1 => out.push(FIRST_KEY),
            later => {
                out.push(LATER_KEY);
                out.extend_from_slice(&later.to_be_bytes());
            }
        }
        let (nonce, sealed) = aead_seal(key, &field_aad(unit, field_no), plaintext, &mut OsEntropy)?;
        out.extend_from_slice(&nonce);
        out.extend_from_slice(&sealed);
        Ok(out)
    }

    /// Opens what [`Self::seal_field`] made for the same unit and field, under this key or an earlier one.
    /// Errors: [`VaultError::SealedValueRefused`].
    pub fn open_field(&self, unit: Uuid, field_no: u32, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let refused = || VaultError::SealedValueRefused;
        let (generation, rest) = match sealed.split_first().ok_or_else(refused)? {
            (&FIRST_KEY, rest) => (1, rest),
            (&LATER_KEY, rest) => {
                let (number, rest) = rest.split_first_chunk::<4>().ok_or_else(refused)?;
                (u32::from_be_bytes(*number), rest)
            }
            _ => return Err(refused()),
        };
        let key = self.session.keys.class_of(CLASS_FISCAL, generation)?;
        let (nonce, ciphertext) = rest.split_first_chunk::<NONCE_LEN>().ok_or_else(refused)?;
        if ciphertext.len() < TAG_LEN {
            return Err(refused());
        }
        aead_open(key, nonce, &field_aad(unit, field_no), ciphertext).ok_or_else(refused)
    }

    /// Keyed hash of a normalised sealed value, for exact match. `domain` keeps kinds of values apart ("tax-code", "iban").
    /// It comes from the first key of the class and outlives its changes: hashes lie in entries that cannot be written again.
    /// Who once held that key can therefore try a guess against a hash, and read nothing.
    pub fn lookup_hash(&self, domain: &str, normalised: &str) -> Result<[u8; 32], VaultError> {
        self.keyed_hash(self.session.keys.class_of(CLASS_FISCAL, 1)?, b"custode/lookup/1", domain, normalised)
    }

    /// Keyed hash of a normalised address for the suppression list; its key never changes, so it outlives erasure and rotation.
    pub fn suppression_hash(&self, domain: &str, normalised: &str) -> Result<[u8; 32], VaultError> {
        self.keyed_hash(self.session.keys.suppression(), b"custode/suppression/1", domain, normalised)
    }

    /// Authentication code of the erasure ledger that lies beside the backups.
    pub fn ledger_mac(&self, ledger: &[u8]) -> [u8; 32] {
        mac(self.session.keys.ledger(), &[ledger])
    }

    /// Checks a code of [`Self::ledger_mac`] in constant time.
    pub fn ledger_mac_fits(&self, ledger: &[u8], code: &[u8; 32]) -> bool {
        mac_fits(self.session.keys.ledger(), &[ledger], code)
    }

    /// Authentication code of a backup manifest.
    pub fn backup_mac(&self, manifest: &[u8]) -> Result<[u8; 32], VaultError> {
        self.session.keys.backup_mac(manifest)
    }

    fn keyed_hash(&self, key: &Key32, purpose: &[u8], domain: &str, value: &str) -> Result<[u8; 32], VaultError> {
        let key = derive_key(key.expose(), &self.session.header.file_uuid, &[purpose, &[0], domain.as_bytes()])?;
        Ok(*blake3::keyed_hash(key.expose(), value.as_bytes()).as_bytes())
    }
}

/// True if the signature was made by the holder of this public key; weak keys and malleable signatures are refused.
pub fn verify_signature(public_key: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    VerifyingKey::from_bytes(public_key)
        .is_ok_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
}

fn field_aad(unit: Uuid, field_no: u32) -> [u8; 20] {
    let mut aad = [0; 20];
    aad[..16].copy_from_slice(unit.as_bytes());
    aad[16..].copy_from_slice(&field_no.to_be_bytes());
    aad
}
