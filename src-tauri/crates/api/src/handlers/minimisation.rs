//! What each field is for, and what nothing asks for.

use super::{Answer, contact_id, limited, report::report_view};
use crate::wire::{
    Nothing, file::Started, grid::Exported, ids, minimisation as wire, minimisation::*, report::ReportView,
};
use custode_app::{
    JobValue, Work,
    domain::{ids::PurposeId, minimisation::DataField as Field},
    export::Why,
    minimisation::{self, Key, Line, Report, Unjustified},
    reports::language,
};
use std::sync::Arc;

macro_rules! fields {
    ($($name:ident)*) => {
        const fn field_view(field: Field) -> wire::DataField {
            match field { $(Field::$name => wire::DataField::$name,)* }
        }

        const fn field_of(field: wire::DataField) -> Field {
            match field { $(wire::DataField::$name => Field::$name,)* }
        }
    };
}
fields!(Name Email Phone Address Messaging Language Role Website TaxCode VatNumber SdiCode Iban Sex BirthOn BirthPlace
    Notes SealedNotes);

pub(crate) async fn field_purpose_get(work: &Work, _: Nothing) -> Answer<FieldPurposesView> {
    let table = minimisation::table(work).await?;
    let lines = table.lines.into_iter().map(|line| FieldPurposeLine {
        field: field_view(line.field),
        purposes: line.purposes.iter().map(|id| ids::PurposeId(id.as_uuid())).collect(),
    });
    let columns = table.purposes.into_iter();
    let versions = table.versions.into_iter();
    Ok(FieldPurposesView {
        fields: lines.collect(),
        purposes: columns.map(|(id, title)| FieldPurposeColumn { id: ids::PurposeId(id.as_uuid()), title }).collect(),
        versions: versions
            .map(|one| FieldPurposeVersion { number: one.number, at: one.at, by: one.by, changed: one.changed })
            .collect(),
    })
}

pub(crate) async fn field_purpose_set(work: &Work, request: FieldPurposesSet) -> Answer<FieldPurposesMade> {
    let lines = request.fields.into_iter().map(|line| Line {
        field: field_of(line.field),
        purposes: line.purposes.iter().map(|id| PurposeId::from_uuid(id.0)).collect(),
    });
    Ok(FieldPurposesMade { version: minimisation::set(work, lines.collect()).await? })
}

pub(crate) async fn field_lacking(work: &Work, request: FieldLackingAsk) -> Answer<FieldLacking> {
    let found = minimisation::lacking(work, request.contact.map(contact_id)).await?;
    let one = |(field, purposes)| FieldLackingOne { field: field_view(field), purposes };
    let customs = found.customs.into_iter().map(|(code, purpose)| CustomLacking { code, purpose });
    Ok(FieldLacking { fields: found.fields.into_iter().map(one).collect(), customs: customs.collect() })
}

pub(crate) async fn unjustified_survey(work: &Work, _: Nothing) -> Answer<Started> {
    let jobs = work.desk().jobs();
    let (job, held) = (work.new_id(), work.clone());
    jobs.start(job, move |progress| async move {
        let report = minimisation::survey(&held, &progress).await.map_err(Arc::new)?;
        held.desk().jobs().forget(|value| matches!(value, JobValue::Minimisation(_)));
        Ok(JobValue::Minimisation(Arc::new(report)))
    });
    Ok(Started { job: ids::JobId(job) })
}

pub(crate) async fn unjustified_report(work: &Work, request: UnjustifiedRequest) -> Answer<UnjustifiedView> {
    let report = minimisation::report_of(work, request.job.0)?;
    let lang = language(work.desk());
    let fields = report.counts().into_iter().map(|(key, count)| {
        let title = report.title(&key, lang);
        let (field, own) = match key {
            Key::Field(field) => (Some(field_view(field)), None),
            Key::Own(code) => (None, Some(code)),
        };
        UnjustifiedCount { field, own, title, count }
    });
    Ok(UnjustifiedView {
        at: report.at,
        checked: report.checked,
        found: report.found.len() as u64,
        fields: fields.collect(),
    })
}

fn key_of(field: Option<wire::DataField>, own: Option<String>) -> Option<Key> {
    field.map(|field| Key::Field(field_of(field))).or(own.map(Key::Own))
}

pub(crate) async fn unjustified_rows(work: &Work, request: UnjustifiedRows) -> Answer<UnjustifiedPage> {
    let limit = limited(request.limit)? as usize;
    let report = minimisation::report_of(work, request.job.0)?;
    let key = key_of(request.field, request.own);
    let lines = report.lines(key.as_ref()).skip(request.offset as usize).take(limit);
    Ok(UnjustifiedPage {
        rows: lines.map(|one| row_view(work, &report, one)).collect(),
        total: report.lines(key.as_ref()).count() as u64,
    })
}

fn row_view(work: &Work, report: &Report, one: &Unjustified) -> UnjustifiedRow {
    let lang = language(work.desk());
    UnjustifiedRow {
        contact: ids::ContactId(one.contact.as_uuid()),
        name: one.name.clone(),
        fields: one.fields.iter().map(|key| report.title(key, lang)).collect(),
    }
}

pub(crate) async fn unjustified_save(work: &Work, request: UnjustifiedSave) -> Answer<Exported> {
    let why = Why::parse(&request.reason)?;
    let report = minimisation::report_of(work, request.job.0)?;
    let key = key_of(request.field, request.own);
    let suggested = format!("custode-dati-senza-finalita_{}.xlsx", work.today());
    let Some(path) = work.desk().host().pick_save(suggested).await else { return Ok(Exported { file: None, rows: 0 }) };
    let (file, rows) = minimisation::save(work, &report, key.as_ref(), &why, &path).await?;
    Ok(Exported { file: Some(file), rows })
}

pub(crate) async fn unjustified_paper(work: &Work, request: UnjustifiedPaper) -> Answer<ReportView> {
    let why = Why::parse(&request.reason)?;
    let report = minimisation::report_of(work, request.job.0)?;
    let (id, paper) = minimisation::paper(work, &report, &why, language(work.desk())).await?;
    Ok(report_view(id, &paper))
}
