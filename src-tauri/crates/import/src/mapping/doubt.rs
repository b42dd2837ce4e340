//! What a header of a consent column leaves open. A yes below it counts by itself only where every word beside the
//! subject is known as harmless: "Newsletter (sì/no)", "Consenso marketing dato". Whatever else stands there may turn the
//! answer round, so that a person says what a yes means.

use super::refusal;
use super::stems;
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

/// What the header leaves open of a yes to the consent with this code.
pub(crate) fn doubt(header: &str, code: &str) -> Doubt {
    let spaced = words::uncamelled(header);
    let folded = words::fold_header(spaced.as_deref().unwrap_or(header));
    let folded = super::answers::without(&folded).unwrap_or(folded);
    let all: Vec<&str> = folded.split([' ', '/']).filter(|word| !word.is_empty()).collect();
    // "WhatsApp: sì" may mean that there is a number, and no more.
    if words::names_a_way(header) {
        return Doubt::Unsure;
    }
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
    let any = |wanted: &[&str]| all.iter().any(|word| wanted.contains(word));
    let both = any(&["si", "yes", "s", "sn", "y", "dato"]) && any(&["no", "non", "n", "sn", "negato"]);
    // A sentence that begins with a yes, and a paper that was read, say to what: nothing but another no turns it round.
    let first = all.iter().find(|word| !["io", "il", "sottoscritto", "si", "ho", "i", "we", "do"].contains(word));
    let told = any(&["letta", "letto", "visione"]);
    // Who has read a notice has agreed to nothing yet.
    if told && !stems::any("acconsent consens autorizz accett accord agree", all) {
        return Doubt::Unsure;
    }
    if told || first.is_some_and(|word| stems::begins(stems::AGREES, word)) && all.len() > 2 {
        let turned = !both && (all.iter().any(|word| stems::is(stems::TURNS, word)) || refusal::turned_round(all));
        return if turned { Doubt::Unsure } else { Doubt::None };
    }
    let code = code.to_lowercase();
    let own: Vec<&str> = code.split('_').filter(|word| word.len() > 2).collect();
    let known = |word: &&str| {
        [stems::CONSENT, stems::CONTACT, stems::HARMLESS_STEMS].iter().any(|stems| stems::begins(stems, word))
            || own.contains(word)
            || word.bytes().all(|b| b.is_ascii_digit())
            || both && matches!(*word, "negato" | "nega" | "rifiutato" | "non" | "rifiuta")
            // A mark of one among several: "A) Newsletter".
            || word.len() == 1 && *word != "n"
            || stems::is(stems::HARMLESS, word) && (both || !matches!(*word, "no" | "n"))
    };
    if all.iter().all(|word| known(word) && !is_verb(stems::STILL, word)) { Doubt::None } else { Doubt::Unsure }
}

/// True for the verb of one of these stems: what is still to be done, though the word begins like one that is known.
fn is_verb(list: &str, word: &str) -> bool {
    ["are", "ere", "ire", "arsi", "ersi", "irsi"].iter().any(|end| word.ends_with(end)) && stems::begins(list, word)
}

/// True for words of what is not there: "mancante", "scaduta", "da firmare", "non firmata", "not signed".
fn lacks(all: &[&str]) -> bool {
    let to_do = |word: &str| is_verb(stems::STILL, word) || is_verb(stems::TO_DO, word);
    stems::any(stems::LACKING, all)
        || stems::any(stems::OPEN, all)
        || all.windows(2).any(|two| two[0] == "da" && to_do(two[1]))
        || all
            .windows(2)
            .any(|two| matches!(two[0], "non" | "not" | "senza" | "no") && stems::begins("firm sign", two[1]))
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
        for header in [
            "Newsletter: letta l'informativa",
            "Privacy N",
            "Newsletter boh",
            "Consenso tampone",
            "Marketing nonlovuole",
            "Newsletter tacita",
        ] {
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
            "Informativa letta e consenso al marketing",
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
