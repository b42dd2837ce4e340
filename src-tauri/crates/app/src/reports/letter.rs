//! A letter with the controller's letterhead and a protocol number of its own, set by the same child as the report.

use super::{File, PackFile, ReportLanguage, Typesetter, gather::controller};
use crate::{
    AppError, Work, counters,
    documents::{Prepared, Subject},
    settings,
};
use custode_report::{
    Counts, Letter, LetterPart, said,
    worker::{Ask, Said},
};
use std::sync::Arc;
use uuid::Uuid;

/// Message that names the file of a letter.
const LETTER: &str = "report-letter-file-stem";
/// Name of the counter of letters.
const COUNTER: &str = "letters";

/// What a letter says; number, date and letterhead are added when it is set.
#[derive(Clone, Default)]
pub struct LetterText {
    /// Code of the request that it belongs to.
    pub request_code: Option<String>,
    /// To whom, line by line.
    pub addressee: Vec<String>,
    /// How it travels.
    pub delivery: Option<String>,
    /// What it is about.
    pub subject: String,
    /// Greeting and text.
    pub body: Vec<LetterPart>,
    /// The closing words.
    pub closing: Option<String>,
    /// Who signs, beside the controller.
    pub signature: Option<String>,
    /// What goes along.
    pub enclosures: Vec<String>,
}

impl std::fmt::Debug for LetterText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LetterText").field("parts", &self.body.len()).finish_non_exhaustive()
    }
}

/// Sets the letter, gives it the next protocol number, and keeps it for preview, saving and printing as the report is kept.
/// No entry is written: whoever asks knows to which unit the letter belongs.
///
/// # Errors
/// [`AppError::Document`] when the child can't set it within 20 seconds; an unreadable logo; what the store says.
pub async fn set_letter(
    work: &Work,
    text: LetterText,
    language: ReportLanguage,
) -> Result<(Uuid, Arc<Prepared>), AppError> {
    set_letter_about(work, text, language, Subject::default()).await
}

/// [`set_letter`] that remembers of whom it speaks, and by what it was set.
///
/// # Errors
/// As [`set_letter`].
pub(crate) async fn set_letter_about(
    work: &Work,
    text: LetterText,
    language: ReportLanguage,
    subject: Subject,
) -> Result<(Uuid, Arc<Prepared>), AppError> {
    let number = counters::take(work, COUNTER).await?;
    set(work, text, language, LETTER, (Sort::Letter(number), subject)).await
}

/// Sets the letter to be looked at: it shows the number that it would get, and takes none.
///
/// # Errors
/// As [`set_letter`].
pub async fn preview_letter(
    work: &Work,
    text: LetterText,
    language: ReportLanguage,
) -> Result<(Uuid, Arc<Prepared>), AppError> {
    let number = counters::next(work, COUNTER).await?;
    set(work, text, language, LETTER, (Sort::Letter(number), Subject::default())).await
}

/// Sets the letter as a trial that may lie beside the real one: in the place of the number it says that it has none.
///
/// # Errors
/// As [`set_letter`].
pub async fn try_letter(
    work: &Work,
    text: LetterText,
    language: ReportLanguage,
) -> Result<(Uuid, Arc<Prepared>), AppError> {
    let code = said("report-letter-trial", language);
    set(work, text, language, LETTER, (Sort::Trial(code), Subject::default())).await
}

/// Sets a paper that has a code of its own, like the certificate of an erasure: it takes no protocol number, however often
/// it is set. `stem` is the message that names its file.
///
/// # Errors
/// As [`set_letter`].
pub(crate) async fn set_paper(
    work: &Work,
    text: LetterText,
    language: ReportLanguage,
    (stem, code): (&str, String),
) -> Result<(Uuid, Arc<Prepared>), AppError> {
    set(work, text, language, stem, (Sort::Paper(code), Subject::default())).await
}

/// What is set, and what tells it from others.
enum Sort {
    /// A letter with its protocol number.
    Letter(u32),
    /// A letter without one.
    Trial(String),
    /// A paper with a code of its own.
    Paper(String),
}

async fn set(
    work: &Work,
    text: LetterText,
    language: ReportLanguage,
    stem: &str,
    (sort, subject): (Sort, Subject),
) -> Result<(Uuid, Arc<Prepared>), AppError> {
    let typesetter = Arc::new(Typesetter::start(&work.desk().ports.report_worker)?);
    work.desk().documents.watch(&typesetter);
    let firm = work.reader().controller().await?.controller;
    let missing = settings::missing_of(&firm).into_iter().map(|field| format!("controller.{field}")).collect();
    let trial = matches!(sort, Sort::Trial(_));
    let (paper, document_code) = match sort {
        Sort::Letter(number) => (false, format!("L-{number:04}")),
        Sort::Trial(code) => (false, code),
        Sort::Paper(code) => (true, code),
    };
    let letter = Letter {
        document_code,
        paper,
        issued_at: work.now(),
        request_code: text.request_code,
        controller: controller(&firm),
        addressee: text.addressee,
        delivery: text.delivery,
        subject: text.subject,
        body: text.body,
        closing: text.closing,
        signature: text.signature,
        enclosures: text.enclosures,
    };
    let ask = Ask::letter(&letter, language).map_err(|_| AppError::Document)?;
    let Said::Set(pages, pdf) = typesetter.ask(ask).await? else { return Err(AppError::Document) };
    let id = work.new_id();
    let file = File { name: letter.file_name(stem, language), kind: "pdf", bytes: pdf.into() };
    let prepared = Arc::new(Prepared {
        code: letter.document_code,
        typesetter,
        pages: usize::try_from(pages).map_err(|_| AppError::Document)?,
        files: vec![hashed(file)],
        missing,
        counts: Counts::default(),
        subject,
        trial,
    });
    work.desk().documents.keep(id, Arc::clone(&prepared));
    Ok((id, prepared))
}

/// The letter with files that go along, as one pack under a new handle.
pub(crate) fn with_files(work: &Work, letter: &Prepared, files: Vec<File>) -> (Uuid, Arc<Prepared>) {
    let mut all = letter.files.clone();
    all.extend(files.into_iter().map(hashed));
    let prepared = Arc::new(Prepared {
        code: letter.code.clone(),
        typesetter: Arc::clone(&letter.typesetter),
        pages: letter.pages,
        files: all,
        missing: letter.missing.clone(),
        counts: letter.counts,
        subject: letter.subject.clone(),
        trial: letter.trial,
    });
    let id = work.new_id();
    work.desk().documents.keep(id, Arc::clone(&prepared));
    (id, prepared)
}

fn hashed(file: File) -> PackFile {
    let sha256 = custode_vault::sha256_hex(&file.bytes);
    PackFile { sha256, name: file.name, kind: file.kind, bytes: file.bytes }
}
