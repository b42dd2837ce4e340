//! Headers in whose column a yes is a no: "Rifiuta newsletter", "Senza consenso", "Marketing: contrario", "Lista nera".
//!
//! Told by the structure of the phrase: a word that refuses, beside a subject of consent or contact. A few words refuse
//! by themselves.

use super::words::Word;

/// Stems that refuse by themselves, whatever stands beside them.
const ALONE: [&str; 16] = [
    "widerruf",
    "abbestell",
    "noprivacy",
    "blacklist",
    "blocklist",
    "robinson",
    "disiscri",
    "unsubscri",
    "optout",
    "bounce",
    "rimbalz",
    "suppress",
    "abgemeld",
    "abmeld",
    "desinscri",
    "desabonn",
];
/// The same in two words.
const PAIRS: [&str; 8] =
    ["lista nera", "black list", "block list", "opt out", "opted out", "clean time", "do not", "registro opposizioni"];
/// Stems that refuse what stands beside them.
const REFUSES: [&str; 45] = [
    "rifiut",
    "rinunc",
    "negat",
    "neghi",
    "diniego",
    "divieto",
    "vietat",
    "blocc",
    "bloccat",
    "contrari",
    "esclu",
    "cancell",
    "revoc",
    "oppos",
    "oppon",
    "disdett",
    "rimoss",
    "rimozion",
    "ritirat",
    "sospen",
    "sospes",
    "diffid",
    "erased",
    "disattiv",
    "disabilitat",
    "uscit",
    "usciti",
    "tolt",
    "exclu",
    "denied",
    "deny",
    "declin",
    "refus",
    "reject",
    "object",
    "withdraw",
    "withdrew",
    "disabled",
    "deactivat",
    "ablehn",
    "abgelehnt",
    "verweiger",
    "widerspr",
    "wegger",
    "untersag",
];
/// Whole words that refuse what stands beside them.
const REFUSES_WHOLE: [&str; 16] = [
    "off", "ko", "opp", "nein", "kein", "keine", "keinen", "nicht", "pas", "sans", "nego", "nega", "neg", "niet",
    "refuse", "aucun",
];
/// Stems of what is refused once "non" stands before them, wherever in the header: "Consenso non prestato".
const NOT_GIVEN: [&str; 16] = [
    "dat",
    "prest",
    "concess",
    "rilasc",
    "accett",
    "autorizz",
    "consent",
    "acconsent",
    "iscri",
    "vuol",
    "desider",
    "gradi",
    "interess",
    "favorevol",
    "given",
    "grant",
];
/// Words that refuse what stands behind them.
const BEFORE: [&str; 11] = ["no", "non", "not", "stop", "senza", "privo", "priva", "nega", "mai", "niente", "nessun"];
/// Who may stand before the no: "Cliente non contattabile".
const WHO: [&str; 10] = ["cliente", "utente", "contatto", "socio", "paziente", "persona", "chi", "il", "lo", "si"];
/// Stems of what can be consented to.
pub(super) const CONSENT: [&str; 33] = [
    "consens",
    "consent",
    "einwillig",
    "zustimm",
    "werb",
    "subscri",
    "abonn",
    "boletin",
    "publicit",
    "publicid",
    "acconsent",
    "newsletter",
    "news",
    "marketing",
    "mkt",
    "pubbl",
    "promo",
    "profilazion",
    "mailing",
    "trattament",
    "privacy",
    "gdpr",
    "informativ",
    "liberatori",
    "autoriz",
    "iscri",
    "dem",
    "volantin",
    "offert",
    "opt",
    "commercial",
    "direct",
    "auguri",
];
/// Stems of ways to be reached, and of being reached.
pub(super) const CONTACT: [&str; 22] = [
    "mail",
    "email",
    "posta",
    "sms",
    "whatsapp",
    "wa",
    "telefon",
    "chiam",
    "cell",
    "invi",
    "mandar",
    "spedir",
    "ricever",
    "contatt",
    "scriver",
    "comunicazion",
    "messagg",
    "disturb",
    "desider",
    "vuol",
    "gradi",
    "call",
];
/// Stems of what is sent for other reasons: a block on invoices is no objection.
const BUSINESS: [&str; 12] = [
    "fattur",
    "ordin",
    "pagament",
    "credit",
    "merce",
    "spedizion",
    "document",
    "sollecit",
    "consegn",
    "contratt",
    "abbonament",
    "bolla",
];
/// Stems of a yes that stands beside the no in a header with both answers.
const YES: [&str; 8] = ["accett", "acconsent", "autorizz", "concess", "dato", "iscritt", "favorevol", "prestat"];

/// The word of a folded header whose yes means no, and how sure that is.
pub(super) fn refuses(folded: &str) -> Option<(Word, f64)> {
    let words: Vec<&str> = folded.split([' ', '/']).filter(|word| !word.is_empty()).collect();
    let stem = |word: &str, stems: &[&str]| stems.iter().any(|stem| word.starts_with(stem));
    let any = |stems: &[&str]| words.iter().any(|word| stem(word, stems));
    let is = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    // Both answers in one header, or a paper that was read: the cell says which.
    let told = is(&["diritto", "presa", "letto", "letta"]);
    let first = match words.as_slice() {
        [who, rest @ ..] if WHO.contains(who) && !rest.is_empty() => rest,
        all => all,
    };
    let before = first.first().is_some_and(|word| BEFORE.contains(word));
    // A long sentence is not taken apart, but its first word counts: "Non autorizzo il trattamento …".
    let long = words.len() > 12 && !(before && words.first() != Some(&"si"));
    if is(&["si", "yes", "sn"]) && is(&["no", "non", "n"]) || told || any(&BUSINESS) || long {
        return None;
    }
    let choice = folded.contains('/') || is(&["o", "oppure", "or"]);
    if choice && words.iter().any(|word| stem(word, &YES)) {
        return None;
    }
    let dated = is(&["data", "date", "il", "dal", "del", "time", "at", "on", "quando", "am", "le", "fecha", "datum"]);
    let itself = any(&ALONE) || PAIRS.iter().any(|pair| folded.contains(pair));
    if itself && !is(&["non"]) {
        let left = any(&["disiscri", "unsubscri", "abgemeld", "abmeld", "desinscri", "desabonn", "widerruf"]);
        return Some(if dated && left { (Word::ConsentWithdrawnOn, 0.9) } else { (Word::Plain("opt_out"), 0.9) });
    }
    // "CONS_NO", "Rimosso dalla lista".
    let consent = any(&CONSENT) || is(&["cons", "lista", "liste"]);
    let subject = consent || any(&CONTACT);
    if any(&["revoc"]) && any(&CONSENT) && !is(&["non"]) {
        return Some((Word::ConsentWithdrawnOn, 0.9));
    }
    // "Senza email" tells what the list lacks; "senza consenso" what the person lacks.
    let lacks = first.first().is_some_and(|word| matches!(*word, "senza" | "privo" | "priva" | "nessun"));
    if before && words.len() > 1 && if lacks { any(&CONSENT) } else { subject } {
        return Some((Word::Plain("opt_out"), 0.95));
    }
    // "Newsletter NO" beside "Newsletter SI".
    let last = words.last().is_some_and(|word| matches!(*word, "no" | "mai")) && !choice && !folded.contains('=');
    if last && words.len() > 1 && (consent || is(&["sms", "whatsapp", "mail", "email", "telefonate"])) {
        return Some((Word::Plain("opt_out"), 0.95));
    }
    // "Consenso non prestato": what was never given.
    let denied = words.windows(2).any(|two| matches!(two[0], "non" | "not") && stem(two[1], &NOT_GIVEN));
    if denied && any(&CONSENT) && !choice {
        return Some((Word::Plain("opt_out"), 0.95));
    }
    if words.len() > 1 && consent && is(&REFUSES_WHOLE) && !is(&["non"]) {
        return Some((Word::Plain("opt_out"), 0.95));
    }
    // "Offerte esclusive" excludes nobody.
    let refuses = |word: &&str| stem(word, &REFUSES) && !stem(word, &["esclusiv", "exclusiv"]);
    // "Blocco", "Contrario" and the like need their subject; "non revocato" takes nothing back.
    if words.len() > 1 && words.iter().any(refuses) && subject && !is(&["non"]) {
        return Some((Word::Plain("opt_out"), 0.95));
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::words::{Word, guess};

    fn said(header: &str) -> &'static str {
        match guess(header).first() {
            Some((Word::Plain(field), _)) => field,
            Some((Word::Consent, _)) => "consent",
            Some((Word::ConsentOn, _)) => "consent_on",
            Some((Word::ConsentWithdrawnOn, _)) => "withdrawn_on",
            None => "",
        }
    }

    #[test]
    fn a_header_that_refuses_is_no_consent() {
        for header in [
            "Rifiuta newsletter",
            "Blocco marketing",
            "Rifiuto pubblicità",
            "Divieto marketing",
            "Cancellati newsletter",
            "Rinuncia newsletter",
            "Newsletter NO",
            "Newsletter (NO)",
            "Marketing: contrario",
            "Contrario a pubblicità",
            "Opposizione marketing",
            "Escluso da newsletter",
            "Negato consenso",
            "Senza consenso",
            "Consenso negato",
            "Privo di consenso",
            "Non vuole SMS",
            "Cliente non contattabile",
            "Blocco invii",
            "Esclusione mailing",
            "Lista nera",
            "Robinson",
            "Disdetta",
            "BOUNCE",
            "EMAIL_BLACKLISTED",
            "SMS_BLACKLISTED",
            "CLEAN_TIME",
            "Unsubscribe",
            "No telefonate",
            "Opposizione dal",
            "Consenso rifiutato",
            "Vietato contattare",
            "Nega il consenso",
            "Da escludere dagli invii",
            "Newsletter OFF",
            "Newsletter disattivata",
            "Disattiva marketing",
            "Marketing KO",
            "Marketing denied",
            "Opp. marketing",
            "Uscito dalla newsletter",
            "Newsletter exclu",
            "Refus newsletter",
            "Pas de newsletter",
            "Newsletter abbestellt",
            "Marketing ablehnen",
            "Marketing verweigert",
            "Werbung nein",
            "Widerspruch Werbung",
            "Consenso non dato",
            "Consenso non prestato",
            "CONS_NO",
            "NOPRIVACY",
            "No consent",
            "Consent refused",
            "Consent withdrawn",
            "GDPR objection",
            "Keine Einwilligung",
            "Rimosso dalla lista",
            "Non autorizzo il trattamento dei miei dati personali per finalità di marketing e invio di materiale",
        ] {
            assert_eq!(said(header), "opt_out", "{header}");
        }
        for header in ["Revoca consenso", "Revoca newsletter", "Data disiscrizione newsletter"] {
            assert_eq!(said(header), "withdrawn_on", "{header}");
        }
    }

    #[test]
    fn both_answers_or_another_subject_refuse_nothing() {
        for header in [
            "Newsletter sì/no",
            "Consenso (SI/NO)",
            "Sms sì/no",
            "Marketing S/N",
            "Consenso dato/negato",
            "Acconsento / non acconsento marketing",
            "Newsletter sì o no",
            "Informativa e diritto di opposizione al marketing: letta",
        ] {
            assert_eq!(said(header), "consent", "{header}");
        }
        for header in [
            "Blocco fatturazione",
            "Tassa rifiuti",
            "Cliente bloccato",
            "Blocco amministrativo",
            "Senza email",
            "Negozio",
            "Motivo rifiuto",
            "Non residente",
            "Blocco spedizioni",
            "Vendita contratti",
            "No. civico",
        ] {
            assert_ne!(said(header), "opt_out", "{header}");
        }
    }
}
