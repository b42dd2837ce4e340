//! Objections and blocks (Art. 21 GDPR; DOMAIN 4.3).

use crate::{AppError, Work};
use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    consent::{StopAuthor, StopLift, new_stop},
    ids::{ContactId, StopId, TxnId},
    journal::Body,
};

/// Records an objection or block to marketing; it works at once. Without channels it covers all of them.
///
/// # Errors
/// A field fault when firm or law block without a ground. The person's own objection is always taken; a day in the
/// future counts as today.
pub async fn record_stop(
    work: &Work,
    contact: ContactId,
    author: StopAuthor,
    channels: Vec<Channel>,
    since: NaiveDate,
    ground: Option<String>,
) -> Result<TxnId, AppError> {
    let ground = ground.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let id = StopId::from_uuid(work.new_id());
    let stop = new_stop(id, author, Vec::new(), channels, ground, since.min(work.today()), None)
        .map_err(|_| AppError::field("ground", "missing"))?;
    let outcome = work
        .transact(async |tx| {
            tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
            tx.write(contact, Body::StopSet(stop));
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// Lifts a block that the firm set itself. What the person or the law set, the firm does not lift.
///
/// # Errors
/// [`AppError::Forbidden`] for a stop of the person or the law; a field fault without a reason.
pub async fn lift_stop(work: &Work, contact: ContactId, stop: StopId, reason: &str) -> Result<TxnId, AppError> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(AppError::field("reason", "missing"));
    }
    let outcome = work
        .transact(async |tx| {
            let unit = tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
            let stops = unit.standing_stops();
            let known = stops.iter().find(|known| known.stop.id == stop).ok_or(AppError::NotFound("stop"))?;
            if known.stop.author != StopAuthor::Controller {
                return Err(AppError::Forbidden("not-ours"));
            }
            let lift = StopLift {
                stop,
                author: StopAuthor::Controller,
                reason: Some(reason.to_owned()),
                consent: None,
                evidence_level: 0,
                undoes: None,
            };
            tx.write(contact, Body::StopLifted(lift));
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}
