//! The reading half of an import: this very program, started again as a child without key, archive or network.

use std::fs::File;
use std::process::ExitCode;

#[cfg(unix)]
use std::os::fd::AsFd as _;
#[cfg(windows)]
use std::os::windows::io::AsHandle as _;

/// Reads the file on standard input as the second argument says, and writes frames to standard output.
#[must_use]
pub fn import_worker() -> ExitCode {
    let options = std::env::args().nth(2).unwrap_or_default();
    #[cfg(unix)]
    let input = std::io::stdin().as_fd().try_clone_to_owned();
    #[cfg(windows)]
    let input = std::io::stdin().as_handle().try_clone_to_owned();
    let Ok(input) = input else { return ExitCode::FAILURE };
    if custode_app::reading::worker::run(&options, File::from(input), std::io::stdout().lock()) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}
