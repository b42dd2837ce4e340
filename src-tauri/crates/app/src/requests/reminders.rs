//! Reminders on the desktop for requests that are due: numbers only, once a day, never while the archive is locked.

use crate::{AppError, Work, ports::DueNotice};
use chrono::Days;
use custode_domain::role::Permission;

/// Whether this archive reminds on the desktop; unless it says "off", it does.
const SWITCH: &str = "reminders";

/// The day on which it last reminded, and of how many.
const LAST: &str = "reminded";

/// So many days before the last one a request is reminded of.
const AHEAD: u64 = 7;

/// Whether the archive reminds on the desktop.
///
/// # Errors
/// Those of the database.
pub async fn reminders_on(work: &Work) -> Result<bool, AppError> {
    Ok(work.reader().setting(SWITCH).await?.as_deref() != Some("off"))
}

/// Turns reminders on or off.
///
/// # Errors
/// Those of the database.
pub async fn turn_reminders(work: &Work, on: bool) -> Result<(), AppError> {
    Ok(work.archive().store().set_setting(SWITCH, if on { "" } else { "off" }).await?)
}

/// Reminds of what is due, if somebody is at the desk who answers requests: once a day, and again when more are late.
///
/// # Errors
/// Those of the database.
pub async fn remind(work: &Work) -> Result<(), AppError> {
    if !work.may(Permission::Rights) || !reminders_on(work).await? {
        return Ok(());
    }
    let today = work.today();
    let until = today.checked_add_days(Days::new(AHEAD)).unwrap_or(today);
    let (late, soon) = work.reader().requests_due(today, until).await?;
    let last = work.reader().setting(LAST).await?.unwrap_or_default();
    let day = today.to_string();
    let known = last.strip_prefix(&day).and_then(|rest| rest.trim().parse::<u64>().ok());
    if late + soon == 0 || known.is_some_and(|known| late <= known) {
        return Ok(());
    }
    work.archive().store().set_setting(LAST, &format!("{day} {late}")).await?;
    let small = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    work.desk().ports.host.remind(DueNotice { late: small(late), soon: small(soon) });
    Ok(())
}
