use chrono::{Days, Months};
use proptest::prelude::*;

use super::*;
use crate::{
    consent::{ConsentEvent, Method},
    contact::{ContactChange, ContactEditor, ContactKind, FieldSet},
    ids::{ActorId, ConsentEventId, PurposeId, ReplicaId, ScopeId, TxnId, UnitId},
    journal::{Body, Entry, EntryHeader, FieldValue, SCHEMA_VERSION, Stamp},
    retention::{Event, Events, Term},
    unit::{UnitState, fold},
};

const NEWS: ConsentTypeId = ConsentTypeId::from_bytes([9; 16]);

fn day(offset: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 1, 1).unwrap() + Days::new(offset)
}

fn purpose(basis: LegalBasis) -> Purpose {
    Purpose {
        code: String::new(),
        title: String::new(),
        description: None,
        basis,
        marketing: false,
        profiling: false,
        data_categories: None,
        recipients: None,
        retention: None,
        retention_class: None,
        parent: None,
        rights_answers: false,
        automated: None,
    }
}

fn news(validity_days: Option<u32>) -> ConsentType {
    ConsentType {
        code: "NEWS".to_owned(),
        title: "News".to_owned(),
        purpose: Some(PurposeId::from_bytes([3; 16])),
        description: None,
        validity_days,
        allow_mass: true,
        allow_single: false,
        allow_contact: false,
        channels: Vec::new(),
        min_evidence: 0,
    }
}

/// Entries one after the other, each with what it says.
fn card(bodies: Vec<Body>) -> ContactUnit {
    let entry = |(seq, body): (usize, Body)| {
        let seq = seq as u64 + 1;
        let header = EntryHeader {
            scope: ScopeId::from_bytes([1; 16]),
            replica: ReplicaId::from_bytes([1; 16]),
            seq,
            txn: TxnId::from_bytes([1; 16]),
            unit: UnitId::from_bytes([7; 16]),
            kind: body.kind(),
            stamp: Stamp::from_i64(i64::try_from(seq).unwrap() << 20),
            schema_v: SCHEMA_VERSION,
            actor: ActorId::from_bytes([1; 16]),
            commitment: [0; 32],
        };
        Entry { header, body: Some(body) }
    };
    let entries: Vec<Entry> = bodies.into_iter().enumerate().map(entry).collect();
    match fold(&entries) {
        UnitState::Contact(card) => card,
        _ => unreachable!("a card"),
    }
}

fn recorded() -> Body {
    Body::ContactRecorded(ContactEditor::new_contact(ContactKind::Person).finish(None))
}

fn changed(fields: Vec<FieldSet>) -> Body {
    Body::ContactChanged(ContactChange { fields, ..ContactChange::default() })
}

fn ended(on: Option<NaiveDate>, how: RelationEnd) -> Body {
    let (day, how) =
        on.map_or((FieldValue::Cleared, FieldValue::Cleared), |on| (FieldValue::Day(on), FieldValue::text(how.code())));
    changed(vec![FieldSet::first(ContactField::RelationEndedOn, day), FieldSet::first(ContactField::RelationEnd, how)])
}

fn note(text: String) -> Body {
    changed(vec![FieldSet::first(ContactField::Notes, FieldValue::Text(text))])
}

fn decided(number: u8, state: ConsentState, on: NaiveDate) -> Body {
    Body::ConsentEvent(ConsentEvent {
        id: ConsentEventId::from_bytes([number; 16]),
        consent_type: NEWS,
        point: None,
        state,
        decided_on: Some(on),
        method: Method::PaperForm,
        wording: None,
        evidence_level: 2,
        evidence: None,
        valid_until: None,
        note: None,
        parents: Vec::new(),
        origin: None,
    })
}

fn lost(card: &ContactUnit, bases: &[LegalBasis], validity: Option<u32>, today: NaiveDate) -> Option<NaiveDate> {
    let (purposes, definition) = (bases.iter().map(|basis| purpose(*basis)).collect::<Vec<_>>(), news(validity));
    basis_lost_on(card, &purposes, &[(NEWS, &definition)], today)
}

#[test]
fn a_relation_goes_on_until_somebody_states_its_end() {
    let bases = [LegalBasis::Contract, LegalBasis::Consent];
    let plain = card(vec![recorded()]);
    assert_eq!(lost(&plain, &bases, None, day(4_000)), None, "however old the card is");
    let over = card(vec![recorded(), ended(Some(day(30)), RelationEnd::Ended)]);
    assert_eq!(lost(&over, &bases, None, day(40)), Some(day(30)));
    assert_eq!(over.relation_end(), Some((day(30), RelationEnd::Ended)));
    let again = card(vec![recorded(), ended(Some(day(30)), RelationEnd::Ended), ended(None, RelationEnd::Ended)]);
    assert_eq!(again.relation_end(), None);
}

#[test]
fn the_last_basis_is_lost_when_the_consent_ends_too() {
    let bases = [LegalBasis::Contract, LegalBasis::Consent];
    let given = vec![recorded(), decided(1, ConsentState::Given, day(5)), ended(Some(day(30)), RelationEnd::Ended)];
    assert_eq!(lost(&card(given.clone()), &bases, None, day(90)), None, "the consent is alive");
    assert_eq!(lost(&card(given.clone()), &bases, Some(50), day(55)), None, "its last day counts");
    assert_eq!(lost(&card(given.clone()), &bases, Some(50), day(56)), Some(day(55)), "it ran out");
    let mut withdrawn = given;
    withdrawn.push(decided(2, ConsentState::Withdrawn, day(70)));
    assert_eq!(lost(&card(withdrawn.clone()), &bases, None, day(90)), Some(day(70)));
    assert_eq!(lost(&card(withdrawn.clone()), &bases, None, day(70)), Some(day(70)), "on the very day");
    let alone = card(withdrawn.into_iter().filter(|body| !matches!(body, Body::ContactChanged(_))).collect());
    assert_eq!(lost(&alone, &bases, None, day(90)), None, "the relation goes on");
    assert_eq!(lost(&alone, &[LegalBasis::Consent], None, day(90)), Some(day(70)), "there never was one");
}

#[test]
fn s44_no_yes_from_before_keeps_the_card_of_who_is_not_interested() {
    let bases = [LegalBasis::Contract, LegalBasis::Consent];
    let status = |status: ContactStatus| {
        changed(vec![FieldSet::first(ContactField::Status, FieldValue::Text(status.code().to_owned()))])
    };
    let mut said = vec![recorded(), decided(1, ConsentState::Given, day(5))];
    said.extend([ended(Some(day(30)), RelationEnd::NotInterested), status(ContactStatus::NotUsable)]);
    assert_eq!(lost(&card(said.clone()), &bases, None, day(90)), Some(day(30)), "nobody may use it: its term runs");
    assert_eq!(lost(&card(said.clone()), &[LegalBasis::Consent], None, day(90)), Some(day(30)));
    assert_eq!(lost(&card(said.clone()), &bases, Some(50), day(90)), Some(day(30)), "running out moves nothing");
    let after = |last: Body| said.iter().cloned().chain([last]).collect::<Vec<_>>();
    let withdrawn = after(decided(2, ConsentState::Withdrawn, day(70)));
    assert_eq!(lost(&card(withdrawn), &bases, None, day(90)), Some(day(30)), "a no never keeps longer");
    assert_eq!(lost(&card(after(decided(2, ConsentState::Given, day(60)))), &bases, None, day(90)), None, "a new yes");
    assert_eq!(lost(&card(after(status(ContactStatus::Active))), &bases, None, day(90)), None, "used again by hand");
}

fn class(code: &str, months: u32, anchor: RetentionAnchor, floor_months: Option<u32>) -> RetentionClass {
    RetentionClass {
        code: code.to_owned(),
        title: code.to_owned(),
        months,
        anchor,
        norm: None,
        commercial: false,
        floor_months,
        floor_norm: floor_months.map(|_| "art. 1 c.c.".to_owned()),
        grace_days: 0,
        action: None,
        channels: None,
        categories: Vec::new(),
        reasons: None,
        law: None,
    }
}

#[test]
fn a_prospect_is_kept_six_months_after_the_last_word_and_a_norm_beats_that() {
    let rule = class("PROSPECT", 6, RetentionAnchor::LastInteraction, None);
    let kept = |spoken, floor| card_kept(&rule, day(10), spoken, floor).unwrap();
    assert_eq!(kept(None, None).until, day(10) + Months::new(6));
    assert_eq!(kept(Some(day(40)), None).until, day(40) + Months::new(6), "they spoke again");
    assert_eq!(kept(Some(day(2)), None).until, day(10) + Months::new(6), "not before the loss");
    let floor = kept(None, Some(day(3_000)));
    assert_eq!((floor.until, floor.term), (day(3_000), Term::Floor));
}

#[test]
fn what_rests_on_consent_is_needed_until_that_ends_and_what_waits_for_an_event_has_no_day() {
    let mut events = Events { by_consent: true, consent_ended: Event::Open, ..Events::of_day(day(0)) };
    let marketing = class("MARKETING", 24, RetentionAnchor::LastInteraction, None);
    assert_eq!(
        marketing.kept_from(&events, day(5_000)).unwrap().until,
        day(0) + Months::new(24),
        "open while the consent is alive"
    );
    events.consent_ended = Event::On(day(100));
    assert_eq!(marketing.kept_from(&events, day(99)).unwrap().term, Term::Ceiling, "alive until its last day");
    let before = Events { consent_ended: Event::On(day(90)), by_consent: true, ..Events::of_day(day(95)) };
    let own = marketing.kept_from(&before, day(5_000)).unwrap();
    assert_eq!(
        (own.until, own.term),
        (day(95) + Months::new(24), Term::Ceiling),
        "it was over before the message came"
    );
    let kept = marketing.kept_from(&events, day(5_000)).unwrap();
    assert_eq!((kept.until, kept.term), (day(100), Term::Need));
    let relation = class("X", 12, RetentionAnchor::RelationEnd, None);
    let open = Events { relation_ended: Event::Open, ..Events::of_day(day(0)) };
    assert_eq!(relation.kept_from(&open, day(5_000)), None);
    let over = Events { relation_ended: Event::On(day(50)), ..open };
    assert_eq!(relation.kept_from(&over, day(5_000)).unwrap().until, day(50) + Months::new(12));
    let floored = class("RECLAMI", 60, RetentionAnchor::CaseClosed, Some(24));
    let closed = Events { case_closed: Event::On(day(200)), ..Events::of_day(day(0)) };
    assert_eq!(floored.floor_end(&closed, day(900)), Some(day(200) + Months::new(24)), "from the closing");
    let still = Events { case_closed: Event::Open, ..closed };
    assert_eq!(floored.floor_end(&still, day(900)), Some(day(900) + Months::new(24)), "it has not begun");
    assert_eq!(floored.floor_end(&Events::of_day(day(0)), day(900)), Some(day(0) + Months::new(24)));
}

proptest! {
    /// Technical updates never move anchors: whatever is edited between, the same dated events give the same day.
    #[test]
    fn edits_of_the_card_move_nothing(
        places in proptest::collection::vec(0_usize..5, 0..8),
        end in proptest::option::of(1_u64..400), given in 0_u64..400, withdrawn in proptest::option::of(0_u64..400),
    ) {
        let mut bodies = vec![recorded(), decided(1, ConsentState::Given, day(given))];
        bodies.extend(end.map(|end| ended(Some(day(end)), RelationEnd::Ended)));
        bodies.extend(withdrawn.map(|on| decided(2, ConsentState::Withdrawn, day(given + on))));
        let bases = [LegalBasis::Contract, LegalBasis::Consent];
        let today = day(2_000);
        let plain = lost(&card(bodies.clone()), &bases, None, today);
        let expected = end.and_then(|end| Some(day(end).max(day(given + withdrawn?))));
        prop_assert_eq!(plain, expected);
        for (number, place) in places.into_iter().enumerate() {
            let at = (place + 1).min(bodies.len());
            bodies.insert(at, note(format!("nota {number}")));
        }
        prop_assert_eq!(lost(&card(bodies), &bases, None, today), plain);
    }

    /// `due = max(floor, min(need, anchor + ceiling))`, by a calculation of its own.
    #[test]
    fn the_day_of_a_communication_is_that_of_domain_4_7(
        on in 0_u64..2_000, ceiling in 1_u32..130, floor in proptest::option::of(1_u32..130),
        need in proptest::option::of(0_u64..4_000),
    ) {
        let rule = class("X", ceiling, RetentionAnchor::Document, floor);
        let ended = need.map_or(Event::Open, |need| Event::On(day(need)));
        let events = Events { by_consent: true, consent_ended: ended, ..Events::of_day(day(on)) };
        let ceiling = day(on) + Months::new(ceiling);
        // A need that ended before it happened is none of its own.
        let need = need.filter(|need| *need >= on);
        let capped = need.map_or(ceiling, |need| day(need).min(ceiling));
        let due = floor.map_or(capped, |months| capped.max(day(on) + Months::new(months)));
        prop_assert_eq!(rule.kept_from(&events, day(5_000)).map(|kept| kept.until), Some(due));
    }
}
