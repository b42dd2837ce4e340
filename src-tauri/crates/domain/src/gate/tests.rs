use chrono::NaiveDate;

mod codes;
mod listed;
mod opening;
mod soft_spam;
mod wider;

use super::*;
use crate::{
    consent::{ConsentReason, ConsentState, ShownState, StopAuthor, new_stop},
    consent_type::ConsentType,
    ids::{ConsentTypeId, PurposeId, ReasonId, StopId},
    purpose::LegalBasis,
    soft_spam::{Offer, Sale, SoftSpam},
    suppression::Suppression,
};

const REASON: ReasonId = ReasonId::from_bytes([5; 16]);
const PURPOSE: PurposeId = PurposeId::from_bytes([1; 16]);
const KIND: ConsentTypeId = ConsentTypeId::from_bytes([2; 16]);

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn purpose(basis: LegalBasis, marketing: bool) -> Purpose {
    Purpose {
        code: "P".into(),
        title: "P".into(),
        description: None,
        basis,
        marketing,
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

fn kind(mass: bool, single: bool, contact: bool) -> ConsentType {
    ConsentType {
        title: "T".into(),
        code: "T".into(),
        description: None,
        purpose: Some(PURPOSE),
        validity_days: None,
        allow_mass: mass,
        allow_single: single,
        allow_contact: contact,
        channels: vec![Channel::Email, Channel::Pec, Channel::Phone],
        min_evidence: 0,
    }
}

fn view(state: ConsentState, shown: ShownState) -> ConsentView {
    ConsentView {
        state,
        shown,
        counts: matches!(shown, ShownState::Given | ShownState::Renewed),
        decided_on: Some(day("2026-06-01")),
        valid_until: None,
        evidence_level: 2,
        event: None,
        recorded: None,
        reason: ConsentReason::Latest,
        conflict: false,
    }
}

/// What a soft-spam message offers to whom.
struct Sold {
    used: bool,
    offer: Offer,
    address: Option<&'static str>,
    sales: Vec<Sale>,
}

impl Sold {
    fn facts<'a>(&self, sales: &'a [&'a Sale]) -> SoftSpam<'a> {
        let since = day("2024-11-22");
        SoftSpam { used: self.used, offer: self.offer, address: self.address, sales, since }
    }
}

struct Case {
    status: ContactStatus,
    suppressions: Vec<Suppression>,
    point: Option<PointFacts>,
    purpose: Purpose,
    ground: u8,
    channel: Channel,
    mode: Mode,
    stops: Vec<Stop>,
    consents: Vec<(ConsentType, ConsentView)>,
    rpo: Option<Option<RpoFacts>>,
    sold: Option<Sold>,
    lia: Option<bool>,
    basis_until: Option<NaiveDate>,
    above: Vec<PurposeId>,
    reason_channels: Vec<Channel>,
    check_consent: bool,
}

/// A newsletter to somebody who agreed.
fn good() -> Case {
    Case {
        status: ContactStatus::Active,
        suppressions: vec![],
        point: Some(PointFacts { kind: PointKind::Email, usable: true }),
        purpose: purpose(LegalBasis::Consent, true),
        ground: 0,
        channel: Channel::Email,
        mode: Mode::Mass,
        stops: vec![],
        consents: vec![(kind(true, false, false), view(ConsentState::Given, ShownState::Given))],
        rpo: None,
        sold: None,
        lia: None,
        basis_until: None,
        above: vec![],
        reason_channels: vec![],
        check_consent: true,
    }
}

fn ask(case: &Case) -> GateVerdict {
    let consents: Vec<HeldConsent<'_>> =
        case.consents.iter().map(|(consent_type, view)| HeldConsent { id: KIND, consent_type, view }).collect();
    let stops: Vec<&Stop> = case.stops.iter().collect();
    let sales: Vec<&Sale> = case.sold.iter().flat_map(|sold| &sold.sales).collect();
    gate(&GateInput {
        today: day("2026-11-22"),
        status: case.status,
        suppressions: &case.suppressions,
        point: case.point,
        ground: match case.ground {
            0 => Ground::Purpose { id: PURPOSE, purpose: &case.purpose, above: &case.above },
            1 => Ground::Reason { id: REASON, channels: &case.reason_channels },
            _ => Ground::Rights,
        },
        channel: &case.channel,
        mode: case.mode,
        stops: &stops,
        consents: &consents,
        rpo: case.rpo,
        soft_spam: case.sold.as_ref().map(|sold| sold.facts(&sales)),
        lia: case.lia,
        basis_until: case.basis_until,
        check_consent: case.check_consent,
    })
}

fn objection(author: StopAuthor) -> Stop {
    let id = StopId::from_bytes([5; 16]);
    new_stop(id, author, vec![], vec![], Some("motivo".into()), day("2026-07-01"), None).unwrap()
}

/// S89, S90, S91, S92: 8 combinations of permissions, 3 events.
#[test]
fn permissions_open_exactly_their_event() {
    for bits in 0..8u8 {
        let (mass, single, contact) = (bits & 1 != 0, bits & 2 != 0, bits & 4 != 0);
        for (mode, channel, point, expected) in [
            (Mode::Mass, Channel::Email, PointKind::Email, mass),
            (Mode::Single, Channel::Email, PointKind::Email, single),
            (Mode::Call, Channel::Phone, PointKind::Mobile, contact),
        ] {
            let case = Case {
                consents: vec![(kind(mass, single, contact), view(ConsentState::Given, ShownState::Given))],
                point: Some(PointFacts { kind: point, usable: true }),
                mode,
                channel,
                ..good()
            };
            let verdict = ask(&case);
            assert_eq!(verdict.verdict == Verdict::Ok, expected, "{bits:03b} {mode}");
            if !expected {
                assert_eq!(verdict.codes, [GateCode::ChannelNotAllowed]);
                assert_eq!(verdict.verdict, Verdict::ReasonNeeded);
            }
        }
    }
}

/// S95 and S99: only a valid consent counts.
#[test]
fn each_state_has_its_code() {
    use ConsentState as S;
    use ShownState as V;
    for (state, shown, code, verdict) in [
        (S::Unknown, V::Unknown, Some(GateCode::ConsentAbsent), Verdict::ReasonNeeded),
        (S::Requested, V::Requested, Some(GateCode::ConsentAbsent), Verdict::ReasonNeeded),
        (S::Deferred, V::Deferred, Some(GateCode::ConsentAbsent), Verdict::ReasonNeeded),
        (S::Refused, V::Refused, Some(GateCode::ConsentRefused), Verdict::ReasonNeeded),
        (S::Given, V::Given, None, Verdict::Ok),
        (S::Renewed, V::Renewed, None, Verdict::Ok),
        (S::Expired, V::Expired, Some(GateCode::ConsentExpired), Verdict::ReasonNeeded),
        (S::Withdrawn, V::Withdrawn, Some(GateCode::Withdrawn), Verdict::Refused),
        (S::Revoked, V::Revoked, Some(GateCode::ConsentAbsent), Verdict::ReasonNeeded),
        (S::Invalidated, V::Invalidated, Some(GateCode::ConsentAbsent), Verdict::ReasonNeeded),
        (S::Given, V::ProofMissing, Some(GateCode::ConsentProofWeak), Verdict::ReasonNeeded),
        (S::Given, V::ProofWeak, Some(GateCode::ConsentProofWeak), Verdict::ReasonNeeded),
    ] {
        let case = Case { consents: vec![(kind(true, false, false), view(state, shown))], ..good() };
        let answer = ask(&case);
        assert_eq!((answer.codes, answer.verdict), (code.into_iter().collect(), verdict), "{shown}");
    }
    assert_eq!(ask(&Case { consents: vec![], ..good() }).codes, [GateCode::ConsentAbsent]);
}

#[test]
fn a_valid_consent_of_another_purpose_opens_nothing() {
    let mut other = kind(true, true, true);
    other.purpose = Some(PurposeId::from_bytes([9; 16]));
    let case = Case { consents: vec![(other, view(ConsentState::Given, ShownState::Given))], ..good() };
    assert_eq!(ask(&case).codes, [GateCode::ConsentAbsent]);
}

#[test]
fn i4_a_sibling_that_was_withdrawn_closes_only_itself() {
    let case = Case {
        consents: vec![
            (kind(true, false, false), view(ConsentState::Withdrawn, ShownState::Withdrawn)),
            (kind(true, false, false), view(ConsentState::Given, ShownState::Given)),
        ],
        ..good()
    };
    assert_eq!(ask(&case).verdict, Verdict::Ok);
}

#[test]
fn every_failure_is_reported_in_order_and_the_first_decides() {
    let case = Case {
        status: ContactStatus::Restricted,
        point: None,
        channel: Channel::Phone,
        mode: Mode::Call,
        stops: vec![objection(StopAuthor::Person)],
        consents: vec![],
        rpo: Some(None),
        basis_until: Some(day("2026-11-21")),
        ..good()
    };
    let answer = ask(&case);
    assert_eq!(
        answer.codes,
        [
            GateCode::Restricted,
            GateCode::Objection,
            GateCode::PointInvalid,
            GateCode::RpoMissing,
            GateCode::ConsentAbsent,
            GateCode::BasisEnded,
        ]
    );
    assert_eq!(answer.verdict, Verdict::Refused);
    assert!(answer.codes.is_sorted_by_key(|code| code.step()));
}

#[test]
fn what_hits_every_purpose_and_what_hits_marketing() {
    let reason = |case: Case| ask(&Case { ground: 1, ..case }).codes;
    assert_eq!(
        reason(Case { stops: vec![objection(StopAuthor::Person)], ..good() }),
        [],
        "an objector still gets a contract message"
    );
    assert_eq!(reason(Case { status: ContactStatus::Restricted, ..good() }), [GateCode::Restricted]);
    assert_eq!(reason(Case { status: ContactStatus::NotUsable, ..good() }), [GateCode::NotUsable]);
    assert_eq!(reason(Case { status: ContactStatus::Binned, ..good() }), [GateCode::NotUsable]);
    assert_eq!(reason(Case { point: None, ..good() }), [GateCode::PointInvalid]);
    let rights = Case { ground: 2, status: ContactStatus::Restricted, point: None, ..good() };
    assert_eq!(ask(&rights).verdict, Verdict::Ok, "answers to rights are always open (Art. 18(3), 19)");
    let abc = PointFacts { kind: PointKind::Mobile, usable: false };
    let dead = Case { ground: 2, channel: Channel::Phone, point: Some(abc), ..good() };
    let answer = ask(&dead);
    assert_eq!((answer.codes, answer.verdict), (vec![GateCode::PointInvalid], Verdict::Refused), "no number to dial");
    let in_person = Case { ground: 2, channel: Channel::InPerson, point: Some(abc), ..good() };
    assert_eq!(ask(&in_person).verdict, Verdict::Ok);
    let contract = Case { purpose: purpose(LegalBasis::Contract, false), consents: vec![], ..good() };
    assert_eq!(ask(&contract).verdict, Verdict::Ok);
}

#[test]
fn a_stop_yields_only_to_the_persons_own_later_evidenced_act() {
    let stopped = |author, decided: &str, level| {
        let mut given = view(ConsentState::Given, ShownState::Given);
        given.decided_on = Some(day(decided));
        given.evidence_level = level;
        let consents = vec![(kind(true, false, false), given)];
        ask(&Case { stops: vec![objection(author)], consents, ..good() }).codes == [GateCode::Objection]
    };
    assert!(stopped(StopAuthor::Person, "2026-06-01", 3), "an earlier consent lifts nothing");
    assert!(stopped(StopAuthor::Person, "2026-07-01", 3), "the same day counts as the less permissive");
    assert!(stopped(StopAuthor::Person, "2026-08-01", 1));
    assert!(!stopped(StopAuthor::Person, "2026-08-01", 2));
    assert!(stopped(StopAuthor::Law, "2026-08-01", 3));
    assert!(stopped(StopAuthor::Controller, "2026-08-01", 3), "the firm lifts its own block itself");
}

#[test]
fn register_and_assessment() {
    let call = |rpo| Case {
        channel: Channel::Phone,
        mode: Mode::Call,
        point: Some(PointFacts { kind: PointKind::Landline, usable: true }),
        consents: vec![(kind(false, false, true), view(ConsentState::Given, ShownState::Given))],
        rpo,
        ..good()
    };
    let check = |listed, until: &str| {
        let (checked_on, since) = (day("2026-11-18"), day("2026-11-15"));
        Some(Some(RpoFacts { checked_on, since, listed, valid_until: day(until) }))
    };
    assert_eq!(ask(&call(None)).codes, []);
    assert_eq!(ask(&call(Some(None))).codes, [GateCode::RpoMissing]);
    assert_eq!(ask(&call(check(false, "2026-11-21"))).codes, [GateCode::RpoMissing]);
    assert_eq!(ask(&call(check(true, "2026-11-22"))).codes, [GateCode::RpoListed]);
    assert_eq!(ask(&call(check(true, "2026-11-21"))).codes, [GateCode::RpoListed], "an old yes is not unknown");
    assert_eq!(ask(&call(check(false, "2026-11-22"))).codes, []);
    // What the person decides after the register told of it first, with proof, stands at every later answer.
    let later = |decided: &str, level| {
        let mut given = view(ConsentState::Given, ShownState::Given);
        (given.decided_on, given.evidence_level) = (Some(day(decided)), level);
        Case { consents: vec![(kind(false, false, true), given)], ..call(check(true, "2026-11-22")) }
    };
    assert_eq!(ask(&later("2026-11-16", 2)).codes, []);
    assert_eq!(ask(&later("2026-11-16", 1)).codes, [GateCode::RpoListed]);
    assert_eq!(ask(&later("2026-11-15", 3)).codes, [GateCode::RpoListed]);
    let interest = |lia| Case { purpose: purpose(LegalBasis::LegitimateInterest, false), lia, ..good() };
    assert_eq!(ask(&interest(Some(false))).codes, [GateCode::LiaMissing]);
    assert_eq!(ask(&interest(Some(true))).codes, []);
}
