//! Several tables side by side on one sheet: each is a table of its own, told apart by its columns.

use crate::header;
use crate::mapping::words::{self, Word};
use crate::table::{Cell, RawRow};

/// First column and the one behind the last, from 0.
type Window = (usize, usize);

/// The tables among the first rows of a sheet, when there are several: blocks of columns with an empty one between
/// them, each under a header of its own, which ask for the same things.
#[must_use]
pub fn blocks(head: &[RawRow]) -> Vec<Window> {
    let width = header::usual_width(head);
    let filled = |at: usize| head.iter().any(|r| r.cells.get(at).is_some_and(|c| !c.is_blank()));
    let mut blocks: Vec<Window> = Vec::new();
    for at in 0..width {
        match blocks.last_mut() {
            Some((_, to)) if *to == at && filled(at) => *to = at + 1,
            _ if filled(at) => blocks.push((at, at + 1)),
            _ => {}
        }
    }
    if blocks.len() < 2 || blocks.iter().any(|(from, to)| to - from < 2) {
        return Vec::new();
    }
    let words: Vec<Vec<Word>> = blocks.iter().map(|block| header_words(head, *block)).collect();
    // "Cognome, Nome | E-mail, Telefono" is one table with a gap; "Cognome, Nome | Cognome, Nome" are two.
    let again = |at: usize| words[..at].iter().any(|before| words[at].iter().any(|w| before.contains(w)));
    let titled = titled(head, &blocks);
    // "SOCI" over "Cognome, Nome, Cell." and "FORNITORI" over "Ditta, Tel": each names somebody under a title of its own.
    let names = |at: usize| titled && words[at].iter().any(|word| NAMES.iter().any(|name| *word == Word::Plain(name)));
    let all = (0..blocks.len()).all(|at| words[at].len() >= 2 && (at == 0 || again(at) || names(at) && names(0)));
    if all { blocks } else { Vec::new() }
}

/// Fields that name somebody.
const NAMES: [&str; 4] = ["organisation", "last_name", "first_name", "full_name"];

/// Whether a row above the headers has one title over each block, at its first column.
fn titled(head: &[RawRow], blocks: &[Window]) -> bool {
    let Some(first) = blocks.first() else { return false };
    let Some(header) = head.iter().position(|row| blocks.iter().all(|block| filled_in(row, *block) >= 2)) else {
        return false;
    };
    head[..header].iter().any(|row| {
        blocks.iter().all(|block| filled_in(row, *block) == 1 && row.cells.get(block.0).is_some_and(|c| !c.is_blank()))
            && row.cells.iter().take(first.0).all(Cell::is_blank)
    })
}

/// Filled cells of a row within a block.
fn filled_in(row: &RawRow, (from, to): Window) -> usize {
    row.cells.iter().take(to).skip(from).filter(|cell| !cell.is_blank()).count()
}

/// What the header of a block asks for.
fn header_words(head: &[RawRow], (from, to): Window) -> Vec<Word> {
    let cut = |row: &RawRow| -> Vec<Cell> { row.cells.iter().take(to).skip(from).cloned().collect() };
    let rows: Vec<RawRow> = head.iter().map(|r| RawRow { row: r.row, cells: cut(r), ..RawRow::default() }).collect();
    let found = header::find(&rows);
    found.headers.iter().filter_map(|h| words::exact(&words::fold_header(h))).collect()
}

/// The name of a table by its columns: `Foglio1 [F:J]`.
#[must_use]
pub fn name(sheet: Option<&str>, (from, to): Window) -> String {
    let columns = format!("[{}:{}]", letters(from), letters(to.saturating_sub(1)));
    match sheet {
        Some(sheet) => format!("{sheet} {columns}"),
        None => columns,
    }
}

/// Sheet and columns of such a name; the sheet of a text file is empty.
#[must_use]
pub fn split(name: &str) -> Option<(&str, Window)> {
    let (sheet, columns) = name.strip_suffix(']')?.rsplit_once('[')?;
    let (from, to) = columns.split_once(':')?;
    Some((sheet.trim_end(), (number(from)?, number(to)? + 1)))
}

fn letters(mut column: usize) -> String {
    let mut text = Vec::new();
    loop {
        text.insert(0, b'A' + (column % 26) as u8);
        match (column / 26).checked_sub(1) {
            Some(rest) => column = rest,
            None => return text.into_iter().map(char::from).collect(),
        }
    }
}

fn number(letters: &str) -> Option<usize> {
    let n = letters.bytes().try_fold(0_usize, |n, b| {
        b.is_ascii_uppercase().then(|| n.saturating_mul(26).saturating_add(usize::from(b - b'A') + 1))
    })?;
    n.checked_sub(1).filter(|n| *n < 16_384)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::inspect::{Inspection, inspect_in_process};
    use crate::mapping::propose::KnownFields;
    use crate::options::ReadOptions;

    fn read(text: &str, table: Option<&str>) -> Inspection {
        let options = ReadOptions { table: table.map(str::to_owned), ..ReadOptions::default() };
        let mut file = std::io::Cursor::new(text.as_bytes());
        inspect_in_process(&mut file, "x", &options, true, KnownFields::default()).unwrap()
    }

    #[test]
    fn names_go_both_ways() {
        for window in [(0, 3), (5, 10), (26, 28), (700, 703)] {
            assert_eq!(split(&name(Some("A [1]"), window)), Some(("A [1]", window)));
            assert_eq!(split(&name(None, window)), Some(("", window)));
        }
        assert_eq!(split("Foglio [1]"), None);
    }

    #[test]
    fn two_lists_side_by_side_are_two_tables() {
        let text = "CLIENTI;;;;FORNITORI;;\nCognome;Nome;Telefono;;Ragione sociale;Telefono;Comune\n\
            Rossi;Ada;0521 111111;;Bar Sport;0521 999999;Parma\nNeri;Ugo;0521 222222;;;;\nVerdi;Eva;0521 333333;;Officina;0521 888888;Lucca\n";
        let got = read(text, None);
        let told: Vec<_> = got.tables.iter().map(|t| (t.name.as_deref(), t.first_column, t.data_rows)).collect();
        assert_eq!(told, [(None, 0, 3), (Some("[E:G]"), 4, 2)]);
        assert_eq!(got.tables[1].rows.as_ref().unwrap()[1], ["Officina", "0521 888888", "Lucca"]);
        assert_eq!(got.tables[1].row_numbers.as_deref(), Some(&[3, 5][..]));
        let one = read(text, Some("[E:G]"));
        assert_eq!((one.tables.len(), one.tables[0].data_rows), (1, 2));
    }

    #[test]
    fn people_and_firms_under_titles_of_their_own_are_not_mixed_up() {
        let text = "SOCI 2024;;;;FORNITORI;;\nCognome;Nome;Cell.;;Ditta;Tel;Mail\n\
            Rossi;Mario;333 1234567;;Acqua Viva srl;0577 111222;info@acqua.example\n\
            Bianchi;Anna;347 9876543;;Carta snc;055 333444;ordini@carta.example\nNeri;Ugo;;;;;\n";
        let got = read(text, None);
        let told: Vec<_> = got.tables.iter().map(|t| (t.first_column, t.header_row, t.data_rows)).collect();
        assert_eq!(told, [(0, Some(2), 3), (4, Some(2), 2)]);
        // Without titles it may be one table of people with their firms.
        let one = text.lines().skip(1).collect::<Vec<_>>().join("\n");
        assert_eq!(read(&one, None).tables.len(), 1);
    }

    #[test]
    fn a_gap_is_no_border() {
        let one = "Cognome;Nome;;E-mail;Comune\nRossi;Ada;;a@posta.example;Parma\nNeri;Ugo;;u@posta.example;Lucca\n";
        assert_eq!(read(one, None).tables.len(), 1);
    }

    #[test]
    fn a_cell_between_the_tables_is_told() {
        let mut text = "Cognome;Nome;;Cognome;Nome\n".to_owned();
        (0..80).for_each(|i| text.push_str(&format!("Rossi{i};Ada;;Neri{i};Ugo\n")));
        text.push_str("Verdi;Eva;nota;Bruni;Ivo\n");
        let got = read(&text, None);
        assert_eq!(got.tables.len(), 2);
        assert_eq!(got.tables.iter().map(|t| t.data_rows).collect::<Vec<_>>(), [81, 81]);
    }
}
