//! Long acts: progress to poll, a flag to cancel.

use std::{
    collections::HashMap,
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicBool, AtomicU8, AtomicU64, Ordering},
    },
    time::Instant,
};
use uuid::Uuid;

/// What a long act is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Phase {
    /// Reading the file in the child process.
    Reading = 0,
    /// Normalising and checking rows.
    Checking,
    /// Looking for the same people in the archive.
    Matching,
    /// Writing the journal.
    Writing,
    /// Rebuilding the search index.
    Indexing,
    /// Taking an import back.
    Undoing,
    /// Setting a document.
    Rendering,
    /// Checking the archive.
    Verifying,
    /// Erasing what is in the bin.
    Erasing,
    /// Looking for what is over its date.
    Listing,
    /// Putting it into the bin.
    Moving,
    /// Copying the archive into a backup.
    Copying,
    /// Writing the archive anew under other keys.
    Rekeying,
    /// Handing messages to the mail server.
    Sending,
    /// Reading the people who leave as a list.
    Gathering,
    /// Writing a file that leaves.
    Saving,
}

const PHASES: [Phase; 16] = [
    Phase::Reading,
    Phase::Checking,
    Phase::Matching,
    Phase::Writing,
    Phase::Indexing,
    Phase::Undoing,
    Phase::Rendering,
    Phase::Verifying,
    Phase::Erasing,
    Phase::Listing,
    Phase::Moving,
    Phase::Copying,
    Phase::Rekeying,
    Phase::Sending,
    Phase::Gathering,
    Phase::Saving,
];

/// The shared end of a long act: the worker writes, the window reads.
#[derive(Debug)]
pub struct Progress {
    phase: AtomicU8,
    done: AtomicU64,
    total: AtomicU64,
    cancelled: Arc<AtomicBool>,
    phase_began: Mutex<Instant>,
}

/// Total not known yet.
const UNKNOWN: u64 = u64::MAX;

impl Default for Progress {
    fn default() -> Self {
        Self {
            phase: AtomicU8::new(0),
            done: AtomicU64::new(0),
            total: AtomicU64::new(UNKNOWN),
            cancelled: Arc::new(AtomicBool::new(false)),
            phase_began: Mutex::new(Instant::now()),
        }
    }
}

impl Progress {
    /// Enters a phase; `total` in rows, pages or checks.
    pub fn enter(&self, phase: Phase, total: Option<u64>) {
        self.phase.store(phase as u8, Ordering::Relaxed);
        self.done.store(0, Ordering::Relaxed);
        self.total.store(total.unwrap_or(UNKNOWN), Ordering::Relaxed);
        *self.phase_began.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }

    /// Units done in this phase.
    pub fn done(&self, done: u64) {
        self.done.store(done, Ordering::Relaxed);
    }

    /// Asks the act to stop.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// True once somebody asked the act to stop.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// The flag itself, for a writer that looks at it.
    #[must_use]
    pub fn flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.cancelled)
    }

    /// Phase, units done, units in all, seconds left by the pace so far.
    #[must_use]
    pub fn look(&self) -> (Phase, u64, Option<u64>, Option<u64>) {
        let phase = PHASES.get(self.phase.load(Ordering::Relaxed) as usize).copied().unwrap_or(Phase::Reading);
        let done = self.done.load(Ordering::Relaxed);
        let total = Some(self.total.load(Ordering::Relaxed)).filter(|total| *total != UNKNOWN);
        let spent = self.phase_began.lock().unwrap_or_else(PoisonError::into_inner).elapsed().as_secs_f64();
        let left = total.filter(|total| done > 0 && spent > 1.0 && *total >= done).map(|total| {
            #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let seconds = (spent * (total - done) as f64 / done as f64).ceil() as u64;
            seconds
        });
        (phase, done, total, left)
    }
}

/// How a finished act ended.
#[derive(Debug)]
pub enum Ending<V, E> {
    /// Still at it.
    Running(Arc<Progress>),
    /// Its value.
    Done(V),
    /// Its failure.
    Failed(E),
}

/// What an act is about: a window that comes back to the thing finds the act again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// The thing, such as an import in preparation.
    pub thing: Uuid,
    /// What the act will leave behind, such as the written import.
    pub gives: Option<Uuid>,
}

/// A failure that can say that an act broke off in a panic.
pub trait Broken {
    /// The failure.
    fn broken() -> Self;
}

#[derive(Debug)]
struct Job<V, E> {
    about: Option<About>,
    progress: Arc<Progress>,
    ending: Option<Result<V, E>>,
}

/// All long acts of a session, by id.
#[derive(Debug)]
pub struct Jobs<V, E> {
    jobs: Arc<Mutex<HashMap<Uuid, Job<V, E>>>>,
}

impl<V, E> Default for Jobs<V, E> {
    fn default() -> Self {
        Self { jobs: Arc::default() }
    }
}

impl<V: Clone + Send + 'static, E: Broken + Clone + Send + 'static> Jobs<V, E> {
    /// Starts an act under the given id, on a thread of its own: checking and planning compute for long.
    pub fn start<F>(&self, id: Uuid, act: impl FnOnce(Arc<Progress>) -> F + Send + 'static)
    where
        F: Future<Output = Result<V, E>>,
    {
        self.begin(id, None, act);
    }

    /// As [`Jobs::start`], for an act about one thing.
    pub fn start_about<F>(&self, id: Uuid, about: About, act: impl FnOnce(Arc<Progress>) -> F + Send + 'static)
    where
        F: Future<Output = Result<V, E>>,
    {
        self.begin(id, Some(about), act);
    }

    fn begin<F>(&self, id: Uuid, about: Option<About>, act: impl FnOnce(Arc<Progress>) -> F + Send + 'static)
    where
        F: Future<Output = Result<V, E>>,
    {
        let progress = Arc::new(Progress::default());
        self.lock().insert(id, Job { about, progress: Arc::clone(&progress), ending: None });
        let jobs = Arc::clone(&self.jobs);
        let runtime = tokio::runtime::Handle::current();
        tokio::task::spawn_blocking(move || {
            // What broke off is over too: nothing else would ever begin.
            let ending = catch_unwind(AssertUnwindSafe(|| runtime.block_on(act(progress))));
            let ending = ending.unwrap_or_else(|_| Err(E::broken()));
            if let Some(job) = jobs.lock().unwrap_or_else(PoisonError::into_inner).get_mut(&id) {
                job.ending = Some(ending);
            }
        });
    }

    /// How an act stands; `None` when there is no such act.
    #[must_use]
    pub fn look(&self, id: Uuid) -> Option<Ending<V, E>> {
        self.lock().get(&id).map(|job| match &job.ending {
            None => Ending::Running(Arc::clone(&job.progress)),
            Some(Ok(value)) => Ending::Done(value.clone()),
            Some(Err(error)) => Ending::Failed(error.clone()),
        })
    }

    /// The act that is at work about a thing, and what it will leave behind.
    #[must_use]
    pub fn at_work_about(&self, thing: Uuid) -> Option<(Uuid, Option<Uuid>)> {
        self.lock()
            .iter()
            .filter(|(_, job)| job.ending.is_none())
            .find_map(|(id, job)| job.about.filter(|about| about.thing == thing).map(|about| (*id, about.gives)))
    }

    /// Forgets finished acts by what they gave: of a survey only the latest is needed.
    pub fn forget(&self, is_old: impl Fn(&V) -> bool) {
        self.lock().retain(|_, job| !matches!(&job.ending, Some(Ok(value)) if is_old(value)));
    }

    /// Asks an act to stop; false when there is no such act.
    pub fn cancel(&self, id: Uuid) -> bool {
        self.lock().get(&id).map(|job| job.progress.cancel()).is_some()
    }

    /// Asks all acts to stop and forgets the finished ones.
    pub fn cancel_all(&self) {
        let mut jobs = self.lock();
        jobs.retain(|_, job| job.ending.is_none());
        for job in jobs.values() {
            job.progress.cancel();
        }
    }

    /// True while an act is at work that is not about this thing.
    #[must_use]
    pub fn busy_beside(&self, thing: Uuid) -> bool {
        let beside = |job: &Job<V, E>| job.ending.is_none() && job.about.is_none_or(|about| about.thing != thing);
        self.lock().values().any(beside)
    }

    /// Asks the acts about a thing to stop.
    pub fn cancel_about(&self, thing: Uuid) {
        for job in self.lock().values().filter(|job| job.about.is_some_and(|about| about.thing == thing)) {
            job.progress.cancel();
        }
    }

    /// True while an act is at work.
    #[must_use]
    pub fn busy(&self) -> bool {
        self.lock().values().any(|job| job.ending.is_none())
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Uuid, Job<V, E>>> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    impl Broken for &'static str {
        fn broken() -> Self {
            "broken"
        }
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn an_act_that_panics_is_over() {
        let jobs: Jobs<u32, &'static str> = Jobs::default();
        let id = Uuid::from_u128(1);
        jobs.start(id, move |_| async move { if id.is_nil() { Ok(1) } else { panic!("a list that nobody foresaw") } });
        for _ in 0..1_000 {
            if !jobs.busy() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        assert!(matches!(jobs.look(id), Some(Ending::Failed("broken"))));
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn an_act_runs_is_seen_and_can_be_stopped() {
        let jobs: Jobs<u32, &'static str> = Jobs::default();
        let id = Uuid::from_u128(1);
        let import = Uuid::from_u128(9);
        let about = About { thing: import, gives: Some(Uuid::from_u128(10)) };
        jobs.start_about(id, about, |progress| async move {
            progress.enter(Phase::Writing, Some(10));
            while !progress.is_cancelled() {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            Err("stopped")
        });
        assert!(jobs.busy(), "the act waits for the flag");
        assert_eq!(jobs.at_work_about(import), Some((id, about.gives)));
        assert_eq!(jobs.at_work_about(id), None);
        assert_eq!((jobs.busy_beside(import), jobs.busy_beside(id)), (false, true));
        jobs.cancel_about(id);
        assert!(jobs.busy(), "an act about something else goes on");
        jobs.cancel_about(import);
        while jobs.busy() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        assert!(matches!(jobs.look(id), Some(Ending::Failed("stopped"))));
        assert_eq!(jobs.at_work_about(import), None, "an act that is over is not found again");
        assert!(jobs.look(Uuid::from_u128(2)).is_none());
    }
}
