//! Two cards of one person become one (DOMAIN 4.9), and two again as long as neither changed since.
//!
//! The survivor takes copies: values with their provenance, consent events with their ids and days, stops with their
//! lifts. The other card keeps its journal and says where it went. No entry is removed by either act.

use std::collections::{BTreeMap, BTreeSet};

use minicbor::{Decode, Encode};

use super::{ContactChange, ContactUnit, MergedState, RecordedCorrection, reverting};
use crate::{
    consent::{ConsentView, RecordedConsent, RecordedStop, YesNeeds, consent_state_joined, yes_needs},
    consent_type::ConsentTerms,
    ids::{ActorId, ConsentEventId, ConsentTypeId, ContactId, ReplicaId, StopId, TxnId},
    journal::{Body, Entry, EntryKey, Kind, Latest, Stamp, in_fold_order},
};

/// What one entry of the other card had written and that comes over, with who wrote it there, when and from where (S18).
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct AbsorbedPart {
    /// The values, as writes on the survivor.
    #[n(0)]
    pub change: ContactChange,
    /// When it was written on the other card.
    #[n(1)]
    pub key: EntryKey,
    /// By whom.
    #[n(2)]
    pub actor: ActorId,
}

/// Body of "absorbed", on the survivor.
#[derive(Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct Absorption {
    /// The other card, then every card that had been merged into it before: all of them lead here from now on.
    #[cbor(n(0), default)]
    pub others: Vec<ContactId>,
    /// Chosen fields, points, tags, links, foreign numbers.
    #[cbor(n(1), default, skip_if = "Vec::is_empty")]
    pub parts: Vec<AbsorbedPart>,
    /// Every consent event of the other card with its id, its day, its recording.
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    pub consents: Vec<RecordedConsent>,
    /// Which of them were recorded in error (I8).
    #[cbor(n(3), default, skip_if = "Vec::is_empty")]
    pub corrections: Vec<(ConsentEventId, RecordedCorrection)>,
    /// Every stop of the other card, lifted ones too: a stop is never lost.
    #[cbor(n(4), default, skip_if = "Vec::is_empty")]
    pub stops: Vec<RecordedStop>,
    /// All heads of both cards: who merged saw them together, so the days decide (I2).
    #[cbor(n(5), default, skip_if = "Vec::is_empty")]
    pub parents: Vec<ConsentEventId>,
}

/// Body of "merged", on the card that goes.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct MergedInto {
    /// The card that stays.
    #[n(0)]
    pub survivor: ContactId,
}

/// Body of "split", on the survivor: what came over goes back.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Split {
    /// The cards that no longer lead here.
    #[n(0)]
    pub others: Vec<ContactId>,
    /// Earlier values, as writes.
    #[n(1)]
    pub change: ContactChange,
    /// Consent events that had come over.
    #[cbor(n(2), default, skip_if = "Vec::is_empty")]
    pub consents: Vec<ConsentEventId>,
    /// Stops that had come over.
    #[cbor(n(3), default, skip_if = "Vec::is_empty")]
    pub stops: Vec<StopId>,
    /// The merge that this undoes.
    #[n(4)]
    pub undoes: TxnId,
}

/// Body of "unmerged", on the card that comes back.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Unmerged {
    /// The merge that this undoes.
    #[n(0)]
    pub undoes: TxnId,
}

redacted!(AbsorbedPart, Absorption, Split);

impl ContactUnit {
    pub(super) fn absorb(&mut self, key: EntryKey, absorption: &Absorption) {
        for part in &absorption.parts {
            self.change(key, part.change.clone());
        }
        for other in &absorption.others {
            self.absorbed.entry(*other).or_default().set(key, true);
        }
        for recorded in &absorption.consents {
            self.guests.entry(recorded.event.id).or_default().set(key, true);
            self.take_consent(recorded.clone());
        }
        for (event, correction) in &absorption.corrections {
            self.corrections.entry(*event).or_default().set(correction.key, correction.clone());
        }
        for recorded in &absorption.stops {
            let id = recorded.stop.id;
            self.guest_stops.entry(id).or_default().set(key, true);
            let mut stop = recorded.clone();
            self.pending_lifts.remove(&id).unwrap_or_default().into_iter().for_each(|lift| stop.lift(lift));
            self.set_stop(stop);
        }
        self.joins.insert(key, absorption.parents.clone());
    }

    pub(super) fn split(&mut self, key: EntryKey, split: &Split) {
        self.change(key, split.change.clone());
        for other in &split.others {
            self.absorbed.entry(*other).or_default().set(key, false);
        }
        for event in &split.consents {
            self.guests.entry(*event).or_default().set(key, false);
        }
        for stop in &split.stops {
            self.guest_stops.entry(*stop).or_default().set(key, false);
        }
    }

    /// The same event may come over more than once; which copy stays does not depend on the order.
    pub(super) fn take_consent(&mut self, recorded: RecordedConsent) {
        let order = |one: &RecordedConsent| (one.key, one.event.point);
        match self.consents.get(&recorded.event.id) {
            Some(known) if order(known) <= order(&recorded) => {}
            _ => {
                self.consents.insert(recorded.event.id, recorded);
            }
        }
    }

    pub(super) fn merge_guests(&mut self, other: &mut Self) {
        fn union<K: Ord, T>(into: &mut BTreeMap<K, Latest<T>>, from: &mut BTreeMap<K, Latest<T>>) {
            for (id, one) in std::mem::take(from) {
                into.entry(id).or_default().merge(one);
            }
        }
        union(&mut self.absorbed, &mut other.absorbed);
        union(&mut self.guests, &mut other.guests);
        union(&mut self.guest_stops, &mut other.guest_stops);
        self.joins.append(&mut other.joins);
        self.merged_into.merge(std::mem::take(&mut other.merged_into));
    }

    /// The card as it would be after an absorption: what a person looks at before the merge.
    #[must_use]
    pub fn with(&self, absorption: &Absorption) -> Self {
        let last = self.last.map_or(0, |key| key.stamp.as_i64());
        let replica = self.last.map_or(ReplicaId::from_bytes([0; 16]), |key| key.replica);
        let key = EntryKey { stamp: Stamp::from_i64(last + 1), replica, seq: u64::MAX };
        let mut unit = self.clone();
        unit.absorb(key, absorption);
        unit
    }

    /// The cards that were merged into this one and lead to it.
    #[must_use]
    pub fn absorbed(&self) -> Vec<ContactId> {
        self.absorbed.iter().filter(|(_, here)| here.get() == Some(&true)).map(|(id, _)| *id).collect()
    }

    /// The card into which this one was merged.
    #[must_use]
    pub fn merged_into(&self) -> Option<ContactId> {
        let merged = self.presence() == Some(MergedState::Merged);
        self.merged_into.get().copied().flatten().filter(|_| merged)
    }

    /// The state of one type on one day (I2), over the events of this card and of those merged into it.
    #[must_use]
    pub fn consent_view(&self, kind: ConsentTypeId, terms: &ConsentTerms, today: chrono::NaiveDate) -> ConsentView {
        let joins: Vec<&[ConsentEventId]> = self.joins.values().map(Vec::as_slice).collect();
        consent_state_joined(&self.standing_events(kind), &joins, terms, today)
    }

    /// What a yes that comes in now must have to count against the person's own no; `None` where no such no decides.
    #[must_use]
    pub fn yes_needs(&self, kind: ConsentTypeId, terms: &ConsentTerms) -> Option<YesNeeds> {
        yes_needs(&self.standing_events(kind), terms)
    }

    /// Every head of every type.
    pub(super) fn all_heads(&self) -> BTreeSet<ConsentEventId> {
        self.consent_types().into_iter().flat_map(|kind| self.consent_heads(kind)).collect()
    }
}

/// The absorption that an action wrote on a survivor.
#[must_use]
pub fn absorption_of(entries: &[Entry], txn: TxnId) -> Option<&Absorption> {
    entries.iter().filter(|entry| entry.header.txn == txn).find_map(|entry| match &entry.body {
        Some(Body::ContactAbsorbed(absorption)) => Some(absorption),
        _ => None,
    })
}

/// The entry that undoes a merge on the survivor; `None` when the action merged nothing into it, or was undone already.
#[must_use]
pub fn splitting(entries: &[Entry], txn: TxnId) -> Option<Split> {
    let absorption = absorption_of(entries, txn)?;
    if undone(entries).contains(&txn) {
        return None;
    }
    Some(Split {
        others: absorption.others.clone(),
        change: reverting(entries, txn).unwrap_or_default(),
        consents: absorption.consents.iter().map(|recorded| recorded.event.id).collect(),
        stops: absorption.stops.iter().map(|recorded| recorded.stop.id).collect(),
        undoes: txn,
    })
}

/// The merges that were split again.
fn undone(entries: &[Entry]) -> BTreeSet<TxnId> {
    entries
        .iter()
        .filter_map(|entry| match &entry.body {
            Some(Body::ContactSplit(split)) => Some(split.undoes),
            Some(Body::ContactUnmerged(back)) => Some(back.undoes),
            _ => None,
        })
        .collect()
}

/// Whether a card changed after an action: looks and prints do not count, what the program notes about terms does not, and
/// neither does a later merge that was split again.
#[must_use]
pub fn changed_since(entries: &[Entry], txn: TxnId) -> bool {
    let undone = undone(entries);
    let Some(last) = entries.iter().filter(|entry| entry.header.txn == txn).map(Entry::key).max() else { return true };
    in_fold_order(entries).into_iter().any(|entry| {
        let kind = entry.header.kind;
        let nothing = (600..=700).contains(&kind.number())
            || matches!(kind, Kind::BasisCeased | Kind::TermFixed | Kind::TermOver | Kind::TermReturned);
        let taken_back = match &entry.body {
            Some(Body::ContactSplit(_) | Body::ContactUnmerged(_)) => true,
            Some(Body::ContactAbsorbed(_) | Body::ContactMerged(_)) => undone.contains(&entry.header.txn),
            _ => false,
        };
        entry.key() > last && entry.header.txn != txn && !nothing && !taken_back
    })
}
