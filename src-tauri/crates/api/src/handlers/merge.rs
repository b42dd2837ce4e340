//! Possible duplicates, the plan of a merge, the merge and its undo.

use super::card::{origin_view, stop_view};
use super::{Answer, changed, contact_id, limited};
use crate::ApiError;
use crate::wire::{Changed, Nothing, file::Started, ids, merge::*};
use crate::words::{badge, field_of, field_view, kind_view, point_view};
use custode_app::{
    AppError, JobValue, Work,
    contacts::{self, Names, Side, SideValue, duplicates},
    domain::{
        contact::Subject,
        ids::{ContactId, TxnId},
    },
    store::read::{Brief, ContactCard as Card},
};
use std::{collections::HashMap, sync::Arc};

pub(crate) async fn duplicate_list(work: &Work, request: DuplicateList) -> Answer<DuplicatePage> {
    let limit = limited(request.limit)?;
    let all = work.reader().duplicates().await.map_err(AppError::from)?;
    let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
    let page: Vec<_> =
        all.into_iter().map(|(_, pair)| pair).skip(request.offset as usize).take(limit as usize).collect();
    let cards: Vec<ContactId> = page.iter().flat_map(|pair| [pair.a, pair.b]).collect();
    let briefs: HashMap<ContactId, Brief> =
        work.reader().briefs(&cards).await.map_err(AppError::from)?.into_iter().map(|one| (one.id, one)).collect();
    let searching = work.desk().jobs().at_work_about(duplicates::SEARCH.thing).map(|(job, _)| ids::JobId(job));
    let pairs = page
        .into_iter()
        .filter_map(|pair| {
            let (a, b) = (briefs.get(&pair.a)?, briefs.get(&pair.b)?);
            let (first, second) = if (a.created_at, a.id) <= (b.created_at, b.id) { (a, b) } else { (b, a) };
            Some(PairView {
                first: pair_card(first),
                second: pair_card(second),
                score: pair.score,
                reasons: pair.reasons,
            })
        })
        .collect();
    Ok(DuplicatePage { pairs, total, searching })
}

/// One search at a time: whoever asks again is told of the one that is at work.
pub(crate) async fn duplicate_search(work: &Work, _: Nothing) -> Answer<Started> {
    if let Some((job, _)) = work.desk().jobs().at_work_about(duplicates::SEARCH.thing) {
        return Ok(Started { job: ids::JobId(job) });
    }
    let job = work.new_id();
    let held = work.clone();
    work.desk().jobs().start_about(job, duplicates::SEARCH, move |progress| async move {
        duplicates::search(&held, &progress).await.map_err(Arc::new)?;
        Ok(JobValue::Done)
    });
    Ok(Started { job: ids::JobId(job) })
}

fn pair_card(brief: &Brief) -> PairCard {
    PairCard {
        contact: ids::ContactId(brief.id.as_uuid()),
        name: brief.name.clone(),
        kind: kind_view(brief.kind),
        email: brief.email.clone(),
        phone: brief.phone.clone(),
        city: brief.city.clone(),
        created_at: brief.created_at,
    }
}

pub(crate) async fn merge_preview(work: &Work, request: MergePreviewRequest) -> Answer<MergePreview> {
    let plan = contacts::merge_plan(work, contact_id(request.survivor), contact_id(request.other)).await?;
    let names = Names::read(work).await?;
    let other = plan.other.id;
    let reasons = plan.survivor.duplicates.iter().find(|pair| pair.other == other).map(|pair| pair.reasons.clone());
    Ok(MergePreview {
        rows: plan
            .rows
            .iter()
            .filter_map(|row| {
                let (field, custom, title) = match &row.subject {
                    Subject::Field(field) => (Some(field_view(*field)?), None, None),
                    Subject::Custom(code) => {
                        let title = names.custom_field(code).map_or(code, |row| &row.field.title);
                        (None, Some(code.clone()), Some(title.clone()))
                    }
                    Subject::Point(_) => return None,
                };
                Some(MergeRow {
                    field,
                    custom,
                    title,
                    survivor: row.survivor.as_ref().map(value_view),
                    other: row.other.as_ref().map(value_view),
                    proposed: side_view(row.proposed),
                    choice: row.choice,
                    differs: row.differs,
                })
            })
            .collect(),
        points: plan
            .points
            .iter()
            .map(|point| MergeElement {
                point: Some(point_view(point.value.kind)),
                value: contacts::point_display(point.value.kind, &point.value),
                survivor: point.survivor,
                other: point.other,
            })
            .collect(),
        tags: plan
            .tags
            .iter()
            .map(|tag| MergeElement { point: None, value: tag.value.clone(), survivor: tag.survivor, other: tag.other })
            .collect(),
        consents: plan
            .consents
            .iter()
            .filter_map(|consent| {
                Some(MergeConsent {
                    consent_type: ids::ConsentTypeId(consent.id.as_uuid()),
                    title: names.consent_type(consent.id)?.definition.title.clone(),
                    survivor: badge(consent.survivor.shown),
                    other: badge(consent.other.shown),
                    result: badge(consent.result.shown),
                    events: u32::try_from(consent.events).unwrap_or(u32::MAX),
                })
            })
            .collect(),
        stops: plan
            .stops
            .iter()
            .map(|stop| MergeStop {
                stop: stop_view(work, &stop.value, &names),
                side: if stop.survivor { MergeSide::Survivor } else { MergeSide::Other },
            })
            .collect(),
        reasons: reasons.unwrap_or_default(),
        refused: plan.refused.map(str::to_owned),
        survivor: card_view(&plan.survivor),
        other: card_view(&plan.other),
    })
}

fn card_view(card: &Card) -> MergeCard {
    MergeCard {
        contact: ids::ContactId(card.id.as_uuid()),
        name: card.unit.display_name(),
        kind: kind_view(card.unit.kind()),
        created_at: card.unit.recorded().map(|(key, _)| key.stamp.at()).unwrap_or_default(),
        communications: u32::try_from(card.communications).unwrap_or(u32::MAX),
        links: u32::try_from(card.links.len()).unwrap_or(u32::MAX),
    }
}

fn value_view(value: &SideValue) -> MergeValue {
    MergeValue { value: value.shown.clone(), origin: origin_view(value.origin.clone()) }
}

const fn side_view(side: Side) -> MergeSide {
    match side {
        Side::Survivor => MergeSide::Survivor,
        Side::Other => MergeSide::Other,
    }
}

pub(crate) async fn contact_merge(work: &Work, request: ContactMerge) -> Answer<Changed> {
    let mut chosen = Vec::with_capacity(request.fields.len() + request.customs.len());
    for field in request.fields {
        chosen.push(Subject::Field(field_of(field).ok_or_else(|| ApiError::field("fields", "read-only"))?));
    }
    chosen.extend(request.customs.into_iter().map(Subject::Custom));
    let txn = contacts::merge(work, contact_id(request.survivor), contact_id(request.other), &chosen).await?;
    Ok(changed(txn))
}

pub(crate) async fn contact_split(work: &Work, request: ContactSplit) -> Answer<Changed> {
    Ok(changed(contacts::split(work, TxnId::from_uuid(request.txn.0)).await?))
}
