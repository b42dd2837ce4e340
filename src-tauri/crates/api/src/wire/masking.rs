//! Others who are named in a person's copy (Art. 15(4) GDPR, F30).

use super::ids::{ContactId, MaskId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why something is left out of the copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum MaskReason {
    /// It is about another person.
    ThirdParty,
    /// Somebody told it in confidence.
    Confidence,
    /// A trade secret.
    TradeSecret,
    /// Somebody could be harmed.
    Safety,
}

/// Why a piece may be about somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum SuspectSort {
    /// The name of another card.
    Card,
    /// Somebody who takes part.
    Participant,
    /// Reads like a name.
    Name,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A tax code.
    TaxCode,
    /// A bank account.
    Iban,
}

/// Which text of an item.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum MaskPart {
    /// Subject of a communication.
    Subject,
    /// Its text.
    Body,
    /// What came of it.
    Outcome,
    /// The reason that was stated for it.
    Reason,
    /// The value of a field.
    Value,
    /// The note to a decision.
    Note,
    /// What describes the proof of a decision.
    Evidence,
    /// The ground of an objection.
    Ground,
    /// Who made a request.
    Requester,
    /// The other people of a communication.
    People,
}

/// What holds texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum MaskItemSort {
    /// A communication received.
    Inbound,
    /// A communication sent.
    Outbound,
    /// A field of the card.
    Field,
    /// A decision about a consent.
    Consent,
    /// An objection.
    Objection,
    /// A request under the GDPR.
    Request,
    /// A case.
    Case,
    /// A file that proves a decision.
    Proof,
}

/// Look at the texts of a copy in which somebody else may be named.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PackReview {
    /// The person.
    pub contact: ContactId,
    /// All texts, also those in which nobody was found.
    pub every: bool,
    /// Items to leave out.
    pub offset: u32,
    /// Items to give, at most 200.
    pub limit: u16,
}

/// A piece of a text.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MaskPiece {
    /// The first character.
    pub start: u32,
    /// Characters.
    pub length: u32,
    /// Why it is thought to name somebody; null for a piece that a person chose.
    pub sort: Option<SuspectSort>,
    /// The decision; null while there is none.
    pub mask: Option<MaskId>,
    /// Why it is left out; null while it stays visible.
    pub reason: Option<MaskReason>,
    /// Who decided.
    pub by: Option<String>,
    /// When.
    pub at: Option<DateTime<Utc>>,
}

/// One text.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MaskText {
    /// Which of its item.
    pub part: MaskPart,
    /// Its number in the item.
    pub version: u32,
    /// The words.
    pub text: String,
    /// Pieces in their order.
    pub pieces: Vec<MaskPiece>,
}

/// Something that holds texts.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct MaskLine {
    /// Its name, for the commands.
    pub item: String,
    /// What it is.
    pub sort: MaskItemSort,
    /// Code of the field, title of the consent, number of the request.
    pub title: String,
    /// When it happened.
    pub at: Option<DateTime<Utc>>,
    /// Its texts.
    pub texts: Vec<MaskText>,
    /// Names of the others who took part: never in the copy.
    pub people: Vec<String>,
    /// What the copy says in their place.
    pub people_reason: MaskReason,
}

/// The texts, looked through.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PackReviewView {
    /// A page of the items.
    pub items: Vec<MaskLine>,
    /// All of them.
    pub total: u32,
    /// Pieces that nobody decided about.
    pub open: u32,
    /// Pieces that are left out.
    pub hidden: u32,
    /// Pieces that stay visible.
    pub shown: u32,
}

/// What to decide about.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "what", rename_all_fields = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "snake_case", tag = "what", rename_all_fields = "camelCase")]
pub enum PackMaskTarget {
    /// A piece of a text.
    Piece {
        /// The item.
        item: String,
        /// Which text.
        part: MaskPart,
        /// Its number in the item.
        version: u32,
        /// The first character.
        start: u32,
        /// Characters.
        length: u32,
        /// The same words wherever else they stand.
        everywhere: bool,
    },
    /// The others of a communication.
    People {
        /// The communication.
        item: String,
    },
    /// Words that somebody typed, wherever they stand.
    Words {
        /// The words.
        words: String,
    },
    /// Every piece that nobody decided about.
    Open,
}

/// Leave something out of the copy, or let it stay.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PackMask {
    /// The person.
    pub contact: ContactId,
    /// What.
    pub target: PackMaskTarget,
    /// Why it is left out; null: it stays visible.
    pub reason: Option<MaskReason>,
}

/// The decisions that were written.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PackMasked {
    /// One for each piece of words.
    pub masks: Vec<MaskId>,
}

/// Take decisions back.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PackUnmask {
    /// The person.
    pub contact: ContactId,
    /// Which.
    pub masks: Vec<MaskId>,
}
