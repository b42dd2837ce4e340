//! Lists whose rows are consents of people who are known already, one decision a row: about what, which answer, since when.
//! Who the person is stands in the columns of people, which the normaliser understands.

use chrono::NaiveDate;
use custode_domain::identifiers::consent_cell::{self, ConsentMeaning};
use custode_domain::identifiers::dates::{self, DateOrder, DateReading, DateSystem};
use custode_domain::identifiers::text::{clean, is_placeholder};

use super::draft::ConsentState;
use super::issue::IssueCode;
use crate::mapping::words::fold_header;
use crate::table::RawRow;

/// Headers of the cell that names what a decision is about, the most telling first.
const KIND: [&str; 17] = [
    "tipo consenso",
    "tipo di consenso",
    "tipologia consenso",
    "tipologia di consenso",
    "nome consenso",
    "codice consenso",
    "consenso per",
    "finalita consenso",
    "finalita del consenso",
    "finalita",
    "consent type",
    "type of consent",
    "consent name",
    "consent purpose",
    "purpose",
    "lista",
    "list",
];
/// Headers of the answer.
const ANSWER: [&str; 20] = [
    "stato consenso",
    "stato del consenso",
    "esito consenso",
    "valore consenso",
    "consenso prestato",
    "consenso dato",
    "consent status",
    "consent state",
    "consent given",
    "risposta",
    "esito",
    "valore",
    "stato",
    "prestato",
    "accettato",
    "status",
    "answer",
    "value",
    "granted",
    "opt in",
];
/// Headers of the day on which somebody decided.
const DECIDED: [&str; 22] = [
    "data consenso",
    "data del consenso",
    "data di consenso",
    "data rilascio",
    "data rilascio consenso",
    "data raccolta",
    "data raccolta consenso",
    "data acquisizione consenso",
    "data prestazione",
    "data firma",
    "data decisione",
    "data risposta",
    "consent date",
    "date of consent",
    "given on",
    "granted on",
    "consented at",
    "data e ora",
    "data",
    "date",
    "timestamp",
    "il",
];
/// Headers of the day on which somebody took a yes back.
const WITHDRAWN: [&str; 11] = [
    "data revoca",
    "data di revoca",
    "data revoca consenso",
    "data ritiro",
    "revocato il",
    "revoca",
    "withdrawn on",
    "withdrawn at",
    "withdrawal date",
    "revoked on",
    "data disiscrizione",
];

/// Where the columns of such a list are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DecidedColumns {
    /// What the decision is about.
    pub kind: Option<usize>,
    /// The answer.
    pub answer: Option<usize>,
    /// The day of the decision.
    pub decided: Option<usize>,
    /// The day on which a yes was taken back.
    pub withdrawn: Option<usize>,
}

/// What a row says.
#[derive(Clone, PartialEq, Eq)]
pub struct Decided {
    /// The cell that names what it is about.
    pub kind: String,
    /// The cell of the answer.
    pub answer: String,
    /// The answer; unknown where the list has none.
    pub state: ConsentState,
    /// The day of the decision: of the withdrawal where there is one.
    pub on: Option<NaiveDate>,
    /// Why the row can't be taken as it stands.
    pub refused: Option<IssueCode>,
}

impl std::fmt::Debug for Decided {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Decided").field("state", &self.state).field("refused", &self.refused).finish_non_exhaustive()
    }
}

/// What tells one answer from another: its text as it stands but for case, for "✓", "✗" and "?" are not the same.
#[must_use]
pub fn answer_key(text: &str) -> String {
    text.trim().to_lowercase()
}

/// The answer that a word is.
#[must_use]
pub fn answer(text: &str) -> ConsentState {
    state(consent_cell::read(text))
}

/// The answer that a word is on a day: a yes from a later day on is none yet.
fn answer_on(text: &str, today: NaiveDate) -> ConsentState {
    state(consent_cell::read_on(text, today))
}

const fn state(meaning: ConsentMeaning) -> ConsentState {
    match meaning {
        ConsentMeaning::Yes => ConsentState::Given,
        ConsentMeaning::No => ConsentState::Refused,
        ConsentMeaning::Withdrawn => ConsentState::Withdrawn,
        ConsentMeaning::Unknown => ConsentState::Unknown,
    }
}

impl DecidedColumns {
    /// Finds them by their headers. A column that is only called *Consenso* holds answers or names: `few` gives the few
    /// values of a column, which decide.
    #[must_use]
    pub fn of<'a>(headers: &[String], few: impl Fn(usize) -> Vec<&'a str>) -> Self {
        let folded: Vec<String> = headers.iter().map(|header| fold_header(header)).collect();
        let find = |words: &[&str]| words.iter().find_map(|word| folded.iter().position(|header| header == word));
        let mut found =
            Self { kind: find(&KIND), answer: find(&ANSWER), decided: find(&DECIDED), withdrawn: find(&WITHDRAWN) };
        let plain = folded.iter().position(|header| matches!(header.as_str(), "consenso" | "consent" | "consensi"));
        if let Some(plain) = plain {
            let values = few(plain);
            let answers = values.iter().filter(|value| answer(value) != ConsentState::Unknown).count();
            if !values.is_empty() && answers * 2 >= values.len() {
                found.answer = Some(plain);
            } else {
                found.kind = found.kind.or(Some(plain));
            }
        }
        found
    }

    /// True when the headers are those of such a list: they name what each row is about, and what was said or when.
    #[must_use]
    pub const fn is_list(&self) -> bool {
        self.kind.is_some() && (self.answer.is_some() || self.decided.is_some())
    }

    /// Reads one row. `meant` is what a person said that an answer means, where they did.
    #[must_use]
    pub fn read(
        &self,
        row: &RawRow,
        (order, system): (DateOrder, DateSystem),
        today: NaiveDate,
        meant: impl Fn(&str) -> Option<ConsentState>,
    ) -> Decided {
        let text = |column: Option<usize>| column.map(|at| clean(row.text(at)).into_owned()).unwrap_or_default();
        let (kind, said) = (text(self.kind), text(self.answer));
        // Nothing that a person said of answers is about a cell without one.
        let silent = said.is_empty() || is_placeholder(&said);
        let mut state = if silent { None } else { meant(&said) }.unwrap_or_else(|| answer_on(&said, today));
        let mut refused = None;
        if self.answer.is_some() && state == ConsentState::Unknown && !said.is_empty() && !is_placeholder(&said) {
            refused = Some(IssueCode::ConsentUnclear);
        }
        let (decided, withdrawn) = (text(self.decided), text(self.withdrawn));
        let day = |text: &str| dates::read(text, order, system, today);
        // "REVOCATO il 12/03/2021": the day stands in the answer.
        let told = consent_cell::date_part(&said).map(day).and_then(DateReading::day);
        let mut on = told.or(day(&decided).day());
        if on.is_none() {
            refused = refused.or(match day(&decided) {
                DateReading::On(_) | DateReading::Nothing => None,
                DateReading::Future(_) => Some(IssueCode::DateInFuture),
                DateReading::Incomplete => Some(IssueCode::DateIncomplete),
                DateReading::Unreadable => Some(IssueCode::DateUnreadable),
            });
        }
        // Any mark in a column of withdrawals but a clear no is one.
        if !withdrawn.is_empty() && !is_placeholder(&withdrawn) && answer(&withdrawn) != ConsentState::Refused {
            (state, on, refused) = (ConsentState::Withdrawn, day(&withdrawn).day(), None);
        }
        // A no holds whatever stands beside it.
        if matches!(state, ConsentState::Refused | ConsentState::Withdrawn) {
            refused = None;
        }
        Decided { kind, answer: said, state, on, refused }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Cell;

    fn read(table: &str) -> Vec<(String, ConsentState, String, Option<IssueCode>)> {
        let mut lines = table.lines().map(|line| line.split(';').map(str::trim).collect::<Vec<_>>());
        let headers: Vec<String> = lines.next().unwrap().into_iter().map(str::to_owned).collect();
        let rows: Vec<Vec<&str>> = lines.collect();
        let columns = DecidedColumns::of(&headers, |at| rows.iter().map(|row| row[at]).collect());
        assert!(columns.is_list(), "{headers:?}");
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        rows.iter()
            .map(|cells| {
                let row =
                    RawRow { row: 2, cells: cells.iter().map(|cell| Cell::text(*cell)).collect(), ..RawRow::default() };
                let one = columns.read(&row, (DateOrder::Dmy, DateSystem::From1900), today, |_| None);
                (one.kind, one.state, one.on.map(|day| day.to_string()).unwrap_or_default(), one.refused)
            })
            .collect()
    }

    fn row(kind: &str, state: ConsentState, on: &str) -> (String, ConsentState, String, Option<IssueCode>) {
        (kind.to_owned(), state, on.to_owned(), None)
    }

    #[test]
    fn a_row_says_about_what_which_answer_and_since_when() {
        use ConsentState::{Given, Refused, Withdrawn};
        let list = "E-mail;Tipo consenso;Stato;Data consenso;Data revoca\n\
                    a@posta.example;Newsletter;Sì;05/03/2024;\n\
                    b@posta.example;Profilazione;No;;\n\
                    c@posta.example;Newsletter;Sì;05/03/2024;01/02/2025";
        assert_eq!(
            read(list),
            [
                row("Newsletter", Given, "2024-03-05"),
                row("Profilazione", Refused, ""),
                row("Newsletter", Withdrawn, "2025-02-01")
            ],
            "who took it back says no, whatever stands before"
        );
    }

    #[test]
    fn a_column_called_consenso_holds_answers_or_names() {
        use ConsentState::{Given, Unknown};
        let names = "Email;Consenso;Data\na@posta.example;Newsletter;05/03/2024\nb@posta.example;Chiamate;06/03/2024";
        assert_eq!(read(names), [row("Newsletter", Unknown, "2024-03-05"), row("Chiamate", Unknown, "2024-03-06")]);
        let answers = "Email;Finalità;Consenso\na@posta.example;Newsletter;SI\nb@posta.example;Newsletter;NO";
        assert_eq!(read(answers)[0], row("Newsletter", Given, ""));
    }

    #[test]
    fn what_cannot_be_read_is_refused_and_no_yes() {
        let list = "Email;Tipo consenso;Stato;Data consenso\n\
                    a@posta.example;Newsletter;forse;\n\
                    b@posta.example;Newsletter;Sì;trentuno marzo\n\
                    c@posta.example;Newsletter;Sì;01/01/2027";
        let noes = "Email;Tipo consenso;Stato;Data consenso;Revoca\n\
                    a@posta.example;Newsletter;No;boh;\n\
                    b@posta.example;Newsletter;Sì;05/03/2024;X\n\
                    c@posta.example;Newsletter;No;01/01/2027;no";
        use ConsentState::{Refused, Withdrawn};
        let kept = [row("Newsletter", Refused, ""), row("Newsletter", Withdrawn, ""), row("Newsletter", Refused, "")];
        assert_eq!(read(noes), kept, "a no holds whatever stands beside it");
        let refused: Vec<_> = read(list).into_iter().map(|one| one.3).collect();
        let expected = [IssueCode::ConsentUnclear, IssueCode::DateUnreadable, IssueCode::DateInFuture];
        assert_eq!(refused, expected.map(Some));
    }

    /// What is said of one sign is not said of another, nor of an empty cell.
    #[test]
    fn a_sign_that_means_yes_makes_no_yes_of_another() {
        let columns = DecidedColumns { answer: Some(0), ..DecidedColumns::default() };
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let meant = |raw: &str| (answer_key(raw) == answer_key("✓")).then_some(ConsentState::Given);
        let state = |cell: &str| {
            let row = RawRow { row: 2, cells: vec![Cell::text(cell)], ..RawRow::default() };
            columns.read(&row, (DateOrder::Dmy, DateSystem::From1900), today, meant).state
        };
        assert_eq!(["✓", "✗", "", "-", "?"].map(state), {
            use ConsentState::{Given, Refused, Unknown};
            [Given, Refused, Unknown, Unknown, Unknown]
        });
    }

    #[test]
    fn a_list_of_customers_is_none() {
        let headers = ["Cognome", "Nome", "Email", "Newsletter", "Stato", "Data"].map(str::to_owned);
        assert!(!DecidedColumns::of(&headers, |_| Vec::new()).is_list());
    }
}
