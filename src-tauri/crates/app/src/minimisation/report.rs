//! The list of fields that nothing asks for: counts, cards, as a table file and as a page.

use super::Judge;
use crate::{
    AppError, JobValue, Work,
    documents::Prepared,
    export::{self, Leaving, Why, copy_words, note_print, take_out_table},
    jobs::{Ending, Phase, Progress},
    reports::{LetterText, ReportLanguage, language, set_paper},
};
use chrono::{DateTime, Utc};
use custode_domain::{ids::ContactId, minimisation::DataField};
use custode_report::{LetterPart, said};
use std::{collections::BTreeMap, path::Path, sync::Arc};
use uuid::Uuid;

/// Cards folded at a time.
const CHUNK: usize = 500;
/// Cards that a page names; the table file has them all.
pub const KEPT: usize = 400;

/// What the journal calls the list, on paper or as a file.
const WHAT: &str = "unjustified_fields";

/// A field of the card, or one that the firm added.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A line of the table of purposes.
    Field(DataField),
    /// Code of a field of the firm, which has its own purpose.
    Own(String),
}

/// A card that holds something that nothing asks for.
#[derive(Clone, PartialEq, Eq)]
pub struct Unjustified {
    /// Which.
    pub contact: ContactId,
    /// Its name.
    pub name: String,
    /// What it holds.
    pub fields: Vec<Key>,
}

impl std::fmt::Debug for Unjustified {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Unjustified").field("contact", &self.contact).finish_non_exhaustive()
    }
}

/// The report.
#[derive(Debug, Clone)]
pub struct Report {
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Cards that were looked at.
    pub checked: u64,
    /// Those with something that nothing asks for, by name.
    pub found: Vec<Unjustified>,
    /// Titles of the fields of the firm.
    pub titles: BTreeMap<String, String>,
}

impl Report {
    /// The cards that are meant: all, or those with one field.
    pub fn lines<'a>(&'a self, key: Option<&'a Key>) -> impl Iterator<Item = &'a Unjustified> {
        self.found.iter().filter(move |one| key.is_none_or(|key| one.fields.contains(key)))
    }

    /// How many cards each field is on, most first.
    #[must_use]
    pub fn counts(&self) -> Vec<(Key, u64)> {
        let mut counts: BTreeMap<&Key, u64> = BTreeMap::new();
        for key in self.found.iter().flat_map(|one| &one.fields) {
            *counts.entry(key).or_default() += 1;
        }
        let mut counts: Vec<(Key, u64)> = counts.into_iter().map(|(key, count)| (key.clone(), count)).collect();
        counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        counts
    }

    /// The name of a field.
    #[must_use]
    pub fn title(&self, key: &Key, lang: ReportLanguage) -> String {
        match key {
            Key::Field(field) => said(&format!("data-field-{}", field.code().replace('_', "-")), lang),
            Key::Own(code) => self.titles.get(code).cloned().unwrap_or_default(),
        }
    }
}

/// Looks at every card outside of the bin that is not restricted.
///
/// # Errors
/// [`AppError::Cancelled`]; those of the database.
pub async fn survey(work: &Work, progress: &Progress) -> Result<Report, AppError> {
    let judge = Judge::read(work).await?;
    let mut ids = work.reader().contact_ids(&[], work.today()).await?;
    let stored = export::stored_only(work).await?;
    ids.retain(|id| !stored.contains(id));
    progress.enter(Phase::Checking, Some(ids.len() as u64));
    let titles = judge.customs.iter().map(|row| (row.field.code.clone(), row.field.title.clone())).collect();
    let mut report = Report { at: work.now(), checked: ids.len() as u64, found: Vec::new(), titles };
    for (at, chunk) in ids.chunks(CHUNK).enumerate() {
        for (contact, unit) in work.reader().units(chunk).await? {
            let fields = judge.unjustified(work, &unit);
            if !fields.is_empty() {
                report.found.push(Unjustified { contact, name: unit.list_name(), fields });
            }
        }
        progress.done((at * CHUNK + chunk.len()) as u64);
        if progress.is_cancelled() {
            return Err(AppError::Cancelled);
        }
    }
    Ok(report)
}

/// The report that an act made.
///
/// # Errors
/// [`AppError::NotFound`] when it is gone, [`AppError::Precondition`] while it is being made.
pub fn report_of(work: &Work, job: Uuid) -> Result<Arc<Report>, AppError> {
    match work.desk().jobs().look(job) {
        Some(Ending::Done(JobValue::Minimisation(report))) => Ok(report),
        Some(_) => Err(AppError::Precondition("not-done")),
        None => Err(AppError::NotFound("job")),
    }
}

/// Writes the cards that are meant as a table: a workbook, or a CSV by the extension. The export is an entry in the
/// journal. Gives back the file name and the number of lines.
///
/// # Errors
/// File access; [`AppError::Precondition`] for more than a workbook holds.
pub async fn save(
    work: &Work,
    report: &Report,
    key: Option<&Key>,
    why: &Why,
    path: &Path,
) -> Result<(String, u64), AppError> {
    let lang = language(work.desk());
    let headers = ["name", "card", "fields"].iter().map(|key| said(&format!("unjustified-column-{key}"), lang));
    let titles = |one: &Unjustified| -> Vec<String> { one.fields.iter().map(|key| report.title(key, lang)).collect() };
    // Whoever was restricted since the survey stays here.
    let stored = export::stored_only(work).await?;
    let lines = report.lines(key).filter(|one| !stored.contains(&one.contact));
    let rows = lines.map(|one| vec![one.name.clone(), one.contact.to_string(), titles(one).join("; ")]);
    let rows: Vec<Vec<String>> = rows.collect();
    let leaving = Leaving::plain(WHAT, why);
    take_out_table(work, leaving, path, &said("unjustified-sheet", lang), (headers.collect(), rows)).await
}

/// Sets the report as a PDF: the counts, and the first cards by name. The making is an entry in the journal, with how many
/// cards it names.
///
/// # Errors
/// Those of [`set_paper`].
pub async fn paper(
    work: &Work,
    report: &Report,
    why: &Why,
    lang: ReportLanguage,
) -> Result<(Uuid, Arc<Prepared>), AppError> {
    let word = |key: &str| said(&format!("unjustified-{key}"), lang);
    let stored = export::stored_only(work).await?;
    let found: Vec<&Unjustified> = report.found.iter().filter(|one| !stored.contains(&one.contact)).collect();
    let counts = report.counts().into_iter().map(|(key, count)| vec![report.title(&key, lang), count.to_string()]);
    let cards = found.iter().take(KEPT).map(|one| {
        let fields: Vec<String> = one.fields.iter().map(|key| report.title(key, lang)).collect();
        vec![one.name.clone(), fields.join(", ")]
    });
    let mut body = vec![LetterPart::Text(word("paper-lead"))];
    if found.is_empty() {
        body.push(LetterPart::Text(word("paper-none")));
    } else {
        let titles = |keys: [&str; 2]| keys.map(|key| word(&format!("column-{key}"))).to_vec();
        body.push(LetterPart::Heading(word("paper-counts")));
        body.push(LetterPart::Table { columns: titles(["field", "cards"]), rows: counts.collect() });
        body.push(LetterPart::Heading(word("paper-cards")));
        body.push(LetterPart::Table { columns: titles(["name", "fields"]), rows: cards.collect() });
    }
    if found.len() > KEPT {
        body.push(LetterPart::Text(word("paper-more")));
    }
    // Names leave on paper too (S47).
    body.push(LetterPart::Text(copy_words(work, why, lang)));
    let letter = LetterText { subject: word("sheet"), body, ..LetterText::default() };
    let (seq, _) = work.reader().head().await?;
    let made = set_paper(work, letter, lang, ("report-data-file-stem", format!("D-{seq}"))).await?;
    let named = found.len().min(KEPT) as u64;
    note_print(work, WHAT, named, why).await?;
    Ok(made)
}
