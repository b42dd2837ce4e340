//! The clock of the bin, as this archive saw it.

use crate::{AppError, Work, archive::OpenArchive, desk::clock::CLOCK_SLACK};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use custode_domain::{
    bin::{BinClock, Gap},
    journal::Kind,
};

/// Name of the clock inside the archive.
const SETTING: &str = "bin_clock";

/// A look is kept when it is so much later than the last one.
const KEPT_EVERY: Duration = Duration::minutes(10);

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

/// The clock that the archive keeps; `None` when it keeps none that can be read.
async fn kept(archive: &OpenArchive) -> Result<Option<BinClock>, AppError> {
    Ok(archive.reader().setting(SETTING).await?.and_then(|text| text.parse().ok()))
}

/// Gives an archive from before there was this clock one that begins with the highest time that it has seen. Called before
/// anything of an opening is written, or the opening itself would be that time.
pub(crate) async fn seed_clock(archive: &OpenArchive, now: DateTime<Utc>) -> Result<(), AppError> {
    if kept(archive).await?.is_some() {
        return Ok(());
    }
    let reader = archive.reader();
    let log = reader.audit(0, OPENINGS).await?;
    let opened = log.iter().find(|item| item.kind == Kind::AuditOpened).map(|item| item.at);
    keep(archive, &BinClock::new(opened.max(reader.last_written().await?).unwrap_or(now))).await
}

/// Looks at the clock and keeps what it said.
pub(super) async fn look(work: &Work) -> Result<BinClock, AppError> {
    let now = work.now();
    let known = kept(work.archive()).await?;
    let before = known.clone().unwrap_or_else(|| BinClock::new(now));
    let mut clock = before.clone();
    clock.see(now);
    let moved = clock.gaps() != before.gaps()
        || clock.is_set_back() != before.is_set_back()
        || (clock.high() - before.high()).abs() >= KEPT_EVERY;
    if known.is_none() || moved {
        keep(work.archive(), &clock).await?;
    }
    Ok(clock)
}

/// The last look of a session, kept whatever it says: the next opening judges the clock by it. What cannot be kept now is judged
/// by the look before.
pub(crate) async fn leave_clock(archive: &OpenArchive, now: DateTime<Utc>) {
    if let Ok(Some(mut clock)) = kept(archive).await {
        clock.see(now);
        let _ = keep(archive, &clock).await;
    }
}

/// The day, as far as the clock of the computer is believed: for what is erased without the bin.
pub(crate) async fn believed_on(work: &Work) -> Result<NaiveDate, AppError> {
    Ok(work.day_of(look(work).await?.believed(work.now())))
}

/// Refuses what cannot be taken back while the clock of the computer stands before a time that was seen already.
///
/// # Errors
/// [`AppError::Precondition`] `clock-behind`; those of the database.
pub(crate) async fn trusts_clock(work: &Work) -> Result<(), AppError> {
    let behind = work.now() + CLOCK_SLACK < look(work).await?.high();
    if behind { Err(AppError::Precondition("clock-behind")) } else { Ok(()) }
}

/// The highest time that this clock has seen and that is still believed to have been. What stands in the journal is no judge:
/// one entry of a wrong day would be believed for ever.
pub(crate) async fn highest_seen(archive: &OpenArchive) -> Result<Option<DateTime<Utc>>, AppError> {
    Ok(kept(archive).await?.map(|clock| clock.high()))
}

/// Notes the time at which the archive is opened: what happens between two looks is what the clock is judged by.
pub(crate) async fn see_clock(work: &Work) -> Result<(), AppError> {
    look(work).await.map(|_| ())
}

async fn keep(archive: &OpenArchive, clock: &BinClock) -> Result<(), AppError> {
    Ok(archive.store().set_setting(SETTING, &clock.to_string()).await?)
}

/// How far the clock of the computer is believed.
///
/// # Errors
/// Those of the database.
pub async fn time(work: &Work) -> Result<BinTime, AppError> {
    let clock = look(work).await?;
    Ok(BinTime { behind: clock.is_behind(work.now()), gap: clock.gaps().iter().rfind(|gap| gap.is_jump()).copied() })
}

/// A person says that the date of the computer is right.
///
/// # Errors
/// Those of the database.
pub async fn confirm_clock(work: &Work) -> Result<(), AppError> {
    let mut clock = look(work).await?;
    clock.confirm(work.now());
    keep(work.archive(), &clock).await?;
    crate::desk::clock::settled(work.archive()).await
}
