//! The clock of the bin, as this archive saw it.

use crate::{AppError, Work};
use chrono::{DateTime, Duration, Utc};
use custode_domain::{
    bin::{BinClock, Gap},
    journal::Kind,
};

/// Name of the clock inside the archive.
const SETTING: &str = "bin_clock";

/// A look is kept when it is so much later than the last one.
const KEPT_EVERY: Duration = Duration::hours(1);

/// Entries of the audit log in which an earlier opening is looked for.
const OPENINGS: u32 = 50;

/// How far the clock of the computer is believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BinTime {
    /// It stands before a time that was seen already.
    pub behind: bool,
    /// The last step that was too long to be believed.
    pub gap: Option<Gap>,
}

/// The highest time that the archive had seen before it was opened now.
async fn seen_before(work: &Work) -> Result<DateTime<Utc>, AppError> {
    let reader = work.reader();
    let log = reader.audit(0, OPENINGS).await?;
    let opened = log.iter().filter(|item| item.kind == Kind::AuditOpened).nth(1).map(|item| item.at);
    Ok(opened.max(reader.last_written().await?).unwrap_or_else(|| work.now()))
}

/// Looks at the clock and keeps what it said.
pub(super) async fn look(work: &Work) -> Result<BinClock, AppError> {
    let now = work.now();
    let kept = work.reader().setting(SETTING).await?.and_then(|text| text.parse::<BinClock>().ok());
    let known = kept.clone();
    let mut clock = match kept {
        Some(clock) => clock,
        None => BinClock::new(seen_before(work).await?),
    };
    let before = clock.clone();
    clock.see(now);
    let moved = clock.gaps() != before.gaps() || (clock.high() - before.high()).abs() >= KEPT_EVERY;
    if known.is_none() || moved {
        keep(work, &clock).await?;
    }
    Ok(clock)
}

/// Notes the time at which the archive is opened: what happens between two looks is what the clock is judged by.
pub(crate) async fn see_clock(work: &Work) -> Result<(), AppError> {
    look(work).await.map(|_| ())
}

async fn keep(work: &Work, clock: &BinClock) -> Result<(), AppError> {
    Ok(work.archive().store().set_setting(SETTING, &clock.to_string()).await?)
}

/// How far the clock of the computer is believed.
///
/// # Errors
/// Those of the database.
pub async fn time(work: &Work) -> Result<BinTime, AppError> {
    let clock = look(work).await?;
    Ok(BinTime { behind: clock.is_behind(work.now()), gap: clock.gaps().last().copied() })
}

/// A person says that the date of the computer is right.
///
/// # Errors
/// Those of the database.
pub async fn confirm_clock(work: &Work) -> Result<(), AppError> {
    let mut clock = look(work).await?;
    clock.confirm(work.now());
    keep(work, &clock).await
}
