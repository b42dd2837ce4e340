//! The register: what is asked for, and what is found.

use super::{Category, Channel, CommunicationView, Delivery, Direction};
use crate::wire::ids::{CampaignId, CaseId, ContactId, PurposeId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the register of all communications shows; every part must hold.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CommunicationRegister {
    /// Words in subject, text or outcome.
    pub text: String,
    /// By this channel.
    pub channel: Option<Channel>,
    /// Name of the channel, for `other`.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub channel_name: Option<String>,
    /// This way.
    pub direction: Option<Direction>,
    /// About this.
    pub category: Option<Category>,
    /// For this purpose.
    pub purpose: Option<PurposeId>,
    /// So far in another program.
    pub delivery: Option<Delivery>,
    /// Only messages that the server or the gate stopped, or that were given up.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub failed: bool,
    /// Part of this campaign.
    #[serde(default)]
    pub campaign: Option<CampaignId>,
    /// With this person.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub contact: Option<ContactId>,
    /// In this case.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub case: Option<CaseId>,
    /// Logged or last changed by this operator, by name.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub operator: Option<String>,
    /// Words in the outcome.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub outcome: Option<String>,
    /// Only what has no outcome.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub without_outcome: bool,
    /// Only what is to be followed up, the earliest day first.
    pub follow_up: bool,
    /// From this day on.
    pub since: Option<NaiveDate>,
    /// Up to this day.
    pub until: Option<NaiveDate>,
    /// First item.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// Somebody in the register.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RegisterPerson {
    /// The card.
    pub id: ContactId,
    /// Name as listed; null for a card that is gone.
    pub name: Option<String>,
}

/// One line of the register.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RegisterLine {
    /// The item.
    pub item: CommunicationView,
    /// The people.
    pub people: Vec<RegisterPerson>,
    /// The piece of text in which the words stand that were asked for; empty without any.
    pub snippet: Vec<SnippetPart>,
}

/// A piece of a snippet.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct SnippetPart {
    /// What stands there.
    pub text: String,
    /// It is what was looked for.
    pub found: bool,
}

/// A window of the register.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RegisterPage {
    /// Lines, latest first.
    pub lines: Vec<RegisterLine>,
    /// Items in all; of words, no more than a thousand are counted.
    pub total: u32,
    /// How many of them came in; null where words or a direction are asked for.
    pub inbound: Option<u32>,
    /// There are more than were counted.
    pub more: bool,
}
