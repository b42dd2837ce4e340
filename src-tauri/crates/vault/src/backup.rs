//! One backup: a file that holds a header copy, the data file and what is said about both (SECURITY 2.7).
//!
//! ```text
//! "CUSTBAK1" · manifest_len u32 · header_len u32 · manifest · header · BLAKE3 of all before 32 · MAC 32 · data file
//! ```
//! Numbers are big-endian. The plain hash tells damage before any key is asked for; the MAC, under a key that only the
//! master key gives, covers everything before it; the data file is bound by the hash in the manifest. Nothing of it says
//! anything about a contact: the manifest has counts, dates and the name of the archive.

use std::{
    fs::File,
    io::{self, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
};

use custode_domain::personal::Personal;
use minicbor::{Decode, Encode};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    DatabaseKey, IoAction, Unlocked, VaultError,
    archive::active,
    beside::fresh_file,
    header::{
        Header,
        copies::{COPY_A, COPY_B, Disk, RealDisk},
        frame::{MAX_LEN, Reading},
    },
};

const MAGIC: &[u8; 8] = b"CUSTBAK1";
const FIXED: usize = 8 + 4 + 4;
const MAX_MANIFEST: usize = 64 * 1024;
const PROOFS: usize = 32 + 32;

/// What a backup says about itself.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct BackupManifest {
    /// Number of this backup of the archive, from 1; it only grows.
    #[n(0)]
    pub counter: u64,
    /// When it was made, in milliseconds since 1970.
    #[n(1)]
    pub made_at_ms: i64,
    /// Name of the archive.
    #[n(2)]
    pub archive: String,
    /// Length of the data file.
    #[n(3)]
    pub db_len: u64,
    /// BLAKE3 of the data file.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub db_blake3: [u8; 32],
    /// SHA-256 of the data file, for who checks with other tools.
    #[cbor(n(5), with = "minicbor::bytes")]
    pub db_sha256: [u8; 32],
    /// Entries of all chains.
    #[n(6)]
    pub audit_seq: u64,
    /// Hash that stands for all chains.
    #[cbor(n(7), with = "minicbor::bytes")]
    pub audit_head: [u8; 32],
    /// Rows of each table.
    #[n(8)]
    pub tables: Vec<(String, u64)>,
    /// Units erased for ever so far: a ledger that names fewer is older than the backup.
    #[n(9)]
    pub erased: u64,
    /// Version of the program that made it.
    #[n(10)]
    pub app: String,
}

/// Length and hashes of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileDigest {
    /// Bytes.
    pub len: u64,
    /// BLAKE3.
    pub blake3: [u8; 32],
    /// SHA-256.
    pub sha256: [u8; 32],
}

/// Reads a closed file once and gives both hashes. `stop` ends it early.
///
/// # Errors
/// [`VaultError::Io`], [`VaultError::Stopped`].
pub fn digest_file(path: &Path, stop: &AtomicBool) -> Result<FileDigest, VaultError> {
    copied(&mut File::open(path).map_err(IoAction::Read.failed())?, &mut io::sink(), stop)
}

/// Writes a backup under a name that is not its final one, and flushes it to the disk.
///
/// # Errors
/// [`VaultError::Io`], [`VaultError::Stopped`]; what was written stays for the caller to remove.
pub fn write_backup(part: &Path, head: &[u8], data: &Path, stop: &AtomicBool) -> Result<(), VaultError> {
    let mut from = File::open(data).map_err(IoAction::Read.failed())?;
    let mut to = fresh_file(part).map_err(IoAction::Write.failed())?;
    to.write_all(head).map_err(IoAction::Write.failed())?;
    copied(&mut from, &mut to, stop)?;
    to.sync_all().map_err(IoAction::Sync.failed())
}

/// Gives a finished file its name, and makes the name durable. There must be nothing under that name.
///
/// # Errors
/// [`VaultError::AlreadyExists`], [`VaultError::Io`].
pub fn name_backup(part: &Path, name: &Path) -> Result<(), VaultError> {
    if name.exists() {
        return Err(VaultError::AlreadyExists);
    }
    let mut disk = RealDisk;
    disk.replace(part, name).map_err(IoAction::Replace.failed())?;
    disk.flush_folder(name.parent().unwrap_or(Path::new("."))).map_err(IoAction::Sync.failed())
}

fn copied(from: &mut impl Read, to: &mut impl Write, stop: &AtomicBool) -> Result<FileDigest, VaultError> {
    let (mut blake3, mut sha256, mut len) = (blake3::Hasher::new(), Sha256::new(), 0);
    let mut buffer = vec![0; 1 << 20];
    loop {
        if stop.load(Ordering::Relaxed) {
            return Err(VaultError::Stopped);
        }
        let n = match from.read(&mut buffer) {
            Ok(0) => break,
            Ok(n) => n,
            Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
            Err(e) => return Err(IoAction::Read.failed()(e)),
        };
        blake3.update(&buffer[..n]);
        sha256.update(&buffer[..n]);
        to.write_all(&buffer[..n]).map_err(IoAction::Write.failed())?;
        len += n as u64;
    }
    Ok(FileDigest { len, blake3: *blake3.finalize().as_bytes(), sha256: sha256.finalize().into() })
}

/// A backup file whose head is whole. Only [`Unlocked::made`] says whether it may be trusted.
pub struct BackupFile {
    path: PathBuf,
    manifest: BackupManifest,
    header: Header,
    covered: Vec<u8>,
    mac: [u8; 32],
}

impl std::fmt::Debug for BackupFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BackupFile").field("counter", &self.manifest.counter).finish_non_exhaustive()
    }
}

impl BackupFile {
    /// Reads the head of a file; nothing is allocated from a length that the bytes claim.
    ///
    /// # Errors
    /// [`VaultError::NotABackup`], [`VaultError::DamagedBackup`], [`VaultError::NewerFormat`], [`VaultError::Io`].
    pub fn read(path: &Path) -> Result<Self, VaultError> {
        let mut file = File::open(path).map_err(IoAction::Read.failed())?;
        let whole = file.metadata().map_err(IoAction::Read.failed())?;
        if !whole.is_file() {
            return Err(VaultError::NotABackup);
        }
        let mut head = Vec::new();
        let longest = FIXED + MAX_MANIFEST + MAX_LEN + PROOFS;
        (&mut file).take(longest as u64).read_to_end(&mut head).map_err(IoAction::Read.failed())?;
        if !head.starts_with(&MAGIC[..7]) {
            return Err(VaultError::NotABackup);
        }
        if head.get(7).is_some_and(|format| *format > MAGIC[7] && format.is_ascii_digit()) {
            return Err(VaultError::NewerFormat { needed: u16::from(head[7] - b'0') });
        }
        let backup = Self::cut(path, &head).ok_or(VaultError::DamagedBackup)?;
        let data_at = (backup.covered.len() + PROOFS) as u64;
        if whole.len().checked_sub(data_at) == Some(backup.manifest.db_len) {
            Ok(backup)
        } else {
            Err(VaultError::DamagedBackup)
        }
    }

    fn cut(path: &Path, head: &[u8]) -> Option<Self> {
        let number = |at: usize| Some(u32::from_be_bytes(head.get(at..at + 4)?.try_into().ok()?) as usize);
        let (manifest_len, header_len) = (number(8)?, number(12)?);
        if manifest_len > MAX_MANIFEST || header_len > MAX_LEN {
            return None;
        }
        let (covered, rest) = head.split_at_checked(FIXED + manifest_len + header_len)?;
        let (hash, mac) = rest.get(..PROOFS)?.split_at(32);
        if blake3::hash(covered).as_bytes() != hash {
            return None;
        }
        let manifest = minicbor::decode(covered.get(FIXED..FIXED + manifest_len)?).ok()?;
        let Reading::Good(header) = Header::read(covered.get(FIXED + manifest_len..)?.to_vec()) else { return None };
        Some(Self {
            path: path.to_owned(),
            manifest,
            header: *header,
            covered: covered.to_vec(),
            mac: mac.try_into().ok()?,
        })
    }

    /// What it says about itself.
    pub const fn manifest(&self) -> &BackupManifest {
        &self.manifest
    }

    /// Id of the archive.
    pub fn file_uuid(&self) -> Uuid {
        Uuid::from_bytes(self.header.file_uuid)
    }

    /// Login labels of the active users, as the header copy has them.
    pub fn logins(&self) -> Vec<Personal<String>> {
        active(&self.header.body).map(|user| Personal::new(user.login.clone())).collect()
    }

    /// Lowest data schema version that a program must know to restore it.
    pub const fn schema_min_reader(&self) -> u32 {
        self.header.body.schema_min_reader
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads the whole data file once more and compares it with the manifest.
    ///
    /// # Errors
    /// [`VaultError::DamagedBackup`], [`VaultError::Io`], [`VaultError::Stopped`].
    pub fn check_data(&self, stop: &AtomicBool) -> Result<(), VaultError> {
        self.copy_data(&mut io::sink(), stop)
    }

    /// Writes both header copies and the data file into an empty folder, flushed to the disk.
    ///
    /// # Errors
    /// As [`Self::check_data`]; what was written stays for the caller to remove.
    pub fn unpack(&self, dir: &Path, stop: &AtomicBool) -> Result<(), VaultError> {
        let mut to = fresh_file(&dir.join(&self.header.body.db_file)).map_err(IoAction::Write.failed())?;
        self.copy_data(&mut to, stop)?;
        to.sync_all().map_err(IoAction::Sync.failed())?;
        copy_header(&self.header, dir)
    }

    fn copy_data(&self, to: &mut impl Write, stop: &AtomicBool) -> Result<(), VaultError> {
        let mut from = File::open(&self.path).map_err(IoAction::Read.failed())?;
        let data_at = (self.covered.len() + PROOFS) as u64;
        from.seek(SeekFrom::Start(data_at)).map_err(IoAction::Read.failed())?;
        let found = copied(&mut from, to, stop)?;
        let said = &self.manifest;
        let same = (found.len, found.blake3, found.sha256) == (said.db_len, said.db_blake3, said.db_sha256);
        if same { Ok(()) } else { Err(VaultError::DamagedBackup) }
    }
}

/// Writes both copies of a header into a folder that has none.
fn copy_header(header: &Header, dir: &Path) -> Result<(), VaultError> {
    let mut disk = RealDisk;
    for name in [COPY_B, COPY_A] {
        disk.write_flushed(&dir.join(name), header.bytes()).map_err(IoAction::Write.failed())?;
    }
    disk.flush_folder(dir).map_err(IoAction::Sync.failed())
}

impl Unlocked {
    /// Writes both copies of this header into another folder, for a data file of the same key; returns where that goes.
    ///
    /// # Errors
    /// [`VaultError::Io`].
    pub fn copy_header_into(&self, dir: &Path) -> Result<PathBuf, VaultError> {
        copy_header(&self.session.header, dir)?;
        Ok(dir.join(&self.session.header.body.db_file))
    }

    /// Everything of a backup that comes before its data file.
    ///
    /// # Errors
    /// [`VaultError::HeaderFull`] for a manifest that is too long.
    pub fn backup_head(&self, manifest: &BackupManifest) -> Result<Vec<u8>, VaultError> {
        let said = minicbor::to_vec(manifest).map_err(|_| VaultError::Primitive)?;
        let header = self.session.header.bytes();
        if said.len() > MAX_MANIFEST {
            return Err(VaultError::HeaderFull);
        }
        let length = |bytes: &[u8]| u32::try_from(bytes.len()).map_err(|_| VaultError::HeaderFull);
        let mut head = MAGIC.to_vec();
        head.extend_from_slice(&length(&said)?.to_be_bytes());
        head.extend_from_slice(&length(header)?.to_be_bytes());
        head.extend_from_slice(&said);
        head.extend_from_slice(header);
        let (hash, mac) = (blake3::hash(&head), self.backup_mac(&head)?);
        head.extend_from_slice(hash.as_bytes());
        head.extend_from_slice(&mac);
        Ok(head)
    }

    /// Whether this archive made the backup, under these keys or under earlier ones: header and manifest untouched.
    pub fn made(&self, backup: &BackupFile) -> bool {
        let own = backup.header.file_uuid == self.session.header.file_uuid;
        own && (self.opens(backup) || self.session.keys.made_earlier(&backup.covered, &backup.mac))
    }

    /// Whether the keys of today made the backup. One from before a change of keys opens with the passphrases and the
    /// recovery sheet of its time only.
    pub fn opens(&self, backup: &BackupFile) -> bool {
        let own = backup.header.file_uuid == self.session.header.file_uuid;
        own && self
            .backup_mac(&backup.covered)
            .is_ok_and(|mac| bool::from(subtle::ConstantTimeEq::ct_eq(&mac[..], &backup.mac[..])))
    }

    /// The key of the data file in a backup that the keys of today made.
    ///
    /// # Errors
    /// [`VaultError::DamagedBackup`] for one that they did not make.
    pub fn backup_key(&self, backup: &BackupFile) -> Result<DatabaseKey, VaultError> {
        if self.opens(backup) {
            self.session.keys.database_key(&backup.header.body)
        } else {
            Err(VaultError::DamagedBackup)
        }
    }
}
