use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

/// State of a consent as it is read today (DOMAIN 4.2), with the two readings that never count as given.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum ConsentState {
    /// Never asked.
    Unknown,
    /// Asked, no answer yet.
    Requested,
    /// The person put it off.
    Deferred,
    /// The person said no.
    Refused,
    /// Given and valid.
    Given,
    /// Given again and valid.
    Renewed,
    /// Its validity is over.
    Expired,
    /// The person took it back (Art. 7(3)).
    Withdrawn,
    /// The controller dropped the purpose.
    Revoked,
    /// Found invalid.
    Invalidated,
    /// A yes without date or proof.
    ProofMissing,
    /// A yes whose proof is below what the type asks for.
    ProofWeak,
}

impl ConsentState {
    /// Every state.
    pub const ALL: [Self; 12] = [
        Self::Unknown,
        Self::Requested,
        Self::Deferred,
        Self::Refused,
        Self::Given,
        Self::Renewed,
        Self::Expired,
        Self::Withdrawn,
        Self::Revoked,
        Self::Invalidated,
        Self::ProofMissing,
        Self::ProofWeak,
    ];

    /// The state of a stable word of the domain.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// The stable word, as in the domain.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Requested => "requested",
            Self::Deferred => "deferred",
            Self::Refused => "refused",
            Self::Given => "given",
            Self::Renewed => "renewed",
            Self::Expired => "expired",
            Self::Withdrawn => "withdrawn",
            Self::Revoked => "revoked",
            Self::Invalidated => "invalidated",
            Self::ProofMissing => "proof_missing",
            Self::ProofWeak => "proof_weak",
        }
    }
}

/// One consent type on the person's card.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct ConsentSummary {
    /// Code of the type.
    pub type_code: String,
    /// Title of the type.
    pub type_title: String,
    /// What it allows, in the controller's words.
    pub description: Option<String>,
    /// State today.
    pub state: ConsentState,
    /// Whether it counts as valid today.
    pub counts: bool,
    /// Who stops all that it allows although it was given: an objection of the person, or a block.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped_by: Option<AuthorRank>,
    /// Channels that an objection or a block closes, where others stay open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<String>,
    /// When the person decided.
    pub decided_on: Option<NaiveDate>,
    /// How (`paper_form`, `voice`, `email`, `double_opt_in`, `import`, `field_copy` …).
    pub method: Option<String>,
    /// Code of the wording in [`AccessPack::wordings`](super::AccessPack::wordings).
    pub wording: Option<String>,
    /// 0 declared, 1 operator witness, 2 signed form, e-mail or recording, 3 double opt-in, PEC or e-signature.
    pub evidence_level: Option<u8>,
    /// Description of the evidence.
    pub evidence: Option<String>,
    /// Last day of validity; `None` is "no end".
    pub valid_until: Option<NaiveDate>,
    /// When it was written down.
    pub recorded_at: Option<DateTime<Utc>>,
    /// Who wrote it down.
    pub recorded_by: Option<String>,
}

/// One event in the history of consents; never changed, at most corrected by another one.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct ConsentEvent {
    /// Code of the type.
    pub type_code: String,
    /// Title of the type.
    pub type_title: String,
    /// What the event says.
    pub state: ConsentState,
    /// When the person decided.
    pub decided_on: Option<NaiveDate>,
    /// When it was written down.
    pub recorded_at: DateTime<Utc>,
    /// Who wrote it down.
    pub recorded_by: Option<String>,
    /// How, as in [`ConsentSummary::method`].
    pub method: Option<String>,
    /// Code of the wording.
    pub wording: Option<String>,
    /// Evidence level, 0 to 3.
    pub evidence_level: Option<u8>,
    /// Description of the evidence.
    pub evidence: Option<String>,
    /// Last day of validity.
    pub valid_until: Option<NaiveDate>,
    /// The operator's note.
    pub note: Option<String>,
    /// The reason when a later event corrected this one.
    pub corrected: Option<String>,
    /// Files that prove it; they go with the pack.
    pub files: Vec<ProofCopy>,
}

/// A file that proves a decision, as the pack names it.
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct ProofCopy {
    /// The file is not among those of the pack, because it is about others (Art. 15(4) GDPR).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub left_out: bool,
    /// Its number in the pack, from 1: the file's name ends with it.
    pub number: usize,
    /// Its name in the archive.
    pub name: String,
    /// Its length; nothing of a file that is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<u64>,
    /// SHA-256 in lower-case hexadecimal; nothing of a file that is left out: who guesses what it is could be told so by it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// Evidence level, 0 to 3.
    pub level: u8,
    /// When it was attached.
    pub attached_at: DateTime<Utc>,
}

/// A text put before the person, by version.
#[derive(Debug, Clone, Serialize, Deserialize, PartialEq)]
pub struct Wording {
    /// Code that consents refer to.
    pub code: String,
    /// Title with its version.
    pub title: String,
    /// The text as it was shown.
    pub text: String,
    /// First day of use.
    pub valid_from: Option<NaiveDate>,
}

/// An objection or block (DOMAIN 4.3).
#[derive(Clone, Serialize, Deserialize, PartialEq)]
pub struct Stop {
    /// Titles of the purposes; empty means all.
    pub purposes: Vec<String>,
    /// Codes of the channels; empty means all.
    pub channels: Vec<String>,
    /// Who stands behind it.
    pub author: AuthorRank,
    /// Why, in words.
    pub ground: Option<String>,
    /// First day; of one that a list brought, the day of the list.
    pub since: NaiveDate,
    /// A list brought it, which says no day of its own.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub undated: bool,
    /// Day on which it was lifted.
    pub lifted_on: Option<NaiveDate>,
    /// Code of the channel by which it arrived, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrived_by: Option<String>,
    /// The files that prove it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<ProofCopy>,
}

/// Who stands behind a stop.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub enum AuthorRank {
    /// The person.
    Person,
    /// The controller.
    Controller,
    /// The law.
    Law,
}

impl AuthorRank {
    /// Its code in CSV and in the message keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Controller => "controller",
            Self::Law => "law",
        }
    }
}

custode_domain::redacted!(ConsentSummary, ConsentEvent, ProofCopy, Stop);
