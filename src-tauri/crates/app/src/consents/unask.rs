//! What asked for a consent did not go out: nobody waits for an answer to it.

use crate::{AppError, Work};
use custode_domain::{
    communication::Communication,
    consent::{ConsentState, Correction},
    ids::CommunicationId,
    journal::Body,
};
use custode_store::Tx;

/// Takes back the "asked for" that was written together with a communication that did not go out after all. An answer that
/// came meanwhile stays.
pub(crate) async fn unask(work: &Work, tx: &mut Tx, id: CommunicationId, item: &Communication) -> Result<(), AppError> {
    // A campaign writes only to those who said yes before.
    if item.campaign.is_some() {
        return Ok(());
    }
    let reader = work.archive().reader();
    let logged =
        reader.entries(id).await?.into_iter().find(|one| matches!(one.body, Some(Body::CommunicationLogged(_))));
    let Some(txn) = logged.map(|one| one.header.txn) else { return Ok(()) };
    for named in item.participants.iter().map(|one| one.contact) {
        let entries = reader.entries(named).await?;
        let asked = entries.into_iter().filter(|one| one.header.txn == txn).find_map(|one| match one.body {
            Some(Body::ConsentEvent(event)) if event.state == ConsentState::Requested => Some(event),
            _ => None,
        });
        let Some(asked) = asked else { continue };
        let contact = reader.successor(named).await?.unwrap_or(named);
        let Some(unit) = tx.contact(contact).await? else { continue };
        if unit.correction(asked.id).is_none() && unit.consent_heads(asked.consent_type).contains(&asked.id) {
            let correction = Correction { event: asked.id, reason: "not-sent".to_owned(), undoes: Some(txn) };
            tx.write(contact, Body::ConsentCorrected(correction));
        }
    }
    Ok(())
}
