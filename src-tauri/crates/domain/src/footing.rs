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
}

/// The status that a card gets together with the end of its relation (S44): who is not interested is not usable from now on,
/// and is again when that is taken back. A status that was set for another reason stays. `None` = as it is.
#[must_use]
pub fn status_after_end(card: &ContactUnit, end: Option<RelationEnd>) -> Option<ContactStatus> {
    let status = card.text(ContactField::Status).and_then(ContactStatus::from_code).unwrap_or(ContactStatus::Active);
    if end == Some(RelationEnd::NotInterested) {
        return (status == ContactStatus::Active).then_some(ContactStatus::NotUsable);
    }
    let was = card.relation_end().is_some_and(|(_, how)| how == RelationEnd::NotInterested);
    let written = |field| card.register(field).and_then(crate::journal::Register::key);
    let by_that = written(ContactField::Status) == written(ContactField::RelationEnd);
    (was && status == ContactStatus::NotUsable && by_that).then_some(ContactStatus::Active)
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

/// The day on which the last basis for keeping the card was lost. None while one is alive: as long as nobody states that
/// the relation is over, it goes on, where the firm has a purpose that rests on it.
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
    for (id, definition) in types {
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
