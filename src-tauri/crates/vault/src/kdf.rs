//! Passphrase to key: Argon2id with a floor, a ceiling and a calibration.

use std::time::{Duration, Instant};

use argon2::{Algorithm, Argon2, Params, Version};
use zeroize::Zeroizing;

use crate::{Passphrase, VaultError, secret::Key32};

/// Cost of Argon2id v0x13.
#[derive(Debug, Clone, Copy, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(array)]
pub struct KdfParams {
    /// Memory in KiB.
    #[n(0)]
    pub memory_kib: u32,
    /// Number of passes.
    #[n(1)]
    pub passes: u32,
    /// Degree of parallelism.
    #[n(2)]
    pub lanes: u32,
}

impl KdfParams {
    /// 64 MiB, 3 passes, 4 lanes: the second recommended choice of RFC 9106. Nothing lower is written or accepted.
    pub const FLOOR: Self = Self { memory_kib: 64 * 1024, passes: 3, lanes: 4 };
    /// 128 MiB, 3 passes, 4 lanes: what a new archive gets without calibration.
    pub const DEFAULT: Self = Self { memory_kib: 128 * 1024, passes: 3, lanes: 4 };
    /// The most a header may ask for; checked before a single byte is allocated.
    pub const CEILING: Self = Self { memory_kib: 1024 * 1024, passes: 16, lanes: 16 };
    const LARGEST_CALIBRATED_KIB: u32 = 512 * 1024;

    /// True if every cost lies between [`Self::FLOOR`] and [`Self::CEILING`].
    pub fn is_allowed(self) -> bool {
        self.at_least(Self::FLOOR) && Self::CEILING.at_least(self)
    }

    /// True if no cost is lower than the other's.
    pub fn at_least(self, other: Self) -> bool {
        self.memory_kib >= other.memory_kib && self.passes >= other.passes && self.lanes >= other.lanes
    }

    /// The higher of each cost: a change of passphrase never lowers one.
    pub fn raised_to(self, other: Self) -> Self {
        Self {
            memory_kib: self.memory_kib.max(other.memory_kib),
            passes: self.passes.max(other.passes),
            lanes: self.lanes.max(other.lanes),
        }
    }

    /// Measures this computer and doubles the memory from [`Self::DEFAULT`] on while one derivation is expected to
    /// stay within `target` (one second is meant). Only for the moment an archive is created.
    pub fn calibrated(target: Duration) -> Self {
        let mut chosen = Self::DEFAULT;
        let start = Instant::now();
        if derive(b"calibration", &[0; 16], chosen).is_err() {
            return chosen;
        }
        let mut expected = start.elapsed() * 2;
        while expected <= target && chosen.memory_kib < Self::LARGEST_CALIBRATED_KIB {
            chosen.memory_kib *= 2;
            expected *= 2;
        }
        chosen
    }
}

impl Default for KdfParams {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// The key that a passphrase stands for. Errors: [`VaultError::KdfOutOfRange`] before anything is allocated.
pub(crate) fn passphrase_key(passphrase: &Passphrase, salt: &[u8; 16], params: KdfParams) -> Result<Key32, VaultError> {
    derive(passphrase.as_bytes(), salt, params)
}

fn derive(secret: &[u8], salt: &[u8; 16], params: KdfParams) -> Result<Key32, VaultError> {
    if !params.is_allowed() {
        return Err(VaultError::KdfOutOfRange);
    }
    let cost =
        Params::new(params.memory_kib, params.passes, params.lanes, Some(32)).map_err(|_| VaultError::KdfOutOfRange)?;
    let mut out = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, cost)
        .hash_password_into(secret, salt, out.as_mut())
        .map_err(|_| VaultError::Primitive)?;
    Ok(Key32::new(&out))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn costs_outside_the_limits_are_refused() {
        let floor = KdfParams::FLOOR;
        for bad in [
            KdfParams { memory_kib: floor.memory_kib - 1, ..floor },
            KdfParams { passes: 2, ..floor },
            KdfParams { lanes: 1, ..floor },
            KdfParams { memory_kib: 1024 * 1024 + 1, ..floor },
            KdfParams { memory_kib: u32::MAX, ..floor },
            KdfParams { passes: 17, ..floor },
            KdfParams { lanes: 17, ..floor },
        ] {
            assert!(!bad.is_allowed());
            assert!(matches!(derive(b"x", &[0; 16], bad), Err(VaultError::KdfOutOfRange)));
        }
        assert!(floor.is_allowed() && KdfParams::DEFAULT.is_allowed() && KdfParams::CEILING.is_allowed());
    }

    #[test]
    fn raising_never_lowers() {
        let mixed = KdfParams { memory_kib: 256 * 1024, passes: 3, lanes: 4 };
        assert_eq!(KdfParams::FLOOR.raised_to(mixed), mixed);
        assert_eq!(mixed.raised_to(KdfParams::FLOOR), mixed);
    }
}
