//! To whom the data of one person went (Art. 15(1)(c) and 19 GDPR).

use super::ids::{ContactId, DisclosureId, RecipientId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// To whom data go: somebody of the register of recipients, or another name.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct DataReceiver {
    /// An entry of the register; null = by name.
    pub recipient: Option<RecipientId>,
    /// Another name; empty with an entry of the register.
    pub name: String,
}

/// How the data of a person left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum DisclosureWay {
    /// A file with the data of cards.
    Export,
    /// A list of people to contact.
    List,
    /// Written down by hand.
    ByHand,
    /// A notice of a request (Art. 19).
    Notice,
}

/// The data of a person went to somebody.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct DisclosureView {
    /// Its id; null for what another record tells.
    pub id: Option<DisclosureId>,
    /// When.
    pub on: NaiveDate,
    /// To whom.
    pub name: String,
    /// How.
    pub way: DisclosureWay,
    /// Which data: in words, the format of a file, the number of a request.
    pub what: String,
    /// What for.
    pub why: Option<String>,
    /// Who wrote it down; empty for what another record tells.
    pub by: String,
}

/// To whom the data of a person went.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct DisclosureAsk {
    /// The card.
    pub contact: ContactId,
}

/// Everything that the archive knows of.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct DisclosureList {
    /// The latest day first.
    pub disclosures: Vec<DisclosureView>,
}

/// Write down that data of a person went to somebody.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct DisclosureRecord {
    /// The card.
    pub contact: ContactId,
    /// To whom.
    pub to: DataReceiver,
    /// When.
    pub on: NaiveDate,
    /// Which data, in words.
    pub what: String,
    /// What for.
    pub why: Option<String>,
}

/// Strike out one that was written down by mistake.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct DisclosureStrike {
    /// The card.
    pub contact: ContactId,
    /// Which.
    pub id: DisclosureId,
    /// Why.
    pub reason: String,
}
