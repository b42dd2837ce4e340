//! The contact gate (DOMAIN 4.4): one pure function for card, call button, composer, audience and export.

mod decision;
mod evaluate;
mod listed;
mod opening;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
mod way;

use chrono::NaiveDate;

pub use decision::{ContactDecision, GATE_RULES, GateAct};
pub use evaluate::gate;
pub use listed::listed;
pub use opening::{Opening, lifts};
pub use way::Way;

use crate::{
    cbor::code_enum,
    channel::Channel,
    consent::{ConsentView, Stop},
    consent_type::ConsentType,
    contact::{ContactStatus, PointKind},
    ids::{ConsentTypeId, PurposeId, ReasonId},
    purpose::Purpose,
    soft_spam::SoftSpam,
    suppression::Suppression,
};

code_enum! {
    /// How the firm wants to reach the person.
    pub enum Mode {
        /// One written message.
        Single = 0 "single",
        /// One text to many.
        Mass = 1 "mass",
        /// A call.
        Call = 2 "call",
    }
}

code_enum! {
    /// Why not, in the order of DOMAIN 4.4. The numbers are ours; [`GateCode::step`] is the step of the gate.
    pub enum GateCode {
        /// The contact is erased.
        Erased = 0 "erased",
        /// The address is on the suppression list.
        Suppressed = 1 "suppressed",
        /// Storage only (Art. 18 GDPR).
        Restricted = 2 "restricted",
        /// A stop covers purpose and channel (Art. 21 GDPR).
        Objection = 3 "objection",
        /// The consent was withdrawn.
        Withdrawn = 4 "withdrawn",
        /// The contact is not usable.
        NotUsable = 5 "not_usable",
        /// No point for this channel, or it is invalid or bounced.
        PointInvalid = 6 "point_invalid",
        /// The opposition register was not asked in time.
        RpoMissing = 7 "rpo_missing",
        /// The number is in the opposition register.
        RpoListed = 8 "rpo_listed",
        /// No consent.
        ConsentAbsent = 9 "consent_absent",
        /// The person said no.
        ConsentRefused = 10 "consent_refused",
        /// The consent is over.
        ConsentExpired = 11 "consent_expired",
        /// The proof is missing or too weak.
        ConsentProofWeak = 12 "consent_proof_weak",
        /// The type does not allow this channel or mode.
        ChannelNotAllowed = 13 "channel_not_allowed",
        /// A condition of Art. 130(4) Codice privacy fails: what earlier rules answered, before each had its own code.
        SoftSpamConditions = 14 "soft_spam_conditions",
        /// No assessment of the legitimate interest.
        LiaMissing = 15 "lia_missing",
        /// The basis has ended.
        BasisEnded = 16 "basis_ended",
        /// Soft spam: the firm does not use it.
        SoftSpamUnused = 17 "soft_spam_unused",
        /// Soft spam goes by e-mail only.
        SoftSpamNoEmail = 18 "soft_spam_no_email",
        /// The message does not say which goods it is about.
        SoftSpamNoGoods = 19 "soft_spam_no_goods",
        /// The message does not say how to object.
        SoftSpamNoLine = 20 "soft_spam_no_line",
        /// No sale is noted on the card.
        SoftSpamNoSale = 21 "soft_spam_no_sale",
        /// What was sold is not like what is offered.
        SoftSpamOtherGoods = 22 "soft_spam_other_goods",
        /// The address was not given in the sale.
        SoftSpamOtherAddress = 23 "soft_spam_other_address",
        /// The person was not told when the address was taken.
        SoftSpamNotInformed = 24 "soft_spam_not_informed",
        /// The sale is longer ago than data for marketing are kept.
        SoftSpamTooOld = 25 "soft_spam_too_old",
        /// The person said no when they were asked for a consent to marketing.
        SoftSpamRefused = 26 "soft_spam_refused",
    }
}

impl GateCode {
    /// The step of DOMAIN 4.4, 1 to 11.
    #[must_use]
    pub const fn step(self) -> u8 {
        match self {
            Self::Erased | Self::Suppressed => 1,
            Self::Restricted => 2,
            Self::Objection => 3,
            Self::Withdrawn => 4,
            Self::NotUsable => 5,
            Self::PointInvalid => 6,
            Self::RpoMissing | Self::RpoListed => 7,
            Self::ConsentAbsent
            | Self::ConsentRefused
            | Self::ConsentExpired
            | Self::ConsentProofWeak
            | Self::ChannelNotAllowed => 8,
            Self::SoftSpamConditions
            | Self::SoftSpamUnused
            | Self::SoftSpamNoEmail
            | Self::SoftSpamNoGoods
            | Self::SoftSpamNoLine
            | Self::SoftSpamNoSale
            | Self::SoftSpamOtherGoods
            | Self::SoftSpamOtherAddress
            | Self::SoftSpamNotInformed
            | Self::SoftSpamTooOld
            | Self::SoftSpamRefused => 9,
            Self::LiaMissing => 10,
            Self::BasisEnded => 11,
        }
    }

    /// Whether a stated reason may open the way (steps 8 to 11, S97 and S98).
    #[must_use]
    pub const fn yields_to_reason(self) -> bool {
        self.step() >= 8
    }
}

code_enum! {
    /// The answer.
    pub enum Verdict {
        /// Go on.
        Ok = 0 "ok",
        /// No.
        Refused = 1 "refused",
        /// Only with a reason that is not marketing.
        ReasonNeeded = 2 "reason-needed",
    }
}

/// What is known about the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PointFacts {
    /// Its sort.
    pub kind: PointKind,
    /// It passed its check and did not bounce.
    pub usable: bool,
}

/// What is known about the opposition register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RpoFacts {
    /// Day on which the register was asked last.
    pub checked_on: NaiveDate,
    /// Day of the first of the answers that say the same without a break: of a listed number, since when that is known.
    pub since: NaiveDate,
    /// The number is listed.
    pub listed: bool,
    /// The day until which the check holds.
    pub valid_until: NaiveDate,
}

/// What the firm wants to do it for.
#[derive(Debug, Clone, Copy)]
pub enum Ground<'a> {
    /// A purpose of the register.
    Purpose {
        /// Identity.
        id: PurposeId,
        /// The purpose.
        purpose: &'a Purpose,
        /// The broader purposes that it is part of, and for soft spam every marketing: what stops them stops it (I4).
        above: &'a [PurposeId],
    },
    /// A reason that is not marketing (S98): contract, legal duty, the person's own request …
    Reason {
        /// Identity.
        id: ReasonId,
        /// Channels by which it may be used; empty = every channel.
        channels: &'a [Channel],
    },
    /// An answer to the exercise of rights: always open.
    Rights,
}

/// One consent of the person, with its type.
#[derive(Debug, Clone, Copy)]
pub struct HeldConsent<'a> {
    /// Which type.
    pub id: ConsentTypeId,
    /// The type.
    pub consent_type: &'a ConsentType,
    /// The state today.
    pub view: &'a ConsentView,
}

/// Everything that the gate looks at.
#[derive(Debug, Clone)]
pub struct GateInput<'a> {
    /// Today.
    pub today: NaiveDate,
    /// Status of the contact.
    pub status: ContactStatus,
    /// What the suppression list says of the point's address.
    pub suppressions: &'a [Suppression],
    /// The point; `None` when the contact has none for the channel.
    pub point: Option<PointFacts>,
    /// What for.
    pub ground: Ground<'a>,
    /// By which channel.
    pub channel: &'a Channel,
    /// How.
    pub mode: Mode,
    /// The stops in force.
    pub stops: &'a [&'a Stop],
    /// The person's consents: every type of the register that is not archived, or only the one chosen.
    pub consents: &'a [HeldConsent<'a>],
    /// Opposition register; `None` = not part of the question.
    pub rpo: Option<Option<RpoFacts>>,
    /// What the conditions of soft spam look at; `None` = not part of the question.
    pub soft_spam: Option<SoftSpam<'a>>,
    /// Whether an assessment of the legitimate interest exists; `None` = not part of the question.
    pub lia: Option<bool>,
    /// Last day of the basis; `None` = it goes on.
    pub basis_until: Option<NaiveDate>,
    /// Whether a consent is looked for; false where the switch of this mode is off (S79). Everything else is looked at.
    pub check_consent: bool,
}

/// The answer with all its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GateVerdict {
    /// The answer.
    pub verdict: Verdict,
    /// Every failure in order; the first one decides.
    pub codes: Vec<GateCode>,
    /// The consent that opens the way, or the nearest one.
    pub consent: Option<ConsentTypeId>,
    /// A failure of step 8 was left out, because nobody looks for a consent in this mode.
    pub unchecked: bool,
}
