//! Making a backup: a copy of this moment, opened again where it lies, and only then its name.

use super::{
    COUNTER_SETTING, ENTRY_SETTING, MADE_SETTING,
    folder::{backups_at, clear_parts, final_name, holding, is_there, keep_ledger, part_name, rotate},
    plan::BackupPlace,
};
use crate::{
    AppError, Desk,
    archive::OpenArchive,
    desk::locked,
    erasure::ledger,
    jobs::{Phase, Progress},
};
use chrono::{DateTime, Duration, Utc};
use custode_domain::{ids::TxnId, journal::Body, records::AuditNote};
use custode_store::{Act, StoreError, look_at_copy_until};
use custode_vault::{BackupFile, BackupManifest, VaultError, digest_file, hex, name_backup, write_backup};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// The place of a backup cannot be reached.
const FOLDER_GONE: &str = "backup-folder-gone";

/// Why a backup is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// Somebody asked for it.
    ByHand,
    /// Its hours were over.
    Timed,
    /// The archive is being locked.
    Parting,
    /// A command on a terminal.
    Terminal,
    /// The keys were changed.
    Keys,
}

impl Occasion {
    const fn code(self) -> &'static str {
        match self {
            Self::ByHand => "by-hand",
            Self::Timed => "timed",
            Self::Parting => "parting",
            Self::Terminal => "terminal",
            Self::Keys => "keys",
        }
    }
}

/// A backup that has its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The file.
    pub file: PathBuf,
    /// Its size.
    pub bytes: u64,
    /// What it says about itself.
    pub manifest: BackupManifest,
    /// The last entry that it certainly holds.
    pub entry: i64,
}

/// Makes a backup in every chosen folder. One place that fails does not stop the other; what happened is remembered for
/// each.
///
/// # Errors
/// [`AppError::Precondition`] `no-backup-place`; the first failure when no place got its backup; [`AppError::Cancelled`].
pub async fn make(desk: &Desk, archive: &OpenArchive, why: Occasion, progress: &Progress) -> Result<(), AppError> {
    let places = places_of(desk, archive);
    if places.is_empty() {
        return Err(AppError::Precondition("no-backup-place"));
    }
    make_at(desk, archive, places, why, progress).await
}

/// Makes the backups that are due: in each place whose last one, or last try, is older than the chosen hours, and at the
/// parting in each that lacks what was written since. Nothing for a place that has everything.
///
/// # Errors
/// As [`make`].
pub(crate) async fn make_due(
    desk: &Desk,
    archive: &OpenArchive,
    why: Occasion,
    progress: &Progress,
) -> Result<(), AppError> {
    let mut behind = Vec::new();
    for (slot, place) in due(desk, archive, why) {
        let lacks = place.last_at.is_none() || archive.reader().changed_since(place.last_entry).await?;
        // A stick that is not there is no news every minute.
        if lacks && is_there(&place.path).await? {
            behind.push((slot, place));
        }
    }
    if behind.is_empty() { Ok(()) } else { make_at(desk, archive, behind, why, progress).await }
}

fn due(desk: &Desk, archive: &OpenArchive, why: Occasion) -> Vec<(usize, BackupPlace)> {
    let (now, plan) = (desk.now(), plan_of(desk, archive));
    if !plan.automatic {
        return Vec::new();
    }
    let hours = Duration::hours(i64::from(plan.every_hours));
    let waited = |place: &BackupPlace| {
        let last = place.last_at.max(place.tried_at);
        // A clock that went back is no reason to wait for years.
        why == Occasion::Parting || last.is_none_or(|at| now - at >= hours || at - now > hours)
    };
    plan.places().filter(|(_, place)| waited(place)).map(|(slot, place)| (slot, place.clone())).collect()
}

fn plan_of(desk: &Desk, archive: &OpenArchive) -> super::BackupPlan {
    let machine = desk.machine();
    let known = machine.memory().archives.iter().find(|known| known.path == archive.dir());
    known.map(|known| known.backup.clone()).unwrap_or_default()
}

fn places_of(desk: &Desk, archive: &OpenArchive) -> Vec<(usize, BackupPlace)> {
    plan_of(desk, archive).places().map(|(slot, place)| (slot, place.clone())).collect()
}

/// Whether a backup got its name since a moment, in any place; `None` where none is chosen.
pub(crate) fn made_since(desk: &Desk, archive: &OpenArchive, at: Option<DateTime<Utc>>) -> Option<bool> {
    let plan = plan_of(desk, archive);
    plan.places().next()?;
    Some(plan.last_at().is_some_and(|last| Some(last) >= at))
}

/// Whether anything was written since the last backup.
pub(super) async fn changed(archive: &OpenArchive) -> Result<bool, AppError> {
    let reader = archive.reader();
    let entry = reader.setting(ENTRY_SETTING).await?.and_then(|text| text.parse().ok()).unwrap_or(0);
    Ok(reader.changed_since(entry).await?)
}

async fn make_at(
    desk: &Desk,
    archive: &OpenArchive,
    places: Vec<(usize, BackupPlace)>,
    why: Occasion,
    progress: &Progress,
) -> Result<(), AppError> {
    // One at a time: an earlier one that is being stopped must not meet this one in the same folder.
    let _making = match why {
        Occasion::Parting => match desk.making.try_lock() {
            Ok(making) => making,
            Err(_) => return Ok(()),
        },
        _ => desk.making.lock().await,
    };
    let (mut done, mut first_failure) = (0, None);
    for (slot, place) in places {
        let made = make_in(desk, archive, &place.path, why, progress).await;
        let made = match made {
            Err(AppError::Cancelled) => return Err(AppError::Cancelled),
            other => other,
        };
        remember(desk, archive, slot, &made);
        match made {
            Ok(_) => done += 1,
            Err(failure) => first_failure = first_failure.or(Some(failure)),
        }
    }
    match first_failure {
        Some(failure) if done == 0 => Err(failure),
        _ => Ok(()),
    }
}

/// Remembers how a try ended. A backup that has its name is one, also when what belongs beside it did not succeed.
fn remember(desk: &Desk, archive: &OpenArchive, slot: usize, made: &Result<(Made, Option<AppError>), AppError>) {
    let now = desk.now();
    let _ = desk.machine().update(|memory| {
        let known = memory.archives.iter_mut().find(|known| known.path == archive.dir());
        let Some(Some(place)) = known.and_then(|known| known.backup.places.get_mut(slot)) else { return };
        // In a folder that is not there nothing was tried: when it is back, it is at once.
        if !matches!(made, Err(AppError::Precondition(FOLDER_GONE))) {
            place.tried_at = Some(now);
        }
        match made {
            Ok((made, warning)) => {
                (place.last_at, place.last_bytes) = (Some(now), made.bytes);
                (place.last_entry, place.failed) =
                    (made.entry, warning.as_ref().map(|failure| word(failure).to_owned()));
            }
            Err(failure) => place.failed = Some(word(failure).to_owned()),
        }
    });
}

/// The stable word of a failure.
fn word(failure: &AppError) -> &'static str {
    match failure {
        AppError::Precondition(word) => word,
        _ => "backup-failed",
    }
}

/// The backup, and what did not succeed once it had its name.
async fn make_in(
    desk: &Desk,
    archive: &OpenArchive,
    folder: &Path,
    why: Occasion,
    progress: &Progress,
) -> Result<(Made, Option<AppError>), AppError> {
    if !is_there(folder).await? {
        return Err(AppError::Precondition(FOLDER_GONE));
    }
    let mut counter = next_counter(archive).await?;
    let there = backups_at(folder, archive.file_uuid()).await?;
    counter = counter.max(there.iter().map(|backup| backup.manifest().counter).max().unwrap_or(0) + 1);
    let target = folder.join(final_name(archive.name(), counter, desk.now()));
    let made = write(desk, archive, &target, counter, progress).await?;
    let rotated = rotate(folder, archive).await;
    let noted = note(desk, archive, &made, why).await;
    let kept = ledger::rows(archive).await.and_then(|rows| {
        keep_ledger(folder, archive, &rows).map_err(|_| AppError::Precondition("backup-ledger-foreign"))
    });
    Ok((made, rotated.and(noted).and(kept).err()))
}

/// Makes one backup under a name that the caller chose. There must be nothing under it.
///
/// # Errors
/// [`AppError::File`] when there is; those of [`make`].
pub async fn make_file(
    desk: &Desk,
    archive: &OpenArchive,
    target: &Path,
    progress: &Progress,
) -> Result<Made, AppError> {
    if target.exists() {
        return Err(AppError::File(std::io::ErrorKind::AlreadyExists));
    }
    let folder = holding(target);
    if !folder.is_dir() {
        return Err(AppError::Precondition(FOLDER_GONE));
    }
    let _making = desk.making.lock().await;
    let counter = next_counter(archive).await?;
    let made = write(desk, archive, target, counter, progress).await?;
    note(desk, archive, &made, Occasion::Terminal).await?;
    keep_ledger(folder, archive, &ledger::rows(archive).await?)?;
    Ok(made)
}

async fn next_counter(archive: &OpenArchive) -> Result<u64, AppError> {
    let last: Option<u64> = archive.reader().setting(COUNTER_SETTING).await?.and_then(|text| text.parse().ok());
    Ok(last.unwrap_or(0) + 1)
}

async fn write(
    desk: &Desk,
    archive: &OpenArchive,
    target: &Path,
    counter: u64,
    progress: &Progress,
) -> Result<Made, AppError> {
    let folder = holding(target);
    clear_parts(folder, archive.file_uuid()).await?;
    let entry = archive.reader().last_entry().await?;
    let written = packed(desk.now(), archive, target, counter, progress).await;
    // What cannot be cleared now is before the next one.
    let _ = clear_parts(folder, archive.file_uuid()).await;
    Ok(Made { entry, ..written.map_err(told)? })
}

/// What a failure means here: what cannot be written is the place of the backup, never the archive.
fn told(failure: AppError) -> AppError {
    use std::io::ErrorKind;
    match failure {
        AppError::Store(StoreError::Cancelled) | AppError::Vault(VaultError::Stopped) => AppError::Cancelled,
        AppError::Store(StoreError::Full) => AppError::Precondition("backup-disk-full"),
        AppError::Vault(VaultError::Io { kind: ErrorKind::StorageFull | ErrorKind::QuotaExceeded, .. }) => {
            AppError::Precondition("backup-disk-full")
        }
        AppError::Store(StoreError::Io) | AppError::Vault(VaultError::Io { .. }) => {
            AppError::Precondition("backup-folder-closed")
        }
        AppError::Store(StoreError::Corrupt | StoreError::WrongKey) | AppError::Vault(VaultError::DamagedBackup) => {
            AppError::Precondition("backup-not-sound")
        }
        other => other,
    }
}

async fn packed(
    at: DateTime<Utc>,
    archive: &OpenArchive,
    target: &Path,
    counter: u64,
    progress: &Progress,
) -> Result<Made, AppError> {
    let folder = holding(target);
    let part = folder.join(part_name(archive.file_uuid()));
    let mut data = part.clone().into_os_string();
    data.push("-data");
    let (data, stop) = (PathBuf::from(data), progress.flag());
    let (key, generation) = {
        let vault = locked(archive.vault());
        (vault.database_key()?, vault.key_generation())
    };
    progress.enter(Phase::Copying, None);
    let before = archive.reader().head().await?.0;
    archive.store().copy_into(&data, &key, Arc::clone(&stop)).await?;
    progress.enter(Phase::Verifying, None);
    let report = look_at_copy_until(&data, &key, Arc::clone(&stop)).await?;
    // The copy is of a moment between the two looks at the chain.
    if !report.is_sound() || report.seq < before || report.seq > archive.reader().head().await?.0 {
        return Err(AppError::Precondition("backup-not-sound"));
    }
    let (from, flag) = (data.clone(), Arc::clone(&stop));
    let found = tokio::task::spawn_blocking(move || digest_file(&from, &flag)).await??;
    let manifest = BackupManifest {
        counter,
        made_at_ms: at.timestamp_millis(),
        archive: archive.name().to_owned(),
        db_len: found.len,
        db_blake3: found.blake3,
        db_sha256: found.sha256,
        audit_seq: report.seq,
        audit_head: report.head,
        tables: report.tables,
        erased: report.erased,
        app: env!("CARGO_PKG_VERSION").to_owned(),
    };
    let head = {
        let vault = locked(archive.vault());
        // Under other keys the copy would open with nothing.
        if vault.key_generation() != generation {
            return Err(AppError::Precondition("backup-not-sound"));
        }
        vault.backup_head(&manifest)?
    };
    progress.enter(Phase::Copying, None);
    let to = part.clone();
    let backup = tokio::task::spawn_blocking(move || -> Result<BackupFile, VaultError> {
        write_backup(&to, &head, &data, &stop)?;
        let backup = BackupFile::read(&to)?;
        backup.check_data(&stop)?;
        Ok(backup)
    })
    .await??;
    if !locked(archive.vault()).made(&backup) {
        return Err(AppError::Precondition("backup-not-sound"));
    }
    let named = target.to_owned();
    let bytes = tokio::task::spawn_blocking(move || -> Result<u64, VaultError> {
        // A folder that cannot be flushed, as on many network disks, does not take the name away again.
        name_backup(&part, &named).or_else(|failure| if part.exists() { Err(failure) } else { Ok(()) })?;
        Ok(std::fs::metadata(&named).map_or(0, |data| data.len()))
    })
    .await??;
    Ok(Made { file: target.to_owned(), bytes, manifest, entry: 0 })
}

/// Writes the backup into the journal, and remembers how far it goes.
async fn note(desk: &Desk, archive: &OpenArchive, made: &Made, why: Occasion) -> Result<(), AppError> {
    let now = desk.now();
    let act = Act { actor: archive.actor(), at: now, txn: TxnId::from_uuid(desk.new_id()) };
    let unit = archive.store().scope();
    let note = AuditNote {
        what: why.code().to_owned(),
        count: Some(made.manifest.counter),
        sha256: Some(made.manifest.db_sha256.to_vec()),
        detail: Some(hex(&made.manifest.audit_head)),
        ..AuditNote::default()
    };
    archive
        .store()
        .transact(act, async |tx| -> Result<(), AppError> {
            tx.write(unit, Body::BackupMade(note));
            tx.set_setting(MADE_SETTING, &now.to_rfc3339()).await?;
            tx.set_setting(COUNTER_SETTING, &made.manifest.counter.to_string()).await?;
            tx.set_setting(ENTRY_SETTING, &made.entry.to_string()).await?;
            Ok(())
        })
        .await?;
    Ok(())
}
