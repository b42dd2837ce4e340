//! Answers about the archive itself, its bin, its copies and the files that leave it.

use chrono::{DateTime, NaiveDate, Utc};
use custode_app::documents_of::Counts;
use serde::Serialize;
use uuid::Uuid;

/// `create`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Created {
    /// Folder of the new archive.
    pub archive: String,
    /// Its identity.
    pub file_uuid: Uuid,
    /// The recovery code, told this once.
    pub recovery_code: String,
}

/// One of `sources`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct SourceLine {
    /// What `import --source` takes.
    pub code: String,
    /// Its name.
    pub title: String,
}

/// `bin list`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct BinListed {
    /// How many things.
    pub total: u64,
    /// Latest first.
    pub items: Vec<BinLine>,
    /// Whether the clock can be believed.
    pub clock: BinClock,
}

/// Something in the bin.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct BinLine {
    /// The card, where it is one.
    pub contact: Option<Uuid>,
    /// The communication, where it is one.
    pub communication: Option<Uuid>,
    /// `person`, `organisation` or `communication`.
    pub kind: &'static str,
    /// Name, or subject.
    pub name: String,
    /// Since when.
    pub since: DateTime<Utc>,
    /// Who put it there.
    pub by: String,
    /// Code of why.
    pub why: &'static str,
    /// Title of the import that was undone.
    pub import: Option<String>,
    /// Day on which the term was over.
    pub over_on: Option<NaiveDate>,
    /// Day on which it is erased.
    pub erased_on: Option<NaiveDate>,
    /// Last day on which a norm keeps it.
    pub kept_until: Option<NaiveDate>,
    /// That norm.
    pub norm: Option<String>,
}

/// What the bin thinks of the clock.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BinClock {
    /// It stands before what was seen already.
    pub behind: bool,
    /// Days that it went ahead at once.
    pub jump_days: Option<i64>,
}

/// `bin empty`.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
pub struct BinOutcome {
    /// Only said, not done.
    pub dry_run: bool,
    /// Cards.
    pub contacts: u64,
    /// Communications.
    pub communications: u64,
    /// Communications that a norm keeps.
    pub kept: u64,
    /// Communications that stay with other people.
    pub shared: u64,
}

/// A file that was written.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct FileLine {
    /// Where it lies.
    pub path: String,
    /// What it is.
    pub kind: &'static str,
    /// Its SHA-256 in hex.
    pub sha256: String,
    /// Its size.
    pub bytes: usize,
}

/// `subject-report`.
#[derive(Clone, PartialEq, Serialize)]
pub struct SubjectReport {
    /// The files of the pack.
    pub files: Vec<FileLine>,
    /// How much it holds.
    pub counts: Counts,
    /// Code of the document.
    pub code: String,
    /// What the firm did not say about itself.
    pub missing: Vec<String>,
    /// Places that may name other people, and that nobody decided (F30).
    pub undecided: usize,
}

/// `export`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Exported {
    /// The file.
    pub path: String,
    /// Its ending.
    pub format: &'static str,
    /// Rows.
    pub count: u64,
}

/// `backup`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Backed {
    /// The file.
    pub file: String,
    /// Its size.
    pub bytes: u64,
    /// Number of the backup.
    pub counter: u64,
    /// When.
    pub made_at: Option<DateTime<Utc>>,
    /// SHA-256 of the data file in it.
    pub data_sha256: String,
    /// Entries of the journal.
    pub entries: u64,
    /// Head of its chain.
    pub head: String,
}

/// `restore`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Restored {
    /// The new archive.
    pub archive: String,
    /// Number of the backup.
    pub counter: u64,
    /// When the backup was made.
    pub made_at: DateTime<Utc>,
    /// A ledger at least as new as the backup was found.
    pub ledger: bool,
    /// What was erased again.
    pub erased_again: u64,
}

/// `salvage`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Salvaged {
    /// The new archive.
    pub archive: String,
    /// Entries that came over.
    pub entries: u64,
    /// Entries that cannot be read.
    pub lost_entries: u64,
    /// Contents that came over.
    pub bodies: u64,
    /// Entries without a content that fits.
    pub without_body: u64,
    /// Files that came over.
    pub files: u64,
    /// Files that cannot be read.
    pub lost_files: u64,
}

/// `rekey`.
#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Rekeyed {
    /// Number of the keys; 1 until the first change.
    pub generation: u32,
    /// When.
    pub changed_at: Option<DateTime<Utc>>,
}

/// `verify`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Verified {
    /// Every check passed.
    pub ok: bool,
    /// The checks.
    pub checks: Vec<CheckLine>,
    /// Since when the archive is not what was closed last, and nobody has answered for it.
    pub changed_outside_since: Option<DateTime<Utc>>,
}

/// One check.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct CheckLine {
    /// Stable name.
    pub name: String,
    /// Passed.
    pub ok: bool,
    /// Figures, or where it failed; never personal.
    pub detail: String,
}

/// `stats`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Stats {
    /// People and organisations.
    pub contacts: u64,
    /// Logged communications.
    pub communications: u64,
    /// Entries of the journal.
    pub entries: u64,
    /// Bytes of the data file and its log.
    pub bytes: u64,
    /// Number of the schema.
    pub schema: u32,
    /// Version of this program.
    pub app: &'static str,
    /// Version of SQLite.
    pub sqlite: String,
    /// Version of SQLCipher.
    pub cipher: String,
    /// Last backup.
    pub last_backup_at: Option<DateTime<Utc>>,
    /// Last full verification.
    pub last_verified_at: Option<DateTime<Utc>>,
}

custode_app::domain::redacted!(
    Created,
    SourceLine,
    BinListed,
    BinLine,
    BinClock,
    BinOutcome,
    FileLine,
    SubjectReport,
    Exported,
    Backed,
    Restored,
    Salvaged,
    Rekeyed,
    Verified,
    CheckLine,
    Stats,
);
