//! A window of the same toolkit with one page and nothing else: the peer of figure B5. Built by `cargo xtask bench B5`.

use std::process::ExitCode;

fn main() -> ExitCode {
    let ran = tauri::Builder::default().run(tauri::generate_context!("examples/bare/tauri.conf.json"));
    if ran.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
