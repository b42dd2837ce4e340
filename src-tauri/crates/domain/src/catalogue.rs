//! The state of units that are one record: purposes, sources, retention classes, the controller, saved views …

use minicbor::{Decode, Encode};

use crate::{
    ids::ActorId,
    journal::{EntryKey, Register},
};

/// A whole record, last writer wins, with an archive flag.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Record<T> {
    #[n(0)]
    value: Register<T>,
    #[n(1)]
    archived: Register<bool>,
    #[n(2)]
    author: Register<ActorId>,
}

impl<T> Default for Record<T> {
    fn default() -> Self {
        Self { value: Register::default(), archived: Register::default(), author: Register::default() }
    }
}

impl<T> Record<T> {
    /// Takes in the whole record.
    pub fn set(&mut self, key: EntryKey, author: ActorId, value: T) {
        let seen = self.value.seen();
        self.value.set(key, value, &seen);
        self.author.set(key, author, &seen);
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
        self.author.merge(other.author);
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

    /// Who last wrote the record.
    #[must_use]
    pub fn author(&self) -> Option<ActorId> {
        self.author.get().copied()
    }

    /// When the record was last written.
    #[must_use]
    pub fn key(&self) -> Option<EntryKey> {
        self.value.key()
    }
}
