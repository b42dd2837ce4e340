//! The ways that lists of people are asked about: whom may be called, who may be written to.

use super::Mode;
use crate::{cbor::code_enum, channel::Channel, role::Facet};

code_enum! {
    /// A way to reach somebody for marketing, as the card answers it ("Posso scriverle?").
    pub enum Way {
        /// A call.
        Call = 0 "call",
        /// One e-mail.
        Email = 1 "email",
        /// A newsletter by e-mail.
        Newsletter = 2 "newsletter",
        /// One SMS.
        Sms = 3 "sms",
        /// One message.
        Messaging = 4 "messaging",
        /// One letter.
        Post = 5 "post",
    }
}

impl Way {
    /// By which channel.
    #[must_use]
    pub const fn channel(self) -> Channel {
        match self {
            Self::Call => Channel::Phone,
            Self::Email | Self::Newsletter => Channel::Email,
            Self::Sms => Channel::Sms,
            Self::Messaging => Channel::Messaging,
            Self::Post => Channel::Post,
        }
    }

    /// How.
    #[must_use]
    pub const fn mode(self) -> Mode {
        match self {
            Self::Call => Mode::Call,
            Self::Newsletter => Mode::Mass,
            Self::Email | Self::Sms | Self::Messaging | Self::Post => Mode::Single,
        }
    }

    /// What somebody has to see of the cards to learn who may be reached so: the answer tells whether there is an address.
    #[must_use]
    pub const fn facet(self) -> Facet {
        match self {
            Self::Call | Self::Sms | Self::Messaging => Facet::Phone,
            Self::Email | Self::Newsletter => Facet::Email,
            Self::Post => Facet::Address,
        }
    }
}
