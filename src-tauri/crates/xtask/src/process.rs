//! Starting other programs.

use std::ffi::OsStr;
use std::process::{Command, Stdio};

/// Why a word of xtask stopped, as a sentence for the person at the terminal.
#[derive(Debug)]
pub struct Failed(pub String);

fn named(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

/// Runs a program with this terminal; anything but exit code 0 is a failure.
pub fn go(command: &mut Command) -> Result<(), Failed> {
    let status = command.status().map_err(|e| Failed(format!("`{}` could not start: {e}", named(command))))?;
    if status.success() { Ok(()) } else { Err(Failed(format!("`{}` ended with {status}", named(command)))) }
}

/// Runs a program and gives back what it wrote; its errors go to this terminal.
pub fn output(command: &mut Command) -> Result<String, Failed> {
    let out = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(|e| Failed(format!("`{}` could not start: {e}", named(command))))?;
    if !out.status.success() {
        return Err(Failed(format!("`{}` ended with {}", named(command), out.status)));
    }
    String::from_utf8(out.stdout).map_err(|_| Failed(format!("`{}` wrote something that is not text", named(command))))
}

/// Whether a program answers at all.
pub fn answers(program: &str, arg: &str) -> bool {
    Command::new(program).arg(arg).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|s| s.success())
}

/// `cargo` in the workspace.
pub fn cargo() -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(crate::place::root());
    cargo
}
