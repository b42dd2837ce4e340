//! Recipients and processors (S29): who else gets the data. Documents and notices take them from here.

use crate::{AppError, FieldFault, Work};
use custode_domain::{
    ids::{RecipientId, TxnId},
    journal::Body,
    recipient::{NewRecipient, Recipient, RecipientFault, RecipientField},
};

/// Adds or changes a recipient.
///
/// # Errors
/// Field faults, among them a country outside of the European Economic Area without a safeguard; [`AppError::NotFound`].
pub async fn save_recipient(
    work: &Work,
    id: Option<RecipientId>,
    form: NewRecipient,
) -> Result<(RecipientId, TxnId), AppError> {
    let reader = work.reader();
    let known = reader.recipients().await?;
    if id.is_some() && !known.iter().any(|row| Some(row.id) == id) {
        return Err(AppError::NotFound("recipient"));
    }
    let purposes = reader.purposes().await?;
    if form.purposes.iter().any(|id| !purposes.iter().any(|row| row.id == *id)) {
        return Err(AppError::field("purposes", "unknown"));
    }
    let others: Vec<&Recipient> =
        known.iter().filter(|row| Some(row.id) != id && !row.archived).map(|row| &row.recipient).collect();
    let recipient = form
        .parse(&others, work.today())
        .map_err(|faults| AppError::Invalid(faults.into_iter().map(fault).collect()))?;
    let id = id.unwrap_or_else(|| RecipientId::from_uuid(work.new_id()));
    let outcome = work
        .transact(async |tx| {
            tx.write(id, Body::RecipientSet(recipient));
            Ok(())
        })
        .await?;
    Ok((id, outcome.txn))
}

fn fault((field, fault): (RecipientField, RecipientFault)) -> FieldFault {
    let field = match field {
        RecipientField::Name => "name",
        RecipientField::Service => "service",
        RecipientField::Country => "country",
        RecipientField::Safeguard => "safeguard",
        RecipientField::ContractOn => "contractOn",
        RecipientField::Contact => "contact",
    };
    let reason = match fault {
        RecipientFault::Missing => "missing",
        RecipientFault::TooLong => "too-long",
        RecipientFault::Taken => "taken",
        RecipientFault::Unknown => "unknown",
        RecipientFault::InFuture => "in-future",
    };
    FieldFault::new(field, reason)
}

/// Says that a recipient no longer gets data, or gets them again.
///
/// # Errors
/// [`AppError::NotFound`]; a field fault when another one in use has the name of one that comes back.
pub async fn archive_recipient(work: &Work, id: RecipientId, archived: bool) -> Result<TxnId, AppError> {
    let known = work.reader().recipients().await?;
    let row = known.iter().find(|row| row.id == id).ok_or(AppError::NotFound("recipient"))?;
    let same = |other: &Recipient| other.name.to_lowercase() == row.recipient.name.to_lowercase();
    if !archived && known.iter().any(|other| other.id != id && !other.archived && same(&other.recipient)) {
        return Err(AppError::field("name", "taken"));
    }
    let outcome = work
        .transact(async |tx| {
            tx.write(id, if archived { Body::RecipientArchived } else { Body::RecipientRestored });
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}
