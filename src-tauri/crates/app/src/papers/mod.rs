//! Papers with the letterhead: receipts, forms, preference sheets, the documents of the firm. A paper is gathered here, set by
//! the same child as the report, looked at, saved and printed by the same words.

mod documents;
mod gather;
mod given;
mod sheets;

use crate::{
    AppError, Work, counters,
    documents::{PackFile, Prepared, Subject},
    reports::{ReportLanguage, Typesetter},
    settings,
};
use custode_domain::{
    ids::{ConsentEventId, ConsentTypeId, ContactId},
    journal::Body,
    paper::{FirmPaper, PrintedSheet},
    records::AuditNote,
};
use custode_report::{
    Content, Counts, DocumentKind, Paper, paper_stem, receipt_record,
    worker::{Ask, Said},
};
use std::sync::Arc;
use uuid::Uuid;

pub use documents::{Document, issue, list as documents, versions};
pub use given::{Checklist, checklist, give};
pub use sheets::{FoundSheet, find as find_sheet};

/// Name of the counter of forms and preference sheets.
const SHEETS: &str = "sheets";
/// Name of the counter of receipts.
const RECEIPTS: &str = "receipts";

/// Which paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PaperAsk {
    /// The receipt of a decision.
    Receipt(ContactId, ConsentEventId),
    /// A form for some types; blank, or for a person.
    Form(Option<ContactId>, Vec<ConsentTypeId>),
    /// The preference sheet of a person.
    Preferences(ContactId),
    /// A document of the firm: a version of it, or as the settings make it today.
    Document(FirmPaper, Option<u32>),
}

/// What is written when a paper was set.
enum Trace {
    /// A receipt: a print of the person's data.
    Receipt(ContactId),
    /// A sheet that comes back.
    Sheet(Option<ContactId>, PrintedSheet),
    /// A document for everybody leaves none; giving it to somebody does.
    None,
}

/// Gathers and sets a paper. A receipt and a sheet that comes back are entries in the journal: whose code is on a paper can be
/// told for ever.
///
/// # Errors
/// [`AppError::NotFound`]; field faults of what is asked; [`AppError::Document`] when the child can't set it.
pub async fn prepare(work: &Work, ask: PaperAsk, language: ReportLanguage) -> Result<(Uuid, Arc<Prepared>), AppError> {
    let typesetter = Arc::new(Typesetter::start(&work.desk().ports.report_worker)?);
    work.desk().documents.watch(&typesetter);
    let (paper, trace) = gathered(work, ask, language).await?;
    let set = Ask::paper(&paper, language).map_err(|_| AppError::Document)?;
    let Said::Set(pages, pdf) = typesetter.ask(set).await? else { return Err(AppError::Document) };
    let files = files(&paper, language, pdf.into())?;
    keep(work, trace, &paper.code).await?;
    let id = work.new_id();
    let pages = usize::try_from(pages).map_err(|_| AppError::Document)?;
    let missing = missing(work, &paper).await?;
    let prepared = Arc::new(Prepared {
        code: paper.code,
        typesetter,
        pages,
        files,
        missing,
        counts: Counts::default(),
        subject: Subject::default(),
        trial: false,
    });
    work.desk().documents.keep(id, Arc::clone(&prepared));
    Ok((id, prepared))
}

async fn gathered(work: &Work, ask: PaperAsk, language: ReportLanguage) -> Result<(Paper, Trace), AppError> {
    let (code, content, trace) = match ask {
        PaperAsk::Receipt(contact, event) => {
            let receipt = gather::receipt(work, (contact, event), language).await?;
            let number = counters::take(work, RECEIPTS).await?;
            (format!("R-{number:04}"), Content::Receipt(receipt), Trace::Receipt(contact))
        }
        PaperAsk::Form(contact, types) => {
            let (sheet, form) =
                sheets::form(work, contact, &types, language, counters::take(work, SHEETS).await?).await?;
            (sheet.code().to_string(), Content::Form(form), Trace::Sheet(contact, sheet))
        }
        PaperAsk::Preferences(contact) => {
            let (sheet, form) =
                sheets::preferences(work, contact, language, counters::take(work, SHEETS).await?).await?;
            (sheet.code().to_string(), Content::Preferences(form), Trace::Sheet(Some(contact), sheet))
        }
        PaperAsk::Document(kind, version) => {
            let (code, document) = documents::content(work, kind, version, language).await?;
            (code, Content::Document(document), Trace::None)
        }
    };
    let controller = gather::controller(work).await?;
    Ok((Paper { code, issued_at: work.now(), controller, content }, trace))
}

async fn keep(work: &Work, trace: Trace, code: &str) -> Result<(), AppError> {
    if matches!(trace, Trace::None) {
        return Ok(());
    }
    let note = AuditNote { what: "receipt".to_owned(), detail: Some(code.to_owned()), ..AuditNote::default() };
    work.transact(async |tx| {
        match trace {
            Trace::Receipt(contact) => tx.write(contact, Body::AuditPrinted(note)),
            Trace::Sheet(Some(contact), sheet) => tx.write(contact, Body::SheetPrinted(sheet)),
            Trace::Sheet(None, sheet) => tx.write(tx.archive_unit(), Body::SheetPrinted(sheet)),
            Trace::None => {}
        }
        Ok(())
    })
    .await?;
    Ok(())
}

/// The PDF, and for a receipt the record for machines.
fn files(paper: &Paper, language: ReportLanguage, pdf: Vec<u8>) -> Result<Vec<PackFile>, AppError> {
    let stem = paper_stem(paper, language);
    let file =
        |name: String, kind, bytes: Vec<u8>| PackFile { sha256: custode_vault::sha256_hex(&bytes), name, kind, bytes };
    let mut files = vec![file(format!("{stem}.pdf"), "pdf", pdf)];
    if let Some(record) = receipt_record(paper, language) {
        let mut bytes = serde_json::to_vec_pretty(&record).map_err(|_| AppError::Document)?;
        bytes.push(b'\n');
        files.push(file(format!("{stem}.jsonld"), "jsonld", bytes));
    }
    Ok(files)
}

/// What the settings leave empty that the paper prints.
async fn missing(work: &Work, paper: &Paper) -> Result<Vec<String>, AppError> {
    let firm = work.reader().controller().await?.controller;
    let mut missing: Vec<String> =
        settings::missing_of(&firm).into_iter().map(|field| format!("controller.{field}")).collect();
    let asks = matches!(paper.content, Content::Form(_) | Content::Preferences(_));
    if asks && sheets::notice(work).await?.is_none() {
        // Who says yes without having been told what for has not consented (Art. 4(11), 7, 13 GDPR).
        missing.push("notice.issued".to_owned());
    }
    if let Content::Document(document) = &paper.content {
        let (purposes, receivers) = (work.reader().purposes().await?, work.reader().recipients().await?);
        if document.kind == DocumentKind::Notice && receivers.iter().all(|row| row.archived) {
            // Art. 13(1)(f) GDPR: without the register nothing says whether data leave the European Economic Area.
            missing.push("notice.transfer".to_owned());
        }
        if document.kind == DocumentKind::Notice && settings::leaves_automated_open(&firm, &purposes) {
            missing.push("controller.nothingAutomated".to_owned());
        }
        for row in purposes.iter().filter(|row| !row.archived) {
            let code = &row.purpose.code;
            let fields = settings::missing_of_purpose(row, &receivers);
            missing.extend(fields.into_iter().map(|field| format!("purpose.{code}.{field}")));
        }
    }
    Ok(missing)
}
