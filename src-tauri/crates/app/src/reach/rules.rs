//! What the gate looks at, read once for one person or for many.

use super::card::{Judged, basis_until};
use crate::{
    AppError, Hidden, Work,
    contacts::{NO_PURPOSE, Names, held},
};
use chrono::{Months, NaiveDate};
use custode_domain::{
    balance::{Balance, is_balanced},
    channel::Channel,
    consent::{ConsentState, ConsentView},
    contact::{ContactPoint, ContactUnit},
    gate::{
        ContactDecision, GateAct, GateCode, GateInput, GateVerdict, Ground, HeldConsent, Mode, PointFacts, RpoFacts,
        Verdict, gate,
    },
    ids::{ConsentTypeId, ContactId, DecisionId, GoodsId, PurposeId, ReasonId},
    privacy::PrivacySettings,
    purpose::{LegalBasis, Purpose},
    soft_spam::{Offer, Sale, SoftSpam, failing},
    suppression::Suppression,
};
use custode_store::read::{ConsentTypeRow, ReasonRow};

/// Why somebody is to be reached. Marketing has no other way than a consent, or soft spam with all its conditions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motive {
    /// On the ground of this consent.
    Consent(ConsentTypeId),
    /// For a reason that needs no consent.
    Reason(ReasonId),
    /// For a purpose, on whatever it rests.
    Purpose(PurposeId),
    /// About goods like those that the person bought, without a consent (Art. 130(4) Codice privacy).
    SoftSpam(Offer),
    /// Nobody was asked, because the switch is off: judged as marketing.
    Unasked,
}

/// The rules of an archive on one day.
#[derive(Debug)]
pub struct Rules<'a> {
    names: &'a Names,
    privacy: PrivacySettings,
    balances: Vec<Balance>,
    /// Until when a sale opens soft spam: as long as data for marketing are kept.
    sold_since: NaiveDate,
    sold_months: u32,
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
    /// What was offered, for soft spam.
    pub(crate) goods: Option<GoodsId>,
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
            goods: self.goods,
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
        let today = work.today();
        let months = crate::retention::legal_facts(work).await?.months("marketing.conservazione", today, 24);
        let sold_since = today.checked_sub_months(Months::new(months)).unwrap_or(today);
        let privacy = crate::privacy::settings(work).await?;
        Ok(Self { names, privacy, balances, sold_since, sold_months: months, today })
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

    /// The last day on which a sale opens soft spam: as long as data for marketing are kept.
    #[must_use]
    pub fn sale_opens_until(&self, sold_on: NaiveDate) -> NaiveDate {
        sold_on.checked_add_months(Months::new(self.sold_months)).unwrap_or(sold_on)
    }

    /// The consent types that are offered.
    pub(crate) fn types(&self) -> impl Iterator<Item = &'a ConsentTypeRow> {
        self.names.consent_types().iter().filter(|row| !row.archived)
    }

    /// The purpose that soft spam is sent under.
    pub(crate) fn soft_spam(&self) -> Option<PurposeId> {
        let in_use = self.names.purposes().iter().filter(|row| !row.archived);
        in_use.filter(|row| row.purpose.basis == LegalBasis::SoftSpam).map(|row| row.id).min()
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
    pub(crate) fn ask(&self, unit: &impl Judged, told: &Told<'_>, motive: Motive) -> Result<Asked, AppError> {
        let (purpose, chosen) = match motive {
            Motive::Reason(id) => {
                let row = self.reason(id)?;
                let ground = if row.reason.rights_answers {
                    Ground::Rights
                } else {
                    Ground::Reason { id: row.id, channels: &row.reason.channels }
                };
                let verdict = self.judge(unit, told, ground, None, (&[], None));
                return Ok(Asked { verdict, purpose: None, reason: Some(id), goods: None });
            }
            Motive::Consent(id) => {
                let row = self.types().find(|row| row.id == id).ok_or_else(|| AppError::field("consent", "unknown"))?;
                (self.purpose_of(row), Some(id))
            }
            Motive::Purpose(id) => (Some(id), None),
            Motive::Unasked => (self.names.marketing(), None),
            Motive::SoftSpam(_) => (self.soft_spam(), None),
        };
        let offer = if let Motive::SoftSpam(offer) = motive { Some(offer) } else { None };
        let basis = if offer.is_some() { LegalBasis::SoftSpam } else { LegalBasis::Consent };
        let stand_in = any_marketing(basis);
        let known = match purpose {
            Some(id) => {
                let row = self.names.purpose(id).ok_or_else(|| AppError::field("purpose", "unknown"))?;
                (id, &row.purpose)
            }
            // No purpose of marketing in the register: what is not asked for is still no contract.
            None => (NO_PURPOSE, &stand_in),
        };
        let above = self.names.above(known.0, known.1);
        let ground = if known.1.rights_answers && offer.is_none() {
            Ground::Rights
        } else {
            Ground::Purpose { id: known.0, purpose: known.1, above: &above }
        };
        let verdict = self.judge(unit, told, ground, chosen, (&above, offer));
        Ok(Asked { verdict, purpose, reason: None, goods: offer.and_then(|offer| offer.goods) })
    }

    /// What keeps somebody from being asked for a consent, whatever reason the request is sent under: it is for the purpose of
    /// that consent, so what stops this purpose by any author, list or register stops the request, by its own channel or by
    /// all those that the consent would open. That there is no consent yet is why they are asked.
    ///
    /// # Errors
    /// As [`Rules::ask`].
    pub(crate) fn stops_asking(
        &self,
        unit: &impl Judged,
        told: &Told<'_>,
        kind: &ConsentTypeRow,
    ) -> Result<Option<Asked>, AppError> {
        let told = Told { switches: false, ..*told };
        let mut asked = self.ask(unit, &told, Motive::Consent(kind.id))?;
        asked.verdict.codes.retain(|code| !code.yields_to_reason());
        if asked.verdict.codes.is_empty() && self.is_closed(unit, kind) {
            asked.verdict.codes.push(GateCode::Objection);
        }
        if asked.verdict.codes.is_empty() {
            return Ok(None);
        }
        let verdict = GateVerdict { verdict: Verdict::Refused, consent: None, unchecked: false, ..asked.verdict };
        Ok(Some(Asked { verdict, ..asked }))
    }

    /// Whether stops close every channel that a consent opens: nobody is asked for it then, nor to renew it.
    pub(crate) fn is_closed(&self, unit: &impl Judged, kind: &ConsentTypeRow) -> bool {
        self.names.is_closed(kind.id, &unit.view(kind, self.today), &unit.stops())
    }

    fn judge(
        &self,
        unit: &impl Judged,
        told: &Told<'_>,
        ground: Ground<'_>,
        chosen: Option<ConsentTypeId>,
        (above, offer): (&[PurposeId], Option<Offer>),
    ) -> GateVerdict {
        let over = |row: &ConsentTypeRow| row.definition.purpose.is_some_and(|purpose| above.contains(&purpose));
        let asked = |row: &&ConsentTypeRow| chosen.is_none_or(|chosen| row.id == chosen || over(row));
        // A type that is no longer offered opens nothing, but a no that was said under it stays: to soft spam also a refusal.
        let soft = matches!(ground, Ground::Purpose { purpose, .. } if purpose.basis == LegalBasis::SoftSpam);
        let said_no = |state| state == ConsentState::Withdrawn || soft && state == ConsentState::Refused;
        let tells = |row: &ConsentTypeRow, view: &ConsentView| !row.archived || said_no(view.state);
        let all = self.names.consent_types().iter().filter(asked);
        let views: Vec<(&ConsentTypeRow, ConsentView)> =
            all.map(|row| (row, unit.view(row, self.today))).filter(|(row, view)| tells(row, view)).collect();
        let held: Vec<HeldConsent<'_>> = views.iter().map(|(row, view)| held(row, view)).collect();
        let stops = unit.stops();
        let sales = unit.sales();
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
            soft_spam: self.sold(ground, told, offer, &sales),
            lia: self.balanced(ground),
            basis_until: basis_until(ground, unit),
            check_consent: !told.switches || self.privacy.checks(told.mode),
        })
    }

    /// What soft spam asks beyond every marketing; part of the question only there. Goods that are no longer offered are none.
    fn sold<'b>(
        &self,
        ground: Ground<'_>,
        told: &Told<'b>,
        offer: Option<Offer>,
        sales: &'b [&'b Sale],
    ) -> Option<SoftSpam<'b>> {
        let Ground::Purpose { purpose, .. } = ground else { return None };
        if purpose.basis != LegalBasis::SoftSpam {
            return None;
        }
        let offer = offer.unwrap_or_default();
        let goods = offer.goods.filter(|id| self.privacy.goods(*id).is_some_and(|goods| !goods.archived));
        Some(SoftSpam {
            used: self.privacy.soft_spam,
            offer: Offer { goods, ..offer },
            address: told.point.map(|point| point.normalised.as_str()),
            sales,
            since: self.sold_since,
        })
    }

    /// The point that a message of this motive goes to: to who bought something, the address that they gave in the sale that
    /// comes nearest to what is asked; else the one that is used for the channel.
    pub(crate) fn point<'p>(
        &self,
        unit: &'p impl Judged,
        channel: &Channel,
        motive: Motive,
    ) -> Option<&'p ContactPoint> {
        let best = best_point(unit, channel);
        let Motive::SoftSpam(offer) = motive else { return best };
        let sales = unit.sales();
        let lacks = |point: &ContactPoint| {
            let address = Some(point.normalised.as_str());
            let facts = SoftSpam { used: true, offer, address, sales: &sales, since: self.sold_since };
            failing(Some(&facts), channel, self.today).len()
        };
        let points = unit.points().into_iter().filter(|point| channel.fits(point.kind));
        // Of equals the one that is used first: its place is that of the card.
        let first = |point: &ContactPoint| best.is_some_and(|best| best.id == point.id);
        points.min_by_key(|point| (!facts_of(point).usable, lacks(point), !first(point)))
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

    /// What a consent type is judged under: its purpose, or marketing where it names none.
    pub(super) fn purpose_of(&self, row: &ConsentTypeRow) -> Option<PurposeId> {
        row.definition.purpose.or_else(|| self.names.marketing())
    }

    /// The purposes above that of a consent type.
    pub(super) fn broader_than(&self, row: &ConsentTypeRow) -> Vec<PurposeId> {
        let known = self.purpose_of(row).and_then(|id| self.names.purpose(id));
        known.map(|row| self.names.above(row.id, &row.purpose)).unwrap_or_default()
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
const fn any_marketing(basis: LegalBasis) -> Purpose {
    Purpose {
        code: String::new(),
        title: String::new(),
        description: None,
        basis,
        marketing: true,
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

const fn facts_of(point: &ContactPoint) -> PointFacts {
    PointFacts { kind: point.kind, usable: !point.invalid && !point.bounced }
}

/// The point that is used for a channel unless another one is chosen: one that works, the primary one first.
pub(crate) fn best_point<'a>(unit: &'a impl Judged, channel: &Channel) -> Option<&'a ContactPoint> {
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
/// [`AppError::Hidden`].
pub(crate) fn require_seen(work: &Work, point: Option<&ContactPoint>) -> Result<(), AppError> {
    let hidden = |_| AppError::Hidden(Hidden::Point);
    point.map_or(Ok(()), |point| work.require_seen(|sight| sight.hides_point(point.kind)).map_err(hidden))
}

/// How a list is used: one text to many, or one call to each.
pub(crate) const fn list_mode(channel: &Channel) -> Mode {
    if matches!(channel, Channel::Phone) { Mode::Call } else { Mode::Mass }
}

/// How a channel reaches one person.
pub(crate) const fn mode_of(channel: &Channel) -> Mode {
    if matches!(channel, Channel::Phone) { Mode::Call } else { Mode::Single }
}
