//! Titolare, purposes, sources, retention classes.

use super::ids::{FileToken, PurposeId, RetentionClassId, SourceId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The controller (titolare), as it stands on every document.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct Controller {
    /// Name of the firm.
    pub name: String,
    /// Street and number.
    pub street: String,
    /// CAP.
    pub postcode: String,
    /// Town.
    pub city: String,
    /// Province code.
    pub province: String,
    /// Country code.
    pub country: String,
    /// Partita IVA.
    pub vat_number: String,
    /// Codice fiscale of the firm.
    pub tax_code: String,
    /// E-mail for privacy matters.
    pub email: String,
    /// Phone.
    pub phone: String,
    /// PEC.
    pub pec: String,
    /// Data protection officer, name and contact; empty = none.
    pub dpo: String,
    /// States that it neither profiles nor lets a program decide alone (Art. 15(1)(h)).
    #[serde(default)]
    pub nothing_automated: bool,
}

/// The controller with its logo.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct ControllerView {
    /// The values.
    pub controller: Controller,
    /// Logo as a data URI; null = none.
    pub logo: Option<String>,
    /// Fields that a report needs and that are empty, by wire name.
    pub missing: Vec<String>,
    /// Fields that their own rule finds fault with, by wire name.
    pub odd: Vec<String>,
}

/// Set the logo from a picked PNG; null removes it.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct LogoSet {
    /// From `logo_pick`.
    pub file: Option<FileToken>,
}

/// Legal bases of Art. 6(1) GDPR, and soft spam (art. 130(4) Codice privacy).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum LegalBasis {
    /// 6(1)(a).
    Consent,
    /// 6(1)(b).
    Contract,
    /// 6(1)(c).
    LegalObligation,
    /// 6(1)(d).
    VitalInterest,
    /// 6(1)(e).
    PublicTask,
    /// 6(1)(f).
    LegitimateInterest,
    /// Art. 130(4) Codice privacy.
    SoftSpam,
}

/// Profiling and decisions without a person for a purpose (Art. 15(1)(h) and 22 GDPR); the words count while one of the two is on.
#[derive(Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PurposeAutomated {
    /// A program profiles.
    pub profiling: bool,
    /// A program decides alone, with significant effects.
    pub decides: bool,
    /// By which logic, in words.
    pub logic: String,
    /// Why it matters to the person.
    pub significance: String,
    /// What may follow for the person.
    pub consequences: String,
}

/// A purpose of processing.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PurposeView {
    /// Its id.
    pub id: PurposeId,
    /// Unique code.
    pub code: String,
    /// Title.
    pub title: String,
    /// Basis.
    pub basis: LegalBasis,
    /// Marketing yes or no.
    pub marketing: bool,
    /// A person may object to it (Art. 21 GDPR).
    pub stoppable: bool,
    /// The broader purpose that it is a part of: a no to that one is a no to it.
    pub parent: Option<PurposeId>,
    /// Data categories, in words.
    pub categories: String,
    /// Recipients, in words.
    pub recipients: String,
    /// Retention, in words.
    pub retention: String,
    /// What a program does for it.
    pub automated: PurposeAutomated,
    /// Out of use.
    pub archived: bool,
    /// Fields that the report needs and that are empty, by wire name.
    pub missing: Vec<String>,
}

/// All purposes.
#[derive(Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PurposeList {
    /// In use first.
    pub purposes: Vec<PurposeView>,
}

/// Define or change a purpose.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PurposeSave {
    /// Null for a new one.
    pub id: Option<PurposeId>,
    /// Unique code.
    pub code: String,
    /// Title.
    pub title: String,
    /// Basis.
    pub basis: LegalBasis,
    /// Marketing yes or no.
    pub marketing: bool,
    /// The broader purpose that it is a part of.
    pub parent: Option<PurposeId>,
    /// Data categories.
    pub categories: String,
    /// Recipients.
    pub recipients: String,
    /// Retention.
    pub retention: String,
    /// What a program does for it.
    #[serde(default)]
    pub automated: PurposeAutomated,
}

/// Names a purpose and says whether it is in use.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct PurposeArchive {
    /// The purpose.
    pub id: PurposeId,
    /// Out of use from now on, or back in use.
    pub archived: bool,
}

/// A source of acquisition (S41).
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct SourceView {
    /// Its id.
    pub id: SourceId,
    /// Unique code, as `--source` takes it.
    pub code: String,
    /// Title.
    pub title: String,
    /// The data came from the person (else Art. 14 GDPR applies).
    pub from_subject: bool,
    /// The data were bought, or handed over by somebody else: an import needs the proof of their lawful origin.
    pub bought: bool,
    /// Out of use.
    pub archived: bool,
}

/// The catalogue of sources.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct SourceList {
    /// In use first.
    pub sources: Vec<SourceView>,
}

/// Add or change a source.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct SourceSave {
    /// Null for a new one.
    pub id: Option<SourceId>,
    /// Unique code.
    pub code: String,
    /// Title.
    pub title: String,
    /// From the person.
    pub from_subject: bool,
    /// Bought, or handed over by somebody else; such data are never from the person.
    #[serde(default)]
    pub bought: bool,
    /// Out of use.
    pub archived: bool,
}

/// A source was saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct SourceSaved {
    /// Its id.
    pub id: SourceId,
}

/// A purpose was saved.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct PurposeSaved {
    /// Its id.
    pub id: PurposeId,
}

/// The dated event from which a term runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum RetentionAnchor {
    /// The last interaction.
    LastInteraction,
    /// The end of the relation.
    RelationEnd,
    /// The consent.
    Consent,
    /// The date of the document.
    Document,
    /// The closing of the case.
    CaseClosed,
    /// The import.
    Import,
    /// The withdrawal of the consent.
    Withdrawal,
}

/// A class of retention.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RetentionClassView {
    /// Its id.
    pub id: RetentionClassId,
    /// Stable code.
    pub code: String,
    /// Title.
    pub title: String,
    /// Months from the event.
    pub months: u32,
    /// The dated event from which the term runs.
    pub anchor: RetentionAnchor,
    /// It is always that one.
    pub anchor_fixed: bool,
    /// Norm or reason.
    pub reason: String,
    /// Months for which a norm forbids to destroy; null when none does.
    pub floor_months: Option<u32>,
    /// That norm.
    pub floor_norm: Option<String>,
    /// The floor is longer than the term: it wins.
    pub floor_longer: bool,
    /// The longest term that the law allows, in months.
    pub legal_months: u32,
    /// That norm.
    pub legal_norm: String,
    /// Channels for which it is proposed.
    pub default_for: Vec<super::communication::Channel>,
    /// Categories for which it is proposed, whatever the channel.
    pub default_categories: Vec<super::communication::Category>,
    /// Reasons whose calls and messages get this class, whatever the channel.
    pub default_reasons: Vec<super::ids::ReasonId>,
    /// Commercial correspondence (art. 2220 c.c.): what has this class leaves it only in writing.
    pub commercial: bool,
    /// It is proposed for what serves marketing, whatever the channel.
    pub default_marketing: bool,
    /// Days after the term for which a run still waits.
    pub grace_days: u32,
    /// What a run does with a card; null where no cards are kept by it.
    pub action: Option<RetentionAction>,
}

/// What a run does with a card whose term is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum RetentionAction {
    /// Into the bin, and erased from there.
    Erase,
    /// It stays, and nobody may use it.
    NotUsable,
}

/// All retention classes.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct RetentionClassList {
    /// Shortest first.
    pub classes: Vec<RetentionClassView>,
}
