use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The data controller as the letterhead prints it; an empty field is left out there and named in "what is missing".
#[derive(Debug, Clone, Default, Serialize, Deserialize, PartialEq)]
pub struct Controller {
    /// Name of the firm.
    pub name: String,
    /// Postal address on one line.
    pub address: Option<String>,
    /// Town, for the place of the letter ("Firenze, 22 novembre 2026").
    pub city: Option<String>,
    /// Partita IVA or codice fiscale.
    pub vat: Option<String>,
    /// E-mail or telephone for privacy matters.
    pub contact: Option<String>,
    /// Certified e-mail.
    pub pec: Option<String>,
    /// Data protection officer, name and contact on one line.
    pub dpo: Option<String>,
    /// States that it neither profiles nor lets a program decide alone.
    #[serde(default)]
    pub nothing_automated: bool,
    /// Picture for the letterhead.
    pub logo: Option<Logo>,
}

/// A picture for the letterhead.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct Logo {
    /// What the bytes are.
    pub kind: LogoKind,
    /// The file's bytes; not written into JSON.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Logo").field("kind", &self.kind).field("bytes", &self.bytes.len()).finish()
    }
}

/// Formats of a logo.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum LogoKind {
    /// Portable Network Graphics.
    Png,
    /// Scalable Vector Graphics.
    Svg,
}

/// Whose pack it is.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct Person {
    /// Identifier of the card, in JSON and CSV only.
    pub id: String,
    /// Natural person or organisation.
    pub kind: PersonKind,
    /// Name as it is written to the person.
    pub name: String,
    /// State of the card as a code (`active`, `not_usable`).
    pub status: String,
}

custode_domain::redacted!(Person);

/// Natural person or organisation (for its named contacts).
#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum PersonKind {
    /// Natural person.
    Person,
    /// Organisation.
    Organisation,
}

/// One purpose of processing; `None` is printed as "not stated".
#[derive(Debug, Clone, Default, Serialize, Deserialize, PartialEq)]
pub struct Purpose {
    /// Unique code.
    pub code: String,
    /// What it is, in the controller's words.
    pub title: String,
    /// Legal basis, in words.
    pub basis: Option<String>,
    /// The legitimate interest, in words, where the purpose rests on one; empty where nobody has stated it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interest: Option<String>,
    /// Categories of data.
    pub categories: Option<String>,
    /// Who else receives the data.
    pub recipients: Option<String>,
    /// How long, in words.
    pub retention: Option<String>,
    /// How a program profiles or decides for it; `None` where it does neither.
    #[serde(default)]
    pub automated: Option<Automated>,
}

/// What the controller states about a program that profiles people or decides about them (Art. 15(1)(h) GDPR).
#[derive(Debug, Clone, Default, Serialize, Deserialize, PartialEq)]
pub struct Automated {
    /// It profiles.
    pub profiling: bool,
    /// It decides alone, with significant effects (Art. 22).
    pub decides: bool,
    /// By which logic.
    pub logic: Option<String>,
    /// Why it matters to the person.
    pub significance: Option<String>,
    /// What may follow for the person.
    pub consequences: Option<String>,
}

/// Somebody who gets the data (Art. 13(1)(e), (f) and 15(1)(c), (2) GDPR).
#[derive(Debug, Clone, Default, Serialize, Deserialize, PartialEq)]
pub struct Recipient {
    /// Name.
    pub name: String,
    /// What they are before the law, as a stable code: `recipient`, `processor`, `joint`.
    pub role: String,
    /// What they do with the data.
    pub service: String,
    /// Country, ISO 3166-1.
    pub country: String,
    /// What allows a transfer outside of the European Economic Area, as a stable code.
    pub safeguard: Option<String>,
    /// Day of the contract.
    pub contract_on: Option<NaiveDate>,
    /// What they get the data for, in words.
    pub purposes: Vec<String>,
}
