//! What an operator sees of the cards: which of them, and which of their fields. Applied to entries, before anything is
//! folded from them, so that lists, cards, histories, exports and documents cannot differ.

use std::collections::BTreeSet;

use crate::{
    contact::{ContactChange, ContactField, ContactUnit, PointKind},
    ids::ActorId,
    journal::{Body, Entry},
    role::Facet,
};

/// What somebody with less than everything sees.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sight {
    /// Only cards that this operator looks after.
    pub owner: Option<ActorId>,
    /// Fields that are not there.
    pub hides: BTreeSet<Facet>,
}

impl Sight {
    /// Whether the card is seen at all.
    #[must_use]
    pub fn lets(&self, unit: &ContactUnit) -> bool {
        self.owner.is_none_or(|owner| unit.owner() == Some(owner))
    }

    /// Whether the fields are hidden.
    #[must_use]
    pub fn hides(&self, facet: Facet) -> bool {
        self.hides.contains(&facet)
    }

    /// Whether a field of the card is hidden.
    #[must_use]
    pub fn hides_field(&self, field: ContactField) -> bool {
        Facet::of_field(field).is_some_and(|facet| self.hides(facet))
    }

    /// Whether a sort of address is hidden.
    #[must_use]
    pub fn hides_point(&self, kind: PointKind) -> bool {
        self.hides(facet_of(kind))
    }

    /// Whether a text of the card could show something hidden: then only names are searched.
    #[must_use]
    pub fn hides_searched(&self) -> bool {
        !self.hides.iter().all(|facet| facet.is_sealed())
    }

    /// The entry without the hidden fields.
    #[must_use]
    pub fn mask(&self, mut entry: Entry) -> Entry {
        if self.hides.is_empty() {
            return entry;
        }
        match &mut entry.body {
            Some(Body::ContactRecorded(change) | Body::ContactChanged(change)) => self.trim(change),
            Some(Body::ContactImported(card)) => self.trim(card.change_mut()),
            Some(Body::ContactAbsorbed(absorption)) => {
                absorption.parts.iter_mut().for_each(|part| self.trim(&mut part.change));
            }
            Some(Body::ContactSplit(split)) => self.trim(&mut split.change),
            // Whoever names a scan names the person, or what is on it.
            Some(Body::EvidenceAttached(evidence)) => evidence.name.clear(),
            Some(Body::Snapshot(snapshot)) => snapshot.edit_contact(|unit| self.trim_unit(unit)),
            _ => {}
        }
        entry
    }

    fn trim(&self, change: &mut ContactChange) {
        change.fields.retain(|set| !self.hides_number(set.field));
        change.points.retain(|set| set.point.as_ref().is_none_or(|point| !self.hides_point(point.kind)));
        if self.hides(Facet::OwnFields) {
            change.customs.clear();
        }
        // A sale names the address that was given in it.
        if self.hides(Facet::Email) {
            change.sales.clear();
        }
    }

    fn trim_unit(&self, unit: &mut ContactUnit) {
        unit.keep(|number| !self.hides_number(number), |kind| !self.hides_point(kind), !self.hides(Facet::OwnFields));
    }

    fn hides_number(&self, number: u32) -> bool {
        ContactField::from_number(number).is_some_and(|field| self.hides_field(field))
    }
}

const fn facet_of(kind: PointKind) -> Facet {
    match kind {
        PointKind::Email | PointKind::Pec => Facet::Email,
        PointKind::Mobile | PointKind::Landline | PointKind::Fax | PointKind::Messaging => Facet::Phone,
        PointKind::Post => Facet::Address,
    }
}
