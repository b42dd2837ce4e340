//! Channels of communication (S2): the shipped list and those that the firm adds.

use minicbor::{Decode, Encode};

use crate::{contact::PointKind, ids::ChannelId};

/// By which way a message or call goes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
pub enum Channel {
    /// E-mail.
    #[n(0)]
    Email,
    /// Certified e-mail.
    #[n(1)]
    Pec,
    /// Telephone.
    #[n(2)]
    Phone,
    /// SMS.
    #[n(3)]
    Sms,
    /// Messaging and online chat.
    #[n(4)]
    Messaging,
    /// Social networks.
    #[n(5)]
    Social,
    /// Letter.
    #[n(6)]
    Post,
    /// In person.
    #[n(7)]
    InPerson,
    /// Fax.
    #[n(8)]
    Fax,
    /// Added by the firm.
    #[n(9)]
    Other(#[n(0)] ChannelId),
}

impl Channel {
    /// The shipped channels.
    pub const SHIPPED: &'static [Self] = &[
        Self::Phone,
        Self::Email,
        Self::Pec,
        Self::Sms,
        Self::Messaging,
        Self::Social,
        Self::Post,
        Self::InPerson,
        Self::Fax,
    ];

    /// The stable word; for a channel of the firm `x-` and its id.
    #[must_use]
    pub fn code(&self) -> String {
        match self {
            Self::Email => "email".to_owned(),
            Self::Pec => "pec".to_owned(),
            Self::Phone => "phone".to_owned(),
            Self::Sms => "sms".to_owned(),
            Self::Messaging => "messaging".to_owned(),
            Self::Social => "social".to_owned(),
            Self::Post => "post".to_owned(),
            Self::InPerson => "in_person".to_owned(),
            Self::Fax => "fax".to_owned(),
            Self::Other(id) => format!("x-{id}"),
        }
    }

    /// The channel of a stable word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        if let Some(id) = code.strip_prefix("x-") {
            return id.parse().ok().map(Self::Other);
        }
        Self::SHIPPED.iter().find(|channel| channel.code() == code).cloned()
    }

    /// Whether a contact point serves this channel.
    #[must_use]
    pub const fn fits(&self, kind: PointKind) -> bool {
        match self {
            Self::Email => matches!(kind, PointKind::Email),
            Self::Pec => matches!(kind, PointKind::Pec),
            Self::Phone => matches!(kind, PointKind::Landline | PointKind::Mobile),
            Self::Sms => matches!(kind, PointKind::Mobile),
            Self::Messaging => matches!(kind, PointKind::Messaging | PointKind::Mobile),
            Self::Social => matches!(kind, PointKind::Messaging),
            Self::Post => matches!(kind, PointKind::Post),
            Self::Fax => matches!(kind, PointKind::Fax),
            Self::InPerson | Self::Other(_) => true,
        }
    }
}

/// A channel that the firm added.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct CustomChannel {
    /// Name.
    #[n(0)]
    pub title: String,
}

redacted!(CustomChannel);
