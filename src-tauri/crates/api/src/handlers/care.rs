//! Cards to look after.

use super::{Answer, changed, communication::term_view, contact_id, limited, small};
use crate::wire::{
    Changed, Done,
    care::*,
    contact::{CardFooting, RelationEnd, RelationEndNoted, RelationEndSet},
    ids,
};
use crate::words::channel_of;
use chrono::{Datelike, NaiveDate};
use custode_app::{
    AppError, Work,
    contacts::{self, Names},
    domain::{contact::ContactUnit, footing, ids::ContactId, paper as domain},
    retention,
};

fn cards(ids: &[ids::ContactId]) -> Vec<ContactId> {
    ids.iter().map(|id| ContactId::from_uuid(id.0)).collect()
}

/// Whole months from one day to a later one.
fn months_between(from: NaiveDate, to: NaiveDate) -> u32 {
    let months = (to.year() - from.year()) * 12 + to.month() as i32 - from.month() as i32;
    u32::try_from(months - i32::from(to.day() < from.day())).unwrap_or(0)
}

pub(crate) async fn verify_list(work: &Work, request: VerifyList) -> Answer<VerifyPage> {
    let span = (u64::from(request.offset), u64::from(request.limit));
    let (rows, total) = contacts::to_verify(work, request.months, &request.name, span).await?;
    let today = work.today();
    let rows = rows.into_iter().map(|row| VerifyLine {
        contact: ids::ContactId(row.contact.as_uuid()),
        name: row.name,
        verified_on: row.verified_on,
        created_on: row.created_on,
        months: months_between(row.verified_on.unwrap_or(row.created_on), today),
    });
    Ok(VerifyPage { rows: rows.collect(), total: small(total) })
}

pub(crate) async fn contact_confirm(work: &Work, request: ContactConfirm) -> Answer<Changed> {
    Ok(changed(contacts::confirm(work, &cards(&request.ids)).await?))
}

/// On what a card rests.
pub(crate) async fn footing_view(
    work: &Work,
    names: &Names,
    id: ContactId,
    card: &ContactUnit,
) -> Result<CardFooting, AppError> {
    let footing = retention::footing_of(work, names, id, card).await?;
    let class = footing.kept.and_then(|(class, _)| names.class(class));
    Ok(CardFooting {
        ended_on: footing.relation_end.map(|(on, _)| on),
        how: footing.relation_end.map(|(_, how)| match how {
            footing::RelationEnd::Ended => RelationEnd::Ended,
            footing::RelationEnd::NotInterested => RelationEnd::NotInterested,
        }),
        by_end: retention::is_by_end(work, id, card).await?,
        lost_on: footing.lost_on,
        kept_until: footing.kept.map(|(_, kept)| kept.until),
        kept_why: footing.kept.map(|(_, kept)| term_view(kept.term)),
        class: class.map(|row| row.class.title.clone()),
        norm: class.and_then(|row| row.class.floor_words().map(str::to_owned)),
    })
}

pub(crate) async fn relation_end(work: &Work, request: RelationEndSet) -> Answer<RelationEndNoted> {
    let how = match request.how {
        RelationEnd::Ended => footing::RelationEnd::Ended,
        RelationEnd::NotInterested => footing::RelationEnd::NotInterested,
    };
    let end = request.on.map(|on| (on, how));
    let (txn, returned) = retention::end_relation(work, contact_id(request.id), end).await?;
    Ok(RelationEndNoted { txn: ids::TxnId(txn.as_uuid()), returned: small(returned) })
}

pub(crate) async fn notice_list(work: &Work, request: NoticeList) -> Answer<NoticePage> {
    let span = (u64::from(request.offset), u64::from(request.limit));
    let queue = contacts::notice_queue(work, request.late, &request.name, span).await?;
    let today = work.today();
    let rows = queue.rows.into_iter().map(|one| NoticeLine {
        contact: ids::ContactId(one.contact.as_uuid()),
        name: one.name,
        source: one.source,
        obtained_on: one.obtained_on,
        first_contact_on: one.first_contact_on,
        due_on: one.due_on,
        days_left: i32::try_from((one.due_on - today).num_days()).unwrap_or(i32::MIN),
    });
    Ok(NoticePage {
        rows: rows.collect(),
        total: small(queue.total),
        late: small(queue.late),
        in_force: queue.in_force,
    })
}

pub(crate) async fn notice_give(work: &Work, request: NoticeGive) -> Answer<Changed> {
    let channel = channel_of(request.channel).ok_or_else(|| AppError::field("channel", "unknown"))?;
    Ok(changed(contacts::give_notice(work, &cards(&request.ids), request.on, channel).await?))
}

const fn ground_of(ground: NoticeGround) -> domain::NoticeGround {
    match ground {
        NoticeGround::Known => domain::NoticeGround::Known,
        NoticeGround::Disproportionate => domain::NoticeGround::Disproportionate,
        NoticeGround::Law => domain::NoticeGround::Law,
        NoticeGround::Secrecy => domain::NoticeGround::Secrecy,
    }
}

const fn ground(ground: domain::NoticeGround) -> NoticeGround {
    match ground {
        domain::NoticeGround::Known => NoticeGround::Known,
        domain::NoticeGround::Disproportionate => NoticeGround::Disproportionate,
        domain::NoticeGround::Law => NoticeGround::Law,
        domain::NoticeGround::Secrecy => NoticeGround::Secrecy,
    }
}

pub(crate) async fn notice_waive(work: &Work, request: NoticeWaive) -> Answer<Done> {
    contacts::waive_notice(work, &cards(&request.ids), ground_of(request.ground), request.note.as_deref()).await?;
    Ok(Done {})
}

pub(crate) async fn notice_owe(work: &Work, request: NoticeOwe) -> Answer<Done> {
    contacts::owe_notice(work, &cards(&request.ids)).await?;
    Ok(Done {})
}

pub(crate) async fn notice_waived(work: &Work, request: NoticeWaivedList) -> Answer<NoticeWaivedPage> {
    let span = (u64::from(request.offset), u64::from(limited(request.limit)?));
    let (rows, total) = contacts::waived_notices(work, &request.name, span).await?;
    let rows = rows.into_iter().map(|one| NoticeWaivedLine {
        contact: ids::ContactId(one.contact.as_uuid()),
        name: one.name,
        ground: ground(one.ground),
        note: one.note,
        at: one.at,
        by: one.by,
    });
    Ok(NoticeWaivedPage { rows: rows.collect(), total: small(total) })
}
