//! How well the linkage tells who is the same in lists whose truth is known.
//!
//! `cargo xtask score-duplicates [ROWS]` starts it with lists that `tests/benches/legacy_contacts.py` has written: each
//! `NAME.csv` with `NAME.csv.truth.json` and `NAME.csv.records.jsonl` beside it. A pair of rows counts once; rows that are
//! one card by the certain tier are looked at together, as the person sees them. `--show` tells every mistake.
// A measuring tool speaks on the terminal and stops at a list it cannot read.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod list;
mod piles;

use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use custode_domain::matching::link;
use list::List;
use piles::{Piles, Truth};

fn main() -> ExitCode {
    let mut paths: Vec<String> = std::env::args().skip(1).collect();
    let show = paths.iter().any(|word| word == "--show");
    paths.retain(|word| word != "--show");
    let mut met = !paths.is_empty();
    for path in &paths {
        match one(Path::new(path), show) {
            Some(good) => met &= good,
            None => {
                eprintln!("{path}: no list with a known truth");
                met = false;
            }
        }
    }
    if met { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Scores one list; none when it cannot be read.
fn one(path: &Path, show: bool) -> Option<bool> {
    let truth = Truth::read(path)?;
    let list = List::read(path, &truth.lines)?;
    let began = Instant::now();
    let pairs = link(&list.parties, 0, &mut |_, _| true)?;
    let seconds = began.elapsed().as_secs_f64();
    let piles = Piles::of(&pairs, &list.rows);
    let name = path.file_name()?.to_string_lossy();
    let mut good = true;
    for (what, got, goal) in piles.figures(&truth) {
        good &= got >= goal;
        let verdict = if got >= goal { "met" } else { "MISSED" };
        println!("{name}: {got:.4} (goal {goal:.4}, {verdict})  {what}");
    }
    println!("{name}: {piles}; {} parties in {seconds:.2} s", list.parties.len());
    if show {
        piles.show(&truth, &pairs, &list);
    }
    Some(good)
}
