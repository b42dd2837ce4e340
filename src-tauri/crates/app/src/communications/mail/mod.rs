//! Mail files that are taken into the log: read by the child process, looked at, then logged in one action (S2, S8).
//!
//! What was read stays in memory, without texts and files, until it is taken, another reading takes its place, or the archive
//! locks. Taking it reads the files again and logs only what is still what was looked at.

mod commit;
mod files;
mod mark;
mod pile;
mod replies;
mod sorting;
mod walk;

pub use commit::{MailOrder, commit};
pub use files::{attachment_name, open_attachment};
pub use pile::{MailLine, MailPreview, MailState, look, ours};
pub(crate) use pile::{Piles, require_addresses};
pub use replies::{Reply, replies, settle_reply};
pub use sorting::Choices;
pub use walk::read;
