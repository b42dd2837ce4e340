//! Logging what was looked at, in one action: its undo takes all of it back.

use super::{
    pile::{MailState, OURS, Pile, key_of, normal},
    sorting::{Choices, Sorted, Sorting},
    walk::{Heard, walk},
};
use crate::{
    AppError, Work,
    communications::judge,
    contacts::Names,
    jobs::{Phase, Progress},
    reach::Rules,
};
use custode_domain::{
    channel::Channel,
    communication::{Attachment, Category, Communication, Direction, Mail, MailTaken, Participant, Role as Part},
    contact::PointKind,
    ids::{AttachmentId, CommunicationId, PurposeId, RetentionClassId},
    journal::Body,
    reply::ReplyFound,
};
use custode_import::{
    mail::MailMessage,
    options::MailWish,
    refusal::{Refusal, RefusalCode},
};
use custode_store::{Tx, Watch};
use custode_vault::{from_hex, sha256_hex};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};
use uuid::Uuid;

/// What is chosen for all messages.
#[derive(Debug, Clone)]
pub struct MailOrder {
    /// Whose addresses are whose.
    pub choices: Choices,
    /// Purpose: mandatory.
    pub purpose: PurposeId,
    /// Retention class: mandatory (S8).
    pub retention: RetentionClassId,
    /// What they are about.
    pub category: Option<Category>,
    /// Messages that are kept under another class, by their place among all that were read.
    pub exceptions: HashMap<u32, RetentionClassId>,
}

fn changed() -> AppError {
    Refusal::from(RefusalCode::FileChanged).into()
}

/// Logs every message that is ready; the others stay outside. The gate is asked about what went out, as for everything that
/// is written down afterwards.
///
/// # Errors
/// Field faults without purpose or class; [`AppError::NotFound`] when what was read is gone; [`AppError::Refused`] when a file
/// is no longer what was looked at; [`AppError::Conflict`] when nothing is ready; [`AppError::Cancelled`]. Nothing is logged
/// then.
pub async fn commit(work: &Work, id: Uuid, order: &MailOrder, progress: &Arc<Progress>) -> Result<(), AppError> {
    super::pile::require_addresses(work)?;
    let pile = work.desk().mail.get(id)?;
    let reader = work.reader();
    if !reader.purposes().await?.iter().any(|purpose| purpose.id == order.purpose) {
        return Err(AppError::field("purpose", "missing"));
    }
    let classes = reader.retention_classes().await?;
    let known = |id: &RetentionClassId| classes.iter().any(|class| class.id == *id);
    if !known(&order.retention) || !order.exceptions.values().all(known) {
        return Err(AppError::field("retention", "missing"));
    }
    progress.enter(Phase::Writing, Some(pile.seen.len() as u64));
    let names = Names::read(work).await?;
    let rules = Rules::read(work, &names).await?;
    let (mut receive, walked) = walk(work, &pile.files, MailWish::TextsAndFiles, progress);
    let act = Taking { work, order, rules: &rules };
    let outcome = work
        .transact(async |tx| {
            tx.watch(Watch { progress: None, cancel: Some(progress.flag()) });
            // Here, where nobody else writes: what came in from other files meanwhile is known.
            let sorting = Sorting::read(work, &pile, &order.choices).await?;
            let mut taken = MailTaken {
                files: u32::try_from(pile.files.len()).unwrap_or(u32::MAX),
                messages: 0,
                logged: 0,
                present: 0,
                attachments: 0,
            };
            let mut met = HashSet::new();
            while let Some(heard) = receive.recv().await {
                if progress.is_cancelled() {
                    return Err(AppError::Cancelled);
                }
                act.take(tx, &pile, &sorting, heard, &mut met, &mut taken).await?;
                progress.done(u64::from(taken.messages));
                tx.pace().await?;
            }
            walked.await??;
            if taken.messages as usize != pile.seen.len() {
                return Err(changed());
            }
            if taken.logged == 0 {
                return Err(AppError::Conflict("already-done"));
            }
            tx.set_setting(OURS, &order.choices.ours.join("\n")).await?;
            tx.write(tx.archive_unit(), Body::MailTaken(taken));
            Ok(())
        })
        .await;
    outcome?;
    work.desk().mail.clear();
    Ok(())
}

struct Taking<'a> {
    work: &'a Work,
    order: &'a MailOrder,
    rules: &'a Rules<'a>,
}

impl Taking<'_> {
    /// One message of the second reading beside what the first one found.
    async fn take(
        &self,
        tx: &mut Tx,
        pile: &Pile,
        sorting: &Sorting,
        heard: Heard,
        met: &mut HashSet<Vec<u8>>,
        taken: &mut MailTaken,
    ) -> Result<(), AppError> {
        let seen = pile.seen.get(taken.messages as usize).ok_or_else(changed)?;
        taken.messages += 1;
        let message = match (&seen.message, heard.message) {
            (Ok(read), Ok(message)) if read.key == key_of(self.work, &message)? => message,
            (Err(before), Err(now)) if *before == now => return Ok(()),
            _ => return Err(changed()),
        };
        let sorted = sorting.sort(seen, met, self.work.now());
        match sorted.state {
            MailState::Ready => {
                let key = seen.message.as_ref().map(|read| read.key.clone()).unwrap_or_default();
                taken.attachments += u32::try_from(heard.files.len()).unwrap_or(u32::MAX);
                taken.logged += 1;
                let retention = self.order.exceptions.get(&(taken.messages - 1)).copied();
                let retention = retention.unwrap_or(self.order.retention);
                self.log(tx, &sorted, *message, heard.files, (key, retention)).await
            }
            MailState::Present => {
                taken.present += 1;
                Ok(())
            }
            MailState::Unknown | MailState::Ambiguous | MailState::Unreadable => Ok(()),
        }
    }

    async fn log(
        &self,
        tx: &mut Tx,
        sorted: &Sorted,
        message: MailMessage,
        files: Vec<Vec<u8>>,
        (external, retention): (Vec<u8>, RetentionClassId),
    ) -> Result<(), AppError> {
        let id = CommunicationId::from_uuid(self.work.new_id());
        let (participants, pec) = participants(tx, sorted).await?;
        let some = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let sent = message.sent.and_then(chrono::DateTime::from_timestamp_millis);
        let mut item = Communication {
            direction: sorted.direction,
            channel: if pec { Channel::Pec } else { Channel::Email },
            started_at: sent.ok_or_else(changed)?,
            duration_s: None,
            participants,
            subject: some(message.subject),
            body: some(if message.cut { message.body + "\n[…]" } else { message.body }),
            outcome: None,
            purpose: self.order.purpose,
            retention_class: retention,
            category: self.order.category,
            follow_up_on: None,
            consent: None,
            reason: None,
            origin: None,
            reason_id: None,
            delivery: None,
            sending: None,
            campaign: None,
            mail: None,
        };
        if item.direction == Direction::Outbound {
            judge(self.work, tx, self.rules, id, &mut item).await?;
        }
        let failed = message.failed.iter().map(|address| normal(address)).collect();
        let mut attachments = Vec::new();
        let mut files = files.into_iter();
        for part in message.parts {
            let file = AttachmentId::from_uuid(self.work.new_id());
            let bytes = if part.kept { files.next() } else { None };
            let sha256 = bytes.as_deref().and_then(|bytes| from_hex(&sha256_hex(bytes))).unwrap_or_default();
            if let Some(bytes) = &bytes {
                tx.keep_attachment(id, file, bytes).await?;
            }
            attachments.push(Attachment { id: file, name: part.name, media: part.media, size: part.size, sha256 });
        }
        item.mail = Some(Mail { external, attachments });
        tx.write_new(id, Body::CommunicationLogged(item));
        if let Some(ask) = sorted.asks {
            tx.write(id, Body::ReplyFound(ReplyFound { ask, addresses: failed }));
        }
        Ok(())
    }
}

/// Who takes part, through which of their addresses; and whether one of these is a PEC.
async fn participants(tx: &mut Tx, sorted: &Sorted) -> Result<(Vec<Participant>, bool), AppError> {
    let role = if sorted.direction == Direction::Inbound { Part::Sender } else { Part::Recipient };
    let (mut all, mut pec) = (Vec::new(), false);
    for (contact, _, address) in &sorted.people {
        let unit = tx.contact(*contact).await?.ok_or(AppError::NotFound("contact"))?;
        let points = unit.points();
        let point = points
            .into_iter()
            .find(|point| matches!(point.kind, PointKind::Email | PointKind::Pec) && point.normalised == *address);
        pec |= point.is_some_and(|point| point.kind == PointKind::Pec);
        all.push(Participant { contact: *contact, role, point: point.map(|point| point.id), decision: None });
    }
    Ok((all, pec))
}
