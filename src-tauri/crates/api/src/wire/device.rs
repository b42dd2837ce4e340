//! Dispositivi (S31, S35).

use super::ids::{DeviceId, TxnId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Sort of device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum DeviceKind {
    /// A computer on a desk.
    Desktop,
    /// A portable computer.
    Laptop,
    /// A tablet.
    Tablet,
    /// A telephone.
    Phone,
    /// A stick or disk.
    Disk,
}

/// Whether its disk is encrypted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum DiskAnswer {
    /// Nobody said.
    Unknown,
    /// It is.
    Encrypted,
    /// It is not.
    Open,
}

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum DeviceState {
    /// In use.
    InUse,
    /// Lost or stolen.
    Lost,
    /// Given away or destroyed.
    Retired,
}

/// A device of the register.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct DeviceView {
    /// Its id.
    pub id: DeviceId,
    /// Its name.
    pub name: String,
    /// Sort.
    pub kind: DeviceKind,
    /// Who holds it.
    pub holder: String,
    /// Since when.
    pub since: NaiveDate,
    /// Whether its disk is encrypted.
    pub disk: DiskAnswer,
    /// What became of it.
    pub state: DeviceState,
    /// Since when it is lost or no longer used.
    pub ended_on: Option<NaiveDate>,
    /// It is the one that the person sits at.
    pub own: bool,
    /// In use without an encrypted disk, or nobody said.
    pub flagged: bool,
    /// The archive was last opened on it; null where nobody can know.
    pub seen_at: Option<DateTime<Utc>>,
    /// Who last wrote it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// The register.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct DeviceList {
    /// Devices, those in use first.
    pub devices: Vec<DeviceView>,
    /// The name that the system gives this device, while it is not in the register.
    pub suggested: Option<String>,
}

/// Enter or change a device.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct DeviceSave {
    /// Null for a new one.
    pub id: Option<DeviceId>,
    /// It is the device that the person sits at.
    pub own: bool,
    /// Name.
    pub name: String,
    /// Sort.
    pub kind: DeviceKind,
    /// Who holds it.
    pub holder: String,
    /// Since when.
    pub since: NaiveDate,
    /// Whether its disk is encrypted.
    pub disk: DiskAnswer,
    /// What became of it.
    pub state: DeviceState,
    /// Since when it is lost or no longer used; null = today.
    pub ended_on: Option<NaiveDate>,
}

/// A device was entered or changed.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct DeviceSaved {
    /// Its id.
    pub id: DeviceId,
    /// For undo.
    pub txn: TxnId,
}

/// A file that was saved outside of the archive.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct WhereOut {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Code of what it was.
    pub what: String,
    /// Rows.
    pub rows: u64,
    /// Name of the folder; null where it was not noted.
    pub place: Option<String>,
    /// Why.
    pub why: Option<String>,
}

/// A recipient of the register.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct WhereRecipient {
    /// Name.
    pub name: String,
    /// What they do for the firm.
    pub service: String,
    /// Code of the country.
    pub country: String,
    /// Code of what protects the data in a third country.
    pub safeguard: Option<String>,
    /// Titles of the purposes.
    pub purposes: Vec<String>,
}

/// Who gets the data of one purpose beside the register.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct WhereTyped {
    /// Title of the purpose.
    pub purpose: String,
    /// The recipients, as typed.
    pub who: String,
}

/// Where data are beside the folders that Custode knows.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct WhereView {
    /// The latest files, latest first; null for a role that does not read the activity log.
    pub out: Option<Vec<WhereOut>>,
    /// The register of recipients, those in use.
    pub recipients: Vec<WhereRecipient>,
    /// Who stands only in the words of a purpose.
    pub typed: Vec<WhereTyped>,
    /// Devices in use.
    pub devices: u64,
    /// Lost devices.
    pub lost: u64,
    /// Devices in use that somebody should look at.
    pub flagged: u64,
}
