//! The few ways in which bytes are sealed here, each with its fixed algorithm.

use std::convert::Infallible;

use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, KeyInit, Payload},
};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use hpke::{
    Deserializable, Kem, OpModeR, OpModeS, Serializable,
    aead::ChaCha20Poly1305,
    kdf::HkdfSha256,
    kem::X25519HkdfSha256,
    rand_core::{TryCryptoRng, TryRng},
};
use sha2::Sha256;
use zeroize::Zeroizing;

use crate::{
    Entropy, VaultError,
    entropy::{random_array, random_key},
    secret::Key32,
};

type PublicKey = <X25519HkdfSha256 as Kem>::PublicKey;
type PrivateKey = <X25519HkdfSha256 as Kem>::PrivateKey;
type EncappedKey = <X25519HkdfSha256 as Kem>::EncappedKey;

/// Length of a 32-byte key sealed to a public key: encapsulated key, key, tag.
pub(crate) const SEALED_KEY_LEN: usize = 32 + 32 + 16;
pub(crate) const NONCE_LEN: usize = 24;
pub(crate) const TAG_LEN: usize = 16;

/// XChaCha20-Poly1305 with a fresh random nonce; the nonce comes back beside the ciphertext.
pub(crate) fn aead_seal(
    key: &Key32,
    aad: &[u8],
    plaintext: &[u8],
    entropy: &mut dyn Entropy,
) -> Result<([u8; NONCE_LEN], Vec<u8>), VaultError> {
    let nonce: [u8; NONCE_LEN] = random_array(entropy)?;
    let sealed = XChaCha20Poly1305::new(key.expose().into())
        .encrypt(&XNonce::from(nonce), Payload { msg: plaintext, aad })
        .map_err(|_| VaultError::Primitive)?;
    Ok((nonce, sealed))
}

/// `None` if the key, the nonce, the associated data or the ciphertext is not the one that was sealed.
pub(crate) fn aead_open(key: &Key32, nonce: &[u8; NONCE_LEN], aad: &[u8], sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    XChaCha20Poly1305::new(key.expose().into())
        .decrypt(&XNonce::from(*nonce), Payload { msg: sealed, aad })
        .ok()
        .map(Zeroizing::new)
}

/// HKDF-SHA256 with the archive's id as salt; the parts of `info` are joined.
pub(crate) fn derive_key(secret: &[u8], file_uuid: &[u8; 16], info: &[&[u8]]) -> Result<Key32, VaultError> {
    let mut out = Zeroizing::new([0; 32]);
    Hkdf::<Sha256>::new(Some(file_uuid), secret)
        .expand_multi_info(info, out.as_mut())
        .map_err(|_| VaultError::Primitive)?;
    Ok(Key32::new(&out))
}

/// HMAC-SHA256 over the joined parts.
pub(crate) fn mac(key: &Key32, parts: &[&[u8]]) -> [u8; 32] {
    keyed(key, parts).finalize().into_bytes().into()
}

/// Compares in constant time.
pub(crate) fn mac_fits(key: &Key32, parts: &[&[u8]], expected: &[u8; 32]) -> bool {
    keyed(key, parts).verify_slice(expected).is_ok()
}

fn keyed(key: &Key32, parts: &[&[u8]]) -> Hmac<Sha256> {
    // HMAC itself pads a short key with zeros to one block; a whole block cannot have a wrong length.
    let mut block = Zeroizing::new([0; 64]);
    block[..32].copy_from_slice(key.expose());
    let mut mac = <Hmac<Sha256> as hmac::digest::KeyInit>::new((&*block).into());
    for part in parts {
        mac.update(part);
    }
    mac
}

/// An X25519 key pair for sealing keys to.
#[derive(Clone)]
pub(crate) struct SealingPair {
    secret: Key32,
    private: PrivateKey,
    public: [u8; 32],
}

impl SealingPair {
    pub(crate) fn from_secret(secret: Key32) -> Result<Self, VaultError> {
        let private = PrivateKey::from_bytes(secret.expose()).map_err(|_| VaultError::Primitive)?;
        let public = X25519HkdfSha256::sk_to_pk(&private).to_bytes().into();
        Ok(Self { secret, private, public })
    }

    pub(crate) fn secret(&self) -> &Key32 {
        &self.secret
    }

    pub(crate) fn public(&self) -> &[u8; 32] {
        &self.public
    }

    /// Opens a key sealed with [`seal_key`] to this pair; `None` if it was sealed to another or changed.
    pub(crate) fn open_key(&self, info: &[u8], sealed: &[u8; SEALED_KEY_LEN]) -> Option<Key32> {
        let encapped = EncappedKey::from_bytes(&sealed[..32]).ok()?;
        let opened = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &self.private,
            &encapped,
            info,
            &sealed[32..],
            b"",
        )
        .ok()
        .map(Zeroizing::new)?;
        Key32::from_slice(&opened)
    }
}

/// HPKE base mode, DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20-Poly1305 (RFC 9180).
pub(crate) fn seal_key(
    public: &[u8; 32],
    info: &[u8],
    key: &Key32,
    entropy: &mut dyn Entropy,
) -> Result<[u8; SEALED_KEY_LEN], VaultError> {
    let recipient = PublicKey::from_bytes(public).map_err(|_| VaultError::Primitive)?;
    let (encapped, sealed) = hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        &recipient,
        info,
        key.expose(),
        b"",
        &mut Expanded::new(entropy)?,
    )
    .map_err(|_| VaultError::Primitive)?;
    let mut out = [0; SEALED_KEY_LEN];
    out[..32].copy_from_slice(&encapped.to_bytes());
    out.get_mut(32..).filter(|rest| rest.len() == sealed.len()).ok_or(VaultError::Primitive)?.copy_from_slice(&sealed);
    Ok(out)
}

/// HPKE wants a generator that cannot fail; this one is the BLAKE3 stream of a seed that was drawn before.
struct Expanded(blake3::OutputReader);

impl Expanded {
    fn new(entropy: &mut dyn Entropy) -> Result<Self, VaultError> {
        let seed = random_key(entropy)?;
        Ok(Self(blake3::Hasher::new_keyed(seed.expose()).finalize_xof()))
    }
}

impl TryRng for Expanded {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut word = [0; 4];
        self.0.fill(&mut word);
        Ok(u32::from_le_bytes(word))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut word = [0; 8];
        self.0.fill(&mut word);
        Ok(u64::from_le_bytes(word))
    }

    fn try_fill_bytes(&mut self, buffer: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill(buffer);
        Ok(())
    }
}

impl TryCryptoRng for Expanded {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::OsEntropy;

    #[test]
    fn a_key_sealed_to_a_pair_opens_only_there_and_only_for_its_purpose() {
        let mut os = OsEntropy;
        let pair = SealingPair::from_secret(random_key(&mut os).unwrap()).unwrap();
        let other = SealingPair::from_secret(random_key(&mut os).unwrap()).unwrap();
        let key = random_key(&mut os).unwrap();
        let sealed = seal_key(pair.public(), b"purpose", &key, &mut os).unwrap();
        assert!(pair.open_key(b"purpose", &sealed) == Some(key));
        assert!(pair.open_key(b"another", &sealed).is_none());
        assert!(other.open_key(b"purpose", &sealed).is_none());
        for i in 0..SEALED_KEY_LEN {
            let mut flipped = sealed;
            flipped[i] ^= 1;
            assert!(pair.open_key(b"purpose", &flipped).is_none(), "byte {i}");
        }
    }

    /// RFC 4231, test case 2: guards the choice of hash and the joining of the parts.
    #[test]
    fn mac_matches_the_published_vector() {
        let mut padded = [0; 32];
        padded[..4].copy_from_slice(b"Jefe");
        let key = Key32::new(&padded);
        let tag = mac(&key, &[b"what do ya want ", b"for nothing?"]);
        assert_eq!(crate::hex(&tag), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        assert!(mac_fits(&key, &[b"what do ya want for nothing?"], &tag));
        assert!(!mac_fits(&key, &[b"what do ya want for nothing!"], &tag));
    }

    #[test]
    fn derived_keys_depend_on_secret_archive_and_purpose() {
        let base = derive_key(&[1; 32], &[2; 16], &[b"a", b"b"]).unwrap();
        assert!(base == derive_key(&[1; 32], &[2; 16], &[b"ab"]).unwrap());
        assert!(base != derive_key(&[3; 32], &[2; 16], &[b"ab"]).unwrap());
        assert!(base != derive_key(&[1; 32], &[3; 16], &[b"ab"]).unwrap());
        assert!(base != derive_key(&[1; 32], &[2; 16], &[b"ac"]).unwrap());
    }
}
