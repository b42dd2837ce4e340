use std::collections::BTreeMap;

use minicbor::{Decode, Encode};

use super::{EntryKey, Stamp};

/// A value that no later writer has seen and replaced.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
pub struct Head<T> {
    /// Who wrote it, and when.
    #[n(0)]
    pub key: EntryKey,
    /// The value.
    #[n(1)]
    pub value: T,
    /// The stamps that the writer saw.
    #[n(2)]
    pub replaces: Vec<Stamp>,
}

/// Last writer wins by (stamp, replica, seq); writers that did not see each other stay visible as heads.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(transparent)]
pub struct Register<T>(#[n(0)] Vec<Head<T>>);

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> std::fmt::Debug for Register<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Register({} heads)", self.0.len())
    }
}

impl<T> std::fmt::Debug for Head<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Head({:?})", self.key)
    }
}

impl<T> Register<T> {
    /// The value that counts.
    #[must_use]
    pub fn get(&self) -> Option<&T> {
        self.0.last().map(|head| &head.value)
    }

    /// Who wrote the value that counts.
    #[must_use]
    pub fn key(&self) -> Option<EntryKey> {
        self.0.last().map(|head| head.key)
    }

    /// Whether somebody else changed the value without seeing the one that counts.
    #[must_use]
    pub const fn is_contested(&self) -> bool {
        self.0.len() > 1
    }

    /// Who wrote the values that do not count and that nobody has seen and replaced, earliest first.
    pub fn others(&self) -> impl DoubleEndedIterator<Item = EntryKey> {
        self.0.iter().rev().skip(1).rev().map(|head| head.key)
    }

    /// The stamps that a writer who sees this state replaces.
    #[must_use]
    pub fn seen(&self) -> Vec<Stamp> {
        self.0.iter().map(|head| head.key.stamp).collect()
    }

    /// Takes in one write.
    pub fn set(&mut self, key: EntryKey, value: T, replaces: &[Stamp]) {
        self.absorb(Head { key, value, replaces: replaces.to_vec() });
    }

    /// Takes in the heads of another state of the same register, as a snapshot brings them.
    pub fn merge(&mut self, other: Self) {
        for head in other.0 {
            self.absorb(head);
        }
    }

    fn absorb(&mut self, head: Head<T>) {
        if self.0.iter().any(|known| known.key == head.key) {
            return;
        }
        let stale = self.0.iter().any(|known| known.replaces.contains(&head.key.stamp));
        self.0.retain(|known| !head.replaces.contains(&known.key.stamp));
        if !stale {
            self.0.push(head);
            self.0.sort_by_key(|head| head.key);
        }
    }
}

/// A value without concurrent heads: the write with the greatest key counts, whatever its writer saw.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(transparent)]
pub struct Latest<T>(#[n(0)] Option<(EntryKey, T)>);

impl<T> Default for Latest<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> std::fmt::Debug for Latest<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Latest({:?})", self.key())
    }
}

impl<T> Latest<T> {
    /// The value that counts.
    #[must_use]
    pub fn get(&self) -> Option<&T> {
        self.0.as_ref().map(|(_, value)| value)
    }

    /// Who wrote it.
    #[must_use]
    pub fn key(&self) -> Option<EntryKey> {
        self.0.as_ref().map(|(key, _)| *key)
    }

    /// Takes in one write.
    pub fn set(&mut self, key: EntryKey, value: T) {
        if self.key() < Some(key) {
            self.0 = Some((key, value));
        }
    }

    /// Takes in another state of the same value.
    pub fn merge(&mut self, other: Self) {
        if let Some((key, value)) = other.0 {
            self.set(key, value);
        }
    }
}

/// Elements with ids; each is a register of its own, so adding and removing never collide between elements.
#[derive(Clone, PartialEq, Eq)]
pub struct Elements<K: Ord, T>(BTreeMap<K, Register<Option<T>>>);

impl<K: Ord, T> Default for Elements<K, T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord, T> std::fmt::Debug for Elements<K, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Elements({})", self.0.len())
    }
}

impl<K: Ord + Clone, T> Elements<K, T> {
    /// Leaves only the elements that pass; one that is removed already has nothing to show.
    pub(crate) fn retain(&mut self, keep: impl Fn(&K, &T) -> bool) {
        self.0.retain(|id, register| register.get().and_then(Option::as_ref).is_none_or(|value| keep(id, value)));
    }

    /// Takes in one write; `None` removes the element.
    pub fn set(&mut self, id: K, key: EntryKey, value: Option<T>, replaces: &[Stamp]) {
        self.0.entry(id).or_default().set(key, value, replaces);
    }

    /// The elements that are there.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &T)> {
        self.0.iter().filter_map(|(id, register)| register.get().and_then(Option::as_ref).map(|value| (id, value)))
    }

    /// One element, if it is there.
    #[must_use]
    pub fn get(&self, id: &K) -> Option<&T> {
        self.0.get(id).and_then(Register::get).and_then(Option::as_ref)
    }

    /// The register of one element, removed or not.
    #[must_use]
    pub fn register(&self, id: &K) -> Option<&Register<Option<T>>> {
        self.0.get(id)
    }

    /// The stamps that a writer of this element replaces.
    #[must_use]
    pub fn seen(&self, id: &K) -> Vec<Stamp> {
        self.0.get(id).map(Register::seen).unwrap_or_default()
    }

    /// Takes in another state of the same elements.
    pub fn merge(&mut self, other: Self) {
        for (id, register) in other.0 {
            self.0.entry(id).or_default().merge(register);
        }
    }
}

impl<C, K: Ord + Encode<C>, T: Encode<C>> Encode<C> for Elements<K, T> {
    fn encode<W: minicbor::encode::Write>(
        &self,
        e: &mut minicbor::Encoder<W>,
        ctx: &mut C,
    ) -> Result<(), minicbor::encode::Error<W::Error>> {
        self.0.encode(e, ctx)
    }
}

impl<'b, C, K: Ord + Decode<'b, C>, T: Decode<'b, C>> Decode<'b, C> for Elements<K, T> {
    fn decode(d: &mut minicbor::Decoder<'b>, ctx: &mut C) -> Result<Self, minicbor::decode::Error> {
        BTreeMap::decode(d, ctx).map(Self)
    }
}
