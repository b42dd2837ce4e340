//! `cargo xtask WORD`: the one door for commands.
//!
//! It depends on nothing that needs a system library, so that it compiles on a fresh machine
//! and can say there what is missing.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a terminal tool speaks on the terminal")]

mod bench;
mod bundle;
mod catalogue;
mod check;
mod codegen;
mod front;
mod fuzz;
mod packages;
mod place;
mod process;
mod promises;
mod run;
mod score;
mod steps;
mod test;
mod tools;
mod window;

use std::process::ExitCode;

use process::Failed;

const WORDS: &str = "cargo xtask WORD

  run                      the app in its window; without a display, the main job on the terminal
  test                     everything: formats, lints, types, unit and end-to-end tests, the real window
  check                    formats, lints and types only
  codegen                  write the wire types and message keys for the window
  e2e [ARGS]               the end-to-end tests in Chromium against the development server
  smoke                    the real window, driven from unlock to lock
  shots                    every screen in the real window, it/en, light/dark, into shots/
  bench [ID…]              figures, each beside its peer in the same run
  seed --contacts N [--out DIR]   a demonstration archive
  db new NAME | prepare | archive   a new migration file; check the queries; keep an archive of this schema for later tests
  score-import [DIR]       how well the importer understands the files in DIR, beside what is known of them
  fuzz [SECONDS [FORMAT]]  changed files of each format through the reader
  score-duplicates [ROWS]  how well the linkage tells who is the same in lists whose truth is known
  faults [--hours N]       the promises of safety, each with its tests and what they found; kills for hours
  bundle                   installers
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let rest = args.get(1..).unwrap_or_default();
    let done = match args.first().map(String::as_str) {
        Some("run") => run::run(rest),
        Some("test") => test::test(),
        Some("check") => check::check(),
        Some("codegen") => codegen::codegen(),
        Some("e2e") => test::e2e(rest),
        Some("smoke") => window::smoke(),
        Some("shots") => window::shots(rest),
        Some("bench") => bench::bench(rest),
        Some("seed") => tools::seed(rest),
        Some("db") => tools::db(rest),
        Some("fuzz") => fuzz::fuzz(rest),
        Some("faults") => promises::faults(rest),
        Some("score-import") => score::score_import(rest),
        Some("score-duplicates") => score::score_duplicates(rest),
        Some("bundle") => bundle::bundle(),
        Some("help" | "--help" | "-h") => {
            print!("{WORDS}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprint!("{WORDS}");
            return ExitCode::from(2);
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed(reason)) => {
            eprintln!("\n{reason}");
            ExitCode::FAILURE
        }
    }
}
