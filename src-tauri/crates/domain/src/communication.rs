//! Logged communications (DOMAIN 4.5): a unit of their own, linked to contacts (R3).

use chrono::{DateTime, NaiveDate, Utc};
use minicbor::{Decode, Encode};

use crate::{
    cbor::code_enum,
    channel::Channel,
    ids::{
        AttachmentId, CampaignId, ConsentEventId, ContactId, DecisionId, PointId, PurposeId, ReasonId, RetentionClassId,
    },
    journal::Origin,
    sending::{SendFault, Sending},
};

code_enum! {
    /// Which way.
    pub enum Direction {
        /// From the person.
        Inbound = 0 "inbound",
        /// To the person.
        Outbound = 1 "outbound",
    }
}

code_enum! {
    /// What a contact is in a communication.
    pub enum Role {
        /// Mittente.
        Sender = 0 "sender",
        /// Destinatario.
        Recipient = 1 "recipient",
        /// Citato.
        Mentioned = 2 "mentioned",
    }
}

code_enum! {
    /// What it is about (S34).
    pub enum Category {
        /// Commerciale.
        Commercial = 0 "commercial",
        /// Assistenza.
        Support = 1 "support",
        /// Reclamo.
        Complaint = 2 "complaint",
        /// Manutenzione.
        Maintenance = 3 "maintenance",
        /// Amministrativa.
        Administrative = 4 "administrative",
        /// Privacy.
        Privacy = 5 "privacy",
    }
}

code_enum! {
    /// How far something got that the outbox or another program sends or dials.
    pub enum Delivery {
        /// Opened in the mail or telephone program; nobody has said yet how it ended.
        Open = 0 "open",
        /// Sent, or the call took place.
        Done = 1 "done",
        /// Not sent, or nobody was called.
        NotDone = 2 "not_done",
        /// In the outbox, to be sent.
        Queued = 3 "queued",
        /// In consegna: the server has been told to take the text; written down before the text is complete.
        Sending = 4 "sending",
        /// Esito incerto: the text may have gone, no answer came. Never sent again by itself.
        Uncertain = 5 "uncertain",
    }
}

/// A contact's part in a communication.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Participant {
    /// Who.
    #[n(0)]
    pub contact: ContactId,
    /// As what.
    #[n(1)]
    pub role: Role,
    /// Through which point.
    #[n(2)]
    pub point: Option<PointId>,
    /// What the gate said for this contact.
    #[n(3)]
    pub decision: Option<DecisionId>,
}

/// A file that came with a message, or that somebody put beside what they logged by hand. Its bytes lie beside the journal, which names them with their hash.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Attachment {
    /// Identity of the file.
    #[n(0)]
    pub id: AttachmentId,
    /// Its name, without folders.
    #[n(1)]
    pub name: String,
    /// Media type, as the message says.
    #[n(2)]
    pub media: String,
    /// Bytes.
    #[n(3)]
    pub size: u64,
    /// SHA-256 of what is in it; empty for a file that was too large to be kept.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub sha256: Vec<u8>,
}

impl Attachment {
    /// Whether its bytes are in the archive.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        !self.sha256.is_empty()
    }
}

redacted!(Attachment);

/// What a communication has from the message that it was read from, and the files beside it.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Mail {
    /// Keyed hash of what names the message for ever, its `Message-ID`: the same one is not taken twice. Empty for what was
    /// logged by hand.
    #[cbor(n(0), with = "minicbor::bytes")]
    pub external: Vec<u8>,
    /// The files.
    #[cbor(n(1), default, skip_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
}

redacted!(Mail);

/// Mail files were taken into the log, in one action. Nothing personal: not even the names of the files.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct MailTaken {
    /// Files that were read.
    #[n(0)]
    pub files: u32,
    /// Messages in them, also those that cannot be read.
    #[n(1)]
    pub messages: u32,
    /// Communications that were logged.
    #[n(2)]
    pub logged: u32,
    /// Messages that were in the log already.
    #[n(3)]
    pub present: u32,
    /// Attachments that were kept.
    #[n(4)]
    pub attachments: u32,
}

/// A communication.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Communication {
    /// Which way.
    #[n(0)]
    pub direction: Direction,
    /// By which channel.
    #[n(1)]
    pub channel: Channel,
    /// When it started.
    #[cbor(n(2), with = "crate::cbor::instant")]
    pub started_at: DateTime<Utc>,
    /// Length in seconds, for calls.
    #[n(3)]
    pub duration_s: Option<u32>,
    /// The contacts.
    #[cbor(n(4), default)]
    pub participants: Vec<Participant>,
    /// Subject.
    #[n(5)]
    pub subject: Option<String>,
    /// Text.
    #[n(6)]
    pub body: Option<String>,
    /// Outcome in words.
    #[n(7)]
    pub outcome: Option<String>,
    /// Purpose, required.
    #[n(8)]
    pub purpose: PurposeId,
    /// Retention class, required.
    #[n(9)]
    pub retention_class: RetentionClassId,
    /// What it is about.
    #[n(10)]
    pub category: Option<Category>,
    /// Follow-up day.
    #[cbor(n(11), with = "crate::cbor::opt_day", has_nil)]
    pub follow_up_on: Option<NaiveDate>,
    /// Consent that it rests on.
    #[n(12)]
    pub consent: Option<ConsentEventId>,
    /// Reason stated in place of a consent (S98).
    #[n(13)]
    pub reason: Option<String>,
    /// From which file and row.
    #[n(14)]
    pub origin: Option<Origin>,
    /// The stated reason, in the list of reasons.
    #[n(15)]
    pub reason_id: Option<ReasonId>,
    /// How far it got in the mail or telephone program; none for what was logged by hand.
    #[n(16)]
    pub delivery: Option<Delivery>,
    /// What the outbox knows of it; none for what never was there.
    #[n(17)]
    pub sending: Option<Sending>,
    /// The campaign that it is part of; its text stands there.
    #[n(18)]
    pub campaign: Option<CampaignId>,
    /// The message that it was read from, and its files; none for what was logged by hand without any.
    #[n(19)]
    pub mail: Option<Mail>,
}

/// Why a communication is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CommunicationInvalid {
    /// No contact takes part.
    #[error("nobody takes part")]
    NobodyTakesPart,
    /// Neither subject nor text nor outcome.
    #[error("nothing was said")]
    Empty,
    /// It lies in the future.
    #[error("it lies in the future")]
    InFuture,
    /// It lies before 1970: a slip of the pen, nobody writes that down today.
    #[error("it lies too long ago")]
    TooEarly,
    /// Subject over 500 or text over 1,000,000 characters.
    #[error("too long")]
    TooLong,
}

impl Communication {
    /// Whether it is on its way: what is written down of it is what goes, so nobody changes it.
    #[must_use]
    pub const fn is_on_its_way(&self) -> bool {
        matches!(self.delivery, Some(Delivery::Queued | Delivery::Sending))
    }

    /// The same, ended in the outbox.
    #[must_use]
    pub fn ended(&self, delivery: Delivery, fault: Option<SendFault>) -> Self {
        let sending = self.sending.as_ref().map(|sending| sending.ended(fault));
        Self { delivery: Some(delivery), sending, ..self.clone() }
    }

    /// Checks what an operator entered.
    ///
    /// # Errors
    /// [`CommunicationInvalid`].
    pub fn check(&self, now: DateTime<Utc>) -> Result<(), CommunicationInvalid> {
        let said = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
        let longer = |text: &Option<String>, limit| text.as_deref().is_some_and(|text| text.len() > limit);
        if self.participants.is_empty() {
            return Err(CommunicationInvalid::NobodyTakesPart);
        }
        // Opened in another program: what was said is there.
        if self.delivery.is_none() && !said(&self.subject) && !said(&self.body) && !said(&self.outcome) {
            return Err(CommunicationInvalid::Empty);
        }
        if self.started_at > now {
            return Err(CommunicationInvalid::InFuture);
        }
        if self.started_at < DateTime::UNIX_EPOCH {
            return Err(CommunicationInvalid::TooEarly);
        }
        if longer(&self.reason, 200)
            || longer(&self.subject, 500)
            || longer(&self.body, 1_000_000)
            || longer(&self.outcome, 2_000)
        {
            return Err(CommunicationInvalid::TooLong);
        }
        Ok(())
    }
}

redacted!(Communication);
