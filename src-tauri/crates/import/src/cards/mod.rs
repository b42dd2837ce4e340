//! vCard 2.1, 3.0 and 4.0 (RFC 2426, RFC 6350) through `calcard`, one card at a time.

mod card;

use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};

use crate::frame::{FileInfo, Format, Frame, Sink};
use crate::limits::ROW_BYTES;
use crate::options::ReadOptions;
use crate::refusal::{Refusal, RefusalCode};
use crate::sniff::encoding::{self, Charset};
use crate::structured::{Columns, Rows};
use crate::text::transcode::ToUtf8;

/// Reads a file of cards and says everything to the sink.
///
/// # Errors
/// A refusal of the file; [`RefusalCode::UnsupportedVcard`] when no card in it has a value.
pub fn read(file: &mut (impl Read + Seek), options: &ReadOptions, sink: &mut dyn Sink) -> Result<(), Refusal> {
    let mut survey = encoding::survey(file, &mut |bytes| sink.put(Frame::Progress(bytes)))?;
    if let Some(label) = &options.encoding {
        survey.charset = Charset::from_label(label)?;
    }
    let mut columns = Columns::default();
    each(file, survey, &mut |_, card| {
        if let Some(card) = card {
            columns.learn(&card::values(card));
        }
        Ok(true)
    })?;
    let headers = columns.headers();
    if headers.is_empty() {
        return Err(RefusalCode::UnsupportedVcard.into());
    }
    sink.put(Frame::File(FileInfo::of_text(Format::Vcf, survey.charset.label(), survey.bom > 0)))?;
    let mut rows = Rows::begin(headers, options, sink)?;
    each(file, survey, &mut |line, card| match card {
        Some(card) => {
            let cells = columns.cells(card::values(card));
            if cells.iter().all(String::is_empty) { Ok(true) } else { rows.row(line, cells) }
        }
        None => rows.oversized(line).map(|()| true),
    })?;
    rows.finish()
}

/// Takes a card with the line on which it begins; none for one above the limits. False when no more are wanted.
type Take<'a> = &'a mut dyn FnMut(u32, Option<&str>) -> Result<bool, Refusal>;

/// Gives each card with the line on which it begins; none for one above the limits.
fn each(file: &mut (impl Read + Seek), survey: encoding::Survey, take: Take<'_>) -> Result<(), Refusal> {
    file.seek(SeekFrom::Start(survey.bom as u64))?;
    if survey.charset.is_wide() {
        cut(BufReader::new(ToUtf8::new(file, survey.charset)), Charset::Utf8, take)
    } else {
        cut(BufReader::new(file), survey.charset, take)
    }
}

/// Properties that hold pictures, sounds and keys: long, and nothing that a register keeps.
const BULKY: [&str; 4] = ["PHOTO", "LOGO", "SOUND", "KEY"];

fn cut(mut input: impl BufRead, charset: Charset, take: Take<'_>) -> Result<(), Refusal> {
    let mut line = Vec::new();
    let mut card: Vec<u8> = Vec::new();
    let (mut number, mut begins, mut open, mut bulky, mut soft) = (0_u32, 0, false, false, false);
    loop {
        line.clear();
        // A line has a bound; the rest of a longer one is read as further lines and ends the card at worst.
        let n = Read::take(&mut input, ROW_BYTES as u64).read_until(b'\n', &mut line)?;
        if n == 0 {
            break;
        }
        number = number.saturating_add(1);
        let text = line.trim_ascii();
        let name = property(text);
        if name.eq_ignore_ascii_case("BEGIN") {
            if open {
                // A card that was never closed: what it says counts.
                card.extend_from_slice(b"END:VCARD\r\n");
                if !give(&mut card, charset, begins, take)? {
                    return Ok(());
                }
            }
            (open, bulky, soft, begins) = (true, false, false, number);
            card.clear();
        }
        if !open {
            continue;
        }
        let continues = line.first().is_some_and(|b| matches!(b, b' ' | b'\t')) || soft;
        if !continues {
            // Old phones fold a picture without an indent: a line without a colon still belongs to it.
            bulky = BULKY.iter().any(|b| name.eq_ignore_ascii_case(b)) || bulky && !text.contains(&b':');
        }
        if !bulky && card.len() <= ROW_BYTES {
            // A group may stand before the name of the card itself: `home.begin:vcard`.
            match name.to_ascii_uppercase().as_str() {
                "BEGIN" => card.extend_from_slice(b"BEGIN:VCARD\r\n"),
                "END" => card.extend_from_slice(b"END:VCARD\r\n"),
                _ => card.extend_from_slice(&line),
            }
        }
        soft = !bulky && text.ends_with(b"=") && (soft || holds_quoted_printable(&line));
        if name.eq_ignore_ascii_case("END") && !continues {
            open = false;
            if !give(&mut card, charset, begins, take)? {
                return Ok(());
            }
        }
    }
    if open && card.len() > 40 {
        card.extend_from_slice(b"\r\nEND:VCARD\r\n");
        give(&mut card, charset, begins, take)?;
    }
    Ok(())
}

fn holds_quoted_printable(line: &[u8]) -> bool {
    line.to_ascii_uppercase().windows(16).any(|w| w == b"QUOTED-PRINTABLE")
}

/// The name of a property without its group: `item1.EMAIL;TYPE=home:…` is `EMAIL`.
fn property(line: &[u8]) -> &str {
    let end = line.iter().position(|b| matches!(b, b':' | b';')).unwrap_or(line.len().min(80));
    let name = std::str::from_utf8(&line[..end]).unwrap_or_default();
    name.rsplit('.').next().unwrap_or(name)
}

/// The encoding that a property names: `N;CHARSET=SHIFT_JIS:…` (vCard 2.1).
fn charset_of(line: &[u8]) -> Option<Charset> {
    let head = String::from_utf8_lossy(&line[..line.iter().position(|b| *b == b':')?]).to_uppercase();
    let label = head.split(';').find_map(|p| p.strip_prefix("CHARSET="))?.to_owned();
    Charset::from_label(&label).ok().filter(|c| !c.is_wide())
}

fn give(card: &mut Vec<u8>, charset: Charset, line: u32, take: Take<'_>) -> Result<bool, Refusal> {
    if card.len() > ROW_BYTES {
        return take(line, None);
    }
    // Each line in its own encoding: address books were merged from several telephones, which say it or do not.
    let more = match std::str::from_utf8(card) {
        Ok(text) => take(line, Some(text)),
        Err(_) => {
            let usual = if charset == Charset::Utf8 { Charset::Legacy(encoding_rs::WINDOWS_1252) } else { charset };
            let mut named = usual;
            let mut text = String::with_capacity(card.len() * 2);
            for line in card.split_inclusive(|b| *b == b'\n') {
                if !line.first().is_some_and(|b| matches!(b, b' ' | b'\t')) {
                    named = charset_of(line).unwrap_or(usual);
                }
                match std::str::from_utf8(line) {
                    Ok(line) => text.push_str(line),
                    Err(_) => text.push_str(&encoding::decode_all(named, line)),
                }
            }
            take(line, Some(&text))
        }
    };
    card.clear();
    more
}

#[cfg(test)]
mod tests {
    use crate::inspect::{InspectedTable, inspect_in_process};
    use crate::mapping::propose::KnownFields;
    use crate::options::ReadOptions;

    fn read(bytes: &[u8]) -> InspectedTable {
        let mut file = std::io::Cursor::new(bytes);
        let found = inspect_in_process(&mut file, "x.vcf", &ReadOptions::default(), true, KnownFields::default());
        found.unwrap().tables.remove(0)
    }

    fn cell<'a>(table: &'a InspectedTable, row: usize, header: &str) -> &'a str {
        let at = table.columns.iter().position(|c| c.header.as_deref() == Some(header)).unwrap();
        &table.rows.as_ref().unwrap()[row][at]
    }

    #[test]
    fn reads_three_versions_in_one_file() {
        let text = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Bert=C3=A8;Irene;;Dott.;\r\n\
            TEL;CELL:3929693881\r\nTEL;WORK;FAX:0521 1\r\nPHOTO;JPEG;ENCODING=BASE64:/9j/4AAQ\r\nSkZJRgAB\r\n\r\nNOTE:una\r\nEND:VCARD\r\n\
            BEGIN:VCARD\r\nVERSION:3.0\r\nN:Rossi;Ada;Maria;;\r\nitem1.EMAIL;TYPE=home:a@posta.exam\r\n ple\r\nEMAIL:b@posta.example\r\n\
            ADR;TYPE=HOME:;;Via Po\\, 3;Parma;PR;43121;Italia\r\nORG:Bar Sport;Cucina\r\nBDAY:19800131\r\nEND:VCARD\r\n\
            BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Solo Nome\r\nTEL;VALUE=uri;TYPE=\"voice,cell\":tel:+39-347-1\r\nEND:VCARD\r\n";
        let table = read(text.as_bytes());
        assert_eq!(table.data_rows, 3);
        assert_eq!((cell(&table, 0, "Cognome"), cell(&table, 0, "Nome")), ("Bertè", "Irene"));
        assert_eq!(
            (cell(&table, 0, "Cellulare"), cell(&table, 0, "Fax"), cell(&table, 0, "Note")),
            ("3929693881", "0521 1", "una")
        );
        assert_eq!((cell(&table, 1, "Email"), cell(&table, 1, "Email 2")), ("a@posta.example", "b@posta.example"));
        assert_eq!((cell(&table, 1, "Indirizzo"), cell(&table, 1, "CAP")), ("Via Po, 3", "43121"));
        assert_eq!((cell(&table, 1, "Ragione sociale"), cell(&table, 1, "Reparto")), ("Bar Sport", "Cucina"));
        assert_eq!((cell(&table, 1, "Nome"), cell(&table, 1, "Data di nascita")), ("Ada Maria", "1980-01-31"));
        assert_eq!((cell(&table, 2, "Nome completo"), cell(&table, 2, "Cellulare")), ("Solo Nome", "+39-347-1"));
        assert_eq!(table.row_numbers.as_deref(), Some(&[1, 11, 21][..]));
        assert!(table.columns.iter().all(|c| c.header.as_deref() != Some("PHOTO")));
    }

    #[test]
    fn a_card_that_never_ends_and_one_in_another_encoding() {
        let mut bytes = b"BEGIN:VCARD\nVERSION:3.0\nN:Forl\xEC;Ada;;;\nBEGIN:VCARD\nVERSION:3.0\n".to_vec();
        bytes.extend_from_slice("N:Cantù;Ugo;;;\nEND:VCARD\n".as_bytes());
        let table = read(&bytes);
        assert_eq!((cell(&table, 0, "Cognome"), cell(&table, 1, "Cognome")), ("Forlì", "Cantù"));
        let (name, _, _) = encoding_rs::SHIFT_JIS.encode("安藤");
        let mut bytes = b"home.begin:vcard\nn;charset=shift_jis:".to_vec();
        bytes.extend_from_slice(&name);
        bytes.extend_from_slice(b";Ada\nbday;value=date:02-10\nend:vcard\n");
        let table = read(&bytes);
        assert_eq!((cell(&table, 0, "Cognome"), cell(&table, 0, "Data di nascita")), ("安藤", "02-10"));
    }
}
