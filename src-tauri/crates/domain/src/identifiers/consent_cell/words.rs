//! The words of a consent cell.

use super::{ConsentMeaning, boxes};
use crate::identifiers::text::fold;

/// Words that say yes by themselves.
pub(super) const YES: [&str; 49] = [
    "si",
    "s",
    "x",
    "v",
    "y",
    "yes",
    "1",
    "ok",
    "vero",
    "true",
    "t",
    "acconsento",
    "acconsente",
    "consenso dato",
    "consente",
    "iscritto",
    "iscritta",
    "subscribed",
    "ha dato il consenso",
    "ha dato consenso",
    "dato",
    "concesso",
    "prestato",
    "autorizzo",
    "autorizza",
    "autorizzato",
    "accetto",
    "accetta",
    "accettato",
    "favorevole",
    "opt in",
    "optin",
    "given",
    "granted",
    "ja",
    "oui",
    "ha acconsentito",
    "acconsentito",
    "consenso prestato",
    "consenso concesso",
    "consenso rilasciato",
    "rilasciato",
    "presta",
    "presta il consenso",
    "accepted",
    "consented",
    "opted in",
    "daccordo",
    "agreed",
];

/// Words that may follow a yes without making it doubtful.
const HARMLESS: [&str; 35] = [
    "x",
    "per",
    "via",
    "mail",
    "e",
    "email",
    "posta",
    "elettronica",
    "telefono",
    "tel",
    "sms",
    "whatsapp",
    "cartaceo",
    "cartacea",
    "modulo",
    "firmato",
    "firmata",
    "firma",
    "newsletter",
    "marketing",
    "consenso",
    "privacy",
    "dal",
    "il",
    "in",
    "data",
    "del",
    "con",
    "su",
    "web",
    "sito",
    "online",
    "acconsento",
    "grazie",
    "certo",
];

const NO: [&str; 44] = [
    "no",
    "n",
    "0",
    "falso",
    "false",
    "f",
    "non iscritto",
    "non iscritta",
    "nega",
    "negato",
    "nego",
    "rifiuta",
    "rifiuto",
    "rifiutato",
    "non acconsento",
    "non acconsente",
    "non autorizzo",
    "non autorizza",
    "non autorizzato",
    "non consente",
    "non dato",
    "non concesso",
    "non accetta",
    "non accetto",
    "contrario",
    "mai",
    "nein",
    "non",
    "refused",
    "denied",
    "declined",
    "not subscribed",
    "consenso negato",
    "consenso non dato",
    "no grazie",
    "nessun consenso",
    "non vuole",
    "keine",
    "kein",
    "keine werbung",
    "kein werbung",
    "nicht",
    "never subscribed",
    "nessun contatto",
];

const WITHDRAWN: [&str; 39] = [
    "tolt",
    "toglier",
    "revoc",
    "disiscr",
    "cancellat",
    "opt out",
    "optout",
    "opted out",
    "unsubscri",
    "withdrawn",
    "ritirat",
    "non piu",
    "disdett",
    "rimosso",
    "rimossa",
    "stop",
    "opposizione",
    "cancellar",
    "si oppone",
    "rinunc",
    "blacklist",
    "blocklist",
    "rimbalz",
    "bounce",
    "hard bounce",
    "cleaned",
    "archived",
    "archiviat",
    "suspended",
    "disattivat",
    "deactivated",
    "abgemeldet",
    "desinscri",
    "segnalato come spam",
    "spam complaint",
    "widerruf",
    "desabonn",
    "dado de baja",
    "dada de baja",
];

/// How a no begins, whatever follows.
const REFUSES: [&str; 39] = [
    "rifiut",
    "contrari",
    "negat",
    "nega il consenso",
    "nega consenso",
    "nego il consenso",
    "nego consenso",
    "ha rifiut",
    "ha negat",
    "ha detto no",
    "ha detto di no",
    "dice no",
    "dice di no",
    "assolutamente no",
    "preferisce non",
    "preferisco non",
    "preferisce di no",
    "preferisco di no",
    "per ora no",
    "al momento no",
    "senza consens",
    "senza autorizz",
    "oppost",
    "si e oppost",
    "vieta",
    "nope",
    "nah",
    "refus",
    "reject",
    "denie",
    "declin",
    "does not consent",
    "did not consent",
    "without consent",
    "ne souhaite pas",
    "abgelehnt",
    "lehnt ab",
    "verweiger",
    "widersproch",
];
/// The same where nothing else may follow.
const REFUSES_ALONE: [&str; 7] =
    ["nn", "untersagt", "rechazado", "denegado", "naccepte pas", "niente grazie", "divieto"];

/// What follows "non" in a no: "non inviare", "non vuole pubblicità", "non interessato".
const NOT: [&str; 32] = [
    "inviar",
    "invio",
    "mandar",
    "spedi",
    "vuol",
    "desider",
    "interess",
    "contatt",
    "autorizz",
    "acconsent",
    "gradi",
    "disturb",
    "chiam",
    "scriv",
    "iscritt",
    "firmat",
    "fornit",
    "prestat",
    "rilasciat",
    "ammess",
    "barrat",
    "spuntat",
    "concess",
    "concede",
    "dato",
    "data",
    "da il",
    "da consens",
    "consent",
    "accett",
    "accord",
    "presta",
];

/// What follows "not" in a no: "not given", "not consented".
const NOT_IN_ENGLISH: [&str; 14] = [
    "given", "consent", "grant", "agree", "accept", "subscrib", "interest", "opted", "authori", "allow", "permit",
    "signed", "opt in", "willing",
];
/// What follows "nicht" or "pas" in a no; "nicht angegeben" is none.
const NOT_ABROAD: [&str; 20] = [
    "einverstanden",
    "zugestimmt",
    "angemeldet",
    "erteilt",
    "erlaubt",
    "gewunscht",
    "erwunscht",
    "kontakt",
    "anruf",
    "senden",
    "interessiert",
    "daccord",
    "de newsletter",
    "de pub",
    "de mail",
    "de contact",
    "inscrit",
    "interess",
    "accept",
    "consent",
];
/// What follows "niente" or "kein" in a no.
const NOTHING: [&str; 16] = [
    "pubblicit",
    "newsletter",
    "mail",
    "email",
    "marketing",
    "promo",
    "sms",
    "telefon",
    "chiam",
    "consens",
    "whatsapp",
    "zustimm",
    "einwillig",
    "werbung",
    "post",
    "kontakt",
];
/// What a no may stand behind: "Consenso: NO".
const ASKED: [&str; 12] = [
    "consenso",
    "consensi",
    "privacy",
    "newsletter",
    "marketing",
    "pubblicita",
    "email",
    "mail",
    "sms",
    "gdpr",
    "consent",
    "autorizzazione",
];

/// Reads words that stand beside no box. A yes with a sign that may turn it round is none.
pub(super) fn read(text: &str) -> ConsentMeaning {
    match meaning(text.trim()) {
        ConsentMeaning::Yes if !boxes::is_plain(text) => ConsentMeaning::Unknown,
        meaning => meaning,
    }
}

fn meaning(text: &str) -> ConsentMeaning {
    let mut folded = fold(text.trim_end_matches(".0"));
    if let Some(rest) = folded.strip_prefix("nn ") {
        folded = format!("non {rest}");
    }
    if YES.contains(&folded.as_str()) {
        return ConsentMeaning::Yes;
    }
    if NO.contains(&folded.as_str()) {
        return ConsentMeaning::No;
    }
    let words: Vec<&str> = folded.split(' ').collect();
    let both = words.iter().any(|word| matches!(*word, "si" | "yes" | "ma" | "se" | "solo"));
    if WITHDRAWN.iter().any(|w| folded.starts_with(w) || folded.contains(&format!(" {w}")))
        && !folded.starts_with("non revoc")
    {
        return ConsentMeaning::Withdrawn;
    }
    // "Si è opposto" and "non si è iscritto" have no yes in them.
    let itself = matches!(words.as_slice(), ["si", "e", ..] | ["non", "si", ..]);
    if refuses(&folded, &words) && (!both || itself) {
        return ConsentMeaning::No;
    }
    if text.contains('/')
        && folded.split(' ').any(|w| matches!(w, "si" | "s" | "yes"))
        && folded.split(' ').any(|w| matches!(w, "no" | "n"))
    {
        return ConsentMeaning::Unknown;
    }
    // "Sì per sms" is a yes to one channel, not to all that the column asks about.
    let aimed = folded.split(' ').any(|word| matches!(word, "x" | "per"))
        && folded
            .split(' ')
            .any(|word| matches!(word, "mail" | "email" | "posta" | "telefono" | "tel" | "sms" | "whatsapp"));
    let mut words = folded.split(' ');
    match words.next() {
        Some("si" | "yes" | "ok" | "acconsento" | "acconsente" | "iscritto" | "iscritta") => {
            let mut year = false;
            let clear = words.all(|word| {
                let number = word.bytes().all(|b| b.is_ascii_digit());
                year |= number && word.len() == 4;
                // "SI 0" says both; midnight stands behind its day.
                HARMLESS.contains(&word) || number && (year || word.bytes().any(|b| b != b'0'))
            });
            if clear && !aimed { ConsentMeaning::Yes } else { ConsentMeaning::Unknown }
        }
        Some("no") => {
            if folded.split(' ').any(|w| matches!(w, "si" | "yes")) {
                ConsentMeaning::Unknown
            } else {
                ConsentMeaning::No
            }
        }
        _ => ConsentMeaning::Unknown,
    }
}

/// True for the words of a no that does not begin with "no".
fn refuses(folded: &str, words: &[&str]) -> bool {
    let begins = |stems: &[&str], text: &str| stems.iter().any(|stem| text.starts_with(stem));
    if begins(&REFUSES, folded) || REFUSES_ALONE.contains(&folded) {
        return true;
    }
    // "Consenso: NO", "0 (no)".
    let bare = |word: &&str| matches!(*word, "no" | "n" | "0" | "non" | "falso" | "false" | "nein");
    if words.iter().all(bare) || matches!(words, [asked, "no" | "n" | "nein"] if ASKED.contains(asked)) {
        return true;
    }
    match words {
        ["non", "ha" | "e" | "si" | "ho" | "hanno", "e" | "mai" | "ancora", rest @ ..]
        | ["non", "ha" | "e" | "ho" | "hanno", rest @ ..]
        | ["non", rest @ ..] => begins(&NOT, &rest.join(" ")),
        ["not", rest @ ..] => begins(&NOT_IN_ENGLISH, &rest.join(" ")),
        ["nicht" | "pas", rest @ ..] => begins(&NOT_ABROAD, &rest.join(" ")),
        ["niente" | "nessuna" | "nessun" | "kein" | "keine" | "keinen", rest @ ..] => begins(&NOTHING, &rest.join(" ")),
        _ => false,
    }
}
