//! Retention rules, and the law behind them.

mod legal;
mod run;

pub use legal::*;
pub use run::*;

use super::{
    communication::{Category, Channel},
    ids::RetentionClassId,
    settings::{RetentionAction, RetentionAnchor},
};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A rule as somebody typed it.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RetentionRule {
    /// Which class.
    pub id: RetentionClassId,
    /// The term in months.
    pub months: u32,
    /// The event from which it runs; without one, as it was.
    #[serde(default)]
    pub anchor: Option<RetentionAnchor>,
    /// Why, or by which norm.
    pub reason: String,
    /// Months for which a norm forbids to destroy; null when none does.
    pub floor_months: Option<u32>,
    /// That norm.
    pub floor_norm: String,
    /// Days after the term for which a run still waits; without any, as they were.
    #[serde(default)]
    pub grace_days: Option<u32>,
    /// What a run does with a card; without it, as it was.
    #[serde(default)]
    pub action: Option<RetentionAction>,
}

/// To which communications a rule is proposed from now on: those of a channel, or of a category.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RetentionUsualSet {
    /// The channel; null: a category is meant.
    pub channel: Option<Channel>,
    /// The category.
    pub category: Option<Category>,
    /// The reason.
    #[serde(default)]
    #[ts(optional)]
    pub reason: Option<super::ids::ReasonId>,
    /// The rule; null for a category without one of its own.
    pub class: Option<RetentionClassId>,
}

/// What a changed rule would do (S9).
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RetentionDifference {
    /// Communications of the class.
    pub items: u32,
    /// Cards that are kept by it, because nothing asks for them any more.
    pub cards: u32,
    /// Closed cases in which nothing is left.
    pub cases: u32,
    /// Files of closed requests, which are erased without the bin.
    pub requests: u32,
    /// Kept less long.
    pub earlier: u32,
    /// Kept longer.
    pub later: u32,
    /// Their day is over as the rule stands.
    pub over_before: u32,
    /// Their day would be over.
    pub over_after: u32,
    /// The floor is longer than the term: it wins.
    pub floor_longer: bool,
}
