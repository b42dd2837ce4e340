//! The reading: the child process answers frames, they become staged rows and proposals.

use super::{
    columns::{of_sheet, out_of_sight},
    meanings::few_values,
    own::{map_own_export, own_consent_types, unmark},
    session::{Session, keep, load, purge},
    state::{ColumnState, ImportState, Step, TableState, WarningState},
};
use crate::{
    AppError, Work,
    desk::ImportSource,
    jobs::{Phase, Progress},
    tokens::file_name,
};
use custode_import::{
    frame::{Frame, TableInfo, Warning, WarningCode},
    inspect::{InspectedColumn, InspectedTable, InspectedWarning, Inspection, Inspector},
    limits::PASTED_BYTES,
    mapping::field::Field,
    mapping::propose::{KnownFields, Reason},
    options::ReadOptions,
    reading::{Reading, Source},
    refusal::{Refusal, RefusalCode},
    table::RawRow,
};
use custode_store::ImportRow;
use std::{
    collections::{HashMap, HashSet},
    fs::File,
    io::ErrorKind,
    path::Path,
    sync::Arc,
};
use uuid::Uuid;

/// Rows that are staged at once.
const BATCH: usize = 16_000;

impl From<Refusal> for AppError {
    fn from(refusal: Refusal) -> Self {
        if refusal.code == RefusalCode::Cancelled { Self::Cancelled } else { Self::Refused(refusal) }
    }
}

/// Opens a file to read. Only a regular one: a pipe without a writer would hold the program for ever.
///
/// # Errors
/// [`RefusalCode::NotAFile`] for a folder, a pipe, a device; [`RefusalCode::Unreadable`] where the system lets nobody
/// read it; file access otherwise.
pub fn open(path: &Path) -> Result<File, AppError> {
    let told = |error: std::io::Error| {
        if error.kind() == ErrorKind::PermissionDenied { Refusal::from(error).into() } else { AppError::from(error) }
    };
    if std::fs::metadata(path).map_err(told)?.is_file() {
        File::open(path).map_err(told)
    } else {
        Err(Refusal::from(RefusalCode::NotAFile).into())
    }
}

/// Starts an import of a file: makes the session; [`read`] does the reading.
///
/// # Errors
/// File access, in words: not there, not readable, a folder.
pub async fn start(work: &Work, path: &Path) -> Result<Uuid, AppError> {
    purge(work).await?;
    let bytes = open(path)?.metadata()?.len();
    begin(work, ImportState::new(file_name(path), bytes), ImportSource::File(path.to_owned())).await
}

/// Longest name that pasted text can have.
const NAME: usize = 80;

/// Starts an import of text from the clipboard, under a name that stands where others have a file name. The text stays in
/// memory until the import is over or the archive locks.
///
/// # Errors
/// Field faults for a missing or long name and for text beyond 16 MiB; [`RefusalCode::EmptyFile`].
pub async fn start_pasted(work: &Work, name: &str, text: String) -> Result<Uuid, AppError> {
    purge(work).await?;
    let name = name.trim();
    if name.is_empty() || name.chars().count() > NAME {
        return Err(AppError::field("name", if name.is_empty() { "missing" } else { "too-long" }));
    }
    if text.trim().is_empty() {
        return Err(Refusal::from(RefusalCode::EmptyFile).into());
    }
    if text.len() as u64 > PASTED_BYTES {
        return Err(AppError::field("text", "too-large"));
    }
    let state = ImportState::new(name.to_owned(), text.len() as u64);
    begin(work, state, ImportSource::Pasted(text.into())).await
}

async fn begin(work: &Work, state: ImportState, source: ImportSource) -> Result<Uuid, AppError> {
    let session = Session { id: work.new_id(), step: Step::Reading, created_at: work.now(), file_sha256: None, state };
    keep(work, &session).await?;
    work.desk().remember_import(session.id, source);
    Ok(session.id)
}

/// What the blocking side sends to the side that stages.
struct Heard {
    sheet: String,
    rows: Vec<RawRow>,
}

/// Reads the file with the options of the session, stages every row and proposes a meaning for each column.
///
/// # Errors
/// [`AppError::Refused`] with place and reason, [`AppError::Cancelled`], [`AppError::Precondition`] when the file of a
/// resumed import is no longer at hand. The import waits for another reading then.
pub async fn read(work: &Work, id: Uuid, options: ReadOptions, progress: &Arc<Progress>) -> Result<(), AppError> {
    let mut session = load(work, id).await?;
    let source = work.desk().import_source(id).ok_or(AppError::Precondition("file-gone"))?;
    progress.enter(Phase::Reading, None);
    let known = known_fields(work).await?;
    let types = known.consent_types.clone();
    let worker = work.desk().ports.worker.clone();
    let store = work.archive().store();
    // Its rows go now: until the new ones are there this is an import without a reading, whatever happens in between.
    session.step = Step::Reading;
    keep(work, &session).await?;
    store.clear_import(id).await?;
    let (send, mut receive) = tokio::sync::mpsc::channel::<Heard>(4);
    let (name, kept, watched) = (session.state.file.clone(), options.clone(), Arc::clone(progress));
    let reader = tokio::task::spawn_blocking(move || listen(&worker, source, &name, &kept, known, &watched, &send));
    let mut batch: Vec<ImportRow> = Vec::with_capacity(BATCH);
    let mut rows = 0_u64;
    while let Some(Heard { sheet, rows: read }) = receive.recv().await {
        rows += read.len() as u64;
        for row in read {
            let cells = minicbor::to_vec(&row).map_err(|_| AppError::Internal("a row is no CBOR"))?;
            batch.push(ImportRow { sheet: sheet.clone(), row_no: u64::from(row.row), cells, outcome: None });
        }
        if batch.len() >= BATCH {
            store.stage_import_rows(id, &batch).await?;
            batch.clear();
        }
        progress.done(rows);
    }
    let heard = match reader.await? {
        Ok(heard) => heard,
        Err(error) => {
            store.clear_import(id).await?;
            return Err(error);
        }
    };
    store.stage_import_rows(id, &batch).await?;
    session.file_sha256 = Some(heard.sha256);
    let first = session.state.tables.is_empty();
    fill(&mut session.state, heard.told, options);
    own_consent_types(&mut session.state, &types);
    map_own_export(&mut session.state, &types);
    if first {
        super::profiles::recognise(work, &mut session.state).await?;
    }
    session.step = Step::Read;
    keep(work, &session).await
}

/// What a finished reading knows.
struct Listened {
    sha256: Vec<u8>,
    told: Told,
}

/// What the frames said, but the rows.
struct Told {
    format: String,
    encoding: Option<String>,
    delimiter: Option<char>,
    tables: Vec<TableState>,
    warnings: Vec<WarningState>,
    accents: Vec<String>,
}

/// What is hashed once it was read.
enum Kept {
    File(File),
    Pasted(Arc<str>),
}

fn listen(
    worker: &crate::ports::WorkerProgram,
    source: ImportSource,
    name: &str,
    options: &ReadOptions,
    known: KnownFields,
    progress: &Arc<Progress>,
    send: &tokio::sync::mpsc::Sender<Heard>,
) -> Result<Listened, AppError> {
    let (source, mut kept) = match source {
        ImportSource::File(path) => {
            let file = open(&path)?;
            let kept = Kept::File(file.try_clone()?);
            (Source::File(file), kept)
        }
        ImportSource::Pasted(text) => (Source::Pasted(Arc::clone(&text)), Kept::Pasted(text)),
    };
    let args: Vec<&str> = worker.args.iter().filter_map(|arg| arg.to_str()).collect();
    let mut reading = Reading::start(&worker.program, &args, source, &options.of_file(name))?;
    let cancel = reading.cancel_handle();
    let mut inspector = Inspector::new(name, reading.file_bytes(), false, known);
    let mut ear = Ear::default();
    while let Some(mut frame) = reading.next_frame()? {
        if progress.is_cancelled() {
            cancel.cancel();
            return Err(AppError::Cancelled);
        }
        if let (Frame::Rows(rows), Some(info)) = (&mut frame, ear.infos.last()) {
            unmark(&info.headers, rows);
        }
        inspector.frame(&frame);
        if let Some(heard) = ear.hear(frame)
            && send.blocking_send(heard).is_err()
        {
            cancel.cancel();
            return Err(AppError::Cancelled);
        }
    }
    // After the reading: what is refused need not be hashed.
    let sha256 = match &mut kept {
        Kept::File(file) => custode_vault::sha256_open(file)?,
        Kept::Pasted(text) => custode_vault::sha256_hex(text.as_bytes()),
    };
    let told = ear.told(inspector.finish());
    Ok(Listened { sha256: custode_vault::from_hex(&sha256).unwrap_or_default(), told })
}

/// What is heard of the tables, beside what the inspector counts; numbers are those of the tables, in their order.
#[derive(Default)]
struct Ear {
    infos: Vec<TableInfo>,
    skipped: HashMap<usize, u32>,
    hidden: HashMap<usize, u32>,
    /// Table and column of what the workbook hides.
    unseen: HashSet<(usize, u32)>,
    /// The few values of each column of each table.
    distinct: Vec<Vec<few_values::Values>>,
    accents: Vec<String>,
}

impl Ear {
    /// Takes a frame; rows come back, to be staged.
    fn hear(&mut self, frame: Frame) -> Option<Heard> {
        let table = self.infos.len().saturating_sub(1);
        match frame {
            Frame::Table(info) => {
                self.infos.push(info);
                self.distinct.push(Vec::new());
            }
            Frame::Warning(Warning { code: WarningCode::HiddenColumns, column: Some(column), .. }) => {
                let hidden = of_sheet(&self.infos).filter_map(|(at, first)| Some((at, column.checked_sub(first)?)));
                self.unseen.extend(hidden);
            }
            Frame::Skipped(..) => *self.skipped.entry(table).or_default() += 1,
            Frame::Rows(rows) => {
                let not_shown = rows.iter().filter(|row| row.hidden).count();
                *self.hidden.entry(table).or_default() += u32::try_from(not_shown).unwrap_or(u32::MAX);
                if let Some(columns) = self.distinct.last_mut() {
                    for row in &rows {
                        few_values::note(columns, row);
                        few_values::note_accents(&mut self.accents, row);
                    }
                }
                let sheet = self.infos.last().and_then(|info| info.name.clone()).unwrap_or_default();
                return Some(Heard { sheet, rows });
            }
            _ => {}
        }
        None
    }

    /// All that is known of the file, once it was read.
    fn told(self, found: Inspection) -> Told {
        let tables = found.tables.into_iter().enumerate().filter_map(|(at, table)| self.table(at, table)).collect();
        Told {
            format: found.file.format,
            encoding: found.file.encoding,
            delimiter: found.file.delimiter,
            tables,
            warnings: counted(found.warnings),
            accents: self.accents,
        }
    }

    /// A table with a proposal for each of its columns.
    fn table(&self, at: usize, table: InspectedTable) -> Option<TableState> {
        let info = self.infos.get(at)?;
        let titles = u32::try_from(table.title_rows.len()).unwrap_or(0);
        let data_rows = table.data_rows;
        Some(TableState {
            name: table.name,
            header_row: table.header_row,
            headers: info.headers.clone(),
            data_rows,
            skipped: self.skipped.get(&at).copied().unwrap_or_default() + titles,
            visible: info.visible,
            date_1904: info.date_1904,
            hidden_rows: self.hidden.get(&at).copied().unwrap_or_default(),
            take_hidden: false,
            dictionary: std::collections::BTreeMap::new(),
            refused: Vec::new(),
            columns: table.columns.into_iter().map(|column| self.column((at, info), column, data_rows)).collect(),
        })
    }

    fn column(&self, (at, info): (usize, &TableInfo), column: InspectedColumn, rows: u32) -> ColumnState {
        let (reason, fitting, of) = reason_words(column.reason.as_ref());
        let values = self.distinct.get(at).and_then(|columns| columns.get(column.index as usize));
        let is_hidden = self.unseen.contains(&(at, column.index));
        let header = column.header.clone().unwrap_or_default();
        let shown = ColumnState {
            legend: custode_import::legend::of(&info.titles, &header),
            index: column.index,
            header: column.header,
            samples: column.samples,
            filled: rows.saturating_sub(column.empty),
            settled: column.sure && column.really_needed.is_none(),
            field: column.field,
            confidence: column.confidence,
            sure: column.sure,
            reason,
            fitting,
            of,
            really_needed: column.really_needed.is_some(),
            values: values.map(few_values::Values::few).unwrap_or_default(),
            meanings: std::collections::BTreeMap::new(),
            date_order: column.date_order,
            surname_first: column.surname_first,
            unknown_type: None,
            guessed: false,
        };
        if is_hidden { out_of_sight(shown) } else { shown }
    }
}

/// The warnings, each sort once with how often it was said.
fn counted(found: Vec<InspectedWarning>) -> Vec<WarningState> {
    let mut warnings: Vec<WarningState> = Vec::new();
    for warning in found {
        // What the reader counted itself; the name of a sheet counts as one.
        let count = warning.detail.as_deref().and_then(|detail| detail.parse().ok()).unwrap_or(1);
        match warnings.iter_mut().find(|known| known.code == warning.code) {
            Some(known) => known.count = known.count.saturating_add(count),
            None => warnings.push(WarningState { code: warning.code, row: warning.row, column: warning.column, count }),
        }
    }
    warnings
}

fn reason_words(reason: Option<&Reason>) -> (String, u32, u32) {
    match reason {
        Some(Reason::Values { fitting, of }) => ("values".to_owned(), *fitting, *of),
        Some(Reason::Header) => ("header".to_owned(), 0, 0),
        Some(Reason::HeaderAndValues { fitting, of }) => ("header-and-values".to_owned(), *fitting, *of),
        Some(Reason::Profile) => ("profile".to_owned(), 0, 0),
        Some(Reason::ForAll) => ("for-all".to_owned(), 0, 0),
        Some(Reason::Nothing) | None => ("nothing".to_owned(), 0, 0),
    }
}

/// Puts a reading into the state; decisions about columns survive where header and place are the same.
fn fill(state: &mut ImportState, told: Told, options: ReadOptions) {
    let earlier = std::mem::take(&mut state.tables);
    state.format = told.format;
    state.encoding = told.encoding;
    state.delimiter = told.delimiter;
    state.warnings = told.warnings;
    state.accents = told.accents;
    state.tables = told.tables;
    state.options = options;
    state.checked = false;
    for table in &mut state.tables {
        let Some(before) = earlier.iter().find(|before| before.name == table.name) else { continue };
        table.take_hidden = before.take_hidden;
        table.dictionary.clone_from(&before.dictionary);
        table.refused.clone_from(&before.refused);
        for column in &mut table.columns {
            let same = before.columns.iter().find(|old| old.header == column.header && old.index == column.index);
            if let Some(old) = same.filter(|old| old.settled) {
                column.field = old.field.clone();
                column.settled = true;
                column.meanings = old.meanings.clone();
                column.date_order = old.date_order.or(column.date_order);
            }
        }
    }
    if state.options.table.is_none() && earlier.is_empty() {
        state.table = likeliest(&state.tables);
    }
    if state.table >= state.tables.len() {
        state.table = 0;
    }
}

/// The table that most likely holds the people: the longest visible one that names somebody, not a cover sheet.
fn likeliest(tables: &[TableState]) -> usize {
    let named = |table: &TableState| {
        table.columns.iter().filter(|c| c.field.as_ref().is_some_and(Field::names_somebody)).count()
    };
    let rank = |table: &TableState| (table.visible && named(table) > 0, table.data_rows);
    (0..tables.len()).rev().max_by_key(|at| rank(&tables[*at])).unwrap_or_default()
}

/// What the proposals may know of the archive.
pub(super) async fn known_fields(work: &Work) -> Result<KnownFields, AppError> {
    let types = work.reader().consent_types().await?;
    Ok(KnownFields {
        consent_types: types
            .into_iter()
            .filter(|row| !row.archived)
            .map(|row| (row.definition.code, row.definition.title))
            .collect(),
        profiles: Vec::new(),
    })
}

/// Raw rows of the chosen table, for the preview.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn preview(work: &Work, id: Uuid, offset: u32, limit: u32) -> Result<Vec<RawRow>, AppError> {
    let session = load(work, id).await?;
    let Some(table) = session.state.chosen() else { return Ok(Vec::new()) };
    let rows = work.reader().import_rows_at(id, table.sheet(), u64::from(offset), limit).await?;
    rows.iter().map(|row| raw(&row.cells)).collect()
}

/// A staged row as it was read.
pub(super) fn raw(cells: &[u8]) -> Result<RawRow, AppError> {
    minicbor::decode(cells).map_err(|_| AppError::Internal("a staged row is no CBOR"))
}
