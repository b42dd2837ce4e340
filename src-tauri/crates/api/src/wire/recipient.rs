//! Recipients and processors (S29).

use super::ids::{PurposeId, RecipientId};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What somebody who gets data is before the law.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum RecipientRole {
    /// Decides alone what becomes of the data.
    Recipient,
    /// Works for the firm by contract (Art. 28 GDPR).
    Processor,
    /// Decides together with the firm (Art. 26).
    Joint,
}

/// What allows a transfer outside of the European Economic Area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Safeguard {
    /// Adequacy decision (Art. 45).
    Adequacy,
    /// Standard clauses (Art. 46).
    StandardClauses,
    /// Binding rules of a group (Art. 47).
    BindingRules,
    /// An exception for single cases (Art. 49).
    Exception,
}

/// Somebody who gets data.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RecipientView {
    /// Its id.
    pub id: RecipientId,
    /// Name.
    pub name: String,
    /// What they are before the law.
    pub role: RecipientRole,
    /// What they do with the data.
    pub service: String,
    /// Country, ISO 3166-1.
    pub country: String,
    /// Outside of the European Economic Area.
    pub outside: bool,
    /// What allows the transfer.
    pub safeguard: Option<Safeguard>,
    /// Day of the contract.
    pub contract_on: Option<NaiveDate>,
    /// The law asks for a contract that nobody recorded.
    pub lacks_contract: bool,
    /// Where a notice reaches them.
    pub contact: Option<String>,
    /// What they get the data for.
    pub purposes: Vec<PurposeId>,
    /// No longer gets data.
    pub archived: bool,
}

/// A country that can be named.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct Country {
    /// ISO 3166-1, two capital letters.
    pub code: String,
    /// In the European Economic Area: no safeguard is needed.
    pub eea: bool,
}

/// The register of recipients.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RecipientList {
    /// In use first, by name.
    pub recipients: Vec<RecipientView>,
    /// The countries to choose from.
    pub countries: Vec<Country>,
}

/// Add or change a recipient.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RecipientSave {
    /// Null for a new one.
    pub id: Option<RecipientId>,
    /// Name.
    pub name: String,
    /// What they are before the law.
    pub role: RecipientRole,
    /// What they do with the data.
    pub service: String,
    /// Country, ISO 3166-1.
    pub country: String,
    /// What allows the transfer.
    pub safeguard: Option<Safeguard>,
    /// Day of the contract.
    pub contract_on: Option<NaiveDate>,
    /// Where a notice reaches them.
    pub contact: String,
    /// What they get the data for.
    pub purposes: Vec<PurposeId>,
}

/// A recipient was saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RecipientSaved {
    /// Its id.
    pub id: RecipientId,
}

/// A recipient no longer gets data, or gets them again.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct RecipientArchive {
    /// Which.
    pub id: RecipientId,
    /// No longer.
    pub archived: bool,
}
