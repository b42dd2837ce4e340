//! Mail files: pick, read, look, log, and their attachments.

use super::archive::picked;
use super::{Answer, communication::people_view, contact_id, limited};
use crate::wire::{Done, Nothing, file::Started, ids, mail::*};
use crate::words::{category_of, direction_view};
use custode_app::{
    AppError, JobValue, Work,
    communications::mail::{self, Choices, MailOrder},
    contacts::Names,
    domain::ids::{AttachmentId, CommunicationId, PurposeId, RetentionClassId},
    ports::OpenKind,
};
use std::{collections::HashMap, sync::Arc};

pub(crate) async fn mail_pick(work: &Work, _: Nothing) -> Answer<PickedFiles> {
    let paths = work.desk().host().pick_open_many(OpenKind::Mail).await;
    Ok(PickedFiles { files: paths.into_iter().map(|path| picked(work.desk().token_for(path))).collect() })
}

pub(crate) async fn mail_start(work: &Work, request: MailStart) -> Answer<MailStarted> {
    let files = request.files.iter().map(|file| work.desk().path_of(file.0)).collect::<Result<Vec<_>, _>>()?;
    let ours = mail::ours(work).await?;
    let (id, job) = (work.new_id(), work.new_id());
    let held = work.clone();
    work.desk().jobs().start(job, move |progress| async move {
        mail::read(&held, id, files, &progress).await.map(|()| JobValue::Done).map_err(Arc::new)
    });
    Ok(MailStarted { mail: ids::MailId(id), job: ids::JobId(job), ours })
}

fn choices_of(ours: Vec<String>, choices: Vec<MailChoice>) -> Choices {
    Choices { ours, people: choices.into_iter().map(|one| (one.address, contact_id(one.contact))).collect() }
}

pub(super) const fn state_of(state: MailState) -> mail::MailState {
    match state {
        MailState::Ready => mail::MailState::Ready,
        MailState::Present => mail::MailState::Present,
        MailState::Unknown => mail::MailState::Unknown,
        MailState::Ambiguous => mail::MailState::Ambiguous,
        MailState::Unreadable => mail::MailState::Unreadable,
    }
}

pub(super) const fn state_view(state: mail::MailState) -> MailState {
    match state {
        mail::MailState::Ready => MailState::Ready,
        mail::MailState::Present => MailState::Present,
        mail::MailState::Unknown => MailState::Unknown,
        mail::MailState::Ambiguous => MailState::Ambiguous,
        mail::MailState::Unreadable => MailState::Unreadable,
    }
}

pub(super) fn counts_view(counts: &HashMap<mail::MailState, u32>) -> MailCounts {
    let count = |state| counts.get(&state).copied().unwrap_or_default();
    MailCounts {
        ready: count(mail::MailState::Ready),
        present: count(mail::MailState::Present),
        unknown: count(mail::MailState::Unknown),
        ambiguous: count(mail::MailState::Ambiguous),
        unreadable: count(mail::MailState::Unreadable),
    }
}

pub(crate) async fn mail_look(work: &Work, request: MailLook) -> Answer<MailPreview> {
    let window = (request.offset as usize, limited(request.limit)? as usize);
    let choices = choices_of(request.ours, request.choices);
    let found = mail::look(work, request.mail.0, &choices, request.only.map(state_of), window).await?;
    let counts = counts_view(&found.counts);
    Ok(MailPreview {
        files: found.files,
        total: found.total,
        lines: found.lines.into_iter().map(line_view).collect(),
        counts,
    })
}

fn line_view(line: mail::MailLine) -> MailLine {
    let person = |(id, name): (custode_app::domain::ids::ContactId, String)| MailPerson {
        id: ids::ContactId(id.as_uuid()),
        name,
    };
    MailLine {
        number: line.number,
        state: state_view(line.state),
        reason: line.reason.map(str::to_owned),
        file: line.file,
        at: line.sent,
        direction: direction_view(line.direction),
        address: line.address,
        people: line.people.into_iter().map(person).collect(),
        subject: line.subject,
        asks: line.asks.map(ask_view),
        files: line.files,
        too_large: line.too_large,
    }
}

const fn ask_view(ask: custode_app::domain::reply::ReplyAsk) -> ReplyAsk {
    match ask {
        custode_app::domain::reply::ReplyAsk::Stop => ReplyAsk::Stop,
        custode_app::domain::reply::ReplyAsk::Bounce => ReplyAsk::Bounce,
    }
}

pub(crate) async fn reply_list(work: &Work, _: Nothing) -> Answer<ReplyList> {
    let replies = mail::replies(work).await?.into_iter().map(|reply| ReplyView {
        id: ids::CommunicationId(reply.id.as_uuid()),
        ask: ask_view(reply.ask),
        at: reply.at,
        people: people_view(reply.people),
        subject: reply.subject,
        text: reply.text,
        addresses: reply.addresses,
        consents: reply.consents,
        answers: reply.answers,
    });
    Ok(ReplyList { replies: replies.collect() })
}

pub(crate) async fn reply_settle(work: &Work, request: ReplySettle) -> Answer<Done> {
    mail::settle_reply(work, CommunicationId::from_uuid(request.id.0), request.done, request.all).await?;
    Ok(Done {})
}

pub(crate) async fn mail_commit(work: &Work, request: MailCommit) -> Answer<Started> {
    let order = MailOrder {
        choices: choices_of(request.ours, request.choices),
        purpose: PurposeId::from_uuid(request.purpose.0),
        retention: RetentionClassId::from_uuid(request.retention.0),
        category: request.category.map(category_of),
        exceptions: request
            .exceptions
            .into_iter()
            .map(|one| (one.number, RetentionClassId::from_uuid(one.retention.0)))
            .collect(),
    };
    let (job, held, mail) = (work.new_id(), work.clone(), request.mail.0);
    work.desk().jobs().start(job, move |progress| async move {
        mail::commit(&held, mail, &order, &progress).await.map(|()| JobValue::Done).map_err(Arc::new)
    });
    Ok(Started { job: ids::JobId(job) })
}

pub(crate) async fn mail_list(work: &Work, _: Nothing) -> Answer<MailList> {
    let names = Names::read(work).await?;
    let batches = work.reader().mail_batches().await.map_err(AppError::from)?.into_iter().map(|row| MailBatch {
        at: row.at,
        by: names.operator(row.actor),
        txn: ids::TxnId(row.txn.as_uuid()),
        files: row.taken.files,
        messages: row.taken.messages,
        logged: row.taken.logged,
        present: row.taken.present,
        attachments: row.taken.attachments,
        left: u32::try_from(row.left).unwrap_or(u32::MAX),
    });
    Ok(MailList { batches: batches.collect() })
}

pub(crate) async fn attachment_open(work: &Work, request: AttachmentOpen) -> Answer<AttachmentOpened> {
    let communication = CommunicationId::from_uuid(request.communication.0);
    let id = AttachmentId::from_uuid(request.id.0);
    let suggested = mail::attachment_name(work, communication, id).await?;
    let Some(path) = work.desk().host().pick_save(suggested).await else {
        return Ok(AttachmentOpened { saved: false, opened: false });
    };
    let opened = mail::open_attachment(work, communication, id, path).await?;
    Ok(AttachmentOpened { saved: true, opened })
}
