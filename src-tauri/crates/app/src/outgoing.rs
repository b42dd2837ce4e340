//! Files that leave the archive, on their way to their place: written beside it under a name that nobody has, readable by
//! their owner only, and put there whole.

use crate::AppError;
use std::{
    fs::File,
    io::{self, Write as _},
    path::{Path, PathBuf},
};
use tempfile::{Builder, NamedTempFile};

/// Refuses a place in the folder of an archive: what lies there is its own, and written over it would be gone.
///
/// # Errors
/// [`AppError::Precondition`] `inside-archive`.
pub fn outside(path: &Path) -> Result<(), AppError> {
    // A folder that is not there yet lies where the nearest one above it really lies.
    let nearest = path.ancestors().find_map(|above| above.canonicalize().ok());
    let whole = nearest.or_else(|| Path::new(".").canonicalize().ok()).unwrap_or_default();
    if whole.ancestors().any(custode_vault::holds_archive) {
        return Err(AppError::Precondition("inside-archive"));
    }
    Ok(())
}

/// Refuses a place where one of the files lies that are read.
///
/// # Errors
/// [`AppError::Precondition`] `output-is-input`; as [`outside`].
pub fn apart(place: &Path, read: &[PathBuf]) -> Result<(), AppError> {
    outside(place)?;
    let same = |file: &PathBuf| matches!((file.canonicalize(), place.canonicalize()), (Ok(a), Ok(b)) if a == b);
    if read.iter().any(same) { Err(AppError::Precondition("output-is-input")) } else { Ok(()) }
}

/// The folder that a person chose for a file is not there any more: said so, for "not found" would be of the thing to save.
fn gone(error: io::Error) -> AppError {
    match error.kind() {
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => AppError::Precondition("folder-gone"),
        _ => error.into(),
    }
}

/// Refuses a chosen folder that is not there any more, before anything is made in its place.
///
/// # Errors
/// [`AppError::Precondition`] `folder-gone`.
pub(crate) fn stands(folder: &Path) -> Result<(), AppError> {
    if folder.is_dir() { Ok(()) } else { Err(AppError::Precondition("folder-gone")) }
}

/// A file on its way. Dropped before it is put in its place, it is gone.
#[derive(Debug)]
pub(crate) struct Outgoing {
    file: NamedTempFile,
    place: PathBuf,
}

impl Outgoing {
    /// Begins a file for a place; what lies there stays until the new one is whole.
    ///
    /// # Errors
    /// As [`outside`] and [`stands`]; file access.
    pub(crate) fn to(place: &Path) -> Result<Self, AppError> {
        outside(place)?;
        let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let file = Builder::new().prefix(".custode-").suffix(".part").tempfile_in(folder).map_err(gone)?;
        Ok(Self { file, place: place.to_owned() })
    }

    /// A hand on the file, to write with.
    pub(crate) fn writer(&self) -> io::Result<File> {
        self.file.as_file().try_clone()
    }

    /// Where it lies meanwhile.
    pub(crate) fn path(&self) -> &Path {
        self.file.path()
    }

    /// Flushes it to the disk and puts it in its place.
    ///
    /// # Errors
    /// As [`stands`]; file access; what lay there is as it was.
    pub(crate) fn put(self) -> Result<(), AppError> {
        self.file.as_file().sync_all()?;
        // Closed first: Windows moves no file that somebody holds open.
        let mut beside = Some(self.file.into_temp_path());
        custode_vault::insistently(|| match beside.take().map(|file| file.persist(&self.place)) {
            Some(Err(refused)) => {
                beside = Some(refused.path);
                Err(refused.error)
            }
            _ => Ok(()),
        })
        .map_err(gone)
    }
}

/// Makes the folder for files that leave, with those above it: where it was not there, only its owner opens it.
///
/// # Errors
/// As [`outside`]; file access.
pub fn folder(place: &Path) -> Result<(), AppError> {
    outside(place)?;
    Ok(custode_vault::private_folder(place)?)
}

/// Writes a whole file that was not there, its owner's alone.
///
/// # Errors
/// As [`stands`]; file access, also when something lies there; what was written before a failure is gone.
pub(crate) fn write_new(place: &Path, bytes: &[u8]) -> Result<(), AppError> {
    let mut file = custode_vault::own_file(place).map_err(gone)?;
    let done = file.write_all(bytes).and_then(|()| file.sync_all());
    if done.is_err() {
        drop(file);
        let _ = std::fs::remove_file(place);
    }
    Ok(done?)
}

/// Writes a whole file into its place, over what lies there: a person was asked before.
///
/// # Errors
/// As [`Outgoing::to`] and [`Outgoing::put`].
pub fn write_whole(place: &Path, bytes: &[u8]) -> Result<(), AppError> {
    let out = Outgoing::to(place)?;
    out.writer()?.write_all(bytes)?;
    out.put()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::*;
    use std::fs;

    fn archive(dir: &Path) -> PathBuf {
        let archive = dir.join("Negozio.custode");
        fs::create_dir(&archive).unwrap();
        fs::write(archive.join("keys-a.ck"), b"keys").unwrap();
        fs::write(archive.join("data.1.db"), b"people").unwrap();
        archive
    }

    #[test]
    fn nothing_is_written_over_what_an_archive_is_made_of() {
        let dir = tempfile::tempdir().unwrap();
        let archive = archive(dir.path());
        for place in ["data.1.db", "elenco.csv", "nuova/cartella/elenco.csv"] {
            let refused = write_whole(&archive.join(place), b"list").unwrap_err();
            assert!(matches!(refused, AppError::Precondition("inside-archive")), "{place}: {refused:?}");
        }
        assert_eq!(fs::read(archive.join("data.1.db")).unwrap(), b"people");
        assert_eq!(fs::read_dir(&archive).unwrap().count(), 2, "and nothing is left there");
        write_whole(&dir.path().join("elenco.csv"), b"list").unwrap();
        assert_eq!(fs::read(dir.path().join("elenco.csv")).unwrap(), b"list");
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_followed_and_a_neighbour_is_not_touched() {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let dir = tempfile::tempdir().unwrap();
        let at = |name: &str| dir.path().join(name);
        fs::write(at("mine.txt"), b"mine").unwrap();
        symlink(at("mine.txt"), at("elenco.csv")).unwrap();
        fs::write(at("elenco.csv.part"), b"half").unwrap();
        write_whole(&at("elenco.csv"), b"list").unwrap();
        let read = |name: &str| fs::read(at(name)).unwrap();
        assert_eq!(
            (read("mine.txt"), read("elenco.csv"), read("elenco.csv.part")),
            (b"mine".to_vec(), b"list".to_vec(), b"half".to_vec())
        );
        assert_eq!(
            fs::metadata(at("elenco.csv")).unwrap().permissions().mode() & 0o777,
            0o600,
            "personal data are the owner's"
        );
        let archive = archive(dir.path());
        symlink(&archive, at("altrove")).unwrap();
        assert!(write_whole(&at("altrove").join("data.1.db"), b"list").is_err(), "not by another name either");
    }
}
