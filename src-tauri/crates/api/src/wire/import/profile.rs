//! Profiles: how the files of one source are matched.

use super::super::ids::{FileToken, ImportId, ProfileId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A profile.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ProfileView {
    /// Its id.
    pub profile: ProfileId,
    /// Its name.
    pub name: String,
    /// Sheet that it was made on; empty for text files.
    pub sheet: String,
    /// Columns that it imports.
    pub columns: u32,
    /// Cells that it corrects by itself.
    pub corrections: u32,
    /// How often it was saved.
    pub version: u32,
    /// Saved last at.
    pub changed_at: DateTime<Utc>,
    /// Used last at.
    pub used_at: Option<DateTime<Utc>>,
}

/// Every profile.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ProfileList {
    /// By name.
    pub profiles: Vec<ProfileView>,
}

/// Names a profile.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ProfileRequest {
    /// The profile.
    pub profile: ProfileId,
}

/// Give a profile another name.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ProfileRename {
    /// The profile.
    pub profile: ProfileId,
    /// The name; no other profile has it.
    pub name: String,
}

/// Take a profile in from a file.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ProfileTake {
    /// From `profile_pick`.
    pub file: FileToken,
}

/// Use a profile for an import.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ImportProfileUse {
    /// The import.
    pub import: ImportId,
    /// The profile.
    pub profile: ProfileId,
}

/// A profile that fits the chosen table, and how it differs.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ImportProfileView {
    /// The profile.
    pub profile: ProfileId,
    /// Its name.
    pub name: String,
    /// The columns follow it; else it is proposed.
    pub applied: bool,
    /// Headers that it knows and the table does not have.
    pub missing: Vec<String>,
    /// Headers that the table has and it does not know.
    pub added: Vec<String>,
    /// It was made on a sheet of another name.
    pub other_sheet: bool,
}
