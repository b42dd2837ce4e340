//! What a header of several words says. The first noun rules in Italian, French and Spanish, the last one in English, and
//! the words beside it must be such that they leave its meaning as it is: "Categoria IVA" is no category of a customer.

use super::Word;
use super::{exact, fold_header};
use crate::mapping::whose::{self, among};

/// Short forms and the words that the dictionary has for them.
const SHORT: &[(&str, &str)] = &[
    ("abit", "abitazione"),
    ("addr", "address"),
    ("anag", "anagrafica"),
    ("annot", "annotazioni"),
    ("az", "azienda"),
    ("cel", "cellulare"),
    ("cell", "cellulare"),
    ("cellul", "cellulare"),
    ("certif", "certificata"),
    ("cf", "codice fiscale"),
    ("cli", "cliente"),
    ("clie", "cliente"),
    ("cod", "codice"),
    ("cogn", "cognome"),
    ("com", "comune"),
    ("cons", "consenso"),
    ("denominaz", "denominazione"),
    ("descr", "descrizione"),
    ("des", "descrizione"),
    ("dest", "destinatario"),
    ("dt", "data"),
    ("elettr", "elettronica"),
    ("fatt", "fattura"),
    ("fisc", "fiscale"),
    ("forn", "fornitore"),
    ("ind", "indirizzo"),
    ("indir", "indirizzo"),
    ("indiri", "indirizzo"),
    ("loc", "localita"),
    ("n", "numero"),
    ("nasc", "nascita"),
    ("naz", "nazione"),
    ("nr", "numero"),
    ("num", "numero"),
    ("piva", "partita iva"),
    ("prov", "provincia"),
    ("rag", "ragione"),
    ("rec", "recapito"),
    ("rep", "reparto"),
    ("res", "residenza"),
    ("resid", "residenza"),
    ("soc", "sociale"),
    ("tel", "telefono"),
    ("telefonica", "telefono"),
    ("tess", "tessera"),
    ("mat", "matricola"),
    ("matr", "matricola"),
    ("iscriz", "iscrizione"),
    ("disiscriz", "disiscrizione"),
    ("promoz", "promozioni"),
    ("telefonici", "telefono"),
    ("telefonico", "telefono"),
    ("telef", "telefono"),
    ("tlf", "telefono"),
    ("uff", "ufficio"),
];
/// Words that join two others.
const JOINS: &str = "a ad al alla allo and con d da dal de dei del dell della delle dello des di du e el et for il in l la le les lo \
     o of nel nella per s sul sulla the tua tue tuo tuoi un una und vostra vostro your my";
/// Organisations, as a header calls them.
const FIRMS: &str = "account associazione attivita azienda business company cooperativa ditta empresa ente entreprise esercizio firma \
     fornitore impresa negozio organisation organization organizzazione ragione societa societe struttura unternehmen";
/// English nouns at the end of a header.
const ENGLISH: &str = "address cellphone city code comments consent country county date email fax gender id language mobile name no \
     notes note number phone postcode province region state status street telephone town website zip";
/// First words after which a header is no English one.
const ROMANCE: &str = "nome cognome codice numero data indirizzo telefono cellulare nom nombre adresse direccion tipo recapito consenso \
     contatto referente cliente partita sede";
/// Fields that hardly mean another thing with an unknown word beside them.
const PLAIN_SPOKEN: &str =
    "email pec phone mobile fax address postcode city province vat_number tax_code tax_or_vat iban sdi_code birth_on";
/// Words whose meaning hangs on what stands beside them.
const VAGUE: &str = "carica citta cliente clienti codice comune conto contatti contatto data domicilio fisso ind land localita \
     numero ort paese portable posizione provincia recapiti recapito region residenza sede stadt state stato ufficio \
     via abitazione contact";

/// Words beside which a broader noun keeps its meaning.
const NEAR: &str = "account acquisizione associated azienda aziendale billing business company default ditta domicilio \
                    club estero iso fatturazione fedelta fidelity home punti lavoro legale main original personale preferita preferred primary \
                    principale professionale residenza sede shipping spedizione ufficio utenza veicolo work";
/// What is said about an address or a number: how it is called, when it was used, whether it works.
const OF_IT: &str = "aperte bounced clicked confermata confirmed count data date display domain dominio format formato inviata \
     inviate label last motivo note opened provider quality reason ritorno score sent source stato status tipo type \
     typ ultima ultimo validita verificata verificato verified";

/// Remarks, which may say whose they are: "Note del tecnico".
const REMARKS: &str = "note annotazioni osservazioni appunti notes remarks bemerkungen notizen observaciones remarques";
/// What a shop or a practice counts its customers by.
const RECORDS: &str = "cartella fascicolo matricola posizione registro scheda tessera iscrizione";

/// The words of a header, short forms written out and joining words left away.
pub(crate) fn words(header: &str) -> Vec<String> {
    let folded = fold_header(&header.replace(['.', '\'', '’', '`', ':', '/', '\\', '#', '|'], " "));
    let folded = format!(" {folded} ")
        .replace(" e mail", " email")
        .replace(" p i v a ", " partita iva ")
        .replace(" p iva ", " partita iva ")
        .replace(" part iva ", " partita iva ")
        .replace(" c f ", " codice fiscale ")
        .replace(" c a p ", " cap ");
    let mut all = Vec::new();
    for word in folded.split(' ') {
        // "DES_CONTO" is a description, "des clients" is French.
        let joins = among(JOINS, word) && !(word == "des" && all.is_empty());
        if word.is_empty() || joins || word.bytes().all(|b| b.is_ascii_digit()) {
            continue;
        }
        let bare = word.trim_end_matches(|c: char| c.is_ascii_digit());
        let whole = SHORT.iter().find(|(short, _)| *short == bare).map_or(bare, |(_, whole)| whole);
        all.extend(whole.split(' ').map(str::to_owned));
    }
    // "Tess. n.", "Telefono n.": the number of what stands before it.
    if all.len() > 1 && all.last().is_some_and(|last| last == "numero") {
        all.pop();
    }
    all
}

/// What a header says, with a score.
pub(super) fn read(header: &str) -> Option<(Word, f64)> {
    let all = words(header);
    let all: Vec<&str> = all.iter().map(String::as_str).collect();
    if all.is_empty() || all.len() > 7 {
        return None;
    }
    if let Some(word) = exact(&all.join(" ")).filter(|_| all.len() > 1 || all[0].len() > 2) {
        return Some((word, 0.94));
    }
    if whose::is_of_another(&all) {
        // Whoever wrote the remarks, they are about the customer.
        return among(REMARKS, all[0]).then_some((Word::Plain("notes"), 0.7));
    }
    // "Card n°", "Socio n.": the number by which a customer is known.
    if all.len() == 1 && ends_in_number(header) && (whose::is_person(all[0]) || among(RECORDS, all[0])) {
        return Some((Word::Plain("external_id"), 0.85));
    }
    // "Atleta", "Richiedente": who a row is about, in one word.
    if all.len() == 1 && whose::is_person(all[0]) && all[0].len() > 4 {
        return Some((Word::Plain("full_name"), 0.9));
    }
    if let Some(pec) = certified(&all) {
        return Some(pec);
    }
    let english = all.last().is_some_and(|last| among(ENGLISH, last)) && !among(ROMANCE, all[0]);
    if all.contains(&"id") && all.len() > 1 && all.iter().all(|word| *word == "id" || whose::is_person(word)) {
        return Some((Word::Plain("external_id"), 0.85));
    }
    if english {
        return last_noun(&all);
    }
    // "Customer Tags": a noun in front of another one.
    let customer = || last_noun_of(&all).filter(|_| whose::is_person(all[0]) && all.len() == 2);
    // "Note del laboratorio": remarks, whatever they are about.
    let remarks = || (among(REMARKS, all[0]) && all.len() == 2).then_some((Word::Plain("notes"), 0.6));
    first_noun(&all).or_else(customer).or_else(remarks)
}

/// True for a header that ends in the word for a number.
fn ends_in_number(header: &str) -> bool {
    fold_header(header).rsplit_once(' ').is_some_and(|(_, last)| among("n nr num numero nº no number", last))
}

/// A certified box, in whatever words: no ordinary e-mail, and no street.
fn certified(all: &[&str]) -> Option<(Word, f64)> {
    let any = |test: &dyn Fn(&str) -> bool| all.iter().any(|word| test(word));
    let mail = any(&|word| matches!(word, "email" | "mail" | "posta" | "casella" | "indirizzo" | "elettronica"));
    let named = any(&|word| word == "pec" || word.len() <= 9 && word.contains("mail") && word.contains("pec"));
    let other = any(&|word| matches!(word, "data" | "stato" | "tipo" | "invio" | "scadenza" | "ordinaria"));
    // A noun that nobody knows may be somebody else.
    let known = |word: &&str| {
        matches!(*word, "email" | "mail" | "posta" | "casella" | "indirizzo" | "elettronica")
            || word.starts_with("certif")
            || word.contains("pec")
            || whose::is_own(word)
    };
    let score = if all.iter().all(known) { 0.9 } else { 0.6 };
    (!other && (named || mail && any(&|word| word.starts_with("certif")))).then_some((Word::Plain("pec"), score))
}

/// The longest phrase of the dictionary at the beginning of these words.
fn front<'a, 'b>(all: &'b [&'a str]) -> Option<(Word, &'b [&'a str])> {
    (1..=all.len().min(4)).rev().find_map(|n| {
        let phrase = all[..n].join(" ");
        exact(&phrase).filter(|_| phrase.len() >= 3).map(|word| (word, &all[n..]))
    })
}

fn is_firm(word: &str) -> bool {
    among(FIRMS, word)
}

fn is_plain_spoken(word: Word) -> bool {
    matches!(word, Word::Plain(field) if among(PLAIN_SPOKEN, field))
}

fn own(rest: &[&str]) -> bool {
    rest.iter().all(|word| whose::is_own(word))
}

fn first_noun(all: &[&str]) -> Option<(Word, f64)> {
    let (first, rest) = (all[0], &all[1..]);
    let behind = || first_noun_of(rest);
    let is = |word: Word, names: &[&str]| matches!(word, Word::Plain(name) if names.contains(&name));
    match first {
        _ if rest.is_empty() => {}
        "nome" | "nom" | "nombre" => {
            return if rest.iter().any(|word| is_firm(word)) {
                Some((Word::Plain("organisation"), 0.85))
            } else if rest.iter().any(|word| matches!(*word, "cognome" | "apellidos" | "prenom")) {
                Some((Word::Plain("full_name"), 0.9))
            } else if own(rest) {
                Some((Word::Plain(if first == "nom" { "last_name" } else { "first_name" }), 0.85))
            } else {
                behind().filter(|(word, _)| is(*word, &["city", "country", "address"]))
            };
        }
        "stato" => {
            const THERE: &[&str] = &["residenza", "domicilio", "sede", "estero", "fatturazione", "spedizione"];
            return rest.iter().all(|word| THERE.contains(word)).then_some((Word::Plain("country"), 0.85));
        }
        "cognome" | "cognomi" | "apellido" | "apellidos" if front(all).is_none_or(|(_, rest)| !own(rest)) => {
            return None;
        }
        "numero" | "numeri" => {
            const COUNTED: &[&str] =
                &["phone", "mobile", "fax", "vat_number", "tax_code", "iban", "tax_or_vat", "external_id"];
            let found = behind().filter(|(word, _)| is(*word, COUNTED));
            let person = rest.iter().all(|word| whose::is_person(word) || among(RECORDS, word));
            return found.or_else(|| person.then_some((Word::Plain("external_id"), 0.7)));
        }
        "codice" => {
            if let Some(found) = front(all).filter(|(word, _)| *word != Word::Plain("external_id")) {
                return Some((found.0, 0.85));
            }
            const CODED: &[&str] =
                &["country", "province", "postcode", "iban", "sdi_code", "vat_number", "tax_code", "external_id"];
            let found = behind().filter(|(word, _)| is(*word, CODED));
            let record =
                |word: &&str| whose::is_person(word) || matches!(*word, "anagrafico" | "conto" | "interno" | "esterno");
            return found.or_else(|| rest.iter().all(record).then_some((Word::Plain("external_id"), 0.85)));
        }
        "data" | "date" | "fecha" | "datum" => {
            if let Some((word, _)) = front(all) {
                return Some((word, 0.85));
            }
            let made = ["inseriment", "creazion", "registrazion", "acquisizion", "creation", "erfass", "caricament"];
            return match behind() {
                Some((Word::Consent | Word::ConsentOn, _)) => Some((Word::ConsentOn, 0.85)),
                Some((Word::Plain("birth_on"), _)) => Some((Word::Plain("birth_on"), 0.85)),
                _ if made.iter().any(|stem| rest.iter().any(|word| word.starts_with(stem))) => {
                    Some((Word::Plain("acquired_on"), 0.8))
                }
                _ => None,
            };
        }
        "indirizzo" | "indirizzi" | "adresse" | "direccion" | "address" | "recapito" | "recapiti" | "contatto"
        | "contatti" | "contacto" | "casella" | "contact" => {
            let ways = ["email", "pec", "phone", "mobile", "fax", "website"];
            if let Some(found) = behind().filter(|(word, _)| is(*word, &ways)) {
                return Some(found);
            }
        }
        _ => {}
    }
    // "Residenza - comune", "Cliente e-mail": of whom, then what.
    let record = whose::is_person(first) || matches!(first, "residenza" | "domicilio" | "sede" | "azienda" | "ditta");
    if record
        && let Some((word, score)) =
            behind().filter(|(word, _)| is_plain_spoken(*word) || is(*word, &["first_name", "last_name", "country"]))
    {
        return Some((word, score.min(0.8)));
    }
    first_noun_of(all)
}

/// The noun at the beginning, where the words behind it leave its meaning as it is.
fn first_noun_of(all: &[&str]) -> Option<(Word, f64)> {
    let (word, rest) = front(all)?;
    let phrase = all.len() - rest.len();
    judged(word, &all[..phrase], rest)
}

fn judged(word: Word, noun: &[&str], rest: &[&str]) -> Option<(Word, f64)> {
    let length = |words: &[&str]| words.iter().map(|word| word.len() + 1).sum::<usize>() as f64;
    let share = length(noun) / (length(noun) + length(rest));
    // "Website URL" says the same twice.
    let same = !rest.is_empty() && exact(&rest.join(" ")) == Some(word);
    // A category, a role or a source are the customer's only beside the customer or the firm.
    let broad = matches!(
        word,
        Word::Plain("tags" | "role" | "organisation" | "full_name" | "country" | "source" | "external_id" | "sex")
    );
    let fits = if broad { rest.iter().all(|word| whose::is_person(word) || among(NEAR, word)) } else { own(rest) };
    if fits || same {
        return Some((word, 0.5 + 0.4 * share));
    }
    if rest.iter().any(|word| among(OF_IT, word)) {
        return None;
    }
    let vague = noun.len() == 1 && among(VAGUE, noun[0]);
    (is_plain_spoken(word) && !vague && rest.len() <= 2).then_some((word, 0.45 + 0.2 * share))
}

/// The noun at the end of an English header.
fn last_noun(all: &[&str]) -> Option<(Word, f64)> {
    let last = *all.last()?;
    let before = &all[..all.len() - 1];
    let (word, n) = (1..=all.len().min(4))
        .rev()
        .find_map(|n| {
            let phrase = all[all.len() - n..].join(" ");
            exact(&phrase).filter(|_| phrase.len() >= 2).map(|word| (word, n))
        })
        .unwrap_or((Word::Plain("ignore"), 0));
    let rest = &all[..all.len() - n];
    match last {
        "date" if n < 2 => {
            let consents = first_noun_of(before).or_else(|| last_noun_of(before));
            let consent = matches!(consents, Some((Word::Consent | Word::ConsentOn, _)));
            return consent.then_some((Word::ConsentOn, 0.85));
        }
        "name" if n < 2 => {
            return if before.iter().any(|word| is_firm(word)) && own(before) {
                Some((Word::Plain("organisation"), 0.85))
            } else if let Some(place @ Word::Plain("city" | "country" | "province")) = exact(&before.join(" ")) {
                Some((place, 0.85))
            } else {
                own(before).then_some((Word::Plain("full_name"), 0.85))
            };
        }
        "id" | "code" | "no" | "number" if n < 2 => {
            let counted = last_noun_of(before).filter(|(word, _)| {
                matches!(
                    word,
                    Word::Plain("phone" | "mobile" | "fax" | "vat_number" | "tax_code" | "country" | "postcode")
                )
            });
            let person = before.iter().all(|word| whose::is_person(word));
            return counted.or_else(|| person.then_some((Word::Plain("external_id"), 0.8)));
        }
        "status" | "consent" if n < 2 => return None,
        _ if n == 0 => return first_noun_of(all),
        _ => {}
    }
    judged(word, &all[all.len() - n..], rest)
}

fn last_noun_of(all: &[&str]) -> Option<(Word, f64)> {
    (1..=all.len().min(3)).rev().find_map(|n| {
        let word = exact(&all[all.len() - n..].join(" "))?;
        judged(word, &all[all.len() - n..], &all[..all.len() - n])
    })
}

/// Two words for one column: "Cognome/Surname", "Telefono/Cellulare".
pub(super) fn alternatives(header: &str) -> Option<(Word, f64)> {
    let (one, other) = header.split_once('/')?;
    let read = |part: &str| super::listed(part).or_else(|| read(part));
    let (first, second) = (read(one)?, read(other));
    let named = |name: &str| {
        [first.0, second.map_or(first.0, |s| s.0)].contains(&Word::Plain(match name {
            "last" => "last_name",
            "first" => "first_name",
            "vat" => "vat_number",
            _ => "tax_code",
        }))
    };
    if named("last") && named("first") {
        return Some((Word::Plain("full_name"), 0.9));
    }
    if named("vat") && named("tax") {
        return Some((Word::Plain("tax_or_vat"), 0.9));
    }
    let town = [Some(first.0), second.map(|second| second.0)];
    match second {
        // "Paese/Località": the smaller of the two.
        _ if town.contains(&Some(Word::Plain("city"))) && town.contains(&Some(Word::Plain("country"))) => {
            Some((Word::Plain("city"), 0.9))
        }
        Some(second) if second.0 == first.0 => Some((first.0, first.1.min(second.1))),
        Some(_) => Some((first.0, first.1.min(0.75))),
        None => Some((first.0, first.1.min(0.65))),
    }
}
