//! `bench`: the figures of `tests/benches`, each beside its peer in the same run.

use std::process::Command;

use crate::front;
use crate::packages;
use crate::place::{root, target};
use crate::process::{Failed, cargo, go};
use crate::window;

/// Rows of the list that every figure starts from.
const ROWS: &str = "100000";

/// The archive of these rows that B1 leaves, and what opens it.
const PEOPLE: &str = "B1-0.custode";
const PASSPHRASE: &str = "quaderno verde accanto alla finestra";

/// Runs the figures asked for, or all, with the release profile.
///
/// B3 and B5 need the whole program, and B5 a bare window beside it: they are built first when one is asked for.
pub fn bench(args: &[String]) -> Result<(), Failed> {
    let (linkage, others): (Vec<&String>, Vec<&String>) = args.iter().partition(|id| id.eq_ignore_ascii_case("B8"));
    if !linkage.is_empty() {
        b8()?;
        if others.is_empty() {
            return Ok(());
        }
    }
    packages::ensure(packages::For::Run)?;
    packages::ensure_programs(&["sqlite3", "python3"])?;
    let work = target()?.join("bench");
    std::fs::create_dir_all(&work).map_err(|e| Failed(format!("{}: {e}", work.display())))?;
    let list = work.join("clienti.csv");
    if !list.exists() {
        go(Command::new("python3")
            .arg(root().join("tests/benches/legacy_contacts.py"))
            .args(["--seed", "1", "--mess", "1", "--rows", ROWS, "--out"])
            .arg(&list))?;
    }
    let asked = |id: &str| args.is_empty() || args.iter().any(|one| one.eq_ignore_ascii_case(id));
    let windows = cfg!(target_os = "linux") && (asked("B3") || asked("B5"));
    if windows {
        packages::ensure(packages::For::Test)?;
        front::node()?;
        front::install("ui")?;
        front::install("tests/e2e")?;
        front::build()?;
        go(cargo().args(["build", "--release", "--locked", "--package", "custode", "--features", "measure"]).args([
            "--bin",
            "custode",
            "--example",
            "bare_window",
        ]))?;
    }
    // A goal that is missed ends the run as failed, after all of it was measured.
    let measured = go(cargo()
        .args(["bench", "--locked", "--package", "custode-tests", "--features", "measure", "--bench", "measure", "--"])
        .arg("--csv")
        .arg(&list)
        .arg("--work")
        .arg(&work)
        .args(others));
    if windows && asked("B3") {
        window::drive_keys(&target()?.join("release/custode"), &work.join(PEOPLE), PASSPHRASE)?;
    }
    measured
}

/// B8: the linkage beside recordlinkage and Splink, which are Python packages: they get an environment of their own.
fn b8() -> Result<(), Failed> {
    packages::ensure_programs(&["python3"])?;
    let place = target()?.join("bench/python");
    let python = place.join("bin/python");
    if !python.exists() {
        go(Command::new("python3").args(["-m", "venv"]).arg(&place))?;
    }
    go(Command::new(&python).args(["-m", "pip", "install", "--quiet", "recordlinkage==0.16", "splink==5.0.0"]))?;
    go(cargo().args(["build", "--release", "--locked", "--package", "custode-domain", "--example", "link"]))?;
    let program = target()?.join("release/examples/link");
    go(Command::new(&python).arg(root().join("tests/benches/b8_linkage.py")).arg(program))
}
