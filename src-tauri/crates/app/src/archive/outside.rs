//! An archive that was changed outside of Custode, or put back from an older copy by hand: somebody who looks after the firm
//! says that it is in order, and the journal keeps who and what they found (SECURITY 2.3).

use super::OpenArchive;
use crate::{AppError, Work};
use chrono::{DateTime, Utc};
use custode_domain::{ids::TxnId, journal::Body, records::AuditNote};
use custode_store::Tx;

/// Since when it waits for that word; empty when it does not.
const SETTING: &str = "outside_since";
/// Characters of what was found at most.
const LONGEST: usize = 300;

impl OpenArchive {
    /// Since when the archive is known to have been changed outside, until somebody confirms it; it outlives sessions.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn outside_since(&self) -> Result<Option<DateTime<Utc>>, AppError> {
        let text = self.reader().setting(SETTING).await?.unwrap_or_default();
        Ok(DateTime::parse_from_rfc3339(&text).ok().map(|at| at.with_timezone(&Utc)))
    }
}

/// Remembers in the write of the opening that the archive waits for that word; an earlier time stays.
pub(super) async fn remember(
    archive: &OpenArchive,
    tx: &mut Tx,
    at: DateTime<Utc>,
    waiting: Option<DateTime<Utc>>,
) -> Result<(), AppError> {
    if archive.changed_outside() && waiting.is_none() {
        tx.set_setting(SETTING, &at.to_rfc3339()).await?;
    }
    Ok(())
}

/// Says that the archive is in order after all, with what was found out.
///
/// # Errors
/// A fault of the field `found`; [`AppError::NotFound`] when nothing waits.
pub async fn confirm_outside(work: &Work, found: &str) -> Result<TxnId, AppError> {
    let found = found.trim();
    match found.chars().count() {
        0 => return Err(AppError::field("found", "missing")),
        count if count > LONGEST => return Err(AppError::field("found", "too-long")),
        _ => {}
    }
    work.archive().outside_since().await?.ok_or(AppError::NotFound("outside"))?;
    let note = AuditNote { what: "outside".to_owned(), detail: Some(found.to_owned()), ..AuditNote::default() };
    let unit = work.archive().store().scope();
    let done = work
        .transact(async |tx| {
            tx.set_setting(SETTING, "").await?;
            tx.write(unit, Body::OutsideConfirmed(note));
            Ok(())
        })
        .await?;
    Ok(done.txn)
}
