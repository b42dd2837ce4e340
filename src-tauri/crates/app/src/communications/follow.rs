//! Coming back to what was said (S16): done with a word on the outcome, or moved to another day.

use super::{RegisterWindow, before, fault, register};
use crate::{AppError, Work};
use chrono::{Days, NaiveDate};
use custode_domain::{
    communication::CommunicationInvalid,
    ids::{CommunicationId, TxnId},
    journal::Body,
};
use custode_store::read::RegisterQuery;

/// Days that the agenda calls this week: today and the six after it.
const WEEK: u64 = 6;

/// Says when somebody comes back to an item: on a day, or no more, with a word on how it ended.
///
/// # Errors
/// A field fault `followUpOn` for a day that is over, `outcome` for one that is too long; [`AppError::NotFound`];
/// [`AppError::Precondition`] for what is in the outbox.
pub async fn follow_up(
    work: &Work,
    id: CommunicationId,
    on: Option<NaiveDate>,
    outcome: Option<String>,
) -> Result<TxnId, AppError> {
    work.require_communication(id).await?;
    if on.is_some_and(|on| on < work.today()) {
        return Err(AppError::field("followUpOn", "in-past"));
    }
    let done = work
        .transact(async |tx| {
            let mut item = before(tx, id).await?;
            item.follow_up_on = on;
            if let Some(outcome) = outcome.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
                item.outcome = Some(outcome.to_owned());
            }
            item.check(work.now()).map_err(|invalid| match invalid {
                CommunicationInvalid::TooLong => AppError::field("outcome", "too-long"),
                other => fault(other),
            })?;
            tx.write(id, Body::CommunicationChanged(item));
            Ok(())
        })
        .await?;
    Ok(done.txn)
}

/// What is to be followed up, in the order of the days: overdue, today, this week, later.
#[derive(Debug)]
pub struct Agenda {
    /// The day that counts as today.
    pub today: NaiveDate,
    /// Its days are over.
    pub overdue: RegisterWindow,
    /// Today.
    pub due: RegisterWindow,
    /// In the six days after today.
    pub week: RegisterWindow,
    /// Beyond.
    pub later: RegisterWindow,
}

/// The agenda, with so many lines of each part at most. Items of restricted cards are not in it.
///
/// # Errors
/// Those of the database.
pub async fn agenda(work: &Work, limit: u32) -> Result<Agenda, AppError> {
    let today = work.today();
    let (yesterday, tomorrow) = (today.checked_sub_days(Days::new(1)), today.checked_add_days(Days::new(1)));
    let (sunday, beyond) = (today.checked_add_days(Days::new(WEEK)), today.checked_add_days(Days::new(WEEK + 1)));
    let part = async |due_since, due_until| {
        register(work, &RegisterQuery { follow_up: true, due_since, due_until, limit, ..RegisterQuery::default() })
            .await
    };
    Ok(Agenda {
        today,
        overdue: part(None, yesterday).await?,
        due: part(Some(today), Some(today)).await?,
        week: part(tomorrow, sunday).await?,
        later: part(beyond, None).await?,
    })
}
