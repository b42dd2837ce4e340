//! What a card has to do with another one: links, and pairs that may be the same person.

use super::contact::ContactKind;
use super::ids::{ContactId, LinkId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A link between a person and an organisation.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct LinkView {
    /// Its id.
    pub id: LinkId,
    /// The other side.
    pub contact: ContactId,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: ContactKind,
    /// Role of the person in the organisation.
    pub role: Option<String>,
}

/// A card that may be the same person.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct DuplicateView {
    /// The other card.
    pub contact: ContactId,
    /// Its name.
    pub name: String,
    /// Why: `same-email`, `same-phone`, `same-name-birth`…
    pub reason: String,
}

/// Link a person to an organisation.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct LinkAdd {
    /// One side.
    pub contact: ContactId,
    /// The other side.
    pub other: ContactId,
    /// Role of the person in the organisation.
    pub role: Option<String>,
}

/// Remove a link.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct LinkRemove {
    /// The side from which it is removed.
    pub contact: ContactId,
    /// The link.
    pub link: LinkId,
}

/// Say that two cards are not the same person; remembered for ever.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct DuplicateDismiss {
    /// One card.
    pub contact: ContactId,
    /// The other card.
    pub other: ContactId,
}
