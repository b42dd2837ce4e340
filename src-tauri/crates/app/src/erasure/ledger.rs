//! The erasure ledger beside the archive (JOURNAL R12): what an older copy must erase again before anybody sees it.

use crate::{AppError, Work, archive::OpenArchive, binned, contacts::Names, desk::locked};
use custode_domain::{
    ids::UnitId,
    journal::Body,
    records::{ErasureReceipt, LedgerReplay},
};
use custode_vault::{Ledger, LedgerRow, VaultError};
use std::collections::HashSet;

/// Units in one transaction.
const PORTION: usize = 200;

/// How the ledger stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[repr(u8)]
pub enum LedgerState {
    /// It says what the archive says.
    #[default]
    Fine = 0,
    /// The file is damaged or of another archive: it was not used, and is not written over.
    Foreign = 1,
    /// It can't be read or written where the archive lies.
    Unreachable = 2,
}

/// Erases again what the ledger says was erased, if this archive is an older copy that still has it; then brings the
/// ledger up to date. Nothing happens by a ledger that is not of this archive.
///
/// # Errors
/// Those of the database.
pub(crate) async fn replay(work: &Work) -> Result<(), AppError> {
    let said = locked(work.archive().vault()).read_ledger();
    match said {
        Ok(Ledger::Own(rows)) => erase_again(work, &rows).await?,
        Ok(Ledger::Missing) => {}
        Ok(Ledger::Foreign) => {
            work.archive().set_ledger(LedgerState::Foreign);
            return Ok(());
        }
        Err(_) => {
            work.archive().set_ledger(LedgerState::Unreachable);
            return Ok(());
        }
    }
    up_to_date(work).await
}

async fn erase_again(work: &Work, rows: &[LedgerRow]) -> Result<(), AppError> {
    let erased: HashSet<UnitId> = work.reader().erased_units().await?.into_iter().map(|(unit, _)| unit).collect();
    let open: Vec<UnitId> =
        rows.iter().map(|row| UnitId::from_bytes(row.unit)).filter(|unit| !erased.contains(unit)).collect();
    let open = work.reader().known_units(&open).await?;
    if open.is_empty() {
        return Ok(());
    }
    let names = Names::read(work).await?;
    let mut count = 0;
    for portion in open.chunks(PORTION) {
        count += binned::erase_again(work, &names, portion).await?;
    }
    crate::drafts::forget_drafts(work).await?;
    let unit = work.archive().store().scope();
    work.transact(async |tx| {
        tx.write(unit, Body::LedgerReplayed(LedgerReplay { units: count }));
        Ok(())
    })
    .await?;
    binned::empty_log(work).await
}

/// Brings the ledger up to date with what the archive has erased, beside it and where its backups lie, and removes the
/// drafts, one of which may be to somebody who is erased. Called after each erasure.
///
/// # Errors
/// Those of the database; a ledger that cannot be written is a state, not an error: what is erased is erased.
pub(crate) async fn keep(work: &Work) -> Result<(), AppError> {
    crate::drafts::forget_drafts(work).await?;
    up_to_date(work).await
}

async fn up_to_date(work: &Work) -> Result<(), AppError> {
    crate::reach::remove_drafts(&work.desk().ports.data_dir);
    let erased = work.reader().erased_units().await?;
    if erased.is_empty() || work.archive().ledger() == LedgerState::Foreign {
        return Ok(());
    }
    match write(work, &erased) {
        Ok(rows) => {
            work.archive().set_ledger(LedgerState::Fine);
            crate::backups::ledger_to_places(work.desk(), work.archive(), &rows);
        }
        Err(_) => work.archive().set_ledger(LedgerState::Unreachable),
    }
    Ok(())
}

/// What the ledger and the archive together know to be erased.
///
/// # Errors
/// Those of the database; a ledger beside the archive that cannot be read adds nothing.
pub(crate) async fn rows(archive: &OpenArchive) -> Result<Vec<LedgerRow>, AppError> {
    let erased = archive.reader().erased_units().await?;
    let said = match locked(archive.vault()).read_ledger() {
        Ok(Ledger::Own(rows)) => rows,
        Ok(Ledger::Missing | Ledger::Foreign) | Err(_) => Vec::new(),
    };
    Ok(united(said, &erased))
}

fn write(work: &Work, erased: &[(UnitId, Vec<u8>)]) -> Result<Vec<LedgerRow>, VaultError> {
    let vault = locked(work.archive().vault());
    let said = match vault.read_ledger()? {
        Ledger::Own(rows) => rows,
        Ledger::Missing | Ledger::Foreign => Vec::new(),
    };
    let before = said.len();
    let rows = united(said, erased);
    if rows.len() > before {
        vault.write_ledger(&rows)?;
    }
    Ok(rows)
}

fn united(mut rows: Vec<LedgerRow>, erased: &[(UnitId, Vec<u8>)]) -> Vec<LedgerRow> {
    let said: HashSet<[u8; 16]> = rows.iter().map(|row| row.unit).collect();
    for (unit, receipt) in erased.iter().filter(|(unit, _)| !said.contains(unit.as_bytes())) {
        let at = ErasureReceipt::from_bytes(receipt).map_or(0, |receipt| receipt.at.timestamp_millis());
        rows.push(LedgerRow { unit: *unit.as_bytes(), at_ms: u64::try_from(at).unwrap_or(0) });
    }
    rows
}
