//! Balancing tests of legitimate interests (Art. 6(1)(f) GDPR).

use super::{
    archive::Language,
    ids::{BalanceId, PurposeId},
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What weighs more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum BalanceOutcome {
    /// The interest of the firm.
    Interest,
    /// The interests and rights of the people.
    People,
}

/// A version of a test.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct BalanceView {
    /// Its id.
    pub id: BalanceId,
    /// For which purpose.
    pub purpose: PurposeId,
    /// 1, 2, 3 …
    pub version: u32,
    /// When.
    pub made_on: NaiveDate,
    /// By whom.
    pub by: String,
    /// Which interest.
    pub interest: String,
    /// Why it needs the data.
    pub necessity: String,
    /// What it means to the people.
    pub impact: String,
    /// What protects them.
    pub safeguards: String,
    /// What weighs more.
    pub outcome: BalanceOutcome,
}

/// Every test.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct BalanceList {
    /// By purpose, the latest first.
    pub balances: Vec<BalanceView>,
}

/// Make the next version of the test of a purpose.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct BalanceSave {
    /// For which purpose.
    pub purpose: PurposeId,
    /// Which interest.
    pub interest: String,
    /// Why it needs the data.
    pub necessity: String,
    /// What it means to the people.
    pub impact: String,
    /// What protects them.
    pub safeguards: String,
    /// What weighs more.
    pub outcome: BalanceOutcome,
}

/// Set a version as a PDF.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct BalancePrint {
    /// Which.
    pub id: BalanceId,
    /// In which language.
    pub language: Language,
}
