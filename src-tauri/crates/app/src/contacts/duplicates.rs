//! Looks through the whole register for cards that may be one. Nothing is joined: pairs are proposed, a person decides.

use std::sync::Arc;

use custode_domain::{
    ids::{ContactId, DuplicateId},
    journal::Body,
    matching::{Linkage, Pair, Reason, Tier},
    records::DuplicatePair,
};
use custode_store::Watch;
use uuid::Uuid;

use crate::{
    AppError, Work,
    jobs::{About, Phase, Progress},
};

/// Pairs between two looks at whether the search should stop.
const PACE: usize = 200;

/// Cards read together.
const PORTION: usize = 2_000;

/// What a search is about: there is one register, so one search at a time.
pub const SEARCH: About = About { thing: Uuid::from_u128(0x6475_706c_6963_6174_6573), gives: None };

/// Two cards that may be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    /// The one.
    pub a: ContactId,
    /// The other.
    pub b: ContactId,
    /// Likelihood from 0 to 1000.
    pub score: u32,
    /// Certain by the rules of DOMAIN 4.9, or only likely.
    pub tier: Tier,
    /// What speaks for it and against it.
    pub reasons: Vec<Reason>,
}

/// Every pair of the register that is certain or likely, most alike first; pairs that somebody ruled out are left out.
///
/// # Errors
/// [`AppError::Cancelled`]; those of the database.
pub async fn likely(work: &Work, progress: &Progress) -> Result<Vec<Likeness>, AppError> {
    let reader = work.reader();
    progress.enter(Phase::Matching, None);
    let mut linkage = Linkage::default();
    let ids = take_register(work, progress, &mut linkage, false).await?;
    progress.enter(Phase::Matching, Some(ids.len() as u64));
    let found = linkage.pairs(&mut |done, _| {
        progress.done(done as u64);
        !progress.is_cancelled()
    });
    let ruled_out = reader.paired().await?;
    let standing = |pair: &Likeness| ruled_out.get(&(pair.a.min(pair.b), pair.a.max(pair.b))) != Some(&true);
    let found = found.ok_or(AppError::Cancelled)?.into_iter().filter(|pair| pair.tier != Tier::Apart);
    Ok(found.filter_map(|pair| likeness(&ids, pair)).filter(standing).collect())
}

/// Takes every card outside of the bin, a portion at a time; the cards in the order in which they were taken.
///
/// # Errors
/// [`AppError::Cancelled`]; those of the database.
pub(crate) async fn take_register(
    work: &Work,
    progress: &Progress,
    linkage: &mut Linkage,
    settled: bool,
) -> Result<Vec<ContactId>, AppError> {
    let mut cards = Vec::new();
    for portion in work.reader().contact_ids(&[], work.today()).await?.chunks(PORTION) {
        if progress.is_cancelled() {
            return Err(AppError::Cancelled);
        }
        for (card, party) in work.reader().parties(portion).await? {
            linkage.add(&party, settled);
            cards.push(card);
        }
    }
    Ok(cards)
}

fn likeness(ids: &[ContactId], pair: Pair) -> Option<Likeness> {
    let (a, b) = (*ids.get(pair.a)?, *ids.get(pair.b)?);
    Some(Likeness { a, b, score: pair.score, tier: pair.tier, reasons: pair.reasons })
}

/// Searches the register and proposes what is not proposed yet. Returns how many pairs are new.
///
/// # Errors
/// [`AppError::Cancelled`]: nothing is proposed then; those of the database.
pub async fn search(work: &Work, progress: &Arc<Progress>) -> Result<usize, AppError> {
    let found = likely(work, progress).await?;
    let known = work.reader().paired().await?;
    let fresh: Vec<Likeness> =
        found.into_iter().filter(|pair| !known.contains_key(&(pair.a.min(pair.b), pair.a.max(pair.b)))).collect();
    if fresh.is_empty() {
        return Ok(0);
    }
    progress.enter(Phase::Writing, Some(fresh.len() as u64));
    let outcome = work
        .transact(async |tx| {
            tx.watch(Watch { progress: None, cancel: Some(progress.flag()) });
            for (at, pair) in fresh.iter().enumerate() {
                let reasons = pair.reasons.iter().map(|reason| reason.code().to_owned()).collect();
                let proposed = DuplicatePair { a: pair.a, b: pair.b, score: pair.score, reasons };
                tx.write_new(DuplicateId::from_uuid(work.new_id()), Body::DuplicateProposed(proposed));
                if at % PACE == 0 {
                    tx.pace().await?;
                    progress.done(at as u64);
                }
            }
            Ok(fresh.len())
        })
        .await?;
    Ok(outcome.value)
}
