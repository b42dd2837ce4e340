//! What a note asks for. An objection is always heard, so clear words stop advertising; doubtful ones are shown.

/// Wishes in a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Asks {
    /// Clearly no advertising, or no contact any more.
    NoAdvertising,
    /// Perhaps; a person has to read it.
    Perhaps,
}

/// Stems of what people do not want.
pub(super) const ADVERTISING: [&str; 18] = [
    "commerciali",
    "pubblicit",
    "newsletter",
    "marketing",
    "promozion",
    "volantin",
    "mailing",
    "catalog",
    "depliant",
    "brochure",
    "werbung",
    "publicit",
    "publicid",
    "mkt",
    "offerte",
    "reclame",
    "reklam",
    "spam",
];
/// Words that may stand between the no and what is not wanted.
const BETWEEN: [&str; 34] = [
    "voglio",
    "vogliono",
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
    "de",
    "d",
    "essere",
    "quiere",
    "quer",
    "chce",
];
/// Stems of being contacted at all.
const CONTACT: [&str; 21] = [
    "contatt",
    "chiamat",
    "chiamare",
    "disturb",
    "mandare",
    "inviare",
    "inviat",
    "ricontatt",
    "scrivere",
    "scriv",
    "telefonar",
    "appel",
    "contact",
    "llamar",
    "anruf",
    "kontakt",
    "richiam",
    "bellen",
    "envoy",
    "enviar",
    "schick",
];

/// Ways of being reached, as a no names them: "non mandare più sms".
pub(super) const CHANNELS: [&str; 23] = [
    "mail",
    "mails",
    "email",
    "sms",
    "whatsapp",
    "wa",
    "telefonate",
    "telefonata",
    "telefono",
    "tel",
    "chiamate",
    "messaggi",
    "posta",
    "comunicazioni",
    "comunicazione",
    "calls",
    "call",
    "emails",
    "texts",
    "pec",
    "courrier",
    "courriers",
    "correos",
];
/// Stems of words that refuse by themselves.
const LEFT: [&str; 6] = ["disiscri", "unsubscri", "blacklist", "blocklist", "robinson", "rpo"];
/// Stems of leaving in other languages: a list, where the note speaks of one, else perhaps something else.
const LEFT_ABROAD: [&str; 6] = ["abgemeld", "abbestell", "desabonn", "desinscri", "desuscri", "odjav"];
/// Stems of objecting.
pub(super) const OBJECTS: [&str; 4] = ["opposizion", "oppone", "oppost", "diffid"];
/// Stems of being taken off, or taking back.
pub(super) const TAKEN_OFF: [&str; 12] = [
    "tolt", "toglier", "togliet", "rimoss", "rimuover", "rimozion", "cancell", "elimin", "revoc", "ritirat", "esclu",
    "depenna",
];
/// Stems of what one is taken off.
const LISTS: [&str; 16] = [
    "mailing",
    "newsletter",
    "list",
    "elenc",
    "invi",
    "consens",
    "pubblicit",
    "marketing",
    "rubric",
    "indirizzari",
    "indirizzi",
    "contatt",
    "database",
    "archivi",
    "dati",
    "privacy",
];
/// Stems of asking for it.
const WANTS: [&str; 6] = ["chiest", "chied", "richiest", "richied", "vuol", "desider"];
/// Words without a meaning of their own.
const SMALL: [&str; 34] = [
    "dagli", "dalle", "il", "la", "lo", "le", "i", "gli", "di", "del", "della", "dei", "da", "dal", "dalla", "dall",
    "in", "nel", "al", "con", "per", "e", "via", "piu", "su", "tutti", "tutte", "tutto", "tutta", "ogni", "mia", "sua",
    "suo", "suoi",
];

/// Hours, days, places and business: a no beside them is one to an occasion.
const LIMITS: [&str; 33] = [
    "dopo", "prima", "durante", "entro", "fino", "orari", "luned", "marted", "mercoled", "gioved", "venerd", "sabat",
    "domenic", "sera", "mattin", "pomerigg", "pranzo", "cena", "notte", "weekend", "festiv", "agosto", "fiss", "casa",
    "uffici", "lavoro", "negozi", "fattur", "ordin", "pagament", "sollecit", "document", "immobil",
];

/// True when what stands behind a no says when, where or in which business.
fn limited(words: &[&str]) -> bool {
    words.iter().any(|word| stem(word, &LIMITS) || word.len() > 6 && word.starts_with("sull"))
        || words.windows(2).any(|two| {
            matches!(two[0], "al" | "alle" | "le" | "ore" | "numero" | "n")
                && two[1].bytes().all(|b| b.is_ascii_digit())
        })
}

pub(super) fn stem(word: &str, stems: &[&str]) -> bool {
    stems.iter().any(|stem| word.starts_with(stem))
}

/// Reads a folded note.
pub(crate) fn asks(folded: &str) -> Option<Asks> {
    let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).map(spelt_out).collect();
    let mut perhaps = None;
    for at in 0..words.len() {
        match refusal(&words, at).or_else(|| leaving(&words, at)) {
            Some(Asks::NoAdvertising) => return Some(Asks::NoAdvertising),
            found => perhaps = perhaps.or(found),
        }
    }
    perhaps
}

/// "nn mandare + sms": as one writes on a telephone.
fn spelt_out(word: &str) -> &str {
    match word {
        "nn" => "non",
        "+" => "piu",
        word => word,
    }
}

/// A no to everything: "non vuole più nulla", "non mandargli niente", "nichts mehr erhalten".
fn nothing(words: &[&str], at: usize) -> Option<Asks> {
    const SENDS: [&str; 13] = [
        "mand", "invi", "sped", "ricev", "scriv", "vuol", "vogl", "desider", "gradi", "erhalt", "schick", "zusend",
        "bekomm",
    ];
    let near = &words[at + 1..words.len().min(at + 6)];
    if words[at] == "nichts" {
        let sends = near.iter().any(|w| stem(w, &SENDS));
        return (near.first() == Some(&"mehr")).then_some(if sends { Asks::NoAdvertising } else { Asks::Perhaps });
    }
    let end = near.iter().position(|w| matches!(*w, "nulla" | "niente")).filter(|_| words[at] == "non")?;
    let between = &near[..end];
    let sends = between.iter().any(|w| stem(w, &SENDS));
    (sends && between.iter().all(|w| BETWEEN.contains(w) || stem(w, &SENDS) || stem(w, &CONTACT)))
        .then(|| if limited(&near[end + 1..]) { Asks::Perhaps } else { Asks::NoAdvertising })
}

/// "STOP", "ha scritto BASTA il 12/10/24": an answer to a message, and nothing else. "Ci ha bloccato" is one too.
fn answered(words: &[&str], at: usize) -> bool {
    let day = |w: &str| matches!(w, "il" | "in" | "data" | "grazie") || w.bytes().all(|b| b.is_ascii_digit());
    let ends = words[at + 1..].iter().all(|w| day(w));
    let said = at > 0 && stem(words[at - 1], &["dett", "scritt", "rispost", "risponde", "mandat"]);
    let stops = matches!(words[at], "stop" | "basta") && ends && (at == 0 || said);
    let us = at >= 2 && matches!(words[at - 2], "ci" | "mi") && words[at - 1] == "ha";
    let number = words.len() == 2 || words[at + 1..].iter().any(|w| matches!(*w, "numero" | "contatto" | "whatsapp"));
    stops || stem(words[at], &["bloccat"]) && (us || at > 0 && words[at - 1] == "ha" && number)
}

/// A no and what it is said to.
fn refusal(words: &[&str], at: usize) -> Option<Asks> {
    let word = words[at];
    let english = word == "not" && at > 0 && matches!(words[at - 1], "do" | "please");
    if answered(words, at) {
        return Some(Asks::NoAdvertising);
    }
    if let Some(found) = super::tongue::slavic(words, at).or_else(|| nothing(words, at)) {
        return Some(found);
    }
    let abroad =
        matches!(word, "kein" | "keine" | "keinen" | "nicht" | "pas" | "sin" | "geen" | "niet" | "nao" | "nie")
            || word == "plus" && (matches!(words.get(at + 1), Some(&"de" | &"d")) || at > 0 && words[at - 1] == "ne");
    if !english && !abroad && !matches!(word, "non" | "no" | "niente" | "nessuna" | "basta" | "stop") {
        return None;
    }
    let near = &words[at + 1..words.len().min(at + 8)];
    // "Telefono no": perhaps there is none.
    if word == "no" && near.is_empty() && at == 1 && CHANNELS.contains(&words[0]) {
        return Some(Asks::Perhaps);
    }
    let between = |w: &str| BETWEEN.contains(&w) || stem(w, &["autorizz", "acconsent", "desider"]);
    let wanted = near.iter().find(|w| !between(w));
    if wanted.is_some_and(|w| stem(w, &ADVERTISING)) {
        // "Non vuole pubblicità sull'immobile" is about the house.
        return Some(if limited(near) { Asks::Perhaps } else { Asks::NoAdvertising });
    }
    if near.iter().any(|w| stem(w, &ADVERTISING)) {
        return Some(Asks::Perhaps);
    }
    // "Non dà il consenso", "non ha firmato la privacy".
    let gives = near.first().is_some_and(|w| {
        matches!(*w, "da" | "ha" | "hanno" | "do")
            || stem(w, &["dato", "presta", "conced", "rilasci", "firm", "vuol", "accett"])
    });
    let paper = |w: &&str| stem(w, &["privacy", "informativ", "liberatori"]);
    if gives && near.iter().take(5).any(|w| stem(w, &["consens"])) {
        return Some(Asks::NoAdvertising);
    }
    if word == "non" && near.first() == Some(&"ha") && near.iter().any(paper) {
        return Some(Asks::Perhaps);
    }
    let verb = near
        .first()
        .is_some_and(|w| stem(w, &CONTACT) || stem(w, &["ricever", "spedir", "vuol", "gradi", "desider", "telefon"]));
    // "No mail" may mean that there is none; nobody notes that there are no calls.
    let asked = near.iter().any(|w| matches!(*w, "calls" | "telefonate" | "telefonata" | "chiamate" | "comunicazioni"));
    let channel = near.iter().any(|w| CHANNELS.contains(w));
    let since = |w: &str| {
        matches!(w, "dal" | "da" | "del" | "grazie" | "mehr" | "meer" | "bitte" | "papier")
            || w.bytes().all(|b| b.is_ascii_digit())
    };
    let nothing_else = near.iter().all(|w| between(w) || since(w) || CHANNELS.contains(w) || stem(w, &CONTACT));
    let to_the_end = at + near.len() + 1 == words.len();
    if channel && nothing_else && to_the_end {
        let ended = near.contains(&"mehr") || near.contains(&"meer");
        let clear = verb || asked || ended || matches!(word, "stop" | "basta" | "niente" | "plus");
        return Some(if clear { Asks::NoAdvertising } else { Asks::Perhaps });
    }
    if near.iter().any(|w| stem(w, &CONTACT)) || english && near.first().is_some_and(|w| stem(w, &["contact", "call"]))
    {
        let for_ever =
            near.iter().any(|w| matches!(*w, "piu" | "mai" | "assolutamente" | "mehr" | "meer" | "plus" | "mas"))
                || word == "plus";
        let alone = to_the_end && near.len() == 1;
        // "Non vuole essere disturbata".
        let wished = near.contains(&"essere") && near.iter().all(|w| between(w) || stem(w, &CONTACT));
        let clear = for_ever && !limited(near) || alone || wished && to_the_end || english && near.len() == 1;
        return Some(if clear { Asks::NoAdvertising } else { Asks::Perhaps });
    }
    let group = |w: &&str| stem(w, &["grupp", "chat", "list", "elenc", "rubric"]);
    let put = near.first().is_some_and(|w| stem(w, &["inser", "aggiung", "mett"]));
    if word == "non" && (channel && verb || put && near.iter().any(group)) {
        return Some(Asks::Perhaps);
    }
    (word == "non" && matches!(near, ["vuole"])).then_some(Asks::Perhaps)
}

/// Words of leaving a list, of objecting, and of the dead.
fn leaving(words: &[&str], at: usize) -> Option<Asks> {
    let word = words[at];
    let denied = words[at.saturating_sub(3)..at].iter().any(|w| matches!(*w, "non" | "no" | "mai" | "nessuna"));
    let long = words.iter().filter(|w| !w.bytes().all(|b| b.is_ascii_digit())).count();
    let pair = |one: &str, other: &str| word == one && words.get(at + 1) == Some(&other);
    let near = &words[at + 1..words.len().min(at + 6)];
    if word == "mai" && near == ["piu"] {
        return Some(Asks::Perhaps);
    }
    if denied {
        return None;
    }
    if let Some(found) = of_law(words, at) {
        return Some(found);
    }
    if stem(word, &LEFT_ABROAD) {
        let about = words.iter().any(|w| stem(w, &ADVERTISING) || stem(w, &LISTS) || CHANNELS.contains(w));
        return Some(if about || long == 1 { Asks::NoAdvertising } else { Asks::Perhaps });
    }
    if stem(word, &LEFT) || pair("lista", "nera") || pair("black", "list") || pair("opt", "out") || pair("opted", "out")
    {
        return Some(Asks::NoAdvertising);
    }
    if word == "registro" && near.iter().any(|w| stem(w, &OBJECTS)) {
        return Some(Asks::NoAdvertising);
    }
    if stem(word, &OBJECTS) {
        let about = words
            .iter()
            .any(|w| stem(w, &ADVERTISING) || stem(w, &CONTACT) || CHANNELS.contains(w) || stem(w, &["trattament"]));
        // "Si è opposto": to what else than to being written to.
        return Some(if about || long <= 2 || long <= 3 && words.contains(&"si") {
            Asks::NoAdvertising
        } else {
            Asks::Perhaps
        });
    }
    if stem(word, &TAKEN_OFF) {
        let wanted = words[at.saturating_sub(4)..at].iter().any(|w| stem(w, &WANTS));
        // "Consenso ritirato", "revoca tutto", "cancellata su richiesta".
        let consent = words[at.saturating_sub(2)..at].iter().any(|w| stem(w, &["consens"]));
        let all = stem(word, &["revoc"]) && near.first().is_some_and(|w| matches!(*w, "tutto" | "tutti"));
        if consent || all {
            return Some(Asks::NoAdvertising);
        }
        let object = near.iter().find(|w| !SMALL.contains(w) && !w.bytes().all(|b| b.is_ascii_digit()));
        return match object {
            Some(object) if stem(object, &LISTS) || stem(object, &["richiest"]) => Some(Asks::NoAdvertising),
            None if wanted => Some(Asks::NoAdvertising),
            None if long <= 3 => Some(Asks::Perhaps),
            _ if wanted || stem(word, &["revoc"]) => Some(Asks::Perhaps),
            _ => None,
        };
    }
    let dead = ["deced", "defunt", "verstorb", "gestorb", "buonanim"];
    // Slovene and Croatian have a word for him and one for her.
    let abroad = matches!(word, "umrl" | "umrla" | "umro" | "preminuo" | "preminula");
    if stem(word, &dead) || abroad || long <= 2 && matches!(word, "morto" | "morta") {
        return Some(if long == 1 { Asks::NoAdvertising } else { Asks::Perhaps });
    }
    // "È mancato nel 2021", but no payment and no guest.
    let gone = at > 0 && words[at - 1] == "e" && stem(word, &["mancat"]);
    if gone
        && near
            .first()
            .is_none_or(|w| matches!(*w, "nel" | "il" | "improvvisamente") || w.bytes().all(|b| b.is_ascii_digit()))
    {
        return Some(if long <= 3 { Asks::NoAdvertising } else { Asks::Perhaps });
    }
    (long == 1 && stem(word, &["disdett"])).then_some(Asks::Perhaps)
}

/// Rights that somebody names: "art. 21", "oblio", a complaint to the authority. "Lasciato in pace" is one too.
fn of_law(words: &[&str], at: usize) -> Option<Asks> {
    let word = words[at];
    let has = |stems: &[&str]| words.iter().any(|w| stem(w, stems));
    if word == "oblio" || word == "pace" && has(&["lasci"]) || stem(word, &["reclam"]) && has(&["garant"]) {
        return Some(Asks::NoAdvertising);
    }
    if word == "consenso" && has(&["negat", "rifiutat"]) && words.len() <= 4 {
        return Some(Asks::NoAdvertising);
    }
    let article = matches!(word, "art" | "articolo") && words.get(at + 1).is_some_and(|n| matches!(*n, "17" | "21"))
        || matches!(word, "art17" | "art21");
    let alone = words.len() <= 2 || has(&["gdpr", "privacy", "richiest", "reg", "oppo"]);
    article.then_some(if alone { Asks::NoAdvertising } else { Asks::Perhaps })
}

/// True for a folded header that asks how somebody wants to be reached.
pub(crate) fn asks_how(folded: &str) -> bool {
    let any = |stems: &[&str]| folded.split(' ').any(|word| stem(word, stems));
    any(&["contatt", "raggiung"]) && any(&["come", "vuol", "prefer", "modal", "modo", "desider"])
}

/// True for a folded answer to that which leaves no way.
pub(super) fn in_no_way(folded: &str) -> bool {
    matches!(folded, "mai" | "per niente" | "niente" | "nessuno" | "nessuna" | "in nessun modo" | "nessun modo" | "no")
}

/// True for a label or a state that means that the person left: "NO PUBBLICITA", "Disiscritti", "cancellato".
pub(super) fn label_stops(folded: &str) -> bool {
    let states = ["cancellat", "revocat", "oppost", "opposizion", "deced", "non iscritt", "not subscribed", "optout"];
    asks(folded) == Some(Asks::NoAdvertising) || folded.split(' ').count() <= 3 && stem(folded, &states)
}

#[cfg(test)]
mod tests {
    use super::super::crowd::sheet_stops;
    use super::*;
    use custode_domain::identifiers::text::fold;

    #[test]
    fn hears_what_offices_write_in_their_own_words() {
        for note in [
            "non scrivete",
            "chiede oblio",
            "art. 21",
            "art. 17 richiesto",
            "reclamo Garante",
            "non dà il consenso",
            "no calls",
            "cancellata su richiesta",
            "non mandare cataloghi",
            "no cataloghi",
            "non spedire catalogo",
            "ha revocato tutti i consensi 2/2/22",
            "revoca tutto",
            "consenso ritirato",
            "si è opposto",
            "vuole essere lasciato in pace",
            "keine Werbung",
            "nicht anrufen",
            "no telefonate",
            "ha detto di non disturbarlo",
            "non vuole piu messaggi dal 3/22",
            "mi ha detto di non mandargli niente",
            "non vuole più nulla",
            "non vuole ricevere niente",
            "nn mandare + messaggi wa",
            "will ab 1.1.24 nichts mehr erhalten",
            "Nessuno: non voglio essere contattato",
            "STOP",
            "ha scritto BASTA il 12/10/24",
            "ha detto basta",
            "ha bloccato il numero",
            "ci ha bloccato",
            "ha bloccato",
        ] {
            assert_eq!(asks(&fold(note)), Some(Asks::NoAdvertising), "{note}");
        }
        assert!(asks_how("come vuole essere contattato") && asks_how("modalita di contatto preferita"));
        assert!(!asks_how("contatti") && in_no_way("mai") && !in_no_way("solo sms"));
        assert_eq!(asks(&fold("non ha firmato privacy")), Some(Asks::Perhaps));
        for sheet in
            ["DISDETTE", "Disdette 2023", "NO MAIL", "Revoche", "cancellati", "NON INVIARE 12", "Non contattare"]
        {
            assert!(sheet_stops(&fold(sheet)), "{sheet}");
        }
        for sheet in ["Clienti", "A", "2023", "Foglio1", "Non residenti", "Ordini cancellati", "Novara", "Note"] {
            assert!(!sheet_stops(&fold(sheet)), "{sheet}");
        }
    }

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
            "ha chiesto la cancellazione 3/2021",
            "tolto dalla mailing list",
            "opposizione 12/2020",
            "si oppone al trattamento per marketing",
            "iscritto RPO",
            "togliere da elenco",
            "ha chiesto di essere tolta dagli indirizzi",
            "preferisce non ricevere mail",
            "non mandare più sms",
            "stop sms",
            "diffidato dal chiamare (avvocato)",
            "deceduto",
            "Deceduto 2020",
            "messo in lista nera",
            "ha revocato il consenso",
            "non autorizza newsletter",
            "si è disiscritta a marzo",
        ] {
            assert_eq!(asks(&fold(note)), Some(Asks::NoAdvertising), "{note}");
        }
        for note in [
            "non contattare il sabato",
            "non chiamare dopo le 18",
            "non inviare fatture per posta",
            "non ha ricevuto la newsletter",
            "cancellare",
            "mai più",
            "NO WHATSAPP",
            "NO TEL",
            "telefono no",
            "email no",
            "no mail",
            "disdetto",
            "il marito è deceduto nel 2019",
            "opposizione a cartella esattoriale",
            "chiamare sempre la moglie, lui non vuole",
            "ha chiesto di cancellare l'appuntamento",
        ] {
            assert_eq!(asks(&fold(note)), Some(Asks::Perhaps), "{note}");
        }
        for note in [
            "cliente storico",
            "non paga",
            "richiamare dopo le 18",
            "ha chiesto offerta",
            "nota",
            "cliente non vuole fattura",
            "ok pubblicità",
            "privacy non firmata",
            "non autorizza foto",
            "cancellato ordine 12 di marzo",
            "tolto un dente del giudizio",
            "non iscritto RPO",
            "escluso IVA",
            "morbo celiaco, no glutine",
            "non paga niente",
            "non ha mai comprato nulla",
            "ha bloccato l'ordine",
            "una mail basta",
            "basta pane",
        ] {
            assert_eq!(asks(&fold(note)), None, "{note}");
        }
        for label in ["NO PUBBLICITA", "DISISCRITTI", "Blacklist", "cancellato", "Revocato", "deceduto", "Non iscritto"]
        {
            assert!(label_stops(&fold(label)), "{label}");
        }
        for label in ["Clienti", "attivo", "Iscritto", "ex cliente", "Newsletter", "NO", "VIP", "escluso art. 10"] {
            assert!(!label_stops(&fold(label)), "{label}");
        }
    }
}
