//! What an operator does with messages in the outbox.

use crate::{AppError, Work, consents::unask};
use custode_domain::{
    communication::Delivery,
    ids::{CommunicationId, TxnId},
    journal::Body,
    sending::SendFault,
    unit::UnitState,
};

/// Takes a message back that has not left yet.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Precondition`] `not-queued` for one that is on its way or over.
pub async fn cancel(work: &Work, id: CommunicationId) -> Result<TxnId, AppError> {
    work.require_communication(id).await?;
    let done = work
        .transact(async |tx| {
            let Some(UnitState::Communication(record)) = tx.state(id).await? else {
                return Err(AppError::NotFound("communication"));
            };
            let item = record.get().ok_or(AppError::NotFound("communication"))?;
            if item.delivery != Some(Delivery::Queued) {
                return Err(AppError::Precondition("not-queued"));
            }
            unask(work, tx, id, item).await?;
            tx.write(id, Body::CommunicationChanged(item.ended(Delivery::NotDone, Some(SendFault::Cancelled))));
            Ok(())
        })
        .await?;
    Ok(done.txn)
}

/// The outbox is everybody's: whose role ends at their own cards neither stops it nor drives it on.
pub(super) fn whole_firm(work: &Work) -> Result<(), AppError> {
    if work.only_owner().is_some() { Err(AppError::Forbidden("role")) } else { Ok(()) }
}

/// Tries the server again now, whatever it said before.
///
/// # Errors
/// [`AppError::Forbidden`] `role` for whose role ends at their own cards; [`AppError::Precondition`] `outbox-off`.
pub async fn again(work: &Work) -> Result<(), AppError> {
    whole_firm(work)?;
    if !super::settings(work).await?.on {
        return Err(AppError::Precondition("outbox-off"));
    }
    work.desk().postroom.reset();
    work.desk().tend_outbox().await;
    Ok(())
}
