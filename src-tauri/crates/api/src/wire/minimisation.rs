//! What each field is for, and what nothing asks for (S24).

use super::ids::{ContactId, JobId, PurposeId};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A field of the card, or fields that belong together, as the table of purposes knows them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum DataField {
    /// First name, last name, name of an organisation.
    Name,
    /// E-mail and PEC.
    Email,
    /// Telephone and fax numbers.
    Phone,
    /// Postal addresses.
    Address,
    /// Names on messaging services.
    Messaging,
    /// Language for letters.
    Language,
    /// Role or job.
    Role,
    /// Web site.
    Website,
    /// Codice fiscale.
    TaxCode,
    /// Partita IVA.
    VatNumber,
    /// Code of the electronic invoice exchange.
    SdiCode,
    /// IBAN.
    Iban,
    /// Sex.
    Sex,
    /// Day of birth.
    BirthOn,
    /// Place of birth.
    BirthPlace,
    /// Notes.
    Notes,
    /// Notes flagged as delicate.
    SealedNotes,
}

/// One field with what it is for.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct FieldPurposeLine {
    /// The field.
    pub field: DataField,
    /// Its purposes; none = it should not be kept.
    pub purposes: Vec<PurposeId>,
}

/// A purpose in use.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct FieldPurposeColumn {
    /// Which.
    pub id: PurposeId,
    /// Its title.
    pub title: String,
}

/// A declared version of the table.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct FieldPurposeVersion {
    /// Its number, from 1.
    pub number: u32,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// Lines that differ from the version before.
    pub changed: u64,
}

/// The table as it stands.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct FieldPurposesView {
    /// One line for each field.
    pub fields: Vec<FieldPurposeLine>,
    /// The purposes in use.
    pub purposes: Vec<FieldPurposeColumn>,
    /// Declared versions, latest first; none while the proposal holds.
    pub versions: Vec<FieldPurposeVersion>,
}

/// Declare the next version.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct FieldPurposesSet {
    /// One line for each field.
    pub fields: Vec<FieldPurposeLine>,
}

/// A version was declared.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct FieldPurposesMade {
    /// Its number.
    pub version: u32,
}

/// Whose fields.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct FieldLackingAsk {
    /// The card; null for one that is about to be made.
    pub contact: Option<ContactId>,
}

/// A field that nothing in force asks for.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct FieldLackingOne {
    /// The field.
    pub field: DataField,
    /// Titles of the purposes that would; none when none was declared.
    pub purposes: Vec<String>,
}

/// A field of the firm whose purpose is not in force.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CustomLacking {
    /// Code of the field.
    pub code: String,
    /// Title of its purpose.
    pub purpose: String,
}

/// The fields that nothing in force for a card asks for, filled or not.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct FieldLacking {
    /// The fields.
    pub fields: Vec<FieldLackingOne>,
    /// Those of the firm.
    pub customs: Vec<CustomLacking>,
}

/// Asks for a report that was made.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct UnjustifiedRequest {
    /// The act that made it.
    pub job: JobId,
}

/// Set a report as a PDF.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct UnjustifiedPaper {
    /// The act that made the report.
    pub job: JobId,
    /// What for; written in the journal.
    pub reason: String,
}

/// How many cards hold a field.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct UnjustifiedCount {
    /// A line of the table of purposes; null for a field of the firm.
    pub field: Option<DataField>,
    /// Code of a field of the firm.
    pub own: Option<String>,
    /// Its name.
    pub title: String,
    /// Cards.
    pub count: u64,
}

/// The report in figures.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct UnjustifiedView {
    /// When it was made.
    pub at: DateTime<Utc>,
    /// Cards that were looked at.
    pub checked: u64,
    /// Cards with something that nothing asks for.
    pub found: u64,
    /// By field, most first.
    pub fields: Vec<UnjustifiedCount>,
}

/// A window of lines.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct UnjustifiedRows {
    /// The act that made the report.
    pub job: JobId,
    /// Only cards with this field.
    pub field: Option<DataField>,
    /// Only cards with this field of the firm.
    pub own: Option<String>,
    /// First, from 0.
    pub offset: u32,
    /// At most 200.
    pub limit: u16,
}

/// A card with what nothing asks for.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct UnjustifiedRow {
    /// Which.
    pub contact: ContactId,
    /// Its name.
    pub name: String,
    /// Names of the fields.
    pub fields: Vec<String>,
}

/// Lines of the report.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct UnjustifiedPage {
    /// Lines from `offset`.
    pub rows: Vec<UnjustifiedRow>,
    /// In all.
    pub total: u64,
}

/// Save lines of the report.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct UnjustifiedSave {
    /// The act that made the report.
    pub job: JobId,
    /// Only cards with this field.
    pub field: Option<DataField>,
    /// Only cards with this field of the firm.
    pub own: Option<String>,
    /// What for; written in the journal.
    pub reason: String,
}

custode_app::domain::redacted!(UnjustifiedRow);
