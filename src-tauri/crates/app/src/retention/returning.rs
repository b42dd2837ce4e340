//! What a run had put into the bin, or had made a card that nobody may use, comes back when its term is not over any more: the
//! event from which it ran was taken back, a consent was given again, or its rule is another one.

use super::{basis, listing::case_until};
use crate::{AppError, Work, contacts::Names};
use chrono::NaiveDate;
use custode_domain::{
    contact::{ContactBin, ContactEditor, ContactField, ContactStatus, ContactUnit},
    ids::{ContactId, UnitId},
    journal::{Body, Entry, Kind, in_fold_order},
    unit::{UnitState, fold},
};
use custode_store::Tx;

/// Records in one transaction.
const PORTION: usize = 200;

/// Gives back what runs put away and whose term is not over any more: of one card, or everything. Nothing is done about what
/// somebody put into the bin or set aside by hand, or in which nobody takes part any more. Returns how many records came back.
///
/// # Errors
/// Those of the database.
pub(crate) async fn take_back(work: &Work, card: Option<ContactId>) -> Result<u64, AppError> {
    let work = work.clone().of_the_program();
    let units = no_longer_over(&work, card).await?;
    let mut back = 0;
    for some in units.chunks(PORTION) {
        let entries = work.reader().entries_of(some).await?;
        let done = work
            .transact(async |tx| {
                let mut back = 0;
                for (unit, entries) in some.iter().filter_map(|unit| Some((*unit, entries.get(unit)?))) {
                    let bodies = back_of(tx, unit, entries).await?;
                    if bodies.is_empty() {
                        continue;
                    }
                    bodies.into_iter().for_each(|body| tx.write(unit, body));
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

/// What gives a record back that a run put away; nothing where it was not a run, or where it cannot come back.
async fn back_of(tx: &mut Tx, unit: UnitId, entries: &[Entry]) -> Result<Vec<Body>, AppError> {
    let by_run = was_put_by_run(entries);
    Ok(match tx.state(unit).await? {
        Some(UnitState::Contact(card)) => {
            let binned = card.binned_since().is_some();
            let mut bodies = Vec::new();
            if binned && by_run {
                bodies.push(Body::ContactRestored(ContactBin::default()));
            }
            // One that somebody put into the bin stays there as it is; who is not interested stays out of use (S44).
            if (!binned || by_run) && !card.is_not_interested() && is_set_aside(&card) && was_set_aside_by_run(entries)
            {
                let mut editor = ContactEditor::of(&card);
                editor.set_text(ContactField::Status, ContactStatus::Active.code());
                bodies.push(Body::ContactChanged(editor.finish(None)));
            }
            bodies
        }
        Some(UnitState::Communication(record)) if record.is_archived() && by_run => {
            if tx.is_forsaken(unit).await? || tx.came_again(unit).await? {
                return Ok(Vec::new());
            }
            vec![Body::CommunicationRestored]
        }
        Some(UnitState::Case(record)) if record.is_archived() && by_run => vec![Body::CaseRestored],
        _ => Vec::new(),
    })
}

/// Whether nobody may use a card, wherever it lies.
fn is_set_aside(card: &ContactUnit) -> bool {
    card.text(ContactField::Status) == Some(ContactStatus::NotUsable.code())
}

/// Whether it was a run that put a record into the bin last.
fn was_put_by_run(entries: &[Entry]) -> bool {
    let goes = |kind| matches!(kind, Kind::ContactBinned | Kind::CommunicationBinned | Kind::CaseRemoved);
    let ordered = in_fold_order(entries);
    ordered.iter().rev().find(|entry| goes(entry.header.kind)).is_some_and(|put| is_of_run(entries, put))
}

/// Whether it was a run that made a card one that nobody may use. A restriction that came in between changes nothing about it:
/// lifting it gives the card back the state from before.
fn was_set_aside_by_run(entries: &[Entry]) -> bool {
    let (mut aside, mut by_run) = (false, false);
    for entry in in_fold_order(entries) {
        let Some(Body::ContactRecorded(change) | Body::ContactChanged(change)) = &entry.body else { continue };
        for set in change.fields.iter().filter(|set| set.field == ContactField::Status.number()) {
            match set.value.as_text().and_then(ContactStatus::from_code) {
                Some(ContactStatus::Restricted) => {}
                Some(ContactStatus::NotUsable) => {
                    by_run = if aside { by_run } else { is_of_run(entries, entry) };
                    aside = true;
                }
                _ => (aside, by_run) = (false, false),
            }
        }
    }
    by_run
}

/// Whether an entry was written by a run that put its record away.
fn is_of_run(entries: &[Entry], put: &Entry) -> bool {
    entries.iter().any(|entry| entry.header.txn == put.header.txn && entry.header.kind == Kind::TermOver)
}

/// What was put away although its term is not over.
async fn no_longer_over(work: &Work, card: Option<ContactId>) -> Result<Vec<UnitId>, AppError> {
    let (reader, today) = (work.reader(), work.today());
    let communications = reader.put_away_by_runs(card, |at| work.day_of(at)).await?;
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
            Some(UnitState::Case(record)) => case_until(work, &names, &record, today),
            _ => continue,
        };
        if !over(until) {
            back.push(unit);
        }
    }
    Ok(back)
}
