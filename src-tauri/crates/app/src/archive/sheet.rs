//! The recovery sheet, once a year: can somebody still read it, and does it open this archive (SECURITY 2.2)?
//!
//! The whole code is asked for. To compare two groups, as right after its making, something made from them would have to be
//! kept, and who leaves could try a million groups against that and come back with the code.

use super::OpenArchive;
use crate::{AppError, Work, desk::locked};
use chrono::{DateTime, Duration, Utc};
use custode_domain::{ids::TxnId, journal::Body, records::AuditNote};
use custode_vault::RecoveryCode;

/// Number of the recovery kit whose sheet somebody proved to have.
const KIT: &str = "recovery_kit";
/// Number of the kit and when somebody last had its sheet in hand.
const SEEN: &str = "recovery_seen";
/// After so many days it is tried again.
const DAYS: i64 = 365;

/// How the sheet of the present kit stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SheetStanding {
    /// Nobody ever proved to have it.
    Missing,
    /// It was in somebody's hand then.
    Seen(DateTime<Utc>),
    /// A year ago or more; `None` when an earlier version of the program did not write down when.
    Due(Option<DateTime<Utc>>),
}

impl OpenArchive {
    /// How the recovery sheet stands. Nobody needs to recover invented people.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn sheet_standing(&self, now: DateTime<Utc>) -> Result<SheetStanding, AppError> {
        if self.is_sample() {
            return Ok(SheetStanding::Seen(now));
        }
        if !self.kit_confirmed().await? {
            return Ok(SheetStanding::Missing);
        }
        let kit = self.kit_no().to_string();
        let seen = self.reader().setting(SEEN).await?.unwrap_or_default();
        let at = seen.split_once(' ').filter(|(of, _)| *of == kit);
        let at = at.and_then(|(_, at)| DateTime::parse_from_rfc3339(at).ok()).map(|at| at.with_timezone(&Utc));
        Ok(match at {
            Some(at) if now - at < Duration::days(DAYS) => SheetStanding::Seen(at),
            at => SheetStanding::Due(at),
        })
    }

    /// Somebody proved at some time to have the sheet of the present recovery kit.
    pub(crate) async fn kit_confirmed(&self) -> Result<bool, AppError> {
        let confirmed = self.reader().setting(KIT).await?;
        Ok(self.is_sample() || confirmed == Some(self.kit_no().to_string()))
    }

    /// Remembers that the sheet of the present kit is at hand.
    pub(crate) async fn confirm_kit(&self, now: DateTime<Utc>) -> Result<(), AppError> {
        for (name, value) in at_hand(self.kit_no(), now) {
            self.store().set_setting(name, &value).await?;
        }
        Ok(())
    }
}

/// What is remembered when the sheet of a kit was at hand.
fn at_hand(kit: impl std::fmt::Display, at: DateTime<Utc>) -> [(&'static str, String); 2] {
    [(KIT, kit.to_string()), (SEEN, format!("{kit} {}", at.to_rfc3339()))]
}

/// Tries the code of the sheet against the slot of recovery, all the way to the master key; nothing opens and nothing changes
/// but the note that it was tried.
///
/// # Errors
/// A field fault at the code when it is mistyped; `WrongRecoveryCode`.
pub async fn try_sheet(work: &Work, typed: &str) -> Result<TxnId, AppError> {
    let code = RecoveryCode::parse(typed).map_err(|_| AppError::field("code", "mistyped"))?;
    let archive = work.archive_handle();
    tokio::task::spawn_blocking(move || locked(archive.vault()).try_recovery(&code)).await??;
    let (kit, at) = (work.archive().kit_no(), work.now());
    let note = AuditNote { what: "sheet".to_owned(), count: Some(u64::from(kit)), ..AuditNote::default() };
    let unit = work.archive().store().scope();
    let done = work
        .transact(async |tx| {
            for (name, value) in at_hand(kit, at) {
                tx.set_setting(name, &value).await?;
            }
            tx.write(unit, Body::SheetTried(note));
            Ok(())
        })
        .await?;
    Ok(done.txn)
}
