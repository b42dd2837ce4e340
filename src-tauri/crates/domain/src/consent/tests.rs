use chrono::{DateTime, Days, NaiveDate, TimeDelta};

use super::*;
use crate::{
    channel::Channel,
    consent_type::ConsentTerms,
    ids::{ActorId, ConsentEventId, ConsentTypeId, PurposeId, ReplicaId, StopId},
    journal::{EntryKey, Stamp},
    purpose::{LegalBasis, Purpose},
};

const KIND: ConsentTypeId = ConsentTypeId::from_bytes([9; 16]);
const ACTOR: ActorId = ActorId::from_bytes([1; 16]);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn id(number: u8) -> ConsentEventId {
    ConsentEventId::from_bytes([number; 16])
}

/// An event of level 2 with its number as stamp.
fn event(number: u8, state: ConsentState, on: Option<&str>) -> RecordedConsent {
    RecordedConsent {
        event: ConsentEvent {
            id: id(number),
            consent_type: KIND,
            point: None,
            state,
            decided_on: on.map(day),
            method: Method::PaperForm,
            wording: None,
            evidence_level: 2,
            evidence: None,
            valid_until: None,
            note: None,
            parents: Vec::new(),
            origin: None,
        },
        key: EntryKey {
            stamp: Stamp::from_i64(i64::from(number) << 32),
            replica: ReplicaId::from_bytes([1; 16]),
            seq: u64::from(number),
        },
        actor: ACTOR,
    }
}

fn level(mut event: RecordedConsent, level: u8) -> RecordedConsent {
    event.event.evidence_level = level;
    event
}

fn view(events: &[RecordedConsent], terms: ConsentTerms, today: &str) -> ConsentView {
    let references: Vec<&RecordedConsent> = events.iter().collect();
    let forward = consent_state(&references, &terms, day(today));
    let backward: Vec<&RecordedConsent> = events.iter().rev().collect();
    assert_eq!(consent_state(&backward, &terms, day(today)), forward, "the order of reading does not matter");
    forward
}

fn shown(events: &[RecordedConsent]) -> ShownState {
    view(events, ConsentTerms::default(), "2026-11-22").shown
}

#[test]
fn i2_the_latest_decision_decides_and_ties_go_to_the_less_permissive() {
    use ConsentState as S;
    use ShownState as V;
    let table: &[(&str, Vec<RecordedConsent>, V)] = &[
        ("nothing", vec![], V::Unknown),
        ("given", vec![event(1, S::Given, Some("2026-01-01"))], V::Given),
        ("renewed", vec![event(1, S::Given, Some("2025-01-01")), event(2, S::Renewed, Some("2026-01-01"))], V::Renewed),
        (
            "withdrawn later",
            vec![event(1, S::Given, Some("2026-01-01")), event(2, S::Withdrawn, Some("2026-02-01"))],
            V::Withdrawn,
        ),
        (
            "an old paper recorded today re-opens nothing",
            vec![event(1, S::Withdrawn, Some("2026-02-01")), event(2, S::Given, Some("2026-01-01"))],
            V::Withdrawn,
        ),
        (
            "same day",
            vec![event(1, S::Withdrawn, Some("2026-02-01")), event(2, S::Given, Some("2026-02-01"))],
            V::Withdrawn,
        ),
        (
            "same day, refused",
            vec![event(1, S::Refused, Some("2026-02-01")), event(2, S::Given, Some("2026-02-01"))],
            V::Refused,
        ),
        (
            "a no without a day that came in after the yes",
            vec![event(1, S::Given, Some("2026-02-01")), event(2, S::Withdrawn, None)],
            V::Withdrawn,
        ),
        (
            "a yes without a day after a no",
            vec![event(1, S::Refused, Some("2026-02-01")), event(2, S::Given, None)],
            V::Refused,
        ),
        (
            "given again after a refusal",
            vec![event(1, S::Refused, Some("2026-02-01")), event(2, S::Given, Some("2026-03-01"))],
            V::Given,
        ),
        (
            "given again after a withdrawal, signed",
            vec![event(1, S::Withdrawn, Some("2026-02-01")), event(2, S::Given, Some("2026-03-01"))],
            V::Given,
        ),
        (
            "given again after a withdrawal, by voice",
            vec![event(1, S::Withdrawn, Some("2026-02-01")), level(event(2, S::Given, Some("2026-03-01")), 1)],
            V::Withdrawn,
        ),
        (
            "asked again after a withdrawal",
            vec![event(1, S::Withdrawn, Some("2026-02-01")), event(2, S::Requested, Some("2026-03-01"))],
            V::Withdrawn,
        ),
        ("requested", vec![event(1, S::Requested, Some("2026-02-01"))], V::Requested),
        ("deferred", vec![event(1, S::Deferred, Some("2026-02-01"))], V::Deferred),
        (
            "revoked by the controller",
            vec![event(1, S::Given, Some("2026-01-01")), event(2, S::Revoked, Some("2026-02-01"))],
            V::Revoked,
        ),
        (
            "invalidated",
            vec![event(1, S::Given, Some("2026-01-01")), event(2, S::Invalidated, Some("2026-02-01"))],
            V::Invalidated,
        ),
        (
            "revoked by the controller after a withdrawal",
            vec![event(1, S::Withdrawn, Some("2026-02-01")), event(2, S::Revoked, Some("2026-03-01"))],
            V::Withdrawn,
        ),
        (
            "refused after a withdrawal, then a spoken yes",
            vec![
                event(1, S::Withdrawn, Some("2026-02-01")),
                event(2, S::Refused, Some("2026-03-01")),
                level(event(3, S::Given, Some("2026-04-01")), 1),
            ],
            V::Withdrawn,
        ),
        (
            "asked again after a refusal",
            vec![event(1, S::Refused, Some("2026-02-01")), event(2, S::Requested, Some("2026-03-01"))],
            V::Refused,
        ),
        (
            "invalidated after a refusal",
            vec![event(1, S::Refused, Some("2026-02-01")), event(2, S::Invalidated, Some("2026-03-01"))],
            V::Refused,
        ),
        (
            "a declared yes after a refusal",
            vec![event(1, S::Refused, Some("2026-02-01")), level(event(2, S::Given, Some("2026-03-01")), 0)],
            V::Refused,
        ),
    ];
    for (name, events, expected) in table {
        assert_eq!(shown(events), *expected, "{name}");
    }
    let weak = view(
        &[event(1, S::Withdrawn, Some("2026-02-01")), level(event(2, S::Given, Some("2026-03-01")), 1)],
        ConsentTerms::default(),
        "2026-11-22",
    );
    assert_eq!(weak.reason, ConsentReason::GrantTooWeak);
}

#[test]
fn i8_a_grant_without_day_or_proof_is_declared_and_never_counts() {
    use ConsentState::Given;
    for (one, min, expected, counts) in [
        (event(1, Given, None), 0, ShownState::ProofMissing, false),
        (level(event(1, Given, Some("2026-01-01")), 0), 0, ShownState::ProofMissing, false),
        (level(event(1, Given, Some("2026-01-01")), 1), 0, ShownState::Given, true),
        (level(event(1, Given, Some("2026-01-01")), 1), 2, ShownState::ProofWeak, false),
        (level(event(1, Given, Some("2026-01-01")), 3), 3, ShownState::Given, true),
    ] {
        let terms = ConsentTerms { validity_days: None, min_evidence: min };
        let view = view(&[one], terms, "2026-11-22");
        assert_eq!((view.shown, view.counts), (expected, counts));
    }
}

#[test]
fn s88_expiry_is_computed_when_it_is_read() {
    let given = event(1, ConsentState::Given, Some("2026-10-22"));
    let terms = ConsentTerms { validity_days: Some(30), min_evidence: 0 };
    assert_eq!(view(std::slice::from_ref(&given), terms, "2026-11-21").shown, ShownState::Given);
    let over = view(std::slice::from_ref(&given), terms, "2026-11-22");
    assert_eq!(
        (over.shown, over.reason, over.valid_until),
        (ShownState::Expired, ConsentReason::TermOver, Some(day("2026-11-21")))
    );
    let always = ConsentTerms::default();
    assert_eq!(view(std::slice::from_ref(&given), always, "2099-01-01").shown, ShownState::Given);
    let mut own = given;
    own.event.valid_until = Some(day("2026-10-25"));
    assert_eq!(view(&[own], terms, "2026-10-26").shown, ShownState::Expired, "the shorter term counts");
}

#[test]
fn a_grant_and_a_withdrawal_that_did_not_see_each_other_read_as_withdrawn_until_confirmed() {
    let elsewhere = |mut one: RecordedConsent| {
        one.key.replica = ReplicaId::from_bytes([2; 16]);
        one
    };
    let withdrawal = event(1, ConsentState::Withdrawn, Some("2026-01-01"));
    let grant = elsewhere(event(2, ConsentState::Given, Some("2026-02-01")));
    let open = view(&[withdrawal.clone(), grant.clone()], ConsentTerms::default(), "2026-11-22");
    assert!(open.conflict && open.shown == ShownState::Withdrawn && open.reason == ConsentReason::Conflict);

    let mut seen = grant.clone();
    seen.event.parents = vec![id(1)];
    assert_eq!(shown(&[withdrawal.clone(), seen]), ShownState::Given, "a grant that saw the withdrawal stands");

    let mut confirmed = event(3, ConsentState::Given, Some("2026-03-01"));
    confirmed.event.parents = vec![id(1), id(2)];
    let closed = view(&[withdrawal, grant, confirmed], ConsentTerms::default(), "2026-11-22");
    assert!(!closed.conflict && closed.shown == ShownState::Given);
}

fn entered(state: ConsentState, on: Option<&str>) -> NewConsentEvent {
    NewConsentEvent {
        consent_type: KIND,
        point: None,
        state,
        decided_on: on.map(day),
        method: Method::Voice,
        wording: None,
        evidence_level: None,
        evidence: None,
        valid_until: None,
        note: None,
    }
}

#[test]
fn i3_and_s96_what_may_be_recorded() {
    let today = day("2026-11-22");
    let parse = |new: NewConsentEvent, archived, erased| new.parse(id(1), vec![], today, archived, erased);
    use ConsentState as S;
    assert_eq!(parse(entered(S::Given, None), false, false).unwrap_err(), ConsentInvalid::DayMissing);
    assert_eq!(parse(entered(S::Given, Some("2026-11-23")), false, false).unwrap_err(), ConsentInvalid::DayInFuture);
    assert_eq!(parse(entered(S::Given, Some("0203-05-01")), false, false).unwrap_err(), ConsentInvalid::DayTooEarly);
    assert_eq!(parse(entered(S::Renewed, Some("2026-11-22")), false, true).unwrap_err(), ConsentInvalid::Erased);
    assert_eq!(parse(entered(S::Given, Some("2026-11-22")), true, false).unwrap_err(), ConsentInvalid::TypeArchived);
    assert_eq!(parse(entered(S::Expired, None), false, false).unwrap_err(), ConsentInvalid::Computed);
    let given = parse(entered(S::Given, Some("2020-02-29")), false, false).unwrap();
    assert_eq!((given.decided_on, given.evidence_level), (Some(day("2020-02-29")), 1));
    let withdrawn = parse(entered(S::Withdrawn, None), true, true).unwrap();
    assert_eq!(withdrawn.decided_on, Some(today), "a withdrawal is always accepted");
    let mut boasting = entered(S::Given, Some("2026-01-01"));
    boasting.evidence_level = Some(3);
    assert_eq!(parse(boasting, false, false).unwrap_err(), ConsentInvalid::EvidenceTooHigh);
}

#[test]
fn i5_an_import_claims_no_more_than_its_evidence_and_never_follows_a_withdrawal() {
    let today = day("2026-11-22");
    let withdrawn = event(1, ConsentState::Withdrawn, Some("2026-02-01"));
    let row = |on: Option<&str>, level: u8| {
        let mut new = event(2, ConsentState::Given, on).event;
        new.method = Method::Import;
        new.evidence_level = level;
        new
    };
    assert_eq!(check_import(&row(Some("2026-01-01"), 1), 0, &[], today), Err(ConsentInvalid::EvidenceTooHigh));
    assert_eq!(check_import(&row(Some("2026-12-01"), 0), 0, &[], today), Err(ConsentInvalid::DayInFuture));
    assert_eq!(
        check_import(&row(Some("2026-03-01"), 3), 3, &[&withdrawn], today),
        Err(ConsentInvalid::AfterWithdrawal)
    );
    assert_eq!(check_import(&row(Some("2026-01-01"), 3), 3, &[&withdrawn], today), Ok(()));
    assert_eq!(check_import(&row(None, 0), 0, &[&withdrawn], today), Ok(()), "declared only: it counts for nothing");
    let no = event(3, ConsentState::Withdrawn, None).event;
    assert_eq!(check_import(&no, 2, &[], today), Ok(()));
}

#[test]
fn i8_who_may_correct() {
    let recorded = |ms: i64| {
        let mut one = event(1, ConsentState::Given, Some("2026-01-01"));
        one.key.stamp = Stamp::next(DateTime::from_timestamp_millis(ms).unwrap(), None);
        one
    };
    let at = |hours: i64| DateTime::from_timestamp_millis(hours * 3_600_000).unwrap();
    let other = ActorId::from_bytes([7; 16]);
    assert_eq!(check_correction(&recorded(0), ACTOR, false, "persona sbagliata", at(24)), Ok(()));
    assert_eq!(
        check_correction(&recorded(0), ACTOR, false, "persona sbagliata", at(25)),
        Err(CorrectionRefused::LeadOnly)
    );
    assert_eq!(
        check_correction(&recorded(0), other, false, "persona sbagliata", at(1)),
        Err(CorrectionRefused::LeadOnly)
    );
    assert_eq!(check_correction(&recorded(0), other, true, "persona sbagliata", at(900)), Ok(()));
    assert_eq!(check_correction(&recorded(0), ACTOR, true, "  ", at(1)), Err(CorrectionRefused::ReasonMissing));
    let mut own = recorded(0);
    own.event.method = Method::DoubleOptIn;
    assert_eq!(check_correction(&own, ACTOR, true, "errore", at(1)), Err(CorrectionRefused::PersonsOwn));
}

#[test]
fn a_lower_author_never_lifts_a_higher_one() {
    use StopAuthor::{Controller, Law, Person};
    for (author, by, level, stands) in [
        (Person, Controller, 3, true),
        (Person, Person, 1, true),
        (Person, Person, 2, false),
        (Person, Law, 0, false),
        (Law, Person, 3, true),
        (Law, Law, 0, false),
        (Controller, Controller, 0, false),
        (Controller, Person, 0, false),
    ] {
        let id = StopId::from_bytes([3; 16]);
        let stop = new_stop(id, author, vec![], vec![], Some("motivo".into()), day("2026-01-01"), None).unwrap();
        let key = event(1, ConsentState::Unknown, None).key;
        let mut recorded = RecordedStop { stop, key, actor: ACTOR, lifts: vec![], again: None };
        assert!(recorded.stands());
        let lift = StopLift { stop: id, author: by, reason: None, consent: None, evidence_level: level, undoes: None };
        recorded.lift(RecordedLift { key, lift, correction: false });
        assert_eq!(recorded.stands(), stands, "{author} lifted by {by} at level {level}");
    }
    let silent = new_stop(StopId::from_bytes([3; 16]), Controller, vec![], vec![], None, day("2026-01-01"), None);
    assert!(silent == Err(StopInvalid::GroundMissing));
}

#[test]
fn a_stop_closes_a_purpose_only_where_it_leaves_no_channel() {
    let (asked, other) = (PurposeId::from_bytes([1; 16]), PurposeId::from_bytes([2; 16]));
    let stop = |purposes: Vec<PurposeId>, channels: Vec<Channel>| {
        new_stop(StopId::from_bytes([3; 16]), StopAuthor::Person, purposes, channels, None, day("2026-01-01"), None)
            .unwrap()
    };
    for (purposes, channels, marketing, closes) in [
        (vec![], vec![], true, true),
        (vec![], vec![], false, false),
        (vec![asked], vec![], false, true),
        (vec![other], vec![], true, false),
        (vec![], vec![Channel::Phone], true, false),
        (vec![asked], vec![Channel::Email], true, false),
    ] {
        assert_eq!(stop(purposes, channels).closes(asked, marketing), closes);
    }
}

#[test]
fn i8_an_old_objection_of_unknown_channel_is_the_persons_own_and_a_slip_of_today_is_not() {
    use Channel::{Email, Fax, InPerson, Phone};
    let key = event(1, ConsentState::Unknown, None).key;
    let id = StopId::from_bytes([3; 16]);
    let at = |hours: i64| key.stamp.at() + TimeDelta::hours(hours);
    let asked = |arrived_by: Option<Channel>, hours: i64| {
        let stop = new_stop(id, StopAuthor::Person, vec![], vec![], None, day("2026-01-01"), None).unwrap();
        let stop = RecordedStop { stop: Stop { arrived_by, ..stop }, key, actor: ACTOR, lifts: vec![], again: None };
        (may_correct_stop(&stop, false, ACTOR, true, at(hours)), may_undo_stop(&stop, true, ACTOR, true, at(hours)))
    };
    let own = Err(CorrectionRefused::PersonsOwn);
    for channel in [Phone, InPerson] {
        assert_eq!(asked(Some(channel), 900), (Ok(()), own), "a file proves it");
    }
    for channel in [Email, Fax] {
        assert_eq!(asked(Some(channel), 1), (own, Ok(())), "their own slip of today");
    }
    assert_eq!((asked(None, 1), asked(None, 25)), ((Ok(()), Ok(())), (own, own)));
}

#[test]
fn i4_withdrawing_a_parent_purpose_withdraws_its_children() {
    let purpose = |parent: Option<PurposeId>| Purpose {
        code: String::new(),
        title: String::new(),
        description: None,
        basis: LegalBasis::Consent,
        marketing: true,
        profiling: false,
        data_categories: None,
        recipients: None,
        retention: None,
        retention_class: None,
        parent,
        rights_answers: false,
        automated: None,
    };
    let ids: Vec<PurposeId> = (1..=4).map(|number| PurposeId::from_bytes([number; 16])).collect();
    let purposes = [purpose(Some(ids[3])), purpose(Some(ids[0])), purpose(Some(ids[1])), purpose(None)];
    let all: Vec<_> = ids.iter().copied().zip(&purposes).collect();
    assert_eq!(purpose_and_children(ids[0], &all), vec![ids[0], ids[1], ids[2]]);
    assert_eq!(purpose_and_children(ids[2], &all), vec![ids[2]]);
}

#[test]
fn an_undated_day_never_wraps() {
    let far = event(1, ConsentState::Given, Some("9999-12-31"));
    let terms = ConsentTerms { validity_days: Some(u32::MAX), min_evidence: 0 };
    assert!(view(&[far], terms, "2026-11-22").valid_until.is_none_or(|last| last > day("9999-01-01") + Days::new(1)));
}

/// I8: whatever the type asks for, a yes without a day or without any proof is never a yes.
#[test]
fn i8_what_a_single_decision_is_shown_as() {
    let day = Some(day("2026-03-01"));
    for (state, decided, level, min, shown) in [
        (ConsentState::Given, day, 0, 0, ShownState::ProofMissing),
        (ConsentState::Given, None, 3, 0, ShownState::ProofMissing),
        (ConsentState::Given, day, 1, 2, ShownState::ProofWeak),
        (ConsentState::Renewed, day, 2, 2, ShownState::Renewed),
        (ConsentState::Withdrawn, None, 0, 2, ShownState::Withdrawn),
    ] {
        let terms = ConsentTerms { validity_days: None, min_evidence: min };
        assert_eq!(ShownState::of(state, decided, level, &terms), shown, "{state:?} {decided:?} {level} {min}");
        assert_eq!(shown.is_yes(), shown == ShownState::Renewed);
    }
}

/// F7: the operator is told of the yes that a withdrawal dated before it would leave standing.
#[test]
fn f7_a_withdrawal_from_before_the_yes_meets_it() {
    let yes = event(1, ConsentState::Given, Some("2026-11-10"));
    let older = event(2, ConsentState::Renewed, Some("2026-10-20"));
    let no = event(3, ConsentState::Refused, Some("2026-11-20"));
    let undated = event(4, ConsentState::Given, None);
    let standing = [&yes, &older, &no, &undated];
    assert_eq!(yes_after(&standing, day("2026-10-10")), Some(day("2026-11-10")), "the latest of two");
    assert_eq!(yes_after(&standing, day("2026-11-10")), None, "on the same day the no counts");
    assert_eq!(yes_after(&[&no, &undated], day("2026-10-10")), None);
}
