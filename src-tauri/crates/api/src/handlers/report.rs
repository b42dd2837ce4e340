//! The data-subject report: prepare, look, save, print.

use super::{Answer, contact_id};
use crate::wire::{ids, report::*};
use crate::words::language_of;
use crate::{ApiError, ErrorCode};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use custode_app::{
    Work,
    domain::ids::RequestId,
    reports::{self, PackFile, Prepared},
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
    let language = language_of(request.language);
    let answers = request.request.map(|id| RequestId::from_uuid(id.0));
    let (id, pack) = reports::prepare(work, contact_id(request.contact), language, answers).await?;
    Ok(report_view(id, &pack))
}

/// A prepared document for the wire.
pub(crate) fn report_view(id: uuid::Uuid, prepared: &Prepared) -> ReportView {
    ReportView {
        document: ids::DocumentId(id),
        code: prepared.code.clone(),
        pages: u32::try_from(prepared.pages).unwrap_or(u32::MAX),
        files: prepared.files.iter().map(file_view).collect(),
        missing: prepared.missing.clone(),
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

pub(crate) async fn report_seal(work: &Work, request: ReportSeal) -> Answer<ReportSealed> {
    let suggested = reports::sealed_name(work, request.document.0)?;
    let Some(path) = work.desk().host().pick_save(suggested).await else {
        return Ok(ReportSealed { place: None, passphrase: None });
    };
    let sealed = reports::seal(work, request.document.0, path, language_of(request.language)).await?;
    Ok(ReportSealed { place: Some(sealed.place), passphrase: Some(sealed.passphrase.expose_text().to_string()) })
}

pub(crate) async fn report_print(work: &Work, request: ReportRequest) -> Answer<ReportSaved> {
    let suggested = reports::pdf_name(work, request.document.0)?;
    let Some(path) = work.desk().host().pick_save(suggested).await else {
        return Ok(ReportSaved { place: None, files: Vec::new() });
    };
    let (place, files) = reports::print(work, request.document.0, path).await?;
    Ok(ReportSaved { place: Some(place), files: files.iter().map(file_view).collect() })
}
