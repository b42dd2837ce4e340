//! Requests of data subjects.

mod view;

use super::{Answer, contact_id, limited, report::report_view};
use crate::wire::{Done, Nothing, communication::Channel as WireChannel, ids, report::ReportView, request::*};
use crate::words::{channel_of, language_of};
use crate::{ApiError, ErrorCode};
use custode_app::{
    Work,
    contacts::Names,
    domain::{
        channel::Channel,
        ids::{ActorId, ConsentTypeId, RequestId},
        request as rights,
        request::RequestEvent,
    },
    requests::{self, DraftExtra, LetterOrder, LetterTold, RequestDraft, RestrictOrder, WrittenFor},
    store::read::RequestQuery,
};

fn request_id(id: ids::RequestId) -> RequestId {
    RequestId::from_uuid(id.0)
}

fn consent_type_id(id: ids::ConsentTypeId) -> ConsentTypeId {
    ConsentTypeId::from_uuid(id.0)
}

fn shipped(channel: WireChannel) -> Answer<Channel> {
    channel_of(channel).ok_or_else(|| ApiError::field("channel", "unknown"))
}

/// The operator of a name; none for none.
async fn operator(work: &Work, name: Option<String>) -> Answer<Option<ActorId>> {
    let Some(name) = name.filter(|name| !name.trim().is_empty()) else { return Ok(None) };
    let names = Names::read(work).await?;
    names.operator_named(&name).map(Some).ok_or_else(|| ApiError::field("assignee", "unknown"))
}

async fn operators(work: &Work) -> Answer<Vec<String>> {
    let rows = work.reader().operators().await.map_err(custode_app::AppError::from)?;
    Ok(rows.into_iter().map(|row| row.operator.name).collect())
}

pub(crate) async fn reminders_get(work: &Work, _: Nothing) -> Answer<RemindersView> {
    Ok(RemindersView { on: requests::reminders_on(work).await? })
}

pub(crate) async fn reminders_set(work: &Work, request: RemindersView) -> Answer<Done> {
    requests::turn_reminders(work, request.on).await?;
    Ok(Done {})
}

pub(crate) async fn request_list(work: &Work, request: RequestList) -> Answer<RequestPage> {
    let query = RequestQuery {
        text: request.search,
        states: request.states.into_iter().map(Into::into).collect(),
        kind: request.kind.map(Into::into),
        assignee: operator(work, request.assignee).await?,
        contact: request.contact.map(contact_id),
        offset: u64::from(request.offset),
        limit: limited(request.limit)?,
    };
    let (lines, total) = requests::of(work, &query).await?;
    let rows = lines.into_iter().map(view::line).collect();
    Ok(RequestPage { rows, total, operators: operators(work).await? })
}

pub(crate) async fn request_get(work: &Work, request: RequestNamed) -> Answer<RequestView> {
    let id = request_id(request.request);
    let file = requests::request(work, id).await?;
    let all = operators(work).await?;
    view::file(id, &file, all, work.today()).ok_or_else(|| ApiError::because(ErrorCode::NotFound, "request"))
}

pub(crate) async fn request_create(work: &Work, request: RequestCreate) -> Answer<RequestCreated> {
    let draft = RequestDraft {
        kinds: request.kinds.into_iter().map(Into::into).collect(),
        received_on: request.received_on,
        channel: shipped(request.channel)?,
        requester: rights::Requester {
            name: request.requester.name,
            address: request.requester.address,
            reach: request.requester.reach,
        },
        relation: request.relation.into(),
        person: request.person,
        contact: request.contact.map(contact_id),
        text: request.text,
        contested: request.contested,
        follows: request.follows.map(request_id),
        assignee: operator(work, request.assignee).await?,
        withdraws: request.withdraws.into_iter().map(consent_type_id).collect(),
    };
    let id = requests::create(work, draft).await?;
    Ok(RequestCreated { id: ids::RequestId(id.as_uuid()) })
}

pub(crate) async fn request_link(work: &Work, request: RequestLink) -> Answer<Done> {
    requests::link(work, request_id(request.request), request.contact.map(contact_id)).await?;
    Ok(Done {})
}

pub(crate) async fn request_act(work: &Work, request: RequestActAsk) -> Answer<Done> {
    let id = request_id(request.request);
    let (event, words) = match request.act {
        RequestAct::Extend { on, code, how, proof, ground, reason } => {
            let sent = rights::RequestSent { on, code, how: shipped(how)?, proof };
            requests::extend(work, id, sent, ground.into(), reason).await?;
            return Ok(Done {});
        }
        RequestAct::Restrict { on, restricted, ground, reason, told_on } => {
            let order = RestrictOrder { restricted, ground: ground.into(), reason, on, told_on };
            requests::restrict(work, id, order).await?;
            return Ok(Done {});
        }
        RequestAct::Close { on, withdrawn, note } => {
            requests::close(work, id, on, withdrawn, note).await?;
            return Ok(Done {});
        }
        RequestAct::Assign { to } => {
            let to = operator(work, to).await?;
            (RequestEvent::Assigned(rights::RequestAssignee { to }), "assignee")
        }
        act => event_of(act)?,
    };
    requests::record(work, id, event, words).await?;
    Ok(Done {})
}

/// The event behind a plain act, and the field that holds its words.
fn event_of(act: RequestAct) -> Answer<(RequestEvent, &'static str)> {
    Ok(match act {
        RequestAct::Acknowledge { on } => (RequestEvent::Acknowledged(rights::RequestDay { on }), "on"),
        RequestAct::AskIdentity { on, doubt } => {
            (RequestEvent::IdentityAsked(rights::IdentityAsk { on, doubt }), "doubt")
        }
        RequestAct::SettleIdentity { on, method, verified, note } => {
            let result = rights::IdentityResult { on, method: method.into(), verified, note };
            (RequestEvent::IdentitySettled(result), "note")
        }
        RequestAct::Scope { on, found, text } => {
            (RequestEvent::Scoped(rights::RequestScope { on, found, text }), "text")
        }
        RequestAct::Result { on, right, outcome, grounds, note, consents } => {
            let grounds = grounds.into_iter().map(Into::into).collect();
            let consents = consents.into_iter().map(consent_type_id).collect();
            let (right, outcome) = (right.into(), outcome.into());
            let result = rights::ActionResult { on, right, outcome, grounds, note, consents };
            (RequestEvent::Acted(result), "note")
        }
        RequestAct::Sent { on, code, how, proof } => {
            (RequestEvent::Sent(rights::RequestSent { on, code, how: shipped(how)?, proof }), "proof")
        }
        RequestAct::Notified { on, recipient, how } => {
            (RequestEvent::Notified(rights::Notice { on, recipient, how: shipped(how)? }), "recipient")
        }
        RequestAct::Note { on, text } => (RequestEvent::Noted(rights::RequestNote { on, text }), "text"),
        RequestAct::Assign { .. }
        | RequestAct::Extend { .. }
        | RequestAct::Restrict { .. }
        | RequestAct::Close { .. } => return Err(ApiError::because(ErrorCode::Internal, "act")),
    })
}

pub(crate) async fn request_draft(work: &Work, request: RequestDraftAsk) -> Answer<LetterDraft> {
    let written_for = LetterFor {
        language: request.language,
        ground: request.ground,
        reason: request.reason.clone(),
        recipient: request.recipient.clone(),
    };
    let more_time = request.ground.map(|ground| (ground.into(), request.reason.unwrap_or_default()));
    let extra = DraftExtra { more_time, recipient: request.recipient };
    let id = request_id(request.request);
    let draft = requests::draft_letter(work, id, request.kind.into(), language_of(request.language), extra).await?;
    Ok(LetterDraft {
        subject: draft.subject,
        text: draft.text,
        closing: draft.closing,
        addressee: draft.addressee,
        delivery: draft.delivery,
        written_for,
    })
}

fn written_for(said: LetterFor) -> WrittenFor {
    WrittenFor {
        language: language_of(said.language),
        ground: said.ground.map(Into::into),
        reason: said.reason,
        recipient: said.recipient,
    }
}

pub(crate) async fn request_letter(work: &Work, request: RequestLetterSet) -> Answer<ReportView> {
    let id = request_id(request.request);
    let (ground, reason) = (request.ground.map(Into::into), request.reason);
    let told = LetterTold { ground, reason, recipient: request.recipient };
    let order = LetterOrder {
        kind: request.kind.into(),
        language: language_of(request.language),
        subject: request.subject,
        text: request.text,
        closing: request.closing,
        addressee: request.addressee,
        delivery: request.delivery,
        enclosures: request.enclosures,
        more_time: told.more_time(),
        recipient: told.recipient,
        written_for: Some(written_for(request.written_for)),
    };
    let (document, prepared) = if request.keep {
        requests::keep_letter(work, id, order).await?
    } else {
        requests::preview_letter(work, id, &order).await?
    };
    Ok(report_view(document, &prepared))
}

pub(crate) async fn request_document_keep(work: &Work, request: RequestDocumentKeep) -> Answer<Done> {
    requests::keep_document(work, request_id(request.request), request.document.0, request.kind.into()).await?;
    Ok(Done {})
}

pub(crate) async fn request_document_open(work: &Work, request: RequestDocumentOpen) -> Answer<RequestDocumentOpened> {
    let (id, code) = (request_id(request.request), request.code);
    let part = usize::try_from(request.part).ok().and_then(|part| part.checked_sub(1));
    let Some(part) = part else { return Err(ApiError::because(ErrorCode::NotFound, "request-paper")) };
    let suggested = requests::paper_name(work, id, &code, part).await?;
    let Some(path) = work.desk().host().pick_save(suggested).await else {
        return Ok(RequestDocumentOpened { saved: false });
    };
    requests::open_paper(work, id, &code, part, path).await?;
    Ok(RequestDocumentOpened { saved: true })
}

pub(crate) async fn request_portability(work: &Work, request: RequestNamed) -> Answer<PortabilityView> {
    let counts = requests::prepare_portability(work, request_id(request.request)).await?;
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Ok(PortabilityView {
        data: number(counts.data),
        left_out: number(counts.left_out),
        consents: number(counts.consents),
        messages: number(counts.messages),
    })
}
