//! What a person was given, and what the card still lacks (S15, S68, S69).

use crate::{AppError, Work};
use custode_domain::{
    channel::Channel,
    ids::{ContactId, TxnId},
    journal::Body,
    paper::{FirmPaper, PaperGift},
};

/// Writes down that a person was given a version of a document: the one in force, or an earlier one.
///
/// # Errors
/// [`AppError::NotFound`]; field faults: a version that was never issued, a day in the future or before it was issued, a
/// communication in which the person has no part.
pub async fn give(work: &Work, contact: ContactId, gift: PaperGift) -> Result<TxnId, AppError> {
    let issued = work.reader().issued_papers().await?;
    let known = issued.iter().find(|one| one.paper == gift.paper && one.version == gift.version);
    let known = known.ok_or_else(|| AppError::field("version", "unknown"))?;
    if gift.on > work.today() {
        return Err(AppError::field("on", "in-future"));
    }
    if gift.on < known.on {
        return Err(AppError::field("on", "before-issue"));
    }
    if matches!(gift.channel, Channel::Other(_)) {
        return Err(AppError::field("channel", "unknown"));
    }
    if let Some(id) = gift.communication {
        let item = work.reader().communication(id).await?.map(|row| row.communication);
        if !item.is_some_and(|item| item.participants.iter().any(|one| one.contact == contact)) {
            return Err(AppError::field("communication", "unknown"));
        }
    }
    let outcome = work
        .transact(async |tx| {
            tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
            tx.write(contact, Body::PaperGiven(gift));
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// What a person was told, and what is missing.
#[derive(Debug, Clone)]
pub struct Checklist {
    /// Each document with the last time that it was given, and its version in force.
    pub papers: Vec<Told>,
    /// Titles of the consents that stand without anybody knowing which text was shown.
    pub without_wording: Vec<String>,
    /// Consents that stand.
    pub standing: u32,
}

/// One document on the checklist.
#[derive(Debug, Clone)]
pub struct Told {
    /// Which.
    pub paper: FirmPaper,
    /// Version in force; none when none was issued.
    pub in_force: Option<u32>,
    /// The last time that it was given.
    pub given: Option<PaperGift>,
}

/// Looks at what a person was given.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn checklist(work: &Work, contact: ContactId) -> Result<Checklist, AppError> {
    let reader = work.reader();
    let card = reader.contact(contact, work.today()).await?.ok_or(AppError::NotFound("contact"))?;
    let (issued, given) = (reader.issued_papers().await?, reader.given_papers(contact).await?);
    let papers = [FirmPaper::Notice, FirmPaper::Rights, FirmPaper::Retention]
        .map(|paper| Told {
            paper,
            in_force: issued.iter().filter(|one| one.paper == paper).map(|one| one.version).max(),
            given: given.iter().find(|gift| gift.paper == paper).cloned(),
        })
        .to_vec();
    let types = reader.consent_types().await?;
    let standing: Vec<_> = card.consents.iter().filter(|consent| consent.view.state.is_granting()).collect();
    let without_wording = standing
        .iter()
        .filter(|consent| {
            let deciding = consent.events.iter().find(|recorded| Some(recorded.event.id) == consent.view.event);
            deciding.is_none_or(|recorded| recorded.event.wording.is_none())
        })
        .filter_map(|consent| types.iter().find(|row| row.id == consent.id))
        .map(|row| row.definition.title.clone())
        .collect();
    Ok(Checklist { papers, without_wording, standing: u32::try_from(standing.len()).unwrap_or(u32::MAX) })
}
