//! `bench`: figures beside their peer, in the same run, five times, as JSON. The measuring is in `tests/benches`.

use std::path::PathBuf;
use std::process::Command;

use crate::packages;
use crate::place::{root, target};
use crate::process::{Failed, cargo, go};

/// The figures that there are.
const FIGURES: [&str; 4] = ["B1", "B3", "B6", "B7"];
/// Rows of the list.
const ROWS: &str = "100000";

/// Runs the figures asked for, or all.
pub fn bench(args: &[String]) -> Result<(), Failed> {
    let known = |arg: &String| FIGURES.iter().any(|figure| arg.eq_ignore_ascii_case(figure));
    if !args.iter().all(known) {
        return Err(Failed(format!("cargo xtask bench [{}]", FIGURES.join("|"))));
    }
    packages::ensure_programs(&["sqlite3", "python3"])?;
    let folder = target()?.join("bench");
    std::fs::create_dir_all(&folder).map_err(|e| Failed(format!("{}: {e}", folder.display())))?;
    let list = list(&folder)?;
    go(cargo().args(["build", "--release", "--locked", "--package", "custode-testkit"]))?;
    let measure = ["--locked", "--package", "custode-tests", "--features", "measure", "--bench", "measure"];
    go(cargo().arg("bench").args(measure).arg("--").arg("--csv").arg(&list).arg("--work").arg(&folder).args(args))
}

/// The list of the figures: the same bytes every time.
fn list(folder: &std::path::Path) -> Result<PathBuf, Failed> {
    let file = folder.join("clienti.csv");
    if !file.exists() {
        go(Command::new("python3")
            .arg(root().join("tests/benches/legacy_contacts.py"))
            .args(["--seed", "1", "--mess", "1", "--rows", ROWS, "--out"])
            .arg(&file))?;
    }
    Ok(file)
}
