//! Reading the register.

use super::taken_back::{AskedConsent, consents_of, is_corrected};
use crate::{AppError, Work, contacts::Names, disclosures};
use chrono::NaiveDate;
use custode_domain::{
    ids::{ContactId, RequestId},
    request::{RequestClock, RequestEvent, RequestUnit},
};
use custode_store::read::{RequestQuery, RequestRow};

/// A line of the list.
#[derive(Clone)]
pub struct RequestLine {
    /// The row.
    pub row: RequestRow,
    /// Name of the card, when it is in the register.
    pub name: Option<String>,
    /// Who works on it.
    pub assignee: Option<String>,
    /// Days to the last one; negative when it is over, `None` when the clock stands still or the request is closed.
    pub days_left: Option<i64>,
}

/// One request with everything around it.
#[derive(Clone)]
pub struct RequestFile {
    /// What happened.
    pub unit: RequestUnit,
    /// The clock as it stands today.
    pub clock: RequestClock,
    /// The card; that of who it was merged into.
    pub contact: Option<ContactId>,
    /// Its name, when it is in the register.
    pub name: Option<String>,
    /// The card is restricted now.
    pub restricted: bool,
    /// The consents of the card, where the request takes one back.
    pub consents: Vec<AskedConsent>,
    /// The data of the card were changed since the request arrived.
    pub corrected: bool,
    /// Names of operators.
    pub names: std::sync::Arc<Names>,
    /// Requests that it comes back to or that come back to it: id and number.
    pub related: Vec<(RequestId, String)>,
    /// The requests that come back to it, with their numbers.
    pub followed_by: Vec<(RequestId, String)>,
    /// Who has data of the person by the record of disclosures, with the day; those that were told already too.
    pub holders: Vec<(String, NaiveDate)>,
}

impl std::fmt::Debug for RequestLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.row.fmt(f)
    }
}

impl std::fmt::Debug for RequestFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.unit.fmt(f)
    }
}

/// A window of the register, and how many requests there are.
///
/// # Errors
/// Those of the database.
pub async fn of(work: &Work, query: &RequestQuery) -> Result<(Vec<RequestLine>, u64), AppError> {
    let reader = work.reader();
    let (rows, total) = reader.requests(query).await?;
    let names = Names::read(work).await?;
    let ids: Vec<ContactId> = rows.iter().filter_map(|row| row.contact).collect();
    let called = reader.names(&ids).await?;
    let today = work.today();
    let lines = rows.into_iter().map(|row| RequestLine {
        name: row.contact.and_then(|id| called.get(&id).cloned()),
        assignee: row.assignee.map(|actor| names.operator(actor)).filter(|name| !name.is_empty()),
        days_left: (row.closed_on.is_none() && row.paused_since.is_none()).then(|| (row.due_on - today).num_days()),
        row,
    });
    Ok((lines.collect(), total))
}

/// One request.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn request(work: &Work, id: RequestId) -> Result<RequestFile, AppError> {
    let reader = work.reader();
    let unit = reader.request(id).await?.ok_or(AppError::NotFound("request"))?;
    let clock = unit.clock(work.today()).ok_or(AppError::NotFound("request"))?;
    let contact = match unit.contact() {
        Some(contact) => Some(reader.successor(contact).await?.unwrap_or(contact)),
        None => None,
    };
    let name = match contact {
        Some(contact) => reader.names(&[contact]).await?.remove(&contact),
        None => None,
    };
    let card = match contact {
        Some(contact) => reader.units(&[contact]).await?.pop(),
        None => None,
    };
    let mut holders = match contact.filter(|_| card.is_some()) {
        Some(contact) => disclosures::holders(work, contact).await?,
        None => Vec::new(),
    };
    // What an erased card told before it went.
    for event in unit.events() {
        let RequestEvent::ToTell(told) = event else { continue };
        for one in &told.recipients {
            if !holders.iter().any(|(name, _)| name.eq_ignore_ascii_case(&one.name)) {
                holders.push((one.name.clone(), one.since));
            }
        }
    }
    let mut related = Vec::new();
    if let Some(earlier) = unit.intake().and_then(|intake| intake.follows)
        && let Some(number) = reader.request(earlier).await?.and_then(|unit| Some(unit.intake()?.number.clone()))
    {
        related.push((earlier, number));
    }
    let followed_by = reader.requests_after(id).await?;
    let names = std::sync::Arc::new(Names::read(work).await?);
    let (mut consents, mut corrected) = (Vec::new(), false);
    if let Some((id, card)) = &card {
        consents = consents_of(names.consent_types(), &unit, card, work.today());
        let entries = reader.entries_of(&[(*id).into()]).await?.remove(&(*id).into()).unwrap_or_default();
        corrected = unit.intake().is_some_and(|intake| is_corrected(work, &entries, intake.received_on));
    }
    Ok(RequestFile {
        clock,
        contact,
        name,
        restricted: card.is_some_and(|(_, card)| card.is_restricted()),
        consents,
        corrected,
        names,
        related,
        followed_by,
        holders,
        unit,
    })
}
