//! Cards to look after: to be confirmed (S51), and people to be told where their data came from (F46).

use super::{communication::Channel, ids::ContactId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A page of the cards that nobody confirmed lately.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct VerifyList {
    /// For so many months.
    pub months: u32,
    /// Part of the name.
    pub name: String,
    /// Lines to leave out.
    pub offset: u32,
    /// Lines to give, at most 200.
    pub limit: u32,
}

/// A card that nobody confirmed lately.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct VerifyLine {
    /// Who.
    pub contact: ContactId,
    /// Their name.
    pub name: String,
    /// When somebody last confirmed it; null when nobody did.
    pub verified_on: Option<NaiveDate>,
    /// When it was recorded.
    pub created_on: NaiveDate,
    /// Whole months since then.
    pub months: u32,
}

/// A page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct VerifyPage {
    /// The oldest first.
    pub rows: Vec<VerifyLine>,
    /// All of them.
    pub total: u32,
}

/// Say that cards are right as they stand.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactConfirm {
    /// Which, at most 200.
    pub ids: Vec<ContactId>,
}

/// A page of the people who were not told where their data came from (Art. 14 GDPR).
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct NoticeList {
    /// Only those whose month is over.
    pub late: bool,
    /// Part of the name.
    pub name: String,
    /// Lines to leave out.
    pub offset: u32,
    /// Lines to give, at most 200.
    pub limit: u32,
}

/// Somebody who was not told.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct NoticeLine {
    /// Who.
    pub contact: ContactId,
    /// Their name.
    pub name: String,
    /// Where the data came from.
    pub source: String,
    /// When the firm got them.
    pub obtained_on: NaiveDate,
    /// The first contact, if there was one.
    pub first_contact_on: Option<NaiveDate>,
    /// Last day for the notice.
    pub due_on: NaiveDate,
    /// Days until then; negative when it is over.
    pub days_left: i32,
}

/// A page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct NoticePage {
    /// Those who wait longest first.
    pub rows: Vec<NoticeLine>,
    /// All of them.
    pub total: u32,
    /// Those whose month is over.
    pub late: u32,
    /// Version of the notice in force; null before one was issued.
    pub in_force: Option<u32>,
}

/// Write down that people were given the notice in force.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct NoticeGive {
    /// Who, at most 200.
    pub ids: Vec<ContactId>,
    /// When.
    pub on: NaiveDate,
    /// How.
    pub channel: Channel,
}

/// Why no notice is due (Art. 14(5) GDPR).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum NoticeGround {
    /// The person has the information already.
    Known,
    /// Impossible, or a disproportionate effort.
    Disproportionate,
    /// A law says that the data are obtained.
    Law,
    /// Professional secrecy.
    Secrecy,
}

/// Say that no notice is due to people.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct NoticeWaive {
    /// Who, at most 200.
    pub ids: Vec<ContactId>,
    /// Why.
    pub ground: NoticeGround,
    /// What stands behind it.
    pub note: Option<String>,
}

/// Say that the notice is due after all.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct NoticeOwe {
    /// To whom, at most 200.
    pub ids: Vec<ContactId>,
}

/// A page of the people to whom no notice is due.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct NoticeWaivedList {
    /// Part of the name.
    pub name: String,
    /// Lines to leave out.
    pub offset: u32,
    /// Lines to give, at most 200.
    pub limit: u16,
}

/// Somebody to whom no notice is due.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct NoticeWaivedLine {
    /// Who.
    pub contact: ContactId,
    /// Their name.
    pub name: String,
    /// Why.
    pub ground: NoticeGround,
    /// What stands behind it.
    pub note: Option<String>,
    /// When it was decided.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
}

/// A page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct NoticeWaivedPage {
    /// The latest decision first.
    pub rows: Vec<NoticeWaivedLine>,
    /// All of them.
    pub total: u32,
}
