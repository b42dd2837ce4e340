//! Who writes, what a write changes, and how long ones are watched.

use std::sync::{Arc, atomic::AtomicBool};

use chrono::{DateTime, Utc};
use custode_domain::{
    ids::{ActorId, ContactId, TxnId},
    journal::Family,
};

/// Who does something, when, and under which id. Time and id come from the ports of the use case.
#[derive(Debug, Clone, Copy)]
pub struct Act {
    /// Pseudonymous operator.
    pub actor: ActorId,
    /// Now.
    pub at: DateTime<Utc>,
    /// Identity of the action: what undo names.
    pub txn: TxnId,
}

/// What a commit changed: the caches that have to be read again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangedTag {
    /// Lists of contacts.
    Contacts,
    /// One contact; not given one by one in bulk.
    Contact(ContactId),
    /// Consent types and wordings.
    ConsentTypes,
    /// Communications.
    Communications,
    /// Purposes.
    Purposes,
    /// Sources.
    Sources,
    /// Retention classes.
    RetentionClasses,
    /// Channels.
    Channels,
    /// The controller.
    Controller,
    /// Operators.
    Operators,
    /// Campaigns.
    Campaigns,
    /// Cases.
    Cases,
    /// Saved views.
    SavedViews,
    /// Recipients and processors.
    Recipients,
    /// Facts of the law, balancing tests.
    Law,
    /// Fields of the firm.
    CustomFields,
    /// Reasons for a call or message.
    Reasons,
    /// The settings of the module Privacy GDPR.
    Privacy,
    /// Old copies of the register.
    LegacySources,
    /// Imports.
    Imports,
    /// Pairs of duplicates.
    Duplicates,
    /// The suppression list.
    Suppressions,
    /// What the register of oppositions answered.
    RpoChecks,
    /// Requests of data subjects.
    Requests,
    /// Holds.
    Holds,
    /// Dismissed anomalies.
    Anomalies,
    /// The register of devices.
    Devices,
    /// Audit entries.
    Audit,
}

impl ChangedTag {
    /// What has to be read again after an entry of such a unit; single contacts come beside.
    pub(super) const fn of(family: Family) -> Self {
        match family {
            Family::Contact => Self::Contacts,
            Family::ConsentType => Self::ConsentTypes,
            Family::Communication => Self::Communications,
            Family::Purpose => Self::Purposes,
            Family::Source => Self::Sources,
            Family::RetentionClass => Self::RetentionClasses,
            Family::Channel => Self::Channels,
            Family::Controller => Self::Controller,
            Family::Recipient => Self::Recipients,
            Family::LegalFact | Family::Balance => Self::Law,
            Family::Operator | Family::Role => Self::Operators,
            Family::SavedView => Self::SavedViews,
            Family::Campaign => Self::Campaigns,
            Family::Case => Self::Cases,
            Family::CustomField => Self::CustomFields,
            Family::Reason => Self::Reasons,
            Family::Privacy => Self::Privacy,
            Family::LegacySource => Self::LegacySources,
            Family::ImportBatch => Self::Imports,
            Family::DuplicatePair => Self::Duplicates,
            Family::Suppression => Self::Suppressions,
            Family::RpoCheck => Self::RpoChecks,
            Family::Request => Self::Requests,
            Family::Hold => Self::Holds,
            Family::Anomaly => Self::Anomalies,
            Family::Device => Self::Devices,
            Family::Proof | Family::Any => Self::Audit,
        }
    }
}

/// What a commit gives back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome<T> {
    /// The value of the use case.
    pub value: T,
    /// What has to be read again.
    pub changed: Vec<ChangedTag>,
    /// Identity of the action, for undo.
    pub txn: TxnId,
}

/// Progress and cancellation of a long write.
#[derive(Clone, Default)]
pub struct Watch {
    /// Called with the number of entries written so far, at least every few thousand.
    pub progress: Option<Arc<dyn Fn(u64) + Send + Sync>>,
    /// When it turns true, the next step fails with [`StoreError::Cancelled`].
    pub cancel: Option<Arc<AtomicBool>>,
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Watch")
    }
}
