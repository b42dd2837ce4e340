//! Mail files that are taken into the log.

use super::communication::{Category, Direction};
use super::file::PickedFile;
use super::ids::{
    AttachmentId, CommunicationId, ContactId, FileToken, JobId, MailId, PurposeId, RetentionClassId, TxnId,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The outcome of a dialog that lets pick several files; empty when the person cancelled.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PickedFiles {
    /// What was picked.
    pub files: Vec<PickedFile>,
}

/// Files to read.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct MailStart {
    /// Their handles.
    pub files: Vec<FileToken>,
}

/// A reading was started.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MailStarted {
    /// What is read.
    pub mail: MailId,
    /// The act to poll with `job_get`.
    pub job: JobId,
    /// The firm's own addresses, as far as they are known.
    pub ours: Vec<String>,
}

/// What would become of a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum MailState {
    /// It is logged.
    Ready,
    /// It is in the log already.
    Present,
    /// No card has the address.
    Unknown,
    /// Several cards have the address.
    Ambiguous,
    /// It cannot be read.
    Unreadable,
}

/// Whose an address is.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct MailChoice {
    /// The address.
    pub address: String,
    /// The card.
    pub contact: ContactId,
}

/// A look at what was read.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct MailLook {
    /// What was read.
    pub mail: MailId,
    /// The firm's own addresses: what comes from one of them went out.
    pub ours: Vec<String>,
    /// Whose an address is that no card has, or several.
    pub choices: Vec<MailChoice>,
    /// Only messages of this state.
    pub only: Option<MailState>,
    /// First message.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// A card that a message leads to.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MailPerson {
    /// The card.
    pub id: ContactId,
    /// Its name as listed.
    pub name: String,
}

/// What a message seems to ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ReplyAsk {
    /// That nobody writes any more.
    Stop,
    /// Nothing: a message came back, and an address does not work.
    Bounce,
}

/// A message that waits for a decision.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReplyView {
    /// The communication.
    pub id: CommunicationId,
    /// What it seems to ask for.
    pub ask: ReplyAsk,
    /// When it was sent.
    pub at: DateTime<Utc>,
    /// Whose it is.
    pub people: Vec<super::communication::RegisterPerson>,
    /// Its subject.
    pub subject: String,
    /// How its text begins.
    pub text: String,
    /// The addresses that do not work.
    pub addresses: Vec<String>,
    /// Titles of the consents that would be taken back; with none, an objection is noted.
    pub consents: Vec<String>,
    /// The one of these that the message answers to: only that one is taken back, unless all are meant.
    pub answers: Option<String>,
}

/// The messages about which nobody decided, latest first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReplyList {
    /// At most 200.
    pub replies: Vec<ReplyView>,
}

/// Decides about a message.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ReplySettle {
    /// The communication.
    pub id: CommunicationId,
    /// Do what it asks for; false: it asked for nothing.
    pub done: bool,
    /// Take back every consent to written messages, also where the message answers to one newsletter.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub all: bool,
}

/// A message in the look.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MailLine {
    /// Its place among all messages that were read, from 0.
    pub number: u32,
    /// What would become of it.
    pub state: MailState,
    /// Why it cannot be read: `no-message`, `too-large`, `too-heavy`, `empty`, `no-date`, `future-date`.
    pub reason: Option<String>,
    /// Name of its file.
    pub file: String,
    /// When it was sent.
    pub at: Option<DateTime<Utc>>,
    /// Which way it went.
    pub direction: Direction,
    /// The address on the other side that decides.
    pub address: Option<String>,
    /// The cards that it would be logged for, or that have the address.
    pub people: Vec<MailPerson>,
    /// Its subject.
    pub subject: String,
    /// What it seems to ask for.
    pub asks: Option<ReplyAsk>,
    /// Files that would be kept.
    pub files: u32,
    /// Files that are too large to be kept.
    pub too_large: u32,
}

/// How many messages of each state.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MailCounts {
    /// They would be logged.
    pub ready: u32,
    /// In the log already.
    pub present: u32,
    /// No card has the address.
    pub unknown: u32,
    /// Several cards have the address.
    pub ambiguous: u32,
    /// They cannot be read.
    pub unreadable: u32,
}

/// A look at what was read.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MailPreview {
    /// Files that were read.
    pub files: u32,
    /// How many messages of each state.
    pub counts: MailCounts,
    /// A page of messages.
    pub lines: Vec<MailLine>,
    /// Messages of the state that was asked for.
    pub total: u32,
}

/// Log what is ready.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct MailCommit {
    /// What was read.
    pub mail: MailId,
    /// The firm's own addresses.
    pub ours: Vec<String>,
    /// Whose an address is that no card has, or several.
    pub choices: Vec<MailChoice>,
    /// Purpose: mandatory.
    pub purpose: PurposeId,
    /// Retention class: mandatory (S8).
    pub retention: RetentionClassId,
    /// What they are about.
    pub category: Option<Category>,
    /// Messages that are kept under another class.
    pub exceptions: Vec<MailException>,
}

/// A message that is kept under another class than the others.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct MailException {
    /// Its place among all messages that were read.
    pub number: u32,
    /// Its retention class.
    pub retention: RetentionClassId,
}

/// An action that took mail in.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MailBatch {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// For undo.
    pub txn: TxnId,
    /// Files that were read.
    pub files: u32,
    /// Messages in them.
    pub messages: u32,
    /// Communications that were logged.
    pub logged: u32,
    /// Messages that were in the log already.
    pub present: u32,
    /// Attachments that were kept.
    pub attachments: u32,
    /// Communications that are still in the log.
    pub left: u32,
}

/// The actions that took mail in, latest first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MailList {
    /// At most fifty.
    pub batches: Vec<MailBatch>,
}

/// A file that came with a message.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AttachmentView {
    /// Identity.
    pub id: AttachmentId,
    /// Name.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// Its bytes are in the archive; a file that was too large is only named.
    pub kept: bool,
}

/// Takes a file out, and opens it where that is safe.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct AttachmentOpen {
    /// The communication.
    pub communication: CommunicationId,
    /// The file.
    pub id: AttachmentId,
}

/// What became of a file.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AttachmentOpened {
    /// False when the person cancelled.
    pub saved: bool,
    /// False for a kind of file that is only saved, such as a program.
    pub opened: bool,
}
