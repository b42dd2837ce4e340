//! The state of units that are one record: purposes, sources, retention classes, the controller, saved views …

use minicbor::{Decode, Encode};

use crate::{
    ids::ActorId,
    journal::{EntryKey, Latest},
};

/// A whole record, last writer wins, with an archive flag.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Record<T> {
    #[n(0)]
    value: Latest<T>,
    #[n(1)]
    archived: Latest<bool>,
    #[n(2)]
    author: Latest<ActorId>,
}

impl<T> Default for Record<T> {
    fn default() -> Self {
        Self { value: Latest::default(), archived: Latest::default(), author: Latest::default() }
    }
}

impl<T> Record<T> {
    /// Takes in the whole record.
    pub fn set(&mut self, key: EntryKey, author: ActorId, value: T) {
        self.value.set(key, value);
        self.author.set(key, author);
    }

    /// Takes in the archive flag.
    pub fn archive(&mut self, key: EntryKey, archived: bool) {
        self.archived.set(key, archived);
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

    /// When it was archived, removed or dismissed; `None` when it is not.
    #[must_use]
    pub fn archived_since(&self) -> Option<EntryKey> {
        self.archived.key().filter(|_| self.is_archived())
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
