//! What lies in a folder of backups: which files are ours, what must go, and the ledger beside them.

use super::ENDING;
use crate::{AppError, archive::OpenArchive, desk::locked};
use chrono::{DateTime, Utc};
use custode_domain::backups::{Kept, superfluous};
use custode_vault::{BackupFile, Ledger, LedgerRow};
use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
    time::Duration,
};
use uuid::Uuid;

/// How long a place may take to show what it holds.
const ANSWERS_WITHIN: Duration = Duration::from_secs(5);

/// Name of a backup that is not finished. It says which archive it is of, so that nothing of another one is cleared away.
pub(super) fn part_name(archive: Uuid) -> String {
    let id = archive.simple().to_string();
    format!(".custode-{}.part", &id[20..])
}

/// Name of a finished backup: archive, number, day.
pub(super) fn final_name(archive: &str, counter: u64, at: DateTime<Utc>) -> String {
    format!("{archive}-{counter:06}-{}.{ENDING}", at.format("%Y%m%d"))
}

/// Whether a file still bears the name that its making gave it. Who gave it another one wants to keep it.
fn has_its_name(backup: &BackupFile) -> bool {
    let manifest = backup.manifest();
    let stem = backup.path().file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let number = format!("-{:06}-", manifest.counter);
    stem.rsplit_once(&number).is_some_and(|(_, day)| day.len() == 8 && day.bytes().all(|sign| sign.is_ascii_digit()))
}

/// Looks at a place beside everything else: a disk that hangs keeps only who waits for this.
async fn beside<T: Send + 'static>(look: impl FnOnce() -> T + Send + 'static) -> Result<T, AppError> {
    Ok(tokio::task::spawn_blocking(look).await?)
}

/// [`beside`] for who shows what a place holds: a share that does not answer in time is one that cannot be reached.
pub(super) async fn look_at<T: Send + 'static>(look: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    tokio::time::timeout(ANSWERS_WITHIN, beside(look)).await.ok()?.ok()
}

/// The folder in which a file lies; the current one for a name without any.
pub(super) fn holding(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Whether a folder can be reached.
pub(super) async fn is_there(folder: &Path) -> Result<bool, AppError> {
    let folder = folder.to_owned();
    beside(move || folder.is_dir()).await
}

/// Removes what a stop left behind.
pub(super) async fn clear_parts(folder: &Path, archive: Uuid) -> Result<(), AppError> {
    let (folder, ours) = (folder.to_owned(), part_name(archive));
    beside(move || {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(&ours) {
                let _ = fs::remove_file(entry.path());
            }
        }
    })
    .await
}

/// The backups of one archive in a folder, whoever made them; files that cannot be read are none.
pub(super) fn backups_in(folder: &Path, archive: Uuid) -> Vec<BackupFile> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let named: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|ending| ending == ENDING)).collect();
    let read = named.iter().filter_map(|path| BackupFile::read(path).ok());
    read.filter(|backup| backup.file_uuid() == archive).collect()
}

/// [`backups_in`], for a place that may hang.
pub(super) async fn backups_at(folder: &Path, archive: Uuid) -> Result<Vec<BackupFile>, AppError> {
    let folder = folder.to_owned();
    beside(move || backups_in(&folder, archive)).await
}

/// Removes what is superfluous; only files that these keys made, and that still have the name they got then, are counted or
/// touched.
pub(super) async fn rotate(folder: &Path, archive: &OpenArchive) -> Result<(), AppError> {
    let found = backups_at(folder, archive.file_uuid()).await?;
    let ours: Vec<&BackupFile> = {
        let vault = locked(archive.vault());
        found.iter().filter(|backup| vault.made(backup) && has_its_name(backup)).collect()
    };
    let kept: Vec<Kept> = ours
        .iter()
        .map(|backup| Kept {
            counter: backup.manifest().counter,
            made_at: DateTime::from_timestamp_millis(backup.manifest().made_at_ms).unwrap_or_default(),
        })
        .collect();
    // By their place: after a restore two may have one number.
    let gone = superfluous(&kept).into_iter().filter_map(|at| ours.get(at));
    let gone: Vec<PathBuf> = gone.map(|backup| backup.path().to_owned()).collect();
    beside(move || {
        for file in gone {
            // One that cannot be removed now is looked at again with the next backup.
            let _ = fs::remove_file(file);
        }
    })
    .await
}

/// Puts a copy of the ledger beside the backups, also an empty one: that it is there says that nothing is missing. Rows
/// that only the copy knows stay.
pub(super) fn keep_ledger(folder: &Path, archive: &OpenArchive, rows: &[LedgerRow]) -> Result<(), AppError> {
    let vault = locked(archive.vault());
    let file = vault.ledger_file_in(folder);
    let mut all = match vault.read_ledger_at(&file)? {
        Ledger::Own(rows) => rows,
        Ledger::Missing => Vec::new(),
        // Damaged, or of somebody else: it is not written over.
        Ledger::Foreign => return Err(AppError::Precondition("backup-ledger-foreign")),
    };
    let known: HashSet<[u8; 16]> = all.iter().map(|row| row.unit).collect();
    all.extend(rows.iter().filter(|row| !known.contains(&row.unit)));
    Ok(vault.write_ledger_at(&file, &all)?)
}

/// After an erasure: every place that can be reached learns of it at once; the others with their next backup.
pub(crate) fn ledger_to_places(desk: &crate::Desk, archive: &OpenArchive, rows: &[LedgerRow]) {
    let places: Vec<PathBuf> = {
        let machine = desk.machine();
        let known = machine.memory().archives.iter().find(|known| known.path == archive.dir());
        known.map(|known| known.backup.places().map(|(_, place)| place.path.clone()).collect()).unwrap_or_default()
    };
    for place in places.iter().filter(|place| place.is_dir()) {
        let _ = keep_ledger(place, archive, rows);
    }
}
