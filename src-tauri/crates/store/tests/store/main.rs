//! The data file, tried on real SQLCipher files.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test stops at the first surprise")]

mod common;
mod import;
mod journal;
mod lifecycle;
mod logs;
mod merge;
mod property;
mod salvage;
mod schema;
mod search;
