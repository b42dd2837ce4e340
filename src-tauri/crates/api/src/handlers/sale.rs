//! E-mail to own customers about similar goods.

use super::{Answer, changed, contact_id};
use crate::wire::{Changed, consent::GateCode, ids, sale::*};
use crate::words::gate_view;
use custode_app::{
    Work,
    contacts::{self, Names, SaleDraft},
    domain::{
        contact::ContactUnit,
        gate::Verdict,
        ids::{ContactId, GoodsId, PointId, SaleId},
        soft_spam::Goods,
    },
    privacy,
    reach::{Rules, sale_verdicts},
};

pub(super) fn goods_view(goods: &Goods) -> GoodsView {
    GoodsView { id: ids::GoodsId(goods.id.as_uuid()), title: goods.title.clone(), archived: goods.archived }
}

/// The sales of a card, each with what the gate would say.
pub(super) async fn sales_view(
    work: &Work,
    contact: ContactId,
    unit: &ContactUnit,
    rules: &Rules<'_>,
    names: &Names,
) -> Answer<Vec<SaleView>> {
    let answers = sale_verdicts(work, contact, unit, rules).await?;
    let views = answers.into_iter().map(|(sale, verdict)| SaleView {
        id: ids::SaleId(sale.id.as_uuid()),
        goods: names.goods(sale.goods).unwrap_or_default(),
        sold_on: sale.sold_on,
        opens_until: rules.sale_opens_until(sale.sold_on),
        informed: sale.informed,
        allowed: verdict.verdict == Verdict::Ok,
        code: verdict.codes.first().map_or(GateCode::Ok, |code| gate_view(*code)),
        address: sale.address,
        reference: sale.reference,
    });
    Ok(views.collect())
}

pub(crate) async fn soft_spam_set(work: &Work, request: SoftSpamUse) -> Answer<Changed> {
    Ok(changed(privacy::use_soft_spam(work, request.used).await?))
}

pub(crate) async fn goods_save(work: &Work, request: GoodsSave) -> Answer<Changed> {
    let id = request.id.map(|id| GoodsId::from_uuid(id.0));
    Ok(changed(privacy::save_goods(work, id, &request.title).await?))
}

pub(crate) async fn goods_archive(work: &Work, request: GoodsArchive) -> Answer<Changed> {
    Ok(changed(privacy::archive_goods(work, GoodsId::from_uuid(request.id.0), request.archived).await?))
}

pub(crate) async fn sale_save(work: &Work, request: SaleSave) -> Answer<Changed> {
    let draft = SaleDraft {
        goods: GoodsId::from_uuid(request.goods.0),
        sold_on: request.sold_on,
        point: PointId::from_uuid(request.point.0),
        informed: request.informed,
        reference: request.reference,
    };
    Ok(changed(contacts::note_sale(work, contact_id(request.contact), draft).await?))
}

pub(crate) async fn sale_remove(work: &Work, request: SaleRemove) -> Answer<Changed> {
    let id = SaleId::from_uuid(request.id.0);
    Ok(changed(contacts::remove_sale(work, contact_id(request.contact), id).await?))
}
