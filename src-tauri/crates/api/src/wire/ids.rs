//! Ids as they cross the wire: UUIDs in text, branded in TypeScript so that they can't be mixed up.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

macro_rules! wire_ids {
    ($($(#[$doc:meta])* $name:ident = $ts:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = $ts)]
        pub struct $name(pub Uuid);
    )*};
}

wire_ids! {
    /// A person or an organisation.
    ContactId = "string & { readonly __id: \"contact\" }";
    /// One e-mail address, phone or postal address of a contact.
    PointId = "string & { readonly __id: \"point\" }";
    /// A consent type.
    ConsentTypeId = "string & { readonly __id: \"consent_type\" }";
    /// One event in the life of a consent.
    ConsentEventId = "string & { readonly __id: \"consent_event\" }";
    /// A file that proves a decision.
    EvidenceId = "string & { readonly __id: \"evidence\" }";
    /// An immutable wording of a consent type.
    WordingId = "string & { readonly __id: \"wording\" }";
    /// An objection or a block.
    StopId = "string & { readonly __id: \"stop\" }";
    /// A logged communication.
    CommunicationId = "string & { readonly __id: \"communication\" }";
    /// A file that came with a message.
    AttachmentId = "string & { readonly __id: \"attachment\" }";
    /// Mail files that were read.
    MailId = "string & { readonly __id: \"mail\" }";
    /// A purpose of processing.
    PurposeId = "string & { readonly __id: \"purpose\" }";
    /// Somebody who gets data.
    RecipientId = "string & { readonly __id: \"recipient\" }";
    /// A balancing test.
    BalanceId = "string & { readonly __id: \"balance\" }";
    /// A source of acquisition.
    SourceId = "string & { readonly __id: \"source\" }";
    /// A field that the firm added to its cards.
    CustomFieldId = "string & { readonly __id: \"custom_field\" }";
    /// Somebody who uses the program.
    OperatorId = "string & { readonly __id: \"operator\" }";
    /// A campaign.
    CampaignId = "string & { readonly __id: \"campaign\" }";
    /// A case.
    CaseId = "string & { readonly __id: \"case\" }";
    /// A group of similar goods.
    GoodsId = "string & { readonly __id: \"goods\" }";
    /// A sale on a card.
    SaleId = "string & { readonly __id: \"sale\" }";
    /// A role.
    RoleId = "string & { readonly __id: \"role\" }";
    /// A reason for a call or message.
    ReasonId = "string & { readonly __id: \"reason\" }";
    /// A class of retention.
    RetentionClassId = "string & { readonly __id: \"retention_class\" }";
    /// A committed import.
    BatchId = "string & { readonly __id: \"batch\" }";
    /// An old copy of the register.
    LegacySourceId = "string & { readonly __id: \"legacy\" }";
    /// A request of a data subject.
    RequestId = "string & { readonly __id: \"request\" }";
    /// A hold on a card or a communication.
    HoldId = "string & { readonly __id: \"hold\" }";
    /// A device of the register.
    DeviceId = "string & { readonly __id: \"device\" }";
    /// An anomaly.
    AnomalyId = "string & { readonly __id: \"anomaly\" }";
    /// A decision about a piece of text that names others.
    MaskId = "string & { readonly __id: \"mask\" }";
    /// The data of a person that went to somebody.
    DisclosureId = "string & { readonly __id: \"disclosure\" }";
    /// An import that is being prepared.
    ImportId = "string & { readonly __id: \"import\" }";
    /// How the files of one source are matched.
    ProfileId = "string & { readonly __id: \"profile\" }";
    /// One transaction of the journal.
    TxnId = "string & { readonly __id: \"txn\" }";
    /// A saved view of the grid.
    ViewId = "string & { readonly __id: \"view\" }";
    /// A link between two contacts.
    LinkId = "string & { readonly __id: \"link\" }";
    /// A long act with progress.
    JobId = "string & { readonly __id: \"job\" }";
    /// A prepared document.
    DocumentId = "string & { readonly __id: \"document\" }";
    /// A file or folder that the person picked in a native dialog; the window never sees its path.
    FileToken = "string & { readonly __id: \"file\" }";
}
