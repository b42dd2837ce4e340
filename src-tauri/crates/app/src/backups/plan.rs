//! Where and when this machine makes backups of an archive. Kept outside the archive: another machine has other disks.

use crate::{AppError, Work, machine::KnownArchive};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// How many places there may be.
pub const PLACES: usize = 2;
/// Hours between two backups that may be chosen.
pub const HOURS: [u16; 6] = [1, 2, 4, 8, 12, 24];

/// One folder for backups, and how the last try there ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BackupPlace {
    /// The folder.
    pub path: PathBuf,
    /// Last backup that got its name here.
    #[serde(default)]
    pub last_at: Option<DateTime<Utc>>,
    /// Last try, however it ended.
    #[serde(default)]
    pub tried_at: Option<DateTime<Utc>>,
    /// Size of the last backup.
    #[serde(default)]
    pub last_bytes: u64,
    /// The last entry that it certainly holds.
    #[serde(default)]
    pub last_entry: i64,
    /// Why the last try did not succeed, or not in everything, as a stable word; `None` when it did.
    #[serde(default)]
    pub failed: Option<String>,
}

/// The plan of one archive on this machine.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct BackupPlan {
    /// The folders.
    pub places: Vec<Option<BackupPlace>>,
    /// Makes them by itself: at lock, at the end, and while the archive is open.
    pub automatic: bool,
    /// Hours between two while the archive is open, if something changed.
    pub every_hours: u16,
}

impl Default for BackupPlan {
    fn default() -> Self {
        Self { places: Vec::new(), automatic: true, every_hours: 4 }
    }
}

impl BackupPlan {
    /// The folders there are, by their slot.
    pub fn places(&self) -> impl Iterator<Item = (usize, &BackupPlace)> {
        self.places.iter().take(PLACES).enumerate().filter_map(|(slot, place)| Some((slot, place.as_ref()?)))
    }

    /// The latest backup that got its name in any place.
    #[must_use]
    pub fn last_at(&self) -> Option<DateTime<Utc>> {
        self.places().filter_map(|(_, place)| place.last_at).max()
    }
}

/// Chooses the folder of a slot, or gives it up. Backups that lie there stay.
///
/// # Errors
/// A field fault for an unknown slot; [`AppError::Precondition`] `backup-inside` for a folder inside of the archive,
/// `backup-twice` for the same folder again, `backup-folder-gone`, `backup-folder-closed` when nothing can be written there.
pub fn set_place(work: &Work, slot: usize, folder: Option<PathBuf>) -> Result<(), AppError> {
    if slot >= PLACES {
        return Err(AppError::field("slot", "out-of-range"));
    }
    let chosen = match folder {
        Some(folder) => Some(checked(work, slot, &folder)?),
        None => None,
    };
    amend(work, |known| {
        known.backup.places.resize(PLACES, None);
        if let Some(place) = known.backup.places.get_mut(slot) {
            let same = place.take().filter(|old| Some(&old.path) == chosen.as_ref());
            *place = chosen.map(|path| {
                let (last_at, tried_at, failed) = (None, None, None);
                same.unwrap_or(BackupPlace { path, last_at, tried_at, last_bytes: 0, last_entry: 0, failed })
            });
        }
    })?;
    // Said again: nothing is missing any more.
    Ok(work.desk().machine().update(|memory| memory.forgot = false)?)
}

fn checked(work: &Work, slot: usize, folder: &Path) -> Result<PathBuf, AppError> {
    let folder = folder.canonicalize().map_err(|_| AppError::Precondition("backup-folder-gone"))?;
    let archive = work.archive().dir();
    let archive = archive.canonicalize().unwrap_or_else(|_| archive.to_owned());
    if folder.starts_with(&archive) {
        return Err(AppError::Precondition("backup-inside"));
    }
    let taken = |plan: &BackupPlan| plan.places().any(|(other, place)| other != slot && place.path == folder);
    if work.desk().machine().chosen().is_some_and(|known| taken(&known.backup)) {
        return Err(AppError::Precondition("backup-twice"));
    }
    tempfile::tempfile_in(&folder).map_err(|_| AppError::Precondition("backup-folder-closed"))?;
    Ok(folder)
}

/// Chooses when backups are made.
///
/// # Errors
/// A field fault for other hours than [`HOURS`].
pub fn set_times(work: &Work, automatic: bool, every_hours: u16) -> Result<(), AppError> {
    if !HOURS.contains(&every_hours) {
        return Err(AppError::field("everyHours", "out-of-range"));
    }
    amend(work, |known| {
        known.backup.automatic = automatic;
        known.backup.every_hours = every_hours;
    })
}

fn amend(work: &Work, change: impl FnOnce(&mut KnownArchive)) -> Result<(), AppError> {
    let mut machine = work.desk().machine();
    let token = machine.chosen().map(|known| known.token).ok_or(AppError::Precondition("no-archive"))?;
    Ok(machine.amend(token, change)?)
}
