//! What happened with a card: register page, history, undo.

use super::card::{card_of, event_view, origin_view, stop_view, wordings};
use super::communication::{item_view, note_view};
use super::{Answer, changed, contact_id, limited};
use crate::wire::{Changed, consent::WordingView, contact::ContactField, history::*, ids, point::PointKind};
use crate::words::{decision_view, field_view, point_view};
use chrono::NaiveDate;
use custode_app::{
    AppError, Work,
    communications::{LoggedItem, decisions_of, logged, with_cases},
    contacts::{self, HistoryWhat as What, Names},
    domain::{
        contact::{ContactChange, ContactField as Field},
        ids::{ActorId, CommunicationId, TxnId},
        journal::{FieldValue, Kind},
    },
    store::read::{ContactCard as Card, TimelineItem as Item, What as Happened},
};
use std::collections::HashMap;

pub(crate) async fn contact_timeline(work: &Work, request: ContactPageRequest) -> Answer<TimelinePage> {
    let id = contact_id(request.id);
    let card = card_of(work, id).await?;
    let from = u64::from(request.offset);
    let page = work.reader().timeline(card.id, from, limited(request.limit)?).await.map_err(AppError::from)?;
    let names = Names::read(work).await?;
    let wordings = wordings(work, &card).await?;
    let logged_rows = page.items.iter().filter_map(|item| match &item.what {
        Happened::Communication(row) => Some(row),
        _ => None,
    });
    let decisions = decisions_of(work, card.id, logged_rows.clone()).await?;
    let mut items: Vec<_> = logged_rows.cloned().map(|row| logged(row, &names, &decisions)).collect();
    with_cases(work, &names, items.iter_mut()).await?;
    let told = Told { items: items.into_iter().map(|item| (item.id, item)).collect(), wordings };
    let items = page.items.into_iter().filter_map(|item| line_view(work, &card, &names, &told, item)).collect();
    Ok(TimelinePage { items, total: u32::try_from(page.total).unwrap_or(u32::MAX) })
}

/// What the lines of a page name.
struct Told {
    wordings: Vec<WordingView>,
    items: HashMap<CommunicationId, LoggedItem>,
}

/// The end of the relation that a change states: a day, or that it goes on; none where it says nothing about it.
fn relation_set(change: &ContactChange) -> Option<Option<NaiveDate>> {
    let set = change.fields.iter().find(|set| set.field == Field::RelationEndedOn.number())?;
    Some(if let FieldValue::Day(on) = set.value { Some(on) } else { None })
}

fn line_view(work: &Work, card: &Card, names: &Names, told: &Told, item: Item) -> Option<TimelineItem> {
    let (at, actor): (_, ActorId) = (item.at, item.actor);
    let repaired = |change: &ContactChange| {
        let fields = change.fields.iter().filter(|set| set.raw.is_some()).count();
        let points = change
            .points
            .iter()
            .filter(|set| set.point.as_ref().is_some_and(|point| point.raw != point.normalised))
            .count();
        u32::try_from(fields + points).unwrap_or(u32::MAX)
    };
    let values = |change: &ContactChange| u32::try_from(change.fields.len() + change.points.len()).unwrap_or(u32::MAX);
    Some(match item.what {
        Happened::Recorded(change) => TimelineItem::Created {
            fields: values(&change),
            repaired: if change.origin.as_ref().is_some_and(|origin| origin.file.is_some()) {
                repaired(&change)
            } else {
                0
            },
            origin: origin_view(names.origin(at, actor, change.origin.as_ref(), None)),
        },
        Happened::Changed(change) if change.origin.as_ref().is_some_and(|origin| origin.batch.is_some()) => {
            TimelineItem::Imported {
                fields: values(&change),
                origin: origin_view(names.origin(at, actor, change.origin.as_ref(), None)),
            }
        }
        Happened::Changed(change) if relation_set(&change).is_some() => TimelineItem::Relation {
            origin: origin_view(names.origin(at, actor, None, None)),
            on: relation_set(&change).flatten(),
        },
        Happened::Changed(change) => {
            let mut fields: Vec<ContactField> =
                change.fields.iter().filter_map(|set| Field::from_number(set.field)).filter_map(field_view).collect();
            fields.dedup();
            TimelineItem::Edited { origin: origin_view(names.origin(at, actor, None, None)), fields }
        }
        Happened::Consent(event) => {
            let recorded = card
                .consents
                .iter()
                .flat_map(|consent| &consent.events)
                .find(|recorded| recorded.event.id == event.id)?;
            TimelineItem::Consent { event: event_view(work, card, recorded, names, &told.wordings) }
        }
        Happened::Stopped(stop) => {
            let recorded = card.unit.stops().into_iter().find(|recorded| recorded.stop.id == stop.id)?;
            TimelineItem::Stop { stop: stop_view(work, recorded, names) }
        }
        Happened::Communication(row) => {
            TimelineItem::Communication { item: Box::new(item_view(told.items.get(&row.id)?.clone())) }
        }
        Happened::Audit(Kind::AuditPrinted, note) if note.what == "access-pack" => {
            TimelineItem::Reported { origin: origin_view(names.origin(at, actor, None, None)) }
        }
        Happened::Absorbed(_) => TimelineItem::Merged { origin: origin_view(names.origin(at, actor, None, None)) },
        Happened::Split(_) => TimelineItem::Split { origin: origin_view(names.origin(at, actor, None, None)) },
        Happened::Binned => TimelineItem::Binned { origin: origin_view(names.origin(at, actor, None, None)) },
        Happened::Restored => TimelineItem::Restored { origin: origin_view(names.origin(at, actor, None, None)) },
        _ => return None,
    })
}

pub(crate) async fn contact_history(work: &Work, request: ContactPageRequest) -> Answer<HistoryPage> {
    let limit = limited(request.limit)?;
    let names = Names::read(work).await?;
    let lines = contacts::history(work, contact_id(request.id), &names, contacts::SealedAs::Tail).await?;
    let total = u32::try_from(lines.len()).unwrap_or(u32::MAX);
    let items = lines
        .into_iter()
        .skip(request.offset as usize)
        .take(limit as usize)
        .filter_map(|line| {
            let (what, field, point) = what_view(line.what)?;
            let gate = line.gate.as_ref().map(note_view);
            let (decision, declared) = match line.what {
                What::Consent { state, said } => (Some(decision_view(state)), said),
                _ => (None, false),
            };
            Some(HistoryItem {
                what,
                field,
                point,
                decision,
                declared,
                gate,
                title: line.title,
                before: line.before,
                after: line.after,
                origin: origin_view(line.origin),
                txn: ids::TxnId(line.txn.as_uuid()),
                undoable: line.undoable,
            })
        })
        .collect();
    Ok(HistoryPage { items, total })
}

fn what_view(what: What) -> Option<(HistoryWhat, Option<ContactField>, Option<PointKind>)> {
    Some(match what {
        What::Created => (HistoryWhat::Created, None, None),
        What::Field(Field::VerifiedOn) => (HistoryWhat::Verified, None, None),
        What::Field(Field::RelationEndedOn) => (HistoryWhat::RelationEnded, None, None),
        What::BasisCeased => (HistoryWhat::BasisCeased, None, None),
        What::TermOver => (HistoryWhat::TermOver, None, None),
        What::TermReturned => (HistoryWhat::TermReturned, None, None),
        What::Field(field) => (HistoryWhat::Field, Some(field_view(field)?), None),
        What::PointAdded(kind) => (HistoryWhat::PointAdded, None, Some(point_view(kind))),
        What::PointChanged(kind) => (HistoryWhat::PointChanged, None, Some(point_view(kind))),
        What::PointRemoved(kind) => (HistoryWhat::PointRemoved, None, Some(point_view(kind))),
        What::Custom => (HistoryWhat::Custom, None, None),
        What::TagAdded => (HistoryWhat::TagAdded, None, None),
        What::TagRemoved => (HistoryWhat::TagRemoved, None, None),
        What::LinkAdded => (HistoryWhat::LinkAdded, None, None),
        What::LinkRemoved => (HistoryWhat::LinkRemoved, None, None),
        What::Printed => (HistoryWhat::Printed, None, None),
        What::Attached => (HistoryWhat::Attached, None, None),
        What::RenewalAsked => (HistoryWhat::RenewalAsked, None, None),
        What::Returned => (HistoryWhat::Returned, None, None),
        What::Detached => (HistoryWhat::Detached, None, None),
        What::Masked => (HistoryWhat::Masked, None, None),
        What::Unmasked => (HistoryWhat::Unmasked, None, None),
        What::Disclosed => (HistoryWhat::Disclosed, None, None),
        What::DisclosureStruck => (HistoryWhat::DisclosureStruck, None, None),
        What::NoticeWaived => (HistoryWhat::NoticeWaived, None, None),
        What::Retracted => (HistoryWhat::Retracted, None, None),
        What::Given => (HistoryWhat::Given, None, None),
        What::Consent { .. } => (HistoryWhat::Consent, None, None),
        What::ConsentCorrected => (HistoryWhat::ConsentCorrected, None, None),
        What::ConsentReinstated => (HistoryWhat::ConsentReinstated, None, None),
        What::SaleNoted => (HistoryWhat::SaleNoted, None, None),
        What::SaleRemoved => (HistoryWhat::SaleRemoved, None, None),
        What::StopSet => (HistoryWhat::StopSet, None, None),
        What::StopLifted => (HistoryWhat::StopLifted, None, None),
        What::Binned => (HistoryWhat::Binned, None, None),
        What::Restored => (HistoryWhat::Restored, None, None),
        What::Revealed => (HistoryWhat::Revealed, None, None),
        What::Reported => (HistoryWhat::Reported, None, None),
        What::Exported => (HistoryWhat::Exported, None, None),
        What::Merged => (HistoryWhat::Merged, None, None),
        What::Split => (HistoryWhat::Split, None, None),
        What::Decided => (HistoryWhat::Decided, None, None),
    })
}

pub(crate) async fn change_undo(work: &Work, request: ChangeUndo) -> Answer<Changed> {
    Ok(changed(contacts::undo(work, TxnId::from_uuid(request.txn.0)).await?))
}
