//! Time and ids that are the same in every run.

use chrono::{DateTime, Duration, FixedOffset, NaiveDate, NaiveDateTime, TimeZone, Utc};
use custode_app::ports::{Clock, Ids, on_the_wall};
use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicU64, Ordering},
};
use uuid::Uuid;

/// A clock that moves only when it is told to.
#[derive(Debug)]
pub struct FixedClock {
    now: Mutex<DateTime<Utc>>,
}

impl Default for FixedClock {
    /// Noon in Italy on a Sunday in November.
    fn default() -> Self {
        Self::at(Utc.with_ymd_and_hms(2026, 11, 22, 11, 0, 0).unwrap())
    }
}

impl FixedClock {
    /// A clock that shows this instant.
    #[must_use]
    pub const fn at(now: DateTime<Utc>) -> Self {
        Self { now: Mutex::new(now) }
    }

    /// Moves the clock.
    pub fn advance(&self, by: Duration) {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner) += by;
    }
}

fn italy() -> FixedOffset {
    FixedOffset::east_opt(3600).unwrap()
}

impl Clock for FixedClock {
    fn now(&self) -> DateTime<Utc> {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn day_of(&self, at: DateTime<Utc>) -> NaiveDate {
        // Italy in winter; the fixed clock never shows the hour of a change.
        at.with_timezone(&italy()).date_naive()
    }

    fn instant(&self, wall: NaiveDateTime) -> DateTime<Utc> {
        on_the_wall(wall, &italy())
    }
}

/// Ids in the shape of UUIDv7 that count from 1.
#[derive(Debug, Default)]
pub struct CountingIds {
    next: AtomicU64,
}

impl Ids for CountingIds {
    fn new_id(&self) -> Uuid {
        let number = u128::from(self.next.fetch_add(1, Ordering::Relaxed) + 1);
        let fixed = 0x019a_0000_0000_7000_8000_0000_0000_0000_u128;
        Uuid::from_u128(fixed | number)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_in_the_order_of_their_making_and_of_version_7() {
        let ids = CountingIds::default();
        let (a, b) = (ids.new_id(), ids.new_id());
        assert!(a < b);
        assert_eq!(a.get_version_num(), 7);
    }

    #[test]
    fn the_clock_stands_still_until_it_is_moved() {
        let clock = FixedClock::default();
        assert_eq!(clock.now(), clock.now());
        clock.advance(Duration::hours(13));
        assert_eq!(clock.today().to_string(), "2026-11-23");
    }
}
