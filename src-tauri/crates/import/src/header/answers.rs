//! A second row of a header that holds the two answers of one question: "Newsletter" over "SI" and "NO".

use custode_domain::identifiers::text::fold;

use crate::table::{Cell, RawRow};

/// True for a cell that is a letter and nothing else, or a bare yes or no.
pub(super) fn is_bare(text: &str) -> bool {
    let text = text.trim();
    let letter = text.chars().count() == 1 && text.starts_with(char::is_alphabetic);
    letter || matches!(fold(text).as_str(), "si" | "no" | "yes" | "vero" | "falso" | "true" | "false")
}

/// The header completed by the row below it, when that row has nothing but answers under titles that span them.
pub(super) fn spread(header: &RawRow, below: &RawRow) -> Option<Vec<String>> {
    let text = |row: &RawRow, at: usize| row.cells.get(at).map(|cell| cell.text.trim().to_owned()).unwrap_or_default();
    let filled: Vec<usize> = (0..below.cells.len()).filter(|at| !below.cells[*at].is_blank()).collect();
    let answers = filled.iter().map(|at| fold(&below.cells[*at].text));
    let (mut yes, mut no) = (false, false);
    for answer in answers {
        match answer.as_str() {
            "si" | "s" | "yes" => yes = true,
            "no" | "n" => no = true,
            "data" | "date" => {}
            _ => return None,
        }
    }
    let spans = filled.iter().any(|at| header.cells.get(*at).is_none_or(Cell::is_blank));
    let titled = filled.first().is_some_and(|first| *first > 0 && !text(header, *first).is_empty());
    if !(yes && no && spans && titled) {
        return None;
    }
    let mut title = String::new();
    let width = header.cells.len().max(filled.last().map_or(0, |last| last + 1));
    Some(
        (0..width)
            .map(|at| {
                let (own, answer) = (text(header, at), text(below, at));
                if !own.is_empty() {
                    title = own.clone();
                }
                if answer.is_empty() { own } else { format!("{title} {answer}") }
            })
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(text: &str) -> RawRow {
        RawRow { row: 1, cells: text.split(';').map(Cell::text).collect(), ..RawRow::default() }
    }

    #[test]
    fn two_answers_under_one_title_are_two_columns() {
        let header = row("Cognome;Nome;Newsletter;;Note");
        let want = ["Cognome", "Nome", "Newsletter SI", "Newsletter NO", "Note"].map(str::to_owned).to_vec();
        assert_eq!(spread(&header, &row(";;SI;NO;")), Some(want));
        assert_eq!(spread(&header, &row("Rossi;Mario;SI;;")), None);
        assert_eq!(spread(&row("Cognome;Nome;Newsletter;Sms"), &row(";;SI;NO")), None, "a row without a name is a row");
        let found = super::super::find(&["Cognome;Nome;Newsletter;", ";;SI;NO", "Rossi;Mario;;X"].map(row));
        assert_eq!((found.headers[3].as_str(), found.first, found.width), ("Newsletter NO", 2, 4));
    }
}
