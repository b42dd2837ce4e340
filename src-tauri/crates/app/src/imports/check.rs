//! The check: every staged row is understood once, and everything that was repaired, is odd or is rejected is listed.

use super::{
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

/// What the check found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Findings {
    /// Rows read.
    pub rows: u32,
    /// Rows with a repair.
    pub repaired: u32,
    /// Rows with a warning.
    pub flagged: u32,
    /// Rows rejected.
    pub rejected: u32,
    /// Rows without any finding.
    pub clean: u32,
    /// Rows by code and action.
    pub codes: Vec<(String, String, u32)>,
}

/// One checked row with its findings.
#[derive(Clone)]
pub struct RowReport {
    /// Row in the file.
    pub row: u32,
    /// Name, to recognise it.
    pub name: String,
    /// Left out by the person.
    pub left_out: bool,
    /// Findings.
    pub issues: Vec<ImportIssueRow>,
}

impl std::fmt::Debug for RowReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RowReport").field("row", &self.row).finish_non_exhaustive()
    }
}

/// The normaliser of the chosen table, with the person's decisions.
pub(super) fn normaliser(work: &Work, table: &TableState) -> Normaliser {
    Normaliser::new(&map_of(table), &table.headers, Setting { reference: work.today(), date_1904: table.date_1904 })
}

/// The mapping of a table as a file that could be handed on.
pub(super) fn map_of(table: &TableState) -> MapFile {
    let mut values: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
    for column in &table.columns {
        if let Some(field) = column.field.as_ref().filter(|_| !column.meanings.is_empty()) {
            values.entry(field.to_string()).or_default().extend(column.meanings.clone());
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
    let ahead = |after: u64| {
        let (reader, sheet, normaliser) = (work.reader(), sheet.clone(), Arc::clone(&normaliser));
        tokio::spawn(chunk(reader, session.id, sheet, after, normaliser))
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
) -> Result<Vec<Understood>, AppError> {
    let mut first = reader.import_rows(session, &sheet, after, CHUNK).await?;
    let second = first.split_off(first.len() / 2);
    let halves = [first, second].map(|half| {
        let normaliser = Arc::clone(&normaliser);
        tokio::task::spawn_blocking(move || -> Result<Vec<Understood>, AppError> {
            half.into_iter()
                .map(|kept| {
                    let normalised = normaliser.row(&raw(&kept.cells)?);
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
/// [`AppError::Precondition`] while a column has no destiny, or when none has one in the archive.
pub(super) fn ready(session: &Session) -> Result<&TableState, AppError> {
    if session.state.unresolved() > 0 {
        return Err(AppError::Precondition("columns-unresolved"));
    }
    let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
    if !table.columns.iter().any(|column| column.field.as_ref().is_some_and(|field| *field != Field::Ignore)) {
        return Err(AppError::Precondition("nothing-mapped"));
    }
    Ok(table)
}

/// A check under way: what is found is kept, many rows at a time.
pub(super) struct Checking<'a> {
    store: &'a Archive,
    session: Uuid,
    sheet: String,
    found: Vec<ImportIssueRow>,
}

impl<'a> Checking<'a> {
    /// Forgets what an earlier check found.
    pub(super) async fn new(work: &'a Work, session: &Session) -> Result<Self, AppError> {
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
    let mut issues: Vec<ImportIssueRow> = row
        .issues
        .iter()
        .map(|issue| {
            kept(issue.code.code(), issue.column, issue.action.code(), issue.before.clone(), issue.after.clone())
        })
        .collect();
    if let Some(code) = row.rejected
        && !issues.iter().any(|issue| issue.action == "rejected")
    {
        issues.push(kept(code.code(), None, "rejected", None, None));
    }
    issues
}

/// What the check found, in figures.
///
/// # Errors
/// [`AppError::Precondition`] before the check.
pub async fn findings(work: &Work, id: Uuid) -> Result<Findings, AppError> {
    let session = load(work, id).await?;
    if !session.state.checked {
        return Err(AppError::Precondition("not-checked"));
    }
    let counts = work.reader().import_issue_counts(id).await?;
    let rows = session.state.chosen().map_or(0, |table| table.data_rows);
    let of =
        |action: &str| counts.rows_by_action.iter().find(|(known, _)| known == action).map_or(0, |(_, rows)| *rows);
    Ok(Findings {
        rows,
        repaired: of("repaired"),
        flagged: of("flagged"),
        rejected: of("rejected"),
        clean: rows.saturating_sub(counts.rows_with_issues),
        codes: counts.codes,
    })
}

/// One page of rows with findings, and how many there are; filtered by action and code. Without a filter, all rows.
///
/// # Errors
/// [`AppError::Precondition`] before the check.
pub async fn rows(
    work: &Work,
    id: Uuid,
    action: Option<&str>,
    code: Option<&str>,
    offset: u32,
    limit: u32,
) -> Result<(Vec<RowReport>, u32), AppError> {
    let session = load(work, id).await?;
    if !session.state.checked {
        return Err(AppError::Precondition("not-checked"));
    }
    let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
    let normaliser = normaliser(work, table);
    let (staged, total) =
        work.reader().import_rows_with_issues(id, table.sheet(), action, code, u64::from(offset), limit).await?;
    let mut reports = Vec::with_capacity(staged.len());
    for (kept, issues) in staged {
        let normalised = normaliser.row(&raw(&kept.cells)?);
        reports.push(RowReport {
            row: normalised.row,
            name: name_of(&normalised),
            left_out: session.state.left_out.contains(&normalised.row),
            issues,
        });
    }
    Ok((reports, u32::try_from(total).unwrap_or(u32::MAX)))
}

/// A row's name for people: organisation, or surname and first name, or its first point.
pub(super) fn name_of(row: &NormalisedRow) -> String {
    let Some(contact) = row.main_contact() else { return String::new() };
    let named: Vec<&str> =
        [contact.last_name.as_deref(), contact.first_name.as_deref()].into_iter().flatten().collect();
    if !named.is_empty() {
        return named.join(" ");
    }
    contact.organisation.clone().or_else(|| contact.points.first().map(|point| point.value.clone())).unwrap_or_default()
}

/// Leaves a row out of the import, or takes it back in.
///
/// # Errors
/// Those of the database.
pub async fn leave_out(work: &Work, id: Uuid, row: u32, left_out: bool) -> Result<(), AppError> {
    let mut session = load(work, id).await?;
    if left_out {
        session.state.left_out.insert(row);
    } else {
        session.state.left_out.remove(&row);
    }
    keep(work, &session).await
}
