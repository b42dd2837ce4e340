//! Consent types (S84-S89, S93): what contacts are asked, and what each answer allows.

use minicbor::{Decode, Encode};

use crate::{
    channel::Channel,
    ids::{PurposeId, WordingId},
    journal::{Entry, EntryKey, Latest},
    purpose::{LegalBasis, Purpose},
};

/// The definition of a consent type.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ConsentType {
    /// Name shown on the card (S85).
    #[n(0)]
    pub title: String,
    /// Unique, case-insensitive; upper case (S86).
    #[n(1)]
    pub code: String,
    /// Help on card and form (S87).
    #[n(2)]
    pub description: Option<String>,
    /// What the consent is for.
    #[n(3)]
    pub purpose: Option<PurposeId>,
    /// Days after which it must be given again; `None` = always (S88).
    #[n(4)]
    pub validity_days: Option<u32>,
    /// One text to many (S89).
    #[cbor(n(5), default)]
    pub allow_mass: bool,
    /// One written message (S90).
    #[cbor(n(6), default)]
    pub allow_single: bool,
    /// A call (S91).
    #[cbor(n(7), default)]
    pub allow_contact: bool,
    /// Channels that it opens.
    #[cbor(n(8), default, skip_if = "Vec::is_empty")]
    pub channels: Vec<Channel>,
    /// Evidence below which a grant does not count (0 to 3).
    #[cbor(n(9), default)]
    pub min_evidence: u8,
}

/// The parts of a type that decide what an event is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ConsentTerms {
    /// Days of validity.
    pub validity_days: Option<u32>,
    /// Least evidence.
    pub min_evidence: u8,
}

impl ConsentType {
    /// The parts that decide what an event is worth.
    #[must_use]
    pub const fn terms(&self) -> ConsentTerms {
        ConsentTerms { validity_days: self.validity_days, min_evidence: self.min_evidence }
    }

    /// The channels that the three permissions open by default (DOMAIN 4.1): e-mail and PEC for written messages, voice
    /// for calls.
    #[must_use]
    pub fn default_channels(mass: bool, single: bool, contact: bool) -> Vec<Channel> {
        let mut channels = Vec::new();
        if mass || single {
            channels.extend([Channel::Email, Channel::Pec]);
        }
        if contact {
            channels.push(Channel::Phone);
        }
        channels
    }

    /// The channels that a consent of this type opens: those that were chosen, else those of its permissions.
    #[must_use]
    pub fn opens(&self) -> Vec<Channel> {
        if self.channels.is_empty() {
            Self::default_channels(self.allow_mass, self.allow_single, self.allow_contact)
        } else {
            self.channels.clone()
        }
    }

    /// Whether another definition opens more than this one, or takes less for a yes: who said yes to this one did not say it to
    /// that one. Words are not compared.
    #[must_use]
    pub fn is_widened_by(&self, other: &Self) -> bool {
        let permits = |was: bool, is: bool| is && !was;
        let (was, is) = (self.opens(), other.opens());
        permits(self.allow_mass, other.allow_mass)
            || permits(self.allow_single, other.allow_single)
            || permits(self.allow_contact, other.allow_contact)
            || is.iter().any(|channel| !was.contains(channel))
            || self.purpose != other.purpose
            || self.validity_days.is_some_and(|was| other.validity_days.is_none_or(|is| is > was))
            || other.min_evidence < self.min_evidence
    }

    /// A non-blocking advice: one type with all three permissions is better split in three (S93).
    #[must_use]
    pub const fn should_be_split(&self) -> bool {
        self.allow_mass && self.allow_single && self.allow_contact
    }
}

/// A field of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsentTypeField {
    /// Title.
    Title,
    /// Code.
    Code,
    /// Description.
    Description,
    /// Validity days.
    ValidityDays,
    /// Least evidence.
    MinEvidence,
    /// Purpose.
    Purpose,
    /// The permissions.
    Permissions,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConsentTypeFault {
    /// Nothing was entered.
    Missing,
    /// Too long.
    TooLong,
    /// Letters, digits, `-`, `_` and `.` only.
    BadCharacters,
    /// Outside its range.
    OutOfRange,
    /// The purpose rests on another legal basis (I6).
    BasisIsNotConsent,
    /// Another type has this code; found by the use case.
    Taken,
}

/// Why a consent type is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field:?}: {reason:?}")]
pub struct ConsentTypeInvalid {
    /// Where.
    pub field: ConsentTypeField,
    /// What.
    pub reason: ConsentTypeFault,
}

/// The form of a consent type.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewConsentType {
    /// Title.
    pub title: String,
    /// Code.
    pub code: String,
    /// Description.
    pub description: Option<String>,
    /// Purpose.
    pub purpose: Option<PurposeId>,
    /// Validity in days.
    pub validity_days: Option<u32>,
    /// One text to many.
    pub allow_mass: bool,
    /// One written message.
    pub allow_single: bool,
    /// A call.
    pub allow_contact: bool,
    /// Channels; `None` takes those that the permissions open by default.
    pub channels: Option<Vec<Channel>>,
    /// Least evidence, 0 to 3.
    pub min_evidence: u8,
}

/// Longest validity: a hundred years.
const MAX_VALIDITY_DAYS: u32 = 36_525;

impl NewConsentType {
    /// Checks the form. `purpose` is the purpose that the form names, if any.
    ///
    /// # Errors
    /// Every fault of every field.
    pub fn parse(self, purpose: Option<&Purpose>) -> Result<ConsentType, Vec<ConsentTypeInvalid>> {
        use ConsentTypeFault as Fault;
        use ConsentTypeField as Field;
        let mut faults = Vec::new();
        let mut fault = |field, reason| faults.push(ConsentTypeInvalid { field, reason });
        let title = self.title.trim();
        if title.is_empty() {
            fault(Field::Title, Fault::Missing);
        } else if title.chars().count() > 120 {
            fault(Field::Title, Fault::TooLong);
        }
        let code = self.code.trim().to_uppercase();
        if code.is_empty() {
            fault(Field::Code, Fault::Missing);
        } else if code.chars().count() > 40 {
            fault(Field::Code, Fault::TooLong);
        } else if !code.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')) {
            fault(Field::Code, Fault::BadCharacters);
        }
        let description = self.description.map(|text| text.trim().to_owned()).filter(|text| !text.is_empty());
        if description.as_deref().is_some_and(|text| text.chars().count() > 2_000) {
            fault(Field::Description, Fault::TooLong);
        }
        if self.validity_days.is_some_and(|days| days == 0 || days > MAX_VALIDITY_DAYS) {
            fault(Field::ValidityDays, Fault::OutOfRange);
        }
        if self.min_evidence > 3 {
            fault(Field::MinEvidence, Fault::OutOfRange);
        }
        if purpose.is_some_and(|purpose| purpose.basis != LegalBasis::Consent) {
            fault(Field::Purpose, Fault::BasisIsNotConsent);
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let channels = self
            .channels
            .unwrap_or_else(|| ConsentType::default_channels(self.allow_mass, self.allow_single, self.allow_contact));
        Ok(ConsentType {
            title: title.to_owned(),
            code,
            description,
            purpose: self.purpose,
            validity_days: self.validity_days,
            allow_mass: self.allow_mass,
            allow_single: self.allow_single,
            allow_contact: self.allow_contact,
            channels,
            min_evidence: self.min_evidence,
        })
    }
}

/// An immutable version of the text that a person agrees to.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Wording {
    /// Identity.
    #[n(0)]
    pub id: WordingId,
    /// Version as printed: "2026-1".
    #[n(1)]
    pub version: String,
    /// Language: `it` or `en`.
    #[n(2)]
    pub language: String,
    /// The words.
    #[n(3)]
    pub text: String,
    /// First day of use.
    #[cbor(n(4), with = "crate::cbor::opt_day", has_nil)]
    pub valid_from: Option<chrono::NaiveDate>,
}

/// The state of a consent type: its definition, its texts, whether it is archived.
#[derive(Debug, Clone, PartialEq, Eq, Default, Encode, Decode)]
#[cbor(map)]
pub struct ConsentTypeUnit {
    #[n(0)]
    definition: Latest<ConsentType>,
    #[n(1)]
    archived: Latest<bool>,
    #[n(2)]
    wordings: std::collections::BTreeMap<WordingId, (EntryKey, Wording)>,
    #[n(3)]
    created: Option<EntryKey>,
    #[n(4)]
    removed: Latest<bool>,
}

impl ConsentTypeUnit {
    /// Takes in one entry.
    pub fn apply(&mut self, entry: &Entry) {
        use crate::journal::Body;
        let key = entry.key();
        match &entry.body {
            Some(Body::ConsentTypeDefined(definition) | Body::ConsentTypeChanged(definition)) => {
                self.definition.set(key, definition.clone());
                self.created = Some(self.created.map_or(key, |created| created.min(key)));
            }
            Some(body @ (Body::ConsentTypeArchived | Body::ConsentTypeRestored)) => {
                self.archived.set(key, matches!(body, Body::ConsentTypeArchived));
                self.removed.set(key, false);
            }
            Some(Body::ConsentTypeRemoved) => {
                self.removed.set(key, true);
            }
            Some(Body::WordingAdded(wording)) => {
                self.wordings.entry(wording.id).or_insert_with(|| (key, wording.clone()));
            }
            Some(Body::Snapshot(snapshot)) => {
                if let Some(state) = snapshot.read::<Self>() {
                    self.definition.merge(state.definition);
                    self.archived.merge(state.archived);
                    self.removed.merge(state.removed);
                    self.created = match (self.created, state.created) {
                        (Some(a), Some(b)) => Some(a.min(b)),
                        (a, b) => a.or(b),
                    };
                    for (id, wording) in state.wordings {
                        self.wordings.entry(id).or_insert(wording);
                    }
                }
            }
            _ => {}
        }
    }

    /// The definition.
    #[must_use]
    pub fn definition(&self) -> Option<&ConsentType> {
        self.definition.get()
    }

    /// Whether it is archived.
    #[must_use]
    pub fn is_archived(&self) -> bool {
        self.archived.get().copied().unwrap_or(false)
    }

    /// Whether it was removed before anybody was asked.
    #[must_use]
    pub fn is_removed(&self) -> bool {
        self.removed.get().copied().unwrap_or(false)
    }

    /// First definition.
    #[must_use]
    pub const fn created(&self) -> Option<EntryKey> {
        self.created
    }

    /// The texts, oldest first.
    #[must_use]
    pub fn wordings(&self) -> Vec<(EntryKey, &Wording)> {
        let mut wordings: Vec<_> = self.wordings.values().map(|(key, wording)| (*key, wording)).collect();
        wordings.sort_by_key(|(key, _)| *key);
        wordings
    }
}
