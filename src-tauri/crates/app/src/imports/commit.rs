//! The commit: the kept plan in one transaction of the journal. A stop before its end leaves the archive as it was and
//! the staged rows where they are, so that it can be started again.

use super::{
    batch::shared_of,
    card::Shared,
    check::each_row,
    plan::{FIRM, is_of, kept_plan, main_index, plan},
    planned::{Fate, Outcome, Plan, PlannedPair, PlannedRow, Totals},
    rejects::keep_rejects_only,
    session::{Session, keep, load},
    state::{ImportState, Mode, Step},
    written::{Written, of_contact},
};
use crate::{
    AppError, Work,
    jobs::{Phase, Progress},
    retention::note_lost_by,
};
use chrono::NaiveDate;
use custode_domain::{
    consent::{ConsentEvent, Stop},
    contact::{ContactChange, ContactUnit, ImportedCard},
    ids::{BatchId, ContactId, DuplicateId, SourceId},
    journal::Body,
    matching::Reason,
    purpose::LegalBasis,
    records::{DuplicatePair, ImportBatch},
    source::Source,
};
use custode_import::normalise::draft::NormalisedRow;
use custode_store::{Act, Tx, Watch};
use std::{collections::HashMap, sync::Arc};
use uuid::Uuid;

/// Likeness of two cards that share an address under different names, from 0 to 1000.
const SHARED_ADDRESS: u32 = 600;

/// So many rows that join cards are written together.
const JOINING: usize = 1_000;

/// What the person said in the review.
#[derive(Debug, Clone)]
pub struct CommitOrder {
    /// Name of the import.
    pub name: String,
    /// Source of acquisition.
    pub source: SourceId,
    /// Day of collection.
    pub collected_on: NaiveDate,
    /// On which basis the firm uses the data; none where nobody said so.
    pub basis: Option<LegalBasis>,
    /// Nobody can be asked, as in a job at night: what the data rest on then stays unsaid instead of being guessed.
    pub unasked: bool,
    /// Where a bought list comes from and with what right the firm has it (S41); without one, what was written before.
    pub origin_proof: Option<String>,
}

/// Longest proof of a bought list, in characters.
const PROOF_LIMIT: usize = 2_000;

/// The proof of lawful origin, where the source is of lists that were bought and the rows bring people or consents: lists
/// that only forbid need none.
fn proof_of(order: &CommitOrder, source: &Source, mode: Mode) -> Result<Option<String>, AppError> {
    let proof = order.origin_proof.as_deref().map(str::trim).filter(|proof| !proof.is_empty());
    let needed = source.bought && matches!(mode, Mode::Contacts | Mode::Consents);
    match proof.filter(|_| needed) {
        None if needed => Err(AppError::field("originProof", "missing")),
        Some(proof) if proof.chars().count() > PROOF_LIMIT => Err(AppError::field("originProof", "too-long")),
        proof => Ok(proof.map(str::to_owned)),
    }
}

/// Whether the rows of an import bring consents, so that a person must name the legal basis of the list (UX.md, step
/// *Riepilogo*). Lists of those who left, and answers of the register of oppositions, only forbid.
#[must_use]
pub fn needs_basis(state: &ImportState) -> bool {
    match state.mode {
        Mode::Consents => true,
        Mode::Contacts => state.chosen().is_some_and(|table| {
            let fields = table.columns.iter().filter_map(|column| column.field.as_ref());
            fields.into_iter().any(|field| field.consent_type().is_some())
        }),
        Mode::Suppression | Mode::Rpo | Mode::Log => false,
    }
}

/// Checks the order before the long part starts, and keeps it.
///
/// # Errors
/// Field faults: no name, no source (S41), no proof of a bought list, a day in the future, no legal basis for rows that
/// bring consents.
pub async fn accept(work: &Work, id: Uuid, order: &CommitOrder) -> Result<(), AppError> {
    if order.name.trim().is_empty() {
        return Err(AppError::field("name", "missing"));
    }
    if order.name.chars().count() > 200 {
        return Err(AppError::field("name", "too-long"));
    }
    let sources = work.reader().sources().await?;
    let source = sources.iter().find(|row| row.id == order.source && !row.archived);
    let source = source.ok_or_else(|| AppError::field("source", "missing"))?;
    if order.collected_on > work.today() {
        return Err(AppError::field("collectedOn", "in-future"));
    }
    let mut session = load(work, id).await?;
    if session.step == Step::Done {
        return Err(AppError::Conflict("committed"));
    }
    if order.basis.is_none() && !order.unasked && needs_basis(&session.state) {
        return Err(AppError::field("basis", "missing"));
    }
    session.state.origin_proof = proof_of(order, &source.source, session.state.mode)?;
    session.state.name = order.name.trim().to_owned();
    session.state.source = Some(order.source.as_uuid());
    session.state.collected_on = Some(order.collected_on);
    session.state.basis = order.basis.map(|basis| basis.code().to_owned());
    keep(work, &session).await
}

/// The id that an import will have; the plan is made first when nobody saw one of the rows as they are.
///
/// # Errors
/// As [`super::plan`].
pub async fn planned_batch(work: &Work, id: Uuid) -> Result<BatchId, AppError> {
    let session = load(work, id).await?;
    match kept_plan(work, id).await {
        Ok((kept, _)) if is_of(&session, &kept) => Ok(kept.batch),
        _ => Ok(plan(work, id, &Progress::default()).await?.batch),
    }
}

/// The plan that a person saw. Where the archive changed since, it is made again, and does for them only what they saw.
///
/// # Errors
/// [`AppError::Conflict`] `plan-changed` when it would do something else by now: the new one waits in the review.
async fn seen_plan(work: &Work, id: Uuid, progress: &Progress) -> Result<Plan, AppError> {
    let Ok((kept, record)) = kept_plan(work, id).await else { return plan(work, id, progress).await };
    if record.head == work.reader().head().await?.1 {
        return Ok(kept);
    }
    let batch = kept.batch;
    drop(kept);
    let now = plan(work, id, progress).await?;
    if now.fingerprint()?.as_slice() != record.hash {
        return Err(AppError::Conflict("plan-changed"));
    }
    Ok(Plan { batch, ..now })
}

/// Writes the plan. The act has the id of the import, so that undoing the import is undoing the act.
///
/// # Errors
/// Those of [`accept`]; [`AppError::Conflict`] `plan-changed` when the archive changed so that other things would be written
/// than the review showed; [`AppError::Cancelled`]; those of the database. Nothing is written then.
pub async fn commit(work: &Work, id: Uuid, order: &CommitOrder, progress: &Arc<Progress>) -> Result<BatchId, AppError> {
    accept(work, id, order).await?;
    let mut session = load(work, id).await?;
    let plan = seen_plan(work, id, progress).await?;
    let shared = shared_of(work, &session, plan.batch).await?;
    let total = session.state.chosen().map_or(0, |table| u64::from(table.data_rows));
    progress.enter(Phase::Writing, Some(total));
    let act = Act { txn: plan.batch.as_uuid().into(), ..work.act() };
    let cancel = Arc::clone(progress);
    work.archive()
        .store()
        .transact(act, async |tx| -> Result<(), AppError> {
            tx.watch(Watch { progress: None, cancel: Some(cancel.flag()) });
            tx.expect_contacts(plan.review.contacts as usize).await?;
            let mut at = 0_usize;
            let mut joining: Joining = Vec::new();
            each_row(work, &session, progress, async |rows| {
                for (_, row) in rows {
                    let planned = plan.rows.get(at).ok_or(AppError::Internal("the plan is shorter than the file"))?;
                    at += 1;
                    if planned.row != row.row {
                        return Err(AppError::Internal("the plan is not of this file"));
                    }
                    write_next(work, &shared, tx, planned.clone(), row, &mut joining).await?;
                }
                Ok(())
            })
            .await?;
            write_joining(work, &shared, tx, &mut joining).await?;
            progress.enter(Phase::Indexing, None);
            let entry = batch_entry(&session, &plan.review.totals, order, act);
            let flagged = Some(u64::from(plan.review.flagged));
            tx.write_new(plan.batch, Body::ImportCommitted(ImportBatch { flagged, ..entry }));
            Ok(())
        })
        .await?;
    if plan.review.totals.update + plan.review.totals.duplicate > 0 {
        note_lost_by(work, act.txn).await?;
    }
    super::profiles::keep_used(work, &mut session, &shared.source_title).await?;
    session.step = Step::Done;
    session.state.forget_cells();
    session.state.batch = Some(plan.batch.as_uuid());
    let rejected = plan.rows.iter().filter(|row| row.outcome == Outcome::Rejected).map(|row| u64::from(row.row));
    keep_rejects_only(work, &session, &rejected.collect::<Vec<_>>()).await?;
    keep(work, &session).await?;
    super::draft::forget_draft(work, id).await?;
    work.desk().import_written(id, plan.batch.as_uuid());
    Ok(plan.batch)
}

/// The entry of the import itself.
pub(super) fn batch_entry(session: &Session, totals: &Totals, order: &CommitOrder, act: Act) -> ImportBatch {
    let mapping = session.state.chosen().map(super::check::map_of).and_then(|map| serde_json::to_string(&map).ok());
    ImportBatch {
        title: order.name.trim().to_owned(),
        source: Some(order.source),
        collected_on: Some(order.collected_on),
        basis: order.basis,
        origin_proof: session.state.origin_proof.clone(),
        mapping,
        ..bare_entry(session, totals, act)
    }
}

/// The entry of an import, whatever its rows describe.
pub(super) fn bare_entry(session: &Session, totals: &Totals, act: Act) -> ImportBatch {
    ImportBatch {
        title: session.state.name.trim().to_owned(),
        file: session.state.file.clone(),
        file_sha256: session.file_sha256.clone().unwrap_or_default(),
        source: None,
        collected_on: None,
        read: u64::from(totals.sum()),
        created: u64::from(totals.create),
        updated: u64::from(totals.update),
        merged: u64::from(totals.duplicate),
        unchanged: u64::from(totals.unchanged),
        skipped: u64::from(totals.suppressed),
        rejected: u64::from(totals.rejected),
        txn: Some(act.txn),
        mapping: None,
        flagged: None,
        discarded: session.state.discarded(),
        rpo: false,
        log: false,
        basis: None,
        consents: false,
        origin_proof: None,
    }
}

/// Rows that wait to join cards.
pub(super) type Joining = Vec<(PlannedRow, NormalisedRow)>;

/// Writes the next row, or lets it wait with others that join cards.
pub(super) async fn write_next(
    work: &Work,
    shared: &Shared,
    tx: &mut Tx,
    planned: PlannedRow,
    row: NormalisedRow,
    joining: &mut Joining,
) -> Result<(), AppError> {
    if planned.contacts.iter().all(|contact| contact.fate == Fate::New) {
        write_row(work, shared, tx, &planned, &row, &mut HashMap::new()).await?;
        return Ok(tx.pace().await?);
    }
    joining.push((planned, row));
    if joining.len() >= JOINING { write_joining(work, shared, tx, joining).await } else { Ok(()) }
}

/// Writes the rows that join cards, in their order: the cards are read together, not one by one.
pub(super) async fn write_joining(
    work: &Work,
    shared: &Shared,
    tx: &mut Tx,
    joining: &mut Joining,
) -> Result<(), AppError> {
    let joined = |row: &PlannedRow| {
        let joins = row.contacts.iter().filter(|contact| contact.fate != Fate::New);
        joins.map(|contact| contact.id).collect::<Vec<_>>()
    };
    let mut ids: Vec<ContactId> = joining.iter().flat_map(|(planned, _)| joined(planned)).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut cards = tx.contacts(&ids).await?;
    for (planned, row) in joining.drain(..) {
        write_row(work, shared, tx, &planned, &row, &mut cards).await?;
        tx.pace().await?;
    }
    Ok(())
}

/// Writes the entries of one row. `cards` are the cards that rows join, as read; one that this row may have changed
/// leaves it, and is read again when another row joins it.
async fn write_row(
    work: &Work,
    shared: &Shared,
    tx: &mut Tx,
    planned: &PlannedRow,
    row: &NormalisedRow,
    cards: &mut HashMap<ContactId, ContactUnit>,
) -> Result<(), AppError> {
    let main = main_index(row);
    let organisation = planned.contacts.first().filter(|_| planned.contacts.len() > 1).map(|contact| contact.id);
    for ((at, draft), contact) in row.contacts.iter().enumerate().zip(&planned.contacts) {
        let seen = match contact.fate {
            Fate::New => None,
            Fate::JoinsKnown | Fate::JoinsEarlier => {
                let card = match cards.remove(&contact.id) {
                    Some(card) => Some(card),
                    None => tx.contact(contact.id).await?,
                };
                Some(card.ok_or(AppError::NotFound("contact"))?)
            }
        };
        let is_main = Some(at) == main;
        let firm = organisation.filter(|other| is_main && *other != contact.id);
        let written = of_contact(work, shared, (contact.id, seen.as_ref()), row, (draft, is_main), firm)?;
        let Written { change, mut events, stop, withdrawn, .. } = written;
        events.extend(withdrawn);
        if contact.fate == Fate::New {
            tx.write_new(contact.id, new_card(change, events, stop));
        } else {
            if !change.is_empty() {
                tx.write(contact.id, Body::ContactChanged(change));
            }
            for event in events {
                tx.write(contact.id, Body::ConsentEvent(event));
            }
            if let Some(stop) = stop {
                tx.write(contact.id, Body::StopSet(stop));
            }
        }
        if let Some(other) = planned.possible.filter(|_| is_main) {
            let pair = DuplicatePair { a: contact.id, b: other, score: SHARED_ADDRESS, reasons: shared_by(planned) };
            tx.write_new(DuplicateId::from_uuid(work.new_id()), Body::DuplicateProposed(pair));
        }
        for pair in planned.pairs.iter().filter(|pair| pair.own.map_or(is_main, |own| own == contact.id)) {
            write_pair(work, tx, contact.id, pair);
        }
    }
    Ok(())
}

/// Why a row's card and the one that it may be are proposed: two of one name in one firm have both in common.
fn shared_by(planned: &PlannedRow) -> Vec<String> {
    match planned.possible_by.as_deref() {
        Some(FIRM) => vec![Reason::Name.code().to_owned(), FIRM.to_owned()],
        by => by.map(str::to_owned).into_iter().collect(),
    }
}

/// What a row writes on a new card: one entry, with the decisions of the row where there are some.
fn new_card(change: ContactChange, events: Vec<ConsentEvent>, stop: Option<Stop>) -> Body {
    if events.is_empty() && stop.is_none() {
        return Body::ContactRecorded(change);
    }
    Body::ContactImported(ImportedCard::new(change, events, stop.into_iter().collect()))
}

/// A pair that waits for a decision, or one that a person ruled out while importing: that is remembered for ever.
fn write_pair(work: &Work, tx: &mut Tx, own: ContactId, pair: &PlannedPair) {
    let id = DuplicateId::from_uuid(work.new_id());
    let proposed = DuplicatePair { a: own, b: pair.other, score: pair.score, reasons: pair.reasons.clone() };
    tx.write_new(id, Body::DuplicateProposed(proposed));
    if pair.apart {
        tx.write_new(id, Body::DuplicateDismissed);
    }
}
