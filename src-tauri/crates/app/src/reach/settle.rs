//! How it ended in the mail or telephone program: only a person knows.

use crate::{AppError, Work, consents::unask};
use custode_domain::{
    communication::{Communication, Delivery},
    ids::{CommunicationId, TxnId},
    journal::Body,
    unit::UnitState,
};

/// How it ended.
#[derive(Debug, Clone)]
pub struct Settled {
    /// The item.
    pub id: CommunicationId,
    /// Sent, or the call took place.
    pub done: bool,
    /// Outcome in words.
    pub outcome: Option<String>,
    /// Minutes of a call.
    pub minutes: Option<u32>,
}

/// Writes down how a call or message ended that was opened in another program.
///
/// # Errors
/// [`AppError::NotFound`], also for what is in the bin; [`AppError::Precondition`] for what was never opened; a field fault for an outcome too long.
pub async fn settle(work: &Work, settled: Settled) -> Result<TxnId, AppError> {
    work.require_communication(settled.id).await?;
    let outcome = settled.outcome.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    if outcome.as_deref().is_some_and(|text| text.len() > 2_000) {
        return Err(AppError::field("outcome", "too-long"));
    }
    if settled.minutes.is_some_and(|minutes| minutes > 24 * 60) {
        return Err(AppError::field("minutes", "out-of-range"));
    }
    let done = work
        .transact(async |tx| {
            let Some(UnitState::Communication(record)) = tx.state(settled.id).await? else {
                return Err(AppError::NotFound("communication"));
            };
            let item =
                record.get().filter(|_| !record.is_archived()).cloned().ok_or(AppError::NotFound("communication"))?;
            if item.delivery.is_none() {
                return Err(AppError::Precondition("not-opened"));
            }
            if item.is_on_its_way() {
                return Err(AppError::Precondition("in-outbox"));
            }
            if !settled.done {
                unask(work, tx, settled.id, &item).await?;
            }
            let ended = Communication {
                delivery: Some(if settled.done { Delivery::Done } else { Delivery::NotDone }),
                outcome: outcome.or(item.outcome),
                duration_s: settled.minutes.map(|minutes| minutes * 60).or(item.duration_s),
                ..item
            };
            tx.write(settled.id, Body::CommunicationChanged(ended));
            Ok(())
        })
        .await?;
    Ok(done.txn)
}
