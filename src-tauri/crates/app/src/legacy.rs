//! The inventory of old copies (S33): where the lists lie from which the register was made, and what became of them.
//!
//! Every file that was imported is in it by itself: an import belongs to the copy that has its hash, or stands as a copy of
//! its own until somebody says where it lies.

use crate::{
    AppError, FieldFault, Work,
    contacts::Names,
    export::{Leaving, Why, take_out_table},
    imports::{self, Batch},
    reports::language,
};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    ids::{BatchId, LegacySourceId, TxnId},
    journal::Body,
    legacy::{FileHash, LegacyFault, LegacyField, LegacyKind, LegacySource, LegacyState, NewLegacySource},
};
use custode_report::{day_words, said};
use custode_store::read::{BatchRow, LegacyRow};
use std::{collections::HashMap, path::Path};

/// An import of an old copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegacyImport {
    /// The import.
    pub batch: BatchId,
    /// Its name.
    pub name: String,
    /// File name.
    pub file: String,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Rows read.
    pub rows: u32,
    /// Rows that came in, or were known, without a warning, of a hundred; `None` where nobody counted them.
    pub score: Option<u8>,
    /// It was taken back.
    pub undone: bool,
}

/// An old copy with its imports.
#[derive(Debug, Clone)]
pub struct LegacyCopy {
    /// Its id; `None` for a file that was imported and of which nobody said more.
    pub id: Option<LegacySourceId>,
    /// What is known of it.
    pub source: LegacySource,
    /// What became of it, its imports counted.
    pub state: LegacyState,
    /// Its imports, latest first.
    pub imports: Vec<LegacyImport>,
    /// When somebody last wrote about it, and who.
    pub written: Option<(DateTime<Utc>, String)>,
}

/// The form of an old copy.
#[derive(Debug)]
pub struct LegacyDraft {
    /// `None` for a new one.
    pub id: Option<LegacySourceId>,
    /// What was said.
    pub form: NewLegacySource,
    /// An import whose file it is.
    pub batch: Option<BatchId>,
}

/// Every old copy: those of which somebody said something, then files that were only imported.
///
/// # Errors
/// Those of the database.
pub async fn inventory(work: &Work) -> Result<Vec<LegacyCopy>, AppError> {
    let reader = work.reader();
    let names = Names::read(work).await?;
    let scores: HashMap<BatchId, Option<u8>> =
        reader.batches().await?.iter().map(|row| (row.id, score_of(row))).collect();
    let mut batches = imports::batches(work).await?;
    let mut copies = Vec::new();
    for LegacyRow { id, mut source, at, actor } in reader.legacy_sources().await? {
        let (of_it, others) = batches.into_iter().partition(|batch| source.is_file(&batch.file_sha256));
        batches = others;
        let imports = seen(of_it, &scores);
        let standing = imports.iter().find(|import| !import.undone);
        let state = source.state_with(standing.is_some());
        if let Some(import) = standing.filter(|_| state != source.state) {
            (source.state_on, source.state_by) = (work.day_of(import.at), Some(import.by.clone()));
        }
        copies.push(LegacyCopy { id: Some(id), source, state, imports, written: Some((at, names.operator(actor))) });
    }
    copies.extend(unclaimed(work, batches, &scores));
    Ok(copies)
}

/// Files that were imported and that no copy claims, one copy for each.
fn unclaimed(work: &Work, batches: Vec<Batch>, scores: &HashMap<BatchId, Option<u8>>) -> Vec<LegacyCopy> {
    let mut by_file: Vec<(Vec<u8>, Vec<Batch>)> = Vec::new();
    for batch in batches {
        match by_file.iter_mut().find(|(hash, _)| *hash == batch.file_sha256) {
            Some((_, known)) => known.push(batch),
            None => by_file.push((batch.file_sha256.clone(), vec![batch])),
        }
    }
    let copies = by_file.into_iter().filter_map(|(hash, batches)| {
        let latest = batches.first()?;
        let stands = batches.iter().any(|batch| batch.undone_at.is_none());
        let state = if stands { LegacyState::Imported } else { LegacyState::ToImport };
        let source = LegacySource {
            title: latest.file.clone(),
            kind: kind_of(&latest.file),
            content: None,
            place: None,
            holder: None,
            people: Some(u64::from(latest.rows)),
            state,
            state_on: work.day_of(latest.undone_at.unwrap_or(latest.at)),
            state_by: Some(latest.by.clone()).filter(|by| !by.is_empty()),
            files: <[u8; 32]>::try_from(hash.as_slice()).ok().map(FileHash::from).into_iter().collect(),
        };
        Some(LegacyCopy { id: None, source, state, imports: seen(batches, scores), written: None })
    });
    copies.collect()
}

/// What a file is by its extension; text from the clipboard has none.
fn kind_of(file: &str) -> LegacyKind {
    let is_address_book = file.rsplit_once('.').is_some_and(|(_, end)| end.eq_ignore_ascii_case("vcf"));
    if is_address_book { LegacyKind::AddressBook } else { LegacyKind::Spreadsheet }
}

fn seen(batches: Vec<Batch>, scores: &HashMap<BatchId, Option<u8>>) -> Vec<LegacyImport> {
    let one = |batch: Batch| LegacyImport {
        batch: batch.id,
        score: scores.get(&batch.id).copied().flatten(),
        name: batch.name,
        file: batch.file,
        at: batch.at,
        by: batch.by,
        rows: batch.rows,
        undone: batch.undone_at.is_some(),
    };
    batches.into_iter().map(one).collect()
}

/// How many of a hundred rows had nothing to warn of; those that a person left out do not count.
fn score_of(row: &BatchRow) -> Option<u8> {
    let batch = &row.batch;
    let of = batch.read.saturating_sub(batch.skipped);
    let good = of.saturating_sub(batch.rejected).saturating_sub(batch.flagged?);
    u8::try_from((good * 100).checked_div(of)?).ok()
}

/// Records or changes an old copy. The file of an import, and one that was picked, become its files.
///
/// # Errors
/// Field faults; [`AppError::NotFound`] for a copy or an import that is not there; [`AppError::Conflict`] for a file that
/// another copy has.
pub async fn save(work: &Work, draft: LegacyDraft, picked: Option<&Path>) -> Result<LegacySourceId, AppError> {
    let known = work.reader().legacy_sources().await?;
    let old = known.iter().find(|row| Some(row.id) == draft.id);
    if draft.id.is_some() && old.is_none() {
        return Err(AppError::NotFound("legacy"));
    }
    let mut files = old.map(|row| row.source.files.clone()).unwrap_or_default();
    if let Some(batch) = draft.batch {
        let batch = imports::batch(work, batch).await?;
        files.extend(<[u8; 32]>::try_from(batch.file_sha256.as_slice()).ok().map(FileHash::from));
    }
    if let Some(path) = picked {
        let hash = custode_vault::from_hex(&custode_vault::sha256_file(path)?).unwrap_or_default();
        files.extend(<[u8; 32]>::try_from(hash.as_slice()).ok().map(FileHash::from));
    }
    files.sort_unstable();
    files.dedup();
    let others = known.iter().filter(|row| Some(row.id) != draft.id);
    if others.clone().any(|row| row.source.files.iter().any(|file| files.contains(file))) {
        return Err(AppError::Conflict("file-known"));
    }
    let mut form = NewLegacySource { files, ..draft.form };
    if form.state == LegacyState::Imported && stands(work, &form.files).await? {
        // That is read from the import as long as it stands; kept here, it would outlive its undo.
        form.state = LegacyState::ToImport;
    }
    let source = form.parse(work.today()).map_err(faults)?;
    let id = draft.id.unwrap_or_else(|| LegacySourceId::from_uuid(work.new_id()));
    if old.is_none_or(|old| old.source != source) {
        work.transact(async |tx| {
            tx.write(id, Body::LegacySourceSet(source));
            Ok(())
        })
        .await?;
    }
    Ok(id)
}

/// Whether an import of one of these files stands.
async fn stands(work: &Work, files: &[FileHash]) -> Result<bool, AppError> {
    let is_one = |batch: &Batch| files.iter().any(|file| file.as_slice() == batch.file_sha256);
    Ok(imports::batches(work).await?.iter().any(|batch| batch.undone_at.is_none() && is_one(batch)))
}

/// Takes a copy that was recorded by mistake off the list; undo brings it back.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn remove(work: &Work, id: LegacySourceId) -> Result<TxnId, AppError> {
    if !work.reader().legacy_sources().await?.iter().any(|row| row.id == id) {
        return Err(AppError::NotFound("legacy"));
    }
    let outcome = work
        .transact(async |tx| {
            tx.write(id, Body::LegacySourceRemoved);
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

fn faults(found: Vec<(LegacyField, LegacyFault)>) -> AppError {
    let one = |(field, fault): (LegacyField, LegacyFault)| {
        let field = match field {
            LegacyField::Title => "title",
            LegacyField::Content => "content",
            LegacyField::Place => "place",
            LegacyField::Holder => "holder",
            LegacyField::People => "people",
            LegacyField::StateOn => "stateOn",
            LegacyField::StateBy => "stateBy",
        };
        let reason = match fault {
            LegacyFault::Missing => "missing",
            LegacyFault::TooLong => "too-long",
            LegacyFault::OutOfRange => "out-of-range",
            LegacyFault::InFuture => "in-future",
        };
        FieldFault::new(field, reason)
    };
    AppError::Invalid(found.into_iter().map(one).collect())
}

/// Writes the inventory as a table: a workbook, or a CSV by the extension. Gives back the file name and the number of lines.
///
/// # Errors
/// File access.
pub async fn save_inventory(work: &Work, why: &Why, path: &Path) -> Result<(String, u64), AppError> {
    let lang = language(work.desk());
    let keys = ["title", "kind", "content", "place", "holder", "people", "state", "since", "by", "imports", "score"];
    let headers = keys.iter().map(|key| said(&format!("legacy-column-{key}"), lang)).collect();
    let word = |start: &str, code: &str| said(&format!("{start}-{}", code.replace('_', "-")), lang);
    let on = |day: NaiveDate| day_words(day, lang);
    let lines: Vec<Vec<String>> = inventory(work)
        .await?
        .into_iter()
        .map(|copy| {
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            let imports = copy.imports.iter().filter(|import| !import.undone);
            let imports: Vec<String> =
                imports.map(|import| format!("{} ({})", import.name, on(work.day_of(import.at)))).collect();
            let score = copy.imports.iter().find(|import| !import.undone).and_then(|import| import.score);
            let source = &copy.source;
            vec![
                source.title.clone(),
                word("legacy-kind", source.kind.code()),
                text(&source.content),
                text(&source.place),
                text(&source.holder),
                source.people.map(|people| people.to_string()).unwrap_or_default(),
                word("legacy-state", copy.state.code()),
                on(source.state_on),
                text(&source.state_by),
                imports.join("; "),
                score.map(|score| format!("{score} %")).unwrap_or_default(),
            ]
        })
        .collect();
    let leaving = Leaving::plain("legacy_inventory", why);
    take_out_table(work, leaving, path, &said("legacy-sheet", lang), (headers, lines)).await
}
