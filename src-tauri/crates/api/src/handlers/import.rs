//! The import wizard.

mod batch;
mod check;
mod columns;
mod consents;
mod difference;
mod log;
mod opposition;
mod profile;

pub(crate) use batch::*;
pub(crate) use check::*;
pub(crate) use columns::*;
pub(crate) use consents::*;
pub(crate) use difference::*;
pub(crate) use log::*;
pub(crate) use opposition::*;
pub(crate) use profile::*;

use super::archive::pick;
use super::{Answer, limited};
use crate::wire::{Done, Nothing, file::*, ids, import::*};
use crate::{ApiError, ErrorCode, words};
use custode_app::{
    JobValue, Work,
    domain::purpose::LegalBasis,
    export,
    imports::{self, Draft, ImportState, Session, Step},
    jobs::About,
    ports::OpenKind,
    reading::options::{HeaderChoice, ReadOptions},
};
use std::sync::Arc;

const fn step_view(step: Step) -> ImportStep {
    match step {
        Step::Reading => ImportStep::Reading,
        Step::Read => ImportStep::Read,
        Step::Match => ImportStep::Match,
        Step::Check => ImportStep::Check,
        Step::Duplicates => ImportStep::Duplicates,
        Step::Review | Step::Done => ImportStep::Review,
    }
}

pub(crate) async fn import_list(work: &Work, _: Nothing) -> Answer<ImportList> {
    let (sessions, batches) = imports::list(work).await?;
    Ok(ImportList {
        suspended: sessions
            .into_iter()
            .map(|session| ImportSuspended {
                import: ids::ImportId(session.id),
                rows: session.state.chosen().map_or(0, |table| table.data_rows),
                file: session.state.file,
                step: step_view(session.step),
                started_at: session.created_at,
            })
            .collect(),
        batches: batches.into_iter().map(|batch| batch_view(work, batch)).collect(),
    })
}

pub(crate) async fn import_pick(work: &Work, _: Nothing) -> Answer<Picked> {
    Ok(pick(work.desk(), OpenKind::Import).await)
}

fn reading_job(work: &Work, import: uuid::Uuid, options: ReadOptions, fresh: bool) -> uuid::Uuid {
    let job = work.new_id();
    let held = work.clone();
    work.desk().jobs().start_about(job, about(import), move |progress| async move {
        let done = imports::read(&held, import, options, &progress).await;
        if done.is_err() && fresh {
            // A file that could not be read leaves nothing behind to resume.
            let _ = imports::discard(&held, import).await;
        }
        done.map(|()| JobValue::Done).map_err(Arc::new)
    });
    job
}

pub(crate) async fn import_start(work: &Work, request: ImportStart) -> Answer<ImportStarted> {
    let path = work.desk().path_of(request.file.0)?;
    let import = imports::start(work, &path).await?;
    if let Some(mode) = request.mode {
        imports::set_mode(work, import, opposition::mode_of(mode)).await?;
    }
    let job = reading_job(work, import, ReadOptions::default(), true);
    Ok(ImportStarted { import: ids::ImportId(import), job: ids::JobId(job) })
}

pub(crate) async fn import_paste(work: &Work, request: ImportPaste) -> Answer<ImportStarted> {
    let import = imports::start_pasted(work, &request.name, request.text).await?;
    let job = reading_job(work, import, ReadOptions::default(), true);
    Ok(ImportStarted { import: ids::ImportId(import), job: ids::JobId(job) })
}

pub(crate) async fn import_get(work: &Work, request: ImportRequest) -> Answer<ImportView> {
    let session = imports::load(work, request.import.0).await?;
    let (_, batches) = imports::list(work).await?;
    let seen = session
        .file_sha256
        .as_ref()
        .and_then(|hash| batches.iter().find(|batch| &batch.file_sha256 == hash && batch.undone_at.is_none()))
        .map(|batch| batch.at);
    let at_work = work.desk().jobs().at_work_about(session.id);
    let own_export = own_export(work, session.file_sha256.as_deref()).await?;
    let draft = imports::draft(work, session.id).await?;
    let view = drafted(view(session, seen, work.today()), draft);
    Ok(ImportView {
        job: at_work.filter(|(_, gives)| gives.is_none()).map(|(job, _)| ids::JobId(job)),
        writing: at_work.and_then(|(job, gives)| {
            gives.map(|batch| CommitStarted { batch: ids::BatchId(batch), job: ids::JobId(job) })
        }),
        own_export,
        ..view
    })
}

/// What was written in the last step and not committed stands before what the import says of itself.
fn drafted(view: ImportView, draft: Option<Draft>) -> ImportView {
    let Some(draft) = draft else { return view };
    ImportView {
        at: Some(step_view(draft.at)),
        name: draft.name,
        source: draft.source.map(ids::SourceId),
        collected_on: draft.collected_on,
        basis: draft.basis.as_deref().and_then(LegalBasis::from_code).map(words::basis_view),
        origin_proof: draft.origin_proof,
        ..view
    }
}

const fn step_of(step: ImportStep) -> Step {
    match step {
        ImportStep::Reading => Step::Reading,
        ImportStep::Read => Step::Read,
        ImportStep::Match => Step::Match,
        ImportStep::Check => Step::Check,
        ImportStep::Duplicates => Step::Duplicates,
        ImportStep::Review => Step::Review,
    }
}

pub(crate) async fn import_draft_set(work: &Work, request: ImportDraftSet) -> Answer<Done> {
    let draft = Draft {
        import: request.import.0,
        at: step_of(request.at),
        name: request.name,
        source: request.source.map(|source| source.0),
        collected_on: request.collected_on,
        basis: request.basis.map(|basis| words::basis_of(basis).code().to_owned()),
        origin_proof: request.origin_proof,
    };
    imports::keep_draft(work, &draft).await?;
    Ok(Done {})
}

/// Whether the file is one of our own exports.
async fn own_export(work: &Work, sha256: Option<&[u8]>) -> Answer<Option<ImportOwnExport>> {
    let Some(sha256) = sha256 else { return Ok(None) };
    Ok(export::own_export(work, sha256).await?.map(|known| ImportOwnExport {
        at: known.at,
        by: known.by,
        contacts: ["xlsx", "csv", "json", "vcf"].contains(&known.what.as_str()),
        count: known.count,
    }))
}

/// An act that makes an import ready.
const fn about(import: uuid::Uuid) -> About {
    About { thing: import, gives: None }
}

fn view(session: Session, seen: Option<chrono::DateTime<chrono::Utc>>, today: chrono::NaiveDate) -> ImportView {
    let Session { id, step, created_at, state, .. } = session;
    let unresolved = u32::try_from(state.unresolved()).unwrap_or(u32::MAX);
    let chosen = state.chosen().cloned();
    let looks_like_objections = imports::looks_like_oppositions(&state);
    let looks_like_log = imports::looks_like_log(&state);
    let looks_like_consents = imports::looks_like_consent_list(&state);
    let origin_proof = state.origin_proof.clone();
    let (basis, basis_needed) =
        (state.basis.as_deref().and_then(LegalBasis::from_code).map(words::basis_view), imports::needs_basis(&state));
    let columns = chosen
        .as_ref()
        .map(|table| table.columns.iter().map(|column| column_view(column, table.date_1904, today)).collect())
        .unwrap_or_default();
    let ImportState {
        file,
        bytes,
        format,
        encoding,
        delimiter,
        tables,
        table,
        warnings,
        accents,
        name,
        source,
        collected_on,
        profile,
        mode,
        ..
    } = state;
    ImportView {
        import: ids::ImportId(id),
        step: step_view(step),
        at: None,
        job: None,
        writing: None,
        written: if step == Step::Done { state.batch.map(ids::BatchId) } else { None },
        file,
        bytes,
        format,
        encoding,
        delimiter: delimiter.map(String::from),
        tables: tables
            .into_iter()
            .map(|table| ImportTable {
                columns: u32::try_from(table.columns.len()).unwrap_or(u32::MAX),
                name: table.name,
                header_row: table.header_row,
                data_rows: table.data_rows,
                hidden: !table.visible,
            })
            .collect(),
        table: u32::try_from(table).unwrap_or_default(),
        header_row: chosen.as_ref().and_then(|table| table.header_row),
        data_rows: chosen.as_ref().map_or(0, |table| table.data_rows),
        skipped_rows: chosen.as_ref().map_or(0, |table| table.skipped),
        hidden_rows: chosen.as_ref().map_or(0, |table| table.hidden_rows),
        take_hidden: chosen.as_ref().is_some_and(|table| table.take_hidden),
        accent_samples: accents,
        columns,
        unresolved,
        warnings: warnings
            .into_iter()
            .map(|warning| ImportWarning {
                code: warning.code,
                row: warning.row,
                column: warning.column,
                count: warning.count,
            })
            .collect(),
        own_export: None,
        seen_before_at: seen,
        name,
        source: source.map(ids::SourceId),
        collected_on,
        mode: opposition::mode_view(mode),
        looks_like_objections,
        looks_like_log,
        looks_like_consents,
        basis,
        basis_needed,
        origin_proof,
        profile: profile.map(profile::profile_view),
        started_at: created_at,
    }
}

pub(crate) async fn import_read_set(work: &Work, request: ImportReadSet) -> Answer<Started> {
    let session = imports::load(work, request.import.0).await?;
    let chosen =
        session.state.tables.get(request.table as usize).ok_or_else(|| ApiError::field("table", "unknown"))?.clone();
    let header = match request.header_row {
        None => HeaderChoice::Guess,
        Some(0) => HeaderChoice::None,
        Some(row) => HeaderChoice::Row(row),
    };
    let delimiter = match request.delimiter.as_deref() {
        None => None,
        Some(text) => {
            let mut letters = text.chars();
            match (letters.next(), letters.next()) {
                (Some(letter), None) => Some(letter),
                _ => return Err(ApiError::field("delimiter", "unknown")),
            }
        }
    };
    let options = ReadOptions { header, encoding: request.encoding, delimiter, ..ReadOptions::default() };
    let index = request.table as usize;
    let import = request.import.0;
    let same = options.header == session.state.options.header
        && options.encoding == session.state.options.encoding
        && options.delimiter == session.state.options.delimiter;
    if same {
        imports::choose_table(work, import, index).await?;
        let job = work.new_id();
        work.desk().jobs().start(job, |_| async { Ok(JobValue::Done) });
        return Ok(Started { job: ids::JobId(job) });
    }
    let job = work.new_id();
    let held = work.clone();
    work.desk().jobs().start_about(job, about(import), move |progress| async move {
        imports::read(&held, import, options, &progress).await.map_err(Arc::new)?;
        let now = imports::load(&held, import).await.map_err(Arc::new)?;
        let at = now.state.tables.iter().position(|table| table.name == chosen.name).unwrap_or(0);
        imports::choose_table(&held, import, at).await.map_err(Arc::new)?;
        Ok(JobValue::Done)
    });
    Ok(Started { job: ids::JobId(job) })
}

pub(crate) async fn import_hidden_set(work: &Work, request: ImportHiddenSet) -> Answer<Done> {
    imports::take_hidden(work, request.import.0, request.take).await?;
    Ok(Done {})
}

pub(crate) async fn import_preview(work: &Work, request: ImportPreview) -> Answer<ImportPreviewPage> {
    let session = imports::load(work, request.import.0).await?;
    let rows = imports::preview(work, request.import.0, request.offset, limited(request.limit)?).await?;
    let Some(table) = session.state.chosen() else { return Err(ApiError::because(ErrorCode::NotFound, "table")) };
    let width = table.columns.len();
    Ok(ImportPreviewPage {
        headers: table.columns.iter().map(|column| column.header.clone().unwrap_or_default()).collect(),
        rows: rows
            .into_iter()
            .map(|row| ImportPreviewRow {
                row: row.row,
                cells: (0..width).map(|column| row.text(column).to_owned()).collect(),
            })
            .collect(),
        total: table.data_rows,
    })
}

pub(crate) async fn import_discard(work: &Work, request: ImportRequest) -> Answer<Done> {
    imports::discard(work, request.import.0).await?;
    Ok(Done {})
}
