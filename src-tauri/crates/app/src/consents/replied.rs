//! Who answers a message with "do not write to me any more". Where the answer names the message of a campaign that rests on a
//! consent, that consent is taken back and its siblings stand (DOMAIN I4). Else, and where the operator reads more in it, every
//! consent to written messages is taken back in one act, and an objection to marketing by e-mail is noted, unless no way to such
//! marketing is left open by what was taken back (Art. 7(3) and 21(2) GDPR: as easy as giving).

use super::{parts::Parts, record::event_of};
use crate::{AppError, Work, consents::ConsentEntry, contacts::Names};
use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    consent::{ConsentState, Method, objection, purpose_and_children},
    contact::ContactUnit,
    gate::Mode,
    ids::{ConsentTypeId, PurposeId, StopId},
    journal::Body,
    privacy::PrivacySettings,
    purpose::{LegalBasis, Purpose},
};
use custode_store::read::ConsentTypeRow;

/// What is needed to take consents back, read once.
#[derive(Debug)]
pub(crate) struct TakingBack<'a> {
    names: &'a Names,
    parts: Parts,
    privacy: PrivacySettings,
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
        let privacy = crate::privacy::settings(work).await?;
        Ok(Self { names, parts: Parts::read(work).await?, privacy })
    }

    /// Whether marketing by e-mail still has a way once these types were taken back: none of them is for marketing by e-mail,
    /// or another marketing of the firm asks for no consent.
    fn leaves_open(&self, taken: &[&ConsentTypeRow]) -> bool {
        let all: Vec<(PurposeId, &Purpose)> = self.names.purposes().iter().map(|row| (row.id, &row.purpose)).collect();
        let in_use = || self.names.purposes().iter().filter(|row| !row.archived);
        let usual = self.names.marketing();
        let written = taken.iter().filter(|row| row.definition.channels.contains(&Channel::Email));
        let named = written.filter_map(|row| row.definition.purpose.or(usual));
        let closed: Vec<PurposeId> = named
            .filter(|id| self.names.is_marketing(*id))
            .flat_map(|purpose| purpose_and_children(purpose, &all))
            .collect();
        if closed.is_empty() {
            return true;
        }
        let asks = self.privacy.checks(Mode::Single) && self.privacy.checks(Mode::Mass);
        in_use().filter(|row| row.purpose.is_marketing() && !closed.contains(&row.id)).any(|row| {
            match row.purpose.basis {
                // A consent that was taken back is a no to soft spam too; other bases ask for a consent by e-mail.
                LegalBasis::SoftSpam => false,
                LegalBasis::Consent | LegalBasis::LegitimateInterest => !asks,
                _ => true,
            }
        })
    }

    /// The entries that a card gets: `only` one consent goes, where it still stands.
    ///
    /// # Errors
    /// Those of an entry that is refused.
    pub(crate) fn of(
        &self,
        work: &Work,
        unit: &ContactUnit,
        said_on: NaiveDate,
        only: Option<ConsentTypeId>,
    ) -> Result<Vec<Body>, AppError> {
        let (mut events, mut taken) = (Vec::new(), Vec::new());
        let only = only.filter(|id| written_by(self.names, unit, work.today()).any(|row| row.id == *id));
        for row in written_by(self.names, unit, work.today()).filter(|row| only.is_none_or(|id| row.id == id)) {
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
            taken.push(row);
        }
        let falling = self.parts.falling(work, Some(unit), &events);
        let mut written: Vec<Body> = events.into_iter().chain(falling).map(Body::ConsentEvent).collect();
        if only.is_none() && self.leaves_open(&taken) {
            let id = StopId::from_uuid(work.new_id());
            let channels = vec![Channel::Email, Channel::Pec];
            written.push(Body::StopSet(objection(id, Vec::new(), channels, None, said_on, None)));
        }
        Ok(written)
    }
}
