//! The law behind the rules: the package, and what an archive changed of it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a fact of the law says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum LegalSort {
    /// A term in months.
    Months,
    /// A term in hours.
    Hours,
    /// An age in years.
    Years,
    /// It holds.
    Holds,
    /// It does not hold.
    HoldsNot,
    /// A rule in words.
    Rule,
    /// Holidays.
    Holidays,
}

/// A day that the firm added to the holidays.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct OwnHoliday {
    /// What is celebrated.
    pub title: String,
    /// Month.
    pub month: u32,
    /// Day of the month.
    pub day: u32,
}

/// What the firm changed about the holidays.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct LegalCalendar {
    /// Days that are holidays too.
    pub added: Vec<OwnHoliday>,
    /// Codes of holidays of the package that are none.
    pub removed: Vec<String>,
}

/// A holiday of the package.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PackageHoliday {
    /// Stable word.
    pub code: String,
    /// First year in which it is one.
    pub since: i32,
    /// The norm.
    pub source: String,
}

/// One fact.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct LegalFactView {
    /// Stable key.
    pub key: String,
    /// What it says.
    pub sort: LegalSort,
    /// Its number, for terms and ages.
    pub number: Option<u32>,
    /// Norm or decision.
    pub source: String,
    /// Holds from this day.
    pub valid_from: NaiveDate,
    /// A lawyer should confirm it.
    pub verify: bool,
    /// Custode counts by it; the others are reminders.
    pub used: bool,
    /// What the package says, where the firm changed it.
    pub package: Option<LegalPackageView>,
    /// The change of the firm.
    pub change: Option<LegalChangeView>,
    /// A rule in words as the firm reads it, in force or to come.
    pub words: Option<String>,
    /// The holidays of the package; empty for every other fact.
    pub holidays: Vec<PackageHoliday>,
    /// What the firm changed about them.
    pub calendar: Option<LegalCalendar>,
}

/// What the package says of a fact that the firm changed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct LegalPackageView {
    /// What it says.
    pub sort: LegalSort,
    /// Its number, for terms and ages.
    pub number: Option<u32>,
    /// Norm or decision.
    pub source: String,
}

/// How the firm changed a fact.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct LegalChangeView {
    /// Why.
    pub reason: String,
    /// When it was written down.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Counts from this day on.
    pub valid_from: NaiveDate,
    /// Whether it counts already.
    pub in_force: bool,
    /// The new number; 1 and 0 for a rule that holds or not.
    pub value: u32,
    /// Norm or decision.
    pub source: String,
}

/// Change a fact.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct LegalSet {
    /// Which.
    pub key: String,
    /// The new number; 1 and 0 for a rule that holds or not.
    pub value: u32,
    /// Norm or decision.
    pub source: String,
    /// Counts from this day on.
    pub valid_from: NaiveDate,
    /// Why.
    pub reason: String,
    /// For a rule in words: as the firm reads it.
    #[serde(default)]
    #[ts(optional)]
    pub words: Option<String>,
    /// For the holidays: what is added and what is taken out.
    #[serde(default)]
    #[ts(optional)]
    pub calendar: Option<LegalCalendar>,
}

/// Let a fact say again what the package says.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct LegalReset {
    /// Which.
    pub key: String,
}

/// The package of the law.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct LegalList {
    /// Its version.
    pub version: String,
    /// How many facts the firm changed.
    pub changed: u32,
    /// The facts.
    pub facts: Vec<LegalFactView>,
}
