//! Pairs of rows in each pile, beside the truth.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use custode_domain::matching::{Pair, Tier};
use serde_json::Value;

use crate::list::List;

type RowPair = (usize, usize);

/// Which rows are one, by whoever wrote the list.
pub struct Truth {
    same: BTreeSet<RowPair>,
    homonyms: BTreeSet<RowPair>,
    /// Row by its line in the file.
    pub lines: HashMap<u64, usize>,
    kinds: BTreeMap<usize, String>,
}

const fn both(a: usize, b: usize) -> RowPair {
    if a < b { (a, b) } else { (b, a) }
}

fn number(value: &Value) -> Option<usize> {
    usize::try_from(value.as_u64()?).ok()
}

impl Truth {
    /// What lies beside a list.
    pub fn read(path: &Path) -> Option<Self> {
        let beside = |end: &str| PathBuf::from(format!("{}{end}", path.display()));
        let truth: Value = serde_json::from_slice(&std::fs::read(beside(".truth.json")).ok()?).ok()?;
        let records = std::fs::read_to_string(beside(".records.jsonl")).ok()?;
        let mut lines = HashMap::new();
        for record in records.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok()) {
            lines.insert(record["line"].as_u64()?, number(&record["i"])?);
        }
        let (mut same, mut kinds) = (BTreeSet::new(), BTreeMap::new());
        for cluster in truth["clusters"].as_array()? {
            let rows: Vec<usize> = cluster["rows"].as_array()?.iter().filter_map(number).collect();
            for (at, a) in rows.iter().enumerate() {
                kinds.insert(*a, cluster["kinds"][at].as_str().unwrap_or_default().to_owned());
                same.extend(rows.iter().skip(at + 1).map(|b| both(*a, *b)));
            }
        }
        let homonyms = truth["homonyms"].as_array()?.iter();
        let homonyms = homonyms.filter_map(|pair| Some(both(number(&pair[0])?, number(&pair[1])?))).collect();
        Some(Self { same, homonyms, lines, kinds })
    }
}

/// The two piles that a person is shown.
pub struct Piles {
    certain: BTreeSet<RowPair>,
    decide: BTreeSet<RowPair>,
}

impl Piles {
    /// Sorts pairs of parties into pairs of rows.
    pub fn of(pairs: &[Pair], rows: &[Option<usize>]) -> Self {
        let mut card: Vec<usize> = (0..rows.len()).collect();
        for pair in pairs.iter().filter(|pair| pair.tier == Tier::Certain) {
            let (a, b) = (root(&mut card, pair.a), root(&mut card, pair.b));
            card[b] = a;
        }
        let mut members: HashMap<usize, Vec<usize>> = HashMap::new();
        for (party, row) in rows.iter().enumerate() {
            let of = root(&mut card, party);
            members.entry(of).or_default().extend(*row);
        }
        let mut certain = BTreeSet::new();
        for one in members.values() {
            for (at, a) in one.iter().enumerate() {
                certain.extend(one.iter().skip(at + 1).map(|b| both(*a, *b)));
            }
        }
        let mut decide = BTreeSet::new();
        for pair in pairs.iter().filter(|pair| pair.tier == Tier::ToDecide) {
            let (a, b) = (root(&mut card, pair.a), root(&mut card, pair.b));
            for one in members.get(&a).into_iter().flatten() {
                decide.extend(members.get(&b).into_iter().flatten().map(|other| both(*one, *other)));
            }
        }
        let decide = &decide - &certain;
        Self { certain, decide }
    }

    /// Each figure with its goal.
    pub fn figures(&self, truth: &Truth) -> [(&'static str, f64, f64); 4] {
        let share = |part: usize, all: usize| if all == 0 { 1.0 } else { part as f64 / all as f64 };
        let shown = &self.certain | &self.decide;
        let right = self.certain.intersection(&truth.same).count();
        let found = shown.intersection(&truth.same).count();
        let homonyms = self.certain.intersection(&truth.homonyms).count();
        [
            ("precision of Stessa persona", share(right, self.certain.len()), 0.9995),
            ("homonyms kept out of Stessa persona", 1.0 - homonyms as f64 / truth.homonyms.len().max(1) as f64, 1.0),
            ("recall of both piles", share(found, truth.same.len()), 0.97),
            ("precision of both piles", share(found, shown.len()), 0.90),
        ]
    }

    /// Tells every mistake, for whoever improves the linkage.
    pub fn show(&self, truth: &Truth, pairs: &[Pair], list: &List) {
        let shown = &self.certain | &self.decide;
        for (what, wrong) in [
            ("wrong in Stessa persona", &self.certain - &truth.same),
            ("wrong in Da decidere", &self.decide - &truth.same),
            ("missed", &truth.same - &shown),
        ] {
            for rows in wrong {
                let of = |at: usize| list.rows.get(at).copied().flatten();
                let told = pairs.iter().find(|p| of(p.a).zip(of(p.b)).is_some_and(|(a, b)| both(a, b) == rows));
                let homonym = if truth.homonyms.contains(&rows) { ", homonyms" } else { "" };
                println!("{what}{homonym}: {:?}", told.map(|pair| (pair.score, &pair.reasons)));
                for row in [rows.0, rows.1] {
                    tell(row, truth, list);
                }
            }
        }
    }
}

impl std::fmt::Display for Piles {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} pairs in Stessa persona, {} in Da decidere", self.certain.len(), self.decide.len())
    }
}

fn tell(row: usize, truth: &Truth, list: &List) {
    let kind = truth.kinds.get(&row).map_or("", String::as_str);
    let Some(at) = list.rows.iter().position(|of| *of == Some(row)) else {
        println!("   {row} [{kind}] was not read");
        return;
    };
    let p = &list.parties[at];
    let points = [&p.emails, &p.mobiles, &p.landlines].map(|points| points.join(" "));
    let names = [&p.first, &p.last, &p.name, &p.tax_code, &p.vat_number].map(String::as_str).join("|");
    println!("   {row} [{kind}] {names} {points:?} {}, {} {} / {}", p.street, p.postcode, p.city, p.firm);
}

fn root(card: &mut [usize], mut at: usize) -> usize {
    while card[at] != at {
        card[at] = card[card[at]];
        at = card[at];
    }
    at
}
