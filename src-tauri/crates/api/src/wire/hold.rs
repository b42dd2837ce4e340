//! Holds on cards, communications and cases.

use super::ids::{CaseId, CommunicationId, ContactId, HoldId, TxnId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why something must stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum HoldKind {
    /// Somebody decided that it is still needed.
    Hold,
    /// A complaint or dispute is open.
    Dispute,
}

/// What holds are on: exactly one of the ids.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct HoldTarget {
    /// The card.
    pub contact: Option<ContactId>,
    /// The communication.
    pub communication: Option<CommunicationId>,
    /// The case.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub case: Option<CaseId>,
}

/// One hold.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct HoldView {
    /// Its id.
    pub id: HoldId,
    /// Sort.
    pub kind: HoldKind,
    /// Why.
    pub reason: String,
    /// Last day.
    pub until: Option<NaiveDate>,
    /// When it was set.
    pub set_at: DateTime<Utc>,
    /// Who set it.
    pub by: String,
    /// When it was lifted.
    pub lifted: Option<DateTime<Utc>>,
    /// It keeps what it is on now.
    pub stands: bool,
}

/// The holds of one thing, those that stand first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct HoldList {
    /// The holds.
    pub holds: Vec<HoldView>,
}

/// Puts a hold on something.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct HoldSet {
    /// The card.
    pub contact: Option<ContactId>,
    /// The communication.
    pub communication: Option<CommunicationId>,
    /// The case.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub case: Option<CaseId>,
    /// Sort.
    pub kind: HoldKind,
    /// Why; required.
    pub reason: String,
    /// Last day; null until somebody lifts it.
    pub until: Option<NaiveDate>,
}

/// Lifts a hold.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct HoldLift {
    /// The hold.
    pub id: HoldId,
}

/// A hold was set.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct HoldMade {
    /// Its id.
    pub id: HoldId,
    /// For undo.
    pub txn: TxnId,
}
