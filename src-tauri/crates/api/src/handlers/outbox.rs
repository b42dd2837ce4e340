//! The outbox.

use super::{Answer, changed};
use crate::wire::{Changed, Done, Nothing, communication::CommunicationRequest, outbox as wire, outbox::*};
use crate::words::{security_of, security_view};
use chrono::{Days, NaiveDate};
use custode_app::{
    AppError, Work,
    domain::{communication::Delivery, ids::CommunicationId, sending::SendFault as Fault},
    outbox::{self, OutboxDraft},
    store::read::RegisterQuery,
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

/// How many messages that the person at the desk reaches stand at this point.
async fn count(work: &Work, delivery: Delivery) -> Result<u32, AppError> {
    let query = RegisterQuery { delivery: Some(delivery), limit: 1, ..RegisterQuery::default() };
    let total = work.reader().register(&query).await?.total;
    Ok(u32::try_from(total).unwrap_or(u32::MAX))
}

/// Days for which a message that did not go is told of.
const TOLD_DAYS: u64 = 7;

/// How many messages that the person at the desk reaches did not go from a day on.
async fn failed(work: &Work, day: NaiveDate) -> Result<u32, AppError> {
    let (since, before) = work.span(Some(day), None);
    let query = RegisterQuery { failed: true, since, before, limit: 1, ..RegisterQuery::default() };
    let total = work.reader().register(&query).await?.total;
    Ok(u32::try_from(total).unwrap_or(u32::MAX))
}

pub(crate) async fn outbox_get(work: &Work, _: Nothing) -> Answer<OutboxView> {
    let settings = outbox::settings(work).await?;
    let failed_since = work.today().checked_sub_days(Days::new(TOLD_DAYS)).unwrap_or_default();
    let room = work.desk().postroom();
    // Before the rest: whoever sends says why it stops before it goes.
    let sending = room.is_sending();
    let rest = room.rest(work.now()).filter(|_| settings.on);
    let on_the_way = count(work, Delivery::Sending).await?;
    Ok(OutboxView {
        on: settings.on,
        paused: settings.paused,
        sender: settings.sender,
        sending,
        fault: rest.map(|rest| fault_view(rest.fault)),
        next_try: rest.and_then(|rest| rest.until),
        waiting: count(work, Delivery::Queued).await?.saturating_add(on_the_way),
        uncertain: count(work, Delivery::Uncertain).await?,
        failed: failed(work, failed_since).await?,
        failed_since,
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
