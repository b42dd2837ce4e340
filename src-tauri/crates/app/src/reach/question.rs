//! "Per quale motivo?" (S76, S97): what an operator may choose from before a call or a message, and what stands in the way.

use super::noes::refusals_of;
use super::rules::{Motive, Rules, Told, best_point, judged, mode_of, require_seen};
use super::verdicts::{day_of, stop_told, title_of};
use crate::{AppError, Work, contacts::Names, contacts::point_display, rpo};
use chrono::NaiveDate;
use custode_domain::{
    channel::Channel,
    consent::StopAuthor,
    contact::{ContactPoint, ContactUnit, PointKind},
    gate::{GateCode, GateVerdict, Mode, Verdict},
    ids::{ContactId, PointId, ReasonId},
    reason::ReasonBasis,
    retention::ProposedBy,
};

/// One thing to choose.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The choice.
    pub motive: Motive,
    /// Title of the consent type or of the reason.
    pub title: String,
    /// What the reason rests on; none for a consent.
    pub basis: Option<ReasonBasis>,
    /// Day of the consent.
    pub decided_on: Option<NaiveDate>,
    /// Its last day.
    pub valid_until: Option<NaiveDate>,
    /// The consent is for this mode and channel.
    pub fits: bool,
    /// What the gate would say.
    pub verdict: GateVerdict,
    /// The rule by which it is kept unless somebody says otherwise, and by what that is proposed.
    pub kept: Option<(String, ProposedBy)>,
}

/// One address or number.
#[derive(Clone)]
pub struct Place {
    /// Its id.
    pub id: PointId,
    /// Its sort.
    pub kind: PointKind,
    /// As shown.
    pub display: String,
    /// It passed its check and did not come back.
    pub usable: bool,
}

impl std::fmt::Debug for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Place").field("id", &self.id).finish_non_exhaustive()
    }
}

/// The question before the act.
#[derive(Clone)]
pub struct Question {
    /// The person.
    pub contact: ContactId,
    /// Name as addressed.
    pub name: String,
    /// By which channel.
    pub channel: Channel,
    /// How.
    pub mode: Mode,
    /// Whether the reason is asked: the switch of this mode is on.
    pub asks: bool,
    /// Where it could go; the one that is used first stands first.
    pub places: Vec<Place>,
    /// The person's valid consents, the fitting ones first, then the reasons in their order.
    pub choices: Vec<Choice>,
    /// What the gate says without a reason: the missing or expired consent, or what stops everything.
    pub without: GateVerdict,
    /// Title of the consent type that `without` is about.
    pub consent: Option<String>,
    /// The day that matters for it.
    pub on: Option<NaiveDate>,
    /// Who closed the way, where `without` begins with a stop of this card.
    pub stopped_by: Option<StopAuthor>,
}

impl std::fmt::Debug for Question {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Question").field("contact", &self.contact).finish_non_exhaustive()
    }
}

impl Question {
    /// The choice that is made beforehand: the first consent that opens the way.
    #[must_use]
    pub fn proposed(&self) -> Option<usize> {
        let opens = |choice: &Choice| choice.basis.is_none() && choice.fits && choice.verdict.verdict == Verdict::Ok;
        self.choices.iter().position(opens)
    }
}

/// The question for one person and channel, through a chosen point or the one used first. A preview: nothing is written.
///
/// # Errors
/// [`AppError::NotFound`]; [`AppError::Forbidden`] when the role hides where it would go.
pub async fn question(
    work: &Work,
    contact: ContactId,
    channel: Channel,
    point: Option<PointId>,
) -> Result<Question, AppError> {
    let unit = &judged(work, contact).await?;
    let names = Names::read(work).await?;
    let rules = Rules::read(work, &names).await?;
    let at = point_of(unit, &channel, point)?;
    require_seen(work, at)?;
    let suppressions = refusals_of(work, &rules, contact, (&channel, at)).await?;
    let rpo = rpo::asked(work, rules.privacy(), unit, &channel, at).await?;
    let mode = mode_of(&channel);
    let told = Told { channel: &channel, mode, point: at, suppressions: &suppressions, rpo, switches: false };
    let without = rules.ask(unit, &told, Motive::Unasked)?.verdict;
    Ok(Question {
        contact,
        name: unit.display_name(),
        mode,
        asks: rules.privacy().checks(mode),
        places: places(work, unit, &channel, at),
        choices: choices(&rules, unit, &told)?,
        consent: without.consent.and_then(|id| title_of(&rules, id)),
        on: day_of(&rules, unit, &channel, &without),
        stopped_by: (without.codes.first() == Some(&GateCode::Objection))
            .then(|| stop_told(&rules, unit, &channel).map(|stop| stop.author))
            .flatten(),
        without,
        channel,
    })
}

/// The chosen point of a card, or the one that is used first.
pub(super) fn point_of<'a>(
    unit: &'a ContactUnit,
    channel: &Channel,
    chosen: Option<PointId>,
) -> Result<Option<&'a ContactPoint>, AppError> {
    match chosen {
        None => Ok(best_point(unit, channel)),
        Some(id) => {
            let known = unit.points().into_iter().find(|point| point.id == id && channel.fits(point.kind));
            known.map(Some).ok_or_else(|| AppError::field("point", "unknown"))
        }
    }
}

/// The points of a channel that the role sees.
fn places(work: &Work, unit: &ContactUnit, channel: &Channel, first: Option<&ContactPoint>) -> Vec<Place> {
    let offered = |point: &&ContactPoint| channel.fits(point.kind) && require_seen(work, Some(point)).is_ok();
    let mut points: Vec<&ContactPoint> = unit.points().into_iter().filter(offered).collect();
    points.sort_by_key(|point| first.is_none_or(|first| first.id != point.id));
    points
        .into_iter()
        .map(|point| Place {
            id: point.id,
            kind: point.kind,
            display: point_display(point.kind, point),
            usable: !point.invalid && !point.bounced,
        })
        .collect()
}

fn choices(rules: &Rules<'_>, unit: &ContactUnit, told: &Told<'_>) -> Result<Vec<Choice>, AppError> {
    let mut consents = Vec::new();
    for row in rules.types() {
        let view = unit.consent_view(row.id, &row.definition.terms(), rules.today());
        if !view.counts {
            continue;
        }
        let permitted = match told.mode {
            Mode::Mass => row.definition.allow_mass,
            Mode::Single => row.definition.allow_single,
            Mode::Call => row.definition.allow_contact,
        };
        let motive = Motive::Consent(row.id);
        consents.push(Choice {
            motive,
            title: row.definition.title.clone(),
            basis: None,
            decided_on: view.decided_on,
            valid_until: view.valid_until,
            fits: permitted && row.definition.channels.contains(told.channel),
            verdict: rules.ask(unit, told, motive)?.verdict,
            kept: kept(rules, told, None, row.definition.purpose.is_none_or(|id| rules.names().is_marketing(id))),
        });
    }
    consents.sort_by_key(|choice| !choice.fits);
    for row in rules.names().reasons().iter().filter(|row| !row.archived && row.reason.allows(told.channel)) {
        let motive = Motive::Reason(row.id);
        consents.push(Choice {
            motive,
            title: row.reason.title.clone(),
            basis: Some(row.reason.basis),
            decided_on: None,
            valid_until: None,
            fits: true,
            verdict: rules.ask(unit, told, motive)?.verdict,
            kept: kept(rules, told, Some(row.id), false),
        });
    }
    Ok(consents)
}

/// The rule that is proposed for what is said, with its title.
fn kept(rules: &Rules<'_>, told: &Told<'_>, reason: Option<ReasonId>, marketing: bool) -> Option<(String, ProposedBy)> {
    let proposed = rules.names().proposed_class(told.channel, reason, marketing);
    proposed.map(|(row, by)| (row.class.title.clone(), by))
}
