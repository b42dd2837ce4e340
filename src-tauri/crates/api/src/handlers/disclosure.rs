//! To whom the data of one person went.

use super::{Answer, changed};
use crate::wire::{Changed, disclosure::*, ids};
use custode_app::{
    Work,
    disclosures::{self, DisclosureDraft, Receiver, Way},
    domain::ids::{ContactId, DisclosureId, RecipientId},
};

pub(super) fn receiver(to: &DataReceiver) -> Receiver {
    match to.recipient {
        Some(id) => Receiver::Registered(RecipientId::from_uuid(id.0)),
        None => Receiver::Named(to.name.clone()),
    }
}

const fn way(way: Way) -> DisclosureWay {
    match way {
        Way::Export => DisclosureWay::Export,
        Way::List => DisclosureWay::List,
        Way::ByHand => DisclosureWay::ByHand,
        Way::Notice => DisclosureWay::Notice,
    }
}

pub(crate) async fn disclosure_list(work: &Work, request: DisclosureAsk) -> Answer<DisclosureList> {
    let lines = disclosures::of(work, ContactId::from_uuid(request.contact.0)).await?;
    let disclosures = lines.into_iter().map(|line| DisclosureView {
        id: line.id.map(|id| ids::DisclosureId(id.as_uuid())),
        on: line.on,
        name: line.name,
        way: way(line.way),
        what: line.what,
        why: line.why,
        by: line.by,
    });
    Ok(DisclosureList { disclosures: disclosures.collect() })
}

pub(crate) async fn disclosure_record(work: &Work, request: DisclosureRecord) -> Answer<Changed> {
    let draft = DisclosureDraft { to: receiver(&request.to), on: request.on, what: request.what, why: request.why };
    Ok(changed(disclosures::record(work, ContactId::from_uuid(request.contact.0), draft).await?))
}

pub(crate) async fn disclosure_strike(work: &Work, request: DisclosureStrike) -> Answer<Changed> {
    let (contact, id) = (ContactId::from_uuid(request.contact.0), DisclosureId::from_uuid(request.id.0));
    Ok(changed(disclosures::strike(work, contact, id, &request.reason).await?))
}
