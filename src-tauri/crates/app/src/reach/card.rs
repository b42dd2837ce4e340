//! What the gate is asked with: a card, folded from its journal or read from the rows that are made from it. Both answer the
//! same questions, and the same rules judge them.

use chrono::NaiveDate;
use custode_domain::{
    consent::{ConsentView, Stop},
    contact::{ContactPoint, ContactStatus, ContactUnit},
    footing::rests_on_relation,
    gate::Ground,
    soft_spam::Sale,
};
use custode_store::read::{ConsentTypeRow, GateCard};

/// What the gate looks at of a card.
pub(crate) trait Judged {
    /// What may be done with the card.
    fn status(&self) -> ContactStatus;
    /// The points, in the order of the card; of rows, those of the channel that was asked for.
    fn points(&self) -> Vec<&ContactPoint>;
    /// The state of a consent on a day.
    fn view(&self, kind: &ConsentTypeRow, today: NaiveDate) -> ConsentView;
    /// The stops in force.
    fn stops(&self) -> Vec<&Stop>;
    /// The sales in which an address was given.
    fn sales(&self) -> Vec<&Sale>;
    /// The last day of the relation; `None` while it goes on.
    fn relation_ended_on(&self) -> Option<NaiveDate>;
}

impl Judged for ContactUnit {
    fn status(&self) -> ContactStatus {
        Self::status(self)
    }

    fn points(&self) -> Vec<&ContactPoint> {
        Self::points(self)
    }

    fn view(&self, kind: &ConsentTypeRow, today: NaiveDate) -> ConsentView {
        self.consent_view(kind.id, &kind.definition.terms(), today)
    }

    fn stops(&self) -> Vec<&Stop> {
        self.standing_stops().into_iter().map(|recorded| &recorded.stop).collect()
    }

    fn sales(&self) -> Vec<&Sale> {
        Self::sales(self)
    }

    fn relation_ended_on(&self) -> Option<NaiveDate> {
        self.relation_end().map(|(on, _)| on)
    }
}

impl Judged for GateCard {
    fn status(&self) -> ContactStatus {
        self.status
    }

    fn points(&self) -> Vec<&ContactPoint> {
        self.points.iter().collect()
    }

    fn view(&self, kind: &ConsentTypeRow, today: NaiveDate) -> ConsentView {
        let decided = self.decided.iter().find(|(id, _)| *id == kind.id);
        decided.map_or_else(ConsentView::never_asked, |(_, decided)| decided.on(&kind.definition.terms(), today))
    }

    fn stops(&self) -> Vec<&Stop> {
        self.stops.iter().collect()
    }

    fn sales(&self) -> Vec<&Sale> {
        self.sales.iter().collect()
    }

    fn relation_ended_on(&self) -> Option<NaiveDate> {
        self.relation_ended_on
    }
}

/// The last day of what a purpose rests on: of the relation with the person, where it rests on that (DOMAIN 4.7).
pub(super) fn basis_until(ground: Ground<'_>, unit: &impl Judged) -> Option<NaiveDate> {
    let Ground::Purpose { purpose, .. } = ground else { return None };
    unit.relation_ended_on().filter(|_| rests_on_relation(purpose))
}
