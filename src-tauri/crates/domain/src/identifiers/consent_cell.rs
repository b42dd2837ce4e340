//! What a cell of a consent column says. Anything that is not clearly a yes never becomes one (S38, I5).

use super::text::{clean, fold, is_placeholder};

/// Meaning of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ConsentMeaning {
    /// Clearly yes.
    Yes,
    /// Clearly no.
    No,
    /// Given once and taken back.
    Withdrawn,
    /// Everything else, also an empty cell.
    Unknown,
}

/// Words that say yes by themselves.
const YES: [&str; 36] = [
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

const WITHDRAWN: [&str; 36] = [
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
    "sospes",
    "suspended",
    "disattivat",
    "deactivated",
    "abgemeldet",
    "desinscri",
    "segnalato come spam",
    "spam complaint",
];

/// How a no begins, whatever follows.
const REFUSES: [&str; 7] =
    ["rifiut", "contrari", "negat", "assolutamente no", "preferisce non", "preferisco non", "per ora no"];

/// What "non" turns into a freedom in a column of refusals: "non revocato", "nessuna opposizione".
const TAKEN_BACK: [&str; 8] = ["revoc", "disiscr", "cancellat", "oppos", "esclus", "bloccat", "unsubscri", "blacklist"];

/// What follows "non" in a no: "non inviare", "non vuole pubblicità", "non interessato".
const NOT: [&str; 14] = [
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
];

/// Reads a cell.
#[must_use]
pub fn read(cell: &str) -> ConsentMeaning {
    let trimmed = cell.trim();
    match trimmed {
        "" => return ConsentMeaning::Unknown,
        "✓" | "✔" | "☑" | "✅" | "✔️" | "\u{2611}\u{FE0F}" => {
            return ConsentMeaning::Yes;
        }
        "✗" | "✘" | "❌" | "☐" => return ConsentMeaning::No,
        "N!" | "n!" => return ConsentMeaning::Withdrawn,
        _ => {}
    }
    let text = clean(trimmed);
    if is_placeholder(&text) || text.contains('?') || text.len() > 120 {
        return ConsentMeaning::Unknown;
    }
    let folded = fold(text.trim_end_matches(".0"));
    if YES.contains(&folded.as_str()) {
        return ConsentMeaning::Yes;
    }
    if NO.contains(&folded.as_str()) {
        return ConsentMeaning::No;
    }
    if WITHDRAWN.iter().any(|w| folded.starts_with(w) || folded.contains(&format!(" {w}")))
        && !folded.starts_with("non revoc")
    {
        return ConsentMeaning::Withdrawn;
    }
    if REFUSES.iter().any(|start| folded.starts_with(start))
        && !folded.split(' ').any(|word| matches!(word, "si" | "yes" | "ma" | "se" | "solo"))
    {
        return ConsentMeaning::No;
    }
    if let Some(rest) = folded.strip_prefix("non ")
        && NOT.iter().any(|word| rest.starts_with(word))
        && !folded.split(' ').any(|word| matches!(word, "si" | "yes" | "ma" | "se" | "solo"))
    {
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
            let clear = words.all(|w| HARMLESS.contains(&w) || w.bytes().all(|b| b.is_ascii_digit()));
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

/// True for a cell of a column of refusals ("No pubblicità", "Revocato il") that leaves the person free to be asked: an
/// empty one, a placeholder, a bare no, or the denial of the refusal. Every other word there is one.
#[must_use]
pub fn leaves_free(cell: &str) -> bool {
    let trimmed = cell.trim();
    let text = clean(trimmed);
    let folded = fold(&text);
    // What stands for nothing elsewhere is a mark here.
    let mark = matches!(folded.as_str(), "no mail" | "no email" | "xxx");
    if matches!(trimmed, "✗" | "✘" | "❌" | "☐") || is_placeholder(&text) && !mark {
        return true;
    }
    // "0", "0,00", "0000-00-00 00:00:00": nothing, and the day that some programs write for none.
    if text.chars().all(|c| matches!(c, '0' | '/' | '-' | '.' | ',' | ':' | ' ')) {
        return true;
    }
    let mut words = folded.split(' ').filter(|word| !word.is_empty());
    let (Some(first), second, third) = (words.next(), words.next(), words.next()) else { return true };
    match second {
        // "Allow" under "Do not allow Emails", as a CRM writes it.
        None => matches!(
            first,
            "no" | "n" | "f" | "falso" | "false" | "nein" | "off" | "allow" | "allowed" | "consenti" | "consentito"
        ),
        Some(second) => {
            third.is_none()
                && (first == "no" && second == "no"
                    || matches!(first, "non" | "no" | "not" | "nessuna" | "mai")
                        && TAKEN_BACK.iter().any(|stem| second.starts_with(stem)))
        }
    }
}

/// The part of the cell after which a date may stand, as in `REVOCATO il 12/03/2021`.
#[must_use]
pub fn date_part(cell: &str) -> Option<&str> {
    let at = cell.find(|c: char| c.is_ascii_digit())?;
    let part = cell[at..].trim().trim_end_matches([')', '.', ',']);
    (at > 0 && part.len() >= 6).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_vectors() {
        let vectors: serde_json::Value =
            serde_json::from_str(include_str!("../../../../../tests/fixtures/vectors/consent_cells.json")).unwrap();
        for case in vectors["cases"].as_array().unwrap() {
            let cell = case["cell"].as_str().unwrap();
            let got = match read(cell) {
                ConsentMeaning::Yes => "yes",
                ConsentMeaning::No => "no",
                ConsentMeaning::Withdrawn => "withdrawn",
                ConsentMeaning::Unknown => "unknown",
            };
            assert_eq!(got, case["meaning"].as_str().unwrap(), "{cell:?}");
        }
    }

    #[test]
    fn a_qualified_yes_is_no_yes() {
        for cell in [
            "si ma non email",
            "sì, forse",
            "si se gratis",
            "consenso",
            "consenso da chiedere",
            "sisi",
            "1,5",
            "10",
            "si?",
            "SI / NO",
            "solo posta",
            "oksana",
            "solo sms",
            "da chiedere",
            "firmato 2018",
        ] {
            assert_ne!(read(cell), ConsentMeaning::Yes, "{cell}");
        }
        for cell in
            ["Sì, via mail", "SI dal 12/03/2021", "Si'", "1.0", "ok", "TRUE", "ok x newsletter", "sì per newsletter"]
        {
            assert_eq!(read(cell), ConsentMeaning::Yes, "{cell}");
        }
        for cell in ["NO PUBBL.", "non inviare", "Non vuole pubblicità", "non interessato", "NON CONTATTARE"] {
            assert_eq!(read(cell), ConsentMeaning::No, "{cell}");
        }
        assert_eq!(read("non inviare sms, mail sì"), ConsentMeaning::Unknown);
        for cell in
            ["cancellato dalla newsletter", "opt-out", "Unsubscribed", "tolta dalla lista", "revocato il 3/2/24"]
        {
            assert_eq!(read(cell), ConsentMeaning::Withdrawn, "{cell}");
        }
        for cell in ["Rimbalzato", "Sospeso", "Cleaned", "Archived", "Disattivato", "Segnalato come spam"] {
            assert_eq!(read(cell), ConsentMeaning::Withdrawn, "{cell}: a mailing tool writes there no more");
        }
        for cell in ["keine", "kein Werbung", "NEVER_SUBSCRIBED"] {
            assert_eq!(read(cell), ConsentMeaning::No, "{cell}");
        }
        assert_eq!(date_part("REVOCATO il 12/03/2021"), Some("12/03/2021"));
        assert_eq!(date_part("1"), None);
    }

    #[test]
    fn only_a_bare_no_leaves_free_in_a_column_of_refusals() {
        for cell in [
            "",
            " ",
            "no",
            "NO",
            "N",
            "0",
            "0.0",
            "0,00",
            "falso",
            "FALSE",
            "-",
            "n.d.",
            "✗",
            "NO!",
            "0000-00-00",
            "00/00/0000",
            "non revocato",
            "nessuna opposizione",
            "Non cancellato",
        ] {
            assert!(leaves_free(cell), "{cell:?}");
        }
        for cell in [
            "si",
            "X",
            "1",
            "non vuole",
            "no, non vuole",
            "non vuole pubblicità",
            "NON INVIARE",
            "non mandare",
            "no mail",
            "non contattare",
            "rifiuta",
            "contrario",
            "mai",
            "non desidera",
            "non gradisce",
            "niente",
            "basta",
            "12/2020",
            "31/02/2021",
            "ha revocato",
            "NO - ha revocato",
            "assolutamente no",
            "Non pervenuto",
            "non",
            "true",
            "2",
        ] {
            assert!(!leaves_free(cell), "{cell:?}");
        }
        for cell in ["Non pervenuto", "non risponde"] {
            assert_eq!(read(cell), ConsentMeaning::Unknown, "{cell}");
        }
        for cell in ["Rifiuta tutto", "contraria", "per ora no"] {
            assert_eq!(read(cell), ConsentMeaning::No, "{cell}");
        }
    }

    proptest::proptest! {
        #[test]
        fn random_text_is_never_a_yes(text in "[a-zA-Z ,.!?]{4,30}") {
            let folded = fold(&text);
            let mut words = folded.split(' ');
            let first = words.next().unwrap_or("").to_owned();
            proptest::prop_assume!(!YES.iter().any(|y| *y == folded || *y == first) && !first.is_empty());
            proptest::prop_assert_ne!(read(&text), ConsentMeaning::Yes);
        }
    }
}
