//! New keys for the open archive, after somebody was taken out or a leak is feared (SECURITY 2.4, T7).
//!
//! The new data file is written beside the old one, proved, and gets the note of the change as its first entry; the header
//! write is the commit point. Before it, whatever stops the program, the old header names the old file, and the next opening
//! removes what was written beside it. After it, the new one names the new file, and the old one is what is removed. Nobody
//! but the person at the desk has to be there: the keys are sealed to the public key of everybody who stays.

use super::upgrade::{next_name, remove};
use crate::{
    AppError, JobValue, Work,
    archive::OpenArchive,
    backups::{self, Occasion},
    desk::locked,
    jobs::{About, Phase, Progress},
    users,
};
use chrono::{DateTime, Utc};
use custode_domain::{journal::Body, records::AuditNote};
use custode_store::{Archive, Still, StoreError};
use custode_vault::{HeaderCondition, NextKeys, Passphrase, VaultError};
use std::{path::Path, sync::Arc, time::Duration};
use tokio::sync::MutexGuard;
use uuid::Uuid;

/// The act of changing keys: nothing is sent beside it.
pub(crate) const ROTATION: About = About { thing: Uuid::from_u128(0x6368_6961_7669), gives: None };
/// Between two looks at whether the long acts before it are over.
const LOOK: Duration = Duration::from_millis(50);

/// Since when the keys should be changed; empty where nothing asks for it.
pub(crate) const DUE_SETTING: &str = "keys_due_since";
/// When they were changed last.
const CHANGED_SETTING: &str = "keys_changed_at";

/// Why keys are changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// Somebody was taken out.
    Removed,
    /// Somebody at the desk fears a leak, or just wants it.
    Asked,
}

impl Reason {
    const fn code(self) -> &'static str {
        match self {
            Self::Removed => "rotated-removed",
            Self::Asked => "rotated-asked",
        }
    }
}

/// How the keys of the archive stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeysStanding {
    /// 1 until the first change.
    pub generation: u32,
    /// When they were changed last.
    pub changed_at: Option<DateTime<Utc>>,
    /// Somebody was taken out and the keys are still those that they had, or a change was cut short.
    pub due: bool,
    /// Only the key of sealed values is due, and the person at the desk has none: somebody who has one changes it.
    pub codes_only: bool,
    /// A backup was made behind the last change; `None` where no place for backups is chosen.
    pub backed_up: Option<bool>,
}

/// How the keys of the open archive stand.
///
/// # Errors
/// Those of the database.
pub async fn keys_standing(work: &Work) -> Result<KeysStanding, AppError> {
    let reader = work.archive().reader();
    let (generation, cut, sealed_due, holds) = {
        let vault = locked(work.archive().vault());
        (vault.key_generation(), vault.rotation_was_cut_short(), vault.sealed_is_due(), vault.holds_sealed())
    };
    // Before there was a change of keys, people were taken out without one.
    let unchanged = generation == 1 && reader.operators().await?.iter().any(|row| row.operator.removed);
    let asked = reader.setting(DUE_SETTING).await?.is_some_and(|since| !since.is_empty());
    let changed_at = reader.setting(CHANGED_SETTING).await?;
    let changed_at = changed_at.and_then(|text| DateTime::parse_from_rfc3339(&text).ok());
    let others = cut || unchanged || asked;
    let (due, codes_only) = (others || sealed_due, sealed_due && !others && !holds);
    let changed_at = changed_at.map(|at| at.with_timezone(&Utc));
    let backed_up = backups::made_since(work.desk(), work.archive(), changed_at);
    Ok(KeysStanding { generation, changed_at, due, codes_only, backed_up })
}

/// Asks for the passphrase again and starts the change of keys as a long act.
///
/// # Errors
/// `WrongPassphrase`; [`AppError::Precondition`] `busy` beside another long act.
pub async fn start_rotation(work: &Work, passphrase: Passphrase) -> Result<Uuid, AppError> {
    users::confirm(work, passphrase).await?;
    if work.desk().jobs.busy() {
        return Err(AppError::Precondition("busy"));
    }
    Ok(begin_rotation(work, Reason::Asked))
}

/// Starts the change of keys as a long act, by who was asked for the passphrase already. It waits until the long acts before
/// it are over: they read and write the file that it replaces.
#[must_use]
pub fn begin_rotation(work: &Work, why: Reason) -> Uuid {
    let (id, held) = (work.new_id(), work.clone());
    work.desk().jobs.start_about(id, ROTATION, move |progress| async move {
        progress.enter(Phase::Rekeying, None);
        while held.desk().jobs.busy_beside(ROTATION.thing) {
            if progress.is_cancelled() {
                return Err(Arc::new(AppError::Cancelled));
            }
            tokio::time::sleep(LOOK).await;
        }
        rotate(&held, why, &progress).await.map_err(Arc::new)?;
        Ok(JobValue::Done)
    });
    id
}

/// Changes the keys of the whole archive, and makes a new backup where there are places for it.
///
/// # Errors
/// [`AppError::Precondition`] `keys-not-sound` when the new file is not what the old one is; those of disk and database;
/// [`AppError::Cancelled`]. After each the old keys and the old file count.
pub async fn rotate(work: &Work, why: Reason, progress: &Progress) -> Result<(), AppError> {
    // A way in, or a right to what is sealed, that could not be taken away yet would get the new keys.
    users::settle_removed(work).await?;
    users::settle_sealed(work).await?;
    progress.enter(Phase::Rekeying, None);
    // A backup that began before would hold the new header with data of the old keys.
    let making = work.desk().making.lock().await;
    let archive = work.archive_handle();
    let older = locked(archive.vault()).data_file();
    let name = next_name(&older);
    let copy = older.with_file_name(&name);
    remove(&copy);
    if let Err(error) = change(work, &copy, name, why, progress).await {
        if locked(archive.vault()).data_file() == older {
            remove(&copy);
        }
        return Err(told(error));
    }
    // A copy of the header that still names the older file may be the one that is left: then that goes at a later opening.
    if locked(archive.vault()).condition() == HeaderCondition::BothGood {
        remove(&older);
    }
    drop(making);
    // The keys are changed, whatever happens to the backup: that it is missing is told where backups are.
    let _ = backups::make(work.desk(), &archive, Occasion::Keys, progress).await;
    Ok(())
}

fn told(error: AppError) -> AppError {
    match error {
        AppError::Store(StoreError::Cancelled) | AppError::Vault(VaultError::Stopped) => AppError::Cancelled,
        AppError::Store(StoreError::Corrupt | StoreError::WrongKey) => AppError::Precondition("keys-not-sound"),
        other => other,
    }
}

/// Nothing is written meanwhile; and who closes the archive waits, also for what is noted after a change that failed.
async fn change(work: &Work, copy: &Path, name: String, why: Reason, progress: &Progress) -> Result<(), AppError> {
    let archive = work.archive_handle();
    let older = archive.store();
    let mut still = older.hold_still().await?;
    let held = Arc::clone(&archive);
    let next = tokio::task::spawn_blocking(move || locked(held.vault()).begin_rotation(&name)).await??;
    match change_over(work, &older, &mut still, copy, (next, why), progress).await {
        Ok(_leaving) => {
            // A last checkpoint that fails is of a file that nobody needs any more.
            let _ = older.close_still(still).await;
            Ok(())
        }
        Err(error) => {
            // What cannot be written now is told at the next opening as a change that was cut short.
            let _ = locked(archive.vault()).abandon_rotation();
            Err(error)
        }
    }
}

/// Writes the new file and changes over to it. Nobody closes the archive while the answer is held.
async fn change_over<'w>(
    work: &'w Work,
    older: &Archive,
    still: &mut Still,
    copy: &Path,
    (next, why): (NextKeys, Reason),
    progress: &Progress,
) -> Result<MutexGuard<'w, ()>, AppError> {
    let archive = work.archive_handle();
    let (key, new_key) = (locked(archive.vault()).database_key()?, next.database_key()?);
    older.write_anew(still, &key, copy, &new_key, &progress.flag()).await?;
    progress.enter(Phase::Verifying, None);
    let newer = Archive::open(copy, &new_key).await?;
    newer.sign_with(locked(archive.vault()).journal_signer()?);
    let noted = note(work, &newer, next.generation(), why).await;
    // From here on nobody may close the archive in between; who is closing it now comes first.
    let leaving = work.desk().leaving.try_lock();
    let leaving = match (noted, leaving) {
        (Ok(()), Ok(leaving)) if !progress.is_cancelled() => leaving,
        (noted, _) => {
            let _ = newer.close().await;
            return Err(noted.err().unwrap_or(AppError::Cancelled));
        }
    };
    let held = Arc::clone(&archive);
    let finished = tokio::task::spawn_blocking(move || locked(held.vault()).finish_rotation(next)).await?;
    if let Err(error) = finished {
        let _ = newer.close().await;
        return Err(error.into());
    }
    archive.replace_store(newer);
    Ok(leaving)
}

/// The first entry of the new file says that it has new keys: header and journal cannot differ about it.
async fn note(work: &Work, newer: &Archive, generation: u32, why: Reason) -> Result<(), AppError> {
    let (unit, now) = (newer.scope(), work.now().to_rfc3339());
    let note = AuditNote { what: why.code().to_owned(), count: Some(u64::from(generation)), ..AuditNote::default() };
    newer
        .transact(work.act(), async |tx| -> Result<(), AppError> {
            tx.write(unit, Body::AuditKeysChanged(note));
            tx.set_setting(DUE_SETTING, "").await?;
            tx.set_setting(CHANGED_SETTING, &now).await?;
            Ok(())
        })
        .await?;
    Ok(())
}

impl OpenArchive {
    /// The person at the desk proves again who they are (SECURITY 1, T3).
    ///
    /// # Errors
    /// `WrongPassphrase`.
    pub(crate) async fn confirm(self: Arc<Self>, passphrase: Passphrase) -> Result<(), AppError> {
        Ok(tokio::task::spawn_blocking(move || locked(self.vault()).confirm(&passphrase)).await??)
    }
}
