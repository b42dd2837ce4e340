//! How the outbox stands with its server, while the program runs.

use crate::desk::locked;
use chrono::{DateTime, Duration, Utc};
use custode_domain::sending::SendFault;
use std::sync::Mutex;
use tokio::sync::Semaphore;

/// Minutes until the server is tried again, after the first, second … time that it did not answer.
const WAITS: [i64; 4] = [1, 5, 15, 30];

/// After so many messages in a row that the server asks to bring later, it is the server that is busy.
const MOST_BUSY: u32 = 5;

/// After so many refusals for good in a row it is the firm that the server refuses, or its text, and no recipient.
const MOST_REFUSALS: u32 = 3;

/// The outbox rests: the server does not take anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rest {
    /// Why.
    pub fault: SendFault,
    /// Until when; `None` = until a person mends the settings or says to try again.
    pub until: Option<DateTime<Utc>>,
    /// How often in a row.
    times: usize,
}

/// How the outbox stands with its server.
#[derive(Debug)]
pub struct Postroom {
    rest: Mutex<Option<Rest>>,
    /// Messages in a row that the server asked to bring later.
    busy: Mutex<u32>,
    /// Messages in a row that the server refused for good.
    refused: Mutex<u32>,
    /// Its one place is taken by the one who sends: there is never a second one. A semaphore, because looking whether it is
    /// free must not take it.
    pub(super) sending: Semaphore,
}

impl Default for Postroom {
    fn default() -> Self {
        Self { rest: Mutex::default(), busy: Mutex::default(), refused: Mutex::default(), sending: Semaphore::new(1) }
    }
}

impl Postroom {
    /// Why nothing is sent at this moment.
    #[must_use]
    pub fn rest(&self, now: DateTime<Utc>) -> Option<Rest> {
        locked(&self.rest).filter(|rest| rest.until.is_none_or(|until| now < until))
    }

    /// Forgets what was: the next look tries again.
    pub(crate) fn reset(&self) {
        *locked(&self.rest) = None;
        self.answers();
        self.accepts();
    }

    /// The server asks to bring a message later; true when it has said so of too many in a row.
    pub(super) fn is_busy(&self) -> bool {
        let mut busy = locked(&self.busy);
        *busy += 1;
        *busy >= MOST_BUSY
    }

    /// The server took a stand on a message that has nothing to do with how busy it is.
    pub(super) fn answers(&self) {
        *locked(&self.busy) = 0;
    }

    /// The server refuses a message for good; true when it has refused too many in a row.
    pub(super) fn refuses(&self) -> bool {
        let mut refused = locked(&self.refused);
        *refused += 1;
        *refused >= MOST_REFUSALS
    }

    /// The server said something that makes no row of refusals: there is nobody of that name.
    pub(super) fn accepts(&self) {
        *locked(&self.refused) = 0;
    }

    /// The server did not take anything: rests longer each time, or until a person comes.
    pub(super) fn rests(&self, fault: SendFault, now: DateTime<Utc>) {
        let mut rest = locked(&self.rest);
        let times = rest.map_or(0, |rest| rest.times + 1);
        let wait = WAITS.get(times).or(WAITS.last()).copied().unwrap_or_default();
        let until = (!fault.needs_a_person()).then(|| now + Duration::minutes(wait));
        *rest = Some(Rest { fault, until, times });
        drop(rest);
        // The first one after the rest is counted again: one recipient who is always busy or refused does not hold up the others.
        self.answers();
        self.accepts();
    }

    /// The server took something.
    pub(super) fn works(&self) {
        self.reset();
    }

    /// Whether somebody is sending.
    #[must_use]
    pub fn is_sending(&self) -> bool {
        self.sending.available_permits() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silent_server_is_tried_again_later_and_later_and_a_wrong_password_not_at_all() {
        let now = DateTime::from_timestamp(1_795_000_000, 0).unwrap_or_default();
        let room = Postroom::default();
        for minutes in [1, 5, 15, 30, 30] {
            room.rests(SendFault::Unreachable, now);
            assert!(room.rest(now + Duration::minutes(minutes) - Duration::seconds(1)).is_some());
            assert_eq!(room.rest(now + Duration::minutes(minutes)), None);
        }
        room.works();
        room.rests(SendFault::Login, now);
        assert_eq!(room.rest(now + Duration::days(30)).map(|rest| rest.fault), Some(SendFault::Login));
        room.reset();
        assert_eq!(room.rest(now), None);
    }

    #[test]
    fn looking_whether_somebody_sends_takes_nobodys_place() {
        let room = Postroom::default();
        assert!(!room.is_sending());
        let place = room.sending.try_acquire();
        assert!(place.is_ok() && room.is_sending() && room.sending.try_acquire().is_err());
        drop(place);
        assert!(!room.is_sending());
    }

    #[test]
    fn a_server_that_is_busy_for_everybody_is_left_alone() {
        let now = DateTime::from_timestamp(1_795_000_000, 0).unwrap_or_default();
        let room = Postroom::default();
        assert_eq!([(); 4].map(|()| room.is_busy()), [false; 4]);
        room.answers();
        assert_eq!([(); 5].map(|()| room.is_busy()), [false, false, false, false, true]);
        room.rests(SendFault::Busy, now);
        assert_eq!(room.rest(now).map(|rest| rest.fault), Some(SendFault::Busy));
        assert!(!room.is_busy(), "after the rest it begins anew");
    }
}
