//! What a note asks for. An objection is always heard, so clear words stop advertising; doubtful ones are shown.

/// Wishes in a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asks {
    /// Clearly no advertising, or no contact any more.
    NoAdvertising,
    /// Perhaps; a person has to read it.
    Perhaps,
}

/// Stems of what people do not want.
const ADVERTISING: [&str; 6] = ["pubblicit", "newsletter", "marketing", "promozion", "volantin", "mailing"];
/// Words that may stand between the no and what is not wanted.
const BETWEEN: [&str; 26] = [
    "inviare",
    "mandare",
    "spedire",
    "vuole",
    "ricevere",
    "desidera",
    "gradisce",
    "interessato",
    "interessata",
    "piu",
    "mai",
    "a",
    "alla",
    "alle",
    "la",
    "le",
    "di",
    "altra",
    "alcuna",
    "email",
    "mail",
    "sms",
    "per",
    "via",
    "e",
    "posta",
];
/// Stems of being contacted at all.
const CONTACT: [&str; 9] =
    ["contatt", "chiamat", "chiamare", "disturb", "mandare", "inviare", "inviat", "ricontatt", "scrivere"];

/// Reads a folded note.
pub(super) fn asks(folded: &str) -> Option<Asks> {
    let words: Vec<&str> = folded.split(' ').collect();
    let stem = |word: &str, stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
    for (at, word) in words.iter().enumerate() {
        let english = *word == "not" && at > 0 && matches!(words[at - 1], "do" | "please");
        if !english && !matches!(*word, "non" | "no" | "niente" | "nessuna" | "basta" | "stop") {
            continue;
        }
        let near = &words[at + 1..words.len().min(at + 8)];
        let wanted = near.iter().find(|w| !BETWEEN.contains(w));
        if wanted.is_some_and(|w| stem(w, &ADVERTISING)) {
            return Some(Asks::NoAdvertising);
        }
        if near.iter().any(|w| stem(w, &ADVERTISING)) {
            return Some(Asks::Perhaps);
        }
        if near.iter().any(|w| stem(w, &CONTACT))
            || english && near.first().is_some_and(|w| stem(w, &["contact", "call"]))
        {
            let for_ever = near.iter().any(|w| matches!(*w, "piu" | "mai" | "assolutamente"));
            let alone = at + near.len() + 1 == words.len() && near.len() == 1;
            return Some(if for_ever || alone || english && near.len() == 1 {
                Asks::NoAdvertising
            } else {
                Asks::Perhaps
            });
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use custode_domain::identifiers::text::fold;

    #[test]
    fn hears_objections_and_leaves_the_rest() {
        for note in [
            "NO PUBBLICITÀ",
            "non inviare pubblicità",
            "Non vuole ricevere newsletter",
            "ha chiesto di non essere più contattata",
            "no marketing",
            "Non chiamare più!",
            "NON CONTATTARE",
            "do not contact",
        ] {
            assert_eq!(asks(&fold(note)), Some(Asks::NoAdvertising), "{note}");
        }
        for note in [
            "non contattare il sabato",
            "non chiamare dopo le 18",
            "non inviare fatture per posta",
            "non ha ricevuto la newsletter",
        ] {
            assert_eq!(asks(&fold(note)), Some(Asks::Perhaps), "{note}");
        }
        for note in ["cliente storico", "non paga", "no mail", "richiamare dopo le 18", "ha chiesto offerta", "nota"] {
            assert_eq!(asks(&fold(note)), None, "{note}");
        }
    }
}
