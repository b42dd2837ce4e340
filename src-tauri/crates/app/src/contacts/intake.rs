//! Somebody calls (S62, S67): the card, the notice that was given, the call and the answers are written in one act, or not at
//! all. What a voice says is worth what the operator witnessed, and no more (I5).

use super::create::{NewContact, Prepared};
use crate::{AppError, FieldFault, Work, contacts::Names, reports::language};
use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    communication::{Category, Communication, Direction, Participant, Role},
    consent::{ConsentEvent, ConsentState, Method, NewConsentEvent},
    ids::{CommunicationId, ConsentEventId, ConsentTypeId, ContactId, PurposeId, RetentionClassId, TxnId, WordingId},
    journal::Body,
    paper::{FirmPaper, PaperGift},
    purpose::LegalBasis,
    role::Permission,
};
use custode_report::said;

/// Longest subject, in characters.
const MAX_SUBJECT: usize = 200;

/// What the caller answered to the question for one consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// Yes.
    Yes,
    /// No.
    No,
    /// They want to think about it.
    Later,
}

/// One question and its answer.
#[derive(Debug, Clone, Copy)]
pub struct CallAnswer {
    /// Which type.
    pub consent_type: ConsentTypeId,
    /// The answer.
    pub reply: Reply,
    /// The text that was read aloud.
    pub wording: Option<WordingId>,
}

/// What the operator wrote down during the call.
#[derive(Clone)]
pub struct Intake {
    /// The card.
    pub card: NewContact,
    /// Version of the privacy notice that was given.
    pub notice: u32,
    /// How it was given.
    pub told_by: Channel,
    /// Why the data are used: a purpose that needs no consent.
    pub purpose: PurposeId,
    /// What the call was about.
    pub subject: String,
    /// What was said.
    pub body: String,
    /// Version of the words that were read aloud.
    pub script: u32,
    /// The answers; a question that was not asked is not here.
    pub answers: Vec<CallAnswer>,
}

custode_domain::redacted!(Intake);

/// Makes the card of somebody who calls.
///
/// # Errors
/// Field faults: those of a card; no way to reach the person; a notice that was never issued; no purpose, or one that needs a
/// consent; no subject; a type twice. [`AppError::Forbidden`] for a role that may not record consents and communications,
/// [`AppError::Precondition`] without retention classes.
pub async fn take_in(work: &Work, intake: Intake) -> Result<(ContactId, TxnId), AppError> {
    if !work.may(Permission::Consents) || !work.may(Permission::Communications) {
        return Err(AppError::Forbidden("role"));
    }
    let names = Names::read(work).await?;
    check(work, &names, &intake).await?;
    let today = work.today();
    let card = Prepared::of(work, intake.card.clone()).await?;
    let id = card.id();
    let withdrawn = card.withdrawals(work);
    let mut events = Vec::with_capacity(intake.answers.len());
    for answer in &intake.answers {
        events.push(event(work, &names, answer, &withdrawn, &intake, today)?);
    }
    let gift = PaperGift {
        paper: FirmPaper::Notice,
        version: intake.notice,
        on: today,
        channel: intake.told_by.clone(),
        communication: None,
    };
    let call = call(work, &names, id, &intake)?;
    let outcome = work
        .transact(async |tx| {
            card.write(work, tx, withdrawn);
            tx.write(id, Body::PaperGiven(gift));
            for event in events {
                tx.write(id, Body::ConsentEvent(event));
            }
            tx.write_new(CommunicationId::from_uuid(work.new_id()), Body::CommunicationLogged(call));
            Ok(())
        })
        .await?;
    Ok((id, outcome.txn))
}

/// What a card of a caller needs beyond any other.
async fn check(work: &Work, names: &Names, intake: &Intake) -> Result<(), AppError> {
    let mut faults = Vec::new();
    let issued = work.reader().issued_papers().await?;
    if !issued.iter().any(|one| one.paper == FirmPaper::Notice && one.version == intake.notice) {
        faults.push(FieldFault::new("notice", "missing"));
    }
    if matches!(intake.told_by, Channel::Other(_)) {
        faults.push(FieldFault::new("toldBy", "unknown"));
    }
    if intake.card.points.is_empty() {
        faults.push(FieldFault::new("points", "missing"));
    }
    match names.purpose(intake.purpose).filter(|row| !row.archived) {
        None => faults.push(FieldFault::new("purpose", "missing")),
        Some(row) if row.purpose.marketing || row.purpose.basis == LegalBasis::Consent => {
            faults.push(FieldFault::new("purpose", "needs-consent"));
        }
        Some(_) => {}
    }
    match intake.subject.trim().chars().count() {
        0 => faults.push(FieldFault::new("subject", "missing")),
        long if long > MAX_SUBJECT => faults.push(FieldFault::new("subject", "too-long")),
        _ => {}
    }
    for (at, answer) in intake.answers.iter().enumerate() {
        if intake.answers[..at].iter().any(|other| other.consent_type == answer.consent_type) {
            faults.push(FieldFault::new("answers", "twice"));
        }
        if let Some(wording) = answer.wording
            && !work.reader().wordings(answer.consent_type).await?.iter().any(|known| known.id == wording)
        {
            faults.push(FieldFault::new("wording", "unknown"));
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(AppError::Invalid(faults)) }
}

/// The event that an answer makes on the new card.
fn event(
    work: &Work,
    names: &Names,
    answer: &CallAnswer,
    withdrawn: &[ConsentEvent],
    intake: &Intake,
    today: NaiveDate,
) -> Result<ConsentEvent, AppError> {
    let known = names.consent_type(answer.consent_type).ok_or(AppError::NotFound("consent-type"))?;
    let state = match answer.reply {
        Reply::Yes => ConsentState::Given,
        Reply::No => ConsentState::Refused,
        Reply::Later => ConsentState::Deferred,
    };
    let heads = withdrawn.iter().filter(|event| event.consent_type == answer.consent_type).map(|event| event.id);
    let witnessed = Method::Voice.highest_evidence();
    NewConsentEvent {
        consent_type: answer.consent_type,
        point: None,
        state,
        decided_on: Some(today),
        method: Method::Voice,
        wording: answer.wording,
        evidence_level: Some(if state.is_granting() { witnessed } else { 0 }),
        evidence: Some(format!("{} {}", said("ask-evidence", language(work.desk())), intake.script)),
        valid_until: None,
        note: None,
    }
    .parse(ConsentEventId::from_uuid(work.new_id()), heads.collect(), today, known.archived, false)
    .map_err(|_| AppError::field("type", "archived"))
}

/// The call as it is logged.
fn call(work: &Work, names: &Names, contact: ContactId, intake: &Intake) -> Result<Communication, AppError> {
    let tidy = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    Ok(Communication {
        direction: Direction::Inbound,
        channel: Channel::Phone,
        started_at: work.now(),
        duration_s: None,
        participants: vec![Participant { contact, role: Role::Sender, point: None, decision: None }],
        subject: tidy(&intake.subject),
        body: tidy(&intake.body),
        outcome: None,
        purpose: intake.purpose,
        retention_class: class(names)?,
        category: Some(Category::Commercial),
        follow_up_on: None,
        consent: None,
        reason: None,
        origin: None,
        reason_id: None,
        delivery: None,
        campaign: None,
        mail: None,
        sending: None,
    })
}

/// The retention class that calls usually have.
fn class(names: &Names) -> Result<RetentionClassId, AppError> {
    names.usual_class(&Channel::Phone, false).map(|row| row.id).ok_or(AppError::Precondition("no-retention-class"))
}
