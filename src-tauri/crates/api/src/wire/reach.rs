//! Calling and writing: the question, the gate's answer, and how it ended.

use super::communication::Channel;
use super::consent::{GateCode, StopAuthor};
use super::ids::{CommunicationId, ConsentTypeId, ContactId, PointId, ReasonId, TxnId};
use super::point::PointKind;
use super::privacy::ReasonBasis;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What may a person be called or written to for?
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ReachAsk {
    /// The person.
    pub contact: ContactId,
    /// Telephone, e-mail or PEC.
    pub channel: Channel,
    /// Through which point; null = the one used first.
    pub point: Option<PointId>,
}

/// One address or number.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReachPlace {
    /// Its id.
    pub id: PointId,
    /// Its sort.
    pub kind: PointKind,
    /// As shown.
    pub display: String,
    /// It passed its check and did not come back.
    pub usable: bool,
}

/// One thing to choose: a consent of the person, or a reason.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReachChoice {
    /// The consent type; null for a reason.
    pub consent: Option<ConsentTypeId>,
    /// The reason; null for a consent.
    pub reason: Option<ReasonId>,
    /// Title of either.
    pub title: String,
    /// What the reason rests on.
    pub basis: Option<ReasonBasis>,
    /// Day of the consent.
    pub decided_on: Option<NaiveDate>,
    /// Its last day; null = always.
    pub valid_until: Option<NaiveDate>,
    /// The consent is for this sort of contact.
    pub fits: bool,
    /// The gate would say yes.
    pub allowed: bool,
    /// The retention class that it gets unless somebody says otherwise.
    pub kept: Option<String>,
    /// By what that is proposed.
    pub kept_by: Option<KeptBy>,
}

/// By what a retention class is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum KeptBy {
    /// The category.
    Category,
    /// It is marketing.
    Marketing,
    /// The reason.
    Reason,
    /// The channel.
    Channel,
}

/// The question before a call or message (S76, S97).
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReachQuestion {
    /// The person.
    pub contact: ContactId,
    /// Name as addressed.
    pub name: String,
    /// By which channel.
    pub channel: Channel,
    /// The reason must be stated: the switch of this sort of contact is on.
    pub asks: bool,
    /// Where it could go, the one used first in front.
    pub places: Vec<ReachPlace>,
    /// Valid consents, the fitting ones first, then the reasons.
    pub choices: Vec<ReachChoice>,
    /// Place in `choices` of the consent that opens the way.
    pub proposed: Option<u32>,
    /// What the gate says without a reason: first failing code, or `ok`.
    pub code: GateCode,
    /// All of them, in their order.
    pub codes: Vec<GateCode>,
    /// Consent type that is missing, expired or not enough.
    pub consent_type: Option<ConsentTypeId>,
    /// Its title.
    pub consent: Option<String>,
    /// The day that matters: expired on, withdrawn on, objection since.
    pub on: Option<NaiveDate>,
    /// Who closed the way, where the first code is a stop of this card.
    pub stopped_by: Option<StopAuthor>,
}

/// Call or write. The gate answers for good, and its answer stays in the person's journal.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ReachGo {
    /// The person.
    pub contact: ContactId,
    /// Telephone, e-mail or PEC.
    pub channel: Channel,
    /// Through which point; null = the one used first.
    pub point: Option<PointId>,
    /// On the ground of this consent.
    pub consent: Option<ConsentTypeId>,
    /// For this reason. Neither = nobody was asked, where the switch is off.
    pub reason: Option<ReasonId>,
    /// Subject of a message.
    pub subject: Option<String>,
    /// Its text; with one, a whole draft is opened.
    pub text: Option<String>,
    /// Hand it to the firm's mail server instead of opening the mail program.
    #[serde(default)]
    pub send: bool,
    /// The consent that is asked for with it: an answer is waited for, or a yes was asked to be renewed, once (S63).
    #[serde(default)]
    pub asks: Option<ConsentTypeId>,
}

/// What came of it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReachWent {
    /// The gate said yes.
    pub allowed: bool,
    /// A reason would open the way.
    pub needs_reason: bool,
    /// First failing code, or `ok`.
    pub code: GateCode,
    /// All codes, in their order.
    pub codes: Vec<GateCode>,
    /// The communication that was logged; null when the gate said no.
    pub communication: Option<CommunicationId>,
    /// A program of the system took the number or address.
    pub opened: bool,
    /// For undo.
    pub txn: TxnId,
}

/// Say how a call or message ended that was opened in another program.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CommunicationSettle {
    /// The item.
    pub id: CommunicationId,
    /// Sent, or the call took place.
    pub done: bool,
    /// Outcome.
    pub outcome: Option<String>,
    /// Minutes of a call.
    pub minutes: Option<u32>,
    /// Day on which somebody comes back to it (S16).
    #[serde(default)]
    pub follow_up_on: Option<NaiveDate>,
    /// Whoever was called wants no more calls for marketing (S61).
    #[serde(default)]
    pub no_more_calls: bool,
}
