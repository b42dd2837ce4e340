//! The undo of a merge.

use custode_domain::{
    contact::{Unmerged, splitting},
    ids::{ContactId, TxnId},
    journal::{Body, Entry},
    unit::{UnitState, fold},
};

use super::{Tx, undo::Undone};

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
}
