//! The two equal copies of a header on disk: how they are written so that one of them is always whole.

use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::Path,
};

use crate::{
    IoAction, VaultError,
    beside::{flush_folder, fresh_file, open_own, put_in_place},
    header::{
        Header,
        frame::{MAX_LEN, Reading},
    },
};

/// Name of the copy that is written second.
pub(crate) const COPY_A: &str = "keys-a.ck";
/// Name of the copy that is written first: putting it in place is the commit point.
pub(crate) const COPY_B: &str = "keys-b.ck";
/// Where the next header is written before it is put in place.
pub(crate) const TEMPORARY: &str = "keys.new";

/// The few file operations of a header write; a test stops them one after the other.
pub(crate) trait Disk {
    /// Makes the file anew, writes all bytes and flushes them to the disk.
    fn write_flushed(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()>;
    /// Puts a file in the place of another in one step.
    fn replace(&mut self, from: &Path, to: &Path) -> io::Result<()>;
    /// Makes the names in a folder durable.
    fn flush_folder(&mut self, dir: &Path) -> io::Result<()>;
}

/// The real file system.
#[derive(Debug)]
pub(crate) struct RealDisk;

impl Disk for RealDisk {
    fn write_flushed(&mut self, path: &Path, bytes: &[u8]) -> io::Result<()> {
        let mut file = fresh_file(path)?;
        file.write_all(bytes)?;
        file.sync_all()
    }

    fn replace(&mut self, from: &Path, to: &Path) -> io::Result<()> {
        put_in_place(from, to)
    }

    fn flush_folder(&mut self, dir: &Path) -> io::Result<()> {
        flush_folder(dir)
    }
}

/// How far a write came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    /// Both copies are new.
    Both,
    /// The new state counts, but the second copy is still the earlier one.
    FirstOnly,
}

/// Writes both copies. An error means that the earlier header still counts. The name of the second copy is left to the
/// system to make durable: until then its earlier state stands there, whole, and the first one counts.
pub(crate) fn write(disk: &mut dyn Disk, dir: &Path, bytes: &[u8]) -> Result<Written, VaultError> {
    let temporary = dir.join(TEMPORARY);
    disk.write_flushed(&temporary, bytes).map_err(IoAction::Write.failed())?;
    disk.replace(&temporary, &dir.join(COPY_B)).map_err(IoAction::Replace.failed())?;
    let second = disk
        .flush_folder(dir)
        .and_then(|()| disk.write_flushed(&temporary, bytes))
        .and_then(|()| disk.replace(&temporary, &dir.join(COPY_A)));
    Ok(if second.is_ok() { Written::Both } else { Written::FirstOnly })
}

/// What the two copies hold.
#[derive(Debug)]
pub(crate) struct Copies {
    /// Headers with a good hash, the one to use first.
    pub candidates: Vec<Header>,
    /// False if a copy is missing, damaged or older than the other.
    pub equal: bool,
}

/// Reads both copies; writes nothing.
///
/// Errors: [`VaultError::NotAnArchive`], [`VaultError::DamagedHeader`], [`VaultError::HeaderTampered`],
/// [`VaultError::NewerFormat`] as soon as one copy is of a newer program, [`VaultError::Io`].
pub(crate) fn read(dir: &Path) -> Result<Copies, VaultError> {
    let raw = [read_file(&dir.join(COPY_B))?, read_file(&dir.join(COPY_A))?];
    if raw.iter().all(Option::is_none) {
        let has_data = fs::read_dir(dir).is_ok_and(|entries| {
            entries.flatten().any(|entry| entry.file_name().to_str().is_some_and(super::body::is_data_file_name))
        });
        return Err(if has_data { VaultError::DamagedHeader } else { VaultError::NotAnArchive });
    }
    let equal = raw[0] == raw[1];
    let mut candidates: Vec<Header> = Vec::new();
    let (mut newer, mut tampered) = (None, false);
    for bytes in raw.into_iter().flatten() {
        match Header::read(bytes) {
            Reading::Good(header) if candidates.contains(&header) => {}
            Reading::Good(header) => candidates.push(*header),
            Reading::Newer(needed) => newer = newer.max(Some(needed)),
            Reading::Tampered => tampered = true,
            Reading::Damaged => {}
        }
    }
    if let Some(needed) = newer {
        return Err(VaultError::NewerFormat { needed });
    }
    if candidates.is_empty() {
        return Err(if tampered { VaultError::HeaderTampered } else { VaultError::DamagedHeader });
    }
    // A stable sort: of two equal generations the copy that is written first stays first.
    candidates.sort_by_key(|header| std::cmp::Reverse(header.generation));
    if candidates.iter().any(|header| header.file_uuid != candidates[0].file_uuid) {
        prefer_the_one_of_this_data_file(dir, &mut candidates);
    }
    Ok(Copies { candidates, equal })
}

/// A copy of another archive lies beside ours: SQLCipher keeps its salt in the first 16 bytes of the data file.
///
/// Only in this rare case the data file is opened here, and never by a program that has it open: it read its header before.
fn prefer_the_one_of_this_data_file(dir: &Path, candidates: &mut [Header]) {
    candidates.sort_by_key(|header| {
        let mut salt = [0; 16];
        let found = reading(&dir.join(&header.body.db_file)).and_then(|mut file| file.read_exact(&mut salt));
        found.is_err() || salt != header.body.db_salt
    });
}

fn reading(path: &Path) -> io::Result<File> {
    open_own(OpenOptions::new().read(true), path)
}

/// `None` if there is no such file. A longer file than any header comes back cut, and so fails its length check; a link comes
/// back empty, and so is a damaged copy.
fn read_file(path: &Path) -> Result<Option<Vec<u8>>, VaultError> {
    let file = match reading(path) {
        Ok(file) => file,
        Err(e) if e.kind() == io::ErrorKind::InvalidData => return Ok(Some(Vec::new())),
        Err(e) if matches!(e.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => return Ok(None),
        Err(e) => return Err(IoAction::Read.failed()(e)),
    };
    let mut bytes = Vec::new();
    file.take(MAX_LEN as u64 + 1).read_to_end(&mut bytes).map_err(IoAction::Read.failed())?;
    Ok(Some(bytes))
}
