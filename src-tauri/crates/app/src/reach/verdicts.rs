//! "May I write to them?": the gate asked for marketing on each channel of a card. A preview: nothing is written down.

use super::noes::refusals_of;
use super::rules::{Motive, Rules, Told, best_point, list_mode, mode_of};
use crate::{AppError, Work, rpo};
use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    consent::Stop,
    contact::ContactUnit,
    gate::{GateCode, GateVerdict, Mode, Verdict},
    ids::{ConsentTypeId, ContactId},
    soft_spam::{Offer, Sale},
};

/// The answer for one channel.
#[derive(Debug, Clone)]
pub struct ChannelVerdict {
    /// The channel.
    pub channel: Channel,
    /// Verdict for one message, or for a call.
    pub single: GateVerdict,
    /// Verdict for a newsletter.
    pub mass: GateVerdict,
    /// What stands in the way, as the card tells it: of one message, or of the newsletter that the person took back.
    pub codes: Vec<GateCode>,
    /// Title of the consent type that decides.
    pub consent: Option<String>,
    /// The day that matters: decided, expired, objection since.
    pub on: Option<NaiveDate>,
}

const CHANNELS: [Channel; 6] =
    [Channel::Email, Channel::Pec, Channel::Phone, Channel::Sms, Channel::Messaging, Channel::Post];

/// What a card says of a channel: who took the newsletter back, refused it, or said yes to it without a proof is not told of as
/// somebody who was never asked.
fn told<'a>(single: &'a GateVerdict, mass: &'a GateVerdict) -> &'a GateVerdict {
    let unasked = |verdict: &GateVerdict| {
        matches!(verdict.codes.first(), Some(GateCode::ConsentAbsent | GateCode::ChannelNotAllowed))
    };
    if unasked(single) && !unasked(mass) && !mass.codes.is_empty() { mass } else { single }
}

/// The answers of a card for marketing, channel by channel.
///
/// # Errors
/// Those of the database.
pub async fn marketing_gate(
    work: &Work,
    contact: ContactId,
    unit: &ContactUnit,
    rules: &Rules<'_>,
) -> Result<Vec<ChannelVerdict>, AppError> {
    if rules.names().marketing().is_none() {
        return Ok(Vec::new());
    }
    let mut answers = Vec::with_capacity(CHANNELS.len());
    for channel in &CHANNELS {
        let point = best_point(unit, channel);
        // Few have a certified address: of who has none nothing is said about it.
        if *channel == Channel::Pec && point.is_none() {
            continue;
        }
        let suppressions = refusals_of(work, rules, contact, (channel, point)).await?;
        let known = rpo::known(work, unit, channel, point).await?;
        let ask = |mode: Mode, list: bool| {
            let rpo = rpo::question(rules.privacy(), channel, point, known, list);
            let told = Told { channel, mode, point, suppressions: &suppressions, rpo, switches: false };
            rules.ask(unit, &told, Motive::Unasked).map(|asked| asked.verdict)
        };
        let (single, mass) = (ask(mode_of(channel), false)?, ask(list_mode(channel), true)?);
        let told = told(&single, &mass).clone();
        let on = day_of(rules, unit, channel, &told);
        let consent =
            told.consent.filter(|_| told.verdict == Verdict::Ok || on.is_some()).and_then(|id| title_of(rules, id));
        answers.push(ChannelVerdict { channel: channel.clone(), codes: told.codes, single, mass, consent, on });
    }
    Ok(answers)
}

/// For each sale of a card, whether they may be written to about goods like those they bought, by a message that says how to
/// object: the answer that a campaign about these goods gets.
///
/// # Errors
/// Those of the database.
pub async fn sale_verdicts(
    work: &Work,
    contact: ContactId,
    unit: &ContactUnit,
    rules: &Rules<'_>,
) -> Result<Vec<(Sale, GateVerdict)>, AppError> {
    let channel = &Channel::Email;
    let mut answers = Vec::new();
    for sale in unit.sales() {
        let motive = Motive::SoftSpam(Offer { goods: Some(sale.goods), objection_line: true });
        let point = rules.point(unit, channel, motive);
        let suppressions = refusals_of(work, rules, contact, (channel, point)).await?;
        let told = Told { channel, mode: Mode::Mass, point, suppressions: &suppressions, rpo: None, switches: false };
        answers.push((sale.clone(), rules.ask(unit, &told, motive)?.verdict));
    }
    Ok(answers)
}

pub(super) fn title_of(rules: &Rules<'_>, id: ConsentTypeId) -> Option<String> {
    rules.names().consent_type(id).map(|row| row.definition.title.clone())
}

/// The stop that closes marketing by a channel: of several the one of the highest author, then the latest (DOMAIN 4.3).
#[must_use]
pub(super) fn stop_told(rules: &Rules<'_>, unit: &ContactUnit, channel: &Channel) -> Option<Stop> {
    let purpose = rules.names().marketing()?;
    let stops = unit.standing_stops();
    let covering = stops.into_iter().map(|recorded| &recorded.stop).filter(|stop| stop.covers(purpose, true, channel));
    covering.max_by_key(|stop| (stop.author, stop.since)).cloned()
}

/// The day that matters for an answer: of the consent that opens the way, of its end, of the objection.
#[must_use]
pub fn day_of(rules: &Rules<'_>, unit: &ContactUnit, channel: &Channel, verdict: &GateVerdict) -> Option<NaiveDate> {
    let deciding = || {
        let row = rules.names().consent_type(verdict.consent?)?;
        Some(unit.consent_view(row.id, &row.definition.terms(), rules.today()))
    };
    match verdict.codes.first() {
        Some(GateCode::Objection) => stop_told(rules, unit, channel).filter(Stop::is_dated).map(|stop| stop.since),
        Some(GateCode::ConsentExpired) => deciding()?.valid_until,
        Some(GateCode::Withdrawn | GateCode::ConsentRefused | GateCode::ConsentProofWeak) | None => {
            deciding()?.decided_on
        }
        Some(_) => None,
    }
}
