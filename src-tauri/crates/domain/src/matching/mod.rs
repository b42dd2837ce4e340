//! Who may be the same (DOMAIN 4.9): record linkage after Fellegi and Sunter, with parameters learnt by expectation
//! maximisation from the list itself, and rules that keep homonyms apart.
//!
//! Pure and deterministic: the same parties in the same order give the same pairs. [`link`] never looks at every pair:
//! only parties that share a key of `block` are compared, and a key that very many share ("Rossi", a switchboard) is
//! walked in a window, so the work grows with the list and not with its square.
//!
//! Three tiers come out. *Certain* is decided by the rules of `certain` alone, never by a likelihood. *To decide* is what
//! the model finds likely. *Apart* is what the model would find likely and a rule keeps apart: a father and a son.

mod block;
mod certain;
mod common;
mod compare;
mod decide;
mod meeting;
mod model;
mod pair;
mod party;
mod pool;
mod record;

pub use certain::{Shared, Traits, same};
pub use meeting::{Meeting, SharedKey, Side, meet};
pub use pair::{Pair, Reason, Tier};
pub use party::Party;

use block::Blocks;
use compare::{Comparison, promising};
use decide::judge;
use model::Model;
use record::Known;

/// Told of the progress: parties done and parties in all; `false` asks to stop.
pub type Watch<'a> = &'a mut dyn FnMut(usize, usize) -> bool;

/// So many parties between two looks at the watch.
const LOOK: usize = 512;
/// Least likelihood of a pair that a person is asked about.
const ASK: f64 = 0.35;

/// Parties that are compared with each other. They are taken one by one and kept in short, so that a list of a million
/// rows has room.
#[derive(Default)]
pub struct Linkage {
    known: Known,
}

impl std::fmt::Debug for Linkage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Linkage").field("parties", &self.known.records.len()).finish_non_exhaustive()
    }
}

impl Linkage {
    /// Takes one more party, whose place is the number of those before. Settled ones are known to each other already and
    /// are only compared with the others.
    pub fn add(&mut self, party: &Party, settled: bool) {
        self.known.add(party, settled);
    }

    /// Parties taken.
    #[must_use]
    pub fn len(&self) -> usize {
        self.known.records.len()
    }

    /// No party was taken.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.known.records.is_empty()
    }

    /// Finds the pairs, most alike first. `None` when the watch asked to stop.
    #[must_use]
    pub fn pairs(self, watch: Watch<'_>) -> Option<Vec<Pair>> {
        let mut known = self.known;
        known.settle();
        let mut pairs = Vec::new();
        let total = known.records.len();
        for organisations in [false, true] {
            let members = known.of_kind(organisations);
            if members.len() < 2 {
                continue;
            }
            let blocks = Blocks::of(&known, &members);
            let mut model = Model::new(&known, &members);
            let done = if organisations { known.of_kind(false).len() } else { 0 };
            let mut patterns = model::Patterns::default();
            let (mut go_on, mut hopeful) = (true, Vec::new());
            blocks.each(&known, |at, a, b| {
                if promising(&known, a, b) && patterns.note(&known, &model, &Comparison::of(&known, a, b)) {
                    hopeful.push((a, b));
                }
                if at % LOOK == 0 {
                    go_on = watch(done + at, total);
                }
                go_on
            });
            if !go_on {
                return None;
            }
            drop(blocks);
            model.learn(&patterns);
            pairs.extend(hopeful.into_iter().filter_map(|(a, b)| judge(&known, &model, a, b, ASK)));
        }
        pairs.sort_by(|one, other| other.score.cmp(&one.score).then((one.a, one.b).cmp(&(other.a, other.b))));
        Some(pairs)
    }
}

/// Finds the pairs among `parties`, of which the first `settled` are settled, as [`Linkage`] does.
#[must_use]
pub fn link(parties: &[Party], settled: usize, watch: Watch<'_>) -> Option<Vec<Pair>> {
    let mut linkage = Linkage::default();
    for (at, party) in parties.iter().enumerate() {
        linkage.add(party, at < settled);
    }
    linkage.pairs(watch)
}
