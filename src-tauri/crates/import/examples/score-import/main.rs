//! How well the importer understands a folder of files whose right reading is known.
//!
//! `cargo xtask score-import [DIR]` starts it. Every file goes through the worker process, with its limits; what
//! lies beside it says what should come out: `NAME.expected.json` (a reading by other libraries), `NAME.truth.json`
//! (exact, written by whoever made the file), `clean/NAME` and `parameters/NAME_parameters.json` (Pollock), and
//! `vectors/*.json` for single cells.
// A measuring tool speaks on the terminal and stops at a folder it cannot read.
#![allow(clippy::print_stdout, clippy::print_stderr)]

mod cards;
mod figure;
mod lists;
mod pollock;
mod sheets;
mod texts;
mod vectors;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use custode_import::inspect::{Inspection, inspect};
use custode_import::mapping::propose::KnownFields;
use custode_import::options::ReadOptions;
use custode_import::reading::{Reading, Source};
use custode_import::refusal::{Refusal, RefusalCode};
use custode_import::worker;
use figure::Figures;
use serde_json::Value;

/// Longest reading of one file of the corpus.
const TIME: Duration = Duration::from_secs(20);
/// Endings of what is no input.
const BESIDE: [&str; 4] = [".expected.json", ".truth.json", ".records.jsonl", ".ref"];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    if let Some(at) = args.iter().position(|a| a == worker::ARGUMENT) {
        let Ok(input) = std::os::fd::AsFd::as_fd(&std::io::stdin()).try_clone_to_owned() else {
            return ExitCode::FAILURE;
        };
        let done = worker::run(args.get(at + 1).map_or("{}", String::as_str), File::from(input), std::io::stdout());
        return if done { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    let Some(folder) = args.get(1).map(PathBuf::from) else {
        eprintln!("score-import DIR");
        return ExitCode::FAILURE;
    };
    let mut files = Vec::new();
    gather(&folder, &mut files);
    files.sort();
    let mut figures = Figures::default();
    for path in &files {
        one(&folder, path, &mut figures);
    }
    vectors::score(&folder.join("vectors"), &mut figures);
    if figures.nothing() {
        eprintln!("{}: no file with a known reading", folder.display());
        return ExitCode::FAILURE;
    }
    if figures.print() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Every input below a folder.
fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() {
            if !matches!(name.as_str(), "vectors" | "clean" | "parameters" | "json" | "LICENSES") {
                gather(&path, files);
            }
        } else if !BESIDE.iter().any(|end| name.ends_with(end))
            && !matches!(name.as_str(), "MANIFEST.json" | "README.md" | "LICENCES.md")
            && !name.ends_with(".py")
        {
            files.push(path);
        }
    }
}

/// JSON of a file; none when it is not there or no JSON.
fn json(path: &Path) -> Option<Value> {
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

/// The path with this behind its name.
fn beside(path: &Path, end: &str) -> PathBuf {
    PathBuf::from(format!("{}{end}", path.display()))
}

/// Reads a file through a child process.
fn read(path: &Path, options: &ReadOptions) -> Result<Inspection, Refusal> {
    let program = std::env::current_exe()?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let options = options.of_file(&name);
    let reading = Reading::start(&program, &[worker::ARGUMENT], Source::File(File::open(path)?), &options)?;
    inspect(reading, &name, true, KnownFields::default())
}

fn one(folder: &Path, path: &Path, figures: &mut Figures) {
    let name = path.strip_prefix(folder).unwrap_or(path).display().to_string();
    let began = Instant::now();
    let outcome = read(path, &ReadOptions::default());
    let mut wrong = Vec::new();
    if began.elapsed() > TIME {
        wrong.push(format!("took {:.1} s", began.elapsed().as_secs_f64()));
    }
    if let Err(refusal) = &outcome
        && matches!(refusal.code, RefusalCode::WorkerFailed | RefusalCode::BadAnswer | RefusalCode::Stuck)
    {
        wrong.push(format!("no clear end: {refusal}"));
    }
    figures.robust.one(&name, &wrong);
    if let Some(truth) = json(&beside(path, ".truth.json")) {
        lists::score(&name, path, &truth, &outcome, figures);
    } else if let Some(want) = json(&beside(path, ".expected.json")) {
        if want["cards"].is_number() {
            cards::score(&name, &want, &outcome, figures);
        } else if want["outcome"].is_string() {
            sheets::score(&name, &want, &outcome, figures);
        } else {
            texts::score(&name, &want, &outcome, figures);
        }
    } else if let Some((clean, parameters)) = pollock::beside(path) {
        pollock::score(&name, &clean, &parameters, &outcome, figures);
    }
}
