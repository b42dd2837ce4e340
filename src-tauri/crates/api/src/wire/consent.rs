//! Consent types, consent events, objections, and the answer to "may I write to them?".

mod stop;

pub use stop::{ChannelAnswer, GateCode, StopAuthor, StopLift, StopRecord, StopView};

use super::communication::Channel;
use super::ids::{ConsentEventId, ConsentTypeId, ContactId, FileToken, PurposeId, StopId, WordingId};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a consent looks like today: the ten DPV states, the two weak ones, and the objection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ConsentBadge {
    /// Mai chiesto.
    NeverAsked,
    /// Richiesto, in attesa.
    Requested,
    /// Rimandato.
    Deferred,
    /// Rifiutato.
    Refused,
    /// Dato.
    Given,
    /// Rinnovato.
    Renewed,
    /// Scaduto.
    Expired,
    /// Revocato dall'interessato.
    Withdrawn,
    /// Ritirato dal titolare.
    RevokedByController,
    /// Invalidato.
    Invalidated,
    /// Dato, prova insufficiente: below the type's minimum of evidence.
    WeakEvidence,
    /// Dichiarato, prova mancante: no date or no proof.
    Declared,
    /// Opposizione (Art. 21).
    Objection,
}

/// States that a person can record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ConsentDecision {
    /// Asked, waiting for an answer.
    Requested,
    /// "I will think about it".
    Deferred,
    /// No.
    Refused,
    /// Yes.
    Given,
    /// No longer (Art. 7(3)).
    Withdrawn,
    /// The controller drops the purpose.
    RevokedByController,
    /// Found to be worth nothing.
    Invalidated,
}

/// How the decision reached us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum ConsentMethod {
    /// Modulo cartaceo.
    PaperForm,
    /// A voce.
    Voice,
    /// E-mail.
    Email,
    /// Messaggio.
    Message,
    /// Doppio opt-in.
    DoubleOptIn,
    /// Posta certificata.
    Pec,
    /// Firma elettronica.
    ESignature,
    /// Importazione.
    Import,
}

/// A consent type (S84-S89, S93).
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ConsentTypeView {
    /// Its id.
    pub id: ConsentTypeId,
    /// Title, shown on the card.
    pub title: String,
    /// Unique code.
    pub code: String,
    /// Help on card and form.
    pub description: Option<String>,
    /// Days of validity; null = always.
    pub validity_days: Option<u32>,
    /// One text to many.
    pub allow_mass: bool,
    /// One written message.
    pub allow_single: bool,
    /// A call.
    pub allow_contact: bool,
    /// Channels it covers.
    pub channels: Vec<Channel>,
    /// Least evidence level, 0 to 3, at which a yes counts.
    pub min_evidence: u8,
    /// Purpose it serves.
    pub purpose: Option<PurposeId>,
    /// Types of parts of that purpose: a yes to them falls when this one is withdrawn (I4).
    pub narrower: Vec<ConsentTypeId>,
    /// Out of use, kept for the past.
    pub archived: bool,
    /// Events recorded under it; above 0 it can only be archived.
    pub usage: u32,
    /// Wording in force.
    pub wording: Option<WordingView>,
}

/// All consent types.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ConsentTypeList {
    /// In use first, then archived.
    pub types: Vec<ConsentTypeView>,
}

/// The text a person agrees to; immutable.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct WordingView {
    /// Its id.
    pub id: WordingId,
    /// 1, 2, 3 …
    pub version: u32,
    /// The text.
    pub text: String,
    /// First day of use.
    pub since: NaiveDate,
}

/// Define or change a consent type.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ConsentTypeSave {
    /// Null for a new type.
    pub id: Option<ConsentTypeId>,
    /// Title.
    pub title: String,
    /// Code; unique whatever the case.
    pub code: String,
    /// Help.
    pub description: Option<String>,
    /// Days of validity; null = always.
    pub validity_days: Option<u32>,
    /// One text to many.
    pub allow_mass: bool,
    /// One written message.
    pub allow_single: bool,
    /// A call.
    pub allow_contact: bool,
    /// Channels; empty = the default of the three permissions.
    pub channels: Vec<Channel>,
    /// Least evidence level.
    pub min_evidence: u8,
    /// Purpose.
    pub purpose: Option<PurposeId>,
    /// New wording; a text that differs from the one in force makes a new version.
    pub wording: Option<String>,
}

/// A consent type was saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ConsentTypeSaved {
    /// Its id.
    pub id: ConsentTypeId,
    /// All three permissions in one type: advise separate ones (S93).
    pub advice_three_in_one: bool,
}

/// Names a consent type.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ConsentTypeRequest {
    /// The type.
    pub id: ConsentTypeId,
}

/// One consent type on a card (S94).
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ConsentView {
    /// The type.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: ConsentTypeId,
    /// Its title.
    pub title: String,
    /// Its code.
    pub code: String,
    /// Help.
    pub description: Option<String>,
    /// Today's state.
    pub state: ConsentBadge,
    /// The gate accepts it today.
    pub counts: bool,
    /// The person can take it back: given, or given once and run out.
    pub lives: bool,
    /// Day the person decided.
    pub decided_on: Option<NaiveDate>,
    /// Last day of validity.
    pub valid_until: Option<NaiveDate>,
    /// What a yes must have to count against the person's own no; null where none decides.
    pub yes_needs: Option<YesNeeds>,
    /// An objection or a block stands against every way that it opens: whatever the state, nobody is written to.
    pub objected: bool,
    /// The type is out of use.
    pub archived: bool,
    /// All events, newest first.
    pub events: Vec<ConsentEventView>,
}

/// What a yes must have to take the place of the person's own no.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct YesNeeds {
    /// The first day of which it may be.
    pub from: NaiveDate,
    /// Its least evidence level.
    pub evidence_level: u8,
}

/// One event in the life of a consent.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ConsentEventView {
    /// Its id.
    pub id: ConsentEventId,
    /// The type.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: ConsentTypeId,
    /// Title of the type.
    pub title: String,
    /// What was decided.
    pub decision: ConsentDecision,
    /// A yes after a yes, an expiry or a withdrawal.
    pub renewed: bool,
    /// A yes without a day or any proof: somebody only said that there is one (I8).
    pub declared: bool,
    /// Day the person decided; null when unknown.
    pub decided_on: Option<NaiveDate>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// By whom.
    pub recorded_by: String,
    /// How.
    pub method: ConsentMethod,
    /// Wording shown.
    pub wording: Option<WordingView>,
    /// 0 declared, 1 operator witness, 2 signed or recorded, 3 double opt-in, PEC or e-signature.
    pub evidence_level: u8,
    /// It has a receipt: it was not corrected, and is no yes without day or enough proof.
    pub receipt: bool,
    /// Where the proof is: form number, mail, drawer.
    pub evidence_note: Option<String>,
    /// Free note.
    pub note: Option<String>,
    /// File and row, for imported events.
    pub file: Option<String>,
    /// Row, from 1.
    pub row: Option<u32>,
    /// Neutralised by a correction, with its reason.
    pub corrected: Option<String>,
    /// The person at the desk may correct it now (I8).
    pub correctable: bool,
}

/// Record a decision (S96: the date is required and not in the future).
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ConsentRecord {
    /// The person.
    pub contact: ContactId,
    /// The type.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: ConsentTypeId,
    /// What was decided.
    pub decision: ConsentDecision,
    /// Day the person decided.
    pub decided_on: NaiveDate,
    /// How.
    pub method: ConsentMethod,
    /// Wording shown; null = none.
    pub wording: Option<WordingId>,
    /// 0 to 3.
    pub evidence_level: u8,
    /// Where the proof is.
    pub evidence_note: Option<String>,
    /// Free note.
    pub note: Option<String>,
    /// A file that proves it, from `evidence_pick` or dropped.
    #[serde(default)]
    pub file: Option<FileToken>,
}

/// Record the same decision for several people at once.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ConsentRecordMany {
    /// The people, at most 1,000.
    pub contacts: Vec<ContactId>,
    /// The type.
    #[serde(rename = "type")]
    #[ts(rename = "type")]
    pub consent_type: ConsentTypeId,
    /// What was decided.
    pub decision: ConsentDecision,
    /// Day of the decision.
    pub decided_on: NaiveDate,
    /// How.
    pub method: ConsentMethod,
    /// Wording shown.
    pub wording: Option<WordingId>,
    /// 0 to 3.
    pub evidence_level: u8,
    /// Where the proof is.
    pub evidence_note: Option<String>,
}

/// Neutralise an event that was recorded in error (I8).
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct ConsentCorrect {
    /// The person.
    pub contact: ContactId,
    /// The event.
    pub event: ConsentEventId,
    /// Why it is wrong.
    pub reason: String,
}
