//! Where the columns of a log are: by their headers, else by what their cells hold.

use custode_domain::identifiers::dates::{self, DateOrder, DateReading, DateSystem};
use custode_domain::identifiers::phone::{self, PhoneColumn, PhoneReading};

use crate::mapping::words::fold_header;

/// What a column of a log says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LogField {
    /// The day, perhaps with the hour.
    At,
    /// The hour, where it has a column of its own.
    Time,
    /// Number or name of the other side, or of whom it comes from.
    Who,
    /// To whom.
    To,
    /// A name beside the number.
    Name,
    /// Which way.
    Direction,
    /// How long.
    Duration,
    /// How it ended.
    Outcome,
    /// What was said.
    Text,
}

impl LogField {
    /// All of them, in the order of a form.
    pub const ALL: [Self; 9] = [
        Self::At,
        Self::Time,
        Self::Who,
        Self::To,
        Self::Name,
        Self::Direction,
        Self::Duration,
        Self::Outcome,
        Self::Text,
    ];

    /// The stable word.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::At => "at",
            Self::Time => "time",
            Self::Who => "who",
            Self::To => "to",
            Self::Name => "name",
            Self::Direction => "direction",
            Self::Duration => "duration",
            Self::Outcome => "outcome",
            Self::Text => "text",
        }
    }

    /// The field of a stable word.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.code() == code)
    }

    /// Folded headers between `|`, the most telling first.
    const fn headers(self) -> &'static str {
        match self {
            Self::At => {
                "data e ora|data ora|data/ora|data chiamata|data|giorno|inizio|inizio chiamata|data inizio|date time|datetime|date/time|timestamp|calldate|call date|start time|start date|date|start|quando"
            }
            Self::Time => "ora|orario|ora inizio|ora chiamata|time|hour",
            Self::Who => {
                "numero|numero chiamante|chiamante|numero di telefono|numero telefono|telefono|interlocutore|mittente|da|from|from number|caller|caller id|callerid|clid|src|source|phone number|number|phone|address|sender|autore|author|cellulare"
            }
            Self::To => {
                "chiamato|numero chiamato|numero composto|destinatario|a|to|to number|called|called number|callee|dst|destination|recipient"
            }
            Self::Name => "nome|nominativo|contatto|name|contact|contact name|cliente|nome contatto",
            Self::Direction => {
                "direzione|verso|tipo chiamata|tipo|entrata/uscita|in/out|direction|call type|call direction|type"
            }
            Self::Duration => {
                "durata|durata chiamata|durata s|durata sec|durata secondi|duration|duration s|duration sec|call duration|billsec|secondi|seconds"
            }
            Self::Outcome => "esito|risultato|stato|stato chiamata|result|status|disposition|outcome",
            Self::Text => "testo|messaggio|contenuto|corpo|text|message|body|content|readable body",
        }
    }
}

/// Where the columns of a log are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogColumns([Option<usize>; 9]);

impl LogColumns {
    /// Finds them by their headers, else by samples of their cells.
    #[must_use]
    pub fn of(headers: &[String], samples: &[Vec<String>]) -> Self {
        let folded: Vec<String> = headers.iter().map(|header| without_remark(header)).collect();
        let mut found = Self::default();
        for field in LogField::ALL {
            let free = |at: usize| !found.0.contains(&Some(at));
            let named = |word: &str| folded.iter().position(|header| header == word).filter(|at| free(*at));
            let first = field.headers().split('|').find_map(named);
            found.0[field as usize] = first;
        }
        let mostly = |found: &Self, holds: &dyn Fn(&str) -> bool| {
            let free = |at: &usize| !found.0.contains(&Some(*at));
            let counts = |cells: &[String]| cells.iter().filter(|cell| holds(cell)).count() * 2 > cells.len();
            (0..samples.len()).filter(free).find(|at| counts(&samples[*at]))
        };
        if found.column(LogField::At).is_none() {
            found.0[LogField::At as usize] = mostly(&found, &is_day);
        }
        if found.column(LogField::Who).is_none() {
            // A name will do where no number is.
            let numbers = mostly(&found, &is_number);
            found.0[LogField::Who as usize] = numbers.or(found.column(LogField::Name));
            if found.column(LogField::Name) == found.column(LogField::Who) {
                found.0[LogField::Name as usize] = None;
            }
        }
        found
    }

    /// The same with another column for a field.
    #[must_use]
    pub fn with(mut self, field: LogField, column: Option<usize>) -> Self {
        self.0[field as usize] = column;
        self
    }

    /// The column of a field.
    #[must_use]
    pub const fn column(&self, field: LogField) -> Option<usize> {
        self.0[field as usize]
    }

    /// Whether the table tells of messages: it has what was said.
    #[must_use]
    pub const fn has_texts(&self) -> bool {
        self.column(LogField::Text).is_some()
    }

    /// Whether the headers are those of a log, and not of a list of people who have a number and a date.
    #[must_use]
    pub fn is_log(&self) -> bool {
        let has = |field| self.column(field).is_some();
        let calls =
            has(LogField::Duration) && (has(LogField::Direction) || has(LogField::To) || has(LogField::Outcome));
        has(LogField::At) && has(LogField::Who) && (calls || has(LogField::Text))
    }
}

/// "Durata (s)" is "durata".
fn without_remark(header: &str) -> String {
    let cut = header.find(['(', '[']).filter(|at| *at > 0).unwrap_or(header.len());
    fold_header(&header[..cut])
}

fn is_number(cell: &str) -> bool {
    matches!(phone::read(cell.trim(), PhoneColumn::Any), PhoneReading::Numbers(_))
}

fn is_day(cell: &str) -> bool {
    let reads = |order| dates::read(cell, order, DateSystem::default(), chrono::NaiveDate::MAX);
    [DateOrder::Dmy, DateOrder::Mdy].into_iter().any(|order| matches!(reads(order), DateReading::On(_)))
}
