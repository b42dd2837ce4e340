//! Cleaning and folding of cell text.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::steers;

/// True for characters that print nothing and only confuse comparisons: those that [steer](steers) others, and the soft
/// hyphen.
#[must_use]
pub const fn is_invisible(c: char) -> bool {
    steers(c) || c == '\u{00AD}'
}

/// As [`tidy`], without a spreadsheet's leading apostrophe: for numbers, codes, dates and addresses, in which it is never
/// part of what was meant.
#[must_use]
pub fn clean(cell: &str) -> Cow<'_, str> {
    let out = tidy(cell);
    if out.len() > 1 && out.starts_with('\'') {
        let inner = if out.ends_with('\'') { &out[1..out.len() - 1] } else { &out[1..] };
        return Cow::Owned(inner.trim().to_owned());
    }
    out
}

/// Trims, turns no-break blanks into blanks, drops invisible characters, and makes runs of blanks one blank. Line breaks
/// inside stay, and so does an apostrophe with which a text begins.
#[must_use]
pub fn tidy(cell: &str) -> Cow<'_, str> {
    if is_plain(cell) {
        return Cow::Borrowed(cell);
    }
    let mut out = String::with_capacity(cell.len());
    let mut blank = true;
    for c in cell.chars() {
        match c {
            '\n' => {
                while out.ends_with(' ') {
                    out.pop();
                }
                if !out.is_empty() {
                    out.push('\n');
                }
                blank = true;
            }
            c if c.is_whitespace() => {
                if !blank {
                    out.push(' ');
                }
                blank = true;
            }
            c if is_invisible(c) || c.is_control() => {}
            '\u{2018}' | '\u{2019}' | '\u{02BC}' => {
                out.push('\'');
                blank = false;
            }
            '\u{201C}' | '\u{201D}' => {
                out.push('"');
                blank = false;
            }
            c => {
                out.push(c);
                blank = false;
            }
        }
    }
    while out.ends_with([' ', '\n']) {
        out.pop();
    }
    Cow::Owned(out)
}

/// ASCII without anything that [`tidy`] and [`clean`] would touch; most cells are.
fn is_plain(cell: &str) -> bool {
    let bytes = cell.as_bytes();
    let (Some(first), Some(last)) = (bytes.first(), bytes.last()) else {
        return true;
    };
    if *first <= b' ' || *last <= b' ' || *first == b'\'' {
        return false;
    }
    let mut blank = false;
    for b in bytes {
        match b {
            b' ' if blank => return false,
            b' ' => blank = true,
            0x21..=0x7E => blank = false,
            _ => return false,
        }
    }
    true
}

/// Folds for comparison: no accents, lower case, no apostrophes or dots, single blanks.
///
/// `"D'Alò"`, `"D’ALO'"` and `"d alo"` differ only in the blank; `"Nicolò"` and `"NICOLO'"` are equal.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut push = |c: char| match c {
        '\'' | '\u{2018}' | '\u{2019}' | '`' | '´' | '.' => {}
        'A'..='Z' => out.push(c.to_ascii_lowercase()),
        'a'..='z' | '0'..='9' => out.push(c),
        c if c.is_alphanumeric() => out.extend(c.to_lowercase()),
        '&' | '+' | '@' => out.push(c),
        _ => {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        }
    };
    if text.is_ascii() {
        text.chars().for_each(&mut push);
    } else {
        for c in text.nfkd().filter(|c| !is_combining_mark(*c) && !is_invisible(*c)) {
            match c {
                'ß' => "ss".chars().for_each(&mut push),
                'ø' | 'Ø' => push('o'),
                'ł' | 'Ł' => push('l'),
                'æ' | 'Æ' => "ae".chars().for_each(&mut push),
                c => push(c),
            }
        }
    }
    while out.ends_with(' ') {
        out.pop();
    }
    out
}

/// True when the cell is one of the words that people write for "nothing here".
#[must_use]
pub fn is_placeholder(cell: &str) -> bool {
    let t = cell.trim();
    if t.is_empty() {
        return true;
    }
    // The words below begin with one of these; most cells do not.
    let first = t.as_bytes()[0].to_ascii_lowercase();
    if t.len() > 16 || first.is_ascii_alphanumeric() && !matches!(first, b'n' | b'v' | b'x' | b's') {
        return false;
    }
    if t.chars().all(|c| matches!(c, '-' | '.' | '?' | '/' | '_' | '*' | '–' | '—')) {
        return true;
    }
    matches!(
        t.to_lowercase().as_str(),
        "n.d."
            | "n.d"
            | "nd"
            | "n/d"
            | "n/a"
            | "n.a."
            | "na"
            | "#n/a"
            | "#n/d"
            | "null"
            | "(null)"
            | "none"
            | "nan"
            | "nessuno"
            | "nessuna"
            | "non disponibile"
            | "non noto"
            | "no mail"
            | "no email"
            | "non ha"
            | "vuoto"
            | "#rif!"
            | "#ref!"
            | "#value!"
            | "#valore!"
            | "#div/0!"
            | "#nome?"
            | "#name?"
            | "#num!"
            | "#null!"
            | "xxx"
            | "sconosciuto"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleans_what_spreadsheets_leave_behind() {
        for (cell, want) in [
            ("  Rossi  ", "Rossi"),
            ("\u{a0}Rossi\u{a0}Mario", "Rossi Mario"),
            ("'0521 123456", "0521 123456"),
            ("'a'", "a"),
            ("Rossi\u{200b}", "Rossi"),
            ("D\u{2019}Angelo", "D'Angelo"),
            ("via Roma  3\r\n 2° piano ", "via Roma 3\n2° piano"),
            ("", ""),
        ] {
            assert_eq!(clean(cell), want, "{cell:?}");
        }
        assert_eq!(tidy(" 'O  Vascio "), "'O Vascio", "a text may begin so");
    }

    #[test]
    fn folds_case_accents_and_apostrophes() {
        assert_eq!(fold("NICOLO'"), fold("Nicolò"));
        assert_eq!(fold("D\u{2019}Angelo"), fold("D'ANGELO"));
        assert_eq!(fold("Müller & C."), "muller & c");
        assert_eq!(fold("  S.r.l.  "), "srl");
        assert_eq!(fold("Cod. Fiscale"), "cod fiscale");
    }
}
