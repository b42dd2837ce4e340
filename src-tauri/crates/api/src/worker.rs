//! What this very program is as a child of itself, without key, archive or network: the reader of a file to import, and
//! the typesetter of a report.

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

/// Sets the report on standard input, and draws its pages as they are asked for, until the parent is gone.
#[must_use]
pub fn report_worker() -> ExitCode {
    use custode_app::documents_of::worker::{MEMORY_BYTES, serve};
    custode_app::reading::worker::limit_memory(MEMORY_BYTES);
    serve(std::io::stdin().lock(), std::io::stdout().lock());
    ExitCode::SUCCESS
}
