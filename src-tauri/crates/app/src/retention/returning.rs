//! What a run had put into the bin comes back when its term is not over any more: the event from which it ran was taken back,
//! a consent was given again, or its rule is another one.

use super::{basis, listing::case_until};
use crate::{AppError, Work, contacts::Names};
use chrono::NaiveDate;
use custode_domain::{
    contact::ContactBin,
    ids::{ContactId, UnitId},
    journal::{Body, Entry, Kind, in_fold_order},
    unit::{UnitState, fold},
};

/// Records in one transaction.
const PORTION: usize = 200;

/// Takes out of the bin what runs put there and whose term is not over any more: of one card, or everything. Nothing is done
/// about what somebody put there by hand, or in which nobody takes part any more. Returns how many records came back.
///
/// # Errors
/// Those of the database.
pub(crate) async fn take_back(work: &Work, card: Option<ContactId>) -> Result<u64, AppError> {
    let work = work.clone().of_the_program();
    let units = no_longer_over(&work, card).await?;
    let mut back = 0;
    for some in units.chunks(PORTION) {
        let entries = work.reader().entries_of(some).await?;
        let by_run = |unit: &&UnitId| entries.get(unit).is_some_and(|entries| was_put_by_run(entries));
        let some: Vec<UnitId> = some.iter().filter(by_run).copied().collect();
        let done = work
            .transact(async |tx| {
                let mut back = 0;
                for unit in some {
                    let body = match tx.state(unit).await? {
                        Some(UnitState::Contact(card)) if card.binned_since().is_some() => {
                            Body::ContactRestored(ContactBin::default())
                        }
                        Some(UnitState::Communication(record)) if record.is_archived() => {
                            if tx.is_forsaken(unit).await? || tx.came_again(unit).await? {
                                continue;
                            }
                            Body::CommunicationRestored
                        }
                        Some(UnitState::Case(record)) if record.is_archived() => Body::CaseRestored,
                        _ => continue,
                    };
                    tx.write(unit, body);
                    tx.write(unit, Body::TermReturned);
                    back += 1;
                }
                Ok(back)
            })
            .await?;
        back += done.value;
    }
    Ok(back)
}

/// Whether it was a run that put a record into the bin last.
fn was_put_by_run(entries: &[Entry]) -> bool {
    let goes = |kind| matches!(kind, Kind::ContactBinned | Kind::CommunicationBinned | Kind::CaseRemoved);
    let ordered = in_fold_order(entries);
    let put = ordered.iter().rev().find(|entry| goes(entry.header.kind));
    put.is_some_and(|put| {
        let same = |entry: &&Entry| entry.header.txn == put.header.txn;
        ordered.iter().copied().filter(same).any(|entry| entry.header.kind == Kind::TermOver)
    })
}

/// What lies in the bin although its term is not over.
async fn no_longer_over(work: &Work, card: Option<ContactId>) -> Result<Vec<UnitId>, AppError> {
    let (reader, today) = (work.reader(), work.today());
    let communications = reader.put_away_by_runs(card).await?;
    let others = reader.others_put_away_by_runs(card).await?;
    if communications.is_empty() && others.is_empty() {
        return Ok(Vec::new());
    }
    let names = Names::read(work).await?;
    let over = |until: Option<NaiveDate>| until.is_some_and(|until| until < today);
    let mut back = Vec::new();
    for (id, class, events) in communications {
        let class = names.class(class).filter(|row| !row.archived);
        let kept = class.and_then(|row| row.class.kept_from(&events, today));
        if !over(kept.map(|kept| kept.until)) {
            back.push(id.into());
        }
    }
    let entries = reader.entries_of(&others).await?;
    for unit in others {
        let until = match entries.get(&unit).map(|entries| fold(entries)) {
            Some(UnitState::Contact(card)) => {
                let footing = basis::of(work, &names, ContactId::from(unit), &card).await?;
                footing.kept.map(|(_, kept)| kept.until)
            }
            Some(UnitState::Case(record)) => case_until(&names, &record, today),
            _ => continue,
        };
        if !over(until) {
            back.push(unit);
        }
    }
    Ok(back)
}
