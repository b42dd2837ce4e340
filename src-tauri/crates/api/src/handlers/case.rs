//! Cases.

use super::{Answer, changed, communication::line_view, limited, small};
use crate::wire::{Changed, case::*, ids};
use crate::words::{category_of, category_view};
use custode_app::{
    AppError, Work,
    cases::{self, CaseDraft, ReportLine},
    domain::{
        case::Times,
        ids::{CaseId, CommunicationId, ContactId},
    },
    store::read::{CaseQuery, OperatorRow},
};

fn case_id(id: ids::CaseId) -> CaseId {
    CaseId::from_uuid(id.0)
}

fn items(ids: &[ids::CommunicationId]) -> Vec<CommunicationId> {
    ids.iter().map(|id| CommunicationId::from_uuid(id.0)).collect()
}

/// Names of the operators that are there.
pub(super) async fn operators(work: &Work) -> Answer<Vec<String>> {
    Ok(present(work.reader().operators().await.map_err(AppError::from)?))
}

fn present(rows: Vec<OperatorRow>) -> Vec<String> {
    rows.into_iter().filter(|row| !row.operator.removed).map(|row| row.operator.name).collect()
}

fn line(line: cases::CaseLine) -> CaseLine {
    let row = line.row;
    CaseLine {
        id: ids::CaseId(row.id.as_uuid()),
        title: row.title,
        category: category_view(row.category),
        contact: ids::ContactId(row.contact.as_uuid()),
        name: line.name,
        restricted: row.restricted,
        assignee: line.assignee,
        opened_at: row.opened_at,
        answered_at: row.answered_at,
        closed_at: row.closed_at,
        outcome: row.outcome,
        items: small(row.items),
        held: line.held,
    }
}

pub(crate) async fn case_list(work: &Work, request: CaseList) -> Answer<CasePage> {
    let actor = work.act().actor;
    let query = CaseQuery {
        closed: request.closed,
        assignee: request.mine.then_some(actor),
        contact: request.contact.map(|id| ContactId::from_uuid(id.0)),
        category: request.category.map(category_of),
        since: None,
        before: None,
        text: request.text,
        offset: u64::from(request.offset),
        limit: limited(request.limit)?,
    };
    let (lines, total) = cases::of(work, &query).await?;
    let lines = lines.into_iter().map(line).collect();
    let rows = work.reader().operators().await.map_err(AppError::from)?;
    let own = rows.iter().find(|row| row.id == actor);
    let operator = own.map(|row| row.operator.name.clone()).unwrap_or_default();
    Ok(CasePage { lines, total: small(total), operators: present(rows), operator })
}

pub(crate) async fn case_get(work: &Work, request: CaseRequest) -> Answer<CaseView> {
    let file = cases::case(work, case_id(request.id)).await?;
    let items = file.items.into_iter().map(line_view).collect();
    Ok(CaseView { case: line(file.line), items, operators: operators(work).await? })
}

pub(crate) async fn case_save(work: &Work, request: CaseSave) -> Answer<CaseSaved> {
    let draft = CaseDraft {
        id: request.id.map(case_id),
        title: request.title,
        category: category_of(request.category),
        contact: ContactId::from_uuid(request.contact.0),
        assignee: request.assignee,
        opened_at: request.opened_at,
        items: items(&request.items),
    };
    let (id, txn) = cases::save(work, draft).await?;
    Ok(CaseSaved { id: ids::CaseId(id.as_uuid()), txn: ids::TxnId(txn.as_uuid()) })
}

pub(crate) async fn case_link(work: &Work, request: CaseLink) -> Answer<Changed> {
    Ok(changed(cases::link(work, case_id(request.id), &items(&request.items), request.linked).await?))
}

pub(crate) async fn case_close(work: &Work, request: CaseClose) -> Answer<Changed> {
    Ok(changed(cases::close(work, case_id(request.id), &request.outcome).await?))
}

pub(crate) async fn case_reopen(work: &Work, request: CaseRequest) -> Answer<Changed> {
    Ok(changed(cases::reopen(work, case_id(request.id)).await?))
}

pub(crate) async fn case_remove(work: &Work, request: CaseRequest) -> Answer<Changed> {
    Ok(changed(cases::remove(work, case_id(request.id)).await?))
}

fn times(times: Times) -> CaseTimes {
    CaseTimes { count: small(times.count), median: small(times.median), slowest: small(times.slowest) }
}

fn report_line(line: ReportLine) -> CaseReportLine {
    CaseReportLine {
        month: line.month,
        category: line.category.map(category_view),
        opened: small(line.opened),
        closed: small(line.closed),
        waiting: small(line.waiting),
        answer: times(line.answer),
        close: times(line.close),
    }
}

pub(crate) async fn case_report(work: &Work, request: CaseReportAsk) -> Answer<CaseReport> {
    let report = cases::report(work, request.since, request.until).await?;
    Ok(CaseReport { all: report_line(report.all), lines: report.lines.into_iter().map(report_line).collect() })
}
