//! Objections, and the answer to "may I write to them?".

use super::{Channel, ContactId, PurposeId, StopId};
use crate::wire::ids::FileToken;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Who set a stop.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum StopAuthor {
    /// The person (Art. 21).
    Subject,
    /// The controller.
    Controller,
    /// The law.
    Law,
}

/// An objection or block.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct StopView {
    /// Its id.
    pub id: StopId,
    /// Who set it.
    pub author: StopAuthor,
    /// Titles of the purposes that it covers; empty = all marketing.
    pub purposes: Vec<String>,
    /// Channels; empty = all.
    pub channels: Vec<Channel>,
    /// Since.
    pub since: NaiveDate,
    /// Somebody said since when; false where a list brought it, whose day `since` is.
    pub dated: bool,
    /// How it reached us, in words.
    pub ground: Option<String>,
    /// By which channel it arrived; null where nobody said it.
    pub arrived_by: Option<Channel>,
    /// Recorded at.
    pub recorded_at: DateTime<Utc>,
    /// Recorded by.
    pub recorded_by: String,
    /// Lifted on.
    pub lifted_on: Option<NaiveDate>,
    /// Why it was lifted.
    pub lifted_why: Option<String>,
    /// It was recorded in error.
    pub wrong: bool,
    /// Whether it may be lifted by whoever asks.
    pub liftable: bool,
    /// Whether whoever asks may say that it was recorded in error.
    pub correctable: bool,
}

/// Record an objection to marketing (S23, S61).
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct StopRecord {
    /// The person.
    pub contact: ContactId,
    /// Who set it.
    pub author: StopAuthor,
    /// Purposes of marketing; empty = all of it (F21).
    #[serde(default)]
    pub purposes: Vec<PurposeId>,
    /// Channels; empty = all.
    pub channels: Vec<Channel>,
    /// Since; not in the future.
    pub since: NaiveDate,
    /// How it reached us.
    pub ground: Option<String>,
    /// By which channel it arrived.
    #[serde(default)]
    pub arrived_by: Option<Channel>,
    /// A file that proves it, from `evidence_pick` or dropped (S23).
    #[serde(default)]
    pub file: Option<FileToken>,
}

/// Lift a stop of the controller, or as the Referente one of the law; or say that a stop was recorded in error.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct StopLift {
    /// The person.
    pub contact: ContactId,
    /// The stop.
    pub stop: StopId,
    /// Why.
    pub reason: String,
}

/// Codes of the contact gate, in their order (DOMAIN 4.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum GateCode {
    /// Erased.
    Erased,
    /// The address is on the suppression list.
    Suppressed,
    /// Restricted (Art. 18).
    Restricted,
    /// Objection (Art. 21).
    Objection,
    /// Consent withdrawn.
    Withdrawn,
    /// Not usable.
    NotUsable,
    /// No valid contact point.
    InvalidPoint,
    /// The register of oppositions was not asked in time.
    RpoMissing,
    /// The number is in the register of oppositions.
    RpoListed,
    /// Consent absent.
    ConsentAbsent,
    /// Consent refused.
    ConsentRefused,
    /// Consent expired.
    ConsentExpired,
    /// Evidence too weak.
    ConsentWeak,
    /// Consent does not cover this channel.
    ChannelNotCovered,
    /// A condition of soft spam fails.
    SoftSpam,
    /// The firm does not use soft spam.
    SoftSpamUnused,
    /// Soft spam goes by e-mail only.
    SoftSpamNoEmail,
    /// The message does not say which goods it is about.
    SoftSpamNoGoods,
    /// The message does not say how to object.
    SoftSpamNoLine,
    /// No sale is noted on the card.
    SoftSpamNoSale,
    /// What was sold is not like what is offered.
    SoftSpamOtherGoods,
    /// The address was not given in the sale.
    SoftSpamOtherAddress,
    /// The person was not told when the address was taken.
    SoftSpamNotInformed,
    /// The sale is too long ago.
    SoftSpamTooOld,
    /// The person refused a consent to marketing.
    SoftSpamRefused,
    /// No assessment of the legitimate interest.
    LiaMissing,
    /// The basis has ended.
    BasisEnded,
    /// Ok.
    Ok,
}

/// The answer for one channel: may I write to them, for marketing, today.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ChannelAnswer {
    /// The channel.
    pub channel: Channel,
    /// Yes or no for one message or call.
    pub allowed: bool,
    /// First failing code, or `ok`.
    pub code: GateCode,
    /// All codes.
    pub codes: Vec<GateCode>,
    /// Consent type that decides, by title.
    pub consent: Option<String>,
    /// Day that matters: consent given, objection since, expired on.
    pub on: Option<NaiveDate>,
    /// A newsletter would be allowed too.
    pub mass_allowed: bool,
}
