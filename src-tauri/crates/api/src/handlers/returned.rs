//! Somebody who had been erased came back by an act of their own.

use super::{Answer, changed, contact_id};
use crate::wire::{Changed, contact::ContactRequest, ids, returned::*};
use crate::words::{channels_of, point_view};
use custode_app::{
    Work,
    contacts::{self, Names, ReturnEntry, point_display},
    domain::ids::{PurposeId, ReasonId},
};

pub(crate) async fn return_get(work: &Work, request: ContactRequest) -> Answer<ReturnView> {
    let points = contacts::erased_points(work, contact_id(request.id)).await?;
    let names = Names::read(work).await?;
    let reasons = names.reasons().iter().filter(|row| !row.archived && !row.reason.rights_answers);
    let purposes = names.purposes().iter();
    let purposes = purposes.filter(|row| !row.archived && !row.purpose.is_marketing() && !row.purpose.rights_answers);
    Ok(ReturnView {
        points: points
            .into_iter()
            .map(|one| ErasedPointView {
                kind: point_view(one.point.kind),
                display: point_display(one.point.kind, &one.point),
                since: one.since,
                back: one.back,
            })
            .collect(),
        reasons: reasons
            .map(|row| ReturnReason { id: ids::ReasonId(row.id.as_uuid()), title: row.reason.title.clone() })
            .collect(),
        purposes: purposes
            .map(|row| ReturnPurpose { id: ids::PurposeId(row.id.as_uuid()), title: row.purpose.title.clone() })
            .collect(),
    })
}

pub(crate) async fn return_record(work: &Work, request: ReturnRecord) -> Answer<Changed> {
    let entry = ReturnEntry {
        on: request.on,
        level: request.level,
        words: request.words,
        reasons: request.reasons.iter().map(|id| ReasonId::from_uuid(id.0)).collect(),
        purposes: request.purposes.iter().map(|id| PurposeId::from_uuid(id.0)).collect(),
        channels: channels_of(&request.channels),
    };
    Ok(changed(contacts::record_return(work, contact_id(request.contact), entry).await?))
}
