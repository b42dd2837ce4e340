//! What the desk asks of an archive that is open.

use super::{IDLE_SETTING, OpenArchive};
use crate::{
    AppError,
    contacts::OpenedCards,
    desk::{clock::CLOCK_SLACK, locked},
    erasure::LedgerState,
    reach::Crowds,
    users::{Confirmed, Rights},
};
use chrono::{DateTime, Utc};
use custode_domain::ids::ActorId;
use custode_store::{Archive, Reader};
use custode_vault::{SealState, Unlocked};
use std::{
    path::Path,
    sync::{Arc, Mutex, atomic::Ordering},
};
use uuid::Uuid;

impl OpenArchive {
    /// The archive folder.
    #[must_use]
    pub fn dir(&self) -> &Path {
        &self.dir
    }

    /// Folder name without `.custode`.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Holds invented people.
    #[must_use]
    pub const fn is_sample(&self) -> bool {
        self.sample
    }

    /// The file is not the one that was closed here last.
    #[must_use]
    pub const fn changed_outside(&self) -> bool {
        matches!(self.seal, SealState::ChangedOutside | SealState::OlderThanSeen)
    }

    /// The archive was not closed once, or it was changed outside, and no verification passed since.
    #[must_use]
    pub fn owes_check(&self) -> bool {
        self.owes_check.load(Ordering::Relaxed)
    }

    pub(crate) fn was_checked(&self) {
        self.owes_check.store(false, Ordering::Relaxed);
    }

    /// The time that was seen before the clock of the computer went back, while it is still behind that.
    #[must_use]
    pub fn clock_back(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        locked(&self.clock_back).filter(|seen| now + CLOCK_SLACK < *seen)
    }

    pub(crate) fn set_clock_back(&self, seen: Option<DateTime<Utc>>) {
        *locked(&self.clock_back) = seen;
    }

    /// Id of the archive.
    #[must_use]
    pub const fn file_uuid(&self) -> Uuid {
        self.file_uuid
    }

    /// The person at the desk, by pseudonym.
    #[must_use]
    pub const fn actor(&self) -> ActorId {
        self.actor
    }

    /// The person at the desk, by name.
    #[must_use]
    pub fn login(&self) -> &str {
        &self.login
    }

    /// Whom the gate lets be reached, as far as somebody asked.
    pub(crate) const fn crowds(&self) -> &tokio::sync::Mutex<Crowds> {
        &self.crowds
    }

    /// Journal and projections.
    #[must_use]
    pub fn store(&self) -> Arc<Archive> {
        Arc::clone(&locked(&self.store))
    }

    /// Puts the archive that was written anew in the place of the one before; that is for the caller to close.
    pub(crate) fn replace_store(&self, newer: Archive) {
        *locked(&self.store) = Arc::new(newer);
    }

    /// The read handle.
    #[must_use]
    pub fn reader(&self) -> Reader {
        self.store().reader()
    }

    /// The keys; held only for moments.
    pub(crate) const fn vault(&self) -> &Mutex<Unlocked> {
        &self.vault
    }

    /// What was opened in this session.
    pub(crate) const fn opened_cards(&self) -> &OpenedCards {
        &self.opened_cards
    }

    /// Minutes without a touch before the archive locks.
    #[must_use]
    pub fn idle_minutes(&self) -> u16 {
        self.idle.load(Ordering::Relaxed)
    }

    /// How the ledger of erasures beside the archive stands.
    #[must_use]
    pub fn ledger(&self) -> LedgerState {
        *locked(&self.ledger)
    }

    pub(crate) fn set_ledger(&self, state: LedgerState) {
        *locked(&self.ledger) = state;
    }

    /// What the person at the desk may do and see.
    pub(crate) const fn rights(&self) -> &Rights {
        &self.rights
    }

    /// Whether the person at the desk has to read and accept the instructions before anything else.
    #[must_use]
    pub fn owes_reading(&self) -> bool {
        self.owes_reading.load(Ordering::Relaxed)
    }

    pub(crate) fn set_owes_reading(&self, owes: bool) {
        self.owes_reading.store(owes, Ordering::Relaxed);
    }

    /// When the person at the desk last said their passphrase.
    pub(crate) const fn confirmed(&self) -> &Confirmed {
        &self.confirmed
    }

    /// Sets the idle minutes.
    ///
    /// # Errors
    /// A field fault outside 1 to 30.
    pub async fn set_idle_minutes(&self, minutes: u16) -> Result<(), AppError> {
        if !(1..=30).contains(&minutes) {
            return Err(AppError::field("minutes", "out-of-range"));
        }
        self.store().set_setting(IDLE_SETTING, &minutes.to_string()).await?;
        self.idle.store(minutes, Ordering::Relaxed);
        Ok(())
    }

    /// Number of the present recovery kit.
    pub(crate) fn kit_no(&self) -> u32 {
        locked(&self.vault).kit_no()
    }
}
