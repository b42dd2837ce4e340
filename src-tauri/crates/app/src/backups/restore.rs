//! Restoring a backup into a new archive folder, never over anything (JOURNAL R12, SECURITY 2.7).
//!
//! The files are unpacked into a folder of their own beside the place, opened and checked there, become an installation
//! of their own, and are held against every ledger of erasures that can be found. Only then the folder gets its name: a
//! stop before that leaves no archive.

use super::{
    aside, fit_for_work,
    folder::{backups_at, backups_in, holding},
};
use crate::{
    AppError, Desk, Work,
    archive::{Arrival, OpenArchive, Recovery, archive_folder, issue_kit, opened, received, unlock},
    desk::locked,
    erasure::ledger,
};
use chrono::{DateTime, Utc};
use custode_domain::{journal::Body, records::AuditNote, role::Permission};
use custode_vault::{BackupFile, KdfParams, Ledger, LedgerRow, Passphrase, RecoveryCode};
use std::{
    collections::{HashMap, HashSet},
    path::{Path, PathBuf},
    sync::{Arc, atomic::AtomicBool},
};

/// What opens the backup.
#[derive(Clone)]
pub enum Way {
    /// The passphrase of that time.
    Passphrase {
        /// Who.
        login: String,
        /// Theirs.
        passphrase: Passphrase,
    },
    /// The recovery sheet of that time; a new passphrase and a new sheet follow.
    Code {
        /// As typed.
        code: Arc<RecoveryCode>,
        /// Whose passphrase is set.
        login: String,
        /// The new one.
        new: Passphrase,
    },
}

custode_domain::redacted!(Way);

/// Where the erasures since the backup are read from, beside the places that are looked at anyway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LedgerFrom {
    /// Beside the backup, in the place, beside archives that are known here, in their backup folders.
    Found,
    /// This file too.
    File(PathBuf),
    /// Somebody decided to go on without one that is new enough.
    Without,
}

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Wish {
    /// The backup.
    pub file: PathBuf,
    /// The folder to put the archive in; `None` = the documents folder.
    pub place: Option<PathBuf>,
    /// Name of the archive; `None` = the one that it had.
    pub name: Option<String>,
    /// What opens it.
    pub way: Way,
    /// Where the ledger is.
    pub ledger: LedgerFrom,
}

/// What a backup tells before any key is there.
#[derive(Clone, PartialEq, Eq)]
pub struct Found {
    /// Name of the archive.
    pub archive: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Its number.
    pub counter: u64,
    /// People and organisations.
    pub contacts: u64,
    /// Who can open it.
    pub logins: Vec<String>,
    /// A newer backup of the same archive lies beside it.
    pub newer_beside: bool,
}

custode_domain::redacted!(Found);

/// What was done.
#[derive(Debug)]
pub struct Restored {
    /// The new archive folder.
    pub dir: PathBuf,
    /// When the backup was made.
    pub made_at: DateTime<Utc>,
    /// Its number.
    pub counter: u64,
    /// A ledger at least as new as the backup was found.
    pub ledger: bool,
    /// Units that were erased again.
    pub erased_again: u64,
}

/// Looks at a backup; nothing is written.
///
/// # Errors
/// Those of the vault for a file that is none, is damaged, or is of a newer program.
pub fn look(file: &Path) -> Result<Found, AppError> {
    let backup = BackupFile::read(file)?;
    let manifest = backup.manifest();
    let beside = backups_in(holding(file), backup.file_uuid());
    Ok(Found {
        archive: manifest.archive.clone(),
        made_at: made_at(&backup),
        counter: manifest.counter,
        contacts: manifest.tables.iter().find(|(name, _)| name == "contact").map_or(0, |(_, rows)| *rows),
        logins: backup.logins().into_iter().map(custode_domain::personal::Personal::into_inner).collect(),
        newer_beside: beside.iter().any(|other| other.manifest().counter > manifest.counter),
    })
}

/// The newest backup of the chosen archive, in the folders that were chosen for it on this machine. Its number decides, not
/// its day: a clock may have been wrong.
///
/// # Errors
/// [`AppError::Precondition`] `no-archive`.
pub async fn newest_of_chosen(desk: &Desk) -> Result<Option<PathBuf>, AppError> {
    let dir = desk.chosen_dir()?;
    let plan = desk.machine().chosen().map(|known| known.backup.clone()).unwrap_or_default();
    // A header that is damaged does not say which archive it is; then the file is picked by hand.
    let Ok(header) = custode_vault::inspect(&dir) else { return Ok(None) };
    let mut found = Vec::new();
    for (_, place) in plan.places() {
        found.extend(backups_at(&place.path, header.file_uuid).await?);
    }
    let newest = found.into_iter().max_by_key(|backup| backup.manifest().counter);
    Ok(newest.map(|backup| backup.path().to_owned()))
}

fn made_at(backup: &BackupFile) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(backup.manifest().made_at_ms).unwrap_or_default()
}

/// Restores and opens. With the recovery sheet the archive waits behind a new sheet, which comes back.
///
/// # Errors
/// Field faults for name and code; [`AppError::Conflict`] `archive-exists`; [`AppError::Precondition`] `ledger-missing`
/// when no ledger is at least as new as the backup, `ledger-foreign` when the chosen file is none of this archive,
/// [`AppError::Forbidden`] for somebody who wants to go on without one and may not erase, `place-synced`, `place-network`; wrong keys, damage and a full disk as
/// elsewhere. Nothing is left after an error, and the archive that was open is closed.
pub async fn restore(desk: &Arc<Desk>, wish: Wish) -> Result<(Restored, Option<Recovery>), AppError> {
    let way = wish.way.clone();
    let restored = restore_at_terminal(desk, wish).await?;
    let kit = match way {
        Way::Passphrase { login, passphrase } => {
            unlock(desk, login, passphrase).await?;
            None
        }
        Way::Code { login, new, .. } => {
            let archive = opened(desk, login, new).await?;
            Some(issue_kit(desk, received(desk, archive).await?).await?)
        }
    };
    Ok((restored, kit))
}

/// Restores, and leaves the new archive closed and chosen.
///
/// # Errors
/// As [`restore`].
pub async fn restore_at_terminal(desk: &Arc<Desk>, wish: Wish) -> Result<Restored, AppError> {
    let (file, place) = (wish.file.clone(), wish.place.clone().unwrap_or_else(|| desk.host().documents_dir()));
    let backup = Arc::new(BackupFile::read(&file)?);
    if backup.schema_min_reader() > custode_store::DATA_SCHEMA {
        return Err(custode_store::StoreError::NewerFile { needs: backup.schema_min_reader() }.into());
    }
    let name = archive_folder(wish.name.as_deref().unwrap_or(&backup.manifest().archive))?;
    let dir = place.join(format!("{name}.custode"));
    fit_for_work(&place)?;
    if dir.exists() {
        return Err(AppError::Conflict("archive-exists"));
    }
    desk.lock().await;
    let (_aside, staged, lock) = aside::begin(desk, &place, aside::RESTORE)?;
    *locked(&desk.held) = Some(lock);
    let done = fill(desk, &wish, &backup, &staged, &place).await;
    // The folder can only be renamed when nothing in it is open.
    *locked(&desk.held) = None;
    let (restored, seal) = done?;
    custode_vault::name_backup(&staged, &dir)?;
    let token = desk.new_id();
    let mut machine = desk.machine();
    machine.remember(&dir, false, token)?;
    if let Some(seal) = seal {
        machine.remember_seal(&dir, seal)?;
    }
    Ok(Restored { dir, ..restored })
}

async fn fill(
    desk: &Arc<Desk>,
    wish: &Wish,
    backup: &Arc<BackupFile>,
    staged: &Path,
    place: &Path,
) -> Result<(Restored, Option<custode_vault::SealMemory>), AppError> {
    let (from, to) = (Arc::clone(backup), staged.to_owned());
    tokio::task::spawn_blocking(move || from.unpack(&to, &AtomicBool::new(false))).await??;
    let archive = Arc::new(open_staged(desk, wish, backup, staged).await?);
    let done = replayed(desk, wish, backup, &archive, place).await;
    let seal = archive.close(&desk.replicas).await;
    Ok((done?, seal))
}

async fn open_staged(
    desk: &Arc<Desk>,
    wish: &Wish,
    backup: &Arc<BackupFile>,
    staged: &Path,
) -> Result<OpenArchive, AppError> {
    let (way, kdf) = (wish.way.clone(), desk.ports.kdf.unwrap_or(KdfParams::DEFAULT));
    let lock = desk.lock_folder(staged)?;
    OpenArchive::arrive(desk, staged.to_owned(), Arrival::Restored(Arc::clone(backup)), move |dir| match way {
        Way::Passphrase { login, passphrase } => custode_vault::unlock(dir, Some(&login), &passphrase),
        Way::Code { code, login, new } => {
            custode_vault::unlock_with_recovery(dir, &code)?.set_passphrase(lock, Some(&login), &new, kdf)
        }
    })
    .await
}

async fn replayed(
    desk: &Arc<Desk>,
    wish: &Wish,
    backup: &BackupFile,
    archive: &Arc<OpenArchive>,
    place: &Path,
) -> Result<Restored, AppError> {
    let work = Work::on_arrival(desk, archive);
    let (rows, any) = ledgers(desk, wish, archive, place)?;
    let erased: HashSet<[u8; 16]> =
        work.reader().erased_units().await?.into_iter().map(|(unit, _)| *unit.as_bytes()).collect();
    let known: HashSet<[u8; 16]> = rows.iter().map(|row| row.unit).collect();
    let fresh = any && erased.is_subset(&known);
    if !fresh && wish.ledger != LedgerFrom::Without {
        return Err(AppError::Precondition("ledger-missing"));
    }
    // It may bring back who was erased. Who has the sheet has every key anyway.
    if !fresh && matches!(wish.way, Way::Passphrase { .. }) && !archive.access().may(Permission::Erase) {
        return Err(AppError::Forbidden("role"));
    }
    if any {
        locked(archive.vault()).write_ledger(&rows)?;
    }
    ledger::replay(&work).await?;
    let now_erased = work.reader().erased_units().await?.len();
    let (unit, counter) = (archive.store().scope(), backup.manifest().counter);
    let note = AuditNote {
        what: if fresh { "ledger" } else { "without-ledger" }.to_owned(),
        count: Some(counter),
        detail: Some(made_at(backup).to_rfc3339()),
        ..AuditNote::default()
    };
    work.transact(async |tx| {
        tx.write(unit, Body::BackupRestored(note));
        Ok(())
    })
    .await?;
    keep_beside(archive, place)?;
    Ok(Restored {
        dir: PathBuf::new(),
        made_at: made_at(backup),
        counter,
        ledger: fresh,
        erased_again: (now_erased - erased.len()) as u64,
    })
}

/// Every ledger of this archive that can be found, in one; false when there is none. Nobody chose those that are not of
/// this archive, or cannot be read, but for the one that somebody did choose.
fn ledgers(desk: &Desk, wish: &Wish, archive: &OpenArchive, place: &Path) -> Result<(Vec<LedgerRow>, bool), AppError> {
    let vault = locked(archive.vault());
    let mut folders: Vec<PathBuf> = vec![place.to_owned()];
    folders.push(holding(&wish.file).to_owned());
    for known in &desk.machine().memory().archives {
        folders.extend(known.path.parent().map(Path::to_owned));
        folders.extend(known.backup.places().map(|(_, place)| place.path.clone()));
    }
    let own = |file: &Path| match vault.read_ledger_at(file) {
        Ok(Ledger::Own(rows)) => Some(rows),
        Ok(Ledger::Missing | Ledger::Foreign) | Err(_) => None,
    };
    let mut found: Vec<Vec<LedgerRow>> =
        folders.iter().filter_map(|folder| own(&vault.ledger_file_in(folder))).collect();
    if let LedgerFrom::File(file) = &wish.ledger {
        found.push(own(file).ok_or(AppError::Precondition("ledger-foreign"))?);
    }
    let any = !found.is_empty();
    Ok((joined(found), any))
}

/// What is known now goes beside the new archive too, before that is there, and joins what a fuller ledger there knows. A file of
/// somebody else stays as it lies.
pub(super) fn keep_beside(archive: &OpenArchive, place: &Path) -> Result<(), AppError> {
    let vault = locked(archive.vault());
    let file = vault.ledger_file_in(place);
    let known = match (vault.read_ledger()?, vault.read_ledger_at(&file)?) {
        (Ledger::Own(rows), Ledger::Missing) => vec![rows],
        (Ledger::Own(rows), Ledger::Own(there)) => vec![there, rows],
        _ => return Ok(()),
    };
    Ok(vault.write_ledger_at(&file, &joined(known))?)
}

/// Every unit that some ledgers know, once, the earliest erased first.
fn joined(ledgers: Vec<Vec<LedgerRow>>) -> Vec<LedgerRow> {
    let rows: HashMap<[u8; 16], LedgerRow> = ledgers.into_iter().flatten().map(|row| (row.unit, row)).collect();
    let mut rows: Vec<LedgerRow> = rows.into_values().collect();
    rows.sort_by_key(|row| (row.at_ms, row.unit));
    rows
}

/// Parses a recovery code as it was typed.
///
/// # Errors
/// A field fault at `code`.
pub fn code(text: &str) -> Result<Arc<RecoveryCode>, AppError> {
    RecoveryCode::parse(text).map(Arc::new).map_err(|_| AppError::field("code", "mistyped"))
}

#[cfg(test)]
mod tests {
    use super::{LedgerRow, joined};

    /// R12: a ledger that lies there already and knows more is not written over with less.
    #[test]
    fn ledgers_are_joined_by_unit() {
        let row = |unit: u8, at_ms| LedgerRow { unit: [unit; 16], at_ms };
        let there = vec![row(1, 10), row(2, 20), row(3, 5)];
        let known = vec![row(2, 20), row(4, 15)];
        assert_eq!(joined(vec![there, known]), [row(3, 5), row(1, 10), row(4, 15), row(2, 20)]);
        assert!(joined(Vec::new()).is_empty());
    }
}
