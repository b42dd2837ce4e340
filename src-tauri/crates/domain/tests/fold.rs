//! The properties of the fold that the journal promises (JOURNAL.md, last section).
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, reason = "a test stops at the first surprise")]

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate};
use custode_domain::{
    consent::{ConsentEvent, ConsentState, Correction, Method, StopAuthor, StopLift, consent_state, new_stop},
    consent_type::ConsentTerms,
    contact::{
        ContactBin, ContactChange, ContactEditor, ContactField, ContactKind, ContactPoint, ContactUnit, ImportedCard,
        PointKind,
    },
    ids::{ActorId, ConsentEventId, ConsentTypeId, PointId, ReplicaId, ScopeId, StopId, TxnId, UnitId},
    journal::{Body, Entry, EntryHeader, Family, FieldValue, Kind, Origin, Stamp},
    records::Erasure,
    unit::{UnitState, fold, fold_owned, is_read_only, snapshot},
};
use proptest::prelude::*;

const KIND: ConsentTypeId = ConsentTypeId::from_bytes([0x77; 16]);

/// What a machine does: an act of its operator, or an exchange with another machine.
#[derive(Debug, Clone)]
enum Step {
    Name(u8),
    Tag(u8),
    Point(u8),
    Bin,
    Restore,
    Give(u8),
    Withdraw(u8),
    Correct,
    Reinstate,
    Stop,
    Lift,
    StopAgain,
    Snapshot,
    Unknown(u8),
    Receive(u8),
}

/// One machine: what it knows of the unit, and how wrong its clock is.
#[derive(Default)]
struct Machine {
    known: BTreeMap<(ReplicaId, u64), Entry>,
    seq: u64,
}

fn step() -> impl Strategy<Value = (u8, i32, Step)> {
    let step = prop_oneof![
        4 => any::<u8>().prop_map(Step::Name),
        1 => any::<u8>().prop_map(Step::Tag),
        1 => any::<u8>().prop_map(Step::Point),
        1 => Just(Step::Bin),
        1 => Just(Step::Restore),
        2 => any::<u8>().prop_map(Step::Give),
        2 => any::<u8>().prop_map(Step::Withdraw),
        1 => Just(Step::Correct),
        1 => Just(Step::Reinstate),
        1 => Just(Step::Stop),
        1 => Just(Step::Lift),
        1 => Just(Step::StopAgain),
        1 => Just(Step::Snapshot),
        1 => any::<u8>().prop_map(Step::Unknown),
        4 => any::<u8>().prop_map(Step::Receive),
    ];
    // Clocks that are off by up to 400 days.
    (0..3u8, -400..400i32, step)
}

fn unit(entries: &[Entry]) -> ContactUnit {
    match fold(entries) {
        UnitState::Contact(unit) => unit,
        other => panic!("not a contact: {other:?}"),
    }
}

fn act(step: &Step, seen: &ContactUnit, fresh: [u8; 16]) -> Option<Body> {
    let consent = |state, on: u8| {
        Body::ConsentEvent(ConsentEvent {
            id: ConsentEventId::from_bytes(fresh),
            consent_type: KIND,
            point: None,
            state,
            decided_on: NaiveDate::from_yo_opt(2026, u32::from(on) + 1),
            method: Method::PaperForm,
            wording: None,
            evidence_level: on % 4,
            evidence: None,
            valid_until: None,
            note: None,
            parents: seen.consent_heads(KIND),
            origin: None,
        })
    };
    let mut editor = ContactEditor::of(seen);
    match step {
        Step::Name(name) => editor.set_text(ContactField::LastName, &format!("Nome{}", name % 5)),
        Step::Tag(tag) => editor.tag(&format!("Tag{}", tag % 3), tag % 2 == 0),
        Step::Point(point) => {
            let id = PointId::from_bytes([point % 3; 16]);
            if point % 4 == 0 {
                editor.remove_point(id)
            } else {
                editor.put_point(ContactPoint::new(
                    id,
                    PointKind::Email,
                    format!("{point}@x.example"),
                    format!("{point}@x.example"),
                ))
            }
        }
        Step::Bin => return Some(Body::ContactBinned(ContactBin::default())),
        Step::Restore => return Some(Body::ContactRestored(ContactBin::default())),
        Step::Give(on) => return Some(consent(ConsentState::Given, *on)),
        Step::Withdraw(on) => return Some(consent(ConsentState::Withdrawn, *on)),
        Step::Correct => {
            let event = seen.consent_events().first()?.event.id;
            return Some(Body::ConsentCorrected(Correction { event, reason: "errore".into(), undoes: None }));
        }
        Step::Reinstate => {
            let event = seen.consent_events().first()?.event.id;
            return Some(Body::ConsentReinstated(Correction { event, reason: "undo".into(), undoes: None }));
        }
        Step::StopAgain => return Some(Body::StopSet(seen.stops().first()?.stop.clone())),
        Step::Stop => {
            let day = NaiveDate::from_ymd_opt(2026, 5, 1)?;
            return new_stop(StopId::from_bytes(fresh), StopAuthor::Person, vec![], vec![], None, day, None)
                .ok()
                .map(Body::StopSet);
        }
        Step::Lift => {
            let stop = seen.stops().first()?.stop.id;
            let author = StopAuthor::Person;
            return Some(Body::StopLifted(StopLift {
                stop,
                author,
                reason: None,
                consent: None,
                evidence_level: 2,
                undoes: None,
            }));
        }
        Step::Unknown(number) => return Some(Body::Unknown { kind: 190, bytes: vec![0xa1, 0, *number % 20] }),
        Step::Snapshot | Step::Receive(_) => return None,
    };
    (!editor.is_empty()).then(|| Body::ContactChanged(editor.finish(None)))
}

fn imported(change: ContactChange) -> Body {
    let day = NaiveDate::from_ymd_opt(2026, 4, 1).unwrap();
    let stop = new_stop(StopId::from_bytes([9; 16]), StopAuthor::Person, vec![], vec![], None, day, None).unwrap();
    let event = ConsentEvent {
        id: ConsentEventId::from_bytes([8; 16]),
        consent_type: KIND,
        point: None,
        state: ConsentState::Withdrawn,
        decided_on: Some(day),
        method: Method::Import,
        wording: None,
        evidence_level: 2,
        evidence: None,
        valid_until: None,
        note: None,
        parents: vec![],
        origin: None,
    };
    Body::ContactImported(ImportedCard::new(change, vec![event], vec![stop]))
}

/// Plays the steps on three machines and returns everything that any of them wrote.
fn play(steps: &[(u8, i32, Step)]) -> Vec<Entry> {
    let mut machines: Vec<Machine> = (0..3).map(|_| Machine::default()).collect();
    let mut born = ContactEditor::new_contact(ContactKind::Person);
    born.set_text(ContactField::FirstName, "Anna");
    // Some cards come from a file, with a decision and an objection in the same entry.
    let born = if steps.len().is_multiple_of(2) {
        Body::ContactRecorded(born.finish(None))
    } else {
        imported(born.finish(None))
    };
    write(&mut machines[0], 0, 0, born);
    let first = machines[0].known.clone();
    machines[1].known = first.clone();
    machines[2].known = first;
    for (number, (who, clock, step)) in steps.iter().enumerate() {
        let who = usize::from(*who);
        if let Step::Receive(from) = step {
            let theirs = machines[usize::from(*from) % 3].known.clone();
            machines[who].known.extend(theirs);
            continue;
        }
        let known: Vec<Entry> = machines[who].known.values().cloned().collect();
        let body = match step {
            Step::Snapshot => snapshot(&known).map(Body::Snapshot),
            step => act(step, &unit(&known), u128::try_from(number + 1).unwrap().to_be_bytes()),
        };
        if let Some(body) = body {
            write(&mut machines[who], u8::try_from(who).unwrap(), number as i64 + i64::from(*clock) * 86_400_000, body);
        }
    }
    let mut all = BTreeMap::new();
    machines.into_iter().for_each(|machine| all.extend(machine.known));
    all.into_values().collect()
}

fn write(machine: &mut Machine, who: u8, ms: i64, body: Body) {
    let highest = machine.known.values().map(|entry| entry.header.stamp).max();
    machine.seq += 1;
    // Through the bytes, as the archive does.
    let body = Body::from_bytes(body.kind(), &body.to_bytes()).unwrap();
    let header = EntryHeader {
        scope: ScopeId::from_bytes([1; 16]),
        replica: ReplicaId::from_bytes([who; 16]),
        seq: machine.seq,
        txn: TxnId::from_bytes([0; 16]),
        unit: UnitId::from_bytes([2; 16]),
        kind: body.kind(),
        stamp: Stamp::next(DateTime::from_timestamp_millis(1_790_000_000_000 + ms).unwrap(), highest),
        schema_v: 1,
        actor: ActorId::from_bytes([who; 16]),
        commitment: [0; 32],
    };
    machine.known.insert((header.replica, header.seq), Entry { header, body: Some(body) });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_arrival_does_not_matter(steps in proptest::collection::vec(step(), 1..60), seed in any::<u64>()) {
        let entries = play(&steps);
        let mut shuffled = entries.clone();
        // A fixed shuffle from the seed: any order will do.
        shuffled.sort_by_key(|entry| (entry.header.seq.wrapping_mul(seed | 1) ^ u64::from(entry.header.replica.as_bytes()[0])).wrapping_mul(0x9e37_79b9_7f4a_7c15));
        prop_assert!(fold(&shuffled) == fold(&entries));
    }

    #[test]
    fn what_is_told_part_by_part_folds_like_the_entries(steps in proptest::collection::vec(step(), 1..60)) {
        let entries = play(&steps);
        let told: Vec<Entry> = entries.iter().cloned().flat_map(Entry::told).collect();
        prop_assert_eq!(told.len(), entries.len() + 2 * (steps.len() % 2));
        prop_assert_eq!(fold(&told), fold(&entries));
        prop_assert_eq!(fold_owned(entries.clone()), fold(&entries));
        let first = entries.into_iter().find(|entry| entry.header.seq == 1 && entry.header.kind.family() == Family::Contact);
        let first: Vec<Entry> = first.into_iter().collect();
        prop_assert_eq!(fold_owned(first.clone()), fold(&first));
    }

    #[test]
    fn a_snapshot_and_the_rest_fold_like_everything(steps in proptest::collection::vec(step(), 1..60), cut in any::<prop::sample::Index>()) {
        let entries: Vec<Entry> = play(&steps).into_iter().filter(|entry| entry.header.kind != Kind::Snapshot).collect();
        // Everything that one machine could have known: a prefix of each chain, closed under what was seen.
        let cut = cut.index(entries.len());
        let limit = entries[cut].header.stamp;
        let (covered, rest): (Vec<Entry>, Vec<Entry>) = entries.iter().cloned().partition(|entry| {
            entries.iter().filter(|one| one.header.replica == entry.header.replica && one.header.seq <= entry.header.seq).all(|one| one.header.stamp <= limit)
        });
        if let Some(taken) = snapshot(&covered) {
            let mut header = covered[0].header;
            let last = entries.iter().filter(|entry| entry.header.replica == header.replica).map(|entry| entry.header.seq).max();
            header.kind = Kind::Snapshot;
            header.seq = last.unwrap() + 1;
            header.stamp = Stamp::from_i64(limit.as_i64() + 1);
            let taken = Entry { header, body: Some(Body::Snapshot(taken)) };
            let mut short = rest;
            short.push(taken.clone());
            prop_assert!(fold(&short) == fold(&entries), "without the covered bodies");
            let mut long = entries.clone();
            long.push(taken);
            prop_assert!(fold(&long) == fold(&entries), "and with them");
        }
    }

    #[test]
    fn an_erased_unit_never_comes_back(steps in proptest::collection::vec(step(), 1..40), at in any::<prop::sample::Index>()) {
        let mut entries = play(&steps);
        let mut header = entries[at.index(entries.len())].header;
        header.kind = Kind::Erased;
        header.seq += 1_000;
        entries.push(Entry { header, body: Some(Body::Erased(Erasure::default())) });
        prop_assert!(fold(&entries) == UnitState::Erased);
        for entry in &mut entries {
            entry.body = None;
        }
        prop_assert!(fold(&entries) == UnitState::Erased, "even when only headers are left");
    }

    #[test]
    fn a_withdrawal_that_a_grant_did_not_see_is_never_lost(steps in proptest::collection::vec(step(), 1..60)) {
        let unit = unit(&play(&steps));
        let standing = unit.standing_events(KIND);
        let view = consent_state(&standing, &ConsentTerms::default(), NaiveDate::from_ymd_opt(2026, 11, 22).unwrap());
        if view.counts {
            let grant = standing.iter().find(|one| Some(one.event.id) == view.event).unwrap();
            for one in standing.iter().filter(|one| one.event.state == ConsentState::Withdrawn) {
                prop_assert!(one.event.decided_on < grant.event.decided_on, "no withdrawal of the same or a later day");
                let ended = standing.iter().any(|later| {
                    later.event.state.is_granting()
                        && later.event.evidence_level >= 2
                        && later.event.decided_on > one.event.decided_on
                });
                prop_assert!(ended, "and only evidence ends a withdrawal");
            }
        }
    }
}

#[test]
fn an_imported_card_gives_its_origin_to_its_decisions() {
    let origin = Origin { file: Some("clienti.csv".into()), row: Some(7), ..Origin::default() };
    let change = ContactChange { origin: Some(origin.clone()), ..ContactChange::default() };
    let Body::ContactImported(bare) = imported(change.clone()) else { panic!("no card") };
    let own = Body::ContactImported(bare);
    let mut machine = Machine::default();
    write(&mut machine, 0, 0, Body::from_bytes(own.kind(), &own.to_bytes()).unwrap());
    let entries: Vec<Entry> = machine.known.into_values().collect();
    let unit = unit(&entries);
    assert_eq!(unit.consent_events()[0].event.origin.as_ref(), Some(&origin));
    assert_eq!(unit.stops()[0].stop.origin.as_ref(), Some(&origin));
    let told = entries[0].clone().told();
    let kinds: Vec<Kind> = told.iter().map(|part| part.header.kind).collect();
    assert_eq!(kinds, [Kind::ContactRecorded, Kind::ConsentEvent, Kind::StopSet]);
    assert_eq!(told[0].body, Some(Body::ContactRecorded(change)));
}

#[test]
fn concurrent_edits_show_both_and_seen_edits_do_not() {
    let entries = play(&[(1, 0, Step::Name(1)), (2, 0, Step::Name(2)), (0, 0, Step::Receive(1))]);
    let both = unit(&entries);
    assert_eq!(both.contested_fields(), [ContactField::LastName], "neither saw the other");
    let entries = play(&[(1, 0, Step::Name(1)), (2, 0, Step::Receive(1)), (2, -300, Step::Name(2))]);
    let after = unit(&entries);
    assert!(after.contested_fields().is_empty());
    assert_eq!(after.text(ContactField::LastName), Some("Nome2"), "what was seen is beaten, whatever the clock says");
}

#[test]
fn a_mistaken_lift_or_correction_is_taken_back_by_a_later_entry() {
    let mut steps = vec![(0, 0, Step::Give(1)), (0, 1, Step::Correct), (0, 2, Step::Stop), (0, 3, Step::Lift)];
    let before = unit(&play(&steps));
    assert!(before.standing_events(KIND).is_empty() && before.standing_stops().is_empty());
    steps.extend([(0, 4, Step::Reinstate), (0, 5, Step::StopAgain)]);
    let after = unit(&play(&steps));
    assert_eq!(after.standing_events(KIND).len(), 1);
    let stops = after.standing_stops();
    assert_eq!(stops.len(), 1, "set again, with its earlier day, not beside the earlier one");
    assert!(stops[0].stop == before.stops()[0].stop && stops[0].key == before.stops()[0].key);
    assert_eq!(after.stops().len(), 1);
    steps.extend([(0, 6, Step::Correct), (0, 7, Step::Lift)]);
    let again = unit(&play(&steps));
    assert!(again.standing_events(KIND).is_empty() && again.standing_stops().is_empty(), "and that again");
}

#[test]
fn unknown_fields_and_kinds_are_kept_byte_for_byte() {
    let mut change = ContactChange::default();
    change.fields.push(custode_domain::contact::FieldSet {
        field: 9_001,
        value: FieldValue::Unknown(vec![0x83, 1, 2, 3]),
        replaces: vec![],
        raw: None,
    });
    let bytes = Body::ContactChanged(change).to_bytes();
    let back = Body::from_bytes(Kind::ContactChanged, &bytes).unwrap();
    assert_eq!(back.to_bytes(), bytes);
    let newer = Body::from_bytes(Kind::from_number(750), &[0xa1, 0x18, 0x63, 0x01]).unwrap();
    assert_eq!(newer.to_bytes(), [0xa1, 0x18, 0x63, 0x01]);
    let mut entries = play(&[]);
    let mut header = entries[0].header;
    (header.kind, header.seq) = (Kind::from_number(750), 2);
    entries.push(Entry { header, body: Some(newer) });
    assert!(is_read_only(&entries), "a critical kind of a newer program makes the unit read-only");
}
