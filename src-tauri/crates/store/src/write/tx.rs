use std::{
    collections::{BTreeSet, HashMap, HashSet},
    sync::{Arc, atomic::Ordering},
};

use custode_domain::{
    contact::ContactUnit,
    ids::{ActorId, ContactId, ReplicaId, ScopeId, UnitId},
    journal::{Body, Entry, Family, Kind, Stamp},
    unit::{UnitState, fold},
};
use custode_vault::JournalSigner;
use sqlx::SqliteConnection;
use tokio::sync::Mutex;

use super::{
    Writer,
    act::{Act, ChangedTag, Outcome, Watch},
    append,
    line::Line,
    project::Projector,
};
use crate::StoreError;

/// Entries that are kept in memory before they are written: so few that what is made of them lies in memory that was used
/// for the ones before.
const PENDING_LIMIT: usize = 500;

/// Steps of SQLite's machine between two looks at the cancel flag.
const INTERRUPT_STEPS: i32 = 10_000;

/// An open write: nothing is visible to readers until [`Tx::commit`]; dropping it leaves nothing behind.
pub struct Tx {
    pub(super) line: Line,
    pub(super) act: Act,
    pub(super) scope: ScopeId,
    pub(super) replica: ReplicaId,
    pub(super) chain: append::ChainHead,
    pub(super) next_lid: i64,
    pub(super) pending: Vec<(UnitId, Body)>,
    pub(super) fresh: HashSet<UnitId>,
    pub(super) highest: HashMap<UnitId, Stamp>,
    /// All that is written of some units, read already: the next flush needs no second look at them.
    pub(super) read: HashMap<UnitId, Vec<Entry>>,
    pub(super) projector: Projector,
    changed: BTreeSet<ChangedTag>,
    contacts_changed: usize,
    pub(super) written: u64,
    watch: Watch,
    reach: Option<ActorId>,
    failed: bool,
    pub(super) signer: Option<Arc<JournalSigner>>,
}

impl std::fmt::Debug for Tx {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tx").field("txn", &self.act.txn).field("pending", &self.pending.len()).finish_non_exhaustive()
    }
}

impl Tx {
    pub(crate) async fn begin(
        writer: Arc<Mutex<Writer>>,
        act: Act,
        (scope, replica): (ScopeId, ReplicaId),
        signer: Option<Arc<JournalSigner>>,
    ) -> Result<Self, StoreError> {
        let mut guard = writer.lock_owned().await;
        guard.begin().await?;
        let chain = append::chain_head(guard.current()?, scope, replica).await?;
        let next_lid = append::next_lid(guard.current()?).await?;
        let projector = Projector::new(guard.current()?).await?;
        Ok(Self {
            line: Line::new(guard),
            act,
            scope,
            replica,
            chain,
            next_lid,
            pending: Vec::new(),
            fresh: HashSet::new(),
            highest: HashMap::new(),
            read: HashMap::new(),
            projector,
            changed: BTreeSet::new(),
            contacts_changed: 0,
            written: 0,
            watch: Watch::default(),
            reach: None,
            failed: false,
            signer,
        })
    }

    /// Who acts, when, and under which id.
    #[must_use]
    pub const fn act(&self) -> Act {
        self.act
    }

    /// The unit of what concerns the archive as a whole: opening, exports of lists, verification.
    #[must_use]
    pub fn archive_unit(&self) -> UnitId {
        self.scope.into()
    }

    /// Reports progress and listens for cancellation.
    pub fn watch(&mut self, watch: Watch) {
        self.watch = watch;
    }

    /// From now on, only cards that this operator looks after are found in this write.
    pub const fn reach_only(&mut self, owner: ActorId) {
        self.reach = Some(owner);
    }

    fn reaches(&self, unit: &ContactUnit) -> bool {
        self.reach.is_none_or(|owner| unit.owner() == Some(owner))
    }

    /// Makes ready for so many new contacts in this write. It changes nothing but the time that it takes.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn expect_contacts(&mut self, contacts: usize) -> Result<(), StoreError> {
        self.projector.expect(self.line.connection().await?, contacts).await
    }

    /// Adds an entry to a unit that may exist already.
    pub fn write(&mut self, unit: impl Into<UnitId>, body: Body) {
        self.pending.push((unit.into(), body));
    }

    /// Adds an entry to a unit whose id was made in this action: nothing is looked up.
    pub fn write_new(&mut self, unit: impl Into<UnitId>, body: Body) {
        let unit = unit.into();
        if !self.highest.contains_key(&unit) {
            self.fresh.insert(unit);
        }
        self.pending.push((unit, body));
    }

    /// For long writes: call it after each row. Writes what has gathered and looks at the cancel flag.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`], and those of [`Tx::flush`].
    pub async fn pace(&mut self) -> Result<(), StoreError> {
        if self.pending.len() >= PENDING_LIMIT { self.flush().await } else { self.check_cancelled() }
    }

    fn check_cancelled(&self) -> Result<(), StoreError> {
        let cancelled = self.watch.cancel.as_ref().is_some_and(|flag| flag.load(Ordering::Relaxed));
        if cancelled { Err(StoreError::Cancelled) } else { Ok(()) }
    }

    /// Writes what has gathered: entries, bodies, projections of the touched units.
    ///
    /// # Errors
    /// [`StoreError::Erased`] and [`StoreError::ReadOnlyUnit`] for units that take no entries; those of the database.
    /// After an error only [`Tx::rollback`] is possible.
    pub async fn flush(&mut self) -> Result<(), StoreError> {
        if self.failed {
            return Err(StoreError::Constraint);
        }
        self.failed = true;
        self.check_cancelled()?;
        let written = self.append_pending().await?;
        self.written += written;
        self.failed = false;
        if let Some(progress) = self.watch.progress.as_ref().filter(|_| written > 0) {
            progress(self.written);
        }
        Ok(())
    }

    pub(super) fn note(&mut self, unit: UnitId, family: Family) {
        if family == Family::Contact {
            self.contacts_changed += 1;
            if self.contacts_changed <= 1_000 {
                self.changed.insert(ChangedTag::Contact(unit.into()));
            }
        }
        self.changed.insert(ChangedTag::of(family));
    }

    /// Where this write happens, for what is kept beside the journal.
    pub(crate) async fn connection(&mut self) -> Result<&mut SqliteConnection, StoreError> {
        self.line.connection().await
    }

    /// The entries of a unit as this write sees them, oldest first.
    ///
    /// # Errors
    /// Those of [`Tx::flush`].
    pub async fn entries(&mut self, unit: impl Into<UnitId>) -> Result<Vec<Entry>, StoreError> {
        let unit = unit.into();
        // A long import looks at many earlier units; only one that still waits is a reason to write what has gathered.
        if self.failed || self.pending.iter().any(|(waiting, _)| *waiting == unit) {
            self.flush().await?;
        }
        let mut entries = append::load(self.line.connection().await?, &[unit]).await?;
        Ok(entries.remove(&unit).unwrap_or_default())
    }

    /// The states of many contacts as this write sees them, in few looks; contacts that were never written, and those that
    /// were merged into another one, are absent.
    ///
    /// # Errors
    /// Those of [`Tx::flush`].
    pub async fn contacts(&mut self, ids: &[ContactId]) -> Result<HashMap<ContactId, ContactUnit>, StoreError> {
        self.flush().await?;
        let units: Vec<UnitId> = ids.iter().map(|id| UnitId::from(*id)).collect();
        let entries = append::load(self.line.connection().await?, &units).await?;
        entries.iter().for_each(|(unit, entries)| self.note_highest(*unit, entries));
        Ok(entries
            .into_iter()
            .filter_map(|(unit, entries)| match fold(&entries) {
                UnitState::Contact(state) if state.merged_into().is_none() && self.reaches(&state) => {
                    Some((unit.into(), state))
                }
                _ => None,
            })
            .collect())
    }

    /// Spares a look at a unit whose entries were just read. One that is erased stays unknown, and so takes no entry.
    fn note_highest(&mut self, unit: UnitId, entries: &[Entry]) {
        let erased = entries.iter().any(|entry| entry.header.kind == Kind::Erased);
        if let Some(highest) = entries.iter().map(|entry| entry.header.stamp).max().filter(|_| !erased) {
            self.highest.insert(unit, highest);
        }
    }

    /// The state of a unit as this write sees it; `None` when nothing was ever written.
    ///
    /// # Errors
    /// Those of [`Tx::flush`].
    pub async fn state(&mut self, unit: impl Into<UnitId>) -> Result<Option<UnitState>, StoreError> {
        let entries = self.entries(unit).await?;
        Ok((!entries.is_empty()).then(|| fold(&entries)))
    }

    /// The state of a contact as this write sees it. A card that was merged into another one takes no writes, so it is
    /// not found here.
    ///
    /// # Errors
    /// Those of [`Tx::flush`].
    pub async fn contact(&mut self, id: ContactId) -> Result<Option<ContactUnit>, StoreError> {
        Ok(match self.state(id).await? {
            Some(UnitState::Contact(unit)) if unit.merged_into().is_none() && self.reaches(&unit) => Some(unit),
            _ => None,
        })
    }

    /// Whether the one who writes reaches a unit: a card that they look after, or what is about one of these. What is about
    /// nobody is everybody's.
    ///
    /// # Errors
    /// Those of [`Tx::flush`].
    pub async fn reaches_unit(&mut self, unit: UnitId) -> Result<bool, StoreError> {
        if self.reach.is_none() {
            return Ok(true);
        }
        let (mut asked, mut people) = (vec![unit], Vec::new());
        while let Some(unit) = asked.pop() {
            match self.state(unit).await? {
                Some(UnitState::Contact(card)) => return Ok(self.reaches(&card)),
                Some(UnitState::Communication(record)) => {
                    people.extend(record.get().into_iter().flat_map(|item| &item.participants).map(|one| one.contact));
                }
                Some(UnitState::Case(record)) => people.extend(record.get().map(|case| case.contact)),
                Some(UnitState::DuplicatePair(record)) => {
                    people.extend(record.get().into_iter().flat_map(|pair| [pair.a, pair.b]));
                }
                Some(UnitState::Hold(record)) => {
                    let Some(hold) = record.get() else { continue };
                    people.extend(hold.contact);
                    asked.extend(hold.communication.map(UnitId::from).into_iter().chain(hold.case.map(UnitId::from)));
                }
                _ => {}
            }
        }
        if people.is_empty() {
            return Ok(true);
        }
        Ok(!self.contacts(&people).await?.is_empty())
    }

    /// Makes everything visible, in one SQLite transaction, and says what changed.
    ///
    /// # Errors
    /// Those of [`Tx::flush`]; nothing is written then.
    pub async fn commit<T>(mut self, value: T) -> Result<Outcome<T>, StoreError> {
        let done = self.finish().await;
        if let Err(error) = done {
            self.line.rollback().await?;
            return Err(error);
        }
        Ok(Outcome { value, changed: self.changed.into_iter().collect(), txn: self.act.txn })
    }

    async fn finish(&mut self) -> Result<(), StoreError> {
        self.flush().await?;
        let connection = self.line.connection().await?;
        // The full text of a whole import is one long statement: the flag must reach into it.
        if let Some(cancel) = self.watch.cancel.clone() {
            let mut handle = connection.lock_handle().await?;
            handle.set_progress_handler(INTERRUPT_STEPS, move || !cancel.load(Ordering::Relaxed));
        }
        let indexed = self.projector.finish(connection, self.watch.cancel.as_ref()).await;
        if self.watch.cancel.is_some() {
            connection.lock_handle().await?.remove_progress_handler();
        }
        indexed?;
        append::save_head(connection, self.scope, self.replica, &self.chain).await?;
        self.check_cancelled()?;
        self.line.writer().await?.commit().await
    }

    /// Leaves nothing behind.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn rollback(mut self) -> Result<(), StoreError> {
        self.line.rollback().await
    }
}
