//! Headers that mean one thing beside some columns, and another above some values.

use crate::mapping::content::Content;
use crate::mapping::field::Field;
use crate::mapping::words::{self, Word};

/// Headers of a day on which somebody joined: something, or a mailing list.
const JOINED: [&str; 9] = [
    "data iscrizione",
    "data di iscrizione",
    "iscritto dal",
    "iscritta dal",
    "date dinscription",
    "date d inscription",
    "anmeldedatum",
    "fecha de inscripcion",
    "inschrijfdatum",
];
/// Headers of a row of their own: who, how many, which state.
const COUNTED: [&str; 6] = ["n", "nr", "num", "numero", "prog", "progressivo"];

/// The day on which somebody joined is that of a consent only where the list has one to a newsletter, or says who is still
/// in it: a member of a gym joined the gym.
pub(super) fn joined(header: &str, headers: &[String], guesses: Vec<(Word, f64)>) -> Vec<(Word, f64)> {
    let folded = words::fold_header(header);
    let Some((Word::ConsentOn, named)) = guesses.first().copied().filter(|_| JOINED.contains(&folded.as_str())) else {
        return guesses;
    };
    let list = |h: &String| {
        let of_consent = |(word, _): &(Word, f64)| !matches!(word, Word::Plain(_) | Word::ConsentOn);
        let other = matches!(crate::mapping::purpose::purpose(h), Some("FOTO" | "TERZI" | "SALUTE" | "LIBERATORIA"));
        let folded = words::fold_header(h);
        let subject = |stems: &[&str]| stems.iter().any(|stem| folded.contains(stem));
        folded.starts_with("stato")
            || !other && words::guess(h).iter().any(of_consent) && !subject(&["sanitar", "privacy", "trattamento"])
    };
    if !headers.iter().any(list) {
        return vec![(Word::Plain("acquired_on"), named), (Word::ConsentOn, named * 0.6)];
    }
    // "Iscritto dal" may still be the day of the membership: a person is asked.
    // So may the day on which somebody got the card that the list counts.
    let card = headers.iter().any(|h| {
        words::fold_header(h).split([' ', '/']).any(|word| {
            ["card", "tesser", "punti", "points", "fidelity", "fedelta", "abbonament"]
                .iter()
                .any(|stem| word.starts_with(stem))
        })
    });
    let since = folded.ends_with(" dal");
    let consent = if card { 0.7 } else { 0.85 };
    if since || card {
        vec![(Word::Plain("acquired_on"), named * 0.9), (Word::ConsentOn, named * consent)]
    } else {
        guesses
    }
}

/// "Nom." is French for a surname, but beside "Cogn." it is short for "Nome".
pub(super) fn shortened(header: &str, headers: &[String], guesses: Vec<(Word, f64)>) -> Vec<(Word, f64)> {
    let surname = |h: &String| words::fold_header(h).starts_with("cogn");
    let short = words::fold_header(header) == "nom" && headers.iter().any(surname);
    if short { vec![(Word::Plain("first_name"), 0.95)] } else { guesses }
}

/// What a header becomes by its values, and how surely.
pub(super) fn by_values(folded: &str, content: &Content, consent: Field) -> Option<(Field, f64)> {
    let answers = || content.fit(&consent);
    let stays = || {
        content.seen > 0
            && content.fit(&Field::Country) < 0.6
            && (answers() == 0.0 || content.tells_standing() && answers() < 0.8)
    };
    match folded {
        "paese" => Some((Field::City, 0.9)),
        "residente in" | "residente" | "abita a" | "abita in" | "domiciliato a" | "domiciliato in" => {
            Some((if content.fit(&Field::Address) > 0.9 { Field::Address } else { Field::City }, 0.95))
        }
        "iscritto" | "iscritti" | "iscritta" => Some((Field::FullName, 0.9)),
        // A firm or a person: the values decide.
        "cliente" | "clienti" | "intestatario" | "intestazione" => Some((Field::FullName, 0.95)),
        // Active, ceased, unsubscribed: no country, and no column of answers. What a label says of a no is heard.
        "stato" | "stato cliente" | "stato contatto" if stays() && !content.tells_orders() => Some((Field::Tags, 1.0)),
        // How far an order is: no answer of the person.
        "stato" | "stato cliente" | "stato contatto" if content.tells_orders() => Some((Field::Ignore, 1.0)),
        "stato" | "stato contatto" | "stato cliente" => Some((consent, 0.8)),
        // "Mr", "Ms": how somebody is addressed, and no role.
        "title" | "titel" | "titre" if content.addresses() => Some((Field::Ignore, 1.0)),
        // Where a mailing tool keeps the number itself: "SMS" above telephones asks nothing.
        "sms" | "whatsapp" | "numero sms" if content.tells_phones() || content.could_be_dialled() => {
            Some((Field::Mobile, 1.0))
        }
        _ if COUNTED.contains(&folded) && content.is_running() => Some((Field::Ignore, 1.0)),
        // "Contatto" above telephones names nobody.
        "contatto" | "contatti" if content.holds_phones() => Some((Field::Phone, 1.0)),
        // "Numero" above telephones is one.
        _ if COUNTED.contains(&folded) && content.tells_phones() => Some((Field::Phone, 1.0)),
        _ => None,
    }
}
