//! How it ended in the mail or telephone program: only a person knows.

use crate::{AppError, Work, consents::unask};
use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    communication::{Communication, Delivery},
    consent::{Stop, objection},
    ids::{CommunicationId, ContactId, StopId, TxnId},
    journal::Body,
    role::Permission,
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
    /// Day on which somebody comes back to it (S16); none = as it was.
    pub follow_up_on: Option<NaiveDate>,
    /// Whoever was called wants no more calls for marketing: their objection is noted in the same write (Art. 21(2) GDPR, S61).
    pub no_more_calls: bool,
}

/// Writes down how a call or message ended that was opened in another program.
///
/// # Errors
/// [`AppError::NotFound`], also for what is in the bin; [`AppError::Precondition`] for what was never opened, and for "no more
/// calls" where no call to one person took place; [`AppError::Forbidden`] where the role may not record it; field faults for
/// an outcome too long and for a day of following up that is over.
pub async fn settle(work: &Work, settled: Settled) -> Result<TxnId, AppError> {
    work.require_communication(settled.id).await?;
    if settled.no_more_calls && !work.may(Permission::Consents) {
        return Err(AppError::Forbidden("role"));
    }
    let outcome = settled.outcome.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    if outcome.as_deref().is_some_and(|text| text.len() > 2_000) {
        return Err(AppError::field("outcome", "too-long"));
    }
    if settled.minutes.is_some_and(|minutes| minutes > 24 * 60) {
        return Err(AppError::field("minutes", "out-of-range"));
    }
    if settled.follow_up_on.is_some_and(|day| day < work.today()) {
        return Err(AppError::field("followUpOn", "in-past"));
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
            if settled.no_more_calls {
                let (contact, stop) = objection_of(work, &settled, &item)?;
                tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
                tx.write(contact, Body::StopSet(stop));
            }
            if !settled.done {
                unask(work, tx, settled.id, &item).await?;
            }
            let ended = Communication {
                delivery: Some(if settled.done { Delivery::Done } else { Delivery::NotDone }),
                outcome: outcome.or(item.outcome),
                follow_up_on: settled.follow_up_on.or(item.follow_up_on),
                duration_s: settled.minutes.map(|minutes| minutes * 60).or(item.duration_s),
                ..item
            };
            tx.write(settled.id, Body::CommunicationChanged(ended));
            Ok(())
        })
        .await?;
    Ok(done.txn)
}

/// The objection to calls of the one person who was called.
fn objection_of(work: &Work, settled: &Settled, item: &Communication) -> Result<(ContactId, Stop), AppError> {
    let [callee] = item.participants.as_slice() else { return Err(AppError::Precondition("no-callee")) };
    if !settled.done || item.channel != Channel::Phone {
        return Err(AppError::Precondition("no-callee"));
    }
    let id = StopId::from_uuid(work.new_id());
    let stop = objection(id, vec![], vec![Channel::Phone], None, work.today(), None);
    Ok((callee.contact, Stop { arrived_by: Some(Channel::Phone), ..stop }))
}
