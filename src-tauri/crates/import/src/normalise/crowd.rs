//! What the name of a sheet or a file, a line above a header or a heading between the rows says of everybody there. Folded.

use custode_domain::identifiers::consent_cell::{self, ConsentMeaning};
use custode_domain::identifiers::text::fold;

use super::notes::{Asks, asks, label_stops, stem};

/// True for the name of a sheet that is itself a no: "Disdette 2023", "NO MAIL", "Revoche".
pub(crate) fn sheet_refuses(name: &str) -> bool {
    sheet_stops(&fold(name))
}

/// True for a heading between the rows that is a no to everybody below it: "Disdette", "Da qui in giù hanno revocato".
pub(crate) fn heading_refuses(text: &str) -> bool {
    let whole = fold(text);
    // "CANCELLATI (non scrivere più!):": what is said first names the group.
    let name = fold(text.split(['(', ':']).next().unwrap_or(text));
    sheet_stops(&whole) || tells_of_leaving(&whole) || !is_free(&whole) && sheet_stops(&name)
}

/// True for what a sign is said to mean, where that is a no: "non contattare più", "disdetta", "ha revocato".
pub(crate) fn meaning_refuses(text: &str) -> bool {
    let said = consent_cell::read(text);
    heading_refuses(text)
        || matches!(said, ConsentMeaning::No | ConsentMeaning::Withdrawn)
        || asks(&fold(text)) == Some(Asks::NoAdvertising)
}

/// True for words about something that people ordered, not about themselves.
fn is_free(folded: &str) -> bool {
    let of_things = ["ordini", "ordine", "appuntamenti", "merce", "fatture"];
    folded.split(' ').any(|word| of_things.contains(&word))
}

/// True for a heading that ends such a group: "Hanno dato il consenso".
pub(crate) fn heading_consents(text: &str) -> bool {
    tells_of_consent(&fold(text))
}

/// True for a line above the header, or the name of a file, that is itself a no to everybody below.
pub(crate) fn title_refuses(title: &str) -> bool {
    title.len() <= 200 && !title.contains('=') && title_stops(&fold(title))
}

/// True for the name of a sheet whose people are not to be written to: "DISDETTE", "No mail 2023". Folded.
pub(super) fn sheet_stops(folded: &str) -> bool {
    let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let left = ["disdett", "disdic", "revoc", "cancellat", "disiscri", "oppos", "bloccat", "esclus"];
    let words: Vec<&str> = bare.split(' ').collect();
    let free = is_free(bare);
    let few = words.len() <= 3 && !words.contains(&"non") && !free && words.iter().any(|w| stem(w, &left));
    let refused = matches!(words.as_slice(), ["no" | "non" | "stop" | "niente", ..]) && asks(bare).is_some();
    !free && label_stops(bare) || few || refused
}

/// Verbs of several people.
const THEY: [&str; 4] = ["hanno", "sono", "danno", "vogliono"];

/// True for a sentence about people who left: "Si sono cancellati", "Hanno ritirato il consenso", "Non danno il consenso".
pub(super) fn tells_of_leaving(folded: &str) -> bool {
    let left = [
        "disdett",
        "revoc",
        "cancellat",
        "disiscri",
        "oppost",
        "esclus",
        "rinunciat",
        "tolt",
        "rimoss",
        "negat",
        "rifiut",
        "ritirat",
        "recedut",
    ];
    let words: Vec<&str> = folded.split(' ').collect();
    let has = |stems: &[&str]| words.iter().any(|word| stem(word, stems));
    let they = words.iter().any(|word| THEY.contains(word));
    let other = has(&["ordin", "appuntament", "merce", "fattur", "abbonament", "pagament"]);
    let denied = words.contains(&"non");
    they && !other && words.len() <= 14 && if denied { has(&["consens", "autorizz", "contatt"]) } else { has(&left) }
}

/// True for a sentence about people who gave their consent: "Hanno dato il consenso".
pub(super) fn tells_of_consent(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    let they = words.iter().any(|word| THEY.contains(word));
    they && words.iter().any(|word| stem(word, &["consens"])) && !words.contains(&"non") && !tells_of_leaving(folded)
}

/// True for "senza consenso", "privi di autorizzazione": what everybody in a list lacks.
fn lacks_consent(words: &[&str]) -> bool {
    (0..words.len()).any(|at| {
        let near = &words[at + 1..words.len().min(at + 3)];
        matches!(words[at], "senza" | "privi" | "prive" | "privo" | "priva" | "without" | "ohne")
            && near.iter().any(|word| stem(word, &["consens", "autorizz", "consent", "einwillig"]))
    })
}

/// True for a line above a header, or a file name, that says of everybody in the list that they want nothing: "Elenco
/// clienti disiscritti - NON CONTATTARE". Folded. A notice of the law, a legend and a list of both kinds say no such thing.
pub(super) fn title_stops(folded: &str) -> bool {
    let words: Vec<&str> = folded.split(' ').collect();
    let law = ["sensi", "diritt", "informativ", "regolament", "gdpr", "art", "legenda", "legge", "rpo", "registro"];
    let both = ["iscritti", "iscritto", "attivi", "attive", "subscribed", "active", "tutti", "tutte"];
    // Somebody is left out of the list.
    let excepts = ["esclus", "tranne", "senza", "eccett", "salvo", "except", "without"];
    // Marks in the list tell whom it is about.
    let marks = ["ross", "giall", "verd", "grigi", "evidenzi", "barrat", "color", "sfondo", "grassett", "asteris"];
    let is = |stems: &[&str]| words.iter().any(|word| stem(word, stems));
    // "Esclusi" by itself is the name of such a list, as it is of a sheet.
    let alone = words.len() <= 2;
    if words.len() > 14 || is(&law) || words.iter().any(|word| both.contains(word)) {
        return false;
    }
    if is(&marks) {
        return alone && sheet_stops(folded);
    }
    let said = sheet_stops(folded) || words.len() > 3 && is(&["disiscritt", "unsubscribed"]);
    said && (alone || !is(&excepts)) || lacks_consent(&words) || tells_of_leaving(folded) && !is(&excepts)
}
