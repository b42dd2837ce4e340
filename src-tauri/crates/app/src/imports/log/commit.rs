//! Logging what was looked at, in one action whose id is that of the import: its undo takes all of it back.

use super::{
    super::{
        commit::bare_entry,
        lists::{close, origin},
        planned::{Outcome, Totals},
        session::load,
        state::Step,
    },
    OURS,
    look::{Log, Sorted},
};
use crate::{
    AppError, Work,
    communications::{
        judge,
        mail::{MailState, require_addresses},
    },
    contacts::Names,
    jobs::{Phase, Progress},
    reach::Rules,
};
use custode_domain::{
    communication::{Category, Communication, Direction, Mail, Participant, Role as Part},
    ids::{BatchId, CommunicationId, ContactId, PurposeId, RetentionClassId},
    journal::{Body, Origin},
    records::ImportBatch,
    role::Permission,
};
use custode_import::normalise::log::LogRow;
use custode_store::{Act, Tx, Watch};
use std::{collections::HashSet, sync::Arc};
use uuid::Uuid;

/// What is chosen for all rows.
#[derive(Debug, Clone)]
pub struct LogOrder {
    /// Purpose: mandatory.
    pub purpose: PurposeId,
    /// Retention class: mandatory (S8).
    pub retention: RetentionClassId,
    /// What they are about.
    pub category: Option<Category>,
}

/// Logs every row that is ready; the others stay outside. What went out is a past fact: the gate is asked, and its answer
/// stands beside it.
///
/// # Errors
/// Field faults without purpose or class; [`AppError::Conflict`] when nothing is ready or it was written already;
/// [`AppError::Cancelled`]. Nothing is logged then.
pub async fn commit_log(
    work: &Work,
    id: Uuid,
    order: &LogOrder,
    batch: BatchId,
    progress: &Arc<Progress>,
) -> Result<Totals, AppError> {
    require_addresses(work)?;
    work.require(Permission::Communications).await?;
    let session = load(work, id).await?;
    if session.step == Step::Done {
        return Err(AppError::Conflict("committed"));
    }
    let reader = work.reader();
    if !reader.purposes().await?.iter().any(|purpose| purpose.id == order.purpose) {
        return Err(AppError::field("purpose", "missing"));
    }
    if !reader.retention_classes().await?.iter().any(|class| class.id == order.retention) {
        return Err(AppError::field("retention", "missing"));
    }
    progress.enter(Phase::Writing, super::super::check::rows_of(&session));
    let names = Names::read(work).await?;
    let rules = Rules::read(work, &names).await?;
    let act = Act { txn: batch.as_uuid().into(), ..work.act() };
    let cancel = Arc::clone(progress);
    let outcome = work
        .archive()
        .store()
        .transact(act, async |tx: &mut Tx| -> Result<(Totals, Vec<u64>), AppError> {
            tx.watch(Watch { progress: None, cancel: Some(cancel.flag()) });
            // Here, where nobody else writes: what came in meanwhile is known.
            let log = Log::read(work, &session, &Progress::default()).await?;
            let taking = Taking { work, order, rules: &rules, log: &log };
            let (mut totals, mut rejected, mut met) = (Totals::default(), Vec::new(), HashSet::new());
            for (at, row) in log.rows.iter().enumerate() {
                if progress.is_cancelled() {
                    return Err(AppError::Cancelled);
                }
                let sorted = log.sort(work, at, &mut met);
                totals.count(match sorted.state {
                    MailState::Ready => Outcome::Create,
                    MailState::Present => Outcome::Unchanged,
                    MailState::Unknown | MailState::Ambiguous => Outcome::Suppressed,
                    MailState::Unreadable => Outcome::Rejected,
                });
                match sorted.state {
                    MailState::Ready => {
                        let origin = Origin { batch: Some(batch), ..origin(&session, work.today(), Some(row.row)) };
                        taking.log(tx, &sorted, row, log.keys[at][0].clone(), origin).await?;
                    }
                    MailState::Unreadable => rejected.push(u64::from(row.row)),
                    _ => {}
                }
                progress.done(at as u64 + 1);
                tx.pace().await?;
            }
            if totals.create == 0 {
                return Err(AppError::Conflict("already-done"));
            }
            let ours: Vec<&str> = log.ours.iter().map(String::as_str).collect();
            tx.set_setting(OURS, &ours.join("\n")).await?;
            let entry = ImportBatch { log: true, ..bare_entry(&session, &totals, act) };
            tx.write_new(batch, Body::ImportCommitted(entry));
            Ok((totals, rejected))
        })
        .await?;
    let (totals, rejected) = outcome.value;
    close(work, session, batch, &rejected).await?;
    Ok(totals)
}

struct Taking<'a> {
    work: &'a Work,
    order: &'a LogOrder,
    rules: &'a Rules<'a>,
    log: &'a Log,
}

impl Taking<'_> {
    async fn log(
        &self,
        tx: &mut Tx,
        sorted: &Sorted,
        row: &LogRow,
        external: Vec<u8>,
        origin: Origin,
    ) -> Result<(), AppError> {
        let id = CommunicationId::from_uuid(self.work.new_id());
        let role = if sorted.direction == Direction::Inbound { Part::Sender } else { Part::Recipient };
        let mut participants = Vec::new();
        for (contact, _, number) in &sorted.people {
            participants.push(self.participant(tx, *contact, role, number.as_deref()).await?);
        }
        let mut item = Communication {
            direction: sorted.direction,
            channel: self.log.channel.clone(),
            started_at: sorted.at.ok_or(AppError::Internal("a row that is ready has a day"))?,
            duration_s: row.duration_s,
            participants,
            subject: None,
            body: row.text.clone(),
            outcome: row.outcome.clone(),
            purpose: self.order.purpose,
            retention_class: self.order.retention,
            category: self.order.category,
            follow_up_on: None,
            consent: None,
            reason: None,
            origin: Some(origin),
            reason_id: None,
            delivery: None,
            sending: None,
            campaign: None,
            mail: Some(Mail { external, attachments: Vec::new() }),
        };
        if item.direction == Direction::Outbound {
            judge(self.work, tx, self.rules, id, &mut item).await?;
        }
        tx.write_new(id, Body::CommunicationLogged(item));
        Ok(())
    }

    /// A person, through the point that has the number.
    async fn participant(
        &self,
        tx: &mut Tx,
        contact: ContactId,
        role: Part,
        number: Option<&str>,
    ) -> Result<Participant, AppError> {
        let unit = tx.contact(contact).await?.ok_or(AppError::NotFound("contact"))?;
        let points = unit.points();
        let point = points.into_iter().find(|point| Some(point.normalised.as_str()) == number);
        let point = point.filter(|point| self.log.channel.fits(point.kind)).map(|point| point.id);
        Ok(Participant { contact, role, point, decision: None })
    }
}
