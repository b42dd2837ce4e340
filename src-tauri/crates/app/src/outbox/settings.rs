//! Which server, who we are to it, and how fast. They lie in the encrypted file of this machine; the password once more sealed.

use crate::{
    AppError, Work,
    desk::locked,
    ports::{MailSecurity, MailServer},
};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use custode_domain::{
    communication::Delivery, identifiers::email, ids::CommunicationId, journal::Body, records::AuditNote,
    sending::SendFault, unit::UnitState,
};
use custode_store::{Archive, Tx};
use serde::{Deserialize, Serialize};
use std::net::IpAddr;
use zeroize::Zeroizing;

/// Name of the settings beside the journal.
const SETTINGS: &str = "outbox";
/// Name of the sealed password beside the journal.
const PASSWORD: &str = "outbox_password";
/// The place of the password among the sealed values of the archive: no field of a card has this number.
const PASSWORD_FIELD: u32 = 0x6f75_7462;
/// Messages a minute when nobody said otherwise.
const USUAL_PACE: u16 = 20;
/// Most messages a minute.
const MOST_PACE: u16 = 600;

/// How the connection is kept private.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Security {
    /// Encrypted from the first byte.
    Tls,
    /// Encrypted before anything is said.
    #[default]
    StartTls,
    /// Open: only to this machine.
    None,
}

/// How mail is sent. Off until somebody sets it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OutboxSettings {
    /// Messages may be sent at all.
    pub on: bool,
    /// Nothing is sent for now.
    pub paused: bool,
    /// The server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is kept private.
    pub security: Security,
    /// Name that recipients see.
    pub name: String,
    /// Address that recipients see.
    pub sender: String,
    /// Name to log in with; empty = the server asks for none.
    pub user: String,
    /// Messages a minute.
    pub pace: u16,
    /// A password is kept.
    #[serde(skip)]
    pub has_password: bool,
}

impl Default for OutboxSettings {
    fn default() -> Self {
        Self {
            on: false,
            paused: false,
            host: String::new(),
            port: 587,
            security: Security::default(),
            name: String::new(),
            sender: String::new(),
            user: String::new(),
            pace: USUAL_PACE,
            has_password: false,
        }
    }
}

impl std::fmt::Debug for OutboxSettings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OutboxSettings").field("on", &self.on).finish_non_exhaustive()
    }
}

impl OutboxSettings {
    /// Whether a line that was opened with others leads to the same server, in the same way and under the same name.
    pub(super) fn same_server(&self, other: &Self) -> bool {
        (&self.host, self.port, self.security, &self.user) == (&other.host, other.port, other.security, &other.user)
    }
}

/// The settings as typed.
#[derive(Clone)]
pub struct OutboxDraft {
    /// The settings; pause and the mark of the password do not count here.
    pub settings: OutboxSettings,
    /// A new password; `None` keeps the one that is there.
    pub password: Option<Zeroizing<String>>,
}

custode_domain::redacted!(OutboxDraft);

/// The settings in force.
///
/// # Errors
/// Those of the database.
pub async fn settings(work: &Work) -> Result<OutboxSettings, AppError> {
    let reader = work.reader();
    let kept = reader.setting(SETTINGS).await?;
    let mut found: OutboxSettings = kept.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    found.has_password = reader.setting(PASSWORD).await?.is_some_and(|sealed| !sealed.is_empty());
    Ok(found)
}

/// Saves the settings and writes down that somebody did. What waited for a server that did not answer is tried again.
///
/// # Errors
/// Field faults: no server, no address, no password where a name is, an open connection to another machine, a pace that
/// no server takes.
pub async fn save(work: &Work, draft: OutboxDraft) -> Result<(), AppError> {
    work.transact(async |tx| {
        // Read in the write itself: a pause of somebody else comes before it or after it, and is not lost.
        let wanted = checked(&settings(work).await?, &draft)?;
        let sealed = match &draft.password {
            Some(password) if !password.is_empty() => Some(seal(work, password)?),
            Some(_) => Some(String::new()),
            // A name that nobody logs in with any more takes its password along.
            None if wanted.user.is_empty() => Some(String::new()),
            None => None,
        };
        keep(tx, &wanted, if wanted.on { "outbox_on" } else { "outbox_off" }).await?;
        if let Some(sealed) = &sealed {
            tx.set_setting(PASSWORD, sealed).await?;
        }
        Ok(())
    })
    .await?;
    work.desk().postroom.reset();
    Ok(())
}

/// Writes the settings, and that somebody set them so.
async fn keep(tx: &mut Tx, settings: &OutboxSettings, what: &str) -> Result<(), AppError> {
    let text = serde_json::to_string(settings).map_err(|_| AppError::Internal("settings"))?;
    tx.set_setting(SETTINGS, &text).await?;
    let unit = tx.archive_unit();
    tx.write(unit, Body::OutboxSet(AuditNote { what: what.to_owned(), ..AuditNote::default() }));
    Ok(())
}

/// Stops the sending for a while, or goes on with it, and writes down that somebody did.
///
/// # Errors
/// [`AppError::Forbidden`] `role` for whose role ends at their own cards; [`AppError::Precondition`] `outbox-off`.
pub async fn pause(work: &Work, paused: bool) -> Result<(), AppError> {
    super::acts::whole_firm(work)?;
    work.transact(async |tx| {
        let before = settings(work).await?;
        if !before.on {
            return Err(AppError::Precondition("outbox-off"));
        }
        if before.paused == paused {
            return Ok(());
        }
        let what = if paused { "outbox_paused" } else { "outbox_resumed" };
        keep(tx, &OutboxSettings { paused, ..before }, what).await
    })
    .await?;
    work.desk().postroom.reset();
    Ok(())
}

/// Pauses the sending in a file that is a copy, an older one, or came from a backup.
pub(crate) async fn hold_back(store: &Archive) -> Result<(), AppError> {
    let Some(text) = store.reader().setting(SETTINGS).await? else { return Ok(()) };
    let kept: OutboxSettings = serde_json::from_str(&text).unwrap_or_default();
    let text = serde_json::to_string(&OutboxSettings { paused: true, ..kept });
    let text = text.map_err(|_| AppError::Internal("settings"))?;
    Ok(store.set_setting(SETTINGS, &text).await?)
}

/// What waits in such a file may have gone from the other one: nobody knows, so none of it is sent from here by itself, also
/// when the sending goes on. A person says of each what came of it.
pub(crate) async fn unsure(tx: &mut Tx, waiting: &[CommunicationId]) -> Result<(), AppError> {
    for id in waiting {
        let Some(UnitState::Communication(record)) = tx.state(*id).await? else { continue };
        if let Some(item) = record.get().filter(|item| item.delivery == Some(Delivery::Queued)) {
            let ended = item.ended(Delivery::Uncertain, Some(SendFault::Interrupted));
            tx.write(*id, Body::CommunicationChanged(ended));
        }
        tx.pace().await?;
    }
    Ok(())
}

/// Connects to the server of a draft, logs in and says goodbye; no message is offered. `None` = all is well.
///
/// # Errors
/// As [`save`].
pub async fn check(work: &Work, draft: &OutboxDraft) -> Result<Option<SendFault>, AppError> {
    let before = settings(work).await?;
    let mut asked = draft.clone();
    asked.settings.on = true;
    let wanted = checked(&before, &asked)?;
    let password = match &draft.password {
        Some(password) => Some(password.clone()).filter(|password| !password.is_empty()),
        None => match password(work).await {
            Ok(password) => password,
            Err(fault) => return Ok(Some(fault)),
        },
    };
    match work.desk().ports.post.connect(server(&wanted, password)).await {
        Ok(line) => {
            line.close().await;
            Ok(None)
        }
        Err(fault) => Ok(Some(fault)),
    }
}

/// The server of the settings with the password, for a connection.
pub(super) async fn reach(work: &Work, settings: &OutboxSettings) -> Result<MailServer, SendFault> {
    let password = if settings.user.is_empty() { None } else { password(work).await? };
    Ok(server(settings, password))
}

fn server(settings: &OutboxSettings, password: Option<Zeroizing<String>>) -> MailServer {
    MailServer {
        host: settings.host.clone(),
        port: settings.port,
        security: match settings.security {
            Security::Tls => MailSecurity::Tls,
            Security::StartTls => MailSecurity::StartTls,
            Security::None => MailSecurity::None,
        },
        login: Some(settings.user.clone()).filter(|user| !user.is_empty()).zip(password),
    }
}

/// The form, tidied; while it is off, only what is typed must make sense.
fn checked(before: &OutboxSettings, draft: &OutboxDraft) -> Result<OutboxSettings, AppError> {
    let tidy = |text: &str| text.trim().to_owned();
    let typed = &draft.settings;
    let wanted = OutboxSettings {
        on: typed.on,
        paused: before.paused && typed.on,
        host: tidy(&typed.host).to_lowercase(),
        port: typed.port,
        security: typed.security,
        name: typed.name.split_whitespace().collect::<Vec<_>>().join(" "),
        sender: tidy(&typed.sender),
        user: tidy(&typed.user),
        pace: typed.pace,
        has_password: false,
    };
    let fault = |field: &str, reason| Err(AppError::field(field, reason));
    if wanted.on && wanted.host.is_empty() {
        return fault("host", "missing");
    }
    if !wanted.host.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':'))
        || wanted.host.len() > 253
    {
        return fault("host", "host");
    }
    if wanted.port == 0 {
        return fault("port", "out-of-range");
    }
    if wanted.on && wanted.sender.is_empty() {
        return fault("sender", "missing");
    }
    if !wanted.sender.is_empty() && (!email::is_usable(&wanted.sender) || !wanted.sender.is_ascii()) {
        return fault("sender", "email-invalid");
    }
    if wanted.name.chars().count() > 100 {
        return fault("name", "too-long");
    }
    if wanted.pace == 0 || wanted.pace > MOST_PACE {
        return fault("pace", "out-of-range");
    }
    if wanted.security == Security::None && !wanted.host.is_empty() && !is_this_machine(&wanted.host) {
        return fault("security", "not-encrypted");
    }
    // What was typed for one server is not handed to another.
    let same = wanted.host == before.host && wanted.user == before.user;
    let kept = before.has_password && same && draft.password.is_none();
    let given = draft.password.as_ref().is_some_and(|password| !password.is_empty());
    if !wanted.user.is_empty() && !kept && !given {
        return fault("password", "missing");
    }
    Ok(wanted)
}

fn is_this_machine(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn seal(work: &Work, password: &str) -> Result<String, AppError> {
    let vault = locked(work.archive().vault());
    let sealed = vault.seal_field(work.archive().file_uuid(), PASSWORD_FIELD, password.as_bytes())?;
    Ok(STANDARD.encode(sealed))
}

/// The password, while whoever sits at the desk holds its key.
async fn password(work: &Work) -> Result<Option<Zeroizing<String>>, SendFault> {
    let kept = work.reader().setting(PASSWORD).await.map_err(|_| SendFault::NoKey)?.unwrap_or_default();
    if kept.is_empty() {
        return Ok(None);
    }
    let sealed = STANDARD.decode(kept).map_err(|_| SendFault::NoKey)?;
    let vault = locked(work.archive().vault());
    let plain = vault.open_field(work.archive().file_uuid(), PASSWORD_FIELD, &sealed).map_err(|_| SendFault::NoKey)?;
    String::from_utf8(plain.to_vec()).map(|text| Some(Zeroizing::new(text))).map_err(|_| SendFault::NoKey)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(change: impl FnOnce(&mut OutboxSettings)) -> OutboxDraft {
        let mut settings = OutboxSettings {
            on: true,
            host: "smtp.bianchi.example".to_owned(),
            sender: "info@bianchi.example".to_owned(),
            user: "info".to_owned(),
            ..OutboxSettings::default()
        };
        change(&mut settings);
        OutboxDraft { settings, password: Some(Zeroizing::new("segreto".to_owned())) }
    }

    fn refused(draft: &OutboxDraft) -> Option<String> {
        match checked(&OutboxSettings::default(), draft) {
            Err(AppError::Invalid(faults)) => faults.first().map(|fault| format!("{} {}", fault.field, fault.reason)),
            _ => None,
        }
    }

    #[test]
    fn an_open_connection_goes_to_this_machine_only() {
        assert_eq!(refused(&draft(|_| ())), None);
        assert_eq!(refused(&draft(|it| it.security = Security::None)).as_deref(), Some("security not-encrypted"));
        for host in ["localhost", "127.0.0.1", "127.9.9.9", "::1"] {
            let local = draft(|it| (it.security, it.host) = (Security::None, host.to_owned()));
            assert_eq!(refused(&local), None, "{host}");
        }
        let near = draft(|it| (it.security, it.host) = (Security::None, "localhost.bianchi.example".to_owned()));
        assert!(refused(&near).is_some(), "a name that only begins like this machine");
    }

    #[test]
    fn a_password_stays_with_its_server() {
        let before = OutboxSettings { has_password: true, ..draft(|_| ()).settings };
        let kept = OutboxDraft { password: None, ..draft(|_| ()) };
        assert!(checked(&before, &kept).is_ok());
        let elsewhere = OutboxDraft { password: None, ..draft(|it| it.host = "smtp.altrove.example".to_owned()) };
        assert!(checked(&before, &elsewhere).is_err(), "the old password would go to another server");
    }

    #[test]
    fn what_is_missing_is_named() {
        assert_eq!(refused(&draft(|it| it.host.clear())).as_deref(), Some("host missing"));
        assert_eq!(refused(&draft(|it| it.sender = "info".to_owned())).as_deref(), Some("sender email-invalid"));
        assert_eq!(refused(&draft(|it| it.pace = 0)).as_deref(), Some("pace out-of-range"));
        assert_eq!(refused(&draft(|it| (it.on, it.host) = (false, String::new()))), None, "off asks for nothing");
    }
}
