//! How the backups of the open archive stand.

use super::{
    DRILL_RESULT, DRILL_SETTING, MADE_SETTING, PlaceKind,
    folder::{backups_in, look_at},
    kind_of,
    make::changed,
};
use crate::{AppError, Work, file_name, room::Room};
use chrono::{DateTime, Duration, Utc};
use custode_store::Reader;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// An archive that changed is said to be without a fresh backup after so many days.
const OLD_AFTER_DAYS: i64 = 3;
/// A restore is tried again after so many days.
const DRILL_EVERY_DAYS: i64 = 31;

/// In one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BackupState {
    /// No folder was chosen.
    NoPlace,
    /// A folder was chosen, and there is no backup yet.
    Never,
    /// The last try failed everywhere.
    Failed,
    /// Something was written, and the last backup is some days old.
    Old,
    /// All is well.
    Fine,
}

/// One folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceStatus {
    /// 0 or 1.
    pub slot: usize,
    /// The folder, for the host.
    pub path: PathBuf,
    /// Its last part, for people.
    pub name: String,
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// It can be reached now.
    pub reachable: bool,
    /// Backups of this archive that lie there.
    pub count: usize,
    /// When the oldest of them was made.
    pub oldest_at: Option<DateTime<Utc>>,
    /// Last one that got its name.
    pub last_at: Option<DateTime<Utc>>,
    /// Its size.
    pub last_bytes: u64,
    /// Why the last try failed, as a stable word.
    pub failed: Option<String>,
    /// On the same disk as the archive, as far as can be seen: a broken disk takes both.
    pub same_disk: bool,
}

/// How it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// In one word.
    pub state: BackupState,
    /// The folders.
    pub places: Vec<PlaceStatus>,
    /// Makes them by itself.
    pub automatic: bool,
    /// Hours between two.
    pub every_hours: u16,
    /// Last backup in a chosen folder, or by a command.
    pub last_at: Option<DateTime<Utc>>,
    /// Something was written since.
    pub changed: bool,
    /// When a restore was last tried.
    pub drill_at: Option<DateTime<Utc>>,
    /// How it ended: `ok`, or a stable word.
    pub drill_result: Option<String>,
    /// It is time to try again.
    pub drill_due: bool,
    /// There is little room on the disk of the archive.
    pub disk_tight: bool,
}

async fn instant(reader: &Reader, name: &str) -> Result<Option<DateTime<Utc>>, AppError> {
    let text = reader.setting(name).await?;
    Ok(text.and_then(|text| DateTime::parse_from_rfc3339(&text).ok()).map(|at| at.with_timezone(&Utc)))
}

/// When the last backup of this archive was made, wherever it lies.
pub(crate) async fn last_made(reader: &Reader) -> Result<Option<DateTime<Utc>>, AppError> {
    instant(reader, MADE_SETTING).await
}

/// What a folder of backups shows; nothing of it where it does not answer.
#[derive(Default)]
struct PlaceSeen {
    reachable: bool,
    count: usize,
    oldest_ms: Option<i64>,
    same_disk: bool,
}

impl PlaceSeen {
    fn at(folder: &Path, archive: Uuid, home: &Path) -> Self {
        let found = backups_in(folder, archive);
        Self {
            reachable: folder.is_dir(),
            count: found.len(),
            oldest_ms: found.iter().map(|backup| backup.manifest().made_at_ms).min(),
            same_disk: same_disk(folder, home),
        }
    }
}

/// How the backups stand; looks into the folders that can be reached.
///
/// # Errors
/// Those of the database.
pub async fn status(work: &Work) -> Result<Status, AppError> {
    let plan = work.desk().machine().chosen().map(|known| known.backup.clone()).unwrap_or_default();
    let (reader, now) = (work.reader(), work.now());
    let archive = work.archive();
    let mut places = Vec::new();
    for (slot, place) in plan.places() {
        let (folder, file_uuid, home) = (place.path.clone(), archive.file_uuid(), archive.dir().to_owned());
        let seen = look_at(move || PlaceSeen::at(&folder, file_uuid, &home)).await.unwrap_or_default();
        places.push(PlaceStatus {
            slot,
            path: place.path.clone(),
            name: file_name(&place.path),
            kind: kind_of(&place.path),
            reachable: seen.reachable,
            count: seen.count,
            oldest_at: seen.oldest_ms.and_then(DateTime::from_timestamp_millis),
            last_at: place.last_at,
            last_bytes: place.last_bytes,
            failed: place.failed.clone(),
            same_disk: seen.same_disk,
        });
    }
    let last_at = last_made(&reader).await?.max(plan.last_at());
    let changed = changed(archive).await?;
    let stale = last_at.is_some_and(|at| now - at > Duration::days(OLD_AFTER_DAYS));
    let state = match last_at {
        _ if places.is_empty() => BackupState::NoPlace,
        _ if places.iter().all(|place| place.failed.is_some()) => BackupState::Failed,
        None => BackupState::Never,
        Some(_) if stale && changed => BackupState::Old,
        Some(_) => BackupState::Fine,
    };
    let drill_at = instant(&reader, DRILL_SETTING).await?;
    let drill_result = reader.setting(DRILL_RESULT).await?;
    // After a trial that failed, the next backup is tried at once.
    let failed = drill_result.as_deref().is_some_and(|result| result != "ok") && last_at > drill_at;
    let old = drill_at.is_none_or(|at| now - at > Duration::days(DRILL_EVERY_DAYS));
    Ok(Status {
        state,
        drill_due: last_at.is_some() && (failed || old),
        disk_tight: Room::beside(archive).is_some_and(|room| room.tight),
        drill_result,
        places,
        automatic: plan.automatic,
        every_hours: plan.every_hours,
        last_at,
        changed,
        drill_at,
    })
}

#[cfg(unix)]
fn same_disk(one: &std::path::Path, other: &std::path::Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let device = |path: &std::path::Path| std::fs::metadata(path).map(|data| data.dev()).ok();
    device(one).is_some() && device(one) == device(other)
}

#[cfg(not(unix))]
fn same_disk(one: &std::path::Path, other: &std::path::Path) -> bool {
    one.components().next() == other.components().next()
}
