//! Holds on cards, communications and cases.

use super::{Answer, changed};
use crate::{
    ApiError,
    wire::{Changed, hold as wire, hold::*, ids},
};
use custode_app::{
    Work,
    domain::{
        hold::HoldKind as Kind,
        ids::{CaseId, CommunicationId, ContactId, HoldId},
    },
    holds::{self, HoldDraft, HoldItem, HoldOn},
};

fn on(
    contact: Option<ids::ContactId>,
    communication: Option<ids::CommunicationId>,
    case: Option<ids::CaseId>,
) -> Answer<HoldOn> {
    match (contact, communication, case) {
        (Some(id), None, None) => Ok(HoldOn::Contact(ContactId::from_uuid(id.0))),
        (None, Some(id), None) => Ok(HoldOn::Communication(CommunicationId::from_uuid(id.0))),
        (None, None, Some(id)) => Ok(HoldOn::Case(CaseId::from_uuid(id.0))),
        _ => Err(ApiError::field("contact", "missing")),
    }
}

fn hold_view(item: HoldItem) -> HoldView {
    HoldView {
        id: ids::HoldId(item.id.as_uuid()),
        kind: match item.kind {
            Kind::Hold => wire::HoldKind::Hold,
            Kind::Dispute => wire::HoldKind::Dispute,
        },
        reason: item.reason,
        until: item.until,
        set_at: item.set_at,
        by: item.by,
        lifted: item.lifted,
        stands: item.stands,
    }
}

pub(crate) async fn hold_list(work: &Work, request: HoldTarget) -> Answer<HoldList> {
    let items = holds::of(work, on(request.contact, request.communication, request.case)?).await?;
    Ok(HoldList { holds: items.into_iter().map(hold_view).collect() })
}

pub(crate) async fn hold_set(work: &Work, request: HoldSet) -> Answer<HoldMade> {
    let kind = match request.kind {
        wire::HoldKind::Hold => Kind::Hold,
        wire::HoldKind::Dispute => Kind::Dispute,
    };
    let on = on(request.contact, request.communication, request.case)?;
    let draft = HoldDraft { on, kind, reason: request.reason, until: request.until };
    let (id, txn) = holds::set(work, draft).await?;
    Ok(HoldMade { id: ids::HoldId(id.as_uuid()), txn: ids::TxnId(txn.as_uuid()) })
}

pub(crate) async fn hold_lift(work: &Work, request: HoldLift) -> Answer<Changed> {
    Ok(changed(holds::lift(work, HoldId::from_uuid(request.id.0)).await?))
}
