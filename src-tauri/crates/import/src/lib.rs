//! Bytes to tables to mapped rows; no database.
//!
//! A file is read by a child process ([`worker`]) that has no key, no database and no network, under limits of
//! memory and time that its parent ([`reading`]) enforces. The rows are then mapped ([`mapping`]) and normalised
//! ([`normalise`]) in the parent, which checks every bound again.

pub(crate) mod beside;
pub mod cards;
pub(crate) mod colours;
pub mod frame;
pub mod header;
pub mod inspect;
pub mod json;
pub mod layout;
pub mod legend;
pub mod limits;
pub mod linking;
pub mod mail;
pub mod mapping;
pub mod markup;
pub mod normalise;
pub mod options;
pub mod reader;
pub mod reading;
pub mod refusal;
pub mod sniff;
pub(crate) mod structured;
pub mod table;
pub mod text;
pub(crate) mod together;
pub mod workbook;
pub mod worker;
