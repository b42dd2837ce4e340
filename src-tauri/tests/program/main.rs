//! The built program from outside: as a script calls it, and as a power cut leaves it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must stop where it stands")]

mod backups;
mod bad_input;
mod calls;
mod command_line;
mod keys;
mod killed;
mod secrets;
