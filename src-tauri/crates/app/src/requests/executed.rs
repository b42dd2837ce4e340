//! Whether what a result claims was done: nobody is told that something was done that was not (S70, D3). And the no to
//! advertising of somebody who has no card: their address goes on the suppression list, so that no later list brings it back
//! as free (D4).

use super::{
    answer::{keep_papers, letter_of},
    refusal, taken_back, tidy, write,
};
use crate::{
    AppError, Work,
    contacts::{TypedPoint, values},
    documents::Prepared,
    suppressions::hash_of_point,
};
use chrono::NaiveDate;
use custode_domain::{
    contact::{ContactUnit, PointKind},
    ids::{PointId, PurposeId, RequestId, SuppressionId},
    journal::Body,
    request::{
        ActionOutcome, ActionResult, Holder, LetterKind, RefusalGround, Relation, RequestEvent, RequestIntake,
        RequestUnit, RightKind, ToTell,
    },
    suppression::{Suppression, SuppressionReason},
    unit::UnitState,
};
use custode_store::Tx;

/// Refuses a result that says "done" where the register shows that it was not.
///
/// # Errors
/// [`AppError::Precondition`] `request-erase-first`, `request-restrict-first`, `request-stop-first`, `request-object-first`,
/// `request-withdraw-first`, `request-correct-first` or `request-pack-first`.
pub(super) async fn check(work: &Work, tx: &mut Tx, unit: &RequestUnit, right: RightKind) -> Result<(), AppError> {
    let card = card(work, tx, unit).await?;
    let lacks = match right {
        RightKind::Erasure => card.is_some().then_some("request-erase-first"),
        RightKind::Restriction => card.is_some_and(|card| !card.is_restricted()).then_some("request-restrict-first"),
        RightKind::ObjectionMarketing => (!stopped(work, unit, card.as_ref()).await?).then_some("request-stop-first"),
        RightKind::Objection => (!objected(work, unit, card.as_ref()).await?).then_some("request-object-first"),
        RightKind::Withdrawal => match &card {
            Some(card) => (!taken_back::is_withdrawn(work, unit, card).await?).then_some("request-withdraw-first"),
            None => None,
        },
        RightKind::Rectification => (!corrected(work, tx, unit).await?).then_some("request-correct-first"),
        RightKind::Access => (!given(work, tx, unit).await?).then_some("request-pack-first"),
        RightKind::Confirmation
        | RightKind::Portability
        | RightKind::Automated
        | RightKind::Information
        | RightKind::Complaint => None,
    };
    lacks.map_or(Ok(()), |lacks| Err(AppError::Precondition(lacks)))
}

/// Refuses to close a request of which a result does not hold any more. A restriction may have been lifted since: that was told
/// to the person (18(3)).
///
/// # Errors
/// As [`check`].
pub(super) async fn check_all(work: &Work, tx: &mut Tx, unit: &RequestUnit) -> Result<(), AppError> {
    let held = [
        RightKind::Erasure,
        RightKind::ObjectionMarketing,
        RightKind::Objection,
        RightKind::Withdrawal,
        RightKind::Rectification,
        RightKind::Access,
    ];
    for right in held {
        if unit.result(right).is_some_and(|result| result.outcome == ActionOutcome::Done) {
            check(work, tx, unit, right).await?;
        }
    }
    Ok(())
}

/// The card of a request as long as it is there, whoever asks: whether something was done depends on nobody's view.
async fn card(work: &Work, tx: &mut Tx, unit: &RequestUnit) -> Result<Option<ContactUnit>, AppError> {
    let Some(contact) = unit.contact() else { return Ok(None) };
    let contact = work.reader().successor(contact).await?.unwrap_or(contact);
    Ok(match tx.state(contact).await? {
        Some(UnitState::Contact(card)) if card.presence().is_some() => Some(card),
        _ => None,
    })
}

/// Whether data were put right: on the card since the request arrived, or elsewhere, as the words of the result say.
async fn corrected(work: &Work, tx: &mut Tx, unit: &RequestUnit) -> Result<bool, AppError> {
    let said = unit.result(RightKind::Rectification).and_then(|result| result.note.as_deref());
    let (Some(intake), Some(contact)) = (unit.intake(), unit.contact()) else { return Ok(true) };
    if said.is_some_and(|note| !note.trim().is_empty()) || card(work, tx, unit).await?.is_none() {
        return Ok(true);
    }
    let contact = work.reader().successor(contact).await?.unwrap_or(contact);
    Ok(taken_back::is_corrected(work, &tx.entries(contact).await?, intake.received_on))
}

/// Whether the data were made ready for the person (Art. 15(3) GDPR): as the pack of the card, since the request arrived, or
/// otherwise, as the words of the result say.
async fn given(work: &Work, tx: &mut Tx, unit: &RequestUnit) -> Result<bool, AppError> {
    let said = unit.result(RightKind::Access).and_then(|result| result.note.as_deref());
    let (Some(intake), Some(contact)) = (unit.intake(), unit.contact()) else { return Ok(true) };
    if said.is_some_and(|note| !note.trim().is_empty()) || card(work, tx, unit).await?.is_none() {
        return Ok(true);
    }
    let contact = work.reader().successor(contact).await?.unwrap_or(contact);
    let is_pack =
        |body: &Body| matches!(body, Body::AuditPrinted(note) if note.what == custode_domain::records::ACCESS_PACK);
    let entries = tx.entries(contact).await?;
    let since = entries.iter().filter(|entry| work.day_of(entry.header.stamp.at()) >= intake.received_on);
    Ok(since.filter_map(|entry| entry.body.as_ref()).any(is_pack))
}

async fn stopped(work: &Work, unit: &RequestUnit, card: Option<&ContactUnit>) -> Result<bool, AppError> {
    let Some(intake) = unit.intake() else { return Ok(true) };
    if let Some(card) = card {
        return Ok(card.objects_since(intake.received_on, &[]));
    }
    // Whoever was erased since is not written to; where nothing is held, nothing can be stopped.
    let nobody = unit.contact().is_some() || unit.scope().is_some_and(|scope| !scope.found);
    Ok(nobody || is_listed(work, intake).await?)
}

/// Whether a granted objection (Art. 21(1) GDPR) stops a purpose that it is about. Where no card is there, or nothing of what
/// the firm does is weighed, nothing can be stopped.
async fn objected(work: &Work, unit: &RequestUnit, card: Option<&ContactUnit>) -> Result<bool, AppError> {
    let (Some(intake), Some(card)) = (unit.intake(), card) else { return Ok(true) };
    let rows = work.reader().purposes().await?;
    let weighed: Vec<PurposeId> =
        rows.iter().filter(|row| !row.archived && row.purpose.is_weighed()).map(|row| row.id).collect();
    Ok(weighed.is_empty() || card.objects_to_any_since(intake.received_on, &weighed))
}

/// Whether the address by which somebody without a card said no is on the suppression list.
pub(super) async fn is_listed(work: &Work, intake: &RequestIntake) -> Result<bool, AppError> {
    match no_of(work, intake)? {
        Some(entry) => is_said(work, &entry).await,
        None => Ok(false),
    }
}

async fn is_said(work: &Work, entry: &Suppression) -> Result<bool, AppError> {
    Ok(work.reader().suppressions_of(&entry.hash).await?.iter().any(|known| known.covers(entry)))
}

/// The no to all advertising at the address by which somebody without a card asks. Nothing for an address that cannot be read,
/// nor for one of somebody who asks for another person.
fn no_of(work: &Work, intake: &RequestIntake) -> Result<Option<Suppression>, AppError> {
    let Some(reach) = tidy(intake.requester.reach.clone()).filter(|_| intake.relation == Relation::Oneself) else {
        return Ok(None);
    };
    let kind = if reach.contains('@') { PointKind::Email } else { PointKind::Mobile };
    let typed = TypedPoint { kind, value: reach, address: None, label: None };
    let Ok(point) = values::point(PointId::from_uuid(work.new_id()), &typed) else { return Ok(None) };
    let entry = |hash| Suppression {
        hash,
        reason: SuppressionReason::Unsubscribed,
        types: Vec::new(),
        since: intake.received_on,
        opened: None,
    };
    Ok(hash_of_point(work, &point)?.map(entry))
}

/// D4 for somebody without a card: the address goes on the list, and the right is done.
pub(super) async fn stop_address(
    work: &Work,
    tx: &mut Tx,
    id: RequestId,
    intake: &RequestIntake,
) -> Result<(), AppError> {
    if !intake.kinds.contains(&RightKind::ObjectionMarketing) {
        return Ok(());
    }
    let Some(entry) = no_of(work, intake)? else { return Ok(()) };
    if !is_said(work, &entry).await? {
        tx.write_new(SuppressionId::from_uuid(work.new_id()), Body::SuppressionSet(entry));
    }
    tx.write(id, Body::RequestActed(done(work.today(), RightKind::ObjectionMarketing)));
    Ok(())
}

/// A right that is done on a day.
pub(super) const fn done(on: NaiveDate, right: RightKind) -> ActionResult {
    ActionResult { on, right, outcome: ActionOutcome::Done, grounds: vec![], note: None, consents: vec![] }
}

/// How an erasure ends for the request that asked for it, and on which grounds something stays.
type Ending = (ActionOutcome, Vec<RefusalGround>);

fn ended(work: &Work, (outcome, grounds): Ending) -> RequestEvent {
    let on = work.today();
    RequestEvent::Acted(ActionResult { on, right: RightKind::Erasure, outcome, grounds, note: None, consents: vec![] })
}

/// Whether the erasure that a request asks for may be carried out: nobody is erased on the word of somebody whose identity is
/// not certain.
///
/// # Errors
/// [`AppError::NotFound`]; what the rules of requests say.
pub(crate) async fn may_be_erased(work: &Work, id: RequestId, ending: Ending) -> Result<(), AppError> {
    let unit = work.reader().request(id).await?.ok_or(AppError::NotFound("request"))?;
    unit.check(&ended(work, ending), work.today()).map_err(|refused| refusal(refused, "request"))
}

/// The erasure is carried out: its request gets the result, and the letter that was set before (D3, DOMAIN 4.8).
///
/// # Errors
/// As [`may_be_erased`].
pub(crate) async fn erased(
    work: &Work,
    tx: &mut Tx,
    id: RequestId,
    ending: Ending,
    (letter, holders): (Option<&Prepared>, Vec<(String, NaiveDate)>),
) -> Result<(), AppError> {
    let kind = if ending.0 == ActionOutcome::Done { LetterKind::Answer } else { LetterKind::Refusal };
    write(work, tx, id, ended(work, ending), "request").await?;
    if !holders.is_empty() {
        let recipients = holders.into_iter().map(|(name, since)| Holder { name, since }).collect();
        write(work, tx, id, RequestEvent::ToTell(ToTell { on: work.today(), recipients }), "request").await?;
    }
    if let Some(letter) = letter {
        let kept = letter_of(work, letter, (kind, (None, None, None)))?;
        keep_papers(tx, id, &kept, letter).await?;
        write(work, tx, id, RequestEvent::LetterSet(kept), "text").await?;
    }
    Ok(())
}
