//! A file system of SQLite that keeps a log of what is written and made durable, fails where it is told to, says what a
//! disk may hold after the power went away, and keeps what a kill leaves at any of these moments (SECURITY part 3, R1, R2,
//! R10, R13, R18).
//!
//! It stands before the system's own file system for every connection of the process, and minds only the files in folders
//! that are watched.

mod disk;
mod vfs;

pub use disk::{Disk, watch};
