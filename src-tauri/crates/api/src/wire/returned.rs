//! Somebody who had been erased came back by an act of their own.

use super::communication::Channel;
use super::ids::{ContactId, PurposeId, ReasonId};
use super::point::PointKind;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// An address of the card that stands on the list because its owner was erased.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ErasedPointView {
    /// Its kind.
    pub kind: PointKind,
    /// To show.
    pub display: String,
    /// Since when it is on the list.
    pub since: NaiveDate,
    /// An act of theirs came after: it may be used for what that names.
    pub back: bool,
}

/// A reason that an act may name.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReturnReason {
    /// Which.
    pub id: ReasonId,
    /// As the operator reads it.
    pub title: String,
}

/// A purpose that an act may name: never marketing.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReturnPurpose {
    /// Which.
    pub id: PurposeId,
    /// Its title.
    pub title: String,
}

/// The addresses of a card that somebody erased had, and what an act of theirs may name.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReturnView {
    /// The addresses; none for nearly everybody.
    pub points: Vec<ErasedPointView>,
    /// Reasons in use.
    pub reasons: Vec<ReturnReason>,
    /// Purposes in use that are no marketing.
    pub purposes: Vec<ReturnPurpose>,
}

/// Record the act.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ReturnRecord {
    /// The person.
    pub contact: ContactId,
    /// The day of the act: after the erasure.
    pub on: NaiveDate,
    /// What proves it: 2 or 3.
    pub level: u8,
    /// What it was, and where the proof lies.
    pub words: String,
    /// The reasons that it names.
    pub reasons: Vec<ReasonId>,
    /// The purposes that it names.
    pub purposes: Vec<PurposeId>,
    /// The channels that it names.
    pub channels: Vec<Channel>,
}
