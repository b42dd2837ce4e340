//! Consensi deboli.

use super::{Answer, limited};
use crate::wire::{file::Started, grid::Exported, ids, weak::*};
use custode_app::{
    JobValue, Work,
    consents::{self, WeakConsent, WeakFilter},
    domain::{
        consent::Weakness,
        ids::{BatchId, ConsentTypeId},
    },
    export::Why,
};
use std::sync::Arc;

const fn lacks_view(lacks: Weakness) -> ConsentWeakness {
    match lacks {
        Weakness::NoDate => ConsentWeakness::NoDate,
        Weakness::NoEvidence => ConsentWeakness::NoEvidence,
        Weakness::LowEvidence => ConsentWeakness::LowEvidence,
        Weakness::Expired => ConsentWeakness::Expired,
        Weakness::NoWording => ConsentWeakness::NoWording,
        Weakness::Bundled => ConsentWeakness::Bundled,
    }
}

const fn lacks_of(lacks: ConsentWeakness) -> Weakness {
    match lacks {
        ConsentWeakness::NoDate => Weakness::NoDate,
        ConsentWeakness::NoEvidence => Weakness::NoEvidence,
        ConsentWeakness::LowEvidence => Weakness::LowEvidence,
        ConsentWeakness::Expired => Weakness::Expired,
        ConsentWeakness::NoWording => Weakness::NoWording,
        ConsentWeakness::Bundled => Weakness::Bundled,
    }
}

fn filter_of(
    lacks: Option<ConsentWeakness>,
    consent_type: Option<ids::ConsentTypeId>,
    file: Option<String>,
) -> WeakFilter {
    let consent_type = consent_type.map(|id| ConsentTypeId::from_uuid(id.0));
    WeakFilter { lacks: lacks.map(lacks_of), consent_type, file }
}

pub(crate) async fn weak_consent_survey(work: &Work, request: WeakConsentSurvey) -> Answer<Started> {
    let batch = request.batch.map(|id| BatchId::from_uuid(id.0));
    let jobs = work.desk().jobs();
    let (job, held) = (work.new_id(), work.clone());
    jobs.start(job, move |progress| async move {
        let report = consents::find_weak(&held, batch, &progress).await.map_err(Arc::new)?;
        held.desk().jobs().forget(|value| matches!(value, JobValue::WeakConsents(report) if report.batch == batch));
        Ok(JobValue::WeakConsents(Arc::new(report)))
    });
    Ok(Started { job: ids::JobId(job) })
}

pub(crate) async fn weak_consent_report(work: &Work, request: WeakConsentRequest) -> Answer<WeakConsentView> {
    let report = consents::weak_report_of(work, request.job.0)?;
    let types = report.by_type().into_iter().map(|((id, title), count)| WeakTypeCount {
        consent_type: ids::ConsentTypeId(id.as_uuid()),
        title,
        count,
    });
    let lacks = report.by_weakness().into_iter().map(|(lacks, count)| WeakCount { lacks: lacks_view(lacks), count });
    Ok(WeakConsentView {
        at: report.at,
        checked: report.checked,
        found: report.found.len() as u64,
        lacks: lacks.filter(|count| count.count > 0).collect(),
        types: types.collect(),
        files: report.by_file().into_iter().map(|(file, count)| WeakFileCount { file, count }).collect(),
    })
}

pub(crate) async fn weak_consent_rows(work: &Work, request: WeakConsentRows) -> Answer<WeakConsentPage> {
    let limit = limited(request.limit)? as usize;
    let report = consents::weak_report_of(work, request.job.0)?;
    let filter = filter_of(request.lacks, request.consent_type, request.file);
    Ok(WeakConsentPage {
        rows: report.lines(&filter).skip(request.offset as usize).take(limit).map(row_view).collect(),
        total: u32::try_from(report.lines(&filter).count()).unwrap_or(u32::MAX),
    })
}

fn row_view(one: &WeakConsent) -> WeakConsentRow {
    WeakConsentRow {
        contact: ids::ContactId(one.contact.as_uuid()),
        name: one.name.clone(),
        consent_type: ids::ConsentTypeId(one.consent_type.as_uuid()),
        title: one.title.clone(),
        lacks: one.lacks.iter().map(|lacks| lacks_view(*lacks)).collect(),
        decided_on: one.decided_on,
        evidence_level: one.evidence_level,
        file: one.file.clone(),
        table: one.table.clone(),
        row: one.row,
        note: one.note.clone(),
    }
}

pub(crate) async fn weak_consent_save(work: &Work, request: WeakConsentSave) -> Answer<Exported> {
    let why = Why::parse(&request.reason)?;
    let report = consents::weak_report_of(work, request.job.0)?;
    let filter = filter_of(request.lacks, request.consent_type, request.file);
    let suggested = format!("custode-consensi-deboli_{}.xlsx", work.today());
    let Some(path) = work.desk().host().pick_save(suggested).await else { return Ok(Exported { file: None, rows: 0 }) };
    let (file, rows) = consents::save_weak(work, &report, &filter, &why, &path).await?;
    Ok(Exported { file: Some(file), rows })
}
