//! GATE: answers of the gate a second, in `domain` alone: a person with three consents and an objection, asked for every
//! sort of contact. It has no peer; its goal is a number (200,000 a second on one core).

use crate::figure::{RUNS, median};
use chrono::NaiveDate;
use custode_app::domain::{
    channel::Channel,
    consent::{ConsentReason, ConsentState, ConsentView, Decided, Stop, StopAuthor, new_stop},
    consent_type::ConsentType,
    contact::{ContactStatus, PointKind},
    gate::{GateInput, Ground, HeldConsent, Mode, PointFacts, gate},
    ids::{ConsentEventId, ConsentTypeId, PurposeId, ReplicaId, StopId},
    journal::{EntryKey, Stamp},
    purpose::{LegalBasis, Purpose},
};
use serde_json::{Value, json};
use std::{hint::black_box, time::Instant};

/// Answers in one run.
const ANSWERS: u32 = 1_000_000;
/// Answers a second that are asked for.
const GOAL: f64 = 200_000.0;

const MARKETING: PurposeId = PurposeId::from_bytes([1; 16]);

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn held(mode: Mode, state: ConsentState, days: i64) -> (ConsentType, ConsentView) {
    let definition = ConsentType {
        title: String::new(),
        code: String::new(),
        description: None,
        purpose: Some(MARKETING),
        validity_days: Some(730),
        allow_mass: mode == Mode::Mass,
        allow_single: mode == Mode::Single,
        allow_contact: mode == Mode::Call,
        channels: vec![Channel::Email, Channel::Pec, Channel::Phone],
        min_evidence: 1,
    };
    let decided = Decided {
        state,
        decided_on: Some(today() - chrono::Duration::days(days)),
        own_term: None,
        evidence_level: 2,
        event: ConsentEventId::from_bytes([0; 16]),
        recorded: EntryKey { stamp: Stamp::from_i64(1), replica: ReplicaId::from_bytes([0; 16]), seq: 1 },
        reason: ConsentReason::Latest,
        conflict: false,
    };
    let view = decided.on(&definition.terms(), today());
    (definition, view)
}

pub fn figure() -> Value {
    let purpose = Purpose {
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
        parent: None,
        rights_answers: false,
        automated: None,
    };
    let consents = [
        held(Mode::Mass, ConsentState::Given, 100),
        held(Mode::Single, ConsentState::Withdrawn, 100),
        held(Mode::Call, ConsentState::Given, 800),
    ];
    let held: Vec<HeldConsent<'_>> = (0_u8..)
        .zip(&consents)
        .map(|(at, (consent_type, view))| HeldConsent { id: ConsentTypeId::from_bytes([at; 16]), consent_type, view })
        .collect();
    let channels = vec![Channel::Post];
    let id = StopId::from_bytes([5; 16]);
    let stop: Stop = new_stop(id, StopAuthor::Person, Vec::new(), channels, None, today(), None).unwrap();
    let asked = [
        (Channel::Email, Mode::Mass, PointKind::Email),
        (Channel::Email, Mode::Single, PointKind::Email),
        (Channel::Phone, Mode::Call, PointKind::Mobile),
        (Channel::Post, Mode::Single, PointKind::Post),
    ];
    let mut seconds = Vec::new();
    for _ in 0..RUNS {
        let started = Instant::now();
        for (channel, mode, kind) in asked.iter().cycle().take(ANSWERS as usize) {
            black_box(gate(black_box(&GateInput {
                today: today(),
                status: ContactStatus::Active,
                suppressions: &[],
                point: Some(PointFacts { kind: *kind, usable: true }),
                ground: Ground::Purpose { id: MARKETING, purpose: &purpose, above: &[] },
                channel,
                mode: *mode,
                stops: &[&stop],
                consents: &held,
                rpo: None,
                soft_spam: None,
                lia: None,
                basis_until: None,
                check_consent: true,
            })));
        }
        seconds.push(started.elapsed().as_secs_f64());
    }
    let rates: Vec<f64> = seconds.iter().map(|seconds| f64::from(ANSWERS) / seconds).collect();
    let rate = median(rates.clone());
    json!({
        "id": "GATE", "what": "answers of the gate a second, one core", "per_second": rate.round(), "goal": GOAL,
        "met": rate >= GOAL,
        "spread": [rates.iter().copied().reduce(f64::min), rates.iter().copied().reduce(f64::max)],
    })
}
