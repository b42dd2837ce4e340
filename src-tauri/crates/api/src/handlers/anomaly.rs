//! Anomalie.

use super::{Answer, changed, limited};
use crate::wire::{Changed, Nothing, anomaly as wire, anomaly::*, file::Started, ids};
use custode_app::{
    Work,
    anomalies::{self, About, Item, Wanted},
    domain::{anomaly::AnomalySort as Sort, ids::AnomalyId},
};

const fn sort_view(sort: Sort) -> wire::AnomalySort {
    match sort {
        Sort::Iban => wire::AnomalySort::Iban,
        Sort::Phone => wire::AnomalySort::Phone,
        Sort::VatNumber => wire::AnomalySort::VatNumber,
        Sort::TaxCode => wire::AnomalySort::TaxCode,
        Sort::CodeName => wire::AnomalySort::CodeName,
        Sort::CodeBirth => wire::AnomalySort::CodeBirth,
        Sort::ManyReveals => wire::AnomalySort::ManyReveals,
        Sort::ManyExports => wire::AnomalySort::ManyExports,
        Sort::ManyReads => wire::AnomalySort::ManyReads,
    }
}

const fn sort_of(sort: wire::AnomalySort) -> Sort {
    match sort {
        wire::AnomalySort::Iban => Sort::Iban,
        wire::AnomalySort::Phone => Sort::Phone,
        wire::AnomalySort::VatNumber => Sort::VatNumber,
        wire::AnomalySort::TaxCode => Sort::TaxCode,
        wire::AnomalySort::CodeName => Sort::CodeName,
        wire::AnomalySort::CodeBirth => Sort::CodeBirth,
        wire::AnomalySort::ManyReveals => Sort::ManyReveals,
        wire::AnomalySort::ManyExports => Sort::ManyExports,
        wire::AnomalySort::ManyReads => Sort::ManyReads,
    }
}

pub(crate) async fn anomaly_look(work: &Work, _: Nothing) -> Answer<Started> {
    Ok(Started { job: ids::JobId(anomalies::start(work)) })
}

pub(crate) async fn anomaly_summary(work: &Work, _: Nothing) -> Answer<AnomalySummary> {
    let job = work.desk().jobs().at_work_about(anomalies::LOOK.thing).map(|(job, _)| ids::JobId(job));
    Ok(match anomalies::counts(work).await? {
        None => AnomalySummary { at: None, job, checked: 0, open: 0, sorts: Vec::new(), dismissed: 0 },
        Some((survey, counts, dismissed)) => AnomalySummary {
            at: Some(survey.at),
            job,
            checked: survey.checked,
            open: counts.iter().map(|(_, count)| count).sum(),
            sorts: counts.iter().map(|(sort, count)| AnomalyCount { sort: sort_view(*sort), count: *count }).collect(),
            dismissed,
        },
    })
}

pub(crate) async fn anomaly_list(work: &Work, request: AnomalyList) -> Answer<AnomalyPage> {
    let limit = limited(request.limit)? as usize;
    let wanted = Wanted { sort: request.sort.map(sort_of), dismissed: request.dismissed };
    let (items, total) = anomalies::page(work, wanted, request.offset as usize, limit).await?;
    Ok(AnomalyPage { items: items.into_iter().map(item_view).collect(), total })
}

fn item_view(item: Item) -> AnomalyItem {
    let mut view = AnomalyItem {
        id: ids::AnomalyId(item.id.as_uuid()),
        sort: sort_view(item.sort),
        there: item.about.is_some(),
        cards: Vec::new(),
        card_count: 0,
        value: String::new(),
        told: None,
        written: None,
        acts: None,
        dismissed: item.dismissed.map(|(reason, by, at)| AnomalyReason { reason, by, at }),
    };
    match item.about {
        Some(About::Cards { cards, count, value, told, written }) => {
            let card = |card: anomalies::Card| AnomalyCard { id: ids::ContactId(card.id.as_uuid()), name: card.name };
            view.cards = cards.into_iter().map(card).collect();
            (view.card_count, view.value, view.told, view.written) = (count, value, told, written);
        }
        Some(About::Operator { id, name, at, count }) => {
            view.acts = Some(AnomalyActs { operator: ids::OperatorId(id.as_uuid()), name, at, count });
        }
        None => {}
    }
    view
}

pub(crate) async fn anomaly_dismiss(work: &Work, request: AnomalyDismiss) -> Answer<Changed> {
    Ok(changed(anomalies::dismiss(work, AnomalyId::from_uuid(request.id.0), &request.reason).await?))
}

pub(crate) async fn anomaly_reopen(work: &Work, request: AnomalyReopen) -> Answer<Changed> {
    Ok(changed(anomalies::reopen(work, AnomalyId::from_uuid(request.id.0)).await?))
}
