//! The words of the wire: one module per noun, request and view side by side.
//!
//! Names are camelCase in JSON; ids are branded strings in TypeScript; stamps are strings, because they pass 2^53.

#![allow(
    missing_debug_implementations,
    reason = "what a window says carries names, letters and passphrases: without a Debug none of it comes into a log"
)]

pub mod activity;
pub mod agenda;
pub mod alike;
pub mod anomaly;
pub mod archive;
pub mod asking;
pub mod backup;
pub mod balance;
pub mod barred;
pub mod bin;
pub mod campaign;
pub mod care;
pub mod case;
pub mod communication;
pub mod consent;
pub mod contact;
pub mod custom_field;
pub mod device;
pub mod disclosure;
pub mod erasure;
pub mod evidence;
pub mod file;
pub mod grid;
pub mod history;
pub mod hold;
pub mod ids;
pub mod import;
pub mod instructions;
pub mod legacy;
pub mod link;
pub mod mail;
pub mod masking;
pub mod merge;
pub mod minimisation;
pub mod outbox;
pub mod paper;
pub mod point;
pub mod privacy;
pub mod quality;
pub mod reach;
pub mod recipient;
pub mod report;
pub mod request;
pub mod retention;
pub mod returned;
pub mod sale;
pub mod settings;
pub mod users;
pub mod weak;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request without fields.
#[derive(Clone, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct Nothing {}

/// An answer without a value.
#[derive(Debug, Clone, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct Done {}

/// The answer to a change that can be taken back with `change_undo`.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct Changed {
    /// The transaction to hand to `change_undo`.
    pub txn: ids::TxnId,
}

/// A number of hits; `exact` false reads "200+".
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct Count {
    /// Hits counted.
    pub value: u64,
    /// False when counting stopped at the cap.
    pub exact: bool,
}
