//! Two people in one row, each with columns of their own: "Nome sposa; Tel. sposa; Nome sposo; Tel. sposo". The row is about
//! the one who stands first; what belongs to the other is kept as a note, and asked about.

use crate::mapping::whose;
use crate::mapping::words::{self, Word};

/// Fewest letters by which a word is known as short for another.
const SHORTEST: usize = 3;
/// Kinds of columns that both must have, the name among them.
const KINDS: usize = 2;
/// Who speaks for a firm is no second customer.
const CONTACTS: &str = "referente contatto contact";

/// The headers, the first person's read without whose they are, and which of the columns are the second person's.
pub(super) fn apart(headers: Vec<String>) -> (Vec<String>, Vec<bool>) {
    let columns: Vec<Vec<String>> = headers.iter().map(|header| words_of(header)).collect();
    let mut beside = vec![false; headers.len()];
    let Some((first, second)) = two(&columns) else { return (headers, beside) };
    let of = |column: &[String], whose: &String| {
        [column.first(), column.last()].into_iter().flatten().any(|word| same(word, whose))
    };
    // Mother and father beside a child: the row is about a third, who has a name of their own.
    if columns.iter().any(|column| !of(column, &first) && !of(column, &second) && is_name(column)) {
        for (beside, column) in beside.iter_mut().zip(&columns) {
            *beside = [&first, &second].iter().any(|whose| of(column, whose) && !refuses(column, whose));
        }
        return (headers, beside);
    }
    let own = headers
        .into_iter()
        .zip(&columns)
        .zip(&mut beside)
        .map(|((header, column), beside)| {
            *beside = of(column, &second) && !refuses(column, &second);
            if !of(column, &first) {
                header
            } else {
                without(column, &first).unwrap_or_else(|| "nominativo".to_owned())
            }
        })
        .collect();
    (own, beside)
}

fn words_of(header: &str) -> Vec<String> {
    let folded = words::fold_header(&header.replace(['.', '-', '/'], " "));
    folded.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// What a column holds, without whose it is; none where nothing else is said.
fn without(column: &[String], whose: &str) -> Option<String> {
    let rest: Vec<&str> = column.iter().filter(|word| !same(word, whose)).map(String::as_str).collect();
    (!rest.is_empty()).then(|| rest.join(" "))
}

/// The same word, or one of them short for the other: "acq" for "acquirente".
fn same(one: &str, other: &str) -> bool {
    let short = |short: &str, long: &str| short.len() >= SHORTEST && long.starts_with(short);
    one == other || short(one, other) || short(other, one)
}

/// A no of the second person stays one; a yes of theirs is none of the first.
fn refuses(column: &[String], whose: &str) -> bool {
    let said = without(column, whose).map(|rest| words::guess(&rest)).unwrap_or_default();
    said.first().is_some_and(|(word, _)| matches!(word, Word::Plain("opt_out") | Word::ConsentWithdrawnOn))
}

/// True for the header of a name of the row's own.
fn is_name(column: &[String]) -> bool {
    let words: Vec<&str> = column.iter().map(String::as_str).collect();
    let named = words::guess(&column.join(" ")).first().is_some_and(|(word, sure)| {
        *sure >= 0.8 && matches!(word, Word::Plain("full_name" | "last_name" | "first_name"))
    });
    named && !whose::is_of_another(&words) && !words.iter().any(|word| whose::among(CONTACTS, word))
}

/// Names, telephones, addresses: what tells one person from another.
fn kind(column: &[String], whose: &str) -> Option<u8> {
    let Some(rest) = without(column, whose) else { return Some(0) };
    match words::guess(&rest).first() {
        Some((Word::Plain("full_name" | "last_name" | "first_name"), _)) => Some(0),
        Some((Word::Plain("phone" | "mobile"), _)) => Some(1),
        Some((Word::Plain("email" | "pec"), _)) => Some(2),
        Some((Word::Plain("tax_code"), _)) => Some(3),
        Some((Word::Plain("birth_on"), _)) => Some(4),
        _ => None,
    }
}

/// The two people, the one whose name stands first before the other; none where a row has one.
fn two(columns: &[Vec<String>]) -> Option<(String, String)> {
    let mut found: Vec<(&String, Vec<u8>)> = Vec::new();
    for column in columns {
        let ends = [column.first(), column.last()];
        let ends = ends.into_iter().flatten().take(if column.len() == 1 { 1 } else { 2 });
        for whose in ends.filter(|word| is_party(word)) {
            let Some(kind) = kind(column, whose) else { continue };
            match found.iter_mut().find(|(known, _)| same(known, whose)) {
                Some((_, kinds)) if kinds.contains(&kind) => {}
                Some((_, kinds)) => kinds.push(kind),
                None => found.push((whose, vec![kind])),
            }
        }
    }
    found.retain(|(_, kinds)| kinds.contains(&0) && kinds.len() >= KINDS);
    match found.as_slice() {
        [(first, kinds), (second, others)] => {
            let both = kinds.iter().filter(|kind| others.contains(kind)).count();
            (both >= KINDS).then(|| ((*first).clone(), (*second).clone()))
        }
        _ => None,
    }
}

/// A word that may call somebody: none that says which of several, nor what the column holds.
fn is_party(word: &str) -> bool {
    let bare = word.bytes().all(|b| b.is_ascii_alphabetic());
    let side = whose::is_own(word) && !whose::is_person(word);
    bare && word.len() >= 3
        && !side
        && !whose::among(CONTACTS, word)
        && (whose::is_person(word) || words::guess(word).is_empty())
}

#[cfg(test)]
mod tests {
    use super::apart;

    fn read(table: &str) -> (String, Vec<usize>) {
        let (own, beside) = apart(table.split(';').map(str::to_owned).collect());
        (own.join(";"), beside.iter().enumerate().filter(|(_, is)| **is).map(|(at, _)| at).collect())
    }

    #[test]
    fn the_second_person_of_a_row_lends_nothing_to_the_first() {
        assert_eq!(
            read("Nome prop.;Cognome prop.;Tel. prop.;Nome inq.;Cognome inq.;Tel. inq.;Interno"),
            ("nome;cognome;tel;Nome inq.;Cognome inq.;Tel. inq.;Interno".to_owned(), vec![3, 4, 5])
        );
        assert_eq!(
            read("Sposa;Tel. sposa;Mail sposa;Sposo;Tel. sposo;Mail sposo;Newsletter"),
            ("nominativo;tel;mail;Sposo;Tel. sposo;Mail sposo;Newsletter".to_owned(), vec![3, 4, 5])
        );
        assert_eq!(read("Proprietario;Proprietario tel;Inquilino;Inquilino tel").1, [2, 3]);
    }

    #[test]
    fn both_are_beside_a_third_with_a_name_of_their_own() {
        let table = "Cognome bambino;Nome bambino;Nome madre;Cell. madre;Nome padre;Cell. padre";
        assert_eq!(read(table), (table.to_owned(), vec![2, 3, 4, 5]));
    }

    #[test]
    fn one_person_with_two_numbers_is_one() {
        for table in [
            "Nome;Tel. casa;Tel. ufficio;Mail casa;Mail ufficio",
            "Ragione sociale;Tel. amm.;Mail amm.;Tel. comm.;Mail comm.",
            "Nome cliente;Tel. cliente;Nome referente;Tel. referente",
            "Cliente;Tel 1;Mail 1;Tel 2;Mail 2",
            "Cognome;Nome;Telefono;E-mail",
        ] {
            assert_eq!(read(table), (table.to_owned(), vec![]));
        }
    }
}
