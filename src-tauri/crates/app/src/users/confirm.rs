//! Who sits at the desk says the passphrase again before what cannot be taken back or what leaves (SECURITY 1, T3; ASVS
//! 7.5.1, 7.5.3): somebody who passes by an unlocked desk knows it not.

use crate::{
    AppError, Work,
    archive::{OpenArchive, slowed},
    desk::locked,
};
use chrono::{DateTime, Utc};
use custode_domain::{journal::Body, records::AuditNote};
use custode_vault::{Passphrase, VaultError};
use std::{
    sync::Mutex,
    time::{Duration, Instant},
};

/// For how long a passphrase that was typed counts, at the door or here.
const COUNTS_FOR: Duration = Duration::from_secs(5 * 60);

/// When the passphrase was last typed, by both clocks: the monotonic one stops while the machine sleeps.
#[derive(Default)]
pub(crate) struct Confirmed(Mutex<Option<(Instant, DateTime<Utc>)>>);

impl Confirmed {
    pub(crate) fn set(&self, at: DateTime<Utc>) {
        *locked(&self.0) = Some((Instant::now(), at));
    }

    fn counts(&self, now: DateTime<Utc>) -> bool {
        let age = |(monotonic, wall): (Instant, DateTime<Utc>)| {
            // A wall clock that went back is no reason to believe; one that stands is.
            let by_wall = (now - wall).to_std().unwrap_or(COUNTS_FOR);
            monotonic.elapsed().max(by_wall)
        };
        locked(&self.0).is_some_and(|at| age(at) < COUNTS_FOR)
    }
}

impl OpenArchive {
    /// Whether the passphrase was typed a moment ago. Invented people need none.
    fn is_confirmed(&self, now: DateTime<Utc>) -> bool {
        self.is_sample() || self.confirmed().counts(now)
    }
}

impl Work {
    /// Refuses until the person at the desk has said their passphrase within the last minutes.
    ///
    /// # Errors
    /// [`AppError::Precondition`] `confirm-passphrase`.
    pub fn require_confirmed(&self) -> Result<(), AppError> {
        if self.archive().is_confirmed(self.now()) { Ok(()) } else { Err(AppError::Precondition("confirm-passphrase")) }
    }
}

/// The passphrase of the person at the desk, again.
///
/// # Errors
/// `WrongPassphrase`.
pub async fn confirm(work: &Work, passphrase: Passphrase) -> Result<(), AppError> {
    tried(work, work.archive_handle().confirm(passphrase)).await
}

/// What needs the passphrase of the person at the desk: slower the more were wrong, and a wrong one is noted in the journal
/// like a failed opening.
///
/// # Errors
/// Those of the act.
pub(crate) async fn tried<T>(work: &Work, act: impl Future<Output = Result<T, AppError>>) -> Result<T, AppError> {
    let confirmed = slowed(work.desk(), act).await;
    if let Err(AppError::Vault(VaultError::WrongPassphrase)) = &confirmed {
        let unit = work.archive().store().scope();
        let note = AuditNote { what: "at-the-desk".to_owned(), count: Some(1), ..AuditNote::default() };
        work.transact(async |tx| {
            tx.write(unit, Body::AuditUnlockFailed(note));
            Ok(())
        })
        .await?;
    }
    let done = confirmed?;
    *locked(&work.desk().failures) = 0;
    work.archive().confirmed().set(work.now());
    Ok(done)
}
