//! The closed lists of a request, each word with its stable number and code.

use crate::cbor::code_enum;

code_enum! {
    /// What is asked (articles of the GDPR).
    pub enum RightKind {
        /// Whether data are processed at all (15(1), first sentence).
        Confirmation = 0 "confirmation",
        /// Access (15).
        Access = 1 "access",
        /// Rectification (16).
        Rectification = 2 "rectification",
        /// Erasure (17).
        Erasure = 3 "erasure",
        /// Restriction (18).
        Restriction = 4 "restriction",
        /// Portability (20).
        Portability = 5 "portability",
        /// Objection to direct marketing (21(2)): executed at receipt (D4).
        ObjectionMarketing = 6 "objection_marketing",
        /// Objection to other processing (21(1)).
        Objection = 7 "objection",
        /// Automated decisions (22).
        Automated = 8 "automated",
        /// Withdrawal of a consent (7(3)): needs no request at all (D5).
        Withdrawal = 9 "withdrawal",
        /// Information (13, 14).
        Information = 10 "information",
        /// Complaint.
        Complaint = 11 "complaint",
    }
}

impl RightKind {
    /// Whether the identity must be certain before it is executed (GDPR 12(6)). A no to advertising and a withdrawal never
    /// wait for it (D4, D5); information and complaints tell nothing about anybody.
    #[must_use]
    pub const fn needs_identity(self) -> bool {
        !matches!(self, Self::ObjectionMarketing | Self::Withdrawal | Self::Information | Self::Complaint)
    }

    /// Whether there is any ground to refuse it: a no to advertising (GDPR 21(3)) and a withdrawal (7(3)) hold whatever the firm
    /// thinks.
    #[must_use]
    pub const fn may_be_refused(self) -> bool {
        !matches!(self, Self::ObjectionMarketing | Self::Withdrawal)
    }

    /// The article.
    #[must_use]
    pub const fn article(self) -> &'static str {
        match self {
            Self::Confirmation | Self::Access => "15",
            Self::Rectification => "16",
            Self::Erasure => "17",
            Self::Restriction => "18",
            Self::Portability => "20",
            Self::ObjectionMarketing | Self::Objection => "21",
            Self::Automated => "22",
            Self::Withdrawal => "7(3)",
            Self::Information => "13-14",
            Self::Complaint => "12",
        }
    }
}

code_enum! {
    /// Who asks, seen from the person whose data they are.
    pub enum Relation {
        /// The person.
        Oneself = 0 "self",
        /// Somebody with a mandate.
        Delegate = 1 "delegate",
        /// An heir, or somebody with an own interest or family reasons (Codice privacy 2-terdecies).
        Heir = 2 "heir",
        /// A parent or guardian.
        Parent = 3 "parent",
    }
}

code_enum! {
    /// Where the request stands (DPV request status).
    pub enum RequestState {
        /// Ricevuta.
        Received = 0 "received",
        /// Identity asked for; the clock is paused.
        Identity = 1 "identity",
        /// Presa in carico.
        Acknowledged = 2 "acknowledged",
        /// In lavorazione.
        Working = 3 "working",
        /// Prorogata.
        Extended = 4 "extended",
        /// Evasa.
        Fulfilled = 5 "fulfilled",
        /// Evasa in parte.
        Partly = 6 "partly",
        /// Respinta.
        Rejected = 7 "rejected",
        /// Ritirata.
        Withdrawn = 8 "withdrawn",
    }
}

impl RequestState {
    /// Whether nothing follows any more.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        matches!(self, Self::Fulfilled | Self::Partly | Self::Rejected | Self::Withdrawn)
    }
}

code_enum! {
    /// How a closed request ended.
    pub enum RequestOutcome {
        /// Everything was done.
        Fulfilled = 0 "fulfilled",
        /// Some of it.
        Partly = 1 "partly",
        /// Nothing of it.
        Rejected = 2 "rejected",
        /// The person took it back.
        Withdrawn = 3 "withdrawn",
    }
}

code_enum! {
    /// What became of one right.
    pub enum ActionOutcome {
        /// Done.
        Done = 0 "done",
        /// Done in part: the rest has a ground.
        Partly = 1 "partly",
        /// Refused, with a ground.
        Refused = 2 "refused",
    }
}

code_enum! {
    /// How the identity became certain, or was asked for.
    pub enum IdentityMethod {
        /// The operator knows the person.
        Known = 0 "known",
        /// Written from, or called back at, a contact point of the card.
        ContactPoint = 1 "contact_point",
        /// A document was seen, not kept.
        Document = 2 "document",
        /// PEC, digital signature, SPID or CIE.
        Digital = 3 "digital",
        /// A question that only the person can answer.
        Question = 4 "question",
    }
}

code_enum! {
    /// Why more time is needed (GDPR 12(3)).
    pub enum ExtensionGround {
        /// The request is complex.
        Complexity = 0 "complexity",
        /// There are many requests.
        Number = 1 "number",
    }
}

code_enum! {
    /// Why a right is refused, wholly or in part.
    pub enum RefusalGround {
        /// The person could not be identified (12(2), 11).
        NotIdentified = 0 "not_identified",
        /// Manifestly unfounded (12(5)).
        Unfounded = 1 "unfounded",
        /// Excessive, above all because repeated (12(5)).
        Excessive = 2 "excessive",
        /// The rights of others (15(4), 20(4)).
        OthersRights = 3 "others_rights",
        /// The data are right as they are (16).
        Accurate = 4 "accurate",
        /// A duty of law keeps them (17(3)(b)).
        LegalDuty = 5 "legal_duty",
        /// Legal claims (17(3)(e), 21(1)).
        LegalClaims = 6 "legal_claims",
        /// Freedom of expression and information (17(3)(a)).
        Expression = 7 "expression",
        /// Public interest, archives, research (17(3)(c), (d)).
        PublicInterest = 8 "public_interest",
        /// Compelling legitimate grounds (21(1)).
        CompellingGrounds = 9 "compelling_grounds",
        /// Not provided by the person under a consent or contract (20(1)).
        NotPortable = 10 "not_portable",
        /// Still needed for the purpose of their collection (17(1)(a)).
        StillNeeded = 11 "still_needed",
        /// None of the conditions of article 18(1).
        NoCondition = 12 "no_condition",
        /// Limits of the Codice privacy (2-undecies).
        NationalLimits = 13 "national_limits",
    }
}

impl RefusalGround {
    /// Whether a right may be refused for this, wholly or in part. A no to advertising and the withdrawal of a consent can be
    /// refused for nothing (GDPR 21(3), 7(3)).
    #[must_use]
    pub const fn fits(self, right: RightKind) -> bool {
        if !right.may_be_refused() {
            return false;
        }
        match self {
            Self::NotIdentified | Self::Unfounded | Self::Excessive | Self::NationalLimits => true,
            Self::OthersRights => matches!(right, RightKind::Access | RightKind::Portability),
            Self::Accurate => matches!(right, RightKind::Rectification),
            Self::LegalDuty | Self::Expression | Self::StillNeeded => matches!(right, RightKind::Erasure),
            Self::LegalClaims | Self::PublicInterest => matches!(right, RightKind::Erasure | RightKind::Objection),
            Self::CompellingGrounds => matches!(right, RightKind::Objection),
            Self::NotPortable => matches!(right, RightKind::Portability),
            Self::NoCondition => matches!(right, RightKind::Restriction),
        }
    }

    /// Every ground on which a right may be refused, those of that right alone first; none when it may not be refused.
    #[must_use]
    pub fn of(right: RightKind) -> Vec<Self> {
        let any = |ground: &Self| RightKind::ALL.iter().all(|kind| ground.fits(*kind) == kind.may_be_refused());
        let (common, own): (Vec<Self>, Vec<Self>) =
            Self::ALL.iter().filter(|one| one.fits(right)).partition(|one| any(one));
        own.into_iter().chain(common).collect()
    }

    /// Whether it stands only with the facts behind it: the controller bears the burden of proof (GDPR 12(5), 21(1)), and the
    /// limits of national law are many (12(4): the person is told the reasons).
    #[must_use]
    pub const fn needs_facts(self) -> bool {
        matches!(self, Self::Unfounded | Self::Excessive | Self::CompellingGrounds | Self::NationalLimits)
    }

    /// The norm by which it refuses a right.
    #[must_use]
    pub const fn norm(self, right: RightKind) -> &'static str {
        match (self, right) {
            (Self::NotIdentified, _) => "art. 12(2) GDPR",
            (Self::Unfounded | Self::Excessive, _) => "art. 12(5) GDPR",
            (Self::OthersRights, RightKind::Portability) => "art. 20(4) GDPR",
            (Self::OthersRights, _) => "art. 15(4) GDPR",
            (Self::Accurate, _) => "art. 16 GDPR",
            (Self::LegalDuty, _) => "art. 17(3)(b) GDPR",
            (Self::LegalClaims | Self::CompellingGrounds, RightKind::Objection) => "art. 21(1) GDPR",
            (Self::LegalClaims, _) => "art. 17(3)(e) GDPR",
            (Self::Expression, _) => "art. 17(3)(a) GDPR",
            (Self::PublicInterest, RightKind::Objection) => "art. 21(6) GDPR",
            (Self::PublicInterest, _) => "art. 17(3)(c-d) GDPR",
            (Self::CompellingGrounds, _) => "art. 21(1) GDPR",
            (Self::NotPortable, _) => "art. 20(1) GDPR",
            (Self::StillNeeded, _) => "art. 17(1)(a) GDPR",
            (Self::NoCondition, _) => "art. 18(1) GDPR",
            (Self::NationalLimits, _) => "art. 2-undecies Codice privacy",
        }
    }
}

code_enum! {
    /// Why a card is restricted (18(1)).
    pub enum RestrictionGround {
        /// The person contests that the data are right (a).
        Accuracy = 0 "accuracy",
        /// The processing is unlawful and the person wants no erasure (b).
        Unlawful = 1 "unlawful",
        /// The person needs the data for a claim (c).
        Claims = 2 "claims",
        /// An objection is being weighed (d).
        Objection = 3 "objection",
    }
}

code_enum! {
    /// What a document of the request is.
    pub enum LetterKind {
        /// The request has arrived.
        Acknowledgement = 0 "acknowledgement",
        /// Asks who the person is.
        Identity = 1 "identity",
        /// Says that it takes longer, and why.
        Extension = 2 "extension",
        /// Answers.
        Answer = 3 "answer",
        /// Refuses, wholly or in part: grounds, complaint, judge (12(4)).
        Refusal = 4 "refusal",
        /// Yes or no: whether data are processed.
        Confirmation = 5 "confirmation",
        /// Tells a recipient (19).
        Notice = 6 "notice",
        /// The access pack.
        AccessPack = 7 "access_pack",
        /// The portability pack.
        Portability = 8 "portability",
    }
}

impl LetterKind {
    /// Whether the paper is a copy of the person's data: it goes when these are erased, whatever becomes of the file of the
    /// request. What the firm wrote stays as long as that file (Art. 17(3)(e) GDPR, D10).
    #[must_use]
    pub const fn is_copy(self) -> bool {
        matches!(self, Self::AccessPack)
    }

    /// Whether it answers the request (D3).
    #[must_use]
    pub const fn is_answer(self) -> bool {
        matches!(self, Self::Answer | Self::Refusal | Self::Confirmation | Self::AccessPack | Self::Portability)
    }

    /// Whether it can answer a right: a yes or no tells whether data are held, and nothing of what was done; the data
    /// themselves answer no other wish (12(3), 15(3), 20(1)).
    #[must_use]
    pub const fn answers(self, right: RightKind) -> bool {
        match self {
            Self::Answer | Self::Refusal => true,
            Self::Confirmation => matches!(right, RightKind::Confirmation),
            // It tells the consents that were taken back and what is stopped.
            Self::AccessPack => matches!(
                right,
                RightKind::Confirmation | RightKind::Access | RightKind::Withdrawal | RightKind::ObjectionMarketing
            ),
            Self::Portability => matches!(right, RightKind::Confirmation | RightKind::Portability),
            Self::Acknowledgement | Self::Identity | Self::Extension | Self::Notice => false,
        }
    }
}

code_enum! {
    /// The four steps of every right (S70).
    pub enum RequestStep {
        /// Who asks.
        Identify = 0 "identify",
        /// About what.
        Scope = 1 "scope",
        /// Doing it.
        Execute = 2 "execute",
        /// Telling the person.
        Answer = 3 "answer",
    }
}

code_enum! {
    /// How far a step is.
    pub enum StepState {
        /// To do.
        Open = 0 "open",
        /// Waiting for the person.
        Waiting = 1 "waiting",
        /// Done.
        Done = 2 "done",
        /// Not needed for what is asked.
        Unneeded = 3 "unneeded",
    }
}
