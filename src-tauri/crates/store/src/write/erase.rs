//! Erasure for ever (R10): it reaches every card of a person, every copy that a merge made, and what was kept of them
//! beside the journal.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use chrono::NaiveDate;
use custode_domain::{
    ids::{TxnId, UnitId},
    journal::{Body, Entry},
    records::Erasure,
    retention_run::Keeper,
    unit::{UnitState, fold},
};

use super::{Tx, append};
use crate::{
    StoreError,
    read::{BinCommunication, bin_communication, strongest},
};

/// Cards that may hold copies, with the actions that made them.
type Copies = BTreeMap<UnitId, BTreeSet<TxnId>>;

/// How far an erasure reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// All cards of a person.
    Person,
    /// What is named.
    Named,
}

impl Tx {
    /// Erases a unit for ever (R10): every body goes, the headers and the chain stay, and nothing that arrives later
    /// brings it back. A person who had several cards is erased in all of them (Art. 17 GDPR): the card that answers for
    /// the others, those merged into it, and the copies that merges left on cards from which this one was split again.
    /// `receipt` is kept for ever and holds no personal value. Follow it with a checkpoint.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn erase(
        &mut self,
        unit: impl Into<UnitId>,
        erasure: Erasure,
        receipt: Vec<u8>,
    ) -> Result<(), StoreError> {
        self.erase_all(&[unit.into()], &erasure, &receipt).await.map(|_| ())
    }

    /// [`Tx::erase`] of several units, in few looks. What is erased already stays as it is. Returns everything that was
    /// erased now.
    ///
    /// # Errors
    /// As [`Tx::erase`].
    pub async fn erase_all(
        &mut self,
        units: &[UnitId],
        erasure: &Erasure,
        receipt: &[u8],
    ) -> Result<BTreeSet<UnitId>, StoreError> {
        let (units, copies) = self.held_of(units, Reach::Person).await?;
        self.destroy(units, copies, erasure, receipt).await
    }

    /// Erases exactly these units, and the copies that merges made of them; other cards of a merge stay. For what was
    /// erased once before: an older copy of the archive may know merges that were split since. What is erased already
    /// stays as it is. Returns everything that was erased now.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn erase_named(
        &mut self,
        units: &[UnitId],
        erasure: &Erasure,
        receipt: &[u8],
    ) -> Result<BTreeSet<UnitId>, StoreError> {
        let (units, copies) = self.held_of(units, Reach::Named).await?;
        self.destroy(units, copies, erasure, receipt).await
    }

    async fn destroy(
        &mut self,
        units: BTreeSet<UnitId>,
        copies: Copies,
        erasure: &Erasure,
        receipt: &[u8],
    ) -> Result<BTreeSet<UnitId>, StoreError> {
        // The file of a request outlives who asked (D10), but no copy of their data in it does.
        self.drop_copies_of(units.iter().copied()).await?;
        for unit in &units {
            self.write(*unit, Body::Erased(erasure.clone()));
        }
        self.flush().await?;
        let scope = self.scope.to_vec();
        let connection = self.line.connection().await?;
        for unit in &units {
            let (id, scope, receipt) = (unit.to_vec(), scope.clone(), receipt.to_vec());
            sqlx::query_file!("queries/entry/forget_bodies.sql", id).execute(&mut *connection).await?;
            sqlx::query_file!("queries/entry/forget_evidence.sql", id).execute(&mut *connection).await?;
            sqlx::query_file!("queries/entry/erase_unit.sql", id, scope, receipt).execute(&mut *connection).await?;
        }
        for unit in &units {
            self.forget_left_out(*unit).await?;
        }
        for (holder, txns) in copies {
            if !units.contains(&holder) {
                self.forget_copies(holder, txns).await?;
            }
        }
        self.forget_looks().await?;
        Ok(units)
    }

    /// [`Tx::erase_all`] of those units that are in the bin now; the others, and what is kept back by a hold, a restriction
    /// (Art. 18 GDPR) or an open request, are left alone.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn erase_binned(
        &mut self,
        units: &[UnitId],
        erasure: &Erasure,
        receipt: &[u8],
        today: NaiveDate,
    ) -> Result<BTreeSet<UnitId>, StoreError> {
        let kept = self.kept_back(today).await?;
        let entries = append::load(self.line.connection().await?, units).await?;
        let binned = |unit: &&UnitId| {
            !kept.contains_key(*unit)
                && entries.get(unit).is_some_and(|entries| match fold(entries) {
                    UnitState::Contact(card) => card.binned_since().is_some(),
                    UnitState::Communication(record) => record.is_archived(),
                    _ => false,
                })
        };
        let binned: Vec<UnitId> = units.iter().filter(binned).copied().collect();
        self.erase_all(&binned, erasure, receipt).await
    }

    /// What holds stand on, as this write sees it: cards, those that stay in their place, and communications.
    ///
    /// # Errors
    /// Those of [`Tx::flush`].
    pub async fn held_units(&mut self, today: NaiveDate) -> Result<HashSet<UnitId>, StoreError> {
        self.flush().await?;
        let (today, connection) = (today.to_string(), self.line.connection().await?);
        let rows = sqlx::query_file_scalar!("queries/hold/standing.sql", today).fetch_all(connection).await?;
        rows.iter().map(|target| UnitId::from_slice(target).map_err(StoreError::from)).collect()
    }

    /// [`Reader::kept_back`](crate::read::Reader::kept_back), as this write sees it.
    ///
    /// # Errors
    /// Those of [`Tx::flush`].
    pub async fn kept_back(&mut self, today: NaiveDate) -> Result<HashMap<UnitId, Keeper>, StoreError> {
        self.flush().await?;
        let (today, connection) = (today.to_string(), self.line.connection().await?);
        let rows = sqlx::query_file!("queries/hold/kept_back.sql", today).fetch_all(connection).await?;
        strongest(rows.iter().map(|row| (row.unit.as_slice(), row.why.as_str())))
    }

    /// What this write left of units that it erased: rows, bodies, a missing receipt. Nothing, unless something is broken.
    ///
    /// # Errors
    /// Those of [`Tx::flush`].
    pub async fn traces_of(&mut self, units: &BTreeSet<UnitId>) -> Result<u64, StoreError> {
        self.flush().await?;
        let connection = self.line.connection().await?;
        let mut traces = 0;
        for unit in units {
            let id = unit.to_vec();
            traces += sqlx::query_file_scalar!("queries/erasure/traces.sql", id).fetch_one(&mut *connection).await?;
        }
        Ok(traces.cast_unsigned())
    }

    /// Whether nobody who takes part in a communication has a card any more, in the register or in the bin.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn is_forsaken(&mut self, communication: impl Into<UnitId>) -> Result<bool, StoreError> {
        self.flush().await?;
        let id = communication.into().to_vec();
        let connection = self.line.connection().await?;
        let attended = sqlx::query_file_scalar!("queries/bin/attended.sql", id).fetch_one(connection).await?;
        Ok(!attended)
    }

    /// Whether what a communication was read from came into the log once more while it lay in the bin: it would stand twice.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn came_again(&mut self, communication: impl Into<UnitId>) -> Result<bool, StoreError> {
        self.flush().await?;
        let id = communication.into().to_vec();
        let connection = self.line.connection().await?;
        Ok(sqlx::query_file_scalar!("queries/bin/came_again.sql", id).fetch_one(connection).await?)
    }

    /// The communications of the log with these people in which nobody takes part any more who has a card.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn forsaken_with(&mut self, people: &BTreeSet<UnitId>) -> Result<Vec<BinCommunication>, StoreError> {
        let connection = self.line.connection().await?;
        let mut found: BTreeMap<Vec<u8>, BinCommunication> = BTreeMap::new();
        for unit in people {
            let id = unit.to_vec();
            let rows = sqlx::query_file!("queries/bin/forsaken_with.sql", id).fetch_all(&mut *connection).await?;
            for row in rows {
                let one = bin_communication(&row.id, row.started_at, &row.retention_class, false, false)?;
                found.insert(row.id, one);
            }
        }
        Ok(found.into_values().collect())
    }

    async fn forget_copies(&mut self, holder: UnitId, txns: BTreeSet<TxnId>) -> Result<(), StoreError> {
        let connection = self.line.connection().await?;
        for txn in txns {
            let (id, txn) = (holder.to_vec(), txn.to_vec());
            sqlx::query_file!("queries/entry/forget_carried.sql", id, txn).execute(&mut *connection).await?;
        }
        let entries = append::load(connection, &[holder]).await?;
        self.projector.changed(connection, &entries).await?;
        Ok(())
    }

    /// Imports that are not finished keep what cards said when they were compared with a file; they compare again.
    async fn forget_looks(&mut self) -> Result<(), StoreError> {
        let connection = self.line.connection().await?;
        sqlx::query_file!("queries/local/forget_plans.sql").execute(&mut *connection).await?;
        sqlx::query_file!("queries/local/forget_values.sql").execute(connection).await?;
        Ok(())
    }

    /// These units, or all that are one person together with them, and the actions that left copies of them elsewhere.
    /// Without what is erased already.
    async fn held_of(&mut self, units: &[UnitId], reach: Reach) -> Result<(BTreeSet<UnitId>, Copies), StoreError> {
        self.flush().await?;
        let mut all: BTreeSet<UnitId> = units.iter().copied().collect();
        let mut open: Vec<UnitId> = all.iter().copied().collect();
        let mut copies = Copies::new();
        let mut erased = BTreeSet::new();
        while !open.is_empty() {
            let loaded = append::load(self.line.connection().await?, &open).await?;
            open.clear();
            for (unit, entries) in &loaded {
                match fold(entries) {
                    UnitState::Erased => {
                        erased.insert(*unit);
                    }
                    UnitState::Contact(state) if reach != Reach::Named => {
                        let together = state.absorbed().into_iter().chain(state.merged_into());
                        open.extend(together.map(UnitId::from).filter(|unit| all.insert(*unit)));
                    }
                    _ => {}
                }
                copies_of(entries, &mut copies);
            }
        }
        all.retain(|unit| !erased.contains(unit));
        let words = self.words_about(&all).await?;
        all.extend(words);
        Ok((all, copies))
    }

    /// The holds that were ever put on some units, the cases of theirs, and the anomalies that somebody dismissed: their
    /// words may say who it was.
    async fn words_about(&mut self, units: &BTreeSet<UnitId>) -> Result<BTreeSet<UnitId>, StoreError> {
        let mut found = self.cases_of(units).await?;
        let connection = self.line.connection().await?;
        for unit in units.union(&found.clone()) {
            let id = unit.to_vec();
            for hold in sqlx::query_file_scalar!("queries/hold/of_target.sql", id).fetch_all(&mut *connection).await? {
                found.insert(UnitId::from_slice(&hold)?);
            }
            let id = unit.to_vec();
            for one in
                sqlx::query_file_scalar!("queries/anomaly/of_contact.sql", id).fetch_all(&mut *connection).await?
            {
                found.insert(UnitId::from_slice(&one)?);
            }
        }
        Ok(found)
    }
}

impl Tx {
    /// The cases of some people, and closed cases of people without a card of which nothing is left without these
    /// communications. A case of somebody whose card stands is never taken along, whoever else took part: it has a term of its
    /// own, by which a retention run lists it.
    async fn cases_of(&mut self, units: &BTreeSet<UnitId>) -> Result<BTreeSet<UnitId>, StoreError> {
        let connection = self.line.connection().await?;
        let (mut found, mut closed) = (BTreeSet::new(), BTreeSet::new());
        for unit in units {
            let id = unit.to_vec();
            let own = sqlx::query_file_scalar!("queries/case/of_contact.sql", id).fetch_all(&mut *connection).await?;
            for case in own {
                found.insert(UnitId::from_slice(&case)?);
            }
            let id = unit.to_vec();
            let with = sqlx::query_file!("queries/case/closed_with.sql", id).fetch_all(&mut *connection).await?;
            closed.extend(with.into_iter().filter(|case| !case.stands).map(|case| case.id));
        }
        for case in closed {
            let id = case.clone();
            let left = sqlx::query_file_scalar!("queries/case/left.sql", id).fetch_all(&mut *connection).await?;
            let gone = |item: &Vec<u8>| UnitId::from_slice(item).is_ok_and(|item| units.contains(&item));
            if left.iter().all(gone) {
                found.insert(UnitId::from_slice(&case)?);
            }
        }
        Ok(found)
    }
}

/// The actions of merges and splits that left copies of a card on another one.
fn copies_of(entries: &[Entry], copies: &mut Copies) {
    let mut last: Option<UnitId> = None;
    for entry in custode_domain::journal::in_fold_order(entries) {
        let holder = match &entry.body {
            Some(Body::ContactMerged(into)) => Some(into.survivor.into()),
            // A split has the same action on both cards.
            Some(Body::ContactUnmerged(_)) => last,
            _ => None,
        };
        if let Some(holder) = holder {
            copies.entry(holder).or_default().insert(entry.header.txn);
            last = Some(holder);
        }
    }
}
