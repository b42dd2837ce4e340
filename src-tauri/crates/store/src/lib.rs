//! The encrypted file: journal, projections, search.
//!
//! One SQLCipher file per archive. [`Archive::open`] takes the key from the vault; [`Archive::begin`] starts the one write
//! path ([`Tx`], rule R1 of the journal: entries, projections and full text in one transaction); [`Archive::reader`]
//! gives the read handle ([`Reader`]), which cannot write.
//!
//! ```text
//! let mut tx = archive.begin(Act { actor, at, txn }).await?;   // waits for the one writer
//! tx.write(contact_id, Body::ContactChanged(change));          // any number of entries
//! let outcome = tx.commit(value).await?;                       // Outcome { value, changed, txn }
//! ```
//! A [`Tx`] that is dropped leaves nothing behind. Errors say what to do ([`StoreError`]) and carry no SQL, key or value.
//!
//! Deliberately absent: any other way to write a projection (a test reads the sources), SQL that is put together from
//! input, ATTACH (forbidden on every connection but the two that copy the whole file), and statement logging, which would print the key.

mod anew;
mod archive;
mod backup;
mod binding;
mod bulk;
mod columns;
mod connection;
mod corrections;
mod damage;
mod differences;
mod ending;
mod error;
mod holders;
mod limit;
mod local;
mod packed;
mod profiles;
pub mod read;
mod rebuild;
mod replica;
mod rows;
mod salvage;
mod signatures;
mod staging;
mod upgrade;
mod verify;
mod write;

pub use anew::Still;
pub use archive::{Archive, CreateArchive, DATA_SCHEMA};
pub use backup::{CopyReport, look_at_copy, look_at_copy_until};
pub use columns::{Category, ColumnClass, Columns, column_classes};
pub use corrections::{CellEdit, CorrectionStep, RefusedRepair, StagedCorrections};
pub use differences::ImportDifference;
pub use error::StoreError;
pub use holders::{Holds, blob_columns, body_fields};
pub use local::{ImportIssueRow, ImportRow, ImportSession, PlanRecord};
pub use profiles::ImportProfile;
pub use read::Reader;
pub use replica::{ReplicaCause, ReplicaMark};
pub use salvage::{Salvaged, Watch as SalvageWatch, salvage};
pub use staging::IssueCounts;
pub use upgrade::{needs_upgrade, upgrade_into};
pub use verify::Check;
pub use write::{Act, ChangedTag, Outcome, Tx, Undone, Watch};
