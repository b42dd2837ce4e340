//! Sends mail over SMTP. The only network code of the program: it opens a connection when the outbox asks for one, to the
//! server that a person set, and never else.
//!
//! The transaction is taken apart on purpose: the use case writes down that a message is on its way between the server's
//! "go ahead" and the text, so that after a kill it is known which message may have gone.

mod fault;
#[cfg(test)]
mod tests;

use custode_app::{
    domain::sending::SendFault,
    ports::{Later, MailSecurity, MailServer, PostFailure, PostLine, PostOffice},
};
use fault::{at_the_door, is_limit, is_policy, meaning, names_nobody};
use lettre::{
    Address,
    transport::smtp::{
        Error,
        authentication::{Credentials, Mechanism},
        client::{AsyncSmtpConnection, TlsParameters},
        commands::{Data, Mail, Rcpt, Rset},
        extension::ClientId,
        response::Response,
    },
};
use std::{future::Future, net::Ipv4Addr, time::Duration};
use tokio::time::timeout;

/// How long a server may think about one step.
const PATIENCE: Duration = Duration::from_secs(30);
/// How many times as long it may look at a text that it has in full.
const TEXT_PATIENCE: u32 = 4;

/// The way to mail servers.
#[derive(Debug, Clone)]
pub struct Smtp {
    patience: Duration,
}

impl Default for Smtp {
    fn default() -> Self {
        Self { patience: PATIENCE }
    }
}

impl Smtp {
    /// A way that gives up sooner.
    #[must_use]
    pub const fn with_patience(patience: Duration) -> Self {
        Self { patience }
    }

    async fn open(&self, server: MailServer) -> Result<Line, SendFault> {
        let hello = ClientId::Ipv4(Ipv4Addr::LOCALHOST);
        let place = (server.host.as_str(), server.port);
        let tls = || TlsParameters::new(server.host.clone()).map_err(|_| SendFault::Untrusted);
        let at_once = if server.security == MailSecurity::Tls { Some(tls()?) } else { None };
        let opening = AsyncSmtpConnection::connect_tokio1(place, Some(self.patience), &hello, at_once, None);
        let mut connection = within(self.patience, opening, at_the_door).await?;
        if server.security == MailSecurity::StartTls {
            if !connection.can_starttls() {
                return Err(SendFault::NoEncryption);
            }
            let upgraded = within(self.patience, connection.starttls(tls()?, &hello), meaning).await;
            // A no for good to the encryption that it offers is none; "later" and a line that breaks are not.
            upgraded.map_err(|fault| if fault == SendFault::Text { SendFault::NoEncryption } else { fault })?;
        }
        if let Some((user, password)) = &server.login {
            // The crate keeps its own copy of the password, which lives as long as this attempt (SECURITY).
            let login = Credentials::new(user.clone(), String::from(password.as_str()));
            let known = connection.auth(&[Mechanism::Plain, Mechanism::Login], &login);
            within(self.patience, known, meaning).await.map_err(|fault| match fault {
                SendFault::Text | SendFault::Strange => SendFault::Login,
                other => other,
            })?;
        }
        Ok(Line { connection, patience: self.patience, used: false })
    }
}

impl PostOffice for Smtp {
    fn connect(&self, server: MailServer) -> Later<'_, Result<Box<dyn PostLine>, SendFault>> {
        Box::pin(async move { self.open(server).await.map(|line| Box::new(line) as Box<dyn PostLine>) })
    }
}

/// One step, and what its failure means.
async fn within<T>(
    patience: Duration,
    step: impl Future<Output = Result<T, Error>>,
    means: impl FnOnce(&Error) -> SendFault,
) -> Result<T, SendFault> {
    match timeout(patience, step).await {
        Err(_) => Err(SendFault::Stalled),
        Ok(Ok(done)) => Ok(done),
        Ok(Err(error)) => Err(means(&error)),
    }
}

/// A connection on which somebody is logged in.
struct Line {
    connection: AsyncSmtpConnection,
    patience: Duration,
    /// A message was offered on it: the next one begins anew.
    used: bool,
}

impl Line {
    async fn step(&mut self, command: impl std::fmt::Display) -> Result<Response, SendFault> {
        within(self.patience, self.connection.command(command), meaning).await
    }

    /// A step of a message, and what it means for the message or for all of them when the server says no.
    async fn asked(
        &mut self,
        command: impl std::fmt::Display,
        means: impl FnOnce(&Error) -> PostFailure,
    ) -> Result<(), PostFailure> {
        match timeout(self.patience, self.connection.command(command)).await {
            Err(_) => Err(PostFailure::Server(SendFault::Stalled)),
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) if is_limit(&error) => Err(PostFailure::Server(SendFault::Busy)),
            Ok(Err(error)) => Err(means(&error)),
        }
    }

    async fn offered(&mut self, from: &str, to: &str) -> Result<(), PostFailure> {
        use PostFailure::{Item, Server};
        let from: Address = from.parse().map_err(|_| Server(SendFault::Sender))?;
        let to: Address = to.parse().map_err(|_| Item(SendFault::Address))?;
        if !(AsRef::<str>::as_ref(&to).is_ascii() && AsRef::<str>::as_ref(&from).is_ascii()) {
            return Err(Item(SendFault::Address));
        }
        if std::mem::replace(&mut self.used, true) {
            self.step(Rset).await.map_err(Server)?;
        }
        let mail = Mail::new(Some(from), Vec::new());
        self.asked(mail, |error| match meaning(error) {
            SendFault::Text => Server(SendFault::Sender),
            other => Server(other),
        })
        .await?;
        self.asked(Rcpt::new(to, Vec::new()), |error| match meaning(error) {
            SendFault::Text if names_nobody(error) => Item(SendFault::NoMailbox),
            // It comes up again later: if it is about the firm, the next ones fare no better, and the outbox rests.
            SendFault::Text if is_policy(error) => Item(SendFault::Busy),
            SendFault::Text => Item(SendFault::Recipient),
            SendFault::Busy => Item(SendFault::Busy),
            other => Server(other),
        })
        .await?;
        self.asked(Data, |error| match meaning(error) {
            fault @ (SendFault::Text | SendFault::Busy) => Item(fault),
            other => Server(other),
        })
        .await?;
        Ok(())
    }
}

impl PostLine for Line {
    fn offer<'a>(&'a mut self, from: &'a str, to: &'a str) -> Later<'a, Result<(), PostFailure>> {
        Box::pin(self.offered(from, to))
    }

    fn deliver<'a>(&'a mut self, text: &'a [u8]) -> Later<'a, Result<(), PostFailure>> {
        Box::pin(async move {
            match timeout(self.patience * TEXT_PATIENCE, self.connection.message(text)).await {
                Err(_) => Err(PostFailure::Server(SendFault::Stalled)),
                Ok(Ok(_)) => Ok(()),
                Ok(Err(error)) if is_limit(&error) => Err(PostFailure::Server(SendFault::Busy)),
                Ok(Err(error)) => Err(match meaning(&error) {
                    fault @ (SendFault::Text | SendFault::Busy) => PostFailure::Item(fault),
                    other => PostFailure::Server(other),
                }),
            }
        })
    }

    fn close(mut self: Box<Self>) -> Later<'static, ()> {
        Box::pin(async move {
            let _ = timeout(Duration::from_secs(2), self.connection.quit()).await;
        })
    }
}
