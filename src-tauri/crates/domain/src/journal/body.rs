use minicbor::{Decode, Encode};

use super::Kind;
use crate::{
    anomaly::AnomalyDismissal,
    asking::{AskText, RenewalAsk},
    balance::Balance,
    campaign::Campaign,
    case::Case,
    channel::CustomChannel,
    communication::{Communication, MailTaken},
    consent::{ConsentEvent, Correction, Stop, StopLift},
    consent_type::{ConsentType, Wording},
    contact::{Absorption, ContactBin, ContactChange, ImportedCard, MergedInto, Split, Unmerged},
    controller::{Controller, Operator},
    custom_field::CustomField,
    device::Device,
    disclosure::{Disclosure, DisclosureStrike},
    erasing::PersonErased,
    evidence::{Evidence, EvidenceRemoval},
    footing::BasisCeased,
    gate::ContactDecision,
    hold::Hold,
    instructions::{Acceptance, Instructions},
    legacy::LegacySource,
    legal::LegalChange,
    masking::{Mask, MaskRemoval},
    minimisation::FieldPurposes,
    paper::{NoticeWaiver, PaperGift, PaperIssue, PaperRetraction, PrintedSheet},
    privacy::PrivacySettings,
    proof::HeldProof,
    purpose::Purpose,
    quality::Discarded,
    reason::ContactReason,
    recipient::Recipient,
    records::{
        AuditNote, BinRun, DuplicatePair, EraseRequest, Erasure, ImportBatch, ImportUndo, LedgerReplay, SavedView,
        SignerKey, Snapshot,
    },
    reply::{ReplyFound, ReplySettled},
    request::{
        ActionResult, Closing, Extension, FilesDropped, IdentityAsk, IdentityResult, Notice, RequestAssignee,
        RequestDay, RequestIntake, RequestLetter, RequestLink, RequestNote, RequestRestriction, RequestScope,
        RequestSent, ToTell,
    },
    retention::{CommercialRemoval, RetentionClass, TermFixed, TermOver},
    retention_run::{RetentionRun, RunPolicy},
    role::Role,
    rpo::RpoCheck,
    source::Source,
    suppression::{PersonReturned, Suppression},
};

/// The bytes do not fit their kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the body of an entry cannot be read")]
pub struct BodyUnreadable;

macro_rules! bodies {
    (with { $($name:ident($body:ty),)* } without { $($bare:ident,)* }) => {
        /// What an entry says: one variant for each [`Kind`].
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[allow(missing_docs, reason = "each variant is documented at its kind")]
        #[allow(clippy::large_enum_variant, reason = "most entries are contact changes; boxing them costs more than it saves")]
        pub enum Body {
            $($name($body),)*
            $($bare,)*
            /// Of a newer program: kept byte for byte.
            Unknown { kind: u32, bytes: Vec<u8> },
        }

        impl Body {
            /// The kind of the entry.
            #[must_use]
            pub const fn kind(&self) -> Kind {
                match self {
                    $(Self::$name(_) => Kind::$name,)*
                    $(Self::$bare => Kind::$bare,)*
                    Self::Unknown { kind, .. } => Kind::from_number(*kind),
                }
            }

            /// The bytes that are committed to and stored: a CBOR map with numbered fields.
            #[must_use]
            pub fn to_bytes(&self) -> Vec<u8> {
                match self {
                    $(Self::$name(body) => bytes(body),)*
                    $(Self::$bare => vec![0xa0],)*
                    Self::Unknown { bytes, .. } => bytes.clone(),
                }
            }

            /// Reads the bytes of a kind. A kind of a newer program becomes [`Body::Unknown`].
            ///
            /// # Errors
            /// [`BodyUnreadable`] when a known kind has bytes that do not fit.
            pub fn from_bytes(kind: Kind, bytes: &[u8]) -> Result<Self, BodyUnreadable> {
                match kind {
                    $(Kind::$name => read(bytes).map(Self::$name),)*
                    $(Kind::$bare => Ok(Self::$bare),)*
                    Kind::Unknown(kind) => Ok(Self::Unknown { kind, bytes: bytes.to_vec() }),
                }
            }
        }
    };
}

fn bytes<T: Encode<()>>(body: &T) -> Vec<u8> {
    // Encoding into memory cannot fail.
    minicbor::to_vec(body).unwrap_or_default()
}

fn read<T: for<'b> Decode<'b, ()>>(bytes: &[u8]) -> Result<T, BodyUnreadable> {
    minicbor::decode(bytes).map_err(|_| BodyUnreadable)
}

bodies! {
    with {
        ContactRecorded(ContactChange),
        ContactChanged(ContactChange),
        ContactBinned(ContactBin),
        ContactRestored(ContactBin),
        ContactUnrecorded(ContactBin),
        ContactAbsorbed(Absorption),
        ContactMerged(MergedInto),
        ContactSplit(Split),
        ContactUnmerged(Unmerged),
        ContactImported(ImportedCard),
        ConsentEvent(ConsentEvent),
        ConsentCorrected(Correction),
        ConsentReinstated(Correction),
        StopSet(Stop),
        StopLifted(StopLift),
        StopCorrected(StopLift),
        ConsentTypeDefined(ConsentType),
        ConsentTypeChanged(ConsentType),
        WordingAdded(Wording),
        CommunicationLogged(Communication),
        CommunicationChanged(Communication),
        PurposeSet(Purpose),
        SourceSet(Source),
        RetentionClassSet(RetentionClass),
        ChannelSet(CustomChannel),
        ControllerSet(Controller),
        OperatorSet(Operator),
        SavedViewSet(SavedView),
        CustomFieldSet(CustomField),
        ReasonSet(ContactReason),
        PrivacySet(PrivacySettings),
        ContactDecided(ContactDecision),
        RequestReceived(RequestIntake),
        RequestLinked(RequestLink),
        RequestAssigned(RequestAssignee),
        RequestIdentityAsked(IdentityAsk),
        RequestIdentitySettled(IdentityResult),
        RequestScoped(RequestScope),
        RequestAcknowledged(RequestDay),
        RequestStarted(RequestDay),
        RequestExtended(Extension),
        RequestActed(ActionResult),
        RequestLetterSet(RequestLetter),
        RequestLetterSent(RequestSent),
        RequestNotified(Notice),
        RequestToTell(ToTell),
        RequestRestricted(RequestRestriction),
        RequestNoted(RequestNote),
        RequestClosed(Closing),
        RequestFilesDropped(FilesDropped),
        HoldSet(Hold),
        ProofHeld(HeldProof),
        PersonErased(PersonErased),
        RetentionRunSet(RetentionRun),
        SheetPrinted(PrintedSheet),
        PaperIssued(PaperIssue),
        PaperGiven(PaperGift),
        EvidenceAttached(Evidence),
        EvidenceRemoved(EvidenceRemoval),
        AskTextSet(AskText),
        RenewalAsked(RenewalAsk),
        PersonReturned(PersonReturned),
        MaskSet(Mask),
        MaskRemoved(MaskRemoval),
        DisclosureRecorded(Disclosure),
        DisclosureStruck(DisclosureStrike),
        NoticeWaived(NoticeWaiver),
        PaperRetracted(PaperRetraction),
        BasisCeased(BasisCeased),
        TermFixed(TermFixed),
        CommercialRemoved(CommercialRemoval),
        ReplyFound(ReplyFound),
        ReplySettled(ReplySettled),
        TermOver(TermOver),
        RunPolicySet(RunPolicy),
        ImportCommitted(ImportBatch),
        ImportUndone(ImportUndo),
        DuplicateProposed(DuplicatePair),
        SuppressionSet(Suppression),
        RpoChecked(RpoCheck),
        LegacySourceSet(LegacySource),
        CardsDiscarded(Discarded),
        MailTaken(MailTaken),
        AuditOpened(AuditNote),
        AuditUnlockFailed(AuditNote),
        AuditRevealed(AuditNote),
        AuditExported(AuditNote),
        AuditPrinted(AuditNote),
        AuditVerified(AuditNote),
        AuditKeysChanged(AuditNote),
        BackupMade(AuditNote),
        BackupRestored(AuditNote),
        BackupTested(AuditNote),
        Salvaged(AuditNote),
        AuditRefused(AuditNote),
        AuditClockBack(AuditNote),
        OutsideConfirmed(AuditNote),
        SheetTried(AuditNote),
        CardsRead(AuditNote),
        SignerKnown(SignerKey),
        CampaignSet(Campaign),
        CaseSet(Case),
        OutboxSet(AuditNote),
        RoleSet(Role),
        AnomalyDismissed(AnomalyDismissal),
        FieldPurposesSet(FieldPurposes),
        InstructionsIssued(Instructions),
        InstructionsAccepted(Acceptance),
        DeviceSet(Device),
        RecipientSet(Recipient),
        LegalFactSet(LegalChange),
        BalanceSet(Balance),
        BinEmptied(BinRun),
        LedgerReplayed(LedgerReplay),
        Snapshot(Snapshot),
        EraseRequested(EraseRequest),
        Erased(Erasure),
    }
    without {
        ConsentTypeArchived,
        ConsentTypeRestored,
        ConsentTypeRemoved,
        CommunicationBinned,
        CommunicationRestored,
        TermReturned,
        PurposeArchived,
        PurposeRestored,
        SourceArchived,
        SourceRestored,
        RetentionClassArchived,
        RetentionClassRestored,
        ChannelArchived,
        ChannelRestored,
        SavedViewRemoved,
        SavedViewRestored,
        CustomFieldArchived,
        CustomFieldRestored,
        AnomalyReopened,
        AnomalyKept,
        CampaignRemoved,
        CampaignRestored,
        CaseRemoved,
        CaseRestored,
        RoleArchived,
        RoleRestored,
        RecipientArchived,
        RecipientRestored,
        LegalFactReset,
        LegalFactRestored,
        BalanceRetracted,
        ReasonArchived,
        ReasonRestored,
        HoldLifted,
        HoldRestored,
        DuplicateDismissed,
        DuplicateRetracted,
        SuppressionRetracted,
        RpoRetracted,
        LegacySourceRemoved,
        LegacySourceRestored,
    }
}
