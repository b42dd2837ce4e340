//! What the neighbours say in words of their own: the bare answers of a language that its header tells ("non" below
//! "Désinscrit", "da" below "Soglasje"), which below other headers are words like any other, and noes in a note.

use custode_domain::identifiers::consent_cell::ConsentMeaning;

use super::notes::{Asks, stem};

/// The language of a header, where its bare answers differ from those that everybody writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tongue {
    /// Italian, or one whose answers mean nothing else in Italian.
    Any,
    /// French.
    French,
    /// Slovene or Croatian.
    Slavic,
}

const FRENCH: [&str; 4] = ["desinscri", "desabonn", "refus", "bloctel"];
const SLAVIC: [&str; 8] = ["soglasj", "privol", "suglasn", "obvesc", "odjav", "preklic", "novice", "trzenj"];

/// The language of a folded header.
pub(super) fn of(folded: &str) -> Tongue {
    let any = |stems: &[&str]| stems.iter().any(|stem| folded.contains(stem));
    if any(&FRENCH) || folded.starts_with("ne ") {
        Tongue::French
    } else if any(&SLAVIC) {
        Tongue::Slavic
    } else {
        Tongue::Any
    }
}

impl Tongue {
    /// What a cell says to a question: as in this language, or a no that is one in another. Foreign guests answer in theirs.
    pub(super) fn answer(self, cell: &str) -> Option<ConsentMeaning> {
        let abroad =
            || matches!(cell.trim().to_lowercase().as_str(), "non" | "ne" | "nee").then_some(ConsentMeaning::No);
        self.bare(cell).or_else(abroad)
    }

    /// What a cell says in this language alone.
    pub(super) fn bare(self, cell: &str) -> Option<ConsentMeaning> {
        let cell = cell.trim().to_lowercase();
        match (self, cell.as_str()) {
            (Self::French, "non") | (Self::Slavic, "ne") => Some(ConsentMeaning::No),
            (Self::Slavic, "da") => Some(ConsentMeaning::Yes),
            _ => None,
        }
    }
}

/// A no in Slovene or Croatian: "ne želi oglasov", "ne kliči več".
pub(super) fn slavic(words: &[&str], at: usize) -> Option<Asks> {
    const WANTS: [&str; 4] = ["zeli", "zelim", "hoce", "zelijo"];
    const ADS: [&str; 8] = ["oglas", "reklam", "novic", "promoc", "obvesc", "posil", "letak", "katalog"];
    const REACHES: [&str; 8] = ["klic", "klici", "poklic", "posilj", "posiljaj", "kontaktir", "nazov", "zovi"];
    let near = &words[at + 1..words.len().min(at + 5)];
    let begin = near.first().filter(|_| matches!(words[at], "ne" | "nece"))?;
    let more = near.iter().any(|w| matches!(*w, "vec" | "vise" | "nikoli" | "nikad"));
    let wants = stem(begin, &WANTS) || words[at] == "nece";
    if wants && near.iter().any(|w| stem(w, &ADS) || stem(w, &REACHES)) || stem(begin, &REACHES) && more {
        return Some(Asks::NoAdvertising);
    }
    (wants || stem(begin, &REACHES)).then_some(Asks::Perhaps)
}
