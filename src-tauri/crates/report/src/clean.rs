//! Text as it may be printed: control and direction marks out, characters without a glyph spelled as code points.

use crate::fonts::Fonts;
use custode_domain::text::steers;

/// How much of Unicode is set as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    /// Everything that a bundled font covers.
    Covered,
    /// Only letters that stand alone: the way out when a sequence of marks has no shape in any font.
    Simple,
}

/// The text on one line.
pub(crate) fn line(text: &str, script: Script) -> String {
    let one_line: String = text.chars().map(|c| if c == '\n' || is_line_end(c) { ' ' } else { c }).collect();
    printable(&one_line, script)
}

/// The text as lines; empty ones at the ends are left out.
pub(crate) fn lines(text: &str, script: Script) -> Vec<String> {
    let unified: String = text.replace("\r\n", "\n").chars().map(|c| if is_line_end(c) { '\n' } else { c }).collect();
    let all: Vec<String> = unified.split('\n').map(|part| printable(part, script)).collect();
    let from = all.iter().position(|l| !l.is_empty()).unwrap_or(all.len());
    let until = all.iter().rposition(|l| !l.is_empty()).map_or(from, |last| last + 1);
    all.get(from..until).unwrap_or_default().to_vec()
}

fn printable(text: &str, script: Script) -> String {
    let fonts = Fonts::get();
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    let mut marks = 0;
    for c in text.chars() {
        if is_stripped(c) {
            continue;
        }
        marks = if is_accent(c) { marks + 1 } else { 0 };
        let start = out.len();
        if c == '\t' || (c.is_whitespace() && c != '\u{a0}') {
            out.push(' ');
        } else if marks <= MOST_MARKS && is_written(c, script, fonts) {
            out.push(c);
        } else {
            out.push_str(&format!("[U+{:04X}]", u32::from(c)));
        }
        run = if out[start..].contains(' ') { 0 } else { run + 1 };
        // Lets an address or a hostile word without spaces break inside a narrow cell; it is no sign on paper.
        if run >= 24 || (run >= 12 && matches!(c, '@' | '.' | '-' | '_' | '/' | '\\' | ',' | ';' | '&' | '=' | '?')) {
            out.push(BREAK);
            run = 0;
        }
    }
    out.trim().to_owned()
}

/// Zero width space: a place where a line may end.
pub(crate) const BREAK: char = '\u{200b}';

fn is_written(c: char, script: Script, fonts: &Fonts) -> bool {
    match script {
        Script::Covered => !is_unmappable(c) && fonts.can_write(c),
        Script::Simple => {
            matches!(c, ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
                && fonts.can_write(c)
                || matches!(c, '–' | '—' | '‘' | '’' | '“' | '”' | '…' | '€')
        }
    }
}

/// Accents on one letter; a higher pile would cover the lines above.
const MOST_MARKS: usize = 2;

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Controls, direction marks, and marks without width (SECURITY 4).
fn is_stripped(c: char) -> bool {
    (c.is_control() && c != '\t')
        || steers(c)
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{3164}' | '\u{ffa0}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// Private use and noncharacters, which PDF/A-2a refuses (ISO 19005-2, 6.2.11.7.3).
fn is_unmappable(c: char) -> bool {
    let code = u32::from(c);
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..) || matches!(code, 0xfdd0..=0xfdef) || code & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_stripped_and_signless_characters_are_spelled() {
        assert_eq!(line("a\u{202e}b\u{0}c\u{feff}", Script::Covered), "abc");
        assert_eq!(line("città — ‘è’ €", Script::Covered), "città — ‘è’ €");
        assert_eq!(line("Ελένη Жанна", Script::Covered), "Ελένη Жанна");
        assert_eq!(line("中", Script::Covered), "[U+4E2D]");
        assert_eq!(line("\u{e000}", Script::Covered), "[U+E000]");
        assert_eq!(line("Ж", Script::Simple), "[U+0416]");
        assert_eq!(line("e\u{301}\u{302}\u{303}", Script::Covered), "e\u{301}\u{302}[U+0303]");
        assert_eq!(lines("\n\nuno\r\n\ndue\n", Script::Covered), ["uno", "", "due"]);
    }

    #[test]
    fn long_words_get_places_to_break() {
        let long = line(&"x".repeat(60), Script::Covered);
        assert_eq!(long.matches(BREAK).count(), 2);
        assert!(!line("giulia@posta.example e poi", Script::Covered).starts_with(BREAK));
    }
}
