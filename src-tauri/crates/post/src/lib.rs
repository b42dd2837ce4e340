//! Sends mail over SMTP. The only network code of the program: it opens a connection when the outbox asks for one, to the
//! server that a person set, and never else.
//!
//! The transaction is taken apart on purpose: the use case writes down that a message is on its way between the server's
//! "go ahead" and the text, so that after a kill it is known which message may have gone.

use custode_app::{
    domain::sending::SendFault,
    ports::{Later, MailSecurity, MailServer, PostFailure, PostLine, PostOffice},
};
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
        let mut connection = match self.within(1, opening).await {
            Ok(connection) => connection,
            Err(fault) => return Err(self.told_apart(&server, fault).await),
        };
        if server.security == MailSecurity::StartTls {
            if !connection.can_starttls() {
                return Err(SendFault::NoEncryption);
            }
            let upgraded = self.within(1, connection.starttls(tls()?, &hello)).await;
            upgraded.map_err(|fault| if fault == SendFault::Stalled { fault } else { SendFault::Untrusted })?;
        }
        if let Some((user, password)) = &server.login {
            let login = Credentials::new(user.clone(), password.to_string());
            let known = self.within(1, connection.auth(&[Mechanism::Plain, Mechanism::Login], &login)).await;
            known.map_err(|fault| match fault {
                SendFault::Text | SendFault::Strange => SendFault::Login,
                other => other,
            })?;
        }
        Ok(Line { connection, patience: self.patience, used: false })
    }

    async fn within<T>(&self, times: u32, step: impl Future<Output = Result<T, Error>>) -> Result<T, SendFault> {
        within(self.patience * times, step).await
    }

    /// Why nothing came of a call: nobody is there, or somebody who cannot be trusted.
    async fn told_apart(&self, server: &MailServer, fault: SendFault) -> SendFault {
        if fault != SendFault::Dropped && fault != SendFault::Strange {
            return fault;
        }
        let place = (server.host.as_str(), server.port);
        match timeout(self.patience, tokio::net::TcpStream::connect(place)).await {
            Ok(Ok(_)) if server.security == MailSecurity::Tls => SendFault::Untrusted,
            Ok(Ok(_)) => fault,
            Ok(Err(_)) | Err(_) => SendFault::Unreachable,
        }
    }
}

impl PostOffice for Smtp {
    fn connect(&self, server: MailServer) -> Later<'_, Result<Box<dyn PostLine>, SendFault>> {
        Box::pin(async move { self.open(server).await.map(|line| Box::new(line) as Box<dyn PostLine>) })
    }
}

/// One step, and what its failure means. The server's own words stay here: they can quote an address.
async fn within<T>(patience: Duration, step: impl Future<Output = Result<T, Error>>) -> Result<T, SendFault> {
    match timeout(patience, step).await {
        Err(_) => Err(SendFault::Stalled),
        Ok(Ok(done)) => Ok(done),
        Ok(Err(error)) => Err(meaning(&error)),
    }
}

fn meaning(error: &Error) -> SendFault {
    if error.is_timeout() {
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

/// Whether a refusal says that there is no such address, and not that the server does not want to (RFC 3463: bad mailbox,
/// bad system, bad syntax, moved, no mail taken).
fn names_nobody(error: &Error) -> bool {
    let said = std::error::Error::source(error).map(ToString::to_string).unwrap_or_default();
    matches!(said.split_whitespace().next(), Some("5.1.1" | "5.1.2" | "5.1.3" | "5.1.6" | "5.1.10"))
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
        within(self.patience, self.connection.command(command)).await
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
        self.step(Mail::new(Some(from), Vec::new())).await.map_err(|fault| match fault {
            SendFault::Text => Server(SendFault::Sender),
            other => Server(other),
        })?;
        match timeout(self.patience, self.connection.command(Rcpt::new(to, Vec::new()))).await {
            Ok(Ok(_)) => {}
            Err(_) => return Err(Server(SendFault::Stalled)),
            Ok(Err(error)) => {
                return Err(match meaning(&error) {
                    SendFault::Text if names_nobody(&error) => Item(SendFault::NoMailbox),
                    SendFault::Text => Item(SendFault::Recipient),
                    SendFault::Busy => Item(SendFault::Busy),
                    other => Server(other),
                });
            }
        }
        self.step(Data).await.map_err(|fault| match fault {
            SendFault::Text | SendFault::Busy => Item(fault),
            other => Server(other),
        })?;
        Ok(())
    }
}

impl PostLine for Line {
    fn offer<'a>(&'a mut self, from: &'a str, to: &'a str) -> Later<'a, Result<(), PostFailure>> {
        Box::pin(self.offered(from, to))
    }

    fn deliver<'a>(&'a mut self, text: &'a [u8]) -> Later<'a, Result<(), PostFailure>> {
        Box::pin(async move {
            let sent = within(self.patience * TEXT_PATIENCE, self.connection.message(text)).await;
            sent.map(|_| ()).map_err(|fault| match fault {
                SendFault::Text | SendFault::Busy => PostFailure::Item(fault),
                other => PostFailure::Server(other),
            })
        })
    }

    fn close(mut self: Box<Self>) -> Later<'static, ()> {
        Box::pin(async move {
            let _ = timeout(Duration::from_secs(2), self.connection.quit()).await;
        })
    }
}
