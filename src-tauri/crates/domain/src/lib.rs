//! Words and rules of Custode: entities, journal entries and their fold.
//!
//! No I/O, no async, no clock, no randomness: time and ids come in as arguments.
//!
//! - [`journal`]: what an entry is, with stable numbers for kinds and fields; [`unit::fold`] turns entries into state.
//! - [`contact`], [`consent`], [`consent_type`], [`communication`] and the small catalogues: the entities and their rules.
//! - [`gate`]: the one function that says whether a contact may be written to or called.
//! - [`text`]: folding for search, sort keys in Italian order.

#![warn(missing_docs)]

/// Gives types that hold personal data a `Debug` that names the type and shows no value.
#[macro_export]
macro_rules! redacted {
    ($($name:ident $(<$($arg:tt),+>)?),+ $(,)?) => {$(
        impl $(<$($arg),+>)? std::fmt::Debug for $name $(<$($arg),+>)? {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($name), "(..)"))
            }
        }
    )+};
}

pub mod anomaly;
pub mod asking;
pub mod automated;
pub mod backups;
pub mod balance;
pub mod barred;
pub mod bin;
pub mod campaign;
pub mod case;
pub mod catalogue;
pub mod cbor;
pub mod channel;
pub mod communication;
pub mod consent;
pub mod consent_type;
pub mod contact;
pub mod controller;
pub mod custom_field;
pub mod device;
pub mod disclosure;
pub mod erasing;
pub mod evidence;
pub mod footing;
pub mod gate;
pub mod hold;
pub mod identifiers;
pub mod ids;
pub mod instructions;
pub mod journal;
pub mod legacy;
pub mod legal;
pub mod links;
pub mod list_fields;
pub mod masking;
pub mod matching;
pub mod minimisation;
mod outcome;
pub mod paper;
pub mod personal;
pub mod privacy;
pub mod proof;
pub mod purpose;
pub mod quality;
pub mod reason;
pub mod recipient;
pub mod records;
pub mod reply;
pub mod request;
pub mod retention;
pub mod retention_run;
pub mod role;
pub mod rpo;
pub mod sending;
pub mod soft_spam;
pub mod source;
pub mod suppression;
pub mod text;
pub mod unit;
