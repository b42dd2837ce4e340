//! Words of the wire against words of the domain, one pair of functions each.

use crate::wire::{
    archive::Language, campaign, communication as wire_comm, consent as wire, contact as card, outbox, privacy,
    settings as set, users,
};
use custode_app::domain::{
    campaign::CampaignState,
    channel::Channel,
    communication::{Category, Delivery, Direction},
    consent::{ConsentState, Method, ShownState, StopAuthor},
    contact::{ContactField, ContactKind, ContactStatus, PointKind},
    gate::{GateAct, GateCode},
    purpose::LegalBasis,
    reason::ReasonBasis,
    role::{Facet, Permission},
};
use custode_app::outbox::Security;
use custode_app::reports::ReportLanguage;

/// The language of a document.
pub(crate) const fn language_of(language: Language) -> ReportLanguage {
    match language {
        Language::It => ReportLanguage::It,
        Language::En => ReportLanguage::En,
    }
}

macro_rules! both_ways {
    ($(#[$doc:meta])* $to_wire:ident, $from_wire:ident: $domain:ty = $wire:ty { $($word:ident = $other:ident),* $(,)? }) => {
        $(#[$doc])*
        pub(crate) const fn $to_wire(word: $domain) -> $wire {
            match word {
                $(<$domain>::$word => <$wire>::$other),*
            }
        }

        $(#[$doc])*
        pub(crate) const fn $from_wire(word: $wire) -> $domain {
            match word {
                $(<$wire>::$other => <$domain>::$word),*
            }
        }
    };
}

both_ways!(
    /// Legal bases.
    basis_view, basis_of: LegalBasis = set::LegalBasis {
        Consent = Consent, Contract = Contract, LegalObligation = LegalObligation, VitalInterest = VitalInterest,
        PublicTask = PublicTask, LegitimateInterest = LegitimateInterest, SoftSpam = SoftSpam,
    }
);
both_ways!(
    /// Functions of a role.
    permission_view, permission_of: Permission = users::Permission {
        People = People, PeopleWrite = PeopleWrite, PeopleMerge = PeopleMerge, Bin = Bin, Consents = Consents,
        Communications = Communications, Rights = Rights, Documents = Documents, Reveal = Reveal, Export = Export,
        Import = Import, Quality = Quality, Erase = Erase, Rules = Rules, Firm = Firm, Journal = Journal,
        Backups = Backups, Users = Users, Campaigns = Campaigns,
    }
);
both_ways!(
    /// Fields that a role may hide.
    facet_view, facet_of: Facet = users::Facet {
        TaxCode = TaxCode, Iban = Iban, SealedNotes = SealedNotes, Birth = Birth, VatNumber = VatNumber, Email = Email,
        Phone = Phone, Address = Address, Notes = Notes, OwnFields = OwnFields,
    }
);
both_ways!(
    /// Kinds of contacts.
    kind_view, kind_of: ContactKind = card::ContactKind { Person = Person, Organisation = Organisation }
);
both_ways!(
    /// Kinds of contact points.
    point_view, point_of: PointKind = crate::wire::point::PointKind {
        Email = Email, Pec = Pec, Landline = Landline, Mobile = Mobile, Fax = Fax, Post = Post, Messaging = Messaging,
    }
);
both_ways!(
    /// Directions.
    direction_view, direction_of: Direction = wire_comm::Direction { Inbound = Inbound, Outbound = Outbound }
);
both_ways!(
    /// What communications are about.
    category_view, category_of: Category = wire_comm::Category {
        Commercial = Commercial, Support = Support, Complaint = Complaint, Maintenance = Maintenance,
        Administrative = Administrative, Privacy = Privacy,
    }
);
both_ways!(
    /// How far something got.
    delivery_view, delivery_of: Delivery = wire_comm::Delivery {
        Open = Open, Done = Done, NotDone = NotDone, Queued = Queued, Sending = Sending, Uncertain = Uncertain,
    }
);
both_ways!(
    /// How far a campaign got.
    campaign_state_view, campaign_state_of: CampaignState = campaign::CampaignState {
        Draft = Draft, Running = Running, Paused = Paused, Stopped = Stopped,
    }
);
both_ways!(
    /// How a connection to a mail server is kept private.
    security_view, security_of: Security = outbox::MailSecurity { Tls = Tls, StartTls = StartTls, None = None }
);
both_ways!(
    /// Bases of reasons.
    reason_basis_view, reason_basis_of: ReasonBasis = privacy::ReasonBasis {
        Contract = Contract, LegalObligation = LegalObligation, PersonsRequest = PersonsRequest,
        VitalInterest = VitalInterest, Defence = Defence,
    }
);
both_ways!(
    /// Authors of stops.
    author_view, author_of: StopAuthor = wire::StopAuthor { Person = Subject, Controller = Controller, Law = Law }
);

/// What the gate was asked for, for the wire.
pub(crate) const fn act_view(act: GateAct) -> wire_comm::GateAct {
    match act {
        GateAct::Message => wire_comm::GateAct::Message,
        GateAct::Call => wire_comm::GateAct::Call,
        GateAct::Logged => wire_comm::GateAct::Logged,
        GateAct::Export => wire_comm::GateAct::Export,
        GateAct::Dispatch => wire_comm::GateAct::Dispatch,
        GateAct::Campaign => wire_comm::GateAct::Campaign,
    }
}

/// A code of the gate for the wire.
pub(crate) const fn gate_view(code: GateCode) -> wire::GateCode {
    match code {
        GateCode::Erased => wire::GateCode::Erased,
        GateCode::Suppressed => wire::GateCode::Suppressed,
        GateCode::Restricted => wire::GateCode::Restricted,
        GateCode::Objection => wire::GateCode::Objection,
        GateCode::Withdrawn => wire::GateCode::Withdrawn,
        GateCode::NotUsable => wire::GateCode::NotUsable,
        GateCode::PointInvalid => wire::GateCode::InvalidPoint,
        GateCode::RpoMissing => wire::GateCode::RpoMissing,
        GateCode::RpoListed => wire::GateCode::RpoListed,
        GateCode::ConsentAbsent => wire::GateCode::ConsentAbsent,
        GateCode::ConsentRefused => wire::GateCode::ConsentRefused,
        GateCode::ConsentExpired => wire::GateCode::ConsentExpired,
        GateCode::ConsentProofWeak => wire::GateCode::ConsentWeak,
        GateCode::ChannelNotAllowed => wire::GateCode::ChannelNotCovered,
        GateCode::SoftSpamConditions => wire::GateCode::SoftSpam,
        GateCode::SoftSpamUnused => wire::GateCode::SoftSpamUnused,
        GateCode::SoftSpamNoEmail => wire::GateCode::SoftSpamNoEmail,
        GateCode::SoftSpamNoGoods => wire::GateCode::SoftSpamNoGoods,
        GateCode::SoftSpamNoLine => wire::GateCode::SoftSpamNoLine,
        GateCode::SoftSpamNoSale => wire::GateCode::SoftSpamNoSale,
        GateCode::SoftSpamOtherGoods => wire::GateCode::SoftSpamOtherGoods,
        GateCode::SoftSpamOtherAddress => wire::GateCode::SoftSpamOtherAddress,
        GateCode::SoftSpamNotInformed => wire::GateCode::SoftSpamNotInformed,
        GateCode::SoftSpamTooOld => wire::GateCode::SoftSpamTooOld,
        GateCode::SoftSpamRefused => wire::GateCode::SoftSpamRefused,
        GateCode::LiaMissing => wire::GateCode::LiaMissing,
        GateCode::BasisEnded => wire::GateCode::BasisEnded,
    }
}

/// Channels of the wire.
pub(crate) const CHANNELS: &[wire_comm::Channel] = &[
    wire_comm::Channel::Phone,
    wire_comm::Channel::Email,
    wire_comm::Channel::Pec,
    wire_comm::Channel::Sms,
    wire_comm::Channel::Chat,
    wire_comm::Channel::Social,
    wire_comm::Channel::Post,
    wire_comm::Channel::InPerson,
];

/// The shipped channel; `None` for one that the firm named.
pub(crate) const fn channel_of(channel: wire_comm::Channel) -> Option<Channel> {
    Some(match channel {
        wire_comm::Channel::Phone => Channel::Phone,
        wire_comm::Channel::Email => Channel::Email,
        wire_comm::Channel::Pec => Channel::Pec,
        wire_comm::Channel::Sms => Channel::Sms,
        wire_comm::Channel::Chat => Channel::Messaging,
        wire_comm::Channel::Social => Channel::Social,
        wire_comm::Channel::Post => Channel::Post,
        wire_comm::Channel::InPerson => Channel::InPerson,
        wire_comm::Channel::Other => return None,
    })
}

/// A channel for the wire.
pub(crate) const fn channel_view(channel: &Channel) -> wire_comm::Channel {
    match channel {
        Channel::Phone | Channel::Fax => wire_comm::Channel::Phone,
        Channel::Email => wire_comm::Channel::Email,
        Channel::Pec => wire_comm::Channel::Pec,
        Channel::Sms => wire_comm::Channel::Sms,
        Channel::Messaging => wire_comm::Channel::Chat,
        Channel::Social => wire_comm::Channel::Social,
        Channel::Post => wire_comm::Channel::Post,
        Channel::InPerson => wire_comm::Channel::InPerson,
        Channel::Other(_) => wire_comm::Channel::Other,
    }
}

/// Channels of the domain from those of the wire; what the firm named has no permission of its own.
pub(crate) fn channels_of(channels: &[wire_comm::Channel]) -> Vec<Channel> {
    channels.iter().filter_map(|channel| channel_of(*channel)).collect()
}

/// Channels for the wire, each once.
pub(crate) fn channels_view(channels: &[Channel]) -> Vec<wire_comm::Channel> {
    let mut out = Vec::new();
    for channel in channels.iter().map(channel_view) {
        if !out.contains(&channel) {
            out.push(channel);
        }
    }
    out
}

/// A status; an erased card has no view.
pub(crate) const fn status_view(status: ContactStatus) -> card::ContactStatus {
    match status {
        ContactStatus::Active => card::ContactStatus::Active,
        ContactStatus::NotUsable => card::ContactStatus::NotUsable,
        ContactStatus::Restricted | ContactStatus::Erased => card::ContactStatus::Restricted,
        // A merged card is shown by the one that stays.
        ContactStatus::Binned | ContactStatus::Merged => card::ContactStatus::Binned,
    }
}

/// A status to filter by.
pub(crate) const fn status_of(status: card::ContactStatus) -> ContactStatus {
    match status {
        card::ContactStatus::Active => ContactStatus::Active,
        card::ContactStatus::NotUsable => ContactStatus::NotUsable,
        card::ContactStatus::Restricted => ContactStatus::Restricted,
        card::ContactStatus::Binned => ContactStatus::Binned,
    }
}

/// What a consent looks like today.
pub(crate) const fn badge(shown: ShownState) -> wire::ConsentBadge {
    match shown {
        ShownState::Unknown => wire::ConsentBadge::NeverAsked,
        ShownState::Requested => wire::ConsentBadge::Requested,
        ShownState::Deferred => wire::ConsentBadge::Deferred,
        ShownState::Refused => wire::ConsentBadge::Refused,
        ShownState::Given => wire::ConsentBadge::Given,
        ShownState::Renewed => wire::ConsentBadge::Renewed,
        ShownState::Expired => wire::ConsentBadge::Expired,
        ShownState::Withdrawn => wire::ConsentBadge::Withdrawn,
        ShownState::Revoked => wire::ConsentBadge::RevokedByController,
        ShownState::Invalidated => wire::ConsentBadge::Invalidated,
        ShownState::ProofMissing => wire::ConsentBadge::Declared,
        ShownState::ProofWeak => wire::ConsentBadge::WeakEvidence,
    }
}

/// The shown state behind a badge; an objection is no consent state.
pub(crate) const fn shown_of(badge: wire::ConsentBadge) -> Option<ShownState> {
    Some(match badge {
        wire::ConsentBadge::NeverAsked => ShownState::Unknown,
        wire::ConsentBadge::Requested => ShownState::Requested,
        wire::ConsentBadge::Deferred => ShownState::Deferred,
        wire::ConsentBadge::Refused => ShownState::Refused,
        wire::ConsentBadge::Given => ShownState::Given,
        wire::ConsentBadge::Renewed => ShownState::Renewed,
        wire::ConsentBadge::Expired => ShownState::Expired,
        wire::ConsentBadge::Withdrawn => ShownState::Withdrawn,
        wire::ConsentBadge::RevokedByController => ShownState::Revoked,
        wire::ConsentBadge::Invalidated => ShownState::Invalidated,
        wire::ConsentBadge::Declared => ShownState::ProofMissing,
        wire::ConsentBadge::WeakEvidence => ShownState::ProofWeak,
        wire::ConsentBadge::Objection => return None,
    })
}

/// The state that a decision records.
pub(crate) const fn state_of(decision: wire::ConsentDecision) -> ConsentState {
    match decision {
        wire::ConsentDecision::Requested => ConsentState::Requested,
        wire::ConsentDecision::Deferred => ConsentState::Deferred,
        wire::ConsentDecision::Refused => ConsentState::Refused,
        wire::ConsentDecision::Given => ConsentState::Given,
        wire::ConsentDecision::Withdrawn => ConsentState::Withdrawn,
        wire::ConsentDecision::RevokedByController => ConsentState::Revoked,
        wire::ConsentDecision::Invalidated => ConsentState::Invalidated,
    }
}

/// The decision behind a recorded state; an imported "don't know" reads as asked.
pub(crate) const fn decision_view(state: ConsentState) -> wire::ConsentDecision {
    match state {
        ConsentState::Unknown | ConsentState::Requested => wire::ConsentDecision::Requested,
        ConsentState::Deferred => wire::ConsentDecision::Deferred,
        ConsentState::Refused => wire::ConsentDecision::Refused,
        ConsentState::Given | ConsentState::Renewed => wire::ConsentDecision::Given,
        ConsentState::Withdrawn => wire::ConsentDecision::Withdrawn,
        ConsentState::Revoked => wire::ConsentDecision::RevokedByController,
        ConsentState::Expired | ConsentState::Invalidated => wire::ConsentDecision::Invalidated,
    }
}

/// How a decision reached us.
pub(crate) const fn method_of(method: wire::ConsentMethod) -> Method {
    match method {
        wire::ConsentMethod::PaperForm => Method::PaperForm,
        wire::ConsentMethod::Voice => Method::Voice,
        wire::ConsentMethod::Email => Method::Email,
        wire::ConsentMethod::Message => Method::WebForm,
        wire::ConsentMethod::DoubleOptIn => Method::DoubleOptIn,
        wire::ConsentMethod::Pec => Method::Pec,
        wire::ConsentMethod::ESignature => Method::ESignature,
        wire::ConsentMethod::Import => Method::Import,
    }
}

/// How a decision reached us, for the wire.
pub(crate) const fn method_view(method: Method) -> wire::ConsentMethod {
    match method {
        Method::PaperForm | Method::FieldCopy => wire::ConsentMethod::PaperForm,
        Method::Voice | Method::Controller => wire::ConsentMethod::Voice,
        Method::Email => wire::ConsentMethod::Email,
        Method::WebForm => wire::ConsentMethod::Message,
        Method::DoubleOptIn => wire::ConsentMethod::DoubleOptIn,
        Method::Pec => wire::ConsentMethod::Pec,
        Method::ESignature => wire::ConsentMethod::ESignature,
        Method::Import => wire::ConsentMethod::Import,
    }
}

/// The field of the domain; an id in another system is a list there, not a field.
pub(crate) const fn field_of(field: card::ContactField) -> Option<ContactField> {
    Some(match field {
        card::ContactField::FirstName => ContactField::FirstName,
        card::ContactField::LastName => ContactField::LastName,
        card::ContactField::Organisation => ContactField::OrganisationName,
        card::ContactField::TaxCode => ContactField::TaxCode,
        card::ContactField::VatNumber => ContactField::VatNumber,
        card::ContactField::SdiCode => ContactField::SdiCode,
        card::ContactField::Iban => ContactField::Iban,
        card::ContactField::BirthOn => ContactField::BirthOn,
        card::ContactField::BirthPlace => ContactField::BirthPlace,
        card::ContactField::Sex => ContactField::Sex,
        card::ContactField::Language => ContactField::Language,
        card::ContactField::Role => ContactField::Role,
        card::ContactField::Website => ContactField::Website,
        card::ContactField::Notes => ContactField::Notes,
        card::ContactField::SensitiveNotes => ContactField::SealedNotes,
        card::ContactField::Owner => ContactField::Owner,
        card::ContactField::AcquiredOn => ContactField::AcquiredOn,
        card::ContactField::Source => ContactField::Source,
        card::ContactField::Status => ContactField::Status,
        card::ContactField::ExternalId => return None,
    })
}

/// The field of the wire; kind and day of the last check have places of their own.
pub(crate) const fn field_view(field: ContactField) -> Option<card::ContactField> {
    Some(match field {
        ContactField::FirstName => card::ContactField::FirstName,
        ContactField::LastName => card::ContactField::LastName,
        ContactField::OrganisationName => card::ContactField::Organisation,
        ContactField::TaxCode => card::ContactField::TaxCode,
        ContactField::VatNumber => card::ContactField::VatNumber,
        ContactField::SdiCode => card::ContactField::SdiCode,
        ContactField::Iban => card::ContactField::Iban,
        ContactField::BirthOn => card::ContactField::BirthOn,
        ContactField::BirthPlace => card::ContactField::BirthPlace,
        ContactField::Sex => card::ContactField::Sex,
        ContactField::Language => card::ContactField::Language,
        ContactField::Role => card::ContactField::Role,
        ContactField::Website => card::ContactField::Website,
        ContactField::Notes => card::ContactField::Notes,
        ContactField::SealedNotes => card::ContactField::SensitiveNotes,
        ContactField::Owner => card::ContactField::Owner,
        ContactField::AcquiredOn => card::ContactField::AcquiredOn,
        ContactField::Source => card::ContactField::Source,
        ContactField::Status => card::ContactField::Status,
        ContactField::Kind | ContactField::VerifiedOn | ContactField::RelationEndedOn | ContactField::RelationEnd => {
            return None;
        }
    })
}
