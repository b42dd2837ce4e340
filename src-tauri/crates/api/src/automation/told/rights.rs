//! Answers about requests of data subjects, retention runs and erasures.

use super::FileLine;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use uuid::Uuid;

/// `request list`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Requests {
    /// How many.
    pub total: u64,
    /// The most urgent first.
    pub requests: Vec<RequestLine>,
}

/// A request of the register.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RequestLine {
    /// Identity.
    pub id: Uuid,
    /// Official number.
    pub number: String,
    /// Code of the state.
    pub state: &'static str,
    /// Codes of the rights.
    pub kinds: Vec<&'static str>,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// Code of the channel.
    pub channel: String,
    /// Who asks.
    pub requester: String,
    /// The card.
    pub contact: Option<Uuid>,
    /// Prudent day.
    pub prudent_on: NaiveDate,
    /// Last day.
    pub due_on: NaiveDate,
    /// Days to the last one; negative when it is over.
    pub days_left: Option<i64>,
    /// Since when the clock stands still.
    pub paused_since: Option<NaiveDate>,
    /// When the person was told that it takes longer.
    pub extended_on: Option<NaiveDate>,
    /// When it was closed.
    pub closed_on: Option<NaiveDate>,
}

/// `request show`, and whatever changes a request.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RequestShown {
    /// Identity.
    pub id: Uuid,
    /// Official number.
    pub number: String,
    /// Code of the state.
    pub state: &'static str,
    /// Codes of the rights.
    pub kinds: Vec<&'static str>,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// Code of the channel.
    pub channel: String,
    /// Who asks.
    pub requester: String,
    /// Code of the relation of who asks to the person.
    pub relation: &'static str,
    /// For whom, when somebody else asks.
    pub person: Option<String>,
    /// The person says that data are wrong.
    pub contested: bool,
    /// Number of the request that it comes back to.
    pub follows: Option<String>,
    /// Numbers of those that come back to it.
    pub followed_by: Vec<String>,
    /// The card.
    pub contact: Option<Uuid>,
    /// The card is restricted.
    pub restricted: bool,
    /// Last day, before more time was taken.
    pub first_due_on: NaiveDate,
    /// Last day.
    pub due_on: NaiveDate,
    /// Since when the clock stands still.
    pub paused_since: Option<NaiveDate>,
    /// When the person was told that it takes longer.
    pub extended_on: Option<NaiveDate>,
    /// Its letters.
    pub letters: Vec<LetterLine>,
    /// When it was closed.
    pub closed_on: Option<NaiveDate>,
}

/// A letter of a request.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct LetterLine {
    /// Code of the sort.
    pub kind: &'static str,
    /// Its number.
    pub code: String,
    /// Its SHA-256 in hex.
    pub sha256: String,
}

/// `request letter`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct LetterSet {
    /// A trial without a number.
    pub dry_run: bool,
    /// Code of the sort.
    pub kind: &'static str,
    /// Its number.
    pub code: Option<String>,
    /// What was saved.
    pub files: Vec<FileLine>,
}

/// `retention`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Retention {
    /// Number of the run.
    pub number: String,
    /// Code of how far it is.
    pub state: &'static str,
    /// When the list was frozen.
    pub simulated_at: DateTime<Utc>,
    /// It is young enough to go on with.
    pub fresh: bool,
    /// Somebody else must approve it.
    pub needs_second: bool,
    /// The number to say with `--count`.
    pub to_type: Option<u64>,
    /// By class.
    pub counts: Vec<RetentionCount>,
    /// Of the log, by rule.
    pub logs: Vec<RetentionLog>,
    /// Records that no run looks at.
    pub uncovered: u64,
    /// Put into the bin.
    pub moved: u64,
    /// Left alone, because something changed since the list.
    pub skipped: u64,
    /// The list itself, of a simulation.
    #[serde(flatten)]
    pub lists: Option<RetentionLists>,
}

/// What is over its term in one class.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RetentionCount {
    /// Title of the class.
    pub class: String,
    /// Over their term.
    pub items: u64,
    /// Of these, kept back.
    pub held: u64,
}

/// What is over its term in the log.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RetentionLog {
    /// Title of the rule.
    pub class: String,
    /// Entries whose content goes.
    pub entries: u64,
}

/// What a simulation lists.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RetentionLists {
    /// Lines in all.
    pub total: u64,
    /// As many of them as were asked for.
    pub lines: Vec<RetentionLine>,
    /// Records that no run looks at, as many as were asked for.
    pub uncovered_lines: Vec<UncoveredLine>,
}

/// A record of a list.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RetentionRecord {
    /// Subject or outcome, name, or title of a case.
    pub title: String,
    /// When it happened.
    pub at: Option<DateTime<Utc>>,
    /// Day on which a request was closed.
    pub closed_on: Option<NaiveDate>,
    /// Code of the channel.
    pub channel: Option<String>,
}

/// A record over its term.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RetentionLine {
    /// What it is.
    #[serde(flatten)]
    pub record: RetentionRecord,
    /// Identity.
    pub id: Uuid,
    /// Title of its class.
    pub class: String,
    /// The day after its term.
    pub due: NaiveDate,
    /// Code of the term that decided.
    pub decided_by: Option<&'static str>,
    /// The norm behind it.
    pub norm: Option<String>,
    /// Code of what keeps it back.
    pub kept_by: Option<&'static str>,
}

/// A record that no run looks at.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct UncoveredLine {
    /// What it is.
    #[serde(flatten)]
    pub record: RetentionRecord,
    /// Identity.
    pub id: Uuid,
    /// Code of why.
    pub why: &'static str,
}

/// `erase` without `--plan`: what would go and what stays.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ErasurePlan {
    /// True: nothing was erased.
    pub dry_run: bool,
    /// The card.
    pub contact: Uuid,
    /// Name on it, to say with `--name`.
    pub name: String,
    /// What `--plan` takes.
    pub plan: String,
    /// Codes of what forbids it.
    pub blocks: Vec<&'static str>,
    /// Number of the open request for it.
    pub request: Option<String>,
    /// By sort of record.
    pub counts: Vec<ClassCounts>,
    /// Addresses and numbers that go on the suppression list.
    pub suppressed: u64,
    /// Who has data of the person.
    pub recipients: Vec<HolderLine>,
    /// Other cards that are most likely the person's.
    pub others: Vec<TwinLine>,
    /// Every record.
    pub records: Vec<RecordLine>,
}

/// `erase`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Erased {
    /// False: it was done.
    pub dry_run: bool,
    /// Number of the certificate.
    pub number: String,
    /// Number of the request.
    pub request: Option<String>,
    /// Code of the ground.
    pub ground: &'static str,
    /// By sort of record.
    pub counts: Vec<ClassCounts>,
    /// Addresses and numbers that went on the suppression list.
    pub suppressed: u64,
    /// Code of the letter.
    pub letter: Option<String>,
    /// What was saved.
    pub files: Vec<FileLine>,
}

/// What becomes of the records of one sort.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
pub struct ClassCounts {
    /// Code of the sort.
    pub class: &'static str,
    /// Destroyed.
    pub destroyed: u64,
    /// Somebody else's, that no longer lead to the person.
    pub anonymised: u64,
    /// Kept.
    pub kept: u64,
}

/// Somebody who has data of the person.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct HolderLine {
    /// Who.
    pub name: String,
    /// Since when.
    pub since: NaiveDate,
}

/// Another card that is most likely the person's.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct TwinLine {
    /// Which.
    pub contact: Uuid,
    /// Its name.
    pub name: String,
    /// It lies in the bin.
    pub binned: bool,
}

/// A record and what becomes of it.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct RecordLine {
    /// Code of the sort.
    pub class: &'static str,
    /// Name, title or subject.
    pub title: String,
    /// Its day.
    pub on: Option<NaiveDate>,
    /// `destroyed`, `anonymised`, `kept` or `held`.
    pub outcome: &'static str,
    /// Until when it is kept.
    pub kept_until: Option<NaiveDate>,
    /// The norm that keeps it.
    pub norm: Option<String>,
    /// Code of the channel.
    pub channel: Option<String>,
}

custode_app::domain::redacted!(
    Requests,
    RequestLine,
    RequestShown,
    LetterLine,
    LetterSet,
    Retention,
    RetentionCount,
    RetentionLog,
    RetentionLists,
    RetentionRecord,
    RetentionLine,
    UncoveredLine,
    ErasurePlan,
    Erased,
    ClassCounts,
    HolderLine,
    TwinLine,
    RecordLine,
);
