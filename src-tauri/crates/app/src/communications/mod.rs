//! Communications logged by hand (S1, S8).

use crate::{AppError, Work, contacts::Names};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    channel::{Channel, CustomChannel},
    communication::{Communication, CommunicationInvalid, Direction, Participant, Role},
    ids::{ChannelId, CommunicationId, ContactId, PurposeId, RetentionClassId, TxnId},
    journal::Body,
    retention::retain_until,
};
use custode_store::read::CommunicationRow;

/// A communication as entered.
#[derive(Debug, Clone)]
pub struct CommunicationDraft {
    /// `None` for a new item.
    pub id: Option<CommunicationId>,
    /// The people.
    pub contacts: Vec<ContactId>,
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
}

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
/// Field faults: nobody, nothing said, in the future, no purpose, no class, a channel without a name.
pub async fn save(work: &Work, draft: CommunicationDraft) -> Result<SavedCommunication, AppError> {
    let reader = work.reader();
    if !reader.purposes().await?.iter().any(|purpose| purpose.id == draft.purpose) {
        return Err(AppError::field("purpose", "missing"));
    }
    let classes = reader.retention_classes().await?;
    let class = classes
        .iter()
        .find(|class| class.id == draft.retention)
        .ok_or_else(|| AppError::field("retention", "missing"))?;
    let (channel, new_channel) = channel(work, &draft).await?;
    let kept_until = retain_until(draft.at.date_naive(), class.months);
    let tidy = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let role = if draft.direction == Direction::Inbound { Role::Sender } else { Role::Recipient };
    let item = Communication {
        direction: draft.direction,
        channel,
        started_at: draft.at,
        duration_s: draft.minutes.map(|minutes| minutes.saturating_mul(60)),
        participants: draft
            .contacts
            .iter()
            .map(|contact| Participant { contact: *contact, role, point: None })
            .collect(),
        subject: tidy(&draft.subject),
        body: tidy(&draft.body),
        outcome: draft.outcome.as_deref().and_then(tidy),
        purpose: draft.purpose,
        retention_class: draft.retention,
        category: None,
        follow_up_on: None,
        consent: None,
        reason: None,
        origin: None,
    };
    item.check(work.now()).map_err(|invalid| match invalid {
        CommunicationInvalid::NobodyTakesPart => AppError::field("contacts", "missing"),
        CommunicationInvalid::Empty => AppError::field("subject", "missing"),
        CommunicationInvalid::InFuture => AppError::field("at", "in-future"),
        CommunicationInvalid::TooLong => AppError::field("body", "too-long"),
    })?;
    let id = draft.id.unwrap_or_else(|| CommunicationId::from_uuid(work.new_id()));
    let outcome = work
        .transact(async |tx| {
            for contact in &draft.contacts {
                tx.contact(*contact).await?.ok_or(AppError::NotFound("contact"))?;
            }
            if let Some((channel, body)) = new_channel {
                tx.write_new(channel, Body::ChannelSet(body));
            }
            if draft.id.is_some() {
                tx.state(id).await?.ok_or(AppError::NotFound("communication"))?;
                tx.write(id, Body::CommunicationChanged(item));
            } else {
                tx.write_new(id, Body::CommunicationLogged(item));
            }
            Ok(())
        })
        .await?;
    Ok(SavedCommunication { id, txn: outcome.txn, kept_until })
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
    let outcome = work
        .transact(async |tx| {
            tx.state(id).await?.ok_or(AppError::NotFound("communication"))?;
            tx.write(id, Body::CommunicationBinned);
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// A logged item with the words behind its ids.
#[derive(Clone)]
pub struct LoggedItem {
    /// Its id.
    pub id: CommunicationId,
    /// The people.
    pub contacts: Vec<ContactId>,
    /// Which way.
    pub direction: Direction,
    /// Channel.
    pub channel: Channel,
    /// Name of a channel that the firm added.
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
    /// Purpose.
    pub purpose: PurposeId,
    /// Its title.
    pub purpose_title: String,
    /// Retention class.
    pub retention: RetentionClassId,
    /// Its title.
    pub retention_title: String,
    /// Kept until (S8).
    pub kept_until: Option<NaiveDate>,
    /// Who logged it.
    pub operator: String,
    /// In the bin.
    pub binned: bool,
}

impl std::fmt::Debug for LoggedItem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LoggedItem").field("id", &self.id).finish_non_exhaustive()
    }
}

/// Puts the words to a row.
#[must_use]
pub fn logged(row: CommunicationRow, names: &Names) -> LoggedItem {
    let item = row.communication;
    let class = names.class(item.retention_class);
    LoggedItem {
        id: row.id,
        contacts: item.participants.iter().map(|participant| participant.contact).collect(),
        direction: item.direction,
        channel_name: match &item.channel {
            Channel::Other(id) => names.channel(*id),
            _ => None,
        },
        channel: item.channel,
        at: item.started_at,
        minutes: item.duration_s.map(|seconds| seconds.div_ceil(60)),
        subject: item.subject.unwrap_or_default(),
        body: item.body.unwrap_or_default(),
        outcome: item.outcome,
        purpose: item.purpose,
        purpose_title: names.purpose(item.purpose).map(|row| row.purpose.title.clone()).unwrap_or_default(),
        retention: item.retention_class,
        retention_title: class.map(|row| row.class.title.clone()).unwrap_or_default(),
        kept_until: class.and_then(|row| retain_until(item.started_at.date_naive(), row.months)),
        operator: names.operator(row.actor),
        binned: false,
    }
}

/// One page of the items of a person, newest first, and how many there are.
///
/// # Errors
/// Those of the database.
pub async fn of_contact(
    work: &Work,
    contact: ContactId,
    offset: u64,
    limit: u32,
) -> Result<(Vec<LoggedItem>, u64), AppError> {
    let reader = work.reader();
    let names = Names::read(work).await?;
    let rows = reader.communications(contact, offset, limit).await?;
    let total = reader.count_communications(contact).await?;
    Ok((rows.into_iter().map(|row| logged(row, &names)).collect(), total))
}
