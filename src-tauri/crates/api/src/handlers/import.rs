//! The import wizard.

use super::archive::pick;
use super::{Answer, limited};
use crate::wire::{Done, Nothing, file::*, grid::Exported, ids, import::*};
use crate::{ApiError, ErrorCode};
use custode_app::{
    AppError, JobValue, Work,
    domain::{
        identifiers::dates::{self, DateOrder, DateReading, DateSystem},
        ids::{BatchId, SourceId},
    },
    imports::{self, Batch, ColumnState, CommitOrder, ImportState, Meaning, Session, Step, Totals},
    jobs::About,
    ports::OpenKind,
    reading::{
        mapping::field::Field,
        options::{HeaderChoice, ReadOptions},
    },
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

fn totals_view(totals: Totals) -> ImportTotals {
    ImportTotals {
        create: totals.create,
        update: totals.update,
        unchanged: totals.unchanged,
        duplicate: totals.duplicate,
        suppressed: totals.suppressed,
        rejected: totals.rejected,
    }
}

fn batch_view(batch: Batch) -> BatchView {
    BatchView {
        batch: ids::BatchId(batch.id.as_uuid()),
        name: batch.name,
        file: batch.file,
        source: batch.source,
        rows: batch.rows,
        totals: totals_view(batch.totals),
        at: batch.at,
        by: batch.by,
        undoable_until: batch.undoable_until,
        undone_at: batch.undone_at,
        rejects: batch.rejects,
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
        batches: batches.into_iter().map(batch_view).collect(),
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
    Ok(ImportView {
        job: at_work.filter(|(_, gives)| gives.is_none()).map(|(job, _)| ids::JobId(job)),
        writing: at_work.and_then(|(job, gives)| {
            gives.map(|batch| CommitStarted { batch: ids::BatchId(batch), job: ids::JobId(job) })
        }),
        ..view(session, seen, work.today())
    })
}

/// An act that makes an import ready.
const fn about(import: uuid::Uuid) -> About {
    About { thing: import, gives: None }
}

fn view(session: Session, seen: Option<chrono::DateTime<chrono::Utc>>, today: chrono::NaiveDate) -> ImportView {
    let Session { id, step, created_at, state, .. } = session;
    let unresolved = u32::try_from(state.unresolved()).unwrap_or(u32::MAX);
    let chosen = state.chosen().cloned();
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
        ..
    } = state;
    ImportView {
        import: ids::ImportId(id),
        step: step_view(step),
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
        seen_before_at: seen,
        name,
        source: source.map(ids::SourceId),
        collected_on,
        started_at: created_at,
    }
}

/// A column that is settled shows its field; an unsure one shows the proposal as "probable" until somebody decides.
fn column_view(column: &ColumnState, date_1904: bool, today: chrono::NaiveDate) -> ImportColumn {
    let is_consent = matches!(column.field, Some(Field::Consent(_) | Field::OptOut));
    let is_date = matches!(
        column.field,
        Some(Field::ConsentOn(_) | Field::ConsentWithdrawnOn(_) | Field::BirthOn | Field::AcquiredOn)
    );
    let order = column.date_order.unwrap_or_default();
    let system = if date_1904 { DateSystem::From1904 } else { DateSystem::From1900 };
    let example = column.samples.iter().find_map(|sample| {
        let read = |order| match dates::read(sample, order, system, today) {
            DateReading::On(day) => Some(day),
            _ => None,
        };
        let (one, other) = (read(DateOrder::Dmy)?, read(DateOrder::Mdy)?);
        (one != other).then(|| (sample.clone(), if order == DateOrder::Mdy { other } else { one }))
    });
    let example = example.filter(|_| is_date);
    ImportColumn {
        index: column.index,
        header: column.header.clone().unwrap_or_default(),
        samples: column.samples.iter().take(3).cloned().collect(),
        filled: column.filled,
        field: column.field.as_ref().map(ToString::to_string),
        confidence: if column.sure {
            Confidence::Sure
        } else if column.field.is_some() {
            Confidence::Probable
        } else {
            Confidence::Choose
        },
        reason: column.reason.clone(),
        matching: column.fitting,
        of: column.of,
        really_needed: column.really_needed,
        meanings: if is_consent { Meaning::of(column).into_iter().map(meaning_view).collect() } else { Vec::new() },
        date_order: is_date.then(|| if order == DateOrder::Mdy { "mdy" } else { "dmy" }.to_owned()),
        date_raw: example.as_ref().map(|(raw, _)| raw.clone()),
        date_example: example.map(|(_, day)| day),
        settled: column.settled,
    }
}

fn meaning_view(meaning: Meaning) -> ValueMeaning {
    ValueMeaning { raw: meaning.raw, count: meaning.count, meaning: meaning.meaning }
}

pub(crate) async fn import_fields(work: &Work, _: Nothing) -> Answer<ImportFields> {
    let mut fields: Vec<ImportField> = imports::field_choices(work)
        .await?
        .into_iter()
        .map(|choice| ImportField {
            field: choice.field.to_string(),
            group: choice.group.to_owned(),
            title: choice.title,
        })
        .collect();
    fields.push(ImportField { field: Field::Ignore.to_string(), group: "other".to_owned(), title: None });
    Ok(ImportFields { fields })
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

pub(crate) async fn import_column_set(work: &Work, request: ImportColumnSet) -> Answer<Done> {
    let meanings: Vec<(String, String)> =
        request.meanings.into_iter().map(|meaning| (meaning.raw, meaning.meaning)).collect();
    imports::set_column(
        work,
        request.import.0,
        request.index,
        request.field.as_deref(),
        &meanings,
        request.date_order.as_deref(),
    )
    .await?;
    Ok(Done {})
}

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

pub(crate) async fn import_review(work: &Work, request: ImportRequest) -> Answer<ImportReview> {
    let review = imports::review(work, request.import.0).await?;
    Ok(ImportReview {
        rows: review.rows,
        totals: totals_view(review.totals),
        contacts: review.contacts,
        effects: review.effects.into_iter().map(|(code, count)| ImportEffect { code, count }).collect(),
        fields: review.fields.into_iter().map(|(field, count)| ImportFieldCount { field, count }).collect(),
        samples: review
            .samples
            .into_iter()
            .map(|sample| ImportSample {
                row: sample.row,
                before: sample.before,
                after: sample.after,
                outcome: sample.outcome.code().to_owned(),
            })
            .collect(),
    })
}

pub(crate) async fn import_commit(work: &Work, request: ImportCommit) -> Answer<CommitStarted> {
    let order = CommitOrder {
        name: request.name,
        source: SourceId::from_uuid(request.source.0),
        collected_on: request.collected_on,
    };
    imports::accept(work, request.import.0, &order).await?;
    let batch = imports::planned_batch(work, request.import.0).await?;
    let job = work.new_id();
    let (held, import) = (work.clone(), request.import.0);
    let about = About { thing: import, gives: Some(batch.as_uuid()) };
    work.desk().jobs().start_about(job, about, move |progress| async move {
        imports::commit(&held, import, &order, &progress).await.map(|_| JobValue::Done).map_err(Arc::new)
    });
    Ok(CommitStarted { batch: ids::BatchId(batch.as_uuid()), job: ids::JobId(job) })
}

pub(crate) async fn import_discard(work: &Work, request: ImportRequest) -> Answer<Done> {
    imports::discard(work, request.import.0).await?;
    Ok(Done {})
}

pub(crate) async fn batch_get(work: &Work, request: BatchRequest) -> Answer<BatchView> {
    Ok(batch_view(imports::batch(work, BatchId::from_uuid(request.batch.0)).await?))
}

pub(crate) async fn batch_undo_preview(work: &Work, request: BatchRequest) -> Answer<UndoPreview> {
    let undone = imports::undo_preview(work, BatchId::from_uuid(request.batch.0)).await?;
    let small = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(UndoPreview {
        removed: small(undone.removed),
        reverted: small(undone.reverted),
        kept: undone
            .kept
            .into_iter()
            .map(|kept| UndoKept { contact: ids::ContactId(kept.contact.as_uuid()), name: kept.name })
            .collect(),
    })
}

pub(crate) async fn batch_undo(work: &Work, request: BatchRequest) -> Answer<Started> {
    let job = work.new_id();
    let (held, batch) = (work.clone(), BatchId::from_uuid(request.batch.0));
    work.desk().jobs().start(job, move |progress| async move {
        imports::undo(&held, batch, &progress).await.map(|_| JobValue::Done).map_err(Arc::new)
    });
    Ok(Started { job: ids::JobId(job) })
}

pub(crate) async fn batch_rejects_save(work: &Work, request: BatchRequest) -> Answer<Exported> {
    let batch = BatchId::from_uuid(request.batch.0);
    let suggested = format!("custode-scartate_{}.xlsx", work.today());
    let Some(path) = work.desk().host().pick_save(suggested).await else { return Ok(Exported { file: None, rows: 0 }) };
    let (file, rows) = imports::save_rejects(work, batch, &path).await?;
    Ok(Exported { file: Some(file), rows })
}
