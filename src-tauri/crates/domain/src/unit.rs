//! `state(unit) = fold(entries of that unit)`: the one way from the journal to every projection.

use crate::{
    anomaly::AnomalyDismissal,
    balance::Balance,
    campaign::Campaign,
    case::Case,
    catalogue::Record,
    channel::CustomChannel,
    communication::Communication,
    consent_type::ConsentTypeUnit,
    contact::ContactUnit,
    controller::{Controller, Operator},
    custom_field::CustomField,
    device::Device,
    hold::Hold,
    ids::ReplicaId,
    journal::{Body, Entry, Family, in_fold_order},
    legacy::LegacySource,
    legal::LegalChange,
    privacy::PrivacySettings,
    proof::HeldProof,
    purpose::Purpose,
    reason::ContactReason,
    recipient::Recipient,
    records::{DuplicatePair, ImportBatch, SavedView, Snapshot},
    request::RequestUnit,
    retention::RetentionClass,
    role::Role,
    rpo::RpoCheck,
    source::Source,
    suppression::Suppression,
};

/// The state of a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "nearly every unit is a contact")]
pub enum UnitState {
    /// A contact.
    Contact(ContactUnit),
    /// A consent type.
    ConsentType(ConsentTypeUnit),
    /// A communication; archived = in the bin.
    Communication(Record<Communication>),
    /// A purpose.
    Purpose(Record<Purpose>),
    /// A source.
    Source(Record<Source>),
    /// A retention class.
    RetentionClass(Record<RetentionClass>),
    /// A channel of the firm.
    Channel(Record<CustomChannel>),
    /// The controller.
    Controller(Record<Controller>),
    /// An operator.
    Operator(Record<Operator>),
    /// A saved view; archived = removed.
    SavedView(Record<SavedView>),
    /// A field of the firm.
    CustomField(Record<CustomField>),
    /// An old copy of the register; archived = no longer listed.
    LegacySource(Record<LegacySource>),
    /// An import; archived = undone.
    ImportBatch(Record<ImportBatch>),
    /// A pair; archived = dismissed or retracted.
    DuplicatePair(Record<DuplicatePair>),
    /// An address on the suppression list; archived = retracted.
    Suppression(Record<Suppression>),
    /// What the register of oppositions said of a number; archived = retracted.
    RpoCheck(Record<RpoCheck>),
    /// A reason; archived = disabled.
    Reason(Record<ContactReason>),
    /// A hold; archived = lifted.
    Hold(Record<Hold>),
    /// A proof of consent without its card.
    Proof(Record<HeldProof>),
    /// The settings of the module Privacy GDPR.
    Privacy(Record<PrivacySettings>),
    /// A request of a data subject.
    Request(RequestUnit),
    /// A role of operators.
    Role(Record<Role>),
    /// A dismissed anomaly; archived = open again.
    Anomaly(Record<AnomalyDismissal>),
    /// A device of the register.
    Device(Record<Device>),
    /// Somebody who gets data; archived = no longer.
    Recipient(Record<Recipient>),
    /// A fact of the law that the firm changed; archived = as the package says.
    LegalFact(Record<LegalChange>),
    /// A balancing test; archived = made by mistake.
    Balance(Record<Balance>),
    /// A campaign; archived = removed.
    Campaign(Record<Campaign>),
    /// A case; archived = removed.
    Case(Record<Case>),
    /// Only entries that make no state: audit, or kinds of a newer program.
    Nothing,
    /// Erased for ever: nothing that arrives later changes it (R10).
    Erased,
}

/// The family of a unit, told by its entries.
#[must_use]
pub fn family(entries: &[Entry]) -> Family {
    entries
        .iter()
        .map(|entry| match &entry.body {
            Some(Body::Snapshot(snapshot)) => snapshot.family(),
            _ => entry.header.kind.family(),
        })
        .find(|family| *family != Family::Any)
        .unwrap_or(Family::Any)
}

/// Whether a newer program wrote something that this one must not write over (R8).
#[must_use]
pub fn is_read_only(entries: &[Entry]) -> bool {
    entries
        .iter()
        .any(|entry| matches!(entry.header.kind, crate::journal::Kind::Unknown(_)) && entry.header.kind.is_critical())
}

macro_rules! record {
    ($entries:expr, $variant:ident, [$($set:ident)|+], [$($off:ident)|*], [$($on:ident)|*]) => {{
        let mut record = Record::default();
        for entry in $entries {
            match &entry.body {
                Some($(Body::$set(value))|+) => record.set(entry.key(), entry.header.actor, value.clone()),
                $(Some(Body::$off { .. }) => record.archive(entry.key(), true),)*
                $(Some(Body::$on { .. }) => record.archive(entry.key(), false),)*
                Some(Body::Snapshot(snapshot)) => {
                    if let Some(state) = snapshot.read() {
                        record.merge(state);
                    }
                }
                _ => {}
            }
        }
        UnitState::$variant(record)
    }};
}

/// Folds the entries of one unit. Deterministic; the order of the slice does not matter.
#[must_use]
pub fn fold(entries: &[Entry]) -> UnitState {
    if entries.iter().any(|entry| entry.header.kind == crate::journal::Kind::Erased) {
        return UnitState::Erased;
    }
    let snapshots: Vec<&Snapshot> = entries
        .iter()
        .filter_map(|entry| match &entry.body {
            Some(Body::Snapshot(snapshot)) => Some(snapshot),
            _ => None,
        })
        .collect();
    let mut sorted = in_fold_order(entries);
    if !snapshots.is_empty() {
        sorted
            .retain(|entry| !snapshots.iter().any(|snapshot| snapshot.covers(entry.header.replica, entry.header.seq)));
    }
    match family(entries) {
        Family::Contact => {
            let mut unit = ContactUnit::default();
            sorted.into_iter().for_each(|entry| unit.apply(entry));
            UnitState::Contact(unit)
        }
        Family::ConsentType => {
            let mut unit = ConsentTypeUnit::default();
            sorted.into_iter().for_each(|entry| unit.apply(entry));
            UnitState::ConsentType(unit)
        }
        Family::Communication => record!(
            sorted,
            Communication,
            [CommunicationLogged | CommunicationChanged],
            [CommunicationBinned],
            [CommunicationRestored]
        ),
        Family::Purpose => record!(sorted, Purpose, [PurposeSet], [PurposeArchived], [PurposeRestored]),
        Family::Source => record!(sorted, Source, [SourceSet], [SourceArchived], [SourceRestored]),
        Family::RetentionClass => {
            record!(sorted, RetentionClass, [RetentionClassSet], [RetentionClassArchived], [RetentionClassRestored])
        }
        Family::Channel => record!(sorted, Channel, [ChannelSet], [ChannelArchived], [ChannelRestored]),
        Family::Controller => record!(sorted, Controller, [ControllerSet], [], []),
        Family::Operator => record!(sorted, Operator, [OperatorSet], [], []),
        Family::SavedView => record!(sorted, SavedView, [SavedViewSet], [SavedViewRemoved], [SavedViewRestored]),
        Family::CustomField => {
            record!(sorted, CustomField, [CustomFieldSet], [CustomFieldArchived], [CustomFieldRestored])
        }
        Family::LegacySource => {
            record!(sorted, LegacySource, [LegacySourceSet], [LegacySourceRemoved], [LegacySourceRestored])
        }
        Family::ImportBatch => record!(sorted, ImportBatch, [ImportCommitted], [ImportUndone], []),
        Family::DuplicatePair => {
            record!(sorted, DuplicatePair, [DuplicateProposed], [DuplicateDismissed | DuplicateRetracted], [])
        }
        Family::Suppression => record!(sorted, Suppression, [SuppressionSet], [SuppressionRetracted], []),
        Family::RpoCheck => record!(sorted, RpoCheck, [RpoChecked], [RpoRetracted], []),
        Family::Hold => record!(sorted, Hold, [HoldSet], [HoldLifted], [HoldRestored]),
        Family::Proof => record!(sorted, Proof, [ProofHeld], [], []),
        Family::Reason => record!(sorted, Reason, [ReasonSet], [ReasonArchived], [ReasonRestored]),
        Family::Campaign => record!(sorted, Campaign, [CampaignSet], [CampaignRemoved], [CampaignRestored]),
        Family::Case => record!(sorted, Case, [CaseSet], [CaseRemoved], [CaseRestored]),
        Family::Role => record!(sorted, Role, [RoleSet], [RoleArchived], [RoleRestored]),
        Family::Device => record!(sorted, Device, [DeviceSet], [], []),
        Family::Anomaly => record!(sorted, Anomaly, [AnomalyDismissed], [AnomalyReopened], [AnomalyKept]),
        Family::Recipient => record!(sorted, Recipient, [RecipientSet], [RecipientArchived], [RecipientRestored]),
        Family::LegalFact => record!(sorted, LegalFact, [LegalFactSet], [LegalFactReset], [LegalFactRestored]),
        Family::Balance => record!(sorted, Balance, [BalanceSet], [BalanceRetracted], []),
        Family::Privacy => record!(sorted, Privacy, [PrivacySet], [], []),
        Family::Request => {
            let mut unit = RequestUnit::default();
            sorted.into_iter().for_each(|entry| unit.apply(entry));
            UnitState::Request(unit)
        }
        Family::Any => UnitState::Nothing,
    }
}

/// [`fold`] for entries that nobody needs afterwards: the one entry of a new card is not copied.
#[must_use]
pub fn fold_owned(mut entries: Vec<Entry>) -> UnitState {
    let card = |entry: &Entry| matches!(entry.body, Some(Body::ContactRecorded(_) | Body::ContactImported(_)));
    match entries.pop() {
        Some(only) if entries.is_empty() && card(&only) => {
            let mut unit = ContactUnit::default();
            unit.take(only);
            UnitState::Contact(unit)
        }
        Some(last) => {
            entries.push(last);
            fold(&entries)
        }
        None => fold(&entries),
    }
}

/// A snapshot of the unit as it stands; `None` for units without state.
#[must_use]
pub fn snapshot(entries: &[Entry]) -> Option<Snapshot> {
    let mut covers: std::collections::BTreeMap<ReplicaId, u64> = std::collections::BTreeMap::new();
    for entry in entries {
        let last = covers.entry(entry.header.replica).or_default();
        *last = entry.header.seq.max(*last);
    }
    let covers = covers.into_iter().collect();
    let kind = entries.iter().map(|entry| match &entry.body {
        Some(Body::Snapshot(snapshot)) => snapshot.kind(),
        _ => entry.header.kind,
    });
    let kind = kind.into_iter().find(|kind| kind.family() != Family::Any)?;
    Some(match &fold(entries) {
        UnitState::Contact(unit) => Snapshot::write(unit, covers, kind),
        UnitState::ConsentType(unit) => Snapshot::write(unit, covers, kind),
        UnitState::Communication(record) => Snapshot::write(record, covers, kind),
        UnitState::Purpose(record) => Snapshot::write(record, covers, kind),
        UnitState::Source(record) => Snapshot::write(record, covers, kind),
        UnitState::RetentionClass(record) => Snapshot::write(record, covers, kind),
        UnitState::Channel(record) => Snapshot::write(record, covers, kind),
        UnitState::Controller(record) => Snapshot::write(record, covers, kind),
        UnitState::Operator(record) => Snapshot::write(record, covers, kind),
        UnitState::SavedView(record) => Snapshot::write(record, covers, kind),
        UnitState::CustomField(record) => Snapshot::write(record, covers, kind),
        UnitState::LegacySource(record) => Snapshot::write(record, covers, kind),
        UnitState::ImportBatch(record) => Snapshot::write(record, covers, kind),
        UnitState::DuplicatePair(record) => Snapshot::write(record, covers, kind),
        UnitState::Suppression(record) => Snapshot::write(record, covers, kind),
        UnitState::RpoCheck(record) => Snapshot::write(record, covers, kind),
        UnitState::Hold(record) => Snapshot::write(record, covers, kind),
        UnitState::Proof(record) => Snapshot::write(record, covers, kind),
        UnitState::Reason(record) => Snapshot::write(record, covers, kind),
        UnitState::LegalFact(record) => Snapshot::write(record, covers, kind),
        UnitState::Balance(record) => Snapshot::write(record, covers, kind),
        UnitState::Recipient(record) => Snapshot::write(record, covers, kind),
        UnitState::Campaign(record) => Snapshot::write(record, covers, kind),
        UnitState::Case(record) => Snapshot::write(record, covers, kind),
        UnitState::Role(record) => Snapshot::write(record, covers, kind),
        UnitState::Device(record) => Snapshot::write(record, covers, kind),
        UnitState::Anomaly(record) => Snapshot::write(record, covers, kind),
        UnitState::Privacy(record) => Snapshot::write(record, covers, kind),
        UnitState::Request(unit) => Snapshot::write(unit, covers, kind),
        UnitState::Nothing | UnitState::Erased => return None,
    })
}
