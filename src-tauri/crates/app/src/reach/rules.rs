//! What the gate looks at, read once for one person or for many.

use crate::{AppError, Work, contacts::Names, suppressions::hash_of_point};
use chrono::NaiveDate;
use custode_domain::{
    balance::{Balance, is_balanced},
    channel::Channel,
    consent::{ConsentState, ConsentView},
    contact::{ContactPoint, ContactUnit},
    gate::{ContactDecision, GateAct, GateInput, GateVerdict, Ground, HeldConsent, Mode, PointFacts, RpoFacts, gate},
    ids::{ConsentTypeId, ContactId, DecisionId, PurposeId, ReasonId},
    privacy::PrivacySettings,
    purpose::{LegalBasis, Purpose, marketing_purpose},
    suppression::Suppression,
};
use custode_store::read::{ConsentTypeRow, ReasonRow};

/// Why somebody is to be reached. Marketing has no other way than a consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motive {
    /// On the ground of this consent.
    Consent(ConsentTypeId),
    /// For a reason that needs no consent.
    Reason(ReasonId),
    /// For a purpose, on whatever it rests.
    Purpose(PurposeId),
    /// Nobody was asked, because the switch is off: judged as marketing.
    Unasked,
}

/// The rules of an archive on one day.
#[derive(Debug)]
pub struct Rules<'a> {
    names: &'a Names,
    privacy: PrivacySettings,
    balances: Vec<Balance>,
    today: NaiveDate,
}

/// What the gate said, and for which purpose.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    /// The answer.
    pub(crate) verdict: GateVerdict,
    /// The purpose that it was asked for; none for a reason.
    pub(crate) purpose: Option<PurposeId>,
    /// The reason, if it was asked for one.
    pub(crate) reason: Option<ReasonId>,
}

/// How somebody is to be reached.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Told<'a> {
    /// By which channel.
    pub(crate) channel: &'a Channel,
    /// How.
    pub(crate) mode: Mode,
    /// Through which point.
    pub(crate) point: Option<&'a ContactPoint>,
    /// What the suppression list says of it.
    pub(crate) suppressions: &'a [Suppression],
    /// What the register of oppositions says; `None` = not part of the question.
    pub(crate) rpo: Option<Option<RpoFacts>>,
    /// Whether a switch that is off leaves out the look for a consent; a preview looks all the same.
    pub(crate) switches: bool,
}

impl Asked {
    /// The decision that stays in the journal of the person.
    pub(crate) fn decision(&self, id: DecisionId, act: GateAct, told: &Told<'_>) -> ContactDecision {
        ContactDecision {
            point: told.point.map(|point| point.id),
            purpose: self.purpose,
            reason: self.reason,
            ..ContactDecision::new(id, act, told.channel.clone(), told.mode, &self.verdict)
        }
    }
}

impl<'a> Rules<'a> {
    /// Reads what the names do not hold.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn read(work: &Work, names: &'a Names) -> Result<Self, AppError> {
        let balances = work.reader().balances().await?.into_iter().map(|row| row.balance).collect();
        Ok(Self { names, privacy: crate::privacy::settings(work).await?, balances, today: work.today() })
    }

    /// The settings of the module.
    #[must_use]
    pub const fn privacy(&self) -> &PrivacySettings {
        &self.privacy
    }

    /// The words behind the ids.
    #[must_use]
    pub const fn names(&self) -> &'a Names {
        self.names
    }

    /// The day that the rules are read for.
    #[must_use]
    pub const fn today(&self) -> NaiveDate {
        self.today
    }

    /// The consent types that are offered.
    pub(crate) fn types(&self) -> impl Iterator<Item = &'a ConsentTypeRow> {
        self.names.consent_types().iter().filter(|row| !row.archived)
    }

    /// The purpose that marketing is judged for.
    pub(crate) fn marketing(&self) -> Option<PurposeId> {
        let in_use = self.names.purposes().iter().filter(|row| !row.archived).map(|row| (row.id, &row.purpose));
        marketing_purpose(in_use).map(|(id, _)| id)
    }

    /// The reason with this id, while it is offered.
    ///
    /// # Errors
    /// A field fault for one that is unknown or disabled.
    pub(crate) fn reason(&self, id: ReasonId) -> Result<&'a ReasonRow, AppError> {
        let known =
            self.names.reasons().iter().find(|row| row.id == id).ok_or_else(|| AppError::field("reason", "unknown"))?;
        if known.archived { Err(AppError::field("reason", "archived")) } else { Ok(known) }
    }

    /// Asks the gate about one person.
    ///
    /// # Errors
    /// Field faults for a consent type, purpose or reason that is unknown or out of use.
    pub(crate) fn ask(&self, unit: &ContactUnit, told: &Told<'_>, motive: Motive) -> Result<Asked, AppError> {
        let (purpose, chosen) = match motive {
            Motive::Reason(id) => {
                let row = self.reason(id)?;
                let ground = if row.reason.rights_answers {
                    Ground::Rights
                } else {
                    Ground::Reason { channels: &row.reason.channels }
                };
                let verdict = self.judge(unit, told, ground, None, &[]);
                return Ok(Asked { verdict, purpose: None, reason: Some(id) });
            }
            Motive::Consent(id) => {
                let row = self.types().find(|row| row.id == id).ok_or_else(|| AppError::field("consent", "unknown"))?;
                (row.definition.purpose.or_else(|| self.marketing()), Some(id))
            }
            Motive::Purpose(id) => (Some(id), None),
            Motive::Unasked => (self.marketing(), None),
        };
        let stand_in = any_marketing();
        let known = match purpose {
            Some(id) => {
                let row = self.names.purpose(id).ok_or_else(|| AppError::field("purpose", "unknown"))?;
                (id, &row.purpose)
            }
            // No purpose of marketing in the register: what is not asked for is still no contract.
            None => (PurposeId::from_bytes([0; 16]), &stand_in),
        };
        let above = self.above(known.1);
        let ground = if known.1.rights_answers {
            Ground::Rights
        } else {
            Ground::Purpose { id: known.0, purpose: known.1, above: &above }
        };
        Ok(Asked { verdict: self.judge(unit, told, ground, chosen, &above), purpose, reason: None })
    }

    fn judge(
        &self,
        unit: &ContactUnit,
        told: &Told<'_>,
        ground: Ground<'_>,
        chosen: Option<ConsentTypeId>,
        above: &[PurposeId],
    ) -> GateVerdict {
        let over = |row: &ConsentTypeRow| row.definition.purpose.is_some_and(|purpose| above.contains(&purpose));
        let asked = |row: &&ConsentTypeRow| chosen.is_none_or(|chosen| row.id == chosen || over(row));
        // A type that is no longer offered opens nothing, but what was withdrawn under it stays withdrawn.
        let tells = |row: &ConsentTypeRow, view: &ConsentView| !row.archived || view.state == ConsentState::Withdrawn;
        let all = self.names.consent_types().iter().filter(asked);
        let views: Vec<(&ConsentTypeRow, ConsentView)> = all
            .map(|row| (row, unit.consent_view(row.id, &row.definition.terms(), self.today)))
            .filter(|(row, view)| tells(row, view))
            .collect();
        let held: Vec<HeldConsent<'_>> =
            views.iter().map(|(row, view)| HeldConsent { id: row.id, consent_type: &row.definition, view }).collect();
        let recorded = unit.standing_stops();
        let stops: Vec<_> = recorded.iter().map(|recorded| &recorded.stop).collect();
        gate(&GateInput {
            today: self.today,
            status: unit.status(),
            suppressions: told.suppressions,
            point: told.point.map(facts_of),
            ground,
            channel: told.channel,
            mode: told.mode,
            stops: &stops,
            consents: &held,
            rpo: told.rpo,
            soft_spam: None,
            lia: self.balanced(ground),
            basis_until: None,
            check_consent: !told.switches || self.privacy.checks(told.mode),
        })
    }

    /// Whether the latest balancing test lets a purpose rest on the legitimate interest; part of the question only there.
    fn balanced(&self, ground: Ground<'_>) -> Option<bool> {
        match ground {
            Ground::Purpose { id, purpose, .. } if purpose.basis == LegalBasis::LegitimateInterest => {
                Some(is_balanced(&self.balances, id))
            }
            _ => None,
        }
    }

    /// The broader purposes of a purpose, nearest first.
    fn above(&self, purpose: &Purpose) -> Vec<PurposeId> {
        let mut found = Vec::new();
        let mut next = purpose.parent;
        while let Some(id) = next.filter(|id| !found.contains(id)) {
            found.push(id);
            next = self.names.purpose(id).and_then(|row| row.purpose.parent);
        }
        found
    }

    /// A purpose in use that a communication for this reason is logged under.
    pub(crate) fn purpose_for(&self, reason: ReasonId) -> Option<PurposeId> {
        let basis = self.names.reasons().iter().find(|row| row.id == reason)?.reason.basis.legal();
        let in_use = || self.names.purposes().iter().filter(|row| !row.archived && !row.purpose.marketing);
        let fits = in_use().find(|row| row.purpose.basis == basis);
        fits.or_else(|| in_use().find(|row| row.purpose.basis == LegalBasis::Contract))
            .or_else(|| in_use().next())
            .map(|row| row.id)
    }
}

/// What a message without a purpose is judged as.
fn any_marketing() -> Purpose {
    Purpose {
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
    }
}

const fn facts_of(point: &ContactPoint) -> PointFacts {
    PointFacts { kind: point.kind, usable: !point.invalid && !point.bounced }
}

/// The point that is used for a channel unless another one is chosen: one that works, the primary one first.
pub(crate) fn best_point<'a>(unit: &'a ContactUnit, channel: &Channel) -> Option<&'a ContactPoint> {
    let points = unit.points();
    let mut fitting = points.into_iter().filter(|point| channel.fits(point.kind));
    let first = fitting.next()?;
    if facts_of(first).usable {
        return Some(first);
    }
    Some(fitting.find(|point| facts_of(point).usable).unwrap_or(first))
}

/// The whole card of somebody within reach, for the gate: what a role hides still decides.
///
/// # Errors
/// [`AppError::NotFound`].
pub(crate) async fn judged(work: &Work, contact: ContactId) -> Result<ContactUnit, AppError> {
    let (absent, today) = (|| AppError::NotFound("contact"), work.today());
    if work.only_owner().is_some() {
        work.reader().contact(contact, today).await?.ok_or_else(absent)?;
    }
    let card = work.archive().reader().contact(contact, today).await?;
    card.map(|card| card.unit).ok_or_else(absent)
}

/// Refuses to use an address that the role hides.
///
/// # Errors
/// [`AppError::Forbidden`].
pub(crate) fn require_seen(work: &Work, point: Option<&ContactPoint>) -> Result<(), AppError> {
    let hidden = |_| AppError::Forbidden("hidden-point");
    point.map_or(Ok(()), |point| work.require_seen(|sight| sight.hides_point(point.kind)).map_err(hidden))
}

/// What the suppression list says of a point.
pub(crate) async fn suppressions_of(work: &Work, point: Option<&ContactPoint>) -> Result<Vec<Suppression>, AppError> {
    let Some(point) = point else { return Ok(Vec::new()) };
    match hash_of_point(work, point)? {
        Some(hash) => Ok(work.reader().suppressions_of(&hash).await?),
        None => Ok(Vec::new()),
    }
}

/// How a list is used: one text to many, or one call to each.
pub(crate) const fn list_mode(channel: &Channel) -> Mode {
    if matches!(channel, Channel::Phone) { Mode::Call } else { Mode::Mass }
}

/// How a channel reaches one person.
pub(crate) const fn mode_of(channel: &Channel) -> Mode {
    if matches!(channel, Channel::Phone) { Mode::Call } else { Mode::Single }
}
