//! Folders in which a copy is put together before it has its name, and what a kill left of them.

use crate::{AppError, Desk, archive::holder};
use custode_vault::{ArchiveLock, private_folder};
use std::{
    fs::{self, DirEntry},
    path::{Path, PathBuf},
};
use tempfile::TempDir;

/// How the folders of restores begin.
pub(super) const RESTORE: &str = ".custode-restore-";
/// How those of a damaged archive begin.
pub(super) const SALVAGE: &str = ".custode-salvage-";
/// How those of trials begin, in the program's own folder.
pub(super) const TRIAL: &str = "prova-";
/// Name of the new archive inside, until it has its own.
const STAGED: &str = "archive";

/// A folder of its own in a place, gone when it is dropped; in it the empty folder of an archive to be, and the lock of
/// that, which tells it from one that a kill left. Those are removed before.
pub(super) fn begin(desk: &Desk, place: &Path, prefix: &str) -> Result<(TempDir, PathBuf, ArchiveLock), AppError> {
    let holder = holder(desk);
    for entry in named(place, &[RESTORE, SALVAGE]) {
        let free = ArchiveLock::acquire(&entry.path().join(STAGED), &holder).is_ok();
        if free {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
    let aside = tempfile::Builder::new().prefix(prefix).tempdir_in(place)?;
    let staged = aside.path().join(STAGED);
    private_folder(&staged)?;
    let lock = ArchiveLock::acquire(&staged, &holder)?;
    Ok((aside, staged, lock))
}

/// Removes what a killed program left of a trial.
pub(crate) fn clear_trials(data_dir: &Path) {
    for entry in named(data_dir, &[TRIAL]) {
        let _ = fs::remove_dir_all(entry.path());
    }
}

fn named(folder: &Path, prefixes: &'static [&'static str]) -> impl Iterator<Item = DirEntry> + use<> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.filter(|entry| {
        let name = entry.file_name();
        prefixes.iter().any(|prefix| name.to_string_lossy().starts_with(prefix))
    })
}
