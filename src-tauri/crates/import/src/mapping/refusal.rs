//! Headers in whose column a yes is a no: "Rifiuta newsletter", "Senza consenso", "Marketing: contrario", "Lista nera".
//!
//! Told by the structure of the phrase: a word that refuses, beside a subject of consent or contact. A few words refuse
//! by themselves.

use super::stems;
use super::words::Word;

/// What a header says whose yes means no, and how sure that is: below [`ASKED`] a person is asked.
type Refused = Option<(Word, f64)>;

/// A refusal that is clear.
const CLEAR: f64 = 0.95;
/// One that may be meant otherwise.
const ASKED: f64 = 0.75;

const fn opt_out(score: f64) -> Refused {
    Some((Word::Plain("opt_out"), score))
}

/// The word of a folded header whose yes means no, and how sure that is.
pub(super) fn refuses(folded: &str) -> Refused {
    // "Newsletter ja/nein" refuses nothing; "Non contattare sì/no" does.
    if let Some(rest) = super::answers::without(folded) {
        return refuses(&rest);
    }
    let all: Vec<&str> = folded.split([' ', '/']).filter(|word| !word.is_empty()).collect();
    let one = |words: &[&str], wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    if one(&all, &["si", "yes", "sn"]) && one(&all, &["no", "non", "n"]) && !is_reflexive(&all) {
        return None;
    }
    let words = without_rights(&all);
    // A sentence that was read is no refusal by itself, but it may end in one: then a person is asked.
    let found = of_words(folded, &words)?;
    let told = one(&all, &["letta", "letto", "visione"]);
    Some(if told { (found.0, found.1.min(ASKED)) } else { found })
}

/// "Si è opposto", "non si è iscritto" have no yes in them.
fn is_reflexive(words: &[&str]) -> bool {
    words.windows(2).any(|two| two[0] == "si" && matches!(two[1], "e" | "sono" | "oppone" | "rifiuta" | "prega"))
}

fn of_words(folded: &str, words: &[&str]) -> Refused {
    let is = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let first = match words {
        // "Da non ricontattare", "Si prega di non chiamare".
        ["da", rest @ ..] | ["si", "prega", "di", rest @ ..] => rest,
        [who, rest @ ..] if stems::is(stems::WHO, who) && !rest.is_empty() => rest,
        all => all,
    };
    let before = denies(first);
    // A long sentence is not taken apart, but its first word counts: "Non autorizzo il trattamento …".
    let long = words.len() > 12 && !(before && words.first() != Some(&"si"));
    if stems::any(stems::BUSINESS, words) || long {
        return None;
    }
    let choice = folded.contains('/') || is(&["o", "oppure", "or"]);
    if choice && stems::any(stems::YES, words) {
        return None;
    }
    let free = is(&["non"]);
    itself(folded, words)
        .filter(|_| !free)
        // "CONS_NO", "Rimosso dalla lista".
        .or_else(|| subject(folded, words, first, choice))
        .or_else(|| without_subject(words, first))
        .or_else(|| (!choice && is_not_there(words)).then_some((Word::Plain("opt_out"), ASKED)))
}

/// True for words that begin with a no to what stands behind it.
fn denies(words: &[&str]) -> bool {
    match words {
        ["ne", "plus" | "pas" | "jamais", ..] => true,
        [word, ..] => stems::is(stems::BEFORE, word),
        [] => false,
    }
}

/// A header in capitals that is a no and its subject in one piece, as old programs name their columns: "NOSPAM".
pub(super) fn in_one_piece(header: &str) -> Refused {
    let header = header.trim();
    let short = header.len() <= 14 && header.bytes().all(|b| b.is_ascii_uppercase());
    let rest = header.strip_prefix("NO").filter(|rest| short && rest.len() >= 2)?;
    refuses(&format!("no {}", rest.to_ascii_lowercase()))
}

/// What refuses by itself: "Disiscritto", "Lista nera", "Werbesperre".
fn itself(folded: &str, words: &[&str]) -> Refused {
    const LEFT: &str = "disiscri unsubscri abgemeld abmeld desinscri desabonn desuscri widerruf";
    const DAYS: &str = "data date il dal del time at on quando am le fecha datum";
    let compound = |word: &&str| {
        (stems::begins(stems::CONSENT, word) || stems::begins(stems::CONTACT, word))
            && stems::INSIDE.split(' ').any(|end| word.contains(end))
    };
    if words.iter().any(compound) {
        return opt_out(0.9);
    }
    if !stems::any(stems::ALONE, words) && !stems::PAIRS.iter().any(|pair| folded.contains(pair)) {
        return None;
    }
    let dated = words.iter().any(|word| stems::is(DAYS, word));
    if dated && stems::any(LEFT, words) { Some((Word::ConsentWithdrawnOn, 0.9)) } else { opt_out(0.9) }
}

/// A word that refuses, beside what can be refused.
fn subject(folded: &str, words: &[&str], first: &[&str], choice: bool) -> Refused {
    let is = |wanted: &[&str]| words.iter().any(|word| wanted.contains(word));
    let consents = stems::any(stems::CONSENT, words);
    let consent = consents || is(&["cons", "lista", "liste", "nl", "spam", "adv"]);
    let subject = consent || stems::any(stems::CONTACT, words);
    let free = is(&["non"]);
    if stems::any("revoc", words) && consents && !free {
        return Some((Word::ConsentWithdrawnOn, 0.9));
    }
    // DT_REV_MKT of old programs. "DT_REV_PRIV" may be the day on which the notice was revised.
    if is(&["rev", "opp", "disd"]) && is(&["mkt", "mktg", "news", "nl", "pubb", "pubbl", "promo"]) && !free {
        let dated = is(&["dt", "dat", "data", "d", "date"]);
        return if dated { Some((Word::ConsentWithdrawnOn, 0.9)) } else { opt_out(CLEAR) };
    }
    let several = words.len() > 1;
    // "Senza email" tells what the list lacks; "senza consenso" what the person lacks.
    let lacks = first.first().is_some_and(|word| matches!(*word, "senza" | "privo" | "priva" | "nessun"));
    if denies(first) && several && if lacks { consents } else { subject } {
        return opt_out(CLEAR);
    }
    // "Newsletter NO" beside "Newsletter SI".
    let last = words.last().is_some_and(|word| matches!(*word, "no" | "mai")) && !choice && !folded.contains('=');
    if last && several && (consent || is(&["sms", "whatsapp", "mail", "email", "telefonate"])) {
        return opt_out(CLEAR);
    }
    // "Consenso non prestato": what was never given.
    let denied = words.windows(2).any(|two| matches!(two[0], "non" | "not") && stems::begins(stems::NOT_GIVEN, two[1]));
    if denied && consents && !choice {
        return opt_out(CLEAR);
    }
    if several && consent && words.iter().any(|word| stems::is(stems::REFUSES_WHOLE, word)) && !free {
        return opt_out(CLEAR);
    }
    // "Blocco", "Contrario" and the like need their subject; "non revocato" takes nothing back.
    (several && subject && !free && has_refusing(words)).then_some((Word::Plain("opt_out"), CLEAR))
}

/// True when one of these words refuses what stands beside it. "Offerte esclusive" excludes nobody, and who goes out of a
/// school leaves no list.
pub(super) fn has_refusing(words: &[&str]) -> bool {
    let refuses =
        |word: &&str| stems::begins(stems::REFUSES, word) && !stems::begins("esclusiv exclusiv disdettar", word);
    words.iter().any(refuses)
        || words.windows(2).any(|two| {
            matches!(two[0], "uscito" | "uscita" | "usciti" | "uscite")
                && matches!(two[1], "da" | "dal" | "dalla" | "dalle")
        })
}

/// True for a sentence in which something is refused, but for the notice of a right.
pub(super) fn turned_round(all: &[&str]) -> bool {
    has_refusing(&without_rights(all))
}

/// A refusal that is the whole header: "Ha revocato", "Non più interessato", "Diritto di opposizione esercitato".
fn without_subject(words: &[&str], first: &[&str]) -> Refused {
    const TAKES_BACK: &str = "revoc oppost oppon rinunci recess disdett";
    let acts: Vec<&&str> = words.iter().filter(|word| !stems::is(stems::AUXILIARY, word)).collect();
    if let [act] = acts.as_slice()
        && words.len() > 1
        && words.len() <= 4
        && stems::begins(TAKES_BACK, act)
    {
        return opt_out(0.85);
    }
    const RIGHTS: &str = "oppos oblio revoc cancell";
    if stems::any(RIGHTS, words) && stems::any("diritt esercit", words) && stems::any(stems::EXERCISED, words) {
        return opt_out(0.85);
    }
    // "Opposizione a …", whatever it is.
    if let [act, "a" | "al" | "allo" | "alla" | "alle" | "ai" | "agli", ..] = words
        && stems::begins("opposizion", act)
        && !stems::any("cartell decret esecuzion sanzion mult verbal avvis accertament", words)
    {
        return opt_out(ASKED);
    }
    const WANTS: &str = "interess consent acconsent autorizz accett gradi vuol desider";
    if let ["non" | "not", rest @ ..] = first {
        let rest: Vec<&&str> = rest.iter().filter(|word| !matches!(**word, "piu" | "e" | "si" | "ha")).collect();
        if rest.len() <= 2 && rest.first().is_some_and(|word| stems::begins(WANTS, word)) {
            return opt_out(ASKED);
        }
    }
    // An address that came back is written to no more: "Email errata", "Indirizzo mail non valido".
    let address =
        words.iter().any(|word| matches!(*word, "email" | "mail")) || words.windows(2).any(|w| w == ["e", "mail"]);
    let broken = stems::any(stems::BROKEN, words)
        || words.windows(2).any(|two| two[0] == "non" && stems::begins("valid funzion esist raggiung attiv", two[1]));
    (address && broken && words.len() <= 4).then_some((Word::Plain("opt_out"), ASKED))
}

/// True for words of a consent that is not there: "Consenso mancante", "Privacy non firmata". What is still to be asked for,
/// and a day on which it ends, are no such thing.
fn is_not_there(words: &[&str]) -> bool {
    let unsigned = words
        .windows(2)
        .any(|two| matches!(two[0], "non" | "not" | "senza" | "no") && stems::begins("firm sign", two[1]));
    let open = words.contains(&"da") || super::deeds::are(words) || stems::any("motiv causal data", words);
    stems::any(stems::CONSENT, words) && (unsigned || stems::any(stems::LACKING, words)) && !open
}

/// The words but for the notice of a right that nobody made use of yet: "diritto di opposizione", "posso revocare in
/// qualsiasi momento".
fn without_rights<'a>(all: &[&'a str]) -> Vec<&'a str> {
    let notice = all.iter().any(|word| stems::is(stems::RIGHT, word));
    if !notice || stems::any(stems::EXERCISED, all) {
        return all.to_vec();
    }
    all.iter().copied().filter(|word| !has_refusing(&[word])).collect()
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
            "Non contattare sì/no",
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
    fn a_no_in_other_words_is_one_too() {
        for header in [
            "Ne plus contacter",
            "Ne pas déranger",
            "Nicht mehr kontaktieren",
            "Kein Newsletter mehr",
            "NOSPAM",
            "NO SPAM",
            "NO_NL",
            "NL NO",
            "NOSMS",
            "NO_ADV",
            "Da non ricontattare",
            "Si prega di non chiamare",
            "Non richiamare",
        ] {
            assert_eq!(said(header), "opt_out", "{header}");
        }
        for header in ["NOTE", "NOMINATIVO", "NOLEGGIO", "NOTIZIARIO", "Da ricontattare", "NL", "Spam", "NOVITA MAIL"] {
            assert_ne!(said(header), "opt_out", "{header}");
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
            "Newsletter ja/nein",
            "Newsletter (oui/non)",
            "Werbung ja oder nein",
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
