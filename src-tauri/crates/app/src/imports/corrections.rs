//! What a person corrects in Controlla: cells that say something else, repairs that are refused. Each act is a step that
//! can be taken back. The rows stay as they were read; check, plan and commit see them with their corrections.

use super::{
    check::{CHUNK, issues_of, normaliser},
    lists::portions,
    read::raw,
    session::{Session, keep, load},
    state::{Step, TableState},
};
use crate::{
    AppError, Work,
    jobs::{Phase, Progress},
};
use custode_import::{
    normalise::{
        Normaliser,
        corrections::{CellFix, Corrections, Refusal},
        issue::IssueCode,
    },
    table::RawRow,
};
use custode_store::{CellEdit, CorrectionStep, ImportRow, RefusedRepair, StagedCorrections};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// Longest text that a cell can be given, in bytes.
const LONGEST: usize = 64 * 1024;

/// Corrections of a run of rows, ready to be laid over them.
#[derive(Debug, Default)]
pub(super) struct Laid {
    dictionary: BTreeMap<u32, BTreeMap<String, String>>,
    cells: HashMap<u64, Vec<CellFix>>,
    refusals: Vec<(Option<u64>, Refusal)>,
}

impl Laid {
    /// Those of a sheet for staged rows in order; nothing is read where a sheet has none.
    pub(super) async fn over(
        reader: &custode_store::Reader,
        session: Uuid,
        table: &TableState,
        rows: &[ImportRow],
    ) -> Result<Self, AppError> {
        let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return Ok(Self::default()) };
        let found = reader.corrections_between(session, table.sheet(), first.row_no, last.row_no).await?;
        Ok(Self::of_steps(table, found))
    }

    /// What the profile says comes first, what a person does now after it.
    fn of_steps(table: &TableState, found: StagedCorrections) -> Self {
        let mut laid = Self { dictionary: table.dictionary.clone(), ..Self::default() };
        let refused = table.refused.iter().filter_map(|code| IssueCode::from_code(code));
        laid.refusals.extend(refused.map(|code| (None, Refusal { code, column: None, refused: true })));
        for (_, edit) in found.cells {
            let fix = CellFix { column: edit.column_no, raw: edit.raw, text: edit.text };
            laid.cells.entry(edit.row_no).or_default().push(fix);
        }
        for (_, one) in found.refusals {
            // A kind of repair that a newer program knew changes nothing.
            let Some(code) = IssueCode::from_code(&one.code) else { continue };
            laid.refusals.push((one.row_no, Refusal { code, column: one.column_no, refused: one.refused }));
        }
        laid
    }

    /// Those of one row.
    pub(super) fn of(&self, read: &RawRow) -> Corrections {
        let row = u64::from(read.row);
        let concerned = self.refusals.iter().filter(|(only, _)| only.is_none_or(|only| only == row));
        let known = self.dictionary.iter().filter_map(|(column, words)| {
            let raw = read.text(*column as usize);
            let text = words.get(raw)?.clone();
            Some(CellFix { column: *column, raw: raw.to_owned(), text })
        });
        Corrections {
            cells: known.chain(self.cells.get(&row).into_iter().flatten().cloned()).collect(),
            refusals: concerned.map(|(_, refusal)| *refusal).collect(),
        }
    }

    /// A row as a person wants it read, and the cells that differ from the file.
    pub(super) fn now(&self, read: RawRow) -> (RawRow, Vec<CellFix>) {
        let corrections = self.of(&read);
        corrections.over(&read).unwrap_or((read, Vec::new()))
    }
}

/// A checked import at work on its chosen table.
struct Desk {
    session: Session,
    table: TableState,
}

impl Desk {
    async fn open(work: &Work, id: Uuid) -> Result<Self, AppError> {
        let session = load(work, id).await?;
        if session.step == Step::Done {
            return Err(AppError::Conflict("committed"));
        }
        if !session.state.checked {
            return Err(AppError::Precondition("not-checked"));
        }
        let table = session.state.chosen().ok_or(AppError::NotFound("table"))?.clone();
        Ok(Self { session, table })
    }

    fn column(&self, column: u32) -> Result<usize, AppError> {
        let there = self.table.columns.iter().any(|known| known.index == column);
        if there { Ok(column as usize) } else { Err(AppError::NotFound("column")) }
    }

    async fn next_step(&self, work: &Work) -> Result<i64, AppError> {
        let last = work.reader().last_correction(self.session.id, self.table.sheet()).await?;
        Ok(last.map_or(1, |last| last.step + 1))
    }

    /// Understands some rows again and keeps what is found in them now. The plan, which no longer fits, goes.
    async fn recheck(mut self, work: &Work, rows: &[u64], progress: &Progress) -> Result<(), AppError> {
        progress.enter(Phase::Checking, Some(rows.len() as u64));
        let normaliser = normaliser(work, &self.table);
        let (id, sheet) = (self.session.id, self.table.sheet());
        let mut done = 0;
        for some in rows.chunks(CHUNK as usize) {
            let staged = work.reader().import_rows_of(id, sheet, some).await?;
            let laid = Laid::over(&work.reader(), id, &self.table, &staged).await?;
            let mut issues = Vec::new();
            for kept in &staged {
                issues.extend(issues_of(sheet, &understood(&normaliser, &laid, kept)?));
            }
            work.archive().store().replace_import_issues(id, sheet, some, &issues).await?;
            done += some.len() as u64;
            progress.done(done);
        }
        if self.session.step == Step::Review {
            self.session.step = Step::Check;
        }
        keep(work, &self.session).await
    }
}

/// One staged row as it is understood with its corrections.
pub(super) fn understood(
    normaliser: &Normaliser,
    laid: &Laid,
    kept: &ImportRow,
) -> Result<custode_import::normalise::draft::NormalisedRow, AppError> {
    let read = raw(&kept.cells)?;
    Ok(normaliser.row_with(&read, &laid.of(&read)))
}

/// Makes a cell say something else; the text of the file gives the file its word back.
///
/// # Errors
/// [`AppError::Precondition`] before the check; [`AppError::NotFound`] for a row or column that is not there; a field
/// fault for text beyond 64 KiB.
pub async fn set_cell(work: &Work, id: Uuid, row: u32, column: u32, text: &str) -> Result<(), AppError> {
    if text.len() > LONGEST {
        return Err(AppError::field("text", "too-long"));
    }
    let desk = Desk::open(work, id).await?;
    let at = desk.column(column)?;
    let number = u64::from(row);
    let kept = work.reader().import_rows_of(id, desk.table.sheet(), &[number]).await?;
    let kept = kept.first().ok_or(AppError::NotFound("row"))?;
    let said = raw(&kept.cells)?.text(at).to_owned();
    let edit = CellEdit { row_no: number, column_no: column, raw: said, text: text.to_owned() };
    let step = desk.next_step(work).await?;
    work.archive().store().put_cell_edits(id, desk.table.sheet(), step, &[edit]).await?;
    desk.recheck(work, &[number], &Progress::default()).await
}

/// What is looked for in a column, and what stands there afterwards.
#[derive(Clone, PartialEq, Eq)]
pub struct Replacement {
    /// The column.
    pub column: u32,
    /// Text to find; large and small letters are the same.
    pub find: String,
    /// The cell has to say exactly this, blanks around it aside; large and small letters differ then.
    pub whole: bool,
}

impl std::fmt::Debug for Replacement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Replacement").field("column", &self.column).finish_non_exhaustive()
    }
}

impl Replacement {
    /// The cell with every find replaced; `None` where nothing is found.
    fn apply(&self, cell: &str, by: &str) -> Option<String> {
        if self.whole {
            return (cell.trim() == self.find.trim()).then(|| by.to_owned());
        }
        if self.find.is_empty() {
            return None;
        }
        let (mut rest, mut out, mut found) = (cell, String::with_capacity(cell.len()), false);
        while let Some(first) = rest.chars().next() {
            match starts_like(rest, &self.find) {
                Some(length) => {
                    found = true;
                    out.push_str(by);
                    rest = &rest[length..];
                }
                None => {
                    out.push(first);
                    rest = &rest[first.len_utf8()..];
                }
            }
        }
        found.then_some(out)
    }
}

/// Bytes of `text` that read like `start` but for large and small letters.
fn starts_like(text: &str, start: &str) -> Option<usize> {
    let mut letters = text.char_indices();
    for wanted in start.chars() {
        let (_, letter) = letters.next()?;
        if letter != wanted && !letter.to_lowercase().eq(wanted.to_lowercase()) {
            return None;
        }
    }
    Some(letters.next().map_or(text.len(), |(at, _)| at))
}

/// Walks every row of the table as it stands now.
async fn each_now(
    work: &Work,
    desk: &Desk,
    progress: &Progress,
    mut see: impl FnMut(&RawRow, &RawRow) -> Result<(), AppError>,
) -> Result<(), AppError> {
    let (id, reader) = (desk.session.id, work.reader());
    portions(work, (id, desk.table.sheet()), progress, async |staged| {
        let laid = Laid::over(&reader, id, &desk.table, &staged).await?;
        for kept in &staged {
            let read = raw(&kept.cells)?;
            let (now, _) = laid.now(read.clone());
            see(&read, &now)?;
        }
        Ok(())
    })
    .await
}

/// Cells that a replacement would change.
///
/// # Errors
/// As [`set_cell`].
pub async fn count_cells(work: &Work, id: Uuid, wanted: &Replacement) -> Result<u32, AppError> {
    let desk = Desk::open(work, id).await?;
    let at = desk.column(wanted.column)?;
    let mut count = 0;
    each_now(work, &desk, &Progress::default(), |_, now| {
        count += u32::from(wanted.apply(now.text(at), "").is_some());
        Ok(())
    })
    .await?;
    Ok(count)
}

/// Replaces text in a column, in one step. Returns the number of cells that changed.
///
/// # Errors
/// As [`set_cell`]; [`AppError::Cancelled`], and nothing is changed then.
pub async fn replace_cells(
    work: &Work,
    id: Uuid,
    wanted: &Replacement,
    by: &str,
    progress: &Progress,
) -> Result<u32, AppError> {
    if by.len() > LONGEST {
        return Err(AppError::field("text", "too-long"));
    }
    let desk = Desk::open(work, id).await?;
    let at = desk.column(wanted.column)?;
    progress.enter(Phase::Checking, Some(u64::from(desk.table.data_rows)));
    let mut edits = Vec::new();
    each_now(work, &desk, progress, |read, now| {
        if let Some(text) = wanted.apply(now.text(at), by).filter(|text| text != now.text(at)) {
            if text.len() > LONGEST {
                return Err(AppError::field("text", "too-long"));
            }
            let raw = read.text(at).to_owned();
            edits.push(CellEdit { row_no: u64::from(read.row), column_no: wanted.column, raw, text });
        }
        Ok(())
    })
    .await?;
    if edits.is_empty() {
        return Ok(0);
    }
    let step = desk.next_step(work).await?;
    work.archive().store().put_cell_edits(id, desk.table.sheet(), step, &edits).await?;
    let rows: Vec<u64> = edits.iter().map(|edit| edit.row_no).collect();
    desk.recheck(work, &rows, progress).await?;
    Ok(u32::try_from(rows.len()).unwrap_or(u32::MAX))
}

/// Refuses a repair, or takes it again: in one cell, or all of its kind.
///
/// # Errors
/// As [`set_cell`]; a field fault for a kind that is none.
pub async fn refuse(work: &Work, id: Uuid, refusal: RefusedRepair, progress: &Progress) -> Result<(), AppError> {
    if IssueCode::from_code(&refusal.code).is_none() {
        return Err(AppError::field("code", "unknown"));
    }
    let desk = Desk::open(work, id).await?;
    let sheet = desk.table.sheet();
    let rows = match refusal.row_no {
        Some(row) => vec![row],
        None => work.reader().rows_with_repair(id, sheet, &refusal.code).await?,
    };
    let step = desk.next_step(work).await?;
    work.archive().store().put_refusal(id, sheet, step, &refusal).await?;
    desk.recheck(work, &rows, progress).await
}

/// The last step of a person's corrections, which [`undo_correction`] would take back, and how many there are.
///
/// # Errors
/// Those of the database.
pub async fn last_correction(work: &Work, session: &Session) -> Result<Option<(CorrectionStep, u32)>, AppError> {
    let Some(table) = session.state.chosen() else { return Ok(None) };
    let Some(last) = work.reader().last_correction(session.id, table.sheet()).await? else { return Ok(None) };
    Ok(Some((last, work.reader().count_corrections(session.id, table.sheet()).await?)))
}

/// Takes the last step back.
///
/// # Errors
/// As [`set_cell`]; [`AppError::NotFound`] when there is none.
pub async fn undo_correction(work: &Work, id: Uuid, progress: &Progress) -> Result<(), AppError> {
    let desk = Desk::open(work, id).await?;
    let sheet = desk.table.sheet();
    let last = work.reader().last_correction(id, sheet).await?.ok_or(AppError::NotFound("correction"))?;
    let rows = work.reader().rows_of_correction(id, sheet, last.step).await?;
    work.archive().store().remove_correction(id, sheet, last.step).await?;
    desk.recheck(work, &rows, progress).await
}

#[cfg(test)]
mod tests {
    use super::Replacement;

    fn found(find: &str, whole: bool, cell: &str) -> Option<String> {
        Replacement { column: 0, find: find.to_owned(), whole }.apply(cell, "Firenze")
    }

    #[test]
    fn finds_inside_a_cell_whatever_the_letters_and_a_whole_cell_as_it_is() {
        assert_eq!(found("frienze", false, "50100 FRIENZE (FI)").as_deref(), Some("50100 Firenze (FI)"));
        assert_eq!(found("È", false, "èè").as_deref(), Some("FirenzeFirenze"));
        assert_eq!(found("frienze", true, " frienze ").as_deref(), Some("Firenze"));
        assert_eq!(found("frienze", true, "Frienze"), None);
        assert_eq!(found("", false, "Roma"), None);
        assert_eq!(found("", true, "  ").as_deref(), Some("Firenze"), "empty cells can be filled");
    }
}
