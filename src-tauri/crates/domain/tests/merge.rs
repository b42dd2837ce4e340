//! Merge and split of two cards in the fold (DOMAIN 4.9): I2 by replay, no stop lost, any order, and back again.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate};
use custode_domain::{
    consent::{ConsentEvent, ConsentState, Method, StopAuthor, consent_state, new_stop},
    consent_type::ConsentTerms,
    contact::{
        ContactEditor, ContactField, ContactKind, ContactPoint, ContactStatus, ContactUnit, MergedInto, OtherCard,
        PointKind, Taken, Unmerged, absorption, changed_since, history, splitting,
    },
    footing::BasisCeased,
    ids::{ActorId, ConsentEventId, ConsentTypeId, ContactId, PointId, ReplicaId, ScopeId, StopId, TxnId, UnitId},
    journal::{Body, Entry, EntryHeader, Origin, Stamp},
    unit::{UnitState, fold, snapshot},
};
use proptest::prelude::*;

const KIND: ConsentTypeId = ConsentTypeId::from_bytes([0x77; 16]);
const MERGE: TxnId = TxnId::from_bytes([0x99; 16]);
const SPLIT: TxnId = TxnId::from_bytes([0x98; 16]);
const TERMS: ConsentTerms = ConsentTerms { validity_days: None, min_evidence: 1 };

/// A card: its entries, as one machine wrote them.
struct Card {
    id: ContactId,
    replica: u8,
    entries: Vec<Entry>,
}

impl Card {
    fn new(number: u8, replica: u8, name: &str) -> Self {
        let mut card = Self { id: ContactId::from_bytes([number; 16]), replica, entries: Vec::new() };
        let mut editor = ContactEditor::new_contact(ContactKind::Person);
        editor.set_text(ContactField::LastName, name);
        let origin = Origin { file: Some(format!("{name}.xls")), row: Some(u64::from(number)), ..Origin::default() };
        card.write(Body::ContactRecorded(editor.finish(Some(origin))), [number; 16]);
        card
    }

    fn write(&mut self, body: Body, txn: [u8; 16]) {
        let highest = self.entries.iter().map(|entry| entry.header.stamp).max();
        // Through the bytes, as the archive does.
        let body = Body::from_bytes(body.kind(), &body.to_bytes()).unwrap();
        let header = EntryHeader {
            scope: ScopeId::from_bytes([1; 16]),
            replica: ReplicaId::from_bytes([self.replica; 16]),
            seq: self.entries.len() as u64 + 1,
            txn: TxnId::from_bytes(txn),
            unit: UnitId::from(self.id),
            kind: body.kind(),
            stamp: Stamp::next(DateTime::from_timestamp_millis(1_790_000_000_000).unwrap(), highest),
            schema_v: 1,
            actor: ActorId::from_bytes([self.replica; 16]),
            commitment: [0; 32],
        };
        self.entries.push(Entry { header, body: Some(body) });
    }

    fn unit(&self) -> ContactUnit {
        match fold(&self.entries) {
            UnitState::Contact(unit) => unit,
            other => panic!("not a contact: {other:?}"),
        }
    }

    fn edit(&mut self, edit: impl FnOnce(&mut ContactEditor<'_>)) {
        let seen = self.unit();
        let mut editor = ContactEditor::of(&seen);
        edit(&mut editor);
        if !editor.is_empty() {
            let change = editor.finish(None);
            self.write(Body::ContactChanged(change), [3; 16]);
        }
    }

    fn decide(&mut self, number: u8, state: ConsentState, day: Option<u8>, level: u8) {
        let parents = self.unit().consent_heads(KIND);
        self.write(
            Body::ConsentEvent(ConsentEvent {
                id: ConsentEventId::from_bytes([number; 16]),
                consent_type: KIND,
                point: None,
                state,
                decided_on: day.and_then(|day| NaiveDate::from_yo_opt(2026, u32::from(day) + 1)),
                method: Method::PaperForm,
                wording: None,
                evidence_level: level,
                evidence: None,
                valid_until: None,
                note: None,
                parents,
                origin: None,
            }),
            [4; 16],
        );
    }

    fn object(&mut self, number: u8) {
        let day = NaiveDate::from_ymd_opt(2026, 5, 1).unwrap();
        let id = StopId::from_bytes([number; 16]);
        self.write(Body::StopSet(new_stop(id, StopAuthor::Person, vec![], vec![], None, day, None).unwrap()), [5; 16]);
    }

    fn point(&mut self, number: u8, address: &str) {
        self.edit(|editor| {
            editor.put_point(ContactPoint::new(PointId::from_bytes([number; 16]), PointKind::Email, address, address));
        });
    }
}

fn merge(survivor: &mut Card, other: &mut Card, fields: &[ContactField]) {
    let (first, second) = (survivor.unit(), other.unit());
    let mut taken = Taken::default();
    for field in fields {
        taken.fields.insert(*field, second.value(*field).unwrap().clone());
    }
    let card = OtherCard { id: other.id, unit: &second, entries: &other.entries };
    let body = absorption(survivor.id, &first, card, &taken);
    assert!(
        survivor.unit().with(&body).stops().len() == first.stops().len() + second.stops().len(),
        "the look before the merge shows every stop"
    );
    survivor.write(Body::ContactAbsorbed(body), *MERGE.as_bytes());
    other.write(Body::ContactMerged(MergedInto { survivor: survivor.id }), *MERGE.as_bytes());
}

fn split(survivor: &mut Card, other: &mut Card) {
    let body = splitting(&survivor.entries, MERGE).unwrap();
    survivor.write(Body::ContactSplit(body), *SPLIT.as_bytes());
    other.write(Body::ContactUnmerged(Unmerged { undoes: MERGE }), *SPLIT.as_bytes());
}

/// What a person would see, without stamps.
fn seen(unit: &ContactUnit) -> impl PartialEq + std::fmt::Debug + use<> {
    let fields: Vec<_> =
        ContactField::ALL.iter().map(|field| unit.value(*field).cloned().map(|value| format!("{value:?}"))).collect();
    let texts: Vec<_> = ContactField::ALL.iter().map(|field| unit.text(*field).map(str::to_owned)).collect();
    let points: Vec<_> =
        unit.points().iter().map(|point| (point.id, point.normalised.clone(), point.primary)).collect();
    let tags: Vec<String> = unit.tags().into_iter().map(str::to_owned).collect();
    let consents: Vec<_> = unit.consent_events().iter().map(|one| (one.event.id, one.event.point, one.key)).collect();
    let stops: Vec<_> = unit.stops().iter().map(|one| (one.stop.id, one.stands())).collect();
    let view = unit.consent_view(KIND, &TERMS, NaiveDate::MAX);
    (fields, texts, points, tags, consents, stops, format!("{view:?}"), unit.status(), unit.absorbed(), unit.presence())
}

#[derive(Debug, Clone)]
enum Step {
    Decide(bool, u8, Option<u8>, u8),
    Object(bool),
    Tag(bool, u8),
    Point(bool, u8),
    Role(bool, u8),
}

fn step() -> impl Strategy<Value = Step> {
    let side = any::<bool>();
    prop_oneof![
        4 => (side, 0..8u8, proptest::option::weighted(0.8, 0..6u8), 0..4u8).prop_map(|(a, b, c, d)| Step::Decide(a, b, c, d)),
        1 => side.prop_map(Step::Object),
        1 => (side, 0..4u8).prop_map(|(a, b)| Step::Tag(a, b)),
        1 => (side, 0..5u8).prop_map(|(a, b)| Step::Point(a, b)),
        1 => (side, 0..3u8).prop_map(|(a, b)| Step::Role(a, b)),
    ]
}

/// Two cards of one machine, or of two that never met.
fn cards(steps: &[Step], replicas: (u8, u8)) -> (Card, Card) {
    let mut cards = [Card::new(1, replicas.0, "Rossi"), Card::new(2, replicas.1, "Verdi")];
    for (number, step) in steps.iter().enumerate() {
        let fresh = u8::try_from(number).unwrap() + 10;
        match step {
            Step::Decide(side, state, day, level) => {
                let states = [
                    ConsentState::Requested,
                    ConsentState::Deferred,
                    ConsentState::Refused,
                    ConsentState::Given,
                    ConsentState::Given,
                    ConsentState::Renewed,
                    ConsentState::Withdrawn,
                    ConsentState::Withdrawn,
                ];
                cards[usize::from(*side)].decide(fresh, states[usize::from(*state)], *day, *level);
            }
            Step::Object(side) => cards[usize::from(*side)].object(fresh),
            Step::Tag(side, tag) => cards[usize::from(*side)].edit(|editor| {
                editor.tag(&format!("Tag{tag}"), true);
            }),
            Step::Point(side, point) => cards[usize::from(*side)].point(fresh, &format!("m{point}@x.example")),
            Step::Role(side, role) => cards[usize::from(*side)].edit(|editor| {
                editor.set_text(ContactField::Role, &format!("Ruolo{role}"));
            }),
        }
    }
    let [first, second] = cards;
    (first, second)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// I2: the state after a merge is the one that all events of both cards give by their days, whichever card stays and
    /// whichever machines wrote them; no event is lost.
    #[test]
    fn i2_a_merge_replays_the_events_of_both_cards(steps in proptest::collection::vec(step(), 1..30), other in 1..3u8) {
        let (mut a, mut b) = cards(&steps, (1, other));
        let (first, second) = (a.unit(), b.unit());
        let mut all = first.standing_events(KIND);
        all.extend(second.standing_events(KIND));
        // As if one machine had recorded everything: the merge has seen it all, so nothing is a conflict.
        let mut replayed: Vec<_> = all.iter().map(|one| (*one).clone()).collect();
        replayed.iter_mut().for_each(|one| one.key.replica = ReplicaId::from_bytes([1; 16]));
        let expected = consent_state(&replayed.iter().collect::<Vec<_>>(), &TERMS, NaiveDate::MAX);
        merge(&mut a, &mut b, &[]);
        let merged = a.unit();
        let view = merged.consent_view(KIND, &TERMS, NaiveDate::MAX);
        prop_assert!(!view.conflict, "whoever merged saw both sides");
        prop_assert_eq!(merged.consent_events().len(), all.len());
        // Between two decisions of one day the card does not matter, only what they say.
        prop_assert_eq!((view.state, view.decided_on), (expected.state, expected.decided_on));
    }

    /// F22: every stop that stood on either card stands after the merge.
    #[test]
    fn f22_no_stop_is_ever_lost(steps in proptest::collection::vec(step(), 1..30)) {
        let (mut a, mut b) = cards(&steps, (1, 1));
        let standing = |unit: &ContactUnit| unit.standing_stops().iter().map(|one| one.stop.id).collect::<BTreeSet<_>>();
        let mut wanted = standing(&a.unit());
        wanted.extend(standing(&b.unit()));
        merge(&mut a, &mut b, &[]);
        prop_assert_eq!(standing(&a.unit()), wanted);
    }

    /// The fold does not depend on the order in which entries arrive, nor on a snapshot in between.
    #[test]
    fn merges_fold_in_any_order_and_through_a_snapshot(steps in proptest::collection::vec(step(), 1..20), back in any::<bool>(), seed in any::<u64>()) {
        let (mut a, mut b) = cards(&steps, (1, 2));
        merge(&mut a, &mut b, &[]);
        if back {
            split(&mut a, &mut b);
        }
        for card in [&a, &b] {
            let mut shuffled = card.entries.clone();
            shuffled.sort_by_key(|entry| entry.header.seq.wrapping_mul(seed | 1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
            prop_assert!(fold(&shuffled) == fold(&card.entries));
            let cut = usize::try_from(seed).unwrap_or(usize::MAX) % card.entries.len() + 1;
            let taken = snapshot(&card.entries[..cut]).unwrap();
            let mut rest = card.entries[cut..].to_vec();
            let mut header = card.entries[cut - 1].header;
            header.kind = custode_domain::journal::Kind::Snapshot;
            header.seq = card.entries.len() as u64 + 1;
            rest.push(Entry { header, body: Some(Body::Snapshot(taken)) });
            prop_assert!(fold(&rest) == fold(&card.entries), "a snapshot and the rest are everything");
        }
    }

    /// F54: a split gives back what both cards were, and the next merge is the same again.
    #[test]
    fn f54_a_split_restores_both_cards(steps in proptest::collection::vec(step(), 1..30), role in any::<bool>()) {
        let (mut a, mut b) = cards(&steps, (1, 1));
        let before = (seen(&a.unit()), seen(&b.unit()));
        let fields: &[ContactField] =
            if role && b.unit().value(ContactField::Role).is_some() { &[ContactField::Role] } else { &[] };
        merge(&mut a, &mut b, fields);
        prop_assert_eq!(b.unit().status(), ContactStatus::Merged);
        a.write(Body::BasisCeased(BasisCeased { on: NaiveDate::from_ymd_opt(2026, 6, 1).unwrap() }), [6; 16]);
        prop_assert!(!changed_since(&a.entries, MERGE) && !changed_since(&b.entries, MERGE), "the program's notes count for nothing");
        let merged = seen(&a.unit());
        split(&mut a, &mut b);
        prop_assert!(splitting(&a.entries, MERGE).is_none(), "once");
        prop_assert!((seen(&a.unit()), seen(&b.unit())) == before);
        merge(&mut a, &mut b, fields);
        prop_assert!(seen(&a.unit()) == merged);
    }
}

/// A value that comes over tells who recorded it, when and from which file; a second merge keeps the first origin.
#[test]
fn s18_provenance_survives_two_merges() {
    let (mut a, mut b) = (Card::new(1, 1, "Rossi"), Card::new(2, 1, "Verdi"));
    let mut c = Card::new(3, 1, "Neri");
    b.edit(|editor| {
        editor.set_text(ContactField::Role, "Socia");
    });
    merge(&mut b, &mut c, &[ContactField::LastName]);
    merge(&mut a, &mut b, &[ContactField::LastName, ContactField::Role]);
    assert_eq!(a.unit().absorbed(), [b.id, c.id], "a chain leads to the last card");
    let records = history(&a.entries);
    let current = records.iter().rfind(|record| record.current && record.carried.is_some()).unwrap();
    assert!(current.carried.is_some());
    let name = records
        .iter()
        .find(|record| {
            record.current && record.subject == custode_domain::contact::Subject::Field(ContactField::LastName)
        })
        .unwrap();
    assert_eq!(name.origin.as_ref().and_then(|origin| origin.file.as_deref()), Some("Neri.xls"));
    assert_eq!(a.unit().text(ContactField::LastName), Some("Neri"));
}

/// A decision about an address is about the address, under whatever id the other card had it.
#[test]
fn a_decision_follows_the_address_that_both_cards_have() {
    let (mut a, mut b) = (Card::new(1, 1, "Rossi"), Card::new(2, 1, "Verdi"));
    a.point(21, "anna@x.example");
    b.point(22, "anna@x.example");
    b.decide(30, ConsentState::Withdrawn, Some(3), 0);
    let Some(Body::ConsentEvent(event)) = &mut b.entries.last_mut().unwrap().body else { panic!("a decision") };
    event.point = Some(PointId::from_bytes([22; 16]));
    merge(&mut a, &mut b, &[]);
    let unit = a.unit();
    assert_eq!(unit.points().len(), 1);
    assert_eq!(unit.consent_events()[0].event.point, Some(PointId::from_bytes([21; 16])));
}
