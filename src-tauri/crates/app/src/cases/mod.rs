//! Cases (pratiche, S53): opened from a communication or a card, with what was said before and after, closed with an outcome.

mod act;
mod report;

pub use act::{CaseDraft, close, link, remove, reopen, save};
pub use report::{CaseReport, ReportLine, report};

use crate::{
    AppError, Work,
    communications::{RegisterLine, lines_of},
    contacts::Names,
};
use custode_domain::ids::{CaseId, ContactId};
use custode_store::read::{CaseQuery, CaseRow, PAGE_LIMIT};

/// A line of the list.
#[derive(Clone)]
pub struct CaseLine {
    /// The case; without its title where it is about a restricted card and the list is of everybody.
    pub row: CaseRow,
    /// Name of the card, when it is in the register and may be shown.
    pub name: Option<String>,
    /// Who works on it.
    pub assignee: Option<String>,
    /// A hold stands on it.
    pub held: bool,
}

/// One case with what was said in it.
#[derive(Clone)]
pub struct CaseFile {
    /// The case.
    pub line: CaseLine,
    /// Its communications, the earliest first.
    pub items: Vec<RegisterLine>,
}

impl std::fmt::Debug for CaseLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.row.fmt(f)
    }
}

impl std::fmt::Debug for CaseFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.line.fmt(f)
    }
}

/// A window of the cases, and how many there are. In a list of everybody nobody comes upon what a restricted card is about
/// (Art. 18 GDPR): its line says only that it is there.
///
/// # Errors
/// Those of the database.
pub async fn of(work: &Work, query: &CaseQuery) -> Result<(Vec<CaseLine>, u64), AppError> {
    let (rows, total) = work.reader().cases(query).await?;
    let names = Names::read(work).await?;
    let mut lines = told(work, &names, rows).await?;
    if query.contact.is_none() {
        for line in lines.iter_mut().filter(|line| line.row.restricted) {
            line.row.title.clear();
            (line.row.outcome, line.name) = (None, None);
        }
    }
    Ok((lines, total))
}

async fn told(work: &Work, names: &Names, rows: Vec<CaseRow>) -> Result<Vec<CaseLine>, AppError> {
    let ids: Vec<_> = rows.iter().map(|row| row.contact).collect();
    let called = work.reader().names(&ids).await?;
    let lines = rows.into_iter().map(|row| CaseLine {
        name: called.get(&row.contact).cloned(),
        assignee: row.assignee.map(|actor| names.operator(actor)).filter(|name| !name.is_empty()),
        held: names.is_held(row.id),
        row,
    });
    Ok(lines.collect())
}

/// One case with its communications.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn case(work: &Work, id: CaseId) -> Result<CaseFile, AppError> {
    let row = work.reader().case(id).await?.ok_or(AppError::NotFound("case"))?;
    let names = Names::read(work).await?;
    let line = told(work, &names, vec![row]).await?.pop().ok_or(AppError::NotFound("case"))?;
    let rows = work.reader().case_items(id).await?;
    let items = lines_of(work, &names, rows.into_iter().map(|row| (row, Vec::new())).collect()).await?;
    Ok(CaseFile { line, items })
}

/// Every case of a person, also of the cards that were merged into theirs; open ones first.
pub(crate) async fn all_of(work: &Work, id: ContactId) -> Result<Vec<CaseRow>, AppError> {
    let mut query = CaseQuery { contact: Some(id), limit: PAGE_LIMIT, ..CaseQuery::default() };
    let mut all = Vec::new();
    loop {
        let (rows, total) = work.reader().cases(&query).await?;
        query.offset += rows.len() as u64;
        let ended = rows.is_empty() || query.offset >= total;
        all.extend(rows);
        if ended {
            return Ok(all);
        }
    }
}

/// Refuses a case that the person at the desk does not reach, or that is not there.
pub(crate) async fn require(work: &Work, id: CaseId) -> Result<(), AppError> {
    work.reader().case(id).await?.map(|_| ()).ok_or(AppError::NotFound("case"))
}
