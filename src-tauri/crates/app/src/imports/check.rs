//! The check: every staged row is understood once, and everything that was repaired, is odd or is rejected is listed.

use super::{
    corrections::{Laid, understood},
    read::raw,
    session::{Session, keep, load},
    state::{Step, TableState},
};
use crate::{
    AppError, Work,
    jobs::{Phase, Progress},
};
use custode_import::{
    mapping::{MapColumn, MapFile, field::Field},
    normalise::{Normaliser, Setting, draft::NormalisedRow},
};
use custode_store::{Archive, ImportIssueRow, Reader};
use std::{collections::BTreeMap, sync::Arc};
use uuid::Uuid;

/// Rows that are looked at in one go.
pub(super) const CHUNK: u32 = 1_000;
/// Findings that wait for each other: the disk is waited for once for all of them.
const KEPT_TOGETHER: usize = 10_000;
/// A row's own issue has no column.
const WHOLE_ROW: i64 = -1;

/// The normaliser of the chosen table, with the person's decisions.
pub(super) fn normaliser(work: &Work, table: &TableState) -> Normaliser {
    let setting = Setting { reference: work.today(), date_1904: table.date_1904, take_hidden: table.take_hidden };
    Normaliser::new(&map_of(table), &table.headers, setting)
}

/// The mapping of a table as a file that could be handed on.
pub(super) fn map_of(table: &TableState) -> MapFile {
    let mut values: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for column in &table.columns {
        let Some(field) = &column.field else { continue };
        let legend = column.legend.clone().into_iter().filter(|_| matches!(field, Field::Consent(_)));
        let said: BTreeMap<String, String> = legend.chain(column.meanings.clone()).collect();
        if !said.is_empty() {
            values.entry(field.to_string()).or_default().extend(said);
        }
    }
    MapFile {
        table: table.name.clone(),
        header_row: table.header_row,
        columns: table
            .columns
            .iter()
            .map(|column| MapColumn {
                index: column.index,
                field: column.field.clone(),
                header: column.header.clone(),
                date_order: column.date_order,
                surname_first: column.surname_first,
            })
            .collect(),
        values,
        date_order: None,
    }
}

/// Walks all staged rows of the chosen table in order. While one chunk is seen, the next is read and understood.
pub(super) async fn each_row(
    work: &Work,
    session: &Session,
    progress: &Progress,
    mut see: impl AsyncFnMut(Vec<Understood>) -> Result<(), AppError>,
) -> Result<(), AppError> {
    let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
    let normaliser = Arc::new(normaliser(work, table));
    let sheet = table.sheet().to_owned();
    let guessed = table.guessed_types();
    // What the profile corrects, or a person; most imports have neither.
    let corrected = !table.dictionary.is_empty()
        || !table.refused.is_empty()
        || work.reader().last_correction(session.id, &sheet).await?.is_some();
    let corrected = corrected.then(|| Arc::new(table.clone()));
    let ahead = |after: u64| {
        let (reader, sheet, normaliser) = (work.reader(), sheet.clone(), Arc::clone(&normaliser));
        tokio::spawn(chunk(reader, session.id, sheet, after, normaliser, corrected.clone()))
    };
    let mut next = ahead(0);
    let mut done = 0_u64;
    loop {
        let mut rows = next.await??;
        let Some((_, last)) = rows.last() else { return Ok(()) };
        next = ahead(u64::from(last.row));
        if !guessed.is_empty() {
            rows.iter_mut().for_each(|(_, row)| prove_nothing(row, &guessed));
        }
        done += rows.len() as u64;
        let seen = see(rows).await;
        progress.done(done);
        let stopped = if progress.is_cancelled() { Err(AppError::Cancelled) } else { Ok(()) };
        if let Err(error) = seen.and(stopped) {
            next.abort();
            return Err(error);
        }
    }
}

/// A consent whose type nobody settled is kept, but as a bare declaration: evidence of level 0 at most.
fn prove_nothing(row: &mut NormalisedRow, guessed: &[String]) {
    for said in row.consents.iter_mut().filter(|said| guessed.contains(&said.consent_type)) {
        said.evidence_level = 0;
        said.counts_hint = false;
    }
}

/// A staged row and what was understood of it.
pub(super) type Understood = (Vec<u8>, NormalisedRow);

/// One chunk of staged rows, understood on two threads.
async fn chunk(
    reader: Reader,
    session: Uuid,
    sheet: String,
    after: u64,
    normaliser: Arc<Normaliser>,
    corrected: Option<Arc<TableState>>,
) -> Result<Vec<Understood>, AppError> {
    let mut first = reader.import_rows(session, &sheet, after, CHUNK).await?;
    let laid = match corrected {
        Some(table) => Some(Laid::over(&reader, session, &table, &first).await?),
        None => None,
    };
    let laid = Arc::new(laid);
    let second = first.split_off(first.len() / 2);
    let halves = [first, second].map(|half| {
        let (normaliser, laid) = (Arc::clone(&normaliser), Arc::clone(&laid));
        tokio::task::spawn_blocking(move || -> Result<Vec<Understood>, AppError> {
            half.into_iter()
                .map(|kept| {
                    let normalised = match &*laid {
                        Some(laid) => understood(&normaliser, laid, &kept)?,
                        None => normaliser.row(&raw(&kept.cells)?),
                    };
                    Ok((kept.cells, normalised))
                })
                .collect()
        })
    });
    let mut rows = Vec::with_capacity(CHUNK as usize);
    for half in halves {
        rows.extend(half.await??);
    }
    Ok(rows)
}

/// Checks every row with the mapping as it stands.
///
/// # Errors
/// [`AppError::Precondition`] while a column has no destiny; [`AppError::Cancelled`].
pub async fn check(work: &Work, id: Uuid, progress: &Progress) -> Result<(), AppError> {
    let mut session = load(work, id).await?;
    let mut checking = Checking::new(work, &session).await?;
    progress.enter(Phase::Checking, rows_of(&session));
    each_row(work, &session, progress, async |rows| checking.add(&rows).await).await?;
    checking.keep().await?;
    session.state.checked = true;
    session.step = Step::Check;
    keep(work, &session).await
}

/// Rows to be walked, for the progress.
pub(super) fn rows_of(session: &Session) -> Option<u64> {
    session.state.chosen().map(|table| u64::from(table.data_rows))
}

/// The table whose rows can be understood.
///
/// # Errors
/// [`AppError::Precondition`] while a column has no destiny, when none has one in the archive, or when none tells whose a
/// row is.
pub(super) fn ready(session: &Session) -> Result<&TableState, AppError> {
    if session.state.unresolved() > 0 {
        return Err(AppError::Precondition("columns-unresolved"));
    }
    let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
    if !table.columns.iter().any(|column| column.field.as_ref().is_some_and(|field| *field != Field::Ignore)) {
        return Err(AppError::Precondition("nothing-mapped"));
    }
    if !table.columns.iter().any(|column| column.field.as_ref().is_some_and(tells_whose)) {
        return Err(AppError::Precondition("nobody-mapped"));
    }
    Ok(table)
}

/// A field that tells whose a row is: what it can become a card by, or a code that the register may know.
const fn tells_whose(field: &Field) -> bool {
    field.names_somebody()
        || matches!(field, Field::Fax | Field::VatNumber | Field::TaxCode | Field::TaxOrVat | Field::ExternalId)
}

/// A check under way: what is found is kept, many rows at a time.
pub(super) struct Checking {
    store: Arc<Archive>,
    session: Uuid,
    sheet: String,
    found: Vec<ImportIssueRow>,
}

impl Checking {
    /// Forgets what an earlier check found.
    pub(super) async fn new(work: &Work, session: &Session) -> Result<Self, AppError> {
        let table = ready(session)?;
        let store = work.archive().store();
        store.clear_import_issues(session.id).await?;
        Ok(Self { store, session: session.id, sheet: table.sheet().to_owned(), found: Vec::new() })
    }

    pub(super) async fn add(&mut self, rows: &[Understood]) -> Result<(), AppError> {
        self.found.extend(rows.iter().flat_map(|(_, row)| issues_of(&self.sheet, row)));
        if self.found.len() >= KEPT_TOGETHER { self.keep().await } else { Ok(()) }
    }

    /// Keeps what still waits.
    pub(super) async fn keep(&mut self) -> Result<(), AppError> {
        self.store.stage_import_issues(self.session, &self.found).await?;
        self.found.clear();
        Ok(())
    }
}

/// Everything that was found in a row.
pub(super) fn issues_of(sheet: &str, row: &NormalisedRow) -> Vec<ImportIssueRow> {
    let kept =
        |code: &str, column: Option<u32>, action: &str, before: Option<String>, after: Option<String>| ImportIssueRow {
            sheet: sheet.to_owned(),
            row_no: u64::from(row.row),
            column_no: column.map_or(WHOLE_ROW, i64::from),
            code: code.to_owned(),
            action: action.to_owned(),
            before,
            after,
        };
    let mut issues: Vec<ImportIssueRow> = Vec::with_capacity(row.issues.len());
    for issue in &row.issues {
        let (column, code) = (issue.column.map_or(WHOLE_ROW, i64::from), issue.code.code());
        // Two of a kind in one cell (surname and first name in capitals) are told as one: none is lost.
        match issues.iter_mut().find(|known| known.column_no == column && known.code == code) {
            Some(known) => {
                join(&mut known.before, issue.before.as_deref());
                join(&mut known.after, issue.after.as_deref());
            }
            None => {
                let (before, after) = (issue.before.clone(), issue.after.clone());
                issues.push(kept(code, issue.column, issue.action.code(), before, after));
            }
        }
    }
    if let Some(code) = row.rejected
        && !issues.iter().any(|issue| issue.action == "rejected")
    {
        issues.push(kept(code.code(), None, "rejected", None, None));
    }
    issues
}

/// Adds a text to the one that is there, unless it says the same.
fn join(text: &mut Option<String>, more: Option<&str>) {
    match (text, more) {
        (Some(text), Some(more)) if text != more => {
            text.push_str(" · ");
            text.push_str(more);
        }
        (text @ None, Some(more)) => *text = Some(more.to_owned()),
        _ => {}
    }
}
