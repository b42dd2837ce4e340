//! What a file is, by its content.

pub mod dialect;
pub mod encoding;

use crate::limits::{TEXT_BYTES, WORKBOOK_BYTES};
use crate::refusal::{Refusal, RefusalCode};

/// What the first bytes promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A ZIP container: xlsx, xlsb, ods or something else.
    Zip,
    /// A compound file: xls, an encrypted workbook or something else.
    Compound,
    /// A BIFF stream without container (Excel 2 to 4).
    BareBiff,
    /// A web page.
    Page,
    /// XML of the workbooks of 2003.
    SpreadsheetMl,
    /// vCards.
    Cards,
    /// JSON.
    Json,
    /// Text.
    Text,
}

/// Looks at the head (the first 64 KiB or the whole file) and its size.
///
/// # Errors
/// A refusal that names what the content really is.
pub fn kind(head: &[u8], size: u64) -> Result<Kind, Refusal> {
    if size == 0 {
        return Err(RefusalCode::EmptyFile.into());
    }
    let starts = |magic: &[u8]| head.starts_with(magic);
    let picture = |kind: &str| Err(Refusal::with_detail(RefusalCode::Picture, kind));
    let document = |kind: &str| Err(Refusal::with_detail(RefusalCode::UnsupportedDocument, kind));
    let archive = |kind: &str| Err(Refusal::with_detail(RefusalCode::UnsupportedArchive, kind));
    let kind = if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") || starts(b"PK\x07\x08") {
        Kind::Zip
    } else if starts(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        Kind::Compound
    } else if starts(b"\x89PNG") {
        return picture("PNG");
    } else if starts(b"\xFF\xD8\xFF") {
        return picture("JPEG");
    } else if starts(b"GIF8") {
        return picture("GIF");
    } else if starts(b"BM") && head.get(6..10) == Some(&[0; 4]) {
        return picture("BMP");
    } else if starts(b"RIFF") && head.get(8..12) == Some(b"WEBP") {
        return picture("WebP");
    } else if starts(b"II*\0") || starts(b"MM\0*") {
        return picture("TIFF");
    } else if head.get(4..12).is_some_and(|b| matches!(b, b"ftypheic" | b"ftypheix" | b"ftypmif1" | b"ftypavif")) {
        return picture("HEIC");
    } else if starts(b"%PDF") {
        return Err(RefusalCode::Pdf.into());
    } else if starts(b"{\\rtf") {
        return document("RTF");
    } else if starts(b"SQLite format 3\0") {
        return document("SQLite");
    } else if starts(b"\x00\x01\x00\x00Standard ") {
        return document("Access");
    } else if starts(b"Rar!") {
        return archive("RAR");
    } else if starts(b"7z\xBC\xAF\x27\x1C") {
        return archive("7z");
    } else if starts(b"\x1F\x8B") {
        return archive("gzip");
    } else if starts(b"BZh") && head.get(4..7) == Some(b"1AY") {
        return archive("bzip2");
    } else if starts(b"\x7FELF") || starts(b"MZ\x90") {
        return Err(RefusalCode::UnknownBinary.into());
    } else if head.len() > 4
        && head[0] == 0x09
        && matches!(head[1], 0x00 | 0x02 | 0x04)
        && matches!(head[2], 0x04 | 0x06)
    {
        Kind::BareBiff
    } else {
        Kind::Text
    };
    let limit = if kind == Kind::Text { TEXT_BYTES } else { WORKBOOK_BYTES };
    if size > limit {
        return Err(Refusal::with_detail(RefusalCode::TooLarge, (limit >> 20).to_string()));
    }
    if kind == Kind::Text { kind_of_text(head) } else { Ok(kind) }
}

/// Text that is really a page, a card or a program's data.
fn kind_of_text(head: &[u8]) -> Result<Kind, Refusal> {
    let visible: Vec<u8> = head.iter().copied().filter(|b| *b != 0).take(4096).collect();
    let text = String::from_utf8_lossy(&visible);
    let text = text.trim_start_matches(['\u{FEFF}', '\u{FFFD}']).trim_start();
    if text.is_empty() {
        return if head.len() < 64 << 10 { Err(RefusalCode::EmptyFile.into()) } else { Ok(Kind::Text) };
    }
    let lower: String = text.chars().take(4096).collect::<String>().to_lowercase();
    // A group name may stand before it: "home.begin:vcard".
    if lower.lines().next().is_some_and(|l| l.trim_end().ends_with("begin:vcard")) {
        return Ok(Kind::Cards);
    }
    if PAGE.iter().any(|tag| lower.starts_with(tag)) {
        return Ok(Kind::Page);
    }
    if lower.starts_with("<?xml") || lower.starts_with("<workbook") || lower.starts_with("<!--") {
        return if lower.contains("urn:schemas-microsoft-com:office:spreadsheet") && lower.contains("workbook") {
            Ok(Kind::SpreadsheetMl)
        } else if lower.contains("<html") || lower.contains("<table") && !lower.starts_with("<?xml") {
            Ok(Kind::Page)
        } else {
            Err(RefusalCode::UnsupportedXml.into())
        };
    }
    if lower.starts_with("<svg") {
        return Err(Refusal::with_detail(RefusalCode::Picture, "SVG"));
    }
    let bare: String = lower.chars().filter(|c| !c.is_whitespace()).take(64).collect();
    if (bare.starts_with("{\"") || bare.starts_with("[{\"") || bare == "[]" || bare == "[{}]") && text.contains("\":")
        || bare.starts_with("{\"") && lower.contains("\" :")
    {
        return Ok(Kind::Json);
    }
    if lower.starts_with("mime-version:") || lower.starts_with("%!ps") {
        return Err(Refusal::with_detail(RefusalCode::UnsupportedDocument, "text"));
    }
    Ok(Kind::Text)
}

/// How a web page, or the piece of one that a program wrote, begins.
const PAGE: [&str; 11] =
    ["<!doctype html", "<html", "<table", "<meta", "<head", "<body", "<style", "<div", "<center", "<font", "<title"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_real_content() {
        let code = |bytes: &[u8]| kind(bytes, bytes.len() as u64).err().map(|r| r.code);
        assert_eq!(code(b""), Some(RefusalCode::EmptyFile));
        assert_eq!(code(b"\x89PNG\r\n\x1a\n"), Some(RefusalCode::Picture));
        assert_eq!(code(b"%PDF-1.7"), Some(RefusalCode::Pdf));
        let what = |bytes: &[u8]| kind(bytes, bytes.len() as u64);
        assert_eq!(what(b"BEGIN:VCARD\r\nVERSION:3.0"), Ok(Kind::Cards));
        assert_eq!(what(b"\xEF\xBB\xBF<html><table>"), Ok(Kind::Page));
        assert_eq!(what(b"{\"schema\":\"custode.contacts/1\",\"contacts\":[]}"), Ok(Kind::Json));
        assert_eq!(what(b"[\n  {\n \"nome\": \"Ada\"}]"), Ok(Kind::Json));
        assert_eq!(what(b"{codice};{nome}\n1;2"), Ok(Kind::Text));
        assert_eq!(code(b"<?xml version=\"1.0\"?><feed/>"), Some(RefusalCode::UnsupportedXml));
        assert_eq!(code(&[0; 100]), Some(RefusalCode::EmptyFile));
        assert_eq!(code(b"Nome;Cognome\n"), None);
        assert_eq!(kind(b"PK\x03\x04", 4), Ok(Kind::Zip));
        assert_eq!(kind(b"a;b", 2 << 30).err().map(|r| r.code), Some(RefusalCode::TooLarge));
    }
}
