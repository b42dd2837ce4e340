//! The module Privacy GDPR: activation, switches, reasons.

use super::communication::Channel;
use super::ids::{ReasonId, TxnId};
use super::sale::GoodsView;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Activation and switches (S77 to S82).
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PrivacyView {
    /// The module is active; before that its settings are not shown, and every switch counts as on.
    pub active: bool,
    /// A single mail asks its reason.
    pub ask_single: bool,
    /// A mailing list looks for consents.
    pub check_mass: bool,
    /// A call looks for a consent.
    pub check_contact: bool,
    /// Address that dials, with `{numero}`; empty = a `tel:` link.
    pub dialer: String,
    /// Every marketing call asks the register of oppositions, not only lists of numbers.
    pub rpo_each: bool,
    /// The firm writes to its own customers about similar goods without a consent.
    pub soft_spam: bool,
    /// The groups of similar goods that it sells, those in use first.
    pub goods: Vec<GoodsView>,
}

/// Set activation and switches; activation turns all three on.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PrivacySet {
    /// The module is active.
    pub active: bool,
    /// A single mail asks its reason.
    pub ask_single: bool,
    /// A mailing list looks for consents.
    pub check_mass: bool,
    /// A call looks for a consent.
    pub check_contact: bool,
    /// Address that dials.
    pub dialer: String,
    /// Every marketing call asks the register of oppositions.
    pub rpo_each: bool,
}

/// What a reason rests on; marketing is not among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ReasonBasis {
    /// Order or contract.
    Contract,
    /// A duty of law.
    LegalObligation,
    /// The person asked for it.
    PersonsRequest,
    /// Somebody's life.
    VitalInterest,
    /// A legal claim.
    Defence,
}

/// A reason for a call or message that needs no consent (S83).
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReasonView {
    /// Its id.
    pub id: ReasonId,
    /// Unique code.
    pub code: String,
    /// Title.
    pub title: String,
    /// Basis.
    pub basis: ReasonBasis,
    /// Channels; empty = every channel.
    pub channels: Vec<Channel>,
    /// Answers to the exercise of rights: always open, and never disabled.
    pub rights_answers: bool,
    /// Disabled.
    pub archived: bool,
}

/// All reasons.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReasonList {
    /// In their order; disabled ones last.
    pub reasons: Vec<ReasonView>,
}

/// Add or change a reason.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ReasonSave {
    /// Null for a new one.
    pub id: Option<ReasonId>,
    /// Title.
    pub title: String,
    /// Basis.
    pub basis: ReasonBasis,
    /// Channels; empty = every channel.
    pub channels: Vec<Channel>,
}

/// A reason was saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ReasonSaved {
    /// Its id.
    pub id: ReasonId,
    /// For undo.
    pub txn: TxnId,
}

/// Disable a reason, or offer it again.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ReasonArchive {
    /// The reason.
    pub id: ReasonId,
    /// Disabled from now on, or back.
    pub archived: bool,
}

/// Put the reasons in an order.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ReasonOrder {
    /// The reasons, first to last; those left out follow.
    pub ids: Vec<ReasonId>,
}

/// How the numbers of the archive stand with the register of oppositions; each number counts once.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RpoView {
    /// Asked in time, not listed.
    pub clear: u32,
    /// Listed.
    pub listed: u32,
    /// Asked too long ago.
    pub expired: u32,
    /// Never asked.
    pub never: u32,
    /// Day of the latest answer.
    pub last: Option<NaiveDate>,
}

/// Write the numbers to ask the register about.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RpoExport {
    /// Also those that were asked about in time.
    pub all: bool,
    /// What for; written in the journal.
    pub reason: String,
}
