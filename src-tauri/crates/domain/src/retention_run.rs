//! Retention runs (DOMAIN 4.7): what is over its date is listed, looked at, approved, and only then put away.

use chrono::{DateTime, Duration, Utc};
use minicbor::{Decode, Encode};

use crate::{cbor::code_enum, ids::RetentionClassId};

/// A simulation older than this is made again: nothing is put away by a list that nobody looked at lately.
pub const FRESH: Duration = Duration::hours(24);

code_enum! {
    /// How far a run is.
    pub enum RunState {
        /// The list is frozen.
        Simulated = 0 "simulated",
        /// A person said that it is right.
        Approved = 1 "approved",
        /// Being put away: a stop leaves it here.
        Executing = 2 "executing",
        /// Put away, and compared with the list.
        Verified = 3 "verified",
        /// Given up.
        Discarded = 4 "discarded",
    }
}

code_enum! {
    /// What keeps a record in its place although its date is over.
    pub enum Keeper {
        /// A hold on it, or on somebody who takes part.
        Hold = 0 "hold",
        /// Somebody who takes part asked for something that is not answered yet.
        Request = 1 "request",
        /// Somebody who takes part is restricted.
        Restriction = 2 "restriction",
        /// A case of the person is still open.
        Case = 3 "case",
        /// Its rule waits some days more.
        Grace = 4 "grace",
    }
}

code_enum! {
    /// Why no run looks at a record.
    pub enum Uncovered {
        /// Its rule is not known, or not in use any more.
        Rule = 0 "rule",
        /// Its rule counts from the end of a case, and it is in none.
        Case = 1 "case",
        /// Its rule counts from the end of the relation, and nobody who takes part has a card.
        Relation = 2 "relation",
        /// Its rule counts from a consent, and nobody who takes part ever decided about one for its purpose.
        Consent = 3 "consent",
    }
}

/// What is listed of one class.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RunCount {
    /// Which class.
    #[n(0)]
    pub class: RetentionClassId,
    /// Communications over their date.
    #[n(1)]
    pub items: u64,
    /// Of these, kept back by a hold, a restriction or an open request.
    #[cbor(n(2), default)]
    pub held: u64,
}

/// How retention runs are carried out here: off until somebody turns them on, and by one person or two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RunPolicy {
    /// They are turned on.
    #[cbor(n(0), default)]
    pub on: bool,
    /// Whoever approves must be somebody else than whoever simulated.
    #[cbor(n(1), default)]
    pub second: bool,
}

/// One run. Counts only.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RetentionRun {
    /// Its number.
    #[n(0)]
    pub number: String,
    /// How far it is.
    #[n(1)]
    pub state: RunState,
    /// When the list was frozen.
    #[cbor(n(2), with = "crate::cbor::instant")]
    pub simulated_at: DateTime<Utc>,
    /// By class.
    #[cbor(n(3), default)]
    pub counts: Vec<RunCount>,
    /// Records that no run looks at: no rule covers them, or nothing tells of the event from which it counts.
    #[cbor(n(4), default)]
    pub uncovered: u64,
    /// Put into the bin.
    #[cbor(n(5), default)]
    pub moved: u64,
    /// Left alone, because something changed since the simulation.
    #[cbor(n(6), default)]
    pub skipped: u64,
    /// Of the log, entries whose content goes, by rule: they are no records, and none of them is put anywhere.
    #[cbor(n(7), default, skip_if = "Vec::is_empty")]
    pub logs: Vec<RunCount>,
}

/// Why a step is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RunRefused {
    /// The run is not at this step.
    #[error("the run is not at this step")]
    State,
    /// The simulation is older than a day, or the clock stands before it.
    #[error("the simulation is too old")]
    Stale,
}

impl RetentionRun {
    /// Whether the list is younger than a day; a clock that was set back before it is not believed.
    #[must_use]
    pub fn is_fresh(&self, now: DateTime<Utc>) -> bool {
        now >= self.simulated_at && now - self.simulated_at < FRESH
    }

    /// Whether it is neither over nor given up.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self.state, RunState::Simulated | RunState::Approved | RunState::Executing)
    }

    /// The next step of a run that goes on.
    ///
    /// # Errors
    /// [`RunRefused`].
    pub fn step(&self, to: RunState, now: DateTime<Utc>) -> Result<RunState, RunRefused> {
        let fits = match to {
            RunState::Simulated => false,
            RunState::Approved => self.state == RunState::Simulated,
            RunState::Executing => matches!(self.state, RunState::Approved | RunState::Executing),
            RunState::Verified => self.state == RunState::Executing,
            RunState::Discarded => self.is_open(),
        };
        if !fits {
            return Err(RunRefused::State);
        }
        let needs_fresh = matches!(to, RunState::Approved | RunState::Executing);
        if needs_fresh && !self.is_fresh(now) { Err(RunRefused::Stale) } else { Ok(to) }
    }

    /// What would be put away.
    #[must_use]
    pub fn listed(&self) -> u64 {
        self.counts.iter().map(|count| count.items - count.held.min(count.items)).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(state: RunState) -> RetentionRun {
        let simulated_at = DateTime::from_timestamp(1_795_000_000, 0).unwrap();
        RetentionRun {
            number: "CO-0001".to_owned(),
            state,
            simulated_at,
            counts: Vec::new(),
            uncovered: 0,
            moved: 0,
            skipped: 0,
            logs: Vec::new(),
        }
    }

    #[test]
    fn f39_nothing_is_put_away_without_a_simulation_younger_than_a_day() {
        let approved = run(RunState::Approved);
        let at = |hours| approved.simulated_at + Duration::hours(hours);
        assert_eq!(approved.step(RunState::Executing, at(23)), Ok(RunState::Executing));
        assert_eq!(approved.step(RunState::Executing, at(24)), Err(RunRefused::Stale));
        assert_eq!(approved.step(RunState::Executing, at(-1)), Err(RunRefused::Stale), "a clock that was set back");
        assert_eq!(approved.step(RunState::Discarded, at(100)), Ok(RunState::Discarded), "giving up always goes");
    }

    #[test]
    fn steps_follow_each_other() {
        use RunState::{Approved, Discarded, Executing, Simulated, Verified};
        let allowed = [
            (Simulated, vec![Approved, Discarded]),
            (Approved, vec![Executing, Discarded]),
            (Executing, vec![Executing, Verified, Discarded]),
            (Verified, vec![]),
            (Discarded, vec![]),
        ];
        for (from, to) in allowed {
            let run = run(from);
            for state in RunState::ALL {
                assert_eq!(run.step(*state, run.simulated_at).is_ok(), to.contains(state), "{from} to {state}");
            }
        }
    }
}
