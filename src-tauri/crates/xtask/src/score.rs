//! `score-import`: how well the importer understands files whose truth is known.

use std::path::PathBuf;

use crate::place::root;
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
