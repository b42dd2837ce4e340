//! Boxes, strokes and signs around the words of a consent cell: "☐ sì ☒ no", "[ ] SI", a struck-out yes. A form that was
//! printed and never filled in says nothing, and a sign that nobody knows makes no yes.

use super::{ConsentMeaning, words};

/// A box of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Mark {
    Empty,
    Full,
    /// A crossed box: chosen on a form, "not this" elsewhere.
    Cross,
    /// A cross without a box: never a yes.
    Struck,
}

/// A piece of a cell: a box, or the words up to the next one.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Box(Mark),
    Words(String),
}

const fn mark(c: char) -> Option<Mark> {
    match c {
        '☐' | '□' | '◻' | '▢' | '○' | '◯' | '⬜' | '❏' | '❑' | '❐' | '❒' | '▫' | '◽' | '⚪' | '🔲' | '🞎' | '⭘' => {
            Some(Mark::Empty)
        }
        '☑' | '✓' | '✔' | '✅' | '■' | '◼' | '●' | '⬛' | '⚫' | '◉' | '🗹' | '◾' | '▪' => {
            Some(Mark::Full)
        }
        '☒' | '🗷' | '🗵' | '⊠' => Some(Mark::Cross),
        '✗' | '✘' | '❌' | '✖' | '✕' | '☓' | '❎' => Some(Mark::Struck),
        _ => None,
    }
}

/// What stands between brackets, where that is a box.
fn bracketed(inside: &str) -> Option<Mark> {
    let inside = inside.trim();
    if inside.chars().all(|c| matches!(c, ' ' | '_' | '.' | '-' | '…' | '\u{a0}')) {
        return Some(Mark::Empty);
    }
    let mut signs = inside.chars();
    match (signs.next(), signs.next()) {
        (Some('x' | 'X' | 'v' | 'V' | '*' | '•'), None) => Some(Mark::Full),
        (Some(sign), None | Some('\u{FE0F}')) => mark(sign),
        _ => None,
    }
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    let mut words = String::new();
    let mut put = |words: &mut String, mark: Mark| {
        if !words.trim().is_empty() {
            all.push(Piece::Words(std::mem::take(words)));
        }
        words.clear();
        all.push(Piece::Box(mark));
    };
    let mut rest = text;
    let mut before = ' ';
    while let Some(c) = rest.chars().next() {
        let close = match c {
            '[' => Some(']'),
            '(' => Some(')'),
            '{' => Some('}'),
            '|' => Some('|'),
            _ => None,
        };
        let inside = close.and_then(|close| rest[1..].split_once(close).map(|(inside, _)| inside));
        if let Some((inside, found)) = inside.and_then(|inside| bracketed(inside).map(|found| (inside, found))) {
            put(&mut words, found);
            (rest, before) = (&rest[inside.len() + 2..], ' ');
            continue;
        }
        if let Some(found) = mark(c) {
            put(&mut words, found);
            rest = rest[c.len_utf8()..].trim_start_matches('\u{FE0F}');
            before = ' ';
            continue;
        }
        if c == '_' {
            // "__ SI", "_X_ NO": lines to write on; "opt_in" is one word.
            let line = rest.len() - rest.trim_start_matches('_').len();
            let (after, joined) = (&rest[line..], before.is_alphanumeric());
            let mut next = after.chars();
            let filled = matches!(next.next(), Some('x' | 'X' | 'v' | 'V')) && next.next() == Some('_');
            if filled && !joined {
                put(&mut words, Mark::Full);
                rest = after[1..].trim_start_matches('_');
            } else if joined && line == 1 && after.starts_with(char::is_alphanumeric) {
                words.push(' ');
                rest = after;
            } else {
                put(&mut words, Mark::Empty);
                rest = after;
            }
            before = ' ';
            continue;
        }
        words.push(c);
        (rest, before) = (&rest[c.len_utf8()..], c);
    }
    if !words.trim().is_empty() {
        all.push(Piece::Words(words));
    }
    all
}

/// What the boxes of a cell say; nothing when it has none, or nothing but one.
pub(super) fn read(text: &str) -> Option<ConsentMeaning> {
    if text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b' ' | b'.' | b',' | b'-' | b'!' | b'/' | b'\'')) {
        return None;
    }
    let all = pieces(text);
    let boxes = all.iter().filter(|piece| matches!(piece, Piece::Box(_))).count();
    if boxes == 0 || boxes == all.len() && boxes == 1 && !matches!(all[0], Piece::Box(Mark::Empty)) {
        return None;
    }
    if boxes == all.len() {
        return Some(ConsentMeaning::Unknown);
    }
    let Some(pairs) = pairs(&all) else { return Some(ConsentMeaning::Unknown) };
    let says = |wanted: fn(Mark) -> bool| -> Vec<ConsentMeaning> {
        pairs.iter().filter(|(mark, _)| wanted(*mark)).map(|(_, words)| words::read(words)).collect()
    };
    let (chosen, left) = (says(|mark| mark != Mark::Empty), says(|mark| mark == Mark::Empty));
    let any = |wanted: Mark| pairs.iter().any(|(mark, _)| *mark == wanted);
    Some(match (chosen.as_slice(), left.as_slice()) {
        ([no @ (ConsentMeaning::No | ConsentMeaning::Withdrawn)], _) => *no,
        _ if any(Mark::Struck) => ConsentMeaning::Unknown,
        // A lone crossed box before a yes may be either; on a form with both answers it is the chosen one.
        ([ConsentMeaning::Yes], []) if !any(Mark::Cross) => ConsentMeaning::Yes,
        ([ConsentMeaning::Yes], [ConsentMeaning::No]) => ConsentMeaning::Yes,
        // Only the no was printed beside the box: nobody asks for a yes there.
        ([], [no @ (ConsentMeaning::No | ConsentMeaning::Withdrawn)]) => *no,
        _ => ConsentMeaning::Unknown,
    })
}

/// Each box with its words: all before them, or all behind; nothing where it is not clear which is whose.
fn pairs(all: &[Piece]) -> Option<Vec<(Mark, &str)>> {
    if !all.len().is_multiple_of(2) {
        return None;
    }
    let pair = |two: &'_ [Piece]| match two {
        [Piece::Box(_), Piece::Box(_)] | [Piece::Words(_), Piece::Words(_)] => None,
        _ => Some(()),
    };
    all.chunks(2).try_for_each(|two| pair(two).ok_or(())).ok()?;
    let boxes_first = matches!(all.first(), Some(Piece::Box(_)));
    all.chunks(2)
        .map(|two| match two {
            [Piece::Box(mark), Piece::Words(words)] if boxes_first => Some((*mark, words.as_str())),
            [Piece::Words(words), Piece::Box(mark)] if !boxes_first => Some((*mark, words.as_str())),
            _ => None,
        })
        .collect()
}

/// True when nothing in the cell can turn its yes round: letters, digits, blanks and the marks that people set without
/// meaning anything by them. "≠ si", "~si", "SI=0", "<1" and letters with a stroke through them are none.
pub(super) fn is_plain(text: &str) -> bool {
    // A line to write on.
    if text.contains("...") || text.contains("---") {
        return false;
    }
    let mut before = ' ';
    let mut signs = text.chars().peekable();
    while let Some(c) = signs.next() {
        let next = signs.peek().copied().unwrap_or(' ');
        let harmless = match c {
            // "-1", ",5" and ".1" are no "1".
            '-' | '–' | '—' | '.' | ',' if !before.is_alphanumeric() && next.is_ascii_digit() => false,
            '/' => before.is_ascii_digit() && next.is_ascii_digit() || before == ' ' && next == ' ',
            c if c.is_ascii_alphanumeric() || c.is_whitespace() => true,
            // Accents as they are typed, never a stroke over the letter.
            'À'..='Ö' | 'Ø'..='ö' | 'ø'..='ÿ' | '\u{300}' | '\u{301}' | '\u{FE0F}' => true,
            '\'' | '’' | '‘' | '`' | '´' | '"' | '“' | '”' | '«' | '»' | '.' | ',' | ';' | ':' | '!' | '-' | '–'
            | '—' | '(' | ')' | '[' | ']' | '{' | '}' | '&' | '+' | '@' | '°' | '_' => true,
            c => matches!(mark(c), Some(Mark::Full)),
        };
        if !harmless {
            return false;
        }
        before = c;
    }
    true
}
