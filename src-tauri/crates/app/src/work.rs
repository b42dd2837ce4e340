//! A use case's hold on the open archive.

use crate::{AppError, Desk, archive::OpenArchive, desk::State};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::ids::TxnId;
use custode_store::{Act, Outcome, Reader, Tx};
use std::sync::Arc;
use uuid::Uuid;

/// A use case's hold on the open archive: data, time and ids.
#[derive(Debug, Clone)]
pub struct Work {
    desk: Arc<Desk>,
    archive: Arc<OpenArchive>,
}

impl Work {
    /// The open archive of a desk.
    ///
    /// # Errors
    /// [`AppError::Locked`].
    pub async fn on(desk: &Arc<Desk>) -> Result<Self, AppError> {
        match &*desk.state.lock().await {
            State::Open(archive) => Ok(Self { desk: Arc::clone(desk), archive: Arc::clone(archive) }),
            State::Pending(_) | State::Closed => Err(AppError::Locked),
        }
    }

    /// An archive that is not on the desk yet.
    pub(crate) fn on_arrival(desk: &Arc<Desk>, archive: &Arc<OpenArchive>) -> Self {
        Self { desk: Arc::clone(desk), archive: Arc::clone(archive) }
    }

    /// The desk.
    #[must_use]
    pub const fn desk(&self) -> &Arc<Desk> {
        &self.desk
    }

    /// The archive.
    #[must_use]
    pub fn archive(&self) -> &OpenArchive {
        &self.archive
    }

    /// The archive, to take into a long act.
    #[must_use]
    pub fn archive_handle(&self) -> Arc<OpenArchive> {
        Arc::clone(&self.archive)
    }

    /// The present instant.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.desk.now()
    }

    /// The day of today.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.desk.today()
    }

    /// A new id.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        self.desk.new_id()
    }

    /// The read handle of the archive.
    #[must_use]
    pub fn reader(&self) -> Reader {
        self.archive.reader()
    }

    /// What the next entries are signed with: who, when, which act.
    #[must_use]
    pub fn act(&self) -> Act {
        Act { actor: self.archive.actor(), at: self.now(), txn: TxnId::from_uuid(self.new_id()) }
    }

    /// Runs one transaction of the journal: all entries or none.
    ///
    /// # Errors
    /// Those of `work`, and those of the commit.
    pub async fn transact<T>(
        &self,
        work: impl AsyncFnOnce(&mut Tx) -> Result<T, AppError>,
    ) -> Result<Outcome<T>, AppError> {
        self.archive.store().transact(self.act(), work).await
    }
}
