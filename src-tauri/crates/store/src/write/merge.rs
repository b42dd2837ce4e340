//! The undo of a merge, and the erasure that reaches every copy that a merge made.

use std::collections::{BTreeMap, BTreeSet};

use custode_domain::{
    contact::{Unmerged, splitting},
    ids::{ContactId, TxnId, UnitId},
    journal::{Body, Entry},
    records::Erasure,
    unit::{UnitState, fold},
};

use super::{Tx, append, undo::Undone};
use crate::StoreError;

impl Tx {
    /// Undoes the part that a merge has on one card; whether that is still allowed is the caller's to say. False when the
    /// action merged nothing here.
    pub(super) fn undo_merge(&mut self, id: ContactId, entries: &[Entry], txn: TxnId, undone: &mut Undone) -> bool {
        if let Some(split) = splitting(entries, txn) {
            self.write(id, Body::ContactSplit(split));
            undone.reverted += 1;
            return true;
        }
        let ours = entries.iter().filter(|entry| entry.header.txn == txn);
        let merged = ours.clone().any(|entry| matches!(entry.body, Some(Body::ContactMerged(_))));
        let away = matches!(fold(entries), UnitState::Contact(unit) if unit.merged_into().is_some());
        if merged && away {
            self.write(id, Body::ContactUnmerged(Unmerged { undoes: txn }));
            undone.reverted += 1;
        }
        merged || ours.clone().any(|entry| matches!(entry.body, Some(Body::ContactAbsorbed(_))))
    }

    /// Erases a unit for ever (R10): every body goes, the headers and the chain stay, and nothing that arrives later
    /// brings it back. A person who had several cards is erased in all of them (Art. 17 GDPR): the card that answers for
    /// the others, those merged into it, and the copies that merges left on cards from which this one was split again.
    /// `receipt` is kept for ever and holds no personal value. Follow it with a checkpoint.
    ///
    /// # Errors
    /// [`StoreError::Erased`] when it is erased already; those of the database.
    pub async fn erase(
        &mut self,
        unit: impl Into<UnitId>,
        erasure: Erasure,
        receipt: Vec<u8>,
    ) -> Result<(), StoreError> {
        let (units, copies) = self.held_of(unit.into()).await?;
        for unit in &units {
            self.write(*unit, Body::Erased(erasure.clone()));
        }
        self.flush().await?;
        for unit in &units {
            let (id, scope, receipt) = (unit.to_vec(), self.scope.to_vec(), receipt.clone());
            let connection = self.line.connection().await?;
            sqlx::query_file!("queries/entry/forget_bodies.sql", id).execute(&mut *connection).await?;
            sqlx::query_file!("queries/entry/erase_unit.sql", id, scope, receipt).execute(connection).await?;
        }
        for (holder, txns) in copies {
            if units.contains(&holder) {
                continue;
            }
            let connection = self.line.connection().await?;
            for txn in txns {
                let (id, txn) = (holder.to_vec(), txn.to_vec());
                sqlx::query_file!("queries/entry/forget_carried.sql", id, txn).execute(&mut *connection).await?;
            }
            let entries = append::load(connection, &[holder]).await?;
            let connection = self.line.connection().await?;
            self.projector.changed(connection, &entries).await?;
        }
        Ok(())
    }

    /// The units that are one person together with this one, and the actions that left copies of them elsewhere.
    async fn held_of(&mut self, unit: UnitId) -> Result<(Vec<UnitId>, Copies), StoreError> {
        self.flush().await?;
        let mut units = BTreeSet::from([unit]);
        let mut open = vec![unit];
        let mut copies = Copies::new();
        while let Some(next) = open.pop() {
            let entries = self.entries(next).await?;
            if let UnitState::Contact(state) = fold(&entries) {
                let together = state.absorbed().into_iter().chain(state.merged_into());
                open.extend(together.map(UnitId::from).filter(|unit| units.insert(*unit)));
            }
            let mut last: Option<UnitId> = None;
            for entry in custode_domain::journal::in_fold_order(&entries) {
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
        Ok((units.into_iter().collect(), copies))
    }
}

/// Cards that may hold copies, with the actions that made them.
type Copies = BTreeMap<UnitId, BTreeSet<TxnId>>;
