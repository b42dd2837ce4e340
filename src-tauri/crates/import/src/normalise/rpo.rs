//! What the public register of oppositions answered, one number a row: which number, and whether it is listed. The register
//! gives lists of numbers, and portals beside it tables with an answer in words; nothing else of a row is read.

use custode_domain::identifiers::phone::{self, PhoneColumn, PhoneReading};
use custode_domain::identifiers::text::fold;

use crate::mapping::words::fold_header;
use crate::table::RawRow;

/// Headers of the number, the most telling first.
const NUMBER: [&str; 12] = [
    "numero",
    "numerazione",
    "numero di telefono",
    "numero telefono",
    "telefono",
    "utenza",
    "cellulare",
    "phone number",
    "phone",
    "number",
    "msisdn",
    "tel",
];
/// Headers of the answer where a yes says "listed".
const LISTED: [&str; 12] = [
    "iscritto rpo",
    "iscritto",
    "iscrizione",
    "rpo",
    "esito",
    "esito rpo",
    "risultato",
    "opposizione",
    "presente",
    "listed",
    "result",
    "stato",
];
/// Headers of the answer where a yes says "may be called".
const CALLABLE: [&str; 5] = ["contattabile", "chiamabile", "utilizzabile", "callable", "allowed"];
/// Answers in words, folded.
const SAYS_LISTED: [&str; 10] = [
    "iscritto",
    "iscritta",
    "presente",
    "opposto",
    "non contattabile",
    "non chiamabile",
    "da non chiamare",
    "listed",
    "opted out",
    "ko",
];
const SAYS_CLEAR: [&str; 12] = [
    "non iscritto",
    "non iscritta",
    "non presente",
    "assente",
    "contattabile",
    "chiamabile",
    "libero",
    "non opposto",
    "not listed",
    "clear",
    "ok",
    "utilizzabile",
];
const YES: [&str; 7] = ["si", "s", "yes", "y", "1", "x", "vero"];
const NO: [&str; 5] = ["no", "n", "0", "falso", "false"];

/// Where the columns of such a list are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RpoColumns {
    /// The number.
    pub number: Option<usize>,
    /// The answer; none in a list of numbers that all have the same.
    pub answer: Option<usize>,
    /// A yes in the column of the answer says that the number may be called.
    inverted: bool,
}

/// What a row says.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct RpoRow {
    /// Numbers in E.164; none where the cell holds none.
    pub numbers: Vec<String>,
    /// Listed or not; `None` where the cell says neither.
    pub listed: Option<bool>,
}

impl std::fmt::Debug for RpoRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RpoRow").field("listed", &self.listed).finish_non_exhaustive()
    }
}

impl RpoColumns {
    /// Finds them by their headers, else by samples of their cells: the first column of numbers, the first of answers.
    #[must_use]
    pub fn of(headers: &[String], samples: &[Vec<String>]) -> Self {
        let folded: Vec<String> = headers.iter().map(|header| fold_header(header)).collect();
        let first = |words: &[&str]| words.iter().find_map(|word| folded.iter().position(|header| header == word));
        let mostly = |holds: &dyn Fn(&str) -> bool| {
            samples.iter().position(|cells| cells.iter().filter(|cell| holds(cell)).count() * 2 > cells.len())
        };
        let number = first(&NUMBER).or_else(|| mostly(&is_number)).or_else(|| (folded.len() == 1).then_some(0));
        let answers = || mostly(&|cell| Self::default().meaning(cell).is_some());
        let answer = first(&LISTED).or_else(|| first(&CALLABLE)).or_else(answers);
        Self { number, ..Self::default() }.answered_by(answer.filter(|at| Some(*at) != number), headers)
    }

    /// The same with another column of the answer.
    #[must_use]
    pub fn answered_by(self, answer: Option<usize>, headers: &[String]) -> Self {
        let header = answer.and_then(|at| headers.get(at)).map(|header| fold_header(header)).unwrap_or_default();
        Self { answer, inverted: CALLABLE.contains(&header.as_str()), ..self }
    }

    /// Reads one row; without a column of answers every number has `all`.
    #[must_use]
    pub fn read(&self, row: &RawRow, all: Option<bool>) -> RpoRow {
        let numbers = match self.number.map(|column| phone::read(row.text(column).trim(), PhoneColumn::Any)) {
            Some(PhoneReading::Numbers(found) | PhoneReading::Partly { numbers: found, .. }) => found,
            _ => Vec::new(),
        };
        let listed = match self.answer {
            Some(column) => self.meaning(row.text(column)),
            None => all,
        };
        RpoRow { numbers: numbers.into_iter().map(|one| one.e164).collect(), listed }
    }

    fn meaning(&self, cell: &str) -> Option<bool> {
        let word = fold(cell.trim());
        let word = word.as_str();
        if SAYS_CLEAR.contains(&word) {
            Some(false)
        } else if SAYS_LISTED.contains(&word) {
            Some(true)
        } else if YES.contains(&word) {
            Some(!self.inverted)
        } else if NO.contains(&word) {
            Some(self.inverted)
        } else {
            None
        }
    }
}

fn is_number(cell: &str) -> bool {
    matches!(phone::read(cell.trim(), PhoneColumn::Any), PhoneReading::Numbers(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Cell;

    /// Numbers and answer of each row of an invented list.
    fn said(table: &str, all: Option<bool>) -> Vec<(String, Option<bool>)> {
        let mut lines = table.lines().map(|line| line.split(';').map(str::trim).collect::<Vec<_>>());
        let headers: Vec<String> = lines.next().unwrap().into_iter().map(str::to_owned).collect();
        let columns = RpoColumns::of(&headers, &[]);
        lines
            .map(|cells| {
                let row = RawRow { row: 2, cells: cells.into_iter().map(Cell::text).collect(), ..RawRow::default() };
                let one = columns.read(&row, all);
                (one.numbers.join(" "), one.listed)
            })
            .collect()
    }

    fn is(number: &str, listed: Option<bool>) -> (String, Option<bool>) {
        (number.to_owned(), listed)
    }

    #[test]
    fn an_answer_in_words() {
        let table =
            "Numero;Esito\n055 123456;Iscritto\n+39 348 1234567;NON ISCRITTO\n0551234;boh\nzero;si\n348 7654321;No";
        let expected = [
            is("+39055123456", Some(true)),
            is("+393481234567", Some(false)),
            is("+390551234", None),
            is("", Some(true)),
            is("+393487654321", Some(false)),
        ];
        assert_eq!(said(table, None), expected);
    }

    #[test]
    fn a_yes_means_what_its_header_asks() {
        assert_eq!(
            said("Telefono;Contattabile\n055123456;S\n055123457;N", None),
            [is("+39055123456", Some(false)), is("+39055123457", Some(true)),]
        );
        assert_eq!(said("Telefono;Iscritto RPO\n055123456;S", None), [is("+39055123456", Some(true))]);
    }

    #[test]
    fn without_headers_the_cells_tell_the_columns() {
        let column = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let samples =
            [column(["Rossi", "Neri", "1"]), column(["055123456", "3481234567", "x"]), column(["s", "n", "n"])];
        let found = RpoColumns::of(&["".into(), "".into(), "".into()], &samples);
        assert_eq!((found.number, found.answer), (Some(1), Some(2)));
        assert_eq!(RpoColumns::of(&["".into(), "".into()], &samples[..2]).answer, None);
    }

    #[test]
    fn a_plain_list_says_what_it_was_said_to_be() {
        assert_eq!(said("Utenze\n055123456", Some(false)), [is("+39055123456", Some(false))]);
        assert_eq!(said("Utenze\n055123456", None), [is("+39055123456", None)]);
    }
}
