use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use crate::pack::{ConsentState, Controller, Recipient};

/// One paper: who issues it, its code, and what it says.
#[derive(Clone, Serialize, Deserialize)]
pub struct Paper {
    /// Code printed on it.
    pub code: String,
    /// When it was made.
    pub issued_at: DateTime<Utc>,
    /// Who issues it.
    pub controller: Controller,
    /// What it says.
    pub content: Content,
}

/// What a paper says.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "paper", rename_all = "snake_case")]
#[expect(clippy::large_enum_variant, reason = "there is one paper at a time")]
pub enum Content {
    /// What a person decided about one consent (ISO/IEC TS 27560).
    Receipt(Receipt),
    /// Asks for consents, each with its own boxes.
    Form(ConsentForm),
    /// Lets a person say what they want, for each purpose and channel.
    Preferences(PreferenceSheet),
    /// A document of the firm.
    Document(FirmDocument),
}

/// A decision about a consent, as the person gets it.
#[derive(Clone, Serialize, Deserialize)]
pub struct Receipt {
    /// Identity of the event: the record that the receipt is about.
    pub record: String,
    /// Pseudonym of the person: the identifier of their card.
    pub subject: String,
    /// Name, for the paper only.
    pub person: String,
    /// Code of the consent type.
    pub type_code: String,
    /// Its title.
    pub type_title: String,
    /// What it allows, in the controller's words.
    pub description: Option<String>,
    /// What was decided.
    pub state: ConsentState,
    /// The same as a concept of the Data Privacy Vocabulary.
    pub dpv_state: String,
    /// When the person decided.
    pub decided_on: Option<NaiveDate>,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
    /// By whom.
    pub recorded_by: String,
    /// How it reached the firm, as a stable code.
    pub method: String,
    /// The text that the person saw.
    pub wording: Option<FormWording>,
    /// 0 to 3.
    pub evidence_level: u8,
    /// Where the proof is.
    pub evidence: Option<String>,
    /// Free words; of a decision of the firm, why.
    #[serde(default)]
    pub note: Option<String>,
    /// Last day of validity.
    pub valid_until: Option<NaiveDate>,
    /// How and since when it no longer stands: `withdrawn`, `revoked`, `invalidated`, `refused`, `objected`, `expired`;
    /// `replaced` by a later yes.
    #[serde(default)]
    pub ended: Option<(String, NaiveDate)>,
    /// Channels that the consent opens, as stable codes.
    pub channels: Vec<String>,
    /// What the consent is for.
    pub purpose: Option<ReceiptPurpose>,
}

/// The purpose behind a consent.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct ReceiptPurpose {
    /// Its title.
    pub title: String,
    /// Advertising, direct sale, market research.
    pub marketing: bool,
    /// Categories of data, in words.
    pub categories: Option<String>,
    /// Who else receives them, in words; `None` = nobody stated.
    pub recipients: Option<String>,
    /// How long, in words.
    pub retention: Option<String>,
}

/// A version of the text that a person agrees to.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FormWording {
    /// Identity of the version.
    pub id: String,
    /// Its number.
    pub version: String,
    /// Language of the text.
    pub language: String,
    /// The text.
    pub text: String,
    /// First day of use.
    pub valid_from: Option<NaiveDate>,
}

/// A form that asks for consents.
#[derive(Clone, Serialize, Deserialize)]
pub struct ConsentForm {
    /// Whom it asks; a blank one leaves lines to write on.
    pub person: Option<FormPerson>,
    /// What it asks for.
    pub asks: Vec<FormAsk>,
    /// The privacy notice that goes with it.
    pub notice: Option<IssuedAs>,
}

/// The person on a form.
#[derive(Clone, Serialize, Deserialize)]
pub struct FormPerson {
    /// Name.
    pub name: String,
    /// Their e-mail, telephone and address, as shown.
    pub points: Vec<String>,
    /// Who signs for them.
    #[serde(default)]
    pub signer: Signer,
}

/// Who signs a sheet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Signer {
    /// The person.
    #[default]
    Oneself,
    /// Somebody who may speak for the organisation.
    Representative,
    /// A parent or guardian of a minor.
    Parent,
}

/// One consent that a form asks for.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FormAsk {
    /// Title.
    pub title: String,
    /// Code.
    pub code: String,
    /// Help.
    pub description: Option<String>,
    /// The text; without one the description is what is asked.
    pub wording: Option<FormWording>,
    /// Channels that it opens, as stable codes.
    pub channels: Vec<String>,
    /// Days of validity.
    pub validity_days: Option<u32>,
}

impl FormAsk {
    /// Whether it says what is agreed to: in its text, or in its description.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.wording.is_some() || self.description.as_deref().is_some_and(|text| !text.trim().is_empty())
    }
}

/// What a person wants and does not want.
#[derive(Clone, Serialize, Deserialize)]
pub struct PreferenceSheet {
    /// Whose.
    pub person: FormPerson,
    /// The consents, each with what stands today.
    pub consents: Vec<PreferenceAsk>,
    /// The purposes that the person may object to.
    pub purposes: Vec<String>,
    /// The channels that the person may close, as stable codes.
    pub channels: Vec<String>,
    /// The channels that are closed today, for each of the purposes.
    #[serde(default)]
    pub closed: Vec<Vec<String>>,
}

/// One consent on a preference sheet.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct PreferenceAsk {
    /// What is asked.
    pub ask: FormAsk,
    /// What stands today.
    pub state: ConsentState,
    /// Since when; of what is over, the last day on which it held.
    pub since: Option<NaiveDate>,
    /// Channels of this consent that an objection or a block closes today.
    #[serde(default)]
    pub closed: Vec<String>,
}

/// A document that a firm hands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// Informativa (Art. 13 and 14 GDPR).
    Notice,
    /// Politica di conservazione.
    Retention,
    /// The rights of a person.
    Rights,
}

/// Which version of a document, and since when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuedAs {
    /// Its number, from 1.
    pub version: u32,
    /// When it was issued.
    pub on: NaiveDate,
}

/// A document of the firm.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FirmDocument {
    /// Which.
    pub kind: DocumentKind,
    /// The version; `None` for a draft.
    pub issued: Option<IssuedAs>,
    /// Its text, as [`document_text`](super::document_text) writes it.
    pub text: String,
}

/// What the text of a document is made of: the settings as they are.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct DocumentFacts {
    /// Who else gets the data.
    pub recipients: Vec<Recipient>,
    /// The firm.
    pub controller: Controller,
    /// Purposes in use.
    pub purposes: Vec<crate::pack::Purpose>,
    /// Consents that are asked, by title.
    pub consents: Vec<String>,
    /// Where data come from, by title, apart from the person.
    pub sources: Vec<String>,
    /// Retention classes.
    pub classes: Vec<ClassFacts>,
    /// Days in the bin before what lies there is erased.
    pub bin_days: u32,
}

/// A retention class in a policy.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ClassFacts {
    /// Title.
    pub title: String,
    /// Months.
    pub months: u32,
    /// From what they run, as a stable code.
    pub anchor: String,
    /// The rule behind.
    pub norm: Option<String>,
}

custode_domain::redacted!(Paper, Content, Receipt, ConsentForm, FormPerson, PreferenceSheet);
