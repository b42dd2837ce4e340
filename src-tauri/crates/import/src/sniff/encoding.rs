//! The encoding of a text file, told by all its lines that are not plain ASCII.

use std::io::{Read, Seek, SeekFrom};

use encoding_rs::Encoding;

use crate::refusal::{Refusal, RefusalCode};

/// How to turn bytes into text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charset {
    /// UTF-8; lines that are not are read in Windows-1252 and said so.
    Utf8,
    /// An encoding of one or more bytes that keeps ASCII: `encoding_rs` knows it.
    Legacy(&'static Encoding),
    /// DOS Western Europe, which the web does not know.
    Ibm850,
    /// UTF-16, little-endian.
    Utf16Le,
    /// UTF-16, big-endian.
    Utf16Be,
    /// UTF-32, little-endian.
    Utf32Le,
    /// UTF-32, big-endian.
    Utf32Be,
}

impl Charset {
    /// WHATWG label in lower case or our own name.
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Utf8 => "utf-8".to_owned(),
            Self::Legacy(encoding) => encoding.name().to_lowercase(),
            Self::Ibm850 => "ibm850".to_owned(),
            Self::Utf16Le => "utf-16le".to_owned(),
            Self::Utf16Be => "utf-16be".to_owned(),
            Self::Utf32Le => "utf-32le".to_owned(),
            Self::Utf32Be => "utf-32be".to_owned(),
        }
    }

    /// The charset with this label.
    ///
    /// # Errors
    /// [`RefusalCode::UnknownEncoding`].
    pub fn from_label(label: &str) -> Result<Self, Refusal> {
        Ok(match label.to_ascii_lowercase().as_str() {
            "ibm850" | "cp850" => Self::Ibm850,
            "utf-32le" | "utf-32" => Self::Utf32Le,
            "utf-32be" => Self::Utf32Be,
            "utf-16le" | "utf-16" => Self::Utf16Le,
            "utf-16be" => Self::Utf16Be,
            "cp1252" => Self::Legacy(encoding_rs::WINDOWS_1252),
            other => match Encoding::for_label(other.as_bytes()) {
                Some(e) if e == encoding_rs::UTF_8 => Self::Utf8,
                Some(e) if e.is_ascii_compatible() => Self::Legacy(e),
                _ => return Err(Refusal::with_detail(RefusalCode::UnknownEncoding, label)),
            },
        })
    }

    /// True for the encodings whose code units are wider than a byte.
    #[must_use]
    pub fn is_wide(self) -> bool {
        matches!(self, Self::Utf16Le | Self::Utf16Be | Self::Utf32Le | Self::Utf32Be)
    }
}

/// What a pass over the whole file told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Survey {
    /// The encoding to read it with.
    pub charset: Charset,
    /// Bytes of the byte order mark.
    pub bom: usize,
    /// Lines that are UTF-8 and lines that are not stand side by side.
    pub mixed: bool,
    /// NULs in a text of bytes.
    pub nuls: u64,
}

/// Longest sample of lines that are not ASCII.
const SAMPLE: usize = 256 << 10;

/// Reads the whole file once and decides. The reader is left at the start.
///
/// # Errors
/// [`RefusalCode::UnknownBinary`] for content that is no text; what the system says about reading.
pub fn survey(
    file: &mut (impl Read + Seek),
    progress: &mut dyn FnMut(u64) -> Result<(), Refusal>,
) -> Result<Survey, Refusal> {
    file.seek(SeekFrom::Start(0))?;
    let mut chunk = vec![0_u8; 64 << 10];
    let mut head = fill(file, &mut chunk)?;
    if let Some((charset, bom)) = from_mark(&chunk[..head]).or_else(|| wide_without_mark(&chunk[..head])) {
        file.seek(SeekFrom::Start(0))?;
        return Ok(Survey { charset, bom, mixed: false, nuls: 0 });
    }
    let mut lines = LineCount::default();
    let mut total = 0_u64;
    let mut controls = 0_u64;
    loop {
        let bytes = &chunk[..head];
        if bytes.is_empty() {
            break;
        }
        total += head as u64;
        if total <= 1 << 20 {
            controls +=
                bytes.iter().filter(|b| (**b < 9) || (14..26).contains(*b) || (28..32).contains(*b)).count() as u64;
        }
        lines.feed(bytes);
        progress(total)?;
        head = fill(file, &mut chunk)?;
    }
    lines.end_line();
    file.seek(SeekFrom::Start(0))?;
    let looked_at = total.clamp(1, 1 << 20);
    if controls * 50 > looked_at {
        return Err(if lines.nuls == total { RefusalCode::EmptyFile } else { RefusalCode::UnknownBinary }.into());
    }
    let (charset, mixed) = lines.decide();
    Ok(Survey { charset, bom: 0, mixed, nuls: lines.nuls })
}

fn fill(file: &mut impl Read, chunk: &mut [u8]) -> Result<usize, Refusal> {
    let mut n = 0;
    while n < chunk.len() {
        match file.read(&mut chunk[n..]) {
            Ok(0) => break,
            Ok(k) => n += k,
            Err(e) if e.kind() == std::io::ErrorKind::Interrupted => {}
            Err(e) => return Err(e.into()),
        }
    }
    Ok(n)
}

fn from_mark(head: &[u8]) -> Option<(Charset, usize)> {
    if head.starts_with(b"\xFF\xFE\0\0") {
        Some((Charset::Utf32Le, 4))
    } else if head.starts_with(b"\0\0\xFE\xFF") {
        Some((Charset::Utf32Be, 4))
    } else if head.starts_with(b"\xFF\xFE") {
        Some((Charset::Utf16Le, 2))
    } else if head.starts_with(b"\xFE\xFF") {
        Some((Charset::Utf16Be, 2))
    } else if head.starts_with(b"\xEF\xBB\xBF") {
        Some((Charset::Utf8, 3))
    } else {
        None
    }
}

/// Mostly Latin text in wide units shows NULs at fixed places.
fn wide_without_mark(head: &[u8]) -> Option<(Charset, usize)> {
    let head = &head[..head.len().min(4096)];
    if head.len() < 4 {
        return None;
    }
    let nuls = |modulus: usize, rest: usize| {
        let (mut seen, mut zero) = (0_usize, 0_usize);
        for b in head.iter().skip(rest).step_by(modulus) {
            seen += 1;
            zero += usize::from(*b == 0);
        }
        zero as f64 / seen.max(1) as f64
    };
    if head.len().is_multiple_of(4) && nuls(4, 3) > 0.95 && nuls(4, 2) > 0.95 && nuls(4, 0) < 0.1 {
        return Some((Charset::Utf32Le, 0));
    }
    if head.len().is_multiple_of(4) && nuls(4, 0) > 0.95 && nuls(4, 1) > 0.95 && nuls(4, 3) < 0.1 {
        return Some((Charset::Utf32Be, 0));
    }
    if nuls(2, 1) > 0.6 && nuls(2, 0) < 0.1 {
        return Some((Charset::Utf16Le, 0));
    }
    if nuls(2, 0) > 0.6 && nuls(2, 1) < 0.1 {
        return Some((Charset::Utf16Be, 0));
    }
    None
}

/// Counts lines that are not ASCII by whether they are UTF-8, and keeps a sample of those that are not.
#[derive(Default)]
struct LineCount {
    line: Vec<u8>,
    utf8: u64,
    other: u64,
    sample: Vec<u8>,
    nuls: u64,
}

impl LineCount {
    fn feed(&mut self, mut bytes: &[u8]) {
        self.nuls += bytes.iter().filter(|b| **b == 0).count() as u64;
        while let Some(end) = bytes.iter().position(|b| *b == b'\n' || *b == b'\r') {
            if self.line.is_empty() && bytes[..end].is_ascii() {
                bytes = &bytes[end + 1..];
                continue;
            }
            self.line.extend_from_slice(&bytes[..end]);
            self.end_line();
            bytes = &bytes[end + 1..];
        }
        // A line longer than this is judged in pieces; a split character makes one piece look broken at worst.
        self.line.extend_from_slice(bytes);
        if self.line.len() > 256 << 10 {
            self.end_line();
        }
    }

    fn end_line(&mut self) {
        if !self.line.is_ascii() {
            match std::str::from_utf8(&self.line) {
                Ok(_) => self.utf8 += 1,
                Err(e) if e.error_len().is_none() && self.line.len() > 256 << 10 => self.utf8 += 1,
                Err(_) => {
                    self.other += 1;
                    if self.sample.len() < SAMPLE {
                        self.sample.extend_from_slice(&self.line[..self.line.len().min(4096)]);
                        self.sample.push(b'\n');
                    }
                }
            }
        }
        self.line.clear();
    }

    fn decide(&self) -> (Charset, bool) {
        if self.other == 0 {
            return (Charset::Utf8, false);
        }
        if self.utf8 * 3 >= self.other && self.utf8 >= 2 {
            return (Charset::Utf8, true);
        }
        (legacy(&self.sample), self.utf8 > 0)
    }
}

/// Which single-byte encoding makes words of the sample.
fn legacy(sample: &[u8]) -> Charset {
    let candidates = [
        (Charset::Legacy(encoding_rs::WINDOWS_1252), 0.0),
        (Charset::Legacy(encoding_rs::ISO_8859_15), -0.2),
        (Charset::Ibm850, -0.5),
        (Charset::Legacy(encoding_rs::MACINTOSH), -0.5),
        // The letters of Ljubljana, Prague and Warsaw; those that it shares with the west are no sign of it.
        (Charset::Legacy(encoding_rs::WINDOWS_1250), -0.3),
    ];
    let score = |charset: Charset| -> f64 {
        let text = decode_all(charset, sample);
        let east = charset == Charset::Legacy(encoding_rs::WINDOWS_1250);
        likeness(&text, east) as f64 / sample.iter().filter(|b| **b >= 0x80).count().max(1) as f64
    };
    let mut best = candidates[0].0;
    let mut best_score = f64::MIN;
    for (charset, handicap) in candidates {
        let s = score(charset) + handicap;
        if s > best_score {
            (best, best_score) = (charset, s);
        }
    }
    if best == Charset::Legacy(encoding_rs::WINDOWS_1252) && best_score < 1.0 {
        // Not the letters of western Europe: let the general detector speak.
        let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
        detector.feed(sample, true);
        let guess = detector.guess(Some(b"it"), chardetng::Utf8Detection::Deny);
        if guess.is_ascii_compatible() && guess != encoding_rs::UTF_8 {
            return Charset::Legacy(guess);
        }
    }
    best
}

/// Letters of the languages that Windows writes in its code page of central Europe, and the west has not.
const EASTERN: &str = "čšžćđřěůąęłśźżńőűăşţľťďňČŠŽĆĐŘĚŮŁŚŹŻŐŰŞŢĽŤĎŇ";

/// Points for letters that western words have, or eastern ones, minus points for signs inside words.
fn likeness(text: &str, east: bool) -> i64 {
    let mut points = 0;
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if !c.is_ascii() {
            let after = chars.peek().copied().unwrap_or(' ');
            points += match c {
                'à' | 'è' | 'é' | 'ì' | 'ò' | 'ù' if before.is_ascii_lowercase() || before.is_ascii_uppercase() => {
                    3
                }
                'À' | 'È' | 'É' | 'Ì' | 'Ò' | 'Ù' if before.is_ascii_uppercase() => 3,
                'É' if !before.is_alphanumeric() => 3,
                // "È" is a word; before small letters it is seldom one in the west.
                'À' | 'È' | 'Ì' | 'Ò' | 'Ù' if !before.is_alphanumeric() && !after.is_lowercase() => 3,
                'ä' | 'ö' | 'ü' | 'ß' | 'ç' | 'ñ' | 'ê' | 'ë' | 'î' | 'ï' | 'ô' | 'û' | 'â' | 'á' | 'í' | 'ó' | 'ú'
                | 'å' | 'ø' | 'æ'
                    if before.is_alphabetic() || after.is_alphabetic() =>
                {
                    2
                }
                'Ä' | 'Ö' | 'Ü' | 'Ç' | 'Ñ' | 'Å' | 'Ø' if after.is_alphabetic() => 2,
                'à' | 'è' | 'é' | 'ì' | 'ò' | 'ù' => 1,
                '€' | '°' | '’' | '‘' | '“' | '”' | '–' | '§' | '£' | 'º' | 'ª' | '«' | '»' | '\u{a0}' => {
                    1
                }
                c if east && EASTERN.contains(c) && (before.is_alphabetic() || after.is_alphabetic()) => 2,
                c if c.is_alphabetic() && before.is_lowercase() && c.is_uppercase() => -3,
                c if c.is_alphabetic() => 0,
                '\u{80}'..='\u{9f}' | '\u{FFFD}' => -5,
                _ if before.is_alphabetic() => -3,
                _ => -2,
            };
        }
        before = c;
    }
    points
}

/// Decodes bytes of an encoding that keeps ASCII; what it does not have becomes U+FFFD.
#[must_use]
pub fn decode_all(charset: Charset, bytes: &[u8]) -> String {
    match charset {
        Charset::Ibm850 => {
            let mut out = String::with_capacity(bytes.len() + 8);
            for b in bytes {
                out.push(if *b < 0x80 {
                    char::from(*b)
                } else {
                    oem_cp::decode_char_complete_table(*b, &oem_cp::code_table::DECODING_TABLE_CP850)
                });
            }
            out
        }
        Charset::Legacy(encoding) => encoding.decode_without_bom_handling(bytes).0.into_owned(),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    fn of(bytes: &[u8]) -> Survey {
        survey(&mut Cursor::new(bytes), &mut |_| Ok(())).unwrap()
    }

    #[test]
    fn tells_the_usual_encodings() {
        let text = "Nome;Città\nZoé;Forlì\nNicolò;Cantù\nPERCHÉ;Müller\n";
        assert_eq!(of(text.as_bytes()).charset, Charset::Utf8);
        let (cp1252, _, _) = encoding_rs::WINDOWS_1252.encode(text);
        assert_eq!(of(&cp1252).charset.label(), "windows-1252");
        let (mac, _, _) = encoding_rs::MACINTOSH.encode(text);
        assert_eq!(of(&mac).charset.label(), "macintosh");
        let dos: Vec<u8> = text
            .chars()
            .map(|c| {
                if c.is_ascii() {
                    c as u8
                } else {
                    oem_cp::encode_char_checked(c, &oem_cp::code_table::ENCODING_TABLE_CP850).unwrap()
                }
            })
            .collect();
        assert_eq!(of(&dos).charset.label(), "ibm850");
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(of(&wide).charset, Charset::Utf16Le);
        let (east, _, _) = encoding_rs::WINDOWS_1250.encode("Priimek;Kraj\nKovačič;Šempeter\nŽagar;Črnomelj\n");
        assert_eq!(of(&east).charset.label(), "windows-1250");
        let (west, _, _) = encoding_rs::WINDOWS_1252.encode("Nome;Via\nZoè;Caffè Škoda\nBéchard;Hôtel Père\n");
        assert_eq!(of(&west).charset.label(), "windows-1252");
        assert_eq!(of(b"Nome;Prezzo\nRossi;10 \xA4\n").charset.label(), "iso-8859-15");
    }

    #[test]
    fn sees_mixed_lines() {
        let mut bytes = "Città;è\nZoé;x\nForlì;y\n".as_bytes().to_vec();
        bytes.extend_from_slice(b"Citt\xE0;z\n");
        let survey = of(&bytes);
        assert!(survey.mixed);
        assert_eq!(survey.charset, Charset::Utf8);
    }

    #[test]
    fn refuses_binaries() {
        let bytes: Vec<u8> = (0..4096_u32).map(|i| (i * 7 % 251) as u8).collect();
        assert_eq!(survey(&mut Cursor::new(bytes), &mut |_| Ok(())).unwrap_err().code, RefusalCode::UnknownBinary);
    }
}
