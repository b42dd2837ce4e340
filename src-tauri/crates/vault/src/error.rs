//! What can go wrong with keys. No variant carries a secret, a path or personal data in its text.

use std::io;

use crate::{Holder, PassphraseWeakness};

/// The answer of a key operation that did not succeed.
#[derive(Debug, thiserror::Error)]
pub enum VaultError {
    /// The folder holds no header copy and no data file.
    #[error("this folder is not a Custode archive")]
    NotAnArchive,
    /// A folder or file already stands where the new archive should be.
    #[error("there is already something at this place")]
    AlreadyExists,
    /// The header is intact, but this passphrase does not open the slot of this user.
    #[error("the passphrase does not open this archive")]
    WrongPassphrase,
    /// The one-time code is the right one, and its last day is over.
    #[error("the one-time code is no longer valid")]
    CodeEnded,
    /// No active user of this archive has this login label.
    #[error("no user of this archive has this name")]
    UnknownLogin,
    /// Another user of this archive signs in with this name.
    #[error("another user has this name")]
    LoginTaken,
    /// Nobody takes out or resets the way in that they came by.
    #[error("this is your own way in")]
    OwnSlot,
    /// Handing on the key of sealed values needs somebody who holds it.
    #[error("the key of sealed values is not held here")]
    ClassKeyMissing,
    /// The code is well formed, but it is not the one of the current recovery kit.
    #[error("the recovery code does not open this archive")]
    WrongRecoveryCode,
    /// The device slot belongs to another archive, user, device or earlier passphrase.
    #[error("the key stored on this computer does not open this archive")]
    DeviceSlotRefused,
    /// The device slot was written for a period that is over.
    #[error("the key stored on this computer has expired")]
    DeviceSlotExpired,
    /// No header copy passes its own hash: the files are damaged, no passphrase can help.
    #[error("both copies of the key header are damaged")]
    DamagedHeader,
    /// A header passes its hash but not its authentication, or asks for values that Custode never writes.
    #[error("the key header was changed outside Custode")]
    HeaderTampered,
    /// The header was written by a newer Custode; nothing was touched.
    #[error("this archive needs a newer version of Custode (format {needed})")]
    NewerFormat {
        /// The lowest header format that a program must know.
        needed: u16,
    },
    /// The file is not a backup of Custode.
    #[error("this file is not a backup")]
    NotABackup,
    /// The backup is damaged, cut, or was changed outside Custode.
    #[error("the backup is damaged")]
    DamagedBackup,
    /// The caller asked to stop.
    #[error("stopped")]
    Stopped,
    /// Another program holds the archive.
    #[error("the archive is open in another program")]
    LockedElsewhere {
        /// What the holder wrote about itself, when it can be read.
        by: Option<Holder>,
    },
    /// The operation writes the header, but no lock is held.
    #[error("the archive is open read-only")]
    ReadOnly,
    /// The new passphrase does not follow the rules.
    #[error("the passphrase is too weak")]
    WeakPassphrase(PassphraseWeakness),
    /// Key derivation parameters below the floor or above the ceiling.
    #[error("the key derivation parameters are out of range")]
    KdfOutOfRange,
    /// A sealed value does not open: other key, other place or damage.
    #[error("a sealed value cannot be opened")]
    SealedValueRefused,
    /// A label or name is empty, too long or holds characters that are not allowed.
    #[error("a label is not allowed in a header")]
    LabelRefused,
    /// The header would be larger than 256 KiB.
    #[error("the key header is full")]
    HeaderFull,
    /// The operating system gave no random bytes.
    #[error("the system gives no random numbers")]
    NoRandomness,
    /// A cryptographic primitive refused its input; this does not happen with valid keys.
    #[error("a cryptographic step failed")]
    Primitive,
    /// The file system refused.
    #[error("file access failed while trying to {action}: {kind}")]
    Io {
        /// What was being done.
        action: IoAction,
        /// The kind of failure; the full error is left out because it may name a path.
        kind: io::ErrorKind,
    },
}

/// The step of a file operation that failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IoAction {
    /// Making the archive folder.
    CreateFolder,
    /// Reading a header copy or the data file.
    Read,
    /// Writing a header copy or the lock file.
    Write,
    /// Flushing a file or folder to the disk.
    Sync,
    /// Putting the new header copy in place.
    Replace,
    /// Taking the file lock.
    Lock,
}

impl std::fmt::Display for IoAction {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::CreateFolder => "create the folder",
            Self::Read => "read",
            Self::Write => "write",
            Self::Sync => "flush",
            Self::Replace => "replace",
            Self::Lock => "lock",
        })
    }
}

impl IoAction {
    /// Turns an I/O failure into the path-free form.
    pub(crate) fn failed(self) -> impl Fn(io::Error) -> VaultError {
        move |source| VaultError::Io { action: self, kind: source.kind() }
    }
}
