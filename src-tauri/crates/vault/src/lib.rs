//! Keys of a Custode archive: passphrase slots, recovery code, sealed fields, seal, commitments.
//!
//! An archive is a folder. Beside the encrypted data file it holds two equal copies of a *header* (`keys-a.ck`,
//! `keys-b.ck`) and a `lock` file. A random *master key* protects everything; the header carries it sealed to each user and
//! to the recovery kit:
//!
//! ```text
//! passphrase    --Argon2id-->  XChaCha20-Poly1305 over the user's X25519 and Ed25519 secrets --HPKE--> master key
//! recovery code --HKDF------>  X25519 secret -------------------------------------------------HPKE--> master key
//! device secret --HKDF------>  the same user secrets, in a slot outside of the archive
//! master key    --HKDF------>  data file key · header authentication · wrapping of suppression and ledger key · backups
//! class "fiscal" (random, sealed to each holder) ------------> sealed fields and their lookup hashes
//! ```
//!
//! How an opening ends is told apart in this order: no header ([`VaultError::NotAnArchive`]), hash of both copies bad
//! ([`VaultError::DamagedHeader`]), unknown format or critical field ([`VaultError::NewerFormat`]), slot does not open
//! ([`VaultError::WrongPassphrase`]), authentication bad ([`VaultError::HeaderTampered`]). Only then the data file is opened,
//! so that its "not a database" can only mean that the data file is damaged or is not the one of this header.
//!
//! A header write is: next generation into a temporary file, flush, rename over copy b (the commit point), flush the
//! folder, the same for copy a. Whatever moment it is stopped at, one whole copy opens.
//!
//! Typical life: [`ArchiveLock::acquire`], [`unlock`], [`Unlocked::hold`], [`Unlocked::check_seal`], open the data file with
//! [`Unlocked::database_key`], [`Unlocked::mark_dirty`], work, close the data file, [`blake3_file`],
//! [`Unlocked::mark_clean`], drop. Nothing here is async: an unlock takes about a second of computing and belongs on a
//! blocking thread.
//!
//! Changes of the class key: each earlier one lies in the header under the present one, and a sealed field names which of
//! them opens it.
//!
//! New keys for the whole archive: [`Unlocked::begin_rotation`], write the data file anew under
//! [`NextKeys::database_key`] and prove it, [`Unlocked::finish_rotation`].
//!
//! # Deliberately absent
//! - Primitives of our own: all come from published crates.
//! - The data file and SQL: that is the store. This crate only hashes a closed file, and packs a copy of it into a backup.
//! - The clock and the ids: they come as arguments. Randomness comes from the operating system through [`Entropy`].
//! - The keyring of the operating system: the shell keeps [`DeviceSecret`] there, and may always fail to.
//! - A passphrase hint, a lockout after wrong attempts, a way in for the maker of the program.
//! - Locked memory pages: that needs unsafe code, and a program of the same user reads them anyway. Keys are wiped on drop.

mod archive;
mod backup;
mod beside;
mod delivery;
mod device;
mod entropy;
mod error;
mod fields;
mod hashing;
mod header;
mod join_code;
mod kdf;
mod keys;
mod ledger;
mod lock;
mod passphrase;
mod recovery_code;
mod rotation;
mod seal;
mod sealing;
mod secret;
mod session;
mod signing;
#[cfg(test)]
mod tests;
mod unlocked;
mod users;

pub use archive::{
    HeaderInfo, NewArchive, create, holds_archive, inspect, private_folder, unlock, unlock_with_device,
    unlock_with_recovery,
};
pub use backup::{BackupFile, BackupManifest, FileDigest, digest_file, name_backup, write_backup};
pub use beside::{flush_folder, fresh_file, insistently, own_file, put_in_place};
pub use delivery::{DeliveryPassphrase, seal_delivery};
pub use device::{DeviceSecret, DeviceSlot};
pub use entropy::{Entropy, OsEntropy, random_array};
pub use error::{IoAction, VaultError};
pub use fields::verify_signature;
pub use hashing::{
    EarlyHash, blake3_bytes, blake3_file, chain_hash, commitment, from_hex, hex, sha256, sha256_file, sha256_hex,
    sha256_open,
};
pub use join_code::JoinCode;
pub use kdf::KdfParams;
pub use ledger::{Ledger, LedgerRow};
pub use lock::{ArchiveLock, Holder};
pub use passphrase::{Passphrase, PassphraseAssessment, PassphraseRules, PassphraseWeakness};
pub use recovery_code::{RecoveryCode, RecoveryCodeInvalid};
pub use rotation::{NextKeys, wipe_file};
pub use seal::{SealMemory, SealState};
pub use secret::{DatabaseKey, RawKey};
pub use session::HeaderCondition;
pub use signing::{JournalSigner, SigningStart, entry_signature_fits};
pub use unlocked::{Recovered, Unlocked};
pub use users::{UserKeys, UserStanding, join};
