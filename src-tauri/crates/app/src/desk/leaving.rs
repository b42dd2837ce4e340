//! How an archive leaves the desk, and the backups that are made by themselves: then, and while it is open.

use super::{Desk, ImportSource, JobValue, State, locked};
use crate::{
    archive::OpenArchive,
    backups::{self, Occasion},
    jobs::Progress,
};
use custode_domain::{ids::TxnId, role::Permission};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};

/// How long a backup may take at the lock, behind the lock window; what it did not do is done at the next opening.
const PARTING: Duration = Duration::from_secs(10);
/// The same at the end of the program, for which the system waits.
const LAST_PARTING: Duration = Duration::from_secs(3);
/// How long a backup that was told to stop may take to hear it; what hangs at its place is left behind.
const STOPPING: Duration = Duration::from_secs(1);
/// Between two looks at what is due for a backup.
const BACKUP_LOOK: Duration = Duration::from_secs(60);
/// From the opening to the first look for anomalies: the first minute belongs to the person.
const ANOMALY_FIRST: Duration = Duration::from_secs(60);
/// Between two looks for anomalies.
const ANOMALY_EVERY: Duration = Duration::from_secs(6 * 60 * 60);

impl Desk {
    /// Makes the backups that are due while an archive is open, at most one look a minute and never beside another long
    /// act; the shell calls this every few seconds. It runs by itself; a lock stops it.
    pub async fn tend_backups(self: &Arc<Self>) {
        let due = locked(&self.backups_seen).elapsed() >= BACKUP_LOOK;
        if !due || self.jobs.busy() {
            return;
        }
        *locked(&self.backups_seen) = Instant::now();
        let Ok(work) = crate::Work::on(self).await else { return };
        self.jobs.start(self.new_id(), |progress| async move {
            backups::make_due(work.desk(), work.archive(), Occasion::Timed, &progress).await.map_err(Arc::new)?;
            Ok(JobValue::Done)
        });
    }

    /// Looks for anomalies by itself: soon after the opening, then a few times a day, never beside another long act and only
    /// for somebody who is shown them; the shell calls this every few seconds.
    pub async fn tend_anomalies(self: &Arc<Self>) {
        let wait = if locked(&self.watch).is_some() { ANOMALY_EVERY } else { ANOMALY_FIRST };
        if locked(&self.watched).elapsed() < wait || self.jobs.busy() {
            return;
        }
        *locked(&self.watched) = Instant::now();
        let Ok(work) = crate::Work::on(self).await else { return };
        if work.may(Permission::Quality) {
            let _ = crate::anomalies::start(&work);
        }
    }

    /// What a session wrote goes into its backups before its keys are wiped; nobody sees the archive any more. Whatever the
    /// place of a backup does, the keys do not wait longer than `within` and [`STOPPING`].
    async fn part(&self, archive: &OpenArchive, within: Duration) {
        let progress = Arc::new(Progress::default());
        *locked(&self.parting) = Some(Arc::clone(&progress));
        {
            let making = backups::make_due(self, archive, Occasion::Parting, &progress);
            tokio::pin!(making);
            if tokio::time::timeout(within, &mut making).await.is_err() {
                progress.cancel();
                let _ = tokio::time::timeout(STOPPING, &mut making).await;
            }
        }
        *locked(&self.parting) = None;
    }

    /// Locks: long acts stop, the windows change, what was written goes into a backup, the pools close, the keys are wiped.
    /// Safe to call at any time.
    pub async fn lock(&self) {
        self.leave(PARTING).await;
    }

    /// Locks before the machine sleeps: the system waits a few seconds, and a backup that would take them is made at the next
    /// opening.
    pub async fn lock_for_sleep(&self) {
        self.leave(Duration::ZERO).await;
    }

    async fn leave(&self, parting: Duration) {
        if let Some(progress) = locked(&self.parting).as_ref() {
            progress.cancel();
        }
        let _leaving = self.leaving.lock().await;
        self.jobs.cancel_all();
        for _ in 0..100 {
            if !self.jobs.busy() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        let state = std::mem::take(&mut *self.state.lock().await);
        self.documents.clear();
        *locked(&self.watch) = None;
        *locked(&self.barred) = Default::default();
        crate::reach::remove_drafts(&self.ports.data_dir);
        let (archive, open) = match state {
            State::Open(archive) => (archive, true),
            State::Pending(pending) => (pending.archive, false),
            // What was picked on the way in is still needed when a first try is refused.
            State::Closed => return,
        };
        self.tokens.clear();
        self.mail.clear();
        // Pasted text is personal data: it does not outlive the lock. What was read of it is in the archive.
        locked(&self.import_sources).retain(|_, source| matches!(source, ImportSource::File(_)));
        self.ports.host.stage_changed(false);
        if open && !parting.is_zero() {
            self.part(&archive, parting).await;
        }
        crate::contacts::leave_opened(&archive, self.now(), TxnId::from_uuid(self.new_id())).await;
        crate::binned::leave_clock(&archive, self.now()).await;
        if let Some(seal) = archive.close(&self.replicas).await {
            let _ = self.machine().remember_seal(archive.dir(), seal);
        }
    }

    /// Locks and frees the archive folder, before the program ends.
    pub async fn shut_down(&self) {
        self.leave(LAST_PARTING).await;
        *locked(&self.held) = None;
    }
}
