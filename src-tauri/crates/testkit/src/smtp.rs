//! A mail server on this machine: it speaks SMTP, keeps what it gets, and behaves badly when told to.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};
use tokio::{
    io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
    net::{TcpListener, TcpStream},
};

/// How the server behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// As it should.
    Fine,
    /// Takes the call and says nothing.
    Silent,
    /// Takes the whole text and says nothing.
    SilentAtTheEnd,
    /// Says "go ahead" and ends the connection in the middle of the text.
    DropsInText,
    /// Takes the whole text, and ends the connection before its word.
    DropsAtTheEnd,
    /// Asks to come back later when it hears the recipient.
    Busy,
    /// Knows no recipient.
    NoRecipient,
    /// Says that there is no such address.
    NoMailbox,
    /// Takes no more from the firm today, for good as it says.
    Limit,
    /// Refuses by a rule of its own.
    Policy,
    /// Refuses the text when it has it.
    NoText,
    /// Refuses name and password.
    NoLogin,
    /// Does not send for this sender.
    NoSender,
    /// Speaks another language.
    Strange,
    /// Thinks for a while before each word: time for a kill.
    Slow(u64),
}

/// A message that the server had in full: its recipient, and its text with headers.
#[derive(Debug, Clone)]
pub struct Received {
    /// To whom.
    pub to: String,
    /// Headers and text.
    pub text: String,
}

#[derive(Debug)]
struct Shared {
    mood: Mutex<Mood>,
    received: Mutex<Vec<Received>>,
    named: Mutex<HashMap<String, u32>>,
    calls: Mutex<u32>,
}

/// A mail server on a free port; gone with its runtime.
#[derive(Debug, Clone)]
pub struct MailServer {
    /// Its port.
    pub port: u16,
    shared: Arc<Shared>,
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl MailServer {
    /// Starts a server that behaves.
    pub async fn start() -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let shared = Arc::new(Shared {
            mood: Mutex::new(Mood::Fine),
            received: Mutex::default(),
            named: Mutex::default(),
            calls: Mutex::default(),
        });
        let serving = Arc::clone(&shared);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                *held(&serving.calls) += 1;
                tokio::spawn(talk(stream, Arc::clone(&serving)));
            }
        });
        Self { port, shared }
    }

    /// From now on it behaves like this.
    pub fn feels(&self, mood: Mood) {
        *held(&self.shared.mood) = mood;
    }

    /// What it had in full so far, in order.
    #[must_use]
    pub fn received(&self) -> Vec<Received> {
        held(&self.shared.received).clone()
    }

    /// How often a recipient was named, whatever came of it.
    #[must_use]
    pub fn named(&self, to: &str) -> u32 {
        held(&self.shared.named).get(to).copied().unwrap_or_default()
    }

    /// How many connections were opened.
    #[must_use]
    pub fn calls(&self) -> u32 {
        *held(&self.shared.calls)
    }
}

/// One conversation; an end of the other side is an end of ours.
async fn talk(stream: TcpStream, shared: Arc<Shared>) {
    let _ = conversation(stream, &shared).await;
}

async fn conversation(stream: TcpStream, shared: &Shared) -> std::io::Result<()> {
    let mood = || *held(&shared.mood);
    let mut stream = BufReader::new(stream);
    match mood() {
        Mood::Silent => return forever().await,
        Mood::Strange => return stream.get_mut().write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await,
        _ => say(&mut stream, mood(), "220 posta.example ready").await?,
    }
    let (mut line, mut to) = (String::new(), String::new());
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 {
            return Ok(());
        }
        let said = line.trim_end().to_owned();
        let word = said.get(..4).unwrap_or(&said).to_ascii_uppercase();
        let answer = match word.as_str() {
            "EHLO" | "HELO" => "250-posta.example\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME",
            "AUTH" if mood() == Mood::NoLogin => "535 wrong name or password of anna@posta.example",
            "AUTH" => "235 welcome",
            "MAIL" if mood() == Mood::NoSender => "550 not your address",
            "RCPT" => {
                to = said.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
                *held(&shared.named).entry(to.clone()).or_default() += 1;
                match mood() {
                    Mood::Busy => "451 later, please",
                    Mood::NoRecipient => "550 nobody of that name",
                    Mood::NoMailbox => "550 5.1.1 nobody of that name",
                    Mood::Limit => "550 5.4.5 Daily user sending limit exceeded",
                    Mood::Policy => "550 5.7.1 not by our rules",
                    _ => "250 fine",
                }
            }
            "DATA" => {
                say(&mut stream, mood(), "354 go ahead").await?;
                let Some(text) = text(&mut stream, mood()).await? else { return Ok(()) };
                if mood() == Mood::NoText {
                    "554 looks like an advertisement"
                } else {
                    held(&shared.received).push(Received { to: to.clone(), text });
                    match mood() {
                        Mood::SilentAtTheEnd => return forever().await,
                        Mood::DropsAtTheEnd => return Ok(()),
                        _ => "250 it is on its way",
                    }
                }
            }
            "QUIT" => {
                say(&mut stream, mood(), "221 goodbye").await?;
                return Ok(());
            }
            _ => "250 fine",
        };
        say(&mut stream, mood(), answer).await?;
    }
}

async fn forever() -> std::io::Result<()> {
    tokio::time::sleep(Duration::from_secs(3_600)).await;
    Ok(())
}

async fn say(stream: &mut BufReader<TcpStream>, mood: Mood, words: &str) -> std::io::Result<()> {
    if let Mood::Slow(millis) = mood {
        tokio::time::sleep(Duration::from_millis(millis)).await;
    }
    stream.get_mut().write_all(format!("{words}\r\n").as_bytes()).await
}

/// The text up to the final dot; `None` when the connection ends before.
async fn text(stream: &mut BufReader<TcpStream>, mood: Mood) -> std::io::Result<Option<String>> {
    let (mut text, mut line) = (String::new(), String::new());
    loop {
        line.clear();
        if stream.read_line(&mut line).await? == 0 || mood == Mood::DropsInText {
            return Ok(None);
        }
        if line == ".\r\n" {
            return Ok(Some(text));
        }
        text.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}
