//! Who answers a message with "do not write to me any more": every consent to written marketing is taken back in one act, and
//! where there is none, an objection to marketing by e-mail is noted (Art. 7(3) and 21(2) GDPR: as easy as giving).

use super::{parts::Parts, record::event_of};
use crate::{AppError, Work, consents::ConsentEntry, contacts::Names};
use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    consent::{ConsentState, Method, objection},
    contact::ContactUnit,
    ids::StopId,
    journal::Body,
};
use custode_store::read::ConsentTypeRow;

/// What is needed to take consents back, read once.
#[derive(Debug)]
pub(crate) struct TakingBack<'a> {
    names: &'a Names,
    parts: Parts,
}

/// The types by which the person can be written to by e-mail today.
pub(crate) fn written_by<'a>(
    names: &'a Names,
    unit: &'a ContactUnit,
    today: NaiveDate,
) -> impl Iterator<Item = &'a ConsentTypeRow> {
    names.consent_types().iter().filter(move |row| {
        let writes = row.definition.channels.iter().any(|one| matches!(one, Channel::Email | Channel::Pec));
        let view = unit.consent_view(row.id, &row.definition.terms(), today);
        writes && (view.state.is_granting() || view.state == ConsentState::Expired)
    })
}

impl<'a> TakingBack<'a> {
    pub(crate) async fn read(work: &Work, names: &'a Names) -> Result<Self, AppError> {
        Ok(Self { names, parts: Parts::read(work).await? })
    }

    /// The entries that a card gets.
    ///
    /// # Errors
    /// Those of an entry that is refused.
    pub(crate) fn of(&self, work: &Work, unit: &ContactUnit, said_on: NaiveDate) -> Result<Vec<Body>, AppError> {
        let mut events = Vec::new();
        for row in written_by(self.names, unit, work.today()) {
            let entry = ConsentEntry {
                consent_type: row.id,
                state: ConsentState::Withdrawn,
                decided_on: said_on,
                method: Method::Email,
                wording: None,
                evidence_level: 2,
                evidence: None,
                note: None,
            };
            events.push(event_of(work, unit, row, &entry)?);
        }
        if events.is_empty() {
            let id = StopId::from_uuid(work.new_id());
            let channels = vec![Channel::Email, Channel::Pec];
            return Ok(vec![Body::StopSet(objection(id, Vec::new(), channels, None, said_on, None))]);
        }
        let falling = self.parts.falling(work, Some(unit), &events);
        Ok(events.into_iter().chain(falling).map(Body::ConsentEvent).collect())
    }
}
