//! One message, from the queue to the server.

use super::{
    letter::Letter,
    run::heard,
    settings::{self, OutboxSettings},
};
use crate::{
    AppError, Work,
    consents::unask,
    contacts::Names,
    jobs::Progress,
    ports::{PostFailure, PostLine},
    reach::{Motive, Rules, Told, refusals_of},
    rpo,
};
use chrono::{DateTime, Utc};
use custode_domain::{
    campaign::{Campaign, CampaignState},
    channel::Channel,
    communication::{Communication, Delivery},
    contact::{ContactEditor, ContactUnit},
    gate::{GateAct, Mode, Verdict},
    ids::{CommunicationId, ContactId, DecisionId},
    journal::Body,
    sending::{SendFault, reference},
    unit::UnitState,
};
use custode_store::Tx;

/// What came of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Came {
    /// The server has it.
    Sent,
    /// Nothing was offered to the server: the message waits, or is over.
    Over,
    /// The server refused it; the line can take another one.
    Refused,
    /// The line can take no other one.
    LineGone,
    /// The line was dead before the message was on it.
    Waited,
    /// Somebody asked to stop.
    Halted,
    /// The server takes nothing: the outbox rests.
    Stopped(SendFault),
}

/// A message that may go.
struct Ready {
    item: Communication,
    names: Names,
    to: (String, String),
}

impl Ready {
    /// The message as it goes over the line at this moment.
    fn bytes(&self, settings: &OutboxSettings, id: CommunicationId, at: DateTime<Utc>) -> Result<Vec<u8>, AppError> {
        let campaign = self.item.campaign.and_then(|campaign| self.names.campaign(campaign));
        let reference = reference(id);
        let whole = campaign.map(|campaign| campaign.message(&reference));
        let letter = Letter {
            id,
            at,
            from: settings,
            to: (&self.to.0, &self.to.1),
            subject: self.item.subject.as_deref().unwrap_or_default(),
            text: whole.as_deref().or(self.item.body.as_deref()).unwrap_or_default(),
            unsubscribe: campaign.map(|_| reference.as_str()),
        };
        letter.bytes()
    }
}

/// Sends one message. `line` is open and logged in.
pub(super) async fn send(
    work: &Work,
    settings: &OutboxSettings,
    line: &mut Box<dyn PostLine>,
    id: CommunicationId,
    progress: &Progress,
) -> Result<Came, AppError> {
    let Some(ready) = may_go(work, id, Step::Look).await? else { return Ok(Came::Over) };
    match heard(progress, line.offer(&settings.sender, &ready.to.1)).await {
        Some(Ok(())) => {}
        Some(Err(PostFailure::Item(fault))) => return refused(work, id, fault).await,
        Some(Err(PostFailure::Server(SendFault::Dropped))) => return Ok(Came::Waited),
        Some(Err(PostFailure::Server(fault))) => return Ok(Came::Stopped(fault)),
        None => return Ok(Came::Halted),
    }
    // The server waits for the text, and has nothing of it. From here on the message may arrive: that is written down first.
    let Some(ready) = may_go(work, id, Step::Commit).await? else { return Ok(Came::LineGone) };
    let text = match ready.bytes(settings, id, work.now()) {
        Ok(text) => text,
        Err(error) => {
            // No byte of it was offered: it is not one of which nobody knows whether it arrived, and does not try for ever.
            set(work, id, Delivery::NotDone, Some(SendFault::Text)).await?;
            return Err(error);
        }
    };
    match heard(progress, line.deliver(&text)).await {
        Some(Ok(())) => {
            set(work, id, Delivery::Done, None).await?;
            Ok(Came::Sent)
        }
        Some(Err(PostFailure::Item(fault))) => refused(work, id, fault).await,
        // The server has the text and says that it takes no more from the firm: this one waits with the others.
        Some(Err(PostFailure::Server(SendFault::Busy))) => {
            set(work, id, Delivery::Queued, Some(SendFault::Busy)).await?;
            Ok(Came::Stopped(SendFault::Busy))
        }
        Some(Err(PostFailure::Server(fault))) => {
            // A server that does this once does it again: the others wait, instead of becoming uncertain too.
            set(work, id, Delivery::Uncertain, Some(fault)).await?;
            Ok(Came::Stopped(fault))
        }
        None => {
            set(work, id, Delivery::Uncertain, Some(SendFault::Interrupted)).await?;
            Ok(Came::Halted)
        }
    }
}

/// What is written when the gate says yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Nothing: the address is not even named to the server before the gate was asked.
    Look,
    /// In consegna, with the gate's answer in the person's journal.
    Commit,
}

/// Asks whether a message may go, in one transaction with what follows from the answer. `None` = it does not go; a no is
/// written down.
async fn may_go(work: &Work, id: CommunicationId, step: Step) -> Result<Option<Ready>, AppError> {
    let done = work
        .transact(async |tx| {
            let Some(item) = queued(tx, id).await? else { return Ok(None) };
            // Read in the write itself: a rule that was made stricter counts from the moment in which it was saved.
            let names = Names::read(work).await?;
            let rules = Rules::read(work, &names).await?;
            if step == Step::Commit && !may_still(work, tx, &item).await? {
                return Ok(None);
            }
            let Some((contact, unit)) = recipient(work, tx, &item).await? else {
                return over(work, tx, id, &item, SendFault::Address).await;
            };
            if let Some(campaign) = item.campaign
                && work.archive().reader().campaign_went_to(campaign, id, contact).await?
            {
                return over(work, tx, id, &item, SendFault::Twice).await;
            }
            match judged(work, &rules, tx, id, &item, contact, &unit, step).await? {
                Err(fault) => over(work, tx, id, &item, fault).await,
                Ok(to) => {
                    // An address that became another recipient's after the start has one box all the same.
                    if let Some(campaign) = item.campaign
                        && work.archive().reader().campaign_went_to_address(campaign, id, &to.1).await?
                    {
                        return over(work, tx, id, &item, SendFault::Twice).await;
                    }
                    if step == Step::Commit {
                        let begun = Communication { started_at: work.now(), ..item.ended(Delivery::Sending, None) };
                        tx.write(id, Body::CommunicationChanged(begun));
                    }
                    Ok(Some((to, item, names)))
                }
            }
        })
        .await?;
    Ok(done.value.map(|(to, item, names)| Ready { to, item, names }))
}

/// Writes that a message does not go.
async fn over<T>(
    work: &Work,
    tx: &mut Tx,
    id: CommunicationId,
    item: &Communication,
    fault: SendFault,
) -> Result<Option<T>, AppError> {
    unask(work, tx, id, item).await?;
    tx.write(id, Body::CommunicationChanged(item.ended(Delivery::NotDone, Some(fault))));
    Ok(None)
}

/// The message, while it still waits and its time has come.
async fn queued(tx: &mut Tx, id: CommunicationId) -> Result<Option<Communication>, AppError> {
    let Some(UnitState::Communication(record)) = tx.state(id).await? else { return Ok(None) };
    let waits = record.get().filter(|item| item.delivery == Some(Delivery::Queued) && !record.is_archived());
    Ok(waits.cloned())
}

/// Whether somebody held the outbox or the campaign up since the message was taken from the queue.
async fn may_still(work: &Work, tx: &mut Tx, item: &Communication) -> Result<bool, AppError> {
    let settings = settings::settings(work).await?;
    if !settings.on || settings.paused {
        return Ok(false);
    }
    let Some(campaign) = item.campaign else { return Ok(true) };
    let state = match tx.state(campaign).await? {
        Some(UnitState::Campaign(record)) => record.get().map(|campaign| campaign.state),
        _ => None,
    };
    Ok(state == Some(CampaignState::Running))
}

/// To whom it goes, on the card that answers for them today.
async fn recipient(
    work: &Work,
    tx: &mut Tx,
    item: &Communication,
) -> Result<Option<(ContactId, ContactUnit)>, AppError> {
    let Some(named) = item.participants.first().map(|one| one.contact) else { return Ok(None) };
    let stays = work.archive().reader().successor(named).await?.unwrap_or(named);
    // A card in the bin is nobody to write to.
    let unit = tx.contact(stays).await?.filter(|unit| unit.binned_since().is_none());
    Ok(unit.map(|unit| (stays, unit)))
}

/// The gate, asked again. A yes gives name and address.
#[expect(clippy::too_many_arguments, reason = "they are what one question is about")]
async fn judged(
    work: &Work,
    rules: &Rules<'_>,
    tx: &mut Tx,
    id: CommunicationId,
    item: &Communication,
    contact: ContactId,
    unit: &ContactUnit,
    step: Step,
) -> Result<Result<(String, String), SendFault>, AppError> {
    let channel = Channel::Email;
    let named = item.participants.first().and_then(|one| one.point);
    let point = unit.points().into_iter().find(|point| Some(point.id) == named && channel.fits(point.kind));
    let suppressions = refusals_of(work, rules, contact, (&channel, point)).await?;
    let rpo = rpo::asked(work, rules.privacy(), unit, &channel, point).await?;
    let mode = if item.campaign.is_some() { Mode::Mass } else { Mode::Single };
    let told = Told { channel: &channel, mode, point, suppressions: &suppressions, rpo, switches: true };
    // A reason or consent type that is out of use meanwhile opens nothing.
    let Ok(asked) = rules.ask(unit, &told, motive(item, rules.names())) else { return Ok(Err(SendFault::Gate)) };
    let yes = asked.verdict.verdict == Verdict::Ok;
    if step == Step::Commit || !yes {
        let mut decision = asked.decision(DecisionId::from_uuid(work.new_id()), GateAct::Dispatch, &told);
        decision.communication = Some(id);
        tx.write(contact, Body::ContactDecided(decision));
    }
    let Some(point) = point else { return Ok(Err(SendFault::Address)) };
    Ok(if yes { Ok((unit.display_name(), point.normalised.clone())) } else { Err(SendFault::Gate) })
}

fn motive(item: &Communication, names: &Names) -> Motive {
    if let Some(offer) = item.campaign.and_then(|id| names.campaign(id)).and_then(Campaign::offer) {
        return Motive::SoftSpam(offer);
    }
    let consent = item.sending.as_ref().and_then(|sending| sending.consent);
    match (item.reason_id, consent) {
        (Some(reason), _) => Motive::Reason(reason),
        (None, Some(consent)) => Motive::Consent(consent),
        (None, None) => Motive::Unasked,
    }
}

/// The server said no to this message: it waits, or it is over. One that says "later" to everybody is busy itself, and one that
/// says "never" to everybody has something against the firm: then the message waits with the others, and the try is not
/// counted.
async fn refused(work: &Work, id: CommunicationId, fault: SendFault) -> Result<Came, AppError> {
    let postroom = &work.desk().postroom;
    let of_server = match fault {
        SendFault::Busy => postroom.is_busy(),
        SendFault::Recipient | SendFault::Text => {
            postroom.answers();
            postroom.refuses()
        }
        _ => {
            postroom.answers();
            postroom.accepts();
            false
        }
    };
    if of_server {
        set(work, id, Delivery::Queued, Some(SendFault::Busy)).await?;
        return Ok(Came::Stopped(SendFault::Busy));
    }
    let now = work.now();
    change(work, id, |item| {
        let (delivery, sending) = item.sending.clone().unwrap_or_default().refused(fault, now);
        Communication { delivery: Some(delivery), sending: Some(sending), ..item.clone() }
    })
    .await?;
    Ok(Came::Refused)
}

/// Writes how a message ended.
pub(super) async fn set(
    work: &Work,
    id: CommunicationId,
    delivery: Delivery,
    fault: Option<SendFault>,
) -> Result<(), AppError> {
    change(work, id, |item| item.ended(delivery, fault)).await
}

/// Marks an address that does not exist, so that nothing goes there again.
async fn came_back(work: &Work, tx: &mut Tx, item: &Communication) -> Result<(), AppError> {
    let Some((contact, unit)) = recipient(work, tx, item).await? else { return Ok(()) };
    let named = item.participants.first().and_then(|one| one.point);
    let mut editor = ContactEditor::of(&unit);
    for point in unit.points().into_iter().filter(|point| Some(point.id) == named && !point.bounced) {
        let mut bounced = point.clone();
        bounced.bounced = true;
        editor.put_point(bounced);
    }
    let change = editor.finish(None);
    if !change.is_empty() {
        tx.write(contact, Body::ContactChanged(change));
    }
    Ok(())
}

async fn change(
    work: &Work,
    id: CommunicationId,
    new: impl Fn(&Communication) -> Communication,
) -> Result<(), AppError> {
    work.transact(async |tx| {
        let Some(UnitState::Communication(record)) = tx.state(id).await? else { return Ok(()) };
        if let Some(item) = record.get().filter(|item| item.is_on_its_way()) {
            let new = new(item);
            if new.delivery == Some(Delivery::NotDone) {
                unask(work, tx, id, item).await?;
                if new.sending.as_ref().and_then(|sending| sending.fault) == Some(SendFault::NoMailbox) {
                    came_back(work, tx, item).await?;
                }
            }
            tx.write(id, Body::CommunicationChanged(new));
        }
        Ok(())
    })
    .await?;
    Ok(())
}
