//! Nobody gets past an objection, a withdrawal, a restriction or the suppression list, whatever else is said.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::{
    consent::{ConsentReason, ConsentState, Decided, StopAuthor, new_stop},
    consent_type::{ConsentTerms, ConsentType},
    ids::{ConsentEventId, ConsentTypeId, GoodsId, PurposeId, ReasonId, ReplicaId, SaleId, StopId},
    journal::{EntryKey, Stamp},
    purpose::LegalBasis,
    soft_spam::{Offer, Sale},
    suppression::{Opened, Suppression, SuppressionReason},
};

const TODAY: NaiveDate = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
const REASON: ReasonId = ReasonId::from_bytes([5; 16]);
const MINE: PurposeId = PurposeId::from_bytes([1; 16]);
const BROADER: PurposeId = PurposeId::from_bytes([3; 16]);
const OTHER: PurposeId = PurposeId::from_bytes([9; 16]);

fn some_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..900).prop_map(|back| TODAY.checked_sub_days(Days::new(back)).unwrap_or(TODAY))
}

/// E-mail more often than not, so that people, points and stops meet.
fn channel() -> impl Strategy<Value = Channel> {
    let others = vec![Channel::Pec, Channel::Phone, Channel::Sms, Channel::Post, Channel::InPerson];
    prop_oneof![4 => Just(Channel::Email), 1 => prop::sample::select(others)]
}

fn channels() -> impl Strategy<Value = Vec<Channel>> {
    prop::collection::vec(channel(), 0..4)
}

fn purpose_id() -> impl Strategy<Value = PurposeId> {
    prop::sample::select(vec![MINE, MINE, BROADER, OTHER])
}

/// A type with what a person decided about it.
fn held() -> impl Strategy<Value = (ConsentType, crate::consent::ConsentView)> {
    let often = || prop::bool::weighted(0.8);
    let permissions = (often(), often(), often());
    let any = prop::sample::select(ConsentState::ALL.to_vec());
    let state = prop_oneof![2 => Just(ConsentState::Given), 1 => Just(ConsentState::Withdrawn), 1 => any];
    (purpose_id(), permissions, channels(), state, some_day(), 0..4_u8, prop::option::of(1..800_u32)).prop_map(
        |(purpose, (allow_mass, allow_single, allow_contact), channels, state, decided, level, validity_days)| {
            let definition = ConsentType {
                title: "T".into(),
                code: "T".into(),
                description: None,
                purpose: Some(purpose),
                validity_days,
                allow_mass,
                allow_single,
                allow_contact,
                channels,
                min_evidence: 1,
            };
            let terms = ConsentTerms { validity_days, min_evidence: 1 };
            let key = EntryKey { stamp: Stamp::from_i64(1), replica: ReplicaId::from_bytes([0; 16]), seq: 1 };
            let decided = Decided {
                state,
                decided_on: Some(decided),
                own_term: None,
                evidence_level: level,
                event: ConsentEventId::from_bytes([0; 16]),
                recorded: key,
                reason: ConsentReason::Latest,
                conflict: false,
            };
            let view = decided.on(&terms, TODAY);
            (definition, view)
        },
    )
}

fn stop() -> impl Strategy<Value = Stop> {
    let purposes = prop::collection::vec(purpose_id(), 0..2);
    (prop::sample::select(StopAuthor::ALL.to_vec()), purposes, channels(), some_day()).prop_map(
        |(author, purposes, channels, since)| {
            let id = StopId::from_bytes([5; 16]);
            new_stop(id, author, purposes, channels, Some("motivo".into()), since, None).unwrap()
        },
    )
}

/// Types are numbered by their place in the list of consents.
fn type_id(at: usize) -> ConsentTypeId {
    ConsentTypeId::from_bytes([u8::try_from(at).unwrap_or(0); 16])
}

fn left() -> impl Strategy<Value = Suppression> {
    (prop::collection::vec(0..4_usize, 0..3), some_day()).prop_map(|(types, since)| Suppression {
        hash: vec![7; 32],
        reason: SuppressionReason::Unsubscribed,
        types: types.into_iter().map(type_id).collect(),
        since,
        opened: None,
    })
}

#[derive(Debug)]
struct World {
    status: ContactStatus,
    point: Option<PointFacts>,
    purpose: Purpose,
    channel: Channel,
    mode: Mode,
    stops: Vec<Stop>,
    consents: Vec<(ConsentType, crate::consent::ConsentView)>,
    suppressions: Vec<Suppression>,
    check_consent: bool,
}

fn world() -> impl Strategy<Value = World> {
    let status = prop::sample::select(vec![
        ContactStatus::Active,
        ContactStatus::Active,
        ContactStatus::Active,
        ContactStatus::NotUsable,
        ContactStatus::Restricted,
        ContactStatus::Binned,
        ContactStatus::Erased,
    ]);
    let others = vec![PointKind::Pec, PointKind::Mobile, PointKind::Post];
    let kind = prop_oneof![4 => Just(PointKind::Email), 1 => prop::sample::select(others)];
    let point = prop::option::weighted(
        0.9,
        (kind, prop::bool::weighted(0.9)).prop_map(|(kind, usable)| PointFacts { kind, usable }),
    );
    let basis = prop::sample::select(LegalBasis::ALL.to_vec());
    let purpose = (basis, any::<bool>()).prop_map(|(basis, marketing)| Purpose {
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
        parent: Some(BROADER),
        rights_answers: false,
        automated: None,
    });
    let mode = prop::sample::select(Mode::ALL.to_vec());
    let lists =
        (prop::collection::vec(stop(), 0..3), prop::collection::vec(held(), 0..4), prop::collection::vec(left(), 0..2));
    (status, point, purpose, channel(), mode, lists, any::<bool>()).prop_map(
        |(status, point, purpose, channel, mode, (stops, consents, suppressions), check_consent)| World {
            status,
            point,
            purpose,
            channel,
            mode,
            stops,
            consents,
            suppressions,
            check_consent,
        },
    )
}

impl World {
    fn ask(&self, ground: Ground<'_>) -> GateVerdict {
        let consents: Vec<HeldConsent<'_>> = self
            .consents
            .iter()
            .enumerate()
            .map(|(at, (consent_type, view))| HeldConsent { id: type_id(at), consent_type, view })
            .collect();
        let stops: Vec<&Stop> = self.stops.iter().collect();
        // A sale that meets every condition, so that only what the person said can stand in the way.
        let (goods, address) = (GoodsId::from_bytes([6; 16]), "anna@posta.example");
        let id = SaleId::from_bytes([8; 16]);
        let sale = Sale { id, goods, sold_on: TODAY, address: address.into(), informed: true, reference: None };
        let sales = [&sale];
        let offer = Offer { goods: Some(goods), objection_line: true };
        let sold = SoftSpam { used: true, offer, address: Some(address), sales: &sales, since: TODAY };
        gate(&GateInput {
            today: TODAY,
            status: self.status,
            suppressions: &self.suppressions,
            point: self.point,
            ground,
            channel: &self.channel,
            mode: self.mode,
            stops: &stops,
            consents: &consents,
            rpo: None,
            soft_spam: Some(sold),
            lia: Some(true),
            basis_until: None,
            check_consent: self.check_consent,
        })
    }

    /// Whether a later yes of the person, with proof of level 2, names this purpose and channel.
    fn came_back(&self, since: NaiveDate) -> bool {
        self.consents.iter().any(|(kind, view)| {
            kind.purpose == Some(MINE)
                && kind.channels.contains(&self.channel)
                && view.state.is_granting()
                && view.evidence_level >= 2
                && view.decided_on.is_some_and(|day| day > since)
        })
    }

    fn objects(&self) -> bool {
        self.stops.iter().any(|stop| {
            let named = |id| stop.purposes.contains(&id);
            let marketing = self.purpose.marketing || self.purpose.basis == LegalBasis::SoftSpam;
            let purpose = if stop.purposes.is_empty() { marketing } else { named(MINE) || named(BROADER) };
            let channel = stop.channels.is_empty() || stop.channels.contains(&self.channel);
            let came_back = stop.author == StopAuthor::Person && self.came_back(stop.since);
            purpose && channel && !came_back
        })
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    /// What one of codes 1 to 7 stops is refused: no reason opens it, and no switch.
    #[test]
    fn nobody_is_reached_past_a_stop(world in world()) {
        let purpose = Ground::Purpose { id: MINE, purpose: &world.purpose, above: &[BROADER] };
        let answer = world.ask(purpose);
        if world.objects() {
            prop_assert_eq!(answer.verdict, Verdict::Refused);
            prop_assert!(answer.codes.contains(&GateCode::Objection));
        }
        for ground in [purpose, Ground::Reason { id: REASON, channels: &[] }] {
            let closed = !matches!(world.status, ContactStatus::Active);
            let answer = world.ask(ground);
            prop_assert!(!closed || answer.verdict == Verdict::Refused);
            prop_assert!(answer.codes.is_sorted_by_key(|code| code.step()), "the first failure decides");
            prop_assert_eq!(answer.verdict == Verdict::Ok, answer.codes.is_empty());
        }
        // Whatever else stands in the way, an answer to the person goes wherever one can be reached.
        let rights = world.ask(Ground::Rights);
        let unreachable = world.ask(Ground::Reason { id: REASON, channels: &[] }).codes.contains(&GateCode::PointInvalid);
        prop_assert!(unreachable || rights.verdict == Verdict::Ok);
        prop_assert!(rights.codes.iter().all(|code| *code == GateCode::PointInvalid));
    }

    /// What rests on a consent goes through only by one that stands today, for this purpose, mode and channel, and that was
    /// not taken back: by the person, by leaving a list, or by withdrawing a broader purpose.
    #[test]
    fn only_a_standing_consent_opens_what_rests_on_consent(mut world in world()) {
        world.purpose.basis = LegalBasis::Consent;
        world.check_consent = true;
        let answer = world.ask(Ground::Purpose { id: MINE, purpose: &world.purpose, above: &[BROADER] });
        if answer.verdict == Verdict::Ok {
            let opening = (0..world.consents.len()).find(|at| Some(type_id(*at)) == answer.consent);
            prop_assert!(opening.is_some());
            let at = opening.unwrap_or_default();
            let (kind, view) = &world.consents[at];
            let permitted = match world.mode {
                Mode::Mass => kind.allow_mass,
                Mode::Single => kind.allow_single,
                Mode::Call => kind.allow_contact,
            };
            prop_assert!(view.counts && permitted && kind.channels.contains(&world.channel) && kind.purpose == Some(MINE));
            let evidenced = |since| view.evidence_level >= 2 && view.decided_on.is_some_and(|day| day > since);
            for one in &world.suppressions {
                let named = one.types.is_empty() || one.types.contains(&type_id(at));
                prop_assert!(!named || evidenced(one.since), "an address that left the list");
            }
            for (other, taken) in &world.consents {
                let over = other.purpose == Some(BROADER) && taken.state == ConsentState::Withdrawn;
                prop_assert!(!over || taken.decided_on.is_some_and(evidenced), "a broader withdrawal");
            }
        }
        // With the switch off, a withdrawal of what was asked for stays a refusal.
        if answer.codes.contains(&GateCode::Withdrawn) {
            world.check_consent = false;
            let off = world.ask(Ground::Purpose { id: MINE, purpose: &world.purpose, above: &[BROADER] });
            prop_assert_eq!(off.verdict, Verdict::Refused);
        }
    }

    /// F19: whoever objected, took a consent to marketing back, refused one, left a list, is restricted or stands on the
    /// suppression list gets no soft spam, whatever they bought.
    #[test]
    fn no_sale_opens_what_a_person_closed(mut world in world(), reason in prop::sample::select(SuppressionReason::ALL.to_vec())) {
        world.purpose.basis = LegalBasis::SoftSpam;
        world.channel = Channel::Email;
        for one in &mut world.suppressions {
            one.reason = reason;
        }
        let answer = world.ask(Ground::Purpose { id: MINE, purpose: &world.purpose, above: &[BROADER] });
        if answer.verdict == Verdict::Ok {
            prop_assert!(!world.objects());
            prop_assert_eq!(world.status, ContactStatus::Active);
            prop_assert!(world.point.is_some_and(|point| point.usable));
            for one in world.suppressions.iter().filter(|one| !matches!(one.reason, SuppressionReason::Bounced | SuppressionReason::Returned)) {
                prop_assert!(world.came_back(one.since), "an address on the list");
            }
            for (kind, view) in &world.consents {
                let about = matches!(kind.purpose, Some(MINE | BROADER)) && kind.channels.contains(&Channel::Email);
                let no = matches!(view.state, ConsentState::Withdrawn | ConsentState::Refused);
                prop_assert!(!(about && no) || view.decided_on.is_some_and(|day| world.came_back(day)), "a no");
            }
        }
    }

    /// DOMAIN 4.3: the own later act of somebody erased opens what it names alone; no marketing, whatever it names, and nothing on
    /// its day or before.
    #[test]
    fn an_act_of_somebody_erased_opens_what_it_names_alone(
        mut world in world(),
        erased in some_day(),
        back in some_day(),
        (named, here) in (any::<bool>(), any::<bool>()),
    ) {
        let entry = |reason, since, opened| Suppression { hash: vec![7; 32], reason, types: vec![], since, opened };
        let channels = if here { vec![world.channel.clone()] } else { vec![] };
        let opened = Opened { reasons: if named { vec![REASON] } else { vec![] }, purposes: vec![MINE], channels };
        world.suppressions = vec![
            entry(SuppressionReason::Erased, erased, None),
            entry(SuppressionReason::Returned, back, Some(opened)),
        ];
        let closed = |answer: GateVerdict| answer.codes.contains(&GateCode::Suppressed);
        let by_reason = closed(world.ask(Ground::Reason { id: REASON, channels: &[] }));
        prop_assert_eq!(by_reason, !(named && here && back > erased));
        let marketing = closed(world.ask(Ground::Purpose { id: MINE, purpose: &world.purpose, above: &[BROADER] }));
        prop_assert!(marketing || world.came_back(erased) || !world.purpose.is_marketing());
    }
}
