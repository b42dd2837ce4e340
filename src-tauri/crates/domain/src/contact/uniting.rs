//! What comes over when a card is merged: the entry for the survivor, made from both cards.

use std::collections::{BTreeMap, BTreeSet};

use super::{AbsorbedPart, Absorption, ContactChange, ContactField, ContactPoint, ContactUnit, CustomSet, ExternalSet};
use super::{FieldSet, LinkSet, PointSet, TagSet};
use crate::{
    consent::RecordedConsent,
    ids::{ActorId, ContactId, PointId, ReplicaId},
    journal::{Body, Entry, EntryKey, FieldValue, Latest, Origin, Stamp},
    soft_spam::SaleSet,
    text,
};

/// The other card of a merge.
#[derive(Debug, Clone, Copy)]
pub struct OtherCard<'a> {
    /// Its id.
    pub id: ContactId,
    /// Its state.
    pub unit: &'a ContactUnit,
    /// Its entries, for provenance.
    pub entries: &'a [Entry],
}

/// What comes over from the other card by the person's choice.
#[derive(Clone, Default)]
pub struct Taken {
    /// Fields with their value, sealed for the survivor where it is a sealed one.
    pub fields: BTreeMap<ContactField, FieldValue>,
    /// Codes of fields that the firm added.
    pub customs: BTreeSet<String>,
}

redacted!(Taken);

/// The points of the other card that the survivor lacks; `equal` says which of the survivor's points stands for the others.
#[must_use]
pub fn united_points(survivor: &ContactUnit, other: &ContactUnit) -> (Vec<ContactPoint>, BTreeMap<PointId, PointId>) {
    let known = survivor.points();
    let mut coming: Vec<ContactPoint> = Vec::new();
    let mut equal = BTreeMap::new();
    for point in other.points() {
        let same = |one: &ContactPoint| one.kind == point.kind && one.normalised == point.normalised;
        if let Some(twin) = known.iter().copied().find(|one| same(one)).or_else(|| coming.iter().find(|one| same(one)))
        {
            equal.insert(point.id, twin.id);
            continue;
        }
        let first = !known.iter().copied().chain(&coming).any(|one| one.kind == point.kind && one.primary);
        coming.push(ContactPoint { primary: point.primary && first, ..point.clone() });
    }
    (coming, equal)
}

/// The entry for the survivor: everything of the other card that it lacks, and what was chosen.
#[must_use]
pub fn absorption(id: ContactId, survivor: &ContactUnit, other: OtherCard<'_>, taken: &Taken) -> Absorption {
    let mut parts = Parts { entries: other.entries, unit: other.unit, found: BTreeMap::new() };
    for (field, value) in &taken.fields {
        let replaces = survivor.register(*field).map(|register| register.seen()).unwrap_or_default();
        let key = other.unit.register(*field).and_then(|register| register.key());
        let number = field.number();
        let part = parts.of(key, |change| change.fields.iter().any(|set| set.field == number));
        part.fields.push(FieldSet { field: number, value: value.clone(), replaces, raw: None });
    }
    let (points, equal) = united_points(survivor, other.unit);
    for point in points {
        let id = point.id;
        let key = other.unit.points.register(&id).and_then(|register| register.key());
        let part = parts.of(key, |change| change.points.iter().any(|set| set.id == id));
        part.points.push(PointSet { id, point: Some(point), replaces: survivor.points.seen(&id) });
    }
    for tag in other.unit.tags() {
        let folded = text::fold(tag);
        if survivor.tags.get(&folded).is_none() {
            let key = other.unit.tags.register(&folded).and_then(|register| register.key());
            let part = parts.of(key, |change| change.tags.iter().any(|set| text::fold(&set.tag) == folded));
            part.tags.push(TagSet { tag: tag.to_owned(), on: true, replaces: survivor.tags.seen(&folded) });
        }
    }
    for link in other.unit.links() {
        let there = link.other == id || survivor.links().iter().any(|known| known.other == link.other);
        if !there {
            let key = other.unit.links.register(&link.id).and_then(|register| register.key());
            let part = parts.of(key, |change| change.links.iter().any(|set| set.id == link.id));
            let replaces = survivor.links.seen(&link.id);
            part.links.push(LinkSet { id: link.id, link: Some(link.clone()), replaces });
        }
    }
    for external in other.unit.externals() {
        if survivor.externals.get(external).is_none() {
            let key = other.unit.externals.register(external).and_then(|register| register.key());
            let part = parts.of(key, |change| change.externals.iter().any(|set| set.external == *external));
            let replaces = survivor.externals.seen(external);
            part.externals.push(ExternalSet { external: external.clone(), on: true, replaces });
        }
    }
    for (code, value) in other.unit.customs() {
        let code = code.to_owned();
        if taken.customs.contains(&code) {
            let key = other.unit.customs.register(&code).and_then(|register| register.key());
            let part = parts.of(key, |change| change.customs.iter().any(|set| set.code == code));
            let replaces = survivor.customs.seen(&code);
            part.customs.push(CustomSet { code, value: Some(value.to_owned()), replaces });
        }
    }
    for sale in other.unit.sales() {
        let key = other.unit.sales.register(&sale.id).and_then(|register| register.key());
        let part = parts.of(key, |change| change.sales.iter().any(|set| set.id == sale.id));
        let replaces = survivor.sales.seen(&sale.id);
        part.sales.push(SaleSet { id: sale.id, sale: Some(sale.clone()), replaces });
    }
    let consents: Vec<RecordedConsent> = other
        .unit
        .consent_events()
        .into_iter()
        .cloned()
        .map(|mut recorded| {
            // The same address under another id: the decision is about the address.
            let point = recorded.event.point;
            recorded.event.point = point.map(|point| equal.get(&point).copied().unwrap_or(point));
            recorded
        })
        .collect();
    let corrections = consents
        .iter()
        .filter_map(|recorded| {
            let id = recorded.event.id;
            other.unit.corrections.get(&id).and_then(Latest::get).map(|correction| (id, correction.clone()))
        })
        .collect();
    let mut parents = survivor.all_heads();
    parents.extend(other.unit.all_heads());
    Absorption {
        others: std::iter::once(other.id).chain(other.unit.absorbed()).collect(),
        parts: parts.found.into_values().collect(),
        consents,
        corrections,
        stops: other.unit.stops().into_iter().cloned().collect(),
        parents: parents.into_iter().collect(),
    }
}

/// Values of the other card, gathered by the entry that wrote them.
struct Parts<'a> {
    entries: &'a [Entry],
    unit: &'a ContactUnit,
    found: BTreeMap<EntryKey, AbsorbedPart>,
}

impl Parts<'_> {
    /// The part for a write; what came to the other card by an earlier merge keeps its first provenance.
    fn of(&mut self, key: Option<EntryKey>, wrote: impl Fn(&ContactChange) -> bool) -> &mut ContactChange {
        let entry = self.entries.iter().find(|entry| Some(entry.key()) == key);
        let first = self.unit.recorded();
        let written = entry.and_then(|entry| match &entry.body {
            Some(Body::ContactRecorded(change) | Body::ContactChanged(change)) => {
                Some((entry.key(), entry.header.actor, change.origin.clone()))
            }
            Some(Body::ContactAbsorbed(absorption)) => {
                let part = absorption.parts.iter().find(|part| wrote(&part.change))?;
                Some((part.key, part.actor, part.change.origin.clone()))
            }
            _ => Some((entry.key(), entry.header.actor, None)),
        });
        // A snapshot that covers the entry keeps neither author nor origin of single values.
        let (key, actor, origin) = written.unwrap_or_else(|| {
            let (recorded, actor) = first.unwrap_or((NOBODYS, None));
            (key.unwrap_or(recorded), actor.unwrap_or(ActorId::from_bytes([0; 16])), None::<Origin>)
        });
        let part = self.found.entry(key).or_insert_with(|| AbsorbedPart {
            change: ContactChange { origin, ..ContactChange::default() },
            key,
            actor,
        });
        &mut part.change
    }
}

const NOBODYS: EntryKey = EntryKey { stamp: Stamp::from_i64(0), replica: ReplicaId::from_bytes([0; 16]), seq: 0 };
