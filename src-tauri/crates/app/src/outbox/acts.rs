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

/// Tries the server again now, whatever it said before.
///
/// # Errors
/// [`AppError::Precondition`] `outbox-off`.
pub async fn again(work: &Work) -> Result<(), AppError> {
    if !super::settings(work).await?.on {
        return Err(AppError::Precondition("outbox-off"));
    }
    work.desk().postroom.reset();
    work.desk().tend_outbox().await;
    Ok(())
}
