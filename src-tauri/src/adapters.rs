//! Time and ids: the shell is where they enter the program.

use chrono::{DateTime, Local, NaiveDate, Utc};
use custode_api::ports::{Clock, Ids};
use uuid::Uuid;

/// The machine's clock.
#[derive(Debug)]
pub struct WallClock;

#[expect(clippy::disallowed_methods, reason = "this is the adapter behind the port")]
impl Clock for WallClock {
    fn now(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn today(&self) -> NaiveDate {
        Local::now().date_naive()
    }
}

/// Ids in the order of their making.
#[derive(Debug)]
pub struct TimedIds;

#[expect(clippy::disallowed_methods, reason = "this is the adapter behind the port")]
impl Ids for TimedIds {
    fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }
}
