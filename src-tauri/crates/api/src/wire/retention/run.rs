//! Retention runs: what they list, and how far they are.

use crate::wire::archive::Language;
use crate::wire::communication::{Channel, KeptWhy};
use crate::wire::ids::JobId;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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

/// Entries of the log whose content goes; they keep their place in the chain.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RunLog {
    /// Title of their rule.
    pub title: String,
    /// How many.
    pub entries: u32,
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
    /// Of the log, entries whose content goes, or went.
    pub logs: Vec<RunLog>,
    /// What no run looks at: no rule covers it, or nothing tells of the event from which it counts.
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
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RunSwitch {
    /// On.
    pub on: bool,
}

/// Names a run.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RunRequest {
    /// Its number.
    pub number: String,
}

/// Carries a run out.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RunExecute {
    /// Its number.
    pub number: String,
    /// The number that was typed, when it was asked.
    pub typed: Option<u32>,
}

/// A page of the frozen list.
#[derive(Clone, Deserialize, TS)]
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
    /// Which term decided; null in a list that an earlier version froze.
    pub kept_why: Option<KeptWhy>,
    /// The norm behind that term, when one is known.
    pub norm: Option<String>,
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

/// Why no run looks at a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum RunUncovered {
    /// Its rule is not known, or not in use any more.
    Rule,
    /// Its rule counts from the end of a case, and it is in none.
    Case,
    /// Its rule counts from the end of the relation, and nobody who takes part has a card.
    Relation,
    /// Its rule counts from a consent, and nobody who takes part decided about one.
    Consent,
}

/// A record that no run looks at.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct UncoveredLine {
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
    /// Why no run looks at it.
    pub why: RunUncovered,
}

/// A page of what no run looks at, cards first.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct UncoveredPage {
    /// The page.
    pub lines: Vec<UncoveredLine>,
    /// In all.
    pub total: u32,
}

/// Sets the certificate of a run.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RunCertificate {
    /// Its number.
    pub number: String,
    /// Language of the paper.
    pub language: Language,
}
