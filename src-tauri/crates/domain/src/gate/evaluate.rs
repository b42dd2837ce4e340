use super::{GateCode, GateInput, GateVerdict, Ground, HeldConsent, Mode, Verdict};
use crate::{
    channel::Channel,
    consent::{ConsentState, StopAuthor},
    contact::ContactStatus,
    purpose::LegalBasis,
};

/// Whether the act may go on. First failure wins, all failures are reported.
#[must_use]
pub fn gate(input: &GateInput<'_>) -> GateVerdict {
    if matches!(input.ground, Ground::Rights) {
        return GateVerdict { verdict: Verdict::Ok, codes: Vec::new(), consent: None };
    }
    let mut codes = Vec::new();
    if input.status == ContactStatus::Erased {
        codes.push(GateCode::Erased);
    }
    if input.suppressed {
        codes.push(GateCode::Suppressed);
    }
    if input.status == ContactStatus::Restricted {
        codes.push(GateCode::Restricted);
    }
    if matches!(input.status, ContactStatus::NotUsable | ContactStatus::Binned | ContactStatus::Merged) {
        codes.push(GateCode::NotUsable);
    }
    if input.channel != &Channel::InPerson
        && !input.point.is_some_and(|point| point.usable && input.channel.fits(point.kind))
    {
        codes.push(GateCode::PointInvalid);
    }
    let consent = match input.ground {
        Ground::Purpose { id, purpose } => {
            if stopped(input, id, purpose.marketing) {
                codes.push(GateCode::Objection);
            }
            opposition_register(input, purpose.marketing, &mut codes);
            basis(input, id, purpose.basis, &mut codes)
        }
        Ground::Reason | Ground::Rights => None,
    };
    if input.basis_until.is_some_and(|last| last < input.today) {
        codes.push(GateCode::BasisEnded);
    }
    codes.sort_by_key(|code| (code.step(), *code));
    let verdict = match codes.first() {
        None => Verdict::Ok,
        Some(first) if first.yields_to_reason() => Verdict::ReasonNeeded,
        Some(_) => Verdict::Refused,
    };
    GateVerdict { verdict, codes, consent }
}

/// A stop holds unless the person's own later, evidenced act lifts it for what that act names (DOMAIN 4.3).
fn stopped(input: &GateInput<'_>, purpose: crate::ids::PurposeId, marketing: bool) -> bool {
    input.stops.iter().any(|stop| {
        let lifted = stop.author == StopAuthor::Person
            && input.consents.iter().any(|held| {
                held.consent_type.purpose == Some(purpose)
                    && held.consent_type.channels.contains(input.channel)
                    && crate::consent::ends_objection(
                        held.view.state,
                        held.view.decided_on,
                        held.view.evidence_level,
                        stop.since,
                    )
            });
        stop.covers(purpose, marketing, input.channel) && !lifted
    })
}

/// Marketing by operator, by automated calls and by letter asks the opposition register first (D.P.R. 26/2022).
fn opposition_register(input: &GateInput<'_>, marketing: bool, codes: &mut Vec<GateCode>) {
    let asked = matches!(input.channel, Channel::Phone | Channel::Post);
    let Some(facts) = input.rpo.filter(|_| marketing && asked) else { return };
    match facts {
        Some(check) if check.valid_until >= input.today => {
            if check.listed {
                codes.push(GateCode::RpoListed);
            }
        }
        _ => codes.push(GateCode::RpoMissing),
    }
}

fn basis(
    input: &GateInput<'_>,
    purpose: crate::ids::PurposeId,
    basis: LegalBasis,
    codes: &mut Vec<GateCode>,
) -> Option<crate::ids::ConsentTypeId> {
    match basis {
        LegalBasis::Consent => {
            let nearest = input
                .consents
                .iter()
                .filter(|held| held.consent_type.purpose.is_none_or(|named| named == purpose))
                .map(|held| (failure(input, held), held.id))
                .min_by_key(|(failure, _)| nearness(*failure));
            let (failure, id) = nearest.unzip();
            match failure.flatten() {
                Some(code) => codes.push(code),
                None if id.is_none() => codes.push(GateCode::ConsentAbsent),
                None => {}
            }
            id
        }
        LegalBasis::SoftSpam => {
            if input.soft_spam != Some(true) || input.channel != &Channel::Email {
                codes.push(GateCode::SoftSpamConditions);
            }
            None
        }
        LegalBasis::LegitimateInterest => {
            if input.lia == Some(false) {
                codes.push(GateCode::LiaMissing);
            }
            None
        }
        LegalBasis::Contract | LegalBasis::LegalObligation | LegalBasis::VitalInterest | LegalBasis::PublicTask => None,
    }
}

/// What keeps one consent from opening the way (S88-S92, S95).
fn failure(input: &GateInput<'_>, held: &HeldConsent<'_>) -> Option<GateCode> {
    let view = held.view;
    let permitted = match input.mode {
        Mode::Mass => held.consent_type.allow_mass,
        Mode::Single => held.consent_type.allow_single,
        Mode::Call => held.consent_type.allow_contact,
    };
    if !permitted || !held.consent_type.channels.contains(input.channel) {
        return Some(GateCode::ChannelNotAllowed);
    }
    match view.state {
        ConsentState::Withdrawn => Some(GateCode::Withdrawn),
        ConsentState::Refused => Some(GateCode::ConsentRefused),
        ConsentState::Expired => Some(GateCode::ConsentExpired),
        ConsentState::Unknown
        | ConsentState::Requested
        | ConsentState::Deferred
        | ConsentState::Revoked
        | ConsentState::Invalidated => Some(GateCode::ConsentAbsent),
        ConsentState::Given | ConsentState::Renewed => (!view.counts).then_some(GateCode::ConsentProofWeak),
    }
}

/// A type that does not allow the mode says nothing about the person's will, so it is the last to explain a refusal.
const fn nearness(failure: Option<GateCode>) -> u8 {
    match failure {
        None => 0,
        Some(GateCode::Withdrawn) => 1,
        Some(GateCode::ConsentRefused) => 2,
        Some(GateCode::ConsentExpired) => 3,
        Some(GateCode::ConsentProofWeak) => 4,
        Some(GateCode::ConsentAbsent) => 5,
        Some(_) => 6,
    }
}
