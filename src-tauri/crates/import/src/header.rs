//! Which row is the header: the first row of distinct short texts above typed columns, or one made of known words.

use custode_domain::identifiers::first_names;
use custode_domain::identifiers::text::fold;

use crate::mapping::words;
use crate::table::{Cell, RawRow};

mod answers;
mod look;
use look::{Look, look};

/// What was found in the first rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Index of the header among the rows looked at.
    pub header: Option<usize>,
    /// Index of the first row below titles and header.
    pub first: usize,
    /// Header texts; empty without a header.
    pub headers: Vec<String>,
    /// Columns of the table.
    pub width: usize,
}

/// The usual number of cells of the rows, blank ones at the end not counted.
#[must_use]
pub fn usual_width(rows: &[RawRow]) -> usize {
    rows.iter().map(used).max().unwrap_or(0)
}

fn used(row: &RawRow) -> usize {
    row.cells.iter().rposition(|c| !c.is_blank()).map_or(0, |p| p + 1)
}

fn filled(row: &RawRow) -> usize {
    row.cells.iter().filter(|c| !c.is_blank()).count()
}

/// Takes the header from a given row of the file.
#[must_use]
pub fn at(rows: &[RawRow], row: u32) -> Found {
    match rows.iter().position(|r| r.row == row) {
        Some(i) => with_header(rows, i),
        None => Found { header: None, first: 0, headers: Vec::new(), width: usual_width(rows) },
    }
}

fn with_header(rows: &[RawRow], i: usize) -> Found {
    let mut headers: Vec<String> =
        rows[i].cells.iter().map(|c| c.text.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let below = rows[i + 1..].iter().take(40);
    // Columns without a header are columns when the rows below use them often.
    let wider = {
        let mut widths: Vec<usize> = below.map(used).collect();
        widths.sort_unstable();
        widths.get(widths.len() / 2).copied().unwrap_or(0)
    };
    while headers.last().is_some_and(String::is_empty) {
        headers.pop();
    }
    while headers.len() < wider {
        headers.push(String::new());
    }
    if let Some(groups) = i.checked_sub(1).and_then(|above| groups(&rows[above], &rows[i])) {
        for (header, group) in headers.iter_mut().zip(groups) {
            if let Some(group) = group {
                *header = if header.is_empty() { group } else { format!("{group} {header}") };
            }
        }
    }
    if let Some(spread) = rows.get(i + 1).and_then(|below| answers::spread(&rows[i], below)) {
        return Found { header: Some(i), first: i + 2, width: spread.len(), headers: spread };
    }
    Found { header: Some(i), first: i + 1, width: headers.len(), headers }
}

/// Group titles of the row above a header, spread to the right over merged cells.
fn groups(above: &RawRow, header: &RawRow) -> Option<Vec<Option<String>>> {
    let n = filled(above);
    if n < 2 || above.cells.iter().any(|c| matches!(look(c), Look::Number | Look::Date | Look::Email | Look::Long)) {
        return None;
    }
    // A row of titles has gaps where the header has none.
    let gaps = header
        .cells
        .iter()
        .enumerate()
        .filter(|(i, c)| !c.is_blank() && above.cells.get(*i).is_none_or(Cell::is_blank))
        .count();
    if gaps == 0 {
        return None;
    }
    let mut current: Option<String> = None;
    Some(
        header
            .cells
            .iter()
            .enumerate()
            .map(|(i, c)| {
                if let Some(text) = above.cells.get(i).map(|c| c.text.trim()).filter(|t| !t.is_empty()) {
                    current = Some(text.to_owned());
                }
                // A known word needs no group in front; "Sì/No" under "Newsletter" does.
                if words::is_known(&c.text) { None } else { current.clone() }
            })
            .collect(),
    )
}

/// Finds the header.
#[must_use]
pub fn find(rows: &[RawRow]) -> Found {
    let width = usual_width(rows);
    let none = |first: usize| Found { header: None, first, headers: Vec::new(), width };
    let Some(start) = rows.iter().position(|r| !r.is_blank()) else { return none(0) };
    // Known words settle it, wherever the row is.
    let mut known: Option<(usize, usize)> = None;
    for (i, row) in rows.iter().enumerate().skip(start).take(30) {
        let n = filled(row);
        let hits = known_words(row);
        let enough = (hits >= 2 && hits * 5 >= n * 2 || hits == 1 && n == 1 && width == 1)
            && !row.cells.iter().any(|c| matches!(look(c), Look::Email | Look::Long));
        // The lower of two header rows has the columns, the upper one their groups.
        let under = |at: usize, best: usize| i == at + 1 && hits > best && n > filled(&rows[at]);
        if enough && known.is_none_or(|(at, best)| hits > best * 2 || under(at, best)) {
            known = Some((i, hits));
        }
    }
    if let Some((i, _)) = known {
        return with_header(rows, i);
    }
    // Rows of one or two cells above a wide table are titles.
    let table_from = |mut i: usize| {
        while i + 1 < rows.len()
            && (rows[i].is_blank() || (width >= 3 && filled(&rows[i]) * 3 <= width && filled(&rows[i]) <= 2))
        {
            i += 1;
        }
        i
    };
    let first = table_from(start);
    let candidate = &rows[first];
    let below: Vec<&RawRow> = rows[first + 1..].iter().filter(|r| !r.is_blank()).collect();
    if below.is_empty() {
        return if start == first && names_alone(candidate) { with_header(rows, first) } else { none(start) };
    }
    // Trailing delimiters of a few rows do not make the table wider.
    let width = usual(&below).min(width);
    if !may_be_header(candidate, width) {
        return if above_numbers(candidate, &below) {
            with_header(rows, first)
        } else {
            none(if first == start { start } else { first })
        };
    }
    // Group titles with gaps above the row that names the columns.
    if let Some(second) = rows.get(first + 1)
        && below.len() > 1
        && candidate.cells.iter().any(Cell::is_blank)
        && groups(candidate, second).is_some()
        && second.cells.iter().all(|c| matches!(look(c), Look::Words))
        && stands_above(second, &below[1..])
    {
        return with_header(rows, first + 1);
    }
    // A title was skipped: what it is the title of begins with its names.
    let titled = first > start && filled(candidate) >= 3 && words_only(candidate) && !holds_a_first_name(candidate);
    if titled || stands_above(candidate, &below) { with_header(rows, first) } else { none(start) }
}

/// How many different words of the dictionary a row has. A row that repeats an answer has none: "N" is the number of a
/// row in a header, and a no in the row of a person.
fn known_words(row: &RawRow) -> usize {
    let mut bare: Vec<String> = row.cells.iter().map(|c| fold(&c.text)).filter(|text| answers::is_bare(text)).collect();
    let answers = bare.len();
    bare.sort_unstable();
    bare.dedup();
    if bare.len() < answers {
        return 0;
    }
    let mut known: Vec<String> = row
        .cells
        .iter()
        .filter(|c| !answers::is_bare(&c.text) && look(c) != Look::Number && words::is_known(&c.text))
        .map(|c| words::fold_header(&c.text))
        .collect();
    known.sort_unstable();
    known.dedup();
    known.len()
}

/// Whether a row between others names columns: words that the dictionary knows, the first of them with it, and nobody's
/// name. Behind a gap half of them do, elsewhere all.
#[must_use]
pub fn names_columns(row: &RawRow, apart: bool) -> bool {
    let first = row.cells.iter().find(|cell| !cell.is_blank());
    let opens = first.is_some_and(|cell| {
        cell.text.starts_with(char::is_alphabetic) && !answers::is_bare(&cell.text) && words::is_known(&cell.text)
    });
    if !opens || !words_only(row) || holds_a_first_name(row) {
        return false;
    }
    if row
        .cells
        .iter()
        .any(|cell| cell.text.len() > 60 || custode_domain::identifiers::names::is_organisation(&cell.text))
    {
        return false;
    }
    let (known, filled) = (known_words(row), filled(row));
    let who = row.cells.iter().filter_map(|cell| words::exact(&words::fold_header(&cell.text)));
    let named = who.filter_map(|word| word.field("X")).any(|field| field.names_somebody());
    named && if apart { filled >= 2 && known >= 2 && known * 2 >= filled } else { filled >= 3 && known == filled }
}

fn words_only(row: &RawRow) -> bool {
    row.cells.iter().all(|c| matches!(look(c), Look::Words | Look::Blank))
}

/// The width that half of the rows reach.
fn usual(rows: &[&RawRow]) -> usize {
    let mut widths: Vec<usize> = rows.iter().take(40).map(|r| used(r)).collect();
    widths.sort_unstable();
    widths.get(widths.len() / 2).copied().unwrap_or(0)
}

/// A line of many names and nothing below it: the header of a list without rows.
fn names_alone(row: &RawRow) -> bool {
    filled(row) >= 5 && words_only(row) && may_be_header(row, used(row)) && !holds_a_first_name(row)
}

/// True for a row with somebody's first name in it.
#[must_use]
pub fn holds_a_first_name(row: &RawRow) -> bool {
    row.cells.iter().any(|c| fold(&c.text).split(' ').any(first_names::is_first_name))
}

/// `x;x;Load;Load` above numbers: a program repeats its names, and nothing below is a word.
fn above_numbers(row: &RawRow, below: &[&RawRow]) -> bool {
    let number = |c: &Cell| matches!(look(c), Look::Number | Look::Blank);
    let columns = row.cells.iter().enumerate().filter(|(_, c)| !c.is_blank());
    let rows = below.len().min(40);
    let numbers = |i: usize| below.iter().take(40).filter(|r| r.cells.get(i).is_none_or(number)).count();
    let numeric = columns.filter(|(i, _)| numbers(*i) * 10 >= rows * 8).count();
    filled(row) >= 3 && words_only(row) && numeric * 10 >= filled(row) * 7
}

fn may_be_header(row: &RawRow, width: usize) -> bool {
    let looks: Vec<Look> = row.cells.iter().map(look).collect();
    let n = filled(row);
    if n == 0 || n * 2 < width {
        return false;
    }
    let years = row.cells.iter().filter(|c| is_year(&c.text)).count();
    // "x0001" is a name, "0521 123456" is a value.
    let named = |(cell, look): (&Cell, &Look)| {
        *look == Look::Words
            || *look == Look::Code
                && cell.text.trim().starts_with(char::is_alphabetic)
                && is_name_like(cell.text.trim())
    };
    let words = row.cells.iter().zip(&looks).filter(|pair| named(*pair)).count();
    if looks.iter().any(|l| matches!(l, Look::Email | Look::Date | Look::Long)) || words + years < n || words == 0 {
        return false;
    }
    let mut texts: Vec<String> =
        row.cells.iter().filter(|c| !c.is_blank()).map(|c| c.text.trim().to_lowercase()).collect();
    texts.sort_unstable();
    let before = texts.len();
    texts.dedup();
    texts.len() * 10 >= before * 7
}

fn is_year(text: &str) -> bool {
    let t = text.trim();
    t.len() == 4 && (t.starts_with("19") || t.starts_with("20")) && t.bytes().all(|b| b.is_ascii_digit())
}

/// True when the columns below are of another kind than the header's words.
fn stands_above(header: &RawRow, below: &[&RawRow]) -> bool {
    // A header printed twice says nothing against it.
    let same = |row: &RawRow| row.cells.len() == header.cells.len() && row.cells == header.cells;
    let below = &below[below.iter().take_while(|row| same(row)).count()..];
    if below.is_empty() {
        return false;
    }
    let mut typed = 0;
    let mut repeats = 0;
    let mut columns = 0;
    for (i, cell) in header.cells.iter().enumerate() {
        if cell.is_blank() {
            continue;
        }
        columns += 1;
        let looks: Vec<Look> =
            below.iter().take(40).filter_map(|r| r.cells.get(i)).map(look).filter(|l| *l != Look::Blank).collect();
        if !looks.is_empty() && looks.iter().filter(|l| !matches!(l, Look::Words)).count() * 10 >= looks.len() * 7 {
            typed += 1;
        }
        let text = cell.text.trim();
        if below.iter().take(40).any(|r| r.cells.get(i).is_some_and(|c| c.text.trim() == text)) {
            repeats += 1;
        }
    }
    if repeats * 3 > columns {
        return false;
    }
    if typed > 0 {
        return true;
    }
    // All words: a header reads like names of things (a_b, short, one word each) above longer or repeating values.
    let name_like = header.cells.iter().filter(|c| !c.is_blank()).filter(|c| is_name_like(c.text.trim())).count();
    let mean = |cells: &mut dyn Iterator<Item = usize>| {
        let all: Vec<usize> = cells.collect();
        all.iter().sum::<usize>() as f64 / all.len().max(1) as f64
    };
    let header_length = mean(&mut header.cells.iter().filter(|c| !c.is_blank()).map(|c| c.text.trim().chars().count()));
    let body_length = mean(
        &mut below
            .iter()
            .take(40)
            .flat_map(|r| r.cells.iter())
            .filter(|c| !c.is_blank())
            .map(|c| c.text.trim().chars().count()),
    );
    if numbered(header) || lettered(header) || lower_above_capitals(header, below) {
        return true;
    }
    name_like == columns
        && columns > 0
        && repeats == 0
        && below.len() >= 2
        && (body_length > header_length * 1.6 || header.cells.iter().any(|c| c.text.contains('_')))
}

/// `field1, field2, field3`: one word counted on.
fn numbered(header: &RawRow) -> bool {
    let mut texts = header.cells.iter().map(|c| c.text.trim()).filter(|t| !t.is_empty());
    let Some(first) = texts.next() else { return false };
    let stem = first.trim_end_matches(|c: char| c.is_ascii_digit());
    let counts_on = |(i, c): (usize, &Cell)| {
        let number = c.text.trim().strip_prefix(stem).and_then(|n| n.parse::<usize>().ok());
        number.is_some_and(|n| n == i || n == i + 1)
    };
    stem.len() >= 2
        && stem.len() < first.len()
        && stem.chars().all(|c| c.is_alphabetic() || c == '_')
        && header.cells.len() >= 2
        && header.cells.iter().enumerate().all(counts_on)
}

/// `A, B, C`: the letters of a grid.
fn lettered(header: &RawRow) -> bool {
    let letters = (b'A'..=b'Z').map(|b| char::from(b).to_string());
    header.cells.len() >= 3
        && header.cells.iter().map(|c| c.text.trim().to_owned()).eq(letters.take(header.cells.len()))
}

/// Small single words, none of them a first name, above cells that begin with capitals.
fn lower_above_capitals(header: &RawRow, below: &[&RawRow]) -> bool {
    let small = |c: &Cell| {
        let text = c.text.trim();
        !text.is_empty() && text.chars().all(char::is_lowercase)
    };
    let capital = |c: &Cell| c.text.trim().starts_with(char::is_uppercase);
    header.cells.len() >= 3
        && header.cells.iter().all(small)
        && !holds_a_first_name(header)
        && below.iter().take(40).all(|r| r.cells.iter().any(capital))
}

fn is_name_like(text: &str) -> bool {
    text.len() >= 2
        && text.len() <= 30
        && text.split_whitespace().count() <= 3
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, '_' | ' ' | '-' | '.' | '/' | '(' | ')' | '#' | '\''))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<RawRow> {
        text.lines()
            .enumerate()
            .map(|(i, l)| RawRow {
                row: i as u32 + 1,
                cells: l.split(';').map(Cell::text).collect(),
                ..RawRow::default()
            })
            .collect()
    }

    fn header_row(text: &str) -> Option<usize> {
        find(&rows(text)).header.map(|i| i + 1)
    }

    #[test]
    fn finds_headers() {
        assert_eq!(header_row("Cognome;Nome;Tel\nRossi;Mario;0521 123456\n"), Some(1));
        assert_eq!(
            header_row("ELENCO CLIENTI;;\nEsempio Srl;;\n;;\nCognome;Nome;E-mail\nRossi;Mario;a@b.it\n"),
            Some(4)
        );
        assert_eq!(header_row("Mario;Rossi;347 1234567;43121\nAnna;Neri;348 7654321;10121\n"), None);
        assert_eq!(header_row("a;b;c\n1;2;3\n"), Some(1));
        assert_eq!(header_row("x;y\np;q\n"), None);
        assert_eq!(header_row("E-mail\nmario@example.com\n"), Some(1));
        assert_eq!(header_row("1;2\n3;4\n"), None);
    }

    #[test]
    fn names_without_known_words() {
        assert_eq!(header_row("A;B;C\nX;Y;Z\n"), Some(1));
        assert_eq!(header_row("uno;due;tre\nQuattro;cinque;sei\n"), Some(1));
        assert_eq!(header_row("mario;rossi;parma\nAnna;Neri;Lucca\n"), None);
        assert_eq!(header_row("x;x;Load;Load;Load\nOrg;0;1;0;2\nOrg2;1;1;0;3\n"), Some(1));
        assert_eq!(header_row("Ramo;Posto;Grado;Livello;Titolo;Gruppo\n"), Some(1));
        assert_eq!(header_row("Rossi;Mario;Parma;Idraulico;Roma;Emilia\n"), None);
        assert_eq!(
            header_row(
                "Riunioni;;;;\nChi;Quando;Con;Scopo;\nAda;3-14;Ente;Prova di testo più lungo\nUgo;4-14;Altro ente;Testo ancora più lungo;\n"
            ),
            Some(2)
        );
    }

    #[test]
    fn names_under_gaps_take_their_groups() {
        let found = find(&rows("prova;;esito;\nX;Y;X;Y\n4,4;0,1;4,8;2,0\n4,6;1,0;5,1;3,0\n"));
        assert_eq!(found.headers, ["prova X", "prova Y", "esito X", "esito Y"]);
    }

    #[test]
    fn joins_group_titles() {
        let found = find(&rows("Contatto;;Consensi;;\nCognome;Nome;Uno;Due;E-mail\nRossi;Mario;si;no;a@example.com\n"));
        assert_eq!(found.header, Some(1));
        assert_eq!(found.headers, ["Cognome", "Nome", "Consensi Uno", "Consensi Due", "E-mail"]);
    }
}
