//! The bytes around a body: magic, versions, generation, plain hash and authentication.
//!
//! ```text
//! "CUSTKEY1" · format u16 · min_reader u16 · generation u64 · file_uuid 16 · body_len u32 · hash 32 · body · mac 32
//! ```
//! Numbers are big-endian. `hash` = BLAKE3 of everything before it and of the body: it also covers the frame, so that a
//! flipped bit in a version or generation reads as damage, not as a newer format or a newer state.
//! `mac` = HMAC-SHA256 over everything before it, under a key that only the master key gives.

use crate::{
    VaultError,
    header::Body,
    sealing::{mac, mac_fits},
    secret::Key32,
};

const MAGIC: &[u8; 8] = b"CUSTKEY1";
/// The header format that this program writes, and the newest that it reads.
pub(crate) const FORMAT: u16 = 1;
/// A larger file is refused before it is read.
pub(crate) const MAX_LEN: usize = 256 * 1024;
const HASH_AT: usize = 40;
const BODY_AT: usize = HASH_AT + 32;
const MAC_LEN: usize = 32;

/// A header whose plain hash is good. Only [`Header::is_authentic`] says whether it may be trusted.
#[derive(Clone, PartialEq)]
pub(crate) struct Header {
    pub generation: u64,
    pub file_uuid: [u8; 16],
    pub body: Body,
    bytes: Vec<u8>,
}

impl std::fmt::Debug for Header {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Header").field("generation", &self.generation).finish_non_exhaustive()
    }
}

/// What the bytes of one copy are.
#[derive(Debug)]
pub(crate) enum Reading {
    Good(Box<Header>),
    Damaged,
    Newer(u16),
    /// Intact by its hash, but not something that Custode writes.
    Tampered,
}

impl Header {
    /// Frames and authenticates a body. Errors: [`VaultError::HeaderFull`].
    pub(crate) fn build(generation: u64, file_uuid: [u8; 16], body: Body, mac_key: &Key32) -> Result<Self, VaultError> {
        let encoded = body.encode()?;
        let body_len = u32::try_from(encoded.len()).map_err(|_| VaultError::HeaderFull)?;
        let mut bytes = Vec::with_capacity(BODY_AT + encoded.len() + MAC_LEN);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&FORMAT.to_be_bytes());
        bytes.extend_from_slice(&FORMAT.to_be_bytes());
        bytes.extend_from_slice(&generation.to_be_bytes());
        bytes.extend_from_slice(&file_uuid);
        bytes.extend_from_slice(&body_len.to_be_bytes());
        let hash = plain_hash(&bytes, &encoded);
        bytes.extend_from_slice(&hash);
        bytes.extend_from_slice(&encoded);
        let tag = mac(mac_key, &[&bytes]);
        bytes.extend_from_slice(&tag);
        if bytes.len() > MAX_LEN {
            return Err(VaultError::HeaderFull);
        }
        Ok(Self { generation, file_uuid, body, bytes })
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The check that comes right after the master key is known and before anything in the body is trusted.
    pub(crate) fn is_authentic(&self, mac_key: &Key32) -> bool {
        match self.bytes.split_last_chunk::<MAC_LEN>() {
            Some((covered, tag)) => mac_fits(mac_key, &[covered], tag),
            None => false,
        }
    }

    /// Reads one copy. Nothing is allocated from a length that the bytes claim.
    pub(crate) fn read(bytes: Vec<u8>) -> Reading {
        match Self::parse(&bytes) {
            Ok(Some((generation, file_uuid, body))) => {
                Reading::Good(Box::new(Self { generation, file_uuid, body, bytes }))
            }
            Ok(None) => Reading::Damaged,
            Err(VaultError::NewerFormat { needed }) => Reading::Newer(needed),
            Err(_) => Reading::Tampered,
        }
    }

    fn parse(bytes: &[u8]) -> Result<Option<(u64, [u8; 16], Body)>, VaultError> {
        let Some(frame) = Frame::cut(bytes) else { return Ok(None) };
        let newest_needed = frame.format.max(frame.min_reader);
        if newest_needed > FORMAT {
            return Err(VaultError::NewerFormat { needed: newest_needed });
        }
        Ok(Some((frame.generation, frame.file_uuid, Body::decode(frame.body)?)))
    }
}

struct Frame<'a> {
    format: u16,
    min_reader: u16,
    generation: u64,
    file_uuid: [u8; 16],
    body: &'a [u8],
}

impl<'a> Frame<'a> {
    /// `None` if the length, the magic or the hash is wrong. This much is the same in every format to come.
    fn cut(bytes: &'a [u8]) -> Option<Self> {
        if bytes.len() > MAX_LEN || !bytes.starts_with(MAGIC) {
            return None;
        }
        let body_len = u32::from_be_bytes(field(bytes, 36)?);
        let body_end = BODY_AT.checked_add(usize::try_from(body_len).ok()?)?;
        if body_end.checked_add(MAC_LEN)? != bytes.len() {
            return None;
        }
        let body = bytes.get(BODY_AT..body_end)?;
        if plain_hash(bytes.get(..HASH_AT)?, body) != field::<32>(bytes, HASH_AT)? {
            return None;
        }
        Some(Self {
            format: u16::from_be_bytes(field(bytes, 8)?),
            min_reader: u16::from_be_bytes(field(bytes, 10)?),
            generation: u64::from_be_bytes(field(bytes, 12)?),
            file_uuid: field(bytes, 20)?,
            body,
        })
    }
}

fn field<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at + N)?.try_into().ok()
}

fn plain_hash(frame: &[u8], body: &[u8]) -> [u8; 32] {
    *blake3::Hasher::new().update(frame).update(body).finalize().as_bytes()
}

/// Rewrites the plain hash after a test has changed bytes, as an attacker or a newer program would.
#[cfg(test)]
pub(crate) fn rehash(bytes: &mut [u8]) {
    let body_end = bytes.len() - MAC_LEN;
    let hash = plain_hash(&bytes[..HASH_AT], &bytes[BODY_AT..body_end]);
    bytes[HASH_AT..BODY_AT].copy_from_slice(&hash);
}

/// A frame around any body, for tests of what other programs might write.
#[cfg(test)]
pub(crate) fn framed(like: &Header, body: &[u8]) -> Vec<u8> {
    let mut bytes = like.bytes[..36].to_vec();
    bytes.extend_from_slice(&(body.len() as u32).to_be_bytes());
    bytes.extend_from_slice(&[0; 32]);
    bytes.extend_from_slice(body);
    bytes.extend_from_slice(&[0; MAC_LEN]);
    rehash(&mut bytes);
    bytes
}
