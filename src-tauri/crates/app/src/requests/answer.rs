//! Documents of a request: looked at first, then set with a number; their hash stays with the request (D3).

use super::{DraftExtra, draft, refusal, request, state, tidy};
use crate::{
    AppError, Work,
    documents::{PackFile, Prepared},
    outgoing::write_whole,
    reports::{self, LetterText, ReportLanguage},
};
use custode_domain::{
    ids::{LetterFileId, RequestId},
    journal::Body,
    records::AuditNote,
    request::{ExtensionGround, LetterFile, LetterKind, MoreTime, RequestEvent, RequestLetter},
    text::typed,
};
use custode_report::{has_blank, letter_parts};
use custode_store::Tx;
use std::{path::PathBuf, sync::Arc};
use uuid::Uuid;

/// A letter as a person left it.
#[derive(Clone)]
pub struct LetterOrder {
    /// What it is.
    pub kind: LetterKind,
    /// In which language.
    pub language: ReportLanguage,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
    /// Closing words.
    pub closing: String,
    /// To whom.
    pub addressee: Vec<String>,
    /// How it travels.
    pub delivery: Option<String>,
    /// What goes along.
    pub enclosures: Vec<String>,
    /// To whom a notice goes.
    pub recipient: Option<String>,
    /// Why it takes longer, for the letter that says so.
    pub more_time: Option<MoreTime>,
    /// For what the words were written, where that was earlier.
    pub written_for: Option<WrittenFor>,
}

/// For what the words of a letter were written, or are to be set.
#[derive(Clone)]
pub struct WrittenFor {
    /// In which language.
    pub language: ReportLanguage,
    /// Why it takes longer.
    pub ground: Option<ExtensionGround>,
    /// The same in words.
    pub reason: Option<String>,
    /// To whom a notice goes.
    pub recipient: Option<String>,
}

/// What only some letters say.
#[derive(Clone, Default)]
pub struct LetterTold {
    /// Why it takes longer.
    pub ground: Option<ExtensionGround>,
    /// The same in words.
    pub reason: Option<String>,
    /// To whom a notice goes.
    pub recipient: Option<String>,
}

custode_domain::redacted!(LetterOrder, LetterTold, WrittenFor);

impl LetterTold {
    /// Why it takes longer, where both the ground and its words are told (Art. 12(3) GDPR).
    #[must_use]
    pub fn more_time(&self) -> Option<MoreTime> {
        self.ground.zip(typed(self.reason.as_deref())).map(|(ground, reason)| MoreTime { ground, reason })
    }

    /// What a letter of this kind takes of it; a field fault where it needs more.
    fn of(self, kind: LetterKind) -> Result<(Option<MoreTime>, Option<String>), AppError> {
        let missing = |field| AppError::field(field, "missing");
        match kind {
            LetterKind::Extension => {
                let field = if self.ground.is_none() { "ground" } else { "reason" };
                Ok((Some(self.more_time().ok_or_else(|| missing(field))?), None))
            }
            LetterKind::Notice => {
                Ok((None, Some(typed(self.recipient.as_deref()).ok_or_else(|| missing("recipient"))?)))
            }
            _ => Ok((None, None)),
        }
    }
}

impl LetterOrder {
    /// Whether the words were written for this letter: what it tells the person stands in the register too.
    fn fits(&self) -> bool {
        let Some(words) = &self.written_for else { return true };
        let said = tidy(words.reason.clone());
        let time = self.more_time.as_ref().map_or(said.is_none(), |more| {
            words.ground == Some(more.ground) && said == tidy(Some(more.reason.clone()))
        });
        words.language == self.language
            && (self.kind != LetterKind::Extension || time)
            && (self.kind != LetterKind::Notice || tidy(words.recipient.clone()) == tidy(self.recipient.clone()))
    }
}

/// Longest text of a letter.
const LONGEST: usize = 20_000;

async fn letter_text(work: &Work, id: RequestId, order: &LetterOrder) -> Result<LetterText, AppError> {
    let file = request(work, id).await?;
    if file.unit.closing().is_some() {
        return Err(AppError::Precondition("request-closed"));
    }
    if !order.fits() {
        return Err(AppError::Precondition("request-letter-other"));
    }
    if order.kind == LetterKind::Extension {
        draft::longer(&file, work.today())?;
    }
    if order.subject.trim().is_empty() {
        return Err(AppError::field("subject", "missing"));
    }
    if order.text.trim().is_empty() {
        return Err(AppError::field("text", "missing"));
    }
    if order.text.len() > LONGEST || order.subject.len() > 300 {
        return Err(AppError::field("text", "too-long"));
    }
    if has_blank(&order.text) {
        return Err(AppError::Precondition("request-blank"));
    }
    if order.more_time.as_ref().is_some_and(|more| more.reason.len() > LONGEST) {
        return Err(AppError::field("reason", "too-long"));
    }
    let intake = file.unit.intake().ok_or(AppError::NotFound("request"))?;
    Ok(LetterText {
        request_code: Some(intake.number.clone()),
        addressee: order.addressee.clone(),
        delivery: tidy(order.delivery.clone()),
        subject: order.subject.trim().to_owned(),
        body: letter_parts(&order.text),
        closing: tidy(Some(order.closing.clone())),
        signature: None,
        enclosures: order.enclosures.clone(),
    })
}

/// A letter in the words that are proposed for it.
///
/// # Errors
/// Field faults for an extension without its reason and a notice without its recipient; those of [`draft::draft_letter`].
pub async fn proposed_letter(
    work: &Work,
    id: RequestId,
    kind: LetterKind,
    language: ReportLanguage,
    told: LetterTold,
) -> Result<LetterOrder, AppError> {
    let (more_time, recipient) = told.of(kind)?;
    let extra = DraftExtra {
        more_time: more_time.as_ref().map(|more| (more.ground, more.reason.clone())),
        recipient: recipient.clone(),
    };
    let draft = draft::draft_letter(work, id, kind, language, extra).await?;
    Ok(LetterOrder {
        kind,
        language,
        subject: draft.subject,
        text: draft.text,
        closing: draft.closing,
        addressee: draft.addressee,
        delivery: draft.delivery,
        enclosures: Vec::new(),
        recipient,
        more_time,
        written_for: None,
    })
}

/// Sets a letter to be looked at. Nothing is kept.
///
/// # Errors
/// Field faults for what is empty or too long; [`AppError::Precondition`] for a closed request, a second extension, or words that
/// were written for another language, reason or recipient.
pub async fn preview_letter(
    work: &Work,
    id: RequestId,
    order: &LetterOrder,
) -> Result<(Uuid, Arc<Prepared>), AppError> {
    let text = letter_text(work, id, order).await?;
    reports::preview_letter(work, text, order.language).await
}

/// Sets a letter as a trial that may leave: it has no number and says so.
///
/// # Errors
/// As [`preview_letter`].
pub async fn try_letter(work: &Work, id: RequestId, order: &LetterOrder) -> Result<(Uuid, Arc<Prepared>), AppError> {
    let text = letter_text(work, id, order).await?;
    reports::try_letter(work, text, order.language).await
}

/// Sets a letter for good: it gets its number, and its words and hash stay with the request.
///
/// # Errors
/// As [`preview_letter`].
pub async fn keep_letter(work: &Work, id: RequestId, order: LetterOrder) -> Result<(Uuid, Arc<Prepared>), AppError> {
    let text = letter_text(work, id, &order).await?;
    let (mut document, mut prepared) = reports::set_letter(work, text, order.language).await?;
    // Where nothing is held there is nothing to hand over: the letter says so.
    let file = request(work, id).await?;
    let held = file.contact.is_some() && file.unit.scope().is_none_or(|scope| scope.found);
    if order.kind == LetterKind::Portability && held {
        let files = super::portability::files(work, id, &prepared.code, order.language).await?;
        (document, prepared) = reports::with_files(work, &prepared, files);
    }
    let words = (Some(order.subject.trim().to_owned()), Some(order.text), tidy(order.recipient));
    let letter = letter_of(work, &prepared, (order.kind, words))?;
    let more_time = order.more_time.filter(|_| order.kind == LetterKind::Extension);
    keep(work, id, RequestLetter { more_time, ..letter }, &prepared).await?;
    Ok((document, prepared))
}

/// Keeps a document that was prepared elsewhere (the access pack) as a document of the request.
///
/// # Errors
/// [`AppError::NotFound`] for a document that is gone; [`AppError::Precondition`] for one about somebody else; what the rules of
/// requests say.
pub async fn keep_document(work: &Work, id: RequestId, document: Uuid, kind: LetterKind) -> Result<(), AppError> {
    let prepared = work.desk().documents.get(document).ok_or(AppError::NotFound("document"))?;
    let about = request(work, id).await?.contact;
    if about.is_none() || prepared.subject.contact != about {
        return Err(AppError::Precondition("request-other-person"));
    }
    keep(work, id, letter_of(work, &prepared, (kind, (None, None, None)))?, &prepared).await
}

type Words = (Option<String>, Option<String>, Option<String>);

async fn keep(work: &Work, id: RequestId, letter: RequestLetter, prepared: &Prepared) -> Result<(), AppError> {
    work.transact(async |tx| {
        let unit = state(tx, id).await?;
        unit.check(&RequestEvent::LetterSet(letter.clone()), work.today())
            .map_err(|refused| refusal(refused, "text"))?;
        if unit.letters().iter().any(|(known, _)| known.code == letter.code) {
            return Err(AppError::Conflict("already-there"));
        }
        keep_papers(tx, id, &letter, prepared).await?;
        tx.write(id, Body::RequestLetterSet(letter));
        Ok(())
    })
    .await?;
    Ok(())
}

/// Keeps what is in the papers of a document, in the write that names them.
pub(super) async fn keep_papers(
    tx: &mut Tx,
    id: RequestId,
    letter: &RequestLetter,
    prepared: &Prepared,
) -> Result<(), AppError> {
    for (file, paper) in letter.files.iter().zip(papers(prepared)) {
        tx.keep_letter(id, file.id, &paper.bytes).await?;
    }
    Ok(())
}

/// What of a document is read by people. Data that go along for machines are a copy of what is held, and are not kept twice.
fn papers(prepared: &Prepared) -> impl Iterator<Item = &PackFile> {
    prepared.files.iter().filter(|file| file.kind == "pdf")
}

/// A paper of a document. It shows the whole card, like everything of the rights: no role has them that hides something.
async fn paper(work: &Work, id: RequestId, code: &str, part: usize) -> Result<LetterFile, AppError> {
    let unit = request(work, id).await?.unit;
    unit.files(code).get(part).cloned().ok_or(AppError::NotFound("request-paper"))
}

/// The name that a dialog proposes for a paper of a document: the one that it was set with, which names nobody.
///
/// # Errors
/// [`AppError::NotFound`] for a document whose paper was not kept, or went with the data that it was a copy of.
pub async fn paper_name(work: &Work, id: RequestId, code: &str, part: usize) -> Result<String, AppError> {
    paper(work, id, code, part).await.map(|file| file.name)
}

/// Reads a document again as it was set, however long ago: it is written where the person wants it and opened in the system's
/// viewer. The opening is an entry of the request, before anything leaves the archive.
///
/// # Errors
/// As [`paper_name`]; file access; [`AppError::Precondition`] when no viewer opens.
pub async fn open_paper(work: &Work, id: RequestId, code: &str, part: usize, path: PathBuf) -> Result<(), AppError> {
    let file = paper(work, id, code, part).await?;
    let bytes = work.reader().letter_bytes(file.id).await?.ok_or(AppError::NotFound("request-paper"))?;
    let (what, detail) = ("request-letter".to_owned(), Some(code.to_owned()));
    let note = AuditNote { what, detail, sha256: Some(file.sha256), ..AuditNote::default() };
    work.transact(async |tx| {
        tx.write(id, Body::AuditRevealed(note));
        Ok(())
    })
    .await?;
    let target = path.clone();
    tokio::task::spawn_blocking(move || write_whole(&target, &bytes)).await??;
    if !work.desk().host().open_in_viewer(path).await {
        return Err(AppError::Precondition("no-viewer"));
    }
    Ok(())
}

/// A document as the request remembers it: its number, its hash and its papers.
pub(super) fn letter_of(
    work: &Work,
    prepared: &Prepared,
    (kind, (subject, text, recipient)): (LetterKind, Words),
) -> Result<RequestLetter, AppError> {
    let pdf = prepared.files.first().ok_or(AppError::NotFound("document"))?;
    let sha256 = custode_vault::from_hex(&pdf.sha256).unwrap_or_default();
    let code = prepared.code.clone();
    let files = papers(prepared).map(|paper| LetterFile {
        id: LetterFileId::from_uuid(work.new_id()),
        name: paper.name.clone(),
        size: paper.bytes.len() as u64,
        sha256: custode_vault::from_hex(&paper.sha256).unwrap_or_default(),
    });
    let files = files.collect();
    Ok(RequestLetter { on: work.today(), kind, code, sha256, subject, text, recipient, more_time: None, files })
}
