//! What the lists that make no card share: who left a mailing tool, what the register of oppositions answered.

use super::{
    commit::CommitOrder,
    read::raw,
    session::{Session, keep},
    state::Step,
};
use crate::{AppError, Work, jobs::Progress};
use chrono::NaiveDate;
use custode_domain::{ids::BatchId, journal::Origin};
use custode_import::table::RawRow;
use custode_store::ImportRow;
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
    work.desk().import_written(session.id, batch.as_uuid());
    Ok(())
}
