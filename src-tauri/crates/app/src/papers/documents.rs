//! The documents of the firm, from the settings as they are (S14, S66, S69): what they would say today, and the versions that
//! were issued. A version never changes; a change of the settings makes a new one, when somebody issues it.

use super::gather;
use crate::{
    AppError, Work,
    defaults::shipped_in,
    reports::{ReportLanguage, interests, purposes, receivers_words},
};
use custode_domain::{
    ids::TxnId,
    journal::Body,
    paper::{FirmPaper, PaperIssue, PaperText},
};
use custode_report::{ClassFacts, Controller, DocumentFacts, DocumentKind, FirmDocument, IssuedAs, document_text};
use custode_store::read::ContactFilter;

const PAPERS: [FirmPaper; 3] = [FirmPaper::Notice, FirmPaper::Retention, FirmPaper::Rights];

/// A document of the firm.
#[derive(Debug, Clone)]
pub struct Document {
    /// Which.
    pub paper: FirmPaper,
    /// The version in force; none before the first was issued.
    pub latest: Option<PaperIssue>,
    /// What the settings would make of it now is something else.
    pub changed: bool,
    /// The settings do not say who the controller is and where to write: a notice cannot be issued (Art. 13(1)(a) GDPR).
    pub lacks_controller: bool,
}

const fn kind_of(paper: FirmPaper) -> DocumentKind {
    match paper {
        FirmPaper::Notice => DocumentKind::Notice,
        FirmPaper::Retention => DocumentKind::Retention,
        FirmPaper::Rights => DocumentKind::Rights,
    }
}

/// Every document with its version in force, and whether the settings say something else by now.
///
/// # Errors
/// Those of the database.
pub async fn list(work: &Work) -> Result<Vec<Document>, AppError> {
    let issued = work.reader().issued_papers().await?;
    let mut documents = Vec::with_capacity(PAPERS.len());
    let named = names_the_firm(&gather::controller(work).await?);
    for paper in PAPERS {
        let latest = latest(&issued, paper).cloned();
        let texts = texts(work, paper).await?;
        let changed = latest.as_ref().is_none_or(|latest| latest.texts != texts);
        documents.push(Document { paper, latest, changed, lacks_controller: paper == FirmPaper::Notice && !named });
    }
    Ok(documents)
}

fn latest(issued: &[PaperIssue], paper: FirmPaper) -> Option<&PaperIssue> {
    issued.iter().filter(|one| one.paper == paper).max_by_key(|one| one.version)
}

/// Issues what the settings say now as the next version, in every language.
///
/// # Errors
/// [`AppError::Conflict`] when the version in force says the same; [`AppError::Precondition`] `notice-without-controller` for a
/// notice that would not say who the controller is and where to write (Art. 13(1)(a) GDPR).
pub async fn issue(work: &Work, paper: FirmPaper) -> Result<TxnId, AppError> {
    if paper == FirmPaper::Notice && !names_the_firm(&gather::controller(work).await?) {
        return Err(AppError::Precondition("notice-without-controller"));
    }
    let issued = work.reader().issued_papers().await?;
    let texts = texts(work, paper).await?;
    let before = latest(&issued, paper);
    if before.is_some_and(|before| before.texts == texts) {
        return Err(AppError::Conflict("unchanged"));
    }
    let version = before.map_or(0, |before| before.version) + 1;
    let issue = PaperIssue { paper, version, on: work.today(), texts };
    let outcome = work
        .transact(async |tx| {
            tx.write(tx.archive_unit(), Body::PaperIssued(issue));
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// Whether the settings say who the controller is, where it is and where to write.
fn names_the_firm(firm: &Controller) -> bool {
    let filled = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
    !firm.name.trim().is_empty() && filled(&firm.address) && (filled(&firm.contact) || filled(&firm.pec))
}

/// Every version of a document with its text in a language, oldest first.
///
/// # Errors
/// Those of the database.
pub async fn versions(
    work: &Work,
    paper: FirmPaper,
    language: ReportLanguage,
) -> Result<Vec<(u32, chrono::NaiveDate, String)>, AppError> {
    let mut issued = work.reader().issued_papers().await?;
    issued.retain(|one| one.paper == paper);
    issued.sort_by_key(|one| one.version);
    Ok(issued
        .into_iter()
        .map(|one| {
            let text = one.text(language.code()).unwrap_or_default().to_owned();
            (one.version, one.on, text)
        })
        .collect())
}

/// What a document says now.
pub(super) async fn text_now(work: &Work, paper: FirmPaper, language: ReportLanguage) -> Result<String, AppError> {
    let facts = facts(work, language).await?;
    Ok(document_text(kind_of(paper), &facts, language))
}

async fn texts(work: &Work, paper: FirmPaper) -> Result<Vec<PaperText>, AppError> {
    let mut texts = Vec::new();
    for language in ReportLanguage::ALL {
        let text = text_now(work, paper, language).await?;
        texts.push(PaperText { language: language.code().to_owned(), text });
    }
    Ok(texts)
}

/// A version that was issued, or what the settings make of it: the version in force where nothing changed, else a draft.
pub(super) async fn content(
    work: &Work,
    paper: FirmPaper,
    version: Option<u32>,
    language: ReportLanguage,
) -> Result<(String, FirmDocument), AppError> {
    let issued = work.reader().issued_papers().await?;
    let found = match version {
        Some(version) => {
            let found = issued.iter().find(|one| one.paper == paper && one.version == version);
            Some(found.ok_or(AppError::NotFound("version"))?)
        }
        None => {
            let texts = texts(work, paper).await?;
            latest(&issued, paper).filter(|latest| latest.texts == texts)
        }
    };
    let prefix = match paper {
        FirmPaper::Notice => "INF",
        FirmPaper::Retention => "CON",
        FirmPaper::Rights => "DIR",
    };
    let kind = kind_of(paper);
    match found {
        Some(one) => {
            let text = one.text(language.code()).unwrap_or_default().to_owned();
            let issued = Some(IssuedAs { version: one.version, on: one.on });
            Ok((format!("{prefix}-{}", one.version), FirmDocument { kind, issued, text }))
        }
        None => {
            let text = text_now(work, paper, language).await?;
            Ok((format!("{prefix}-0"), FirmDocument { kind, issued: None, text }))
        }
    }
}

async fn facts(work: &Work, language: ReportLanguage) -> Result<DocumentFacts, AppError> {
    let reader = work.reader();
    let (rows, receivers) = (reader.purposes().await?, reader.recipients().await?);
    let said = |text: String| shipped_in(&text, language);
    let types = reader.consent_types().await?.into_iter().filter(|row| !row.archived);
    let mut sources = reader.sources().await?;
    sources.retain(|row| !row.archived && !row.source.from_subject);
    // A notice does not speak of bought lists where nobody came from one.
    for at in (0..sources.len()).rev() {
        let bought = sources.get(at).filter(|row| row.source.bought).map(|row| ContactFilter::Source(row.id));
        if let Some(filter) = bought
            && reader.contact_ids(&[filter], work.today()).await?.is_empty()
        {
            sources.remove(at);
        }
    }
    let classes =
        crate::retention::classes(work).await?.into_iter().filter(|row| !row.archived).map(|row| ClassFacts {
            title: said(row.class.title),
            months: row.class.months,
            anchor: row.class.anchor.code().to_owned(),
            norm: row.class.norm,
        });
    Ok(DocumentFacts {
        controller: gather::controller(work).await?,
        purposes: purposes(&rows, &receivers, &interests(work).await?, language),
        recipients: receivers_words(&receivers, &rows, language),
        consents: types.map(|row| said(row.definition.title)).collect(),
        sources: sources.into_iter().map(|row| said(row.source.title)).collect(),
        classes: classes.collect(),
        bin_days: u32::try_from(custode_domain::bin::BIN_DAYS).unwrap_or_default(),
    })
}
