//! `score-import` and `score-duplicates`: how well the importer understands files, and the linkage people, whose truth is
//! known.

use std::path::PathBuf;
use std::process::Command;

use crate::packages;
use crate::place::{root, target};
use crate::process::{Failed, cargo, go};

/// Runs the score over a folder laid out as `tests/fixtures/corpus` is. No folder is an error, never a pass.
pub fn score_import(args: &[String]) -> Result<(), Failed> {
    let folder = args.first().map_or_else(|| root().join("tests/fixtures/corpus"), PathBuf::from);
    if !folder.is_dir() {
        return Err(Failed(format!("{}: no such folder", folder.display())));
    }
    go(cargo()
        .args(["run", "--locked", "--quiet", "--package", "custode-import", "--example", "score-import", "--"])
        .arg(&folder))
}

/// Rows of the lists that the goals are set for.
const ROWS: &str = "20000";

/// Writes lists with a known truth, seeds 1 to 3 with little and with usual mess, and runs the score over them.
pub fn score_duplicates(args: &[String]) -> Result<(), Failed> {
    packages::ensure_programs(&["python3"])?;
    let rows = args.iter().find(|word| !word.starts_with('-')).map_or(ROWS, String::as_str);
    let folder = target()?.join("score-duplicates");
    std::fs::create_dir_all(&folder).map_err(|e| Failed(format!("{}: {e}", folder.display())))?;
    let mut lists = Vec::new();
    for mess in ["1", "2"] {
        for seed in ["1", "2", "3"] {
            let list = folder.join(format!("rows{rows}-mess{mess}-seed{seed}.csv"));
            go(Command::new("python3")
                .arg(root().join("tests/benches/legacy_contacts.py"))
                .args(["--records", "--rows", rows, "--seed", seed, "--mess", mess, "--out"])
                .arg(&list))?;
            lists.push(list);
        }
    }
    let show = args.iter().filter(|word| word.as_str() == "--show");
    go(cargo()
        .args(["run", "--release", "--locked", "--quiet", "--package", "custode-import"])
        .args(["--example", "score-duplicates", "--"])
        .args(lists)
        .args(show))
}
