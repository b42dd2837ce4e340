//! The outbox.

use super::{Answer, changed};
use crate::wire::{Changed, Done, Nothing, communication::CommunicationRequest, outbox as wire, outbox::*};
use crate::words::{security_of, security_view};
use custode_app::{
    Work,
    domain::{ids::CommunicationId, sending::SendFault as Fault},
    outbox::{self, OutboxDraft},
};
use zeroize::Zeroizing;

fn draft(request: OutboxSet) -> OutboxDraft {
    OutboxDraft {
        settings: outbox::OutboxSettings {
            on: request.on,
            host: request.host,
            port: request.port,
            security: security_of(request.security),
            name: request.name,
            sender: request.sender,
            user: request.user,
            pace: request.pace,
            ..outbox::OutboxSettings::default()
        },
        password: request.password.map(Zeroizing::new),
    }
}

pub(crate) async fn outbox_get(work: &Work, _: Nothing) -> Answer<OutboxView> {
    let found = outbox::standing(work).await?;
    let most = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(OutboxView {
        on: found.settings.on,
        paused: found.settings.paused,
        sender: found.settings.sender,
        sending: found.sending,
        fault: found.rest.map(|rest| fault_view(rest.fault)),
        next_try: found.rest.and_then(|rest| rest.until),
        waiting: most(found.waiting),
        uncertain: most(found.uncertain),
        failed: most(found.failed),
        failed_since: found.failed_since,
    })
}

pub(crate) async fn outbox_settings(work: &Work, _: Nothing) -> Answer<OutboxSettings> {
    let kept = outbox::settings(work).await?;
    Ok(OutboxSettings {
        on: kept.on,
        host: kept.host,
        port: kept.port,
        security: security_view(kept.security),
        name: kept.name,
        sender: kept.sender,
        user: kept.user,
        pace: kept.pace,
        has_password: kept.has_password,
    })
}

pub(crate) async fn outbox_set(work: &Work, request: OutboxSet) -> Answer<Done> {
    outbox::save(work, draft(request)).await?;
    Ok(Done {})
}

pub(crate) async fn outbox_check(work: &Work, request: OutboxSet) -> Answer<OutboxChecked> {
    let fault = outbox::check(work, &draft(request)).await?;
    Ok(OutboxChecked { fault: fault.map(fault_view) })
}

pub(crate) async fn outbox_pause(work: &Work, request: OutboxPause) -> Answer<Done> {
    outbox::pause(work, request.paused).await?;
    Ok(Done {})
}

pub(crate) async fn outbox_again(work: &Work, _: Nothing) -> Answer<Done> {
    outbox::again(work).await?;
    Ok(Done {})
}

pub(crate) async fn outbox_cancel(work: &Work, request: CommunicationRequest) -> Answer<Changed> {
    Ok(changed(outbox::cancel(work, CommunicationId::from_uuid(request.id.0)).await?))
}

/// Why a message did not go, for the wire.
pub(crate) const fn fault_view(fault: Fault) -> wire::SendFault {
    match fault {
        Fault::Unreachable => wire::SendFault::Unreachable,
        Fault::Stalled => wire::SendFault::Stalled,
        Fault::Dropped => wire::SendFault::Dropped,
        Fault::NoEncryption => wire::SendFault::NoEncryption,
        Fault::Untrusted => wire::SendFault::Untrusted,
        Fault::Login => wire::SendFault::Login,
        Fault::Sender => wire::SendFault::Sender,
        Fault::Recipient => wire::SendFault::Recipient,
        Fault::Text => wire::SendFault::Text,
        Fault::Busy => wire::SendFault::Busy,
        Fault::Gate => wire::SendFault::Gate,
        Fault::Cancelled => wire::SendFault::Cancelled,
        Fault::Address => wire::SendFault::Address,
        Fault::Interrupted => wire::SendFault::Interrupted,
        Fault::NoKey => wire::SendFault::NoKey,
        Fault::Strange => wire::SendFault::Strange,
        Fault::Twice => wire::SendFault::Twice,
        Fault::NoMailbox => wire::SendFault::NoMailbox,
    }
}
