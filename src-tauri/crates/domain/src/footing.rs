//! On what the card of a person rests, and since when on nothing any more (DOMAIN 4.7): losing the last basis starts the
//! clock. Only dated events count: the end of the relation as somebody stated it, and decisions about consents. An edit of
//! the card moves nothing.

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{
    cbor::code_enum,
    consent::ConsentState,
    consent_type::ConsentType,
    contact::{ContactField, ContactStatus, ContactUnit},
    ids::ConsentTypeId,
    journal::{Body, Entry, Register, in_fold_order},
    purpose::{LegalBasis, Purpose},
    retention::{Kept, RetentionAnchor, RetentionClass, kept, retain_until},
};

code_enum! {
    /// How a relation ended.
    pub enum RelationEnd {
        /// It was one, and is over.
        Ended = 0 "ended",
        /// It never became one: the person is not interested.
        NotInterested = 1 "not_interested",
    }
}

impl RelationEnd {
    /// Code of the retention class by which the card is kept afterwards.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Ended => "RAPPORTI-CESSATI",
            Self::NotInterested => "PROSPECT",
        }
    }
}

/// The last basis of a person was lost (base_cessata). Told once for each day; it makes no state.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct BasisCeased {
    /// The first day without one.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub on: NaiveDate,
}

impl ContactUnit {
    /// The end of the relation: its last day, and how it ended. None while it goes on.
    #[must_use]
    pub fn relation_end(&self) -> Option<(NaiveDate, RelationEnd)> {
        let how = self.text(ContactField::RelationEnd).and_then(RelationEnd::from_code);
        Some((self.day(ContactField::RelationEndedOn)?, how.unwrap_or(RelationEnd::Ended)))
    }

    /// Whether the person is not interested: from then on nobody uses the card (S44).
    #[must_use]
    pub fn is_not_interested(&self) -> bool {
        self.relation_end().is_some_and(|(_, how)| how == RelationEnd::NotInterested)
    }
}

/// The status that a card gets together with the end of its relation (S44): who is not interested is not usable from now on,
/// and is again when that is taken back. A status that was set for another reason stays. `None` = as it is.
#[must_use]
pub fn status_after_end(card: &ContactUnit, entries: &[Entry], end: Option<RelationEnd>) -> Option<ContactStatus> {
    if end == Some(RelationEnd::NotInterested) {
        return (status_of(card) == ContactStatus::Active).then_some(ContactStatus::NotUsable);
    }
    hangs_on_end(card, entries).then_some(ContactStatus::Active)
}

fn status_of(card: &ContactUnit) -> ContactStatus {
    card.text(ContactField::Status).and_then(ContactStatus::from_code).unwrap_or(ContactStatus::Active)
}

/// Whether a card is not usable only because the person is not interested. `entries` are those of the card: a restriction
/// that came in between changes nothing about it.
#[must_use]
pub fn hangs_on_end(card: &ContactUnit, entries: &[Entry]) -> bool {
    if !card.is_not_interested() || status_of(card) != ContactStatus::NotUsable {
        return false;
    }
    let written = |field| card.register(field).and_then(Register::key);
    written(ContactField::Status) == written(ContactField::RelationEnd) || freed_by_end(&statuses(entries))
}

/// Every status that was set, in order, and whether the end of the relation was stated with it.
fn statuses(entries: &[Entry]) -> Vec<(ContactStatus, bool)> {
    let mut found = Vec::new();
    for entry in in_fold_order(entries) {
        let Some(Body::ContactRecorded(change) | Body::ContactChanged(change)) = &entry.body else { continue };
        let ends = change.fields.iter().any(|set| set.field == ContactField::RelationEnd.number());
        for set in change.fields.iter().filter(|set| set.field == ContactField::Status.number()) {
            let status = set.value.as_text().and_then(ContactStatus::from_code).unwrap_or(ContactStatus::Active);
            found.push((status, ends));
        }
    }
    found
}

/// Whether the last of some statuses came with the end of the relation, or when a restriction of such a card was lifted, or of
/// one that was in use before.
fn freed_by_end(statuses: &[(ContactStatus, bool)]) -> bool {
    let Some(((ContactStatus::NotUsable, ends), before)) = statuses.split_last() else { return false };
    if *ends {
        return true;
    }
    let kept = before.iter().rposition(|(status, _)| *status != ContactStatus::Restricted).map_or(0, |at| at + 1);
    let earlier = before.get(..kept).unwrap_or_default();
    earlier.len() < before.len()
        && earlier.last().is_none_or(|(status, _)| *status == ContactStatus::Active || freed_by_end(earlier))
}

/// Whether a purpose rests on the relation with the person. Obligations of the law outlive it, but they need documents,
/// which have their own terms, and no card.
#[must_use]
pub const fn rests_on_relation(purpose: &Purpose) -> bool {
    !purpose.rights_answers
        && matches!(
            purpose.basis,
            LegalBasis::Contract | LegalBasis::LegitimateInterest | LegalBasis::SoftSpam | LegalBasis::VitalInterest
        )
}

/// The day on which a consent ended: `Some(None)` while it is alive; `None` when there never was anything to end. A no counts
/// from its own day on, a yes that runs out is alive on its last day. A yes that proves too little keeps data all the same:
/// whether it allows to write is another question.
fn consent_ended(
    unit: &ContactUnit,
    id: ConsentTypeId,
    definition: &ConsentType,
    today: NaiveDate,
) -> Option<Option<NaiveDate>> {
    let view = unit.consent_view(id, &definition.terms(), today);
    match view.state {
        ConsentState::Given | ConsentState::Renewed => Some(None),
        ConsentState::Expired => Some(Some(view.valid_until.or(view.decided_on)?)),
        ConsentState::Withdrawn | ConsentState::Revoked | ConsentState::Invalidated | ConsentState::Refused => {
            Some(Some(view.decided_on?))
        }
        ConsentState::Unknown | ConsentState::Requested | ConsentState::Deferred => None,
    }
}

/// Since when a card is not used for anything because the person is not interested (S44): no yes from before keeps it.
fn unused_since(unit: &ContactUnit) -> Option<NaiveDate> {
    let (on, _) = unit.relation_end().filter(|_| unit.is_not_interested())?;
    (status_of(unit) != ContactStatus::Active).then_some(on)
}

/// Whether the person said yes after a day, whether or not that ran out since.
fn agreed_after(
    unit: &ContactUnit,
    id: ConsentTypeId,
    definition: &ConsentType,
    (day, today): (NaiveDate, NaiveDate),
) -> bool {
    let view = unit.consent_view(id, &definition.terms(), today);
    view.state.can_be_withdrawn() && view.decided_on.is_some_and(|decided| decided > day)
}

/// The day on which the last basis for keeping the card was lost. None while one is alive: as long as nobody states that
/// the relation is over, it goes on, where the firm has a purpose that rests on it. Of who is not interested nothing asks for
/// the card any more but what they agreed to afterwards (S44).
#[must_use]
pub fn basis_lost_on<'a>(
    unit: &ContactUnit,
    in_use: impl IntoIterator<Item = &'a Purpose>,
    types: &[(ConsentTypeId, &ConsentType)],
    today: NaiveDate,
) -> Option<NaiveDate> {
    let mut lost = None;
    if in_use.into_iter().any(rests_on_relation) || unit.relation_end().is_some() {
        lost = Some(unit.relation_end()?.0);
    }
    let unused = unused_since(unit);
    for (id, definition) in types {
        if unused.is_some_and(|since| !agreed_after(unit, *id, definition, (since, today))) {
            continue;
        }
        if let Some(ended) = consent_ended(unit, *id, definition, today) {
            lost = lost.max(Some(ended?));
        }
    }
    lost.filter(|lost| *lost <= today)
}

/// By which class the card of somebody is kept whose last basis is lost.
#[must_use]
pub fn card_class(unit: &ContactUnit) -> &'static str {
    unit.relation_end().map_or(RelationEnd::NotInterested, |(_, how)| how).class()
}

/// Until when a card is kept whose last basis was lost on a day, and which term decided. `spoken_on` is the day of the last
/// interaction, from which some classes count; `floor` the last day on which a norm keeps something of the person.
#[must_use]
pub fn card_kept(
    class: &RetentionClass,
    lost_on: NaiveDate,
    spoken_on: Option<NaiveDate>,
    floor: Option<NaiveDate>,
) -> Option<Kept> {
    let spoken_on = spoken_on.filter(|_| matches!(class.anchor, RetentionAnchor::LastInteraction));
    let anchor = spoken_on.map_or(lost_on, |spoken| spoken.max(lost_on));
    let own = class.floor().and_then(|months| retain_until(anchor, months));
    Some(kept(floor.max(own), None, retain_until(anchor, class.months)?))
}

#[cfg(test)]
mod tests;
