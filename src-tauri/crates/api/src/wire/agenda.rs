//! Coming back to communications, and saved views of their register.

use super::communication::{Category, Channel, Delivery, Direction, RegisterLine};
use super::ids::{CaseId, CommunicationId, ContactId, PurposeId, ViewId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Says when somebody comes back to an item.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CommunicationFollow {
    /// The item.
    pub id: CommunicationId,
    /// The day; null when it is done.
    pub follow_up_on: Option<NaiveDate>,
    /// How it ended; null leaves what stands there.
    pub outcome: Option<String>,
}

/// Asks for the agenda.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct AgendaAsk {
    /// Lines of each part at most, up to 200.
    pub limit: u16,
}

/// One part of the agenda.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AgendaPart {
    /// Lines, the earliest day first.
    pub lines: Vec<RegisterLine>,
    /// How many there are.
    pub total: u32,
}

/// What is to be followed up.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AgendaView {
    /// The day that counts as today.
    pub today: NaiveDate,
    /// Its days are over.
    pub overdue: AgendaPart,
    /// Today.
    pub due: AgendaPart,
    /// In the six days after today.
    pub week: AgendaPart,
    /// Beyond.
    pub later: AgendaPart,
}

/// What is chosen in the register.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RegisterChoice {
    /// Words in subject, text or outcome.
    pub text: String,
    /// With this person.
    pub contact: Option<ContactId>,
    /// By this channel.
    pub channel: Option<Channel>,
    /// Name of the channel, for `other`.
    #[serde(default)]
    pub channel_name: Option<String>,
    /// This way.
    pub direction: Option<Direction>,
    /// About this.
    pub category: Option<Category>,
    /// For this purpose.
    pub purpose: Option<PurposeId>,
    /// Words in the outcome.
    pub outcome: Option<String>,
    /// Only what has no outcome.
    pub without_outcome: bool,
    /// In this case.
    pub case: Option<CaseId>,
    /// Logged or last changed by this operator, by name.
    pub operator: Option<String>,
    /// So far in another program.
    pub delivery: Option<Delivery>,
    /// Only what is to be followed up.
    pub follow_up: bool,
    /// From this day on.
    pub since: Option<NaiveDate>,
    /// Up to this day.
    pub until: Option<NaiveDate>,
}

/// A saved view of the register.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RegisterViewView {
    /// Its id.
    pub id: ViewId,
    /// Its name.
    pub name: String,
    /// What it chooses.
    pub choice: RegisterChoice,
}

/// The saved views of the register, and who can be chosen.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RegisterViewList {
    /// In the order of their names.
    pub views: Vec<RegisterViewView>,
    /// Names of the operators.
    pub operators: Vec<String>,
    /// Names of the channels that the firm added.
    pub channels: Vec<String>,
}

/// Save a view; with an id, over that view.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RegisterViewSave {
    /// The view to write over.
    pub id: Option<ViewId>,
    /// Its name.
    pub name: String,
    /// What it chooses.
    pub choice: RegisterChoice,
}
