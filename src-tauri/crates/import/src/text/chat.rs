//! Conversations that a chat program wrote as text: day, hour and sender before each message, and messages of several lines.
//!
//! Two shapes are read, those of WhatsApp: `12/03/2024, 18:22 - Mario Rossi: ciao` (Android) and
//! `[12/03/24, 18:22:05] Mario Rossi: ciao` (iOS).

use std::borrow::Cow;
use std::io::{BufRead, BufReader, Read};

use custode_domain::text::steers;

use crate::frame::{FileInfo, Format, Frame, Sink, SkipReason};
use crate::limits::{CELL_BYTES, ROW_BYTES};
use crate::options::ReadOptions;
use crate::refusal::Refusal;
use crate::sniff::encoding::{self, Charset};
use crate::structured::Rows;

/// The columns of a conversation, in the order of its table.
pub const HEADERS: [&str; 4] = ["Data", "Ora", "Mittente", "Testo"];

/// Lines that are looked at to know a conversation.
const LOOKED_AT: usize = 60;

/// A line that begins a message: when, and the rest.
struct Head<'a> {
    day: &'a str,
    time: &'a str,
    rest: &'a str,
}

impl Head<'_> {
    /// Who said what; none for what the program itself notes, such as that somebody came into a group.
    fn said(&self) -> Option<(&str, &str)> {
        let (who, text) = match self.rest.split_once(": ") {
            Some(both) => both,
            None => (self.rest.trim_end().strip_suffix(':')?, ""),
        };
        let who = bare(who);
        if who.is_empty() || who.chars().count() > 100 || notes_encryption(text) {
            return None;
        }
        Some((who, text))
    }
}

/// The note about encryption has a sender on iOS, and signs without a shape before it.
fn notes_encryption(text: &str) -> bool {
    let marked = text.starts_with('\u{200e}');
    marked && ["crittografat", "encrypted"].iter().any(|word| text.to_lowercase().contains(word))
}

/// Without blanks and signs that only steer.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || steers(c))
}

/// A line that begins a message.
fn head(line: &str) -> Option<Head<'_>> {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || steers(c));
    let (stamp, rest) = match line.strip_prefix('[') {
        Some(inside) => inside.split_once(']')?,
        None => line.split_once(" - ")?,
    };
    if stamp.len() > 40 {
        return None;
    }
    let stamp = bare(stamp);
    let cut = stamp.find([',', ' ', '\u{a0}', '\u{202f}'])?;
    let (day, time) = (&stamp[..cut], bare(stamp[cut..].trim_start_matches(',')));
    (is_day(day) && is_time(time)).then(|| Head { day, time, rest: bare_start(rest) })
}

/// Only the first blank goes: a message may begin with some of its own.
fn bare_start(rest: &str) -> &str {
    rest.strip_prefix(' ').unwrap_or(rest)
}

/// Three numbers between the same sign.
fn is_day(text: &str) -> bool {
    ['/', '.', '-'].iter().any(|sign| {
        let parts: Vec<&str> = text.trim_end_matches('.').split(*sign).collect();
        let number = |part: &&str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        parts.len() == 3 && parts.iter().all(number)
    })
}

/// Hour and minute, perhaps the second, perhaps before or after noon.
fn is_time(text: &str) -> bool {
    let digits = text.trim_end_matches(|c: char| !c.is_ascii_digit());
    let noon: String = text[digits.len()..].chars().filter(|c| c.is_ascii_alphabetic()).collect();
    let parts: Vec<&str> = digits.split([':', '.']).collect();
    matches!(noon.to_ascii_lowercase().as_str(), "" | "am" | "pm")
        && (2..=3).contains(&parts.len())
        && parts.iter().all(|part| (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether a text is such a conversation: it begins with a message, and others follow.
#[must_use]
pub fn is_chat(sample: &[u8]) -> bool {
    let text = String::from_utf8_lossy(sample);
    let lines: Vec<&str> = text.lines().filter(|line| !bare(line).is_empty()).take(LOOKED_AT).collect();
    let said = lines.iter().filter(|line| head(line).is_some_and(|head| head.said().is_some())).count();
    let begins = lines.first().is_some_and(|line| head(line).is_some());
    begins && said > 0 && (said >= 2 || lines.len() <= 3) && said * 6 >= lines.len()
}

/// How the bytes are written.
pub(super) struct Written {
    pub(super) charset: Charset,
    pub(super) label: String,
    pub(super) bom: bool,
}

impl Written {
    fn text<'a>(&self, bytes: &'a [u8]) -> Cow<'a, str> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) if self.charset == Charset::Utf8 => String::from_utf8_lossy(bytes),
            Err(_) => Cow::Owned(encoding::decode_all(self.charset, bytes)),
        }
    }
}

/// A message whose lines are still coming.
struct Coming {
    line: u32,
    cells: [String; 4],
}

/// Reads a conversation: one row for each message.
///
/// # Errors
/// Those of the sink and of the limits.
pub(super) fn rows(
    source: impl Read,
    written: &Written,
    options: &ReadOptions,
    sink: &mut dyn Sink,
) -> Result<(), Refusal> {
    sink.put(Frame::File(FileInfo::of_text(Format::Chat, written.label.clone(), written.bom)))?;
    let mut source = BufReader::with_capacity(256 << 10, source);
    let mut told = Vec::new();
    let mut notes = Vec::new();
    {
        let mut pass = |frame: Frame| -> Result<(), Refusal> {
            match frame {
                // Notes of the program are told behind the rows: between them the table has no place for them.
                Frame::TableEnd(_) | Frame::Done => told.push(frame),
                frame => sink.put(frame)?,
            }
            Ok(())
        };
        let mut table = Rows::begin(HEADERS.map(str::to_owned).to_vec(), options, &mut pass)?;
        let mut coming: Option<Coming> = None;
        let (mut bytes, mut line) = (Vec::new(), 0_u32);
        loop {
            bytes.clear();
            // A line without an end must not fill the memory.
            let limit = ROW_BYTES as u64 * 2;
            if Read::take(&mut source, limit).read_until(b'\n', &mut bytes)? == 0 {
                break;
            }
            line = line.saturating_add(1);
            let text = written.text(&bytes);
            let text = text.trim_end_matches(['\r', '\n']);
            let Some(head) = head(text) else {
                match &mut coming {
                    Some(one) if one.cells[3].len() <= CELL_BYTES => {
                        one.cells[3].push('\n');
                        one.cells[3].push_str(text);
                    }
                    Some(_) => {}
                    None if text.trim().is_empty() => {}
                    None => notes.push(line),
                }
                continue;
            };
            if let Some(done) = coming.take()
                && !finish(&mut table, done)?
            {
                break;
            }
            match head.said() {
                Some((who, said)) => {
                    let cells = [head.day, head.time, who, said].map(|cell| cell.replace('\0', ""));
                    coming = Some(Coming { line, cells });
                }
                None => notes.push(line),
            }
        }
        if let Some(done) = coming.take() {
            finish(&mut table, done)?;
        }
        table.finish()?;
    }
    for note in notes {
        sink.put(Frame::Skipped(note, SkipReason::Note))?;
    }
    told.into_iter().try_for_each(|frame| sink.put(frame))
}

fn finish(table: &mut Rows<'_>, Coming { line, mut cells }: Coming) -> Result<bool, Refusal> {
    let text = cells[3].trim_end().trim_start_matches(steers);
    cells[3] = text.to_owned();
    table.row(line, cells.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::{Inspection, inspect_in_process};
    use crate::mapping::propose::KnownFields;

    const ANDROID: &str = "12/03/2024, 18:20 - I messaggi e le chiamate sono crittografati end-to-end.\n\
        12/03/2024, 18:22 - Mario Rossi: ciao\n\
        12/03/2024, 18:23 - Officine Bianchi: Buongiorno,\n\
        \n\
        - la caldaia: pronta\n\
        12/03/2024, 18:24 - Mario Rossi: <Media omessi>\n\
        12/03/2024, 18:25 - Mario Rossi ha cambiato numero\n";

    fn read(text: &str) -> Inspection {
        let mut file = std::io::Cursor::new(text.as_bytes());
        inspect_in_process(&mut file, "chat.txt", &ReadOptions::default(), true, KnownFields::default()).unwrap()
    }

    fn said(text: &str) -> Vec<Vec<String>> {
        read(text).tables[0].rows.clone().unwrap()
    }

    #[test]
    fn an_android_conversation_has_one_row_for_each_message() {
        let read = read(ANDROID);
        assert_eq!(read.file.format, "chat");
        let rows = read.tables[0].rows.as_ref().unwrap();
        assert_eq!(
            rows,
            &[
                ["12/03/2024", "18:22", "Mario Rossi", "ciao"],
                ["12/03/2024", "18:23", "Officine Bianchi", "Buongiorno,\n\n- la caldaia: pronta"],
                ["12/03/2024", "18:24", "Mario Rossi", "<Media omessi>"],
            ]
        );
    }

    #[test]
    fn an_ios_conversation_is_read_in_its_brackets() {
        let text = "\u{feff}[12/03/24, 18:22:05] Mario Rossi: \u{200e}Messages and calls are end-to-end encrypted.\n\
            \u{200e}[12/03/24, 18:22:09] Mario Rossi: \u{200e}immagine omessa\r\n\
            [12/03/24, 6:23:10\u{202f}PM] \u{202a}+39 348 1234567\u{202c}: ciao: a dopo\r\n";
        assert_eq!(
            said(text),
            [
                ["12/03/24", "18:22:09", "Mario Rossi", "immagine omessa"],
                ["12/03/24", "6:23:10\u{202f}PM", "+39 348 1234567", "ciao: a dopo"],
            ]
        );
    }

    #[test]
    fn what_only_looks_like_one_is_another_list() {
        for text in [
            "Nome;Cognome\nMario;Rossi\n",
            "12/03/2024;18:22;348 1234567\n13/03/2024;18:22;348 1234567\n",
            "Via Roma 3 - Mario: portone\nVia Roma 4 - Ugo: scala B\n",
            "Numero: 12\nAltro: 13\n",
        ] {
            assert!(!is_chat(text.as_bytes()), "{text}");
        }
        assert!(is_chat(b"1/2/24, 6:05 AM - Ugo: si\n"));
        assert!(is_chat("2024-03-12 18:22 - Ugo: sì\n2024-03-12 18:23 - Ada: no\n".as_bytes()));
    }
}
