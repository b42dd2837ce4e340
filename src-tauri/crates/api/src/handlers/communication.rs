//! Communications logged by hand.

use super::{Answer, archive::pick, changed, limited, outbox::fault_view};
use crate::ApiError;
use crate::wire::{Changed, Count, Nothing, communication::*, file::Picked, ids, mail::AttachmentView};
use crate::words::{
    act_view, category_of, category_view, channel_of, channel_view, delivery_of, delivery_view, direction_of,
    direction_view, gate_view,
};
use custode_app::{
    Work,
    communications::{self, CommunicationDraft, LoggedItem},
    contacts::Names,
    domain::{
        channel::Channel as DomainChannel,
        communication::Attachment,
        gate::{ContactDecision, Verdict},
        ids::{ActorId, CampaignId, CaseId, CommunicationId, ContactId, PointId, PurposeId, RetentionClassId},
        retention::{RetentionAnchor, Term},
    },
    ports::OpenKind,
    store::read::RegisterQuery,
};

/// A logged item for the wire.
pub(crate) fn item_view(item: LoggedItem) -> CommunicationView {
    CommunicationView {
        id: ids::CommunicationId(item.id.as_uuid()),
        contacts: item.contacts.iter().map(|id| ids::ContactId(id.as_uuid())).collect(),
        mentioned: people_view(item.mentioned),
        point: item.point.map(|(id, value)| PointUsed { id: ids::PointId(id.as_uuid()), value }),
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
        kept_until: item.kept.map(|kept| kept.until),
        kept_why: item.kept.map(|kept| term_view(kept.term)),
        kept_from: item.waits.and_then(anchor_view),
        kept_norm: item.kept_norm,
        operator: item.operator,
        binned: item.binned,
        held: item.held,
        category: item.category.map(category_view),
        follow_up_on: item.follow_up_on,
        reason: item.reason,
        delivery: item.delivery.map(delivery_view),
        fault: item.fault.map(fault_view),
        next_try: item.next_try,
        case: item.case.map(|case| CaseNote {
            id: ids::CaseId(case.id.as_uuid()),
            title: case.title,
            closed_at: case.closed_at,
        }),
        campaign: item.campaign,
        attachments: item.attachments.into_iter().map(file_view).collect(),
        gate: item.decision.as_ref().map(note_view),
    }
}

fn file_view(file: Attachment) -> AttachmentView {
    let kept = file.is_kept();
    AttachmentView { id: ids::AttachmentId(file.id.as_uuid()), name: file.name, size: file.size, kept }
}

const fn anchor_view(anchor: RetentionAnchor) -> Option<KeptFrom> {
    match anchor {
        RetentionAnchor::RelationEnd => Some(KeptFrom::RelationEnd),
        RetentionAnchor::Consent => Some(KeptFrom::Consent),
        RetentionAnchor::CaseClosed => Some(KeptFrom::CaseClosed),
        RetentionAnchor::Withdrawal => Some(KeptFrom::Withdrawal),
        RetentionAnchor::LastInteraction | RetentionAnchor::Document | RetentionAnchor::Import => None,
    }
}

pub(crate) const fn term_view(term: Term) -> KeptWhy {
    match term {
        Term::Floor => KeptWhy::Floor,
        Term::Need => KeptWhy::Need,
        Term::Ceiling => KeptWhy::Ceiling,
    }
}

pub(super) fn people_view(people: Vec<(ContactId, Option<String>)>) -> Vec<RegisterPerson> {
    people.into_iter().map(|(id, name)| RegisterPerson { id: ids::ContactId(id.as_uuid()), name }).collect()
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
    let paths = request.files.iter().map(|file| work.desk().path_of(file.0)).collect::<Result<_, _>>()?;
    let draft = CommunicationDraft {
        id: request.id.map(|id| CommunicationId::from_uuid(id.0)),
        contacts: request.contacts.iter().map(|id| ContactId::from_uuid(id.0)).collect(),
        mentioned: request.mentioned.iter().map(|id| ContactId::from_uuid(id.0)).collect(),
        point: request.point.map(|id| PointId::from_uuid(id.0)),
        files: paths,
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
        category: request.category.map(category_of),
        follow_up_on: request.follow_up_on,
        commercial_reason: request.commercial_reason,
    };
    let saved = communications::save(work, draft).await?;
    Ok(CommunicationSaved {
        id: ids::CommunicationId(saved.id.as_uuid()),
        txn: ids::TxnId(saved.txn.as_uuid()),
        kept_until: saved.kept_until,
    })
}

pub(crate) async fn communication_file_pick(work: &Work, _: Nothing) -> Answer<Picked> {
    let picked = pick(work.desk(), OpenKind::Attachment).await;
    if let Some(file) = &picked.file {
        communications::look_at_file(&work.desk().path_of(file.token.0)?).await?;
    }
    Ok(picked)
}

pub(crate) async fn communication_bin(work: &Work, request: CommunicationRequest) -> Answer<Changed> {
    let txn = communications::bin(work, CommunicationId::from_uuid(request.id.0)).await?;
    Ok(changed(txn))
}

pub(crate) async fn communication_register(work: &Work, request: CommunicationRegister) -> Answer<RegisterPage> {
    let (since, before) = work.span(request.since, request.until);
    let query = RegisterQuery {
        text: request.text,
        channel: channel_asked(work, request.channel, request.channel_name.as_deref()).await?,
        direction: request.direction.map(direction_of),
        category: request.category.map(category_of),
        purpose: request.purpose.map(|id| PurposeId::from_uuid(id.0)),
        delivery: request.delivery.map(delivery_of),
        failed: request.failed,
        campaign: request.campaign.map(|id| CampaignId::from_uuid(id.0)),
        contact: request.contact.map(|id| ContactId::from_uuid(id.0)),
        case: request.case.map(|id| CaseId::from_uuid(id.0)),
        operator: operator(work, request.operator.as_deref()).await?,
        outcome: request.outcome.unwrap_or_default(),
        without_outcome: request.without_outcome,
        due_since: None,
        due_until: None,
        follow_up: request.follow_up,
        since,
        before,
        offset: u64::from(request.offset),
        limit: limited(request.limit)?,
    };
    let found = communications::register(work, &query).await?;
    let total = u32::try_from(found.total).unwrap_or(u32::MAX);
    let inbound = found.inbound.map(|count| u32::try_from(count).unwrap_or(u32::MAX));
    Ok(RegisterPage { inbound, lines: found.lines.into_iter().map(line_view).collect(), total, more: found.more })
}

/// A channel to look for; one of the firm goes by its name.
async fn channel_asked(work: &Work, channel: Option<Channel>, name: Option<&str>) -> Answer<Option<DomainChannel>> {
    let Some(asked) = channel else { return Ok(None) };
    if let Some(shipped) = channel_of(asked) {
        return Ok(Some(shipped));
    }
    let names = Names::read(work).await?;
    let known = name.and_then(|name| names.channel_named(name.trim()));
    known.map(Some).ok_or_else(|| ApiError::field("channel", "unknown"))
}

/// The operator of a name; none for none.
async fn operator(work: &Work, name: Option<&str>) -> Answer<Option<ActorId>> {
    let Some(name) = name.filter(|name| !name.trim().is_empty()) else { return Ok(None) };
    let names = Names::read(work).await?;
    names.operator_named(name).map(Some).ok_or_else(|| ApiError::field("operator", "unknown"))
}

/// A line of the register for the wire.
pub(crate) fn line_view(line: communications::RegisterLine) -> RegisterLine {
    RegisterLine {
        item: item_view(line.item),
        people: people_view(line.people),
        snippet: line.snippet.into_iter().map(|part| SnippetPart { text: part.text, found: part.found }).collect(),
    }
}
