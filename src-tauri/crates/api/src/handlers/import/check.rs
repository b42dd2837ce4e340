//! Controlla: what was found in the rows.

use super::super::{Answer, limited};
use super::about;
use crate::wire::{Done, file::*, ids, import::*};
use custode_app::{AppError, JobValue, Work, imports};
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
    imports::leave_out(work, request.import.0, request.row, request.left_out).await?;
    Ok(Done {})
}
