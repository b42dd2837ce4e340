//! The trial: a backup is restored to one side, opened, checked and removed. A backup that was never restored is a hope
//! (SECURITY R17, REQUIREMENTS S49).

use super::{DRILL_RESULT, DRILL_SETTING, aside::TRIAL, folder::backups_at, status};
use crate::{
    AppError, Work,
    desk::locked,
    jobs::{Phase, Progress},
};
use chrono::{DateTime, Utc};
use custode_domain::{journal::Body, records::AuditNote};
use custode_store::{Archive, look_at_copy_until};
use custode_vault::BackupFile;

/// How a trial ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drill {
    /// Everything was there and whole.
    pub ok: bool,
    /// Which backup was tried.
    pub counter: u64,
    /// When that was made.
    pub made_at: DateTime<Utc>,
    /// People and organisations in it.
    pub contacts: u64,
    /// Journal entries in it.
    pub entries: u64,
    /// What was wrong, as a stable word.
    pub failed: Option<String>,
}

/// Whether it is time for a trial, and there is a backup to try.
///
/// # Errors
/// Those of the database.
pub(crate) async fn can_try(work: &Work) -> Result<bool, AppError> {
    Ok(status(work).await?.drill_due && newest(work).await?.is_some())
}

/// The newest backup that can be reached. One from before a change of keys is not tried: it opens with the passphrases of
/// its time only.
async fn newest(work: &Work) -> Result<Option<BackupFile>, AppError> {
    let plan = work.desk().machine().chosen().map(|known| known.backup.clone()).unwrap_or_default();
    let mut found = Vec::new();
    for (_, place) in plan.places() {
        found.extend(backups_at(&place.path, work.archive().file_uuid()).await?);
    }
    let vault = locked(work.archive().vault());
    found.retain(|backup| vault.opens(backup) || !vault.made(backup));
    Ok(found.into_iter().max_by_key(|backup| backup.manifest().counter))
}

/// Tries the newest backup that can be reached, in a folder of the program that is gone afterwards.
///
/// # Errors
/// [`AppError::Precondition`] `no-backup` when none can be reached; [`AppError::Cancelled`]; those of the disk on which it is
/// tried; a backup that is not good is a result, not an error.
pub async fn drill(work: &Work, progress: &Progress) -> Result<Drill, AppError> {
    progress.enter(Phase::Reading, None);
    let newest = newest(work).await?.ok_or(AppError::Precondition("no-backup"))?;
    let manifest = newest.manifest().clone();
    let tried = attempt(work, newest, progress).await;
    let failed = match tried {
        Ok(()) => None,
        Err(
            AppError::Cancelled
            | AppError::Vault(custode_vault::VaultError::Stopped)
            | AppError::Store(custode_store::StoreError::Cancelled),
        ) => {
            return Err(AppError::Cancelled);
        }
        Err(AppError::Precondition(word)) => Some(word.to_owned()),
        Err(AppError::Vault(custode_vault::VaultError::DamagedBackup)) => Some("damaged-backup".to_owned()),
        // A place that is full or does not answer says nothing about the backup.
        Err(
            error @ (AppError::File(_)
            | AppError::Vault(custode_vault::VaultError::Io { .. })
            | AppError::Store(custode_store::StoreError::Io | custode_store::StoreError::Full)),
        ) => return Err(error),
        Err(_) => Some("drill-not-done".to_owned()),
    };
    let rows = |name: &str| manifest.tables.iter().find(|(table, _)| table == name).map_or(0, |(_, rows)| *rows);
    let drill = Drill {
        ok: failed.is_none(),
        counter: manifest.counter,
        made_at: DateTime::from_timestamp_millis(manifest.made_at_ms).unwrap_or_default(),
        contacts: rows("contact"),
        entries: rows("entry"),
        failed,
    };
    note(work, &drill).await?;
    Ok(drill)
}

async fn attempt(work: &Work, backup: BackupFile, progress: &Progress) -> Result<(), AppError> {
    let (manifest, key) = (backup.manifest().clone(), locked(work.archive().vault()).backup_key(&backup)?);
    let data_dir = work.desk().ports.data_dir.clone();
    std::fs::create_dir_all(&data_dir)?;
    let aside = tempfile::Builder::new().prefix(TRIAL).tempdir_in(data_dir)?;
    let (to, stop) = (aside.path().to_owned(), progress.flag());
    tokio::task::spawn_blocking(move || backup.unpack(&to, &stop)).await??;
    progress.enter(Phase::Verifying, None);
    let data = custode_vault::inspect(aside.path())?.data_file;
    let report = look_at_copy_until(&data, &key, progress.flag()).await?;
    if !report.is_sound() || !report.fits(&manifest) {
        return Err(AppError::Precondition("backup-not-sound"));
    }
    let store = Archive::open(&data, &key).await?;
    let checks = store.verify_until(&progress.flag()).await;
    store.close().await?;
    if checks?.iter().all(|check| check.ok) { Ok(()) } else { Err(AppError::Precondition("backup-not-sound")) }
}

async fn note(work: &Work, drill: &Drill) -> Result<(), AppError> {
    let (unit, now) = (work.archive().store().scope(), work.now());
    let result = drill.failed.clone().unwrap_or_else(|| "ok".to_owned());
    let note = AuditNote {
        what: result.clone(),
        count: Some(drill.counter),
        detail: Some(drill.entries.to_string()),
        ..AuditNote::default()
    };
    work.transact(async |tx| {
        tx.write(unit, Body::BackupTested(note));
        tx.set_setting(DRILL_SETTING, &now.to_rfc3339()).await?;
        tx.set_setting(DRILL_RESULT, &result).await?;
        Ok(())
    })
    .await?;
    Ok(())
}
