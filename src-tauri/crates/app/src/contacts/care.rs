//! Cards to look after: confirm that they are right (Art. 5(1)(d) GDPR, S51), and tell people where their data came from
//! (Art. 14, F46).

use crate::{AppError, Work, retention::legal_facts};
use chrono::{Months, NaiveDate};
use custode_domain::{
    channel::Channel,
    contact::{ContactEditor, ContactField},
    ids::{ContactId, TxnId},
    journal::{Body, FieldValue},
    paper::{FirmPaper, PaperGift},
    text::fold,
};
use custode_store::read::{NoticeTerm, UntoldRow, UnverifiedRow};

/// Most lines of a page, and most cards of one act.
const LIMIT: u64 = 200;
/// The fact of the law that says how long the notice may take.
const TERM: &str = "art14.termine";
/// Longest age that a list asks for, in months.
const OLDEST: u32 = 1_200;

/// Cards that nobody confirmed for so many months, the oldest first, and the number of all of them.
///
/// # Errors
/// A field fault for an age beyond a century.
pub async fn to_verify(
    work: &Work,
    months: u32,
    name: &str,
    (offset, limit): (u64, u64),
) -> Result<(Vec<UnverifiedRow>, u64), AppError> {
    if months > OLDEST {
        return Err(AppError::field("months", "out-of-range"));
    }
    let since = work.today().checked_sub_months(Months::new(months)).unwrap_or(NaiveDate::MIN);
    Ok(work.reader().to_verify(since, &fold(name), (offset, limit.clamp(1, LIMIT))).await?)
}

/// Says that cards are right as they stand: the day is stamped on each, the journal knows who.
///
/// # Errors
/// [`AppError::NotFound`] for a card that is not there; a field fault for none or for more than 200.
pub async fn confirm(work: &Work, ids: &[ContactId]) -> Result<TxnId, AppError> {
    let today = work.today();
    some(ids)?;
    let outcome = work
        .transact(async |tx| {
            for id in ids {
                let seen = tx.contact(*id).await?.ok_or(AppError::NotFound("contact"))?;
                let mut editor = ContactEditor::of(&seen);
                editor.set(ContactField::VerifiedOn, FieldValue::Day(today));
                // Confirmed twice on a day is confirmed.
                if !editor.is_empty() {
                    tx.write(*id, Body::ContactChanged(editor.finish(None)));
                }
            }
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}

pub(super) fn some(ids: &[ContactId]) -> Result<(), AppError> {
    let fits = u64::try_from(ids.len()).is_ok_and(|count| (1..=LIMIT).contains(&count));
    if fits { Ok(()) } else { Err(AppError::field("ids", if ids.is_empty() { "missing" } else { "too-many" })) }
}

/// The queue of notices.
#[derive(Debug)]
pub struct NoticeQueue {
    /// Those whose last day comes first, first.
    pub rows: Vec<UntoldRow>,
    /// All of them.
    pub total: u64,
    /// Those whose last day is over.
    pub late: u64,
    /// Version of the notice in force; none before one was issued.
    pub in_force: Option<u32>,
}

/// People whose data did not come from them and who were given no notice. The term is the one of the day on which the firm
/// got the data.
///
/// # Errors
/// Those of the database.
pub async fn notice_queue(
    work: &Work,
    late_only: bool,
    name: &str,
    (offset, limit): (u64, u64),
) -> Result<NoticeQueue, AppError> {
    let (today, name, facts) = (work.today(), fold(name), legal_facts(work).await?);
    let months = |on| facts.months(TERM, on, 1);
    let then = facts.change(TERM).map(|change| (change.valid_from, months(change.valid_from)));
    let term = NoticeTerm { months: months(NaiveDate::MIN), then };
    let span = (offset, limit.clamp(1, LIMIT));
    let page = work.reader().notices_due(term, today, (late_only, &name), span).await?;
    let in_force = notices(work).await?.into_iter().map(|(version, _)| version).max();
    Ok(NoticeQueue { rows: page.rows, total: page.total, late: page.late, in_force })
}

/// The versions of the notice, each with the day on which it was issued.
async fn notices(work: &Work) -> Result<Vec<(u32, NaiveDate)>, AppError> {
    let issued = work.reader().issued_papers().await?;
    let notices = issued.iter().filter(|one| one.paper == FirmPaper::Notice);
    Ok(notices.map(|one| (one.version, one.on)).collect())
}

/// Writes down that people were given the notice that was in force on that day.
///
/// # Errors
/// [`AppError::Precondition`] `no-notice` before one was issued; [`AppError::NotFound`]; field faults: nobody or more than 200,
/// a day in the future or before a notice was issued, a channel that is none.
pub async fn give_notice(work: &Work, ids: &[ContactId], on: NaiveDate, channel: Channel) -> Result<TxnId, AppError> {
    some(ids)?;
    let issued = notices(work).await?;
    if issued.is_empty() {
        return Err(AppError::Precondition("no-notice"));
    }
    if on > work.today() {
        return Err(AppError::field("on", "in-future"));
    }
    let by_then = issued.into_iter().filter(|(_, issued_on)| *issued_on <= on).map(|(version, _)| version);
    let version = by_then.max().ok_or_else(|| AppError::field("on", "before-issue"))?;
    if matches!(channel, Channel::Other(_)) {
        return Err(AppError::field("channel", "unknown"));
    }
    let outcome = work
        .transact(async |tx| {
            for id in ids {
                tx.contact(*id).await?.ok_or(AppError::NotFound("contact"))?;
                let gift =
                    PaperGift { paper: FirmPaper::Notice, version, on, channel: channel.clone(), communication: None };
                tx.write(*id, Body::PaperGiven(gift));
            }
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}
