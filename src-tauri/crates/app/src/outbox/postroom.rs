//! How the outbox stands with its server, while the program runs.

use crate::desk::locked;
use chrono::{DateTime, Duration, Utc};
use custode_domain::sending::SendFault;
use std::sync::Mutex;

/// Minutes until the server is tried again, after the first, second … time that it did not answer.
const WAITS: [i64; 4] = [1, 5, 15, 30];

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
#[derive(Debug, Default)]
pub struct Postroom {
    rest: Mutex<Option<Rest>>,
    /// Held by the one who sends: there is never a second one.
    pub(super) sending: tokio::sync::Mutex<()>,
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
    }

    /// The server did not take anything: rests longer each time, or until a person comes.
    pub(super) fn rests(&self, fault: SendFault, now: DateTime<Utc>) {
        let mut rest = locked(&self.rest);
        let times = rest.map_or(0, |rest| rest.times + 1);
        let wait = WAITS.get(times).or(WAITS.last()).copied().unwrap_or_default();
        let until = (!fault.needs_a_person()).then(|| now + Duration::minutes(wait));
        *rest = Some(Rest { fault, until, times });
    }

    /// The server took something.
    pub(super) fn works(&self) {
        self.reset();
    }

    /// Whether somebody is sending.
    #[must_use]
    pub fn is_sending(&self) -> bool {
        self.sending.try_lock().is_err()
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
}
