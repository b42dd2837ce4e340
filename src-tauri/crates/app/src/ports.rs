//! What the use cases need from outside: time, ids, the desktop. The shell implements them, testkit fakes them.

use chrono::{DateTime, NaiveDate, Utc};
use std::{ffi::OsString, future::Future, path::PathBuf, pin::Pin};
use uuid::Uuid;

/// The program's clock.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> DateTime<Utc>;
    /// The legal day of today at the desk's place (Italy's calendar day for an Italian machine).
    fn today(&self) -> NaiveDate;
}

/// Where ids come from.
pub trait Ids: Send + Sync {
    /// A new UUIDv7.
    fn new_id(&self) -> Uuid;
}

/// A future that a trait object can return.
pub type Later<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// Which files an open dialog offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenKind {
    /// Spreadsheets and text lists to import.
    Import,
    /// A profile of imports.
    Profile,
    /// A PNG for the letterhead.
    Logo,
    /// A scan, photo or document that proves a decision.
    Evidence,
    /// An archive folder.
    Archive,
    /// A folder to put a new archive in.
    Place,
    /// A backup to restore.
    Backup,
    /// A ledger of erasures.
    Ledger,
}

/// The keychain of the operating system does not answer, or refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the system's keychain is not available")]
pub struct NoKeychain;

/// The desktop around the program: native dialogs, viewer, keychain. None of it is needed to keep data.
pub trait Host: Send + Sync {
    /// Lets the person pick a file or folder; `None` = cancelled.
    fn pick_open(&self, kind: OpenKind) -> Later<'_, Option<PathBuf>>;
    /// Lets the person say where to save; `None` = cancelled.
    fn pick_save(&self, suggested: String) -> Later<'_, Option<PathBuf>>;
    /// Lets the person pick a folder to write several files into; `None` = cancelled.
    fn pick_folder(&self) -> Later<'_, Option<PathBuf>>;
    /// Opens a file in the system's viewer.
    fn open_in_viewer(&self, path: PathBuf) -> Later<'_, bool>;
    /// Opens a link in the program that the system has for it: dials a number, begins a message. False when there is none.
    fn open_link(&self, link: String) -> Later<'_, bool>;
    /// The program went from locked to open or back: the windows must follow.
    fn stage_changed(&self, open: bool);
    /// Keeps a secret of this machine; the account is an opaque id.
    fn keychain_set(&self, account: String, secret: String) -> Later<'_, Result<(), NoKeychain>>;
    /// Reads a secret of this machine.
    fn keychain_get(&self, account: String) -> Later<'_, Result<Option<String>, NoKeychain>>;
    /// Forgets a secret of this machine.
    fn keychain_delete(&self, account: String) -> Later<'_, Result<(), NoKeychain>>;
    /// The folder where new archives go when the person picks none.
    fn documents_dir(&self) -> PathBuf;
}

/// How to start this very binary as a worker.
#[derive(Debug, Clone)]
pub struct WorkerProgram {
    /// The binary.
    pub program: PathBuf,
    /// Its arguments.
    pub args: Vec<OsString>,
}
