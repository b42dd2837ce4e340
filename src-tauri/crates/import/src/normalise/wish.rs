//! What a note of several clauses asks for, and which ways it closes. Words for who and why do not widen a no: "vedova molto
//! provata, non chiamare" closes the telephone.

use custode_domain::channel::Channel;
use custode_domain::identifiers::text::fold;

use super::closed;
use super::notes::{ADVERTISING, Asks, CHANNELS, OBJECTS, TAKEN_OFF, asks, stem};

/// What a note asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Wish {
    /// The clearest of its clauses.
    pub asks: Asks,
    /// The ways that it closes; none for every way.
    pub ways: Vec<Channel>,
    /// Another clause is for a person to read.
    pub more: bool,
}

/// Stems of advertising on paper, and of where it is put.
const PAPER: [&str; 6] = ["volantin", "depliant", "sacchett", "cassett", "carta", "cartace"];
/// Stems of what is more than one way.
const WIDE: [&str; 13] = [
    "contatt",
    "contact",
    "kontakt",
    "disturb",
    "scriv",
    "comunicaz",
    "tutt",
    "nulla",
    "consens",
    "revoc",
    "reclam",
    "oblio",
    "dati",
];
/// Words that may stand between the ways of one no.
const LISTED: [&str; 9] = ["e", "ed", "o", "ne", "anche", "grazie", "oder", "und", "et"];

/// Reads a note.
pub(super) fn read(text: &str) -> Option<Wish> {
    let clauses = clauses(text);
    let (mut stops, mut all) = (false, false);
    let mut more = matches!(clauses.as_slice(), [only] if names_one_way(only));
    let mut ways: Vec<Channel> = Vec::new();
    for (at, clause) in clauses.iter().enumerate() {
        let Some(asked) = asks(clause) else { continue };
        if asked == Asks::NoAdvertising && of_the_dead(clause) && clauses.iter().any(|other| names_another(other)) {
            more = true;
            continue;
        }
        let closed = ways_of(clause);
        // "No WhatsApp, solo telefono": the one is there, and not wanted.
        let instead = clauses.get(at + 1).is_some_and(|next| {
            ["solo ", "soltanto ", "unicamente ", "nur ", "only "].iter().any(|only| next.starts_with(only))
        });
        if asked == Asks::Perhaps && (!instead || closed.is_empty()) {
            more = true;
            continue;
        }
        stops = true;
        all |= closed.is_empty();
        ways.extend(closed);
    }
    if stops {
        ways.sort_unstable();
        ways.dedup();
        return Some(Wish { asks: Asks::NoAdvertising, ways: if all { Vec::new() } else { ways }, more: more && !all });
    }
    // A no that goes on behind a bracket or a comma.
    let folded = fold(&spelt(text));
    let whole = asks(&folded).or_else(|| more.then_some(Asks::Perhaps))?;
    Some(Wish { asks: whole, ways: closed::only(&folded, false), more: false })
}

/// "Solo telefono" as the whole note: every other way is refused, or nobody knows another one.
fn names_one_way(clause: &str) -> bool {
    let words: Vec<&str> = clause.split(' ').collect();
    matches!(words.as_slice(), ["solo" | "soltanto" | "solamente" | "nur", way] if CHANNELS.contains(way))
}

/// True for a clause that says no more than that somebody died.
fn of_the_dead(clause: &str) -> bool {
    clause
        .split(' ')
        .any(|word| stem(word, &["deced", "defunt", "mort", "mancat", "verstorb", "gestorb", "umrl", "umro"]))
}

/// True for a clause that is nothing but somebody with an article: "il cane", "la moglie".
fn names_another(clause: &str) -> bool {
    let words: Vec<&str> = clause.split(' ').collect();
    matches!(words.as_slice(), ["il" | "la" | "lo" | "i" | "le" | "der" | "die", rest @ ..]
        if !rest.is_empty() && rest.len() <= 2 && rest.iter().all(|word| word.bytes().all(|b| b.is_ascii_alphabetic())))
}

/// The cross beside the name of the dead, as a word.
pub(crate) fn spelt(text: &str) -> String {
    text.replace(['†', '✝'], " deceduto ")
}

/// The clauses of a note, folded; ways that are listed stay together: "no mail, sms, telefonate".
fn clauses(text: &str) -> Vec<String> {
    let mut cut = spelt(text).replace([',', ';', '(', ')', '–', '—', '!', '\n', '|'], "\n").replace(" - ", "\n");
    // A full stop ends a clause, but not "art. 21" or "tel. 2".
    for at in cut.match_indices(". ").map(|(at, _)| at).collect::<Vec<_>>() {
        if cut[..at].chars().rev().take_while(|c| c.is_alphabetic()).count() >= 5 {
            cut.replace_range(at..=at, "\n");
        }
    }
    let mut all: Vec<String> = Vec::new();
    for clause in cut.split('\n').map(fold).filter(|clause| !clause.is_empty()) {
        let listed = clause.split(' ').all(|word| CHANNELS.contains(&word) || LISTED.contains(&word));
        match all.last_mut().filter(|_| listed) {
            Some(before) => {
                before.push(' ');
                before.push_str(&clause);
            }
            None => all.push(clause),
        }
    }
    all
}

/// The ways that a refusing clause closes; none for every way.
fn ways_of(clause: &str) -> Vec<Channel> {
    let named = closed::only(clause, false);
    if !named.is_empty() {
        return named;
    }
    let words: Vec<&str> = clause.split(' ').collect();
    let has = |stems: &[&str]| words.iter().any(|word| stem(word, stems));
    let ways = closed::ways(clause);
    let joined = words.iter().any(|word| matches!(*word, "e" | "ed" | "o" | "ne"));
    // The register of oppositions knows telephone numbers and postal addresses (D.P.R. 26/2022, art. 1).
    if words.contains(&"rpo") || words.contains(&"registro") && has(&OBJECTS) {
        return if ways.is_empty() { vec![Channel::Phone, Channel::Post] } else { ways };
    }
    if has(&PAPER) && !joined && ways.iter().all(|way| *way == Channel::Post) {
        return vec![Channel::Post];
    }
    // Who is taken off a newsletter is written to by no mail.
    let off = has(&TAKEN_OFF) || has(&["disiscri", "unsubscri"]);
    let other = has(&WIDE) || words.iter().any(|w| stem(w, &ADVERTISING) && !stem(w, &["newsletter", "mailing"]));
    if off && has(&["newsletter", "mailing"]) && !other && !joined {
        return vec![Channel::Email];
    }
    // "SMS pubblicitari" are one way, and a kind of message.
    let kind = ["pubblicitar", "commercial", "promozional"];
    let of_kind = words.windows(2).any(|two| !closed::ways(two[0]).is_empty() && stem(two[1], &kind));
    if of_kind && !has(&WIDE) && !has(&OBJECTS) && !joined {
        return ways;
    }
    // "Marketing telefonico" is of one way, "pubblicità via mail" a way of many.
    let of_way = words.windows(2).any(|two| stem(two[0], &ADVERTISING) && stem(two[1], &["telefonic", "cartace"]));
    if of_way || !has(&WIDE) && !has(&ADVERTISING) && !has(&OBJECTS) { ways } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(note: &str) -> String {
        match read(note) {
            None => "-".to_owned(),
            Some(wish) if wish.asks == Asks::Perhaps => "?".to_owned(),
            Some(wish) if wish.ways.is_empty() => "all".to_owned(),
            Some(wish) => {
                let ways: Vec<String> = wish.ways.iter().map(Channel::code).collect();
                format!("{}{}", ways.join(" "), if wish.more { " ?" } else { "" })
            }
        }
    }

    #[test]
    fn a_no_closes_what_its_clause_names() {
        for (note, closed) in [
            ("vedova molto provata, non chiamare", "phone"),
            ("venduta auto, non chiamare più", "phone"),
            ("vuole solo carta, niente mail", "email"),
            ("non vuole volantini in cassetta", "post"),
            ("niente pubblicità nel sacchetto", "post"),
            ("non vuole depliant", "post"),
            ("padre chiede cancellazione da mailing", "email"),
            ("cancellatemi dalla newsletter", "email"),
            ("iscritto RPO", "phone post"),
            ("opposizione mkt telefonico 3/21", "phone"),
            ("no WhatsApp, solo telefono", "messaging"),
            ("no mail, solo telefono", "email"),
            ("cambiato dentista, non richiamare", "phone"),
            ("bitte keine E-Mails mehr", "email"),
            ("nicht mehr anrufen", "phone"),
            ("plus de courrier papier", "post"),
            ("ne veut plus de mails", "email"),
            ("niente mail, sms", "email sms"),
            ("non telefonare più, scontroso; richiamare dopo le 18", "phone"),
        ] {
            assert_eq!(said(note), closed, "{note}");
        }
    }

    #[test]
    fn a_no_to_all_stays_one() {
        for note in [
            "NO MKT",
            "niente offerte",
            "non inviare offerte crocchette",
            "pas de publicité SVP",
            "† 2021",
            "buonanima",
            "è mancato",
            "è mancato nel 2021",
            "verstorben",
            "gestorben 2020",
            "non vuole essere disturbata",
            "non chiamare e non scrivere più",
            "no pubblicità e volantini",
            "non vuole (più) ricevere pubblicità",
            "cancellata da newsletter e archivio",
            "diffidato dal chiamare (avvocato)",
            "art. 21, opposizione",
            "ha revocato il consenso, non chiamare",
        ] {
            assert_eq!(said(note), "all", "{note}");
        }
    }

    #[test]
    fn a_no_with_an_hour_a_place_or_a_business_is_read_by_a_person() {
        for note in [
            "non chiamare più dopo le 20",
            "non chiamare mai di sera",
            "non chiamare più al fisso",
            "non mandare più fatture per posta",
            "proprietario non vuole pubblicità sull'immobile",
            "non vuole ricevere posta a casa (la moglie non sa)",
            "no sms",
            "marito †2019, parlare con lei",
            "non inserire nel gruppo",
        ] {
            assert_eq!(said(note), "?", "{note}");
        }
        for note in [
            "cliente storico",
            "mancato pagamento",
            "è mancato all'appuntamento",
            "a plus de 60 ans",
            "offerta inviata",
        ] {
            assert_eq!(said(note), "-", "{note}");
        }
    }
}
