//! The bin, undo, "not the same person", and the look at a masked value.

use super::values;
use crate::{
    AppError, Work,
    retention::{note_lost_by, take_back},
};
use custode_domain::{
    consent::{CorrectionRefused, check_reinstatement, may_undo_stop},
    contact::{BinReason, ContactBin, ContactField},
    ids::{ContactId, TxnId, UnitId},
    journal::{Body, FieldValue},
    records::AuditNote,
    role::Permission,
};
use zeroize::Zeroizing;

/// Most cards that one act may touch.
const MAX_CARDS: usize = 1_000;

fn counted(ids: &[ContactId]) -> Result<(), AppError> {
    if ids.is_empty() || ids.len() > MAX_CARDS {
        return Err(AppError::field("ids", "out-of-range"));
    }
    Ok(())
}

/// Moves cards to the bin; they can be restored.
///
/// # Errors
/// [`AppError::NotFound`] when a card does not exist; nothing is moved then.
pub async fn bin(work: &Work, ids: &[ContactId]) -> Result<TxnId, AppError> {
    counted(ids)?;
    let outcome = work
        .transact(async |tx| {
            for id in ids {
                tx.contact(*id).await?.ok_or(AppError::NotFound("contact"))?;
                let body = ContactBin { reason: Some(BinReason::Operator), ..ContactBin::default() };
                tx.write(*id, Body::ContactBinned(body));
            }
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// Takes an act back: new entries with the earlier values, where nobody changed them since.
///
/// # Errors
/// [`AppError::NotFound`] for an unknown act, [`AppError::Precondition`] when nothing of it is left to take back, `held` for
/// what a hold keeps a case at,
/// `too-late` for an import after its 30 days, `undo-request` for what a request of a person did, or `changed-since-merge` for a merge whose cards changed since; [`AppError::Forbidden`] `lead-only` for an earlier correction of a consent, and
/// `persons-own` or `lead-only` for an earlier objection (I8).
pub async fn undo(work: &Work, txn: TxnId) -> Result<TxnId, AppError> {
    if work.reader().merge_of(txn).await?.is_some() {
        work.require(Permission::PeopleMerge).await?;
        return super::split(work, txn).await;
    }
    crate::imports::undoable_in_time(work, txn).await?;
    let units = work.require_undo(txn).await?;
    let lead = crate::consents::is_lead(work);
    let outcome = work
        .transact(async |tx| {
            for unit in &units {
                if !tx.reaches_unit(*unit).await? {
                    return Err(AppError::Forbidden("role"));
                }
            }
            let undone = tx.undo(txn).await?;
            if undone.units == 0 {
                return Err(AppError::Precondition("nothing-to-undo"));
            }
            if !undone.cases.is_empty() {
                let held = tx.held_units(work.today()).await?;
                if undone.cases.iter().any(|case| held.contains(case)) {
                    return Err(AppError::Precondition("held"));
                }
            }
            for correction in &undone.reinstated {
                check_reinstatement(correction, work.archive().actor(), lead, work.now())
                    .map_err(|_| AppError::Forbidden("lead-only"))?;
            }
            for (stop, proven) in &undone.unset {
                may_undo_stop(stop, *proven, work.archive().actor(), lead, work.now()).map_err(|refused| {
                    let own = refused == CorrectionRefused::PersonsOwn;
                    AppError::Forbidden(if own { "persons-own" } else { "lead-only" })
                })?;
            }
            Ok(())
        })
        .await?;
    // Days from which terms run may be other ones now, or none.
    note_lost_by(work, outcome.txn).await?;
    take_back(work, None).await?;
    Ok(outcome.txn)
}

/// "They are not the same person": remembered for ever.
///
/// # Errors
/// [`AppError::NotFound`] when the pair was never proposed.
pub async fn dismiss_duplicate(work: &Work, a: ContactId, b: ContactId) -> Result<TxnId, AppError> {
    let pairs = work.reader().duplicates_of(a).await?;
    let pair = pairs.iter().find(|pair| pair.other == b).ok_or(AppError::NotFound("pair"))?.pair;
    let outcome = work
        .transact(async |tx| {
            tx.write(pair, Body::DuplicateDismissed);
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// Shows a sealed value; the look is written into the journal of the card (S52).
///
/// # Errors
/// [`AppError::NotFound`] when the card or the value does not exist.
pub async fn reveal(work: &Work, id: ContactId, field: ContactField) -> Result<Zeroizing<String>, AppError> {
    work.require_seen(|sight| sight.hides_field(field))?;
    let unit: UnitId = id.into();
    let value = work
        .transact(async |tx| {
            let contact = tx.contact(id).await?.ok_or(AppError::NotFound("contact"))?;
            let Some(FieldValue::Sealed { bytes, .. }) = contact.value(field) else {
                return Err(AppError::NotFound("value"));
            };
            let plain = values::unseal(work.archive(), id, field, bytes)?;
            let note = AuditNote { what: field.code().to_owned(), ..AuditNote::default() };
            tx.write(unit, Body::AuditRevealed(note));
            Ok(plain)
        })
        .await?;
    Ok(value.value)
}
