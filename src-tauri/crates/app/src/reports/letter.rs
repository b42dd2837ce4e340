//! A letter with the controller's letterhead and a protocol number of its own, set by the same child as the report.

use super::{File, PackFile, ReportLanguage, Typesetter, gather::controller};
use crate::{AppError, Work, documents::Prepared, settings};
use custode_report::{
    Counts, Letter, LetterPart,
    worker::{Ask, Said},
};
use std::sync::Arc;
use uuid::Uuid;

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
    let typesetter = Arc::new(Typesetter::start(&work.desk().ports.report_worker)?);
    work.desk().documents.watch(&typesetter);
    let firm = work.reader().controller().await?.controller;
    let number = work.reader().setting(COUNTER).await?.and_then(|text| text.parse::<u32>().ok()).unwrap_or(0) + 1;
    let missing = settings::missing_of(&firm).into_iter().map(|field| format!("controller.{field}")).collect();
    let letter = Letter {
        document_code: format!("L-{number:04}"),
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
    work.transact(async |tx| tx.set_setting(COUNTER, &number.to_string()).await.map_err(Into::into)).await?;
    let file = File { name: letter.file_name(language), kind: "pdf", bytes: pdf.into() };
    let id = work.new_id();
    let prepared = Arc::new(Prepared {
        code: letter.document_code,
        typesetter,
        pages: usize::try_from(pages).map_err(|_| AppError::Document)?,
        files: vec![PackFile {
            sha256: custode_vault::sha256_hex(&file.bytes),
            name: file.name,
            kind: file.kind,
            bytes: file.bytes,
        }],
        missing,
        counts: Counts::default(),
    });
    work.desk().documents.keep(id, Arc::clone(&prepared));
    Ok((id, prepared))
}
