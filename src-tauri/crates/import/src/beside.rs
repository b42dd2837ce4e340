//! Several tables on one sheet: each is a table of its own, told apart by its columns where they stand side by side, by its
//! first row where one stands below the other.

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

/// The name of a table that begins in this row of the file, below another one: `Foglio1 [15:]`.
#[must_use]
pub fn below(name: Option<&str>, row: u32) -> String {
    name.map_or_else(|| format!("[{row}:]"), |name| format!("{name} [{row}:]"))
}

/// The table above and the first row of such a name; the first table of a text file has no name.
#[must_use]
pub fn split_below(name: &str) -> Option<(&str, u32)> {
    let (above, row) = name.strip_suffix(":]")?.rsplit_once('[')?;
    let row = row.parse().ok().filter(|_| row.bytes().all(|b| b.is_ascii_digit()))?;
    Some((above.trim_end(), row))
}

/// The sheet on which a table stands: its name without what tells it from the others there.
#[must_use]
pub fn sheet(name: &str) -> &str {
    let name = split_below(name).map_or(name, |(above, _)| above);
    split(name).map_or(name, |(sheet, _)| sheet)
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
        for name in [Some("A [1]"), Some("A [F:J]"), None] {
            assert_eq!(split_below(&below(name, 15)), Some((name.unwrap_or_default(), 15)));
        }
        assert_eq!((split_below("Foglio [F:J]"), split_below("Foglio [:]")), (None, None));
        assert_eq!((sheet("A [F:J] [15:]"), sheet("A [15:]"), sheet("A [1]")), ("A", "A", "A [1]"));
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

    #[test]
    fn s17_a_list_below_another_one_is_a_table_of_its_own() {
        let text = "ACQUIRENTI;;;;;\nNome e cognome;Telefono;Email;Budget;Zona;Contattabile\n\
            Anna Neri;333 1234567;a@posta.example;150000;Milano;sì\nUgo Verdi;333 1234568;u@posta.example;160000;Parma;no\n\
            ;;;;;\n;;;;;\nPROPRIETARI;;;;;\nProprietario;Indirizzo immobile;Comune;Cellulare;E-mail;Newsletter immobili\n\
            Eva Conti;Via Po 1;Lucca;347 1234567;e@posta.example;sì\nIvo Bruni;Via Po 2;Pisa;347 1234568;i@posta.example;no\n";
        let got = read(text, None);
        let told: Vec<_> = got.tables.iter().map(|t| (t.name.as_deref(), t.header_row, t.data_rows)).collect();
        assert_eq!(told, [(None, Some(2), 2), (Some("[8:]"), Some(8), 2)]);
        assert_eq!(
            (got.tables[1].titles.as_slice(), got.tables[1].title_rows.as_slice()),
            (&["PROPRIETARI".to_owned()][..], &[7][..])
        );
        assert_eq!(got.tables[1].row_numbers.as_deref(), Some(&[9, 10][..]));
        assert!(got.warnings.is_empty(), "{:?}", got.warnings);
        let one = read(text, Some("[8:]"));
        assert_eq!((one.tables.len(), one.tables[0].data_rows, one.tables[0].name.as_deref()), (1, 2, Some("[8:]")));
        let mapped = ReadOptions {
            table: Some("[8:]".to_owned()),
            header: crate::options::HeaderChoice::Row(8),
            ..ReadOptions::default()
        };
        let mut file = std::io::Cursor::new(text.as_bytes());
        let one = inspect_in_process(&mut file, "x", &mapped, true, KnownFields::default()).unwrap();
        assert_eq!((one.tables.len(), one.tables[0].header_row), (1, Some(8)), "as a map names it");
    }

    #[test]
    fn s17_the_same_header_again_reads_on_and_a_row_of_people_begins_nothing() {
        let again =
            "CLIENTI;;\nCognome;Nome;Comune\nRossi;Ada;Parma\n;;\nFORNITORI;;\nCognome;Nome;Comune\nNeri;Ugo;Lucca\n";
        let got = read(again, None);
        assert_eq!(got.tables.iter().map(|t| t.data_rows).collect::<Vec<_>>(), [2], "the title is nobody");
        let alone = read(
            "Nome;Telefono;Email\nAda Rossi;333 1234567;\n;;\nUgo Neri;;\nNome;Telefono;Email\nEva Po;333 1234568;\n",
            None,
        );
        assert_eq!(alone.tables[0].data_rows, 3, "a name alone is somebody");
        let people = "Tipo;Nome;Canale;Origine;Comune\nCliente;Rossi Ada;Telefono;Newsletter;Parma\n;;;;\n\
            Azienda;Bianchi Srl;Email;Sito;Lucca\nPrivato;Ugo Neri;Telefono;Fiera;Pisa\n;;;;\nSoci ordinari;;;;\nPrivato;Eva Neri;Cellulare;Sito;Massa\n";
        let got = read(people, None);
        assert_eq!(got.tables.iter().map(|t| t.data_rows).collect::<Vec<_>>(), [4]);
    }

    #[test]
    fn i8_a_list_of_noes_below_another_one_keeps_its_no() {
        let text = "Cognome;Nome;Email\nRossi;Ada;a@posta.example\nVerdi;Eva;e@posta.example\n;;\nDISDETTE;;\nEmail;Cognome;Nome\n\
            u@posta.example;Neri;Ugo\n";
        let got = read(text, None);
        assert_eq!(got.tables.iter().map(|t| t.data_rows).collect::<Vec<_>>(), [2, 1]);
        let label =
            |at: usize| got.tables[at].columns.iter().any(|c| c.header.as_deref() == Some(crate::together::LIST));
        assert_eq!((label(0), label(1)), (false, true));
    }
}
