//! "May I write to them?": the gate of DOMAIN 4.4, asked for marketing on each channel of a card. A preview: nothing is
//! written down.

use super::Names;
use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    consent::ConsentView,
    contact::PointKind,
    gate::{GateCode, GateInput, GateVerdict, Ground, HeldConsent, Mode, PointFacts, Verdict, gate},
    purpose::marketing_purpose,
};
use custode_store::read::ContactCard;

/// The answer for one channel.
#[derive(Debug, Clone)]
pub struct ChannelVerdict {
    /// The channel.
    pub channel: Channel,
    /// Verdict for one message, or for a call.
    pub single: GateVerdict,
    /// Verdict for a newsletter.
    pub mass: GateVerdict,
    /// Title of the consent type that decides.
    pub consent: Option<String>,
    /// The day that matters: decided, expired, objection since.
    pub on: Option<NaiveDate>,
}

const CHANNELS: [Channel; 5] = [Channel::Email, Channel::Phone, Channel::Sms, Channel::Messaging, Channel::Post];

/// The answers of a card for marketing, channel by channel.
#[must_use]
pub fn marketing_gate(card: &ContactCard, names: &Names, today: NaiveDate) -> Vec<ChannelVerdict> {
    let in_use = names.purposes().iter().filter(|row| !row.archived).map(|row| (row.id, &row.purpose));
    let Some((id, purpose)) = marketing_purpose(in_use) else { return Vec::new() };
    let held: Vec<HeldConsent<'_>> = card
        .consents
        .iter()
        .filter_map(|consent| {
            let row = names.consent_type(consent.id).filter(|row| !row.archived)?;
            Some(HeldConsent { id: consent.id, consent_type: &row.definition, view: &consent.view })
        })
        .collect();
    let recorded = card.unit.standing_stops();
    let stops: Vec<_> = recorded.iter().map(|recorded| &recorded.stop).collect();
    CHANNELS
        .iter()
        .map(|channel| {
            let ask = |mode: Mode| {
                gate(&GateInput {
                    today,
                    status: card.unit.status(),
                    suppressed: false,
                    point: point(card, channel),
                    ground: Ground::Purpose { id, purpose },
                    channel,
                    mode,
                    stops: &stops,
                    consents: &held,
                    rpo: None,
                    soft_spam: None,
                    lia: None,
                    basis_until: None,
                })
            };
            let single = ask(if matches!(channel, Channel::Phone) { Mode::Call } else { Mode::Single });
            let mass = ask(Mode::Mass);
            let deciding = held.iter().find(|consent| Some(consent.id) == single.consent);
            let objected = stops.iter().filter(|stop| stop.covers(id, true, channel)).map(|stop| stop.since).max();
            let on = match single.codes.first() {
                Some(GateCode::Objection) => objected,
                Some(code) => deciding.and_then(|consent| day_of(*code, consent.view)),
                None => deciding.and_then(|consent| consent.view.decided_on),
            };
            ChannelVerdict {
                channel: channel.clone(),
                consent: deciding
                    .filter(|_| single.verdict == Verdict::Ok || on.is_some())
                    .map(|consent| consent.consent_type.title.clone()),
                on,
                single,
                mass,
            }
        })
        .collect()
}

const fn day_of(code: GateCode, view: &ConsentView) -> Option<NaiveDate> {
    match code {
        GateCode::ConsentExpired => view.valid_until,
        GateCode::Withdrawn | GateCode::ConsentRefused | GateCode::ConsentProofWeak => view.decided_on,
        _ => None,
    }
}

/// The best point of a card for a channel; post, phone and mail need one.
fn point(card: &ContactCard, channel: &Channel) -> Option<PointFacts> {
    let fits = |kind: PointKind| channel.fits(kind);
    card.unit
        .points()
        .into_iter()
        .filter(|point| fits(point.kind))
        .map(|point| PointFacts { kind: point.kind, usable: !point.invalid && !point.bounced })
        .max_by_key(|facts| facts.usable)
}
