use super::{ContactChange, ContactField, ContactPoint, ContactUnit};
use crate::{
    ids::{ActorId, PointId, TxnId},
    journal::{Body, Entry, EntryKey, FieldValue, Origin, in_fold_order},
};

/// What a record of the history is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A numbered field.
    Field(ContactField),
    /// A contact point.
    Point(PointId),
    /// A field that the firm added, by its code.
    Custom(String),
}

/// One value in the history of a contact: who, when, from which file and row (S18).
#[derive(Clone, PartialEq, Eq)]
pub struct FieldRecord {
    /// Field or point.
    pub subject: Subject,
    /// Value of a field or custom field.
    pub value: FieldValue,
    /// The point, unless it was removed.
    pub point: Option<ContactPoint>,
    /// What the source said, where it was repaired.
    pub raw: Option<String>,
    /// When, as the stamp of the unit tells.
    pub key: EntryKey,
    /// When it was first recorded, on the card from which it came by a merge.
    pub carried: Option<EntryKey>,
    /// By whom.
    pub actor: ActorId,
    /// In which action.
    pub txn: TxnId,
    /// From where.
    pub origin: Option<Origin>,
    /// Whether the value still counts.
    pub current: bool,
}

redacted!(FieldRecord);

impl FieldRecord {
    /// The value is not that of the file: a person corrected its cell in the import wizard.
    #[must_use]
    pub fn by_hand(&self) -> bool {
        let by_hand = self.origin.as_ref().and_then(|origin| origin.by_hand.as_ref());
        by_hand.is_some_and(|by_hand| match &self.subject {
            Subject::Field(field) => by_hand.fields.contains(&field.number()),
            Subject::Point(id) => by_hand.points.contains(id),
            Subject::Custom(code) => by_hand.customs.contains(code),
        })
    }
}

/// Every value that the unit ever held, oldest first. Bodies that are gone leave no record.
#[must_use]
pub fn history(entries: &[Entry]) -> Vec<FieldRecord> {
    let mut state = ContactUnit::default();
    for entry in in_fold_order(entries) {
        state.apply(entry);
    }
    let mut records = Vec::new();
    for entry in in_fold_order(entries) {
        match &entry.body {
            Some(Body::ContactRecorded(change) | Body::ContactChanged(change)) => {
                tell(&state, entry, change, None, &mut records);
            }
            Some(Body::ContactSplit(split)) => tell(&state, entry, &split.change, None, &mut records),
            Some(Body::ContactAbsorbed(absorption)) => {
                for part in &absorption.parts {
                    tell(&state, entry, &part.change, Some((part.key, part.actor)), &mut records);
                }
            }
            _ => {}
        }
    }
    records
}

fn tell(
    state: &ContactUnit,
    entry: &Entry,
    change: &ContactChange,
    carried: Option<(EntryKey, ActorId)>,
    records: &mut Vec<FieldRecord>,
) {
    let key = entry.key();
    let record = |subject: Subject, current: bool| FieldRecord {
        subject,
        value: FieldValue::Cleared,
        point: None,
        raw: None,
        key,
        carried: carried.map(|(key, _)| key),
        actor: carried.map_or(entry.header.actor, |(_, actor)| actor),
        txn: entry.header.txn,
        origin: change.origin.clone(),
        current,
    };
    for set in &change.fields {
        let Some(field) = ContactField::from_number(set.field) else { continue };
        let current = state.register(field).and_then(|register| register.key()) == Some(key);
        records.push(FieldRecord {
            value: set.value.clone(),
            raw: set.raw.clone(),
            ..record(Subject::Field(field), current)
        });
    }
    for set in &change.points {
        let register = state.point_elements().register(&set.id);
        let current = register.and_then(|register| register.key()) == Some(key);
        records.push(FieldRecord { point: set.point.clone(), ..record(Subject::Point(set.id), current) });
    }
    for set in &change.customs {
        let register = state.custom_elements().register(&set.code);
        let current = register.and_then(|register| register.key()) == Some(key);
        records.push(FieldRecord {
            value: set.value.clone().map_or(FieldValue::Cleared, FieldValue::Text),
            ..record(Subject::Custom(set.code.clone()), current)
        });
    }
}
