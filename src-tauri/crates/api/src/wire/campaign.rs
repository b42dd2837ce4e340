//! Campaigns: one text to many.

use super::consent::GateCode;
use super::grid::ContactFilter;
use super::ids::{CampaignId, ConsentTypeId, ContactId, GoodsId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far a campaign got.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum CampaignState {
    /// Being written.
    Draft,
    /// Its messages go.
    Running,
    /// Held up.
    Paused,
    /// Stopped for good.
    Stopped,
}

/// Who a campaign is for: a search and filters, as of the list of people.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CampaignAudience {
    /// Name of the saved list that it was taken from; empty = everybody.
    pub list: String,
    /// Search text.
    pub search: String,
    /// Filters.
    pub filters: Vec<ContactFilter>,
}

/// Why somebody is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct LeftOutWhy {
    /// The gate's code; `ok` for an address that another card on the list has.
    pub code: GateCode,
    /// How many.
    pub count: u32,
}

/// A campaign.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CampaignView {
    /// Its id.
    pub id: CampaignId,
    /// What the firm calls it.
    pub title: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
    /// How a recipient ends it.
    pub farewell: String,
    /// The consent that it rests on; null for soft spam.
    pub consent: Option<ConsentTypeId>,
    /// The goods that soft spam offers.
    pub goods: Option<GoodsId>,
    /// Title of the consent, or of the goods.
    pub consent_title: String,
    /// Who it is for.
    pub audience: CampaignAudience,
    /// How far it got.
    pub state: CampaignState,
    /// When it was last changed.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// When it started; null for a draft.
    pub started_at: Option<DateTime<Utc>>,
    /// People on it at the start.
    pub included: u32,
    /// People left out at the start, by the reason that decided.
    pub left_out: Vec<LeftOutWhy>,
    /// No consent was looked for, because the switch was off.
    pub unchecked: bool,
    /// Messages that wait or are on their way.
    pub waiting: u32,
    /// Messages that the server took.
    pub sent: u32,
    /// Messages that did not go.
    pub not_sent: u32,
    /// Messages of which nobody knows.
    pub uncertain: u32,
}

/// All campaigns.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CampaignList {
    /// The latest first.
    pub campaigns: Vec<CampaignView>,
}

/// Names a campaign.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CampaignRequest {
    /// Which.
    pub id: CampaignId,
}

/// Add or change a campaign that has not started.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CampaignSave {
    /// Null for a new one.
    pub id: Option<CampaignId>,
    /// What the firm calls it.
    pub title: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub text: String,
    /// How a recipient ends it.
    pub farewell: String,
    /// The consent that it rests on.
    pub consent: Option<ConsentTypeId>,
    /// For soft spam, the goods that it offers; with them no consent counts.
    #[serde(default)]
    pub goods: Option<GoodsId>,
    /// Who it is for.
    pub audience: CampaignAudience,
}

/// A campaign was saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CampaignSaved {
    /// Its id.
    pub id: CampaignId,
}

/// Hold a campaign up, go on with it, or stop it for good.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CampaignStep {
    /// Which.
    pub id: CampaignId,
    /// What it becomes.
    pub state: CampaignState,
}

/// A page of those who are left out.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CampaignPeople {
    /// The campaign.
    pub id: CampaignId,
    /// Who gets it: only of a draft, later its messages tell. Else who is left out.
    pub included: bool,
    /// First person.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// Somebody whom a campaign writes to, or leaves out.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CampaignPerson {
    /// The card.
    pub contact: ContactId,
    /// Name as listed; null for a card that is gone.
    pub name: Option<String>,
    /// The gate's codes, the deciding one first; `ok` for an address that another card on the list has. Empty for who gets it.
    pub codes: Vec<GateCode>,
}

/// Those whom a campaign writes to, or leaves out.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CampaignPeoplePage {
    /// People of the page.
    pub people: Vec<CampaignPerson>,
    /// In all.
    pub total: u32,
}
