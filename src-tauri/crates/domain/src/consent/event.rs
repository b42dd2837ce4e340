use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use crate::{
    cbor::code_enum,
    channel::Channel,
    ids::{ActorId, ConsentEventId, ConsentTypeId, PointId, WordingId},
    journal::{EntryKey, Origin},
};

code_enum! {
    /// The ten states of a consent (W3C DPV 2.3 `consent_status`; DOMAIN 4.2).
    pub enum ConsentState {
        /// Never asked, or an import without proof.
        Unknown = 0 "unknown",
        /// Asked, no answer yet.
        Requested = 1 "requested",
        /// The person wants to think about it.
        Deferred = 2 "deferred",
        /// An explicit no.
        Refused = 3 "refused",
        /// Given.
        Given = 4 "given",
        /// Given again.
        Renewed = 5 "renewed",
        /// Past its validity; computed, never recorded.
        Expired = 6 "expired",
        /// Withdrawn by the person (Art. 7(3) GDPR).
        Withdrawn = 7 "withdrawn",
        /// Dropped by the controller.
        Revoked = 8 "revoked",
        /// Made void: weak wording, a decision, a later enrolment in the opposition register.
        Invalidated = 9 "invalidated",
    }
}

impl ConsentState {
    /// Whether the state allows anything.
    #[must_use]
    pub const fn is_granting(self) -> bool {
        matches!(self, Self::Given | Self::Renewed)
    }

    /// Whether there is something to take back: a yes, or one that ran out.
    #[must_use]
    pub const fn can_be_withdrawn(self) -> bool {
        self.is_granting() || matches!(self, Self::Expired)
    }

    /// Whether a yes was ended by somebody's act: the person took it back, or the firm found that it does not stand.
    #[must_use]
    pub const fn is_ended(self) -> bool {
        matches!(self, Self::Withdrawn | Self::Revoked | Self::Invalidated)
    }

    /// Whether something was decided: a question that waits for its answer, or was put off, decides nothing.
    #[must_use]
    pub const fn is_decision(self) -> bool {
        !matches!(self, Self::Unknown | Self::Requested | Self::Deferred)
    }

    /// Whether the state says no.
    #[must_use]
    pub const fn is_negative(self) -> bool {
        matches!(self, Self::Refused | Self::Withdrawn | Self::Revoked | Self::Invalidated | Self::Expired)
    }

    /// The DPV concept.
    #[must_use]
    pub const fn dpv(self) -> &'static str {
        match self {
            Self::Unknown => "ConsentUnknown",
            Self::Requested => "ConsentRequested",
            Self::Deferred => "ConsentRequestDeferred",
            Self::Refused => "ConsentRefused",
            Self::Given => "ConsentGiven",
            Self::Renewed => "RenewedConsentGiven",
            Self::Expired => "ConsentExpired",
            Self::Withdrawn => "ConsentWithdrawn",
            Self::Revoked => "ConsentRevoked",
            Self::Invalidated => "ConsentInvalidated",
        }
    }

    /// Smaller is less permissive: what wins between two events of the same day (I2).
    pub(super) const fn permissiveness(self) -> u8 {
        match self {
            Self::Withdrawn => 0,
            Self::Invalidated => 1,
            Self::Revoked => 2,
            Self::Refused => 3,
            Self::Expired => 4,
            Self::Unknown => 5,
            Self::Deferred => 6,
            Self::Requested => 7,
            Self::Given => 8,
            Self::Renewed => 9,
        }
    }
}

code_enum! {
    /// How the decision reached the firm (DOMAIN 4.2).
    pub enum Method {
        /// Paper form.
        PaperForm = 0 "paper_form",
        /// By voice.
        Voice = 1 "voice",
        /// E-mail.
        Email = 2 "email",
        /// Double opt-in.
        DoubleOptIn = 3 "double_opt_in",
        /// Read from a file.
        Import = 4 "import",
        /// Collected on a field copy.
        FieldCopy = 5 "field_copy",
        /// Certified e-mail.
        Pec = 6 "pec",
        /// Electronic signature.
        ESignature = 7 "e_signature",
        /// Web form without confirmation.
        WebForm = 8 "web_form",
        /// By the firm itself.
        Controller = 9 "controller",
    }
}

impl Method {
    /// Whether the event came from the person's own message or file, so that no correction may touch it (I8).
    #[must_use]
    pub const fn is_persons_own(self) -> bool {
        matches!(self, Self::Email | Self::DoubleOptIn | Self::Pec | Self::ESignature | Self::Import | Self::WebForm)
    }

    /// How a word that came by a channel reached the firm.
    #[must_use]
    pub const fn of_channel(channel: &Channel) -> Self {
        match channel {
            Channel::Email => Self::Email,
            Channel::Pec => Self::Pec,
            Channel::Post | Channel::Fax => Self::PaperForm,
            Channel::Phone | Channel::InPerson => Self::Voice,
            Channel::Sms | Channel::Messaging | Channel::Social | Channel::Other(_) => Self::WebForm,
        }
    }

    /// The evidence level that the method is worth at most (DOMAIN 4.2: 0 declared … 3 double opt-in, PEC, e-signature).
    #[must_use]
    pub const fn highest_evidence(self) -> u8 {
        match self {
            Self::Voice | Self::Controller | Self::WebForm => 1,
            Self::PaperForm | Self::Email | Self::FieldCopy => 2,
            Self::DoubleOptIn | Self::Pec | Self::ESignature | Self::Import => 3,
        }
    }
}

/// One consent event: never updated, never deleted except by erasure (I1).
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ConsentEvent {
    /// Identity.
    #[n(0)]
    pub id: ConsentEventId,
    /// Which type.
    #[n(1)]
    pub consent_type: ConsentTypeId,
    /// Only for this contact point; the whole person when absent.
    #[n(2)]
    pub point: Option<PointId>,
    /// What was decided.
    #[n(3)]
    pub state: ConsentState,
    /// The day on which the person decided.
    #[cbor(n(4), with = "crate::cbor::opt_day", has_nil)]
    pub decided_on: Option<NaiveDate>,
    /// How.
    #[n(5)]
    pub method: Method,
    /// Which text the person saw.
    #[n(6)]
    pub wording: Option<WordingId>,
    /// 0 declared, 1 operator witness, 2 signed form, e-mail or recording, 3 double opt-in, PEC or e-signature.
    #[n(7)]
    pub evidence_level: u8,
    /// Where the proof lies, in words.
    #[n(8)]
    pub evidence: Option<String>,
    /// A term of its own, shorter than the type's.
    #[cbor(n(9), with = "crate::cbor::opt_day", has_nil)]
    pub valid_until: Option<NaiveDate>,
    /// Free words.
    #[n(10)]
    pub note: Option<String>,
    /// Every head that the writer saw for this type.
    #[cbor(n(11), default, skip_if = "Vec::is_empty")]
    pub parents: Vec<ConsentEventId>,
    /// From which file and row.
    #[n(12)]
    pub origin: Option<Origin>,
}

impl ConsentEvent {
    /// Whether it is a yes that somebody only said there is: without a day or any proof it is never "given" (I5, I8).
    #[must_use]
    pub const fn is_only_said(&self) -> bool {
        self.state.is_granting() && (self.decided_on.is_none() || self.evidence_level == 0)
    }
}

/// A consent event as it stands in the journal: when it was recorded, and by whom.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct RecordedConsent {
    /// The event.
    #[n(0)]
    pub event: ConsentEvent,
    /// When it was recorded.
    #[n(1)]
    pub key: EntryKey,
    /// By whom.
    #[n(2)]
    pub actor: ActorId,
}

/// A consent event recorded in error, or a correction made in error (I8).
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Correction {
    /// The event that no longer counts, or counts again.
    #[n(0)]
    pub event: ConsentEventId,
    /// Why, in words.
    #[n(1)]
    pub reason: String,
    /// The action that this one undoes.
    #[n(2)]
    pub undoes: Option<crate::ids::TxnId>,
}

redacted!(ConsentEvent, RecordedConsent, Correction);
