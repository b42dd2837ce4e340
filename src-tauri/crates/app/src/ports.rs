//! What the use cases need from outside: time, ids, the desktop. The shell implements them, testkit fakes them.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, TimeZone, Utc};
use custode_domain::sending::SendFault;
use std::{ffi::OsString, future::Future, path::PathBuf, pin::Pin};
use uuid::Uuid;
use zeroize::Zeroizing;

pub use custode_vault::KdfParams;

/// The program's clock.
pub trait Clock: Send + Sync {
    /// The present instant.
    fn now(&self) -> DateTime<Utc>;
    /// The legal day of an instant at the desk's place (Italy's calendar day for an Italian machine).
    fn day_of(&self, at: DateTime<Utc>) -> NaiveDate;
    /// The legal day of today.
    fn today(&self) -> NaiveDate {
        self.day_of(self.now())
    }
    /// The instant at which the clock on the wall shows this; the earlier one where it shows it twice.
    fn instant(&self, wall: NaiveDateTime) -> DateTime<Utc>;
}

/// The instant at which a clock in a place shows this: the earlier of two, and where the hour was left out, the one after it.
#[must_use]
pub fn on_the_wall(wall: NaiveDateTime, place: &impl TimeZone) -> DateTime<Utc> {
    let shown = |wall: NaiveDateTime| place.from_local_datetime(&wall).earliest();
    let after = || wall.checked_add_signed(Duration::hours(1)).and_then(shown);
    shown(wall).or_else(after).map_or_else(|| wall.and_utc(), |at| at.with_timezone(&Utc))
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
    /// Mail files.
    Mail,
    /// A PNG for the letterhead.
    Logo,
    /// A scan, photo or document that proves a decision.
    Evidence,
    /// A file to keep beside a communication.
    Attachment,
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

/// What a reminder says: numbers, and nothing about anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueNotice {
    /// Requests that are over their last day.
    pub late: u32,
    /// Requests whose last day comes within a week.
    pub soon: u32,
}

/// The desktop around the program: native dialogs, viewer, keychain. None of it is needed to keep data.
pub trait Host: Send + Sync {
    /// Lets the person pick a file or folder; `None` = cancelled.
    fn pick_open(&self, kind: OpenKind) -> Later<'_, Option<PathBuf>>;
    /// Lets the person pick several files; none = cancelled.
    fn pick_open_many(&self, kind: OpenKind) -> Later<'_, Vec<PathBuf>>;
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
    /// Shows a notice of the system that requests are due. A desktop without notices shows none.
    fn remind(&self, notice: DueNotice);
    /// Keeps a secret of this machine; the account is an opaque id.
    fn keychain_set(&self, account: String, secret: String) -> Later<'_, Result<(), NoKeychain>>;
    /// Reads a secret of this machine.
    fn keychain_get(&self, account: String) -> Later<'_, Result<Option<String>, NoKeychain>>;
    /// Forgets a secret of this machine.
    fn keychain_delete(&self, account: String) -> Later<'_, Result<(), NoKeychain>>;
    /// What the system calls this machine; empty where it says nothing.
    fn machine_name(&self) -> String {
        String::new()
    }
    /// The folder where new archives go when the person picks none.
    fn documents_dir(&self) -> PathBuf;
}

/// How a connection to a mail server is kept private.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MailSecurity {
    /// Encrypted from the first byte.
    Tls,
    /// Encrypted before anything is said; without it, nothing is.
    StartTls,
    /// Open: only to this machine itself.
    None,
}

/// A mail server, and how it knows us.
#[derive(Clone)]
pub struct MailServer {
    /// Its name.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept private.
    pub security: MailSecurity,
    /// Name and password; none where the server asks for none.
    pub login: Option<(String, Zeroizing<String>)>,
}

custode_domain::redacted!(MailServer);

/// Why a message was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PostFailure {
    /// The server said no to this message.
    Item(SendFault),
    /// Nothing more can be said on this line; of a text that was on it, nobody knows whether it arrived.
    Server(SendFault),
}

/// A line to a mail server, logged in.
pub trait PostLine: Send {
    /// Offers a message until the server says "go ahead". Nothing of its text has left yet.
    fn offer<'a>(&'a mut self, from: &'a str, to: &'a str) -> Later<'a, Result<(), PostFailure>>;
    /// Sends the text of the message that was offered, and waits for the server's word.
    fn deliver<'a>(&'a mut self, text: &'a [u8]) -> Later<'a, Result<(), PostFailure>>;
    /// Says goodbye.
    fn close(self: Box<Self>) -> Later<'static, ()>;
}

/// The way to mail servers.
pub trait PostOffice: Send + Sync {
    /// Connects and logs in.
    fn connect(&self, server: MailServer) -> Later<'_, Result<Box<dyn PostLine>, SendFault>>;
}

/// No way to any server: a program that never sends.
#[derive(Debug)]
pub struct NoPost;

impl PostOffice for NoPost {
    fn connect(&self, _: MailServer) -> Later<'_, Result<Box<dyn PostLine>, SendFault>> {
        Box::pin(std::future::ready(Err(SendFault::Unreachable)))
    }
}

/// How to start this very binary as a worker.
#[derive(Debug, Clone)]
pub struct WorkerProgram {
    /// The binary.
    pub program: PathBuf,
    /// Its arguments.
    pub args: Vec<OsString>,
}
