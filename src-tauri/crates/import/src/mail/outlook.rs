//! Messages that Outlook saves (`.msg`): a compound file. What the mail servers wrote is kept in it as it was and is read like
//! every other message; what was never sent over the internet has only Outlook's own fields.

use mail_parser::MessageParser;
use mail_parser::decoders::html::html_to_text;
use msg_parser::{Outlook, Person};

use super::{MailMessage, MailPart, RECEIPT, Unreadable, certified_sender, name_of, shortened, understood};
use crate::limits::{MAIL_BODY, MAIL_PART, MAIL_PARTS, MAIL_PEOPLE};

/// How a compound file begins.
const MAGIC: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Whether these are the bytes of a compound file.
pub(super) fn is_outlook(raw: &[u8]) -> bool {
    raw.starts_with(MAGIC)
}

/// A message and what is in its files, in the order of its parts that are kept.
pub(super) fn read(raw: &[u8], file: u32) -> Result<(MailMessage, Vec<Vec<u8>>), Unreadable> {
    // What the parser trips over is a message that cannot be read; it does not end the others.
    let parsed = std::panic::catch_unwind(|| Outlook::from_slice(raw)).ok().and_then(Result::ok);
    let outlook = parsed.ok_or(Unreadable::NoMessage)?;
    // Appointments, tasks and cards are kept in the same form.
    let class = outlook.message_class.trim().to_lowercase();
    if !(class.is_empty() || class.starts_with("ipm.note")) {
        return Err(Unreadable::NoMessage);
    }
    let headers = format!("{}\r\n\r\n", outlook.headers.raw.trim_end());
    let sent = std::panic::catch_unwind(|| MessageParser::default().parse(headers.as_bytes())).ok().flatten();
    if sent.as_ref().is_some_and(|sent| sent.header(RECEIPT).is_some()) {
        return Err(Unreadable::Receipt);
    }
    if let Some(sent) = &sent
        && let Some(sender) = certified_sender(sent)
    {
        return in_envelope(outlook, sender, file);
    }
    let sent = sent.map(|sent| understood(&sent, file));
    let mut message = sent.filter(|sent| sent.from.is_some()).unwrap_or_else(|| own_fields(&outlook, file));
    if message.from.is_none() && message.to.is_empty() {
        return Err(Unreadable::NoMessage);
    }
    if message.sent.is_none() {
        message.sent = instant(&outlook.client_submit_time).or_else(|| instant(&outlook.message_delivery_time));
    }
    message.subject = shortened(outlook.subject.trim(), 500).0;
    let text = if outlook.body.trim().is_empty() { html_to_text(&outlook.html) } else { outlook.body };
    (message.body, message.cut) = shortened(&text, MAIL_BODY);
    message.parts.clear();
    let mut files = Vec::new();
    for part in outlook.attachments.into_iter().take(MAIL_PARTS) {
        let names = [part.long_file_name, part.file_name, part.display_name];
        let name = names.iter().find(|name| !name.trim().is_empty()).map(|name| name_of(name)).unwrap_or_default();
        let size = part.payload_bytes.len();
        let kept = size > 0 && size <= MAIL_PART;
        let media: String = part.mime_tag.chars().take(100).collect();
        let media = if media.contains('/') { media } else { "application/octet-stream".to_owned() };
        message.parts.push(MailPart { name, media, size: size as u64, kept });
        if kept {
            files.push(part.payload_bytes);
        }
    }
    Ok((message, files))
}

/// A certified message lies as a message of its own in that of the provider, who is not its sender.
fn in_envelope(outlook: Outlook, sender: Option<String>, file: u32) -> Result<(MailMessage, Vec<Vec<u8>>), Unreadable> {
    let is_it = |name: &str| name.trim().eq_ignore_ascii_case("postacert.eml");
    let inner = outlook.attachments.into_iter().find(|part| is_it(&part.long_file_name) || is_it(&part.file_name));
    let inner = inner.map(|part| part.payload_bytes).ok_or(Unreadable::NoMessage)?;
    let parsed = std::panic::catch_unwind(|| MessageParser::default().parse(&inner)).ok().flatten();
    let parsed = parsed.ok_or(Unreadable::NoMessage)?;
    let mut message = understood(&parsed, file);
    message.from = sender.or(message.from);
    let parts = parsed.attachments().zip(&message.parts).filter(|(_, part)| part.kept);
    let files = parts.map(|(part, _)| part.contents().to_vec()).collect();
    Ok((message, files))
}

/// What Outlook knows of a message without headers: one that lies among those sent, or went inside an office.
fn own_fields(outlook: &Outlook, file: u32) -> MailMessage {
    let address = |person: &Person| Some(person.email.trim().to_lowercase()).filter(|address| address.contains('@'));
    let mut to: Vec<String> = outlook.to.iter().chain(&outlook.cc).chain(&outlook.bcc).filter_map(address).collect();
    to.retain(|address| address.len() <= 254);
    to.truncate(MAIL_PEOPLE);
    MailMessage {
        file,
        id: None,
        sent: None,
        from: address(&outlook.sender).filter(|address| address.len() <= 254),
        to,
        subject: String::new(),
        body: String::new(),
        cut: false,
        failed: Vec::new(),
        parts: Vec::new(),
    }
}

fn instant(text: &str) -> Option<i64> {
    chrono::DateTime::parse_from_rfc3339(text.trim()).ok().map(|at| at.timestamp_millis())
}
