//! Pairs that may be the same person, the plan of a merge, the merge and its undo (DOMAIN 4.9).

use super::consent::{ConsentBadge, StopView};
use super::contact::{ContactField, ContactKind, OriginView};
use super::ids::{ConsentTypeId, ContactId, JobId, TxnId};
use super::point::PointKind;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The pairs that wait for a decision.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct DuplicateList {
    /// First pair, from 0.
    pub offset: u32,
    /// Pairs, at most 200.
    pub limit: u16,
}

/// One card of a pair, with what tells homonyms apart.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PairCard {
    /// The card.
    pub contact: ContactId,
    /// Its name as listed.
    pub name: String,
    /// Its kind.
    pub kind: ContactKind,
    /// First e-mail.
    pub email: Option<String>,
    /// First phone.
    pub phone: Option<String>,
    /// City.
    pub city: Option<String>,
    /// When the card was made.
    pub created_at: DateTime<Utc>,
}

/// Two cards that may be the same person.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PairView {
    /// The older card: the one that would stay.
    pub first: PairCard,
    /// The newer card.
    pub second: PairCard,
    /// Likeness from 0 to 1000.
    pub score: u32,
    /// What is alike, as stable codes.
    pub reasons: Vec<String>,
}

/// A window of the pairs.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct DuplicatePage {
    /// Most alike first.
    pub pairs: Vec<PairView>,
    /// Pairs in all.
    pub total: u32,
    /// The search through the register that is at work.
    pub searching: Option<JobId>,
}

/// Two cards to look at side by side.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct MergePreviewRequest {
    /// The card that would stay.
    pub survivor: ContactId,
    /// The card that would go.
    pub other: ContactId,
}

/// One of the two cards of a merge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum MergeSide {
    /// The card that stays.
    Survivor,
    /// The card that goes.
    Other,
}

/// A card of a merge in short.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MergeCard {
    /// The card.
    pub contact: ContactId,
    /// Its name as addressed.
    pub name: String,
    /// Its kind.
    pub kind: ContactKind,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Communications with it.
    pub communications: u32,
    /// Links to other cards.
    pub links: u32,
}

/// A value of one card.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MergeValue {
    /// To show; masked where sealed.
    pub value: String,
    /// Where it came from.
    pub origin: OriginView,
}

/// A field of the two cards.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MergeRow {
    /// The field; none for one that the firm added.
    pub field: Option<ContactField>,
    /// Code of a field that the firm added.
    pub custom: Option<String>,
    /// Its title; the code where it was never defined.
    pub title: Option<String>,
    /// On the card that stays.
    pub survivor: Option<MergeValue>,
    /// On the card that goes.
    pub other: Option<MergeValue>,
    /// Whose value the result has unless somebody chooses.
    pub proposed: MergeSide,
    /// There is something to choose.
    pub choice: bool,
    /// The values differ.
    pub differs: bool,
}

/// A point or tag of the result, and which cards have it.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MergeElement {
    /// Kind of point; none for a tag.
    pub point: Option<PointKind>,
    /// To show.
    pub value: String,
    /// The card that stays has it.
    pub survivor: bool,
    /// The card that goes has it.
    pub other: bool,
}

/// A consent type on both cards and after the merge (I2).
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MergeConsent {
    /// Its id.
    pub consent_type: ConsentTypeId,
    /// Title of the type.
    pub title: String,
    /// On the card that stays.
    pub survivor: ConsentBadge,
    /// On the card that goes.
    pub other: ConsentBadge,
    /// After the merge, by the days of all events.
    pub result: ConsentBadge,
    /// Events that the result holds.
    pub events: u32,
}

/// An objection or block in force, and which card has it.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MergeStop {
    /// The stop.
    pub stop: StopView,
    /// Whose.
    pub side: MergeSide,
}

/// What a merge would do.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MergePreview {
    /// The card that stays.
    pub survivor: MergeCard,
    /// The card that goes.
    pub other: MergeCard,
    /// Fields.
    pub rows: Vec<MergeRow>,
    /// Points of the result.
    pub points: Vec<MergeElement>,
    /// Tags of the result.
    pub tags: Vec<MergeElement>,
    /// Consents.
    pub consents: Vec<MergeConsent>,
    /// Objections and blocks in force; none is lost.
    pub stops: Vec<MergeStop>,
    /// Codes of what is alike, if the pair was proposed.
    pub reasons: Vec<String>,
    /// Why the two can't be merged, as a stable reason.
    pub refused: Option<String>,
}

/// Merge a card into another one.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactMerge {
    /// The card that stays.
    pub survivor: ContactId,
    /// The card that goes.
    pub other: ContactId,
    /// Fields whose value comes from the card that goes although both have one.
    pub fields: Vec<ContactField>,
    /// The same for fields that the firm added, by their code.
    pub customs: Vec<String>,
}

/// Take a merge back.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ContactSplit {
    /// The merge.
    pub txn: TxnId,
}
