//! Custode on the desktop: one program that is the window, the terminal tool and, as a child of itself, the reader
//! of files from outside and the typesetter of reports.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod adapters;
mod cli;
mod desktop;
mod dialogs;
mod drops;
mod hardening;
mod host;
mod keychain;
mod logging;
mod profile;
mod reminders;
mod rendering;
mod rpc;
mod session_watch;
mod windows;

use std::process::ExitCode;

use cli::Asked;

/// A long write makes its rows on one thread and drops them on another, which costs the allocator of the system dearly.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Makes this program the reader of one file: no key, no archive, no window.
const IMPORT_WORKER: &str = "--import-worker";
/// Makes this program the typesetter of one report: no key, no archive, no window.
const REPORT_WORKER: &str = "--report-worker";

fn main() -> ExitCode {
    // Before anything else, so that whoever handles text from outside holds nothing worth having.
    match std::env::args_os().nth(1) {
        Some(arg) if arg == IMPORT_WORKER => return custode_api::import_worker(),
        Some(arg) if arg == REPORT_WORKER => return custode_api::report_worker(),
        _ => {}
    }
    hardening::apply();
    hardening::quiet_panics();
    match cli::asked() {
        Asked::Window if !has_display() => cli::no_display(),
        Asked::Window => desktop::run(),
        Asked::Command(word, manner) => cli::run(*word, &manner),
        Asked::Answered(code) => code,
    }
}

/// Whether there is a screen to open a window on; elsewhere than on Linux there always is.
fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some_and(|said| !said.is_empty()))
}

/// A web driver holds this process.
fn automated() -> bool {
    std::env::var("TAURI_WEBVIEW_AUTOMATION").as_deref() == Ok("true")
}
