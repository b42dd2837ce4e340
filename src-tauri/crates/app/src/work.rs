//! A use case's hold on the open archive.

use crate::{AppError, Desk, Hidden, archive::OpenArchive, desk::State};
use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime, Utc};
use custode_domain::{
    ids::{ActorId, TxnId},
    role::{Facet, Sight},
};
use custode_store::{Act, Outcome, Reader, StoreError, Tx};
use std::sync::Arc;
use uuid::Uuid;

/// A use case's hold on the open archive: data, time and ids.
#[derive(Debug, Clone)]
pub struct Work {
    desk: Arc<Desk>,
    archive: Arc<OpenArchive>,
    /// The program's own work, whoever sits at the desk.
    whole: bool,
}

impl Work {
    /// The open archive of a desk.
    ///
    /// # Errors
    /// [`AppError::Locked`].
    pub async fn on(desk: &Arc<Desk>) -> Result<Self, AppError> {
        match &*desk.state.lock().await {
            State::Open(archive) => Ok(Self { desk: Arc::clone(desk), archive: Arc::clone(archive), whole: false }),
            State::Pending(_) | State::Closed => Err(AppError::Locked),
        }
    }

    /// An archive that is not on the desk yet.
    pub(crate) fn on_arrival(desk: &Arc<Desk>, archive: &Arc<OpenArchive>) -> Self {
        Self { desk: Arc::clone(desk), archive: Arc::clone(archive), whole: true }
    }

    /// The same for what the program does by itself: it sees every card, whatever the role of the person at the desk.
    pub(crate) fn of_the_program(mut self) -> Self {
        self.whole = true;
        self
    }

    /// What may be seen; `None` = everything.
    fn sight(&self) -> Option<Sight> {
        if self.whole { None } else { self.archive.access().sight.clone() }
    }

    /// Refuses a field that the role hides: what somebody does not see, they do not write.
    ///
    /// # Errors
    /// [`AppError::Hidden`].
    pub(crate) fn require_seen(&self, hidden: impl Fn(&Sight) -> bool) -> Result<(), AppError> {
        if self.sight().is_some_and(|sight| hidden(&sight)) { Err(AppError::Hidden(Hidden::Field)) } else { Ok(()) }
    }

    /// Whether the role hides what belongs to a facet.
    #[must_use]
    pub fn hides(&self, facet: Facet) -> bool {
        self.sight().is_some_and(|sight| sight.hides(facet))
    }

    /// Whether any text of any card may be read.
    pub(crate) fn reads_words(&self) -> bool {
        self.sight().is_none_or(|sight| sight.owner.is_none() && !sight.hides_searched())
    }

    /// The operator whose cards are the only ones in reach.
    pub(crate) fn only_owner(&self) -> Option<ActorId> {
        self.sight().and_then(|sight| sight.owner)
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

    /// The day of an instant, as the clock on the wall has it.
    #[must_use]
    pub fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        self.desk.ports.clock.day_of(at)
    }

    /// The instants between which days lie: the first one, and the one after the last.
    #[must_use]
    pub fn span(
        &self,
        since: Option<NaiveDate>,
        until: Option<NaiveDate>,
    ) -> (Option<DateTime<Utc>>, Option<DateTime<Utc>>) {
        let begins = |day: NaiveDate| self.instant(day.and_time(NaiveTime::MIN));
        (since.map(begins), until.and_then(|day| day.succ_opt()).map(begins))
    }

    /// The instant at which the clock on the wall shows this.
    #[must_use]
    pub fn instant(&self, wall: NaiveDateTime) -> DateTime<Utc> {
        self.desk.ports.clock.instant(wall)
    }

    /// A new id.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        self.desk.new_id()
    }

    /// The read handle of the archive.
    #[must_use]
    pub fn reader(&self) -> Reader {
        self.archive.reader().seen_by(self.sight())
    }

    /// What the next entries are signed with: who, when, which act.
    #[must_use]
    pub fn act(&self) -> Act {
        Act { actor: self.archive.actor(), at: self.now(), txn: TxnId::from_uuid(self.new_id()) }
    }

    /// Runs one transaction of the journal: all entries or none. What waits while the keys are changed goes into the archive
    /// that takes the place of the one before.
    ///
    /// # Errors
    /// Those of `work`, and those of the commit.
    pub async fn transact<T>(
        &self,
        work: impl AsyncFnOnce(&mut Tx) -> Result<T, AppError>,
    ) -> Result<Outcome<T>, AppError> {
        let owner = self.only_owner();
        let mut work = Some(work);
        loop {
            let store = self.archive.store();
            let done = store.transact(self.act(), async |tx: &mut Tx| {
                if let Some(owner) = owner {
                    tx.reach_only(owner);
                }
                let work = work.take().ok_or(AppError::Internal("transact"))?;
                Box::pin(work(tx)).await
            });
            let done = done.await;
            let closed = matches!(done, Err(AppError::Store(StoreError::Closed)));
            if !(closed && work.is_some()) || Arc::ptr_eq(&store, &self.archive.store()) {
                return done;
            }
        }
    }
}
