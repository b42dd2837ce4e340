//! The papers of an erasure: the certificate, at any time afterwards, and the answer to the person, which is set before,
//! because afterwards nobody knows to whom it goes.

use super::{
    person::{may_answer, subject},
    plan::ErasePlan,
};
use crate::{
    AppError, Work,
    backups::copies_left,
    contacts::{Names, address_lines},
    documents::Prepared,
    reports::{LetterText, ReportLanguage, set_letter_about, set_paper},
    requests::{AnswersTo, answers_to},
    suppressions::of_erased,
};
use chrono::{DateTime, Utc};
use custode_domain::{
    contact::{ContactPoint, ContactUnit, PointKind},
    erasing::{CopiesLeft, ErasureCounts, ErasureGround, NoLetter, request_number},
    ids::ContactId,
};
use custode_report::{ErasedClass, ErasedCopies, ErasedHeld, ErasurePaper, erasure_answer, erasure_certificate};
use custode_store::read::ErasedRow;
use custode_vault::hex;
use std::sync::Arc;
use uuid::Uuid;

/// A certificate in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Its number.
    pub number: String,
    /// When.
    pub at: DateTime<Utc>,
    /// Who closed the erasure.
    pub by: String,
    /// Number of the request.
    pub request: Option<String>,
    /// Why.
    pub ground: ErasureGround,
    /// One outcome for each record.
    pub counts: ErasureCounts,
    /// Addresses and numbers that went on the suppression list.
    pub suppressed: u64,
    /// Position in the chain.
    pub seq: u64,
    /// Hash of the chain there, in hex.
    pub head: String,
    /// Code of the letter that was set before.
    pub letter: Option<String>,
}

/// The certificates, latest first.
///
/// # Errors
/// Those of the database.
pub async fn certificates(work: &Work) -> Result<Vec<Certificate>, AppError> {
    let names = Names::read(work).await?;
    let rows = work.reader().erasures().await?.into_iter();
    Ok(rows
        .map(|row| Certificate {
            by: names.operator(row.actor),
            number: row.erased.number,
            at: row.at,
            request: row.erased.request,
            ground: row.erased.ground,
            counts: row.erased.counts,
            suppressed: row.erased.suppressed,
            letter: row.erased.letter,
            seq: row.seq,
            head: hex(&row.head),
        })
        .collect())
}

/// Sets the certificate of an erasure as a PDF; it names nobody.
///
/// # Errors
/// [`AppError::NotFound`]; those of [`set_letter_about`]. It has the number of the erasure and takes none of the letters.
pub async fn certificate(
    work: &Work,
    number: &str,
    language: ReportLanguage,
) -> Result<(Uuid, Arc<Prepared>), AppError> {
    let rows = work.reader().erasures().await?;
    let row = rows.into_iter().find(|row| row.erased.number == number).ok_or(AppError::NotFound("certificate"))?;
    let code = row.erased.number.clone();
    let text = erasure_certificate(&paper_of(row), language);
    let letter = LetterText { subject: text.subject, body: text.body, closing: text.closing, ..LetterText::default() };
    set_paper(work, letter, language, ("report-certificate-file-stem", code)).await
}

fn paper_of(row: ErasedRow) -> ErasurePaper {
    ErasurePaper {
        suppressed: row.erased.suppressed,
        units: row.erased.units,
        seq: row.seq,
        head: hex(&row.head),
        number: row.erased.number,
        letter: row.erased.letter,
        copies: row.erased.copies.map(copies_of),
        no_letter: row.erased.no_letter.map(NoLetter::code),
        ..paper(&row.erased.counts, row.erased.ground, row.erased.request, row.at)
    }
}

const fn copies_of(left: CopiesLeft) -> ErasedCopies {
    let CopiesLeft { places, unreachable, count, newest } = left;
    ErasedCopies { places, unreachable, count, newest }
}

fn paper(counts: &ErasureCounts, ground: ErasureGround, request: Option<String>, at: DateTime<Utc>) -> ErasurePaper {
    let classes = counts.classes.iter().map(|count| ErasedClass {
        class: count.class.code(),
        destroyed: count.destroyed,
        anonymised: count.anonymised,
        kept: count.kept,
    });
    let held = counts.held.iter().map(|held| ErasedHeld {
        class: held.class.code(),
        norm: held.norm.clone(),
        count: held.count,
        first: held.first,
        last: held.last,
    });
    ErasurePaper {
        number: String::new(),
        request,
        ground: ground.code(),
        norm: ground.norm(),
        at,
        classes: classes.collect(),
        held: held.collect(),
        suppressed: 0,
        units: 0,
        seq: 0,
        head: String::new(),
        letter: None,
        no_letter: None,
        copies: None,
    }
}

/// Sets the answer to the person, by the plan that was shown. It lives in memory like every document, and stays there when
/// the person is erased, until the archive is locked.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Conflict`] `erase-changed`; what the rules of requests say of the open request; those of
/// [`set_letter_about`].
pub async fn answer(
    work: &Work,
    contact: ContactId,
    shown: &str,
    (ground, request): (ErasureGround, &str),
    language: ReportLanguage,
) -> Result<(Uuid, Arc<Prepared>), AppError> {
    let names = Names::read(work).await?;
    let plan = ErasePlan::read(work, &names, contact).await?;
    if plan.plan != shown {
        return Err(AppError::Conflict("erase-changed"));
    }
    may_answer(work, &plan, request).await?;
    let about = subject(work, contact, shown, (ground, request));
    // Who asked through the register is answered as they asked (D9).
    let AnswersTo { addressee, delivery, person } = match plan.asked_by(request) {
        Some(asked) => answers_to(work, asked, language).await?,
        None => AnswersTo { addressee: addressee(&plan.card), delivery: None, person: None },
    };
    let request = request_number(request).map(str::to_owned);
    let suppressed = if ground.suppresses() { of_erased(work, &plan.card)?.len() as u64 } else { 0 };
    let copies = Some(copies_of(copies_left(work).await?));
    let paper = ErasurePaper { suppressed, copies, ..paper(&plan.counts(), ground, request.clone(), work.now()) };
    let name = addressee.first().cloned().unwrap_or_default();
    let text = erasure_answer(&paper, &name, person.as_deref(), language);
    let letter = LetterText {
        request_code: request,
        addressee,
        delivery,
        subject: text.subject,
        body: text.body,
        closing: text.closing,
        ..LetterText::default()
    };
    set_letter_about(work, letter, language, about).await
}

/// Name and postal address; the e-mail address when there is no postal one.
fn addressee(card: &ContactUnit) -> Vec<String> {
    let mut lines = vec![card.display_name()];
    let points = card.points();
    let first = |kinds: &[PointKind]| points.iter().find(|point| kinds.contains(&point.kind)).copied();
    match first(&[PointKind::Post]).and_then(|point: &ContactPoint| point.address.clone()) {
        Some(address) => {
            lines.extend(address_lines(&address));
        }
        None => lines.extend(first(&[PointKind::Pec, PointKind::Email]).map(|point| point.normalised.clone())),
    }
    lines
}
