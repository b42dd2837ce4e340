//! The data file, tried on real SQLCipher files.

mod common;
mod import;
mod journal;
mod lifecycle;
mod logs;
mod property;
mod schema;
mod search;
