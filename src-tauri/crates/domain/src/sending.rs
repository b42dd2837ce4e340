//! What the outbox knows of a message besides its text: how often it was tried, why it did not go, when it is tried again.

use chrono::{DateTime, Duration, Utc};
use minicbor::{Decode, Encode};

use crate::{
    cbor::code_enum,
    communication::Delivery,
    ids::{CommunicationId, ConsentTypeId},
};

code_enum! {
    /// Why a message did not go, or nobody knows whether it did. Never an answer of the server in its own words: those can
    /// quote an address.
    pub enum SendFault {
        /// Nothing answers at that name and port.
        Unreachable = 0 "unreachable",
        /// The server took the call and then said nothing in time.
        Stalled = 1 "stalled",
        /// The connection ended before its time.
        Dropped = 2 "dropped",
        /// The server offers no encryption.
        NoEncryption = 3 "no_encryption",
        /// The server's certificate is not one to be trusted.
        Untrusted = 4 "untrusted",
        /// Name or password are refused, or the server has no way to check them that is safe.
        Login = 5 "login",
        /// The server does not send for this sender.
        Sender = 6 "sender",
        /// The server knows no such recipient, or refuses them for good.
        Recipient = 7 "recipient",
        /// The server refuses the text, after it had it.
        Text = 8 "text",
        /// The server asks to come back later.
        Busy = 9 "busy",
        /// The gate said no when it was asked again, right before the sending.
        Gate = 10 "gate",
        /// Somebody took it back before it went.
        Cancelled = 11 "cancelled",
        /// There is no address (any more) that a message can go to.
        Address = 12 "address",
        /// The program ended between the text and the server's answer.
        Interrupted = 13 "interrupted",
        /// Whoever sits at the desk does not hold the key of the password.
        NoKey = 14 "no_key",
        /// The answer makes no sense: it is no mail server.
        Strange = 15 "strange",
        /// Another message of the same campaign went to the same person or address.
        Twice = 16 "twice",
        /// The server says in so many words that there is no such address (RFC 3463, X.1.1 and its neighbours).
        NoMailbox = 17 "no_mailbox",
    }
}

/// Bytes of the id of a message that its reference shows.
const REFERENCE: usize = 6;

/// What the firm finds a message of a campaign by when its recipient answers, also from another address: the end of its id,
/// in brackets.
#[must_use]
pub fn reference(id: CommunicationId) -> String {
    let digits = id.as_uuid().simple().to_string().to_uppercase();
    format!("[{}]", digits.get(32 - 2 * REFERENCE..).unwrap_or_default())
}

/// The end of the id that a reference names, typed with or without its brackets; `None` for anything else.
#[must_use]
pub fn referred(typed: &str) -> Option<[u8; REFERENCE]> {
    let typed = typed.trim();
    let digits = typed.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(typed);
    if digits.len() != 2 * REFERENCE || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut end = [0; REFERENCE];
    for (byte, at) in end.iter_mut().zip((0..digits.len()).step_by(2)) {
        *byte = u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?;
    }
    Some(end)
}

/// The references that a text quotes, in brackets or after the word of the unsubscribe link, the first one first.
#[must_use]
pub fn quoted_references(text: &str) -> Vec<[u8; REFERENCE]> {
    let words = text.split(|sign: char| sign.is_whitespace() || matches!(sign, '[' | ']' | '>' | '<'));
    let mut found: Vec<[u8; REFERENCE]> = Vec::new();
    // Written in capitals: a word of small letters that happens to be of such digits is none.
    for word in words.filter(|word| !word.bytes().any(|byte| byte.is_ascii_lowercase())) {
        if let Some(end) = referred(word)
            && !found.contains(&end)
        {
            found.push(end);
        }
    }
    found
}

impl SendFault {
    /// Whether the fault is one of the server as a whole: no message of the outbox fares better, so all of them wait and
    /// none is counted as tried.
    #[must_use]
    pub const fn is_of_server(self) -> bool {
        matches!(
            self,
            Self::Unreachable
                | Self::Stalled
                | Self::Dropped
                | Self::NoEncryption
                | Self::Untrusted
                | Self::Login
                | Self::Sender
                | Self::NoKey
                | Self::Strange
        )
    }

    /// Whether only a person can mend it, in the settings: trying again by itself would lock the mailbox at its provider.
    #[must_use]
    pub const fn needs_a_person(self) -> bool {
        matches!(self, Self::NoEncryption | Self::Untrusted | Self::Login | Self::Sender | Self::NoKey)
    }
}

/// How often a message is offered that the server does not take yet.
const MOST_TRIES: u32 = 6;
/// Minutes until the next try, after the first, second … one.
const WAITS: [i64; 5] = [2, 10, 30, 120, 480];

/// What the outbox knows of a message.
#[derive(Debug, Clone, Default, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Sending {
    /// The consent type on whose ground it is sent; the stated reason stands in the communication.
    #[n(0)]
    pub consent: Option<ConsentTypeId>,
    /// How often the server did not take it yet.
    #[cbor(n(1), default)]
    pub tries: u32,
    /// Not before this moment, in milliseconds since 1970.
    #[n(2)]
    pub not_before: Option<i64>,
    /// What kept it back last.
    #[n(3)]
    pub fault: Option<SendFault>,
}

impl Sending {
    /// Whether it may be tried at this moment.
    #[must_use]
    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.not_before.is_none_or(|moment| moment <= now.timestamp_millis())
    }

    /// What follows when a server does not take the message: another try later, or none.
    #[must_use]
    pub fn refused(&self, fault: SendFault, now: DateTime<Utc>) -> (Delivery, Self) {
        let tries = self.tries + 1;
        let again = fault == SendFault::Busy && tries < MOST_TRIES;
        let wait = WAITS.get(tries as usize - 1).or(WAITS.last()).copied().unwrap_or_default();
        let not_before = again.then(|| (now + Duration::minutes(wait)).timestamp_millis());
        let delivery = if again { Delivery::Queued } else { Delivery::NotDone };
        (delivery, Self { consent: self.consent, tries, not_before, fault: Some(fault) })
    }

    /// The same with how it ended.
    #[must_use]
    pub fn ended(&self, fault: Option<SendFault>) -> Self {
        Self { not_before: None, fault, ..self.clone() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn now() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_000_000, 0).unwrap_or_default()
    }

    #[test]
    fn a_reference_leads_back_to_its_message() {
        let id = CommunicationId::from_bytes([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0xab, 12, 13, 14, 15, 0xf0]);
        assert_eq!(
            quoted_references("CANCELLAMI\n> Da domani.\n> [AB0C0D0E0FF0]\n> defaceddecade"),
            [[0xab, 0x0c, 0x0d, 0x0e, 0x0f, 0xf0]]
        );
        assert_eq!(quoted_references("unsubscribe [AB0C0D0E0FF0]").len(), 1);
        assert!(quoted_references("cancellatemi, tel. 055 1234567").is_empty());
        assert_eq!(reference(id), "[AB0C0D0E0FF0]");
        let end = Some([0xab, 12, 13, 14, 15, 0xf0]);
        for typed in ["[AB0C0D0E0FF0]", " ab0c0d0e0ff0 "] {
            assert_eq!(referred(typed), end, "{typed}");
        }
        for other in ["", "[]", "AB0C0D0E0FF", "[AB0C0D0E0FF0", "caldaia", "AB0C0D0E0FFà"] {
            assert_eq!(referred(other), None, "{other}");
        }
    }

    #[test]
    fn a_busy_server_is_asked_again_later_each_time_and_not_for_ever() {
        let (mut sending, mut at, mut waits) = (Sending::default(), now(), Vec::new());
        loop {
            let (delivery, next) = sending.refused(SendFault::Busy, at);
            sending = next;
            if delivery == Delivery::NotDone {
                break;
            }
            assert!(!sending.is_due(at));
            let due = DateTime::from_timestamp_millis(sending.not_before.unwrap()).unwrap();
            assert!(sending.is_due(due));
            waits.push((due - at).num_minutes());
            at = due;
        }
        assert_eq!(waits, [2, 10, 30, 120, 480]);
        assert_eq!((sending.tries, sending.not_before), (6, None));
    }

    #[test]
    fn a_refusal_for_good_is_not_tried_again() {
        for fault in [SendFault::Recipient, SendFault::Text, SendFault::Address, SendFault::Gate] {
            assert_eq!(Sending::default().refused(fault, now()).0, Delivery::NotDone, "{fault}");
            assert!(!fault.is_of_server());
        }
    }
}
