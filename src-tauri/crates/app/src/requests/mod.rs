//! The register of requests of data subjects (DOMAIN 4.6): what arrives, what is done, what is answered.
//!
//! The rules are those of [`custode_domain::request`]; here they meet the card: an objection to advertising stops it at receipt
//! (D4), contested data and a pending objection restrict it (D6).

mod answer;
mod draft;
mod executed;
mod list;
mod portability;
mod reminders;
mod restrict;
mod taken_back;
mod wrong_card;

pub use answer::{
    LetterOrder, LetterTold, WrittenFor, keep_document, keep_letter, open_paper, paper_name, preview_letter,
    proposed_letter, try_letter,
};
pub(crate) use draft::{AnswersTo, answers_to};
pub use draft::{DraftExtra, LetterDraft, draft_letter};
pub(crate) use executed::{erased, may_be_erased};
pub use list::{RequestFile, RequestLine, of, request};
pub use portability::{PortabilityCounts, prepare_portability};
pub use reminders::{remind, reminders_on, turn_reminders};
pub use restrict::{RestrictOrder, restrict};
pub use taken_back::AskedConsent;
pub(crate) use wrong_card::{numbers_about, set_by};

use crate::{AppError, Work, retention::note_lost};
use chrono::{Datelike, NaiveDate};
use custode_domain::{
    channel::Channel,
    consent::{Stop, objection},
    ids::{ActorId, ConsentTypeId, ContactId, RequestId, StopId},
    journal::Body,
    request::{
        ActionOutcome, Closing, Extension, ExtensionGround, Relation, RequestAssignee, RequestEvent, RequestIntake,
        RequestLink, RequestOutcome, RequestRefused, RequestSent, RequestUnit, Requester, RestrictionGround, RightKind,
        check_intake,
    },
    text::typed,
    unit::UnitState,
};
use custode_store::Tx;

/// A request as entered.
#[derive(Clone)]
pub struct RequestDraft {
    /// What is asked.
    pub kinds: Vec<RightKind>,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// How it came.
    pub channel: Channel,
    /// Who asks.
    pub requester: Requester,
    /// As what.
    pub relation: Relation,
    /// For whom, when somebody else asks.
    pub person: Option<String>,
    /// The card, if it was found.
    pub contact: Option<ContactId>,
    /// In the person's words.
    pub text: Option<String>,
    /// The person says that data are wrong.
    pub contested: bool,
    /// The closed request that it comes back to.
    pub follows: Option<RequestId>,
    /// Who works on it.
    pub assignee: Option<ActorId>,
    /// The consents that it takes back, where it names them (7(3)).
    pub withdraws: Vec<ConsentTypeId>,
}

custode_domain::redacted!(RequestDraft);

/// What a rule of requests says, as an error of a use case. `words` is the field of the form that holds the text.
pub(super) fn refusal(refused: RequestRefused, words: &'static str) -> AppError {
    use RequestRefused as R;
    match refused {
        R::Unknown => AppError::NotFound("request"),
        R::NoKind => AppError::field("kinds", "missing"),
        R::NoRequester => AppError::field("requester", "missing"),
        R::NoPerson => AppError::field("person", "missing"),
        R::BeforeLaw => AppError::field("receivedOn", "before-2018"),
        R::BeforeReceipt => AppError::field("on", "before-receipt"),
        R::InFuture => AppError::field("on", "in-future"),
        R::NoWords => AppError::field(words, "missing"),
        R::TooLong => AppError::field(words, "too-long"),
        R::NoGround => AppError::field("grounds", "missing"),
        R::NoFacts => AppError::Precondition("request-facts-first"),
        R::OtherGround => AppError::Precondition("request-other-ground"),
        R::Absolute => AppError::Precondition("request-absolute"),
        R::Closed => AppError::Precondition("request-closed"),
        R::IdentityPending => AppError::Precondition("request-identity-pending"),
        R::TermOver => AppError::Precondition("request-term-over"),
        R::AlreadyExtended => AppError::Precondition("request-extended"),
        R::NotTold => AppError::Precondition("request-not-told"),
        R::NotAsked => AppError::Precondition("request-not-asked"),
        R::IdentityFirst => AppError::Precondition("request-identity-first"),
        R::ScopeFirst => AppError::Precondition("request-scope-first"),
        R::NoLetter => AppError::Precondition("request-no-letter"),
        R::NotDone => AppError::Precondition("request-not-done"),
        R::NoAnswer => AppError::Precondition("request-no-answer"),
        R::NoAnswerToAll => AppError::Precondition("request-no-answer-to-all"),
        R::NoRefusal => AppError::Precondition("request-no-refusal"),
    }
}

/// Text without blanks around it; none when nothing is left.
pub(super) fn tidy(text: Option<String>) -> Option<String> {
    typed(text.as_deref())
}

/// Enters a request. What must not wait is done in the same action (D4, D6).
///
/// # Errors
/// Field faults: nothing asked, nobody, before 2018, in the future, a yes from after the receipt that it takes back;
/// [`AppError::NotFound`] for a card or an earlier request that is not there.
pub async fn create(work: &Work, draft: RequestDraft) -> Result<RequestId, AppError> {
    let (today, facts) = (work.today(), crate::retention::legal_facts(work).await?);
    let mut intake = RequestIntake {
        number: String::new(),
        kinds: draft.kinds,
        received_on: draft.received_on,
        channel: draft.channel,
        requester: Requester {
            name: draft.requester.name.trim().to_owned(),
            address: tidy(draft.requester.address),
            reach: tidy(draft.requester.reach),
        },
        relation: draft.relation,
        person: tidy(draft.person),
        contact: draft.contact,
        text: tidy(draft.text),
        contested: draft.contested,
        follows: draft.follows,
        months: Some(facts.months("dsr.termine", draft.received_on, 1)),
        more_months: Some(facts.months("dsr.proroga", draft.received_on, 2)),
        calendar: facts.calendar().cloned(),
        withdraws: draft.withdraws,
    };
    intake.kinds.sort_unstable();
    intake.kinds.dedup();
    if !intake.kinds.contains(&RightKind::Withdrawal) {
        intake.withdraws.clear();
    }
    check_intake(&intake, today).map_err(|refused| match refused {
        RequestRefused::InFuture => AppError::field("receivedOn", "in-future"),
        other => refusal(other, "text"),
    })?;
    if let Some(earlier) = intake.follows {
        work.reader().request(earlier).await?.ok_or(AppError::NotFound("request"))?;
    }
    let id = RequestId::from_uuid(work.new_id());
    work.transact(async |tx| {
        intake.number = tx.next_request_number(today.year()).await?;
        let contact = intake.contact;
        tx.write_new(id, Body::RequestReceived(intake.clone()));
        if draft.assignee.is_some() {
            tx.write_new(id, Body::RequestAssigned(RequestAssignee { to: draft.assignee }));
        }
        match contact {
            Some(contact) => at_once(work, tx, id, &intake, (contact, &intake.withdraws)).await,
            None => executed::stop_address(work, tx, id, &intake).await,
        }
    })
    .await?;
    note_lost(work, &draft.contact.into_iter().collect::<Vec<_>>()).await?;
    Ok(id)
}

/// What must not wait, once the card is known: the no to advertising stops it at once, whoever it is (D4), and the consents that
/// are named are withdrawn (D5); what is contested or objected to is only stored until that is settled (D6).
async fn at_once(
    work: &Work,
    tx: &mut Tx,
    id: RequestId,
    intake: &RequestIntake,
    (contact, consents): (ContactId, &[ConsentTypeId]),
) -> Result<(), AppError> {
    let card = tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
    if intake.kinds.contains(&RightKind::ObjectionMarketing) {
        if !card.objects_since(intake.received_on, &[]) {
            tx.write(contact, Body::StopSet(no_to_all(work, intake)));
        }
        tx.write(id, Body::RequestActed(executed::done(work.today(), RightKind::ObjectionMarketing)));
    }
    taken_back::withdraw_at_once(work, tx, id, intake, (contact, consents)).await?;
    let contested = intake.contested && intake.kinds.contains(&RightKind::Rectification);
    let ground = if contested {
        Some(RestrictionGround::Accuracy)
    } else {
        intake.kinds.contains(&RightKind::Objection).then_some(RestrictionGround::Objection)
    };
    if let Some(ground) = ground {
        restrict::write_restriction(tx, id, contact, &card, (ground, work.today()));
    }
    Ok(())
}

/// The person's no to all advertising on all channels, since the day of receipt; its ground is the number of the request.
fn no_to_all(work: &Work, intake: &RequestIntake) -> Stop {
    let id = StopId::from_uuid(work.new_id());
    let stop = objection(id, vec![], vec![], Some(intake.number.clone()), intake.received_on, None);
    Stop { arrived_by: Some(intake.channel.clone()), ..stop }
}

/// The request as a write sees it.
pub(super) async fn state(tx: &mut Tx, id: RequestId) -> Result<RequestUnit, AppError> {
    match tx.state(id).await? {
        Some(UnitState::Request(unit)) if unit.intake().is_some() => Ok(unit),
        _ => Err(AppError::NotFound("request")),
    }
}

/// Writes an event that the rules allow.
pub(super) async fn write(
    work: &Work,
    tx: &mut Tx,
    id: RequestId,
    event: RequestEvent,
    words: &'static str,
) -> Result<RequestUnit, AppError> {
    let unit = state(tx, id).await?;
    unit.check(&event, work.today()).map_err(|refused| refusal(refused, words))?;
    tx.write(id, event.into_body());
    Ok(unit)
}

/// Writes what happened to a request. `words` names the field that holds its text. Consents that a result names are withdrawn
/// in the same write (D5).
///
/// # Errors
/// What the rules of requests say; [`AppError::NotFound`]; [`AppError::Precondition`] for a right that would be recorded as done
/// though the card says otherwise.
pub async fn record(work: &Work, id: RequestId, event: RequestEvent, words: &'static str) -> Result<(), AppError> {
    let done = match &event {
        RequestEvent::Acted(result) if result.outcome == ActionOutcome::Done => Some(result.clone()),
        _ => None,
    };
    let mut touched = Vec::new();
    work.transact(async |tx| {
        write(work, tx, id, event, words).await?;
        let Some(done) = done else { return Ok(()) };
        let unit = state(tx, id).await?;
        if let (Some(intake), Some(contact), false) = (unit.intake(), unit.contact(), done.consents.is_empty()) {
            let contact = work.reader().successor(contact).await?.unwrap_or(contact);
            if taken_back::withdraw(work, tx, intake, (contact, &done.consents)).await? {
                touched.push(contact);
            }
        }
        executed::check(work, tx, &unit, done.right).await
    })
    .await?;
    note_lost(work, &touched).await
}

/// Names the card of a request that arrived before it was known, or takes the wrong one away. What must not wait is done then,
/// and what was done to the wrong card is taken back.
///
/// # Errors
/// As [`record`]; [`AppError::NotFound`] for the card.
pub async fn link(work: &Work, id: RequestId, contact: Option<ContactId>) -> Result<(), AppError> {
    work.transact(async |tx| {
        let unit = write(work, tx, id, RequestEvent::Linked(RequestLink { contact }), "contact").await?;
        let intake = unit.intake().ok_or(AppError::NotFound("request"))?;
        let before = match unit.contact() {
            Some(before) => Some(work.reader().successor(before).await?.unwrap_or(before)),
            None => None,
        };
        if before == contact {
            return Ok(());
        }
        // What was set about somebody else is no paper of this request.
        tx.drop_copies(id).await?;
        if let Some(wrong) = before {
            wrong_card::release(work, tx, id, &unit, wrong).await?;
        }
        match contact {
            Some(contact) => at_once(work, tx, id, intake, (contact, &unit.withdraws())).await,
            None => executed::stop_address(work, tx, id, intake).await,
        }
    })
    .await?;
    note_lost(work, &contact.into_iter().collect::<Vec<_>>()).await
}

/// The letter about more time went out: the term is two months longer (D2).
///
/// # Errors
/// As [`record`]; [`AppError::Precondition`] for another reason than the letter gives. Nothing is written when one is refused.
pub async fn extend(
    work: &Work,
    id: RequestId,
    sent: RequestSent,
    ground: ExtensionGround,
    reason: String,
) -> Result<(), AppError> {
    work.transact(async |tx| {
        let (on, code) = (sent.on, sent.code.clone());
        let unit = write(work, tx, id, RequestEvent::Sent(sent), "proof").await?;
        // The register says what the person was told.
        let told = unit.letters().into_iter().find(|(letter, _)| letter.code == code);
        let told = told.and_then(|(letter, _)| letter.more_time.as_ref());
        if told.is_some_and(|told| told.ground != ground || told.reason.trim() != reason.trim()) {
            return Err(AppError::Precondition("request-letter-ground"));
        }
        let extension = Extension { on, ground, reason: reason.trim().to_owned() };
        write(work, tx, id, RequestEvent::Extended(extension), "reason").await.map(|_| ())
    })
    .await?;
    Ok(())
}

/// Closes a request: as its rights ended, or because the person took it back (then `note` says how).
///
/// # Errors
/// As [`record`]: D3.
pub async fn close(
    work: &Work,
    id: RequestId,
    on: NaiveDate,
    withdrawn: bool,
    note: Option<String>,
) -> Result<(), AppError> {
    work.transact(async |tx| {
        let unit = state(tx, id).await?;
        let outcome = if withdrawn {
            RequestOutcome::Withdrawn
        } else {
            // Without one, the rules say what is missing.
            unit.outcome().unwrap_or(RequestOutcome::Fulfilled)
        };
        if !withdrawn {
            executed::check_all(work, tx, &unit).await?;
        }
        let closing = RequestEvent::Closed(Closing { on, outcome, note: tidy(note) });
        write(work, tx, id, closing, "note").await.map(|_| ())
    })
    .await?;
    Ok(())
}
