use chrono::{Days, NaiveDate};

use super::{RequestEvent, RequestIntake, RequestUnit};
use crate::legal::{Deadline, LegalFacts, months_after, working_day_from};

/// The day from which the GDPR applies is in 2018: no request is older.
pub const FIRST_DAY: NaiveDate = match NaiveDate::from_ymd_opt(2018, 1, 1) {
    Some(day) => day,
    None => NaiveDate::MIN,
};

/// Until when, as the events say (D1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RequestClock {
    /// End of the first term of one month: until here an extension may be told.
    pub first: Deadline,
    /// End of the term in force.
    pub last: Deadline,
    /// Since when the clock stands still.
    pub paused_since: Option<NaiveDate>,
    /// Days that it stood still so far.
    pub paused_days: u64,
    /// When the person was told that it takes longer.
    pub extended_on: Option<NaiveDate>,
}

impl RequestClock {
    /// Whether the term is over on a day. Nobody is late while the clock stands still.
    #[must_use]
    pub fn is_over(&self, today: NaiveDate) -> bool {
        self.paused_since.is_none() && today > self.last.due
    }

    /// Days until the last one; negative when it is over.
    #[must_use]
    pub fn days_left(&self, today: NaiveDate) -> i64 {
        (self.last.due - today).num_days()
    }
}

/// The term of a request and what an extension adds, in months: as the law stood at receipt.
fn months(intake: &RequestIntake) -> (u32, u32) {
    let package = |key, otherwise| LegalFacts::default().months(key, intake.received_on, otherwise);
    let base = intake.months.unwrap_or_else(|| package("dsr.termine", 1));
    (base, intake.more_months.unwrap_or_else(|| package("dsr.proroga", 2)))
}

fn term(intake: &RequestIntake, months: u32, paused: u64) -> Option<Deadline> {
    let nominal = months_after(intake.received_on, months)?.nominal.checked_add_days(Days::new(paused))?;
    let due = match &intake.calendar {
        Some(calendar) => calendar.working_day_from(nominal)?,
        None => working_day_from(nominal)?,
    };
    Some(Deadline { nominal, due })
}

impl RequestUnit {
    /// The clock as it stands on a day: a pause that is still open counts up to that day. `None` before receipt or beyond the
    /// calendar.
    #[must_use]
    pub fn clock(&self, until: NaiveDate) -> Option<RequestClock> {
        let received = self.intake()?.received_on;
        let (mut paused, mut since, mut extended) = (0, None, None);
        let mut settled = received;
        for event in self.events() {
            match event {
                // No day is counted twice: a pause starts where the one before it ended.
                RequestEvent::IdentityAsked(ask) => since = since.or(Some(ask.on.max(settled))),
                RequestEvent::IdentitySettled(result) => {
                    settled = settled.max(result.on);
                    if let Some(from) = since.take() {
                        paused += days_between(from, result.on);
                    }
                }
                RequestEvent::Extended(extension) => extended = extended.or(Some(extension.on)),
                RequestEvent::Closed(closing) => {
                    if let Some(from) = since.take() {
                        paused += days_between(from, closing.on);
                    }
                    break;
                }
                _ => {}
            }
        }
        paused += since.map_or(0, |from| days_between(from, until));
        let (base, more) = months(self.intake()?);
        let more = if extended.is_some() { more } else { 0 };
        Some(RequestClock {
            first: term(self.intake()?, base, paused)?,
            last: term(self.intake()?, base + more, paused)?,
            paused_since: since,
            paused_days: paused,
            extended_on: extended,
        })
    }
}

impl RequestUnit {
    /// The last day if the term were made longer on a day.
    #[must_use]
    pub fn extended_due(&self, on: NaiveDate) -> Option<NaiveDate> {
        let clock = self.clock(on)?;
        let (base, more) = months(self.intake()?);
        term(self.intake()?, base + more, clock.paused_days).map(|term| term.due)
    }
}

fn days_between(from: NaiveDate, until: NaiveDate) -> u64 {
    u64::try_from((until - from).num_days()).unwrap_or(0)
}
