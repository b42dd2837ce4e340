//! The closed lists of requests on the wire, each against its list in the domain.

use custode_app::domain::request as rights;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident,)* })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        #[ts(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$vdoc])* $variant,)*
        }

        impl From<rights::$name> for $name {
            fn from(word: rights::$name) -> Self {
                match word {
                    $(rights::$name::$variant => Self::$variant,)*
                }
            }
        }

        impl From<$name> for rights::$name {
            fn from(word: $name) -> Self {
                match word {
                    $($name::$variant => Self::$variant,)*
                }
            }
        }
    )*};
}

words! {
    /// What is asked.
    RightKind {
        /// Whether data are processed at all (Art. 15).
        Confirmation,
        /// Access (15).
        Access,
        /// Rectification (16).
        Rectification,
        /// Erasure (17).
        Erasure,
        /// Restriction (18).
        Restriction,
        /// Portability (20).
        Portability,
        /// Objection to direct marketing (21(2)).
        ObjectionMarketing,
        /// Objection to other processing (21(1)).
        Objection,
        /// Automated decisions (22).
        Automated,
        /// Withdrawal of a consent (7(3)).
        Withdrawal,
        /// Information (13, 14).
        Information,
        /// Complaint.
        Complaint,
    }
    /// Who asks, seen from the person.
    Relation {
        /// The person.
        Oneself,
        /// Somebody with a mandate.
        Delegate,
        /// An heir, or somebody with an own interest.
        Heir,
        /// A parent or guardian.
        Parent,
    }
    /// Where a request stands.
    RequestState {
        /// Arrived.
        Received,
        /// Identity asked for; the clock stands still.
        Identity,
        /// Taken in charge.
        Acknowledged,
        /// In progress.
        Working,
        /// It takes longer.
        Extended,
        /// Done.
        Fulfilled,
        /// Done in part.
        Partly,
        /// Refused.
        Rejected,
        /// Taken back.
        Withdrawn,
    }
    /// How a request ended.
    RequestOutcome {
        /// Done.
        Fulfilled,
        /// Done in part.
        Partly,
        /// Refused.
        Rejected,
        /// Taken back.
        Withdrawn,
    }
    /// What became of one right.
    ActionOutcome {
        /// Done.
        Done,
        /// Done in part.
        Partly,
        /// Refused.
        Refused,
    }
    /// How the identity became certain.
    IdentityMethod {
        /// The operator knows the person.
        Known,
        /// Through a contact point of the card.
        ContactPoint,
        /// A document was seen, not kept.
        Document,
        /// PEC, digital signature, SPID or CIE.
        Digital,
        /// A question that only the person can answer.
        Question,
    }
    /// Why more time is needed.
    ExtensionGround {
        /// The request is complex.
        Complexity,
        /// There are many requests.
        Number,
    }
    /// Why a right is refused.
    RefusalGround {
        /// The person could not be identified.
        NotIdentified,
        /// Manifestly unfounded.
        Unfounded,
        /// Excessive.
        Excessive,
        /// The rights of others.
        OthersRights,
        /// The data are right.
        Accurate,
        /// A duty of law keeps them.
        LegalDuty,
        /// Legal claims.
        LegalClaims,
        /// Freedom of expression.
        Expression,
        /// Public interest.
        PublicInterest,
        /// Compelling legitimate grounds.
        CompellingGrounds,
        /// Not provided by the person.
        NotPortable,
        /// Still needed.
        StillNeeded,
        /// No condition of article 18.
        NoCondition,
        /// Limits of Italian law.
        NationalLimits,
    }
    /// Why a card is restricted.
    RestrictionGround {
        /// The person contests the data.
        Accuracy,
        /// The processing is unlawful.
        Unlawful,
        /// The person needs them for a claim.
        Claims,
        /// An objection is being weighed.
        Objection,
    }
    /// What a document of a request is.
    LetterKind {
        /// It has arrived.
        Acknowledgement,
        /// Asks who the person is.
        Identity,
        /// It takes longer.
        Extension,
        /// Answers.
        Answer,
        /// Refuses, wholly or in part.
        Refusal,
        /// Yes or no.
        Confirmation,
        /// Tells a recipient.
        Notice,
        /// The access pack.
        AccessPack,
        /// The portability pack.
        Portability,
    }
    /// How far a step is.
    StepState {
        /// To do.
        Open,
        /// Waiting for the person.
        Waiting,
        /// Done.
        Done,
        /// Not needed.
        Unneeded,
    }
}
