//! Identities: one newtype per thing, each a UUID made by the caller (UUIDv7, R2 of the journal).

use std::{fmt, str::FromStr};

use minicbor::{Decode, Decoder, Encode, Encoder, decode, encode};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The text is not a UUID.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an identity")]
pub struct NotAnId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Uuid);

        impl $name {
            /// Wraps a UUID.
            #[must_use]
            pub const fn from_uuid(id: Uuid) -> Self {
                Self(id)
            }

            /// The sixteen bytes as stored.
            #[must_use]
            pub const fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }

            /// Reads the sixteen bytes of a column.
            ///
            /// # Errors
            /// [`NotAnId`] when there are not exactly sixteen bytes.
            pub fn from_slice(bytes: &[u8]) -> Result<Self, NotAnId> {
                Uuid::from_slice(bytes).map(Self).map_err(|_| NotAnId)
            }

            /// The wrapped UUID.
            #[must_use]
            pub const fn as_uuid(&self) -> Uuid {
                self.0
            }

            /// The sixteen bytes.
            #[must_use]
            pub const fn as_bytes(&self) -> &[u8; 16] {
                self.0.as_bytes()
            }

            /// The sixteen bytes, owned.
            #[must_use]
            pub fn to_vec(self) -> Vec<u8> {
                self.0.as_bytes().to_vec()
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::parse_str(text).map(Self).map_err(|_| NotAnId)
            }
        }

        impl<C> Encode<C> for $name {
            fn encode<W: encode::Write>(&self, e: &mut Encoder<W>, _: &mut C) -> Result<(), encode::Error<W::Error>> {
                e.bytes(self.0.as_bytes())?;
                Ok(())
            }
        }

        impl<'b, C> Decode<'b, C> for $name {
            fn decode(d: &mut Decoder<'b>, _: &mut C) -> Result<Self, decode::Error> {
                let bytes = d.bytes()?;
                Uuid::from_slice(bytes).map(Self).map_err(|_| decode::Error::message("an identity has 16 bytes"))
            }
        }
    )*};
}

ids! {
    /// The smallest thing that is erased as a whole.
    UnitId;
    /// A set of units that is synchronised and authorised together.
    ScopeId;
    /// One installation of an archive.
    ReplicaId;
    /// The entries that were written by one action.
    TxnId;
    /// The pseudonymous operator.
    ActorId;
    /// A person or an organisation.
    ContactId;
    /// One e-mail address, number or postal address of a contact.
    PointId;
    /// A link between two contacts.
    LinkId;
    /// A consent type.
    ConsentTypeId;
    /// An immutable version of the text a person agreed to.
    WordingId;
    /// One consent event.
    ConsentEventId;
    /// A file that proves a decision.
    EvidenceId;
    /// An objection or block.
    StopId;
    /// One logged communication.
    CommunicationId;
    /// A purpose of processing.
    PurposeId;
    /// A source of acquisition.
    SourceId;
    /// A retention class.
    RetentionClassId;
    /// A channel that the firm added to the list.
    ChannelId;
    /// One import.
    BatchId;
    /// A proposed pair of duplicates.
    DuplicateId;
    /// An address on the suppression list.
    SuppressionId;
    /// A saved view of the People grid.
    ViewId;
    /// A field that the firm added to its cards.
    CustomFieldId;
    /// A reason for a call or message that needs no consent.
    ReasonId;
    /// An answer of the gate to an act.
    DecisionId;
    /// A file that came with a message.
    AttachmentId;
    /// An old copy of the register.
    LegacySourceId;
    /// An answer of the register of oppositions about a number.
    RpoCheckId;
    /// A request of a data subject.
    RequestId;
    /// A file of a document of a request.
    LetterFileId;
    /// A hold on a card or a communication.
    HoldId;
    /// A proof of consent that outlived its card.
    ProofId;
    /// An anomaly that somebody dismissed.
    AnomalyId;
    /// A device of the register.
    DeviceId;
    /// A role of operators.
    RoleId;
    /// Somebody who gets data.
    RecipientId;
    /// A changed fact of the law.
    LegalFactId;
    /// A balancing test of a legitimate interest.
    BalanceId;
    /// A campaign.
    CampaignId;
    /// A case.
    CaseId;
    /// Goods or services that are alike.
    GoodsId;
    /// A sale in which an address was given.
    SaleId;
    /// A decision about a piece of text that names others.
    MaskId;
    /// The data of a person that went to somebody.
    DisclosureId;
}

macro_rules! unit_ids {
    ($($name:ident),*) => {$(
        impl From<$name> for UnitId {
            fn from(id: $name) -> Self {
                Self::from_uuid(id.as_uuid())
            }
        }

        impl From<UnitId> for $name {
            fn from(id: UnitId) -> Self {
                Self::from_uuid(id.as_uuid())
            }
        }
    )*};
}

unit_ids!(
    ContactId,
    ConsentTypeId,
    CommunicationId,
    PurposeId,
    SourceId,
    RetentionClassId,
    ChannelId,
    BatchId,
    DuplicateId,
    SuppressionId,
    ViewId,
    CustomFieldId,
    ReasonId,
    LegacySourceId,
    RpoCheckId,
    RequestId,
    HoldId,
    ProofId,
    AnomalyId,
    DeviceId,
    RoleId,
    RecipientId,
    LegalFactId,
    BalanceId,
    CampaignId,
    CaseId,
    ActorId,
    ScopeId
);
