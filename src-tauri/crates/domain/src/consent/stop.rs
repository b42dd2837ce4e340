use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use super::ConsentState;
use crate::{
    cbor::code_enum,
    channel::Channel,
    ids::{ActorId, ConsentEventId, PurposeId, StopId},
    journal::{EntryKey, Origin},
};

code_enum! {
    /// Who stopped. Later ones outrank earlier ones (DOMAIN 4.3).
    pub enum StopAuthor {
        /// The controller.
        Controller = 0 "controller",
        /// The person (Art. 21 GDPR).
        Person = 1 "person",
        /// The law or an authority.
        Law = 2 "law",
    }
}

code_enum! {
    /// The sort of stop.
    pub enum StopKind {
        /// The person objects.
        Objection = 0 "objection",
        /// The firm blocks.
        Block = 1 "block",
    }
}

/// An objection or block (DOMAIN 4.1): which purposes, which channels.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Stop {
    /// Identity.
    #[n(0)]
    pub id: StopId,
    /// Sort.
    #[n(1)]
    pub kind: StopKind,
    /// Purposes that it covers; empty = every marketing purpose.
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    pub purposes: Vec<PurposeId>,
    /// Channels that it covers; empty = every channel.
    #[cbor(n(3), default, skip_if = "Vec::is_empty")]
    pub channels: Vec<Channel>,
    /// Who.
    #[n(4)]
    pub author: StopAuthor,
    /// Why, in words.
    #[n(5)]
    pub ground: Option<String>,
    /// Since when.
    #[cbor(n(6), with = "crate::cbor::day")]
    pub since: NaiveDate,
    /// From which file and row.
    #[n(7)]
    pub origin: Option<Origin>,
    /// By which channel it arrived, where that is known (S23).
    #[n(8)]
    pub arrived_by: Option<Channel>,
    /// The row of a list told the day itself.
    #[cbor(n(9), default, skip_if = "std::ops::Not::not")]
    pub day_told: bool,
}

impl Stop {
    /// Whether somebody said since when. A row of a list says no, and seldom when: its `since` is then the day of the list.
    #[must_use]
    pub const fn is_dated(&self) -> bool {
        self.origin.is_none() || self.day_told
    }

    /// Whether it came in the person's own writing or file, so that no correction may touch it (I8). Where nobody said by
    /// which channel it came, that is open only as long as it is `fresh`.
    #[must_use]
    pub fn is_persons_own(&self, fresh: bool) -> bool {
        let spoken = match &self.arrived_by {
            Some(channel) => matches!(channel, Channel::Phone | Channel::InPerson),
            None => fresh,
        };
        self.author == StopAuthor::Person && (self.origin.is_some() || !spoken)
    }

    /// Whether the stop covers a purpose on a channel.
    #[must_use]
    pub fn covers(&self, purpose: PurposeId, marketing: bool, channel: &Channel) -> bool {
        self.concerns(purpose, marketing) && (self.channels.is_empty() || self.channels.contains(channel))
    }

    /// Whether the stop closes a purpose on every channel.
    #[must_use]
    pub fn closes(&self, purpose: PurposeId, marketing: bool) -> bool {
        self.concerns(purpose, marketing) && self.channels.is_empty()
    }

    /// A stop that names no purpose is about advertising.
    fn concerns(&self, purpose: PurposeId, marketing: bool) -> bool {
        if self.purposes.is_empty() { marketing } else { self.purposes.contains(&purpose) }
    }

    /// Whether it is the person's own no to all marketing by each of these channels, by every one where none is named, said on
    /// this day or later. An older one says less: a consent in between may have overtaken it.
    #[must_use]
    pub fn objects_since(&self, day: NaiveDate, channels: &[Channel]) -> bool {
        let named = !channels.is_empty() && channels.iter().all(|channel| self.channels.contains(channel));
        let covers = self.channels.is_empty() || named;
        covers && self.purposes.is_empty() && self.author == StopAuthor::Person && self.since >= day
    }
}

/// A stop is lifted by a later consent event, or by the same or a higher author.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct StopLift {
    /// Which stop.
    #[n(0)]
    pub stop: StopId,
    /// Who lifts it.
    #[n(1)]
    pub author: StopAuthor,
    /// Why, in words.
    #[n(2)]
    pub reason: Option<String>,
    /// The consent event that lifts it.
    #[n(3)]
    pub consent: Option<ConsentEventId>,
    /// Evidence level of the act (0 to 3).
    #[n(4)]
    pub evidence_level: u8,
    /// The action that this one undoes.
    #[n(5)]
    pub undoes: Option<crate::ids::TxnId>,
}

/// A lift or correction as it stands in the journal.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RecordedLift {
    /// When.
    #[n(0)]
    pub key: EntryKey,
    /// What.
    #[n(1)]
    pub lift: StopLift,
    /// The stop was recorded in error.
    #[n(2)]
    pub correction: bool,
}

/// A stop as it stands in the journal.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RecordedStop {
    /// The stop.
    #[n(0)]
    pub stop: Stop,
    /// When it was recorded.
    #[n(1)]
    pub key: EntryKey,
    /// By whom.
    #[n(2)]
    pub actor: ActorId,
    /// Every lift, valid or not.
    #[cbor(n(3), default, skip_if = "Vec::is_empty")]
    pub lifts: Vec<RecordedLift>,
    /// When it was set again, because a lift was a mistake: earlier lifts count no more.
    #[n(4)]
    pub again: Option<EntryKey>,
}

impl RecordedStop {
    /// Takes in a lift.
    pub(crate) fn lift(&mut self, lift: RecordedLift) {
        if !self.lifts.contains(&lift) {
            self.lifts.push(lift);
            self.lifts.sort_by_key(|lift| lift.key);
        }
    }

    /// Takes in another setting of the same stop; the earliest is the stop, the latest says since when lifts count.
    pub(crate) fn merge(&mut self, mut other: Self) {
        let again = [self.again, other.again, Some(self.key.max(other.key))].into_iter().flatten().max();
        if other.key < self.key {
            std::mem::swap(self, &mut other);
        }
        self.again = again.filter(|again| *again > self.key);
        other.lifts.into_iter().for_each(|lift| self.lift(lift));
    }

    /// Whether the stop is in force.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.ended_by().is_none()
    }

    /// The lift that ended the stop: a lower author never lifts a higher one (DOMAIN 4.3), and the person's own act needs
    /// evidence of level 2. A lift before the stop was set again ends nothing.
    #[must_use]
    pub fn ended_by(&self) -> Option<&RecordedLift> {
        self.lifts.iter().filter(|recorded| Some(recorded.key) > self.again).find(|recorded| {
            let lift = &recorded.lift;
            recorded.correction
                || (lift.author >= self.stop.author
                    && (lift.author != StopAuthor::Person
                        || self.stop.author != StopAuthor::Person
                        || lift.evidence_level >= 2))
        })
    }
}

/// Whether a decision ends an objection of the person: later, granting, with evidence of level 2.
pub(crate) fn ends_objection(state: ConsentState, decided_on: Option<NaiveDate>, level: u8, since: NaiveDate) -> bool {
    state.is_granting() && level >= 2 && decided_on.is_some_and(|day| day > since)
}

redacted!(Stop, StopLift, RecordedLift, RecordedStop);
