use super::{
    GateCode, GateInput, GateVerdict, Ground, HeldConsent, Mode, Verdict,
    opening::{holds, lifts},
};
use crate::{
    channel::Channel,
    consent::{ConsentState, ends_objection},
    contact::ContactStatus,
    ids::{ConsentTypeId, PurposeId},
    purpose::{LegalBasis, Purpose},
    soft_spam,
    suppression::{Opened, Suppression, SuppressionReason},
};
use chrono::NaiveDate;

/// The step of the gate that a switch can leave out.
const CONSENT: u8 = 8;

/// Whether the act may go on. First failure wins, all failures are reported.
#[must_use]
pub fn gate(input: &GateInput<'_>) -> GateVerdict {
    if matches!(input.ground, Ground::Rights) {
        // Nothing stands between a person and the answer to them, but "abc" cannot be dialled.
        let dead = input.point.is_some_and(|point| !point.usable) && !reachable(input);
        let codes = if dead { vec![GateCode::PointInvalid] } else { Vec::new() };
        let verdict = if codes.is_empty() { Verdict::Ok } else { Verdict::Refused };
        return GateVerdict { verdict, codes, consent: None, unchecked: false };
    }
    let mut codes = Vec::new();
    if input.status == ContactStatus::Erased {
        codes.push(GateCode::Erased);
    }
    if suppressed(input) {
        codes.push(GateCode::Suppressed);
    }
    if input.status == ContactStatus::Restricted {
        codes.push(GateCode::Restricted);
    }
    if matches!(input.status, ContactStatus::NotUsable | ContactStatus::Binned | ContactStatus::Merged) {
        codes.push(GateCode::NotUsable);
    }
    if !reachable(input) {
        codes.push(GateCode::PointInvalid);
    }
    let mut unchecked = false;
    let consent = match input.ground {
        Ground::Purpose { id, purpose, above } => {
            let marketing = purpose.is_marketing();
            let stopped =
                input.stops.iter().any(|stop| holds(stop, (id, above, marketing), input.channel, input.consents));
            if stopped || left_for_good(input, id, marketing) {
                codes.push(GateCode::Objection);
            }
            opposition_register(input, id, marketing, &mut codes);
            let consent = basis(input, id, above, purpose, &mut codes);
            if !input.check_consent {
                let before = codes.len();
                codes.retain(|code| code.step() != CONSENT);
                unchecked = codes.len() < before;
            }
            consent
        }
        Ground::Reason { channels, .. } => {
            if !channels.is_empty() && !channels.contains(input.channel) {
                codes.push(GateCode::ChannelNotAllowed);
            }
            None
        }
        Ground::Rights => None,
    };
    if input.basis_until.is_some_and(|last| last < input.today) {
        codes.push(GateCode::BasisEnded);
    }
    codes.sort_by_key(|code| (code.step(), *code));
    codes.dedup();
    let verdict = match codes.first() {
        None => Verdict::Ok,
        Some(first) if first.yields_to_reason() => Verdict::ReasonNeeded,
        Some(_) => Verdict::Refused,
    };
    GateVerdict { verdict, codes, consent, unchecked }
}

/// Whether there is a point that serves the channel. Nobody needs one to speak in person, and Custode does not know what a
/// channel of the firm needs.
fn reachable(input: &GateInput<'_>) -> bool {
    matches!(input.channel, Channel::InPerson | Channel::Other(_))
        || input.point.is_some_and(|point| point.usable && input.channel.fits(point.kind))
}

/// An address whose owner may not be written to at all. Who only left a list is asked for in [`failure`]; what came back
/// is a point that does not work. It yields to the person's own later, evidenced act, for what that names (DOMAIN 4.3).
fn suppressed(input: &GateInput<'_>) -> bool {
    input.suppressions.iter().filter(|one| one.reason == SuppressionReason::Erased).any(|one| {
        let consented = matches!(input.ground, Ground::Purpose { id, .. } if lifted(input, id, one.since));
        !consented && !returned(input, one.since)
    })
}

/// Whether who was erased came back by an act that names what is asked. Marketing asks for a consent, whatever an act says.
fn returned(input: &GateInput<'_>, since: NaiveDate) -> bool {
    let named = |opened: &Opened| match input.ground {
        Ground::Purpose { id, purpose, .. } => !purpose.is_marketing() && opened.purposes.contains(&id),
        Ground::Reason { id, .. } => opened.reasons.contains(&id),
        Ground::Rights => true,
    };
    input.suppressions.iter().any(|one| one.opens(since, input.channel, named))
}

/// Whether the person's own later, evidenced act names this purpose and channel.
fn lifted(input: &GateInput<'_>, purpose: PurposeId, since: NaiveDate) -> bool {
    lifts(input.consents, purpose, input.channel, since)
}

/// An address whose owner wants no marketing at all: what is left of a stop when its card is gone. It yields as the stop did.
fn left_for_good(input: &GateInput<'_>, purpose: PurposeId, marketing: bool) -> bool {
    let mut all = input.suppressions.iter().filter(|one| names_nothing(one));
    marketing && all.any(|one| !lifted(input, purpose, one.since))
}

/// Marketing by operator, by automated calls and by letter asks the opposition register first (D.P.R. 26/2022). An enrolment
/// stands until another answer comes, however old the last one is, and is as old as the first answer that told of it: the
/// person's own later, evidenced consent stands.
fn opposition_register(input: &GateInput<'_>, purpose: PurposeId, marketing: bool, codes: &mut Vec<GateCode>) {
    let asked = matches!(input.channel, Channel::Phone | Channel::Post);
    let Some(facts) = input.rpo.filter(|_| marketing && asked) else { return };
    match facts {
        Some(check) if check.listed && !lifted(input, purpose, check.since) => codes.push(GateCode::RpoListed),
        Some(check) if check.valid_until >= input.today => {}
        _ => codes.push(GateCode::RpoMissing),
    }
}

fn basis(
    input: &GateInput<'_>,
    purpose: PurposeId,
    above: &[PurposeId],
    what: &Purpose,
    codes: &mut Vec<GateCode>,
) -> Option<ConsentTypeId> {
    match what.basis {
        LegalBasis::Consent => consented(input, purpose, above, codes),
        LegalBasis::SoftSpam => {
            codes.extend(said_no(input, purpose, above));
            codes.extend(soft_spam::failing(input.soft_spam.as_ref(), input.channel, input.today));
            None
        }
        LegalBasis::LegitimateInterest => {
            if input.lia == Some(false) {
                codes.push(GateCode::LiaMissing);
            }
            // No interest of the firm stands in for the consent that Art. 130(1) and (2) Codice privacy ask for.
            if what.marketing && asks_for_consent(input.channel) {
                return consented(input, purpose, above, codes);
            }
            None
        }
        LegalBasis::Contract | LegalBasis::LegalObligation | LegalBasis::VitalInterest | LegalBasis::PublicTask => None,
    }
}

/// What the person said to marketing by e-mail before: who took a consent back, left a list, or refused a consent when they
/// were asked has said no to soft spam too. Only their own later, evidenced act opens it again, if it names it.
fn said_no(input: &GateInput<'_>, purpose: PurposeId, above: &[PurposeId]) -> Option<GateCode> {
    let of_marketing = |held: &&HeldConsent<'_>| {
        let named = held.consent_type.purpose;
        let about = named.is_none_or(|named| named == purpose || above.contains(&named));
        about && held.consent_type.channels.contains(input.channel)
    };
    let said = |state| {
        let in_state = input.consents.iter().filter(of_marketing).filter(move |held| held.view.state == state);
        in_state.map(|held| held.view.decided_on)
    };
    let stands = |since: Option<NaiveDate>| !since.is_some_and(|since| lifted(input, purpose, since));
    let left = |one: &Suppression| one.reason == SuppressionReason::Unsubscribed && stands(Some(one.since));
    if said(ConsentState::Withdrawn).any(stands) || input.suppressions.iter().any(left) {
        return Some(GateCode::Withdrawn);
    }
    said(ConsentState::Refused).any(stands).then_some(GateCode::SoftSpamRefused)
}

/// Whether marketing by this channel asks for a consent whatever it rests on: electronic mail, fax, SMS and messages of any
/// other sort (Art. 130(2) Codice privacy). Soft spam, the one exception, is a basis of its own.
const fn asks_for_consent(channel: &Channel) -> bool {
    matches!(
        channel,
        Channel::Email | Channel::Pec | Channel::Sms | Channel::Messaging | Channel::Social | Channel::Fax
    )
}

/// The consent that opens the way, or the one that comes nearest, with what it fails by.
fn consented(
    input: &GateInput<'_>,
    purpose: PurposeId,
    above: &[PurposeId],
    codes: &mut Vec<GateCode>,
) -> Option<ConsentTypeId> {
    let nearest = input
        .consents
        .iter()
        .filter(|held| held.consent_type.purpose.is_none_or(|named| named == purpose))
        .map(|held| (failure(input, held, above), held.id))
        .min_by_key(|(failure, _)| nearness(*failure));
    let (failure, id) = nearest.unzip();
    match failure.flatten() {
        Some(code) => codes.push(code),
        // Who left every list with this address has no type to say so by.
        None if id.is_none() && left_all(input) => codes.push(GateCode::Withdrawn),
        None if id.is_none() => codes.push(GateCode::ConsentAbsent),
        None => {}
    }
    id
}

/// What keeps one consent from opening the way (S88-S92, S95).
fn failure(input: &GateInput<'_>, held: &HeldConsent<'_>, above: &[PurposeId]) -> Option<GateCode> {
    let view = held.view;
    let permitted = match input.mode {
        Mode::Mass => held.consent_type.allow_mass,
        Mode::Single => held.consent_type.allow_single,
        Mode::Call => held.consent_type.allow_contact,
    };
    let serves = held.consent_type.channels.contains(input.channel);
    let taken_back = view.state == ConsentState::Withdrawn || withdrawn_elsewhere(input, held, above);
    if !permitted || !serves {
        // Where nobody looks for a consent, the type still tells that the person said no.
        let said_no = taken_back && serves && !input.check_consent;
        return Some(if said_no { GateCode::Withdrawn } else { GateCode::ChannelNotAllowed });
    }
    if taken_back {
        return Some(GateCode::Withdrawn);
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

fn left_all(input: &GateInput<'_>) -> bool {
    input.suppressions.iter().any(names_nothing)
}

/// A no that names no type is one to all of them.
fn names_nothing(one: &Suppression) -> bool {
    one.reason == SuppressionReason::Unsubscribed && one.types.is_empty()
}

/// A consent that the person took back by leaving a list with this address, or by withdrawing a broader purpose (I4). Only
/// their own later, evidenced act brings it back.
fn withdrawn_elsewhere(input: &GateInput<'_>, held: &HeldConsent<'_>, above: &[PurposeId]) -> bool {
    let view = held.view;
    let later = |since| ends_objection(view.state, view.decided_on, view.evidence_level, since);
    let left = input.suppressions.iter().any(|one| {
        let named = one.types.is_empty() || one.types.contains(&held.id);
        one.reason == SuppressionReason::Unsubscribed && named && !later(one.since)
    });
    let broader = input.consents.iter().any(|other| {
        let over = other.consent_type.purpose.is_some_and(|purpose| above.contains(&purpose));
        over && other.view.state == ConsentState::Withdrawn && !other.view.decided_on.is_some_and(later)
    });
    left || broader
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
