//! Every kind of entry that there ever was, with its number for ever: one table, longer than other files because it is read as a
//! whole.

/// The sort of unit that a kind belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// A person or organisation with points, consents and stops.
    Contact,
    /// A consent type with its wordings.
    ConsentType,
    /// A logged communication.
    Communication,
    /// A purpose of processing.
    Purpose,
    /// A source of acquisition.
    Source,
    /// A retention class.
    RetentionClass,
    /// A channel added by the firm.
    Channel,
    /// The controller's particulars.
    Controller,
    /// An operator's display name.
    Operator,
    /// A saved view of the People grid.
    SavedView,
    /// A field that the firm added to its cards.
    CustomField,
    /// One import.
    ImportBatch,
    /// An old copy of the register.
    LegacySource,
    /// A proposed pair of duplicates.
    DuplicatePair,
    /// An address on the suppression list.
    Suppression,
    /// What the register of oppositions said of a number.
    RpoCheck,
    /// A reason for a call or message that needs no consent.
    Reason,
    /// A hold on a card or a communication.
    Hold,
    /// A proof of consent that outlived its card.
    Proof,
    /// The settings of the module Privacy GDPR.
    Privacy,
    /// A request of a data subject.
    Request,
    /// A role of operators.
    Role,
    /// An anomaly that somebody dismissed.
    Anomaly,
    /// A device of the register.
    Device,
    /// Somebody who gets data.
    Recipient,
    /// A fact of the law that the firm changed.
    LegalFact,
    /// A balancing test of a legitimate interest.
    Balance,
    /// One text to many.
    Campaign,
    /// A case.
    Case,
    /// Kinds that occur in any unit: audit, snapshot, erasure.
    Any,
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident = $number:literal, $family:ident, $critical:literal;)*) => {
        /// What an entry says. The number is stable for ever and never reused (R8).
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Kind {
            $($(#[$doc])* $name,)*
            /// A kind written by a newer program; kept as it is and folded after an upgrade.
            Unknown(u32),
        }

        impl Kind {
            /// Every kind that this program writes.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stable number.
            #[must_use]
            pub const fn number(self) -> u32 {
                match self {
                    $(Self::$name => $number,)*
                    Self::Unknown(number) => number,
                }
            }

            /// The kind of a stable number.
            #[must_use]
            pub const fn from_number(number: u32) -> Self {
                match number {
                    $($number => Self::$name,)*
                    other => Self::Unknown(other),
                }
            }

            /// Whether a program that does not know the kind must treat the unit as read-only.
            /// Numbers from 700 to 799 are reserved for critical kinds.
            #[must_use]
            pub const fn is_critical(self) -> bool {
                match self {
                    $(Self::$name => $critical,)*
                    Self::Unknown(number) => number >= 700 && number < 800,
                }
            }

            /// Whether entries of this kind make no state: what was looked at, taken out, asked of the
            /// gate, printed or handed out.
            #[must_use]
            pub const fn is_audit(self) -> bool {
                matches!(self.number(), 600..=699 | 810 | 850..=869 | 970..=1019 | 1040..=1049 | 1053..=1056 | 1073..=1074 | 1100..=1105 | 1111..=1124)
            }

            /// The sort of unit that the kind belongs to.
            #[must_use]
            pub const fn family(self) -> Family {
                match self {
                    $(Self::$name => Family::$family,)*
                    Self::Unknown(_) => Family::Any,
                }
            }
        }
    };
}

kinds! {
    /// First entry of a contact.
    ContactRecorded = 100, Contact, false;
    /// Fields, points, tags, links or external ids of a contact changed.
    ContactChanged = 101, Contact, false;
    /// Moved to the bin (undoable).
    ContactBinned = 102, Contact, false;
    /// Taken out of the bin.
    ContactRestored = 103, Contact, false;
    /// The contact was created by an action that has been undone.
    ContactUnrecorded = 104, Contact, false;
    /// A consent event.
    ConsentEvent = 110, Contact, false;
    /// A consent event recorded in error is neutralised (I8).
    ConsentCorrected = 111, Contact, false;
    /// A correction was a mistake: the event counts again.
    ConsentReinstated = 112, Contact, false;
    /// An objection or block is set, or set again after it was lifted by mistake.
    StopSet = 120, Contact, false;
    /// An objection or block is lifted.
    StopLifted = 121, Contact, false;
    /// A stop recorded in error is neutralised.
    StopCorrected = 122, Contact, false;
    /// A consent type is defined.
    ConsentTypeDefined = 200, ConsentType, false;
    /// A consent type is changed.
    ConsentTypeChanged = 201, ConsentType, false;
    /// A consent type is archived.
    ConsentTypeArchived = 202, ConsentType, false;
    /// A consent type is taken back from the archive.
    ConsentTypeRestored = 203, ConsentType, false;
    /// A consent type that was never used is removed (S84).
    ConsentTypeRemoved = 204, ConsentType, false;
    /// An immutable version of the text is added.
    WordingAdded = 210, ConsentType, false;
    /// A communication is logged.
    CommunicationLogged = 300, Communication, false;
    /// A communication is changed.
    CommunicationChanged = 301, Communication, false;
    /// A communication is binned.
    CommunicationBinned = 302, Communication, false;
    /// A communication is taken out of the bin.
    CommunicationRestored = 303, Communication, false;
    /// A purpose is recorded or changed.
    PurposeSet = 400, Purpose, false;
    /// A purpose is archived.
    PurposeArchived = 401, Purpose, false;
    /// A purpose is taken back from the archive.
    PurposeRestored = 402, Purpose, false;
    /// A source is recorded or changed.
    SourceSet = 410, Source, false;
    /// A source is archived.
    SourceArchived = 411, Source, false;
    /// A source is taken back from the archive.
    SourceRestored = 412, Source, false;
    /// A retention class is recorded or changed.
    RetentionClassSet = 420, RetentionClass, false;
    /// A retention class is archived.
    RetentionClassArchived = 421, RetentionClass, false;
    /// A retention class is taken back from the archive.
    RetentionClassRestored = 422, RetentionClass, false;
    /// A channel is recorded or changed.
    ChannelSet = 430, Channel, false;
    /// A channel is archived.
    ChannelArchived = 431, Channel, false;
    /// A channel is taken back from the archive.
    ChannelRestored = 432, Channel, false;
    /// The controller's particulars are recorded or changed.
    ControllerSet = 440, Controller, false;
    /// An operator's display name is recorded or changed.
    OperatorSet = 450, Operator, false;
    /// A saved view is recorded or changed.
    SavedViewSet = 460, SavedView, false;
    /// A saved view is removed.
    SavedViewRemoved = 461, SavedView, false;
    /// A saved view is taken back.
    SavedViewRestored = 462, SavedView, false;
    /// A custom field is recorded or changed.
    CustomFieldSet = 470, CustomField, false;
    /// A custom field is archived.
    CustomFieldArchived = 471, CustomField, false;
    /// A custom field is taken back from the archive.
    CustomFieldRestored = 472, CustomField, false;
    /// An import was committed.
    ImportCommitted = 500, ImportBatch, false;
    /// An import was undone.
    ImportUndone = 501, ImportBatch, false;
    /// Two contacts may be the same.
    DuplicateProposed = 510, DuplicatePair, false;
    /// "They are not the same": remembered for ever.
    DuplicateDismissed = 511, DuplicatePair, false;
    /// The proposal came from an action that has been undone.
    DuplicateRetracted = 512, DuplicatePair, false;
    /// An address is on the suppression list.
    SuppressionSet = 520, Suppression, false;
    /// The address came onto the list by an action that has been undone.
    SuppressionRetracted = 521, Suppression, false;
    /// The register of oppositions answered about a number.
    RpoChecked = 820, RpoCheck, false;
    /// The answer came by an action that has been undone.
    RpoRetracted = 821, RpoCheck, false;
    /// An old copy of the register is recorded or changed.
    LegacySourceSet = 530, LegacySource, false;
    /// An old copy of the register is no longer listed.
    LegacySourceRemoved = 531, LegacySource, false;
    /// An old copy of the register is listed again.
    LegacySourceRestored = 532, LegacySource, false;
    /// Cards were put into the bin in this action for a reason of quality.
    CardsDiscarded = 533, Any, false;
    /// The archive was opened.
    AuditOpened = 600, Any, false;
    /// Somebody failed to unlock the archive.
    AuditUnlockFailed = 601, Any, false;
    /// A masked value was shown.
    AuditRevealed = 602, Any, false;
    /// Data left the archive as a file.
    AuditExported = 603, Any, false;
    /// A document was printed.
    AuditPrinted = 604, Any, false;
    /// The archive was verified.
    AuditVerified = 605, Any, false;
    /// The passphrase or a key slot changed.
    AuditKeysChanged = 606, Any, false;
    /// A backup was made.
    BackupMade = 980, Any, false;
    /// This archive was restored from a backup.
    BackupRestored = 981, Any, false;
    /// A backup was restored to one side and checked.
    BackupTested = 982, Any, false;
    /// This archive was made from what could still be read of a damaged one.
    Salvaged = 983, Any, false;
    /// A reason is recorded or changed.
    ReasonSet = 800, Reason, false;
    /// A reason is disabled.
    ReasonArchived = 801, Reason, false;
    /// A reason is offered again.
    ReasonRestored = 802, Reason, false;
    /// The settings of the module Privacy GDPR are recorded or changed.
    PrivacySet = 805, Privacy, false;
    /// The gate answered to an act; makes no state.
    ContactDecided = 810, Contact, false;
    /// A request of a data subject arrived.
    RequestReceived = 900, Request, false;
    /// The card of a request was found, or was the wrong one.
    RequestLinked = 901, Request, false;
    /// Somebody works on a request.
    RequestAssigned = 902, Request, false;
    /// More was asked to be sure of the identity: the clock stands still.
    RequestIdentityAsked = 903, Request, false;
    /// The identity is certain, or cannot be made so.
    RequestIdentitySettled = 904, Request, false;
    /// It is clear about which data a request is.
    RequestScoped = 905, Request, false;
    /// A request was taken in charge.
    RequestAcknowledged = 906, Request, false;
    /// Work on a request began.
    RequestStarted = 907, Request, false;
    /// The person was told that it takes longer.
    RequestExtended = 908, Request, false;
    /// A right was executed or refused.
    RequestActed = 909, Request, false;
    /// A document of a request was set; its hash is kept.
    RequestLetterSet = 910, Request, false;
    /// A document of a request went out, with proof.
    RequestLetterSent = 911, Request, false;
    /// A recipient of the data was told.
    RequestNotified = 912, Request, false;
    /// To whom the data went that were erased; they are still to be told.
    RequestToTell = 1057, Request, false;
    /// The card of a request was restricted, or no more.
    RequestRestricted = 913, Request, false;
    /// A note in the file of a request.
    RequestNoted = 914, Request, false;
    /// A request is closed for good.
    RequestClosed = 915, Request, false;
    /// The files of a document that was a copy of erased data went with them.
    RequestFilesDropped = 916, Request, false;
    /// A hold is set or changed.
    HoldSet = 930, Hold, false;
    /// A hold is lifted.
    HoldLifted = 931, Hold, false;
    /// A hold stands again: it was lifted by mistake.
    HoldRestored = 932, Hold, false;
    /// A proof of consent is kept beyond the erasure of its card.
    ProofHeld = 935, Proof, false;
    /// A person was erased on request: counts and norms only.
    PersonErased = 940, Any, false;
    /// A retention run took a step: counts only.
    RetentionRunSet = 945, Any, false;
    /// A form or preference sheet was printed; makes no state.
    SheetPrinted = 850, Any, false;
    /// A version of a document of the firm was issued; makes no state.
    PaperIssued = 851, Any, false;
    /// A version of a document was given to the person; makes no state.
    PaperGiven = 852, Contact, false;
    /// A file that proves a decision was attached; makes no state.
    EvidenceAttached = 853, Contact, false;
    /// A file that was attached by mistake was destroyed; makes no state.
    EvidenceRemoved = 1000, Contact, false;
    /// A version of the words that consents are asked for with; makes no state.
    AskTextSet = 1001, Any, false;
    /// Somebody who had been erased came back by an act of their own; makes no state on the card.
    PersonReturned = 1003, Contact, false;
    /// The person was asked to renew a consent; makes no state.
    RenewalAsked = 1002, Contact, false;
    /// A piece of text is left out of the person's copy, or stays in it; makes no state.
    MaskSet = 1120, Contact, false;
    /// Such a decision is taken back; makes no state.
    MaskRemoved = 1121, Contact, false;
    /// The data of the person went to somebody; makes no state.
    DisclosureRecorded = 1055, Contact, false;
    /// Such a note was a mistake; makes no state.
    DisclosureStruck = 1056, Contact, false;
    /// No notice about the origin of the data is due, or it is due after all; makes no state.
    NoticeWaived = 1122, Contact, false;
    /// A document was never given: it was noted by mistake; makes no state.
    PaperRetracted = 1123, Contact, false;
    /// The last basis for keeping the card was lost; makes no state.
    BasisCeased = 1124, Contact, false;
    /// Until when a norm keeps a communication whose cards went; makes no state.
    TermFixed = 1073, Communication, false;
    /// Somebody said in writing that a communication is no commercial correspondence, though it was one; makes no state.
    CommercialRemoved = 1102, Communication, false;
    /// A message that came in seems to ask for something; makes no state.
    ReplyFound = 1111, Communication, false;
    /// Somebody decided about it; makes no state.
    ReplySettled = 1112, Communication, false;
    /// A run put the record into the bin, because its term was over; makes no state.
    TermOver = 1053, Any, false;
    /// What a run had put into the bin came back: its term is not over any more; makes no state.
    TermReturned = 1054, Any, false;
    /// Who may carry out retention runs was settled; makes no state.
    RunPolicySet = 1074, Any, false;
    /// Another card of the same person was merged into this one. Critical: a program that does not know it would not see
    /// the objections that came with it.
    ContactAbsorbed = 720, Contact, true;
    /// The contact was merged into another one.
    ContactMerged = 721, Contact, true;
    /// A merge was undone: what came over went back.
    ContactSplit = 722, Contact, true;
    /// The contact is a card of its own again.
    ContactUnmerged = 723, Contact, true;
    /// A row of a file became a contact, with the decisions of the same row. Critical: a program that does not know it
    /// would not see the objections.
    ContactImported = 730, Contact, true;
    /// The bin was emptied, or what had been in it for its days was erased. Critical like every word about erasure.
    BinEmptied = 740, Any, true;
    /// What the ledger of erasures names was erased again in an older copy of the archive.
    LedgerReplayed = 741, Any, true;
    /// A campaign is written, started, held up or stopped.
    CampaignSet = 1020, Campaign, false;
    /// A campaign that never started is removed.
    CampaignRemoved = 1021, Campaign, false;
    /// A removed campaign is back.
    CampaignRestored = 1022, Campaign, false;
    /// A case is opened, changed, closed or opened again; a communication is put in or taken out.
    CaseSet = 1070, Case, false;
    /// A case that was opened by mistake is removed.
    CaseRemoved = 1071, Case, false;
    /// A removed case is back.
    CaseRestored = 1072, Case, false;
    /// How mail is sent was set; makes no state, the settings lie beside the journal.
    OutboxSet = 1040, Any, false;
    /// A role is recorded or changed.
    RoleSet = 960, Role, false;
    /// A role is no longer given.
    RoleArchived = 961, Role, false;
    /// A role is given again.
    RoleRestored = 962, Role, false;
    /// A recipient or processor is recorded or changed.
    RecipientSet = 1080, Recipient, false;
    /// A recipient no longer gets data.
    RecipientArchived = 1081, Recipient, false;
    /// A recipient gets data again.
    RecipientRestored = 1082, Recipient, false;
    /// A fact of the law is changed, with a reason.
    LegalFactSet = 1084, LegalFact, false;
    /// A fact says again what the package says.
    LegalFactReset = 1085, LegalFact, false;
    /// A change of a fact counts again.
    LegalFactRestored = 1086, LegalFact, false;
    /// A version of a balancing test is made.
    BalanceSet = 1087, Balance, false;
    /// A version of a balancing test was made by mistake.
    BalanceRetracted = 1088, Balance, false;
    /// Somebody asked for something that their role does not allow.
    AuditRefused = 970, Any, false;
    /// The clock of the computer went back behind a time that was seen.
    AuditClockBack = 1100, Any, false;
    /// The key with which somebody signs the journal from here on.
    SignerKnown = 1101, Any, false;
    /// Somebody who looks after the firm said that an archive which was changed outside is in order; makes no state.
    OutsideConfirmed = 1103, Any, false;
    /// Somebody showed that the recovery sheet can still be read and opens the archive; makes no state.
    SheetTried = 1104, Any, false;
    /// So many different cards were opened since the last such entry; makes no state.
    CardsRead = 1105, Any, false;
    /// An anomaly was dismissed, with a reason.
    AnomalyDismissed = 1125, Anomaly, false;
    /// A dismissed anomaly is a question again.
    AnomalyReopened = 1126, Anomaly, false;
    /// The dismissal stands again.
    AnomalyKept = 1127, Anomaly, false;
    /// A version of what each field is for was declared.
    FieldPurposesSet = 1130, Any, false;
    /// A version of the instructions for those who use the program was put in force.
    InstructionsIssued = 1135, Any, false;
    /// Somebody read a version of the instructions and accepted it.
    InstructionsAccepted = 1136, Any, false;
    /// A device is entered into the register or changed.
    DeviceSet = 1140, Device, false;
    /// The state of the unit with its stamps; allows older bodies to go.
    Snapshot = 700, Any, true;
    /// Erasure was asked for: the unit is restricted at once.
    EraseRequested = 710, Any, true;
    /// The unit is erased for ever.
    Erased = 711, Any, true;
    /// Mail files were taken into the log in this action.
    MailTaken = 1050, Any, false;
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn numbers_are_unique_and_come_back() {
        let numbers: BTreeSet<u32> = Kind::ALL.iter().map(|kind| kind.number()).collect();
        assert_eq!(numbers.len(), Kind::ALL.len());
        for kind in Kind::ALL {
            assert_eq!(Kind::from_number(kind.number()), *kind);
            assert_eq!(
                kind.is_critical(),
                (700..800).contains(&kind.number()),
                "criticality is readable from the number"
            );
        }
        assert_eq!(Kind::from_number(9_999), Kind::Unknown(9_999));
        assert!(Kind::Unknown(750).is_critical() && !Kind::Unknown(999).is_critical());
    }
}
