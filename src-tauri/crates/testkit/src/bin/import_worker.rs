//! Reads the file on standard input and writes frames to standard output, as the shell does for `--import-worker`; with
//! `--report-worker` it sets reports, as the shell does.

use std::process::ExitCode;

/// The allocator of the program.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    use custode_app::documents_of::worker::{ARGUMENT, MEMORY_BYTES, serve};
    if std::env::args().nth(1).as_deref() == Some(ARGUMENT) {
        custode_app::reading::worker::limit_memory(MEMORY_BYTES);
        serve(std::io::stdin().lock(), std::io::stdout().lock());
        return ExitCode::SUCCESS;
    }
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
