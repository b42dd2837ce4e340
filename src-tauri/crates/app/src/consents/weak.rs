//! Consensi deboli (S60): every yes that could not be proven to somebody who asks, with the file and row that it came from.

use crate::{
    AppError, JobValue, Work,
    contacts::Names,
    export::{self, Leaving, Why, take_out_table},
    jobs::{Phase, Progress},
    reports::language,
};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    consent::{Weakness, weaknesses},
    contact::ContactUnit,
    ids::{BatchId, ConsentTypeId, ContactId},
};
use custode_report::{day_words, said};
use custode_store::read::ConsentTypeRow;
use std::{collections::BTreeMap, path::Path, sync::Arc};
use uuid::Uuid;

/// Cards folded at a time.
const CHUNK: usize = 500;

/// A yes that lacks something.
#[derive(Clone, PartialEq, Eq)]
pub struct WeakConsent {
    /// Whose.
    pub contact: ContactId,
    /// Their name.
    pub name: String,
    /// Which type.
    pub consent_type: ConsentTypeId,
    /// Its title.
    pub title: String,
    /// What it lacks.
    pub lacks: Vec<Weakness>,
    /// When it was given, if anybody knows.
    pub decided_on: Option<NaiveDate>,
    /// 0 to 3.
    pub evidence_level: u8,
    /// File of the import that brought it; `None` for one recorded by hand.
    pub file: Option<String>,
    /// Sheet.
    pub table: Option<String>,
    /// Row.
    pub row: Option<u32>,
    /// What was noted of it: the words of the cell, and where the proof is said to be.
    pub note: Option<String>,
}

impl std::fmt::Debug for WeakConsent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("WeakConsent").field("contact", &self.contact).finish_non_exhaustive()
    }
}

/// The report.
#[derive(Debug, Clone)]
pub struct WeakReport {
    /// Only what this import brought.
    pub batch: Option<BatchId>,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Every yes that was looked at.
    pub checked: u64,
    /// Those that lack something, by name.
    pub found: Vec<WeakConsent>,
}

/// Which lines are meant; all conditions hold.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WeakFilter {
    /// Lacks this.
    pub lacks: Option<Weakness>,
    /// Of this type.
    pub consent_type: Option<ConsentTypeId>,
    /// From this file; an empty name = recorded by hand.
    pub file: Option<String>,
}

impl WeakFilter {
    fn means(&self, one: &WeakConsent) -> bool {
        self.lacks.is_none_or(|lacks| one.lacks.contains(&lacks))
            && self.consent_type.is_none_or(|wanted| one.consent_type == wanted)
            && self.file.as_deref().is_none_or(|file| one.file.as_deref().unwrap_or_default() == file)
    }
}

impl WeakReport {
    /// The lines that are meant.
    pub fn lines<'a>(&'a self, filter: &'a WeakFilter) -> impl Iterator<Item = &'a WeakConsent> {
        self.found.iter().filter(|one| filter.means(one))
    }

    /// How many lines each file has, most first; an empty name = recorded by hand.
    #[must_use]
    pub fn by_file(&self) -> Vec<(String, u64)> {
        counted(self.found.iter().map(|one| one.file.clone().unwrap_or_default()))
    }

    /// How many lines each type has, most first.
    #[must_use]
    pub fn by_type(&self) -> Vec<((ConsentTypeId, String), u64)> {
        counted(self.found.iter().map(|one| (one.consent_type, one.title.clone())))
    }

    /// How many lines lack each thing.
    #[must_use]
    pub fn by_weakness(&self) -> Vec<(Weakness, u64)> {
        let of = |weakness| self.found.iter().filter(|one| one.lacks.contains(&weakness)).count() as u64;
        Weakness::ALL.iter().map(|weakness| (*weakness, of(*weakness))).collect()
    }
}

fn counted<T: Ord>(values: impl Iterator<Item = T>) -> Vec<(T, u64)> {
    let mut counts: BTreeMap<T, u64> = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    let mut counts: Vec<(T, u64)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts
}

/// Looks at every yes outside of the bin and of restricted cards, or at those that one import brought.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Cancelled`].
pub async fn find_weak(work: &Work, batch: Option<BatchId>, progress: &Progress) -> Result<WeakReport, AppError> {
    if let Some(id) = batch {
        crate::imports::batch(work, id).await?;
    }
    let mut ids = work.reader().contacts_with_a_yes().await?;
    let stored = export::stored_only(work).await?;
    ids.retain(|id| !stored.contains(id));
    progress.enter(Phase::Checking, Some(ids.len() as u64));
    let names = Names::read(work).await?;
    let mut report = WeakReport { batch, at: work.now(), checked: 0, found: Vec::new() };
    for (at, chunk) in ids.chunks(CHUNK).enumerate() {
        for (id, unit) in work.reader().units(chunk).await? {
            for row in names.consent_types().iter().filter(|row| !row.archived) {
                look(work, &mut report, id, &unit, row);
            }
        }
        progress.done((at * CHUNK + chunk.len()) as u64);
        if progress.is_cancelled() {
            return Err(AppError::Cancelled);
        }
    }
    Ok(report)
}

/// Looks at one consent of one card.
fn look(work: &Work, report: &mut WeakReport, id: ContactId, unit: &ContactUnit, row: &ConsentTypeRow) {
    let view = unit.consent_view(row.id, &row.definition.terms(), work.today());
    let events = unit.standing_events(row.id);
    let Some(event) = events.into_iter().map(|known| &known.event).find(|event| Some(event.id) == view.event) else {
        return;
    };
    let origin = event.origin.as_ref();
    if !event.state.is_granting() || report.batch.is_some() && origin.and_then(|origin| origin.batch) != report.batch {
        return;
    }
    report.checked += 1;
    let lacks = weaknesses(&view, event.wording.is_some(), &row.definition);
    if lacks.is_empty() {
        return;
    }
    report.found.push(WeakConsent {
        contact: id,
        name: unit.list_name(),
        consent_type: row.id,
        title: row.definition.title.clone(),
        lacks,
        decided_on: view.decided_on,
        evidence_level: view.evidence_level,
        file: origin.and_then(|origin| origin.file.clone()),
        table: origin.and_then(|origin| origin.table.clone()),
        row: origin.and_then(|origin| origin.row).and_then(|row| u32::try_from(row).ok()),
        note: event.note.clone(),
    });
}

/// The report that an act made.
///
/// # Errors
/// [`AppError::NotFound`] when it is gone, [`AppError::Precondition`] while it is being made.
pub fn weak_report_of(work: &Work, job: Uuid) -> Result<Arc<WeakReport>, AppError> {
    match work.desk().jobs().look(job) {
        Some(crate::jobs::Ending::Done(JobValue::WeakConsents(report))) => Ok(report),
        Some(_) => Err(AppError::Precondition("not-done")),
        None => Err(AppError::NotFound("job")),
    }
}

/// Writes the lines that are meant as a table: a workbook, or a CSV by the extension. The export is an entry in the
/// journal. Gives back the file name and the number of lines.
///
/// # Errors
/// File access; [`AppError::Precondition`] for more than a workbook holds.
pub async fn save_weak(
    work: &Work,
    report: &WeakReport,
    filter: &WeakFilter,
    why: &Why,
    path: &Path,
) -> Result<(String, u64), AppError> {
    let lang = language(work.desk());
    let keys = ["name", "card", "type", "lacks", "day", "evidence", "note", "file", "sheet", "row"];
    let headers = keys.iter().map(|key| said(&format!("weak-column-{key}"), lang)).collect();
    // Whoever was restricted since the survey stays here.
    let stored = export::stored_only(work).await?;
    let lines = report.lines(filter).filter(|one| !stored.contains(&one.contact)).map(|one| {
        let lacks = one.lacks.iter().map(|lack| said(&format!("weak-lacks-{}", lack.code().replace('_', "-")), lang));
        vec![
            one.name.clone(),
            one.contact.to_string(),
            one.title.clone(),
            lacks.collect::<Vec<_>>().join("; "),
            one.decided_on.map(|day| day_words(day, lang)).unwrap_or_default(),
            said(&format!("evidence-{}", one.evidence_level.min(3)), lang),
            one.note.clone().unwrap_or_default(),
            one.file.clone().unwrap_or_else(|| said("weak-by-hand", lang)),
            one.table.clone().unwrap_or_default(),
            one.row.map(|row| row.to_string()).unwrap_or_default(),
        ]
    });
    let lines: Vec<Vec<String>> = lines.collect();
    let leaving = Leaving::plain("weak_consents", why);
    take_out_table(work, leaving, path, &said("weak-sheet", lang), (headers, lines)).await
}
