//! Anomalie (S55).

use super::ids::{AnomalyId, ContactId, JobId, OperatorId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What looks wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum AnomalySort {
    /// One IBAN on cards that nothing connects.
    Iban,
    /// One telephone number on cards that nothing connects.
    Phone,
    /// One partita IVA on cards that nothing connects.
    VatNumber,
    /// One codice fiscale on cards that nothing connects.
    TaxCode,
    /// The codice fiscale belongs to another name.
    CodeName,
    /// The codice fiscale says another day of birth.
    CodeBirth,
    /// An operator had very many hidden values shown in one day.
    ManyReveals,
    /// An operator took very many rows out in one day.
    ManyExports,
    /// Very many cards opened in one day.
    ManyReads,
}

/// How many are open of one sort.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AnomalyCount {
    /// The sort.
    pub sort: AnomalySort,
    /// How many.
    pub count: u64,
}

/// The latest look in figures; only the sorts that the role is shown.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AnomalySummary {
    /// When it ended; null while none was made since the archive was opened.
    pub at: Option<DateTime<Utc>>,
    /// A look that is at work.
    pub job: Option<JobId>,
    /// Cards that it read.
    pub checked: u64,
    /// Open ones.
    pub open: u64,
    /// By sort.
    pub sorts: Vec<AnomalyCount>,
    /// Dismissed ones.
    pub dismissed: u64,
}

/// A window of lines.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct AnomalyList {
    /// Only this sort.
    pub sort: Option<AnomalySort>,
    /// Those that were dismissed, instead of those that are open.
    pub dismissed: bool,
    /// First, from 0.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// A card of an anomaly.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AnomalyCard {
    /// Which.
    pub id: ContactId,
    /// Its name.
    pub name: String,
}

/// What an operator did in one day.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AnomalyActs {
    /// Who.
    pub operator: OperatorId,
    /// Their name.
    pub name: String,
    /// The last act of that day.
    pub at: DateTime<Utc>,
    /// Values or rows.
    pub count: u64,
}

/// Why an anomaly was dismissed.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AnomalyReason {
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// An anomaly.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AnomalyItem {
    /// Which.
    pub id: AnomalyId,
    /// What it is.
    pub sort: AnomalySort,
    /// It is still there; a dismissed one may be gone.
    pub there: bool,
    /// The first few cards.
    pub cards: Vec<AnomalyCard>,
    /// How many cards there are.
    pub card_count: u64,
    /// The value as the screen shows it: of a sealed one only its end.
    pub value: String,
    /// The day of birth that the codice fiscale tells.
    pub told: Option<NaiveDate>,
    /// The day of birth on the card.
    pub written: Option<NaiveDate>,
    /// What an operator did.
    pub acts: Option<AnomalyActs>,
    /// Why it was dismissed.
    pub dismissed: Option<AnomalyReason>,
}

/// Lines of the page.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AnomalyPage {
    /// Lines from `offset`.
    pub items: Vec<AnomalyItem>,
    /// In all.
    pub total: u64,
}

/// Dismiss an anomaly.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct AnomalyDismiss {
    /// Which.
    pub id: AnomalyId,
    /// Why it is in order; required.
    pub reason: String,
}

/// Make a dismissed anomaly a question again.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct AnomalyReopen {
    /// Which.
    pub id: AnomalyId,
}

custode_app::domain::redacted!(AnomalyCard, AnomalyActs, AnomalyReason, AnomalyItem);
