//! Sales that are noted on a card: what opens e-mail about similar goods without a consent (F19, Art. 130(4) Codice privacy).

use crate::{AppError, Work, privacy, reach::require_seen};
use chrono::NaiveDate;
use custode_domain::{
    contact::{ContactEditor, PointKind},
    ids::{ContactId, GoodsId, PointId, SaleId, TxnId},
    journal::Body,
    soft_spam::Sale,
};

/// Longest reference, in characters.
const REFERENCE: usize = 200;

/// A sale as typed.
#[derive(Debug, Clone)]
pub struct SaleDraft {
    /// What was sold.
    pub goods: GoodsId,
    /// The day.
    pub sold_on: NaiveDate,
    /// Which e-mail address of the card was given.
    pub point: PointId,
    /// The person was told that it is used for such e-mail, and how to say no.
    pub informed: bool,
    /// What proves it.
    pub reference: String,
}

/// Notes a sale. Its address stays as it is now: one that later takes its place on the card was not given in it.
///
/// # Errors
/// [`AppError::NotFound`]; field faults: goods that are not offered, a day to come, a point that is no e-mail address of the
/// card, a reference too long; [`AppError::Forbidden`] for who does not see e-mail addresses.
pub async fn note_sale(work: &Work, contact: ContactId, draft: SaleDraft) -> Result<TxnId, AppError> {
    work.require_seen(|sight| sight.hides_point(PointKind::Email))?;
    if privacy::settings(work).await?.goods(draft.goods).is_none_or(|goods| goods.archived) {
        return Err(AppError::field("goods", "unknown"));
    }
    if draft.sold_on > work.today() {
        return Err(AppError::field("soldOn", "in-future"));
    }
    let reference = Some(draft.reference.trim().to_owned()).filter(|text| !text.is_empty());
    if reference.as_deref().is_some_and(|text| text.chars().count() > REFERENCE) {
        return Err(AppError::field("reference", "too-long"));
    }
    let id = SaleId::from_uuid(work.new_id());
    let outcome = work
        .transact(async |tx| {
            let seen = tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
            let mut points = seen.points().into_iter();
            let point = points.find(|point| point.id == draft.point && point.kind == PointKind::Email);
            let point = point.ok_or_else(|| AppError::field("point", "unknown"))?;
            require_seen(work, Some(point))?;
            let mut editor = ContactEditor::of(&seen);
            editor.put_sale(Sale {
                id,
                goods: draft.goods,
                sold_on: draft.sold_on,
                address: point.normalised.clone(),
                informed: draft.informed,
                reference,
            });
            tx.write(contact, Body::ContactChanged(editor.finish(None)));
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// Takes a sale off a card.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Forbidden`] as for [`note_sale`].
pub async fn remove_sale(work: &Work, contact: ContactId, id: SaleId) -> Result<TxnId, AppError> {
    work.require_seen(|sight| sight.hides_point(PointKind::Email))?;
    let outcome = work
        .transact(async |tx| {
            let seen = tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
            let mut editor = ContactEditor::of(&seen);
            editor.remove_sale(id);
            if editor.is_empty() {
                return Err(AppError::NotFound("sale"));
            }
            tx.write(contact, Body::ContactChanged(editor.finish(None)));
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}
