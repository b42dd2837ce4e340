//! The monthly proofs that nobody has to think of (SECURITY R17, REQUIREMENTS S49): the newest backup is restored to one side,
//! and the whole archive is verified. They run while nobody touches the program; a touch or a lock
//! stops them, and they begin again.

use super::{Desk, JobValue, locked};
use crate::{AppError, Work, archive, backups, jobs::About, safety};
use std::{
    sync::Arc,
    time::{Duration, Instant},
};
use uuid::Uuid;

/// Between two looks at what is due.
const LOOK: Duration = Duration::from_secs(5 * 60);
/// Nobody touched the program for so long: the work disturbs nobody.
const QUIET: Duration = Duration::from_secs(30);

/// The proofs that run by themselves: who comes back to work stops them.
const PROOF: About = About { thing: Uuid::from_u128(0x0070_726f_7661), gives: None };

impl Desk {
    /// Stops the proofs that run by themselves.
    pub(super) fn stop_checks(&self) {
        self.jobs.cancel_about(PROOF.thing);
    }

    /// Runs the proofs that are due while an archive is open and nobody is at work; the shell calls this every few seconds.
    pub async fn tend_checks(self: &Arc<Self>) {
        let looked = locked(&self.checks_seen).elapsed() < LOOK;
        if looked || self.idle_for() < QUIET {
            return;
        }
        *locked(&self.checks_seen) = Instant::now();
        // What cannot be asked now is asked at the next look.
        let _ = self.run_due_checks().await;
    }

    /// Starts the proof that is due, the trial of a backup first; one at a time and beside no other long act. True when one
    /// was started.
    ///
    /// # Errors
    /// [`AppError::Locked`]; those of the database.
    pub async fn run_due_checks(self: &Arc<Self>) -> Result<bool, AppError> {
        if self.jobs.busy() {
            return Ok(false);
        }
        let work = Work::on(self).await?.of_the_program();
        if backups::can_try(&work).await? {
            self.jobs.start_about(self.new_id(), PROOF, move |progress| async move {
                let drill = backups::drill(&work, &progress).await.map_err(Arc::new)?;
                Ok(JobValue::Drill(Arc::new(drill)))
            });
        } else if safety::verify_due(&work).await? {
            self.jobs.start_about(self.new_id(), PROOF, move |progress| async move {
                let checks = archive::verify(&work, &progress).await.map_err(Arc::new)?;
                Ok(JobValue::Checks(Arc::new(checks)))
            });
        } else {
            return Ok(false);
        }
        Ok(true)
    }
}
