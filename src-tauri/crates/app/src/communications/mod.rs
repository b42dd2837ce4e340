//! Communications logged by hand (S1, S8). What went out passes the gate too: a past fact cannot be stopped, so it is
//! logged with the gate's answer beside it.

mod beside;
mod follow;
mod logged;
pub mod mail;
mod register;

pub use beside::look_at_file;
pub use follow::{Agenda, agenda, follow_up};
pub use logged::{Decisions, LoggedItem, decisions_of, logged, of_contact, with_cases};
pub(crate) use register::lines_of;
pub use register::{RegisterLine, RegisterWindow, register};

use crate::{
    AppError, Work,
    contacts::Names,
    reach::{Motive, Rules, Told, best_point, mode_of, refusals_of},
    rpo,
};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    channel::{Channel, CustomChannel},
    communication::{Category, Communication, CommunicationInvalid, Delivery, Direction, Participant, Role},
    ids::{ChannelId, CommunicationId, ContactId, DecisionId, PointId, PurposeId, RetentionClassId, TxnId},
    journal::Body,
    retention::{CommercialRemoval, leaves_commercial},
    sending::SendFault,
    unit::UnitState,
};
use custode_store::Tx;
use std::path::PathBuf;

/// A communication as entered.
#[derive(Clone)]
pub struct CommunicationDraft {
    /// `None` for a new item.
    pub id: Option<CommunicationId>,
    /// Those who took part.
    pub contacts: Vec<ContactId>,
    /// Those whom it is about.
    pub mentioned: Vec<ContactId>,
    /// The address or number that was used: one of the first who took part.
    pub point: Option<PointId>,
    /// Files to keep beside it.
    pub files: Vec<PathBuf>,
    /// Which way.
    pub direction: Direction,
    /// A shipped channel; `None` takes the named one.
    pub channel: Option<Channel>,
    /// Name of a channel that the firm added, made when it is new.
    pub channel_name: Option<String>,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// Minutes.
    pub minutes: Option<u32>,
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
    /// Outcome.
    pub outcome: Option<String>,
    /// Purpose: mandatory.
    pub purpose: PurposeId,
    /// Retention class: mandatory (S8).
    pub retention: RetentionClassId,
    /// What it is about (S34).
    pub category: Option<Category>,
    /// Day on which somebody comes back to it (S16).
    pub follow_up_on: Option<NaiveDate>,
    /// Why it is no commercial correspondence, though it was: asked for when its class says so (DOMAIN 4.5).
    pub commercial_reason: Option<String>,
}

custode_domain::redacted!(CommunicationDraft);

/// A saved item.
#[derive(Debug, Clone, Copy)]
pub struct SavedCommunication {
    /// Its id.
    pub id: CommunicationId,
    /// For undo.
    pub txn: TxnId,
    /// Kept until.
    pub kept_until: Option<NaiveDate>,
}

/// Logs or changes an item.
///
/// # Errors
/// Field faults: nobody, nothing said, in the future, no purpose, no class, a channel without a name, no written reason where the
/// item would be commercial correspondence no more; [`AppError::NotFound`] for an
/// item that is in the bin.
pub async fn save(work: &Work, draft: CommunicationDraft) -> Result<SavedCommunication, AppError> {
    if let Some(id) = draft.id {
        work.require_communication(id).await?;
    }
    let reader = work.reader();
    if !reader.purposes().await?.iter().any(|purpose| purpose.id == draft.purpose) {
        return Err(AppError::field("purpose", "missing"));
    }
    let classes = reader.retention_classes().await?;
    let class = classes
        .iter()
        .find(|class| class.id == draft.retention)
        .ok_or_else(|| AppError::field("retention", "missing"))?;
    let files = beside::read(&draft.files).await?;
    let (channel, new_channel) = channel(work, &draft).await?;
    let id = draft.id.unwrap_or_else(|| CommunicationId::from_uuid(work.new_id()));
    let names = Names::read(work).await?;
    let rules = Rules::read(work, &names).await?;
    let outcome = work
        .transact(async |tx| {
            let old = match draft.id {
                Some(id) => Some(before(tx, id).await?),
                None => None,
            };
            let left = old.as_ref().and_then(|old| names.class(old.retention_class));
            if left.is_some_and(|left| leaves_commercial(&left.class, &class.class)) {
                tx.write(id, Body::CommercialRemoved(no_longer_commercial(&draft)?));
            }
            let mut item = item(&draft, channel, old.as_ref());
            if let Some(point) = draft.point {
                beside::went_through(tx, &mut item, point).await?;
            }
            item.check(work.now()).map_err(fault)?;
            if let Some((channel, body)) = new_channel {
                tx.write_new(channel, Body::ChannelSet(body));
            }
            for contact in draft.contacts.iter().chain(&draft.mentioned) {
                tx.contact(*contact).await?.ok_or(AppError::NotFound("contact"))?;
            }
            if item.direction == Direction::Outbound {
                judge(work, tx, &rules, id, &mut item).await?;
            }
            beside::keep(work, tx, id, &mut item, files).await?;
            if draft.id.is_some() {
                tx.write(id, Body::CommunicationChanged(item));
            } else {
                tx.write_new(id, Body::CommunicationLogged(item));
            }
            Ok(())
        })
        .await?;
    let events = work.archive().reader().term_events(&[id], |at| work.day_of(at)).await?.remove(&id);
    let kept_until = events.and_then(|events| class.class.kept_from(&events, work.today())).map(|kept| kept.until);
    Ok(SavedCommunication { id, txn: outcome.txn, kept_until })
}

/// What the named person at the desk says in writing (DOMAIN 4.5).
fn no_longer_commercial(draft: &CommunicationDraft) -> Result<CommercialRemoval, AppError> {
    let reason = draft.commercial_reason.as_deref().map(str::trim).unwrap_or_default();
    if reason.is_empty() {
        return Err(AppError::field("commercialReason", "missing"));
    }
    if reason.chars().count() > 500 {
        return Err(AppError::field("commercialReason", "too-long"));
    }
    Ok(CommercialRemoval { reason: Some(reason.to_owned()) })
}

fn fault(invalid: CommunicationInvalid) -> AppError {
    match invalid {
        CommunicationInvalid::NobodyTakesPart => AppError::field("contacts", "missing"),
        CommunicationInvalid::Empty => AppError::field("subject", "missing"),
        CommunicationInvalid::InFuture => AppError::field("at", "in-future"),
        CommunicationInvalid::TooEarly => AppError::field("at", "too-early"),
        CommunicationInvalid::TooLong => AppError::field("body", "too-long"),
    }
}

/// The item as it stands; what is in the bin is not changed.
async fn before(tx: &mut Tx, id: CommunicationId) -> Result<Communication, AppError> {
    match tx.state(id).await? {
        Some(UnitState::Communication(record)) if !record.is_archived() => {
            let item = record.get().cloned().ok_or(AppError::NotFound("communication"))?;
            // What is written down of it is what goes.
            if item.is_on_its_way() { Err(AppError::Precondition("in-outbox")) } else { Ok(item) }
        }
        _ => Err(AppError::NotFound("communication")),
    }
}

/// The item that a form makes; what the form does not show stays as it was.
fn item(draft: &CommunicationDraft, channel: Channel, old: Option<&Communication>) -> Communication {
    let tidy = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let role = if draft.direction == Direction::Inbound { Role::Sender } else { Role::Recipient };
    let same =
        old.filter(|old| old.direction == draft.direction && old.channel == channel && old.purpose == draft.purpose);
    let participants = draft.contacts.iter().map(|contact| {
        let known = same.and_then(|old| old.participants.iter().find(|known| known.contact == *contact));
        let known = known.filter(|known| known.role != Role::Mentioned);
        known.cloned().unwrap_or(Participant { contact: *contact, role, point: None, decision: None })
    });
    // Nobody is both: who takes part is not only talked about.
    let talked_about = draft
        .mentioned
        .iter()
        .enumerate()
        .filter(|(at, contact)| !draft.contacts.contains(contact) && !draft.mentioned[..*at].contains(contact));
    let mentioned = talked_about.map(|(_, contact)| Participant {
        contact: *contact,
        role: Role::Mentioned,
        point: None,
        decision: None,
    });
    Communication {
        direction: draft.direction,
        started_at: draft.at,
        duration_s: draft.minutes.map(|minutes| minutes.saturating_mul(60)),
        participants: participants.chain(mentioned).collect(),
        subject: tidy(&draft.subject),
        body: tidy(&draft.body),
        outcome: draft.outcome.as_deref().and_then(tidy),
        purpose: draft.purpose,
        retention_class: draft.retention,
        category: draft.category,
        follow_up_on: draft.follow_up_on,
        consent: same.and_then(|old| old.consent),
        reason: same.and_then(|old| old.reason.clone()),
        origin: old.and_then(|old| old.origin.clone()),
        reason_id: same.and_then(|old| old.reason_id),
        delivery: same.and_then(|old| old.delivery),
        sending: same.and_then(|old| old.sending.clone()),
        campaign: same.and_then(|old| old.campaign),
        mail: old.and_then(|old| old.mail.clone()),
        channel,
    }
}

/// Asks the gate about every recipient that it was not asked about yet, as it stands today.
pub(crate) async fn judge(
    work: &Work,
    tx: &mut Tx,
    rules: &Rules<'_>,
    id: CommunicationId,
    item: &mut Communication,
) -> Result<(), AppError> {
    let channel = item.channel.clone();
    let waiting = item.participants.iter_mut().filter(|one| one.role == Role::Recipient && one.decision.is_none());
    for participant in waiting {
        let Some(unit) = tx.contact(participant.contact).await? else { continue };
        // The address that was really used, where it is known.
        let used = participant.point.and_then(|id| unit.points().into_iter().find(|point| point.id == id));
        let point = used.or_else(|| best_point(&unit, &channel));
        let suppressions = refusals_of(work, rules, participant.contact, (&channel, point)).await?;
        let mode = mode_of(&channel);
        let rpo = rpo::asked(work, rules.privacy(), &unit, &channel, point).await?;
        let told = Told { channel: &channel, mode, point, suppressions: &suppressions, rpo, switches: true };
        let asked = rules.ask(&unit, &told, Motive::Purpose(item.purpose))?;
        let decision = DecisionId::from_uuid(work.new_id());
        participant.decision = Some(decision);
        tx.write(participant.contact, Body::ContactDecided(asked.afterwards(decision, &told, id)));
    }
    Ok(())
}

/// The channel of a draft; a name that the firm did not use before makes a new one.
async fn channel(
    work: &Work,
    draft: &CommunicationDraft,
) -> Result<(Channel, Option<(ChannelId, CustomChannel)>), AppError> {
    if let Some(channel) = &draft.channel {
        return Ok((channel.clone(), None));
    }
    let name = draft.channel_name.as_deref().map(str::trim).unwrap_or_default();
    if name.is_empty() {
        return Err(AppError::field("channelName", "missing"));
    }
    if name.chars().count() > 60 {
        return Err(AppError::field("channelName", "too-long"));
    }
    let known = work.reader().channels().await?;
    if let Some(known) = known.iter().find(|known| known.title.eq_ignore_ascii_case(name)) {
        return Ok((Channel::Other(known.id), None));
    }
    let id = ChannelId::from_uuid(work.new_id());
    Ok((Channel::Other(id), Some((id, CustomChannel { title: name.to_owned() }))))
}

/// Moves an item to the bin; undo brings it back.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn bin(work: &Work, id: CommunicationId) -> Result<TxnId, AppError> {
    work.require_communication(id).await?;
    let outcome = work
        .transact(async |tx| {
            let Some(UnitState::Communication(record)) = tx.state(id).await? else {
                return Err(AppError::NotFound("communication"));
            };
            if record.is_archived() {
                return Err(AppError::NotFound("communication"));
            }
            // What waits in the outbox does not go, also when it comes back from the bin.
            if let Some(item) = record.get().filter(|item| item.delivery == Some(Delivery::Queued)) {
                tx.write(id, Body::CommunicationChanged(item.ended(Delivery::NotDone, Some(SendFault::Cancelled))));
            }
            tx.write(id, Body::CommunicationBinned);
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}
