//! Istruzioni per chi usa il programma (S32).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The instructions in force, or the proposal while none are.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct InstructionsView {
    /// Number of the version in force; null while there is none.
    pub version: Option<u32>,
    /// The Italian text.
    pub it: String,
    /// The English text.
    pub en: String,
    /// When it was put in force.
    pub at: Option<DateTime<Utc>>,
    /// By whom.
    pub by: String,
    /// The person at the desk still has to accept it.
    pub owed: bool,
}

/// Put a version in force.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct InstructionsIssue {
    /// The Italian text; required.
    pub it: String,
    /// The English text; empty = only Italian.
    pub en: String,
}

/// A version was put in force.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct InstructionsIssued {
    /// Its number.
    pub version: u32,
}

/// Accept the version in force.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct InstructionsAccept {
    /// Number of the version that was read.
    pub version: u32,
    /// It was read in English.
    pub english: bool,
}

/// Somebody accepted a version.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct InstructionsAcceptance {
    /// Which version.
    pub version: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// In which language.
    pub language: String,
}

/// Somebody who uses the program, and what they accepted.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct InstructionsReader {
    /// Who.
    pub name: String,
    /// They use the program no more.
    pub removed: bool,
    /// The version in force still waits for them.
    pub owes: bool,
    /// What they accepted, oldest first.
    pub accepted: Vec<InstructionsAcceptance>,
}

/// An earlier version.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct InstructionsVersion {
    /// Its number.
    pub version: u32,
    /// When it was put in force.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// The Italian text.
    pub it: String,
    /// The English text.
    pub en: String,
}

/// The register of acceptances, and every version.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct InstructionsRegister {
    /// Everybody who uses or used the program.
    pub readers: Vec<InstructionsReader>,
    /// Versions, latest first.
    pub versions: Vec<InstructionsVersion>,
}

/// Set the register as a PDF.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct InstructionsPaper {
    /// What for; written in the journal.
    pub reason: String,
}
