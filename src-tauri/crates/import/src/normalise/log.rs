//! Calls and messages that another program kept, one a row: when, with whom, which way, how long, what was said. Nothing of it
//! makes a card; whose a number or a name is, is not decided here.

mod columns;
mod when;

pub use columns::{LogColumns, LogField};
pub use when::Moment;

use custode_domain::communication::Direction;
use custode_domain::identifiers::dates::{DateOrder, DateSystem};
use custode_domain::identifiers::phone::{self, PhoneColumn, PhoneReading};
use custode_domain::identifiers::text::{clean, fold, is_placeholder};

use super::issue::IssueCode;
use crate::table::RawRow;

/// Most characters of a name or number, of an outcome, of a text.
const WHO: usize = 100;
const OUTCOME: usize = 300;
const TEXT: usize = 200_000;

/// Somebody who takes part, as the file calls them.
#[derive(Clone, PartialEq, Eq)]
pub struct Side {
    /// What the cell says.
    pub label: String,
    /// The number in it, in E.164.
    pub number: Option<String>,
}

custode_domain::redacted!(Side);

impl Side {
    /// Reads a cell: a number, a name, or a name and a number.
    fn of(cell: &str) -> Option<Self> {
        let label: String = clean(cell).trim().chars().take(WHO).collect();
        if label.is_empty() || is_placeholder(&label) || HIDDEN.contains(&fold(&label).as_str()) {
            return None;
        }
        let number = match phone::read(&label, PhoneColumn::Any) {
            PhoneReading::Numbers(found) | PhoneReading::Partly { numbers: found, .. } if found.len() == 1 => {
                found.into_iter().next().map(|one| one.e164)
            }
            _ => None,
        };
        Some(Self { label, number })
    }

    /// What tells it from others: its number, or what it is called.
    #[must_use]
    pub fn key(&self) -> String {
        self.number.clone().unwrap_or_else(|| fold(&self.label))
    }
}

/// Words for a caller who does not show a number.
const HIDDEN: [&str; 14] = [
    "anonimo",
    "anonymous",
    "sconosciuto",
    "unknown",
    "privato",
    "private",
    "nascosto",
    "numero nascosto",
    "numero privato",
    "numero sconosciuto",
    "riservato",
    "withheld",
    "unavailable",
    "non disponibile",
];

/// Words of the direction, folded.
const INBOUND: [&str; 22] = [
    "in entrata",
    "entrata",
    "entrante",
    "in arrivo",
    "arrivo",
    "in ingresso",
    "ingresso",
    "ricevuta",
    "ricevuto",
    "chiamata ricevuta",
    "chiamata in entrata",
    "in",
    "inbound",
    "incoming",
    "received",
    "persa",
    "chiamata persa",
    "missed",
    "rifiutata",
    "rejected",
    "voicemail",
    "segreteria",
];
const OUTBOUND: [&str; 18] = [
    "in uscita",
    "uscita",
    "uscente",
    "effettuata",
    "chiamata effettuata",
    "chiamata in uscita",
    "composta",
    "inviata",
    "inviato",
    "inviati",
    "out",
    "outbound",
    "outgoing",
    "dialed",
    "dialled",
    "sent",
    "fatta",
    "partenza",
];
/// Directions that also say how it ended.
const TELLING: [&str; 5] = ["persa", "chiamata persa", "missed", "rifiutata", "rejected"];

fn direction(cell: &str) -> Option<Direction> {
    let word = fold(cell.trim());
    let any = |words: &[&str]| words.contains(&word.as_str());
    if any(&INBOUND) {
        Some(Direction::Inbound)
    } else if any(&OUTBOUND) {
        Some(Direction::Outbound)
    } else {
        None
    }
}

/// What a row says.
#[derive(Clone, PartialEq, Eq)]
pub struct LogRow {
    /// Row of the file.
    pub row: u32,
    /// When; or why that is not said.
    pub at: Result<Moment, IssueCode>,
    /// The other side; where the row names two, the one it comes from.
    pub from: Option<Side>,
    /// To whom, where the row names two.
    pub to: Option<Side>,
    /// What the file calls the other side, beside its number.
    pub name: Option<String>,
    /// Which way, where the row says it.
    pub direction: Option<Direction>,
    /// Seconds.
    pub duration_s: Option<u32>,
    /// How it ended, in the words of the file.
    pub outcome: Option<String>,
    /// What was said.
    pub text: Option<String>,
}

impl std::fmt::Debug for LogRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LogRow").field("row", &self.row).field("direction", &self.direction).finish_non_exhaustive()
    }
}

impl LogColumns {
    /// Reads one row. Days after `today` have not come yet.
    #[must_use]
    pub fn read(&self, row: &RawRow, order: DateOrder, system: DateSystem, today: chrono::NaiveDate) -> LogRow {
        let cell = |field| self.column(field).map(|column| row.text(column).trim()).filter(|text| !text.is_empty());
        let some = |field, most: usize| {
            let text: Option<String> = cell(field).map(|text| text.chars().filter(|c| *c != '\0').take(most).collect());
            text.filter(|text| !is_placeholder(text))
        };
        let said = cell(LogField::Direction);
        let told = said.filter(|word| TELLING.contains(&fold(word).as_str()));
        let outcome = some(LogField::Outcome, OUTCOME).or_else(|| told.map(str::to_owned));
        let direction_in_outcome = || outcome.as_deref().and_then(direction);
        LogRow {
            row: row.row,
            at: when::moment(cell(LogField::At), cell(LogField::Time), order, system, today),
            from: cell(LogField::Who).and_then(Side::of),
            to: cell(LogField::To).and_then(Side::of),
            name: some(LogField::Name, WHO),
            direction: said.and_then(direction).or_else(direction_in_outcome),
            duration_s: cell(LogField::Duration).and_then(when::seconds),
            outcome,
            text: cell(LogField::Text).map(|text| text.chars().filter(|c| *c != '\0').take(TEXT).collect()),
        }
    }
}

#[cfg(test)]
mod tests;
