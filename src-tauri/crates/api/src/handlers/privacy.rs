//! The module Privacy GDPR: activation, switches, reasons.

use super::{Answer, changed, sale::goods_view};
use crate::wire::{Changed, Nothing, ids, privacy::*};
use crate::words::{channels_of, channels_view, reason_basis_of, reason_basis_view};
use custode_app::{
    AppError, Work,
    domain::ids::ReasonId,
    in_window,
    privacy::{self, PrivacyDraft, ReasonDraft},
};

pub(crate) async fn privacy_get(work: &Work, _: Nothing) -> Answer<PrivacyView> {
    let mut kept = privacy::settings(work).await?;
    kept.goods.sort_by_key(|goods| goods.archived);
    Ok(PrivacyView {
        active: kept.active,
        ask_single: kept.ask_single,
        check_mass: kept.check_mass,
        check_contact: kept.check_contact,
        dialer: kept.dialer.unwrap_or_default(),
        rpo_each: kept.rpo_each,
        soft_spam: kept.soft_spam,
        goods: kept.goods.iter().map(goods_view).collect(),
    })
}

pub(crate) async fn privacy_set(work: &Work, request: PrivacySet) -> Answer<Changed> {
    let draft = PrivacyDraft {
        active: request.active,
        ask_single: request.ask_single,
        check_mass: request.check_mass,
        check_contact: request.check_contact,
        dialer: request.dialer,
        rpo_each: request.rpo_each,
    };
    Ok(changed(privacy::save_settings(work, draft).await?))
}

pub(crate) async fn reason_list(work: &Work, _: Nothing) -> Answer<ReasonList> {
    let mut rows = work.reader().reasons().await.map_err(AppError::from)?;
    rows.sort_by_key(|row| row.archived);
    let reasons = rows
        .into_iter()
        .map(|row| ReasonView {
            id: ids::ReasonId(row.id.as_uuid()),
            code: row.reason.code,
            title: in_window(work.desk(), &row.reason.title),
            basis: reason_basis_view(row.reason.basis),
            channels: channels_view(&row.reason.channels),
            rights_answers: row.reason.rights_answers,
            archived: row.archived,
        })
        .collect();
    Ok(ReasonList { reasons })
}

pub(crate) async fn reason_save(work: &Work, request: ReasonSave) -> Answer<ReasonSaved> {
    let draft = ReasonDraft {
        id: request.id.map(|id| ReasonId::from_uuid(id.0)),
        title: request.title,
        basis: reason_basis_of(request.basis),
        channels: channels_of(&request.channels),
    };
    let (id, txn) = privacy::save_reason(work, draft).await?;
    Ok(ReasonSaved { id: ids::ReasonId(id.as_uuid()), txn: ids::TxnId(txn.as_uuid()) })
}

pub(crate) async fn reason_archive(work: &Work, request: ReasonArchive) -> Answer<Changed> {
    Ok(changed(privacy::archive_reason(work, ReasonId::from_uuid(request.id.0), request.archived).await?))
}

pub(crate) async fn reason_order(work: &Work, request: ReasonOrder) -> Answer<Changed> {
    let ids: Vec<ReasonId> = request.ids.iter().map(|id| ReasonId::from_uuid(id.0)).collect();
    Ok(changed(privacy::order_reasons(work, &ids).await?))
}
