//! Consents that end soon (S63): whom to ask again before they do, once for each yes.

use crate::{AppError, Work};
use chrono::Days;
use custode_domain::{
    asking::RenewalAsk,
    ids::{ConsentTypeId, ContactId},
};
use custode_store::read::EndingRow;

/// Longest look ahead or back, in days.
const FARTHEST: u32 = 366;

/// A yes that ends, and whether its renewal was asked for.
#[derive(Debug, Clone)]
pub struct Ending {
    /// The yes.
    pub row: EndingRow,
    /// When and how the person was asked; none while they were not.
    pub asked: Option<RenewalAsk>,
}

/// Every yes that ends within so many days from today, soonest first; with `past`, those that ended as many days ago. Whose
/// objection closes all that the consent opens is not among them: they are not asked (Art. 21 GDPR).
///
/// # Errors
/// A field fault for a span beyond a year.
pub async fn ending(work: &Work, days: u32, past: bool) -> Result<Vec<Ending>, AppError> {
    if days == 0 || days > FARTHEST {
        return Err(AppError::field("days", "out-of-range"));
    }
    let (today, span) = (work.today(), Days::new(u64::from(days)));
    let (from, until) = if past { (today - span, today - Days::new(1)) } else { (today, today + span) };
    let mut asked = work.reader().renewals_asked().await?;
    let rows = work.reader().ending_consents(from, until).await?;
    let yeses: Vec<(ContactId, ConsentTypeId)> = rows.iter().map(|row| (row.contact, row.consent_type)).collect();
    let closed = crate::reach::closed(work, &yeses).await?;
    let rows = rows.into_iter().filter(|row| !closed.contains(&(row.contact, row.consent_type)));
    Ok(rows.map(|row| Ending { asked: asked.remove(&row.event), row }).collect())
}

/// Refuses a second request for the same yes: one for each period, whatever the answer was.
///
/// # Errors
/// [`AppError::Conflict`]; [`AppError::NotFound`].
pub(crate) async fn require_unasked(
    work: &Work,
    contact: ContactId,
    consent_type: ConsentTypeId,
) -> Result<(), AppError> {
    let card = work.reader().contact(contact, work.today()).await?.ok_or(AppError::NotFound("contact"))?;
    let asked = work.reader().renewals_asked().await?;
    let events = card.unit.standing_events(consent_type);
    let deciding = card.consents.iter().find(|one| one.id == consent_type).and_then(|one| one.view.event);
    let again = events.iter().any(|one| Some(one.event.id) == deciding && asked.contains_key(&one.event.id));
    if again { Err(AppError::Conflict("renewal-asked")) } else { Ok(()) }
}
