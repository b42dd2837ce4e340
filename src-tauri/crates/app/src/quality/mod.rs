//! The quality report (S36): over the register, over what one import brought, over the rows of an import in preparation.
//! What it found is kept until it is made anew, so that its counts and its list are of one moment.

mod cards;
mod discard;
mod file;

pub use discard::{Picked, discard};
pub use file::save;

use crate::{
    AppError, JobValue, Work,
    contacts::Names,
    imports::{self, survey_rows},
    jobs::{Phase, Progress},
};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    ids::{BatchId, ContactId},
    journal::Body,
    quality::{DiscardReason, Discarded, Flaw, FlawGroup, NoteFault, discard_note, fresh_from},
};
use std::sync::Arc;
use uuid::Uuid;

/// Most months that data may be called fresh.
const MAX_MONTHS: u32 = 240;

/// What is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Every card outside of the bin.
    Register,
    /// The cards that one import made.
    Batch(BatchId),
    /// The rows of an import in preparation.
    Import(Uuid),
}

/// A row or a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A card.
    Card(ContactId),
    /// A row of the file, from 1.
    Row(u32),
}

/// A row or card with something wrong.
#[derive(Clone, PartialEq, Eq)]
pub struct Flawed {
    /// Which.
    pub subject: Subject,
    /// Its name.
    pub name: String,
    /// What is wrong.
    pub flaws: Vec<Flaw>,
    /// Latest day on which something says that the data were right.
    pub known_on: Option<NaiveDate>,
}

impl std::fmt::Debug for Flawed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Flawed").field("subject", &self.subject).finish_non_exhaustive()
    }
}

/// What was discarded before, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Earlier {
    /// Why, and how many.
    pub what: Discarded,
    /// When and by whom; `None` for rows that only wait to be left out.
    pub done: Option<(DateTime<Utc>, String)>,
    /// How many were taken out of the bin since.
    pub back: u64,
}

/// The report.
#[derive(Debug, Clone)]
pub struct Report {
    /// What was looked at.
    pub scope: Scope,
    /// Name of the file, of an import.
    pub file: Option<String>,
    /// Months after which data are old.
    pub months: u32,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Rows or cards looked at.
    pub checked: u64,
    /// Those with something wrong.
    pub flawed: Vec<Flawed>,
    /// Rows that the import refused.
    pub rejected: u64,
    /// What was discarded before.
    pub discarded: Vec<Earlier>,
}

/// Which findings are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// All of them.
    All,
    /// Those of one question.
    Group(FlawGroup),
    /// One kind.
    Flaw(Flaw),
}

impl Wanted {
    /// From the code of a question or of a kind; `None` = all.
    ///
    /// # Errors
    /// A field fault for another word.
    pub fn from_code(code: Option<&str>) -> Result<Self, AppError> {
        let Some(code) = code else { return Ok(Self::All) };
        // "stale" and "empty" are a question with one kind.
        let kind = || Flaw::from_code(code).map(Self::Flaw);
        FlawGroup::from_code(code).map(Self::Group).or_else(kind).ok_or_else(|| AppError::field("flaw", "unknown"))
    }

    /// Whether something that is wrong is meant.
    #[must_use]
    pub fn means(self, found: &Flawed) -> bool {
        match self {
            Self::All => true,
            Self::Group(group) => found.flaws.iter().any(|flaw| flaw.group() == group),
            Self::Flaw(wanted) => found.flaws.contains(&wanted),
        }
    }
}

impl Report {
    /// The findings that are meant.
    pub fn found(&self, wanted: Wanted) -> impl Iterator<Item = &Flawed> {
        self.flawed.iter().filter(move |found| wanted.means(found))
    }

    /// How many are meant.
    #[must_use]
    pub fn count(&self, wanted: Wanted) -> u64 {
        self.found(wanted).count() as u64
    }
}

/// Looks at everything in scope and makes the report; it is kept under the act that made it.
///
/// # Errors
/// A field fault for months out of range; [`AppError::NotFound`]; [`AppError::Precondition`] while a column of the import
/// has no destiny; [`AppError::Cancelled`].
pub async fn survey(work: &Work, scope: Scope, months: u32, progress: &Progress) -> Result<Report, AppError> {
    if months == 0 || months > MAX_MONTHS {
        return Err(AppError::field("months", "out-of-range"));
    }
    let fresh = fresh_from(work.today(), months);
    let mut report = Report {
        scope,
        file: None,
        months,
        at: work.now(),
        checked: 0,
        flawed: Vec::new(),
        rejected: 0,
        discarded: Vec::new(),
    };
    match scope {
        Scope::Import(id) => {
            let found = survey_rows(work, id, fresh, progress).await?;
            report.checked = found.checked;
            report.file = Some(found.file);
            report.discarded = found.discarded.into_iter().map(|what| Earlier { what, done: None, back: 0 }).collect();
            report.flawed = found
                .flawed
                .into_iter()
                .map(|row| Flawed {
                    subject: Subject::Row(row.row),
                    name: row.name,
                    flaws: row.flaws,
                    known_on: row.known_on,
                })
                .collect();
        }
        Scope::Batch(id) => {
            let batch = imports::batch(work, id).await?;
            report.discarded = left_out_of(work, id).await?;
            report.rejected = u64::from(batch.rejects);
            report.file = Some(batch.file);
            cards::survey(work, &mut report, Some(id), fresh, progress).await?;
        }
        Scope::Register => {
            let names = Names::read(work).await?;
            let earlier = work.reader().discards().await?;
            report.discarded = earlier
                .into_iter()
                .map(|(at, actor, what, back)| Earlier { what, done: Some((at, names.operator(actor))), back })
                .collect();
            cards::survey(work, &mut report, None, fresh, progress).await?;
        }
    }
    progress.enter(Phase::Verifying, None);
    Ok(report)
}

/// What a person left out of a committed import.
async fn left_out_of(work: &Work, id: BatchId) -> Result<Vec<Earlier>, AppError> {
    let names = Names::read(work).await?;
    let mut found = Vec::new();
    for entry in work.reader().entries(id).await? {
        if let Some(Body::ImportCommitted(batch)) = entry.body {
            let done = (entry.header.stamp.at(), names.operator(entry.header.actor));
            found.extend(batch.discarded.into_iter().map(|what| Earlier { what, done: Some(done.clone()), back: 0 }));
        }
    }
    Ok(found)
}

/// The report that an act made.
///
/// # Errors
/// [`AppError::NotFound`] when it is gone, [`AppError::Precondition`] while it is being made.
pub fn report_of(work: &Work, job: Uuid) -> Result<Arc<Report>, AppError> {
    match work.desk().jobs().look(job) {
        Some(crate::jobs::Ending::Done(JobValue::Quality(report))) => Ok(report),
        Some(_) => Err(AppError::Precondition("not-done")),
        None => Err(AppError::NotFound("job")),
    }
}

/// The words that go with a reason, or the fault of their field.
pub(crate) fn words_of(reason: DiscardReason, note: &str) -> Result<Option<String>, AppError> {
    discard_note(reason, note).map_err(|fault| {
        let word = match fault {
            NoteFault::Missing => "missing",
            NoteFault::TooLong => "too-long",
        };
        AppError::field("note", word)
    })
}
