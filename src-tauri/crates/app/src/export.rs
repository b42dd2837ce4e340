//! Contacts to a file: what leaves the archive is chosen, counted, and written into the journal (S47).

mod row;

use crate::{
    AppError, Work,
    contacts::{Names, search_hash},
    disclosures::{Receiver, who},
    reach::{Aim, audience},
    tokens::file_name as name_of,
};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    contact::ContactStatus,
    disclosure::{Disclosure, DisclosureHow},
    gate::ContactDecision,
    ids::{ContactId, DisclosureId, RecipientId},
    journal::Body,
    records::AuditNote,
};
use custode_report::{COPY_OF, ExportFailure, export_csv, export_json, export_vcf, export_xlsx, table_csv, table_xlsx};
use custode_store::read::{ContactCard, ContactFilter, ContactQuery};
use row::{columns_of, row_of};
use std::{
    collections::HashSet,
    fs::File,
    io::{BufWriter, Write as _},
    path::{Path, PathBuf},
};

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
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// These cards; empty = what search and filters give.
    pub ids: Vec<ContactId>,
    /// Search text.
    pub search: String,
    /// Filters.
    pub filters: Vec<ContactFilter>,
}

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
    let query = ContactQuery {
        tax_code_hash: search_hash(work.archive(), &choice.search),
        search: choice.search.clone(),
        filters: choice.filters.clone(),
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
    pub reason: &'a str,
    /// Who outside of the firm gets the file.
    pub to: Option<&'a Receiver>,
}

/// Writes an export beside, then in place; returns the file name and the number of rows. Every card in a file for somebody
/// outside notes that it went there (Art. 15(1)(c) GDPR). With an aim it is a list of people
/// to contact: the gate takes out who may not be, and what it said of the others stays in their journal.
///
/// # Errors
/// File access; [`AppError::Precondition`] for more than a workbook holds; the faults of an aim.
pub async fn write(
    work: &Work,
    format: Format,
    choice: &Choice,
    Reasons { aim, reason, to }: Reasons<'_>,
    path: &Path,
) -> Result<(String, u64), AppError> {
    let to = match to {
        Some(to) => Some(who(work, to).await?),
        None => None,
    };
    let (ids, decisions) = match aim {
        None => (chosen(work, choice).await?.into_iter().map(|id| (id, None)).collect(), Vec::new()),
        Some(aim) => {
            let included = audience(work, choice, aim).await?.included;
            let judged = |(id, decision): &(ContactId, ContactDecision)| (*id, Some(decision.point));
            (included.iter().map(judged).collect::<Vec<_>>(), included)
        }
    };
    let names = Names::read(work).await?;
    let mut rows = Vec::with_capacity(ids.len());
    let mut given = Vec::new();
    for (id, only) in ids {
        // Storage only (Art. 18 GDPR): a restricted card leaves the archive in no list, and one in the bin waits to be erased.
        let leaves = |card: &ContactCard| !card.unit.is_restricted() && card.unit.status() != ContactStatus::Binned;
        let card = work.reader().contact(id, work.today()).await?.filter(leaves);
        if let Some(card) = card {
            rows.push(row_of(work, &card, &names, only));
            given.extend(to.as_ref().map(|(recipient, name)| {
                let how = if aim.is_some() { DisclosureHow::List } else { DisclosureHow::Export };
                (card.id, disclosed(work, (*recipient, name), how, (format, reason)))
            }));
        }
    }
    let columns = columns_of(&names, &rows);
    let (beside, place) = (beside(path), path.to_owned());
    let folder = path.parent().map(Path::to_owned).unwrap_or_default();
    let copy = whose_copy(work, reason);
    let mark = marked(&copy);
    let count = tokio::task::spawn_blocking(move || -> Result<u64, AppError> {
        let mut out = BufWriter::new(File::create(&beside)?);
        let written = match format {
            Format::Csv => export_csv(&mut out, &columns, rows, &copy),
            Format::Xlsx => export_xlsx(&mut out, &folder, &columns, rows, &mark),
            Format::Json => export_json(&mut out, rows, &mark),
            Format::Vcf => export_vcf(&mut out, rows, Some(&mark)),
        };
        settle(out, &beside, &place, written.map_err(AppError::from))
    })
    .await??;
    keep_note(work, audit(format.extension(), count, Some(reason), path), decisions, given).await?;
    Ok((name_of(path), count))
}

/// The cards that are stored and nothing else (Art. 18 GDPR): they leave the archive in no list, and are in no survey that
/// proposes what to do with them.
pub(crate) async fn stored_only(work: &Work) -> Result<HashSet<ContactId>, AppError> {
    let restricted = [ContactFilter::Status(ContactStatus::Restricted)];
    Ok(work.reader().contact_ids(&restricted, work.today()).await?.into_iter().collect())
}

/// Whose copy a list is: who took it out, when and why (S47). In Italian, like the heads of its columns.
pub(crate) fn whose_copy(work: &Work, reason: &str) -> String {
    let (who, on) = (work.archive().login(), work.today().format("%d/%m/%Y"));
    let why = reason.trim();
    if why.is_empty() { format!("{who}, {on}") } else { format!("{who}, {on}: {why}") }
}

/// The same as it stands at the head of a page.
fn marked(copy: &str) -> String {
    format!("Dati personali. Copia di {copy}")
}

/// Writes into the journal that a file left the archive, with its SHA-256: when it comes back, it is known (S47).
pub(crate) async fn note(
    work: &Work,
    what: &str,
    count: u64,
    reason: Option<&str>,
    path: &Path,
) -> Result<(), AppError> {
    keep_note(work, audit(what, count, reason, path), Vec::new(), Vec::new()).await
}

fn audit(what: &str, count: u64, reason: Option<&str>, path: &Path) -> AuditNote {
    AuditNote {
        what: what.to_owned(),
        count: Some(count),
        sha256: sha256_of(path),
        detail: reason.map(str::trim).filter(|reason| !reason.is_empty()).map(str::to_owned),
        place: path.parent().map(name_of).filter(|name| !name.is_empty()),
    }
}

/// The disclosure that a file writes on a card.
fn disclosed(
    work: &Work,
    (recipient, name): (Option<RecipientId>, &str),
    how: DisclosureHow,
    (format, reason): (Format, &str),
) -> Disclosure {
    Disclosure {
        id: DisclosureId::from_uuid(work.new_id()),
        recipient,
        name: name.to_owned(),
        on: work.today(),
        how,
        what: format.extension().to_owned(),
        why: Some(reason.trim().chars().take(200).collect::<String>()).filter(|reason| !reason.is_empty()),
    }
}

/// The note, what the gate said of those who are on the list, and to whom the file goes, in one write.
async fn keep_note(
    work: &Work,
    note: AuditNote,
    decisions: Vec<(ContactId, ContactDecision)>,
    given: Vec<(ContactId, Disclosure)>,
) -> Result<(), AppError> {
    let unit = work.archive().store().scope();
    work.transact(async |tx| {
        for (contact, decision) in decisions {
            tx.write(contact, Body::ContactDecided(decision));
            tx.pace().await?;
        }
        for (contact, disclosure) in given {
            tx.write(contact, Body::DisclosureRecorded(disclosure));
            tx.pace().await?;
        }
        tx.write(unit, Body::AuditExported(note));
        Ok(())
    })
    .await?;
    Ok(())
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

fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".part");
    path.with_file_name(name)
}

/// Moves a finished file in place; a failed one is removed.
fn settle<T>(
    mut out: BufWriter<File>,
    beside: &Path,
    place: &Path,
    written: Result<T, AppError>,
) -> Result<T, AppError> {
    let done = written.and_then(|value| {
        out.flush()?;
        out.get_ref().sync_all()?;
        drop(out);
        std::fs::rename(beside, place)?;
        Ok(value)
    });
    if done.is_err() {
        let _ = std::fs::remove_file(beside);
    }
    done
}

fn sha256_of(path: &Path) -> Option<Vec<u8>> {
    let hex = custode_vault::sha256_file(path).ok()?;
    custode_vault::from_hex(&hex)
}

/// Writes any table: a workbook with one sheet of this name, or a CSV by the extension of the path. `copy` says whose copy it
/// is (S47); rows that go back to where they came from have none.
///
/// # Errors
/// File access; [`AppError::Precondition`] for more than a workbook holds.
pub async fn write_table(
    path: &Path,
    sheet: &str,
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
    copy: Option<String>,
) -> Result<(), AppError> {
    let csv = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
    let sheet = sheet.to_owned();
    let (beside, place) = (beside(path), path.to_owned());
    let folder = path.parent().map(Path::to_owned).unwrap_or_default();
    tokio::task::spawn_blocking(move || -> Result<(), AppError> {
        let mut out = BufWriter::new(File::create(&beside)?);
        let written = if csv {
            let (mut headers, last) = (headers, copy.clone());
            headers.extend(last.iter().map(|_| COPY_OF.to_owned()));
            table_csv(&mut out, headers, rows.into_iter().map(|row| row.into_iter().chain(last.clone()).collect()))
        } else {
            let mark = copy.as_deref().map(marked);
            table_xlsx(&mut out, &folder, (&sheet, mark.as_deref()), headers, rows).map(|_| ())
        };
        settle(out, &beside, &place, written.map_err(AppError::from))
    })
    .await?
}

/// Writes a text file whole, or not at all.
pub(crate) async fn write_text(path: &Path, text: String) -> Result<(), AppError> {
    let (beside, place) = (beside(path), path.to_owned());
    tokio::task::spawn_blocking(move || -> Result<(), AppError> {
        let mut out = BufWriter::new(File::create(&beside)?);
        let written = out.write_all(text.as_bytes()).map_err(AppError::from);
        settle(out, &beside, &place, written)
    })
    .await?
}
