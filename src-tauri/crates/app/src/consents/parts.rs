//! What falls with a withdrawal (I4): consents to parts of the purpose that is taken back. Every way by which a withdrawal
//! comes in asks here: by hand, on a paper, with a list, with an import, in a request. Nobody takes back a purpose as such: the
//! person takes back a type, so the withdrawal of a type is that of its purpose as far as the parts of that purpose go; another
//! type for the same purpose is its sibling and stays.

use super::types::narrower;
use crate::{AppError, Work};
use chrono::NaiveDate;
use custode_domain::{
    consent::{ConsentEvent, ConsentState},
    consent_type::ConsentTerms,
    contact::ContactUnit,
    ids::{ConsentEventId, ConsentTypeId},
};
use std::collections::BTreeMap;

/// Which consent types are for a part of the purpose of another.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parts {
    below: BTreeMap<ConsentTypeId, Vec<ConsentTypeId>>,
    terms: BTreeMap<ConsentTypeId, ConsentTerms>,
}

impl Parts {
    /// As the types and purposes stand.
    pub(crate) async fn read(work: &Work) -> Result<Self, AppError> {
        let (types, purposes) = (work.reader().consent_types().await?, work.reader().purposes().await?);
        let below = types.iter().map(|row| (row.id, narrower(row.id, &types, &purposes)));
        Ok(Self {
            below: below.filter(|(_, parts)| !parts.is_empty()).collect(),
            terms: types.iter().map(|row| (row.id, row.definition.terms())).collect(),
        })
    }

    /// The withdrawals that fall out of those among `written`, events of one act that stand on the card next: of every
    /// part that has a yes on the card or in the act. The latest of several withdrawals decides the day; one without a day
    /// outlasts all.
    pub(crate) fn falling(
        &self,
        work: &Work,
        seen: Option<&ContactUnit>,
        written: &[ConsentEvent],
    ) -> Vec<ConsentEvent> {
        let mut by_part: BTreeMap<ConsentTypeId, &ConsentEvent> = BTreeMap::new();
        for broad in written.iter().filter(|event| event.state == ConsentState::Withdrawn) {
            for part in self.below.get(&broad.consent_type).into_iter().flatten() {
                let known = by_part.entry(*part).or_insert(broad);
                if outlasts(broad.decided_on, known.decided_on) {
                    *known = broad;
                }
            }
        }
        let mut falling = Vec::new();
        for (part, broad) in by_part {
            let own = || written.iter().filter(|event| event.consent_type == part);
            let fell = own()
                .any(|event| event.state == ConsentState::Withdrawn && !outlasts(broad.decided_on, event.decided_on));
            if fell || !(own().any(|event| event.state.is_granting()) || self.is_given(work, seen, part)) {
                continue;
            }
            let heads = || seen.map(|unit| unit.consent_heads(part)).unwrap_or_default();
            falling.push(ConsentEvent {
                id: ConsentEventId::from_uuid(work.new_id()),
                consent_type: part,
                wording: None,
                parents: own().next_back().map_or_else(heads, |earlier| vec![earlier.id]),
                ..broad.clone()
            });
        }
        falling
    }

    fn is_given(&self, work: &Work, seen: Option<&ContactUnit>, part: ConsentTypeId) -> bool {
        let view = |unit: &ContactUnit| Some(unit.consent_view(part, self.terms.get(&part)?, work.today()));
        seen.and_then(view).is_some_and(|view| view.state.is_granting())
    }

    /// The types of which another one is a part.
    pub(crate) fn above(&self, part: ConsentTypeId) -> impl Iterator<Item = ConsentTypeId> {
        self.below.iter().filter(move |(_, parts)| parts.contains(&part)).map(|(broad, _)| *broad)
    }

    /// Whether the card says no to a broader purpose since a day that a yes does not come before: an import never brings
    /// such a yes (I5), as if the broader no had been one to the part.
    pub(crate) fn withdrawn_above(
        &self,
        unit: &ContactUnit,
        part: ConsentTypeId,
        given_on: NaiveDate,
        today: NaiveDate,
    ) -> bool {
        self.above(part).any(|broad| {
            let stands = self.terms.get(&broad).map(|terms| unit.consent_view(broad, terms, today).state);
            stands == Some(ConsentState::Withdrawn)
                && unit.standing_events(broad).iter().any(|known| {
                    known.event.state == ConsentState::Withdrawn
                        && known.event.decided_on.is_none_or(|on| given_on >= on)
                })
        })
    }
}

/// Whether a withdrawal of one day says more than one of another.
fn outlasts(one: Option<NaiveDate>, other: Option<NaiveDate>) -> bool {
    match (one, other) {
        (_, None) => false,
        (None, Some(_)) => true,
        (Some(one), Some(other)) => one > other,
    }
}
