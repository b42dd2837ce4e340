//! The erasure ledger: which units were erased for ever, beside the archive and not inside of it (DOMAIN 4.8, JOURNAL R12).
//!
//! An older copy of an archive that is put in its place again holds what was erased since. The ledger tells it what to
//! erase once more, before anybody sees it. It names units by their random ids and nothing else, so that it says nothing
//! about anybody, and is authenticated under a key of the archive that never changes:
//!
//! ```text
//! "CUSTLDG1" · file uuid 16 · count u64 · count × (unit 16 · erased at, ms u64) · MAC 32
//! ```
//! Numbers are big-endian. It is written anew as a whole: temporary file, flush, rename, flush of the folder.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{
    IoAction, Unlocked, VaultError,
    header::copies::{Disk, RealDisk},
};

const MAGIC: &[u8; 8] = b"CUSTLDG1";
const HEAD: usize = 8 + 16 + 8;
const ROW: usize = 16 + 8;
const MAC: usize = 32;

/// One erased unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LedgerRow {
    /// The unit, by its random id.
    pub unit: [u8; 16],
    /// When, in milliseconds.
    pub at_ms: u64,
}

/// What stands beside an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ledger {
    /// Nothing yet.
    Missing,
    /// The ledger of this archive.
    Own(Vec<LedgerRow>),
    /// A file that is damaged, or not of this archive: it is neither used nor written over.
    Foreign,
}

impl Unlocked {
    /// Where the ledger lies: beside the folder of the archive, under a name that no other archive has.
    pub fn ledger_file(&self) -> PathBuf {
        let id = self.file_uuid().simple().to_string();
        self.session.dir.with_file_name(format!("custode-{}.ledger", &id[20..]))
    }

    /// Where a copy of the ledger lies in a folder of backups.
    pub fn ledger_file_in(&self, folder: &Path) -> PathBuf {
        folder.join(self.ledger_file().file_name().unwrap_or_default())
    }

    /// Reads the ledger.
    ///
    /// # Errors
    /// [`VaultError::Io`] when there is a file that cannot be read.
    pub fn read_ledger(&self) -> Result<Ledger, VaultError> {
        self.read_ledger_at(&self.ledger_file())
    }

    /// Reads a copy of the ledger that lies elsewhere: beside backups, on a stick.
    ///
    /// # Errors
    /// As [`Self::read_ledger`].
    pub fn read_ledger_at(&self, file: &Path) -> Result<Ledger, VaultError> {
        match fs::read(file) {
            Ok(bytes) => Ok(self.rows_of(&bytes).map_or(Ledger::Foreign, Ledger::Own)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Ledger::Missing),
            Err(error) => Err(IoAction::Read.failed()(error)),
        }
    }

    fn rows_of(&self, bytes: &[u8]) -> Option<Vec<LedgerRow>> {
        let (said, mac) = bytes.split_at_checked(bytes.len().checked_sub(MAC)?)?;
        let (head, rows) = said.split_at_checked(HEAD)?;
        let count = usize::try_from(u64::from_be_bytes(head[24..].try_into().ok()?)).ok()?;
        let whole = &head[..8] == MAGIC
            && head[8..24] == self.session.header.file_uuid
            && rows.len().checked_div(ROW) == Some(count)
            && rows.len() % ROW == 0
            && self.ledger_mac_fits(said, mac.try_into().ok()?);
        if !whole {
            return None;
        }
        rows.chunks_exact(ROW)
            .map(|row| {
                Some(LedgerRow {
                    unit: row[..16].try_into().ok()?,
                    at_ms: u64::from_be_bytes(row[16..].try_into().ok()?),
                })
            })
            .collect()
    }

    /// Writes the whole ledger; whatever moment it is stopped at, the earlier or the new one is there.
    ///
    /// # Errors
    /// [`VaultError::Io`].
    pub fn write_ledger(&self, rows: &[LedgerRow]) -> Result<(), VaultError> {
        self.write_ledger_at(&self.ledger_file(), rows)
    }

    /// Writes a copy of the ledger elsewhere, in the same way.
    ///
    /// # Errors
    /// [`VaultError::Io`].
    pub fn write_ledger_at(&self, file: &Path, rows: &[LedgerRow]) -> Result<(), VaultError> {
        let mut bytes = Vec::with_capacity(HEAD + rows.len() * ROW + MAC);
        bytes.extend_from_slice(MAGIC);
        bytes.extend_from_slice(&self.session.header.file_uuid);
        bytes.extend_from_slice(&(rows.len() as u64).to_be_bytes());
        for row in rows {
            bytes.extend_from_slice(&row.unit);
            bytes.extend_from_slice(&row.at_ms.to_be_bytes());
        }
        let mac = self.ledger_mac(&bytes);
        bytes.extend_from_slice(&mac);
        let temporary = file.with_extension("ledger.new");
        let mut disk = RealDisk;
        disk.write_flushed(&temporary, &bytes).map_err(IoAction::Write.failed())?;
        disk.replace(&temporary, file).map_err(IoAction::Replace.failed())?;
        disk.flush_folder(file.parent().unwrap_or(Path::new("."))).map_err(IoAction::Sync.failed())
    }
}
