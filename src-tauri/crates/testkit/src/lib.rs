//! What tests stand on: real archives in temporary folders, a clock that stands still, ids that count, a desktop that
//! answers what the test said before. Nothing here is a mock of the store: every archive is a real SQLCipher file.
//!
//! ```text
//! let kit = Kit::new();
//! let work = kit.open_archive("Rossi").await;
//! let anna = person(&work, "Anna", "Ferri").email("anna@posta.example").create().await;
//! ```
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test that cannot be set up must stop where it stands"
)]

mod builders;
mod clock;
#[cfg(unix)]
pub mod fault;
mod files;
mod host;
mod kit;
mod smtp;
mod worker;

pub use builders::{NewPerson, organisation, person, source};
pub use clock::{CountingIds, FixedClock};
pub use files::bytes_of;
pub use host::FakeHost;
pub use kit::{Kit, LOGIN, PASSPHRASE, fresh};
pub use smtp::{MailServer, Mood, Received};
pub use worker::{report_worker, send_worker, worker};
