//! Logged items with the words behind their ids.

use crate::{AppError, Work, contacts::Names};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    channel::Channel,
    communication::{Attachment, Category, Communication, Delivery, Direction, Role},
    gate::ContactDecision,
    identifiers::phone,
    ids::{CommunicationId, ContactId, DecisionId, PointId, PurposeId, RetentionClassId},
    retention::{Events, Kept, RetentionAnchor},
    sending::SendFault,
};
use custode_store::read::{CaseOf, CommunicationRow};
use std::collections::HashMap;

/// A logged item with the words behind its ids.
#[derive(Clone)]
pub struct LoggedItem {
    /// Its id.
    pub id: CommunicationId,
    /// Those who took part: who wrote or was written to.
    pub contacts: Vec<ContactId>,
    /// Those whom it is about, by name as far as their cards are in reach.
    pub mentioned: Vec<(ContactId, Option<String>)>,
    /// The address or number that was used, and what it says as far as it is known.
    pub point: Option<(PointId, Option<String>)>,
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
    /// Until when it is kept, and which term decided (S8).
    pub kept: Option<Kept>,
    /// The event from which its term runs, as long as that one is to come.
    pub waits: Option<RetentionAnchor>,
    /// The norm behind its term.
    pub kept_norm: Option<String>,
    /// Who logged it.
    pub operator: String,
    /// In the bin.
    pub binned: bool,
    /// A hold stands on it, or on somebody who takes part.
    pub held: bool,
    /// What it is about.
    pub category: Option<Category>,
    /// Day on which somebody comes back to it.
    pub follow_up_on: Option<NaiveDate>,
    /// The reason that was stated in place of a consent (S98).
    pub reason: Option<String>,
    /// How far it got in the mail or telephone program.
    pub delivery: Option<Delivery>,
    /// What kept it back in the outbox, or why it did not go.
    pub fault: Option<SendFault>,
    /// Title of the campaign that it is part of.
    pub campaign: Option<String>,
    /// When the outbox tries it again.
    pub next_try: Option<DateTime<Utc>>,
    /// Files that came with the message, or that lie beside what was logged by hand.
    pub attachments: Vec<Attachment>,
    /// The case in which it is.
    pub case: Option<CaseOf>,
    /// What the gate said, where it is known for the person whose card this is.
    pub decision: Option<ContactDecision>,
}

impl std::fmt::Debug for LoggedItem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LoggedItem").field("id", &self.id).finish_non_exhaustive()
    }
}

/// What the gate answered, by the id that communications name.
pub type Decisions = HashMap<DecisionId, ContactDecision>;

/// Puts the words to a row.
#[must_use]
pub fn logged(row: CommunicationRow, names: &Names, decisions: &Decisions) -> LoggedItem {
    let item = row.communication;
    let class = names.class(item.retention_class);
    let campaign = item.campaign.and_then(|id| names.campaign(id));
    LoggedItem {
        id: row.id,
        contacts: with_part(&item, |role| role != Role::Mentioned),
        mentioned: with_part(&item, |role| role == Role::Mentioned).into_iter().map(|id| (id, None)).collect(),
        point: item.participants.iter().find_map(|participant| participant.point).map(|id| (id, None)),
        direction: item.direction,
        channel_name: match &item.channel {
            Channel::Other(id) => names.channel(*id),
            _ => None,
        },
        channel: item.channel,
        at: item.started_at,
        minutes: item.duration_s.map(|seconds| seconds.div_ceil(60)),
        subject: item.subject.unwrap_or_default(),
        body: item.body.or_else(|| campaign.map(|campaign| campaign.text.clone())).unwrap_or_default(),
        campaign: campaign.map(|campaign| campaign.title.clone()),
        outcome: item.outcome,
        purpose: item.purpose,
        purpose_title: names.purpose(item.purpose).map(|row| row.purpose.title.clone()).unwrap_or_default(),
        retention: item.retention_class,
        retention_title: class.map(|row| row.class.title.clone()).unwrap_or_default(),
        kept: None,
        waits: None,
        kept_norm: class.and_then(|row| row.class.floor_words().map(str::to_owned)),
        operator: names.operator(row.actor),
        binned: false,
        held: names.is_held(row.id) || item.participants.iter().any(|participant| names.is_held(participant.contact)),
        category: item.category,
        follow_up_on: item.follow_up_on,
        reason: item.reason,
        case: None,
        delivery: item.delivery,
        fault: item.sending.as_ref().and_then(|sending| sending.fault),
        next_try: item
            .sending
            .as_ref()
            .and_then(|sending| sending.not_before)
            .and_then(DateTime::from_timestamp_millis),
        attachments: item.mail.map(|mail| mail.attachments).unwrap_or_default(),
        decision: item
            .participants
            .iter()
            .filter_map(|participant| participant.decision)
            .find_map(|id| decisions.get(&id).cloned()),
    }
}

fn with_part(item: &Communication, part: impl Fn(Role) -> bool) -> Vec<ContactId> {
    item.participants.iter().filter(|one| part(one.role)).map(|one| one.contact).collect()
}

/// Names whom items mention, and says through which address or number they went.
async fn with_names(work: &Work, items: &mut [&mut LoggedItem]) -> Result<(), AppError> {
    let reader = work.reader();
    let mentioned: Vec<ContactId> = items.iter().flat_map(|item| item.mentioned.iter().map(|(id, _)| *id)).collect();
    let points: Vec<PointId> = items.iter().filter_map(|item| item.point.as_ref().map(|(id, _)| *id)).collect();
    if mentioned.is_empty() && points.is_empty() {
        return Ok(());
    }
    let (names, values) = (reader.names(&mentioned).await?, reader.point_values(&points).await?);
    for item in items {
        for (id, name) in &mut item.mentioned {
            *name = names.get(id).cloned();
        }
        if let Some((id, value)) = &mut item.point {
            *value = values.get(id).map(|value| readable(value));
        }
    }
    Ok(())
}

/// A number as it stands on the card; anything else as it is.
fn readable(value: &str) -> String {
    let number = value.starts_with('+').then(|| phone::international(value)).flatten();
    number.unwrap_or_else(|| value.to_owned())
}

/// Says of items in which case each is, and until when it is kept: from the dated event that its class names.
///
/// # Errors
/// Those of the database.
pub async fn with_cases<'a>(
    work: &Work,
    names: &Names,
    items: impl Iterator<Item = &'a mut LoggedItem>,
) -> Result<(), AppError> {
    let mut items: Vec<&mut LoggedItem> = items.collect();
    let ids: Vec<CommunicationId> = items.iter().map(|item| item.id).collect();
    with_names(work, &mut items).await?;
    let mut cases = work.reader().cases_of(&ids).await?;
    let events = work.archive().reader().term_events(&ids, |at| work.day_of(at)).await?;
    for item in &mut items {
        item.case = cases.remove(&item.id);
        let Some(row) = names.class(item.retention) else { continue };
        let events = events.get(&item.id).copied().unwrap_or_else(|| Events::of_day(work.day_of(item.at)));
        item.kept = row.class.kept_from(&events, work.today());
        item.waits = Some(row.class.anchor).filter(|_| item.kept.is_none());
    }
    Ok(())
}

/// The decisions that rows name; nothing is read when they name none.
///
/// # Errors
/// Those of the database.
pub async fn decisions_of<'a>(
    work: &Work,
    contact: ContactId,
    rows: impl IntoIterator<Item = &'a CommunicationRow>,
) -> Result<Decisions, AppError> {
    let mut named = rows.into_iter().flat_map(|row| &row.communication.participants);
    if named.any(|participant| participant.decision.is_some()) {
        Ok(work.reader().decisions(contact).await?)
    } else {
        Ok(Decisions::new())
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
    let decisions = decisions_of(work, contact, &rows).await?;
    let mut items: Vec<LoggedItem> = rows.into_iter().map(|row| logged(row, &names, &decisions)).collect();
    with_cases(work, &names, items.iter_mut()).await?;
    Ok((items, total))
}
