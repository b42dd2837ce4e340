//! How the sending stands, for whoever looks at it.

use super::{OutboxSettings, Rest, settings};
use crate::{AppError, Work};
use chrono::{Days, NaiveDate};
use custode_domain::communication::Delivery;
use custode_store::read::RegisterQuery;

/// Days for which a message that did not go is told of.
const TOLD_DAYS: u64 = 7;

/// How the sending stands; the messages are those that the person at the desk reaches.
#[derive(Debug, Clone)]
pub struct Standing {
    /// The settings.
    pub settings: OutboxSettings,
    /// Somebody sends at this moment.
    pub sending: bool,
    /// Why nothing is sent, when the server does not take it.
    pub rest: Option<Rest>,
    /// Messages that wait or are on their way.
    pub waiting: u64,
    /// Messages of which nobody knows whether they arrived.
    pub uncertain: u64,
    /// Messages that did not go since `failed_since`.
    pub failed: u64,
    /// The day from which on they are counted.
    pub failed_since: NaiveDate,
}

/// Looks how the sending stands.
///
/// # Errors
/// Those of the database.
pub async fn standing(work: &Work) -> Result<Standing, AppError> {
    let settings = settings(work).await?;
    let room = work.desk().postroom();
    // Before the rest: whoever sends says why it stops before it goes.
    let sending = room.is_sending();
    let rest = room.rest(work.now()).filter(|_| settings.on);
    let standing_at = |delivery| RegisterQuery { delivery: Some(delivery), ..RegisterQuery::default() };
    let on_the_way = count(work, standing_at(Delivery::Sending)).await?;
    let failed_since = work.today().checked_sub_days(Days::new(TOLD_DAYS)).unwrap_or_default();
    let (since, before) = work.span(Some(failed_since), None);
    Ok(Standing {
        settings,
        sending,
        rest,
        waiting: count(work, standing_at(Delivery::Queued)).await? + on_the_way,
        uncertain: count(work, standing_at(Delivery::Uncertain)).await?,
        failed: count(work, RegisterQuery { failed: true, since, before, ..RegisterQuery::default() }).await?,
        failed_since,
    })
}

async fn count(work: &Work, query: RegisterQuery) -> Result<u64, AppError> {
    Ok(work.reader().register(&RegisterQuery { limit: 1, ..query }).await?.total)
}
