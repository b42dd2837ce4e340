//! Communications: logged by hand, or opened in a program of the system.

mod register;

pub use register::*;

use super::Count;
use super::consent::GateCode;
use super::ids::{CaseId, CommunicationId, ContactId, FileToken, PointId, PurposeId, RetentionClassId};
use super::outbox::SendFault;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Channels (S2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Channel {
    /// Telephone.
    Phone,
    /// E-mail.
    Email,
    /// Certified mail.
    Pec,
    /// SMS.
    Sms,
    /// Messengers, online chat.
    Chat,
    /// Social networks.
    Social,
    /// Paper mail.
    Post,
    /// In person.
    InPerson,
    /// Anything else, named in words.
    Other,
}

/// Which way it went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Direction {
    /// From them to us.
    Inbound,
    /// From us to them.
    Outbound,
}

/// What a communication is about (S34).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Category {
    /// Commerciale.
    Commercial,
    /// Assistenza.
    Support,
    /// Reclamo.
    Complaint,
    /// Manutenzione.
    Maintenance,
    /// Amministrativa.
    Administrative,
    /// Privacy.
    Privacy,
}

/// How far something got that another program sends or dials.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Delivery {
    /// Opened in the mail or telephone program; nobody has said yet how it ended.
    Open,
    /// Sent, or the call took place.
    Done,
    /// Not sent, or nobody was called.
    NotDone,
    /// In the outbox, to be sent.
    Queued,
    /// The server takes it at this moment.
    Sending,
    /// It may have gone; nobody knows.
    Uncertain,
}

/// What the gate was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum GateAct {
    /// A message to one person.
    Message,
    /// A call.
    Call,
    /// It had happened already and was written down by hand.
    Logged,
    /// The person was put on a list that leaves the archive.
    Export,
    /// The message was about to leave the outbox.
    Dispatch,
    /// The person was asked about for a campaign.
    Campaign,
}

/// What the gate answered to an act.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct GateNote {
    /// To what.
    pub act: GateAct,
    /// It said yes.
    pub allowed: bool,
    /// Every failure, in order.
    pub codes: Vec<GateCode>,
    /// No consent was looked for, because its switch was off.
    pub unchecked: bool,
}

/// Which term decides until when something is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum KeptWhy {
    /// A norm forbids to destroy it before.
    Floor,
    /// No purpose needs it any more.
    Need,
    /// The longest time that the rule allows.
    Ceiling,
}

/// The event from which a term runs that did not begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum KeptFrom {
    /// The end of the relation.
    RelationEnd,
    /// The consent.
    Consent,
    /// The closing of the case.
    CaseClosed,
    /// The withdrawal of the consent.
    Withdrawal,
}

/// A logged item.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CommunicationView {
    /// Its id.
    pub id: CommunicationId,
    /// Those who took part.
    pub contacts: Vec<ContactId>,
    /// Those whom it is about.
    pub mentioned: Vec<RegisterPerson>,
    /// The address or number that was used.
    pub point: Option<PointUsed>,
    /// Which way.
    pub direction: Direction,
    /// Channel.
    pub channel: Channel,
    /// Name of the channel, for `other`.
    pub channel_name: Option<String>,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// Minutes, for calls and meetings.
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
    /// Which term decided.
    pub kept_why: Option<KeptWhy>,
    /// The event from which its term runs, as long as that one is to come.
    pub kept_from: Option<KeptFrom>,
    /// The norm behind it.
    pub kept_norm: Option<String>,
    /// Who logged it.
    pub operator: String,
    /// In the bin.
    pub binned: bool,
    /// A hold stands on it, or on somebody who takes part: it is not erased.
    pub held: bool,
    /// What it is about.
    pub category: Option<Category>,
    /// Day on which somebody comes back to it.
    pub follow_up_on: Option<NaiveDate>,
    /// The reason that was stated in place of a consent (S98).
    pub reason: Option<String>,
    /// How far it got in another program; null for what was logged by hand.
    pub delivery: Option<Delivery>,
    /// What kept it back in the outbox, or why it did not go.
    pub fault: Option<SendFault>,
    /// The case in which it is.
    pub case: Option<CaseNote>,
    /// Title of the campaign that it is part of.
    pub campaign: Option<String>,
    /// When the outbox tries it again.
    pub next_try: Option<DateTime<Utc>>,
    /// Files that came with the message, or that lie beside what was logged by hand.
    pub attachments: Vec<super::mail::AttachmentView>,
    /// What the gate said for the person on whose card it is shown.
    pub gate: Option<GateNote>,
}

/// An address or number that was used.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PointUsed {
    /// Which one.
    pub id: PointId,
    /// What it says; null where it is gone or hidden.
    pub value: Option<String>,
}

/// The case in which a communication is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CaseNote {
    /// The case.
    pub id: CaseId,
    /// What it is about.
    pub title: String,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
}

/// Log or change an item.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CommunicationSave {
    /// Null for a new item.
    pub id: Option<CommunicationId>,
    /// The people, at least one.
    pub contacts: Vec<ContactId>,
    /// Which way.
    pub direction: Direction,
    /// Channel.
    pub channel: Channel,
    /// Name of the channel, for `other`.
    pub channel_name: Option<String>,
    /// When it happened; not in the future.
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
    /// Those whom it is about.
    #[serde(default)]
    pub mentioned: Vec<ContactId>,
    /// The address or number that was used; null leaves what is known of it.
    #[serde(default)]
    pub point: Option<PointId>,
    /// Files to keep beside it.
    #[serde(default)]
    pub files: Vec<FileToken>,
    /// Why it is commercial correspondence no more, where its class said that it was (DOMAIN 4.5).
    #[serde(default)]
    pub commercial_reason: Option<String>,
}

/// An item was saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CommunicationSaved {
    /// Its id.
    pub id: CommunicationId,
    /// For undo.
    pub txn: super::ids::TxnId,
    /// Kept until.
    pub kept_until: Option<NaiveDate>,
}

/// Names an item.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CommunicationRequest {
    /// The item.
    pub id: CommunicationId,
}

/// One page of the items of a person.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CommunicationList {
    /// The person.
    pub contact: ContactId,
    /// First item.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// One page of items, newest first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CommunicationPage {
    /// Items.
    pub items: Vec<CommunicationView>,
    /// In all.
    pub total: Count,
}
