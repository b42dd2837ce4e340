use chrono::NaiveDate;
use minicbor::{Decode, Encode};

use super::{
    ActionResult, Closing, Extension, FilesDropped, IdentityAsk, IdentityResult, Notice, RequestAssignee, RequestDay,
    RequestIntake, RequestLetter, RequestLink, RequestNote, RequestRestriction, RequestScope, RequestSent, ToTell,
};
use crate::journal::Body;

macro_rules! events {
    ($($(#[$doc:meta])* $name:ident = $number:literal $what:ident of $body:ident;)*) => {
        /// One thing that happened to a request.
        #[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
        #[allow(clippy::large_enum_variant, reason = "a request has a dozen events")]
        pub enum RequestEvent {
            $($(#[$doc])* #[n($number)] $name(#[n(0)] $what),)*
        }

        impl RequestEvent {
            /// The event that an entry tells.
            #[must_use]
            pub fn of(body: &Body) -> Option<Self> {
                match body {
                    $(Body::$body(what) => Some(Self::$name(what.clone())),)*
                    _ => None,
                }
            }

            /// The entry that tells the event.
            #[must_use]
            pub fn into_body(self) -> Body {
                match self {
                    $(Self::$name(what) => Body::$body(what),)*
                }
            }
        }
    };
}

events! {
    /// It arrived.
    Received = 0 RequestIntake of RequestReceived;
    /// The card was found.
    Linked = 1 RequestLink of RequestLinked;
    /// Somebody works on it.
    Assigned = 2 RequestAssignee of RequestAssigned;
    /// The identity was asked for.
    IdentityAsked = 3 IdentityAsk of RequestIdentityAsked;
    /// The identity is certain, or cannot be.
    IdentitySettled = 4 IdentityResult of RequestIdentitySettled;
    /// It is clear about which data.
    Scoped = 5 RequestScope of RequestScoped;
    /// Taken in charge.
    Acknowledged = 6 RequestDay of RequestAcknowledged;
    /// Work began.
    Started = 7 RequestDay of RequestStarted;
    /// It takes longer.
    Extended = 8 Extension of RequestExtended;
    /// A right was executed or refused.
    Acted = 9 ActionResult of RequestActed;
    /// A document was set.
    LetterSet = 10 RequestLetter of RequestLetterSet;
    /// A document went out.
    Sent = 11 RequestSent of RequestLetterSent;
    /// A recipient was told.
    Notified = 12 Notice of RequestNotified;
    /// The card was restricted, or no more.
    Restricted = 13 RequestRestriction of RequestRestricted;
    /// A note.
    Noted = 14 RequestNote of RequestNoted;
    /// Closed.
    Closed = 15 Closing of RequestClosed;
    /// To whom the data went that were erased.
    ToTell = 16 ToTell of RequestToTell;
    /// The files of a document went with the data that they were a copy of.
    FilesDropped = 17 FilesDropped of RequestFilesDropped;
}

impl RequestEvent {
    /// The day on which it happened; `None` for what is no matter of days.
    #[must_use]
    pub const fn on(&self) -> Option<NaiveDate> {
        Some(match self {
            Self::Received(one) => one.received_on,
            Self::Linked(_) | Self::Assigned(_) | Self::FilesDropped(_) => return None,
            Self::IdentityAsked(one) => one.on,
            Self::IdentitySettled(one) => one.on,
            Self::Scoped(one) => one.on,
            Self::Acknowledged(one) | Self::Started(one) => one.on,
            Self::Extended(one) => one.on,
            Self::Acted(one) => one.on,
            Self::LetterSet(one) => one.on,
            Self::Sent(one) => one.on,
            Self::Notified(one) => one.on,
            Self::Restricted(one) => one.on,
            Self::Noted(one) => one.on,
            Self::Closed(one) => one.on,
            Self::ToTell(one) => one.on,
        })
    }
}
