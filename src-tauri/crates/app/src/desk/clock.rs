//! A clock that goes back (SECURITY R16): it is shown, and written down once for each time.

use super::{Desk, locked};
use crate::{AppError, Work, archive::OpenArchive, binned};
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

/// Set while a clock that went back is written down and has not come back since.
const NOTED: &str = "clock_back_noted";

/// At the opening: a clock that stands before what the archive has seen.
///
/// # Errors
/// Those of the database.
pub(crate) async fn compare(work: &Work) -> Result<(), AppError> {
    let archive = work.archive();
    let noted = archive.reader().setting(NOTED).await?.is_some_and(|noted| !noted.is_empty());
    match binned::highest_seen(archive).await? {
        Some(seen) if work.now() + CLOCK_SLACK < seen => {
            archive.set_clock_back(Some(seen));
            if noted { Ok(()) } else { note(work, seen).await }
        }
        _ if noted => settled(archive).await,
        _ => Ok(()),
    }
}

/// The clock is right again, or somebody says that it is.
///
/// # Errors
/// Those of the database.
pub(crate) async fn settled(archive: &OpenArchive) -> Result<(), AppError> {
    archive.set_clock_back(None);
    Ok(archive.store().set_setting(NOTED, "").await?)
}

async fn note(work: &Work, seen: DateTime<Utc>) -> Result<(), AppError> {
    let minutes = (seen - work.now()).num_minutes();
    let unit = work.archive().store().scope();
    let note = AuditNote { count: u64::try_from(minutes).ok(), ..AuditNote::default() };
    work.transact(async |tx| {
        tx.write(unit, Body::AuditClockBack(note));
        tx.set_setting(NOTED, "1").await?;
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
            work.archive().set_clock_back(Some(seen));
            let _ = note(&work.of_the_program(), seen).await;
        }
    }
}
