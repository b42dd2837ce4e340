//! The register of requests of data subjects (DOMAIN 4.6).

mod act;
mod letter;
mod words;

pub use act::*;
pub use letter::*;
pub use words::*;

use super::communication::Channel;
use super::ids::{ConsentTypeId, ContactId, RequestId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Whether this computer reminds of requests that are due.
#[derive(Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RemindersView {
    /// It does.
    pub on: bool,
}

/// A window of the register.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RequestList {
    /// Words in number, requester or person.
    pub search: String,
    /// In one of these states; none = in any.
    pub states: Vec<RequestState>,
    /// This right is asked.
    pub kind: Option<RightKind>,
    /// This operator works on it.
    pub assignee: Option<String>,
    /// About this card.
    pub contact: Option<ContactId>,
    /// First item.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// A line of the register.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RequestLine {
    /// Which.
    pub id: RequestId,
    /// Official number.
    pub number: String,
    /// Where it stands.
    pub state: RequestState,
    /// What is asked.
    pub kinds: Vec<RightKind>,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// How it came.
    pub channel: Channel,
    /// Who asks, as written.
    pub requester: String,
    /// As what.
    pub relation: Relation,
    /// For whom, when somebody else asks.
    pub person: Option<String>,
    /// The card.
    pub contact: Option<ContactId>,
    /// Its name.
    pub name: Option<String>,
    /// Who works on it.
    pub assignee: Option<String>,
    /// Prudent day.
    pub prudent_on: NaiveDate,
    /// Last day.
    pub due_on: NaiveDate,
    /// Days to the last one; null when the clock stands still or the request is closed.
    pub days_left: Option<i32>,
    /// Since when the clock stands still.
    pub paused_since: Option<NaiveDate>,
    /// When the person was told that it takes longer.
    pub extended_on: Option<NaiveDate>,
    /// When it was closed.
    pub closed_on: Option<NaiveDate>,
}

/// Requests, those that are due first in front.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RequestPage {
    /// In order.
    pub rows: Vec<RequestLine>,
    /// How many there are.
    pub total: u64,
    /// Who may work on them.
    pub operators: Vec<String>,
}

/// Who asks.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct Requester {
    /// Name.
    pub name: String,
    /// Address, on several lines.
    pub address: Option<String>,
    /// E-mail, PEC or number.
    pub reach: Option<String>,
}

/// Enter a request.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RequestCreate {
    /// What is asked.
    pub kinds: Vec<RightKind>,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// How it came.
    pub channel: Channel,
    /// Who asks.
    pub requester: Requester,
    /// As what.
    pub relation: Relation,
    /// For whom, when somebody else asks.
    pub person: Option<String>,
    /// The card, if it was found.
    pub contact: Option<ContactId>,
    /// In the person's words.
    pub text: Option<String>,
    /// The consents that are taken back, where the person names them.
    #[serde(default)]
    pub withdraws: Vec<ConsentTypeId>,
    /// The person says that data are wrong.
    pub contested: bool,
    /// The closed request that it comes back to.
    pub follows: Option<RequestId>,
    /// Who works on it.
    pub assignee: Option<String>,
}

/// A request was entered.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RequestCreated {
    /// Which.
    pub id: RequestId,
}

/// Names a request.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RequestNamed {
    /// Which.
    pub request: RequestId,
}

/// Name the card of a request.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RequestLink {
    /// Which.
    pub request: RequestId,
    /// The card; null takes the wrong one away.
    pub contact: Option<ContactId>,
}

/// Until when.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RequestClock {
    /// Last day of the first term.
    pub first_on: NaiveDate,
    /// Prudent day of the term in force.
    pub prudent_on: NaiveDate,
    /// Last day of the term in force.
    pub due_on: NaiveDate,
    /// Days to it; negative when it is over.
    pub days_left: i32,
    /// The term is over.
    pub over: bool,
    /// Since when the clock stands still.
    pub paused_since: Option<NaiveDate>,
    /// Days that it stood still.
    pub paused_days: u32,
    /// When the person was told that it takes longer.
    pub extended_on: Option<NaiveDate>,
    /// The last day after an extension, while one may still be told.
    pub longer_on: Option<NaiveDate>,
}

/// Somebody who has data of the person.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RequestHolder {
    /// Name.
    pub name: String,
    /// When data last went there.
    pub on: NaiveDate,
}

/// The four steps.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RequestSteps {
    /// Who asks.
    pub identify: StepState,
    /// About what.
    pub scope: StepState,
    /// Doing it.
    pub execute: StepState,
    /// Telling the person.
    pub answer: StepState,
}

/// What was found out about the identity.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RequestIdentity {
    /// When.
    pub on: NaiveDate,
    /// How.
    pub method: IdentityMethod,
    /// Certain or not.
    pub verified: bool,
    /// In words.
    pub note: Option<String>,
}

/// What became of one right.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RequestResult {
    /// The right.
    pub right: RightKind,
    /// When.
    pub on: NaiveDate,
    /// What became of it.
    pub outcome: ActionOutcome,
    /// Why not, or not all.
    pub grounds: Vec<RefusalGround>,
    /// In words.
    pub note: Option<String>,
}

/// For what a right that is asked may be refused.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RequestGrounds {
    /// The right.
    pub right: RightKind,
    /// Its own grounds first; empty = it can't be refused (GDPR 7(3), 21(3)).
    pub grounds: Vec<RefusalGround>,
    /// Those of them that stand only with the facts behind them.
    pub factual: Vec<RefusalGround>,
}

/// A document of a request.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RequestLetter {
    /// What it is.
    pub kind: LetterKind,
    /// Protocol number.
    pub code: String,
    /// When it was set.
    pub on: NaiveDate,
    /// SHA-256 of the PDF, in hex.
    pub sha256: String,
    /// Subject.
    pub subject: Option<String>,
    /// Text.
    pub text: Option<String>,
    /// To whom, for a notice.
    pub recipient: Option<String>,
    /// Why it takes longer, for the letter that says so.
    pub ground: Option<ExtensionGround>,
    /// The same in words.
    pub reason: Option<String>,
    /// When it went out.
    pub sent_on: Option<NaiveDate>,
    /// How.
    pub sent_how: Option<Channel>,
    /// The proof.
    pub proof: Option<String>,
    /// Papers that are kept and can be read again: one, or the parts of a long pack.
    pub papers: u32,
}

/// Something that happened to a request.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RequestHappening {
    /// When it was written.
    pub at: DateTime<Utc>,
    /// The day on which it happened.
    pub on: Option<NaiveDate>,
    /// Who wrote it.
    pub by: String,
    /// Stable word of what happened.
    pub what: String,
    /// Which right.
    pub right: Option<RightKind>,
    /// What became of it.
    pub outcome: Option<ActionOutcome>,
    /// Which document.
    pub letter: Option<LetterKind>,
    /// Its number.
    pub code: Option<String>,
    /// In words.
    pub text: Option<String>,
}

/// A request that another one is linked to.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RequestRelated {
    /// Which.
    pub id: RequestId,
    /// Official number.
    pub number: String,
    /// It comes back to this one; else this one comes back to it.
    pub later: bool,
}

/// A request with everything that happened to it.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RequestView {
    /// Which.
    pub id: RequestId,
    /// Official number.
    pub number: String,
    /// Where it stands.
    pub state: RequestState,
    /// What is asked.
    pub kinds: Vec<RightKind>,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// How it came.
    pub channel: Channel,
    /// Who asks.
    pub requester: Requester,
    /// As what.
    pub relation: Relation,
    /// For whom, when somebody else asks.
    pub person: Option<String>,
    /// In the person's words.
    pub text: Option<String>,
    /// The person says that data are wrong.
    pub contested: bool,
    /// The card.
    pub contact: Option<ContactId>,
    /// Its name, when it is in the register.
    pub name: Option<String>,
    /// The card is restricted now.
    pub restricted: bool,
    /// The consents of the card, where the request takes one back.
    pub consents: Vec<RequestConsent>,
    /// The data of the card were changed since the request arrived.
    pub corrected: bool,
    /// The letter that it needs next.
    pub next_letter: LetterKind,
    /// It may be closed now, as its rights ended.
    pub closable: bool,
    /// Who works on it.
    pub assignee: Option<String>,
    /// Who may.
    pub operators: Vec<String>,
    /// Until when.
    pub clock: RequestClock,
    /// The four steps.
    pub steps: RequestSteps,
    /// The identity.
    pub identity: Option<RequestIdentity>,
    /// Whether there are data about the person.
    pub found: Option<bool>,
    /// About which data.
    pub scope: Option<String>,
    /// What became of each right.
    pub results: Vec<RequestResult>,
    /// For what each right may be refused, in the order in which they are asked.
    pub refusals: Vec<RequestGrounds>,
    /// Documents.
    pub letters: Vec<RequestLetter>,
    /// Recipients that were told.
    pub notified: Vec<String>,
    /// Who has data of the person by the record of disclosures, those that were told already too.
    pub holders: Vec<RequestHolder>,
    /// How it would end now.
    pub outcome: Option<RequestOutcome>,
    /// When it was closed.
    pub closed_on: Option<NaiveDate>,
    /// In words.
    pub closing_note: Option<String>,
    /// The request that this one comes back to, and those that come back to this one.
    pub related: Vec<RequestRelated>,
    /// Everything that happened, latest first.
    pub happenings: Vec<RequestHappening>,
}
