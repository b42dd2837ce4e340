//! Delimiter and quotation mark, by how evenly each possible pair cuts the first 500 records.

use crate::text::records::{Dialect, Record, Records};

/// Delimiters tried, the usual ones first; the others must be clearly better.
const DELIMITERS: [(u8, f64); 10] = [
    (b';', 0.0),
    (b',', 0.0),
    (b'\t', 0.0),
    (b'|', 0.0),
    (b'^', 0.15),
    (b'~', 0.15),
    (b'+', 0.25),
    (b'#', 0.3),
    (b' ', 0.35),
    (b':', 0.4),
];

/// What quotation marks that stand only where they may say for a delimiter: more than a wider table does.
const CLEAN: f64 = 0.2;

/// Records looked at.
const RECORDS: usize = 500;

/// What the sample showed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Guess {
    /// The dialect.
    pub dialect: Dialect,
    /// Usual number of fields of a record.
    pub fields: usize,
    /// True when the first line is `sep=…` and no data.
    pub sep_line: bool,
}

/// The delimiter of a `sep=;` line.
#[must_use]
pub fn sep_line(sample: &[u8]) -> Option<u8> {
    let line = sample.split(|b| *b == b'\n' || *b == b'\r').next()?;
    let line = line.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(line);
    let line = line.strip_prefix(b"\"").and_then(|l| l.strip_suffix(b"\"")).unwrap_or(line);
    match line {
        [s, e, p, b'=', delimiter]
            if [*s, *e, *p].eq_ignore_ascii_case(b"sep") && !delimiter.is_ascii_alphanumeric() =>
        {
            Some(*delimiter)
        }
        _ => None,
    }
}

/// Guesses from the start of the text (ASCII-compatible bytes). `fixed` wins over guessing the delimiter.
#[must_use]
pub fn guess(sample: &[u8], fixed: Option<u8>) -> Guess {
    let sep = sep_line(sample);
    let quote = quote_of(sample);
    let backslash = uses_backslash(sample, quote);
    let dialect = |delimiter| Dialect { delimiter, quote, backslash };
    if let Some(delimiter) = fixed.or(sep) {
        let counts = counts(sample, dialect(Some(delimiter)));
        return Guess { dialect: dialect(Some(delimiter)), fields: mode(&counts).0, sep_line: sep.is_some() };
    }
    let mut best: Option<(f64, u8, usize)> = None;
    for (delimiter, handicap) in DELIMITERS {
        if !sample.contains(&delimiter) || delimiter == b':' && tells_times(sample) {
            continue;
        }
        let counts = counts(sample, dialect(Some(delimiter)));
        let (fields, score) = evenness(&counts);
        let clean = if quotes_are_clean(sample, quote, delimiter) { CLEAN } else { 0.0 };
        let score = score - handicap + clean + beside_quotes(sample, quote, delimiter);
        if fields >= 2 && score > 0.0 && best.is_none_or(|(b, _, _)| score > b + 1e-9) {
            best = Some((score, delimiter, fields));
        }
    }
    match best {
        Some((score, delimiter, fields)) if score > 0.15 => {
            Guess { dialect: dialect(Some(delimiter)), fields, sep_line: false }
        }
        _ => Guess { dialect: dialect(None), fields: 1, sep_line: false },
    }
}

/// Quotation marks stand beside the delimiter, never far from it: what they say for or against it.
fn beside_quotes(sample: &[u8], quote: u8, delimiter: u8) -> f64 {
    let share = |wanted: u8| {
        let (mut all, mut beside) = (0_usize, 0_usize);
        for w in sample.windows(3).filter(|w| w[1] == quote) {
            all += 1;
            beside += usize::from(w[0] == wanted || w[2] == wanted);
        }
        if all < 8 { 0.0 } else { beside as f64 / all as f64 }
    };
    match (delimiter, share(b' '), share(delimiter)) {
        (b' ', blanks, _) if blanks > 0.8 => 0.5,
        (_, blanks, own) if blanks > 0.8 && own < 0.05 => -0.5,
        _ => 0.0,
    }
}

/// True when there are quotation marks, each opens a field or closes it right before the delimiter or the end of the line
/// (RFC 4180, section 2), or is doubled inside.
fn quotes_are_clean(sample: &[u8], quote: u8, delimiter: u8) -> bool {
    let ends = |at: usize| sample.get(at).is_none_or(|b| *b == delimiter || matches!(b, b'\r' | b'\n'));
    let (mut at, mut opens, mut any) = (0, true, false);
    while let Some(byte) = sample.get(at) {
        if *byte != quote {
            opens = *byte == delimiter || matches!(byte, b'\r' | b'\n');
            at += 1;
            continue;
        }
        if !opens {
            return false;
        }
        any = true;
        at += 1;
        while let Some(inside) = sample.get(at) {
            match (*inside == quote, sample.get(at + 1) == Some(&quote)) {
                (true, true) => at += 2,
                (true, false) => break,
                (false, _) => at += 1,
            }
        }
        at += 1;
        if !ends(at) {
            return false;
        }
        opens = false;
    }
    any
}

/// True when most colons stand in a time or a web address.
fn tells_times(sample: &[u8]) -> bool {
    let (mut all, mut times) = (0_usize, 0_usize);
    for w in sample.windows(3).filter(|w| w[1] == b':') {
        all += 1;
        times += usize::from(w[2] == b'/' || w[0].is_ascii_digit() && w[2].is_ascii_digit());
    }
    times * 2 > all
}

/// True when a delimiter stands between two digits nearly wherever it stands: the comma of "59,17".
#[must_use]
pub fn in_numbers(sample: &[u8], delimiter: u8) -> bool {
    let (mut all, mut inside) = (0_usize, 0_usize);
    for w in sample.windows(3).filter(|w| w[1] == delimiter) {
        all += 1;
        inside += usize::from(w[0].is_ascii_digit() && w[2].is_ascii_digit());
    }
    inside * 4 > all * 3
}

/// Field counts of the first records that are not blank.
fn counts(sample: &[u8], dialect: Dialect) -> Vec<usize> {
    let mut records = Records::new(sample, dialect);
    let mut record = Record::default();
    let mut counts = Vec::new();
    while counts.len() < RECORDS && matches!(records.next(&mut record), Ok(true)) {
        if record.bytes().iter().any(|b| !b.is_ascii_whitespace()) {
            counts.push(record.len());
        }
    }
    counts
}

fn mode(counts: &[usize]) -> (usize, usize) {
    let mut tally = std::collections::BTreeMap::new();
    for c in counts {
        *tally.entry(*c).or_insert(0_usize) += 1;
    }
    tally.into_iter().max_by_key(|(_, n)| *n).unwrap_or((1, 0))
}

/// Usual number of fields and how evenly the records have it. Titles above a table (one field) weigh little.
fn evenness(counts: &[usize]) -> (usize, f64) {
    let lead = counts.iter().take(6).take_while(|c| **c == 1).count();
    let body = &counts[lead..];
    if body.is_empty() {
        return (1, 0.0);
    }
    let (fields, n) = mode(body);
    if fields < 2 {
        // A few rows with a delimiter in running text: not a table.
        let many: Vec<usize> = body.iter().copied().filter(|c| *c > 1).collect();
        let (fields, n) = mode(&many);
        return (fields, n as f64 / counts.len() as f64 * 0.5);
    }
    let even = n as f64 / body.len() as f64;
    // Records that are too short by trailing delimiters or too long by a stray one still speak for the delimiter.
    let near = body.iter().filter(|c| **c != fields && **c * 2 > fields && **c < fields * 2).count() as f64
        / body.len() as f64;
    (
        fields,
        (even + near * 0.3)
            * (0.9 + 0.1 * (1.0 - 1.0 / fields as f64))
            * (1.0 - 0.5 * lead as f64 / counts.len() as f64)
            + (fields as f64).ln() * 0.02,
    )
}

fn quote_of(sample: &[u8]) -> u8 {
    let opens = |quote: u8| {
        let mut opening = 0_usize;
        let mut closing = 0_usize;
        for w in sample.windows(3) {
            let edge = |b: u8| matches!(b, b';' | b',' | b'\t' | b'|' | b'\n' | b'\r');
            opening += usize::from(edge(w[0]) && w[1] == quote && !edge(w[2]));
            closing += usize::from(!edge(w[0]) && w[1] == quote && edge(w[2]));
        }
        opening.min(closing) + usize::from(sample.first() == Some(&quote))
    };
    if sample.contains(&b'"') {
        b'"'
    } else if opens(b'\'') >= 3 {
        b'\''
    } else {
        b'"'
    }
}

fn uses_backslash(sample: &[u8], quote: u8) -> bool {
    let escaped = sample
        .windows(3)
        .filter(|w| w[0] == b'\\' && w[1] == quote && !matches!(w[2], b';' | b',' | b'\t' | b'|' | b'\n' | b'\r'))
        .count();
    let doubled = sample
        .windows(4)
        .filter(|w| {
            w[1] == quote
                && w[2] == quote
                && w[0] != quote
                && !matches!(w[0], b';' | b',' | b'\t' | b'|' | b'\n' | b'\r')
                && w[3] != quote
        })
        .count();
    escaped > 0 && escaped >= doubled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_snippets() {
        let vectors: serde_json::Value =
            serde_json::from_str(include_str!("../../../../../tests/fixtures/vectors/dialect_snippets.json")).unwrap();
        let mut wrong = Vec::new();
        for case in vectors["cases"].as_array().unwrap() {
            let want = case["delimiter"].as_str().unwrap();
            let got = guess(case["text"].as_str().unwrap().as_bytes(), None);
            let got = got.dialect.delimiter.map_or_else(|| "none".to_owned(), |d| char::from(d).to_string());
            // Fixed width is told by the layout, after one column was found.
            if got != want && want != "fixed" {
                wrong.push((case["id"].as_str().unwrap().to_owned(), want.to_owned(), got));
            }
        }
        assert!(wrong.is_empty(), "{wrong:?}");
    }

    #[test]
    fn quotes_beside_blanks_speak_for_the_blank() {
        let text = b"DATA ORA \"NOME COGNOME\" NOTE\n1/2/2020 10 \"Ada, Neri\" si\n2/2/2020 11 \"Ugo, Rossi\" no\n\
            3/2/2020 12 \"Eva, Verdi\" si\n4/2/2020 9 \"Ivo, Bruni\" no\n";
        assert_eq!(guess(text, None).dialect.delimiter, Some(b' '));
    }

    #[test]
    fn quotes_that_stand_only_where_they_may_speak_for_their_delimiter() {
        let few = b"\"\";\",,\";\"\"\r\n\",\";\"\";\"a\"\r\n";
        assert_eq!(guess(few, None).dialect.delimiter, Some(b';'));
        assert!(quotes_are_clean(b"\"a \"\"b\"\"\",c\n", b'"', b','));
        assert!(!quotes_are_clean(b"a \"b\",c\n", b'"', b','));
        assert!(!quotes_are_clean(b"\"a\" b,c\n", b'"', b','));
        assert!(!quotes_are_clean(b"a,b\n", b'"', b','));
    }

    #[test]
    fn a_colon_of_the_clock_is_no_delimiter() {
        let times = b"alle 09:30 da Rossi https://a.example\nalle 10:15 da Neri https://b.example\n";
        assert_ne!(guess(times, None).dialect.delimiter, Some(b':'));
        let fields = b"Rossi:Mario:Parma\nNeri:Anna:Lucca\nVerdi:Ugo:Pisa\n";
        assert_eq!(guess(fields, None).dialect.delimiter, Some(b':'));
    }

    #[test]
    fn reads_the_sep_line() {
        assert_eq!(sep_line(b"sep=;\r\na;b"), Some(b';'));
        assert_eq!(sep_line(b"SEP=\t\na"), Some(b'\t'));
        assert_eq!(sep_line(b"separe=;"), None);
    }
}
