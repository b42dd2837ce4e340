//! CSV as an office program opens it: UTF-8 with mark, semicolons, and cells that no program takes for a formula.

use std::borrow::Cow;

/// A cell that a spreadsheet shows as text: `'` goes before `= + - @`, TAB, CR, LF, NUL and the full-width forms at the start
/// (SECURITY 4, ASVS 1.2.10), and before a `'` of the text itself, or nobody could tell the two apart. A telephone number in
/// E.164 stays as it is. [`plain_cell`] takes the `'` away again.
pub fn neutral_cell(text: &str) -> Cow<'_, str> {
    if is_marked(text) { Cow::Owned(format!("'{text}")) } else { Cow::Borrowed(text) }
}

/// What stood in a cell before [`neutral_cell`] marked it.
#[must_use]
pub fn plain_cell(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| is_marked(text)).unwrap_or(cell)
}

/// Whether a cell goes out with a mark.
fn is_marked(text: &str) -> bool {
    let begins = text.chars().next().is_some_and(|first| {
        matches!(first, '\'' | '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '\0' | '＝' | '＋' | '－' | '＠')
    });
    begins && !is_e164(text)
}

/// `+` and 7 to 15 digits, nothing else (ITU-T E.164).
fn is_e164(text: &str) -> bool {
    text.strip_prefix('+')
        .is_some_and(|digits| (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()))
}

/// Rows as CSV bytes; each cell is neutralised, lines end with CR LF (RFC 4180).
pub(crate) fn csv_bytes<R, C>(rows: R) -> Result<Vec<u8>, csv::Error>
where
    R: IntoIterator<Item = Vec<C>>,
    C: AsRef<str>,
{
    let mut out = Vec::from(MARK);
    write_rows(&mut out, rows)?;
    Ok(out)
}

/// The UTF-8 mark by which office programs know the encoding.
pub(crate) const MARK: [u8; 3] = [0xef, 0xbb, 0xbf];

/// Writes rows without the mark, one after the other.
pub(crate) fn write_rows<W, R, C>(out: W, rows: R) -> Result<(), csv::Error>
where
    W: std::io::Write,
    R: IntoIterator<Item = Vec<C>>,
    C: AsRef<str>,
{
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).flexible(true).from_writer(out);
    for row in rows {
        writer.write_record(row.iter().map(|cell| neutral_cell(cell.as_ref()).into_owned()))?;
    }
    writer.flush()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_begin_like_a_formula_are_marked() {
        for (input, expected) in [
            ("=1+1", "'=1+1"),
            ("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"),
            ("+cmd", "'+cmd"),
            ("-2+3", "'-2+3"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'\t=1"),
            ("\r=1", "'\r=1"),
            ("\n=1", "'\n=1"),
            ("\0=1", "'\0=1"),
            ("＝1", "'＝1"),
            ("＋1", "'＋1"),
            ("－1", "'－1"),
            ("＠x", "'＠x"),
            ("+393331234567", "+393331234567"),
            ("+39 333 1234567", "'+39 333 1234567"),
            ("+12", "'+12"),
            ("Anna = Bianchi", "Anna = Bianchi"),
            ("", ""),
            ("'ciao", "''ciao"),
            ("'-10% sconto", "''-10% sconto"),
            ("'", "''"),
        ] {
            assert_eq!(neutral_cell(input), expected, "{input:?}");
            assert_eq!(plain_cell(expected), input, "it comes back: {input:?}");
        }
        assert_eq!(plain_cell("'O Vascio"), "'O Vascio", "no mark of ours");
    }

    #[test]
    fn rows_are_quoted_and_marked() {
        let bytes = csv_bytes([vec!["a;b", "=x", "due\nrighe", "\"q\""]]).unwrap();
        assert_eq!(bytes, "\u{feff}\"a;b\";'=x;\"due\nrighe\";\"\"\"q\"\"\"\r\n".as_bytes());
    }
}
