//! `state(unit) = fold(entries of that unit)`: the one way from the journal to every projection.

use crate::{
    catalogue::Record,
    channel::CustomChannel,
    communication::Communication,
    consent_type::ConsentTypeUnit,
    contact::ContactUnit,
    controller::{Controller, Operator},
    journal::{Body, Entry, Family, in_fold_order},
    purpose::Purpose,
    records::{DuplicatePair, ImportBatch, SavedView, Snapshot},
    retention::RetentionClass,
    source::Source,
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
    /// An import; archived = undone.
    ImportBatch(Record<ImportBatch>),
    /// A pair; archived = dismissed or retracted.
    DuplicatePair(Record<DuplicatePair>),
    /// Only entries that make no state: audit, or kinds of a newer program.
    Nothing,
    /// Erased for ever: nothing that arrives later changes it (R10).
    Erased,
}

/// The family of a unit, told by its entries.
#[must_use]
pub fn family(entries: &[Entry]) -> Family {
    entries.iter().map(|entry| entry.header.kind.family()).find(|family| *family != Family::Any).unwrap_or(Family::Any)
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
    let sorted = in_fold_order(entries);
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
        Family::RetentionClass => record!(
            sorted,
            RetentionClass,
            [RetentionClassSet],
            [RetentionClassArchived],
            [RetentionClassRestored]
        ),
        Family::Channel => record!(sorted, Channel, [ChannelSet], [ChannelArchived], [ChannelRestored]),
        Family::Controller => record!(sorted, Controller, [ControllerSet], [], []),
        Family::Operator => record!(sorted, Operator, [OperatorSet], [], []),
        Family::SavedView => record!(sorted, SavedView, [SavedViewSet], [SavedViewRemoved], [SavedViewRestored]),
        Family::ImportBatch => record!(sorted, ImportBatch, [ImportCommitted], [ImportUndone], []),
        Family::DuplicatePair => {
            record!(sorted, DuplicatePair, [DuplicateProposed], [DuplicateDismissed | DuplicateRetracted], [])
        }
        Family::Any => UnitState::Nothing,
    }
}

/// A snapshot of the unit as it stands; `None` for units without state.
#[must_use]
pub fn snapshot(state: &UnitState) -> Option<Snapshot> {
    Some(match state {
        UnitState::Contact(unit) => Snapshot::write(unit),
        UnitState::ConsentType(unit) => Snapshot::write(unit),
        UnitState::Communication(record) => Snapshot::write(record),
        UnitState::Purpose(record) => Snapshot::write(record),
        UnitState::Source(record) => Snapshot::write(record),
        UnitState::RetentionClass(record) => Snapshot::write(record),
        UnitState::Channel(record) => Snapshot::write(record),
        UnitState::Controller(record) => Snapshot::write(record),
        UnitState::Operator(record) => Snapshot::write(record),
        UnitState::SavedView(record) => Snapshot::write(record),
        UnitState::ImportBatch(record) => Snapshot::write(record),
        UnitState::DuplicatePair(record) => Snapshot::write(record),
        UnitState::Nothing | UnitState::Erased => return None,
    })
}
