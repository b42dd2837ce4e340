//! The program that reads files and sets reports for a test.

use custode_app::ports::WorkerProgram;
use std::{
    path::{Path, PathBuf},
    process::Command,
};

const NAME: &str = "custode-import-worker";
const SENDER: &str = "custode-send-worker";

/// The worker of this workspace. Building all targets makes it; a test of one package alone builds it here.
#[must_use]
pub fn worker() -> WorkerProgram {
    WorkerProgram { program: program(NAME), args: Vec::new() }
}

/// The program that sends from an outbox until it is killed.
#[must_use]
pub fn send_worker() -> PathBuf {
    program(SENDER)
}

fn program(name: &str) -> PathBuf {
    let test = std::env::current_exe().expect("a path of the test");
    let folder = test.ancestors().skip(1).find(|folder| !folder.ends_with("deps")).expect("a build folder");
    let program = folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if !program.is_file() {
        build(folder, name);
    }
    program
}

/// The typesetter of this workspace: the same program.
#[must_use]
pub fn report_worker() -> WorkerProgram {
    WorkerProgram { args: vec![custode_app::documents_of::worker::ARGUMENT.into()], ..worker() }
}

fn build(folder: &Path, name: &str) {
    let cargo = std::env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from);
    let mut command = Command::new(cargo);
    command.args(["build", "--quiet", "--package", "custode-testkit", "--bin", name]);
    command.arg("--target-dir").arg(folder.parent().expect("a target folder"));
    if folder.ends_with("release") {
        command.arg("--release");
    }
    let status = command.current_dir(env!("CARGO_MANIFEST_DIR")).status().expect("cargo answers");
    assert!(status.success(), "{name} was not built");
}
