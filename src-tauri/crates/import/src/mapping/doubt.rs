//! What a header of a consent column leaves open. A yes below it counts by itself only where every word beside the
//! subject is known as harmless: "Newsletter (sì/no)", "Consenso marketing dato". Whatever else stands there may turn the
//! answer round, so that a person says what a yes means.

use super::refusal::{self, CONSENT, CONTACT};
use super::words::{self, Word};

/// What has to be asked before a yes below a header is one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Doubt {
    /// Nothing: a yes is a yes.
    #[default]
    None,
    /// A word that nobody knows: a yes waits for a person.
    Unsure,
    /// The header speaks of what is not there: "Consenso mancante", "Privacy da firmare". Neither answer is one.
    Lacking,
}

/// Stems of what is not there, or no more.
const LACKING: &[&str] = &[
    "manc",
    "assent",
    "assenz",
    "scad",
    "esent",
    "esenz",
    "missing",
    "expir",
    "absen",
    "lack",
    "pending",
    "attesa",
    "sospes",
    "incomplet",
    "fehl",
    "abgelauf",
    "manqu",
    "perdut",
    "laps",
    "smarrit",
    "invalid",
    "outdated",
];
/// Stems of what is still to be done, behind "da".
const TO_DO: &[&str] = &[
    "firm",
    "richied",
    "chied",
    "rinnov",
    "acquisi",
    "raccogl",
    "aggiorn",
    "far",
    "fare",
    "inviar",
    "consegn",
    "verific",
    "compil",
    "ottener",
    "confermar",
    "sottoscriv",
];
/// Words beside the subject that turn nothing round.
const HARMLESS: &[&str] = &[
    "si", "no", "s", "n", "sn", "y", "yes", "x", "ok", "o", "oppure", "or", "e", "ed", "and", "di", "del", "della",
    "delle", "dei", "degli", "dell", "d", "da", "dal", "dalla", "a", "ad", "al", "allo", "alla", "alle", "all", "ai",
    "agli", "il", "lo", "la", "le", "i", "gli", "l", "un", "una", "uno", "per", "con", "su", "sul", "sulla", "sui",
    "sulle", "in", "nel", "nella", "tra", "ogni", "the", "to", "of", "for", "by", "on", "from", "with", "our", "us",
    "we", "you", "your", "me", "my", "mio", "mia", "miei", "mie", "suo", "sua", "suoi", "sue", "nostro", "nostra",
    "nostri", "nostre", "vostro", "vostra", "vostri", "vostre", "mi", "ci", "ti", "vi", "lei", "che", "ho", "ha",
    "hai", "is", "has", "have", "i", "be", "may", "can", "do", "das", "der", "die", "den", "des", "fur", "zur", "zum",
    "und", "per", "pour", "les", "du", "au", "aux", "et", "el", "los", "las", "y", "para", "por", "un", "tel", "wa",
    "cf", "n°", "nr", "num", "dt", "fl", "flag", "cod",
];
/// Stems of words beside the subject that turn nothing round.
const HARMLESS_STEMS: &[&str] = &[
    "firm",
    "dat",
    "prest",
    "rilasc",
    "concess",
    "acquisi",
    "raccol",
    "ricev",
    "lett",
    "presa",
    "vision",
    "accett",
    "accept",
    "approv",
    "acconsent",
    "sottoscri",
    "iscri",
    "adesion",
    "aderi",
    "attiv",
    "abilit",
    "vuole",
    "vuoi",
    "voglio",
    "vorre",
    "desider",
    "gradi",
    "interess",
    "favorevol",
    "sign",
    "given",
    "giv",
    "grant",
    "agree",
    "allow",
    "permi",
    "receiv",
    "subscri",
    "want",
    "express",
    "esplicit",
    "espress",
    "confirmed",
    "conferm",
    "double",
    "verificat",
    "sender",
    "state",
    "stat",
    "esito",
    "rispost",
    "scelt",
    "opzion",
    "valor",
    "value",
    "spunt",
    "check",
    "casell",
    "prefer",
    "marketing",
    "mail",
    "email",
    "sms",
    "whatsapp",
    "telegram",
    "messagg",
    "fax",
    "telefon",
    "cellular",
    "cartace",
    "elettronic",
    "digital",
    "automat",
    "operator",
    "tramite",
    "mezz",
    "canal",
    "web",
    "sito",
    "online",
    "social",
    "facebook",
    "instagram",
    "app",
    "modul",
    "form",
    "document",
    "cliente",
    "client",
    "customer",
    "utente",
    "user",
    "contatt",
    "contact",
    "pazient",
    "socio",
    "soci",
    "interessat",
    "person",
    "sensibil",
    "particolar",
    "sanitar",
    "tratt",
    "final",
    "uso",
    "utilizz",
    "scop",
    "cession",
    "terz",
    "third",
    "partner",
    "part",
    "grupp",
    "aziend",
    "societ",
    "invio",
    "invi",
    "comunic",
    "material",
    "informa",
    "event",
    "novit",
    "aggiorn",
    "catalog",
    "scont",
    "buoni",
    "augur",
    "complean",
    "promemoria",
    "remind",
    "sondagg",
    "ricerc",
    "mercat",
    "statistic",
    "indagin",
    "soddisfaz",
    "prodott",
    "serviz",
    "punti",
    "fidelity",
    "fedel",
    "card",
    "carta",
    "tessera",
    "club",
    "foto",
    "immag",
    "video",
    "riprese",
    "public",
    "pubblicaz",
    "img",
    "image",
    "photo",
    "reg",
    "art",
    "ue",
    "eu",
    "dlgs",
    "lgs",
    "legge",
    "europe",
    "sensi",
    "norm",
    "general",
    "diret",
    "indirett",
    "livell",
    "profil",
];
/// What is still to be done, though the word begins like one that is known.
const STILL: &[&str] = &[
    "firmare",
    "acquisire",
    "raccogliere",
    "rinnovare",
    "aggiornare",
    "confermare",
    "verificare",
    "chiedere",
    "richiedere",
    "inserire",
];
/// How a sentence begins that somebody says yes to: what follows it tells to what.
const AGREES: &[&str] = &[
    "acconsent",
    "autorizz",
    "accett",
    "presto",
    "desider",
    "voglio",
    "vorre",
    "vuole",
    "vuoi",
    "poss",
    "potete",
    "agree",
    "consent",
    "ricev",
    "gradi",
    "confermo",
];
/// Words that turn a sentence round wherever they stand.
const TURNS: &[&str] = &[
    "no", "non", "nego", "nega", "mai", "senza", "tranne", "eccetto", "salvo", "escluso", "esclusi", "not", "never",
    "nessun",
];

/// What the header leaves open of a yes to the consent with this code.
pub(crate) fn doubt(header: &str, code: &str) -> Doubt {
    let spaced = words::uncamelled(header);
    let folded = words::fold_header(spaced.as_deref().unwrap_or(header));
    let all: Vec<&str> = folded.split([' ', '/']).filter(|word| !word.is_empty()).collect();
    if all.is_empty() || words::exact(&folded).is_some() {
        return Doubt::None;
    }
    if refusal::refuses(&folded).is_some() || lacks(&all) {
        return Doubt::Lacking;
    }
    // What a person made a consent of though its header speaks of none is their word.
    if !words::named(header).first().is_some_and(|(word, _)| *word == Word::Consent) {
        return Doubt::None;
    }
    beside_subject(&all, code)
}

/// True for a header whose words leave open what a yes below it means.
pub(super) fn is_open(header: &str) -> bool {
    doubt(header, "") != Doubt::None
}

/// What the words beside the subject leave open.
fn beside_subject(all: &[&str], code: &str) -> Doubt {
    let has = |stems: &[&str], word: &str| stems.iter().any(|stem| word.starts_with(stem));
    let any = |wanted: &[&str]| all.iter().any(|word| wanted.contains(word));
    let both = any(&["si", "yes", "s", "sn", "y", "dato"]) && any(&["no", "non", "n", "sn", "negato"]);
    // A sentence that begins with a yes says to what: nothing but another no turns it round.
    let first = all.iter().find(|word| !["io", "il", "sottoscritto", "si", "ho", "i", "we", "do"].contains(word));
    let told = any(&["letta", "letto", "visione"]);
    if told || first.is_some_and(|word| has(AGREES, word)) && all.len() > 2 {
        let turned = !both && !told && all.iter().any(|word| TURNS.contains(word));
        return if turned { Doubt::Unsure } else { Doubt::None };
    }
    let code = code.to_lowercase();
    let own: Vec<&str> = code.split('_').filter(|word| word.len() > 2).collect();
    let known = |word: &&str| {
        has(&CONSENT, word)
            || has(&CONTACT, word)
            || has(HARMLESS_STEMS, word)
            || own.contains(word)
            || word.bytes().all(|b| b.is_ascii_digit())
            || both && matches!(*word, "negato" | "nega" | "rifiutato" | "non" | "rifiuta")
            // A mark of one among several: "A) Newsletter".
            || word.len() == 1 && *word != "n"
            || HARMLESS.contains(word) && (both || !matches!(*word, "no" | "n"))
    };
    if all.iter().all(|word| known(word) && !STILL.contains(word)) { Doubt::None } else { Doubt::Unsure }
}

/// True for words of what is not there: "mancante", "scaduta", "da firmare", "non firmata", "not signed".
fn lacks(all: &[&str]) -> bool {
    let has = |stems: &[&str], word: &str| stems.iter().any(|stem| word.starts_with(stem));
    all.iter().any(|word| has(LACKING, word))
        || all.windows(2).any(|two| two[0] == "da" && has(TO_DO, two[1]))
        || all.windows(2).any(|two| matches!(two[0], "non" | "not" | "senza" | "no") && has(&["firm", "sign"], two[1]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn i5_a_header_of_what_is_not_there_makes_no_yes() {
        for header in [
            "Consenso assente",
            "Consenso mancante",
            "Consenso scaduto",
            "Manca consenso",
            "Assenza consenso",
            "Privacy mancante",
            "Privacy scaduta",
            "Privacy non firmata",
            "Privacy da firmare",
            "Manca privacy",
            "Esente privacy",
            "Missing consent",
            "Consent expired",
            "Informativa da consegnare",
            "Newsletter OFF",
            "GDPR objection",
        ] {
            assert_eq!(doubt(header, "PRIVACY"), Doubt::Lacking, "{header}");
        }
        for header in ["Privacy N", "Newsletter boh", "Consenso tampone", "Marketing nonlovuole", "Newsletter tacita"] {
            assert_eq!(doubt(header, "NEWSLETTER"), Doubt::Unsure, "{header}");
        }
    }

    #[test]
    fn words_that_everybody_writes_leave_nothing_open() {
        for header in [
            "Newsletter",
            "Consenso marketing",
            "Consenso al trattamento dei dati personali",
            "Newsletter (sì/no)",
            "Privacy (S/N)",
            "Consenso dato/negato",
            "Newsletter sì o no",
            "Marketing opt-in",
            "HasOptedIn",
            "Accepts Email Marketing",
            "A) Newsletter",
            "Consenso 2",
            "Ha firmato la privacy?",
            "Iscritto alla newsletter",
            "Consenso invio materiale pubblicitario",
            "Acconsento a ricevere le ricette della nonna via newsletter",
            "Informativa e diritto di opposizione al marketing: letta",
            "Posso essere contattato su WhatsApp",
            "Newsletter estiva",
            "",
            "Colonna 7",
        ] {
            assert_eq!(doubt(header, "NEWSLETTER_ESTIVA"), Doubt::None, "{header}");
        }
        let vectors: serde_json::Value =
            serde_json::from_str(include_str!("../../../../../tests/fixtures/vectors/header_names.json")).unwrap();
        for case in vectors["cases"].as_array().unwrap().iter().filter(|case| case["field"] == "consent") {
            let header = case["header"].as_str().unwrap();
            assert_eq!(doubt(header, "X"), Doubt::None, "{header}");
        }
    }
}
