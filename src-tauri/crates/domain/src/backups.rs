//! Which backups stay when a new one is made (SECURITY 2.7): by their number, never by the clock alone.

use chrono::{DateTime, Datelike, Duration, Timelike, Utc};
use std::collections::HashSet;

/// The newest ones, which nothing removes.
pub const ALWAYS: usize = 10;
/// Days after which a backup that is not among the newest goes (DOMAIN 4.7, retention table).
pub const RETENTION_DAYS: i64 = 90;
/// How many hours, days, weeks and months keep their latest backup.
const SPANS: [(Span, usize); 4] = [(Span::Hour, 24), (Span::Day, 14), (Span::Week, 8), (Span::Month, 3)];

#[derive(Debug, Clone, Copy)]
enum Span {
    Hour,
    Day,
    Week,
    Month,
}

impl Span {
    fn of(self, at: DateTime<Utc>) -> (i32, u32, u32) {
        match self {
            Self::Hour => (at.year(), at.ordinal(), at.hour() + 1),
            Self::Day => (at.year(), at.ordinal(), 0),
            Self::Week => (at.iso_week().year(), at.iso_week().week(), 0),
            Self::Month => (at.year(), at.month(), 0),
        }
    }
}

/// One backup of an archive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Its number.
    pub counter: u64,
    /// When it was made, by the clock of that moment.
    pub made_at: DateTime<Utc>,
}

/// The positions of those that may go: not among the newest [`ALWAYS`], and either not the latest of one of the last hours,
/// days, weeks and months, or older than the retention counted from the latest but one of the newest. A clock that was
/// wrong once can make the choice coarser, but it never reaches the newest, and makes nothing else old. Two with one number,
/// as a restore can leave them, are two.
#[must_use]
pub fn superfluous(backups: &[Kept]) -> Vec<usize> {
    let mut newest_first: Vec<(usize, Kept)> = backups.iter().copied().enumerate().collect();
    newest_first.sort_by_key(|(_, backup)| std::cmp::Reverse((backup.counter, backup.made_at)));
    let mut latest: Vec<DateTime<Utc>> = newest_first.iter().take(ALWAYS).map(|(_, backup)| backup.made_at).collect();
    latest.sort_unstable_by_key(|at| std::cmp::Reverse(*at));
    let Some(today) = latest.get(1).or(latest.first()).copied() else { return Vec::new() };
    let mut stays: HashSet<usize> = newest_first.iter().take(ALWAYS).map(|(at, _)| *at).collect();
    let is_young = |backup: &Kept| today - backup.made_at <= Duration::days(RETENTION_DAYS);
    for (span, count) in SPANS {
        let mut seen = HashSet::new();
        for (at, backup) in newest_first.iter().filter(|(_, backup)| is_young(backup)) {
            if seen.len() == count {
                break;
            }
            if seen.insert(span.of(backup.made_at)) {
                stays.insert(*at);
            }
        }
    }
    newest_first.iter().map(|(at, _)| *at).filter(|at| !stays.contains(at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeZone;

    fn at(hours: i64) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 1, 5, 9, 0, 0).unwrap() + Duration::hours(hours)
    }

    fn every(hours: i64, count: u64) -> Vec<Kept> {
        (1..=count).map(|n| Kept { counter: n, made_at: at(hours * n as i64) }).collect()
    }

    fn left(backups: &[Kept]) -> Vec<Kept> {
        let gone = superfluous(backups);
        backups.iter().copied().enumerate().filter(|(at, _)| !gone.contains(at)).map(|(_, backup)| backup).collect()
    }

    #[test]
    fn few_backups_all_stay() {
        assert_eq!(superfluous(&[]), Vec::<usize>::new());
        assert_eq!(superfluous(&every(24 * 400, 10)), Vec::<usize>::new());
    }

    #[test]
    fn a_year_of_work_leaves_hours_days_weeks_and_months_of_the_last_ninety_days() {
        let stay = left(&every(4, 6 * 365));
        assert!((30..=49).contains(&stay.len()), "{}", stay.len());
        let newest = stay.last().unwrap().made_at;
        assert!(stay.iter().all(|backup| newest - backup.made_at <= Duration::days(RETENTION_DAYS)));
        assert!(newest - stay[0].made_at > Duration::days(42), "weeks and months before it");
    }

    /// After a restore two files can have one number: that one of them goes takes the other along no more.
    #[test]
    fn two_with_one_number_are_two() {
        let mut backups = every(1, 60);
        backups.extend(
            every(1, 60).into_iter().skip(45).map(|kept| Kept { made_at: kept.made_at + Duration::days(400), ..kept }),
        );
        let stay = left(&backups);
        let old = |kept: &&Kept| kept.made_at < at(0) + Duration::days(400);
        let twins =
            stay.iter().filter(old).filter(|kept| stay.iter().filter(|two| two.counter == kept.counter).count() > 1);
        assert!(stay.len() > ALWAYS && twins.count() > 0, "{stay:?}");
        let gone = superfluous(&backups);
        assert_eq!(gone.len() + stay.len(), backups.len());
    }

    /// SECURITY R16: no clock loses a backup that is among the newest.
    #[test]
    fn a_clock_that_jumps_never_reaches_the_newest() {
        for jump in [-10 * 365 * 24, 10 * 365 * 24] {
            let mut backups = every(24, 30);
            for backup in backups.iter_mut().skip(25) {
                backup.made_at += Duration::hours(jump);
            }
            let stay: Vec<u64> = left(&backups).iter().map(|backup| backup.counter).collect();
            assert!((21..=30).all(|counter| stay.contains(&counter)), "{jump}: {stay:?}");
        }
        // One jump ahead makes none of the others old; it takes the place of a week and of a month.
        let (steady, mut jumped) = (every(24, 60), every(24, 60));
        jumped[59].made_at += Duration::hours(10 * 365 * 24);
        assert!(left(&jumped).len() + 2 >= left(&steady).len(), "{:?}", left(&jumped));
        let standing: Vec<Kept> = (1..=40).map(|counter| Kept { counter, made_at: at(0) }).collect();
        assert_eq!(left(&standing).len(), ALWAYS);
    }
}
