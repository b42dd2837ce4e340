//! What a run lists, and how it puts it away: communications by the rule of their class, cards whose last basis was lost, closed
//! cases in which nothing is left, and files of requests that were answered long ago.

use super::{
    basis::{self, Footing},
    runs,
};
use crate::{
    AppError, Work,
    binned::{believed_on, empty_log},
    contacts::Names,
    erasure::{Ground, RequestTerms, ledger},
    jobs::{Phase, Progress},
};
use chrono::{Days, NaiveDate, NaiveTime};
use custode_domain::{
    case::Case,
    catalogue::Record,
    contact::{ContactBin, ContactEditor, ContactField, ContactStatus},
    ids::{CaseId, CommunicationId, ContactId, RetentionClassId, UnitId},
    journal::Body,
    request::{REQUEST_FILES, kept_until, over_when_closed_before},
    retention::{Event, Events, Kept, RetentionAction, RetentionClass, Term, TermOver},
    retention_run::{Keeper, RetentionRun, RunCount, Uncovered},
    unit::UnitState,
};
use custode_store::{
    Tx,
    read::{RetentionItem, RetentionRow},
};
use std::collections::{HashMap, HashSet};

/// Code of the class of cases.
pub(super) const CASES: &str = "RECLAMI";

/// Cards that are looked at together.
const SOME: usize = 500;

/// What is over its date.
#[derive(Default)]
pub(super) struct Listed {
    /// The list.
    pub(super) items: Vec<RetentionItem>,
    /// By class.
    pub(super) counts: Vec<RunCount>,
    /// What no rule covers, each with why.
    pub(super) uncovered: Vec<(UnitId, Uncovered)>,
    /// Cards that lost their last basis, each with the day.
    pub(super) ceased: Vec<(ContactId, NaiveDate)>,
}

impl Listed {
    fn add(&mut self, id: UnitId, class: RetentionClassId, kept: Kept, kept_by: Option<Keeper>) {
        let at = self.counts.iter().position(|count| count.class == class).unwrap_or_else(|| {
            self.counts.push(RunCount { class, items: 0, held: 0 });
            self.counts.len() - 1
        });
        if let Some(count) = self.counts.get_mut(at) {
            count.items += 1;
            count.held += u64::from(kept_by.is_some());
        }
        self.items.push(RetentionItem { id, class, due: kept.until, kept_by, term: Some(kept.term) });
    }
}

/// Everything that is over its date today.
///
/// # Errors
/// [`AppError::Cancelled`]; those of the database.
pub(super) async fn list(work: &Work, names: &Names, progress: &Progress) -> Result<Listed, AppError> {
    let classes: Vec<_> = names.classes().iter().filter(|row| !row.archived).collect();
    progress.enter(Phase::Listing, Some(classes.len() as u64 + 2));
    let mut listed = Listed { uncovered: work.reader().uncovered().await?, ..Listed::default() };
    for (at, row) in classes.iter().enumerate() {
        communications(work, row, &mut listed).await?;
        progress.done(at as u64 + 1);
        go_on(progress)?;
    }
    cards(work, names, progress, &mut listed).await?;
    progress.done(classes.len() as u64 + 1);
    cases(work, names, &mut listed).await?;
    requests(work, names, &mut listed).await?;
    progress.done(classes.len() as u64 + 2);
    Ok(listed)
}

fn go_on(progress: &Progress) -> Result<(), AppError> {
    if progress.is_cancelled() { Err(AppError::Cancelled) } else { Ok(()) }
}

async fn communications(work: &Work, row: &RetentionRow, listed: &mut Listed) -> Result<(), AppError> {
    let today = work.today();
    // A month has at least 28 days: what began later is not over, whatever the calendar says.
    let before = today.checked_sub_days(Days::new(u64::from(row.months) * 28)).unwrap_or(NaiveDate::MIN);
    let before = before.and_time(NaiveTime::MIN).and_utc();
    for (id, events, kept_by) in
        work.reader().maybe_over((row.id, row.class.anchor), before, today, |at| work.day_of(at)).await?
    {
        if let Some(kept) = row.class.kept_from(&events, today).filter(|kept| kept.until < today) {
            listed.add(id.into(), row.id, kept, kept_by.or_else(|| waiting(&row.class, kept.until, today)));
        }
    }
    Ok(())
}

/// What the days of grace of a rule still keep.
fn waiting(class: &RetentionClass, until: NaiveDate, today: NaiveDate) -> Option<Keeper> {
    (class.waits_until(until) >= today).then_some(Keeper::Grace)
}

async fn cards(work: &Work, names: &Names, progress: &Progress, listed: &mut Listed) -> Result<(), AppError> {
    let today = work.today();
    let found = work.reader().cards_without_relation(basis::consent_alone(names), today, |at| work.day_of(at)).await?;
    for some in found.chunks(SOME) {
        go_on(progress)?;
        for (id, _, kept_by) in some {
            let Some(footing) = Footing::read(work, names, *id).await? else { continue };
            let Some(lost_on) = footing.lost_on else { continue };
            listed.ceased.push((*id, lost_on));
            let Some((class, kept)) = footing.kept else {
                listed.uncovered.push(((*id).into(), Uncovered::Rule));
                continue;
            };
            let Some(row) = names.class(class).filter(|row| kept.until < today && !footing.is_put_aside(&row.class))
            else {
                continue;
            };
            listed.add((*id).into(), class, kept, kept_by.or_else(|| waiting(&row.class, kept.until, today)));
        }
    }
    Ok(())
}

async fn cases(work: &Work, names: &Names, listed: &mut Listed) -> Result<(), AppError> {
    let today = work.today();
    let class = names.classes().iter().find(|row| row.class.code == CASES && !row.archived);
    for (id, closed_on, kept_by) in work.reader().empty_cases(today, |at| work.day_of(at)).await? {
        match class.and_then(|row| Some((row, case_kept(&row.class, closed_on, today)?))) {
            Some((row, kept)) if kept.until < today => {
                listed.add(id.into(), row.id, kept, kept_by.or_else(|| waiting(&row.class, kept.until, today)));
            }
            Some(_) => {}
            None => listed.uncovered.push((id.into(), Uncovered::Rule)),
        }
    }
    Ok(())
}

/// Files of requests of people whose card stands, and those of erased people that a shorter rule lets go: by the term that stood
/// until then they end by themselves.
async fn requests(work: &Work, names: &Names, listed: &mut Listed) -> Result<(), AppError> {
    // They have no bin to come back from: the day is the one that the clock is believed.
    let today = believed_on(work).await?;
    let Some(row) = names.classes().iter().find(|row| row.class.code == REQUEST_FILES && !row.archived) else {
        return Ok(());
    };
    let months = row.class.longest();
    let before = over_when_closed_before(today, months);
    let terms = RequestTerms::read(work).await?;
    let of_erased = work.reader().requests_of_erased(before).await?.into_iter();
    let let_go = of_erased.filter(|(_, closed_on)| terms.ends_by_itself_on(*closed_on).is_none_or(|day| day >= today));
    let files = work.reader().request_files(before, today).await?;
    for (id, closed_on, kept_by) in files.into_iter().chain(let_go.map(|(id, closed_on)| (id, closed_on, None))) {
        if let Some(until) = kept_until(closed_on, months) {
            let term = if row.class.floor().is_some_and(|floor| floor >= row.class.months) {
                Term::Floor
            } else {
                Term::Ceiling
            };
            let kept = Kept { until, term };
            listed.add(id.into(), row.id, kept, kept_by.or_else(|| waiting(&row.class, until, today)));
        }
    }
    Ok(())
}

/// Until when a case is kept in which nothing is left, and which term decided.
pub(super) fn case_kept(class: &RetentionClass, closed_on: NaiveDate, today: NaiveDate) -> Option<Kept> {
    let events = Events { case_closed: Event::On(closed_on), ..Events::of_day(closed_on) };
    class.kept_from(&events, today)
}

/// The last day of a closed case by the rule as it stands; none while it is open, or where no rule covers it.
pub(super) fn case_until(work: &Work, names: &Names, record: &Record<Case>, today: NaiveDate) -> Option<NaiveDate> {
    let closed = work.day_of(record.get()?.closed.as_ref()?.at);
    case_kept(case_class(names)?, closed, today).map(|kept| kept.until)
}

/// The rule of cases.
fn case_class(names: &Names) -> Option<&RetentionClass> {
    names.classes().iter().find(|row| row.class.code == CASES && !row.archived).map(|row| &row.class)
}

/// What came of a portion.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Put {
    /// Put away.
    pub(super) moved: u64,
    /// Left alone.
    pub(super) left: u64,
}

/// Puts a portion of the frozen list away, each looked at again, and counts it in the run. There is no bin for files of
/// requests: those are erased, with the letters and proofs in them. Returns how far the run is.
///
/// # Errors
/// Those of the database; [`AppError::Cancelled`] for a run that was given up.
pub(super) async fn put_away(work: &Work, number: &str, portion: &[RetentionItem]) -> Result<RetentionRun, AppError> {
    let names = Names::read(work).await?;
    let today = work.today();
    let empty: HashSet<CaseId> = work
        .reader()
        .empty_cases(today, |at| work.day_of(at))
        .await?
        .into_iter()
        .filter(|(_, _, by)| by.is_none())
        .map(|(id, ..)| id)
        .collect();
    let mut over = Listed::default();
    requests(work, &names, &mut over).await?;
    let over: HashSet<UnitId> = over.items.iter().filter(|item| item.kept_by.is_none()).map(|item| item.id).collect();
    let done = work
        .transact(async |tx| {
            let kept = tx.kept_back(today).await?;
            let (mut moved, mut aside) = (0, 0);
            for item in portion.iter().filter(|item| !kept.contains_key(&item.id)) {
                match one(work, &names, tx, item, &empty).await? {
                    Came::Moved => moved += 1,
                    Came::Aside => aside += 1,
                    Came::Left => {}
                }
            }
            let mut files = Vec::new();
            for item in portion.iter().filter(|item| over.contains(&item.id)) {
                if !is_needed(tx, item.id, &kept).await? {
                    files.push(item.id);
                }
            }
            let (erasure, receipt) = Ground::KeptTerm.words(tx);
            let gone = tx.erase_all(&files, &erasure, &receipt).await?.len() as u64;
            let moved = moved + gone;
            let left = (portion.len() as u64).saturating_sub(moved + aside);
            Ok((runs::advance(work, tx, number, Put { moved, left }).await?, gone))
        })
        .await?;
    let (run, gone) = done.value;
    if gone > 0 {
        ledger::keep(work).await?;
        empty_log(work).await?;
    }
    Ok(run)
}

/// What came of one record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Came {
    /// It was put away.
    Moved,
    /// It stays in its place.
    Left,
    /// A card that is out of use already: by this run before a stop, where it was counted, or by somebody.
    Aside,
}

/// Whether the person of a request is kept back.
async fn is_needed(tx: &mut Tx, request: UnitId, kept: &HashMap<UnitId, Keeper>) -> Result<bool, AppError> {
    let Some(UnitState::Request(record)) = tx.state(request).await? else { return Ok(true) };
    Ok(record.contact().is_some_and(|contact| kept.contains_key(&contact.into())))
}

/// Puts one record away, if it is still over its date.
async fn one(
    work: &Work,
    names: &Names,
    tx: &mut Tx,
    item: &RetentionItem,
    empty: &HashSet<CaseId>,
) -> Result<Came, AppError> {
    let today = work.today();
    let over = |class: &RetentionClass, until: NaiveDate| class.waits_until(until) < today;
    match tx.state(item.id).await? {
        Some(UnitState::Communication(record)) if !record.is_archived() => {
            let Some(one) = record.get() else { return Ok(Came::Left) };
            let id = CommunicationId::from(item.id);
            let events = work.reader().term_events(&[id], |at| work.day_of(at)).await?.remove(&id);
            let class = names.class(one.retention_class).filter(|row| !row.archived);
            let kept =
                class.zip(events).and_then(|(row, events)| Some((row, row.class.kept_from(&events, today)?.until)));
            if let Some((_, until)) = kept.filter(|(row, until)| over(&row.class, *until)) {
                tx.write(id, Body::CommunicationBinned);
                tx.write(id, Body::TermOver(TermOver { until }));
                return Ok(Came::Moved);
            }
        }
        Some(UnitState::Contact(card)) => {
            let id = ContactId::from(item.id);
            let Some(footing) = Footing::read(work, names, id).await? else { return Ok(Came::Left) };
            let kept = footing.kept.and_then(|(class, kept)| Some((&names.class(class)?.class, kept.until)));
            let Some((class, until)) = kept.filter(|(class, until)| over(class, *until)) else { return Ok(Came::Left) };
            if footing.is_put_aside(class) {
                return Ok(Came::Aside);
            }
            if class.action() == RetentionAction::NotUsable {
                let mut editor = ContactEditor::of(&card);
                editor.set_text(ContactField::Status, ContactStatus::NotUsable.code());
                tx.write(id, Body::ContactChanged(editor.finish(None)));
            } else {
                tx.write(id, Body::ContactBinned(ContactBin::default()));
            }
            tx.write(id, Body::TermOver(TermOver { until }));
            return Ok(Came::Moved);
        }
        Some(UnitState::Case(record)) if !record.is_archived() => {
            let id = CaseId::from(item.id);
            let kept = case_class(names).zip(case_until(work, names, &record, today));
            if let Some((_, until)) = kept.filter(|(class, until)| over(class, *until) && empty.contains(&id)) {
                tx.write(id, Body::CaseRemoved);
                tx.write(id, Body::TermOver(TermOver { until }));
                return Ok(Came::Moved);
            }
        }
        _ => {}
    }
    Ok(Came::Left)
}
