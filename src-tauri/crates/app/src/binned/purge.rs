//! Erasing what is in the bin: when somebody empties it, or by itself after its days. It cannot be taken back.

use super::{
    clock,
    floor::{fix, fix_shared, floor_of},
    plan::{BinPlan, BinSummary},
};
use crate::{
    AppError, JobValue, Work,
    contacts::Names,
    erasure::{Ground, KeptUntil, Left, ledger},
    jobs::{About, Phase, Progress},
    retention::take_back,
    suppressions::SuppressionList,
};
use custode_domain::{
    bin::{BinOutcome, communication_outcome},
    ids::{ContactId, UnitId},
    journal::Body,
    records::BinRun,
    unit::UnitState,
};
use custode_store::{StoreError, Tx};
use std::{collections::BTreeSet, sync::Arc, time::Duration};
use uuid::Uuid;

/// What the erasure is about: there is one bin, so one at a time.
pub const ERASING: About = About { thing: Uuid::from_u128(0x0063_6573_7469_6e6f), gives: None };

/// Units in one transaction: what is written stays when somebody stops.
const PORTION: usize = 200;

/// Tries to empty the log while somebody reads, and the pause between them.
const TRIES: usize = 50;
const PAUSE: Duration = Duration::from_millis(40);

/// What was erased, and what a norm keeps.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Emptied {
    /// Cards.
    pub contacts: u64,
    /// Communications.
    pub communications: u64,
    /// Communications that stay in the bin until their day.
    pub kept: u64,
}

/// Checks the order to empty the bin before the act begins: the plan that was shown, and the number that was typed.
///
/// # Errors
/// [`AppError::Conflict`] `bin-changed` when the bin is another one than shown; [`AppError::Precondition`] `bin-empty` when
/// nothing would be destroyed, `at-work` while it is being emptied, `clock-behind`; a field fault `typed`.
pub async fn accept(work: &Work, shown: &str, typed: Option<u64>) -> Result<(), AppError> {
    if work.desk().jobs().at_work_about(ERASING.thing).is_some() {
        return Err(AppError::Precondition("at-work"));
    }
    clock::trusts_clock(work).await?;
    let back = take_back(work, None).await?;
    let summary = super::summary(work).await?;
    if back > 0 || summary.plan != shown {
        return Err(AppError::Conflict("bin-changed"));
    }
    if summary.destroyed() == 0 {
        return Err(AppError::Precondition("bin-empty"));
    }
    match summary.to_type() {
        Some(number) if typed != Some(number) => Err(AppError::field("typed", "other-number")),
        _ => Ok(()),
    }
}

/// Erases everything in the bin. `plan` is the identity of the plan that was shown.
///
/// # Errors
/// [`AppError::Conflict`] `bin-changed` when the bin is another one than shown; [`AppError::Cancelled`], what was erased
/// until then is erased; those of the database.
pub async fn empty(work: &Work, shown: &str, progress: &Progress) -> Result<Emptied, AppError> {
    let names = Names::read(work).await?;
    let plan = BinPlan::read(work, &names, None).await?;
    let summary = plan.summary();
    if summary.plan != shown {
        return Err(AppError::Conflict("bin-changed"));
    }
    carry_out(work, &names, &plan, &summary, Ground::Emptied, progress).await
}

/// Erases what has been in the bin for its days, as far as the clock is believed.
///
/// # Errors
/// As [`empty`], but for the plan.
pub async fn erase_due(work: &Work, progress: &Progress) -> Result<Emptied, AppError> {
    let names = Names::read(work).await?;
    let Some(plan) = due(work, &names).await? else { return Ok(Emptied::default()) };
    let summary = plan.summary();
    carry_out(work, &names, &plan, &summary, Ground::Term, progress).await
}

/// The plan for what is due; `None` when nothing would be erased.
async fn due(work: &Work, names: &Names) -> Result<Option<BinPlan>, AppError> {
    let clock = clock::look(work).await?;
    let now = work.now();
    if clock.is_behind(now) {
        return Ok(None);
    }
    let plan = BinPlan::read(work, names, Some(clock.due_before(now))).await?;
    Ok(Some(plan).filter(|plan| plan.summary().destroyed() > 0))
}

/// Looks at the clock, and starts the erasure of what has been in the bin for its days, and of what outlived
/// somebody's erasure when its last day is over. Gives the act that is at work.
///
/// # Errors
/// Those of the database.
pub async fn tend(work: &Work) -> Result<Option<Uuid>, AppError> {
    let jobs = work.desk().jobs();
    if let Some((job, _)) = jobs.at_work_about(ERASING.thing) {
        return Ok(Some(job));
    }
    let (clock, now) = (clock::look(work).await?, work.now());
    // A clock that is behind says nothing about what is over.
    if !clock.is_behind(now) {
        take_back(work, None).await?;
    }
    let kept_until = KeptUntil {
        today: work.day_of(clock.believed(now)),
        taken_before: Some(clock.due_before(now)).filter(|_| !clock.is_behind(now)),
    };
    let kept = kept_until.due(work).await?;
    let counts = work.reader().bin_counts().await?;
    let bin_is_due = counts != (0, 0) && due(work, &Names::read(work).await?).await?.is_some();
    if kept.is_empty() && !bin_is_due {
        return Ok(None);
    }
    let (job, held) = (work.new_id(), work.clone());
    jobs.start_about(job, ERASING, move |progress| async move {
        let ended = async {
            erase_due(&held, &progress).await?;
            kept_until.end(&held).await
        };
        ended.await.map(|_| JobValue::Done).map_err(Arc::new)
    });
    Ok(Some(job))
}

async fn carry_out(
    work: &Work,
    names: &Names,
    plan: &BinPlan,
    summary: &BinSummary,
    ground: Ground,
    progress: &Progress,
) -> Result<Emptied, AppError> {
    progress.enter(Phase::Erasing, Some(summary.destroyed()));
    let mut emptied = Emptied::default();
    let ended = erase(work, names, plan, ground, progress, &mut emptied).await;
    if emptied != Emptied::default() {
        // What is erased is in the ledger, whatever else fails.
        let kept = ledger::keep(work).await;
        let noted = note(work, ground, emptied).await;
        empty_log(work).await?;
        kept.and(noted)?;
    }
    ended.map(|()| emptied)
}

async fn erase(
    work: &Work,
    names: &Names,
    plan: &BinPlan,
    ground: Ground,
    progress: &Progress,
    emptied: &mut Emptied,
) -> Result<(), AppError> {
    let stopped = || if progress.is_cancelled() { Err(AppError::Cancelled) } else { Ok(()) };
    let own = plan.communications.iter().filter(|(one, outcome)| one.binned && *outcome == BinOutcome::Destroyed);
    let own: Vec<UnitId> = own.map(|(one, _)| one.id.into()).collect();
    for portion in own.chunks(PORTION) {
        stopped()?;
        let gone = work.transact(async |tx| erase_portion(work, tx, portion, ground).await).await?.value;
        emptied.communications += gone.len() as u64;
        progress.done(emptied.contacts + emptied.communications);
        ledger::keep(work).await?;
    }
    let cards: Vec<UnitId> = plan.contacts.iter().map(|id| (*id).into()).collect();
    for portion in cards.chunks(PORTION) {
        stopped()?;
        let done = work.transact(async |tx| erase_people(work, names, tx, portion, ground).await).await?.value;
        emptied.contacts += done.contacts;
        emptied.communications += done.communications;
        emptied.kept += done.kept;
        progress.done(emptied.contacts + emptied.communications);
        ledger::keep(work).await?;
    }
    Ok(())
}

async fn erase_portion(
    work: &Work,
    tx: &mut Tx,
    units: &[UnitId],
    ground: Ground,
) -> Result<BTreeSet<UnitId>, AppError> {
    let (erasure, receipt) = ground.words(tx);
    Ok(tx.erase_binned(units, &erasure, &receipt, work.today()).await?)
}

/// Erases cards of the bin, and what is forsaken with them.
async fn erase_people(
    work: &Work,
    names: &Names,
    tx: &mut Tx,
    cards: &[UnitId],
    ground: Ground,
) -> Result<Emptied, AppError> {
    let ids: Vec<ContactId> = cards.iter().map(|card| (*card).into()).collect();
    let leaving = tx.contacts(&ids).await?;
    let mut said = SuppressionList::read(work).await?;
    let gone = erase_portion(work, tx, cards, ground).await?;
    for (id, unit) in leaving.iter().filter(|(id, _)| gone.contains(&UnitId::from(**id))) {
        Left::by(work, names, *id, unit).await?.write(work, tx, &mut said);
    }
    fix_shared(work, names, tx, ids.into_iter().filter(|id| gone.contains(&UnitId::from(*id)))).await?;
    let contacts = cards.iter().filter(|card| gone.contains(card)).count() as u64;
    Ok(Emptied { contacts, ..erase_forsaken(work, names, tx, &gone, ground).await? })
}

/// Erases the communications in which nobody takes part any more; those that a norm keeps go to the bin.
async fn erase_forsaken(
    work: &Work,
    names: &Names,
    tx: &mut Tx,
    gone: &BTreeSet<UnitId>,
    ground: Ground,
) -> Result<Emptied, AppError> {
    let mut done = Emptied::default();
    let mut forsaken = Vec::new();
    let held = tx.held_units(work.today()).await?;
    for one in tx.forsaken_with(gone).await? {
        let floor = floor_of(work, names, &one).await?;
        match communication_outcome(floor, false, held.contains(&one.id.into()), work.today()) {
            BinOutcome::KeptUntil(_) | BinOutcome::Held => {
                tx.write(one.id, Body::CommunicationBinned);
                fix(tx, names, &one, floor);
                done.kept += 1;
            }
            BinOutcome::Destroyed | BinOutcome::KeptWithOthers => forsaken.push(UnitId::from(one.id)),
        }
    }
    let (erasure, receipt) = ground.words(tx);
    done.communications = tx.erase_all(&forsaken, &erasure, &receipt).await?.len() as u64;
    Ok(done)
}

/// Erases units that were erased once before, wherever they are: first what their cards leave is written down, for this
/// copy is from before it was. Returns how many units went.
pub(crate) async fn erase_again(work: &Work, names: &Names, units: &[UnitId]) -> Result<u64, AppError> {
    let done = work
        .transact(async |tx| {
            let mut said = SuppressionList::read(work).await?;
            for unit in units {
                let Some(UnitState::Contact(card)) = tx.state(*unit).await? else { continue };
                // The card that stays in the place of a merged one answers for both.
                if !card.merged_into().is_some_and(|stays| units.contains(&stays.into())) {
                    Left::for_whatever_reason(work, names, (*unit).into(), &card).await?.write(work, tx, &mut said);
                }
            }
            fix_shared(work, names, tx, units.iter().map(|unit| ContactId::from(*unit))).await?;
            let (erasure, receipt) = Ground::Again.words(tx);
            let gone = tx.erase_named(units, &erasure, &receipt).await?;
            let forsaken = erase_forsaken(work, names, tx, &gone, Ground::Again).await?;
            Ok(gone.len() as u64 + forsaken.communications)
        })
        .await?;
    Ok(done.value)
}

/// Writes down that the bin was emptied: counts only.
async fn note(work: &Work, ground: Ground, emptied: Emptied) -> Result<(), AppError> {
    let unit = work.archive().store().scope();
    let run = BinRun {
        contacts: emptied.contacts,
        communications: emptied.communications,
        kept: emptied.kept,
        by_term: ground == Ground::Term,
    };
    work.transact(async |tx| {
        tx.write(unit, Body::BinEmptied(run));
        Ok(())
    })
    .await?;
    Ok(())
}

/// Empties the write-ahead log, so that nothing of what was erased stays in it. While somebody reads it is tried again;
/// the next closing does it at the latest.
pub async fn empty_log(work: &Work) -> Result<(), AppError> {
    for _ in 0..TRIES {
        match work.archive().store().checkpoint().await {
            Err(StoreError::Busy) => tokio::time::sleep(PAUSE).await,
            other => return Ok(other?),
        }
    }
    Ok(())
}
