//! Cards to look after: confirm that they are right (Art. 5(1)(d) GDPR, S51), and tell people where their data came from
//! (Art. 14, F46).

use crate::{AppError, Work, retention::legal_facts};
use chrono::{Months, NaiveDate};
use custode_domain::{
    channel::Channel,
    contact::{ContactEditor, ContactField},
    ids::{ContactId, TxnId},
    journal::{Body, FieldValue},
    legal::months_after,
    paper::{FirmPaper, PaperGift},
    text::fold,
};
use custode_store::read::{UntoldRow, UnverifiedRow};

/// Most lines of a page, and most cards of one act.
const LIMIT: u64 = 200;
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

fn some(ids: &[ContactId]) -> Result<(), AppError> {
    let fits = u64::try_from(ids.len()).is_ok_and(|count| (1..=LIMIT).contains(&count));
    if fits { Ok(()) } else { Err(AppError::field("ids", if ids.is_empty() { "missing" } else { "too-many" })) }
}

/// Somebody who waits for the notice.
#[derive(Debug, Clone)]
pub struct Untold {
    /// Who, and since when.
    pub row: UntoldRow,
    /// Last day: a month after the data were got, or the first contact if that came before (Art. 14(3)).
    pub due_on: NaiveDate,
}

/// The queue of notices.
#[derive(Debug)]
pub struct NoticeQueue {
    /// Those who wait longest first.
    pub rows: Vec<Untold>,
    /// All of them.
    pub total: u64,
    /// Those whose month is over.
    pub late: u64,
    /// Version of the notice in force; none before one was issued.
    pub in_force: Option<u32>,
}

/// People whose data did not come from them and who were given no notice.
///
/// # Errors
/// Those of the database.
pub async fn notice_queue(
    work: &Work,
    late_only: bool,
    name: &str,
    (offset, limit): (u64, u64),
) -> Result<NoticeQueue, AppError> {
    let (reader, today, name) = (work.reader(), work.today(), fold(name));
    let months = legal_facts(work).await?.months("art14.termine", today, 1);
    // Got before this day, the month is over.
    let over = today.checked_sub_months(Months::new(months)).and_then(|day| day.pred_opt()).unwrap_or(NaiveDate::MIN);
    let until = if late_only { over } else { today };
    let (rows, total) = reader.notices_due(until, &name, (offset, limit.clamp(1, LIMIT))).await?;
    let (_, late) = reader.notices_due(over, &name, (0, 1)).await?;
    let due = |row: &UntoldRow| {
        let month = months_after(row.obtained_on, months).map_or(row.obtained_on, |term| term.nominal);
        row.first_contact_on.map_or(month, |first| first.max(row.obtained_on).min(month))
    };
    let rows = rows.into_iter().map(|row| Untold { due_on: due(&row), row }).collect();
    Ok(NoticeQueue { rows, total, late, in_force: in_force(work).await?.map(|(version, _)| version) })
}

async fn in_force(work: &Work) -> Result<Option<(u32, NaiveDate)>, AppError> {
    let issued = work.reader().issued_papers().await?;
    let notices = issued.iter().filter(|one| one.paper == FirmPaper::Notice);
    Ok(notices.max_by_key(|one| one.version).map(|one| (one.version, one.on)))
}

/// Writes down that people were given the notice in force.
///
/// # Errors
/// [`AppError::Precondition`] `no-notice` before one was issued; [`AppError::NotFound`]; field faults: nobody or more than 200,
/// a day in the future or before the notice was issued, a channel that is none.
pub async fn give_notice(work: &Work, ids: &[ContactId], on: NaiveDate, channel: Channel) -> Result<TxnId, AppError> {
    some(ids)?;
    let (version, issued_on) = in_force(work).await?.ok_or(AppError::Precondition("no-notice"))?;
    if on > work.today() {
        return Err(AppError::field("on", "in-future"));
    }
    if on < issued_on {
        return Err(AppError::field("on", "before-issue"));
    }
    if matches!(channel, Channel::Other(_)) {
        return Err(AppError::field("channel", "unknown"));
    }
    let outcome = work
        .transact(async |tx| {
            for id in ids {
                tx.contact(*id).await?.ok_or(AppError::NotFound("contact"))?;
                let gift = PaperGift { paper: FirmPaper::Notice, version, on, channel: channel.clone() };
                tx.write(*id, Body::PaperGiven(gift));
            }
            Ok(())
        })
        .await?;
    Ok(outcome.txn)
}
