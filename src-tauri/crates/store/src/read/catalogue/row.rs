//! The rows of the catalogues as they are read.

use chrono::{DateTime, Utc};
use custode_domain::{
    consent_type::ConsentType,
    contact::ContactKind,
    controller::{Controller, Operator},
    custom_field::CustomField,
    ids::{
        ActorId, BatchId, ChannelId, ConsentTypeId, ContactId, CustomFieldId, DuplicateId, LegacySourceId, PurposeId,
        ReasonId, RecipientId, RetentionClassId, RoleId, SourceId, UnitId, ViewId,
    },
    legacy::LegacySource,
    purpose::Purpose,
    reason::ContactReason,
    recipient::Recipient,
    records::{ImportBatch, SavedView},
    retention::RetentionClass,
    role::Role,
    source::Source,
};

/// A consent type with what the list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentTypeRow {
    /// Identity.
    pub id: ConsentTypeId,
    /// Definition.
    pub definition: ConsentType,
    /// No longer offered.
    pub archived: bool,
    /// Contacts with at least one event.
    pub usage: u64,
    /// When it was defined.
    pub created_at: DateTime<Utc>,
}

/// A purpose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PurposeRow {
    /// Identity.
    pub id: PurposeId,
    /// The purpose.
    pub purpose: Purpose,
    /// No longer offered.
    pub archived: bool,
}

/// A source of acquisition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceRow {
    /// Identity.
    pub id: SourceId,
    /// The source.
    pub source: Source,
    /// No longer offered.
    pub archived: bool,
}

/// A field that the firm added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CustomFieldRow {
    /// Identity.
    pub id: CustomFieldId,
    /// The field.
    pub field: CustomField,
    /// No longer offered.
    pub archived: bool,
}

/// Somebody who gets data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecipientRow {
    /// Identity.
    pub id: RecipientId,
    /// Who they are.
    pub recipient: Recipient,
    /// No longer gets data.
    pub archived: bool,
}

/// A reason for a call or message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonRow {
    /// Identity.
    pub id: ReasonId,
    /// The reason.
    pub reason: ContactReason,
    /// No longer offered.
    pub archived: bool,
}

/// A retention class.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetentionRow {
    /// Identity.
    pub id: RetentionClassId,
    /// The class.
    pub class: RetentionClass,
    /// Months of the class, for calculations.
    pub months: u32,
    /// No longer offered.
    pub archived: bool,
}

/// A channel that the firm added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChannelRow {
    /// Identity.
    pub id: ChannelId,
    /// Name.
    pub title: String,
    /// No longer offered.
    pub archived: bool,
}

/// The controller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ControllerRow {
    /// Its unit; new particulars are written there.
    pub id: UnitId,
    /// The particulars.
    pub controller: Controller,
}

/// An operator: name, role, still there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperatorRow {
    /// Identity in the journal.
    pub id: ActorId,
    /// What was recorded.
    pub operator: Operator,
}

/// A role that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleRow {
    /// Identity.
    pub id: RoleId,
    /// The role.
    pub role: Role,
    /// No longer given.
    pub archived: bool,
}

/// A saved view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ViewRow {
    /// Identity.
    pub id: ViewId,
    /// The view.
    pub view: SavedView,
}

/// An old copy of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LegacyRow {
    /// Identity.
    pub id: LegacySourceId,
    /// What is known of it.
    pub source: LegacySource,
    /// When that was written.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: ActorId,
}

/// A committed import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BatchRow {
    /// Identity.
    pub id: BatchId,
    /// What was read and what became of it.
    pub batch: ImportBatch,
    /// It was undone.
    pub undone: bool,
    /// When it was committed.
    pub at: DateTime<Utc>,
    /// By whom.
    pub actor: ActorId,
}

/// A card that may be the same person.
#[derive(Clone, PartialEq, Eq)]
pub struct DuplicateRow {
    /// The proposed pair.
    pub pair: DuplicateId,
    /// The other card.
    pub other: ContactId,
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: ContactKind,
    /// Likeness from 0 to 1000.
    pub score: u32,
    /// Codes of what is alike.
    pub reasons: Vec<String>,
}

impl std::fmt::Debug for DuplicateRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DuplicateRow").field("pair", &self.pair).finish_non_exhaustive()
    }
}
