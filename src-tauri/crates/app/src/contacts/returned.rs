//! Somebody who had been erased comes back by an act of their own: an order, a question in person, a signed form (DOMAIN 4.3,
//! 4.8). Their addresses stay on the suppression list; what the act names may be done again, and nothing else.

use crate::{AppError, FieldFault, Work, suppressions::hash_of_point};
use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    contact::{ContactPoint, ContactStatus, ContactUnit},
    ids::{ContactId, PurposeId, ReasonId, SuppressionId, TxnId},
    journal::Body,
    suppression::{Opened, PersonReturned, RETURN_LEVEL, Suppression, SuppressionReason, erased_since},
    text::typed,
};

/// Longest words about an act, in characters.
const LONGEST: usize = 500;

/// An address of a card that somebody erased had.
#[derive(Clone)]
pub struct ErasedPoint {
    /// The address or number.
    pub point: ContactPoint,
    /// Since when it is on the list.
    pub since: NaiveDate,
    /// An act of theirs came after.
    pub back: bool,
}

custode_domain::redacted!(ErasedPoint, ReturnEntry);

/// The act, as entered.
#[derive(Clone)]
pub struct ReturnEntry {
    /// Its day.
    pub on: NaiveDate,
    /// What proves it, 0 to 3.
    pub level: u8,
    /// What it was, and where the proof lies.
    pub words: String,
    /// The reasons that it names.
    pub reasons: Vec<ReasonId>,
    /// The purposes that it names; never marketing.
    pub purposes: Vec<PurposeId>,
    /// The channels that it names.
    pub channels: Vec<Channel>,
}

/// The addresses of a card that stand on the list because their owner was erased.
///
/// # Errors
/// [`AppError::NotFound`]; those of the database.
pub async fn erased_points(work: &Work, contact: ContactId) -> Result<Vec<ErasedPoint>, AppError> {
    let card = work.reader().contact(contact, work.today()).await?.ok_or(AppError::NotFound("contact"))?;
    on_the_list(work, &card.unit).await
}

async fn on_the_list(work: &Work, unit: &ContactUnit) -> Result<Vec<ErasedPoint>, AppError> {
    let mut found = Vec::new();
    for point in unit.points() {
        let Some(hash) = hash_of_point(work, point)? else { continue };
        let said = work.reader().suppressions_of(&hash).await?;
        let erased = said.iter().filter(|one| one.reason == SuppressionReason::Erased).map(|one| one.since).max();
        if let Some(since) = erased {
            found.push(ErasedPoint { point: point.clone(), since, back: erased_since(&said).is_none() });
        }
    }
    Ok(found)
}

/// Records that somebody who had been erased came back. Only their own, later and evidenced act counts, and only for what it
/// names (DOMAIN 4.3): marketing is never among it, and no objection or withdrawal ends by it.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Precondition`] `return-nobody` where no address of the card is on the list for an
/// erasure; field faults: a day in the future or not after the erasure, evidence under level 2, no words, nothing named, a
/// reason or purpose that is unknown or no longer offered, marketing, no channel.
pub async fn record_return(work: &Work, contact: ContactId, entry: ReturnEntry) -> Result<TxnId, AppError> {
    let words = checked(work, &entry).await?;
    let outcome = work
        .transact(async |tx| {
            let unit = tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
            if matches!(unit.status(), ContactStatus::Binned | ContactStatus::Erased) {
                return Err(AppError::NotFound("contact"));
            }
            let points = on_the_list(work, &unit).await?;
            let last = points.iter().map(|one| one.since).max().ok_or(AppError::Precondition("return-nobody"))?;
            if entry.on <= last {
                let mut fault = FieldFault::new("on", "before-erasure");
                fault.params.insert("day".to_owned(), last.to_string());
                return Err(AppError::Invalid(vec![fault]));
            }
            let ReturnEntry { on, level, reasons, purposes, channels, .. } = entry.clone();
            let opened = Opened { reasons, purposes, channels };
            for one in &points {
                let Some(hash) = hash_of_point(work, &one.point)? else { continue };
                let returned = Suppression {
                    hash,
                    reason: SuppressionReason::Returned,
                    types: Vec::new(),
                    since: on,
                    opened: Some(opened.clone()),
                };
                tx.write_new(SuppressionId::from_uuid(work.new_id()), Body::SuppressionSet(returned));
            }
            tx.write(contact, Body::PersonReturned(PersonReturned { on, level, words: words.clone(), opened }));
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// What can be said of an act without the card: its words.
async fn checked(work: &Work, entry: &ReturnEntry) -> Result<String, AppError> {
    let mut faults = Vec::new();
    let mut fault = |field: &str, reason| faults.push(FieldFault::new(field, reason));
    if entry.on > work.today() {
        fault("on", "in-future");
    }
    if entry.level < RETURN_LEVEL || entry.level > 3 {
        fault("level", "return-proof");
    }
    let words = typed(Some(entry.words.as_str()));
    match &words {
        None => fault("words", "missing"),
        Some(words) if words.chars().count() > LONGEST => fault("words", "too-long"),
        Some(_) => {}
    }
    if entry.channels.is_empty() {
        fault("channels", "missing");
    }
    if entry.reasons.is_empty() && entry.purposes.is_empty() {
        fault("opens", "missing");
    }
    let reasons = work.reader().reasons().await?;
    if !entry.reasons.iter().all(|id| reasons.iter().any(|row| row.id == *id && !row.archived)) {
        fault("opens", "unknown");
    }
    let purposes = work.reader().purposes().await?;
    for id in &entry.purposes {
        match purposes.iter().find(|row| row.id == *id && !row.archived) {
            None => fault("opens", "unknown"),
            Some(row) if row.purpose.is_marketing() => fault("opens", "return-marketing"),
            Some(_) => {}
        }
    }
    match (faults.is_empty(), words) {
        (true, Some(words)) => Ok(words),
        _ => Err(AppError::Invalid(faults)),
    }
}
