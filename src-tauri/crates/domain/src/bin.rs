//! The bin: how long something stays in it, and what becomes of it afterwards (DOMAIN 4.8).
//!
//! What went to the bin is erased thirty days later. Erasing cannot be taken back, so the days are counted carefully: a
//! clock that was set back erases nothing, and one that jumped forward is not believed alone (JOURNAL R7, SECURITY R16).

use std::{fmt, str::FromStr};

use chrono::{DateTime, Duration, Utc};

pub use crate::outcome::{BinOutcome, communication_outcome};

/// Days that something stays in the bin before it is erased by itself.
pub const BIN_DAYS: i64 = 30;

/// Days between two looks at the clock that are believed without a person. A longer step forward is a closed office or a
/// wrong clock; nothing here can tell, so these days do not count until somebody says that the date is right.
pub const BELIEVED_DAYS: i64 = 7;

/// A clock that is set back by less than this is put right, not wrong: what goes to the bin meanwhile is early by as much.
const PUT_RIGHT: Duration = Duration::days(1);

/// A step of the clock that nobody confirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The last time that was known before.
    pub from: DateTime<Utc>,
    /// What the clock said next.
    pub to: DateTime<Utc>,
}

impl Gap {
    /// Before everything: such a gap begins when a clock that was set back is right again. What went to the bin meanwhile
    /// has a day that means nothing, so for everything in the bin only the days afterwards count.
    pub const EVER: DateTime<Utc> = DateTime::UNIX_EPOCH;

    /// Whether it is a jump forward that a person can confirm.
    #[must_use]
    pub fn is_jump(&self) -> bool {
        self.from != Self::EVER
    }
}

/// The clock as the archive saw it: the highest time, and steps forward that do not count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BinClock {
    high: DateTime<Utc>,
    gaps: Vec<Gap>,
    /// It was set back, and has not come back to the highest time since.
    set_back: bool,
}

impl BinClock {
    /// Begins with the highest time that the archive has seen.
    #[must_use]
    pub const fn new(high: DateTime<Utc>) -> Self {
        Self { high, gaps: Vec::new(), set_back: false }
    }

    /// Takes in a look at the clock.
    pub fn see(&mut self, now: DateTime<Utc>) {
        let corrected = self.gaps.iter().position(|gap| gap.is_jump() && gap.from <= now && now < gap.to);
        if let Some(first) = corrected.filter(|_| now < self.high) {
            // The clock came back into days that were never believed: it had been wrong, and everything after it too.
            self.high = self.gaps[first].from;
            self.gaps.truncate(first);
        }
        if now >= self.high {
            let jumps = now - self.high > Duration::days(BELIEVED_DAYS);
            if self.set_back {
                self.set_back = false;
                self.gaps = vec![Gap { from: Gap::EVER, to: if jumps { self.high } else { now } }];
            }
            if jumps {
                self.gaps.push(Gap { from: self.high, to: now });
            }
            self.high = now;
        } else if self.high - now > PUT_RIGHT {
            self.set_back = true;
        }
        self.forget(now);
    }

    /// Forgets the steps that nothing depends on any more: after them thirty days were counted, those inside a later step
    /// left out.
    fn forget(&mut self, now: DateTime<Utc>) {
        let (mut counted, mut until) = (Duration::zero(), now);
        for at in (0..self.gaps.len()).rev() {
            let gap = self.gaps[at];
            counted += (until - gap.to).max(Duration::zero());
            if counted >= Duration::days(BIN_DAYS) {
                self.gaps.drain(..=at);
                return;
            }
            until = until.min(gap.from);
        }
    }

    /// A person says that the date is right: all days count until now, but for those in which the clock was set back.
    pub fn confirm(&mut self, now: DateTime<Utc>) {
        if self.is_behind(now) {
            // The later times were wrong, not this one.
            self.gaps.clear();
            self.set_back = false;
        }
        self.gaps.retain(|gap| !gap.is_jump());
        self.high = now;
    }

    /// Whether the clock was set back and has not come back since.
    #[must_use]
    pub const fn is_set_back(&self) -> bool {
        self.set_back
    }

    /// The highest time that was seen and is believed to have been.
    #[must_use]
    pub const fn high(&self) -> DateTime<Utc> {
        self.high
    }

    /// The steps that do not count, earliest first.
    #[must_use]
    pub fn gaps(&self) -> &[Gap] {
        &self.gaps
    }

    /// Whether the clock stands before the highest time that was seen: then nothing is due.
    #[must_use]
    pub fn is_behind(&self, now: DateTime<Utc>) -> bool {
        now < self.high
    }

    /// Whatever went to the bin at this moment or before has been in it for thirty days that count.
    #[must_use]
    pub fn due_before(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let (mut left, mut until) = (Duration::days(BIN_DAYS), now);
        for gap in self.gaps.iter().rev() {
            let counted = (until - gap.to).max(Duration::zero());
            if counted >= left {
                break;
            }
            left -= counted;
            until = until.min(gap.from);
        }
        until.checked_sub_signed(left).unwrap_or(DateTime::<Utc>::MIN_UTC)
    }

    /// The latest moment that is believed: what a norm keeps until a day is not let go by a clock that jumped beyond it.
    #[must_use]
    pub fn believed(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let jump = self.gaps.iter().find(|gap| gap.is_jump()).map(|gap| gap.from);
        jump.unwrap_or(now).min(now)
    }

    /// When something that went to the bin at this moment is erased, if the clock runs on as it does.
    #[must_use]
    pub fn due_at(&self, since: DateTime<Utc>, now: DateTime<Utc>) -> DateTime<Utc> {
        let skipped = self.gaps.iter().fold(Duration::zero(), |sum, gap| {
            let from = gap.from.max(since);
            sum + (gap.to - from).max(Duration::zero())
        });
        // A moment that lies in the future comes from a wrong clock: its days begin now.
        let begins = if since > now { now } else { since + skipped };
        begins.checked_add_signed(Duration::days(BIN_DAYS)).unwrap_or(DateTime::<Utc>::MAX_UTC)
    }
}

impl fmt::Display for BinClock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.high.timestamp_millis())?;
        for gap in &self.gaps {
            write!(f, " {}/{}", gap.from.timestamp_millis(), gap.to.timestamp_millis())?;
        }
        if self.set_back { f.write_str(BACK) } else { Ok(()) }
    }
}

/// Ends the text of a clock that is set back.
const BACK: &str = " back";

/// The text does not hold a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the clock of the bin cannot be read")]
pub struct BinClockUnreadable;

impl FromStr for BinClock {
    type Err = BinClockUnreadable;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let at = |text: &str| text.parse().ok().and_then(DateTime::from_timestamp_millis).ok_or(BinClockUnreadable);
        let (text, set_back) = text.strip_suffix(BACK).map_or((text, false), |text| (text, true));
        let mut parts = text.split(' ');
        let high = at(parts.next().unwrap_or_default())?;
        let gaps = parts.map(|part| {
            let (from, to) = part.split_once('/').ok_or(BinClockUnreadable)?;
            Ok(Gap { from: at(from)?, to: at(to)? })
        });
        Ok(Self { high, gaps: gaps.collect::<Result<_, _>>()?, set_back })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(day: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000 + day * 86_400, 0).unwrap()
    }

    fn seen(days: &[i64]) -> BinClock {
        let mut clock = BinClock::new(day(days[0]));
        days.iter().for_each(|at| clock.see(day(*at)));
        clock
    }

    #[test]
    fn thirty_days_of_use_are_thirty_days() {
        let clock = seen(&[0, 3, 7, 12, 19, 26, 29, 30]);
        assert_eq!(clock.due_before(day(30)), day(0));
        assert_eq!(clock.due_at(day(0), day(30)), day(30));
        assert!(clock.gaps().is_empty() && !clock.is_behind(day(30)));
    }

    #[test]
    fn a_clock_that_jumps_forward_makes_nothing_due() {
        let mut clock = seen(&[0, 1, 3_651]);
        assert_eq!(clock.gaps(), [Gap { from: day(1), to: day(3_651) }]);
        assert_eq!(clock.due_before(day(3_651)), day(1 - 30));
        assert_eq!(clock.due_at(day(0), day(3_651)), day(3_651 + 29), "one day was counted");
        clock.confirm(day(3_651));
        assert_eq!(clock.due_before(day(3_651)), day(3_621), "somebody says that the date is right");
    }

    #[test]
    fn a_day_beyond_a_jump_is_not_believed_until_somebody_says_so() {
        let mut clock = seen(&[0, 1, 3_651]);
        assert_eq!(clock.believed(day(3_651)), day(1));
        clock.confirm(day(3_651));
        assert_eq!(clock.believed(day(3_651)), day(3_651));
        assert_eq!(clock.believed(day(3_000)), day(3_000), "a clock that is set back is early");
    }

    #[test]
    fn days_after_a_jump_count_again() {
        let clock = seen(&[0, 20, 25, 30, 36, 42, 48, 50]);
        assert_eq!(clock.due_before(day(50)), day(20), "thirty days after the jump");
        assert_eq!(seen(&[0, 20, 25, 30, 36, 42, 48, 49]).due_before(day(49)), day(-1));
        assert!(clock.gaps().is_empty(), "a step that nothing depends on any more is forgotten");
        let clock = seen(&[0, 6, 20, 25, 30, 36, 42, 44]);
        assert_eq!(clock.due_before(day(44)), day(0));
        assert_eq!(clock.due_at(day(0), day(20)), day(44));
        assert_eq!(clock.due_at(day(25), day(30)), day(55), "what came later does not wait for it");
    }

    #[test]
    fn days_inside_a_later_jump_do_not_count_for_an_earlier_one() {
        let clock = seen(&[0, 1, 3_651, 3_691]);
        assert_eq!(clock.gaps().len(), 2);
        assert_eq!(clock.due_before(day(3_691)), day(1 - 30), "one day was believed");
        assert_eq!(clock.due_at(day(0), day(3_691)), day(3_691 + 29));
    }

    #[test]
    fn a_clock_that_was_corrected_is_right_at_once() {
        let mut clock = seen(&[0, 1, 2_000]);
        clock.see(day(2));
        assert!(clock.gaps().is_empty() && !clock.is_behind(day(2)));
        assert_eq!(clock.due_before(day(2)), day(-28));
        clock.see(day(9));
        assert!(clock.gaps().is_empty());
    }

    #[test]
    fn a_clock_that_was_set_back_makes_nothing_due() {
        let mut clock = seen(&[0, 5, 10]);
        clock.see(day(-20_000));
        assert!(clock.is_behind(day(-20_000)));
        clock.see(day(11));
        assert_eq!(
            clock.gaps(),
            [Gap { from: Gap::EVER, to: day(11) }],
            "nothing that was dated meanwhile is believed"
        );
        assert!(!clock.is_behind(day(11)) && !clock.is_set_back());
        assert_eq!(clock.due_at(day(-20_000), day(11)), day(41), "what was binned meanwhile");
        assert_eq!(clock.due_at(day(12), day(12)), day(42), "what comes afterwards");
        clock.confirm(day(11));
        assert!(clock.due_before(day(11)) < day(-20_000), "a date that is right now says nothing about those days");
        for at in [17, 23, 29, 35] {
            clock.see(day(at));
        }
        assert!(clock.due_before(day(35)) < day(-20_000));
        clock.see(day(41));
        assert_eq!(clock.due_before(day(41)), day(11));
        assert!(clock.is_behind(day(8)), "also when it is a few days only");
    }

    #[test]
    fn a_clock_that_is_put_right_by_hours_is_not_wrong() {
        let mut clock = seen(&[0, 5]);
        clock.see(day(5) - Duration::hours(3));
        clock.see(day(6));
        assert!(clock.gaps().is_empty() && !clock.is_set_back());
    }

    #[test]
    fn a_clock_that_is_corrected_late_is_believed_no_further_than_any_other() {
        let mut clock = seen(&[0, 1, 2_000]);
        clock.see(day(100));
        assert_eq!(clock.gaps(), [Gap { from: day(1), to: day(100) }]);
    }

    #[test]
    fn what_was_binned_by_a_wrong_clock_gets_its_days_from_now() {
        let clock = seen(&[0, 1, 2]);
        assert_eq!(clock.due_at(day(900), day(2)), day(32));
    }

    #[test]
    fn the_clock_is_kept_as_text() {
        for days in [&[0, 1, 60, 61, 75][..], &[0, 10, -300], &[0, 10, -300, 50]] {
            let clock = seen(days);
            assert_eq!(clock.to_string().parse(), Ok(clock));
        }
        for text in ["", "x", "1 2", "1 2/", "1 a/b"] {
            assert_eq!(text.parse::<BinClock>(), Err(BinClockUnreadable), "{text}");
        }
    }

    proptest! {
        /// Whatever the clock did: nothing is due before its time by more than a step that is believed, counted by what
        /// the looks themselves tell; and the two ways of asking agree.
        #[test]
        fn both_ways_of_counting_agree(steps in proptest::collection::vec(0_i64..60, 1..25), since in 0_i64..40) {
            let mut at = 0;
            let mut clock = BinClock::new(day(0));
            for step in steps {
                at += step;
                clock.see(day(at));
                if since <= at {
                    let due = clock.due_at(day(since), day(at)) <= day(at);
                    prop_assert_eq!(due, day(since) <= clock.due_before(day(at)), "since {} at {} {:?}", since, at, clock);
                }
            }
        }
    }
}
