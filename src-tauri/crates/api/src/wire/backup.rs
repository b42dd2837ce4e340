//! Backups, restore, trial, and the page that says how safe everything is.

use super::{archive::Language, file::JobView, ids::FileToken};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What kind of place a folder is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum PlaceKind {
    /// A disk of this machine.
    Local,
    /// A folder that a program copies to a cloud.
    Synced,
    /// A share of another machine.
    Network,
}

/// How the backups stand, in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum BackupState {
    /// No folder was chosen.
    NoPlace,
    /// A folder was chosen; there is no backup yet.
    Never,
    /// The last try failed everywhere.
    Failed,
    /// Something was written, and the last backup is some days old.
    Old,
    /// All is well.
    Fine,
}

/// A folder for backups.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct BackupPlace {
    /// 0 or 1.
    pub slot: u8,
    /// Last part of its path.
    pub name: String,
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// It can be reached now.
    pub reachable: bool,
    /// Backups of this archive that lie there.
    pub count: u32,
    /// When the oldest of them was made.
    pub oldest_at: Option<DateTime<Utc>>,
    /// Last one that got its name.
    pub last_at: Option<DateTime<Utc>>,
    /// Its size in bytes.
    pub last_bytes: u64,
    /// Why the last try failed: a stable word with a message of its own.
    pub failed: Option<String>,
    /// On the same disk as the archive.
    pub same_disk: bool,
}

/// How the backups stand.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct BackupView {
    /// In one word.
    pub state: BackupState,
    /// The folders, by slot.
    pub places: Vec<BackupPlace>,
    /// Makes them by itself.
    pub automatic: bool,
    /// Hours between two while the archive is open.
    pub every_hours: u16,
    /// The hours that may be chosen.
    pub hours: Vec<u16>,
    /// Last backup.
    pub last_at: Option<DateTime<Utc>>,
    /// Something was written since.
    pub changed: bool,
    /// When a restore was last tried.
    pub drill_at: Option<DateTime<Utc>>,
    /// How that ended: `ok`, or a stable word.
    pub drill_result: Option<String>,
    /// It is time to try one.
    pub drill_due: bool,
    /// There is little room on the disk of the archive.
    pub disk_tight: bool,
    /// Days after which a backup goes.
    pub retention_days: u16,
}

/// Choose a folder for backups, or give one up.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct BackupPlaceSet {
    /// 0 or 1.
    pub slot: u8,
    /// From `backup_place_pick`; `null` gives it up.
    pub folder: Option<FileToken>,
}

/// When backups are made.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct BackupTimesSet {
    /// At lock, at the end, and every so many hours.
    pub automatic: bool,
    /// One of `hours`.
    pub every_hours: u16,
}

/// How a trial ended.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct DrillView {
    /// Everything was there and whole.
    pub ok: bool,
    /// Number of the backup.
    pub counter: u64,
    /// When that was made.
    pub made_at: DateTime<Utc>,
    /// People and organisations in it.
    pub contacts: u64,
    /// Journal entries in it.
    pub entries: u64,
    /// What was wrong, as a stable word.
    pub failed: Option<String>,
}

/// A picked backup.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct BackupLook {
    /// From `backup_pick`.
    pub file: FileToken,
}

/// What a backup tells without a key.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct BackupFound {
    /// Name of the archive.
    pub archive: String,
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// Its number.
    pub counter: u64,
    /// People and organisations.
    pub contacts: u64,
    /// Who can open it.
    pub logins: Vec<String>,
    /// A newer backup of the same archive lies beside it.
    pub newer_beside: bool,
}

/// The page of safety as a PDF.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct SafetyPaper {
    /// Language of the paper.
    pub language: Language,
}

/// Make a new archive beside the chosen one, which is damaged, from what can still be read of it.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ArchiveSalvage {
    /// Name of the new archive.
    pub name: String,
    /// Who opens it.
    pub login: String,
    /// The passphrase.
    pub passphrase: String,
}

/// What was read of a damaged archive.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ArchiveSalvaged {
    /// Entries that came over.
    pub entries: u64,
    /// Entries that the chains tell of and that cannot be read.
    pub lost_entries: u64,
    /// Entries without their content: erased before, or lost.
    pub without_body: u64,
    /// Files that prove decisions and were lost.
    pub lost_files: u64,
}

/// How far the salvage of a damaged archive is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct SalvageStanding {
    /// Where it stands; null while none is at work.
    pub job: Option<JobView>,
}

/// Restore a backup into a new archive.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ArchiveRestore {
    /// From `backup_pick`.
    pub file: FileToken,
    /// From `archive_place_pick`; `null` = the documents folder.
    pub place: Option<FileToken>,
    /// Name of the new archive.
    pub name: String,
    /// Who opens it.
    pub login: String,
    /// The passphrase; with a code, the new one.
    pub passphrase: String,
    /// The code of the recovery sheet, instead of the passphrase.
    pub code: Option<String>,
    /// A ledger of erasures that was picked by hand.
    pub ledger: Option<FileToken>,
    /// Go on although no ledger is at least as new as the backup.
    pub without_ledger: bool,
}

/// What a restore did.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ArchiveRestored {
    /// When the backup was made.
    pub made_at: DateTime<Utc>,
    /// A ledger at least as new as the backup was found.
    pub ledger: bool,
    /// Records that were erased again.
    pub erased_again: u64,
    /// The archive waits behind a new recovery sheet.
    pub kit: Option<super::archive::RecoveryKit>,
}

/// How one matter of safety stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum SafetyState {
    /// As it should be.
    Good,
    /// Something should be done.
    Warn,
    /// Something must be done.
    Bad,
    /// Neither: a choice, or a fact.
    Plain,
}

/// One matter of the safety page.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct SafetyItem {
    /// Stable word; the window has its name and sentences.
    pub what: String,
    /// How it stands.
    pub state: SafetyState,
    /// Stable word of the sentence.
    pub says: String,
    /// When, where the sentence has a date.
    pub at: Option<DateTime<Utc>>,
    /// A number in the sentence.
    pub count: Option<u64>,
    /// A name in the sentence.
    pub name: Option<String>,
}

/// Something that lies somewhere.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct WhereItem {
    /// Stable word: `archive`, `ledger`, `backup`, `program`, `exports`.
    pub what: String,
    /// Name of the folder; empty where there is none.
    pub name: String,
    /// What kind of place it is.
    pub kind: Option<PlaceKind>,
    /// It is encrypted there.
    pub encrypted: bool,
    /// Handle for `place_open`.
    pub open: Option<FileToken>,
}

/// How safe everything is, and where it lies.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct SafetyView {
    /// What is well and what is not.
    pub items: Vec<SafetyItem>,
    /// Where the data are.
    pub places: Vec<WhereItem>,
}

/// Show a folder of `SafetyView` in the system's file manager.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PlaceOpen {
    /// From `WhereItem`.
    pub folder: FileToken,
}

custode_app::domain::redacted!(ArchiveSalvage, ArchiveRestore, ArchiveRestored);
