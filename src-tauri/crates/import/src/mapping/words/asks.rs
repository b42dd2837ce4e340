//! Headers that ask for a consent: sentences of forms, and short ones about a message.

use super::Word;
use crate::mapping::stems;

/// A sentence that asks for a consent, as forms have it: "Acconsento al trattamento dei dati personali".
pub(super) fn asks_consent(folded: &str) -> Option<(Word, f64)> {
    let any = |stems: &[&str]| stems.iter().any(|stem| folded.contains(stem));
    // "Modulo firmato in data": the day on a paper of no contract.
    let words: Vec<&str> = folded.split([' ', '/']).collect();
    let paper = any(&["modul", "privacy", "informativ", "consens", "liberator"]) && any(&["firmat", "sottoscritt"]);
    let dated = folded.ends_with(" in data") || folded.ends_with(" il") || folded.starts_with("data ");
    if paper && dated && !stems::any(stems::BUSINESS, &words) {
        return Some((Word::ConsentOn, 0.85));
    }
    // "DT_FLG": the day of marks.
    if matches!(words.as_slice(), ["data" | "dt", "flg" | "flag"]) {
        return Some((Word::ConsentOn, 0.6));
    }
    if !of_regulation(&words, any(&["firma", "cons", "reg", "priv", "mod"]))
        && !for_others(&words)
        && !any(&[
            "consens",
            "acconsent",
            "newsletter",
            "marketing",
            "pubblicit",
            "promozion",
            "profilazion",
            "trattamento d",
            "privacy",
            "gdpr",
            "rgpd",
            "restare in contatto",
            "rimanere in contatto",
            "keep in touch",
            "stay in touch",
            "informativa",
            "liberatoria",
            "autoriz",
            "opt in",
            "optin",
            "mailing list",
            "contattabil",
            "posso essere",
            "possiamo contatt",
            "possiamo scriver",
            "essere contattat",
            "vuoi ricever",
            "vuole ricever",
            "desideri ricever",
            "accetto di ricever",
            "comunicazioni commerciali",
            "einwillig",
            "consentement",
            "consentimiento",
            "dsgvo",
            "datenschutz",
            "soglasje",
            "privola",
        ])
    {
        return None;
    }
    if folded.split([' ', '/']).any(|word| matches!(word, "sin" | "sans" | "ohne" | "kein" | "keine" | "senza")) {
        return Some((Word::Plain("opt_out"), 0.9));
    }
    // What partners offer is asked about: nobody says that something is passed on.
    if for_others(&words) && !stems::any("cession terz third dritt consens accett acconsent autorizz", &words) {
        return Some((Word::Consent, 0.6));
    }
    let word = if folded.starts_with("data ")
        || any(&[" date", "date "])
        || [" il", " am", " le"].iter().any(|end| folded.ends_with(end))
        || folded.starts_with("fecha ")
    {
        Word::ConsentOn
    } else {
        Word::Consent
    };
    Some((word, 0.85))
}

/// The number of the regulation on data, beside a word of papers.
fn of_regulation(words: &[&str], paper: bool) -> bool {
    paper && words.iter().any(|word| super::is_of_regulation(word))
}

/// True for words of what others get or send: "Accetta cessione a terzi", "Offerte dei partner".
fn for_others(words: &[&str]) -> bool {
    let passed =
        stems::any("cession comunicaz condivi trasfer consens accett offert promo invi novit share offre ofert", words);
    passed
        && words.iter().any(|word| {
            matches!(
                *word,
                "terzi" | "terze" | "third" | "partner" | "partners" | "partenaires" | "partnern" | "dritte"
            )
        })
}

/// Score of a header that speaks of a message or of a way to reach somebody and says no more: its values decide, and a
/// person is asked.
pub(in crate::mapping) const ASKS: f64 = 0.55;

/// True for words about a message, or a way to reach somebody, that is sent for no business in hand.
pub(super) fn asks_something(spelt: &str) -> bool {
    let words: Vec<&str> = spelt.split(' ').collect();
    let short = words.iter().any(|word| matches!(*word, "nl" | "wa" | "dem" | "adv"));
    // "E-mail 1 - Type", "Stato mail": about an address, and nothing is asked.
    const OF_IT: &str =
        "type typ tipo label etichetta display domain domini count numero data date stato status formato";
    let aside = words.iter().any(|word| stems::is(OF_IT, word)) || stems::any(stems::BUSINESS, &words);
    !aside && (short || stems::any(stems::MESSAGES, &words))
}
