//! Retention rules, and the law behind them.

use super::{
    archive::Language,
    communication::{Category, Channel},
    ids::{JobId, RetentionClassId},
    settings::{RetentionAction, RetentionAnchor},
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A rule as somebody typed it.
#[derive(Debug, Clone, Deserialize, TS)]
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
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RetentionUsualSet {
    /// The channel; null: a category is meant.
    pub channel: Option<Channel>,
    /// The category.
    pub category: Option<Category>,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
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
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
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
#[derive(Debug, Clone, Serialize, TS)]
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
#[derive(Debug, Clone, Deserialize, TS)]
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
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct LegalReset {
    /// Which.
    pub key: String,
}

/// The package of the law.
#[derive(Debug, Clone, Serialize, TS)]
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

/// How far a run is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum RunState {
    /// The list is frozen.
    Simulated,
    /// A person said that it is right.
    Approved,
    /// Being put away, or stopped on the way.
    Executing,
    /// Put away, and compared with the list.
    Verified,
    /// Given up.
    Discarded,
}

/// What keeps a communication in its place although its date is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum RunKeeper {
    /// A hold.
    Hold,
    /// A request that is not answered yet.
    Request,
    /// A restriction.
    Restriction,
    /// A case that is still open.
    Case,
    /// The days of grace of its rule.
    Grace,
}

/// What is listed of one class.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RunCount {
    /// Title of the class.
    pub title: String,
    /// Over their date.
    pub items: u32,
    /// Of these, kept back by a hold, a restriction or an open request.
    pub held: u32,
    /// Over their date in the run before; null when there was none.
    pub before: Option<u32>,
}

/// One run.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RunView {
    /// Its number.
    pub number: String,
    /// How far it is.
    pub state: RunState,
    /// When the list was frozen.
    pub simulated_at: DateTime<Utc>,
    /// When its last step was taken.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// The simulation is young enough to go on with.
    pub fresh: bool,
    /// Whoever is at the desk made the list, and somebody else must approve it.
    pub needs_second: bool,
    /// The number to type before it is carried out: so many files of requests are erased for ever by it.
    pub to_type: Option<u32>,
    /// Number of the run before, with which the counts are compared.
    pub previous: Option<String>,
    /// By class.
    pub counts: Vec<RunCount>,
    /// What would be put away.
    pub listed: u32,
    /// Communications whose class is known to nobody.
    pub uncovered: u32,
    /// Put into the bin.
    pub moved: u32,
    /// Left alone, because something changed since.
    pub skipped: u32,
}

/// The runs.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RunList {
    /// Runs are turned on.
    pub on: bool,
    /// A second person must approve.
    pub second: bool,
    /// The act that is at work.
    pub job: Option<JobId>,
    /// Latest first.
    pub runs: Vec<RunView>,
}

/// Turns runs on or off.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RunSwitch {
    /// On.
    pub on: bool,
}

/// Names a run.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RunRequest {
    /// Its number.
    pub number: String,
}

/// Carries a run out.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RunExecute {
    /// Its number.
    pub number: String,
    /// The number that was typed, when it was asked.
    pub typed: Option<u32>,
}

/// A page of the frozen list.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RunLines {
    /// The run.
    pub number: String,
    /// First row.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// What a run lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum RunSort {
    /// A communication.
    Communication,
    /// A card on which nothing rests any more.
    Card,
    /// A closed case in which nothing is left.
    Case,
    /// The file of a request that was answered; it is erased, there is no bin for it.
    Request,
}

/// A line of the frozen list.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RunLine {
    /// Its id.
    pub id: String,
    /// What it is.
    pub sort: RunSort,
    /// Subject or outcome, name, title of a case, or number of a request.
    pub title: String,
    /// By which channel a communication went.
    pub channel: Option<Channel>,
    /// When a communication happened, or a case or request was closed.
    pub at: Option<DateTime<Utc>>,
    /// Title of its class.
    pub class: String,
    /// Its last day.
    pub due: NaiveDate,
    /// What keeps it in its place.
    pub kept_by: Option<RunKeeper>,
}

/// A page of the frozen list, what is kept back first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RunLinePage {
    /// The page.
    pub lines: Vec<RunLine>,
    /// In all.
    pub total: u32,
}

/// Sets the certificate of a run.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RunCertificate {
    /// Its number.
    pub number: String,
    /// Language of the paper.
    pub language: Language,
}
