//! Use cases: one function for each thing a person can do, the same for window and command line.
//!
//! [`Desk`] is one running program; [`Work`] is a hold on its open archive. A use case takes a `Work`, checks what was
//! typed, and writes through one transaction of the journal. The [`ports`] are implemented by the shell and faked by testkit.
//!
//! Deliberately absent: SQL, crypto, parsing, layout (those are rooms below), words for people (i18n), JSON (api).

#![warn(missing_docs)]

pub mod activity;
pub mod anomalies;
pub mod archive;
pub mod backups;
pub mod binned;
pub mod campaigns;
pub mod cases;
pub mod communications;
pub mod consents;
pub mod contacts;
mod counters;
mod defaults;
mod desk;
pub mod devices;
pub mod disclosures;
mod documents;
pub mod drafts;
pub mod erasure;
mod error;
pub mod export;
pub mod holds;
pub mod imports;
pub mod instructions;
pub mod jobs;
pub mod legacy;
pub mod machine;
pub mod minimisation;
pub mod outbox;
pub mod outgoing;
pub mod papers;
pub mod ports;
pub mod privacy;
pub mod quality;
pub mod reach;
mod replicas;
pub mod reports;
pub mod requests;
pub mod retention;
mod room;
pub mod rpo;
pub mod safety;
mod said;
pub mod sample;
pub mod settings;
mod suppressions;
mod tokens;
pub mod users;
pub mod whereabouts;
mod work;

pub use custode_domain as domain;
pub use custode_import as reading;
pub use custode_report as documents_of;
pub use custode_store as store;
pub use custode_vault as vault;
pub use defaults::in_window;
pub use desk::{Desk, JobError, JobValue, Ports, Stage};
pub use error::{AppError, Attempt, FieldFault, Hidden};
pub use tokens::{PickedFile, file_name};
pub use work::Work;
