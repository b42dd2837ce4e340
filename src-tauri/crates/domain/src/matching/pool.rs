//! Texts that are kept once and counted. They lie one behind another in one piece of memory: a list of a million rows has
//! two million addresses, and each of them apart would take four times as much.

use std::hash::{BuildHasher, RandomState};

/// A text that is kept once; 0 is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) struct Word(u32);

impl Word {
    pub(super) const fn some(self) -> bool {
        self.0 != 0
    }

    /// Its place in a list with one entry for each text, in the order in which they came.
    pub(super) const fn at(self) -> Option<usize> {
        match self.0.checked_sub(1) {
            Some(at) => Some(at as usize),
            None => None,
        }
    }
}

/// Texts of one sort with the number of parties that bear each.
#[derive(Default)]
pub(super) struct Pool {
    all: String,
    /// Where each text ends.
    ends: Vec<u32>,
    counts: Vec<u32>,
    /// Numbers of the texts by their hash, each at the first free place from there on; 0 is free.
    slots: Vec<u32>,
    hasher: RandomState,
}

/// Places of the first table.
const FIRST: usize = 64;

impl Pool {
    /// The number of a text, which counts once more. A text that has no room any more is as unknown as an empty one.
    pub(super) fn keep(&mut self, text: &str) -> Word {
        if text.is_empty() {
            return Word(0);
        }
        if (self.ends.len() + 1) * 4 > self.slots.len() * 3 {
            self.grow();
        }
        let mut at = self.slot(text);
        while let Some(id) = self.slots.get(at).copied().filter(|id| *id != 0) {
            if self.text(Word(id)) == text {
                self.counts[id as usize - 1] += 1;
                return Word(id);
            }
            at = (at + 1) % self.slots.len();
        }
        let (Ok(end), Ok(id)) = (u32::try_from(self.all.len() + text.len()), u32::try_from(self.ends.len() + 1)) else {
            return Word(0);
        };
        self.all.push_str(text);
        self.ends.push(end);
        self.counts.push(1);
        self.slots[at] = id;
        Word(id)
    }

    /// Where the search for a text begins.
    fn slot(&self, text: &str) -> usize {
        // The remainder fits wherever the table does.
        (self.hasher.hash_one(text) % self.slots.len().max(1) as u64) as usize
    }

    fn grow(&mut self) {
        self.slots = vec![0; (self.slots.len() * 2).max(FIRST)];
        for id in (1..).take(self.ends.len()) {
            let mut at = self.slot(self.text(Word(id)));
            while self.slots[at] != 0 {
                at = (at + 1) % self.slots.len();
            }
            self.slots[at] = id;
        }
    }

    /// No text is added any more: what finds them goes.
    pub(super) fn close(&mut self) {
        self.slots = Vec::new();
        self.all.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.counts.shrink_to_fit();
    }

    /// The text; empty for none.
    pub(super) fn text(&self, word: Word) -> &str {
        let Some(at) = word.at() else { return "" };
        let begin = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(begin);
        self.all.get(begin as usize..end as usize).unwrap_or("")
    }

    /// Every text, in the order in which they came.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        (1..).take(self.ends.len()).map(|id| self.text(Word(id)))
    }

    /// By word: its place in the order of the texts.
    pub(super) fn rank(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (1..).take(self.ends.len()).collect();
        order.sort_unstable_by(|a, b| self.text(Word(*a)).cmp(self.text(Word(*b))));
        let mut rank = vec![0; self.ends.len() + 1];
        for (place, id) in (1..).zip(order) {
            rank[id as usize] = place;
        }
        rank
    }

    /// The place of a word in what [`Self::rank`] gave; 0 for none.
    pub(super) fn ranked(rank: &[u32], word: Word) -> u32 {
        rank.get(word.0 as usize).copied().unwrap_or(0)
    }

    /// How many bear it.
    pub(super) fn count(&self, word: Word) -> u32 {
        word.at().and_then(|at| self.counts.get(at)).copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_kept_once_and_counted() {
        let mut pool = Pool::default();
        let words: Vec<Word> = (0..5_000).map(|n| pool.keep(&format!("persona{}", n % 1_250))).collect();
        assert_eq!(pool.keep(""), Word::default());
        for (n, word) in words.iter().enumerate() {
            assert_eq!(pool.text(*word), format!("persona{}", n % 1_250));
            assert_eq!(pool.count(*word), 4);
        }
        assert_eq!((pool.texts().count(), pool.text(Word::default())), (1_250, ""));
        let rank = pool.rank();
        pool.close();
        let mut sorted = words[..1_250].to_vec();
        sorted.sort_by_key(|word| Pool::ranked(&rank, *word));
        assert!(sorted.is_sorted_by_key(|word| pool.text(*word)));
        assert_eq!(Pool::ranked(&rank, Word::default()), 0);
    }
}
