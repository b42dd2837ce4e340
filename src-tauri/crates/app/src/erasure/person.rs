//! Erasing a person on request, from the card (Art. 17 GDPR, DOMAIN 4.8). One transaction; it cannot be taken back.

use super::{Ground, ledger, plan::ErasePlan};
use crate::{
    AppError, JobValue, Work,
    binned::{empty_log, fix, floor_of, trusts_clock},
    contacts::Names,
    counters,
    documents::{Prepared, Subject},
    imports,
    jobs::{About, Phase, Progress},
    requests,
    suppressions::SuppressionList,
};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    bin::BinOutcome,
    erasing::{CopiesLeft, ErasureGround, NoLetter, PersonErased, RecordClass, request_number},
    ids::{ContactId, UnitId},
    journal::Body,
    proof::{mentions, names_of},
    request::{KEPT_MONTHS, REQUEST_FILES, kept_until},
    retention::RetentionClass,
};
use custode_store::Tx;
use std::{collections::BTreeSet, sync::Arc};
use uuid::Uuid;

/// Name of the counter of certificates.
const COUNTER: &str = "erasures";

/// Units that end in one transaction.
const PORTION: usize = 200;

/// The order to erase a person.
#[derive(Clone)]
pub struct EraseOrder {
    /// Who.
    pub contact: ContactId,
    /// The plan that was shown.
    pub plan: String,
    /// Why.
    pub ground: ErasureGround,
    /// Number of the request, when there is one. An open one of the person gets its result and the letter by the act.
    pub request: String,
    /// The letter that was set before, for this plan.
    pub letter: Option<Uuid>,
    /// Why there is none. A card made by mistake needs neither.
    pub no_letter: Option<NoLetter>,
    /// The name, typed to say that it is meant.
    pub typed: String,
    /// The other cards that look like the person's are somebody else's, and stay.
    pub others_stay: bool,
}

impl EraseOrder {
    /// Whether the person asked for it: then no later list brings the card back (DOMAIN 4.8).
    fn is_asked(&self) -> bool {
        self.ground.suppresses() && self.no_letter != Some(NoLetter::NobodyAsked)
    }
}

impl std::fmt::Debug for EraseOrder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EraseOrder")
            .field("contact", &self.contact)
            .field("ground", &self.ground)
            .finish_non_exhaustive()
    }
}

/// Checks the order, and begins. Gives the act.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Precondition`] `held`, `disputed`, `restricted`, `asked`, `letter-first` or
/// `letter-stale`, or what the rules of requests say of the open request; [`AppError::Conflict`] `erase-changed` when something
/// changed since the preview; field faults `typed` and `request`.
pub async fn start(work: &Work, order: EraseOrder) -> Result<Uuid, AppError> {
    check(work, &order).await?;
    letter(work, &order)?;
    let about = About { thing: order.contact.as_uuid(), gives: None };
    if work.desk().jobs().at_work_about(about.thing).is_some() {
        return Err(AppError::Precondition("at-work"));
    }
    let (job, held) = (work.new_id(), work.clone());
    work.desk().jobs().start_about(job, about, move |progress| async move {
        erase(&held, &order, &progress).await.map(|_| JobValue::Done).map_err(Arc::new)
    });
    Ok(job)
}

/// Whether an order may be carried out once its letter is there, and whether it is meant: the name is the card's, the request
/// is a number, and that of the person's open request for it where there is one.
///
/// # Errors
/// As [`start`], but for what concerns the letter.
pub async fn check(work: &Work, order: &EraseOrder) -> Result<(), AppError> {
    let names = Names::read(work).await?;
    let plan = accepted(work, &names, order).await?;
    let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    if tidy(&order.typed) != tidy(&plan.card.display_name()) {
        return Err(AppError::field("typed", "other-name"));
    }
    let request = order.request.trim();
    let is_number = request_number(request).is_some() && !mentions(&names_of(&plan.card), request);
    if !request.is_empty() && !is_number {
        return Err(AppError::field("request", "no-number"));
    }
    // Without its number the open request would never get an outcome: the card that it is about is gone.
    let left_open = !plan.asked.is_empty() && plan.asked_by(request).is_none();
    if left_open { Err(AppError::field("request", "request-to-name")) } else { Ok(()) }
}

/// The plan of an order that may be carried out (DOMAIN 4.8).
async fn accepted(work: &Work, names: &Names, order: &EraseOrder) -> Result<ErasePlan, AppError> {
    trusts_clock(work).await?;
    let plan = ErasePlan::read(work, names, order.contact).await?;
    if let Some(block) = plan.blocks.first() {
        return Err(AppError::Precondition(block.code()));
    }
    if plan.plan != order.plan {
        return Err(AppError::Conflict("erase-changed"));
    }
    // Who asked to be erased is not told that nothing is left while another card of theirs stays.
    if order.is_asked() && !plan.twins.is_empty() && !order.others_stay {
        return Err(AppError::Precondition("erase-twins"));
    }
    may_answer(work, &plan, &order.request).await?;
    Ok(plan)
}

/// The letter of an order: set today, by the same plan, for the same ground and request.
fn letter(work: &Work, order: &EraseOrder) -> Result<Option<Arc<Prepared>>, AppError> {
    let Some(id) = order.letter else {
        let needs = order.ground.suppresses() && order.no_letter.is_none();
        return if needs { Err(AppError::Precondition("letter-first")) } else { Ok(None) };
    };
    let subject = subject(work, order.contact, &order.plan, (order.ground, &order.request));
    let prepared = work.desk().documents.get(id).filter(|known| known.subject == subject);
    prepared.map(Some).ok_or(AppError::Precondition("letter-stale"))
}

/// What tells the letter of an erasure from every other one.
pub(super) fn subject(
    work: &Work,
    contact: ContactId,
    plan: &str,
    (ground, request): (ErasureGround, &str),
) -> Subject {
    let mark = format!("{plan} {} {} {}", ground.code(), request.trim(), work.today());
    Subject { contact: Some(contact), mark: Some(mark) }
}

/// Whether the open request that the erasure answers may get its result: above all, whether it is certain who asks.
pub(super) async fn may_answer(work: &Work, plan: &ErasePlan, request: &str) -> Result<(), AppError> {
    match plan.asked_by(request) {
        Some(id) => requests::may_be_erased(work, id, plan.counts().answer()).await,
        None => Ok(()),
    }
}

/// Erases a person: proofs and suppression first, then the cards, then what nobody else takes part in. Returns what the
/// certificate says.
///
/// # Errors
/// As [`start`]; nothing is written then.
pub async fn erase(work: &Work, order: &EraseOrder, progress: &Progress) -> Result<PersonErased, AppError> {
    let (done, kept) = erase_unemptied(work, order, progress).await?;
    empty_log(work).await?;
    kept.map(|()| done)
}

/// [`erase`] until the log is emptied: the transaction, and whether the ledger was kept. Nothing is over before
/// [`empty_log`](crate::binned) ran.
///
/// # Errors
/// As [`start`]; nothing is written then.
pub async fn erase_unemptied(
    work: &Work,
    order: &EraseOrder,
    progress: &Progress,
) -> Result<(PersonErased, Result<(), AppError>), AppError> {
    progress.enter(Phase::Erasing, None);
    let names = Names::read(work).await?;
    let copies = crate::backups::copies_left(work).await?;
    // Nothing else writes between the look at the plan and the act: this transaction is the only writer.
    let outcome = work
        .transact(async |tx| {
            let plan = accepted(work, &names, order).await?;
            let letter = letter(work, order)?;
            let done = carry_out(work, &names, tx, (&plan, letter.as_deref(), copies), order).await?;
            Ok((done, plan.imports))
        })
        .await?;
    let (done, imports) = outcome.value;
    // The ledger first: nothing that fails afterwards may let a restore bring the person back.
    let mut kept = ledger::keep(work).await;
    for import in imports {
        kept = kept.and(imports::discard(work, import).await);
    }
    Ok((done, kept))
}

async fn carry_out(
    work: &Work,
    names: &Names,
    tx: &mut Tx,
    (plan, letter, copies): (&ErasePlan, Option<&Prepared>, CopiesLeft),
    order: &EraseOrder,
) -> Result<PersonErased, AppError> {
    let mut said = SuppressionList::read(work).await?;
    let suppressed = plan.left(work, names, order.is_asked())?.write(work, tx, &mut said);
    let (erasure, receipt) = Ground::Person.words(tx);
    let cards: Vec<UnitId> = plan
        .records
        .iter()
        .filter(|record| record.class == RecordClass::Card)
        .filter_map(|record| record.unit)
        .collect();
    let mut gone = tx.erase_all(&cards, &erasure, &receipt).await?;
    let mut destroyed = Vec::new();
    for (one, outcome) in &plan.communications {
        match outcome {
            BinOutcome::Destroyed => destroyed.push(UnitId::from(one.id)),
            BinOutcome::KeptUntil(_) | BinOutcome::Held if !one.binned => tx.write(one.id, Body::CommunicationBinned),
            BinOutcome::KeptUntil(_) | BinOutcome::Held | BinOutcome::KeptWithOthers => {}
        }
        // Nothing tells of the card's days afterwards, also where a hold or somebody else keeps it now.
        if *outcome != BinOutcome::Destroyed {
            fix(tx, names, one, floor_of(work, names, one).await?);
        }
    }
    gone.extend(tx.erase_all(&destroyed, &erasure, &receipt).await?);
    if tx.traces_of(&gone).await? > 0 {
        return Err(AppError::Internal("an erasure left traces"));
    }
    if let Some(asked) = plan.asked_by(&order.request) {
        requests::erased(work, tx, asked, plan.counts().answer(), (letter, plan.holders.clone())).await?;
    }
    let number = counters::next(work, COUNTER).await?;
    tx.set_setting(COUNTER, &number.to_string()).await?;
    let certificate = PersonErased {
        number: format!("CE-{number:04}"),
        request: request_number(&order.request).map(str::to_owned),
        ground: order.ground,
        counts: plan.counts(),
        suppressed,
        units: gone.len() as u64,
        letter: letter.map(|letter| letter.code.clone()),
        no_letter: order.no_letter.filter(|_| letter.is_none()),
        copies: Some(copies),
    };
    let unit = tx.archive_unit();
    tx.write(unit, Body::PersonErased(certificate.clone()));
    Ok(certificate)
}

/// Months for which the file of a request is kept after it was closed: as its retention class says.
pub(crate) async fn request_months(work: &Work) -> Result<u32, AppError> {
    Ok(request_class(work).await?.map_or(KEPT_MONTHS, |class| class.longest()))
}

async fn request_class(work: &Work) -> Result<Option<RetentionClass>, AppError> {
    let classes = work.reader().retention_classes().await?;
    Ok(classes.into_iter().find(|row| row.class.code == REQUEST_FILES && !row.archived).map(|row| row.class))
}

/// The rule of files of requests as it stood from day to day.
pub(crate) struct RequestTerms(Vec<(NaiveDate, RetentionClass)>);

impl RequestTerms {
    /// Every version of it, the earliest first.
    ///
    /// # Errors
    /// Those of the database.
    pub(crate) async fn read(work: &Work) -> Result<Self, AppError> {
        let rows = work.reader().retention_classes().await?;
        let Some(row) = rows.into_iter().find(|row| row.class.code == REQUEST_FILES && !row.archived) else {
            return Ok(Self(Vec::new()));
        };
        let entries = work.reader().entries_of(&[row.id.into()]).await?.remove(&row.id.into()).unwrap_or_default();
        let versions = entries.into_iter().filter_map(|entry| match entry.body {
            Some(Body::RetentionClassSet(class)) => Some((work.day_of(entry.header.stamp.at()), class)),
            _ => None,
        });
        Ok(Self(versions.collect()))
    }

    /// The last day of a file that was closed on a day, the days of grace too, by the longest term that stood since. A rule that
    /// was made shorter ends nothing by itself: what it lets go is listed by a run, and somebody looks at it (DOMAIN 4.7).
    pub(crate) fn ends_by_itself_on(&self, closed_on: NaiveDate) -> Option<NaiveDate> {
        let stood = self.0.iter().rposition(|(since, _)| *since <= closed_on).unwrap_or(0);
        let since = self.0.get(stood..).unwrap_or_default();
        if since.is_empty() {
            return kept_until(closed_on, KEPT_MONTHS);
        }
        // Beyond the calendar: never.
        since
            .iter()
            .map(|(_, class)| Some(class.waits_until(kept_until(closed_on, class.longest())?)))
            .try_fold(NaiveDate::MIN, |latest, day| Some(latest.max(day?)))
    }
}

/// What ends by itself: proofs of consent without a card, files of requests of people who have none, and cases that were taken
/// away as long ago as the bin keeps anything.
#[derive(Debug, Clone, Copy)]
pub(crate) struct KeptUntil {
    /// The day, as far as the clock is believed.
    pub(crate) today: NaiveDate,
    /// Cases that were taken away before; none while the clock is behind.
    pub(crate) taken_before: Option<DateTime<Utc>>,
}

impl KeptUntil {
    /// What is over its last day.
    pub(crate) async fn due(self, work: &Work) -> Result<Vec<UnitId>, AppError> {
        let proofs = work.reader().proofs_due(self.today).await?;
        let mut due: Vec<UnitId> = proofs.into_iter().map(UnitId::from).collect();
        if let Some(before) = self.taken_before {
            due.extend(work.reader().removed_cases(before, self.today).await?.into_iter().map(UnitId::from));
        }
        let terms = RequestTerms::read(work).await?;
        let files = work.reader().requests_of_erased(self.today).await?.into_iter();
        let over =
            files.filter(|(_, closed_on)| terms.ends_by_itself_on(*closed_on).is_some_and(|day| day < self.today));
        due.extend(over.map(|(id, _)| UnitId::from(id)));
        Ok(due)
    }

    /// Destroys it, in portions that are looked up anew inside their write: what was opened, held or restricted meanwhile stays.
    /// Returns how many units.
    pub(crate) async fn end(self, work: &Work) -> Result<u64, AppError> {
        let mut ended = BTreeSet::new();
        loop {
            let done = work
                .transact(async |tx| {
                    let mut due = self.due(work).await?;
                    due.truncate(PORTION);
                    let (erasure, receipt) = Ground::KeptTerm.words(tx);
                    Ok(tx.erase_all(&due, &erasure, &receipt).await?)
                })
                .await?;
            if done.value.is_empty() {
                break;
            }
            ended.extend(done.value);
        }
        if !ended.is_empty() {
            ledger::keep(work).await?;
            empty_log(work).await?;
        }
        Ok(ended.len() as u64)
    }
}
