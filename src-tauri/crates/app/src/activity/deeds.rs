//! What an action did and what it was about, as stable words; the messages for them are the same in the window and in a saved log.

use custode_domain::{
    case::Case,
    consent::ConsentState,
    journal::{Family, Kind},
    request::{ActionOutcome, RequestEvent},
};

/// Stable word for what an action did; the window has one message for each.
#[must_use]
pub const fn deed(kind: Kind) -> &'static str {
    match kind {
        Kind::ContactRecorded => "card-added",
        Kind::ContactChanged => "card-changed",
        Kind::ContactBinned | Kind::ContactUnrecorded => "card-binned",
        Kind::ContactRestored => "card-restored",
        Kind::ContactAbsorbed | Kind::ContactMerged => "merged",
        Kind::ContactSplit | Kind::ContactUnmerged => "split",
        Kind::ConsentEvent => "consent",
        Kind::ConsentCorrected | Kind::ConsentReinstated => "consent-corrected",
        Kind::StopSet => "objection",
        Kind::StopLifted | Kind::StopCorrected => "objection-lifted",
        Kind::CommunicationLogged => "communication",
        Kind::CommunicationChanged => "communication-changed",
        Kind::CommunicationBinned | Kind::CommunicationRestored => "communication-binned",
        Kind::ContactDecided => "gate",
        Kind::ContactImported | Kind::ImportCommitted => "import",
        Kind::ImportUndone => "import-undone",
        Kind::DuplicateProposed | Kind::DuplicateDismissed | Kind::DuplicateRetracted => "duplicates",
        Kind::SuppressionSet | Kind::SuppressionRetracted => "suppression",
        Kind::LegacySourceSet | Kind::LegacySourceRemoved | Kind::LegacySourceRestored => "old-copy",
        Kind::CardsDiscarded => "discarded",
        Kind::MailTaken => "mail",
        Kind::AuditOpened => "opened",
        Kind::AuditUnlockFailed => "unlock-failed",
        Kind::AuditRevealed => "revealed",
        Kind::AuditExported => "exported",
        Kind::AuditPrinted => "printed",
        Kind::AuditVerified => "verified",
        Kind::AuditKeysChanged | Kind::OperatorSet => "keys",
        Kind::AuditRefused => "refused",
        Kind::AuditClockBack => "clock-back",
        Kind::SignerKnown => "signer",
        Kind::OutsideConfirmed => "outside-confirmed",
        Kind::SheetTried => "sheet-tried",
        Kind::CardsRead => "cards-read",
        Kind::OutboxSet => "outbox",
        Kind::CampaignSet | Kind::CampaignRemoved | Kind::CampaignRestored => "campaign",
        Kind::CaseSet | Kind::CaseRemoved | Kind::CaseRestored => "case",
        Kind::RoleSet | Kind::RoleArchived | Kind::RoleRestored => "role",
        Kind::RecipientSet | Kind::RecipientArchived | Kind::RecipientRestored => "recipient",
        Kind::LegalFactSet | Kind::LegalFactReset | Kind::LegalFactRestored => "legal-fact",
        Kind::BalanceSet | Kind::BalanceRetracted => "balance",
        Kind::RpoChecked | Kind::RpoRetracted => "opt-out-register",
        Kind::SheetPrinted => "sheet",
        Kind::PaperIssued => "paper",
        Kind::PaperGiven => "paper-given",
        Kind::EvidenceAttached => "proof-attached",
        Kind::EvidenceRemoved => "proof-removed",
        Kind::AskTextSet => "ask-text",
        Kind::RenewalAsked => "renewal-asked",
        Kind::PersonReturned => "person-returned",
        Kind::MaskSet | Kind::MaskRemoved => "masked",
        Kind::DisclosureRecorded | Kind::DisclosureStruck => "disclosure",
        Kind::NoticeWaived => "notice-waived",
        Kind::PaperRetracted => "paper-retracted",
        Kind::BasisCeased => "basis-ceased",
        Kind::TermFixed => "term-fixed",
        Kind::CommercialRemoved => "commercial-removed",
        Kind::ReplyFound => "reply-found",
        Kind::ReplySettled => "reply-settled",
        Kind::TermOver => "term-over",
        Kind::TermReturned => "term-returned",
        Kind::HoldSet | Kind::HoldLifted | Kind::HoldRestored => "hold",
        Kind::ProofHeld => "proof-kept",
        Kind::AnomalyDismissed | Kind::AnomalyKept => "anomaly-dismissed",
        Kind::AnomalyReopened => "anomaly-reopened",
        Kind::FieldPurposesSet => "field-purposes",
        Kind::InstructionsIssued => "instructions-issued",
        Kind::InstructionsAccepted => "instructions-accepted",
        Kind::DeviceSet => "device",
        Kind::RetentionRunSet => "retention-run",
        Kind::RunPolicySet => "run-policy",
        Kind::BackupMade => "backup",
        Kind::BackupRestored => "restored",
        Kind::BackupTested => "restore-tested",
        Kind::Salvaged => "salvaged",
        Kind::RequestReceived => "request-received",
        Kind::RequestLinked => "request-linked",
        Kind::RequestAssigned => "request-assigned",
        Kind::RequestIdentityAsked => "request-identity-asked",
        Kind::RequestIdentitySettled => "request-identity-verified",
        Kind::RequestScoped => "request-scoped",
        Kind::RequestAcknowledged => "request-acknowledged",
        Kind::RequestStarted => "request-started",
        Kind::RequestExtended => "request-extended",
        Kind::RequestActed => "request-done",
        Kind::RequestLetterSet => "request-letter-set",
        Kind::RequestLetterSent => "request-sent",
        Kind::RequestNotified => "request-notified",
        Kind::RequestToTell => "request-to-tell",
        Kind::RequestRestricted => "request-restricted",
        Kind::RequestNoted => "request-noted",
        Kind::RequestClosed => "request-closed",
        Kind::RequestFilesDropped => "request-files-dropped",
        Kind::EraseRequested => "erase-asked",
        Kind::Erased | Kind::PersonErased | Kind::BinEmptied | Kind::LedgerReplayed => "erased",
        _ => match kind.family() {
            Family::Contact => "card-changed",
            Family::Any => "other",
            Family::ConsentType => "consent-type",
            Family::Purpose => "purpose",
            Family::Source => "source",
            Family::RetentionClass => "retention-class",
            Family::Channel => "channel",
            Family::Controller => "controller",
            Family::SavedView => "saved-view",
            Family::CustomField => "custom-field",
            Family::Reason => "reason",
            Family::Privacy => "privacy",
            _ => "settings",
        },
    }
}

/// Which act names an action of several: the lower the better.
pub(super) const fn rank(kind: Kind) -> u8 {
    match kind {
        Kind::ImportCommitted | Kind::ImportUndone | Kind::PersonErased | Kind::BinEmptied | Kind::LedgerReplayed => 0,
        Kind::ContactAbsorbed
        | Kind::ContactSplit
        | Kind::CardsDiscarded
        | Kind::AuditKeysChanged
        | Kind::MailTaken => 1,
        Kind::AuditUnlockFailed
        | Kind::CampaignSet
        | Kind::CommercialRemoved
        | Kind::RequestReceived
        | Kind::RequestClosed => 2,
        // What a letter or a result brings along is told by it.
        Kind::RequestActed | Kind::RequestLetterSet | Kind::RequestLetterSent => 3,
        Kind::CommunicationLogged
        | Kind::ContactRecorded
        | Kind::PersonReturned
        | Kind::TermOver
        | Kind::TermReturned => 3,
        Kind::DuplicateProposed | Kind::ContactDecided | Kind::ReplyFound | Kind::Snapshot | Kind::SignerKnown => 9,
        _ => 5,
    }
}

/// Which event of a request an entry of a kind tells.
pub(super) fn tells(kind: Kind, event: &RequestEvent) -> bool {
    event.clone().into_body().kind() == kind
}

/// What happened to a request, where its kind alone does not say it.
pub(super) const fn deed_of(event: &RequestEvent) -> Option<&'static str> {
    Some(match event {
        RequestEvent::Linked(one) if one.contact.is_none() => "request-unlinked",
        RequestEvent::IdentitySettled(one) if !one.verified => "request-identity-failed",
        RequestEvent::Scoped(one) if !one.found => "request-nothing-found",
        RequestEvent::Acted(one) => match one.outcome {
            ActionOutcome::Done => "request-done",
            ActionOutcome::Partly => "request-partly",
            ActionOutcome::Refused => "request-refused",
        },
        RequestEvent::Restricted(one) if !one.restricted => "request-unrestricted",
        _ => return None,
    })
}

/// What an event of a request is about: the right, the sort of letter.
pub(super) const fn what_of(event: &RequestEvent) -> &'static str {
    match event {
        RequestEvent::Acted(one) => one.right.code(),
        RequestEvent::LetterSet(one) => one.kind.code(),
        _ => "",
    }
}

/// What somebody decided about a consent.
pub(super) const fn decided(state: ConsentState) -> &'static str {
    match state {
        ConsentState::Unknown => "consent",
        ConsentState::Requested => "consent-requested",
        ConsentState::Deferred => "consent-deferred",
        ConsentState::Refused => "consent-refused",
        ConsentState::Given => "consent-given",
        ConsentState::Renewed => "consent-renewed",
        ConsentState::Expired => "consent-expired",
        ConsentState::Withdrawn => "consent-withdrawn",
        ConsentState::Revoked => "consent-revoked",
        ConsentState::Invalidated => "consent-invalidated",
    }
}

/// The word for a state beside the title of its consent.
pub(super) const fn state_word(state: ConsentState) -> &'static str {
    match state {
        ConsentState::Unknown => "consent-state-never-asked",
        ConsentState::Requested => "consent-state-requested",
        ConsentState::Deferred => "consent-state-deferred",
        ConsentState::Refused => "consent-state-refused",
        ConsentState::Given => "consent-state-given",
        ConsentState::Renewed => "consent-state-renewed",
        ConsentState::Expired => "consent-state-expired",
        ConsentState::Withdrawn => "consent-state-withdrawn",
        ConsentState::Revoked => "consent-state-revoked",
        ConsentState::Invalidated => "consent-state-invalidated",
    }
}

/// What was done to a thing of the settings, or to a case or a hold; `None` where the deed says it. `new` says that the action
/// began it.
pub(super) const fn done_to(kind: Kind, new: bool) -> Option<&'static str> {
    Some(match kind {
        Kind::CampaignSet if !new => return None,
        Kind::ConsentTypeDefined
        | Kind::ConsentTypeChanged
        | Kind::HoldSet
        | Kind::PurposeSet
        | Kind::SourceSet
        | Kind::RetentionClassSet
        | Kind::ChannelSet
        | Kind::ControllerSet
        | Kind::SavedViewSet
        | Kind::CustomFieldSet
        | Kind::ReasonSet
        | Kind::PrivacySet
        | Kind::RoleSet
        | Kind::RecipientSet
        | Kind::CampaignSet
        | Kind::DeviceSet
        | Kind::BalanceSet => {
            if new {
                "done-added"
            } else {
                "done-changed"
            }
        }
        Kind::WordingAdded => "done-wording",
        Kind::ConsentTypeArchived
        | Kind::PurposeArchived
        | Kind::SourceArchived
        | Kind::RetentionClassArchived
        | Kind::ChannelArchived
        | Kind::CustomFieldArchived
        | Kind::ReasonArchived
        | Kind::RoleArchived
        | Kind::RecipientArchived => "done-archived",
        Kind::ConsentTypeRestored
        | Kind::PurposeRestored
        | Kind::SourceRestored
        | Kind::RetentionClassRestored
        | Kind::ChannelRestored
        | Kind::CustomFieldRestored
        | Kind::ReasonRestored
        | Kind::SavedViewRestored
        | Kind::RoleRestored
        | Kind::RecipientRestored
        | Kind::CampaignRestored
        | Kind::CaseRestored
        | Kind::HoldRestored => "done-restored",
        Kind::ConsentTypeRemoved
        | Kind::SavedViewRemoved
        | Kind::CampaignRemoved
        | Kind::CaseRemoved
        | Kind::BalanceRetracted => "done-removed",
        Kind::HoldLifted => "done-lifted",
        _ => return None,
    })
}

/// What an entry of a case did, held against the one before it.
pub(super) const fn done_to_case(before: Option<&Case>, now: &Case) -> &'static str {
    match (before, &now.closed) {
        (None, _) => "done-opened",
        (Some(Case { closed: None, .. }), Some(_)) => "done-closed",
        (Some(Case { closed: Some(_), .. }), None) => "done-reopened",
        (Some(_), _) => "done-changed",
    }
}

/// Key of the message for what an act was about; a code that no message names has none, and is not shown.
pub(super) fn word(deed: &str, what: &str) -> String {
    let code = what.replace('_', "-");
    match deed {
        "refused" => format!("may-{code}"),
        "request-done" | "request-partly" | "request-refused" => format!("requests-kind-{code}"),
        "request-letter-set" => format!("requests-letter-{code}"),
        _ if what.starts_with("custom:") => "noted-custom".to_owned(),
        _ => format!("noted-{code}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use custode_domain::{
        request::{LetterKind, RightKind},
        role::Permission,
    };
    use custode_report::{Lang, said_if};

    /// S47: what an act was about has words in both languages; no code of the program is shown.
    #[test]
    fn s47_every_code_of_the_log_has_words() {
        let plain = [
            "tax_code",
            "iban",
            "sealed_notes",
            "custom:TAGLIA",
            "attachment",
            "evidence",
            "request-letter",
            "document",
            "xlsx",
            "clipboard",
            "csv",
            "json",
            "vcf",
            "quality_report",
            "rpo",
            "unjustified_fields",
            "legacy_inventory",
            "weak_consents",
            "import_rejects",
            "activity_log",
            "instructions_register",
            "access-pack",
            "receipt",
            "ok",
            "failed",
            "passphrase",
            "recovery",
            "user-added",
            "user-reset",
            "user-role",
            "user-removed",
            "rotated-removed",
            "rotated-asked",
            "at-the-desk",
            "changed-outside",
            "outbox_on",
            "outbox_off",
            "by-hand",
            "timed",
            "parting",
            "terminal",
            "keys",
            "ledger",
            "without-ledger",
        ];
        let plain = plain.map(|what| word("exported", what));
        let functions = Permission::ALL.iter().map(|one| one.code()).chain(["hidden-field", "out-of-reach"]);
        let functions = functions.map(|what| word("refused", what));
        let rights = RightKind::ALL.iter().map(|one| word("request-done", one.code()));
        let letters = LetterKind::ALL.iter().map(|one| word("request-letter-set", one.code()));
        let states = ConsentState::ALL.iter().flat_map(|state| {
            let deed = format!("deed-{}", decided(*state));
            [deed, state_word(*state).to_owned()]
        });
        let done = Kind::ALL.iter().flat_map(|kind| [done_to(*kind, true), done_to(*kind, false)]).flatten();
        let done = done.chain(["done-opened", "done-closed", "done-reopened"]).map(|what| word("settings", what));
        for key in plain.into_iter().chain(functions).chain(rights).chain(letters).chain(states).chain(done) {
            for lang in Lang::ALL {
                assert!(said_if(&key, lang).is_some(), "{key} in {lang:?}");
            }
        }
    }

    /// S47: each kind of entry says in both languages what was done.
    #[test]
    fn s47_every_kind_of_entry_has_a_deed_in_words() {
        for kind in Kind::ALL {
            let key = format!("deed-{}", deed(*kind));
            for lang in Lang::ALL {
                assert!(said_if(&key, lang).is_some(), "{kind:?}: {key} in {lang:?}");
            }
        }
    }
}
