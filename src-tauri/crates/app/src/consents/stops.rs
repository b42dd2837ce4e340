//! Objections and blocks (Art. 21 GDPR; DOMAIN 4.3).

use super::evidence::ProofFile;
use super::record::is_lead;
use crate::{AppError, Work};
use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    consent::{CorrectionRefused, RecordedStop, Stop, StopAuthor, StopLift, may_correct_stop, may_lift, new_stop},
    ids::{ConsentEventId, ContactId, PurposeId, StopId, TxnId},
    journal::Body,
};
use std::path::PathBuf;

/// What is recorded of an objection or block.
#[derive(Clone)]
pub struct StopEntry {
    /// Who.
    pub author: StopAuthor,
    /// Purposes that it names (Art. 21(1) and (2) GDPR); none = all marketing.
    pub purposes: Vec<PurposeId>,
    /// Channels; none = all of them.
    pub channels: Vec<Channel>,
    /// Since when.
    pub since: NaiveDate,
    /// How it reached the firm, or why it blocks.
    pub ground: Option<String>,
    /// By which channel it arrived.
    pub arrived_by: Option<Channel>,
    /// A file that proves it.
    pub file: Option<PathBuf>,
}

custode_domain::redacted!(StopEntry);

/// Records an objection or block (F21); it works at once. Its file is attached in the same write (S23).
///
/// # Errors
/// Field faults: a firm or law block without a ground, a purpose that is unknown or that nobody objects to, a file that is not
/// kept. The person's own objection is always taken; a day in the future counts as today.
pub async fn record_stop(work: &Work, contact: ContactId, entry: StopEntry) -> Result<TxnId, AppError> {
    let known = work.reader().purposes().await?;
    if !entry.purposes.iter().all(|id| known.iter().any(|row| row.id == *id && row.purpose.is_stoppable())) {
        return Err(AppError::field("purposes", "unknown"));
    }
    let ground = entry.ground.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
    let id = StopId::from_uuid(work.new_id());
    let stop = new_stop(id, entry.author, entry.purposes, entry.channels, ground, entry.since.min(work.today()), None)
        .map_err(|_| AppError::field("ground", "missing"))?;
    let stop = Stop { arrived_by: entry.arrived_by, ..stop };
    let mut proof = match &entry.file {
        Some(file) => Some(ProofFile::read(file).await?),
        None => None,
    };
    let outcome = work
        .transact(async |tx| {
            tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
            tx.write(contact, Body::StopSet(stop));
            if let Some(proof) = proof.take() {
                proof.attach(work, tx, contact, &[decision(id)], 0).await?;
            }
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// Those of some stops that a request of the person set: they end with the request, not on the card.
async fn of_requests(work: &Work, contact: ContactId, stops: &[&Stop]) -> Result<Vec<StopId>, AppError> {
    if stops.iter().all(|stop| stop.author != StopAuthor::Person || stop.ground.is_none()) {
        return Ok(Vec::new());
    }
    let numbers = crate::requests::numbers_about(work, contact).await?;
    Ok(stops.iter().filter(|stop| crate::requests::set_by(stop, &numbers)).map(|stop| stop.id).collect())
}

/// Under which id files prove a stop.
pub(super) fn decision(stop: StopId) -> ConsentEventId {
    ConsentEventId::from_uuid(stop.as_uuid())
}

/// What the person at the desk may do about a stop in force: lift it, or say that it was recorded in error.
///
/// # Errors
/// Those of the database.
pub async fn acts_on_stops(
    work: &Work,
    contact: ContactId,
    stops: &[&RecordedStop],
) -> Result<Vec<(StopId, bool, bool)>, AppError> {
    if stops.is_empty() {
        return Ok(Vec::new());
    }
    let ever = work.archive().reader().ever_proven(contact).await?;
    let said: Vec<&Stop> = stops.iter().map(|stop| &stop.stop).collect();
    let of_requests = of_requests(work, contact, &said).await?;
    let (lead, actor, now) = (is_lead(work), work.archive().actor(), work.now());
    let acts = stops.iter().filter(|stop| stop.stands()).map(|stop| {
        let proven = ever.contains(&decision(stop.stop.id));
        let wrong = !of_requests.contains(&stop.stop.id) && may_correct_stop(stop, proven, actor, lead, now).is_ok();
        (stop.stop.id, may_lift(stop.stop.author, lead), wrong)
    });
    Ok(acts.collect())
}

/// Lifts a block of the firm, or, as the Referente, one of the law that is over (DOMAIN 4.3). What the person said, the firm
/// does not lift.
///
/// # Errors
/// [`AppError::Forbidden`] for a stop of the person, and for one of the law to who is no Referente; a field fault without a
/// reason.
pub async fn lift_stop(work: &Work, contact: ContactId, stop: StopId, reason: &str) -> Result<TxnId, AppError> {
    let lead = is_lead(work);
    end(work, contact, stop, reason, async |known| {
        let author = known.stop.author;
        if author == StopAuthor::Law && !lead {
            return Err(AppError::Forbidden("lead-only"));
        }
        if may_lift(author, lead) { Ok((author, false)) } else { Err(AppError::Forbidden("not-ours")) }
    })
    .await
}

/// Says that a stop was recorded in error (I8): it ends, and both stay in the history.
///
/// # Errors
/// [`AppError::Forbidden`] for one that came in the person's own writing or ever had a file, and for who may not correct it
/// any more; [`AppError::Precondition`] `undo-request` for what a request of the person set; a field fault without a reason.
pub async fn correct_stop(work: &Work, contact: ContactId, stop: StopId, reason: &str) -> Result<TxnId, AppError> {
    let lead = is_lead(work);
    end(work, contact, stop, reason, async |known| {
        if !of_requests(work, contact, &[&known.stop]).await?.is_empty() {
            return Err(AppError::Precondition("undo-request"));
        }
        let proven = work.archive().reader().ever_proven(contact).await?.contains(&decision(stop));
        let allowed = may_correct_stop(known, proven, work.archive().actor(), lead, work.now());
        allowed.map(|()| (StopAuthor::Controller, true)).map_err(|refused| match refused {
            CorrectionRefused::PersonsOwn => AppError::Forbidden("persons-own"),
            CorrectionRefused::LeadOnly => AppError::Forbidden("lead-only"),
            CorrectionRefused::ReasonMissing => AppError::field("reason", "missing"),
        })
    })
    .await
}

/// Ends a stop in force. `judge` says as whom, and whether because it was a mistake.
async fn end(
    work: &Work,
    contact: ContactId,
    stop: StopId,
    reason: &str,
    judge: impl AsyncFn(&RecordedStop) -> Result<(StopAuthor, bool), AppError>,
) -> Result<TxnId, AppError> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(AppError::field("reason", "missing"));
    }
    let outcome = work
        .transact(async |tx| {
            let unit = tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
            let stops = unit.standing_stops();
            let known = stops.iter().find(|known| known.stop.id == stop).ok_or(AppError::NotFound("stop"))?;
            let (author, wrong) = judge(known).await?;
            let reason = Some(reason.to_owned());
            let lift = StopLift { stop, author, reason, consent: None, evidence_level: 0, undoes: None };
            tx.write(contact, if wrong { Body::StopCorrected(lift) } else { Body::StopLifted(lift) });
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}
