//! The bin.

use super::{Answer, changed, contact_ids, limited, retention::keeper_view, small};
use crate::wire::{Changed, Done, Nothing, bin as wire, bin::*, file::Started, ids};
use custode_app::{
    JobValue, Work, binned as bin,
    domain::{bin::BinOutcome as Outcome, ids::CommunicationId},
    store::read::BinUnit,
};
use std::sync::Arc;

const fn kind_view(kind: bin::BinKind) -> BinKind {
    match kind {
        bin::BinKind::Person => BinKind::Person,
        bin::BinKind::Organisation => BinKind::Organisation,
        bin::BinKind::Communication => BinKind::Communication,
    }
}

fn item_view(item: bin::BinItem) -> BinItem {
    let (contact, communication) = match item.unit {
        BinUnit::Contact(id) => (Some(ids::ContactId(id.as_uuid())), None),
        BinUnit::Communication(id) => (None, Some(ids::CommunicationId(id.as_uuid()))),
    };
    let (why, import, over_on) = match item.why {
        bin::BinWhy::ByHand => (BinWhy::ByHand, None, None),
        bin::BinWhy::ImportUndone(title) => (BinWhy::ImportUndone, Some(title), None),
        bin::BinWhy::Undone => (BinWhy::Undone, None, None),
        bin::BinWhy::Held => (BinWhy::Held, None, None),
        bin::BinWhy::Term(until) => (BinWhy::Term, None, Some(until)),
    };
    BinItem {
        contact,
        communication,
        kind: kind_view(item.kind),
        name: item.name,
        since: item.since,
        by: item.by,
        why,
        import,
        over_on,
        erased_on: item.erased_on,
        kept_by: item.kept_by.map(keeper_view),
        kept_until: item.kept_until,
        norm: item.norm,
    }
}

pub(crate) async fn bin_list(work: &Work, request: BinList) -> Answer<BinPage> {
    let (items, total) = bin::list(work, u64::from(request.offset), limited(request.limit)?).await?;
    let time = bin::time(work).await?;
    let erasing = work.desk().jobs().at_work_about(bin::ERASING.thing).map(|(job, _)| ids::JobId(job));
    let jump = time.gap.and_then(|gap| u32::try_from((gap.to - gap.from).num_days()).ok());
    Ok(BinPage {
        items: items.into_iter().map(item_view).collect(),
        total: small(total),
        erasing,
        clock_behind: time.behind,
        clock_jump: jump,
    })
}

pub(crate) async fn bin_restore(work: &Work, request: BinUnits) -> Answer<Changed> {
    let communications: Vec<CommunicationId> =
        request.communications.iter().map(|id| CommunicationId::from_uuid(id.0)).collect();
    Ok(changed(bin::restore(work, &contact_ids(&request.contacts), &communications).await?))
}

pub(crate) async fn bin_clock_confirm(work: &Work, _: Nothing) -> Answer<Done> {
    bin::confirm_clock(work).await?;
    bin::tend(work).await?;
    Ok(Done {})
}

pub(crate) async fn bin_preview(work: &Work, _: Nothing) -> Answer<BinPreview> {
    let summary = bin::summary(work).await?;
    Ok(BinPreview {
        contacts: small(summary.contacts),
        communications: small(summary.communications),
        kept: small(summary.kept),
        shared: small(summary.shared),
        held: small(summary.held),
        to_type: summary.to_type().map(small),
        plan: summary.plan,
    })
}

/// What becomes of a record, and until when it is kept.
pub(crate) const fn outcome_view(outcome: Outcome) -> (wire::BinOutcome, Option<chrono::NaiveDate>) {
    match outcome {
        Outcome::Destroyed => (wire::BinOutcome::Destroyed, None),
        Outcome::KeptUntil(until) => (wire::BinOutcome::Kept, Some(until)),
        Outcome::KeptWithOthers => (wire::BinOutcome::Shared, None),
        Outcome::Held => (wire::BinOutcome::Held, None),
    }
}

pub(crate) async fn bin_records(work: &Work, request: BinList) -> Answer<BinRecordPage> {
    let (records, total) = bin::records(work, request.offset as usize, limited(request.limit)? as usize).await?;
    let records = records.into_iter().map(|record| {
        let (outcome, kept_until) = outcome_view(record.outcome);
        let id = match record.unit {
            BinUnit::Contact(id) => id.to_string(),
            BinUnit::Communication(id) => id.to_string(),
        };
        BinRecord { id, kind: kind_view(record.kind), name: record.name, outcome, kept_until, norm: record.norm }
    });
    Ok(BinRecordPage { records: records.collect(), total: small(total) })
}

pub(crate) async fn bin_empty(work: &Work, request: BinEmpty) -> Answer<Started> {
    bin::accept(work, &request.plan, request.typed.map(u64::from)).await?;
    let (job, held) = (work.new_id(), work.clone());
    work.desk().jobs().start_about(job, bin::ERASING, move |progress| async move {
        bin::empty(&held, &request.plan, &progress).await.map(|_| JobValue::Done).map_err(Arc::new)
    });
    Ok(Started { job: ids::JobId(job) })
}
