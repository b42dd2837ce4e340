//! The outbox: how mail is sent, and how it stands.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a message did not go, or nobody knows whether it did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum SendFault {
    /// Nothing answers at that name and port.
    Unreachable,
    /// The server said nothing in time.
    Stalled,
    /// The connection ended before its time.
    Dropped,
    /// The server offers no encryption.
    NoEncryption,
    /// The server's certificate is not one to be trusted.
    Untrusted,
    /// Name or password are refused.
    Login,
    /// The server does not send for this sender.
    Sender,
    /// The server refuses the recipient.
    Recipient,
    /// The server refuses the text.
    Text,
    /// The server asks to come back later.
    Busy,
    /// The gate said no right before the sending.
    Gate,
    /// Somebody took it back.
    Cancelled,
    /// There is no address (any more).
    Address,
    /// The program ended before the server's answer.
    Interrupted,
    /// Whoever sits at the desk does not hold the key of the password.
    NoKey,
    /// The answer makes no sense.
    Strange,
    /// Another message of the same campaign went to the same person or address.
    Twice,
    /// There is no such address.
    NoMailbox,
}

/// How a connection is kept private.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename_all = "snake_case")]
pub enum MailSecurity {
    /// Encrypted from the first byte.
    Tls,
    /// Encrypted before anything is said.
    StartTls,
    /// Open: only to this machine.
    None,
}

/// How mail is sent.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct OutboxSettings {
    /// Messages may be sent at all.
    pub on: bool,
    /// The server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept private.
    pub security: MailSecurity,
    /// Name that recipients see.
    pub name: String,
    /// Address that recipients see.
    pub sender: String,
    /// Name to log in with.
    pub user: String,
    /// Messages a minute.
    pub pace: u16,
    /// A password is kept; it is never shown.
    pub has_password: bool,
}

/// Set how mail is sent, or try a connection with it.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct OutboxSet {
    /// Messages may be sent at all.
    pub on: bool,
    /// The server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept private.
    pub security: MailSecurity,
    /// Name that recipients see.
    pub name: String,
    /// Address that recipients see.
    pub sender: String,
    /// Name to log in with; empty = the server asks for none.
    pub user: String,
    /// Messages a minute.
    pub pace: u16,
    /// A new password; null keeps the one that is there.
    pub password: Option<String>,
}

custode_app::domain::redacted!(OutboxSet);

/// What a trial of the connection gave.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct OutboxChecked {
    /// What is wrong; null = all is well.
    pub fault: Option<SendFault>,
}

/// Stop the sending for a while, or go on.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(rename_all = "camelCase")]
pub struct OutboxPause {
    /// Nothing is sent from now on, or it goes on.
    pub paused: bool,
}

/// How the outbox stands.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(rename_all = "camelCase")]
pub struct OutboxView {
    /// Messages may be sent at all.
    pub on: bool,
    /// Nothing is sent for now.
    pub paused: bool,
    /// Address that recipients see.
    pub sender: String,
    /// Somebody sends at this moment.
    pub sending: bool,
    /// Why nothing is sent, when the server does not take it.
    pub fault: Option<SendFault>,
    /// When the server is tried again; null with a fault = a person must mend the settings.
    pub next_try: Option<DateTime<Utc>>,
    /// Messages that wait or are on their way.
    pub waiting: u32,
    /// Messages of which nobody knows whether they arrived.
    pub uncertain: u32,
    /// Messages that did not go since `failed_since`.
    pub failed: u32,
    /// The day from which on they are counted.
    pub failed_since: NaiveDate,
}
