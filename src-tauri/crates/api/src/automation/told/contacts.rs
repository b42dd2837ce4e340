//! Answers about people: lists, one card, the gate.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// `contacts`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Contacts {
    /// How many fit.
    pub total: u64,
    /// There are more than a search counts.
    pub capped: bool,
    /// Those who are listed.
    pub contacts: Vec<ContactLine>,
}

/// A contact of a list.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ContactLine {
    /// Identity.
    pub id: Uuid,
    /// `person` or `organisation`.
    pub kind: &'static str,
    /// Name.
    pub name: String,
    /// E-mail addresses, the first one first.
    pub emails: Vec<String>,
    /// Numbers, the first one first.
    pub phones: Vec<String>,
    /// Code of the state.
    pub state: &'static str,
}

/// `duplicates`.
#[derive(Clone, PartialEq, Serialize)]
pub struct Pairs {
    /// The pairs, most alike first.
    pub pairs: Vec<PairLine>,
}

/// Two cards that may be one.
#[derive(Clone, PartialEq, Serialize)]
pub struct PairLine {
    /// The one.
    pub a: Uuid,
    /// The other.
    pub b: Uuid,
    /// Name of the one.
    pub a_name: String,
    /// Name of the other.
    pub b_name: String,
    /// Likelihood from 0 to 1.
    pub score: f64,
    /// `certain` or `probable`.
    pub tier: &'static str,
    /// Codes of what is alike and what is not.
    pub reasons: Vec<&'static str>,
}

/// `check`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Checked {
    /// `ok`, `refused` or `reason-needed`.
    pub verdict: &'static str,
    /// Every reason, the deciding one first.
    pub codes: Vec<&'static str>,
}

/// `audience`.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Audience {
    /// How many are reached.
    pub included: usize,
    /// Who is not.
    pub excluded: Vec<Excluded>,
    /// Somebody is included without a look for a consent, because that is switched off (S81).
    pub unchecked: bool,
}

/// Somebody whom a list leaves out.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Excluded {
    /// Who.
    pub contact: Uuid,
    /// Every reason, the deciding one first.
    pub codes: Vec<&'static str>,
}

/// `show` of a card that was merged: where it went. The card that stays has everything.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Merged {
    /// The merge.
    pub merged: Absorbed,
}

/// Which card went into which.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct Absorbed {
    /// The card that was asked for.
    pub contact: Uuid,
    /// The one that stays.
    pub into: Uuid,
}

/// `show`.
#[derive(Clone, PartialEq, Serialize)]
pub struct Shown {
    /// The card.
    pub contact: ShownContact,
    /// Addresses and numbers.
    pub points: Vec<PointLine>,
    /// Every consent type that is offered, and those with events.
    pub consents: Vec<ConsentLine>,
    /// Where each value came from.
    pub provenance: Vec<ProvenanceLine>,
    /// What happened, latest first.
    pub timeline: Vec<TimelineLine>,
}

/// The card as such.
#[derive(Clone, PartialEq, Serialize)]
pub struct ShownContact {
    /// Identity.
    pub id: Uuid,
    /// Name as in lists.
    pub name: String,
    /// `person` or `organisation`.
    pub kind: &'static str,
    /// Code of the state.
    pub state: &'static str,
    /// The fields that are filled, by their words; the firm's own as `custom:CODE`.
    #[serde(flatten)]
    pub fields: BTreeMap<String, String>,
    /// Cards that went into this one.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub merged_from: Vec<Uuid>,
    /// Tags.
    pub tags: Vec<String>,
    /// Numbers in other programs.
    pub external_ids: Vec<ExternalLine>,
    /// Links to other cards.
    pub links: Vec<LinkLine>,
    /// Objections that stand.
    pub stops: Vec<StopLine>,
    /// Cards that may be the same person.
    pub possible_duplicates: Vec<PossibleDuplicate>,
    /// The fields whose value is not shown in full.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub masked: Vec<String>,
}

/// A number in another program.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ExternalLine {
    /// Which program.
    pub system: String,
    /// The number.
    pub value: String,
}

/// A link to another card.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct LinkLine {
    /// The other card.
    pub contact: Uuid,
    /// Its name.
    pub name: String,
    /// `person` or `organisation`.
    pub kind: &'static str,
    /// What the person is there.
    pub role: Option<String>,
}

/// An objection that stands.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct StopLine {
    /// Since when.
    pub since: NaiveDate,
    /// Code of who said so.
    pub author: &'static str,
    /// Why, in words.
    pub ground: Option<String>,
}

/// A card that may be the same person.
#[derive(Clone, PartialEq, Serialize)]
pub struct PossibleDuplicate {
    /// Which.
    pub contact: Uuid,
    /// Its name.
    pub name: String,
    /// Likelihood from 0 to 1.
    pub score: f64,
    /// Codes of what is alike.
    pub reasons: Vec<String>,
}

/// An address or a number.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PointLine {
    /// Identity.
    pub id: Uuid,
    /// Its word: `email`, `pec`, `mobile`, `phone`, `address` …
    pub kind: &'static str,
    /// As it is used.
    pub value: String,
    /// As it was written.
    pub raw: String,
    /// What the firm calls it.
    pub label: Option<String>,
    /// The first one of its sort.
    pub primary: bool,
    /// It passed its check and did not bounce.
    pub valid: bool,
    /// The parts of a postal address.
    pub address: Option<PointAddress>,
}

/// A postal address in its parts.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct PointAddress {
    /// Street and number.
    pub address: Option<String>,
    /// Postcode.
    pub postcode: Option<String>,
    /// Town.
    pub city: Option<String>,
    /// Province.
    pub province: Option<String>,
    /// Country.
    pub country: Option<String>,
}

/// A consent of the person.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ConsentLine {
    /// Code of the type.
    #[serde(rename = "type")]
    pub consent_type: Option<String>,
    /// Code of the state.
    pub state: &'static str,
    /// Code of the state as it is shown to people.
    pub shown: &'static str,
    /// The gate accepts it.
    pub counts: bool,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// Last day on which it holds.
    pub valid_until: Option<NaiveDate>,
    /// When it was recorded.
    pub recorded_at: Option<DateTime<Utc>>,
    /// 0 to 3.
    pub evidence_level: u8,
}

/// Where a value came from.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct ProvenanceLine {
    /// Word of the field or the point.
    pub field: String,
    /// Code of the source.
    pub source: Option<String>,
    /// File of the import.
    pub file: Option<String>,
    /// Sheet.
    pub table: Option<String>,
    /// Row from 1.
    pub row: Option<u32>,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// The value counts now.
    pub current: bool,
}

/// Something that happened to a card.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct TimelineLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Stable word.
    pub kind: &'static str,
    /// The bare facts; no sentence, so that it reads the same in every language.
    pub text: String,
    /// By whom.
    pub by: String,
}

custode_app::domain::redacted!(
    Contacts,
    ContactLine,
    Pairs,
    PairLine,
    Checked,
    Audience,
    Excluded,
    Merged,
    Absorbed,
    Shown,
    ShownContact,
    ExternalLine,
    LinkLine,
    StopLine,
    PossibleDuplicate,
    PointLine,
    PointAddress,
    ConsentLine,
    ProvenanceLine,
    TimelineLine,
);
