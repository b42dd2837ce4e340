//! The data-subject report: gather everything held about a person, set it once, look at it, save it, print it.

mod attached;
mod coverage;
mod gather;
mod happenings;
mod letter;
mod masking;
mod permissions;
mod purposes;
mod typesetter;

use crate::{
    AppError, Desk, Work,
    consents::{AttachedFile, evidence_of},
    counters,
    export::note_document,
    outgoing::{self, Outgoing, outside, write_new, write_whole},
    tokens::file_name,
};
use attached::Attached;
use custode_domain::{
    ids::{ContactId, RequestId},
    journal::Body,
    masking::MaskItem,
    records::AuditNote,
};
use custode_report::{
    AccessPack, Counts, PackFile as File, csv_files, file_stem, json, manifest, opening_file, opening_words, pdf_file,
    volumes_of,
    worker::{Ask, Said},
    zip_files,
};
use custode_vault::{DeliveryPassphrase, OsEntropy, seal_delivery};
use std::{
    path::{Path, PathBuf},
    sync::Arc,
};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::documents::Subject;
pub use crate::documents::{PackFile, Prepared};
pub use coverage::{covered_by, excluded};
pub use custode_report::Lang as ReportLanguage;
pub(crate) use gather::controller as controller_of;
pub(crate) use gather::{channel_code, is_of_the_person, point_code};
pub use letter::{LetterText, preview_letter, set_letter, try_letter};
pub(crate) use letter::{set_letter_about, set_paper, with_files};
pub(crate) use masking::Marks;
pub use masking::{Decided, MaskAsk, MaskTarget, Review, ReviewItem, ReviewPiece, ReviewText, mask, review, unmask};
pub(crate) use purposes::{interests, of_person, purposes, receivers_of, receivers_words, typed_receivers};
pub(crate) use typesetter::Typesetter;

/// Name of the counter of documents.
const COUNTER: &str = "documents";

/// Language of the window, for documents that go with it.
#[must_use]
pub fn language(desk: &Desk) -> ReportLanguage {
    if desk.machine().memory().appearance.language == "en" { ReportLanguage::En } else { ReportLanguage::It }
}

/// Gathers and sets the pack: PDF (several when a list is very long), JSON, CSV and manifest; for a request, with its number and dates. The making is an entry in
/// the journal of the person.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Document`] when the child can't set it within 20 seconds.
pub async fn prepare(
    work: &Work,
    contact: ContactId,
    language: ReportLanguage,
    request: Option<RequestId>,
) -> Result<(Uuid, Arc<Prepared>), AppError> {
    // The child reads its fonts while the pack is gathered.
    let typesetter = Arc::new(Typesetter::start(&work.desk().ports.report_worker)?);
    work.desk().documents.watch(&typesetter);
    let number = counters::take(work, COUNTER).await?;
    let code = format!("A-{number:04}");
    let attached = evidence_of(work, contact).await?;
    let mut messages = Attached::after(attached.len());
    let (pack, missing) = gather::gather(work, contact, (&code, request), (&attached, &mut messages), language).await?;
    let stem = file_stem(&pack, language);
    let marks = Marks::read(work, contact, language).await?;
    let mut proofs = copies(work, &attached, &stem, &marks).await?;
    proofs.extend(messages.copies(work, &stem).await?);
    let ask = Ask::set(&pack, language, 0).map_err(|_| AppError::Document)?;
    let pack = Arc::new(pack);
    // The other files are written while the child sets the PDF.
    let told = Arc::clone(&pack);
    let others = tokio::task::spawn_blocking(move || other_files(&told, language));
    let (first, further) = tokio::join!(typesetter.ask(ask), further(work, &pack, language));
    let Said::Set(pages, pdf) = first? else { return Err(AppError::Document) };
    let mut pdfs: Vec<Vec<u8>> = vec![pdf.into()];
    pdfs.extend(further?);
    let mut others = others.await??;
    others.extend(proofs);
    let counts = Counts::of(&pack);
    let files = tokio::task::spawn_blocking(move || whole(&pack, language, pdfs, others)).await??;
    let note = AuditNote {
        what: custode_domain::records::ACCESS_PACK.to_owned(),
        detail: Some(code.clone()),
        ..AuditNote::default()
    };
    work.transact(async |tx| {
        tx.write(contact, Body::AuditPrinted(note));
        Ok(())
    })
    .await?;
    let id = work.new_id();
    let pages = usize::try_from(pages).map_err(|_| AppError::Document)?;
    let subject = Subject { contact: Some(contact), mark: None };
    let prepared = Arc::new(Prepared { code, typesetter, pages, files, missing, counts, subject, trial: false });
    work.desk().documents.keep(id, Arc::clone(&prepared));
    Ok((id, prepared))
}

/// The files that prove decisions, as files of the pack. Their names there say their number, and nobody's name. What is left out
/// because it is about others stays here (Art. 15(4) GDPR).
async fn copies(work: &Work, attached: &[AttachedFile], stem: &str, marks: &Marks) -> Result<Vec<File>, AppError> {
    let mut files = Vec::with_capacity(attached.len());
    let goes = |file: &AttachedFile| !marks.touches(&MaskItem::Proof(file.evidence.id));
    for (at, file) in attached.iter().enumerate().filter(|(_, file)| goes(file)) {
        let bytes = work.reader().evidence_bytes(file.evidence.id).await?.ok_or(AppError::NotFound("evidence"))?;
        let name = format!("{stem}_{}.{}", at + 1, file.evidence.kind.ending());
        files.push(File { name, kind: "proof", bytes });
    }
    Ok(files)
}

fn other_files(pack: &AccessPack, language: ReportLanguage) -> Result<Vec<File>, AppError> {
    let failed = |_| AppError::Document;
    let mut files = vec![json(pack, language).map_err(failed)?];
    files.extend(csv_files(pack, language).map_err(failed)?);
    Ok(files)
}

/// The documents in which lists go on that are too long for the first one, each set by a child of its own, two at a time.
async fn further(work: &Work, pack: &AccessPack, language: ReportLanguage) -> Result<Vec<Vec<u8>>, AppError> {
    let volumes = u32::try_from(volumes_of(pack, language)).map_err(|_| AppError::Document)?;
    let one = async |volume: u32| -> Result<Option<Vec<u8>>, AppError> {
        if volume >= volumes {
            return Ok(None);
        }
        let typesetter = Arc::new(Typesetter::start(&work.desk().ports.report_worker)?);
        work.desk().documents.watch(&typesetter);
        let ask = Ask::set(pack, language, volume).map_err(|_| AppError::Document)?;
        let Said::Set(_, pdf) = typesetter.ask(ask).await? else { return Err(AppError::Document) };
        Ok(Some(pdf.into()))
    };
    let mut set = Vec::new();
    for volume in (1..volumes).step_by(2) {
        let (this, next) = tokio::try_join!(one(volume), one(volume + 1))?;
        set.extend([this, next].into_iter().flatten());
    }
    Ok(set)
}

/// All files with their hashes: the PDF first, the manifest of them last.
fn whole(
    pack: &AccessPack,
    language: ReportLanguage,
    pdfs: Vec<Vec<u8>>,
    others: Vec<File>,
) -> Result<Vec<PackFile>, AppError> {
    let stem = file_stem(pack, language);
    let set = pdfs.into_iter().enumerate();
    let mut files: Vec<File> = set.map(|(volume, bytes)| pdf_file(pack, language, volume, bytes)).collect();
    files.extend(others);
    let listed = manifest(pack, &files, custode_vault::sha256_hex);
    files.push(listed.file(&stem).map_err(|_| AppError::Document)?);
    Ok(files
        .into_iter()
        .map(|file| PackFile {
            sha256: custode_vault::sha256_hex(&file.bytes),
            name: file.name,
            kind: file.kind,
            bytes: file.bytes,
        })
        .collect())
}

fn prepared(work: &Work, id: Uuid) -> Result<Arc<Prepared>, AppError> {
    work.desk().documents.get(id).ok_or(AppError::NotFound("document"))
}

/// Pixels for each point of the preview: sharp at 200 % on an ordinary screen.
const PREVIEW_SCALE: f32 = 2.0;

/// One page of a prepared document as PNG, and its text for screen readers.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn page(work: &Work, id: Uuid, page: usize) -> Result<(Vec<u8>, String), AppError> {
    let prepared = prepared(work, id)?;
    let page = u32::try_from(page).map_err(|_| AppError::NotFound("page"))?;
    match prepared.typesetter.ask(Ask::Page(page, PREVIEW_SCALE)).await? {
        Said::Page(png, text) => Ok((png.into(), text)),
        Said::Set(..) | Said::Failed(_) => Err(AppError::Document),
    }
}

/// Saves a pack where a person says: one document as it is, several files together in a folder of their own there, so
/// that they stay together and beside nothing else. Returns the name of the folder that holds them.
///
/// # Errors
/// Those of [`save_into`].
pub async fn save(work: &Work, id: Uuid, place: &Path) -> Result<(String, Vec<PackFile>), AppError> {
    if prepared(work, id)?.files.len() == 1 {
        return save_into(work, id, place).await;
    }
    // The folder is made for the pack, but not the one that was chosen for it.
    outgoing::stands(place)?;
    let name = pdf_name(work, id)?;
    let folder = place.join(name.strip_suffix(".pdf").unwrap_or(&name));
    outgoing::folder(&folder)?;
    let saved = save_into(work, id, &folder).await;
    if saved.is_err() {
        // Goes only while it is empty.
        let _ = std::fs::remove_dir(&folder);
    }
    saved
}

/// Writes all files of a pack into a folder. Returns the folder's name. Each time is written down before (S47).
///
/// # Errors
/// [`AppError::Precondition`] `folder-gone`; file access, and a file of the same name that is there already; what was written before a failure is removed.
pub async fn save_into(work: &Work, id: Uuid, folder: &Path) -> Result<(String, Vec<PackFile>), AppError> {
    let prepared = prepared(work, id)?;
    outside(folder)?;
    outgoing::stands(folder)?;
    note_document(work, &prepared, folder).await?;
    let target = folder.to_owned();
    let files = prepared.files.clone();
    tokio::task::spawn_blocking(move || -> Result<(), AppError> {
        let mut written: Vec<PathBuf> = Vec::new();
        for file in &files {
            let path = target.join(&file.name);
            if let Err(error) = write_new(&path, &file.bytes) {
                for done in written {
                    let _ = std::fs::remove_file(done);
                }
                return Err(error);
            }
            written.push(path);
        }
        Ok(())
    })
    .await??;
    Ok((file_name(folder), prepared.files.clone()))
}

/// The folder that somebody chose for a file, which must be there.
fn folder_of(path: &Path) -> Result<&Path, AppError> {
    outside(path)?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    outgoing::stands(folder)?;
    Ok(folder)
}

/// A pack that left as one closed file.
#[derive(Debug)]
pub struct SealedPack {
    /// Name of the file.
    pub place: String,
    /// What opens it: shown once, told by another way than the file.
    pub passphrase: DeliveryPassphrase,
}

/// What a closed file of a prepared pack is called.
///
/// # Errors
/// [`AppError::NotFound`].
pub fn sealed_name(work: &Work, id: Uuid) -> Result<String, AppError> {
    let name = pdf_name(work, id)?;
    Ok(format!("{}.zip.age", name.strip_suffix(".pdf").unwrap_or(&name)))
}

/// Writes all files of a pack as one that a new passphrase closes (DOMAIN 4.6, D9), straight into its place, and beside it how
/// to open it. Nothing of the pack lies readable on the disk, and the passphrase lies nowhere.
///
/// # Errors
/// File access; what was written before a failure is removed.
pub async fn seal(work: &Work, id: Uuid, path: PathBuf, language: ReportLanguage) -> Result<SealedPack, AppError> {
    let prepared = prepared(work, id)?;
    let folder = folder_of(&path)?;
    note_document(work, &prepared, folder).await?;
    let passphrase = DeliveryPassphrase::generate(&mut OsEntropy)?;
    tokio::task::spawn_blocking(move || {
        let files = prepared.files.iter().map(|file| (file.name.as_str(), file.bytes.as_slice()));
        let zip = Zeroizing::new(zip_files(files).map_err(|_| AppError::Document)?);
        let out = Outgoing::to(&path)?;
        seal_delivery(out.writer()?, &zip, &passphrase)?;
        out.put()?;
        let place = file_name(&path);
        let zip_name = place.strip_suffix(".age").unwrap_or(&place);
        let stem = zip_name.strip_suffix(".zip").unwrap_or(zip_name);
        let words = opening_words(&place, &format!("{stem}.zip"), language);
        // Without the passphrase nobody opens it: that is told whatever becomes of the words beside it.
        let _ = write_new(&path.with_file_name(opening_file(stem, language)), words.as_bytes());
        Ok(SealedPack { place, passphrase })
    })
    .await?
}

/// Name of the PDF of a prepared pack.
///
/// # Errors
/// [`AppError::NotFound`].
pub fn pdf_name(work: &Work, id: Uuid) -> Result<String, AppError> {
    let prepared = prepared(work, id)?;
    prepared.files.first().map(|file| file.name.clone()).ok_or(AppError::NotFound("document"))
}

/// Printing: the PDF is saved where the person chose, then opened in the system's viewer, which prints.
///
/// # Errors
/// File access; [`AppError::Precondition`] when no viewer opens.
pub async fn print(work: &Work, id: Uuid, path: PathBuf) -> Result<(String, Vec<PackFile>), AppError> {
    let prepared = prepared(work, id)?;
    let pdf = prepared.files.first().cloned().ok_or(AppError::NotFound("document"))?;
    note_document(work, &prepared, folder_of(&path)?).await?;
    let (bytes, target) = (pdf.bytes.clone(), path.clone());
    tokio::task::spawn_blocking(move || write_whole(&target, &bytes)).await??;
    let name = file_name(&path);
    if !work.desk().host().open_in_viewer(path).await {
        return Err(AppError::Precondition("no-viewer"));
    }
    Ok((name, vec![pdf]))
}
