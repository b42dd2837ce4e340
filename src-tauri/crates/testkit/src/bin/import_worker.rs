//! Reads the file on standard input and writes frames to standard output, as the shell does for `--import-worker`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let options = std::env::args().next_back().unwrap_or_default();
    #[cfg(unix)]
    let file = {
        use std::os::fd::AsFd as _;
        std::io::stdin().as_fd().try_clone_to_owned()
    };
    #[cfg(windows)]
    let file = {
        use std::os::windows::io::AsHandle as _;
        std::io::stdin().as_handle().try_clone_to_owned()
    };
    let Ok(file) = file else { return ExitCode::FAILURE };
    let said = custode_app::reading::worker::run(&options, file.into(), std::io::stdout());
    if said { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
