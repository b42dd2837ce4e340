//! Check, plan and commit in one walk over the rows, for whom nothing is to be looked at in between: what rows become is
//! written while the next ones are read and understood. All or nothing, like the commit of a kept plan.

use super::{
    check::{each_row, issues_of, ready, rows_of},
    commit::{CommitOrder, Joining, accept, batch_entry, write_joining, write_next},
    plan::Planning,
    planned::{Outcome, Review},
    rejects::keep_rejects_only,
    session::{keep, load},
    state::Step,
};
use crate::{
    AppError, Work,
    jobs::{Phase, Progress},
    retention::note_lost_by,
};
use custode_domain::{ids::BatchId, journal::Body, records::ImportBatch};
use custode_store::{Act, ImportIssueRow, Watch};
use std::sync::Arc;
use uuid::Uuid;

/// Understands, plans and writes every row of an import. Of the findings only those of rejected rows are kept.
///
/// # Errors
/// Those of [`super::check`] and [`super::commit`]. Nothing is written then, and the staged rows stay.
pub async fn commit_unseen(
    work: &Work,
    id: Uuid,
    order: &CommitOrder,
    progress: &Arc<Progress>,
) -> Result<(BatchId, Review), AppError> {
    accept(work, id, order).await?;
    let mut session = load(work, id).await?;
    let sheet = ready(&session)?.sheet().to_owned();
    let store = work.archive().store();
    store.clear_import_issues(id).await?;
    progress.enter(Phase::Writing, rows_of(&session));
    let mut planning = Planning::new(work, &session).await?;
    let batch = planning.plan.batch;
    let act = Act { txn: batch.as_uuid().into(), ..work.act() };
    let cancel = Arc::clone(progress);
    let mut rejected: Vec<u64> = Vec::new();
    let mut findings: Vec<ImportIssueRow> = Vec::new();
    let written = store
        .transact(act, async |tx| -> Result<Review, AppError> {
            tx.watch(Watch { progress: None, cancel: Some(cancel.flag()) });
            tx.expect_contacts(usize::try_from(rows_of(&session).unwrap_or_default()).unwrap_or(usize::MAX)).await?;
            let mut joining: Joining = Vec::new();
            each_row(work, &session, progress, async |rows| {
                planning.add(&rows).await?;
                let planned = std::mem::take(&mut planning.plan.rows);
                for ((_, row), planned) in rows.into_iter().zip(planned) {
                    if planned.outcome == Outcome::Rejected {
                        rejected.push(u64::from(row.row));
                        findings.extend(issues_of(&sheet, &row));
                    }
                    write_next(work, &planning.shared, tx, planned, row, &mut joining).await?;
                }
                Ok(())
            })
            .await?;
            write_joining(work, &planning.shared, tx, &mut joining).await?;
            progress.enter(Phase::Indexing, None);
            let review = planning.reviewed().clone();
            let flagged = Some(u64::from(review.flagged));
            let entry = ImportBatch { flagged, ..batch_entry(&session, &review.totals, order, act) };
            tx.write_new(batch, Body::ImportCommitted(entry));
            Ok(review)
        })
        .await?;
    let totals = &written.value.totals;
    if totals.update + totals.duplicate > 0 {
        note_lost_by(work, act.txn).await?;
    }
    let source = planning.shared.source_title.clone();
    super::profiles::keep_used(work, &mut session, &source).await?;
    session.step = Step::Done;
    session.state.forget_cells();
    session.state.checked = true;
    session.state.batch = Some(batch.as_uuid());
    keep_rejects_only(work, &session, &rejected).await?;
    store.stage_import_issues(id, &findings).await?;
    keep(work, &session).await?;
    work.desk().forget_import(id);
    Ok((batch, written.value))
}
