//! Verification and figures of the open archive.

use super::open::OWED_SETTING;
use crate::{
    AppError, Work,
    jobs::{Phase, Progress},
    safety::{DAMAGE_SETTING, TRIED_SETTING},
};
use chrono::{DateTime, Utc};
use custode_domain::{journal::Body, records::AuditNote};
use custode_store::{Check as StoreCheck, StoreError};

/// One check: stable name, verdict, figures or the place of the failure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Stable name.
    pub name: String,
    /// Passed.
    pub ok: bool,
    /// Never personal.
    pub detail: String,
    /// The figures by their stable words.
    pub figures: Vec<(&'static str, u64)>,
}

/// Name of the date of the last verification inside the archive.
const VERIFIED_SETTING: &str = "verified_at";

/// Figures of the archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stats {
    /// People and organisations.
    pub contacts: u64,
    /// Logged communications.
    pub communications: u64,
    /// Journal entries.
    pub entries: u64,
    /// Bytes of the data file and its log.
    pub bytes: u64,
    /// Schema number.
    pub schema: u32,
    /// SQLite version.
    pub sqlite: String,
    /// SQLCipher version.
    pub cipher: String,
    /// Last full verification.
    pub last_verified_at: Option<DateTime<Utc>>,
    /// Last backup.
    pub last_backup_at: Option<DateTime<Utc>>,
}

/// Checks database, cipher, chain, projections and search (AUTOMATION `verify`), and writes the verdict down. What is only
/// derived from the journal is folded again where it differs, and looked at once more.
///
/// # Errors
/// [`AppError::Cancelled`]; those of the database; a failed check is a result, not an error.
pub async fn verify(work: &Work, progress: &Progress) -> Result<Vec<Check>, AppError> {
    progress.enter(Phase::Verifying, None);
    let (store, stop) = (work.archive().store(), progress.flag());
    let mut found = store.verify_until(&stop).await.map_err(told)?;
    let failed = || found.iter().filter(|check| !check.ok);
    if failed().count() > 0 && failed().all(StoreCheck::is_mendable) {
        store.refold().await?;
        found = store.verify_until(&stop).await.map_err(told)?;
    }
    let wrong = found.iter().any(StoreCheck::is_wrong);
    let checks: Vec<Check> = found
        .into_iter()
        .map(|check| Check { name: check.name.to_owned(), ok: check.ok, detail: check.detail, figures: check.figures })
        .collect();
    // Whatever comes of it is not looked for again in a few minutes.
    let now = work.now().to_rfc3339();
    let _ = work.archive().store().set_setting(TRIED_SETTING, &now).await;
    let failed: Vec<&str> = checks.iter().filter(|check| !check.ok).map(|check| check.name.as_str()).collect();
    if failed.is_empty() {
        note(work, AuditNote { what: "ok".to_owned(), ..AuditNote::default() }).await?;
        work.archive().store().set_setting(VERIFIED_SETTING, &now).await?;
        work.archive().store().remove_setting(DAMAGE_SETTING).await?;
        work.archive().store().remove_setting(OWED_SETTING).await?;
        work.archive().was_checked();
    } else {
        // A file that is damaged may not take the note either; the verdict is given all the same.
        let _ = note(work, failure(&failed)).await;
    }
    if wrong {
        let _ = work.archive().store().set_setting(DAMAGE_SETTING, &now).await;
    }
    Ok(checks)
}

/// What a verification found wrong, by the names of the checks: whoever looks later sees that it was not always well (S49).
fn failure(failed: &[&str]) -> AuditNote {
    AuditNote { what: "failed".to_owned(), detail: Some(failed.join(" ")), ..AuditNote::default() }
}

/// Writes the verdict into the journal.
async fn note(work: &Work, verdict: AuditNote) -> Result<(), AppError> {
    let unit = work.archive().store().scope();
    work.transact(async |tx| {
        tx.write(unit, Body::AuditVerified(verdict));
        Ok(())
    })
    .await?;
    Ok(())
}

fn told(error: StoreError) -> AppError {
    match error {
        StoreError::Cancelled => AppError::Cancelled,
        other => other.into(),
    }
}

/// Figures of the open archive.
///
/// # Errors
/// Those of the database.
pub async fn stats(work: &Work) -> Result<Stats, AppError> {
    let reader = work.reader();
    let figures = reader.stats().await?;
    let last_verified_at = reader
        .setting(VERIFIED_SETTING)
        .await?
        .and_then(|text| DateTime::parse_from_rfc3339(&text).ok())
        .map(|at| at.with_timezone(&Utc));
    Ok(Stats {
        contacts: figures.contacts,
        communications: figures.communications,
        entries: figures.entries,
        bytes: figures.bytes,
        schema: custode_store::DATA_SCHEMA,
        sqlite: figures.sqlite,
        cipher: figures.cipher,
        last_verified_at,
        last_backup_at: crate::backups::last_made(&reader).await?,
    })
}
