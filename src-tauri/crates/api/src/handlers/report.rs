//! The data-subject report: prepare, look, save, print.

use super::Answer;
use crate::wire::{archive::Language, ids, report::*};
use crate::{ApiError, ErrorCode};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use custode_app::{
    Work,
    domain::ids::ContactId,
    reports::{self, PackFile, Prepared, ReportLanguage},
};

fn file_view(file: &PackFile) -> ReportFile {
    ReportFile {
        name: file.name.clone(),
        kind: file.kind.to_owned(),
        bytes: file.bytes.len() as u64,
        sha256: file.sha256.clone(),
    }
}

pub(crate) async fn report_prepare(work: &Work, request: ReportPrepare) -> Answer<ReportView> {
    let language = match request.language {
        Language::It => ReportLanguage::It,
        Language::En => ReportLanguage::En,
    };
    let (id, pack) = reports::prepare(work, ContactId::from_uuid(request.contact.0), language).await?;
    Ok(report_view(id, &pack))
}

/// A prepared document for the wire.
pub(crate) fn report_view(id: uuid::Uuid, pack: &Prepared) -> ReportView {
    ReportView {
        document: ids::DocumentId(id),
        code: pack.code.clone(),
        pages: u32::try_from(pack.pages).unwrap_or(u32::MAX),
        files: pack.files.iter().map(file_view).collect(),
        missing: pack.missing.clone(),
    }
}

pub(crate) async fn report_page(work: &Work, request: ReportPage) -> Answer<ReportPageView> {
    let page = usize::try_from(request.page).ok().and_then(|page| page.checked_sub(1));
    let Some(page) = page else { return Err(ApiError::because(ErrorCode::NotFound, "page")) };
    let (png, text) = reports::page(work, request.document.0, page).await?;
    Ok(ReportPageView { image: format!("data:image/png;base64,{}", STANDARD.encode(png)), text })
}

pub(crate) async fn report_save(work: &Work, request: ReportRequest) -> Answer<ReportSaved> {
    let Some(folder) = work.desk().host().pick_folder().await else {
        return Ok(ReportSaved { place: None, files: Vec::new() });
    };
    let (place, files) = reports::save(work, request.document.0, &folder).await?;
    Ok(ReportSaved { place: Some(place), files: files.iter().map(file_view).collect() })
}

pub(crate) async fn report_print(work: &Work, request: ReportRequest) -> Answer<ReportSaved> {
    let suggested = reports::pdf_name(work, request.document.0)?;
    let Some(path) = work.desk().host().pick_save(suggested).await else {
        return Ok(ReportSaved { place: None, files: Vec::new() });
    };
    let (place, files) = reports::print(work, request.document.0, path).await?;
    Ok(ReportSaved { place: Some(place), files: files.iter().map(file_view).collect() })
}
