//! Committed imports: list, figures, taking one back.

use super::{
    card::Shared,
    planned::Totals,
    session::{Session, unpack},
    state::{Mode, Step},
};
use crate::{
    AppError, Work,
    contacts::Names,
    jobs::{Phase, Progress},
};
use chrono::{DateTime, Duration, Utc};
use custode_domain::{
    identifiers::text::fold,
    ids::{BatchId, ContactId, SourceId, TxnId},
    journal::Kind,
    purpose::LegalBasis,
    role::Permission,
};
use custode_store::{Watch, read::BatchRow};
use std::{collections::HashMap, sync::Arc};
use uuid::Uuid;

/// Days in which an import can be taken back: as long as what it made would stay in the bin.
const UNDO_DAYS: i64 = custode_domain::bin::BIN_DAYS;

/// So many cards go to the bin in one act.
const BINNED_TOGETHER: usize = 500;

/// A committed import.
#[derive(Debug, Clone)]
pub struct Batch {
    /// Its id.
    pub id: BatchId,
    /// Its name.
    pub name: String,
    /// File name.
    pub file: String,
    /// Source title.
    pub source: String,
    /// Rows read.
    pub rows: u32,
    /// The buckets.
    pub totals: Totals,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Can be taken back until.
    pub undoable_until: Option<DateTime<Utc>>,
    /// Taken back at.
    pub undone_at: Option<DateTime<Utc>>,
    /// Rejected rows that can still be saved.
    pub rejects: u32,
    /// What its rows described.
    pub mode: Mode,
    /// The legal basis that was named for it.
    pub basis: Option<LegalBasis>,
    /// Where the bought list comes from and with what right the firm has it (S41).
    pub origin_proof: Option<String>,
    /// SHA-256 of the file.
    pub file_sha256: Vec<u8>,
    /// The profile under which its mapping was kept, while the import is remembered.
    pub profile: Option<Uuid>,
    /// The folder in which the file lay, while this run of the program knows it.
    pub folder: Option<std::path::PathBuf>,
}

/// A card that stays when an import is taken back, because somebody changed it since.
#[derive(Debug, Clone)]
pub struct Kept {
    /// The card.
    pub contact: ContactId,
    /// Its name.
    pub name: String,
}

/// What taking an import back does.
#[derive(Debug, Clone)]
pub struct UndoOutcome {
    /// Cards that go.
    pub removed: u64,
    /// Cards whose values go back.
    pub reverted: u64,
    /// Cards that stay.
    pub kept: Vec<Kept>,
    /// Communications and other units that go.
    pub others: u64,
}

/// What all rows of an import share.
pub(super) async fn shared_of(work: &Work, session: &Session, batch: BatchId) -> Result<Shared, AppError> {
    let reader = work.reader();
    let sources = reader.sources().await?;
    let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
    let fallback = sources.iter().find(|row| row.source.code == "IMPORT").or(sources.first()).map(|row| row.id);
    let source = session.state.source.map(SourceId::from_uuid).or(fallback).ok_or(AppError::NotFound("source"))?;
    let mut by_word = HashMap::new();
    for row in sources.iter().filter(|row| !row.archived) {
        by_word.insert(fold(&row.source.title), row.id);
        by_word.insert(fold(&row.source.code), row.id);
    }
    let types = reader.consent_types().await?;
    Ok(Shared {
        suppressed: crate::suppressions::SuppressionList::read(work).await?,
        parts: crate::consents::Parts::read(work).await?,
        batch,
        source,
        source_title: sources
            .iter()
            .find(|row| row.id == source)
            .map(|row| row.source.title.clone())
            .unwrap_or_default(),
        sources: by_word,
        collected_on: session.state.collected_on.unwrap_or_else(|| work.today()),
        day_told: session.state.collected_on.is_some(),
        file: session.state.file.clone(),
        system: session.state.system(),
        of_file: Some(session.state.file_stem().to_owned()).filter(|stem| *stem != session.state.system()),
        table: table.name.clone(),
        validity: types
            .iter()
            .filter_map(|row| Some((row.definition.code.to_uppercase(), row.definition.validity_days?)))
            .collect(),
        types: types.into_iter().map(|row| (row.definition.code.to_uppercase(), row.id)).collect(),
        taken: reader.taken_differences(session.id, table.sheet()).await?.into_iter().collect(),
        fields: table.columns.iter().map(|column| column.field.clone()).collect(),
        headers: table.columns.iter().map(|column| column.header.clone().unwrap_or_default()).collect(),
        today: work.today(),
    })
}

/// Imports in preparation, and committed ones, newest first.
///
/// # Errors
/// Those of the database.
pub async fn list(work: &Work) -> Result<(Vec<Session>, Vec<Batch>), AppError> {
    let sessions =
        work.reader().import_sessions().await?.into_iter().map(unpack).collect::<Result<Vec<Session>, AppError>>()?;
    let batches = view(work, work.reader().batches().await?, &sessions).await?;
    let suspended = sessions.into_iter().filter(|session| session.step != Step::Done).collect();
    Ok((suspended, batches))
}

/// Committed imports, newest first.
///
/// # Errors
/// Those of the database.
pub async fn batches(work: &Work) -> Result<Vec<Batch>, AppError> {
    Ok(list(work).await?.1)
}

/// One committed import.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn batch(work: &Work, id: BatchId) -> Result<Batch, AppError> {
    batches(work).await?.into_iter().find(|batch| batch.id == id).ok_or(AppError::NotFound("batch"))
}

async fn view(work: &Work, rows: Vec<BatchRow>, sessions: &[Session]) -> Result<Vec<Batch>, AppError> {
    let names = Names::read(work).await?;
    let small = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    let mut batches = Vec::with_capacity(rows.len());
    for row in rows {
        let until = row.at + Duration::days(UNDO_DAYS);
        let session = sessions.iter().find(|session| session.state.batch == Some(row.id.as_uuid()));
        let kept = session.is_some();
        let undone_at = if row.undone { undone_at(work, row.id).await? } else { None };
        batches.push(Batch {
            id: row.id,
            source: row.batch.source.and_then(|id| names.source(id)).unwrap_or_default(),
            rows: small(row.batch.read),
            totals: Totals {
                create: small(row.batch.created),
                update: small(row.batch.updated),
                unchanged: small(row.batch.unchanged),
                duplicate: small(row.batch.merged),
                suppressed: small(row.batch.skipped),
                rejected: small(row.batch.rejected),
            },
            rejects: if kept { small(row.batch.rejected) } else { 0 },
            // The columns of such a list are matched by themselves.
            mode: match row.batch.mapping {
                _ if row.batch.rpo => Mode::Rpo,
                _ if row.batch.log => Mode::Log,
                _ if row.batch.consents => Mode::Consents,
                None => Mode::Suppression,
                Some(_) => Mode::Contacts,
            },
            basis: row.batch.basis,
            origin_proof: row.batch.origin_proof,
            name: row.batch.title,
            file: row.batch.file,
            at: row.at,
            by: names.operator(row.actor),
            undoable_until: (!row.undone && until > work.now()).then_some(until),
            undone_at,
            folder: work.desk().folder_of_import(row.id.as_uuid()),
            profile: session.and_then(|session| session.state.profile.as_ref()).map(|profile| profile.id),
            file_sha256: row.batch.file_sha256,
        });
    }
    Ok(batches)
}

/// When an import was taken back.
async fn undone_at(work: &Work, id: BatchId) -> Result<Option<DateTime<Utc>>, AppError> {
    let entries = work.reader().entries(id).await?;
    let undone = entries.iter().rev().find(|entry| entry.header.kind == Kind::ImportUndone);
    Ok(undone.map(|entry| entry.header.stamp.at()))
}

async fn undoable(work: &Work, id: BatchId) -> Result<Batch, AppError> {
    let batch = batch(work, id).await?;
    if batch.undone_at.is_some() {
        return Err(AppError::Conflict("undone"));
    }
    if batch.undoable_until.is_none() {
        return Err(AppError::Precondition("too-late"));
    }
    Ok(batch)
}

/// An act that was an import is taken back within its days, whatever way is used.
pub(crate) async fn undoable_in_time(work: &Work, txn: TxnId) -> Result<(), AppError> {
    let rows = work.reader().batches().await?;
    let import = rows.iter().find(|row| row.id.as_uuid() == txn.as_uuid());
    match import.filter(|row| row.at + Duration::days(UNDO_DAYS) <= work.now()) {
        Some(_) => Err(AppError::Precondition("too-late")),
        None => Ok(()),
    }
}

/// What taking an import back would do; nothing is written.
///
/// # Errors
/// [`AppError::Conflict`] when it was taken back, [`AppError::Precondition`] after 30 days.
pub async fn undo_preview(work: &Work, id: BatchId) -> Result<UndoOutcome, AppError> {
    undoable(work, id).await?;
    let mut tx = work.archive().store().begin(work.act()).await?;
    let undone = tx.would_undo(id.as_uuid().into()).await;
    tx.rollback().await?;
    outcome(work, undone?).await
}

/// Takes an import back: its new cards go, changed values get the earlier ones back, what was edited since stays. Of the
/// cards that stay, those in `also` go to the bin as any card that a person bins: what was said on them is not forgotten.
///
/// # Errors
/// As [`undo_preview`]; [`AppError::Forbidden`] for whoever may bin no card; [`AppError::Cancelled`].
pub async fn undo(
    work: &Work,
    id: BatchId,
    also: &[ContactId],
    progress: &Arc<Progress>,
) -> Result<UndoOutcome, AppError> {
    if !also.is_empty() {
        work.require(Permission::Bin).await?;
    }
    let batch = undoable(work, id).await?;
    // About one entry for each row that made or changed a card.
    let about = u64::from(batch.totals.create) + u64::from(batch.totals.update);
    progress.enter(Phase::Undoing, Some(about));
    let (cancel, told) = (progress.flag(), Arc::clone(progress));
    let done = work
        .transact(async |tx| {
            let written = move |entries: u64| told.done(entries.min(about));
            tx.watch(Watch { progress: Some(Arc::new(written)), cancel: Some(cancel) });
            Ok(tx.undo(id.as_uuid().into()).await?)
        })
        .await?;
    let chosen: Vec<ContactId> = done.value.kept.iter().copied().filter(|kept| also.contains(kept)).collect();
    for some in chosen.chunks(BINNED_TOGETHER) {
        crate::contacts::bin(work, some).await?;
    }
    outcome(work, done.value).await
}

async fn outcome(work: &Work, undone: custode_store::Undone) -> Result<UndoOutcome, AppError> {
    let mut kept = Vec::new();
    for contact in undone.kept {
        let name = work.reader().contact(contact, work.today()).await?.map(|card| card.unit.list_name());
        kept.push(Kept { contact, name: name.unwrap_or_default() });
    }
    Ok(UndoOutcome { removed: undone.removed, reverted: undone.reverted, kept, others: undone.others })
}
