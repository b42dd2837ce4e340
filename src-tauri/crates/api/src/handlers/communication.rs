//! Communications logged by hand.

use super::{Answer, changed, limited};
use crate::wire::{Changed, Count, communication::*, ids};
use crate::words::{act_view, channel_of, channel_view, delivery_view, direction_of, direction_view, gate_view};
use custode_app::{
    Work,
    communications::{self, CommunicationDraft, LoggedItem},
    domain::{
        gate::{ContactDecision, Verdict},
        ids::{CommunicationId, ContactId, PurposeId, RetentionClassId},
    },
};

/// A logged item for the wire.
pub(crate) fn item_view(item: LoggedItem) -> CommunicationView {
    CommunicationView {
        id: ids::CommunicationId(item.id.as_uuid()),
        contacts: item.contacts.iter().map(|id| ids::ContactId(id.as_uuid())).collect(),
        direction: direction_view(item.direction),
        channel: channel_view(&item.channel),
        channel_name: item.channel_name,
        at: item.at,
        minutes: item.minutes,
        subject: item.subject,
        body: item.body,
        outcome: item.outcome,
        purpose: ids::PurposeId(item.purpose.as_uuid()),
        purpose_title: item.purpose_title,
        retention: ids::RetentionClassId(item.retention.as_uuid()),
        retention_title: item.retention_title,
        kept_until: item.kept_until,
        operator: item.operator,
        binned: item.binned,
        reason: item.reason,
        delivery: item.delivery.map(delivery_view),
        gate: item.decision.as_ref().map(note_view),
    }
}

/// What the gate answered, for the wire.
pub(crate) fn note_view(decision: &ContactDecision) -> GateNote {
    GateNote {
        act: act_view(decision.act),
        allowed: decision.verdict == Verdict::Ok,
        codes: decision.codes.iter().map(|code| gate_view(*code)).collect(),
        unchecked: decision.unchecked,
    }
}

pub(crate) async fn communication_list(work: &Work, request: CommunicationList) -> Answer<CommunicationPage> {
    let limit = limited(request.limit)?;
    let contact = ContactId::from_uuid(request.contact.0);
    let (items, total) = communications::of_contact(work, contact, u64::from(request.offset), limit).await?;
    Ok(CommunicationPage {
        items: items.into_iter().map(item_view).collect(),
        total: Count { value: total, exact: true },
    })
}

pub(crate) async fn communication_save(work: &Work, request: CommunicationSave) -> Answer<CommunicationSaved> {
    let draft = CommunicationDraft {
        id: request.id.map(|id| CommunicationId::from_uuid(id.0)),
        contacts: request.contacts.iter().map(|id| ContactId::from_uuid(id.0)).collect(),
        direction: direction_of(request.direction),
        channel: channel_of(request.channel),
        channel_name: request.channel_name,
        at: request.at,
        minutes: request.minutes,
        subject: request.subject,
        body: request.body,
        outcome: request.outcome,
        purpose: PurposeId::from_uuid(request.purpose.0),
        retention: RetentionClassId::from_uuid(request.retention.0),
    };
    let saved = communications::save(work, draft).await?;
    Ok(CommunicationSaved {
        id: ids::CommunicationId(saved.id.as_uuid()),
        txn: ids::TxnId(saved.txn.as_uuid()),
        kept_until: saved.kept_until,
    })
}

pub(crate) async fn communication_bin(work: &Work, request: CommunicationRequest) -> Answer<Changed> {
    let txn = communications::bin(work, CommunicationId::from_uuid(request.id.0)).await?;
    Ok(changed(txn))
}
