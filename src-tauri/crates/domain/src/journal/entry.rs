use minicbor::{Decode, Encode};

use super::{Body, EntryHeader, Stamp};
use crate::ids::ReplicaId;

/// What orders two entries of one unit: stamp, then replica, then position (R7).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub struct EntryKey {
    /// Hybrid clock.
    #[n(0)]
    pub stamp: Stamp,
    /// First tie-breaker.
    #[n(1)]
    pub replica: ReplicaId,
    /// Second tie-breaker.
    #[n(2)]
    pub seq: u64,
}

/// A header with its body, or without it when the body was erased or left on another machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The part that never changes.
    pub header: EntryHeader,
    /// What the entry says; `None` when the bytes are gone.
    pub body: Option<Body>,
}

impl Entry {
    /// The ordering key.
    #[must_use]
    pub const fn key(&self) -> EntryKey {
        EntryKey { stamp: self.header.stamp, replica: self.header.replica, seq: self.header.seq }
    }
}

/// The entries in the order in which they are folded.
#[must_use]
pub fn in_fold_order(entries: &[Entry]) -> Vec<&Entry> {
    let mut sorted: Vec<&Entry> = entries.iter().collect();
    if !sorted.is_sorted_by_key(|entry| entry.key()) {
        sorted.sort_by_key(|entry| entry.key());
    }
    sorted
}
