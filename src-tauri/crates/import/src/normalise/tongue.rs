//! The bare answers of a language that its header tells: "non" below "Désinscrit", "da" below "Soglasje". Below other headers
//! they are words like any other.

use custode_domain::identifiers::consent_cell::ConsentMeaning;

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

const FRENCH: [&str; 3] = ["desinscri", "desabonn", "refus"];
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
