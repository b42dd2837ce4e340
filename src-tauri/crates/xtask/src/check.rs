//! `check`: what can be said without running anything.

use crate::front;
use crate::packages::{self, For};
use crate::process::{Failed, cargo, go};
use crate::steps::{Step, run, step};

/// Formats, lints, types, generated files, catalogues.
pub fn check() -> Result<(), Failed> {
    let mut steps =
        vec![step("System packages", || packages::ensure(For::Run)), step("Node and its packages", front_packages)];
    steps.extend(still());
    run(steps)
}

/// Node and the packages of the window and of the end-to-end tests.
pub fn front_packages() -> Result<(), Failed> {
    front::node()?;
    front::install("ui")?;
    front::install("tests/e2e")
}

/// The steps that `check` and `test` share, in an order where the cheap ones come first.
pub fn still() -> Vec<Step> {
    vec![
        step("Rust format", || go(cargo().args(["fmt", "--all", "--check"]))),
        step("Message keys, it and en", crate::catalogue::check),
        step("Window types", || front::script("ui", "typecheck")),
        step("Window lints", || front::script("ui", "lint")),
        step("Window build", front::build),
        step("End-to-end types", || front::script("tests/e2e", "typecheck")),
        step("Rust lints", || {
            // The figures too, which no test builds.
            let measured = ["--features", "custode-tests/measure"];
            go(cargo()
                .args(["clippy", "--workspace", "--all-targets", "--locked"])
                .args(measured)
                .args(["--", "-D", "warnings"]))
        }),
    ]
}
