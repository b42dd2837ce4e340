//! Riepilogo and result: what will happen, doing it, and taking it back.

use super::super::Answer;
use super::opposition::mode_view;
use crate::{
    wire::{file::*, grid::Exported, ids, import::*},
    words,
};
use custode_app::{
    AppError, JobValue, Work,
    domain::ids::{BatchId, ContactId, SourceId},
    export::Why,
    imports::{self, Batch, CommitOrder, Mode, Totals},
    jobs::{About, Progress},
};
use std::sync::Arc;

pub(super) fn totals_view(totals: Totals) -> ImportTotals {
    ImportTotals {
        create: totals.create,
        update: totals.update,
        unchanged: totals.unchanged,
        duplicate: totals.duplicate,
        suppressed: totals.suppressed,
        rejected: totals.rejected,
    }
}

pub(super) fn batch_view(work: &Work, batch: Batch) -> BatchView {
    let folder = batch.folder.filter(|folder| folder.is_dir());
    BatchView {
        batch: ids::BatchId(batch.id.as_uuid()),
        name: batch.name,
        file: batch.file,
        source: batch.source,
        rows: batch.rows,
        totals: totals_view(batch.totals),
        at: batch.at,
        by: batch.by,
        undoable_until: batch.undoable_until,
        undone_at: batch.undone_at,
        rejects: batch.rejects,
        mode: mode_view(batch.mode),
        basis: batch.basis.map(words::basis_view),
        origin_proof: batch.origin_proof,
        profile: batch.profile.map(ids::ProfileId),
        folder: folder.map(|folder| ids::FileToken(work.desk().token_for(folder).token)),
    }
}

pub(crate) async fn import_review(work: &Work, request: ImportRequest) -> Answer<ImportReview> {
    let review = imports::review(work, request.import.0, &Progress::default()).await?;
    Ok(ImportReview {
        rows: review.rows,
        totals: totals_view(review.totals),
        contacts: review.contacts,
        effects: review.effects.into_iter().map(|(code, count)| ImportEffect { code, count }).collect(),
        fields: review.fields.into_iter().map(|(field, count)| ImportFieldCount { field, count }).collect(),
        samples: review
            .samples
            .into_iter()
            .map(|sample| ImportSample {
                row: sample.row,
                before: sample.before,
                after: sample.after,
                outcome: sample.outcome.code().to_owned(),
                card: sample.card,
            })
            .collect(),
    })
}

pub(crate) async fn import_commit(work: &Work, request: ImportCommit) -> Answer<CommitStarted> {
    let order = CommitOrder {
        name: request.name,
        source: SourceId::from_uuid(request.source.0),
        collected_on: request.collected_on,
        basis: request.basis.map(words::basis_of),
        unasked: false,
        origin_proof: request.origin_proof,
    };
    imports::accept(work, request.import.0, &order).await?;
    let mode = imports::load(work, request.import.0).await?.state.mode;
    let batch = match mode {
        Mode::Contacts => imports::planned_batch(work, request.import.0).await?,
        // A log is written by `import_log_commit`, with a purpose and a class.
        Mode::Log => return Err(AppError::Precondition("log-mode").into()),
        Mode::Suppression | Mode::Rpo | Mode::Consents => BatchId::from_uuid(work.new_id()),
    };
    let job = work.new_id();
    let (held, import) = (work.clone(), request.import.0);
    let about = About { thing: import, gives: Some(batch.as_uuid()) };
    work.desk().jobs().start_about(job, about, move |progress| async move {
        let done = match mode {
            Mode::Contacts => imports::commit(&held, import, &order, &progress).await.map(|_| ()),
            Mode::Suppression => imports::commit_oppositions(&held, import, &order, batch, &progress).await.map(|_| ()),
            Mode::Rpo => imports::commit_rpo(&held, import, &order, batch, &progress).await.map(|_| ()),
            Mode::Consents => imports::commit_consent_list(&held, import, &order, batch, &progress).await.map(|_| ()),
            Mode::Log => Ok(()),
        };
        done.map(|()| JobValue::Done).map_err(Arc::new)
    });
    Ok(CommitStarted { batch: ids::BatchId(batch.as_uuid()), job: ids::JobId(job) })
}

pub(crate) async fn batch_get(work: &Work, request: BatchRequest) -> Answer<BatchView> {
    Ok(batch_view(work, imports::batch(work, BatchId::from_uuid(request.batch.0)).await?))
}

pub(crate) async fn batch_undo_preview(work: &Work, request: BatchRequest) -> Answer<UndoPreview> {
    let undone = imports::undo_preview(work, BatchId::from_uuid(request.batch.0)).await?;
    let small = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(UndoPreview {
        removed: small(undone.removed),
        reverted: small(undone.reverted),
        others: small(undone.others),
        kept: undone
            .kept
            .into_iter()
            .map(|kept| UndoKept { contact: ids::ContactId(kept.contact.as_uuid()), name: kept.name })
            .collect(),
    })
}

pub(crate) async fn batch_undo(work: &Work, request: BatchUndo) -> Answer<Started> {
    let job = work.new_id();
    let (held, batch) = (work.clone(), BatchId::from_uuid(request.batch.0));
    let also: Vec<ContactId> = request.also.into_iter().map(|id| ContactId::from_uuid(id.0)).collect();
    work.desk().jobs().start(job, move |progress| async move {
        imports::undo(&held, batch, &also, &progress).await.map(|_| JobValue::Done).map_err(Arc::new)
    });
    Ok(Started { job: ids::JobId(job) })
}

pub(crate) async fn batch_rejects_save(work: &Work, request: BatchRejects) -> Answer<Exported> {
    let why = Why::parse(&request.reason)?;
    let batch = BatchId::from_uuid(request.batch.0);
    let suggested = format!("custode-scartate_{}.xlsx", work.today());
    let Some(path) = work.desk().host().pick_save(suggested).await else { return Ok(Exported { file: None, rows: 0 }) };
    let (file, rows) = imports::save_rejects(work, batch, &why, &path).await?;
    Ok(Exported { file: Some(file), rows })
}
