//! Restriction (Art. 18 GDPR): the card is stored and nothing else, until somebody lifts it with a reason. Several requests may
//! restrict one card: it is free again when the last of them is settled.

use super::{refusal, state, tidy};
use crate::{AppError, Work};
use chrono::NaiveDate;
use custode_domain::{
    contact::{ContactEditor, ContactField, ContactStatus, ContactUnit},
    ids::{ContactId, RequestId},
    journal::{Body, Entry, FieldValue, in_fold_order},
    request::{RequestEvent, RequestRestriction, RequestUnit, RestrictionGround},
};
use custode_store::{Tx, read::RequestQuery};

/// Restricts the card of a request, or lifts the restriction.
#[derive(Clone)]
pub struct RestrictOrder {
    /// On or off.
    pub restricted: bool,
    /// Why.
    pub ground: RestrictionGround,
    /// In words; needed to lift it.
    pub reason: Option<String>,
    /// When.
    pub on: NaiveDate,
    /// The person was told before it is lifted (18(3)).
    pub told_on: Option<NaiveDate>,
}

custode_domain::redacted!(RestrictOrder);

/// Carries out an order. The card's status and the request say the same.
///
/// # Errors
/// What the rules of requests say; a field fault when the person was not told before it is lifted;
/// [`AppError::Precondition`] without a card.
pub async fn restrict(work: &Work, id: RequestId, order: RestrictOrder) -> Result<(), AppError> {
    work.transact(async |tx| {
        let unit = state(tx, id).await?;
        let contact = unit.contact().ok_or(AppError::Precondition("request-scope-first"))?;
        let contact = work.reader().successor(contact).await?.unwrap_or(contact);
        let card = tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
        if !order.restricted && order.told_on.is_none_or(|told| told > order.on) {
            return Err(AppError::field("toldOn", "told-first"));
        }
        let event = RequestRestriction {
            on: order.on,
            restricted: order.restricted,
            ground: order.ground,
            reason: tidy(order.reason.clone()),
            told_on: order.told_on,
        };
        unit.check(&RequestEvent::Restricted(event.clone()), work.today())
            .map_err(|refused| refusal(refused, "reason"))?;
        tx.write(id, Body::RequestRestricted(event));
        if order.restricted {
            set_status(tx, contact, &card, ContactStatus::Restricted);
        } else if !others(work, id, contact).await?.iter().any(RequestUnit::restricts) {
            free(tx, contact, &card).await?;
        }
        Ok(())
    })
    .await?;
    Ok(())
}

/// What D6 starts by itself.
pub(super) fn write_restriction(
    tx: &mut Tx,
    id: RequestId,
    contact: ContactId,
    card: &ContactUnit,
    (ground, on): (RestrictionGround, NaiveDate),
) {
    set_status(tx, contact, card, ContactStatus::Restricted);
    let event = RequestRestriction { on, restricted: true, ground, reason: None, told_on: None };
    tx.write(id, Body::RequestRestricted(event));
}

/// The other requests about a card.
pub(super) async fn others(work: &Work, id: RequestId, contact: ContactId) -> Result<Vec<RequestUnit>, AppError> {
    let reader = work.reader();
    let (mut found, mut offset) = (Vec::new(), 0);
    loop {
        let query = RequestQuery { contact: Some(contact), offset, limit: 200, ..RequestQuery::default() };
        let (rows, total) = reader.requests(&query).await?;
        for row in rows.iter().filter(|row| row.id != id) {
            found.extend(reader.request(row.id).await?);
        }
        offset += rows.len() as u64;
        if rows.is_empty() || offset >= total {
            return Ok(found);
        }
    }
}

/// Gives a card back the state that it had before. Who is not interested is not usable, also where that was said while the card
/// was restricted (S44).
pub(super) async fn free(tx: &mut Tx, contact: ContactId, card: &ContactUnit) -> Result<(), AppError> {
    let before =
        if card.is_not_interested() { ContactStatus::NotUsable } else { status_before(&tx.entries(contact).await?) };
    set_status(tx, contact, card, before);
    Ok(())
}

/// The state that a card had before it was restricted.
fn status_before(entries: &[Entry]) -> ContactStatus {
    let mut before = ContactStatus::Active;
    for entry in in_fold_order(entries) {
        let Some(Body::ContactRecorded(change) | Body::ContactChanged(change)) = &entry.body else { continue };
        for set in change.fields.iter().filter(|set| set.field == ContactField::Status.number()) {
            let status = set.value.as_text().and_then(ContactStatus::from_code);
            if let Some(known @ (ContactStatus::Active | ContactStatus::NotUsable)) = status {
                before = known;
            }
        }
    }
    before
}

fn set_status(tx: &mut Tx, contact: ContactId, card: &ContactUnit, status: ContactStatus) {
    let mut editor = ContactEditor::of(card);
    editor.set(ContactField::Status, FieldValue::Text(status.code().to_owned()));
    if !editor.is_empty() {
        tx.write(contact, Body::ContactChanged(editor.finish(None)));
    }
}
