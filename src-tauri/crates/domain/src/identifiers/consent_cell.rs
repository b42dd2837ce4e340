//! What a cell of a consent column says. Anything that is not clearly a yes never becomes one (S38, I5).

use chrono::NaiveDate;

use super::dates::{self, DateOrder, DateReading, DateSystem};
use super::text::{clean, fold, is_placeholder};

mod boxes;
mod words;

/// Meaning of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ConsentMeaning {
    /// Clearly yes.
    Yes,
    /// Clearly no.
    No,
    /// Given once and taken back.
    Withdrawn,
    /// Everything else, also an empty cell.
    Unknown,
}

/// What "non" turns into a freedom in a column of refusals: "non revocato", "nessuna opposizione".
const TAKEN_BACK: [&str; 8] = ["revoc", "disiscr", "cancellat", "oppos", "esclus", "bloccat", "unsubscri", "blacklist"];

/// Reads a cell.
#[must_use]
pub fn read(cell: &str) -> ConsentMeaning {
    let trimmed = cell.trim();
    match trimmed {
        "" => return ConsentMeaning::Unknown,
        "✓" | "✔" | "☑" | "✅" | "✔️" | "\u{2611}\u{FE0F}" => {
            return ConsentMeaning::Yes;
        }
        "✗" | "✘" | "❌" | "☐" => return ConsentMeaning::No,
        "N!" | "n!" => return ConsentMeaning::Withdrawn,
        _ => {}
    }
    let text = clean(trimmed);
    if is_placeholder(&text) && !refuses_mail(&fold(&text)) || text.contains('?') || text.len() > 120 {
        return ConsentMeaning::Unknown;
    }
    boxes::read(&text).unwrap_or_else(|| words::read(&text))
}

/// Reads a cell on a day: a yes from a day on that is still to come is none yet.
#[must_use]
pub fn read_on(cell: &str, day: NaiveDate) -> ConsentMeaning {
    let meaning = read(cell);
    let later = || {
        date_part(cell).is_some_and(|part| {
            matches!(dates::read(part, DateOrder::Dmy, DateSystem::From1900, day), DateReading::Future(_))
        })
    };
    if meaning == ConsentMeaning::Yes && later() { ConsentMeaning::Unknown } else { meaning }
}

/// What tells one cell from another when a person, or a legend, says what it means: its words, where it has nothing but
/// words; else the cell as it stands, for "✓", "✗" and an empty cell are not the same, nor "SI" and "☐ SI".
#[must_use]
pub fn key(cell: &str) -> String {
    let text = clean(cell.trim());
    let folded = fold(&text);
    let words = text
        .chars()
        .all(|c| c.is_alphanumeric() || c.is_whitespace() || matches!(c, '.' | ',' | '\'' | '!' | '-' | '/'));
    if words && !folded.is_empty() && boxes::is_plain(&text) { folded } else { text.to_lowercase() }
}

/// What somebody said that a cell means, found by [`key`]. Nothing is said of an empty cell. Maps that were kept before
/// know cells by their folded words only: what they say holds but where it is a yes, which other signs may turn round.
#[must_use]
pub fn meant<'a>(cell: &str, said: impl Fn(&str) -> Option<&'a String>) -> Option<&'a str> {
    if cell.trim().is_empty() {
        return None;
    }
    let before = || said(&fold(cell)).filter(|meaning| *meaning != "given" && !fold(cell).is_empty());
    said(&key(cell)).or_else(before).map(String::as_str)
}

/// What stands for nothing under an address is a no under a consent.
fn refuses_mail(folded: &str) -> bool {
    matches!(folded, "no mail" | "no email")
}

/// True for a cell of a column of refusals ("No pubblicità", "Revocato il") that leaves the person free to be asked: an
/// empty one, a placeholder, a bare no, or the denial of the refusal. Every other word there is one.
#[must_use]
pub fn leaves_free(cell: &str) -> bool {
    let trimmed = cell.trim();
    let text = clean(trimmed);
    let folded = fold(&text);
    let mark = refuses_mail(&folded) || folded == "xxx";
    if matches!(trimmed, "✗" | "✘" | "❌" | "☐") || is_placeholder(&text) && !mark {
        return true;
    }
    // "0", "0,00", "0000-00-00 00:00:00": nothing, and the day that some programs write for none.
    if text.chars().all(|c| matches!(c, '0' | '/' | '-' | '.' | ',' | ':' | ' ')) {
        return true;
    }
    let mut words = folded.split(' ').filter(|word| !word.is_empty());
    let (Some(first), second, third) = (words.next(), words.next(), words.next()) else { return true };
    match second {
        // "Allow" under "Do not allow Emails", as a CRM writes it.
        None => matches!(
            first,
            "no" | "n"
                | "f"
                | "falso"
                | "false"
                | "nein"
                | "nao"
                | "off"
                | "allow"
                | "allowed"
                | "consenti"
                | "consentito"
        ),
        Some(second) => {
            third.is_none()
                && (first == "no" && second == "no"
                    || matches!(first, "non" | "no" | "not" | "nessuna" | "mai")
                        && TAKEN_BACK.iter().any(|stem| second.starts_with(stem)))
        }
    }
}

/// The part of the cell after which a date may stand, as in `REVOCATO il 12/03/2021`.
#[must_use]
pub fn date_part(cell: &str) -> Option<&str> {
    let at = cell.find(|c: char| c.is_ascii_digit())?;
    let part = cell[at..].trim().trim_end_matches([')', '.', ',']);
    (at > 0 && part.len() >= 6).then_some(part)
}

#[cfg(test)]
mod tests;
