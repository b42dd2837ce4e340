//! What the lists that make no card share: who left a mailing tool, what the register of oppositions answered, one consent a
//! row.

use super::{
    commit::{CommitOrder, batch_entry},
    planned::{Outcome, Totals},
    read::raw,
    session::{Session, keep, load},
    state::{Mode, Step},
};
use crate::{
    AppError, Work,
    jobs::{Phase, Progress},
    retention::note_lost_by,
};
use chrono::NaiveDate;
use custode_domain::{
    ids::BatchId,
    journal::{Body, Origin},
    records::ImportBatch,
};
use custode_import::table::RawRow;
use custode_store::{Act, ImportRow, Tx, Watch};
use std::sync::Arc;
use uuid::Uuid;

/// Refuses columns that the chosen table does not have.
pub(super) fn columns_there(session: &Session, columns: impl IntoIterator<Item = u32>) -> Result<(), AppError> {
    let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
    let there = |column: u32| table.columns.iter().any(|known| known.index == column);
    if columns.into_iter().all(there) { Ok(()) } else { Err(AppError::NotFound("column")) }
}

/// Walks the staged rows of a sheet, portion by portion, with progress and a look at the flag after each.
pub(super) async fn portions(
    work: &Work,
    (session, sheet): (Uuid, &str),
    progress: &Progress,
    mut see: impl AsyncFnMut(Vec<ImportRow>) -> Result<(), AppError>,
) -> Result<(), AppError> {
    let reader = work.reader();
    let (mut after, mut done) = (0, 0);
    loop {
        let staged = reader.import_rows(session, sheet, after, super::check::CHUNK).await?;
        let Some(last) = staged.last() else { return Ok(()) };
        after = last.row_no;
        done += staged.len() as u64;
        see(staged).await?;
        progress.done(done);
        if progress.is_cancelled() {
            return Err(AppError::Cancelled);
        }
    }
}

/// [`portions`] of the chosen table, as they were read.
pub(super) async fn raw_portions(
    work: &Work,
    session: &Session,
    progress: &Progress,
    mut see: impl AsyncFnMut(Vec<RawRow>) -> Result<(), AppError>,
) -> Result<(), AppError> {
    let sheet = session.state.chosen().ok_or(AppError::NotFound("table"))?.sheet();
    portions(work, (session.id, sheet), progress, async |staged| {
        see(staged.iter().map(|kept| raw(&kept.cells)).collect::<Result<_, AppError>>()?).await
    })
    .await
}

/// What the rows of a list came to.
#[derive(Default)]
pub(super) struct Written {
    /// The buckets.
    pub totals: Totals,
    /// Rows that were refused.
    pub rejected: Vec<u64>,
}

impl Written {
    /// Puts a row into its bucket.
    pub(super) fn count(&mut self, row: u32, outcome: Outcome) {
        self.totals.count(outcome);
        if outcome == Outcome::Rejected {
            self.rejected.push(u64::from(row));
        }
    }
}

/// The session of a list whose order was accepted.
pub(super) async fn accepted(work: &Work, id: Uuid, order: &CommitOrder) -> Result<Session, AppError> {
    super::accept(work, id, order).await?;
    load(work, id).await
}

/// Writes a list, in one transaction whose id is that of the import: first what its rows say, then that it was imported.
///
/// # Errors
/// Those of `rows`; [`AppError::Cancelled`]. Nothing is written then.
pub(super) async fn write_list(
    work: &Work,
    session: &Session,
    (order, batch): (&CommitOrder, BatchId),
    progress: &Arc<Progress>,
    rows: impl AsyncFnOnce(&mut Tx) -> Result<Written, AppError>,
) -> Result<Written, AppError> {
    let act = Act { txn: batch.as_uuid().into(), ..work.act() };
    progress.enter(Phase::Writing, super::check::rows_of(session));
    let cancel = progress.flag();
    let outcome = work
        .archive()
        .store()
        .transact(act, async |tx: &mut Tx| -> Result<Written, AppError> {
            tx.watch(Watch { progress: None, cancel: Some(cancel) });
            let written = rows(tx).await?;
            let (mode, entry) = (session.state.mode, batch_entry(session, &written.totals, order, act));
            let (rpo, consents) = (mode == Mode::Rpo, mode == Mode::Consents);
            // The columns of such a list are matched by themselves.
            tx.write_new(batch, Body::ImportCommitted(ImportBatch { mapping: None, rpo, consents, ..entry }));
            Ok(written)
        })
        .await?;
    note_lost_by(work, act.txn).await?;
    Ok(outcome.value)
}

/// Where an entry of such a list comes from.
pub(super) fn origin(session: &Session, collected_on: NaiveDate, row: Option<u32>) -> Origin {
    Origin {
        source: None,
        batch: None,
        file: Some(session.state.file.clone()),
        table: session.state.chosen().and_then(|table| table.name.clone()),
        row: row.map(u64::from),
        collected_on: Some(collected_on),
        by_hand: None,
    }
}

/// [`origin`] in the import that is being written.
pub(super) fn committed_origin(session: &Session, batch: BatchId, order: &CommitOrder, row: Option<u32>) -> Origin {
    Origin { source: Some(order.source), batch: Some(batch), ..origin(session, order.collected_on, row) }
}

/// Ends the preparation of a list that was written: only its rejected rows stay to be saved.
pub(super) async fn close(work: &Work, mut session: Session, batch: BatchId, rejected: &[u64]) -> Result<(), AppError> {
    let sheet = session.state.chosen().ok_or(AppError::NotFound("table"))?.sheet().to_owned();
    session.step = Step::Done;
    session.state.forget_cells();
    session.state.batch = Some(batch.as_uuid());
    work.archive().store().keep_import_rows(session.id, &sheet, rejected).await?;
    keep(work, &session).await?;
    super::draft::forget_draft(work, session.id).await?;
    work.desk().import_written(session.id, batch.as_uuid());
    Ok(())
}
