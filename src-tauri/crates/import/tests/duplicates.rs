//! The linkage beside the truth of a list: the goals of `cargo xtask score-duplicates`, on one that fits a test run.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test stops at the first surprise, and tells mistakes")]

#[path = "../examples/score-duplicates/list.rs"]
mod list;
#[path = "../examples/score-duplicates/piles.rs"]
mod piles;

use std::path::Path;

use custode_domain::matching::link;
use list::List;
use piles::{Piles, Truth};

#[test]
fn who_is_the_same_is_found_and_homonyms_stay_apart() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fixtures/duplicates/clienti.csv");
    let truth = Truth::read(&path).unwrap();
    let list = List::read(&path, &truth.lines).unwrap();
    let pairs = link(&list.parties, 0, &mut |_, _| true).unwrap();
    let piles = Piles::of(&pairs, &list.rows);
    let missed: Vec<_> = piles.figures(&truth).into_iter().filter(|(_, got, goal)| got < goal).collect();
    if !missed.is_empty() {
        piles.show(&truth, &pairs, &list);
    }
    assert_eq!(missed, [], "{piles}");
}
