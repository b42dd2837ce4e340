//! Requests and views that carry a secret: none of them shows it in its `Debug`.

use super::FileToken;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Ask how strong a passphrase is.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PassphraseCheck {
    /// The candidate.
    pub passphrase: String,
}

/// Make a new archive.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ArchiveCreate {
    /// Folder from `archive_place_pick`; null = the documents folder.
    pub place: Option<FileToken>,
    /// Name of the archive, often that of the firm.
    pub name: String,
    /// Name of the first user.
    pub login: String,
    /// Passphrase of the first user.
    pub passphrase: String,
}

/// The recovery code of an open archive; it is shown until it is confirmed, and never again.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RecoveryKit {
    /// Number of the kit, printed on the sheet.
    pub kit_no: u32,
    /// Eight groups of four characters, then the group of check characters.
    pub groups: Vec<String>,
    /// The two groups (from 1) that the person must type back.
    pub ask: [u8; 2],
}

/// Issue a new recovery sheet; the archive goes behind it until it is confirmed.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RecoveryRenew {
    /// The passphrase of who is at the desk.
    pub passphrase: String,
}

custode_app::domain::redacted!(RecoveryRenew);

/// Say the passphrase again, before what cannot be taken back or what leaves. It counts for some minutes.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct SessionConfirm {
    /// The passphrase of who is at the desk.
    pub passphrase: String,
}

custode_app::domain::redacted!(SessionConfirm);

/// One group of the recovery code typed back.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RecoveryGroup {
    /// 1 to 8.
    pub index: u8,
    /// What the person typed.
    pub text: String,
}

/// Prove that the recovery sheet is at hand.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RecoveryConfirm {
    /// The two groups that were asked.
    pub groups: Vec<RecoveryGroup>,
}

/// Open the chosen archive with a passphrase.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ArchiveUnlock {
    /// Who.
    pub login: String,
    /// The passphrase.
    pub passphrase: String,
}

/// Open the chosen archive with the recovery code and set a new passphrase.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ArchiveRecover {
    /// The whole code; spaces, dashes and case do not matter.
    pub code: String,
    /// Whose passphrase is set anew.
    pub login: String,
    /// The new passphrase.
    pub new_passphrase: String,
}

/// Change the passphrase of the person at the desk.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PassphraseChange {
    /// The one in force.
    pub current: String,
    /// The one to come.
    pub new_passphrase: String,
}

/// Turn unlocking through the system's keyring on or off for this machine.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct DeviceUnlockSet {
    /// On or off.
    pub enabled: bool,
    /// The passphrase again, to turn it on.
    pub passphrase: Option<String>,
}

custode_app::domain::redacted!(
    PassphraseCheck,
    ArchiveCreate,
    RecoveryKit,
    RecoveryGroup,
    RecoveryConfirm,
    ArchiveUnlock,
    ArchiveRecover,
    PassphraseChange,
    DeviceUnlockSet
);

/// Try whether the recovery sheet can still be read and opens the archive.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RecoveryTry {
    /// The code as it was typed.
    pub code: String,
}

custode_app::domain::redacted!(RecoveryTry);
