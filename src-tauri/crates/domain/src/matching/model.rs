//! The model of Fellegi and Sunter: how often each level is seen in pairs that are one (m) and in pairs that are two (u).
//!
//! u is counted over pairs drawn evenly from the whole list, m and the share of true pairs are learnt by expectation
//! maximisation over the blocked pairs, both from a start that holds for a short list too. An agreement weighs by the
//! frequency of its value: "Rossi" says less than "Zuccarini".

use std::collections::HashMap;

use super::{
    compare::{Comparison, FIELDS, Field, LEVELS, NEAR, OTHER, SAME, UNKNOWN},
    pool::Word,
    record::Known,
};

/// Pairs drawn to learn how strangers compare: so many for each party, and at most.
const DRAWN_EACH: usize = 6;
const DRAWN: usize = 120_000;
/// Weight of the start against drawn pairs.
const STRANGERS: f64 = 400.0;
/// Weight of the start against pairs found to be one.
const TWINS: f64 = 25.0;
/// Rounds of learning, at most.
const ROUNDS: usize = 40;
/// Parties that stand behind the frequencies known beforehand.
const BEFOREHAND: f64 = 200.0;
/// Chance that two people of one name have the same e-mail, when it is made of nothing but the name.
const NAMED_ALIKE: f64 = 0.03;
/// Chance that two people of nearly one name have nearly the same e-mail.
const NAMED_NEAR: f64 = 0.05;
/// Logarithm of the odds under which a pair is not looked at again.
const HOPELESS: f64 = -10.0;
/// Steps of one in which the rarity of values is kept while learning.
const STEPS: f64 = 2.0;

/// Levels seen in the blocked pairs, with what the values add to their weight and how many pairs showed them.
#[derive(Default)]
pub(super) struct Patterns(HashMap<(u32, i32), u32>);

impl Patterns {
    /// Counts a pair. False for one so unlikely at the start of the learning that nothing could make it likely.
    pub(super) fn note(&mut self, known: &Known, model: &Model, found: &Comparison) -> bool {
        let (code, rarity) = (found.pattern(), model.rarity(known, found));
        let steps = (rarity * STEPS).round().clamp(-999.0, 999.0) as i32;
        *self.0.entry((code, steps)).or_default() += 1;
        model.odds_of(code) + rarity > HOPELESS
    }
}

/// Fields of which an agreement is more than that of a name.
const HARD: [Field; 8] =
    [Field::Email, Field::Mobile, Field::Landline, Field::Tax, Field::Vat, Field::Birth, Field::Street, Field::Firm];

type Table = [[f64; LEVELS]; FIELDS.len()];

/// The parameters for one kind of party.
pub(super) struct Model {
    m: Table,
    u: Table,
    /// Share of true pairs among all pairs.
    share: f64,
    pairs: f64,
    parties: f64,
}

/// Where m starts: same, near, other.
const fn twins(field: Field) -> [f64; LEVELS] {
    let [same, near, other] = match field {
        Field::First => [0.86, 0.09, 0.05],
        Field::Last => [0.84, 0.12, 0.04],
        Field::Name => [0.80, 0.14, 0.06],
        Field::Email => [0.80, 0.08, 0.12],
        Field::Mobile | Field::Landline => [0.84, 0.03, 0.13],
        Field::Tax => [0.94, 0.045, 0.015],
        Field::Vat => [0.95, 0.03, 0.02],
        Field::Birth => [0.93, 0.06, 0.01],
        Field::Street => [0.75, 0.12, 0.13],
        Field::Place => [0.82, 0.10, 0.08],
        Field::Firm => [0.90, 0.02, 0.08],
    };
    [0.0, same, near, other]
}

/// Where u starts.
const fn strangers(field: Field) -> [f64; LEVELS] {
    let [same, near] = match field {
        Field::First => [0.006, 0.02],
        Field::Last => [0.003, 0.01],
        Field::Name => [0.0005, 0.01],
        Field::Email | Field::Mobile => [0.000_002, 0.000_01],
        Field::Landline => [0.000_01, 0.000_02],
        Field::Tax | Field::Vat => [0.000_001, 0.000_004],
        Field::Birth => [0.000_04, 0.003],
        Field::Street => [0.000_1, 0.001],
        Field::Place => [0.01, 0.005],
        Field::Firm => [0.000_1, 0.000_1],
    };
    [0.0, same, near, 1.0 - same - near]
}

impl Model {
    /// The start, with u counted over drawn pairs.
    pub(super) fn new(known: &Known, members: &[u32]) -> Self {
        let parties = members.len() as f64;
        let pairs = parties * (parties - 1.0) / 2.0;
        let mut u = FIELDS.map(strangers);
        let mut seen = [[0.0; LEVELS]; FIELDS.len()];
        for (a, b) in drawn(members) {
            let found = Comparison::of(known, a, b);
            for (row, field) in seen.iter_mut().zip(FIELDS) {
                row[usize::from(found.level(field))] += 1.0;
            }
        }
        for (start, seen) in u.iter_mut().zip(seen) {
            *start = learnt(start, &seen, STRANGERS);
        }
        Self { m: FIELDS.map(twins), u, share: (0.5 + parties * 0.01) / pairs.max(1.0), pairs, parties }
    }

    /// Learns m and the share of true pairs from the blocked pairs.
    pub(super) fn learn(&mut self, patterns: &Patterns) {
        let mut sorted: Vec<(&(u32, i32), &u32)> = patterns.0.iter().collect();
        // What only a name and a town say teaches nothing: in a village of few names it would teach that all are one.
        sorted.retain(|((code, _), _)| HARD.iter().any(|field| matches!(level_of(*code, *field as usize), 1 | 2)));
        sorted.sort_unstable();
        for _ in 0..ROUNDS {
            let mut seen = [[0.0; LEVELS]; FIELDS.len()];
            let mut all = 0.0;
            for ((code, rarity), count) in &sorted {
                let true_pairs = f64::from(**count) * chance(self.odds_of(*code) + f64::from(*rarity) / STEPS);
                all += true_pairs;
                for (at, row) in seen.iter_mut().enumerate() {
                    row[level_of(*code, at)] += true_pairs;
                }
            }
            for ((m, field), seen) in self.m.iter_mut().zip(FIELDS).zip(seen) {
                *m = learnt(&twins(field), &seen, TWINS);
            }
            let share = (all + 0.5 + self.parties * 0.001) / self.pairs.max(1.0);
            let settled = (share / self.share - 1.0).abs() < 0.001;
            self.share = share.min(0.5);
            if settled {
                break;
            }
        }
    }

    /// Logarithm of the odds that a pair is one, by its levels alone.
    fn odds_of(&self, code: u32) -> f64 {
        let field = |at: usize| match level_of(code, at) {
            0 => 0.0,
            level => (self.m[at][level] / self.u[at][level]).ln(),
        };
        (self.share / (1.0 - self.share)).ln() + (0..FIELDS.len()).map(field).sum::<f64>()
    }

    /// Likelihood that a pair is one, by its levels and the frequency of what it shares.
    pub(super) fn likelihood(&self, known: &Known, found: &Comparison) -> f64 {
        chance(self.odds_of(found.pattern()) + self.rarity(known, found))
    }

    /// What the values themselves add to the odds: a rare one that both have much, a common one less than nothing.
    fn rarity(&self, known: &Known, found: &Comparison) -> f64 {
        let of = |(at, field): (usize, Field)| {
            let level = found.level(field);
            let usual = self.u[at][usize::from(level)];
            let shared = found.shared[at];
            let own = if level == SAME && shared.some() { self.frequency(known, field, shared) } else { None };
            let mut own = own.unwrap_or(usual);
            if field == Field::Email {
                own = own.max(made_of_the_name(known, found));
            }
            if level == UNKNOWN { 0.0 } else { (usual / own).ln() }
        };
        FIELDS.into_iter().enumerate().map(of).sum()
    }

    /// Share of the parties that bear a value, the two at hand left out.
    fn frequency(&self, known: &Known, field: Field, value: Word) -> Option<f64> {
        let (count, beforehand) = match field {
            Field::First | Field::Last => (known.names.count(value), known.usual_name(value)),
            Field::Name => (known.names.count(value), 0.000_05),
            Field::Email | Field::Mobile => (known.points.count(value), 0.000_000_5),
            Field::Landline => (known.points.count(value), 0.000_005),
            Field::Place => (known.places.count(value), known.usual_city(value)),
            Field::Firm => (known.codes.count(value), 0.000_01),
            Field::Tax | Field::Vat | Field::Birth | Field::Street => return None,
        };
        let others = f64::from(count.saturating_sub(2));
        Some(((others + BEFOREHAND * beforehand) / (self.parties + BEFOREHAND)).clamp(0.000_000_5, 0.5))
    }
}

/// Chance that two people of these names have e-mails as alike as theirs: addresses are made of names.
fn made_of_the_name(known: &Known, found: &Comparison) -> f64 {
    let names = [found.level(Field::First), found.level(Field::Last)];
    if found.level(Field::Email) == NEAR && names.iter().all(|level| matches!(*level, SAME | NEAR)) {
        return NAMED_NEAR;
    }
    if found.level(Field::Email) != SAME || names != [SAME, SAME] {
        return 0.0;
    }
    let mail = known.points.text(found.shared[Field::Email as usize]);
    let local = mail.split('@').next().unwrap_or_default();
    let letters = |text: &str| text.chars().filter(|c| c.is_ascii_alphanumeric()).collect::<String>();
    let name = |field: Field| letters(known.names.text(found.shared[field as usize]));
    let (first, last) = (name(Field::First), name(Field::Last));
    let local = letters(local);
    if local == format!("{first}{last}") || local == format!("{last}{first}") { NAMED_ALIKE } else { 0.0 }
}

fn level_of(code: u32, at: usize) -> usize {
    (code >> (2 * at) & 3) as usize
}

fn chance(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

/// A start moved by what was seen; the unknown level does not count.
fn learnt(start: &[f64; LEVELS], seen: &[f64; LEVELS], weight: f64) -> [f64; LEVELS] {
    let known: f64 = [SAME, NEAR, OTHER].iter().map(|level| seen[usize::from(*level)]).sum();
    let mut next = [0.0; LEVELS];
    for level in [SAME, NEAR, OTHER].map(usize::from) {
        next[level] = ((seen[level] + weight * start[level]) / (known + weight)).max(0.000_000_5);
    }
    next
}

/// Pairs spread evenly over the list, by a fixed sequence: the same list gives the same pairs.
fn drawn(members: &[u32]) -> impl Iterator<Item = (u32, u32)> {
    let len = members.len() as u64;
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = move || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % len.max(1)
    };
    (0..DRAWN.min(members.len() * DRAWN_EACH)).filter_map(move |_| {
        let (a, b) = (next(), next());
        let member = |at: u64| usize::try_from(at).ok().and_then(|at| members.get(at)).copied();
        (a != b).then(|| member(a).zip(member(b))).flatten()
    })
}
