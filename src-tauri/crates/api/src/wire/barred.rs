//! Who cannot be used, and why (S44).

use super::{
    communication::Channel,
    consent::StopAuthor,
    ids::{ContactId, PurposeId},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why somebody cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum BarKind {
    /// The person objected.
    Objection,
    /// The person took a consent back.
    Withdrawn,
    /// Storage only.
    Restricted,
    /// The firm put the card aside.
    NotUsable,
    /// The firm set a block.
    Block,
    /// The law sets a block.
    ByLaw,
    /// The address is on the suppression list.
    Suppressed,
    /// The number is in the public opt-out register.
    OptOut,
}

/// A page of the list.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct StopList {
    /// Only for this reason.
    pub what: Option<BarKind>,
    /// Only because of them.
    pub author: Option<StopAuthor>,
    /// Only what covers this purpose.
    pub purpose: Option<PurposeId>,
    /// Only what covers this channel.
    pub channel: Option<Channel>,
    /// Part of the name.
    pub name: String,
    /// Lines to leave out.
    pub offset: u32,
    /// Lines to give, at most 200.
    pub limit: u32,
}

/// One thing that keeps somebody from being used.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct StopLine {
    /// Who.
    pub contact: ContactId,
    /// Their name.
    pub name: String,
    /// Why.
    pub what: BarKind,
    /// Because of whom.
    pub author: StopAuthor,
    /// Titles of the purposes; empty = as far as the reason goes.
    pub purposes: Vec<String>,
    /// Channels; empty = all of them.
    pub channels: Vec<Channel>,
    /// In words, or the title of the consent that was taken back.
    pub ground: Option<String>,
    /// Since when; null when nobody knows.
    pub since: Option<NaiveDate>,
}

/// How many lines a reason has.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct StopCount {
    /// The reason.
    pub what: BarKind,
    /// Lines.
    pub count: u32,
}

/// A page of who cannot be used.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct StopPage {
    /// By name.
    pub rows: Vec<StopLine>,
    /// All lines that are meant.
    pub total: u32,
    /// Lines of each reason, whatever is asked for.
    pub counts: Vec<StopCount>,
}
