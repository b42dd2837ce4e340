//! Contacts to a file: what leaves the archive is chosen, counted, and written into the journal (S47).

mod gather;
mod leaving;
mod row;

use crate::{
    AppError, Work,
    contacts::{Names, search_hash},
    disclosures::{Receiver, who},
    jobs::{Phase, Progress},
    outgoing,
    reach::{self, Aim, audience},
};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    contact::ContactStatus,
    disclosure::{Disclosure, DisclosureHow},
    gate::ContactDecision,
    ids::{ContactId, DisclosureId, RecipientId},
};
use custode_report::{ExportFailure, export_csv, export_json, export_vcf, export_xlsx};
use custode_store::read::{ContactFilter, ContactQuery};
use gather::{Gathered, gather};
pub(crate) use leaving::{Leaving, note_document, note_print, take_out, take_out_table};
pub use leaving::{Why, note_copied, note_printed_out};
use std::{collections::HashSet, path::Path, sync::Arc};

/// Format of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Workbook.
    Xlsx,
    /// Text with separators.
    Csv,
    /// Custode's JSON.
    Json,
    /// vCard.
    Vcf,
}

impl Format {
    /// What the ending of a file names, if it is one of these.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_string_lossy().to_lowercase();
        [Self::Xlsx, Self::Csv, Self::Json, Self::Vcf].into_iter().find(|format| format.extension() == ending)
    }

    /// The file extension.
    #[must_use]
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Vcf => "vcf",
        }
    }
}

/// Which contacts.
#[derive(Clone, Default)]
pub struct Choice {
    /// These cards; empty = what search and filters give.
    pub ids: Vec<ContactId>,
    /// Search text.
    pub search: String,
    /// Filters.
    pub filters: Vec<ContactFilter>,
}

custode_domain::redacted!(Choice);

/// A file name without a person's name.
#[must_use]
pub fn file_name(today: NaiveDate, format: Format) -> String {
    format!("custode-contatti_{today}.{}", format.extension())
}

impl From<ExportFailure> for AppError {
    fn from(failure: ExportFailure) -> Self {
        match failure {
            ExportFailure::Io(error) => error.into(),
            ExportFailure::CellTooLong { .. } | ExportFailure::TooLarge => Self::Precondition("too-large-for-workbook"),
            ExportFailure::Format => Self::Internal("export"),
        }
    }
}

/// The cards of a choice, in the order of their names; the bin stays out.
pub(crate) async fn chosen(work: &Work, choice: &Choice) -> Result<Vec<ContactId>, AppError> {
    if !choice.ids.is_empty() {
        return Ok(choice.ids.clone());
    }
    let mut filters = choice.filters.clone();
    reach::resolve(work, &mut filters).await?;
    let query = ContactQuery {
        tax_code_hash: search_hash(work.archive(), &choice.search),
        search: choice.search.clone(),
        filters,
        ..ContactQuery::default()
    };
    Ok(work.reader().found_ids(&query, work.today()).await?)
}

/// What an export is for, beside who is in it.
#[derive(Debug, Clone, Copy)]
pub struct Reasons<'a> {
    /// As a list of people to contact; without it, the data as they are.
    pub aim: Option<&'a Aim>,
    /// In words.
    pub why: &'a Why,
    /// Who outside of the firm gets the file.
    pub to: Option<&'a Receiver>,
}

/// Writes an export; returns the file name and the number of rows. Every card in a file for somebody
/// outside notes that it went there (Art. 15(1)(c) GDPR). With an aim it is a list of people
/// to contact: the gate takes out who may not be, and what it said of the others stays in their journal.
///
/// # Errors
/// File access; [`AppError::Precondition`] for more than a workbook holds; the faults of an aim; [`AppError::Cancelled`], then
/// there is no file, and nothing is written in the journal.
pub async fn write(
    work: &Work,
    format: Format,
    choice: &Choice,
    Reasons { aim, why, to }: Reasons<'_>,
    path: &Path,
    progress: &Arc<Progress>,
) -> Result<(String, u64), AppError> {
    progress.enter(Phase::Gathering, None);
    let to = match to {
        Some(to) => Some(who(work, to).await?),
        None => None,
    };
    let (people, decisions) = match aim {
        None => (chosen(work, choice).await?.into_iter().map(|id| (id, None)).collect(), Vec::new()),
        Some(aim) => {
            let included = audience(work, choice, aim).await?.included;
            let judged = |(id, decision): &(ContactId, ContactDecision)| (*id, Some(decision.point));
            (included.iter().map(judged).collect::<Vec<_>>(), included)
        }
    };
    let names = Names::read(work).await?;
    let Gathered { ids, columns, rows } = gather(work, &names, people, progress).await?;
    let how = if aim.is_some() { DisclosureHow::List } else { DisclosureHow::Export };
    let given = to.as_ref().map(|(recipient, name)| {
        let told = |id: &ContactId| (*id, disclosed(work, (*recipient, name), how, (format, why)));
        ids.iter().map(told).collect()
    });
    let folder = path.parent().map(Path::to_owned).unwrap_or_default();
    let leaving = Leaving { what: format.extension(), why, decisions, given: given.unwrap_or_default() };
    let progress = Arc::clone(progress);
    take_out(work, leaving, path, move |out, mark| {
        let all = rows.len() as u64;
        progress.enter(Phase::Saving, Some(all));
        let rows = rows.unpacked(Arc::clone(&progress));
        let written = match format {
            Format::Csv => export_csv(out, &columns, rows, &mark.copy),
            Format::Xlsx => export_xlsx(out, &folder, &columns, rows, &mark.head),
            Format::Json => export_json(out, rows, &mark.head),
            Format::Vcf => export_vcf(out, rows, Some(&mark.head)),
        }?;
        match written {
            _ if progress.is_cancelled() => Err(AppError::Cancelled),
            written if written == all => Ok(written),
            _ => Err(AppError::Internal("export")),
        }
    })
    .await
}

/// The cards that are stored and nothing else (Art. 18 GDPR): they leave the archive in no list, and are in no survey that
/// proposes what to do with them.
pub(crate) async fn stored_only(work: &Work) -> Result<HashSet<ContactId>, AppError> {
    let restricted = [ContactFilter::Status(ContactStatus::Restricted)];
    Ok(work.reader().contact_ids(&restricted, work.today()).await?.into_iter().collect())
}

/// Whose copy a list is: who took it out, when and why (S47). In Italian, like the heads of its columns.
pub(crate) fn whose_copy(work: &Work, why: &Why) -> String {
    format!("{}, {}: {}", work.archive().login(), work.today().format("%d/%m/%Y"), why.as_str())
}

/// The same on a paper, in the language of the paper and with its kind of date.
pub(crate) fn copy_words(work: &Work, why: &Why, lang: custode_report::Lang) -> String {
    let day = custode_report::day_words(work.today(), lang);
    format!("{} {}, {day}: {}", custode_report::said("export-copy-of", lang), work.archive().login(), why.as_str())
}

/// The disclosure that a file writes on a card.
fn disclosed(
    work: &Work,
    (recipient, name): (Option<RecipientId>, &str),
    how: DisclosureHow,
    (format, why): (Format, &Why),
) -> Disclosure {
    Disclosure {
        id: DisclosureId::from_uuid(work.new_id()),
        recipient,
        name: name.to_owned(),
        on: work.today(),
        how,
        what: format.extension().to_owned(),
        why: Some(why.as_str().chars().take(200).collect()),
    }
}

/// A file of ours that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnExport {
    /// When it was written.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Code of what it holds: `xlsx`, `csv`, `json`, `vcf` for contacts, or the name of a report.
    pub what: String,
    /// How many contacts or rows.
    pub count: u64,
}

/// Whether a file with this SHA-256 is one of our own exports.
///
/// # Errors
/// Those of the database.
pub async fn own_export(work: &Work, sha256: &[u8]) -> Result<Option<OwnExport>, AppError> {
    let Some(known) = work.reader().exported(sha256).await? else { return Ok(None) };
    let names = Names::read(work).await?;
    let note = known.note.unwrap_or_default();
    Ok(Some(OwnExport {
        at: known.at,
        by: names.operator(known.actor),
        what: note.what,
        count: note.count.unwrap_or_default(),
    }))
}

/// Refuses a place where something lies that would be lost, for who cannot be asked. An empty file may have been made for it,
/// and what left this archive and is as it left may leave again.
///
/// # Errors
/// [`AppError::Precondition`] `output-exists` or `inside-archive`; those of the database.
pub async fn may_go_over(work: &Work, place: &Path) -> Result<(), AppError> {
    outgoing::outside(place)?;
    let lost = match std::fs::metadata(place) {
        Ok(there) if there.is_dir() => true,
        Ok(there) if there.len() > 0 => !is_own(work, place).await?,
        _ => false,
    };
    if lost { Err(AppError::Precondition("output-exists")) } else { Ok(()) }
}

/// Whether a file is what once left this archive, as it left.
async fn is_own(work: &Work, path: &Path) -> Result<bool, AppError> {
    let path = path.to_owned();
    let Some(sha256) = tokio::task::spawn_blocking(move || sha256_of(&path)).await? else { return Ok(false) };
    Ok(work.reader().exported(&sha256).await?.is_some())
}

fn sha256_of(path: &Path) -> Option<Vec<u8>> {
    let hex = custode_vault::sha256_file(path).ok()?;
    custode_vault::from_hex(&hex)
}
