//! The state of units that are one record: purposes, sources, retention classes, the controller, saved views …

use minicbor::{Decode, Encode};

use crate::journal::{EntryKey, Register};

/// A whole record, last writer wins, with an archive flag.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Record<T> {
    #[n(0)]
    value: Register<T>,
    #[n(1)]
    archived: Register<bool>,
}

impl<T> Default for Record<T> {
    fn default() -> Self {
        Self { value: Register::default(), archived: Register::default() }
    }
}

impl<T> Record<T> {
    /// Takes in the whole record.
    pub fn set(&mut self, key: EntryKey, value: T) {
        let seen = self.value.seen();
        self.value.set(key, value, &seen);
    }

    /// Takes in the archive flag.
    pub fn archive(&mut self, key: EntryKey, archived: bool) {
        let seen = self.archived.seen();
        self.archived.set(key, archived, &seen);
    }

    /// Takes in a snapshot.
    pub fn merge(&mut self, other: Self) {
        self.value.merge(other.value);
        self.archived.merge(other.archived);
    }

    /// The record, archived or not.
    #[must_use]
    pub fn get(&self) -> Option<&T> {
        self.value.get()
    }

    /// Whether it is archived, removed or dismissed.
    #[must_use]
    pub fn is_archived(&self) -> bool {
        self.archived.get().copied().unwrap_or(false)
    }

    /// When the record was last written.
    #[must_use]
    pub fn key(&self) -> Option<EntryKey> {
        self.value.key()
    }
}
