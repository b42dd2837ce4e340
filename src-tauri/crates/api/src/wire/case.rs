//! Cases (pratiche).

use super::communication::{Category, RegisterLine};
use super::ids::{CaseId, CommunicationId, ContactId, TxnId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which cases are listed; every part must hold.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CaseList {
    /// True for closed, false for open ones; null for all.
    pub closed: Option<bool>,
    /// Only those on which the person at the desk works.
    pub mine: bool,
    /// Of this card.
    pub contact: Option<ContactId>,
    /// Of this sort.
    pub category: Option<Category>,
    /// Words in the title.
    pub text: String,
    /// First item.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// A case.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CaseLine {
    /// Its id.
    pub id: CaseId,
    /// What it is about; empty in a list of everybody when its card is restricted.
    pub title: String,
    /// Sort.
    pub category: Category,
    /// The card.
    pub contact: ContactId,
    /// Its name; null for a card that is gone or may not be shown.
    pub name: Option<String>,
    /// Its card is restricted.
    pub restricted: bool,
    /// Who works on it.
    pub assignee: Option<String>,
    /// Since when the person waits.
    pub opened_at: DateTime<Utc>,
    /// When the person was first answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// How it ended.
    pub outcome: Option<String>,
    /// Communications in it.
    pub items: u32,
    /// A hold stands on it.
    pub held: bool,
}

/// A window of the cases.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CasePage {
    /// Open ones first, those that wait longest before the others.
    pub lines: Vec<CaseLine>,
    /// In all.
    pub total: u32,
    /// Names of the operators, for a choice.
    pub operators: Vec<String>,
    /// Name of the person at the desk.
    pub operator: String,
}

/// Names a case.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CaseRequest {
    /// The case.
    pub id: CaseId,
}

/// A case with what was said in it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CaseView {
    /// The case.
    pub case: CaseLine,
    /// Its communications, the earliest first.
    pub items: Vec<RegisterLine>,
    /// Names of the operators, for a choice.
    pub operators: Vec<String>,
}

/// Open a case, or change its particulars.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CaseSave {
    /// Null for a new one.
    pub id: Option<CaseId>,
    /// What it is about.
    pub title: String,
    /// Sort.
    pub category: Category,
    /// The card.
    pub contact: ContactId,
    /// Who works on it, by name.
    pub assignee: Option<String>,
    /// Since when the person waits; not in the future.
    pub opened_at: DateTime<Utc>,
    /// Communications that a new one begins with.
    pub items: Vec<CommunicationId>,
}

/// A case was saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CaseSaved {
    /// Its id.
    pub id: CaseId,
    /// For undo.
    pub txn: TxnId,
}

/// Put communications into a case, or take them out.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CaseLink {
    /// The case.
    pub id: CaseId,
    /// The communications.
    pub items: Vec<CommunicationId>,
    /// In, or out.
    pub linked: bool,
}

/// Close a case.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CaseClose {
    /// The case.
    pub id: CaseId,
    /// How it ended; required.
    pub outcome: String,
}

/// Asks for the report of a period, by the days on which cases were opened.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CaseReportAsk {
    /// From this day on.
    pub since: Option<NaiveDate>,
    /// Up to this day.
    pub until: Option<NaiveDate>,
}

/// How long people waited.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CaseTimes {
    /// How many came to it.
    pub count: u32,
    /// The one in the middle, in seconds.
    pub median: u32,
    /// The longest, in seconds.
    pub slowest: u32,
}

/// One line of the report.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CaseReportLine {
    /// First day of the month; null for all.
    pub month: Option<NaiveDate>,
    /// Sort; null for all.
    pub category: Option<Category>,
    /// Cases opened.
    pub opened: u32,
    /// Closed since.
    pub closed: u32,
    /// Open, and nobody has answered yet.
    pub waiting: u32,
    /// To the first answer.
    pub answer: CaseTimes,
    /// To the end.
    pub close: CaseTimes,
}

/// The report.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CaseReport {
    /// All together.
    pub all: CaseReportLine,
    /// By month, the latest first, and sort.
    pub lines: Vec<CaseReportLine>,
}
