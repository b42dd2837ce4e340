//! Asking for consents: the words, the messages made of them, and somebody who calls.

use super::archive::Language;
use super::communication::Channel;
use super::contact::{ContactKind, FieldSet};
use super::ids::{ConsentTypeId, ContactId, PurposeId, SourceId, WordingId};
use super::point::NewPoint;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a consent is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum AskWay {
    /// Read aloud on the telephone.
    Phone,
    /// Written in an e-mail.
    Email,
    /// Written in a short message.
    Message,
}

/// The words of a way, as they are used now.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AskTextView {
    /// Which way.
    pub way: AskWay,
    /// 0 = what the program ships with.
    pub version: u32,
    /// Since when; null for what the program ships with.
    pub on: Option<NaiveDate>,
    /// In Italian.
    pub it: String,
    /// In English.
    pub en: String,
}

/// The words of every way.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AskTextList {
    /// Telephone, e-mail, message.
    pub texts: Vec<AskTextView>,
}

/// Make the next version of the words of a way.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct AskTextSave {
    /// Which way.
    pub way: AskWay,
    /// In Italian.
    pub it: String,
    /// In English.
    pub en: String,
}

/// What is read aloud on the telephone, in a language.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CallScriptRequest {
    /// Which language.
    pub language: Language,
}

/// What is read aloud, with the name of the firm in it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CallScript {
    /// Version of the words.
    pub version: u32,
    /// The words.
    pub text: String,
    /// Version of the privacy notice in force; null before the first was issued.
    pub notice: Option<u32>,
}

/// Ask for a message that asks a person for a consent.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct AskDraftRequest {
    /// The person.
    pub contact: ContactId,
    /// Which consent.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: ConsentTypeId,
    /// Which words.
    pub way: AskWay,
    /// In which language.
    pub language: Language,
}

/// A message that asks for a consent.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AskDraft {
    /// Version of its words.
    pub version: u32,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
}

/// What a caller answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum CallReply {
    /// Yes.
    Yes,
    /// No.
    No,
    /// They want to think about it.
    Later,
}

/// One question of a call and its answer.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CallAnswer {
    /// Which consent.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: ConsentTypeId,
    /// The answer.
    pub reply: CallReply,
    /// The text that was read aloud; null = none.
    pub wording: Option<WordingId>,
}

/// Make the card of somebody who calls, with the notice, the call and the answers (S62).
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CallTakeIn {
    /// Person or organisation.
    pub kind: ContactKind,
    /// Their name.
    pub fields: Vec<FieldSet>,
    /// How to reach them: at least one.
    pub points: Vec<NewPoint>,
    /// Source of acquisition.
    pub source: SourceId,
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
