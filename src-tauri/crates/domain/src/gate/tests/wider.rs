//! Switches, mailing lists, broader purposes, reasons.

use super::*;
use crate::suppression::SuppressionReason;

fn left(types: &[ConsentTypeId], since: &str) -> Suppression {
    Suppression {
        hash: vec![7; 32],
        reason: SuppressionReason::Unsubscribed,
        types: types.to_vec(),
        since: day(since),
        opened: None,
    }
}

/// S79 and DOMAIN 4.4: a switch that is off leaves out the look for a consent, and nothing else.
#[test]
fn a_switch_that_is_off_leaves_out_step_8_alone() {
    let off = |case: Case| ask(&Case { check_consent: false, ..case });
    let never = || Case { consents: vec![], ..good() };
    let answer = off(never());
    assert_eq!((answer.verdict, answer.codes, answer.unchecked), (Verdict::Ok, vec![], true));
    assert!(!off(good()).unchecked, "a consent was there");
    let stopped = || Case { stops: vec![objection(StopAuthor::Person)], ..never() };
    assert_eq!(off(stopped()).codes, [GateCode::Objection], "Art. 21 stops still apply");
    let withdrawn = || vec![(kind(true, false, false), view(ConsentState::Withdrawn, ShownState::Withdrawn))];
    assert_eq!(off(Case { consents: withdrawn(), ..good() }).codes, [GateCode::Withdrawn]);
    let single = Case { consents: withdrawn(), mode: Mode::Single, ..good() };
    assert_eq!(off(single).codes, [GateCode::Withdrawn], "a type that does not allow the mode still tells the no");
    let gone = Case { suppressions: vec![left(&[], "2026-07-01")], ..never() };
    assert_eq!(
        off(gone).codes,
        [GateCode::Objection, GateCode::Withdrawn],
        "who left every list has no type to say so by"
    );
    assert_eq!(off(Case { status: ContactStatus::Restricted, ..never() }).codes, [GateCode::Restricted]);
    assert_eq!(off(Case { point: None, ..never() }).codes, [GateCode::PointInvalid]);
    let ended = Case { basis_until: Some(day("2026-11-21")), ..never() };
    assert_eq!(off(ended).codes, [GateCode::BasisEnded]);
}

/// S99: five people, one of them may be written to, four are left out with their code.
#[test]
fn s99_exactly_one_of_five_receives() {
    let one = |state, shown| vec![(kind(true, false, false), view(state, shown))];
    let mut elsewhere = kind(true, true, true);
    elsewhere.purpose = Some(PurposeId::from_bytes([9; 16]));
    let people = [
        one(ConsentState::Given, ShownState::Given),
        one(ConsentState::Expired, ShownState::Expired),
        one(ConsentState::Withdrawn, ShownState::Withdrawn),
        vec![],
        vec![(elsewhere, view(ConsentState::Given, ShownState::Given))],
    ];
    let answers = people.map(|consents| ask(&Case { consents, ..good() }).codes);
    assert_eq!(
        answers,
        [
            vec![],
            vec![GateCode::ConsentExpired],
            vec![GateCode::Withdrawn],
            vec![GateCode::ConsentAbsent],
            vec![GateCode::ConsentAbsent],
        ]
    );
}

/// I4: withdrawing a broader purpose withdraws what is part of it; giving a broader one gives nothing.
#[test]
fn i4_a_broader_purpose_withdraws_its_parts() {
    let broader = PurposeId::from_bytes([3; 16]);
    let mut over = kind(true, true, true);
    over.purpose = Some(broader);
    let part = |decided: &str, level| {
        let mut given = view(ConsentState::Given, ShownState::Given);
        given.decided_on = Some(day(decided));
        given.evidence_level = level;
        (kind(true, false, false), given)
    };
    let with = |state, shown, part| Case {
        above: vec![broader],
        consents: vec![(over.clone(), view(state, shown)), part],
        ..good()
    };
    let withdrawn = |part| ask(&with(ConsentState::Withdrawn, ShownState::Withdrawn, part)).codes;
    assert_eq!(withdrawn(part("2026-05-01", 3)), [GateCode::Withdrawn]);
    assert_eq!(withdrawn(part("2026-06-01", 3)), [GateCode::Withdrawn], "the same day counts as the less permissive");
    assert_eq!(withdrawn(part("2026-07-01", 1)), [GateCode::Withdrawn]);
    assert_eq!(withdrawn(part("2026-07-01", 2)), []);
    let given = Case {
        above: vec![broader],
        consents: vec![(over.clone(), view(ConsentState::Given, ShownState::Given))],
        ..good()
    };
    assert_eq!(ask(&given).codes, [GateCode::ConsentAbsent]);
    let mut stop = objection(StopAuthor::Controller);
    stop.purposes = vec![broader];
    assert_eq!(ask(&Case { stops: vec![stop], above: vec![broader], ..good() }).codes, [GateCode::Objection]);
}

/// An address that left a mailing list stays out of it, even where the card says yes, until a later and evidenced yes.
#[test]
fn an_address_that_left_a_list_is_withdrawn_for_it() {
    let given = |decided: &str, level| {
        let mut given = view(ConsentState::Given, ShownState::Given);
        given.decided_on = Some(day(decided));
        given.evidence_level = level;
        vec![(kind(true, false, false), given)]
    };
    let codes = |suppression, consents| ask(&Case { suppressions: vec![suppression], consents, ..good() }).codes;
    assert_eq!(codes(left(&[KIND], "2026-07-01"), given("2026-06-01", 3)), [GateCode::Withdrawn]);
    let everything = [GateCode::Objection, GateCode::Withdrawn];
    assert_eq!(codes(left(&[], "2026-07-01"), given("2026-06-01", 3)), everything);
    assert_eq!(codes(left(&[], "2026-07-01"), given("2026-08-01", 2)), []);
    assert_eq!(codes(left(&[KIND], "2026-07-01"), given("2026-08-01", 1)), [GateCode::Withdrawn]);
    assert_eq!(codes(left(&[KIND], "2026-07-01"), given("2026-08-01", 2)), []);
    let other = ConsentTypeId::from_bytes([8; 16]);
    assert_eq!(codes(left(&[other], "2026-07-01"), given("2026-06-01", 3)), []);
}

/// Art. 21(2): a no to everything holds for marketing on every basis; a list that was left names what it was.
#[test]
fn a_no_to_everything_holds_on_every_basis() {
    let codes = |marketing, types: &[ConsentTypeId], consents| {
        let purpose = purpose(LegalBasis::LegitimateInterest, marketing);
        let point = Some(PointFacts { kind: PointKind::Mobile, usable: true });
        let call = Case { channel: Channel::Phone, mode: Mode::Call, point, ..good() };
        ask(&Case { purpose, suppressions: vec![left(types, "2026-07-01")], consents, ..call }).codes
    };
    assert_eq!(codes(true, &[], vec![]), [GateCode::Objection]);
    assert_eq!(codes(true, &[KIND], vec![]), []);
    assert_eq!(codes(false, &[], vec![]), []);
    let mut later = view(ConsentState::Given, ShownState::Given);
    later.decided_on = Some(day("2026-08-01"));
    assert_eq!(codes(true, &[], vec![(kind(true, false, false), later.clone())]), [], "their own later, evidenced yes");
    later.evidence_level = 1;
    assert_eq!(codes(true, &[], vec![(kind(true, false, false), later)]), [GateCode::Objection]);
}

/// Art. 130(1)-(2) Codice privacy: an interest that passed its test opens calls and letters, and no marketing in writing.
#[test]
fn a_legitimate_interest_opens_no_written_marketing() {
    let codes = |marketing, channel: Channel, kind, consents| {
        let purpose = purpose(LegalBasis::LegitimateInterest, marketing);
        let point = Some(PointFacts { kind, usable: true });
        ask(&Case { purpose, channel, point, lia: Some(true), consents, ..good() }).codes
    };
    for (channel, point) in [
        (Channel::Email, PointKind::Email),
        (Channel::Pec, PointKind::Pec),
        (Channel::Sms, PointKind::Mobile),
        (Channel::Messaging, PointKind::Messaging),
        (Channel::Social, PointKind::Messaging),
        (Channel::Fax, PointKind::Fax),
    ] {
        assert_eq!(codes(true, channel.clone(), point, vec![]), [GateCode::ConsentAbsent], "{channel:?}");
        assert_eq!(codes(false, channel, point, vec![]), []);
    }
    assert_eq!(codes(true, Channel::Phone, PointKind::Mobile, vec![]), []);
    assert_eq!(codes(true, Channel::Post, PointKind::Post, vec![]), []);
    let said_yes = vec![(kind(true, false, false), view(ConsentState::Given, ShownState::Given))];
    assert_eq!(codes(true, Channel::Email, PointKind::Email, said_yes), []);
}

#[test]
fn a_reason_holds_for_its_channels() {
    let reason = |channels: Vec<Channel>| ask(&Case { ground: 1, reason_channels: channels, ..good() });
    assert_eq!(reason(vec![]).verdict, Verdict::Ok);
    assert_eq!(reason(vec![Channel::Email]).verdict, Verdict::Ok);
    assert_eq!(reason(vec![Channel::Phone]).codes, [GateCode::ChannelNotAllowed]);
}

#[test]
fn what_needs_no_point() {
    let without = |channel| ask(&Case { ground: 1, point: None, channel, ..good() }).codes;
    assert_eq!(without(Channel::InPerson), []);
    assert_eq!(without(Channel::Other(crate::ids::ChannelId::from_bytes([4; 16]))), []);
    assert_eq!(without(Channel::Phone), [GateCode::PointInvalid]);
}
