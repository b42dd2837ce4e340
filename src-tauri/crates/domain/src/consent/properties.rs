//! A no of which nobody knows the day: it outlives every yes but the person's own, later, evidenced one (I2, I5, DOMAIN 4.3).

use chrono::{DateTime, Days, NaiveDate, NaiveTime};
use proptest::prelude::*;

use super::*;
use crate::{
    consent_type::ConsentTerms,
    ids::{ActorId, ConsentEventId, ConsentTypeId, ReplicaId},
    journal::{EntryKey, Stamp},
};

const FIRST: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 1).unwrap();

fn on(day: u64) -> NaiveDate {
    FIRST.checked_add_days(Days::new(day)).unwrap()
}

/// An event written down at noon of a day.
fn event(
    number: u8,
    written: u64,
    state: ConsentState,
    decided: Option<u64>,
    method: Method,
    level: u8,
) -> RecordedConsent {
    let noon: DateTime<chrono::Utc> =
        on(written).and_time(NaiveTime::from_hms_opt(12, 0, number.into()).unwrap()).and_utc();
    RecordedConsent {
        event: ConsentEvent {
            id: ConsentEventId::from_bytes([number; 16]),
            consent_type: ConsentTypeId::from_bytes([9; 16]),
            point: None,
            state,
            decided_on: decided.map(on),
            method,
            wording: None,
            evidence_level: level,
            evidence: None,
            valid_until: None,
            note: None,
            parents: Vec::new(),
            origin: None,
        },
        key: EntryKey { stamp: Stamp::next(noon, None), replica: ReplicaId::from_bytes([1; 16]), seq: number.into() },
        actor: ActorId::from_bytes([1; 16]),
    }
}

fn counts(events: &[RecordedConsent]) -> bool {
    let events: Vec<&RecordedConsent> = events.iter().collect();
    consent_state(&events, &ConsentTerms::default(), on(60)).counts
}

fn old_no() -> RecordedConsent {
    event(1, 10, ConsentState::Refused, None, Method::Import, 0)
}

#[test]
fn i2_a_signed_yes_that_came_in_after_an_undated_no_counts_again() {
    use ConsentState::{Given, Refused, Withdrawn};
    use Method::{Import, PaperForm, Pec, Voice};
    for (name, yes, expected) in [
        ("signed on the day after", event(2, 11, Given, Some(11), PaperForm, 2), true),
        ("signed on the day on which the list came in", event(2, 10, Given, Some(10), PaperForm, 2), true),
        ("by certified mail", event(2, 20, Given, Some(19), Pec, 3), true),
        ("signed before the list came in", event(2, 11, Given, Some(9), PaperForm, 2), false),
        ("only spoken", event(2, 11, Given, Some(11), Voice, 1), false),
        ("from another list", event(2, 11, Given, Some(11), Import, 3), false),
        ("without a day", event(2, 11, Given, None, Import, 3), false),
    ] {
        assert_eq!(counts(&[old_no(), yes.clone()]), expected, "{name}");
        assert_eq!(counts(&[yes.clone(), old_no()]), expected, "{name}, read the other way round");
        let withdrawn = event(1, 10, Withdrawn, None, Import, 0);
        assert_eq!(counts(&[withdrawn, yes]), expected, "{name}, after a withdrawal");
    }
    let (spoken_no, spoken_yes) = (event(2, 11, Refused, Some(11), Voice, 1), event(3, 12, Given, Some(12), Voice, 1));
    assert!(!counts(&[old_no(), spoken_no.clone(), spoken_yes]), "another no makes the first no weaker");
    let signed = event(3, 12, Given, Some(12), PaperForm, 2);
    assert!(counts(&[old_no(), spoken_no, signed]));
}

/// What the window says before a yes is written down is what the state says afterwards.
#[test]
fn the_card_tells_from_which_day_and_with_what_proof_a_yes_counts_again() {
    let (no, terms) = (old_no(), ConsentTerms::default());
    assert_eq!(yes_needs(&[&no], &terms), Some(YesNeeds { from: on(10), evidence_level: 2 }));
    let strict = ConsentTerms { min_evidence: 3, ..terms };
    assert_eq!(yes_needs(&[&no], &strict).map(|needs| needs.evidence_level), Some(3));
    let dated = event(1, 10, ConsentState::Refused, Some(4), Method::Voice, 1);
    assert_eq!(yes_needs(&[&dated], &terms), Some(YesNeeds { from: on(5), evidence_level: 1 }));
    let withdrawn = event(1, 10, ConsentState::Withdrawn, Some(4), Method::Voice, 1);
    assert_eq!(yes_needs(&[&withdrawn], &terms), Some(YesNeeds { from: on(5), evidence_level: 2 }));
    let yes = event(1, 10, ConsentState::Given, Some(4), Method::PaperForm, 2);
    assert_eq!((yes_needs(&[&yes], &terms), yes_needs(&[], &terms)), (None, None));
}

fn any_event() -> impl Strategy<Value = RecordedConsent> {
    let states = vec![
        ConsentState::Given,
        ConsentState::Renewed,
        ConsentState::Refused,
        ConsentState::Withdrawn,
        ConsentState::Requested,
        ConsentState::Deferred,
        ConsentState::Revoked,
    ];
    let methods = vec![Method::PaperForm, Method::Voice, Method::Pec, Method::Import];
    (
        2..59_u8,
        0..30_u64,
        prop::sample::select(states),
        0..30_u64,
        prop::sample::select(methods),
        0..4_u8,
        any::<bool>(),
    )
        .prop_map(|(number, written, state, before, method, level, dated)| {
            // Only a list tells of an answer without its day.
            let decided = (dated || method != Method::Import).then(|| written.saturating_sub(before));
            event(number, written, state, decided, method, level.min(method.highest_evidence()))
        })
}

proptest! {
    #[test]
    fn nothing_but_a_later_evidenced_yes_of_the_person_counts_beside_an_undated_no(
        mut events in prop::collection::vec(any_event(), 0..7),
    ) {
        let no = old_no();
        let lifts = events.iter().any(|known| {
            let yes = &known.event;
            yes.state.is_granting() && yes.decided_on >= Some(on(10)) && yes.evidence_level >= 2 && known.key > no.key
        });
        events.push(no);
        prop_assert!(lifts || !counts(&events));
    }

    #[test]
    fn an_undated_no_that_comes_in_last_always_decides(mut events in prop::collection::vec(any_event(), 0..7)) {
        events.push(event(1, 40, ConsentState::Refused, None, Method::Import, 0));
        prop_assert!(!counts(&events));
    }

    #[test]
    fn the_order_of_reading_never_matters(events in prop::collection::vec(any_event(), 0..7)) {
        let mut turned = events.clone();
        turned.reverse();
        prop_assert_eq!(counts(&events), counts(&turned));
    }

    /// What the card promises holds: a yes that has what it needs counts, one that lacks it does not.
    #[test]
    fn a_yes_that_has_what_it_needs_counts(
        mut events in prop::collection::vec(any_event(), 0..7), short in any::<bool>(),
    ) {
        events.retain(|said| !said.event.state.is_granting());
        events.push(old_no());
        let needs = yes_needs(&events.iter().collect::<Vec<_>>(), &ConsentTerms::default());
        if let Some(needs) = needs {
            let level = if short { needs.evidence_level.saturating_sub(1) } else { needs.evidence_level };
            let day = (needs.from - FIRST).num_days().unsigned_abs();
            let mut yes = event(59, 50, ConsentState::Given, Some(day), Method::PaperForm, level);
            yes.event.method = Method::Pec;
            events.push(yes);
            prop_assert_eq!(counts(&events), !short);
        }
    }
}
