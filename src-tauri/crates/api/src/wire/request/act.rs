//! What happens to a request, as a form says it.

use super::{ActionOutcome, ExtensionGround, IdentityMethod, RefusalGround, RestrictionGround, RightKind};
use crate::wire::communication::Channel;
use crate::wire::ids::{ConsentTypeId, RequestId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Write what happened.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RequestActAsk {
    /// Which request.
    pub request: RequestId,
    /// What.
    pub act: RequestAct,
}

/// What happened.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case", rename_all_fields = "camelCase", deny_unknown_fields)]
#[ts(tag = "what", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum RequestAct {
    /// Somebody works on it.
    Assign {
        /// Operator; null = nobody.
        to: Option<String>,
    },
    /// Taken in charge.
    Acknowledge {
        /// When.
        on: NaiveDate,
    },
    /// The identity is asked for: the clock stands still.
    AskIdentity {
        /// When.
        on: NaiveDate,
        /// The reasonable doubt.
        doubt: String,
    },
    /// The identity is certain, or cannot be made so.
    SettleIdentity {
        /// When.
        on: NaiveDate,
        /// How.
        method: IdentityMethod,
        /// Certain or not.
        verified: bool,
        /// In words.
        note: Option<String>,
    },
    /// It is clear about which data.
    Scope {
        /// When.
        on: NaiveDate,
        /// There are data about the person.
        found: bool,
        /// Which.
        text: Option<String>,
    },
    /// A right was executed or refused.
    Result {
        /// When.
        on: NaiveDate,
        /// Which.
        right: RightKind,
        /// What became of it.
        outcome: ActionOutcome,
        /// Why not, or not all.
        grounds: Vec<RefusalGround>,
        /// In words.
        note: Option<String>,
        /// The consents that are withdrawn with it (Art. 7(3) GDPR).
        #[serde(default)]
        consents: Vec<ConsentTypeId>,
    },
    /// A document went out.
    Sent {
        /// When.
        on: NaiveDate,
        /// Its number.
        code: String,
        /// How.
        how: Channel,
        /// The proof.
        proof: String,
    },
    /// The letter about more time went out: the term is two months longer.
    Extend {
        /// When.
        on: NaiveDate,
        /// Its number.
        code: String,
        /// How.
        how: Channel,
        /// The proof.
        proof: String,
        /// Why.
        ground: ExtensionGround,
        /// In words.
        reason: String,
    },
    /// A recipient of the data was told.
    Notified {
        /// When.
        on: NaiveDate,
        /// Who.
        recipient: String,
        /// How.
        how: Channel,
    },
    /// The card is restricted, or no more.
    Restrict {
        /// When.
        on: NaiveDate,
        /// On or off.
        restricted: bool,
        /// Why.
        ground: RestrictionGround,
        /// In words.
        reason: Option<String>,
        /// The person was told before it is lifted.
        told_on: Option<NaiveDate>,
    },
    /// A note.
    Note {
        /// When.
        on: NaiveDate,
        /// What.
        text: String,
    },
    /// Closed for good.
    Close {
        /// When.
        on: NaiveDate,
        /// The person took it back.
        withdrawn: bool,
        /// In words.
        note: Option<String>,
    },
}

/// A consent that a request can take back.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RequestConsent {
    /// The type.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: ConsentTypeId,
    /// Its title.
    pub title: String,
    /// It can be taken back: given, or given once and run out.
    pub lives: bool,
    /// The request names it.
    pub named: bool,
    /// It was taken back since the request arrived.
    pub withdrawn: bool,
}
