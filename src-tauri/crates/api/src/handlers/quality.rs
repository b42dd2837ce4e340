//! The quality report.

use super::{Answer, contact_id, limited};
use crate::ApiError;
use crate::wire::{file::Started, grid::Exported, ids, quality::*};
use custode_app::{
    JobValue, Work,
    domain::{
        ids::BatchId,
        quality::{DiscardReason as Why, Flaw, FlawGroup},
    },
    export,
    quality::{self, Earlier, Flawed, Picked, Report, Scope, Subject, Wanted},
};
use std::sync::Arc;

const fn scope_of(scope: QualityScope) -> Scope {
    match scope {
        QualityScope::Register {} => Scope::Register,
        QualityScope::Batch { batch } => Scope::Batch(BatchId::from_uuid(batch.0)),
        QualityScope::Import { import } => Scope::Import(import.0),
    }
}

const fn scope_view(scope: Scope) -> QualityScope {
    match scope {
        Scope::Register => QualityScope::Register {},
        Scope::Batch(batch) => QualityScope::Batch { batch: ids::BatchId(batch.as_uuid()) },
        Scope::Import(import) => QualityScope::Import { import: ids::ImportId(import) },
    }
}

const fn flaw_view(flaw: Flaw) -> QualityFlaw {
    match flaw {
        Flaw::Email => QualityFlaw::Email,
        Flaw::Phone => QualityFlaw::Phone,
        Flaw::TaxCode => QualityFlaw::TaxCode,
        Flaw::VatNumber => QualityFlaw::VatNumber,
        Flaw::Bounced => QualityFlaw::Bounced,
        Flaw::Value => QualityFlaw::Value,
        Flaw::Stale => QualityFlaw::Stale,
        Flaw::Empty => QualityFlaw::Empty,
        Flaw::NoSource => QualityFlaw::NoSource,
        Flaw::NoPurpose => QualityFlaw::NoPurpose,
    }
}

const fn group_view(group: FlawGroup) -> QualityGroup {
    match group {
        FlawGroup::Invalid => QualityGroup::Invalid,
        FlawGroup::Stale => QualityGroup::Stale,
        FlawGroup::Empty => QualityGroup::Empty,
        FlawGroup::OutOfPurpose => QualityGroup::OutOfPurpose,
    }
}

pub(super) const fn reason_of(reason: DiscardReason) -> Why {
    match reason {
        DiscardReason::Invalid => Why::Invalid,
        DiscardReason::Stale => Why::Stale,
        DiscardReason::Empty => Why::Empty,
        DiscardReason::OutOfPurpose => Why::OutOfPurpose,
        DiscardReason::Duplicate => Why::Duplicate,
        DiscardReason::Asked => Why::Asked,
        DiscardReason::Other => Why::Other,
    }
}

pub(super) const fn reason_view(reason: Why) -> DiscardReason {
    match reason {
        Why::Invalid => DiscardReason::Invalid,
        Why::Stale => DiscardReason::Stale,
        Why::Empty => DiscardReason::Empty,
        Why::OutOfPurpose => DiscardReason::OutOfPurpose,
        Why::Duplicate => DiscardReason::Duplicate,
        Why::Asked => DiscardReason::Asked,
        Why::Other => DiscardReason::Other,
    }
}

pub(crate) async fn quality_survey(work: &Work, request: QualitySurvey) -> Answer<Started> {
    let (scope, months) = (scope_of(request.scope), request.months);
    let jobs = work.desk().jobs();
    let (job, held) = (work.new_id(), work.clone());
    jobs.start(job, move |progress| async move {
        let report = quality::survey(&held, scope, months, &progress).await.map_err(Arc::new)?;
        // The report before stays until this one is there: its reader may stop, or it may fail.
        held.desk().jobs().forget(|value| matches!(value, JobValue::Quality(report) if report.scope == scope));
        Ok(JobValue::Quality(Arc::new(report)))
    });
    Ok(Started { job: ids::JobId(job) })
}

pub(crate) async fn quality_report(work: &Work, request: QualityRequest) -> Answer<QualityView> {
    let report = quality::report_of(work, request.job.0)?;
    Ok(QualityView {
        scope: scope_view(report.scope),
        file: report.file.clone(),
        months: report.months,
        at: report.at,
        checked: report.checked,
        flawed: report.flawed.len() as u64,
        rejected: report.rejected,
        answers: FlawGroup::ALL.iter().map(|group| answer(&report, *group)).collect(),
        discarded: report.discarded.iter().map(discarded_view).collect(),
    })
}

fn answer(report: &Report, group: FlawGroup) -> QualityAnswer {
    let kinds = Flaw::ALL.iter().filter(|flaw| flaw.group() == group);
    let counts = kinds.map(|flaw| QualityCount { flaw: flaw_view(*flaw), count: report.count(Wanted::Flaw(*flaw)) });
    QualityAnswer {
        group: group_view(group),
        count: report.count(Wanted::Group(group)),
        flaws: counts.filter(|count| count.count > 0).collect(),
    }
}

fn discarded_view(earlier: &Earlier) -> QualityDiscarded {
    QualityDiscarded {
        reason: reason_view(earlier.what.reason),
        note: earlier.what.note.clone(),
        count: earlier.what.count,
        back: earlier.back,
        at: earlier.done.as_ref().map(|(at, _)| *at),
        by: earlier.done.as_ref().map(|(_, by)| by.clone()),
    }
}

pub(crate) async fn quality_rows(work: &Work, request: QualityRows) -> Answer<QualityPage> {
    let limit = limited(request.limit)? as usize;
    let report = quality::report_of(work, request.job.0)?;
    let wanted = Wanted::from_code(request.flaw.as_deref())?;
    Ok(QualityPage {
        rows: report.found(wanted).skip(request.offset as usize).take(limit).map(row_view).collect(),
        total: u32::try_from(report.count(wanted)).unwrap_or(u32::MAX),
    })
}

fn row_view(found: &Flawed) -> QualityRow {
    let (contact, row) = match found.subject {
        Subject::Card(card) => (Some(ids::ContactId(card.as_uuid())), None),
        Subject::Row(row) => (None, Some(row)),
    };
    QualityRow {
        contact,
        row,
        name: found.name.clone(),
        flaws: found.flaws.iter().map(|flaw| flaw_view(*flaw)).collect(),
        known_on: found.known_on,
    }
}

pub(crate) async fn quality_discard(work: &Work, request: QualityDiscard) -> Answer<QualityDiscardDone> {
    let report = quality::report_of(work, request.job.0)?;
    let picked = match (&request.flaw, request.contacts.is_empty() && request.rows.is_empty()) {
        (Some(code), true) => Picked::All(Wanted::from_code(Some(code))?),
        (None, false) => {
            let cards = request.contacts.iter().map(|id| Subject::Card(contact_id(*id)));
            Picked::These(cards.chain(request.rows.iter().map(|row| Subject::Row(*row))).collect())
        }
        _ => return Err(ApiError::field("picked", "missing")),
    };
    let (count, txn) = quality::discard(work, &report, &picked, reason_of(request.reason), &request.note).await?;
    Ok(QualityDiscardDone { count, txn: txn.map(|txn| ids::TxnId(txn.as_uuid())) })
}

pub(crate) async fn quality_save(work: &Work, request: QualitySave) -> Answer<Exported> {
    let why = export::Why::parse(&request.reason)?;
    let report = quality::report_of(work, request.job.0)?;
    let wanted = Wanted::from_code(request.flaw.as_deref())?;
    let suggested = format!("custode-qualita_{}.xlsx", work.today());
    let Some(path) = work.desk().host().pick_save(suggested).await else { return Ok(Exported { file: None, rows: 0 }) };
    let (file, rows) = quality::save(work, &report, wanted, &why, &path).await?;
    Ok(Exported { file: Some(file), rows })
}
