//! How an archive comes to the desk: as it lies there, or just unpacked from a backup.

use crate::AppError;
use custode_store::look_at_copy;
use custode_vault::{BackupFile, DatabaseKey, Unlocked, VaultError};
use std::sync::Arc;

/// How an archive comes to the desk.
#[derive(Debug, Clone)]
pub(crate) enum Arrival {
    /// As it lies there.
    Usual,
    /// Just unpacked from this backup: it must be what that says, and writes as an installation of its own.
    Restored(Arc<BackupFile>),
}

/// A restored archive is what its backup says, page by page, and of these keys.
pub(super) async fn fits(vault: &Unlocked, backup: &BackupFile, key: &DatabaseKey) -> Result<(), AppError> {
    if !vault.made(backup) {
        return Err(VaultError::DamagedBackup.into());
    }
    let report = look_at_copy(&vault.data_file(), key).await?;
    if report.is_sound() && report.fits(backup.manifest()) { Ok(()) } else { Err(VaultError::DamagedBackup.into()) }
}
