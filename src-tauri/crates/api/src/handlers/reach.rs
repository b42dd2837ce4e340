//! Calling and writing.

use super::{Answer, changed, contact_id};
use crate::ApiError;
use crate::wire::{Changed, consent::GateCode, ids, reach::*};
use crate::words::{author_view, channel_of, channel_view, gate_view, point_view, reason_basis_view};
use custode_app::{
    Work,
    domain::{
        channel::Channel,
        gate::Verdict,
        ids::{CommunicationId, ConsentTypeId, PointId, ReasonId},
        retention::ProposedBy,
    },
    reach::{self, Choice, Motive, Settled, Wish},
};

fn channel(channel: crate::wire::communication::Channel) -> Answer<Channel> {
    channel_of(channel).ok_or_else(|| ApiError::field("channel", "unknown"))
}

fn choice_view(choice: Choice) -> ReachChoice {
    let (consent, reason) = match choice.motive {
        Motive::Consent(id) => (Some(ids::ConsentTypeId(id.as_uuid())), None),
        Motive::Reason(id) => (None, Some(ids::ReasonId(id.as_uuid()))),
        Motive::Purpose(_) | Motive::SoftSpam(_) | Motive::Unasked => (None, None),
    };
    ReachChoice {
        consent,
        reason,
        title: choice.title,
        basis: choice.basis.map(reason_basis_view),
        decided_on: choice.decided_on,
        valid_until: choice.valid_until,
        fits: choice.fits,
        allowed: choice.verdict.verdict == Verdict::Ok,
        kept_by: choice.kept.as_ref().map(|(_, by)| match by {
            ProposedBy::Category => KeptBy::Category,
            ProposedBy::Marketing => KeptBy::Marketing,
            ProposedBy::Reason => KeptBy::Reason,
            ProposedBy::Channel => KeptBy::Channel,
        }),
        kept: choice.kept.map(|(title, _)| title),
    }
}

pub(crate) async fn reach_ask(work: &Work, request: ReachAsk) -> Answer<ReachQuestion> {
    let point = request.point.map(|id| PointId::from_uuid(id.0));
    let asked = reach::question(work, contact_id(request.contact), channel(request.channel)?, point).await?;
    Ok(ReachQuestion {
        contact: ids::ContactId(asked.contact.as_uuid()),
        channel: channel_view(&asked.channel),
        asks: asked.asks,
        proposed: asked.proposed().and_then(|at| u32::try_from(at).ok()),
        code: asked.without.codes.first().map_or(GateCode::Ok, |code| gate_view(*code)),
        codes: asked.without.codes.iter().map(|code| gate_view(*code)).collect(),
        consent_type: asked.without.consent.map(|id| ids::ConsentTypeId(id.as_uuid())),
        consent: asked.consent,
        on: asked.on,
        stopped_by: asked.stopped_by.map(author_view),
        name: asked.name,
        places: asked
            .places
            .into_iter()
            .map(|place| ReachPlace {
                id: ids::PointId(place.id.as_uuid()),
                kind: point_view(place.kind),
                display: place.display,
                usable: place.usable,
            })
            .collect(),
        choices: asked.choices.into_iter().map(choice_view).collect(),
    })
}

pub(crate) async fn reach_go(work: &Work, request: ReachGo) -> Answer<ReachWent> {
    let motive = match (request.consent, request.reason) {
        (Some(_), Some(_)) => return Err(ApiError::field("motive", "out-of-range")),
        (Some(id), None) => Motive::Consent(ConsentTypeId::from_uuid(id.0)),
        (None, Some(id)) => Motive::Reason(ReasonId::from_uuid(id.0)),
        (None, None) => Motive::Unasked,
    };
    let wish = Wish {
        contact: contact_id(request.contact),
        channel: channel(request.channel)?,
        point: request.point.map(|id| PointId::from_uuid(id.0)),
        motive,
        subject: request.subject,
        text: request.text,
        send: request.send,
        asks: request.asks.map(|id| ConsentTypeId::from_uuid(id.0)),
    };
    let went = reach::go(work, wish).await?;
    let codes: Vec<GateCode> = went.verdict.codes.iter().map(|code| gate_view(*code)).collect();
    Ok(ReachWent {
        allowed: went.verdict.verdict == Verdict::Ok,
        needs_reason: went.verdict.verdict == Verdict::ReasonNeeded,
        code: codes.first().copied().unwrap_or(GateCode::Ok),
        codes,
        communication: went.communication.map(|id| ids::CommunicationId(id.as_uuid())),
        opened: went.opened,
        txn: ids::TxnId(went.txn.as_uuid()),
    })
}

pub(crate) async fn communication_settle(work: &Work, request: CommunicationSettle) -> Answer<Changed> {
    let settled = Settled {
        id: CommunicationId::from_uuid(request.id.0),
        done: request.done,
        outcome: request.outcome,
        minutes: request.minutes,
        follow_up_on: request.follow_up_on,
        no_more_calls: request.no_more_calls,
    };
    Ok(changed(reach::settle(work, settled).await?))
}
