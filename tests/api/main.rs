//! Every command of the table, JSON in and JSON out, through the same dispatch as the windows, on real encrypted archives.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot be set up must stop where it stands")]

mod activity;
mod archive;
mod automation;
mod automation_imports;
mod bin;
mod communications;
mod consents;
mod contacts;
mod corrections;
mod custom_fields;
mod duplicates;
mod imports;
mod invariants;
mod inventory;
mod ledger;
mod merge;
mod oppositions;
mod privacy;
mod profiles;
mod quality;
mod reach;
mod replicas;
mod reports;
mod residue;
mod settings;
mod sight;
mod table;
mod unlock;
mod users;
mod weak_consents;
mod window;
