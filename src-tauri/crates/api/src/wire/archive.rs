//! Archive, session, first run, lock and unlock.

mod secret;

pub use secret::{
    ArchiveCreate, ArchiveRecover, ArchiveUnlock, DeviceUnlockSet, PassphraseChange, PassphraseCheck, RecoveryConfirm,
    RecoveryGroup, RecoveryKit, RecoveryRenew, RecoveryTry, SessionConfirm,
};

use super::{ids::FileToken, users::AccessView};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language of window and documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Language {
    /// Italian.
    It,
    /// English.
    En,
}

/// Light, dark, or as the system says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Theme {
    /// Follow the system.
    System,
    /// Paper.
    Light,
    /// Night.
    Dark,
}

/// Row height of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Density {
    /// 28 px.
    Compact,
    /// 36 px.
    Comfortable,
    /// 44 px.
    Relaxed,
}

/// Where the program stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Stage {
    /// No archive is known: first run.
    Welcome,
    /// An archive is open behind its recovery sheet, which waits for confirmation.
    RecoveryPending,
    /// An archive is chosen and locked.
    Locked,
    /// An archive is open.
    Open,
}

/// How the program looks; kept on this machine, outside the archive.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct Appearance {
    /// Language of the window.
    pub language: Language,
    /// Light or dark.
    pub theme: Theme,
    /// Row height.
    pub density: Density,
    /// Zoom in percent, 80 to 200.
    pub zoom: u16,
}

/// A known archive.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ArchiveCard {
    /// Handle for `archive_choose`.
    pub token: FileToken,
    /// Folder name without `.custode`.
    pub name: String,
    /// Sample data, not real people.
    pub sample: bool,
    /// Last opened on this machine.
    pub last_opened_at: Option<DateTime<Utc>>,
}

/// What every window may know, also while locked. Nothing personal but the login names of the header.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct AppInfo {
    /// Program version.
    pub version: String,
    /// `linux`, `windows` or `macos`: decides the names of keys.
    pub platform: String,
    /// Where the program stands.
    pub stage: Stage,
    /// How it looks.
    pub appearance: Appearance,
    /// The chosen archive.
    pub archive: Option<ArchiveCard>,
    /// Login names in the header of the chosen archive.
    pub logins: Vec<String>,
    /// Names for which a one-time code waits.
    pub invited: Vec<String>,
    /// This machine can unlock the chosen archive through the system's keyring.
    pub device_unlock: bool,
    /// The system has a keyring that works.
    pub device_unlock_possible: bool,
    /// Archives opened here before, most recent first.
    pub recent: Vec<ArchiveCard>,
    /// Day of today by the program's clock, for date fields.
    pub today: chrono::NaiveDate,
}

/// Choose a known archive.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ArchiveChoose {
    /// From `recent`, or from `archive_open_pick`.
    pub token: FileToken,
}

/// Why a passphrase is not accepted, or could be better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum PassphraseReason {
    /// Fewer than 15 characters and fewer than 5 words.
    TooShort,
    /// On the list of common passphrases.
    Common,
    /// Built from the login or the name of the archive.
    Personal,
    /// Repeats one character or one short piece.
    Repeated,
    /// Follows a keyboard row or an alphabet.
    Sequence,
    /// Too easy to guess.
    Guessable,
}

/// How strong a passphrase is.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PassphraseStrength {
    /// 0 to 4.
    pub score: u8,
    /// May be used.
    pub acceptable: bool,
    /// What is wrong.
    pub reasons: Vec<PassphraseReason>,
}

/// The open session.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct SessionView {
    /// Who is at the desk.
    pub operator: String,
    /// What they may do and see.
    pub access: AccessView,
    /// Archive name.
    pub archive: String,
    /// Sample data.
    pub sample: bool,
    /// People in the register.
    pub contacts: u64,
    /// Nothing was ever imported or written.
    pub empty: bool,
    /// Minutes without a touch before the archive locks, 1 to 30.
    pub idle_minutes: u16,
    /// The file was changed outside Custode, and nobody who looks after the firm said yet that it is in order.
    pub changed_outside: bool,
    /// Since when that is known.
    pub outside_since: Option<DateTime<Utc>>,
    /// The recovery sheet was not in anybody's hand for a year; only for whoever may make a new one.
    pub sheet_due: bool,
    /// How the ledger of erasures beside the archive stands.
    pub ledger: LedgerState,
    /// A verification found damage then, and none since found the archive whole.
    pub damaged_at: Option<DateTime<Utc>>,
    /// The time that was seen before the clock of the computer went back, while it is still behind that.
    pub clock_back: Option<DateTime<Utc>>,
    /// Imports begun and not finished.
    pub suspended_imports: u32,
    /// The instructions in force have to be read and accepted before anything else.
    pub owes_reading: bool,
}

/// How the ledger of erasures stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum LedgerState {
    /// It says what the archive says.
    Fine,
    /// The file is damaged or of another archive: it was not used, and is not written over.
    Foreign,
    /// It can't be read or written where the archive lies.
    Unreachable,
}

/// Say that an archive which was changed outside is in order.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct OutsideConfirm {
    /// What was found out.
    pub found: String,
}

/// Settings that live in the archive.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct IdleSet {
    /// Minutes, 1 to 30.
    pub minutes: u16,
}

/// One check of the archive.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct VerifyCheck {
    /// Stable name of the check.
    pub name: String,
    /// Passed.
    pub ok: bool,
    /// Figures or the place of the failure, in English for whoever helps; never personal.
    pub detail: String,
    /// The figures by their stable words.
    pub figures: Vec<VerifyFigure>,
}

/// A figure of a check.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct VerifyFigure {
    /// What is counted: `entries`, `bodies`, `lost`, `chains`, `left`, `files`, `wrong`, `stray`, `units`.
    pub name: String,
    /// How many.
    pub count: u64,
}

/// The verdict on the archive.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct VerifyReport {
    /// All checks passed.
    pub ok: bool,
    /// Each check.
    pub checks: Vec<VerifyCheck>,
}

/// Figures of the archive.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct StatsView {
    /// People and organisations.
    pub contacts: u64,
    /// Logged communications.
    pub communications: u64,
    /// Journal entries.
    pub entries: u64,
    /// Bytes on disk.
    pub bytes: u64,
    /// Schema number.
    pub schema: u32,
    /// Program version.
    pub app: String,
    /// SQLite version.
    pub sqlite: String,
    /// SQLCipher version.
    pub cipher: String,
    /// Last full verification.
    pub last_verified_at: Option<DateTime<Utc>>,
}

/// A form that was left half written.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct DraftView {
    /// Which form, as the window calls it.
    pub form: String,
    /// What was written in it, as the window says it.
    pub text: String,
}

/// What the person at the desk left half written.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct DraftList {
    /// Oldest first.
    pub drafts: Vec<DraftView>,
}

/// Keeps what is written in a form.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct DraftKeep {
    /// Which form, as the window calls it.
    pub form: String,
    /// What is written; null lets the draft go.
    pub text: Option<String>,
}

custode_app::domain::redacted!(DraftView, DraftList, DraftKeep);
