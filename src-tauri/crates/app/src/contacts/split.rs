//! The undo of a merge: two cards again, as long as neither side changed since (DOMAIN 4.9).

use crate::{AppError, Work};
use custode_domain::{
    contact::{absorption_of, changed_since, splitting},
    ids::{ContactId, TxnId},
};

/// Why a merge can't be split (any more).
async fn refusal(work: &Work, survivor: ContactId, txn: TxnId) -> Result<Option<AppError>, AppError> {
    let reader = work.reader();
    let entries = reader.entries(survivor).await?;
    if splitting(&entries, txn).is_none() {
        return Ok(Some(AppError::Precondition("nothing-to-undo")));
    }
    let Some(absorbed) = absorption_of(&entries, txn) else { return Ok(None) };
    let merged_at = entries.iter().filter(|entry| entry.header.txn == txn).map(|entry| entry.header.stamp).max();
    let mut changed = changed_since(&entries, txn);
    if let Some(other) = absorbed.others.first() {
        changed |= changed_since(&reader.entries(*other).await?, txn);
    }
    if let Some(stamp) = merged_at {
        for id in absorbed.others.iter().chain([&survivor]) {
            changed |= reader.spoken_since(*id, stamp).await?;
        }
    }
    Ok(changed.then_some(AppError::Precondition("changed-since-merge")))
}

/// Whether [`split`] would work now.
pub(super) async fn may_split(work: &Work, survivor: ContactId, txn: TxnId) -> Result<bool, AppError> {
    Ok(refusal(work, survivor, txn).await?.is_none())
}

/// Takes a merge back: both cards stand as before, by new entries.
///
/// # Errors
/// [`AppError::NotFound`] for an action that merged nothing; [`AppError::Precondition`] `changed-since-merge` when a card
/// or a communication with it changed after the merge, `nothing-to-undo` when it was split already.
pub async fn split(work: &Work, txn: TxnId) -> Result<TxnId, AppError> {
    let survivor = work.reader().merge_of(txn).await?.ok_or(AppError::NotFound("merge"))?;
    if let Some(refused) = refusal(work, survivor, txn).await? {
        return Err(refused);
    }
    let outcome = work
        .transact(async |tx| {
            tx.undo(txn).await?;
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}
