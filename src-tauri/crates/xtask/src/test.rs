//! `test`: everything, in one target folder and one profile.

use std::process::Command;

use crate::check::{front_packages, still};
use crate::codegen;
use crate::front;
use crate::packages::{self, For};
use crate::place::root;
use crate::process::{Failed, answers, cargo, go};
use crate::steps::{run, step};
use crate::window;

/// Every check and every test of the project.
pub fn test() -> Result<(), Failed> {
    let mut steps =
        vec![step("System packages", || packages::ensure(For::Test)), step("Node and its packages", front_packages)];
    steps.extend(still());
    steps.extend([
        step("Window unit tests", || front::script("ui", "test")),
        step("Rust build", build),
        step("Generated files are current", codegen::current),
        step("Rust tests", rust_tests),
        step("Changed files", crate::fuzz::in_the_test),
        step("End-to-end tests in Chromium", || playwright(&[])),
        step("The real window", window::drive_smoke),
    ]);
    run(steps)
}

/// Builds every program of the workspace once, with the features the tests use too.
pub fn build() -> Result<(), Failed> {
    go(cargo().args(["build", "--workspace", "--all-targets", "--locked"]))
}

fn rust_tests() -> Result<(), Failed> {
    let word: &[&str] = if answers("cargo-nextest", "--version") {
        &["nextest", "run", "--no-fail-fast"]
    } else {
        &["test", "--no-fail-fast"]
    };
    go(cargo().args(word).args(["--workspace", "--locked"]))
}

/// The end-to-end tests alone.
pub fn e2e(args: &[String]) -> Result<(), Failed> {
    packages::ensure(For::Test)?;
    front_packages()?;
    front::build()?;
    build()?;
    playwright(args)
}

fn playwright(args: &[String]) -> Result<(), Failed> {
    let browser =
        packages::browser().ok_or_else(|| Failed("No Chromium was found for the end-to-end tests.".into()))?;
    go(Command::new("npx")
        .args(["--no-install", "playwright", "test"])
        .args(args)
        .current_dir(root().join("tests/e2e"))
        .env("CUSTODE_BROWSER", browser)
        .env("CUSTODE_DEVSERVER", crate::place::program("custode-devserver")?))
}
