//! How long people wait for an answer and for the end of a case, by month and sort (S53).

use crate::{AppError, Work};
use chrono::{Datelike, NaiveDate};
use custode_domain::{case::Times, communication::Category};
use custode_store::read::{CaseQuery, CaseRow, PAGE_LIMIT};
use std::collections::BTreeMap;

/// Cases opened in one month, of one sort or of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportLine {
    /// First day of the month; none for all months together.
    pub month: Option<NaiveDate>,
    /// Sort; none for all.
    pub category: Option<Category>,
    /// Cases opened.
    pub opened: u64,
    /// Closed since.
    pub closed: u64,
    /// Open, and nobody has answered yet.
    pub waiting: u64,
    /// Time to the first answer.
    pub answer: Times,
    /// Time to the end.
    pub close: Times,
}

/// The report of a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseReport {
    /// All together.
    pub all: ReportLine,
    /// By month, the latest first, and sort.
    pub lines: Vec<ReportLine>,
}

#[derive(Default)]
struct Sums {
    opened: u64,
    closed: u64,
    waiting: u64,
    answers: Vec<u64>,
    ends: Vec<u64>,
}

impl Sums {
    fn add(&mut self, row: &CaseRow) {
        let since = |at: chrono::DateTime<chrono::Utc>| (at - row.opened_at).num_seconds().max(0).unsigned_abs();
        self.opened += 1;
        self.closed += u64::from(row.closed_at.is_some());
        self.waiting += u64::from(row.closed_at.is_none() && row.answered_at.is_none());
        self.answers.extend(row.answered_at.map(since));
        self.ends.extend(row.closed_at.map(since));
    }

    fn line(self, month: Option<NaiveDate>, category: Option<Category>) -> ReportLine {
        ReportLine {
            month,
            category,
            opened: self.opened,
            closed: self.closed,
            waiting: self.waiting,
            answer: Times::of(self.answers),
            close: Times::of(self.ends),
        }
    }
}

/// The cases opened from one day to another, by month and sort.
///
/// # Errors
/// Those of the database.
pub async fn report(work: &Work, since: Option<NaiveDate>, until: Option<NaiveDate>) -> Result<CaseReport, AppError> {
    let (since, before) = work.span(since, until);
    let mut query = CaseQuery { since, before, limit: PAGE_LIMIT, ..CaseQuery::default() };
    let (mut all, mut parts) = (Sums::default(), BTreeMap::<(NaiveDate, u8), (Category, Sums)>::new());
    loop {
        let (rows, total) = work.reader().cases(&query).await?;
        query.offset += rows.len() as u64;
        for row in &rows {
            all.add(row);
            let day = work.day_of(row.opened_at);
            let month = day.with_day(1).unwrap_or(day);
            let part = parts.entry((month, row.category as u8)).or_insert_with(|| (row.category, Sums::default()));
            part.1.add(row);
        }
        if rows.is_empty() || query.offset >= total {
            break;
        }
    }
    let mut lines: Vec<ReportLine> =
        parts.into_iter().map(|((month, _), (category, sums))| sums.line(Some(month), Some(category))).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.month));
    Ok(CaseReport { all: all.line(None, None), lines })
}
