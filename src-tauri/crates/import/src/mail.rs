//! Mail files: one message (`.eml`, or Outlook's `.msg`) or a box of many (`.mbox`). They come one after the other through the pipe, each behind
//! its length, so one child reads them all. A message that cannot be read is told with its reason; the others go on.

mod outlook;

use std::io::{BufRead, BufReader, Read};

use custode_domain::text::steers;
use mail_parser::{Address, Message, MessageParser, MimeHeaders};
use minicbor::{Decode, Encode};

use crate::frame::{Frame, Sink};
use crate::limits::{MAIL_BODY, MAIL_BYTES, MAIL_FILE, MAIL_PART, MAIL_PARTS, MAIL_PEOPLE, MAIL_PIECE};
use crate::refusal::{Refusal, RefusalCode};

/// A message as it was read.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct MailMessage {
    /// Which of the files, from 0.
    #[n(0)]
    pub file: u32,
    /// `Message-ID`, without its brackets.
    #[n(1)]
    pub id: Option<String>,
    /// Milliseconds since 1970; none without a date that can be read.
    #[n(2)]
    pub sent: Option<i64>,
    /// Address of the sender, in small letters.
    #[n(3)]
    pub from: Option<String>,
    /// Addresses of To and Cc, in small letters.
    #[n(4)]
    pub to: Vec<String>,
    /// Subject.
    #[n(5)]
    pub subject: String,
    /// Text; of a message that has only a page, its words.
    #[n(6)]
    pub body: String,
    /// The text was longer and was cut.
    #[n(7)]
    pub cut: bool,
    /// Files that came with it.
    #[n(8)]
    pub parts: Vec<MailPart>,
    /// Of a message that came back: the addresses that do not work, in small letters (RFC 3464).
    #[n(9)]
    pub failed: Vec<String>,
}

/// A file that came with a message.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(array)]
pub struct MailPart {
    /// Its name, without folders.
    #[n(0)]
    pub name: String,
    /// Media type, such as `application/pdf`.
    #[n(1)]
    pub media: String,
    /// Bytes.
    #[n(2)]
    pub size: u64,
    /// Its bytes follow, where they were asked for; a larger one than [`MAIL_PART`] is only named.
    #[n(3)]
    pub kept: bool,
}

impl std::fmt::Debug for MailMessage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("MailMessage").field("file", &self.file).finish_non_exhaustive()
    }
}

custode_domain::redacted!(MailPart);

crate::refusal::codes! {
    /// Why a message cannot be read.
    Unreadable {
        /// No header of a message: something else, or broken.
        0 NoMessage = "no-message",
        /// Larger than what is read.
        1 TooLarge = "too-large",
        /// Nothing in it.
        2 Empty = "empty",
        /// A receipt of certified mail: of the provider, from nobody.
        3 Receipt = "receipt",
        /// Reading it took more memory or time than is given: the child ended over it.
        4 TooHeavy = "too-heavy",
    }
}

/// What a provider of certified mail (PEC) writes on an envelope, and on a receipt.
const TRANSPORT: &str = "X-Trasporto";
const RECEIPT: &str = "X-Ricevuta";

/// Reads every file of the stream. `with_files` lets the bytes of attachments follow their message.
///
/// # Errors
/// Those of the sink; [`RefusalCode::Unreadable`] when the stream breaks off.
pub fn read(input: impl Read, with_files: bool, sink: &mut impl Sink) -> Result<(), Refusal> {
    let mut input = BufReader::with_capacity(256 << 10, input);
    let mut file = 0;
    loop {
        let mut length = [0; 8];
        match input.read_exact(&mut length) {
            Ok(()) => {}
            Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => return sink.put(Frame::Done),
            Err(error) => return Err(error.into()),
        }
        let length = u64::from_le_bytes(length);
        let mut one = Read::take(&mut input, length);
        read_file(&mut one, file, length, with_files, sink)?;
        // What a refused file still holds.
        std::io::copy(&mut one, &mut std::io::sink())?;
        if one.limit() > 0 {
            return Err(RefusalCode::FileChanged.into());
        }
        file += 1;
        sink.put(Frame::Progress(u64::from(file)))?;
    }
}

fn read_file(
    input: &mut impl BufRead,
    file: u32,
    length: u64,
    with_files: bool,
    sink: &mut impl Sink,
) -> Result<(), Refusal> {
    if length > MAIL_FILE {
        return sink.put(Frame::Unreadable(file, Unreadable::TooLarge));
    }
    let is_box = input.fill_buf()?.starts_with(b"From ");
    let mut raw = Vec::new();
    if !is_box {
        if length > MAIL_BYTES {
            return sink.put(Frame::Unreadable(file, Unreadable::TooLarge));
        }
        input.read_to_end(&mut raw)?;
        return tell(&raw, file, with_files, sink);
    }
    let mut line = Vec::new();
    let (mut over, mut blank, mut first) = (false, true, true);
    loop {
        line.clear();
        // A line without an end must not fill the memory.
        let read = Read::take(&mut *input, MAIL_BYTES).read_until(b'\n', &mut line)?;
        let begins = read == 0 || blank && line.starts_with(b"From ");
        if begins && !first {
            if over {
                sink.put(Frame::Unreadable(file, Unreadable::TooLarge))?;
            } else {
                tell(&raw, file, with_files, sink)?;
            }
            raw.clear();
            over = false;
        }
        if read == 0 {
            return Ok(());
        }
        first = false;
        blank = matches!(line.as_slice(), b"\n" | b"\r\n");
        if begins {
            continue;
        }
        if raw.len() + line.len() > usize::try_from(MAIL_BYTES).unwrap_or(usize::MAX) {
            over = true;
            raw.clear();
        }
        if !over {
            raw.extend_from_slice(unescaped(&line));
        }
    }
}

/// A line of a box that begins like a new message was written with a sign before it.
fn unescaped(line: &[u8]) -> &[u8] {
    let signs = line.iter().take_while(|byte| **byte == b'>').count();
    if signs > 0 && line[signs..].starts_with(b"From ") { &line[1..] } else { line }
}

/// One message, and the bytes of its files.
fn tell(raw: &[u8], file: u32, with_files: bool, sink: &mut impl Sink) -> Result<(), Refusal> {
    if raw.iter().all(u8::is_ascii_whitespace) {
        return sink.put(Frame::Unreadable(file, Unreadable::Empty));
    }
    if outlook::is_outlook(raw) {
        return match outlook::read(raw, file) {
            Ok((message, files)) => {
                sink.put(Frame::Message(Box::new(message)))?;
                let files = if with_files { files } else { Vec::new() };
                files.iter().try_for_each(|bytes| pieces(bytes, sink))
            }
            Err(why) => sink.put(Frame::Unreadable(file, why)),
        };
    }
    // A message that the parser trips over is one that cannot be read; it does not end the others.
    let message = std::panic::catch_unwind(|| MessageParser::default().parse(raw)).ok().flatten();
    let known = |one: &Message<'_>| one.from().is_some() || one.message_id().is_some();
    let Some(message) = message.filter(known) else {
        return sink.put(Frame::Unreadable(file, Unreadable::NoMessage));
    };
    if message.header(RECEIPT).is_some() {
        return sink.put(Frame::Unreadable(file, Unreadable::Receipt));
    }
    let (told, sender) = opened(&message);
    let mut read = understood(told, file);
    read.from = sender.or(read.from);
    let kept: Vec<bool> = read.parts.iter().map(|part| part.kept).collect();
    sink.put(Frame::Message(Box::new(read)))?;
    if with_files {
        for (part, _) in told.attachments().zip(kept).filter(|(_, kept)| *kept) {
            pieces(part.contents(), sink)?;
        }
    }
    Ok(())
}

/// The bytes of a file, piece by piece.
fn pieces(bytes: &[u8], sink: &mut impl Sink) -> Result<(), Refusal> {
    bytes.chunks(MAIL_PIECE).try_for_each(|piece| sink.put(Frame::Piece(piece.to_vec().into())))
}

/// The message that a certified one (PEC) carries, and who sent it: the provider signs the envelope with its own address, and
/// names the sender where answers go (DM 2 November 2005, technical rules).
fn opened<'x>(message: &'x Message<'x>) -> (&'x Message<'x>, Option<String>) {
    let Some(sender) = certified_sender(message) else { return (message, None) };
    let Some(inner) = message.attachments().find_map(|part| part.message()) else { return (message, None) };
    (inner, sender)
}

/// Of the envelope of a certified message, whose it says that the message is.
#[expect(clippy::option_option, reason = "no envelope, and an envelope that does not say")]
fn certified_sender(message: &Message<'_>) -> Option<Option<String>> {
    let certified = message.header(TRANSPORT).and_then(|value| value.as_text())?;
    if !certified.trim().eq_ignore_ascii_case("posta-certificata") {
        return None;
    }
    let mut answers = Vec::new();
    if let Some(list) = message.reply_to() {
        addresses(list, &mut answers);
    }
    Some(answers.into_iter().next())
}

fn understood(message: &Message<'_>, file: u32) -> MailMessage {
    let mut to = Vec::new();
    for list in [message.to(), message.cc()].into_iter().flatten() {
        addresses(list, &mut to);
    }
    let mut from = Vec::new();
    if let Some(list) = message.from() {
        addresses(list, &mut from);
    }
    let (body, cut) = shortened(&message.body_text(0).unwrap_or_default(), MAIL_BODY);
    MailMessage {
        file,
        id: message.message_id().map(|id| shortened(id.trim(), 998).0).filter(|id| !id.is_empty()),
        sent: message.date().filter(|date| date.is_valid()).map(|date| date.to_timestamp().saturating_mul(1_000)),
        from: from.into_iter().next(),
        to,
        subject: shortened(message.subject().unwrap_or_default().trim(), 500).0,
        body,
        cut,
        failed: failed(message),
        parts: message
            .attachments()
            .take(MAIL_PARTS)
            .map(|part| MailPart {
                name: name_of(part.attachment_name().unwrap_or_default()),
                media: media_of(part),
                size: part.contents().len() as u64,
                kept: !part.contents().is_empty() && part.contents().len() <= MAIL_PART,
            })
            .collect(),
    }
}

/// The recipients for whom a report of delivery says that it failed for good.
fn failed(message: &Message<'_>) -> Vec<String> {
    let mut found = Vec::new();
    for part in &message.parts {
        if media_of(part) != "message/delivery-status" {
            continue;
        }
        let text = String::from_utf8_lossy(part.contents()).replace("\r\n", "\n");
        for group in text.split("\n\n") {
            let field = |name: &str| {
                let mut lines = group.lines().filter_map(|line| line.split_once(':'));
                lines.find(|(key, _)| key.trim().eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
            };
            let over = field("Action").is_some_and(|action| action.eq_ignore_ascii_case("failed"))
                && field("Status").is_none_or(|status| status.starts_with('5'));
            // What was written to, where a mailbox passes on what it gets; else where it ended.
            let to = field("Original-Recipient").or_else(|| field("Final-Recipient"));
            let address = to.and_then(|to| to.split_once(';')).map(|(_, address)| address.trim());
            let address = address.map(|one| one.trim_matches(['<', '>']).to_lowercase());
            found.extend(address.filter(|one| over && one.len() <= 254 && one.contains('@')));
            found.dedup();
        }
    }
    found.truncate(MAIL_PEOPLE);
    found
}

fn addresses(list: &Address<'_>, into: &mut Vec<String>) {
    for one in list.iter().filter_map(|one| one.address.as_deref()) {
        let one = one.trim().to_lowercase();
        let fits = one.len() <= 254 && one.contains('@');
        if fits && into.len() < MAIL_PEOPLE && !into.contains(&one) {
            into.push(one);
        }
    }
}

/// The last part of a name, without signs that steer.
fn name_of(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last.chars().filter(|letter| !letter.is_control() && !steers(*letter)).take(200).collect();
    plain.trim().trim_end_matches('.').to_owned()
}

fn media_of(part: &mail_parser::MessagePart<'_>) -> String {
    let kind = part.content_type();
    let kind = kind.map(|kind| format!("{}/{}", kind.ctype(), kind.subtype().unwrap_or("octet-stream")));
    kind.unwrap_or_else(|| "application/octet-stream".to_owned()).chars().take(100).collect()
}

/// At most so many bytes, up to the end of a letter; no NUL.
fn shortened(text: &str, bytes: usize) -> (String, bool) {
    let end = (0..=bytes.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    (text[..end].replace('\0', ""), end < text.len())
}

#[cfg(test)]
mod tests;
