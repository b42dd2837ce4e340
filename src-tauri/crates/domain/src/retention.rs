//! Retention classes (DOMAIN 4.7): how long, counted from what.

mod shipped;

pub use shipped::{ACCESS_LOG, ACTIVITY_LOG, LOGS, SHIPPED_CLASSES, ShippedClass, default_class, reason_class};

use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{
    cbor::code_enum,
    channel::Channel,
    communication::Category,
    legal::{FactValue, LegalFacts, fact},
};

code_enum! {
    /// The dated event from which the term runs. Technical updates never move it.
    pub enum RetentionAnchor {
        /// Last interaction.
        LastInteraction = 0 "last_interaction",
        /// End of the relation.
        RelationEnd = 1 "relation_end",
        /// Day of the consent.
        Consent = 2 "consent",
        /// Date of the document.
        Document = 3 "document",
        /// Closing of the case.
        CaseClosed = 4 "case_closed",
        /// Import.
        Import = 5 "import",
        /// Withdrawal of the consent.
        Withdrawal = 6 "withdrawal",
    }
}

code_enum! {
    /// What a run does with a card whose term is over.
    pub enum RetentionAction {
        /// Into the bin, and erased from there.
        Erase = 0 "erase",
        /// It stays, and nobody may use it any more.
        NotUsable = 1 "not_usable",
    }
}

/// The longest time that a run waits after the term, in days.
pub const MAX_GRACE: u32 = 365;

impl RetentionAnchor {
    /// Whether the day of a communication is the event from which the term runs.
    #[must_use]
    pub const fn is_own_day(self) -> bool {
        match self {
            Self::LastInteraction | Self::Document | Self::Import => true,
            Self::RelationEnd | Self::Consent | Self::CaseClosed | Self::Withdrawal => false,
        }
    }
}

/// The dated events of a communication from which a term may run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Events {
    /// The day on which it happened.
    pub on: NaiveDate,
    /// Its case was closed; [`Event::Open`] while that one is open.
    pub case_closed: Event,
    /// The relation with everybody who takes part is over since this day.
    pub relation_ended: Event,
    /// The latest decision about a consent for its purpose.
    pub consented: Event,
    /// The consent for its purpose was withdrawn or ran out.
    pub consent_ended: Event,
    /// Its purpose rests on consent.
    pub by_consent: bool,
}

/// Why a communication is commercial correspondence no more, as a named person wrote it (DOMAIN 4.5).
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct CommercialRemoval {
    /// In words.
    #[n(3)]
    pub reason: Option<String>,
}

redacted!(CommercialRemoval);

/// Until when a norm keeps a communication whose card or case went before: nothing else tells any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct TermFixed {
    /// The last day.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub until: NaiveDate,
}

/// A run put the record into the bin, because its term was over.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct TermOver {
    /// Its last day, as the run computed it.
    #[cbor(n(0), with = "crate::cbor::day")]
    pub until: NaiveDate,
}

/// A dated event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Event {
    /// Nothing tells of such an event, and none is to come.
    #[default]
    Untold,
    /// It did not happen yet.
    Open,
    /// It happened on this day, or will.
    On(NaiveDate),
}

impl Event {
    /// The day.
    #[must_use]
    pub const fn day(self) -> Option<NaiveDate> {
        match self {
            Self::On(day) => Some(day),
            Self::Untold | Self::Open => None,
        }
    }
}

impl Events {
    /// Those of something that has no other day than its own.
    #[must_use]
    pub const fn of_day(on: NaiveDate) -> Self {
        Self {
            on,
            case_closed: Event::Untold,
            relation_ended: Event::Untold,
            consented: Event::Untold,
            consent_ended: Event::Untold,
            by_consent: false,
        }
    }

    /// The event from which a term of this anchor runs.
    #[must_use]
    pub const fn of(&self, anchor: RetentionAnchor) -> Event {
        match anchor {
            RetentionAnchor::LastInteraction | RetentionAnchor::Document | RetentionAnchor::Import => {
                Event::On(self.on)
            }
            RetentionAnchor::CaseClosed => self.case_closed,
            RetentionAnchor::RelationEnd => self.relation_ended,
            RetentionAnchor::Consent => self.consented,
            RetentionAnchor::Withdrawal => self.consent_ended,
        }
    }

    /// The day on which the last purpose that needs it ended; none while one is alive. What rests on consent is needed until
    /// that ends; everything else may be needed to the end of its term, for claims run as long. A consent that was over
    /// before it happened tells nothing of it: its own term counts.
    #[must_use]
    pub fn needed_until(&self, today: NaiveDate) -> Option<NaiveDate> {
        let ended = if self.by_consent { self.consent_ended.day() } else { None };
        ended.filter(|day| (self.on..=today).contains(day))
    }
}

/// A retention class.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RetentionClass {
    /// Unique, upper case.
    #[n(0)]
    pub code: String,
    /// Name.
    #[n(1)]
    pub title: String,
    /// Months from the anchor.
    #[n(2)]
    pub months: u32,
    /// Counted from.
    #[n(3)]
    pub anchor: RetentionAnchor,
    /// Rule or decision behind the term.
    #[n(4)]
    pub norm: Option<String>,
    /// Commercial correspondence (art. 2220 c.c.): the whole term is a floor, unless another one is named.
    #[cbor(n(5), default)]
    pub commercial: bool,
    /// Months for which a norm forbids to destroy.
    #[n(6)]
    pub floor_months: Option<u32>,
    /// That norm.
    #[n(7)]
    pub floor_norm: Option<String>,
    /// Days after the term for which a run still waits.
    #[cbor(n(8), default, skip_if = "is_none")]
    pub grace_days: u32,
    /// What a run does afterwards; nothing said: it erases.
    #[n(9)]
    pub action: Option<RetentionAction>,
    /// The channels whose communications get this class unless somebody says otherwise; nothing said: as shipped.
    #[n(10)]
    pub channels: Option<Vec<Channel>>,
    /// The categories whose communications get it, whatever the channel.
    #[cbor(n(11), default, skip_if = "Vec::is_empty")]
    pub categories: Vec<Category>,
    /// The codes of the reasons whose calls and messages get it, whatever the channel; nothing said: as shipped.
    #[n(12)]
    pub reasons: Option<Vec<String>>,
    /// How long the law, as the firm has it today, keeps commercial correspondence, and the norm. Never written: the facts of
    /// the law say it.
    #[cbor(skip)]
    pub law: Option<(u32, String)>,
}

/// A number that says nothing is not written.
const fn is_none(number: &u32) -> bool {
    *number == 0
}

/// The code of the class that marketing is kept by, whatever the channel: a newsletter is no commercial correspondence, and
/// is not kept for ten years (DOMAIN 4.0, 4.7).
pub const MARKETING: &str = "MARKETING";

/// What a communication is, as far as its rule depends on it.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// By which channel.
    pub channel: &'a Channel,
    /// Its category.
    pub category: Option<Category>,
    /// Code of the reason that was given for it.
    pub reason: Option<&'a str>,
    /// It serves marketing.
    pub marketing: bool,
}

/// By what a rule is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProposedBy {
    /// The category.
    Category,
    /// What serves marketing.
    Marketing,
    /// The reason.
    Reason,
    /// The channel.
    Channel,
}

/// The rule that a communication follows unless somebody says otherwise, and by what: that of its category, that of marketing
/// when it serves that, that of its reason, or that of its channel. A reminder of an appointment is no correspondence of the
/// business, whatever it is sent by (DOMAIN 4.7).
#[must_use]
pub fn usual_class<'a>(classes: &[&'a RetentionClass], said: Said<'_>) -> Option<(&'a RetentionClass, ProposedBy)> {
    let Said { channel, category, reason, marketing } = said;
    let find = |by: ProposedBy, wanted: &dyn Fn(&RetentionClass) -> bool| {
        classes.iter().copied().find(|class| wanted(class)).map(|class| (class, by))
    };
    find(ProposedBy::Category, &|class| category.is_some_and(|category| class.categories.contains(&category)))
        .or_else(|| find(ProposedBy::Marketing, &|class| marketing && class.code == MARKETING))
        .or_else(|| find(ProposedBy::Reason, &|class| reason.is_some_and(|code| class.is_usual_for_reason(code))))
        .or_else(|| find(ProposedBy::Channel, &|class| class.is_usual_for(channel)))
        .or_else(|| find(ProposedBy::Channel, &|class| class.code == default_class(channel)))
        .or_else(|| classes.first().copied().map(|class| (class, ProposedBy::Channel)))
}

/// Whether a change of class takes a communication out of commercial correspondence: that is permanent unless a named person
/// says in writing why (DOMAIN 4.5).
#[must_use]
pub const fn leaves_commercial(was: &RetentionClass, becomes: &RetentionClass) -> bool {
    was.commercial && !becomes.commercial
}

impl RetentionClass {
    /// What a run does with a card of this class.
    #[must_use]
    pub fn action(&self) -> RetentionAction {
        self.action.unwrap_or(RetentionAction::Erase)
    }

    /// Whether communications of a channel get this class unless somebody says otherwise.
    #[must_use]
    pub fn is_usual_for(&self, channel: &Channel) -> bool {
        match &self.channels {
            Some(channels) => channels.contains(channel),
            None => self.code == default_class(channel),
        }
    }

    /// The class, with a channel given to it or taken from it.
    #[must_use]
    pub fn with_channel(&self, channel: &Channel, usual: bool) -> Self {
        let shipped = Channel::SHIPPED.iter().filter(|one| self.is_usual_for(one) && *one != channel).cloned();
        let mut channels: Vec<Channel> = shipped.collect();
        channels.extend(usual.then(|| channel.clone()));
        Self { channels: Some(channels), ..self.clone() }
    }

    /// Whether what is said for a reason gets this class unless somebody says otherwise.
    #[must_use]
    pub fn is_usual_for_reason(&self, code: &str) -> bool {
        match &self.reasons {
            Some(reasons) => reasons.iter().any(|one| one == code),
            None => reason_class(code).is_some_and(|class| class == self.code),
        }
    }

    /// The class, with a reason given to it or taken from it. `known` are the codes of all reasons.
    #[must_use]
    pub fn with_reason(&self, code: &str, usual: bool, known: &[String]) -> Self {
        let kept = known.iter().filter(|one| *one != code && self.is_usual_for_reason(one)).cloned();
        let reasons = kept.chain(usual.then(|| code.to_owned())).collect();
        Self { reasons: Some(reasons), ..self.clone() }
    }

    /// The class, with a category given to it or taken from it.
    #[must_use]
    pub fn with_category(&self, category: Category, usual: bool) -> Self {
        let mut categories = self.categories.clone();
        categories.retain(|one| *one != category);
        categories.extend(usual.then_some(category));
        Self { categories, ..self.clone() }
    }

    /// The last day on which a run still leaves alone what was kept until a day.
    #[must_use]
    pub fn waits_until(&self, until: NaiveDate) -> NaiveDate {
        until.checked_add_days(chrono::Days::new(u64::from(self.grace_days))).unwrap_or(NaiveDate::MAX)
    }

    /// The class with the floor that the facts of the law give to commercial correspondence on a day.
    #[must_use]
    pub fn under(mut self, facts: &LegalFacts, on: NaiveDate) -> Self {
        self.law = self.commercial.then(|| facts.commercial_floor(on));
        self
    }

    /// Months for which a norm forbids to destroy; none when no norm does.
    #[must_use]
    pub fn floor(&self) -> Option<u32> {
        let law = self.law.as_ref().map_or(0, |(months, _)| *months);
        self.floor_months.or_else(|| self.commercial.then_some(self.months.max(law)))
    }

    /// Months for which a record of one date is kept: the term, or a longer floor of a norm (DOMAIN 4.7).
    #[must_use]
    pub fn longest(&self) -> u32 {
        self.months.max(self.floor().unwrap_or(0))
    }

    /// The norm behind the floor, or behind the term.
    #[must_use]
    pub fn floor_words(&self) -> Option<&str> {
        let law = self.law.as_ref().filter(|_| self.commercial && self.floor_months.is_none());
        self.floor_norm.as_deref().or(law.map(|(_, norm)| norm.as_str())).or(self.norm.as_deref())
    }

    /// Whether the event from which its term runs is part of what the class is: cards, proofs, files of requests and the log count
    /// from one event alone.
    #[must_use]
    pub fn is_anchor_fixed(&self) -> bool {
        matches!(
            self.code.as_str(),
            "PROSPECT" | "RAPPORTI-CESSATI" | "PROVE-CONSENSO" | "FASCICOLI-DIRITTI" | ACCESS_LOG | ACTIVITY_LOG
        )
    }

    /// The floor is longer than the ceiling: it wins, and the rule should say so (DOMAIN 4.7).
    #[must_use]
    pub fn is_floor_longer(&self) -> bool {
        self.floor().is_some_and(|floor| floor > self.months)
    }

    /// The longest term that the law, as the firm has it, allows for this class on a day: months and norm (S11).
    #[must_use]
    pub fn legal_max<'a>(&self, facts: &'a LegalFacts, on: NaiveDate) -> (u32, &'a str) {
        let key = match self.code.as_str() {
            MARKETING => "marketing.conservazione",
            "PROFILAZIONE" => "profilazione.conservazione",
            _ => "prescrizione.ordinaria",
        };
        match fact(key) {
            Some(fact) => match facts.value(fact, on) {
                FactValue::Months(months) => (months, facts.source(fact, on)),
                _ => (u32::MAX, fact.source),
            },
            None => (u32::MAX, ""),
        }
    }

    /// Checks what somebody typed.
    ///
    /// # Errors
    /// [`RetentionInvalid`].
    pub fn check(&self, facts: &LegalFacts, on: NaiveDate) -> Result<(), RetentionInvalid> {
        if self.months == 0 || self.floor_months == Some(0) {
            return Err(RetentionInvalid::Zero);
        }
        let (max, norm) = self.legal_max(facts, on);
        if self.months.max(self.floor_months.unwrap_or_default()) > max {
            return Err(RetentionInvalid::BeyondLegal(max, norm.to_owned()));
        }
        if self.grace_days > MAX_GRACE {
            return Err(RetentionInvalid::GraceTooLong);
        }
        if self.floor_months.is_some() && self.floor_words().is_none_or(|norm| norm.trim().is_empty()) {
            return Err(RetentionInvalid::NoNorm);
        }
        Ok(())
    }

    /// Until when something of this class is kept, and which term decided. `need` is the day on which the last purpose
    /// that needs it ended; none while one is alive.
    #[must_use]
    pub fn kept(&self, anchor: NaiveDate, need: Option<NaiveDate>) -> Option<Kept> {
        let ceiling = retain_until(anchor, self.months)?;
        let floor = self.floor().and_then(|months| retain_until(anchor, months));
        Some(kept(floor, need, ceiling))
    }

    /// Until when a communication of this class is kept, counted from the event that its anchor names. None while that event
    /// is to come, unless the last purpose ended before and no norm keeps it; none where nothing tells of it.
    #[must_use]
    pub fn kept_from(&self, events: &Events, today: NaiveDate) -> Option<Kept> {
        match (events.of(self.anchor), events.needed_until(today)) {
            (Event::On(anchor), need) => self.kept(anchor, need),
            (Event::Open, Some(need)) if self.floor().is_none() => Some(Kept { until: need, term: Term::Need }),
            _ => None,
        }
    }

    /// The last day on which a norm forbids to destroy a communication of this class. As long as the event is to come from
    /// which it counts, it counts from today; where nothing tells of one, from the communication's own day.
    #[must_use]
    pub fn floor_end(&self, events: &Events, today: NaiveDate) -> Option<NaiveDate> {
        let anchor = match events.of(self.anchor) {
            Event::On(day) => day,
            Event::Open => today,
            Event::Untold => events.on,
        };
        self.floor().and_then(|months| retain_until(anchor, months))
    }
}

/// Why a rule is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RetentionInvalid {
    /// No term.
    #[error("a term has at least one month")]
    Zero,
    /// Longer than the law allows: months, and the norm.
    #[error("longer than the law allows")]
    BeyondLegal(u32, String),
    /// A run would wait longer than a year.
    #[error("a run waits a year at most")]
    GraceTooLong,
    /// A floor without the norm that sets it.
    #[error("a floor needs its norm")]
    NoNorm,
}

code_enum! {
    /// Which term decided.
    pub enum Term {
        /// A norm forbids to destroy it before.
        Floor = 0 "floor",
        /// No purpose needs it any more.
        Need = 1 "need",
        /// The longest time that the rule allows.
        Ceiling = 2 "ceiling",
    }
}

/// Until when something is kept, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// Last day.
    pub until: NaiveDate,
    /// Which term decided.
    pub term: Term,
}

/// `max(floor, min(need, ceiling))`: a ceiling caps need, a floor beats both (DOMAIN 4.7).
#[must_use]
pub fn kept(floor: Option<NaiveDate>, need: Option<NaiveDate>, ceiling: NaiveDate) -> Kept {
    let (until, term) = match need {
        Some(need) if need < ceiling => (need, Term::Need),
        _ => (ceiling, Term::Ceiling),
    };
    match floor {
        Some(floor) if floor >= until => Kept { until: floor, term: Term::Floor },
        _ => Kept { until, term },
    }
}

/// The day on which the term ends: the anchor's day moved by whole months, or that month's last day.
#[must_use]
pub fn retain_until(anchor: NaiveDate, months: u32) -> Option<NaiveDate> {
    anchor.checked_add_months(chrono::Months::new(months))
}

#[cfg(test)]
mod tests;
