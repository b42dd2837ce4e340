//! Mode "calls and chats" (S2): what a switchboard, a telephone or a chat program kept. It makes no card. Numbers lead to the
//! cards that have them; a name only proposes, and a person says whose it is. What nobody is said to be of stays outside.

mod commit;
mod look;
mod parties;

pub use commit::{LogOrder, commit_log};
pub(super) use look::refused;
pub use look::{LogLine, LogReview, review_log};
pub use parties::{LogParty, Whose};

use super::{
    lists::columns_there,
    session::{Session, keep, load},
    state::ImportState,
};
use crate::{AppError, Work};
use custode_domain::{
    channel::Channel,
    communication::Direction,
    identifiers::dates::{DateOrder, DateSystem},
    ids::ContactId,
};
use custode_import::normalise::log::{LogColumns, LogField};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What a person chose about a log.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LogState {
    /// Columns that a person chose, by the word of their field; `None` = there is none.
    pub columns: BTreeMap<String, Option<u32>>,
    /// By which channel it went; a guess until it is said.
    pub channel: Option<String>,
    /// Which way everything went, where the rows do not say it.
    pub all: Option<bool>,
    /// Numbers and names that are the firm's own; those of the last time until it is said.
    pub ours: Option<BTreeSet<String>>,
    /// Whose a number or a name is.
    pub people: BTreeMap<String, Uuid>,
}

/// What a person says about a log, as far as it changes.
#[derive(Clone, Default)]
pub struct LogChange {
    /// Another column for a field.
    pub column: Option<(LogField, Option<u32>)>,
    /// Another channel: telephone, messaging or SMS.
    pub channel: Option<Channel>,
    /// Which way everything went.
    pub all: Option<Direction>,
    /// Whether a number or a name is the firm's own.
    pub ours: Option<(String, bool)>,
    /// Whose a number or a name is; nobody's again with `None`.
    pub person: Option<(String, Option<ContactId>)>,
}

custode_domain::redacted!(LogChange);

/// The setting of this machine that keeps the firm's own numbers and names.
const OURS: &str = "log_ours";

/// The channels that a log can be of.
pub const LOG_CHANNELS: [Channel; 3] = [Channel::Phone, Channel::Messaging, Channel::Sms];

/// Keeps what a person says about a log.
///
/// # Errors
/// [`AppError::NotFound`] for a column or a card that is not there; a field fault for a channel that has no log.
pub async fn set_log(work: &Work, id: Uuid, change: LogChange) -> Result<(), AppError> {
    super::super::communications::mail::require_addresses(work)?;
    let mut session = load(work, id).await?;
    if let Some((field, column)) = change.column {
        columns_there(&session, column)?;
        session.state.log.columns.insert(field.code().to_owned(), column);
    }
    if let Some(channel) = change.channel {
        if !LOG_CHANNELS.contains(&channel) {
            return Err(AppError::field("channel", "unknown"));
        }
        session.state.log.channel = Some(channel.code());
    }
    if let Some(all) = change.all {
        session.state.log.all = Some(all == Direction::Inbound);
    }
    if let Some((party, is_ours)) = change.ours {
        let mut ours = ours(work, &session).await?;
        if is_ours {
            session.state.log.people.remove(&party);
            ours.insert(party);
        } else {
            ours.remove(&party);
        }
        session.state.log.ours = Some(ours);
    }
    match change.person {
        Some((party, Some(contact))) => {
            if !work.reader().names(&[contact]).await?.contains_key(&contact) {
                return Err(AppError::NotFound("contact"));
            }
            session.state.log.people.insert(party, contact.as_uuid());
        }
        Some((party, None)) => {
            session.state.log.people.remove(&party);
        }
        None => {}
    }
    keep(work, &session).await
}

/// Whether the chosen table is such a log.
#[must_use]
pub fn looks_like_log(state: &ImportState) -> bool {
    state.format == "chat" || state.chosen().is_some_and(|table| LogColumns::of(&table.headers, &[]).is_log())
}

/// Where the columns are, with what a person chose.
fn columns(state: &ImportState) -> LogColumns {
    let Some(table) = state.chosen() else { return LogColumns::default() };
    let samples: Vec<Vec<String>> = table.columns.iter().map(|column| column.samples.clone()).collect();
    let mut found = LogColumns::of(&table.headers, &samples);
    for (code, column) in &state.log.columns {
        if let Some(field) = LogField::from_code(code) {
            found = found.with(field, column.map(|column| column as usize));
        }
    }
    found
}

/// By which channel it went: messages by messaging, unless it is said; the rest are calls.
fn channel(state: &ImportState) -> Channel {
    let said = state.log.channel.as_deref().and_then(Channel::from_code);
    let guess = || if columns(state).has_texts() { Channel::Messaging } else { Channel::Phone };
    said.unwrap_or_else(guess)
}

/// Order of day and month, and where a workbook begins to count.
fn dates(state: &ImportState) -> (DateOrder, DateSystem) {
    let column = columns(state).column(LogField::At);
    let table = state.chosen();
    let of_column = table.zip(column).and_then(|(table, at)| table.columns.get(at)).and_then(|one| one.date_order);
    let system = if table.is_some_and(|table| table.date_1904) { DateSystem::From1904 } else { DateSystem::From1900 };
    (state.options.date_order.or(of_column).unwrap_or_default(), system)
}

/// The firm's own numbers and names: what was said, else those of the last time and the telephone of the controller.
async fn ours(work: &Work, session: &Session) -> Result<BTreeSet<String>, AppError> {
    if let Some(said) = &session.state.log.ours {
        return Ok(said.clone());
    }
    let kept = work.reader().setting(OURS).await?.unwrap_or_default();
    let phone = work.reader().controller().await?.controller.phone;
    let known = kept.lines().map(str::to_owned);
    Ok(known.chain(phone.and_then(|phone| parties::number_of(&phone))).filter(|one| !one.is_empty()).collect())
}
