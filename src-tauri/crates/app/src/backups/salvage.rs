//! A damaged archive: what can still be read goes into a new one (SECURITY R6). The damaged one is only read.

use super::{aside, fit_for_work, restore::keep_beside};
use crate::{
    AppError, Desk, Work,
    archive::{OpenArchive, archive_folder, slowed},
    desk::locked,
    erasure::ledger,
    jobs::{Phase, Progress},
};
use custode_domain::{ids::ReplicaId, journal::Body, records::AuditNote};
use custode_store::{Salvaged, StoreError};
use custode_vault::{Ledger, Passphrase, Unlocked, VaultError};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

/// What was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rescued {
    /// The new archive folder.
    pub dir: PathBuf,
    /// What was read and what was not.
    pub salvaged: Salvaged,
}

/// Makes a new archive under `name` beside, or in `place`, from what the damaged one still gives, and leaves it closed and
/// chosen. It opens with the same passphrase and the same recovery sheet, and writes as an installation of its own.
///
/// # Errors
/// Those of unlocking; [`AppError::Conflict`] `archive-exists`; [`AppError::Precondition`] `busy` while another is at work; those of the database when no page with entries can
/// be read; [`AppError::Cancelled`]. Nothing is left after an error.
pub async fn salvage(
    desk: &Arc<Desk>,
    damaged: PathBuf,
    place: &Path,
    name: &str,
    login: String,
    passphrase: Passphrase,
) -> Result<Rescued, AppError> {
    let dir = place.join(format!("{}.custode", archive_folder(name)?));
    fit_for_work(place)?;
    if dir.exists() {
        return Err(AppError::Conflict("archive-exists"));
    }
    let rescuing = Rescuing::begin(desk)?;
    desk.lock().await;
    let salvaged = rescue(desk, damaged, place, &dir, (login, passphrase), &rescuing.progress).await?;
    Ok(Rescued { dir, salvaged })
}

/// The salvage at work; there is one at a time, and it is over when this is dropped.
struct Rescuing<'d> {
    desk: &'d Desk,
    progress: Arc<Progress>,
}

impl<'d> Rescuing<'d> {
    /// Errors: [`AppError::Precondition`] `busy` while another one is at work.
    fn begin(desk: &'d Desk) -> Result<Self, AppError> {
        let (mut place, progress) = (locked(&desk.rescuing), Arc::new(Progress::default()));
        if place.is_some() {
            return Err(AppError::Precondition("busy"));
        }
        *place = Some(Arc::clone(&progress));
        Ok(Self { desk, progress })
    }
}

impl Drop for Rescuing<'_> {
    fn drop(&mut self) {
        *locked(&self.desk.rescuing) = None;
    }
}

/// How far the salvage at work is; `None` where none is. It can be stopped there.
pub fn rescuing(desk: &Desk) -> Option<Arc<Progress>> {
    locked(&desk.rescuing).clone()
}

async fn rescue(
    desk: &Arc<Desk>,
    damaged: PathBuf,
    place: &Path,
    dir: &Path,
    (login, passphrase): (String, Passphrase),
    progress: &Progress,
) -> Result<Salvaged, AppError> {
    let held = desk.lock_folder(&damaged)?;
    let (from, who, words) = (damaged.clone(), login.clone(), passphrase.clone());
    let opening =
        async { Ok(tokio::task::spawn_blocking(move || custode_vault::unlock(&from, Some(&who), &words)).await??) };
    let vault = slowed(desk, opening).await?;
    let (_aside, staged, lock) = aside::begin(desk, place, aside::SALVAGE)?;
    let into = vault.copy_header_into(&staged)?;
    let key = vault.database_key()?;
    let replica = ReplicaId::from_uuid(desk.new_id());
    let watch = |done: u64, total: u64| {
        if done == 0 {
            progress.enter(Phase::Reading, Some(total));
        } else if done == total {
            progress.enter(Phase::Indexing, None);
        }
        progress.done(done);
        !progress.is_cancelled()
    };
    let salvaged = custode_store::salvage(&vault.data_file(), &into, &key, (replica, desk.now()), &watch).await;
    let salvaged = salvaged.map_err(|error| match error {
        StoreError::Cancelled => AppError::Cancelled,
        other => other.into(),
    })?;
    let rows = ledger_of(&vault)?;
    drop((vault, held));
    *locked(&desk.held) = Some(lock);
    let done = settle(desk, (&staged, place), (login, passphrase), rows, salvaged, progress).await;
    *locked(&desk.held) = None;
    let seal = done?;
    custode_vault::name_backup(&staged, dir)?;
    let token = desk.new_id();
    let mut machine = desk.machine();
    machine.remember(dir, false, token)?;
    if let Some(seal) = seal {
        machine.remember_seal(dir, seal)?;
    }
    Ok(salvaged)
}

/// The same for the archive that is chosen and does not open; the new one lies beside it.
///
/// # Errors
/// As [`salvage`].
pub async fn salvage_chosen(
    desk: &Arc<Desk>,
    name: &str,
    login: String,
    passphrase: Passphrase,
) -> Result<Salvaged, AppError> {
    let damaged = desk.chosen_dir()?;
    let place = damaged.parent().map(Path::to_owned).unwrap_or_default();
    Ok(salvage(desk, damaged, &place, name, login, passphrase).await?.salvaged)
}

fn ledger_of(vault: &Unlocked) -> Result<Vec<custode_vault::LedgerRow>, VaultError> {
    Ok(match vault.read_ledger()? {
        Ledger::Own(rows) => rows,
        Ledger::Missing | Ledger::Foreign => Vec::new(),
    })
}

/// Opens the new archive once, erases again what the ledger knows and whose mark is lost, and writes down what is missing.
async fn settle(
    desk: &Arc<Desk>,
    (staged, place): (&Path, &Path),
    (login, passphrase): (String, Passphrase),
    rows: Vec<custode_vault::LedgerRow>,
    salvaged: Salvaged,
    progress: &Progress,
) -> Result<Option<custode_vault::SealMemory>, AppError> {
    let unlock = move |dir: &Path| custode_vault::unlock(dir, Some(&login), &passphrase);
    let archive = Arc::new(OpenArchive::open(desk, staged.to_owned(), unlock).await?);
    let work = Work::on_arrival(desk, &archive);
    let told = async {
        if !rows.is_empty() {
            locked(archive.vault()).write_ledger(&rows)?;
        }
        ledger::replay(&work).await?;
        let unit = archive.store().scope();
        let note = AuditNote {
            what: "salvage".to_owned(),
            count: Some(salvaged.lost_entries),
            // Signed with the note: what came over is vouched for as it came.
            sha256: Some(archive.store().rescued_hash().await?.to_vec()),
            detail: Some(salvaged.entries.to_string()),
            ..AuditNote::default()
        };
        work.transact(async |tx| {
            tx.write(unit, Body::Salvaged(note));
            Ok(())
        })
        .await?;
        crate::archive::note_signing(&archive).await?;
        // Nothing stands outside of the folder that goes with a salvage that is stopped.
        if progress.is_cancelled() { Err(AppError::Cancelled) } else { keep_beside(&archive, place) }
    };
    let told = told.await;
    let seal = archive.close(&desk.replicas).await;
    told.map(|()| seal)
}
