//! A clock that goes back (SECURITY R16): it is shown, and written down once for each time.

use super::{Desk, locked};
use crate::{AppError, Work, binned};
use chrono::{DateTime, Duration, Utc};
use custode_domain::{journal::Body, records::AuditNote};
use std::{sync::Arc, time::Instant};

/// A clock that is put right by less is no event.
pub(crate) const CLOCK_SLACK: Duration = Duration::minutes(10);

/// What the two clocks of the computer said at one moment.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    at: Instant,
    wall: DateTime<Utc>,
}

impl Seen {
    pub(super) fn now(wall: DateTime<Utc>) -> Self {
        Self { at: Instant::now(), wall }
    }

    /// What the clock should say by now, asleep or not.
    fn at_least(self) -> DateTime<Utc> {
        self.wall + Duration::from_std(self.at.elapsed()).unwrap_or_default()
    }
}

/// At the opening: a clock that stands before what the archive has seen.
///
/// # Errors
/// Those of the database.
pub(crate) async fn compare(work: &Work) -> Result<(), AppError> {
    match binned::highest_seen(work.archive()).await? {
        Some(seen) if work.now() + CLOCK_SLACK < seen => note(work, seen).await,
        _ => Ok(()),
    }
}

async fn note(work: &Work, seen: DateTime<Utc>) -> Result<(), AppError> {
    let minutes = (seen - work.now()).num_minutes();
    let (unit, archive) = (work.archive().store().scope(), work.archive());
    let note = AuditNote { count: u64::try_from(minutes).ok(), ..AuditNote::default() };
    archive.set_clock_back(seen);
    work.transact(async |tx| {
        tx.write(unit, Body::AuditClockBack(note));
        Ok(())
    })
    .await?;
    Ok(())
}

impl Desk {
    /// Looks whether the clock went back since the last look; the shell calls this every few seconds.
    pub async fn tend_clock(self: &Arc<Self>) {
        let now = self.now();
        let before = std::mem::replace(&mut *locked(&self.clock_seen), Seen::now(now));
        let seen = before.at_least();
        if now + CLOCK_SLACK >= seen {
            return;
        }
        if let Ok(work) = Work::on(self).await {
            // What cannot be written now is noticed at the next opening.
            let _ = note(&work.of_the_program(), seen).await;
        }
    }
}
