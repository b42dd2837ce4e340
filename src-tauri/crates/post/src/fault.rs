//! What a failure of the line means for the outbox. The server's own words stay here: they can quote an address.

use custode_app::domain::sending::SendFault;
use lettre::transport::smtp::Error;
use rustls::AlertDescription::{HandshakeFailure, InsufficientSecurity, ProtocolVersion};
use std::{error::Error as StdError, io};

/// What a failure means on a line that stood.
pub(crate) fn meaning(error: &Error) -> SendFault {
    if let Some(fault) = refused_keys(error) {
        fault
    } else if error.is_timeout() {
        SendFault::Stalled
    } else if error.is_transient() {
        SendFault::Busy
    } else if error.is_permanent() {
        SendFault::Text
    } else if error.is_tls() {
        SendFault::Untrusted
    } else if error.is_response() && error.to_string().contains("incomplete") {
        SendFault::Dropped
    } else if error.is_response() || error.is_client() {
        SendFault::Strange
    } else {
        SendFault::Dropped
    }
}

/// What a failure means before the server said its first word: nobody there, or somebody who hangs up. That a certificate
/// is wrong is said only of one that was seen and found wrong: it makes the outbox rest until a person comes, where a
/// server that is busy or repaired is asked again.
pub(crate) fn at_the_door(error: &Error) -> SendFault {
    match meaning(error) {
        SendFault::Dropped if !(error.is_response() || hung_up(error)) => SendFault::Unreachable,
        // "No mail service here" as its greeting is no word on a text.
        SendFault::Text => SendFault::Strange,
        other => other,
    }
}

/// Whether a refusal says that there is no such address, and not that the server does not want to (RFC 3463: bad mailbox,
/// bad system, bad syntax, moved, no mail taken).
pub(crate) fn names_nobody(error: &Error) -> bool {
    matches!(first_word(error).as_deref(), Some("5.1.1" | "5.1.2" | "5.1.3" | "5.1.6" | "5.1.10"))
}

/// Whether a refusal says that the firm may send no more for now, whoever the message is for (RFC 3463, X.4.5), though it
/// calls itself one for good.
pub(crate) fn is_limit(error: &Error) -> bool {
    first_word(error).as_deref() == Some("5.4.5")
}

/// Whether a refusal is by a rule of the server (RFC 3463, X.7): it may be about the firm as well as about the recipient.
pub(crate) fn is_policy(error: &Error) -> bool {
    first_word(error).is_some_and(|word| word.starts_with("5.7."))
}

fn first_word(error: &Error) -> Option<String> {
    let said = StdError::source(error).map(ToString::to_string)?;
    said.split_whitespace().next().map(str::to_owned)
}

fn io_of(error: &Error) -> Option<&io::Error> {
    let mut next = StdError::source(error);
    while let Some(cause) = next {
        if let Some(io) = cause.downcast_ref() {
            return Some(io);
        }
        next = cause.source();
    }
    None
}

/// Somebody was there and closed the line.
fn hung_up(error: &Error) -> bool {
    use io::ErrorKind::{BrokenPipe, ConnectionAborted, ConnectionReset, NotConnected, UnexpectedEof, WriteZero};
    let kinds = [BrokenPipe, ConnectionAborted, ConnectionReset, NotConnected, UnexpectedEof, WriteZero];
    io_of(error).is_some_and(|io| kinds.contains(&io.kind()))
}

/// What the two sides found wrong with each other while they agreed on keys; `None` = it was something else.
fn refused_keys(error: &Error) -> Option<SendFault> {
    match io_of(error)?.get_ref()?.downcast_ref::<rustls::Error>()? {
        rustls::Error::InvalidCertificate(_)
        | rustls::Error::NoCertificatesPresented
        | rustls::Error::UnsupportedNameType
        | rustls::Error::InvalidCertRevocationList(_) => Some(SendFault::Untrusted),
        // What came is no encryption, or one of another age.
        rustls::Error::InvalidMessage(_)
        | rustls::Error::PeerIncompatible(_)
        | rustls::Error::AlertReceived(HandshakeFailure | InsufficientSecurity | ProtocolVersion) => {
            Some(SendFault::NoEncryption)
        }
        _ => None,
    }
}
