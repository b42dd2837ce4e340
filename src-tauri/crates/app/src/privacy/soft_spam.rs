//! E-mail to own customers about similar goods (F19): whether the firm uses it, and what it sells.

use super::settings::{change, settings};
use crate::{AppError, Work, defaults};
use custode_domain::{
    ids::{GoodsId, PurposeId, TxnId},
    journal::Body,
    privacy::PrivacySettings,
    purpose::{LegalBasis, marketing_purpose},
    soft_spam::{Goods, GoodsInvalid, goods_title},
};

/// Turns soft spam on or off. With it comes the purpose that its messages are sent under, where the register has none.
///
/// # Errors
/// Those of the database.
pub async fn use_soft_spam(work: &Work, used: bool) -> Result<TxnId, AppError> {
    let unit = PrivacySettings::unit(work.archive().store().scope());
    let fresh = PurposeId::from_uuid(work.new_id());
    let outcome = work
        .transact(async |tx| {
            // Here, where nobody else writes: the settings and purposes as they stand.
            let wanted = PrivacySettings { soft_spam: used, ..settings(work).await? };
            tx.write(unit, Body::PrivacySet(wanted));
            let purposes = work.reader().purposes().await?;
            let of_it = || purposes.iter().filter(|row| row.purpose.basis == LegalBasis::SoftSpam);
            if !used || of_it().any(|row| !row.archived) {
                return Ok(());
            }
            if let Some(known) = of_it().map(|row| row.id).next() {
                tx.write(known, Body::PurposeRestored);
                return Ok(());
            }
            let in_use = purposes.iter().filter(|row| !row.archived).map(|row| (row.id, &row.purpose));
            let mut purpose = defaults::soft_spam(work.desk());
            purpose.parent = marketing_purpose(in_use).map(|(id, _)| id);
            while purposes.iter().any(|row| row.purpose.code == purpose.code) {
                purpose.code.push('2');
            }
            tx.write_new(fresh, Body::PurposeSet(purpose));
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

/// Adds a group of goods, or names one anew.
///
/// # Errors
/// Field faults at the title; [`AppError::NotFound`].
pub async fn save_goods(work: &Work, id: Option<GoodsId>, title: &str) -> Result<TxnId, AppError> {
    let fresh = GoodsId::from_uuid(work.new_id());
    change(work, |mut wanted| {
        let others = wanted.goods.iter().filter(|goods| Some(goods.id) != id);
        let title = goods_title(title, others).map_err(|invalid| AppError::field("title", word(invalid)))?;
        match id {
            Some(id) => {
                let known = wanted.goods.iter_mut().find(|goods| goods.id == id);
                known.ok_or(AppError::NotFound("goods"))?.title = title;
            }
            None => wanted.goods.push(Goods { id: fresh, title, archived: false }),
        }
        Ok(wanted)
    })
    .await
}

/// Offers a group no longer, or again. Sales go on naming it; messages about it go to nobody.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn archive_goods(work: &Work, id: GoodsId, archived: bool) -> Result<TxnId, AppError> {
    change(work, |mut wanted| {
        let known = wanted.goods.iter_mut().find(|goods| goods.id == id);
        known.ok_or(AppError::NotFound("goods"))?.archived = archived;
        Ok(wanted)
    })
    .await
}

const fn word(invalid: GoodsInvalid) -> &'static str {
    match invalid {
        GoodsInvalid::Missing => "missing",
        GoodsInvalid::TooLong => "too-long",
        GoodsInvalid::Taken => "taken",
    }
}
