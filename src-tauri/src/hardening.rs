//! What the process gives up at its start, so that its memory does not reach the disk or another program.

use std::io::Write as _;

/// No core dumps, no attaching by programs of the same user. A system that refuses is no reason not to start.
#[cfg(target_os = "linux")]
pub fn apply() {
    use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};

    let none = Rlimit { current: Some(0), maximum: Some(0) };
    let _ = setrlimit(Resource::Core, none);
    let _ = set_dumpable_behavior(DumpableBehavior::NotDumpable);
}

/// Other systems take their rules from the package: hardened runtime, no error reports.
#[cfg(not(target_os = "linux"))]
pub fn apply() {}

/// A panic says where, never what: its message could quote a person's data. Into the log where there is one, else onto the
/// terminal.
pub fn quiet_panics() {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(|l| format!("{}:{}", l.file(), l.line())).unwrap_or_default();
        if !crate::logging::record("panic", &place) {
            let _ = writeln!(std::io::stderr(), "panic {place}");
        }
    }));
}
