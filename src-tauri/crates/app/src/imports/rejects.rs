//! The rows that were not imported, as a file that re-imports as it is: the original columns, then *Riga* and *Motivo*.

use super::{
    check::issues_of,
    corrections::{Laid, understood},
    log, oppositions,
    read::raw,
    rpo,
    session::{Session, load},
    state::Mode,
};
use crate::{
    AppError, Work,
    export::{Leaving, Why, take_out_table},
};
use custode_domain::ids::BatchId;
use custode_import::normalise::issue::IssueCode;
use custode_report::Lang;
use custode_store::ImportIssueRow;
use std::path::Path;
use uuid::Uuid;

/// After the commit only the rejected rows stay staged.
pub(super) async fn keep_rejects_only(work: &Work, session: &Session, rejected: &[u64]) -> Result<(), AppError> {
    let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
    work.archive().store().keep_import_rows(session.id, table.sheet(), rejected).await?;
    Ok(())
}

/// Headers and rows of the rejected rows of a session: the original cells, the row number, the stable codes of the reasons.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn rejects_file(work: &Work, id: Uuid) -> Result<(Vec<String>, Vec<Vec<String>>), AppError> {
    let session = load(work, id).await?;
    let table = session.state.chosen().ok_or(AppError::NotFound("table"))?;
    let normaliser = super::check::normaliser(work, table);
    let italian = work.desk().machine().memory().appearance.language != "en";
    let mut headers: Vec<String> = table
        .columns
        .iter()
        .map(|column| column.header.clone().unwrap_or_else(|| format!("{}", column.index + 1)))
        .collect();
    headers.push(if italian { "Riga" } else { "Row" }.to_owned());
    headers.push(if italian { "Motivo" } else { "Reason" }.to_owned());
    let mut rows = Vec::new();
    let mut after = 0;
    loop {
        let staged = work.reader().import_rows(id, table.sheet(), after, super::check::CHUNK).await?;
        let Some(last) = staged.last() else { break };
        after = last.row_no;
        let laid = Laid::over(&work.reader(), id, table, &staged).await?;
        for kept in staged {
            let normalised = understood(&normaliser, &laid, &kept)?;
            // What a person corrected in vain is not lost.
            let (read, _) = laid.now(raw(&kept.cells)?);
            let told = session.state.consent_list.faults.get(&read.row);
            let refused = match session.state.mode {
                Mode::Contacts => normalised.rejected,
                Mode::Suppression => oppositions::refused(work, &session, &read),
                Mode::Rpo => rpo::refused(&session, &read),
                Mode::Log => log::refused(work, &session, &read),
                Mode::Consents => told.and_then(|code| IssueCode::from_code(code)),
            };
            let Some(refused) = refused else { continue };
            let mut cells: Vec<String> = (0..table.columns.len()).map(|column| read.text(column).to_owned()).collect();
            cells.push(read.row.to_string());
            let language = crate::reports::language(work.desk());
            let reasons: Vec<String> = if session.state.mode == Mode::Contacts {
                let found = issues_of(table.sheet(), &normalised);
                let (refusing, others): (Vec<_>, Vec<_>) = found.iter().partition(|issue| issue.action == "rejected");
                // Where the row as a whole is no card, the cells that could not be used say why.
                let whole = refusing.iter().all(|issue| issue.column_no < 0);
                let odd = others.into_iter().filter(|issue| whole && issue.column_no >= 0 && issue.action == "flagged");
                refusing.into_iter().chain(odd).map(|issue| reason_of(issue, &headers, language)).collect()
            } else {
                vec![custode_report::import_reason(refused.code(), language)]
            };
            cells.push(reasons.join("; "));
            rows.push(cells);
        }
    }
    Ok((headers, rows))
}

/// What is wrong, where, and what stands there: «Email: manca la @ «rossi.libero.it»».
fn reason_of(issue: &ImportIssueRow, headers: &[String], language: Lang) -> String {
    let what = custode_report::import_reason(&issue.code, language);
    let header = usize::try_from(issue.column_no).ok().and_then(|at| headers.get(at));
    let place = header.map(|header| format!("{header}: ")).unwrap_or_default();
    let said = issue.before.as_deref().map(str::trim).filter(|said| !said.is_empty());
    let said = said.map(|said| match language {
        Lang::It => format!(" «{said}»"),
        Lang::En => format!(" “{said}”"),
    });
    format!("{place}{what}{}", said.unwrap_or_default())
}

/// Writes the rejected rows of a committed import: a workbook with text cells only, or a CSV by its extension.
/// Returns the file name and the number of rows.
///
/// # Errors
/// [`AppError::NotFound`] when the rows are no longer kept; file access.
pub async fn save_rejects(work: &Work, batch: BatchId, why: &Why, path: &Path) -> Result<(String, u64), AppError> {
    let sessions = work.reader().import_sessions().await?;
    let session = sessions
        .into_iter()
        .map(super::session::unpack)
        .filter_map(Result::ok)
        .find(|session| session.state.batch == Some(batch.as_uuid()))
        .ok_or(AppError::NotFound("rejects"))?;
    let (headers, rows) = rejects_file(work, session.id).await?;
    write_rejects(work, path, why, headers, rows).await
}

/// Writes rejected rows to a file: they hold people like any other list. The mark stands at the head of the page, or in a
/// last column of a CSV, which our own import passes over.
///
/// # Errors
/// File access.
pub async fn write_rejects(
    work: &Work,
    path: &Path,
    why: &Why,
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
) -> Result<(String, u64), AppError> {
    let sheet = custode_report::said("import-rejects-sheet", crate::reports::language(work.desk()));
    take_out_table(work, Leaving::plain("import_rejects", why), path, &sheet, (headers, rows)).await
}
