//! Fields that the firm adds to its cards (S50), and their values.

use super::contact::OriginView;
use super::ids::{ContactId, CustomFieldId, PurposeId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How careful the screen is with a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum Sensitivity {
    /// Shown like any other value.
    Ordinary,
    /// Masked until somebody asks for it.
    Delicate,
}

/// A field of the firm.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CustomFieldView {
    /// Its id.
    pub id: CustomFieldId,
    /// Code that values and exports name.
    pub code: String,
    /// Title.
    pub title: String,
    /// What it is kept for.
    pub purpose: PurposeId,
    /// Title of that purpose.
    pub purpose_title: String,
    /// How delicate it is.
    pub sensitivity: Sensitivity,
    /// Cards with a value.
    pub usage: u64,
    /// Out of use.
    pub archived: bool,
}

/// The fields of the firm.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CustomFieldList {
    /// In use first.
    pub fields: Vec<CustomFieldView>,
}

/// Add or change a field.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CustomFieldSave {
    /// Null for a new one.
    pub id: Option<CustomFieldId>,
    /// Title.
    pub title: String,
    /// What it is kept for.
    pub purpose: PurposeId,
    /// How delicate it is.
    pub sensitivity: Sensitivity,
    /// Out of use.
    pub archived: bool,
}

/// A field was saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CustomFieldSaved {
    /// Its id.
    pub id: CustomFieldId,
    /// Its code.
    pub code: String,
}

/// A value of a field of the firm on a card.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct CustomValueView {
    /// Code of the field.
    pub code: String,
    /// Title of the field; its code where it was never defined.
    pub title: String,
    /// The value; dots where masked, null where empty.
    pub value: Option<String>,
    /// Shown as dots; ask `custom_value_reveal`.
    pub masked: bool,
    /// Where it came from; null where empty.
    pub origin: Option<OriginView>,
}

/// Set a value of a field of the firm; null empties it.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CustomValueSet {
    /// The card.
    pub contact: ContactId,
    /// Code of the field.
    pub code: String,
    /// As typed.
    pub value: Option<String>,
}

/// Show a masked value; the look is written in the journal.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct CustomValueReveal {
    /// The card.
    pub contact: ContactId,
    /// Code of the field.
    pub code: String,
}

impl std::fmt::Debug for CustomValueView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CustomValueView").field("code", &self.code).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for CustomValueSet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CustomValueSet").field("code", &self.code).finish_non_exhaustive()
    }
}
