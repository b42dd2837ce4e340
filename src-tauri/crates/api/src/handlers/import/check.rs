//! Controlla: what was found in the rows.

use super::super::{
    Answer, limited,
    quality::{reason_of, reason_view},
};
use super::about;
use crate::ApiError;
use crate::wire::{Done, file::*, ids, import::*};
use custode_app::{
    AppError, JobValue, Work,
    domain::quality::DiscardReason as Why,
    imports::{self, Replacement},
    store::RefusedRepair,
};
use std::sync::Arc;

pub(crate) async fn import_check(work: &Work, request: ImportRequest) -> Answer<Started> {
    let session = imports::load(work, request.import.0).await?;
    if session.state.unresolved() > 0 {
        return Err(AppError::Precondition("columns-unresolved").into());
    }
    let job = work.new_id();
    let (held, import) = (work.clone(), request.import.0);
    work.desk().jobs().start_about(job, about(import), move |progress| async move {
        imports::check(&held, import, &progress).await.map(|()| JobValue::Done).map_err(Arc::new)
    });
    Ok(Started { job: ids::JobId(job) })
}

pub(crate) async fn import_findings(work: &Work, request: ImportRequest) -> Answer<ImportFindings> {
    let found = imports::findings(work, request.import.0).await?;
    Ok(ImportFindings {
        rows: found.rows,
        clean: found.clean,
        repaired: found.repaired,
        flagged: found.flagged,
        rejected: found.rejected,
        correction: found.corrections.map(|(last, steps)| ImportCorrection {
            cells: last.cells,
            refused: last.refused,
            steps,
        }),
        findings: found.codes.into_iter().map(|(code, action, count)| ImportFinding { code, action, count }).collect(),
    })
}

pub(crate) async fn import_rows(work: &Work, request: ImportRows) -> Answer<ImportRowPage> {
    let session = imports::load(work, request.import.0).await?;
    let headers: Vec<Option<String>> = session
        .state
        .chosen()
        .map(|table| table.columns.iter().map(|column| column.header.clone()).collect())
        .unwrap_or_default();
    let (rows, total) = imports::rows(
        work,
        request.import.0,
        request.action.as_deref(),
        request.code.as_deref(),
        request.offset,
        limited(request.limit)?,
    )
    .await?;
    let rows = rows
        .into_iter()
        .map(|row| ImportRowView {
            row: row.row,
            name: row.name,
            left_out: row.left_out,
            left_out_for: row.discard.map(|(reason, note)| ImportLeftOut {
                reason: reason_view(Why::from_code(&reason).unwrap_or(Why::Other)),
                note,
            }),
            cells: row.cells,
            corrected: row.corrected.into_iter().map(|(column, raw)| ImportCorrected { column, raw }).collect(),
            issues: row
                .issues
                .into_iter()
                .map(|issue| {
                    let column = u32::try_from(issue.column_no).ok();
                    ImportIssue {
                        code: issue.code,
                        action: issue.action,
                        header: column.and_then(|at| headers.get(at as usize).cloned().flatten()),
                        column,
                        before: issue.before,
                        after: issue.after,
                    }
                })
                .collect(),
        })
        .collect();
    Ok(ImportRowPage { rows, total })
}

pub(crate) async fn import_leave_out(work: &Work, request: ImportLeaveOut) -> Answer<Done> {
    let reason = match (request.left_out, request.reason) {
        (true, None) => return Err(ApiError::field("reason", "missing")),
        (true, Some(reason)) => Some((reason_of(reason), request.note.as_deref().unwrap_or_default())),
        (false, _) => None,
    };
    imports::leave_out(work, request.import.0, &[request.row], reason).await?;
    Ok(Done {})
}

pub(crate) async fn import_cell_set(work: &Work, request: ImportCellSet) -> Answer<Done> {
    imports::set_cell(work, request.import.0, request.row, request.column, &request.text).await?;
    Ok(Done {})
}

pub(crate) async fn import_cells_count(work: &Work, request: ImportCellsFind) -> Answer<ImportCellCount> {
    let wanted = Replacement { column: request.column, find: request.find, whole: request.whole };
    Ok(ImportCellCount { count: imports::count_cells(work, request.import.0, &wanted).await? })
}

pub(crate) async fn import_cells_replace(work: &Work, request: ImportCellsReplace) -> Answer<Started> {
    let wanted = Replacement { column: request.column, find: request.find, whole: request.whole };
    let (job, held, import) = (work.new_id(), work.clone(), request.import.0);
    work.desk().jobs().start(job, move |progress| async move {
        let done = imports::replace_cells(&held, import, &wanted, &request.text, &progress).await;
        done.map(|_| JobValue::Done).map_err(Arc::new)
    });
    Ok(Started { job: ids::JobId(job) })
}

pub(crate) async fn import_refuse(work: &Work, request: ImportRefuse) -> Answer<Started> {
    let refusal = RefusedRepair {
        row_no: request.row.map(u64::from),
        column_no: request.column,
        code: request.code,
        refused: request.refused,
    };
    let (job, held, import) = (work.new_id(), work.clone(), request.import.0);
    work.desk().jobs().start(job, move |progress| async move {
        imports::refuse(&held, import, refusal, &progress).await.map(|()| JobValue::Done).map_err(Arc::new)
    });
    Ok(Started { job: ids::JobId(job) })
}

pub(crate) async fn import_correction_undo(work: &Work, request: ImportRequest) -> Answer<Started> {
    let (job, held, import) = (work.new_id(), work.clone(), request.import.0);
    work.desk().jobs().start(job, move |progress| async move {
        imports::undo_correction(&held, import, &progress).await.map(|()| JobValue::Done).map_err(Arc::new)
    });
    Ok(Started { job: ids::JobId(job) })
}
