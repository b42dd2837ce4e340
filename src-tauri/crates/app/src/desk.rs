//! One running program: which archive is chosen, whether it is open, who sits at the desk, when it locks itself.

mod checks;
pub(crate) mod clock;
mod leaving;

use crate::{
    AppError,
    archive::OpenArchive,
    communications::mail::Piles,
    documents::Documents,
    jobs::{Broken, Jobs, Progress},
    machine::Machine,
    ports::{Clock, Host, Ids, PostOffice, WorkerProgram},
    replicas::Replicas,
    tokens::{PickedFile, Tokens},
};
use chrono::{DateTime, NaiveDate, Utc};
use custode_vault::{ArchiveLock, KdfParams, RecoveryCode};
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};
use uuid::Uuid;

/// What the program gets from outside.
#[derive(Clone)]
pub struct Ports {
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Ids.
    pub ids: Arc<dyn Ids>,
    /// Dialogs, viewer, keychain.
    pub host: Arc<dyn Host>,
    /// The way to mail servers.
    pub post: Arc<dyn PostOffice>,
    /// How to start the import worker.
    pub worker: WorkerProgram,
    /// How to start the typesetter of reports.
    pub report_worker: WorkerProgram,
    /// The program's own folder on this machine.
    pub data_dir: PathBuf,
    /// Where this machine remembers which installation it is to each archive (R12). Inside the program's own folder, also
    /// for a command on a terminal, which keeps nothing else.
    pub replicas_dir: PathBuf,
    /// Cost of new passphrases; `None` measures this machine first.
    pub kdf: Option<KdfParams>,
}

custode_domain::redacted!(Ports);

/// Where the program stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// No archive is known.
    Welcome,
    /// An open archive waits until its recovery sheet is confirmed.
    RecoveryPending,
    /// An archive is chosen and locked.
    Locked,
    /// An archive is open.
    Open,
}

/// An archive whose recovery sheet was not confirmed yet.
pub(crate) struct Pending {
    pub(crate) archive: Arc<OpenArchive>,
    pub(crate) code: RecoveryCode,
    pub(crate) ask: [u8; 2],
}

/// Where the rows of an import come from.
#[derive(Clone)]
pub(crate) enum ImportSource {
    /// A file that was picked or dropped.
    File(PathBuf),
    /// Text from the clipboard.
    Pasted(Arc<str>),
}

#[derive(Default)]
pub(crate) enum State {
    #[default]
    Closed,
    Pending(Pending),
    Open(Arc<OpenArchive>),
}

/// Minutes that a recovery sheet may stand on the screen untouched, at least.
const SHEET_MINUTES: u16 = 15;

/// Between two looks at the bin while the archive is open.
const BIN_EVERY: Duration = Duration::from_secs(60 * 60);

/// Requests that are due are looked for so often.
const REMIND_EVERY: Duration = Duration::from_secs(3_600);

/// When the person last touched the program, by both clocks: the monotonic one stops while the machine sleeps.
#[derive(Debug, Clone, Copy)]
struct Touch {
    at: Instant,
    wall: DateTime<Utc>,
}

/// What a finished long act gives.
#[derive(Debug, Clone)]
pub enum JobValue {
    /// Nothing but its effect.
    Done,
    /// The checks of the archive.
    Checks(Arc<Vec<crate::archive::Check>>),
    /// How good the data are.
    Quality(Arc<crate::quality::Report>),
    /// Consents that prove too little.
    WeakConsents(Arc<crate::consents::WeakReport>),
    /// What a list will do.
    ListLook(Arc<crate::imports::ListLook>),
    /// What cards hold that nothing asks for.
    Minimisation(Arc<crate::minimisation::Report>),
    /// A trial of a backup.
    Drill(Arc<crate::backups::Drill>),
    /// A list that left: the name of its file, and its rows.
    Exported(String, u64),
}

/// A shared failure, because a job may be asked twice how it ended.
pub type JobError = Arc<AppError>;

impl Broken for JobError {
    fn broken() -> Self {
        Self::new(AppError::Internal("panic"))
    }
}

/// One running program.
pub struct Desk {
    pub(crate) ports: Ports,
    pub(crate) machine: Mutex<Machine>,
    pub(crate) replicas: Arc<Replicas>,
    pub(crate) tokens: Tokens,
    pub(crate) state: tokio::sync::Mutex<State>,
    pub(crate) jobs: Jobs<JobValue, JobError>,
    pub(crate) documents: Documents,
    /// Mail files that were read and not taken yet.
    pub(crate) mail: Piles,
    touched: Mutex<Touch>,
    /// The archive stays ours while its keys are wiped; dropped when another one is chosen.
    pub(crate) held: Mutex<Option<ArchiveLock>>,
    /// Where the rows of imports come from that were started in this run; a resumed import has no source.
    import_sources: Mutex<HashMap<Uuid, ImportSource>>,
    /// Folders of the files that were imported in this run, by the id of the import.
    imported_from: Mutex<HashMap<Uuid, PathBuf>>,
    /// Wrong passphrases and codes since the start, for the growing delay.
    pub(crate) failures: Mutex<u32>,
    /// Held by whoever tries a passphrase.
    pub(crate) door: tokio::sync::Mutex<()>,
    /// When the bin was last looked at.
    bin_tended: Mutex<Instant>,
    /// When somebody was last reminded of requests.
    reminded: Mutex<Option<Instant>>,
    /// When the backups were last looked at.
    backups_seen: Mutex<Instant>,
    /// What the latest look for anomalies found; a lock forgets it.
    pub(crate) watch: Mutex<Option<Arc<crate::anomalies::Survey>>>,
    /// Whom lists of hashes name, until something is written; a lock forgets it.
    pub(crate) barred: Mutex<crate::consents::HashBars>,
    /// When anomalies were last looked for, or the archive was opened.
    watched: Mutex<Instant>,
    /// When the monthly proofs were last looked at.
    checks_seen: Mutex<Instant>,
    /// Held from the moment in which an archive leaves the desk until its files are closed: nobody opens it meanwhile.
    pub(crate) leaving: tokio::sync::Mutex<()>,
    /// How the outbox stands with its server.
    pub(crate) postroom: crate::outbox::Postroom,
    /// Held while a backup is made.
    pub(crate) making: tokio::sync::Mutex<()>,
    /// The backup that is made at the lock; who wants in stops it.
    parting: Mutex<Option<Arc<Progress>>>,
    /// What the clocks said at the last look.
    clock_seen: Mutex<clock::Seen>,
    /// The salvage of a damaged archive at work.
    pub(crate) rescuing: Mutex<Option<Arc<Progress>>>,
}

custode_domain::redacted!(Desk);

/// A poisoned lock only means that a thread died while it held it; what it guards is plain data.
pub(crate) fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Desk {
    /// Starts a program.
    #[must_use]
    pub fn new(ports: Ports) -> Self {
        let machine = Machine::load(&ports.data_dir);
        // A program that was killed could not.
        crate::reach::remove_drafts(&ports.data_dir);
        crate::backups::clear_trials(&ports.data_dir);
        let replicas = Arc::new(Replicas::new(&ports.replicas_dir));
        let touched = Touch { at: Instant::now(), wall: ports.clock.now() };
        let seen = clock::Seen::now(ports.clock.now());
        Self {
            ports,
            machine: Mutex::new(machine),
            replicas,
            tokens: Tokens::default(),
            state: tokio::sync::Mutex::default(),
            jobs: Jobs::default(),
            documents: Documents::default(),
            mail: Piles::default(),
            touched: Mutex::new(touched),
            held: Mutex::new(None),
            import_sources: Mutex::default(),
            imported_from: Mutex::default(),
            failures: Mutex::new(0),
            door: tokio::sync::Mutex::default(),
            bin_tended: Mutex::new(Instant::now()),
            reminded: Mutex::new(None),
            backups_seen: Mutex::new(Instant::now()),
            watch: Mutex::default(),
            barred: Mutex::default(),
            watched: Mutex::new(Instant::now()),
            checks_seen: Mutex::new(Instant::now()),
            leaving: tokio::sync::Mutex::default(),
            postroom: crate::outbox::Postroom::default(),
            making: tokio::sync::Mutex::default(),
            parting: Mutex::default(),
            clock_seen: Mutex::new(seen),
            rescuing: Mutex::default(),
        }
    }

    /// Where the program stands.
    pub async fn stage(&self) -> Stage {
        match &*self.state.lock().await {
            State::Open(_) => Stage::Open,
            State::Pending(_) => Stage::RecoveryPending,
            State::Closed if locked(&self.machine).chosen().is_some() => Stage::Locked,
            State::Closed => Stage::Welcome,
        }
    }

    /// The present instant.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.ports.clock.now()
    }

    /// The day of today.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.ports.clock.today()
    }

    /// A new id.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        self.ports.ids.new_id()
    }

    /// A short id to find a failure in the log.
    #[must_use]
    pub fn new_trace(&self) -> String {
        let id = self.new_id().simple().to_string();
        id.get(20..).unwrap_or_default().to_owned()
    }

    /// The desktop around the program.
    #[must_use]
    pub fn host(&self) -> &Arc<dyn Host> {
        &self.ports.host
    }

    /// Long acts.
    #[must_use]
    pub const fn jobs(&self) -> &Jobs<JobValue, JobError> {
        &self.jobs
    }

    /// How the outbox stands with its server.
    #[must_use]
    pub const fn postroom(&self) -> &crate::outbox::Postroom {
        &self.postroom
    }

    /// What this machine remembers.
    pub fn machine(&self) -> MutexGuard<'_, Machine> {
        locked(&self.machine)
    }

    /// Remembers where the rows of an import come from, for as long as the program runs.
    pub(crate) fn remember_import(&self, id: Uuid, source: ImportSource) {
        locked(&self.import_sources).insert(id, source);
    }

    /// The source of an import that was started in this run.
    pub(crate) fn import_source(&self, id: Uuid) -> Option<ImportSource> {
        locked(&self.import_sources).get(&id).cloned()
    }

    /// An import was written: where its file lies is known until the program ends.
    pub(crate) fn import_written(&self, id: Uuid, batch: Uuid) {
        if let Some(ImportSource::File(path)) = self.import_source(id)
            && let Some(folder) = path.parent()
        {
            locked(&self.imported_from).insert(batch, folder.to_owned());
        }
        self.forget_import(id);
    }

    /// The folder of the file that an import came from, if it was made in this run.
    pub(crate) fn folder_of_import(&self, batch: Uuid) -> Option<PathBuf> {
        locked(&self.imported_from).get(&batch).cloned()
    }

    /// An import is over.
    pub(crate) fn forget_import(&self, id: Uuid) {
        locked(&self.import_sources).remove(&id);
    }

    /// Turns a picked path into a token.
    #[must_use]
    pub fn token_for(&self, path: PathBuf) -> PickedFile {
        self.tokens.take_in(path, self.new_id())
    }

    /// The path behind a token.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for a token of another run.
    pub fn path_of(&self, token: Uuid) -> Result<PathBuf, AppError> {
        self.tokens.path(token).ok_or(AppError::NotFound("file"))
    }

    /// The person did something: the idle clock starts again, and what runs while nobody is at work makes way.
    pub fn touch(&self) {
        self.stop_checks();
        *locked(&self.touched) = Touch { at: Instant::now(), wall: self.now() };
    }

    /// How long nobody touched the program, by the clock that saw more of it. A wall clock that went back counts as nothing.
    #[must_use]
    pub fn idle_for(&self) -> Duration {
        let touch = *locked(&self.touched);
        let wall = (self.now() - touch.wall).to_std().unwrap_or_default();
        touch.at.elapsed().max(wall)
    }

    /// Locks when nobody touched the program for the minutes of the setting; the shell calls this every few seconds.
    /// Returns true when it locked.
    pub async fn lock_if_idle(&self) -> bool {
        let minutes = match &*self.state.lock().await {
            State::Open(archive) => archive.idle_minutes(),
            // The archive is open behind the code of its sheet; to print it takes a while, and the next unlock makes another.
            State::Pending(pending) => pending.archive.idle_minutes().max(SHEET_MINUTES),
            State::Closed => return false,
        };
        if self.idle_for() < Duration::from_secs(u64::from(minutes) * 60) {
            return false;
        }
        self.lock().await;
        true
    }

    /// Erases what has been in the bin for its days, while an archive is open (DOMAIN 4.8). A failure waits for the next
    /// look.
    pub async fn tend_bin(self: &Arc<Self>) {
        *locked(&self.bin_tended) = Instant::now();
        if let Ok(work) = crate::Work::on(self).await {
            let work = work.of_the_program();
            let _ = crate::binned::tend(&work).await;
            let _ = crate::drafts::tend_drafts(&work).await;
        }
    }

    /// [`Self::tend_bin`], at most once in an hour; the shell calls this every few seconds.
    pub async fn tend_bin_hourly(self: &Arc<Self>) {
        let due = locked(&self.bin_tended).elapsed() >= BIN_EVERY;
        if due {
            self.tend_bin().await;
        }
    }

    /// Reminds of requests that are due, at most once in an hour and only while an archive is open; the shell calls this every
    /// few seconds.
    pub async fn tend_reminders(self: &Arc<Self>) {
        let due = locked(&self.reminded).is_none_or(|at| at.elapsed() >= REMIND_EVERY);
        if !due {
            return;
        }
        let Ok(work) = crate::Work::on(self).await else { return };
        *locked(&self.reminded) = Some(Instant::now());
        let _ = crate::requests::remind(&work).await;
    }

    /// Puts an open archive on the desk and shows it.
    pub(crate) async fn seat(&self, archive: Arc<OpenArchive>) -> Result<(), AppError> {
        self.seat_unseen(archive).await?;
        self.ports.host.stage_changed(true);
        Ok(())
    }

    /// Puts an open archive on the desk while it is not ready to be looked at.
    pub(crate) async fn seat_unseen(&self, archive: Arc<OpenArchive>) -> Result<(), AppError> {
        locked(&self.machine).remember_opened(archive.dir(), archive.is_sample(), self.new_id(), self.now())?;
        *self.state.lock().await = State::Open(archive);
        *locked(&self.failures) = 0;
        *locked(&self.watched) = Instant::now();
        // Whoever comes in may hold the key that the one before did not.
        self.postroom.reset();
        self.touch();
        Ok(())
    }

    /// The folder of the chosen archive.
    pub(crate) fn chosen_dir(&self) -> Result<PathBuf, AppError> {
        locked(&self.machine).chosen().map(|known| known.path.clone()).ok_or(AppError::Precondition("no-archive"))
    }

    /// The lock of an archive folder: the one we hold, or a new one.
    pub(crate) fn lock_folder(&self, dir: &Path) -> Result<ArchiveLock, AppError> {
        let mut held = locked(&self.held);
        if let Some(lock) = held.as_ref().filter(|lock| lock.covers(dir)) {
            return Ok(lock.clone());
        }
        *held = None;
        let lock = ArchiveLock::acquire(dir, &crate::archive::holder(self))?;
        *held = Some(lock.clone());
        Ok(lock)
    }
}
